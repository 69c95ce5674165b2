"""Where days stand on a time axis and which ticks it bears; pure numbers.

Days are day numbers of `domain.historical_date.day_number`. Years here are astronomical unless called historical;
there is no historical year 0: -1 (1 BCE) is followed by 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from math import ceil, floor

from studyapp.domain.historical_date import civil, day_number, days_in_month

YEAR_DAYS = 365.2425
_MONTH_DAYS = YEAR_DAYS / 12
_DAY_STEPS = (1, 2, 5, 10)
_MONTH_STEPS = (1, 2, 3, 6)
_YEAR_STEPS = tuple(n * 10**k for k in range(7) for n in (1, 2, 5))
_FINEST = 60.0
_COARSEST = 1e-5


class Unit(IntEnum):
    """What the ticks of an axis count."""

    DAY = 1
    MONTH = 2
    YEAR = 3
    DECADE = 4
    CENTURY = 5
    MILLENNIUM = 6


PIXELS_PER_DAY = {
    Unit.DAY: 30.0,
    Unit.MONTH: 2.0,
    Unit.YEAR: 34 / YEAR_DAYS,
    Unit.DECADE: 80 / YEAR_DAYS / 10,
    Unit.CENTURY: 90 / YEAR_DAYS / 100,
    Unit.MILLENNIUM: 120 / YEAR_DAYS / 1000,
}
"""A good scale for looking at each unit."""


@dataclass(frozen=True, slots=True)
class Step:
    """Distance of ticks: `size` days, months or years."""

    unit: Unit
    size: int

    @property
    def days(self) -> float:
        """Length in days, on average."""
        return self.size * {Unit.DAY: 1.0, Unit.MONTH: _MONTH_DAYS}.get(self.unit, YEAR_DAYS)

    @property
    def named(self) -> Unit:
        """The unit by which a reader calls this scale."""
        if self.unit is not Unit.YEAR or self.size < 10:
            return self.unit
        return Unit.DECADE if self.size < 100 else Unit.CENTURY if self.size < 1000 else Unit.MILLENNIUM


def _steps() -> Iterator[Step]:
    yield from (Step(Unit.DAY, n) for n in _DAY_STEPS)
    yield from (Step(Unit.MONTH, n) for n in _MONTH_STEPS)
    yield from (Step(Unit.YEAR, n) for n in _YEAR_STEPS)


@dataclass(frozen=True, slots=True)
class Tick:
    """A tick at the start of a day; `major` ones begin a larger unit."""

    day: int
    unit: Unit
    major: bool


@dataclass(frozen=True, slots=True)
class TimeScale:
    """A linear scale: the day at the left edge, and pixels per day."""

    first: float
    per_day: float

    @classmethod
    def fitting(cls, low: float, high: float, width: float) -> TimeScale:
        """The scale that shows low to high over a width in pixels."""
        per_day = min(_FINEST, max(_COARSEST, max(width, 1.0) / max(high - low, 1.0)))
        middle = (low + high) / 2
        return cls(middle - width / per_day / 2, per_day)

    def x(self, day: float) -> float:
        """Pixels from the left edge."""
        return (day - self.first) * self.per_day

    def day(self, x: float) -> float:
        """The day at a distance from the left edge."""
        return self.first + x / self.per_day

    def zoomed(self, factor: float, at: float) -> TimeScale:
        """Closer by a factor; what stands at `at` pixels stays there."""
        per_day = min(_FINEST, max(_COARSEST, self.per_day * factor))
        return TimeScale(self.day(at) - at / per_day, per_day)

    def moved(self, pixels: float) -> TimeScale:
        """Moved so that what is `pixels` to the right comes to the left edge."""
        return TimeScale(self.first + pixels / self.per_day, self.per_day)

    def step(self, spacing: float) -> Step:
        """The finest ticks that stand at least `spacing` pixels apart."""
        return next((s for s in _steps() if s.days * self.per_day >= spacing), Step(Unit.YEAR, _YEAR_STEPS[-1]))

    def ticks(self, width: float, spacing: float = 80.0) -> list[Tick]:
        """The ticks from the left edge to `width` pixels, and one beyond either end."""
        step = self.step(spacing)
        low, high = floor(self.first), ceil(self.day(width))
        if step.unit is Unit.DAY:
            return _day_ticks(low, high, step.size)
        if step.unit is Unit.MONTH:
            return _month_ticks(low, high, step.size)
        return _year_ticks(civil(low)[0], civil(high)[0], step.size)


def historical_year(year: int) -> int:
    """The historical number of an astronomical year: 0 is -1 (1 BCE)."""
    return year if year > 0 else year - 1


def _year_ticks(low: int, high: int, size: int) -> list[Tick]:
    ticks = []
    larger = max(10, size * {"1": 5, "2": 5, "5": 2}[str(size)[0]])
    for k in range(floor(low / size) - 1, ceil(high / size) + 2):
        historical = k * size
        if size == 1:
            year, major = k, historical_year(k) % 10 == 0
        else:
            year = historical if historical > 0 else 1 + historical
            major = historical % larger == 0
        ticks.append(Tick(day_number(year, 1, 1), Unit.YEAR, major))
    return ticks


def _month_ticks(low: int, high: int, size: int) -> list[Tick]:
    year, month, _ = civil(low)
    end = civil(high)[:2]
    month = (month - 1) // size * size + 1
    ticks = []
    while (year, month) <= end:
        ticks.append(Tick(day_number(year, month, 1), Unit.MONTH, month == 1))
        year, month = (year, month + size) if month + size <= 12 else (year + 1, 1)
    return ticks


def _day_ticks(low: int, high: int, size: int) -> list[Tick]:
    year, month, _ = civil(low)
    ticks: list[Tick] = []
    while (start := day_number(year, month, 1)) <= high:
        # A tick close to the first of the next month would run into it.
        last = days_in_month(year, month) - (size // 2 if size > 1 else 0)
        ticks += [Tick(start + d, Unit.DAY, d == 0) for d in range(0, last, size)]
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return [t for t in ticks if low - size <= t.day <= high + size]
