"""Reading a date that a person typed: the whole string must be one."""

from __future__ import annotations

from studyapp.dates.expression import ExpressionReader
from studyapp.dates.language import Language
from studyapp.dates.resolve import resolve_expression
from studyapp.dates.state import State
from studyapp.domain.historical_date import HistoricalDate

_PIVOT = 1950
_LONGEST = 60


def parse_date(text: str, language: Language) -> HistoricalDate | None:
    """The date a typed text is; None where it is none, or only a month or day. A bare decade is of the 20th century."""
    return _parsed(text, language, State(pivot=_PIVOT))


def parse_partial(text: str, language: Language, year: int) -> HistoricalDate | None:
    """The date a typed text is, with this astronomical year where the text names none."""
    return _parsed(text, language, State(year=year, pivot=year))


def _parsed(text: str, language: Language, state: State) -> HistoricalDate | None:
    folded = "".join(language.fold(text).split())
    if not folded or len(folded) > _LONGEST:
        return None
    for candidate in (folded, folded + language.wording["units"]["year"].strip("{}")):
        reader = ExpressionReader(candidate, language)
        expression = reader.whole(state)
        date = resolve_expression(expression, state, language).date if expression else None
        if date is not None:
            return date
    return None
