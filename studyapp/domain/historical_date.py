"""HistoricalDate: a date as a text gives it, no more precise and no less; the written form is EDTF (`edtf.py`)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from typing import Self

DAYS_BEFORE_EVERYTHING = -(10**9)
"""Lower bound, in days, of what has no lower bound."""
DAYS_AFTER_EVERYTHING = 10**9
"""Upper bound, in days, of what has no upper bound."""


class Precision(IntEnum):
    """How exact a point is; larger is coarser."""

    DAY = 1
    MONTH = 2
    SEASON = 3
    YEAR = 4
    DECADE = 5
    CENTURY = 6


class Mod(StrEnum):
    """What a text says about a date beside its value."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    APPROX = "approx"
    BEFORE = "before"
    AFTER = "after"


class Calendar(StrEnum):
    """The calendar a date was written in. A lunar date that cannot be converted keeps its year only."""

    COMMON = "common"
    LUNAR = "lunar"


class DateKind(StrEnum):
    """One point, an interval (two points, either may be open), or a set of points that all hold."""

    SINGLE = "single"
    INTERVAL = "interval"
    SET = "set"


def is_leap(year: int) -> bool:
    """Whether an astronomical year of the proleptic Gregorian calendar has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Number of days of a month, 1 to 12, of an astronomical year."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def day_number(year: int, month: int, day: int) -> int:
    """Days since 0000-12-31 in the proleptic Gregorian calendar: 0001-01-01 is 1; works for any year."""
    shifted = year - (month <= 2)
    era, of_era = divmod(shifted, 400)
    of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 305


def civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number: the inverse of `day_number`."""
    era, of_era = divmod(number + 305, 146097)
    year_of_era = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * of_year + 2) // 153
    day = of_year - (153 * shifted + 2) // 5 + 1
    month = shifted + (3 if shifted < 10 else -9)
    return year_of_era + era * 400 + (month <= 2), month, day


@dataclass(frozen=True, slots=True)
class Point:
    """A day, month, season, year, decade or century.

    `year` is astronomical (1 BCE is 0); for a decade or a century it is its first year: 1950 for 195X, 1600 for
    16XX, -299 for -02XX (EDTF counts digits: it spans -299 to -200).
    `season` is 21 spring to 24 winter, as in EDTF.
    """

    year: int
    month: int | None = None
    day: int | None = None
    season: int | None = None
    precision: Precision = Precision.YEAR

    def __post_init__(self) -> None:
        if self.precision is Precision.YEAR and self.month is None and self.day is None and self.season is None:
            return
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError(f"month {self.month} is not 1 to 12")
        if self.day is not None:
            if self.month is None:
                raise ValueError("a day needs a month")
            if not 1 <= self.day <= days_in_month(self.year, self.month):
                raise ValueError(f"day {self.day} is not in month {self.month} of year {self.year}")
        if self.season is not None and not 21 <= self.season <= 24:
            raise ValueError(f"season {self.season} is not 21 to 24")
        if self.precision != self._implied():
            raise ValueError(f"precision {self.precision.name} does not fit the parts given")

    def _implied(self) -> Precision:
        if self.precision in (Precision.DECADE, Precision.CENTURY):
            size = 10 if self.precision is Precision.DECADE else 100
            plain = self.month is None and self.season is None and self.year % size == (0 if self.year >= 0 else 1)
            return self.precision if plain else Precision.YEAR
        if self.day is not None:
            return Precision.DAY
        if self.month is not None:
            return Precision.MONTH
        return Precision.SEASON if self.season is not None else Precision.YEAR

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> Self:
        """A year, month or day. Raises ValueError where there is no such day."""
        precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
        return cls(year, month, day, precision=precision)

    @classmethod
    def of_season(cls, year: int, season: int) -> Self:
        """A season, 21 spring to 24 winter."""
        return cls(year, season=season, precision=Precision.SEASON)

    @classmethod
    def of_decade(cls, first: int) -> Self:
        """The decade by its first year: 1950 for 195X, -229 for -022X."""
        return cls(first, precision=Precision.DECADE)

    @classmethod
    def of_century(cls, first: int) -> Self:
        """The century by its first year: 1600 for 16XX, -299 for -02XX."""
        return cls(first, precision=Precision.CENTURY)

    @property
    def years(self) -> tuple[int, int]:
        """First and last astronomical year that the point touches."""
        if self.precision in (Precision.DECADE, Precision.CENTURY):
            return self.year, self.year + (9 if self.precision is Precision.DECADE else 99)
        return self.year, self.year

    @property
    def bounds(self) -> tuple[int, int]:
        """First and last day as day numbers."""
        first, last = self.years
        if self.season is not None:
            month = 3 * (self.season - 20)
            end_year, end_month = (self.year + 1, 2) if month == 12 else (self.year, month + 2)
            end = day_number(end_year, end_month, days_in_month(end_year, end_month))
            return day_number(self.year, month, 1), end
        if self.month is None:
            return day_number(first, 1, 1), day_number(last, 12, 31)
        if self.day is None:
            end_day = days_in_month(self.year, self.month)
            return day_number(self.year, self.month, 1), day_number(self.year, self.month, end_day)
        number = day_number(self.year, self.month, self.day)
        return number, number


