"""The timeline on a real window with a real library."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.domain.historical_date import HistoricalDate, Point, day_number
from studyapp.domain.ids import EventId
from studyapp.services.reading import EventEdit
from studyapp.services.workspace import Workspace
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from studyapp.ui.timescale import Unit
from studyapp.ui.widgets.timeline_canvas import TITLES
from studyapp.ui.windows.timeline_screen import TimelineScreen
from tests.ui.conftest import NOW

Settle = Callable[[], None]


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace, theme: Theme, tasks: Tasks, settle: Settle) -> TimelineScreen:
    made = TimelineScreen(workspace, theme, tasks, now=lambda: NOW)
    qtbot.addWidget(made)
    made.resize(1300, 700)
    made.show()
    made.activate()
    settle()
    made.canvas.fit_heights()
    return made


def place_of(screen: TimelineScreen, event_id: EventId) -> QPoint:
    canvas = screen.canvas
    event = next(e for e in canvas.views[0].points if e.event_id == event_id)
    x = TITLES + canvas.scale.x((event.lo + event.hi + 1) / 2)
    for y in range(60, canvas.viewport().height()):
        found = canvas.hit(QPointF(x, y))
        if found is not None and found[1] == event:
            return QPoint(round(x), y)
    raise AssertionError("the event is nowhere on the canvas")


def first_event(screen: TimelineScreen) -> EventId:
    return screen.canvas.views[0].in_order()[0].event_id


def test_a_click_chooses_an_event_and_enter_opens_its_passage(
    qtbot: QtBot, screen: TimelineScreen, settle: Settle
) -> None:
    event_id = first_event(screen)
    QTest.mouseClick(
        screen.canvas.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        place_of(screen, event_id),
    )
    settle()
    assert screen.canvas.chosen is not None
    assert screen.canvas.chosen.event_id == event_id
    with qtbot.waitSignal(screen.passage_opened) as opened:
        QTest.keyClick(screen.canvas, Qt.Key.Key_Return)
    assert opened.args == [event_id]


def test_arrows_go_from_event_to_event(screen: TimelineScreen, settle: Settle) -> None:
    ids = [e.event_id for e in screen.canvas.views[0].in_order()]
    screen.show_event(ids[0])
    QTest.keyClick(screen.canvas, Qt.Key.Key_Right)
    settle()
    assert screen.canvas.chosen is not None
    assert screen.canvas.chosen.event_id == ids[1]
    QTest.keyClick(screen.canvas, Qt.Key.Key_Left)
    QTest.keyClick(screen.canvas, Qt.Key.Key_Left)
    settle()
    assert screen.canvas.chosen.event_id == ids[0]


def test_plus_minus_and_0_zoom(screen: TimelineScreen) -> None:
    whole = screen.canvas.scale.per_day
    QTest.keyClicks(screen.canvas, "+")
    assert screen.canvas.scale.per_day > whole
    QTest.keyClicks(screen.canvas, "-")
    assert screen.canvas.scale.per_day == pytest.approx(whole)
    QTest.keyClicks(screen.canvas, "++0")
    assert screen.canvas.scale.per_day == pytest.approx(whole)


@pytest.mark.parametrize("unit", list(Unit))
def test_every_unit_can_be_shown(screen: TimelineScreen, unit: Unit) -> None:
    screen.canvas.show_unit(unit)
    assert screen.canvas.scale.step(90).named <= unit
    assert not screen.grab().isNull()


def test_a_typed_date_is_gone_to(screen: TimelineScreen, settle: Settle) -> None:
    assert screen.go_to("1872年10月")
    settle()
    assert screen.canvas.chosen is not None
    assert screen.canvas.chosen.text == "第一条铁路通车"
    assert not screen.go_to("港口")


def test_dragging_moves_time(screen: TimelineScreen) -> None:
    before = screen.canvas.scale.first
    viewport = screen.canvas.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(600, 50))
    QTest.mouseMove(viewport, QPoint(500, 50))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(500, 50))
    assert screen.canvas.scale.first > before


def test_an_event_asked_for_before_the_lanes_are_there_is_chosen(
    qtbot: QtBot, workspace: Workspace, theme: Theme, tasks: Tasks, settle: Settle
) -> None:
    event_id = workspace.browsing.ids("铁路")[0]
    made = TimelineScreen(workspace, theme, tasks, now=lambda: NOW)
    qtbot.addWidget(made)
    made.resize(1040, 660)
    made.show()
    made.show_event(event_id)
    made.activate()
    settle()
    assert made.canvas.chosen is not None
    assert made.canvas.chosen.event_id == event_id
    assert made.width() == 1040


def test_no_two_keys_of_the_screen_are_the_same(screen: TimelineScreen) -> None:
    keys = [keys for keys, _ in screen.commands]
    assert len(keys) == len(set(keys))


def test_choosing_what_holds_up_to_a_year_stays_at_that_year(
    screen: TimelineScreen, workspace: Workspace, settle: Settle
) -> None:
    event_id = first_event(screen)
    until = HistoricalDate.interval(None, Point.of(1857))
    screen.take_changes(workspace.reading.edit(event_id, EventEdit(date=until)))
    settle()
    screen.show_event(event_id)
    settle()
    scale = screen.canvas.scale
    assert scale.first < day_number(1857, 6, 1) < scale.day(screen.canvas.lanes_width)


def test_the_words_of_a_flag_are_whole_where_there_is_room(
    qtbot: QtBot, screen: TimelineScreen, workspace: Workspace, settle: Settle
) -> None:
    text = "两国在东河签订通商条约，开放三处港口并互派领事"
    event_id = screen.canvas.views[0].in_order()[-1].event_id
    screen.take_changes(workspace.reading.edit(event_id, EventEdit(text=text)))
    settle()
    screen.show_event(event_id)
    settle()
    assert screen.canvas.shown_words(event_id) == text
