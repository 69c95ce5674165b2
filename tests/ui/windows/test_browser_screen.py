"""The card browser on a real window with a real library."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QInputDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.library import Changes, EventState
from studyapp.domain.scheduling import Grade
from studyapp.services.workspace import Workspace
from studyapp.ui.models.row_words import Column
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.other_dates import OtherDateLines
from studyapp.ui.widgets.prose_label import ProseLabel
from studyapp.ui.windows.browser_screen import BrowserScreen
from tests.helpers.extractor import make_article
from tests.ui.conftest import NOW

Settle = Callable[[], None]


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace, theme: Theme, tasks: Tasks, settle: Settle) -> BrowserScreen:
    made = BrowserScreen(workspace, theme, tasks, now=lambda: NOW)
    qtbot.addWidget(made)
    made.resize(1300, 700)
    made.show()
    made.activate()
    settle()
    return made


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def commit(text: str) -> None:
    """Type as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(focused(), event)


def texts(screen: BrowserScreen) -> list[str]:
    rows = [screen.model.row(n) for n in range(screen.model.rowCount())]
    return [row.text for row in rows if row is not None]


def test_two_characters_are_enough_to_find(screen: BrowserScreen, settle: Settle) -> None:
    commit("铁路")
    settle()
    assert texts(screen) == ["第一条铁路通车"]


def test_a_complete_token_becomes_a_chip_and_backspace_takes_it_back(screen: BrowserScreen, settle: Settle) -> None:
    QTest.keyClicks(focused(), "year:1850..1860 ")
    settle()
    assert screen.search.query.tokens == ("year:1850..1860",)
    assert len(texts(screen)) == 2
    QTest.keyClick(focused(), Qt.Key.Key_Backspace)
    assert not screen.search.query.tokens
    assert screen.search.edit.text() == "year:1850..1860"


def test_a_search_that_cannot_be_read_is_said_and_not_raised(screen: BrowserScreen, settle: Settle) -> None:
    screen.set_query("is:nonsense")
    settle()
    assert screen.model.rowCount() == 0


def test_no_result_offers_to_remove_what_stands_in_the_way(screen: BrowserScreen, settle: Settle) -> None:
    screen.set_query("is:suspended 铁路")
    settle()
    buttons = [b.text() for b in screen.empty_buttons()]
    assert buttons[0] == "Remove is:suspended"


def test_x_rejects_the_focused_row_and_the_list_shows_it(
    screen: BrowserScreen, workspace: Workspace, settle: Settle
) -> None:
    screen.set_query("铁路")
    settle()
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    row = screen.row
    assert row is not None
    QTest.keyClick(focused(), Qt.Key.Key_X)
    settle()
    assert workspace.reading.event(row.event_id).state is EventState.REJECTED


def test_a_deed_on_all_rows_takes_every_row(screen: BrowserScreen, workspace: Workspace, settle: Settle) -> None:
    screen.set_query("article:港口 is:new")
    settle()
    found = workspace.browsing.ids("article:港口 is:new")
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(focused(), Qt.Key.Key_K)
    settle()
    assert found
    assert all(workspace.reading.event(i).state is EventState.KEPT for i in found)


def test_enter_opens_the_passage(qtbot: QtBot, screen: BrowserScreen, settle: Settle) -> None:
    screen.set_query("year:1853")
    settle()
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    row = screen.row
    assert row is not None
    with qtbot.waitSignal(screen.passage_opened) as opened:
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert opened.args == [row.event_id]


def test_side_columns_become_drawers_where_there_is_no_room(screen: BrowserScreen, settle: Settle) -> None:
    screen.resize(1030, 700)
    settle()
    assert screen.model.rowCount() > 0
    screen.resize(1400, 700)
    assert not screen.grab().isNull()


def test_no_two_keys_of_the_screen_are_the_same(screen: BrowserScreen) -> None:
    keys = [keys for keys, _ in screen.commands]
    assert len(keys) == len(set(keys))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_completion_is_taken_by_keys(qtbot: QtBot, screen: BrowserScreen, settle: Settle) -> None:
    QTest.keyClicks(focused(), "is:")
    settle()
    popup = screen.search.popup
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    settle()
    assert screen.search.query.text == "is:due"
    assert not popup.isVisible()


