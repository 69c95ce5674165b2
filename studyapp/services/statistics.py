"""Statistics: what is due when, how much is remembered, what is slipping; and the timeline of events."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.ids import ArticleId, EventId, SectionId
from studyapp.domain.library import Level
from studyapp.services.reviewing import Scope


@dataclass(frozen=True, slots=True)
class DayCount:
    """A number for one study day; `day` is the scheduler's day number (days since 1970-01-01)."""

    day: int
    count: int


@dataclass(frozen=True, slots=True)
class Retention:
    """Answers to cards in review within the period: `right` of `answered` were not "again"."""

    answered: int
    right: int

    @property
    def rate(self) -> float | None:
        """0 to 1; None where nothing was answered."""
        return self.right / self.answered if self.answered else None


@dataclass(frozen=True, slots=True)
class Slipping:
    """An event that is often forgotten."""

    event_id: EventId
    date: HistoricalDate | None
    text: str
    article: str
    lapses: int
    difficulty: float
    stability: float


@dataclass(frozen=True, slots=True)
class Overview:
    """`forecast` are cards due on each of the coming days, today first and with all that is overdue; `calendar` the
    answers of each past day that had any; `difficulty` counts cards by difficulty 1 to 10 (ten numbers);
    `levels` counts events by level."""

    today: int
    forecast: tuple[DayCount, ...]
    calendar: tuple[DayCount, ...]
    retention: Retention
    retention_young: Retention
    retention_mature: Retention
    difficulty: tuple[int, ...]
    levels: tuple[tuple[Level, int], ...]
    slipping: tuple[Slipping, ...]
    articles: int
    events: int
    cards: int
    reviews: int


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """A point or bar; `lo` and `hi` are day numbers of its bounds (`historical_date.day_number`)."""

    event_id: EventId
    article_id: ArticleId
    section_id: SectionId
    lo: int
    hi: int
    date: HistoricalDate
    text: str
    salience: float
    level: Level
    queued: bool
    due: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """The events of one article, in order of time; articles are in library order."""

    article_id: ArticleId
    title: str
    events: tuple[TimelineEvent, ...]


class Statistics:
    """Figures over the library or a part of it."""

    def overview(self, scope: Scope | None = None, *, days: int = 30) -> Overview:
        """Everything the statistics screen shows; `days` bounds forecast and retention."""
        raise NotImplementedError

    def timeline(self, scope: Scope | None = None, *, learned_only: bool = False) -> tuple[Lane, ...]:
        """All dated events that may have cards, with their bounds, one lane an article."""
        raise NotImplementedError
