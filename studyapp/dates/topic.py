"""Topic: when that took place which an article or a section is about, where its title, heading or first sentence says.

It tells which year is meant where a text gives months and days alone, and where such a text passes New Year.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.dates.language import Language
from studyapp.domain.historical_date import DateKind, HistoricalDate, Mod, Point, Precision, days_in_month
from studyapp.domain.mention import Mention, Role

_LONGEST = 400
"""Days that what an article is about may last, for months to have one year only."""
_NEAR = 20
_SURE = 0.8
_SEASON_BEGINS, _SEASON_ENDS = 7, 6
_UNTOLD = frozenset({Role.QUOTED, Role.CITATION, Role.COMPARED, Role.PLANNED})


@dataclass(frozen=True, slots=True)
class Topic:
    """From the first to the last point, both included. `day` is the day it took place, None where not a single one.

    `season`: of a sport or a school, from summer to summer. `words` are those that say so.
    """

    first: Point
    last: Point
    day: Point | None = None
    season: bool = False
    words: str = ""

    @property
    def years(self) -> range:
        """The years it touches, one or two."""
        return range(self.first.year, self.last.year + 1)

    @property
    def exact(self) -> bool:
        """Whether its months or seasons are known, not only its years."""
        return self.first.precision < Precision.YEAR

    def holds(self, year: int, month: int, day: int | None) -> bool:
        """Whether a month or day lies within it."""
        if day is not None and day > days_in_month(year, month):
            return False
        low, high = Point.of(year, month, day).bounds
        return low <= self.last.bounds[1] and self.first.bounds[0] <= high

    def goes_on(self, year: int | None, month: int | None) -> bool:
        """Whether a date that a text names outright leaves it in force."""
        if year is None or year not in self.years:
            return False
        return self.season if month is None else self.holds(year, month, None)

    def fitting(self, year: int, month: int, day: int | None) -> int | None:
        """The year nearest to `year`, at most one away, in which the month or day lies within it; None where none."""
        near = (year, year + 1, year - 1)
        return next((y for y in near if self.holds(y, month, day)), None)


def topic_of(text: str, mentions: Sequence[Mention], language: Language) -> Topic | None:
    """The topic that the dates of a title or first sentence give; None where they are far apart or none is sure."""
    if season := next((s for m in mentions if (s := season_of(text, m, language))), None):
        days = [d for m in mentions if (d := _day(m)) and d.year in season.years]
        return Topic(season.first, season.last, days[-1] if days else None, season=True, words=season.words)
    told = [(p, m.expression) for m in mentions if _counts(m) and m.date for p in m.date.points if p is not None]
    points = [p for p, _ in told]
    exact = [p for p in points if p.precision < Precision.YEAR]
    if not points or any(p.precision > Precision.YEAR for p in points):
        return None
    chosen = exact or points
    first, last = min(chosen, key=lambda p: p.bounds), max(chosen, key=lambda p: p.bounds[1])
    years = max(p.year for p in points) - min(p.year for p in points)
    if years > 1 or (exact and last.bounds[1] - first.bounds[0] > _LONGEST):
        return None
    words = next(words for p, words in told if p == first)
    return Topic(first, last, first if first == last and first.day is not None else None, words=words)


def winter_of(mention: Mention) -> Topic | None:
    """The time that a mention spans over New Year, short enough for each month to have one year only."""
    date = mention.date
    if date is None or date.kind is not DateKind.INTERVAL or date.start is None or date.end is None:
        return None
    exact = max(date.start.precision, date.end.precision) < Precision.YEAR
    short = date.end.bounds[1] - date.start.bounds[0] <= _LONGEST and date.end.year == date.start.year + 1
    return Topic(date.start, date.end, words=mention.expression) if exact and short else None


def season_of(text: str, mention: Mention, language: Language) -> Topic | None:
    """The season that a mention of two years names."""
    date = mention.date
    if date is None or date.kind is not DateKind.INTERVAL or date.start is None or date.end is None:
        return None
    follows = date.end.year == date.start.year + 1 and date.precision is Precision.YEAR
    behind = language.fold(text[mention.end : mention.end + _NEAR])
    if not follows or not language.patterns["right_season"].match(behind):
        return None
    first, last = Point.of(date.start.year, _SEASON_BEGINS), Point.of(date.end.year, _SEASON_ENDS)
    return Topic(first, last, season=True, words=mention.expression)


def _counts(mention: Mention) -> bool:
    """Whether a mention says when the topic took place."""
    date = mention.date
    if date is None or mention.role in _UNTOLD or mention.confidence < _SURE or date.mod in (Mod.BEFORE, Mod.AFTER):
        return False
    return not _open(date)


def _open(date: HistoricalDate) -> bool:
    return any(p is None for p in date.points)


def _day(mention: Mention) -> Point | None:
    """The day that a mention names."""
    date = mention.date
    single = date is not None and date.kind is DateKind.SINGLE and _counts(mention)
    point = date.start if date is not None and single else None
    return point if point is not None and point.day is not None else None
