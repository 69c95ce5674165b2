"""Moving: what the state of the reading becomes behind an expression, if it tells anything."""

from __future__ import annotations

from dataclasses import replace

from studyapp.dates.chains import Join
from studyapp.dates.eras import Era, reign_without_name
from studyapp.dates.expression import Bound, Expression
from studyapp.dates.parts import Parts
from studyapp.dates.resolve import Resolved
from studyapp.dates.state import State
from studyapp.domain.historical_date import HistoricalDate, Point, Precision
from studyapp.domain.mention import Origin, Role

OLDER = 0.5
"""Strength of a year that only bounds what is told."""
_SHORTEST_EVENT = 3
_NARRATIVE = (Role.EVENT, Role.AS_OF)


def next_state(state: State, expression: Expression, resolved: Resolved, role: Role) -> State:
    """The state behind an expression; what looks back at the year before does not lead on from there."""
    date = resolved.date
    if date is None or role not in _NARRATIVE:
        tells = role is Role.ATTRIBUTE or (role is Role.PARENTHESIS and state.year is None)
        held = state.year is not None and state.strength > OLDER
        return state if date is None or held or not tells else _moved(state, expression, resolved)
    bare_after = expression.bound is Bound.AFTER and expression.end - expression.date_end < _SHORTEST_EVENT
    if bare_after or expression.bound in (Bound.BEFORE, Bound.UNTIL):
        return _bound_only(state, resolved)
    last = expression.chain.members[-1]
    if (last.shift or 0) < 0 or (last.count or 0) < 0:
        return state
    return _moved(state, expression, resolved)


def _bound_only(state: State, resolved: Resolved) -> State:
    """The state behind a date that only bounds what is told: it helps to place a decade, and is better than nothing."""
    points = resolved.values[0].points
    if not points:
        return state
    year = points[0].year
    if state.year is None:
        return replace(state, year=year, pivot=year, strength=OLDER)
    return replace(state, pivot=year)


def _moved(state: State, expression: Expression, resolved: Resolved) -> State:
    date = resolved.date
    last = expression.chain.members[-1]
    value = resolved.values[-1]
    if date is None or not value.points:
        return state
    point = value.first if expression.chain.join is not Join.RANGE else value.last
    if point.precision > Precision.YEAR or last.era_span or last.era_decade:
        middle = point.years[0] + (point.years[1] - point.years[0]) // 2
        return replace(state, pivot=middle, strength=min(state.strength, OLDER))
    whole = len(value.points) > 1 and expression.chain.join is not Join.RANGE
    explicit = resolved.origin is Origin.EXPLICIT
    unmoved = point.year == state.year
    strength = 1.0 if explicit else state.strength if unmoved else min(state.strength, max(resolved.confidence, 0.3))
    lunar = value.lunar or (point.month is None and _lunar_year(last, date, state))
    return State(
        year=point.year,
        month=None if whole else point.month,
        day=None if whole else point.day,
        pivot=point.year,
        lunar=lunar,
        lunar_digits=lunar and (state.lunar_digits if last.month is None else not last.month_written),
        vague=point.month is None and (expression.bound is Bound.FROM or len(resolved.values) + len(value.points) > 2),
        era=_reign(last, point, state),
        era_number=(last.era_number or 0) if last.era_number is not None else state.era_number,
        text="" if explicit else state.text,
        place=expression.chain.start if explicit else state.place,
        place_end=expression.date_end if explicit else state.place_end,
        strength=strength,
        day_strength=1.0
        if explicit or any(m.month is not None for m in expression.chain.members)
        else state.day_strength,
    )


def _reign(parts: Parts, point: Point, state: State) -> Era | None:
    """The era that years without a name go on with."""
    if parts.era_number is None:
        return state.era
    if parts.era is None:
        return reign_without_name(parts.era_number, point.year)
    return parts.era


def _lunar_year(parts: Parts, date: HistoricalDate, state: State) -> bool:
    """Whether bare months that follow are lunar ones."""
    if parts.names_year:
        return False
    if parts.era is not None:
        return parts.era.solar is None
    return state.lunar
