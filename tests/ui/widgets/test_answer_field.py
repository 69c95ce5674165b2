import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.answer_field import AnswerField


def edit(field: AnswerField) -> QWidget:
    proxy = field.focusProxy()
    assert proxy is not None
    return proxy


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> AnswerField:
    made = AnswerField(theme)
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is edit(made))
    return made


def test_digits_and_blanks_are_typed_and_enter_finishes(qtbot: QtBot, field: AnswerField) -> None:
    finished = []
    field.finished.connect(lambda: finished.append(field.text))
    QTest.keyClicks(edit(field), "1851 1")
    QTest.keyClick(edit(field), Qt.Key.Key_Return)
    assert finished == ["1851 1"]


def test_space_in_the_empty_field_finishes(qtbot: QtBot, field: AnswerField) -> None:
    with qtbot.waitSignal(field.finished):
        QTest.keyClick(edit(field), Qt.Key.Key_Space)


def test_keys_stay_with_an_input_method_that_composes(qtbot: QtBot, field: AnswerField) -> None:
    QApplication.sendEvent(edit(field), QInputMethodEvent("nian", []))
    with qtbot.assertNotEmitted(field.finished):
        QTest.keyClick(edit(field), Qt.Key.Key_Return)


def test_escape_leaves_the_field(qtbot: QtBot, field: AnswerField) -> None:
    with qtbot.waitSignal(field.left):
        QTest.keyClick(edit(field), Qt.Key.Key_Escape)
