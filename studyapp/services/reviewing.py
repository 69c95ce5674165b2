"""Reviewing: what is due, the next card, and grades; daily limits and what is kept off the same day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from studyapp.domain.ids import ArticleId, CardId, EventId, SectionId
from studyapp.domain.library import Changes, Review, StoredArticle, StoredCard, StoredEvent
from studyapp.domain.scheduling import Grade, Memory


@dataclass(frozen=True, slots=True)
class Scope:
    """What is reviewed: the union of these branches; all of them empty is the whole library."""

    collections: frozenset[str] = frozenset()
    articles: frozenset[ArticleId] = frozenset()
    sections: frozenset[SectionId] = frozenset()


@dataclass(frozen=True, slots=True)
class ReviewCounts:
    """Cards that remain today within the daily limits. `learning` are those in steps, due today."""

    new: int = 0
    learning: int = 0
    due: int = 0

    def __bool__(self) -> bool:
        return bool(self.new or self.learning or self.due)


@dataclass(frozen=True, slots=True)
class GradePreview:
    """What a grade would do; `interval` is the time until the card comes again."""

    grade: Grade
    memory: Memory
    interval: timedelta


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """A card to be asked, with all that the question and the answer show. `previews` are in the order of grades."""

    card: StoredCard
    event: StoredEvent
    article: StoredArticle
    path: tuple[str, ...]
    previews: tuple[GradePreview, ...]
    counts: ReviewCounts


@dataclass(frozen=True, slots=True)
class ReviewContext:
    """Events around an answer: `neighbours` before and after in time, from the same article, none still due today;
    `confusable` are those it is easily taken for; `history` are the earlier answers, oldest first."""

    neighbours: tuple[StoredEvent, ...] = ()
    confusable: tuple[StoredEvent, ...] = ()
    history: tuple[Review, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """A graded answer. `typed` is None where nothing was typed; `taken_ms` the time to answer."""

    card_id: CardId
    grade: Grade
    typed: str | None = None
    taken_ms: int = 0


@dataclass(frozen=True, slots=True)
class Session:
    """Today so far: cards answered, how many of them right (not again), and the time taken."""

    answered: int = 0
    right: int = 0
    taken: timedelta = field(default_factory=timedelta)


class Reviewing:
    """The queue of the day. Every write is one undoable action and returns what changed."""

    def counts(self, scope: Scope | None = None) -> ReviewCounts:
        """What remains today."""
        raise NotImplementedError

    def next_item(self, scope: Scope | None = None) -> ReviewItem | None:
        """The card to ask now; None when the day is done. Nothing is changed by asking."""
        raise NotImplementedError

    def item(self, card_id: CardId) -> ReviewItem:
        """That card as it would be asked, due or not. Raises NotFoundError."""
        raise NotImplementedError

    def context(self, card_id: CardId) -> ReviewContext:
        """What the answer shows beside the event."""
        raise NotImplementedError

    def grade(self, card_id: CardId, grade: Grade, *, typed: str | None = None, taken_ms: int = 0) -> Changes:
        """Store an answer and schedule the card; it is on disk when this returns. Siblings and events easily taken
        for it stay away until tomorrow."""
        raise NotImplementedError

    def bury_card(self, card_id: CardId) -> Changes:
        """Keep a card away until tomorrow."""
        raise NotImplementedError

    def bury_event(self, event_id: EventId) -> Changes:
        """Keep all cards of an event away until tomorrow."""
        raise NotImplementedError

    def suspend_card(self, card_id: CardId, suspended: bool = True) -> Changes:
        """Keep a card away until it is allowed again."""
        raise NotImplementedError

    def suspend_event(self, event_id: EventId, suspended: bool = True) -> Changes:
        """Keep all cards of an event away until they are allowed again."""
        raise NotImplementedError

    def forget(self, card_ids: Iterable[CardId]) -> Changes:
        """Make cards new again; their reviews stay in the record."""
        raise NotImplementedError

    def mark(self, event_id: EventId, marked: bool = True) -> Changes:
        """Set or clear the mark of an event."""
        raise NotImplementedError

    def allow_more_new(self, number: int) -> Changes:
        """Let that many more new cards come today."""
        raise NotImplementedError

    def session(self) -> Session:
        """What was done this study day."""
        raise NotImplementedError
