"""Grades in the window: each is in the file before the next question shows, and counts once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from pytestqt.qtbot import QtBot

from studyapp.domain.ids import CardId
from studyapp.domain.scheduling import Grade
from studyapp.services.reviewing import ReviewItem
from studyapp.services.workspace import Workspace
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from studyapp.ui.windows.review_screen import ReviewScreen

Settle = Callable[[], None]


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace, theme: Theme, tasks: Tasks, settle: Settle) -> ReviewScreen:
    made = ReviewScreen(workspace, theme, tasks)
    qtbot.addWidget(made)
    made.show()
    made.activate()
    settle()
    return made


def test_grade_is_in_the_file_before_the_next_question_shows(
    screen: ReviewScreen, workspace: Workspace, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read by a connection of its own, as after a crash."""
    ask, stored = screen.ask, []

    def ask_and_look(item: ReviewItem) -> None:
        with closing(sqlite3.connect(workspace.data_dir / "library.db")) as connection:
            stored.append(connection.execute("SELECT count(*) FROM reviews").fetchone()[0])
        ask(item)

    monkeypatch.setattr(screen, "ask", ask_and_look)
    for _ in range(3):
        screen.show_answer()
        screen.grade(Grade.GOOD)
        settle()
    assert stored == [1, 2, 3]


def test_a_grade_given_while_the_next_card_is_read_ahead_counts_once(
    screen: ReviewScreen, workspace: Workspace, settle: Settle
) -> None:
    asked = []
    for _ in range(3):
        asked.append(card_of(screen))
        screen.show_answer()
        screen.grade(Grade.GOOD)
        screen.grade(Grade.AGAIN)
        settle()
    graded = [[r.grade for r in workspace.reviewing.context(card_id).history] for card_id in asked]
    assert graded == [[Grade.GOOD]] * 3


def card_of(screen: ReviewScreen) -> CardId:
    assert screen.item is not None
    return screen.item.card.id
