"""The value of one atom in context: what it says itself, the rest from the state of the reading.

Unknown parts stay unknown: nothing is invented. Lunar dates stop at the year.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from studyapp.dates.distance import LONG_UNITS, moved_by
from studyapp.dates.language import Language
from studyapp.dates.parts import Parts
from studyapp.dates.state import State
from studyapp.domain.historical_date import Mod, Point, civil, day_number, days_in_month
from studyapp.domain.mention import Origin

_LUNAR_UNTIL = 1912
"""Before this year a month in characters behind a year in digits is lunar."""
_LATE_LUNAR_MONTH = 11


@dataclass(slots=True)
class Value:
    """The meaning of an atom. `points` is one point, or first and last of a span. Empty where it is not known."""

    points: tuple[Point, ...] = ()
    mod: Mod | None = None
    lunar: bool = False
    origin: Origin = Origin.EXPLICIT
    confidence: float = 1.0
    doubt: str = ""
    vague: bool = False
    many: bool = False

    @property
    def first(self) -> Point:
        """The first point."""
        return self.points[0]

    @property
    def last(self) -> Point:
        """The last point."""
        return self.points[-1]


_EXPLICIT = Value()


def resolve_parts(parts: Parts, state: State, language: Language) -> Value:
    """The value of one atom where `state` is what was read before it."""
    if parts.century is not None or parts.decades:
        return _long_span(parts, state)
    if parts.era_number is not None or parts.era is not None or parts.cycle is not None:
        return _era_value(parts, state, language)
    if parts.year is not None:
        lunar = _lunar(parts, parts.year, written_out=parts.year_written)
        value = Value(confidence=parts.sureness) if parts.sureness < 1.0 else None
        return _built(parts, parts.year, parts.month, parts.day, lunar=lunar, value=value)
    if parts.count is not None or parts.half_unit:
        return _distance(parts, state)
    if parts.shift is not None:
        return _shifted_year(parts, state, language)
    if parts.day_shift is not None:
        return _shifted_day(parts, state)
    if parts.month_shift is not None:
        return _shifted_month(parts, state)
    return _inherited(parts, state)


def _lunar(parts: Parts, year: int, *, written_out: bool) -> bool:
    if parts.lunar:
        return True
    return parts.month is not None and parts.month_written and not written_out and year < _LUNAR_UNTIL


def _built(
    parts: Parts, year: int, month: int | None, day: int | None, *, lunar: bool = False, value: Value | None = None
) -> Value:
    """The value with the year, and month and day where they are no lunar ones."""
    value = value or _EXPLICIT
    if parts.mod is not None or lunar:
        value = replace(value, mod=parts.mod, lunar=lunar)
    if lunar:
        if parts.month is not None and parts.month >= _LATE_LUNAR_MONTH:
            value = replace(value, confidence=min(value.confidence, 0.85))
        return replace(value, points=(Point.of(year),), mod=None)
    if month is not None:
        if day is not None and day > days_in_month(year, month):
            return replace(value, points=(Point.of(year, month),), doubt="no-such-day", confidence=0.5)
        return _with_point(value, Point.of(year, month, day))
    if parts.quarter is not None:
        first = 3 * parts.quarter - 2
        return replace(value, points=(Point.of(year, first), Point.of(year, first + 2)))
    if parts.half_year is not None:
        first = 6 * parts.half_year - 5
        return replace(value, points=(Point.of(year, first), Point.of(year, first + 5)))
    if parts.season is not None:
        points = [Point.of_season(year, parts.season)]
        if parts.twin_season:
            points.append(Point.of_season(year, parts.season + 1))
        return replace(value, points=tuple(points))
    return _with_point(value, Point.of(year))


def _with_point(value: Value, point: Point) -> Value:
    return Value((point,), value.mod, value.lunar, value.origin, value.confidence, value.doubt)


def _long_span(parts: Parts, state: State) -> Value:
    """Centuries and decades."""
    if parts.century is not None and not parts.decades:
        first = (parts.century - 1) * 100 if parts.century > 0 else parts.century * 100 + 1
        return Value((Point.of_century(first),), parts.mod)
    if parts.century is not None:
        if parts.century < 0:
            first = (-parts.century - 1) * 100
            return _decades(tuple(-first - d - 9 for d in parts.decades), Value(mod=parts.mod))
        base = (parts.century - 1) * 100
        return _decades(tuple(base + d for d in parts.decades), Value(mod=parts.mod))
    if not 0 <= parts.decades[0] < 100:
        return _decades(parts.decades, Value(mod=parts.mod))
    if state.pivot is None:
        return Value(doubt="no-century", confidence=0.0, origin=Origin.INHERITED)
    years = [_nearest_decade(d, state.pivot) for d in parts.decades]
    near = abs(years[0] + 5 - state.pivot) <= 40
    value = Value(mod=parts.mod, origin=Origin.INHERITED, confidence=min(state.strength, 0.92 if near else 0.8))
    return _decades(tuple(years), value)


def _nearest_decade(decade: int, pivot: int) -> int:
    century = pivot - pivot % 100
    return min((century + shift + decade for shift in (-100, 0, 100)), key=lambda y: abs(y + 5 - pivot))


def _decades(years: tuple[int, ...], value: Value) -> Value:
    try:
        points = tuple(Point.of_decade(y) for y in years)
    except ValueError:
        return replace(value, doubt="no-such-decade", confidence=0.0)
    return replace(value, points=points, many=len(points) > 1)


def is_solar(parts: Parts, year: int) -> bool:
    return parts.era is not None and parts.era.solar is not None and year >= parts.era.solar


def _era_value(parts: Parts, state: State, language: Language) -> Value:
    """Era years, whole eras and years of the cycle of sixty."""
    era = parts.era
    if parts.cycle is not None:
        return _cycle_value(parts, state, language)
    if era is None:
        return Value(doubt="ambiguous-era", confidence=0.0)
    if parts.era_span:
        low, high = era.span
        if high > 2200:
            return Value(doubt="open-era", confidence=0.0)
        return Value((Point.of(low), Point.of(high)), parts.mod, confidence=min(parts.sureness, 0.9))
    year = era.year(parts.era_number or 0)
    if year is None:
        return Value(doubt="beyond-era", confidence=0.0)
    if parts.era_decade:
        return Value((Point.of(year), Point.of(year + 9)), parts.mod, confidence=min(parts.sureness, 0.9))
    lunar = parts.lunar or (parts.month is not None and not is_solar(parts, year))
    return _built(parts, year, parts.month, parts.day, lunar=lunar, value=Value(confidence=parts.sureness))


def _cycle_value(parts: Parts, state: State, language: Language) -> Value:
    """A year of the cycle of sixty: sure within an era, likely near the date before, else unknown."""
    first = language.cycle[2]
    wanted = parts.cycle or 0
    if parts.era is not None:
        low, high = parts.era.span
        fit = [y for y in range(low, min(high, 2200) + 1) if (y - first) % 60 == wanted]
        if len(fit) == 1:
            return Value((Point.of(fit[0]),), confidence=min(parts.sureness, 0.95))
        return Value(doubt="cycle-year", confidence=0.0)
    if state.year is None:
        return Value(doubt="cycle-year", confidence=0.0, origin=Origin.INHERITED)
    near = min(range(state.year - 30, state.year + 30), key=lambda y: ((y - first) % 60 != wanted, abs(y)))
    return Value((Point.of(near),), origin=Origin.INHERITED, confidence=0.5, doubt="cycle-year")


def _distance(parts: Parts, state: State) -> Value:
    """So many days, months or years later or earlier."""
    coarse = parts.unit == "year" or parts.unit in LONG_UNITS
    held = state.strength if coarse else min(state.strength, state.day_strength)
    value = Value(origin=Origin.RELATIVE, confidence=min(held, 0.8))
    if state.year is None or parts.count is None or (parts.unit == "minute" and state.day is None):
        return replace(value, doubt="no-anchor", confidence=0.0)
    if parts.month is not None:
        lunar = _is_lunar(parts, state)
        return _built(parts, state.year + parts.count, parts.month, parts.day, lunar=lunar, value=value)
    if parts.unit in LONG_UNITS and state.pivot is not None and state.pivot != state.year:
        far = state.pivot + parts.count * LONG_UNITS[parts.unit]
        point = Point.of_decade(far - far % 10 + (1 if far < 0 else 0))
        return replace(value, points=(point,), mod=Mod.APPROX, confidence=0.6)
    moved = moved_by(state, parts.unit, parts.count)
    if moved is None:
        doubtful = replace(value, points=(Point.of(state.year),), confidence=0.5, doubt="anchor-too-coarse")
        return doubtful if abs(parts.count) <= 11 else replace(value, doubt="anchor-too-coarse", confidence=0.0)
    return replace(value, points=(moved,), confidence=value.confidence if parts.count > 0 else 0.6)


def _shifted_year(parts: Parts, state: State, language: Language) -> Value:
    """The same, next or previous year, with the parts that follow."""
    bare = parts.month is None and parts.season is None and parts.quarter is None
    origin = Origin.INHERITED if parts.shift == 0 and not bare else Origin.RELATIVE
    if state.year is None:
        return Value(doubt="no-year", confidence=0.0, origin=origin)
    confidence = min(state.strength, 0.96 if parts.shift == 0 else 0.93)
    if any(parts.text.startswith(w) for w in language.words["loose"]):
        confidence = min(confidence, 0.9 if not bare else 0.75)
    if any(parts.text.startswith(w) for w in language.words["spoken"]):
        confidence = min(confidence, 0.6)
    if state.vague:
        confidence = min(confidence, 0.8)
    year = state.year + (parts.shift or 0)
    lunar = _is_lunar(parts, state)
    value = Value(origin=origin, confidence=confidence)
    return _built(parts, year, parts.month, parts.day, lunar=lunar, value=value)


def _is_lunar(parts: Parts, state: State) -> bool:
    """Whether the month of an atom without a year of its own is a lunar one."""
    if parts.lunar or parts.month is None:
        return parts.lunar
    if not parts.month_written:
        return state.lunar_digits
    return state.lunar or (state.year is not None and state.year < _LUNAR_UNTIL)


def _shifted_month(parts: Parts, state: State) -> Value:
    """The same, next or previous month."""
    origin = Origin.RELATIVE if parts.day is None else Origin.INHERITED
    if state.year is None:
        return Value(doubt="no-year", confidence=0.0, origin=origin)
    confidence = min(state.strength, state.day_strength, 0.95)
    if state.lunar:
        return Value((Point.of(state.year),), None, True, origin, confidence)
    if state.month is None:
        return Value((Point.of(state.year),), origin=origin, confidence=min(confidence, 0.8), doubt="no-month")
    months = state.year * 12 + state.month - 1 + (parts.month_shift or 0)
    value = Value(origin=origin, confidence=confidence)
    return _built(parts, months // 12, months % 12 + 1, parts.day, lunar=parts.lunar, value=value)


def _shifted_day(parts: Parts, state: State) -> Value:
    """The same, next or previous day; the month or year where the day is not known."""
    value = Value(origin=Origin.RELATIVE, confidence=min(state.strength, state.day_strength, 0.95))
    if state.year is None:
        return replace(value, doubt="no-year", confidence=0.0)
    if state.month is None or state.lunar:
        return replace(
            value,
            points=(Point.of(state.year),),
            lunar=state.lunar,
            doubt="no-day",
            confidence=min(value.confidence, 0.8),
        )
    if state.day is None:
        return replace(
            value, points=(Point.of(state.year, state.month),), doubt="no-day", confidence=min(value.confidence, 0.8)
        )
    y, m, d = civil(day_number(state.year, state.month, state.day) + (parts.day_shift or 0))
    return replace(value, points=(Point.of(y, m, d),))


def _inherited(parts: Parts, state: State) -> Value:
    """A month, day, season or part of a year or month whose year stands earlier."""
    value = Value(origin=Origin.INHERITED, confidence=min(state.strength, 0.97))
    if state.year is None:
        return replace(value, doubt="no-year", confidence=0.0)
    if state.vague:
        value = replace(value, confidence=min(value.confidence, 0.75))
    month = parts.month
    if month is None and (parts.day is not None or parts.rule == "month-part"):
        month = state.month
        value = replace(value, confidence=min(value.confidence, state.day_strength))
        if state.lunar or month is None:
            return _built(parts, state.year, None, None, lunar=state.lunar, value=replace(value, confidence=0.6))
    lunar = _is_lunar(parts, state)
    return _built(parts, state.year, month, parts.day, lunar=lunar, value=value)
