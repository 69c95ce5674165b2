"""Exercises from several events: a choice of dates, a choice of events, and putting events in order; pure.

Chance comes in as an argument: the same seed gives the same exercise. A wrong answer is never also right, as far as the
texts' own precision tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from random import Random

from studyapp.domain.historical_date import (
    DAYS_AFTER_EVERYTHING,
    DAYS_BEFORE_EVERYTHING,
    DateKind,
    HistoricalDate,
    Mod,
    Point,
    Precision,
)
from studyapp.domain.library import StoredEvent
from studyapp.events.duplicates import bigrams, overlap

ROWS = 4
"""Answers to choose from, and events to put in order."""
_YEAR = 366
REACH = {Precision.CENTURY: 800 * _YEAR, Precision.DECADE: 100 * _YEAR, Precision.YEAR: 40 * _YEAR}
"""How far from the right date, in days, a wrong one may lie, by the precision asked for."""
REACH_OF_FINER = 15 * _YEAR
_STEPS = {Precision.CENTURY: 100, Precision.DECADE: 10}
"""Years between dates that are made where too few events are near."""
_MADE = (1, -1, 2, -2, 3, -3, 4, -4, 5, -5, -6, -7)
_MADE_BEYOND = 5 * _YEAR
"""How many days a date that is made may lie behind all that is told: not in a far future."""
_NEAREST = 8
"""Of so many nearest candidates the wrong answers are drawn."""
SAME_WORDS = 0.75
"""Share of the pairs of letters of the shorter text from which two texts may tell of one happening."""


@dataclass(frozen=True, slots=True)
class DateChoice:
    """When was `event`? One of `dates` is right, at index `right`."""

    event: StoredEvent
    dates: tuple[HistoricalDate, ...]
    right: int


@dataclass(frozen=True, slots=True)
class EventChoice:
    """What happened at the date of the right event? `events` are the rows, the right one at index `right`."""

    events: tuple[StoredEvent, ...]
    right: int

    @property
    def event(self) -> StoredEvent:
        """The event asked for."""
        return self.events[self.right]


@dataclass(frozen=True, slots=True)
class Ordering:
    """Events to be put in order of time; `events` are as they are shown first."""

    events: tuple[StoredEvent, ...]

    def errors(self, order: Sequence[int]) -> tuple[tuple[int, int], ...]:
        """The pairs of indices that an order has the wrong way round; empty where it is right.

        Two dates that touch, as far as they are known, may stand either way. Raises ValueError where the order does
        not name each event once.
        """
        if sorted(order) != list(range(len(self.events))):
            raise ValueError(f"{list(order)} does not name each of {len(self.events)} events once")
        return tuple((a, b) for a, b in combinations(order, 2) if _is_before(self.events[b], self.events[a]))

    @property
    def solution(self) -> tuple[int, ...]:
        """Indices in order of time."""
        return tuple(sorted(range(len(self.events)), key=lambda at: _dated(self.events[at]).sort_key))


def date_choice(event: StoredEvent, pool: Iterable[StoredEvent], random: Random) -> DateChoice | None:
    """A choice of dates for an event, wrong ones of events in the pool where they are near, else made from its own.

    None where the event has no date that can be compared.
    """
    date, others = event.date, list(pool)
    if date is None or not _is_placed(date):
        return None
    right = [date, *(_dated(e) for e in others if e.date is not None and _same_words(event, e))]
    wrong: list[HistoricalDate] = []
    near = _drawn(_rivals(event, others), random)
    for candidate in (*(_dated(e) for e in near), *_made(date, _latest(date, others), random)):
        if len(wrong) < ROWS - 1 and all(_apart(candidate, other) for other in (*right, *wrong)):
            wrong.append(candidate)
    if len(wrong) < ROWS - 1:
        return None
    dates = sorted((date, *wrong), key=lambda d: d.sort_key)
    return DateChoice(event, tuple(dates), dates.index(date))


def event_choice(event: StoredEvent, pool: Iterable[StoredEvent], random: Random) -> EventChoice | None:
    """A choice of events for the date of an event; None where too few others are near that did not happen then too."""
    if event.date is None or not _is_placed(event.date):
        return None
    others = list(pool)
    then = [event, *(e for e in others if e.date is not None and not _apart(e.date, event.date))]
    wrong: list[StoredEvent] = []
    for candidate in _drawn(_rivals(event, others, any_precision=True), random):
        if len(wrong) < ROWS - 1 and not any(_same_words(candidate, other) for other in (*then, *wrong)):
            wrong.append(candidate)
    if len(wrong) < ROWS - 1:
        return None
    rows = [event, *wrong]
    random.shuffle(rows)
    return EventChoice(tuple(rows), rows.index(event))


def ordering(event: StoredEvent, pool: Iterable[StoredEvent], random: Random) -> Ordering | None:
    """An event and three others near it, in any order but the right one; None where too few are near.

    The dates of no two of them touch.
    """
    if event.date is None or not _is_placed(event.date):
        return None
    chosen = [event]
    for candidate in _drawn(_rivals(event, pool, any_precision=True), random):
        ties = sum(not _apart(_dated(candidate), _dated(e)) for e in chosen)
        if len(chosen) < ROWS and not ties and not any(_same_words(candidate, e) for e in chosen):
            chosen.append(candidate)
    if len(chosen) < ROWS:
        return None
    random.shuffle(chosen)
    made = Ordering(tuple(chosen))
    return made if made.errors(range(ROWS)) else Ordering(tuple(reversed(chosen)))


def _rivals(event: StoredEvent, pool: Iterable[StoredEvent], *, any_precision: bool = False) -> list[StoredEvent]:
    """Events of the pool that could be taken for it, the likeliest first, none of which happened at its date."""
    date = _dated(event)
    reach = REACH.get(date.precision, REACH_OF_FINER)
    found = []
    for other in pool:
        if other.id == event.id or other.date is None or not _is_placed(other.date):
            continue
        alike = any_precision or (other.date.precision, other.date.kind, other.date.mod) == (
            date.precision,
            date.kind,
            date.mod,
        )
        gap = _gap(date, other.date)
        if alike and 0 < gap <= reach and not _same_words(event, other):
            found.append((gap / reach - 0.3 * (event.action == other.action != ""), other))
    return [other for _, other in sorted(found, key=lambda pair: (pair[0], pair[1].id))]


def _drawn(rivals: Sequence[StoredEvent], random: Random) -> list[StoredEvent]:
    """The nearest in any order, then the rest."""
    nearest = list(rivals[:_NEAREST])
    random.shuffle(nearest)
    return [*nearest, *rivals[_NEAREST:]]


def _latest(date: HistoricalDate, others: Iterable[StoredEvent]) -> int:
    """The last day of dates that may be made: a little behind all that is told."""
    told = (e.date.bounds[1] for e in others if e.date is not None and _is_placed(e.date))
    return max((date.bounds[1] + _MADE_BEYOND, *told))


def _made(date: HistoricalDate, latest: int, random: Random) -> Iterator[HistoricalDate]:
    """The date moved by a few years, decades or centuries."""
    step = _STEPS.get(date.precision, 1)
    width = date.bounds[1] - date.bounds[0]
    if date.kind is not DateKind.SINGLE:
        step *= 1 + width // _YEAR
    moves = list(_MADE[:6])
    random.shuffle(moves)
    for move in (*moves, *_MADE[6:]):
        points = tuple(p if p is None else _moved(p, move * step) for p in date.points)
        made = replace(date, points=points) if None not in points else None
        if made is not None and made.bounds[1] <= latest:
            yield made


def _moved(point: Point, years: int) -> Point | None:
    """The point some years later; None where there is no such day, or no such decade across the common era."""
    try:
        return replace(point, year=point.year + years)
    except ValueError:
        return None


def _is_placed(date: HistoricalDate) -> bool:
    """Whether a date says when it was, not only what it was before or after."""
    low, high = date.bounds
    return low > DAYS_BEFORE_EVERYTHING and high < DAYS_AFTER_EVERYTHING and date.mod not in (Mod.BEFORE, Mod.AFTER)


def _gap(one: HistoricalDate, other: HistoricalDate) -> int:
    """Days between two dates; 0 or less where they touch."""
    (a, b), (c, d) = one.bounds, other.bounds
    return max(a, c) - min(b, d)


def _apart(one: HistoricalDate, other: HistoricalDate) -> bool:
    return _gap(one, other) > 0


def _is_before(one: StoredEvent, other: StoredEvent) -> bool:
    """Whether one event ended before the other began."""
    return _dated(one).bounds[1] < _dated(other).bounds[0]


def _same_words(one: StoredEvent, other: StoredEvent) -> bool:
    return overlap(bigrams(one.text), bigrams(other.text)) >= SAME_WORDS


def _dated(event: StoredEvent) -> HistoricalDate:
    if event.date is None:
        raise ValueError(f"event {event.id} has no date")
    return event.date
