"""Statistics: what is due when, how much is remembered, what is slipping; and the timeline of events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from studyapp.domain.historical_date import HistoricalDate, civil
from studyapp.domain.ids import ArticleId, EventId, SectionId
from studyapp.domain.library import Level, StoredEvent
from studyapp.domain.scheduling import Memory
from studyapp.services.scheduling import Scheduling
from studyapp.services.scope import Scope, sections_in
from studyapp.services.study_day import StudyDay

if TYPE_CHECKING:
    from studyapp.store.library import Library

_LEVELS = tuple(Level)
_SLIPPING = 20
_SHORT = 3 * 366
"""Days of an event that tells in which years an article begins and ends."""


@dataclass(frozen=True, slots=True)
class DayCount:
    """A number for one study day; `day` is the scheduler's day number (days since 0000-12-31)."""

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
class Period:
    """The study days from `first` to `last` days ago, 0 today; all days up to `last` where `first` is None."""

    first: int | None
    last: int = 0


@dataclass(frozen=True, slots=True)
class RetentionRow:
    """What was remembered in a period: of all cards in review, those of less than 21 days, and the rest."""

    period: Period
    whole: Retention
    young: Retention
    mature: Retention


@dataclass(frozen=True, slots=True)
class Slipping:
    """An event likelier forgotten by now than the reader wants: `recall`, 0 to 1, is the chance that its worst card is
    still known, `days` the study days since that was answered."""

    event_id: EventId
    date: HistoricalDate | None
    text: str
    article: str
    recall: float
    days: int
    lapses: int
    difficulty: float
    stability: float


@dataclass(frozen=True, slots=True)
class Overview:
    """`forecast` are cards due on each of the coming days, today first and with all that is overdue; `calendar` the
    answers of each past day that had any; `slipping` is the likeliest forgotten first; `difficulty` counts cards by
    difficulty 1 to 10 (ten numbers); `levels` counts events by level."""

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

    @property
    def middle(self) -> float:
        """The day at which it stands: the middle of its bounds; of one that is open, the middle of the end it has."""
        first, last = self.date.sort_key
        return (first + last + 1) / 2


@dataclass(frozen=True, slots=True)
class Lane:
    """The events of one article, in order of time; articles are in library order."""

    article_id: ArticleId
    title: str
    events: tuple[TimelineEvent, ...]


class Statistics:
    """Figures over the library or a part of it."""

    def __init__(self, library: Library, day: StudyDay, scheduling: Scheduling) -> None:
        self._library = library
        self._day = day
        self._scheduling = scheduling

    def overview(self, scope: Scope | None = None, *, days: int = 30) -> Overview:
        """Everything the statistics screen shows; `days` bounds forecast and retention."""
        sections, figures, today = sections_in(self._library, scope), self._library.figures, self._day.today()
        since = today - days, today
        difficulty = dict(figures.difficulties(sections))
        levels = dict(figures.levels(sections))
        articles, events, cards, reviews = figures.totals()
        return Overview(
            today=today,
            forecast=self._forecast(sections, days),
            calendar=tuple(DayCount(day, count) for day, count in figures.answers_by_day(sections)),
            retention=Retention(*figures.retention(since, sections)),
            retention_young=Retention(*figures.retention(since, sections, mature=False)),
            retention_mature=Retention(*figures.retention(since, sections, mature=True)),
            difficulty=tuple(difficulty.get(n, 0) for n in range(1, 11)),
            levels=tuple((level, levels.get(n, 0)) for n, level in enumerate(_LEVELS)),
            slipping=self._slipping(sections),
            articles=articles,
            events=events,
            cards=cards,
            reviews=reviews,
        )

    def retentions(self, periods: Sequence[Period], scope: Scope | None = None) -> tuple[RetentionRow, ...]:
        """How much was remembered in each period."""
        sections, figures, today = sections_in(self._library, scope), self._library.figures, self._day.today()
        rows = []
        for period in periods:
            days = 0 if period.first is None else today - period.first, today - period.last
            whole, young, mature = (figures.retention(days, sections, mature=m) for m in (None, False, True))
            rows.append(RetentionRow(period, Retention(*whole), Retention(*young), Retention(*mature)))
        return tuple(rows)

    def recall(self, memory: Memory) -> float | None:
        """The chance, 0 to 1, that a card is known now; None for one never reviewed."""
        if memory.stability is None:
            return None
        return self._scheduling.scheduler().retrievability(memory, self._day.now())

    def years(self) -> dict[ArticleId, tuple[int, int]]:
        """The astronomical years from which to which each article with dated events tells."""
        found = self._library.figures.spans(_SHORT)
        return {article: (civil(first)[0], civil(last)[0]) for article, first, last in found}

    def timeline(self, scope: Scope | None = None, *, learned_only: bool = False) -> tuple[Lane, ...]:
        """All dated events that may have cards, with their bounds, one lane an article."""
        from studyapp.store.mapping import read_date

        rows = self._library.figures.timeline(
            self._day.end(), sections_in(self._library, scope), learned_only=learned_only
        )
        lanes: dict[ArticleId, list[TimelineEvent]] = defaultdict(list)
        for row in rows:
            date = read_date(row.date, row.mod, row.calendar)
            if date is None:
                continue
            level = _LEVELS[row.level]
            place = (row.event_id, row.article_id, SectionId(row.section_id))
            lanes[row.article_id].append(
                TimelineEvent(*place, row.lo, row.hi, date, row.text, row.salience, level, row.queued, row.due)
            )
        articles = self._library.articles.all()
        return tuple(Lane(a.id, a.title, tuple(lanes[a.id])) for a in articles if a.id in lanes)

    def _forecast(self, sections: frozenset[int] | None, days: int) -> tuple[DayCount, ...]:
        today = self._day.today()
        bounds = [self._day.start(day) for day in range(today, today + days + 1)]
        counts = self._library.figures.due_between(bounds, sections)
        return tuple(DayCount(today + n, count) for n, count in enumerate(counts))

    def _slipping(self, sections: frozenset[int] | None) -> tuple[Slipping, ...]:
        patience = self._scheduling.scheduler().patience
        found = dict(self._library.figures.slipping(self._day.end(), patience, _SLIPPING, sections))
        events = {e.id: e for e in self._library.events.some(found)}
        titles = {a.id: a.title for a in self._library.articles.all()}
        return tuple(
            self._slips(e, next(c.memory for c in e.cards if c.id == card_id), titles[e.article_id])
            for event_id, card_id in found.items()
            if (e := events.get(event_id)) is not None
        )

    def _slips(self, event: StoredEvent, memory: Memory, article: str) -> Slipping:
        return Slipping(
            event.id,
            event.date,
            event.text,
            article,
            recall=self.recall(memory) or 0.0,
            days=self._day.today() - self._day.number(memory.last_review or self._day.now()),
            lapses=memory.lapses,
            difficulty=memory.difficulty or 0.0,
            stability=memory.stability or 0.0,
        )
