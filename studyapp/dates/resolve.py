"""The value of an expression in context: what it says itself, the rest from the state of the reading.

Unknown parts stay unknown: nothing is invented. Lunar dates stop at the year.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from studyapp.dates.expression import Bound, Chain, Expression, Join
from studyapp.dates.language import Language
from studyapp.dates.parts import Parts
from studyapp.dates.state import State
from studyapp.domain.historical_date import (
    Calendar,
    HistoricalDate,
    Mod,
    Point,
    Precision,
    civil,
    day_number,
    days_in_month,
)
from studyapp.domain.mention import Origin

_LUNAR_UNTIL = 1912
"""Before this year a month in characters behind a year in digits is lunar."""
_LATE_LUNAR_MONTH = 11


@dataclass(frozen=True, slots=True)
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
_BOUND_MOD = {Bound.BEFORE: Mod.BEFORE, Bound.AFTER: Mod.AFTER}


@dataclass(frozen=True, slots=True)
class Resolved:
    """The date of an expression, None where `doubt` says why not; `values` are those of its members."""

    date: HistoricalDate | None
    values: tuple[Value, ...]
    origin: Origin
    confidence: float
    doubt: str = ""


def resolve_expression(expression: Expression, state: State, language: Language) -> Resolved:
    """The date of an expression where `state` is what was read before it."""
    values = _chain_values(expression.chain, state, language)
    origin, confidence = values[0].origin, min(v.confidence for v in values)
    doubt = next((v.doubt for v in values if v.doubt), "")
    if any(not v.points for v in values):
        return Resolved(None, values, origin, 0.0, doubt or "unknown")
    date = _date(expression, values)
    if date is None:
        return Resolved(None, values, origin, 0.0, "ends-before-it-begins")
    return Resolved(date, values, origin, confidence, doubt)


def resolve_chain(chain: Chain, state: State, language: Language) -> Resolved:
    """The date of a chain without surroundings."""
    return resolve_expression(Expression(chain, chain.start, chain.end, chain.end), state, language)


def _date(expression: Expression, values: tuple[Value, ...]) -> HistoricalDate | None:
    join = expression.chain.join
    calendar = Calendar.LUNAR if any(v.lunar for v in values) else Calendar.COMMON
    mod = values[0].mod if len(values) == 1 else expression.part
    if expression.about and mod is None:
        mod = Mod.APPROX
    try:
        if join is Join.LIST or (len(values) == 1 and values[0].many):
            date = HistoricalDate.set_of(*(p for v in values for p in v.points))
        elif len(values) == 1 and len(values[0].points) == 1:
            date = _bounded(expression.bound, values[0].first, mod)
            return date if calendar is Calendar.COMMON else replace(date, calendar=calendar)
        else:
            date = HistoricalDate.interval(values[0].first, values[-1].last)
    except ValueError:
        return None
    bound_mod = _BOUND_MOD.get(expression.bound, mod)
    return replace(date, mod=bound_mod, calendar=calendar)


def _bounded(bound: Bound, point: Point, mod: Mod | None) -> HistoricalDate:
    if bound is Bound.FROM:
        return HistoricalDate.interval(point, None, mod)
    if bound is Bound.UNTIL:
        return HistoricalDate.interval(None, point, mod)
    if bound is Bound.BEFORE:
        return HistoricalDate.single(point, Mod.BEFORE)
    if bound is Bound.AFTER:
        return HistoricalDate.single(point, Mod.AFTER)
    return HistoricalDate.single(point, mod)


def _chain_values(chain: Chain, state: State, language: Language) -> tuple[Value, ...]:
    values: list[Value] = []
    inner = state
    for n, (parts, glosses) in enumerate(zip(chain.members, chain.glosses, strict=True)):
        if n:
            parts = _carried(chain.members[n - 1], parts, values[-1])
        value = _glossed(parts, resolve_parts(parts, inner, language), glosses, inner, language)
        if n and chain.join is Join.RANGE:
            value = _not_before(values[-1], value, parts)
        values.append(value)
        inner = _after_member(inner, value, parts)
    if chain.join is not Join.ONE and values and len(chain.members) > 1:
        values = _left_completed(chain, values)
    return tuple(values)


def _carried(left: Parts, parts: Parts, value: Value) -> Parts:
    """The right member with the high-order parts it lacks: BCE, the century, the digits of the year."""
    if left.bc and parts.year is not None and not parts.bc and parts.rule != "common-era":
        number = parts.year
        if left.year is not None and number < 1 - left.year and not left.text[-1:].isalpha():
            parts = replace(parts, year=1 - number, bc=True)
    if parts.short_year is not None and value.points:
        base = value.first.year
        size = 10 if parts.short_year < 10 else 100
        year = base - base % size + parts.short_year
        parts = replace(parts, year=year + (size if year < base else 0), short_year=None)
    if parts.century and left.century and left.century < 0 < parts.century < -left.century:
        parts = replace(parts, century=-parts.century)
    if parts.decades and parts.century is None and 0 <= parts.decades[0] < 100 and value.points:
        century = value.first.year - value.first.year % 100
        parts = replace(parts, decades=tuple(century + d for d in parts.decades))
    return parts


def _not_before(left: Value, right: Value, parts: Parts) -> Value:
    """The right end of a range moved into the next year where it names only a month or day and would come first."""
    if not left.points or not right.points or parts.names_year or parts.of_era:
        return right
    if right.last.bounds[1] >= left.first.bounds[0] or right.last.month is None or parts.shift is not None:
        return right
    p = right.last
    try:
        return replace(right, points=(Point.of(p.year + 1, p.month, p.day),))
    except ValueError:
        return right


def _left_completed(chain: Chain, values: list[Value]) -> list[Value]:
    """Values where the left member of a range took its century from the right one."""
    left, right = chain.members[0], chain.members[-1]
    if left.decades and 0 <= left.decades[0] < 100 and left.century is None and right.names_year and values[-1].points:
        century = values[-1].first.year - values[-1].first.year % 100
        values[0] = replace(values[0], points=(Point.of_decade(century + left.decades[0]),), confidence=1.0)
    return values


def _after_member(state: State, value: Value, parts: Parts) -> State:
    if not value.points:
        return state
    p = value.last
    lunar = value.lunar or (parts.of_era and not _solar(parts, p.year))
    return replace(state, year=p.year, month=p.month or (parts.month if value.lunar else None), day=p.day, lunar=lunar)


def _glossed(parts: Parts, value: Value, glosses: tuple[Chain, ...], state: State, language: Language) -> Value:
    """The value where the same date stands in brackets in another calendar: the common-era one wins."""
    inner_state = replace(state, year=value.first.year) if value.points else state
    for gloss in glosses:
        inner = gloss.members[0]
        if inner.of_era or inner.lunar or not (inner.names_year or inner.month is not None):
            continue
        if not (parts.of_era or parts.lunar or parts.era_number is not None or value.origin is not Origin.EXPLICIT):
            continue
        return _gloss_value(parts, value, _chain_values(gloss, inner_state, language), inner)
    return value


def _gloss_value(parts: Parts, value: Value, inner: tuple[Value, ...], first: Parts) -> Value:
    if any(not v.points for v in inner):
        return value
    points = (inner[0].first, inner[-1].last) if len(inner) > 1 else inner[0].points
    point, mod, lunar = points[0], inner[0].mod or value.mod, False
    if len(points) == 1 and point.precision is Precision.YEAR:
        if parts.season is not None:
            points = (Point.of_season(point.year, parts.season),)
        lunar = parts.month is not None and value.lunar
        solar = value.points and value.first.year == point.year and not value.lunar
        if solar and value.first.precision < Precision.YEAR:
            points = value.points
    origin = Origin.EXPLICIT if first.names_year else value.origin
    far = value.points and not parts.era_span and abs(value.first.year - point.year) > 1
    confidence = 0.85 if far and value.origin is Origin.EXPLICIT else 0.98
    return Value(points, mod, lunar, origin, confidence, "gloss-differs" if far else "")


def resolve_parts(parts: Parts, state: State, language: Language) -> Value:
    """The value of one atom where `state` is what was read before it."""
    if parts.century is not None or parts.decades:
        return _long_span(parts, state)
    if parts.era_number is not None or parts.era is not None or parts.cycle is not None:
        return _era_value(parts, state, language)
    if parts.year is not None:
        lunar = _lunar(parts, parts.year, written_out=parts.year_written)
        return _built(parts, parts.year, parts.month, parts.day, lunar=lunar)
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
        return replace(value, points=(Point.of(year, month, day),))
    if parts.quarter is not None:
        first = 3 * parts.quarter - 2
        return replace(value, points=(Point.of(year, first), Point.of(year, first + 2)))
    if parts.season is not None:
        points = [Point.of_season(year, parts.season)]
        if parts.twin_season:
            points.append(Point.of_season(year, parts.season + 1))
        return replace(value, points=tuple(points))
    return replace(value, points=(Point.of(year),))


def _long_span(parts: Parts, state: State) -> Value:
    """Centuries and decades."""
    if parts.century is not None and not parts.decades:
        first = (parts.century - 1) * 100 if parts.century > 0 else parts.century * 100 + 1
        return Value((Point.of_century(first),), parts.mod)
    if parts.century is not None:
        base = (parts.century - 1) * 100
        return _decades(tuple(base + d for d in parts.decades), Value(mod=parts.mod))
    if not 0 <= parts.decades[0] < 100:
        return _decades(parts.decades, Value(mod=parts.mod))
    if state.pivot is None:
        return Value(doubt="no-century", confidence=0.0, origin=Origin.INHERITED)
    years = [_nearest_decade(d, state.pivot) for d in parts.decades]
    near = abs(years[0] + 5 - state.pivot) <= 30
    value = Value(mod=parts.mod, origin=Origin.INHERITED, confidence=min(state.strength, 0.92 if near else 0.7))
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


def _solar(parts: Parts, year: int) -> bool:
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
        return Value((Point.of(low), Point.of(high)), parts.mod, confidence=min(parts.era_sureness, 0.9))
    year = era.year(parts.era_number or 0)
    if year is None:
        return Value(doubt="beyond-era", confidence=0.0)
    lunar = parts.lunar or (parts.month is not None and not _solar(parts, year))
    return _built(parts, year, parts.month, parts.day, lunar=lunar, value=Value(confidence=parts.era_sureness))


def _cycle_value(parts: Parts, state: State, language: Language) -> Value:
    """A year of the cycle of sixty: sure within an era, likely near the date before, else unknown."""
    first = language.cycle[2]
    wanted = parts.cycle or 0
    if parts.era is not None:
        low, high = parts.era.span
        fit = [y for y in range(low, min(high, 2200) + 1) if (y - first) % 60 == wanted]
        if len(fit) == 1:
            return Value((Point.of(fit[0]),), confidence=min(parts.era_sureness, 0.95))
        return Value(doubt="cycle-year", confidence=0.0)
    if state.year is None:
        return Value(doubt="cycle-year", confidence=0.0, origin=Origin.INHERITED)
    near = min(range(state.year - 30, state.year + 30), key=lambda y: ((y - first) % 60 != wanted, abs(y)))
    return Value((Point.of(near),), origin=Origin.INHERITED, confidence=0.5, doubt="cycle-year")


def _distance(parts: Parts, state: State) -> Value:
    """So many days, months or years later or earlier."""
    value = Value(origin=Origin.RELATIVE, confidence=min(state.strength, 0.8))
    if state.year is None or parts.count is None:
        return replace(value, doubt="no-anchor", confidence=0.0)
    moved = _moved(state, parts.unit, parts.count)
    if moved is None:
        doubtful = replace(value, points=(Point.of(state.year),), confidence=0.5, doubt="anchor-too-coarse")
        return doubtful if abs(parts.count) <= 11 else replace(value, doubt="anchor-too-coarse", confidence=0.0)
    return replace(value, points=(moved,), confidence=value.confidence if parts.count > 0 else 0.6)


def _moved(state: State, unit: str, count: int) -> Point | None:
    """The point so many units from the state; None where the state is too coarse for it."""
    year, month = state.year or 0, state.month
    if unit == "year":
        return Point.of(year + count)
    if unit in ("decade", "century"):
        return Point.of(year + count * (10 if unit == "decade" else 100))
    if month is None or state.lunar:
        return None
    if unit == "month":
        months = year * 12 + month - 1 + count
        return Point.of(months // 12, months % 12 + 1)
    if state.day is None:
        return Point.of(year, month) if abs(count) <= 2 else None
    y, m, d = civil(day_number(year, month, state.day) + count * (7 if unit == "week" else 1))
    return Point.of(y, m, d)


def _shifted_year(parts: Parts, state: State, language: Language) -> Value:
    """The same, next or previous year, with the parts that follow."""
    bare = parts.month is None and parts.season is None and parts.quarter is None
    origin = Origin.INHERITED if parts.shift == 0 and not bare else Origin.RELATIVE
    if state.year is None:
        return Value(doubt="no-year", confidence=0.0, origin=origin)
    confidence = min(state.strength, 0.96 if parts.shift == 0 else 0.93)
    if any(parts.text.startswith(w) for w in language.words["loose"]):
        confidence = min(confidence, 0.9 if not bare else 0.6)
    if any(parts.text.startswith(w) for w in language.words["spoken"]):
        confidence = min(confidence, 0.6)
    if state.vague:
        confidence = min(confidence, 0.8)
    year = state.year + (parts.shift or 0)
    lunar = parts.lunar or (parts.month is not None and parts.month_written and _lunar_context(state))
    value = Value(origin=origin, confidence=confidence)
    return _built(parts, year, parts.month, parts.day, lunar=lunar, value=value)


def _lunar_context(state: State) -> bool:
    return state.lunar or (state.year is not None and state.year < _LUNAR_UNTIL)


def _shifted_month(parts: Parts, state: State) -> Value:
    """The same, next or previous month."""
    origin = Origin.RELATIVE if parts.day is None else Origin.INHERITED
    if state.year is None:
        return Value(doubt="no-year", confidence=0.0, origin=origin)
    confidence = min(state.strength, 0.95)
    if state.lunar:
        return Value((Point.of(state.year),), None, True, origin, confidence)
    if state.month is None:
        return Value((Point.of(state.year),), origin=origin, confidence=0.5, doubt="no-month")
    months = state.year * 12 + state.month - 1 + (parts.month_shift or 0)
    value = Value(origin=origin, confidence=confidence)
    return _built(parts, months // 12, months % 12 + 1, parts.day, lunar=parts.lunar, value=value)


def _shifted_day(parts: Parts, state: State) -> Value:
    """The same, next or previous day; the month or year where the day is not known."""
    value = Value(origin=Origin.RELATIVE, confidence=min(state.strength, 0.95))
    if state.year is None:
        return replace(value, doubt="no-year", confidence=0.0)
    if state.month is None or state.lunar:
        return replace(value, points=(Point.of(state.year),), lunar=state.lunar, confidence=0.5, doubt="no-day")
    if state.day is None:
        return replace(value, points=(Point.of(state.year, state.month),), confidence=0.6, doubt="no-day")
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
        if state.lunar or month is None:
            return _built(parts, state.year, None, None, lunar=state.lunar, value=replace(value, confidence=0.6))
    lunar = parts.lunar or (parts.month is not None and parts.month_written and _lunar_context(state))
    return _built(parts, state.year, month, parts.day, lunar=lunar, value=value)
