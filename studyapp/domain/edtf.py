"""Extended Date/Time Format (ISO 8601-2) of a HistoricalDate, as this program writes it, and back.

The qualifier and the calendar are not part of the string. Intervals: `a/b`, `a/..`, `../b`; sets: `{a,b}`;
decades `195X`, centuries `16XX`, seasons `1921-22`; 1 BCE is `0000`. Years beyond four digits are written `Y12000`.
"""

from __future__ import annotations

import re

from studyapp.domain.historical_date import Calendar, DateKind, HistoricalDate, Mod, Point, Precision

_POINT = re.compile(
    r"(?P<sign>-?)(?:(?P<century>\d{2})XX|(?P<decade>\d{3})X"
    r"|(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?)|Y(?P<far>-?\d{5,9})"
)
_OPEN = ".."


def format_point(point: Point) -> str:
    """EDTF of one point."""
    sign = "-" if point.year < 0 else ""
    # A span before the common era is named after its last year: -299 to -200 is -02XX.
    digits = f"{abs(point.years[1] if point.year < 0 else point.year):04d}"
    if len(digits) > 4:
        return f"Y{point.year}"
    if point.precision is Precision.CENTURY:
        return f"{sign}{digits[:2]}XX"
    if point.precision is Precision.DECADE:
        return f"{sign}{digits[:3]}X"
    parts = [sign + digits]
    if point.season is not None:
        parts.append(f"{point.season:02d}")
    if point.month is not None:
        parts.append(f"{point.month:02d}")
    if point.day is not None:
        parts.append(f"{point.day:02d}")
    return "-".join(parts)


def format_edtf(date: HistoricalDate) -> str:
    """EDTF of a date, without its qualifier."""
    texts = [_OPEN if p is None else format_point(p) for p in date.points]
    if date.kind is DateKind.SET:
        return "{" + ",".join(texts) + "}"
    return "/".join(texts)


def parse_point(text: str) -> Point:
    """The point an EDTF string names. Raises ValueError where it is not one that this program writes."""
    match = _POINT.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is not an EDTF date that can be read")
    if match["far"]:
        return Point.of(int(match["far"]))
    sign = -1 if match["sign"] else 1
    if match["century"]:
        first = int(match["century"]) * 100
        return Point.of_century(first if sign > 0 else -first - 99)
    if match["decade"]:
        first = int(match["decade"]) * 10
        return Point.of_decade(first if sign > 0 else -first - 9)
    year, month, day = (int(match[k]) if match[k] else None for k in ("year", "month", "day"))
    if year is None:
        raise ValueError(f"{text!r} has no year")
    if month is not None and 21 <= month <= 24 and day is None:
        return Point.of_season(sign * year, month)
    return Point.of(sign * year, month, day)


def parse_edtf(text: str, mod: Mod | None = None, calendar: Calendar = Calendar.COMMON) -> HistoricalDate:
    """The date an EDTF string names. Raises ValueError where it is not one that this program writes."""
    text = text.strip().replace(" ", "")
    if text[:1] in "{[" and text[-1:] in "}]" and text:
        points = HistoricalDate.set_of(*map(parse_point, text[1:-1].split(",")))
        return HistoricalDate(points.points, points.kind, mod, calendar)
    if "/" in text:
        ends = text.split("/")
        if len(ends) != 2:
            raise ValueError(f"{text!r} is not an interval of two ends")
        points_ = tuple(None if e == _OPEN else parse_point(e) for e in ends)
        return HistoricalDate(points_, DateKind.INTERVAL, mod, calendar)
    return HistoricalDate((parse_point(text),), DateKind.SINGLE, mod, calendar)
