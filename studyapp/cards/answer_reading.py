"""Reading a date as people type it, in a hurry: signs for words, no year, no separators."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from studyapp.dates.answer import parse_date, parse_partial
from studyapp.dates.language import Language
from studyapp.domain.historical_date import HistoricalDate, Precision

_APART = re.compile(r"(?<=\d)\s+(?=\d)")
_TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})")
_NEGATIVE = re.compile(r"[-−–](\d{1,4})")
_SIGNS = re.compile(r"(?<=\d)[./](?=\d)")


@dataclass(frozen=True, slots=True)
class TypedDate:
    """A date as it was read; `without_year` where the year was not typed and is that of the answer."""

    date: HistoricalDate
    without_year: bool = False


def read_typed(text: str, language: Language, year: int) -> TypedDate | None:
    """The date that a typed text is, None where it is none. `year` is the astronomical year of the answer."""
    for candidate in _candidates(text, language):
        date = parse_date(candidate, language)
        if date is not None:
            return TypedDate(date)
    day = language.wording["units"]["day"].replace("{}", "")
    # The day's own word first: a month and a day without it read as those of the lunar calendar.
    for candidate in (text.strip() + day, text):
        date = parse_partial(candidate, language, year)
        if date is not None and date.precision < Precision.YEAR:
            return TypedDate(date, without_year=True)
    return None


def _candidates(text: str, language: Language) -> list[str]:
    """The text, and what else it may be meant for."""
    plain = unicodedata.normalize("NFKC", text).strip()
    found = [text, _APART.sub("-", plain), _SIGNS.sub("-", plain)]
    if match := _TOGETHER.fullmatch(plain):
        found.append("-".join(match.groups()))
    if match := _NEGATIVE.fullmatch(plain):
        found.append(language.wording["units"]["bce"] + match[1])
    return found
