"""A field as high as its lines."""

import pytest
from pytestqt.qtbot import QtBot

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.growing_text import GrowingText


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> GrowingText:
    made = GrowingText("签订条约")
    qtbot.addWidget(made)
    made.resize(200, 40)
    made.show()
    return made


def test_it_grows_until_all_lines_are_seen(field: GrowingText, qtbot: QtBot) -> None:
    low = field.height()
    with qtbot.waitSignal(field.grown):
        field.setPlainText("甲国与乙国在东河签订通商条约，" * 4)
    assert field.height() > low
    assert field.verticalScrollBar().maximum() == 0


def test_it_stops_growing_and_scrolls(field: GrowingText) -> None:
    field.setPlainText("甲国与乙国在东河签订通商条约，" * 12)
    most = field.height()
    field.setPlainText("甲国与乙国在东河签订通商条约，" * 30)
    assert field.height() <= most + 1
    assert field.verticalScrollBar().maximum() > 0
