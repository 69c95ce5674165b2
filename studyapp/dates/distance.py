"""Distance: the point so many days, months or years from the date last told."""

from __future__ import annotations

from studyapp.dates.state import State
from studyapp.domain.historical_date import Point, civil, day_number

LONG_UNITS = {"decade": 10, "century": 100}
"""Years in a unit."""


def moved_by(state: State, unit: str, count: int) -> Point | None:
    """The point so many units from the state; None where the state is too coarse for it."""
    year, month = state.year or 0, state.month
    if unit == "year":
        return Point.of(year + count)
    if unit in LONG_UNITS:
        return Point.of(year + count * LONG_UNITS[unit])
    if month is None or state.lunar:
        return None
    if unit == "minute":
        return Point.of(year, month, state.day)
    if unit == "month":
        months = year * 12 + month - 1 + count
        return Point.of(months // 12, months % 12 + 1)
    if state.day is None:
        return Point.of(year, month) if abs(count) <= 2 else None
    y, m, d = civil(day_number(year, month, state.day) + count * (7 if unit == "week" else 1))
    return Point.of(y, m, d)
