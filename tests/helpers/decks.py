"""Notes to make decks of, and the Anki engine to look at them with."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest, ImportLogWithChanges
from anki.scheduler.dummy import DummyScheduler
from anki.scheduler.v3 import CardAnswer

from studyapp.anki.package import DeckPackage
from studyapp.domain.deck import Deck, DeckNote, NoteFields
from studyapp.domain.ids import Guid

MADE = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
TREATY = NoteFields(
    event="两城订立盐运协定",
    date="1721年3月",
    date_edtf="1721-03",
    question="两城订立盐运协定，是在哪一年哪一月？",
    date_question="1721年3月，两城订立了什么协定？",
    cloze="＿＿，两城订立盐运协定，为期十载。",
    sentence="1721年3月，两城订立盐运协定，为期十载。",
    section="商路",
    article="两城往来",
)


def note(number: int = 1, **changes: Any) -> DeckNote:
    """A note with three cards, a different one for each number; changes are of its fields."""
    numbered = TREATY._replace(
        event=f"两城订立第{number}次盐运协定",
        question=f"两城订立第{number}次盐运协定，是在哪一年哪一月？",
        date_question=f"1721年3月，两城在第{number}次会面时订立了什么？",
        cloze=f"＿＿，两城在第{number}次会面时定下盐运，为期十载。",
    )
    return DeckNote(Guid(f"guid{number}"), numbered._replace(**changes), ("studyapp::article::两城往来",), MADE, "历史")


def write(path: Path, notes: Iterable[DeckNote]) -> Path:
    """The package of those notes."""
    DeckPackage(Deck(tuple(notes))).write(path)
    return path


def take_in(collection: Collection, package: Path) -> ImportLogWithChanges.Log:
    """Import as Anki's dialogue does, progress included."""
    options = ImportAnkiPackageOptions(with_scheduling=True, merge_notetypes=False)
    request = ImportAnkiPackageRequest(package_path=str(package), options=options)
    return collection.import_anki_package(request).log


def grade_first_card(collection: Collection) -> tuple[Any, ...]:
    """Answer a card with "easy" and give back its state."""
    card = collection.get_card(rows(collection, "select min(id) from cards")[0][0])
    card.start_timer()
    scheduler = collection.sched
    assert not isinstance(scheduler, DummyScheduler)
    states = collection._backend.get_scheduling_states(card.id)
    scheduler.answer_card(scheduler.build_answer(card=card, states=states, rating=CardAnswer.EASY))
    return states_of_cards(collection)[0]


def states_of_cards(collection: Collection) -> list[tuple[Any, ...]]:
    """What Anki knows of the learning of each card."""
    return [tuple(row) for row in rows(collection, "select type, due, ivl, reps, data from cards order by id")]


def rows(collection: Collection, sql: str, *values: Any) -> list[Any]:
    """Rows of Anki's own tables."""
    assert collection.db is not None
    return collection.db.all(sql, *values)
