"""The Anki engine as oracle: the same histories give the same memory."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from anki.collection import Collection
from anki.decks import DeckId

from studyapp.domain.ids import CardId
from studyapp.domain.scheduling import CardPhase, Grade, Memory
from studyapp.schedule.scheduler import Scheduler, default_parameters

if TYPE_CHECKING:  # imported first, the engine's own modules go in a circle
    from anki.cards import CardId as AnkiCardId

HISTORIES = 300
LAST = datetime(2025, 1, 1, tzinfo=UTC)
"""The engine counts what lies ahead of its clock as today."""
KINDS = {CardPhase.NEW: 0, CardPhase.LEARNING: 0, CardPhase.REVIEW: 1, CardPhase.RELEARNING: 2}


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    opened = Collection(str(tmp_path / "collection.anki2"))
    opened.set_config("fsrs", True)
    yield opened
    opened.close()


def here(collection: Collection) -> timezone:
    """The fixed offset at which the engine's day turns at four."""
    turns = datetime.fromtimestamp(collection._backend.sched_timing_today().next_day_at, UTC)
    minutes = (4 * 60 - turns.hour * 60 - turns.minute + 720) % 1440 - 720
    return timezone(timedelta(minutes=minutes))


def history(chance: random.Random, plan: Scheduler) -> tuple[list[tuple[datetime, int, int]], Memory]:
    """Reviews at odd hours as (when, grade, Anki's kind), and the memory after them."""
    now = datetime(1990, 1, 1, tzinfo=UTC) + timedelta(seconds=chance.randrange(10**7))
    memory, reviews = Memory(), []
    for _ in range(chance.randint(1, 12)):
        if now > LAST:
            break
        grade = Grade(chance.choice((1, 2, 3, 3, 3, 4)))
        reviews.append((now, int(grade), KINDS[memory.phase]))
        memory = plan.answer(CardId(1), memory, grade, now)
        hours = chance.choice((0.1, 1, 5, 9, 15, 24, memory.interval * 24, memory.interval * 30))
        now += timedelta(hours=max(0.1, hours), seconds=chance.randrange(7200))
    return reviews, memory


def any_card(collection: Collection) -> "AnkiCardId":
    """The id of the one card of a new note."""
    model = collection.models.by_name("Basic")
    assert model is not None
    note = collection.new_note(model)
    note["Front"] = "x"
    collection.add_note(note, DeckId(1))
    return note.cards()[0].id


def write_reviews(collection: Collection, card: int, reviews: list[tuple[datetime, int, int]]) -> None:
    assert collection.db is not None
    collection.db.execute("delete from revlog")
    for at, grade, kind in reviews:
        row = (int(at.timestamp() * 1000), card, grade, kind)
        collection.db.execute("insert into revlog values (?, ?, -1, ?, 1, 0, 2500, 1000, ?)", *row)


def test_memory_equals_ankis_for_random_histories(collection: Collection) -> None:
    chance = random.Random(20240229)
    plan = Scheduler(default_parameters(), timezone=here(collection))
    card = any_card(collection)
    for _ in range(HISTORIES):
        reviews, memory = history(chance, plan)
        write_reviews(collection, card, reviews)
        theirs = collection.compute_memory_state(card)
        assert memory.stability == pytest.approx(theirs.stability, rel=1e-4)
        assert memory.difficulty == pytest.approx(theirs.difficulty, abs=1e-4)
