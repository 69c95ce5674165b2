"""How far an interval may be spread, so that cards learned together do not come back together: Anki's table."""

from __future__ import annotations

from math import inf

_RANGES = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, inf, 0.05))
"""Days from, days to, and the part of the days between that is added to the spread."""


def fuzz_bounds(days: int, least: int, most: int) -> tuple[int, int]:
    """The shortest and longest interval for one of `days`, in days, both within `least` and `most`."""
    days = min(max(days, least), most)
    delta = 0.0
    if days >= _RANGES[0][0]:
        delta = 1.0 + sum(share * max(0.0, min(days, end) - start) for start, end, share in _RANGES)
    low = min(max(round(days - delta), least), most)
    high = min(max(round(days + delta), least), most)
    if low == high and 2 < high < most:
        high = low + 1
    return low, high
