"""What the library holds, as values: snapshots of stored rows that any layer may read and none may change."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from studyapp.domain.article import Block, Emphasis, Link, Provenance, Script, SectionKind
from studyapp.domain.event import CardKind, Reason, Rejection
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.ids import ArticleId, CardId, EventId, Guid, ReviewId, SectionId
from studyapp.domain.scheduling import CardPhase, Grade, Memory


class EventState(StrEnum):
    """The reader's decision; RETIRED events are gone from their article and keep their history."""

    UNDECIDED = "undecided"
    KEPT = "kept"
    REJECTED = "rejected"
    RETIRED = "retired"


class Level(StrEnum):
    """How well an event is known: by its weakest active card's stability (7 and 60 days)."""

    UNLEARNED = "unlearned"
    LEARNING = "learning"
    FAMILIAR = "familiar"
    SOLID = "solid"


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article of the library. `key` is its permanent identity, `[0-9a-z]`; `digest` is of its source text."""

    id: ArticleId
    key: Guid
    title: str
    collection: str
    position: int
    language: str
    script: Script
    provenance: Provenance
    digest: str
    rules_version: str
    imported_at: datetime


@dataclass(frozen=True, slots=True)
class StoredSection:
    """A section of a stored article; offsets as in `article.Section`. `read_at` is None until it was read."""

    id: SectionId
    article_id: ArticleId
    position: int
    level: int
    heading: str
    path: tuple[str, ...]
    kind: SectionKind
    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]
    bold: tuple[Emphasis, ...] = ()
    read_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StoredCard:
    """A card of an event with its scheduling. `buried_until` is an aware UTC instant or None."""

    id: CardId
    event_id: EventId
    kind: CardKind
    question: str
    answer: str
    context: str
    memory: Memory = field(default_factory=Memory)
    suspended: bool = False
    buried_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event of the library, its place and the reader's decision; offsets as in `event.ExtractedEvent`.

    `doubt` is set where the date is not sure enough for cards and the reader must decide (待核对).
    `edited` names the fields the reader corrected, which later imports leave alone. `own` is an event the reader
    wrote.
    """

    id: EventId
    guid: Guid
    article_id: ArticleId
    section_id: SectionId
    state: EventState
    queued: bool
    sentence: str
    sentence_start: int
    sentence_end: int
    expression: str
    start: int
    end: int
    date: HistoricalDate | None
    rule: str
    anchor: str
    text: str
    salience: float
    confidence: float
    subject: str = ""
    actors: tuple[str, ...] = ()
    action: str = ""
    name: str = ""
    era: str = ""
    reasons: tuple[Reason, ...] = ()
    rejected: Rejection | None = None
    note: str = ""
    marked: bool = False
    edited: frozenset[str] = frozenset()
    spans: tuple[tuple[int, int], ...] = ()
    tags: tuple[str, ...] = ()
    own: bool = False
    cards: tuple[StoredCard, ...] = ()


@dataclass(frozen=True, slots=True)
class EventSource:
    """A further place that tells of an event: another article's sentence, with the date it gives.

    `start` and `end` are the temporal expression, code points in the section's text.
    """

    event_id: EventId
    article_id: ArticleId
    section_id: SectionId
    article: str
    path: tuple[str, ...]
    sentence: str
    start: int
    end: int
    date: HistoricalDate | None


@dataclass(frozen=True, slots=True)
class Review:
    """One graded answer. `taken_ms` is the time to answer; `typed` what the reader typed, None where nothing.

    `phase` is the phase before the answer; `memory` the state after it.
    """

    id: ReviewId
    card_id: CardId
    at: datetime
    grade: Grade
    phase: CardPhase
    memory: Memory
    taken_ms: int = 0
    typed: str | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of one branch of the library tree. `known` is 0 to 1."""

    due: int = 0
    new: int = 0
    unqueued: int = 0
    events: int = 0
    known: float = 0.0


@dataclass(frozen=True, slots=True)
class Changes:
    """What a writing service changed; each screen refreshes only if concerned."""

    articles: frozenset[ArticleId] = frozenset()
    sections: frozenset[SectionId] = frozenset()
    events: frozenset[EventId] = frozenset()
    cards: frozenset[CardId] = frozenset()
    settings: bool = False
    collections: bool = False

    @classmethod
    def union(cls, parts: Collection[Changes]) -> Changes:
        """All the changes of several deeds together."""
        return cls(
            frozenset().union(*(p.articles for p in parts)),
            frozenset().union(*(p.sections for p in parts)),
            frozenset().union(*(p.events for p in parts)),
            frozenset().union(*(p.cards for p in parts)),
            any(p.settings for p in parts),
            any(p.collections for p in parts),
        )

    def __or__(self, other: Changes) -> Changes:
        return Changes.union((self, other))

    def __bool__(self) -> bool:
        rows = self.articles or self.sections or self.events or self.cards
        return bool(rows or self.settings or self.collections)
