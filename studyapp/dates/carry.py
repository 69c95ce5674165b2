"""Carrying: what a month or day without a year takes from the text before it, and how well that holds.

Within a section the year last told holds. Behind a heading it holds where the topic of the article or a date in order
bears it out. A year is passed over New Year only where the topic bounds it; where it may have passed unsaid, the date
is in doubt.
"""

from __future__ import annotations

from dataclasses import replace

from studyapp.dates.parts import Parts
from studyapp.dates.state import State
from studyapp.dates.topic import Topic
from studyapp.domain.historical_date import Point, days_in_month

DOUBT = 0.5
"""Strength below what makes a card."""
_SAME_DAY = 0.7
_FITS, _SAME_YEAR, _IN_ORDER, _TURNED = 0.85, 0.8, 0.65, 0.8
_AGREED = 0.7
_CLEAR = 0.9
_AUTUMN, _SPRING = 10, 3
_NEAR_EVENT = 62
"""Days within which a date near a happening lies."""
_BESIDE = 31
"""Days within which a month or day behind a heading goes with the topic rather than with the year before it."""
_STEP_BACK = 15
"""Days by which a day without a month may lie before the one told last; further back it may be of the next month."""
SHORT_UNITS = ("minute", "day", "week", "month")


def entered(state: State, topic: Topic | None) -> State:
    """The state behind a heading that names no year."""
    held = topic is not None and state.year in topic.years
    agreed = _SAME_YEAR if state.strength >= _SAME_YEAR else _AGREED
    strength = agreed if held else min(state.strength, DOUBT)
    return replace(state, place=None, strength=strength, old=True, told=state.strength)


def placed(parts: Parts, state: State, topic: Topic | None, *, new_line: bool = False) -> State:
    """The state that an atom takes from it what it does not say itself; `new_line` where the date stands in another."""
    if parts.names_year or parts.of_era or parts.era_number is not None:
        return state
    if parts.shift is not None or parts.unit not in ("", *SHORT_UNITS):
        return state
    if parts.by_event:
        return _by_event(parts, state, topic)
    if parts.day_shift is not None or parts.month_shift is not None or parts.count is not None:
        return _counted(parts, state, topic) if state.old else state
    if parts.month is None or parts.lunar or (state.lunar and parts.month_written):
        return _in_month(parts, state, new_line=new_line)
    if state.year is None:
        return _unbegun(parts.month, parts.day, state, topic)
    return _behind_heading(parts, state, topic) if state.old else _within(parts, state, topic)


def _counted(parts: Parts, state: State, topic: Topic | None) -> State:
    """Behind a heading a word like the next day counts from the day of the topic, if from any."""
    day = topic.day if topic else None
    if topic is None or day is None or parts.month_shift is not None:
        return day_doubted(state)
    here = Point(day.year, day.month, day.day, precision=day.precision)
    same = (state.year, state.month, state.day) == (here.year, here.month, here.day)
    if not same and not parts.clock:
        return day_doubted(state)
    moved = replace(state, year=here.year, month=here.month, day=here.day, day_strength=_SAME_DAY)
    return replace(moved, strength=_SAME_YEAR, text=topic.words, place=None)


def _by_event(parts: Parts, state: State, topic: Topic | None) -> State:
    """The day of a happening, or a date near it: known where the article is about what took place on one day."""
    if topic is None or topic.day is None:
        return _doubted(state)
    day = topic.day
    if parts.month is None:
        moved = replace(state, year=day.year, month=day.month, day=day.day, day_strength=_SAME_DAY)
        return replace(moved, strength=_SAME_YEAR, text=topic.words, place=None)
    near = (y for y in (day.year, day.year - 1, day.year + 1) if _apart(y, parts, day) <= _NEAR_EVENT)
    year = next(near, None)
    return _doubted(state) if year is None else _moved(state, year, topic, _FITS)


def _apart(year: int, parts: Parts, day: Point) -> int:
    """Days between a month or day and another date."""
    month = parts.month or 1
    low, high = Point.of(year, month, min(parts.day or 0, days_in_month(year, month)) or None).bounds
    return max(low - day.bounds[1], day.bounds[0] - high, 0)


def _in_month(parts: Parts, state: State, *, new_line: bool) -> State:
    """A day without a month: of the month last told; in doubt where days run back, unless a paragraph starts anew."""
    if parts.day is None or state.month is None:
        return state
    back = 0 if state.day is None else state.day - parts.day
    if back > (_STEP_BACK if new_line and not state.old else 0):
        return day_doubted(state)
    return replace(state, day_strength=_SAME_DAY) if state.old or back > 0 else state


