"""Review by keyboard, on a real window with a real library."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.event import CardKind
from studyapp.domain.scheduling import Grade
from studyapp.services.reviewing import ReviewItem, Scope
from studyapp.services.workspace import Workspace
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.other_dates import OtherDateLines
from studyapp.ui.widgets.prose_label import ProseLabel
from studyapp.ui.windows.review_screen import ReviewScreen
from tests.helpers.extractor import make_article

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


def compose(text: str) -> None:
    """Type as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(focused(), event)


def shown_words(screen: ReviewScreen) -> str:
    return " ".join(label.text() for label in screen.findChildren(QLabel) if label.isVisible())


def button_words(screen: ReviewScreen) -> list[str]:
    return [button.text() for button in screen.findChildren(QAbstractButton) if button.isVisible()]


def is_answered(screen: ReviewScreen) -> bool:
    """Whether the grades stand in the place of the button that shows the answer."""
    return "Good" in button_words(screen) and "Show answer" not in button_words(screen)


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
    assert is_answered(screen)


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
    assert not is_answered(screen)
    assert not workspace.reviewing.context(card_id).history


def test_the_question_does_not_move_when_the_answer_is_shown(screen: ReviewScreen) -> None:
    before = screen.question_rect
    press(Qt.Key.Key_Space)
    assert is_answered(screen)
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
        press(Qt.Key.Key_4 if is_answered(screen) else Qt.Key.Key_Space)
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
    assert "港口" in button_words(screen)
    screen.set_scope(Scope())
    settle()
    assert "All that is due" in button_words(screen)
    assert screen.item is not None


@pytest.fixture
def asked_event(screen: ReviewScreen, workspace: Workspace, settle: Settle) -> ReviewScreen:
    """The screen asking what happened when the two countries made their treaty."""
    events = (workspace.reading.event(i) for i in workspace.browsing.ids("通商"))
    card = next(c for e in events for c in e.cards if c.kind is CardKind.DATE_EVENT)
    screen.ask(workspace.reviewing.item(card.id))
    settle()
    return screen


@pytest.mark.parametrize(
    ("typed", "grade", "words"),
    [
        ("兩國在東河簽訂通商條約", Grade.GOOD, "You: 兩國在東河簽訂通商條約. Right"),
        ("两国签订条约", Grade.HARD, "Partly right, without “在东河…通商”"),
        ("北城失火", Grade.AGAIN, "Something else"),
    ],
)
def test_a_typed_event_is_judged_and_its_grade_suggested(
    asked_event: ReviewScreen, typed: str, grade: Grade, words: str
) -> None:
    compose(typed)
    press(Qt.Key.Key_Return)
    assert asked_event.suggested is grade
    assert words in shown_words(asked_event)


def test_a_suggestion_for_a_typed_event_is_never_forced(
    asked_event: ReviewScreen, workspace: Workspace, settle: Settle
) -> None:
    card_id = present(asked_event).card.id
    compose("北城失火")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_4)
    settle()
    assert [(r.grade, r.typed) for r in workspace.reviewing.context(card_id).history] == [(Grade.EASY, "北城失火")]


def test_an_event_need_not_be_typed(asked_event: ReviewScreen) -> None:
    press(Qt.Key.Key_Space)
    assert asked_event.suggested is None
    assert "You:" not in shown_words(asked_event)


def test_the_field_says_what_is_typed_in_it(asked_event: ReviewScreen) -> None:
    field = focused()
    assert isinstance(field, QLineEdit)
    assert field.accessibleName() == "Your answer"
    assert "The gist is enough" in shown_words(asked_event)
    assert "Judged by" not in " ".join(button_words(asked_event))


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("1851年1月，两国签订了什么？", "两国签订了什么？"),
        ("（港口）1851年1月，两国签订了什么？", "（港口）两国签订了什么？"),
        ("两国在1851年1月签订了什么？", "两国在1851年1月签订了什么？"),
    ],
)
def test_a_date_that_stands_above_the_question_is_not_said_again(
    asked_event: ReviewScreen, question: str, shown: str
) -> None:
    item = present(asked_event)
    asked_event.ask(replace(item, card=replace(item.card, question=question)))
    assert shown in [label.text for label in asked_event.findChildren(ProseLabel) if label.isVisible()]


def test_the_answer_says_which_date_another_article_gives(
    qtbot: QtBot, screen: ReviewScreen, workspace: Workspace, settle: Settle
) -> None:
    workspace.imports.import_article(make_article("铁路史", ("", "1875年10月14日，第一条铁路通车。")))
    (asked,) = workspace.browsing.ids("article:港口 铁路")
    (other,) = workspace.browsing.ids("article:铁路史 铁路")
    screen.ask(workspace.reviewing.item(workspace.reading.event(asked).cards[0].id))
    press(Qt.Key.Key_Space)
    lines = screen.findChild(OtherDateLines)
    assert lines is not None
    qtbot.waitUntil(lines.isVisible)
    assert [p.text for p in lines.findChildren(ProseLabel)] == ["Another article has 1875年10月14日: 铁路史"]
    with qtbot.waitSignal(screen.place_opened) as opened:
        QTest.mouseClick(lines.findChildren(QAbstractButton)[0], Qt.MouseButton.LeftButton)
    assert opened.args == [workspace.reading.event(other).section_id, other]
    screen.ask(workspace.reviewing.item(workspace.reading.event(other).cards[0].id))
    screen.show_answer()
    assert not lines.isVisible()
    settle()
