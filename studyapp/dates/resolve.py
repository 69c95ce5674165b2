"""The date of an expression in context: its atoms' values joined, glossed and bounded."""

from __future__ import annotations

from dataclasses import dataclass, replace

from studyapp.dates.chains import Chain, Join
from studyapp.dates.expression import Bound, Expression
from studyapp.dates.language import Language
from studyapp.dates.parts import Parts
from studyapp.dates.state import State
from studyapp.dates.values import Value, is_solar, resolve_parts
from studyapp.domain.historical_date import Calendar, HistoricalDate, Mod, Point, Precision
from studyapp.domain.mention import Origin

_BOUND_MOD = {Bound.BEFORE: Mod.BEFORE, Bound.AFTER: Mod.AFTER}
_SURE_ERA = 0.95
_LONGEST_TURN = 50
"""Years that a range may last whose end, written without its century, lies in the next one."""


@dataclass(slots=True)
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
    origin, confidence, doubt = values[0].origin, values[0].confidence, values[0].doubt
    if len(values) > 1:
        confidence = min(v.confidence for v in values)
        doubt = next((v.doubt for v in values if v.doubt), "")
    if not all(v.points for v in values):
        return Resolved(None, values, origin, 0.0, doubt or "unknown")
    if _is_distance(expression, values[0]):
        return Resolved(None, values, origin, 0.0, "distance")
    date = _date(expression, values)
    if date is None:
        return Resolved(None, values, origin, 0.0, "ends-before-it-begins")
    return Resolved(date, values, origin, confidence, doubt)


def _is_distance(expression: Expression, value: Value) -> bool:
    """Whether a round number of years before stands for so many years ago, not for a year."""
    point = value.first
    if expression.bound is not Bound.BEFORE or not expression.about or point.precision is not Precision.YEAR:
        return False
    return point.year > 0 and point.year % 100 == 0


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
        elif len(values) == 1 and expression.bound is Bound.FROM and expression.chain.members[0].era_decade:
            date = HistoricalDate.interval(values[0].first, None, mod)
        else:
            first, last = values[0].first, values[-1].last
            date = HistoricalDate.single(first) if first == last else HistoricalDate.interval(first, last)
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
        if n + 1 < len(chain.members):
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
        turned = year + size if year < base and year + size - base <= _LONGEST_TURN else year
        parts = replace(parts, year=turned, short_year=None)
    if not parts.ce and parts.century and left.century and left.century < 0 < parts.century < -left.century:
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
    lunar = value.lunar or (parts.of_era and not is_solar(parts, p.year))
    return replace(
        state,
        strength=1.0,
        vague=False,
        year=p.year,
        month=p.month or (parts.month if value.lunar else None),
        day=p.day,
        lunar=lunar,
    )


def _glossed(parts: Parts, value: Value, glosses: tuple[Chain, ...], state: State, language: Language) -> Value:
    """The value where the same date stands in brackets in another calendar: the common-era one wins."""
    if not glosses:
        return value
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
    alone = parts.era is None or parts.sureness > _SURE_ERA
    far = alone and value.points and not parts.era_span and abs(value.first.year - point.year) > 1
    confidence = 0.85 if far and value.origin is Origin.EXPLICIT else 0.98
    return Value(points, mod, lunar, origin, confidence, "gloss-differs" if far else "")
