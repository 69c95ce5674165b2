"""How far two points of time are apart, counted in days, months, years, decades or centuries; there is no year 0."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.domain.historical_date import Point, Precision

_MONTH_OF_DAYS = 28
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Distance:
    """A number of units, above zero where too late, never zero. `unit` is DAY, MONTH, YEAR, DECADE or CENTURY."""

    amount: int
    unit: Precision


def point_distance(given: Point, right: Point, unit: Precision) -> int:
    """How many units `given` is behind `right`; 0 where it lies within, or they touch."""
    if (unit < given.precision and within(right, given)) or (unit < right.precision and within(given, right)):
        return 0
    return _place(given, unit) - _place(right, unit)


def within(inner: Point, outer: Point) -> bool:
    """Whether all of `inner` lies in `outer`."""
    return outer.bounds[0] <= inner.bounds[0] and inner.bounds[1] <= outer.bounds[1]


def told_distance(given: Point, right: Point, unit: Precision) -> Distance:
    """The distance in the unit a person would name: "two months", not "59 days"."""
    days = point_distance(given, right, Precision.DAY)
    if unit is Precision.DAY and abs(days) < _MONTH_OF_DAYS:
        return Distance(days, Precision.DAY)
    months = point_distance(given, right, Precision.MONTH)
    if unit <= Precision.SEASON and abs(months) < _MONTHS:
        return Distance(months, Precision.MONTH)
    unit = max(unit, Precision.YEAR)
    return Distance(point_distance(given, right, unit), unit)


def _place(point: Point, unit: Precision) -> int:
    """The number of the unit in which a point begins."""
    if unit is Precision.DAY:
        return point.bounds[0]
    first = point.years[0]
    if unit is Precision.MONTH:
        return first * _MONTHS + _month(point)
    if unit is Precision.SEASON:
        return first * 4 + (point.season - 21 if point.season else (_month(point) - 3) // 3)
    return _group(first, {Precision.DECADE: 10, Precision.CENTURY: 100}.get(unit, 1))


def _month(point: Point) -> int:
    """The month a point begins in, 1 to 12."""
    return point.month or (3 * (point.season - 20) if point.season else 1)


def _group(year: int, size: int) -> int:
    """The decade or century of a year as EDTF counts them: by its digits, on both sides of the common era."""
    return year if size == 1 else year // size if year >= 0 else -(-year // size) - 1
