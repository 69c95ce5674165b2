"""Grading a date that was typed: how far off it is, in which unit, and which grade that suggests.

Gives codes and numbers only; the words are those of the window and the command line. A suggestion is never more.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from studyapp.cards.answer_distance import Distance, point_distance, told_distance, within
from studyapp.cards.answer_reading import read_typed
from studyapp.dates.language import Language
from studyapp.domain.historical_date import HistoricalDate, Mod, Point, Precision
from studyapp.domain.scheduling import Grade

_PARTS = (Mod.EARLY, Mod.MID, Mod.LATE)
_BOUNDS = (Mod.BEFORE, Mod.AFTER)


class Outcome(StrEnum):
    """The verdict in one word. CLOSE is one unit off, or right as far as it goes."""

    RIGHT = "right"
    CLOSE = "close"
    WRONG = "wrong"
    UNREADABLE = "unreadable"
    EMPTY = "empty"


class Shortfall(StrEnum):
    """What a typed date lacks that is right as far as it goes."""

    COARSER = "coarser"
    """Less exact than asked: the year where the day was."""
    YEAR = "year"
    """Month or day without a year."""
    END = "end"
    """One end of a span, or one date of several."""
    PART = "part"
    """Another part of the year or month: its beginning where it was its end; before or after it."""


GRADES = {
    Outcome.RIGHT: Grade.GOOD,
    Outcome.CLOSE: Grade.HARD,
    Outcome.WRONG: Grade.AGAIN,
    Outcome.UNREADABLE: Grade.AGAIN,
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a typed date.

    `parsed` is the date as it was read. `distance` is how far it is from the right one, late above zero; None where
    it is right or could not be read. `year_right` is whether the year was. `shortfall` is what it lacks.
    `grade` is the suggestion, None where nothing was typed.
    """

    outcome: Outcome
    parsed: HistoricalDate | None = None
    distance: Distance | None = None
    year_right: bool = False
    shortfall: Shortfall | None = None

    @property
    def grade(self) -> Grade | None:
        """The grade that the outcome suggests."""
        return GRADES.get(self.outcome)


def grade_typed(typed: str, date: HistoricalDate, *, precision: Precision | None, language: Language) -> Verdict:
    """The verdict on a typed date. `precision` is how exact it has to be, None as exact as the date itself."""
    if not typed.strip():
        return Verdict(Outcome.EMPTY)
    read = read_typed(typed, language, _first(date).year)
    if read is None:
        return Verdict(Outcome.UNREADABLE)
    verdict = _Judge(date, precision).verdict(read.date)
    if read.without_year and verdict.outcome is Outcome.RIGHT:
        return Verdict(Outcome.CLOSE, read.date, shortfall=Shortfall.YEAR)
    return verdict


class _Judge:
    """Holds the right date and the unit in which answers are counted."""

    def __init__(self, date: HistoricalDate, precision: Precision | None) -> None:
        self._date = date
        self._exact = precision is None
        self._unit = max(precision or Precision.DAY, date.precision)

    def verdict(self, typed: HistoricalDate) -> Verdict:
        """The verdict on a date as it was read."""
        pairs = self._pairs(typed)
        worst = max((self._pair(typed, *pair) for pair in pairs), key=_badness)
        if worst.outcome is not Outcome.RIGHT:
            return worst
        if len(_known(typed)) < len(_known(self._date)) and not self._covered(typed):
            return Verdict(Outcome.CLOSE, typed, year_right=True, shortfall=Shortfall.END)
        if self._exact and self._contradicts(typed.mod):
            return Verdict(Outcome.CLOSE, typed, year_right=True, shortfall=Shortfall.PART)
        return worst

    def _pairs(self, typed: HistoricalDate) -> list[tuple[Point, Point]]:
        """Typed and right points to compare: in order where as many, else each typed one with the nearest."""
        right, given = _known(self._date), _known(typed)
        if len(right) == len(given):
            return list(zip(given, right, strict=True))
        return [(g, min(right, key=lambda r: abs(point_distance(g, r, Precision.DAY)))) for g in given]

    def _pair(self, typed: HistoricalDate, given: Point, right: Point) -> Verdict:
        same_year = given.precision <= Precision.YEAR and given.years == right.years
        if given.precision > self._unit and within(right, given):
            return Verdict(Outcome.CLOSE, typed, year_right=same_year, shortfall=Shortfall.COARSER)
        unit = max(self._unit, given.precision)
        off = point_distance(given, right, unit)
        if off == 0:
            return Verdict(Outcome.RIGHT, typed, year_right=same_year)
        one_off = abs(off) == 1 and given.precision <= self._unit
        outcome = Outcome.CLOSE if one_off else Outcome.WRONG
        return Verdict(outcome, typed, told_distance(given, right, unit), same_year)

    def _covered(self, typed: HistoricalDate) -> bool:
        """Whether each right point lies in one typed: the year of a span of months."""
        given = _known(typed)
        return all(any(point_distance(g, r, self._unit) == 0 for g in given) for r in _known(self._date))

    def _contradicts(self, typed: Mod | None) -> bool:
        mine = self._date.mod
        return (typed in _BOUNDS and mine is not typed) or (typed in _PARTS and mine in _PARTS and mine is not typed)


def _known(date: HistoricalDate) -> list[Point]:
    return [point for point in date.points if point is not None]


def _first(date: HistoricalDate) -> Point:
    return _known(date)[0]


def _badness(verdict: Verdict) -> int:
    return (Outcome.RIGHT, Outcome.CLOSE, Outcome.WRONG).index(verdict.outcome)
