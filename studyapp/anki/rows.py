"""Notes, cards and reviews as rows of Anki's tables.

genanki writes a note by some twenty Python calls and one statement a row; here whole batches are made of plain tuples.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from studyapp.anki.escaping import FIELD_SEPARATOR, fields_html, tag
from studyapp.anki.progress import LearningDays, Row, card_state, review_row
from studyapp.domain.deck import CardProgress, DeckNote, NoteTemplate
from studyapp.domain.library import Review
from studyapp.domain.scheduling import Memory

_NEVER = Memory()
_IDS_A_NOTE = 7
"""How far the card ids of one note are from those of the next, less one; more than there are directions."""


@dataclass(slots=True)
class Batch:
    """Rows to be written together.

    `fresh` are notes whose cards are all new: (note id, deck id, time, queue, position, directions as a bit mask).
    SQLite makes their cards of `FRESH_CARDS`, in half the time that a row each would take.
    """

    notes: list[Row] = field(default_factory=list)
    fresh: list[Row] = field(default_factory=list)
    cards: list[Row] = field(default_factory=list)
    reviews: list[Row] = field(default_factory=list)


FRESH_TABLE = """
CREATE TEMP TABLE fresh (note INTEGER, deck INTEGER, time INTEGER, queue INTEGER, position INTEGER, directions INTEGER)
"""
FRESH_CARDS = f"""
INSERT INTO cards SELECT f.note + f.position * {_IDS_A_NOTE} + t.ord, f.note, f.deck, t.ord, f.time, -1, 0, f.queue,
    f.position, 0, 0, 0, 0, 0, 0, 0, 0, ''
FROM fresh f JOIN ({" UNION ALL ".join(f"SELECT {int(t)} AS ord" for t in NoteTemplate)}) t
    ON f.directions >> t.ord & 1
"""


class RowMaker:
    """Makes the rows of one package and hands out their ids, which Anki shows as times of creation.

    `deck_id` gives the id of a deck by its full name. Without `days` no progress is written.
    """

    def __init__(self, model_id: int, deck_id: Callable[[str], int], days: LearningDays | None = None) -> None:
        self._model_id = model_id
        self._deck_id = deck_id
        self._days = days
        self._note_id = 0
        self._position = 0
        self._review_ids: set[int] = set()
        self._tag = lru_cache(4096)(tag)

    def add(self, note: DeckNote, batch: Batch) -> None:
        """Add the rows of a note to a batch; one without any question adds nothing."""
        directions = [n for n, question in enumerate(note.fields.questions) if question]
        if not directions:
            return
        modified = int(note.modified.timestamp())
        self._note_id = self._note_id or modified * 1000
        self._note_id += 1
        self._position += 1
        batch.notes.append(self._note_row(note, modified))
        deck = self._deck_id(note.deck)
        if self._days is not None and note.progress:
            self._add_learned(note, directions, batch, self._days)
        else:
            queue = -1 if note.retired else 0
            mask = sum(1 << n for n in directions)
            batch.fresh.append((self._note_id, deck, modified, queue, self._position, mask))

    def _add_learned(self, note: DeckNote, directions: Sequence[int], batch: Batch, days: LearningDays) -> None:
        learned = {int(p.template): p for p in note.progress}
        deck, modified = self._deck_id(note.deck), int(note.modified.timestamp())
        for direction in directions:
            progress = learned.get(direction) or CardProgress(NoteTemplate(direction), _NEVER)
            card_id = self._note_id + self._position * _IDS_A_NOTE + direction
            head = (card_id, self._note_id, deck, direction, modified, -1)
            batch.cards.append(head + self._state(progress, days))
            self._add_reviews(card_id, progress.reviews, batch)

    def _note_row(self, note: DeckNote, modified: int) -> Row:
        texts = fields_html(note.fields)
        tags = " ".join(map(self._tag, note.tags))
        sort_field = texts[: texts.index(FIELD_SEPARATOR)]
        return (self._note_id, note.guid, self._model_id, modified, -1, f" {tags} ", texts, sort_field, 0, 0, "")

    def _state(self, progress: CardProgress, days: LearningDays) -> Row:
        s = card_state(progress.memory, progress.suspended, self._position, days)
        return (s.type, s.queue, s.due, s.interval, s.factor, s.reps, s.lapses, s.left, 0, 0, 0, s.data)

    def _add_reviews(self, card_id: int, reviews: Sequence[Review], batch: Batch) -> None:
        before = None
        for review in reviews:
            review_id = int(review.at.timestamp() * 1000)
            while review_id in self._review_ids:  # two answers in one millisecond
                review_id += 1
            self._review_ids.add(review_id)
            batch.reviews.append(review_row(card_id, review_id, review, before))
            before = review
