"""Progress that goes along: Anki goes on where this program stopped."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from anki.collection import Collection

from studyapp.anki.package import DeckPackage
from studyapp.anki.progress import LearningDays, card_state, review_row
from studyapp.domain.deck import CardProgress, Deck, NoteTemplate
from studyapp.domain.ids import CardId, ReviewId
from studyapp.domain.library import Review
from studyapp.domain.scheduling import CardPhase, Grade, Memory
from studyapp.schedule.scheduler import Scheduler, default_parameters
from tests.helpers.decks import note, rows, take_in

PLAN = Scheduler(default_parameters(), timezone=UTC)
CREATED = PLAN.day_start(PLAN.study_day(datetime(2020, 1, 1, 12, tzinfo=UTC)))
DAYS = LearningDays(CREATED, PLAN.study_day, default_parameters())
CARD = CardId(1)


def learn(start: datetime, *grades: Grade) -> tuple[Memory, tuple[Review, ...]]:
    """Answers one minute apart, then each on the day it is due."""
    memory, reviews, now = Memory(), [], start
    for number, grade in enumerate(grades):
        after = PLAN.answer(CARD, memory, grade, now)
        reviews.append(Review(ReviewId(number), CARD, now, grade, memory.phase, after, taken_ms=90_000))
        memory, now = after, max(after.due or now, now) + timedelta(minutes=1)
    return memory, tuple(reviews)


def arrive(collection: Collection, folder: Path, *progress: CardProgress) -> dict[str, Any]:
    """The first card's row after an import with that progress."""
    package = folder / "d.apkg"
    DeckPackage(Deck((replace(note(), progress=progress),)), days=DAYS).write(package)
    take_in(collection, package)
    names = ["type", "queue", "due", "ivl", "reps", "lapses", "left", "data"]
    return dict(zip(names, rows(collection, f"select {','.join(names)} from cards order by ord")[0], strict=True))


def test_reviewed_card_keeps_memory_interval_and_due_day(collection: Collection, tmp_path: Path) -> None:
    now = datetime.now(UTC) - timedelta(days=3)
    memory, reviews = learn(now, Grade.EASY)
    card = arrive(collection, tmp_path, CardProgress(NoteTemplate.EVENT_DATE, memory, reviews))
    today = collection._backend.sched_timing_today().days_elapsed
    assert (card["type"], card["queue"], card["ivl"], card["reps"]) == (2, 2, memory.interval, 1)
    assert card["due"] - today in (memory.interval - 3, memory.interval - 4)  # the engine's day may turn elsewhere
    state = json.loads(card["data"])
    assert state["s"] == pytest.approx(memory.stability, abs=1e-3)
    assert state["d"] == pytest.approx(memory.difficulty, abs=1e-3)
    assert state["lrt"] == int(now.timestamp())


def test_reviews_arrive_and_give_the_same_memory(collection: Collection, tmp_path: Path) -> None:
    memory, reviews = learn(datetime(2025, 1, 1, 12, tzinfo=UTC), *[Grade.GOOD] * 4, Grade.AGAIN, Grade.GOOD)
    card = arrive(collection, tmp_path, CardProgress(NoteTemplate.EVENT_DATE, memory, reviews))
    assert [row[0] for row in rows(collection, "select type from revlog order by id")] == [0, 0, 1, 1, 1, 2]
    assert (card["lapses"], card["reps"]) == (1, 6)
    number = rows(collection, "select min(id) from cards")[0][0]
    assert collection.compute_memory_state(number).stability == pytest.approx(memory.stability, rel=1e-3)


def test_learning_card_comes_back_at_its_minute(collection: Collection, tmp_path: Path) -> None:
    memory, reviews = learn(datetime.now(UTC), Grade.AGAIN)
    card = arrive(collection, tmp_path, CardProgress(NoteTemplate.EVENT_DATE, memory, reviews))
    assert memory.due is not None
    assert (card["type"], card["queue"], card["due"], card["left"]) == (1, 1, int(memory.due.timestamp()), 2)


def test_other_directions_stay_new(collection: Collection, tmp_path: Path) -> None:
    memory, reviews = learn(datetime(2025, 1, 1, tzinfo=UTC), Grade.EASY)
    arrive(collection, tmp_path, CardProgress(NoteTemplate.DATE_EVENT, memory, reviews))
    assert [row[0] for row in rows(collection, "select type from cards order by ord")] == [0, 2, 0]


def test_suspended_card_stays_suspended(collection: Collection, tmp_path: Path) -> None:
    memory, reviews = learn(datetime(2025, 1, 1, tzinfo=UTC), Grade.EASY)
    card = arrive(collection, tmp_path, CardProgress(NoteTemplate.EVENT_DATE, memory, reviews, suspended=True))
    assert (card["type"], card["queue"]) == (2, -1)


def test_without_days_no_progress_leaves_the_library(collection: Collection, tmp_path: Path) -> None:
    memory, reviews = learn(datetime(2025, 1, 1, tzinfo=UTC), Grade.EASY)
    learned = replace(note(), progress=(CardProgress(NoteTemplate.EVENT_DATE, memory, reviews),))
    DeckPackage(Deck((learned,))).write(tmp_path / "d.apkg")
    take_in(collection, tmp_path / "d.apkg")
    assert rows(collection, "select distinct type, reps, data from cards") == [[0, 0, "{}"]]
    assert rows(collection, "select count() from revlog") == [[0]]


def test_two_answers_in_one_millisecond_are_both_kept(collection: Collection, tmp_path: Path) -> None:
    memory, reviews = learn(datetime(2025, 1, 1, tzinfo=UTC), Grade.GOOD, Grade.GOOD)
    twins = tuple(replace(review, at=reviews[0].at) for review in reviews)
    arrive(collection, tmp_path, CardProgress(NoteTemplate.EVENT_DATE, memory, twins))
    assert rows(collection, "select count() from revlog") == [[2]]


def test_learning_steps_are_logged_in_seconds_and_long_answers_cut() -> None:
    _, reviews = learn(datetime(2025, 1, 1, tzinfo=UTC), Grade.GOOD, Grade.GOOD)
    first = review_row(1, 10, reviews[0], None)
    second = review_row(1, 11, reviews[1], reviews[0])
    assert (first[4], first[5], first[7], first[8]) == (-600, 0, 60_000, 0)
    assert (second[4], second[5]) == (reviews[1].memory.interval, -600)


def test_relearning_card_has_a_day_at_least() -> None:
    memory, _ = learn(datetime(2025, 1, 1, tzinfo=UTC), Grade.EASY, Grade.AGAIN)
    assert memory.phase is CardPhase.RELEARNING
    state = card_state(memory, False, 1, DAYS)
    assert (state.type, state.queue, state.interval, state.left) == (3, 1, 1, 1)
