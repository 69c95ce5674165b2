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


@dataclass(slots=True)
class Batch:
    """Rows to be written together."""

    notes: list[Row] = field(default_factory=list)
    cards: list[Row] = field(default_factory=list)
    reviews: list[Row] = field(default_factory=list)


class RowMaker:
    """Makes the rows of one package and hands out their ids, which Anki shows as times of creation.

    `deck_id` gives the id of a deck by its full name. Without `days` no progress is written.
    """

    def __init__(self, model_id: int, deck_id: Callable[[str], int], days: LearningDays | None = None) -> None:
        self._model_id = model_id
        self._deck_id = deck_id
        self._days = days
        self._note_id = 0
        self._card_id = 0
        self._position = 0
        self._review_ids: set[int] = set()
        self._tag = lru_cache(4096)(tag)

    def add(self, note: DeckNote, batch: Batch) -> None:
        """Add the rows of a note to a batch; one without any question adds nothing."""
        templates = [n for n, question in enumerate(note.fields.questions) if question]
        if not templates:
            return
        modified = int(note.modified.timestamp())
        if not self._position:
            self._note_id = self._card_id = modified * 1000
        self._note_id += 1
        self._position += 1
        batch.notes.append(self._note_row(note, modified))
        deck = self._deck_id(note.deck)
        if self._days is None or not note.progress:
            queue = -1 if note.retired else 0
            for template in templates:
                head = self._card_head(deck, template, modified)
                batch.cards.append((*head, 0, queue, self._position, 0, 0, 0, 0, 0, 0, 0, 0, ""))
            return
        learned = {int(p.template): p for p in note.progress}
        for template in templates:
            progress = learned.get(template) or CardProgress(NoteTemplate(template), _NEVER)
            batch.cards.append(self._card_head(deck, template, modified) + self._state(progress, self._days))
            self._add_reviews(progress.reviews, batch)

    def _note_row(self, note: DeckNote, modified: int) -> Row:
        texts = fields_html(note.fields.texts)
        tags = " ".join(map(self._tag, note.tags))
        sort_field = texts[: texts.index(FIELD_SEPARATOR)]
        return (self._note_id, note.guid, self._model_id, modified, -1, f" {tags} ", texts, sort_field, 0, 0, "")

    def _card_head(self, deck: int, template: int, modified: int) -> tuple[int, int, int, int, int, int]:
        self._card_id += 1
        return self._card_id, self._note_id, deck, template, modified, -1

    def _state(self, progress: CardProgress, days: LearningDays) -> Row:
        s = card_state(progress.memory, progress.suspended, self._position, days)
        return (s.type, s.queue, s.due, s.interval, s.factor, s.reps, s.lapses, s.left, 0, 0, 0, s.data)

    def _add_reviews(self, reviews: Sequence[Review], batch: Batch) -> None:
        before = None
        for review in reviews:
            review_id = int(review.at.timestamp() * 1000)
            while review_id in self._review_ids:  # two answers in one millisecond
                review_id += 1
            self._review_ids.add(review_id)
            batch.reviews.append(review_row(self._card_id, review_id, review, before))
            before = review
