"""Writing a HistoricalDate in the language of the content, as runs of numbers and words; no precision added or lost.

The words are data (`wording.toml`). What is written reads back as the same value.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Protocol

from studyapp.domain.article import Script
from studyapp.domain.historical_date import Calendar, DateKind, HistoricalDate, Mod, Point, Precision
from studyapp.text.script import convert

_SLOT = "{}"
_LARGE_YEAR = 100


@dataclass(frozen=True, slots=True)
class DateRun:
    """A piece of a written date: a number, shown large, or the words around it."""

    text: str
    is_number: bool


class Worded(Protocol):
    """What writing needs of a `Language`: its words, not its rules."""

    @property
    def wording(self) -> Mapping[str, Any]: ...


def date_text(date: HistoricalDate, language: Worded, script: Script = Script.SIMPLIFIED) -> str:
    """The written date."""
    return "".join(text for text, _ in _shown(date, language, script))


def format_date(date: HistoricalDate, language: Worded, script: Script = Script.SIMPLIFIED) -> tuple[DateRun, ...]:
    """The written date as runs; neighbouring runs of one kind are joined."""
    runs: list[DateRun] = []
    for shown, is_number in _shown(date, language, script):
        if runs and runs[-1].is_number == is_number:
            runs[-1] = DateRun(runs[-1].text + shown, is_number)
        elif shown:
            runs.append(DateRun(shown, is_number))
    return tuple(runs)


_Pieces = list[tuple[str, bool]]


def _shown(date: HistoricalDate, language: Worded, script: Script) -> _Pieces:
    """The pieces of the written date in the script, each a number or not."""
    pieces = _Words(language.wording).written(date)
    if script is not Script.TRADITIONAL:
        return pieces
    # The words are written in Simplified characters.
    return [(text if is_number else convert(text, script), is_number) for text, is_number in pieces]


class _Words:
    """The forms of one language."""

    def __init__(self, wording: Mapping[str, Any]) -> None:
        self._units: Mapping[str, str] = wording["units"]
        self._seasons: Mapping[str, str] = wording["seasons"]
        self._mods: Mapping[str, Mapping[str, str]] = wording["mods"]
        self._bounds: Mapping[str, str] = wording["bounds"]

    def written(self, date: HistoricalDate) -> _Pieces:
        pieces = self._body(date)
        if date.calendar is Calendar.LUNAR:
            pieces.insert(0, (self._units["lunar"], False))
        if date.mod is Mod.APPROX:
            pieces.insert(0, (self._bounds["approx"], False))
        if date.mod in (Mod.BEFORE, Mod.AFTER):
            pieces.append((self._bounds[date.mod], False))
        return pieces

    def _body(self, date: HistoricalDate) -> _Pieces:
        points = [p for p in date.points if p is not None]
        if date.kind is DateKind.SET:
            return self._joined(points, "and") + self._span_mod(date)
        if len(points) == 2:
            return self._range(*points) + self._span_mod(date)
        pieces = self._point(points[0]) + self._mod(points[0], date.mod)
        if date.kind is DateKind.INTERVAL:
            if date.start is None:
                return [(self._bounds["until"], False), *pieces]
            return [*pieces, (self._bounds["from"], False)]
        return pieces

    def _joined(self, points: list[Point], key: str) -> _Pieces:
        """Points one after the other; a century of the common era behind one before it says so."""
        pieces = self._point(points[0])
        for before, point in pairwise(points):
            pieces.append((self._bounds[key], False))
            if before.year < 0 <= point.year and point.precision is Precision.CENTURY:
                pieces.append((self._units["small"], False))
            pieces += self._point(point)
        return pieces

    def _range(self, start: Point, end: Point) -> _Pieces:
        """A range; what both ends share is written once."""
        first, last = self._units_of(start), self._units_of(end)
        if start.precision is end.precision and start.precision is not Precision.SEASON:
            shared = 0
            while shared < len(first) - 1 and first[shared] == last[shared]:
                shared += 1
            same_side = (start.year > 0) == (end.year > 0) and min(abs(start.year), abs(end.year)) >= _LARGE_YEAR
            if shared == len(first) - 1 and same_side:
                return self._short_range(first, last, shared)
        return self._joined([start, end], "dash")

    def _short_range(self, first: list[_Pieces], last: list[_Pieces], shared: int) -> _Pieces:
        pieces = [piece for unit in first[:shared] for piece in unit]
        start = [p for p in first[shared] if p[1] or p == (self._units["bce"], False)]
        return [*pieces, *start, (self._bounds["dash"], True), *last[shared]]

    def _point(self, point: Point) -> _Pieces:
        return [piece for unit in self._units_of(point) for piece in unit]

    def _units_of(self, point: Point) -> list[_Pieces]:
        """Year, month and day, each with its word; a decade or century alone."""
        if point.precision is Precision.CENTURY:
            number = point.year // 100 + 1 if point.year >= 0 else (1 - point.year) // 100
            return [self._era_sign(point.year < 0) + self._unit("century", number)]
        if point.precision is Precision.DECADE:
            number = point.year if point.year >= 0 else -(point.year + 9)
            return [self._era_sign(point.year < 0) + self._unit("decade", number)]
        units = [self._year(point.year)]
        if point.season is not None:
            units[0].append((self._seasons[str(point.season)], False))
        if point.month is not None:
            units.append(self._unit("month", point.month))
        if point.day is not None:
            units.append(self._unit("day", point.day))
        return units

    def _year(self, year: int) -> _Pieces:
        number = year if year > 0 else 1 - year
        small = [(self._units["small"], False)] if 0 < year < _LARGE_YEAR else []
        return small + self._era_sign(year <= 0) + self._unit("year", number)

    def _era_sign(self, bce: bool) -> _Pieces:
        return [(self._units["bce"], False)] if bce else []

    def _unit(self, name: str, number: int) -> _Pieces:
        before, _, after = self._units[name].partition(_SLOT)
        return [piece for piece in ((before, False), (str(number), True), (after, False)) if piece[0]]

    def _mod(self, point: Point, mod: Mod | None) -> _Pieces:
        if mod not in (Mod.EARLY, Mod.MID, Mod.LATE):
            return []
        if point.precision in (Precision.DECADE, Precision.CENTURY):
            return [(self._mods["long"][mod], False)]
        return [(self._mods["month" if point.month is not None else "year"][mod], False)]

    def _span_mod(self, date: HistoricalDate) -> _Pieces:
        return [(self._mods["span"][date.mod], False)] if date.mod in (Mod.EARLY, Mod.MID, Mod.LATE) else []
