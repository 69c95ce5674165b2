"""Exercises of the library: of what is learned, in a scope, without a trace in the schedule."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random

import pytest

from studyapp.domain.article import Script
from studyapp.domain.scheduling import Grade
from studyapp.services.exercises import ExerciseKind
from studyapp.services.reviewing import Scope
from studyapp.services.workspace import Workspace
from tests.helpers.extractor import make_article

WHO = ["甲国", "乙国", "丙国", "丁国", "戊国", "己国", "庚国", "辛国", "壬国", "癸国", "子国", "丑国", "寅国", "卯国"]
DID = ["签订河约", "修建铁路", "废除盐税", "发行银币", "开放海港", "迁都北方", "开办学堂"]


def text(first: int, count: int) -> str:
    return "".join(f"{first + n}年{1 + n % 12}月，{WHO[n]}{DID[n % 7]}。" for n in range(count))


AT = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def stocked(workspace: Workspace) -> Workspace:
    workspace.imports.import_article(make_article("早年", ("", text(1850, 14))))
    workspace.imports.import_article(make_article("晚年", ("", text(1950, 14)), script=Script.TRADITIONAL))
    library = workspace._library
    with library.journal.deed("test", AT) as deed:
        for article in workspace.reading.articles():
            for event in library.events.of_article(article.id):
                library.events.update(deed, [event.id], subject=event.text[:2])
    return workspace


def scope(workspace: Workspace, title: str) -> Scope:
    return Scope(articles=frozenset({workspace.reading.find_article(title).id}))


@pytest.mark.parametrize("kind", list(ExerciseKind))
@pytest.mark.parametrize("seed", range(3))
def test_exercise_has_four_rows(stocked: Workspace, kind: ExerciseKind, seed: int) -> None:
    exercise = stocked.reviewing.exercise(kind, random=Random(seed))
    assert exercise is not None
    assert exercise.question
    assert len(set(exercise.rows)) == len(exercise.dates) == 4


def test_right_date_is_that_of_the_event(stocked: Workspace) -> None:
    exercise = stocked.reviewing.exercise(ExerciseKind.DATE, random=Random(1))
    assert exercise is not None
    (asked,) = exercise.events
    assert asked.date is not None
    assert asked.date.start is not None
    assert exercise.rows[exercise.right] == f"{asked.date.start.year}年{asked.date.start.month}月"


def test_order_is_checked(stocked: Workspace) -> None:
    exercise = stocked.reviewing.exercise(ExerciseKind.ORDER, random=Random(1))
    assert exercise is not None
    assert exercise.order_errors(range(4))
    assert not exercise.order_errors(exercise.solution)


def test_scope_limits_what_is_asked(stocked: Workspace) -> None:
    for seed in range(6):
        exercise = stocked.reviewing.exercise(ExerciseKind.ORDER, scope(stocked, "晚年"), random=Random(seed))
        assert exercise is not None
        assert {e.article_id for e in exercise.events} == {exercise.article.id}
        assert exercise.article.title == "晚年"


def test_rows_are_in_the_script_of_the_article(stocked: Workspace) -> None:
    exercise = stocked.reviewing.exercise(ExerciseKind.EVENT, scope(stocked, "晚年"), random=Random(2))
    assert exercise is not None
    assert "發生了下面哪件事" in exercise.question
    assert not any("国" in row for row in exercise.rows)


def test_learned_events_are_asked_first(stocked: Workspace) -> None:
    stocked.settings.set(new_per_day=100)
    stocked.reading.learn(article_ids=[stocked.reading.find_article("早年").id])
    while (item := stocked.reviewing.next_item()) is not None:
        stocked.reviewing.grade(item.card.id, Grade.EASY)
    for seed in range(6):
        exercise = stocked.reviewing.exercise(ExerciseKind.DATE, random=Random(seed))
        assert exercise is not None
        assert exercise.article.title == "早年"


def test_exercise_changes_nothing(stocked: Workspace) -> None:
    before = stocked.history.undo_label()
    stocked.reviewing.exercise(ExerciseKind.DATE, random=Random(1))
    assert stocked.history.undo_label() == before


def test_too_few_events_make_none(workspace: Workspace) -> None:
    assert workspace.reviewing.exercise(ExerciseKind.DATE, random=Random(1)) is None
    workspace.imports.import_article(make_article("约", ("", text(1850, 2))))
    assert workspace.reviewing.exercise(ExerciseKind.ORDER, random=Random(1)) is None
