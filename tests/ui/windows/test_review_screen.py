"""Review by keyboard, on a real window with a real library."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.event import CardKind
from studyapp.domain.scheduling import Grade
from studyapp.services.reviewing import ReviewItem, Scope
from studyapp.services.workspace import Workspace
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from studyapp.ui.windows.review_screen import ReviewScreen

Settle = Callable[[], None]


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace, theme: Theme, tasks: Tasks, settle: Settle) -> ReviewScreen:
    made = ReviewScreen(workspace, theme, tasks)
    qtbot.addWidget(made)
    made.resize(1024, 650)
    made.show()
    made.activate()
    settle()
    return made


def press(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def present(screen: ReviewScreen) -> ReviewItem:
    assert screen.item is not None
    return screen.item


def test_a_typed_date_is_judged_and_its_grade_suggested(screen: ReviewScreen, settle: Settle) -> None:
    assert present(screen).card.kind is CardKind.EVENT_DATE
    date = present(screen).event.date
    assert date is not None
    assert date.start is not None
    QTest.keyClicks(focused(), str(date.start.year - 5))
    press(Qt.Key.Key_Return)
    assert screen.suggested is Grade.AGAIN
    assert screen.is_shown


def test_enter_takes_the_suggested_grade_and_the_typed_answer_is_kept(
    screen: ReviewScreen, workspace: Workspace, settle: Settle
) -> None:
    card_id = present(screen).card.id
    QTest.keyClicks(focused(), "1700")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    settle()
    history = workspace.reviewing.context(card_id).history
    assert [(r.grade, r.typed) for r in history] == [(Grade.AGAIN, "1700")]
    assert present(screen).card.id != card_id


@pytest.mark.parametrize(("key", "grade"), [(Qt.Key.Key_1, Grade.AGAIN), (Qt.Key.Key_4, Grade.EASY)])
def test_digits_grade_after_the_answer_only(
    screen: ReviewScreen, workspace: Workspace, settle: Settle, key: Qt.Key, grade: Grade
) -> None:
    card_id = present(screen).card.id
    press(key)
    settle()
    assert present(screen).card.id == card_id
    press(Qt.Key.Key_Return)
    press(key)
    settle()
    assert [r.grade for r in workspace.reviewing.context(card_id).history] == [grade]


def test_u_takes_the_grade_back_and_shows_the_card_again(
    screen: ReviewScreen, workspace: Workspace, settle: Settle
) -> None:
    card_id = present(screen).card.id
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_3)
    settle()
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_U)
    settle()
    assert present(screen).card.id == card_id
    assert not screen.is_shown
    assert not workspace.reviewing.context(card_id).history


def test_the_question_does_not_move_when_the_answer_is_shown(screen: ReviewScreen) -> None:
    before = screen.question_rect
    press(Qt.Key.Key_Space)
    assert screen.is_shown
    QApplication.processEvents()
    assert screen.question_rect == before


@pytest.mark.parametrize("sign", ["-", "=", "@", "!"])
def test_a_card_can_be_put_away_by_key(screen: ReviewScreen, settle: Settle, sign: str) -> None:
    card_id = present(screen).card.id
    notices: list[str] = []
    screen.noticed.connect(lambda text, _: notices.append(text))
    press(Qt.Key.Key_Space)
    QTest.keyClicks(focused(), sign)
    settle()
    assert len(notices) == 1
    assert present(screen).card.id != card_id


def test_o_opens_the_passage(qtbot: QtBot, screen: ReviewScreen) -> None:
    press(Qt.Key.Key_Space)
    with qtbot.waitSignal(screen.passage_opened) as opened:
        press(Qt.Key.Key_O)
    assert opened.args == [present(screen).event.id]


def test_all_of_the_day_can_be_answered_by_space(screen: ReviewScreen, workspace: Workspace, settle: Settle) -> None:
    for _ in range(40):
        if screen.item is None:
            break
        press(Qt.Key.Key_Space)
        press(Qt.Key.Key_4 if screen.is_shown else Qt.Key.Key_Space)
        settle()
    assert screen.item is None
    assert workspace.reviewing.session().answered >= 4


def test_every_button_has_a_name(screen: ReviewScreen) -> None:
    for button in screen.findChildren(QAbstractButton):
        assert button.text() or button.accessibleName()


def test_no_two_keys_of_the_screen_are_the_same(screen: ReviewScreen) -> None:
    keys = [keys for keys, _ in screen.commands]
    assert len(keys) == len(set(keys))


def test_the_star_marks_the_event_and_takes_the_mark_away_again(
    screen: ReviewScreen, workspace: Workspace, settle: Settle
) -> None:
    event_id = present(screen).event.id
    press(Qt.Key.Key_Space)
    for marked in (True, False):
        QTest.keyClicks(focused(), "*")
        settle()
        assert workspace.reading.event(event_id).marked is marked


def test_undo_after_several_grades_shows_the_last_card_answered(screen: ReviewScreen, settle: Settle) -> None:
    for _ in range(2):
        last = present(screen).card.id
        press(Qt.Key.Key_Space)
        press(Qt.Key.Key_3)
        settle()
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_U)
    settle()
    assert present(screen).card.id == last


def test_tab_goes_from_the_field_to_the_precision_and_then_to_the_buttons(screen: ReviewScreen) -> None:
    names = []
    for _ in range(3):
        press(Qt.Key.Key_Tab)
        button = focused()
        assert isinstance(button, QAbstractButton)
        names.append(button.text())
    assert names[0].startswith("Judged by")
    assert names[1:] == ["Show answer", "Undo"]


def test_one_article_can_be_reviewed_by_itself(screen: ReviewScreen, workspace: Workspace, settle: Settle) -> None:
    article = workspace.reading.articles()[0]
    screen.set_scope(Scope(articles=frozenset({article.id})))
    settle()
    assert screen.scope_name == "港口"
    screen.set_scope(Scope())
    settle()
    assert screen.scope_name == "All that is due"
    assert screen.item is not None
