"""Browsing: the search language over all events, a page at a time, and passages of the articles themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from studyapp.domain.event import CardKind, Rejection
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.ids import ArticleId, EventId, SectionId
from studyapp.domain.library import EventState, Level


class Order(StrEnum):
    """Order of the rows. LIBRARY is by article and place in the text."""

    LIBRARY = "library"
    DATE = "date"
    DUE = "due"
    DIFFICULTY = "difficulty"
    STABILITY = "stability"
    SALIENCE = "salience"
    LAPSES = "lapses"


@dataclass(frozen=True, slots=True)
class BrowseRow:
    """One event in the table. `due` is the earliest of its cards in the queue, None while new or not queued;
    `stability` (days) and `difficulty` (1 to 10) are those of its weakest reviewed card."""

    event_id: EventId
    article_id: ArticleId
    section_id: SectionId
    date: HistoricalDate | None
    text: str
    name: str
    article: str
    path: tuple[str, ...]
    state: EventState
    queued: bool
    level: Level
    kinds: tuple[CardKind, ...]
    salience: float
    rejected: Rejection | None = None
    due: datetime | None = None
    stability: float | None = None
    difficulty: float | None = None
    lapses: int = 0
    suspended: bool = False
    marked: bool = False
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BrowsePage:
    """Rows `offset` to `offset + len(rows)` of `total`."""

    rows: tuple[BrowseRow, ...]
    offset: int
    total: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A token for the filter column and how many events it would give."""

    token: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in a section's text where all words stand; offsets in code points, end exclusive."""

    section_id: SectionId
    article_id: ArticleId
    article: str
    path: tuple[str, ...]
    excerpt: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Completion:
    """A way to go on with the last word of a query; `query` is the whole query with it."""

    query: str
    label: str


class Browsing:
    """Search. The language: words (all must stand, two characters are enough), "a phrase", `article:` `section:`
    `collection:` `tag:` `kind:` `year:1945..1950` `is:due|new|learning|review|kept|rejected|retired|undecided|doubtful|
    left-out|queued|suspended|marked|own` `salience>0.5`, a leading `-` for not; names have Chinese aliases."""

    def search(self, query: str, *, limit: int = 100, offset: int = 0, order: Order = Order.LIBRARY) -> BrowsePage:
        """A page of the events that the query finds. Raises InputError naming the token that cannot be read."""
        raise NotImplementedError

    def count(self, query: str) -> int:
        """How many events the query finds. Raises InputError."""
        raise NotImplementedError

    def ids(self, query: str, order: Order = Order.LIBRARY) -> tuple[EventId, ...]:
        """All events the query finds, for deeds on all of them. Raises InputError."""
        raise NotImplementedError

    def passages(self, words: str, *, limit: int = 20) -> tuple[Passage, ...]:
        """Places in the articles where the words stand."""
        raise NotImplementedError

    def facets(self) -> tuple[Facet, ...]:
        """Tokens for the filter column: states, articles, tags."""
        raise NotImplementedError

    def complete(self, query: str, *, limit: int = 8) -> tuple[Completion, ...]:
        """Ways to go on with the last word."""
        raise NotImplementedError