def test_a_filter_writes_its_token_and_takes_it_away(qtbot: QtBot, screen: BrowserScreen, settle: Settle) -> None:
    qtbot.waitUntil(lambda: screen.filters.model().rowCount() > 0)
    model = screen.filters.model()
    row = next(i for i in range(model.rowCount()) if model.index(i, 0).data() == "港口")
    for expected in (("article:港口",), ()):
        screen.filters.clicked.emit(model.index(row, 0))
        assert screen.search.query.tokens == expected


def test_columns_can_be_hidden(screen: BrowserScreen) -> None:
    actions = {action.text(): action for action in screen.table.column_actions()}
    actions["Next"].setChecked(False)
    assert screen.table.isColumnHidden(Column.DUE)


def row_of(screen: BrowserScreen, words: str) -> tuple[str, str, str]:
    return next(row for row in screen.filters.rows if row[0] == words)


def test_ready_made_searches_stand_before_the_filters(qtbot: QtBot, screen: BrowserScreen) -> None:
    qtbot.waitUntil(lambda: bool(screen.filters.rows))
    words = [row[0] for row in screen.filters.rows]
    assert words[:5] == ["Saved searches", "Due today", "Slipping", "Easily confused", "Imported this week"]
    assert row_of(screen, "Imported this week")[1:] == ("imported:7", "4")


def test_centuries_are_filters(qtbot: QtBot, screen: BrowserScreen, settle: Settle) -> None:
    qtbot.waitUntil(lambda: bool(screen.filters.rows))
    assert row_of(screen, "19th century")[1:] == ("year:1800..1899", "4")
    screen.filters.token_chosen.emit("year:1800..1899")
    settle()
    assert len(texts(screen)) == 4


def test_a_search_is_kept_with_its_number_and_removed_by_key(
    qtbot: QtBot, screen: BrowserScreen, workspace: Workspace, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Railways", True))
    screen.set_query("铁路")
    settle()
    screen.keep_search()
    qtbot.waitUntil(lambda: any(row[0] == "Railways" for row in screen.filters.rows))
    assert row_of(screen, "Railways")[1:] == ("铁路", "1")
    model = screen.filters.model()
    at = next(i for i in range(model.rowCount()) if model.index(i, 0).data() == "Railways")
    screen.filters.setCurrentIndex(model.index(at, 0))
    QTest.keyClick(screen.filters, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: all(row[0] != "Railways" for row in screen.filters.rows))
    assert workspace.settings.state("browser.searches") == []


def test_the_chosen_card_tells_the_chance_of_recall_and_when_it_comes(
    qtbot: QtBot, screen: BrowserScreen, workspace: Workspace
) -> None:
    item = workspace.reviewing.next_item()
    assert item is not None
    workspace.reviewing.grade(item.card.id, Grade.EASY)
    screen.take_changes(Changes(events=frozenset({item.event.id})))
    screen.set_query(item.event.text)

    def words_shown() -> list[str]:
        return [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]

    qtbot.waitUntil(lambda: "Chance of recall now" in words_shown())
    words = words_shown()
    assert words[words.index("Chance of recall now") + 1] == "100%"
    assert "Next review" in words


def test_the_detail_says_which_date_another_article_gives(
    qtbot: QtBot, screen: BrowserScreen, workspace: Workspace, settle: Settle
) -> None:
    workspace.imports.import_article(make_article("铁路史", ("", "1875年10月14日，第一条铁路通车。")))
    screen.set_query("article:港口 铁路")
    lines = screen.findChild(OtherDateLines)
    assert lines is not None
    qtbot.waitUntil(lines.isVisible)
    assert [p.text for p in lines.findChildren(ProseLabel)] == ["Another article has 1875年10月14日: 铁路史"]
    (other,) = workspace.browsing.ids("article:铁路史 铁路")
    with qtbot.waitSignal(screen.place_opened) as opened:
        lines.findChildren(QAbstractButton)[0].click()
    assert opened.args == [workspace.reading.event(other).section_id, other]
    screen.set_query("法典")
    qtbot.waitUntil(lambda: not lines.isVisible())
    settle()
