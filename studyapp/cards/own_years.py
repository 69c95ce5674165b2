"""Own years: the year of an event must not stand in its question, not even as part of a name."""

from __future__ import annotations

import re

from studyapp.domain.historical_date import HistoricalDate

_NUMBER = re.compile(r"(?<![\d.,])\d{3,4}(?![\d.,])")
_YEAR = re.compile(r"(?<!\d)\d{3,4}(?!\d)")
_NAME_YEAR = re.compile(r"(?<=\w)\s?[-－–—―·]\s?(\d{4})(?=\W|$)")


def tells_own_year(text: str, date: HistoricalDate) -> bool:
    """Whether a number of the text, not part of a larger one, is a year of the date."""
    numbers = _NUMBER.findall(text)
    return bool(numbers) and not _own_years(date).isdisjoint(numbers)


def holds_own_year(text: str, date: HistoricalDate) -> bool:
    """Whether the digits of a year of the date stand anywhere in the text."""
    years = _YEAR.findall(text)
    return bool(years) and not _own_years(date).isdisjoint(years)


def without_own_years(text: str, date: HistoricalDate) -> str:
    """The text without the years of its date where they end a name behind a dash, as in "Exercise-2018"."""
    if not _NAME_YEAR.search(text):
        return text
    own = _own_years(date)
    return _NAME_YEAR.sub(lambda m: "" if m[1] in own else m[0], text)


def _own_years(date: HistoricalDate) -> set[str]:
    return {str(year) for p in date.points if p is not None for year in p.years}