def _unbegun(month: int, day: int | None, state: State, topic: Topic | None) -> State:
    """A month before any year was told is of the topic."""
    if topic is None:
        return state
    year = topic.fitting(topic.first.year, month, day)
    return state if year is None else _moved(state, year, topic, _FITS)


def _behind_heading(parts: Parts, state: State, topic: Topic | None) -> State:
    """The first month of a section."""
    month, year = parts.month or 0, state.year or 0
    if topic is not None and topic.exact:
        fit = topic.fitting(year, month, parts.day)
        if fit is not None:
            between = topic.season and fit < year and month < _AUTUMN
            return _doubted(state) if between else _moved(state, fit, topic, _FITS)
    if topic is not None and len(topic.years) > 1 and year in topic.years and _may_have_turned(state.month, month):
        return _moved(state, year + 1, topic, _TURNED) if year + 1 in topic.years else _doubted(state)
    if topic is not None and year in topic.years and (len(topic.years) == 1 or (state.month or 0) <= month):
        return state
    if _in_order(parts, state, topic):
        return replace(state, strength=_IN_ORDER)
    back = state.told < _CLEAR or month < (state.month or 0)
    if topic is None or not topic.exact or not back:
        return _doubted(state)
    next_to = (y for y in topic.years if abs(y - year) <= 1 and _beside(y, parts, topic) <= _BESIDE)
    fit = next(next_to, None)
    return _doubted(state) if fit is None else _moved(state, fit, topic, _AGREED)


def _in_order(parts: Parts, state: State, topic: Topic | None) -> bool:
    """Whether the first month of a section goes on from a year that was clear, with no other one more likely."""
    month, year, before = parts.month or 0, state.year or 0, state.month
    if state.pivot != year or before is None or month < before or state.told < _CLEAR:
        return False
    if topic is None or all(abs(year - y) > 1 for y in topic.years):
        return True
    return month - before <= 1 and min(_beside(y, parts, topic) for y in topic.years) > _NEAR_EVENT


def _beside(year: int, parts: Parts, topic: Topic) -> int:
    """Days between a month or day and the nearer end of the topic."""
    return min(_apart(year, parts, topic.first), _apart(year, parts, topic.last))


def _within(parts: Parts, state: State, topic: Topic | None) -> State:
    """A further month of a section."""
    month, year = parts.month or 0, state.year or 0
    before = state.month
    if topic is None or not topic.exact:
        turned = _may_have_turned(before, month)
        if turned and topic is not None and year + 1 in topic.years and year in topic.years:
            return _moved(state, year + 1, topic, _TURNED)
        return _doubted(state) if turned else state
    if topic.season and before is None and year in topic.years:
        fit = next((y for y in topic.years if topic.holds(y, month, parts.day)), None)
        return state if fit is None else _moved(state, fit, topic, _TURNED)
    if topic.holds(year, month, parts.day):
        return state
    if before is not None and month < before and topic.holds(year + 1, month, parts.day):
        return _moved(state, year + 1, topic, _TURNED)
    turned = _may_have_turned(before, month)
    if turned and year + 1 == topic.first.year and month <= (topic.first.month or 0):
        return _moved(state, year + 1, topic, _AGREED)
    if topic.holds(year - 1, month, parts.day) and (year, before) == (topic.last.year, topic.last.month):
        return _moved(state, year - 1, topic, _TURNED)
    astray = topic.holds(year - 1, month, None) and year > topic.first.year
    return _doubted(state) if astray or turned else state


def _may_have_turned(before: int | None, month: int) -> bool:
    """Whether New Year may lie between two months of which the text names no year."""
    return before is not None and before >= _AUTUMN and month <= _SPRING


def _moved(state: State, year: int, topic: Topic, strength: float) -> State:
    """The state in a year that the topic gave."""
    if year == state.year:
        return replace(state, strength=max(state.strength, strength))
    return replace(state, year=year, strength=strength, text=topic.words, place=None)


def _doubted(state: State) -> State:
    return replace(state, strength=min(state.strength, DOUBT))


def day_doubted(state: State) -> State:
    """The state in doubt about month and day, not about the year."""
    return replace(state, day_strength=min(state.day_strength, DOUBT))
