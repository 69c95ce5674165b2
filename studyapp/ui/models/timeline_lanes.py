"""LaneView: the events of one lane ready to be drawn at any scale: sorted days and bisection, no object an event.

What is longer than a year and a half is a span, drawn below the lane's rule; everything else is a point on it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from studyapp.domain.historical_date import DAYS_AFTER_EVERYTHING, DAYS_BEFORE_EVERYTHING, Mod
from studyapp.domain.ids import ArticleId, EventId
from studyapp.domain.library import Level
from studyapp.services.statistics import Lane, TimelineEvent
from studyapp.ui.timescale import YEAR_DAYS, TimeScale

SPAN_DAYS = 1.5 * YEAR_DAYS
_CROWD = 3
_NEAR = 11.0
_COVERED = 20.0
_DIGIT = 7.0
_ROUND = 12.0


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands at one place of a lane: events `first` to `last` (exclusive) of its points, around `x` pixels."""

    first: int
    last: int
    x: float

    @property
    def count(self) -> int:
        """How many events."""
        return self.last - self.first


@dataclass(frozen=True, slots=True)
class Span:
    """A long event; `low` and `high` are days, an open end is drawn `vague`."""

    event: TimelineEvent
    low: float
    high: float
    vague: bool


def _half(mark: Mark) -> float:
    """Half the width of the sign of a count, in pixels."""
    return max(_ROUND, len(str(mark.count)) * _DIGIT / 2 + 6)


def is_learned(event: TimelineEvent) -> bool:
    """Whether an event was ever reviewed."""
    return event.level is not Level.UNLEARNED


def _span(event: TimelineEvent) -> Span:
    low: float = event.lo
    high: float = event.hi
    if low <= DAYS_BEFORE_EVERYTHING:
        low = high - 2 * YEAR_DAYS
    if high >= DAYS_AFTER_EVERYTHING:
        high = low + 2 * YEAR_DAYS
    vague = event.date.mod in (Mod.APPROX, Mod.BEFORE, Mod.AFTER) or None in event.date.points
    return Span(event, low, high, vague)


class LaneView:
    """One article's events."""

    def __init__(self, lane: Lane, events: Iterable[TimelineEvent]) -> None:
        self.article_id: ArticleId = lane.article_id
        self.title = lane.title
        kept = list(events)
        self.points = sorted((e for e in kept if e.hi - e.lo <= SPAN_DAYS), key=lambda e: e.lo + e.hi)
        self.middles = [(e.lo + e.hi + 1) / 2 for e in self.points]
        self.spans = sorted((_span(e) for e in kept if e.hi - e.lo > SPAN_DAYS), key=lambda s: s.low)
        self.total = len(kept)
        self.learned = sum(map(is_learned, kept))

    def marks(self, scale: TimeScale, left: float, right: float) -> Iterator[Mark]:
        """The points between two places in pixels: alone, or three and more within 11 pixels as one.

        A count whose sign would stand on the one before is added to that.
        """
        last: Mark | None = None
        for mark in self._crowds(scale, left, right):
            if last is None:
                last = mark
            elif last.count > 1 and mark.count > 1 and mark.x - last.x < _half(last) + _half(mark):
                last = self._count(scale, last.first, mark.last)
            else:
                yield last
                last = mark
        if last is not None:
            yield last

    def _count(self, scale: TimeScale, first: int, last: int) -> Mark:
        return Mark(first, last, scale.x((self.middles[first] + self.middles[last - 1]) / 2))

    def _crowds(self, scale: TimeScale, left: float, right: float) -> Iterator[Mark]:
        middles = self.middles
        i = bisect_left(middles, scale.day(left))
        end = bisect_right(middles, scale.day(right))
        reach, cover = _NEAR / scale.per_day, _COVERED / scale.per_day
        while i < end:
            j = bisect_right(middles, middles[i] + reach, i, len(middles))
            if j - i >= _CROWD:
                # What else its sign would cover belongs to it.
                j = bisect_right(middles, middles[i] + cover, j, len(middles))
                yield self._count(scale, i, j)
                i = j
            else:
                yield Mark(i, i + 1, scale.x(middles[i]))
                i += 1

    def spans_between(self, low: float, high: float) -> list[Span]:
        """The spans that touch some days."""
        return [s for s in self.spans if s.low <= high and s.high >= low]

    def nearest(self, day: float) -> TimelineEvent | None:
        """The point nearest to a day; the nearest span where the lane has no points."""
        if not self.points:
            return min((s.event for s in self.spans), key=lambda e: abs(e.middle - day), default=None)
        i = bisect_left(self.middles, day)
        near = [k for k in (i - 1, i) if 0 <= k < len(self.points)]
        return self.points[min(near, key=lambda k: abs(self.middles[k] - day))]

    def in_order(self) -> list[TimelineEvent]:
        """All events by time."""
        return sorted([*self.points, *(s.event for s in self.spans)], key=lambda e: e.date.sort_key)


def lane_views(lanes: Sequence[Lane], wanted: Callable[[TimelineEvent], bool]) -> list[LaneView]:
    """The lanes that have events to show."""
    views = (LaneView(lane, (e for e in lane.events if wanted(e))) for lane in lanes)
    return [view for view in views if view.total]


def bounds_of(views: Sequence[LaneView]) -> tuple[float, float]:
    """First and last day of all events; a hundred years where there are none."""
    lows = [v.middles[0] for v in views if v.middles] + [v.spans[0].low for v in views if v.spans]
    highs = [v.middles[-1] for v in views if v.middles] + [s.high for v in views for s in v.spans]
    if not lows:
        return 1900 * YEAR_DAYS, 2000 * YEAR_DAYS
    return min(lows), max(highs)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event is: the number of its lane, and the event."""

    lane: int
    event: TimelineEvent


def find(views: Sequence[LaneView], event_id: EventId) -> Place | None:
    """Where an event is shown; None where it is not."""
    for number, view in enumerate(views):
        for event in (*view.points, *(s.event for s in view.spans)):
            if event.event_id == event_id:
                return Place(number, event)
    return None


def around(views: Sequence[LaneView], event: TimelineEvent, days: float) -> list[Place]:
    """What else happened within some days of an event, by time."""
    middle = event.middle
    found = []
    for number, view in enumerate(views):
        i = bisect_left(view.middles, middle - days)
        j = bisect_right(view.middles, middle + days)
        found += [Place(number, e) for e in view.points[i:j] if e.event_id != event.event_id]
    return sorted(found, key=lambda p: (p.event.lo, p.event.hi))
