"""How a typed date is understood, said back to the reader: in words, in EDTF, and how exact it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studyapp.domain.edtf import format_edtf
from studyapp.domain.historical_date import DateKind, HistoricalDate, Precision
from studyapp.domain.library import StoredArticle
from studyapp.ui.models.date_words import date_words


def reading_words(date: HistoricalDate, article: StoredArticle) -> str:
    """ "Read as 1950年2月14日 (1950-02-14), exact to the day"."""
    words = QCoreApplication.translate("DateReading", "Read as %1 (%2), %3")
    values = {"%3": exactness_words(date), "%2": format_edtf(date), "%1": date_words(date, article)}
    for place, value in values.items():
        words = words.replace(place, value)
    return words


def exactness_words(date: HistoricalDate) -> str:
    """How exact a date is."""
    translate = QCoreApplication.translate
    if date.kind is DateKind.SET:
        return translate("DateReading", "several dates")
    if date.kind is DateKind.INTERVAL:
        if date.start is None:
            return translate("DateReading", "no beginning given")
        if date.end is None:
            return translate("DateReading", "no end given")
        return translate("DateReading", "from one to the other")
    return {
        Precision.DAY: translate("DateReading", "exact to the day"),
        Precision.MONTH: translate("DateReading", "exact to the month"),
        Precision.SEASON: translate("DateReading", "exact to the season"),
        Precision.YEAR: translate("DateReading", "exact to the year"),
        Precision.DECADE: translate("DateReading", "exact to the decade"),
        Precision.CENTURY: translate("DateReading", "exact to the century"),
    }[date.precision]