@dataclass(frozen=True, slots=True)
class HistoricalDate:
    """A date, interval or set with its qualifier and calendar.

    `points` holds one point (SINGLE), start and end (INTERVAL, None where open), or two and more (SET, ascending).
    """

    points: tuple[Point | None, ...]
    kind: DateKind = DateKind.SINGLE
    mod: Mod | None = None
    calendar: Calendar = Calendar.COMMON

    def __post_init__(self) -> None:
        if self.kind is DateKind.SINGLE and len(self.points) == 1 and self.points[0] is not None:
            return
        known = [p for p in self.points if p is not None]
        if self.kind is DateKind.INTERVAL:
            if len(self.points) != 2 or not known:
                raise ValueError("an interval has two ends, one of them known")
            if len(known) == 2 and known[0].bounds[0] > known[1].bounds[1]:
                raise ValueError("an interval does not end before it begins")
        elif len(known) != len(self.points) or (len(known) == 1) != (self.kind is DateKind.SINGLE) or not known:
            raise ValueError(f"{len(self.points)} points do not make a {self.kind}")

    @classmethod
    def single(cls, point: Point, mod: Mod | None = None) -> Self:
        """A date of one point."""
        return cls((point,), DateKind.SINGLE, mod)

    @classmethod
    def on(cls, year: int, month: int | None = None, day: int | None = None) -> Self:
        """A year, month or day. Raises ValueError where there is no such day."""
        return cls.single(Point.of(year, month, day))

    @classmethod
    def interval(cls, start: Point | None, end: Point | None, mod: Mod | None = None) -> Self:
        """From start to end, either of them None where open."""
        return cls((start, end), DateKind.INTERVAL, mod)

    @classmethod
    def set_of(cls, *points: Point) -> Self:
        """Points that all hold, put in order; one point gives a single date."""
        unique = sorted(set(points), key=lambda p: p.bounds)
        return cls(tuple(unique), DateKind.SET if len(unique) > 1 else DateKind.SINGLE)

    def with_mod(self, mod: Mod | None) -> Self:
        """The same date with another qualifier."""
        return self if mod is self.mod else replace(self, mod=mod)

    @property
    def start(self) -> Point | None:
        """The first point; None where the interval is open at its start."""
        return self.points[0]

    @property
    def end(self) -> Point | None:
        """The last point; None where the interval is open at its end."""
        return self.points[-1]

    @property
    def precision(self) -> Precision:
        """The coarsest precision among the points."""
        first = self.points[0]
        if first is not None and len(self.points) == 1:
            return first.precision
        return max(p.precision for p in self.points if p is not None)

    @property
    def bounds(self) -> tuple[int, int]:
        """First and last day as day numbers; the far constants where open. `mod` does not move them."""
        low = self.start.bounds[0] if self.start else DAYS_BEFORE_EVERYTHING
        high = self.end.bounds[1] if self.end else DAYS_AFTER_EVERYTHING
        return low, high

    @property
    def sort_key(self) -> tuple[int, int]:
        """Chronological order: by the first known day, then by the last."""
        known = [p.bounds for p in self.points if p is not None]
        return known[0][0], known[-1][1]
