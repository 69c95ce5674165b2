"""Seeing from a typed date that one event was taken for another."""

from __future__ import annotations

from studyapp.cards.answers import Outcome, Shortfall, grade_typed
from studyapp.dates.language import Language
from studyapp.domain.historical_date import HistoricalDate


def is_mixup(typed: str, right: HistoricalDate, other: HistoricalDate, language: Language) -> bool:
    """Whether a typed date is that of the other event, or the year of it, and not the right one."""
    return _means(typed, other, language) and not _means(typed, right, language)


def _means(typed: str, date: HistoricalDate, language: Language) -> bool:
    verdict = grade_typed(typed, date, precision=None, language=language)
    return verdict.outcome is Outcome.RIGHT or verdict.shortfall in (Shortfall.COARSER, Shortfall.YEAR)
