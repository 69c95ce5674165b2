"""Exercises on the review screen, by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from studyapp.services.exercises import Exercise, ExerciseKind
from studyapp.services.workspace import Workspace
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.practice_page import PracticePage
from studyapp.ui.widgets.practice_row import RowState
from studyapp.ui.widgets.prose_label import ProseLabel
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
    made.key_home.setFocus()
    QTest.keyClick(made, Qt.Key.Key_P)
    settle()
    return made


@pytest.fixture
def choice(workspace: Workspace) -> Exercise:
    made = workspace.reviewing.exercise(ExerciseKind.DATE, random=Random(1))
    assert made is not None
    return made


@pytest.fixture
def order(choice: Exercise, workspace: Workspace) -> Exercise:
    ids = [row.event_id for row in workspace.browsing.search("").rows][:4]
    events = tuple(map(workspace.reading.event, ids))[::-1]
    rows = tuple(e.text for e in events)
    return replace(choice, kind=ExerciseKind.ORDER, rows=rows, events=events, solution=(3, 2, 1, 0))


def shown_words(screen: ReviewScreen) -> set[str]:
    page = screen.practice
    said = {label.text for label in page.findChildren(ProseLabel) if label.isVisible()}
    said |= {label.text() for label in page.findChildren(QLabel) if label.isVisible()}
    return said | {button.text() for button in page.findChildren(QAbstractButton) if button.isVisible()}


def test_p_shows_an_exercise_and_escape_the_card_again(screen: ReviewScreen, settle: Settle) -> None:
    assert screen.is_practising
    assert screen.item is None
    QTest.keyClick(screen.practice, Qt.Key.Key_Escape)
    settle()
    assert not screen.is_practising
    assert screen.item is not None


def test_a_digit_chooses_and_space_goes_on(screen: ReviewScreen, choice: Exercise, settle: Settle) -> None:
    screen.practice.ask(choice)
    QTest.keyClick(screen.practice, Qt.Key(Qt.Key.Key_1 + choice.right))
    assert {"Right", "Next exercise"} <= shown_words(screen)
    assert screen.practice.states[choice.right] is RowState.RIGHT
    QTest.keyClick(screen.practice, Qt.Key.Key_Space)
    settle()
    assert screen.practice.exercise is not choice


def test_a_wrong_choice_shows_both(screen: ReviewScreen, choice: Exercise) -> None:
    page, wrong = screen.practice, (choice.right + 1) % 4
    page.ask(choice)
    page.choose(wrong)
    assert page.states.count(RowState.PLAIN) == 2
    assert page.states[wrong] is RowState.WRONG
    page.choose(choice.right)
    assert page.states[wrong] is RowState.WRONG


def test_rows_are_moved_with_alt_and_arrows(screen: ReviewScreen, order: Exercise) -> None:
    page: PracticePage = screen.practice
    page.ask(order)
    for start, steps in ((0, 3), (0, 2), (0, 1)):
        page.choose(start)
        for _ in range(steps):
            QTest.keyClick(page, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert {"Right", "Next exercise"} <= shown_words(screen)
    assert page.states == [RowState.RIGHT] * 4


def test_an_order_left_as_it_is_is_wrong(screen: ReviewScreen, order: Exercise) -> None:
    page = screen.practice
    page.ask(order)
    QTest.keyClick(page, Qt.Key.Key_Down)
    assert page.states[1] is RowState.CURRENT
    page.forward()
    assert set(page.states) == {RowState.WRONG}


def test_too_few_events_are_said(screen: ReviewScreen) -> None:
    screen.practice.ask(None)
    assert "Too few events for an exercise. Learn more of them first." in shown_words(screen)
    assert screen.practice.exercise is None
