"""The statistics on a real window with a real library."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from studyapp.domain.ids import EventId
from studyapp.domain.scheduling import Grade
from studyapp.services.reviewing import Scope
from studyapp.services.statistics import Slipping
from studyapp.services.workspace import Workspace
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.slipping_list import SlippingList
from studyapp.ui.windows.statistics_screen import Lookback, StatisticsScreen, longest_run

Settle = Callable[[], None]


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace, theme: Theme, tasks: Tasks, settle: Settle) -> StatisticsScreen:
    for grade in (Grade.GOOD, Grade.AGAIN):
        item = workspace.reviewing.next_item()
        assert item is not None
        workspace.reviewing.grade(item.card.id, grade, taken_ms=5000)
    made = StatisticsScreen(workspace, theme, tasks)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.activate()
    settle()
    return made


def test_one_sentence_says_what_was_done_and_what_remains(screen: StatisticsScreen) -> None:
    assert screen.sentence.startswith("Today 2 cards were reviewed in 10 s, 50% remembered.")


def test_every_chart_speaks_its_numbers(screen: StatisticsScreen) -> None:
    assert "today" in screen.spoken("forecast")
    assert "longest run 1 day" in screen.spoken("calendar")
    assert "Difficulty" in screen.spoken("difficulty")


def test_every_chart_has_its_numbers_as_a_table(screen: StatisticsScreen) -> None:
    assert [len(screen.table(name).rows) for name in ("forecast", "retention", "difficulty")] == [30, 5, 10]
    assert screen.table("calendar").rows[0][1] == "2"


def test_the_numbers_are_written_as_csv(screen: StatisticsScreen, tmp_path: Path) -> None:
    screen.save_to(tmp_path / "numbers.csv")
    with (tmp_path / "numbers.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["Forecast"]
    assert ["10", "0"] in rows


def test_one_article_can_be_shown(screen: StatisticsScreen, workspace: Workspace, settle: Settle) -> None:
    article = workspace.reading.articles()[0]
    screen.show_scope(Scope(articles=frozenset({article.id})), article.title)
    settle()
    assert not screen.grab().isNull()


def test_the_longest_run_of_days() -> None:
    assert longest_run([]) == 0
    assert longest_run([5, 1, 2, 3, 9]) == 3


def test_the_period_bounds_the_calendar_and_what_was_remembered(
    screen: StatisticsScreen, workspace: Workspace, settle: Settle
) -> None:
    assert screen.calendar_weeks == 53
    assert screen.table("retention").rows[-1][0] == "1 year"
    screen.show_lookback(Lookback.QUARTER)
    settle()
    assert screen.calendar_weeks == 14
    assert [row[0] for row in screen.table("retention").rows] == ["Today", "Yesterday", "7 days", "30 days", "3 months"]
    screen.show_lookback(Lookback.ALWAYS)
    settle()
    assert screen.calendar_weeks == 53
    assert screen.table("calendar").rows[0][1] == "2"


def test_what_is_slipping_is_said_with_its_chance(qtbot: QtBot, theme: Theme) -> None:
    found = Slipping(EventId(1), None, "签订条约", "港口", recall=0.71, days=3, lapses=2, difficulty=7.0, stability=6.4)
    made = SlippingList(theme)
    qtbot.addWidget(made)
    made.show_items([found])
    row = made.findChild(QAbstractButton)
    assert row is not None
    assert row.accessibleName().endswith("签订条约, 3 days ago, 71%")
    assert "forgotten 2 times" in row.toolTip()
