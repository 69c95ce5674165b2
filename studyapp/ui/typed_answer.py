"""What a reader typed for a date: how it is read, and how far it is from the answer, in the window's words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QCoreApplication

from studyapp.dates.answer import parse_date
from studyapp.dates.language import Language, load_language
from studyapp.domain.historical_date import HistoricalDate, Point, Precision
from studyapp.domain.resources import resource
from studyapp.domain.scheduling import Grade
from studyapp.services.reviewing import ReviewItem
from studyapp.ui.models.date_words import date_words

_FALL_BACK = "zh"
_PRECISIONS = {
    "day": Precision.DAY,
    "month": Precision.MONTH,
    "year": Precision.YEAR,
    "decade": Precision.DECADE,
    "century": Precision.CENTURY,
}
_YEARS = {Precision.DECADE: 10, Precision.CENTURY: 100}


@dataclass(frozen=True, slots=True)
class TypedReading:
    """The words beside the field. `is_wrong` where something was typed that is no date."""

    words: str
    is_wrong: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict on a typed answer. `read_as` is the date as understood, `token` the colour of `words`.

    `grade` is the suggestion; `is_off` says that the typed date is not that of the event.
    """

    date: HistoricalDate | None
    read_as: str
    words: str
    token: str
    grade: Grade
    is_off: bool


@dataclass(frozen=True, slots=True)
class _Verdict:
    words: str
    grade: Grade
    is_off: bool = True


@cache
def reading_language(language: str) -> Language:
    """The rules that read dates in a language, those of Chinese where it has none. Takes a fifth of a second once."""
    known = resource("rules", language, "dates", "grammar.toml").is_file()
    return load_language(resource("rules", language if known else _FALL_BACK))


def read_date(text: str, language: str) -> HistoricalDate | None:
    """The date that a text is; None where it is none."""
    return parse_date(text, reading_language(language)) if text.strip() else None


def reading_of(text: str, item: ReviewItem) -> TypedReading:
    """What to say beside the field while it is typed in."""
    if not text.strip():
        return TypedReading("", False)
    date = read_date(text, item.article.language)
    if date is None:
        return TypedReading(QCoreApplication.translate("TypedAnswer", "Not a date I can read"), True)
    return TypedReading(
        QCoreApplication.translate("TypedAnswer", "Read as %1").replace("%1", date_words(date, item.article)), False
    )


def judge(typed: str, item: ReviewItem, precision: str) -> Judged:
    """The verdict at a precision of the setting; `exact` is that of the event's date."""
    date, answer = read_date(typed, item.article.language), item.event.date
    if date is None or answer is None:
        return Judged(
            None, typed, QCoreApplication.translate("TypedAnswer", "Not a date I can read"), "seal", Grade.AGAIN, False
        )
    read_as = date_words(date, item.article)
    right, late = answer.points[0] or answer.points[-1], date.points[0] or date.points[-1]
    assert right is not None
    assert late is not None
    verdict = _verdict(late, right, max(_PRECISIONS.get(precision, answer.precision), answer.precision))
    words = QCoreApplication.translate("TypedAnswer", "You: %1. %2").replace("%1", read_as).replace("%2", verdict.words)
    return Judged(date, read_as, words, "seal" if verdict.is_off else "ok", verdict.grade, verdict.is_off)


def _count(point: Point, unit: Precision) -> int:
    """The place of a point in whole units."""
    if unit is Precision.DAY:
        return point.bounds[0]
    if unit in (Precision.MONTH, Precision.SEASON):
        month = point.month or (point.bounds[0] - Point.of(point.year).bounds[0]) // 31 + 1
        return point.year * 12 + month
    return point.year // _YEARS.get(unit, 1)


def _verdict(typed: Point, right: Point, unit: Precision) -> _Verdict:
    """How far a typed point is from the right one, counted in a unit."""
    first, last = typed.years
    if typed.precision > unit and first <= right.year <= last:
        coarse = (
            QCoreApplication.translate("TypedAnswer", "Year right, no day given")
            if typed.precision <= Precision.YEAR
            else QCoreApplication.translate("TypedAnswer", "Right, but less exact")
        )
        return _Verdict(coarse, Grade.HARD, is_off=False)
    unit = max(unit, typed.precision)
    off = _count(typed, unit) - _count(right, unit)
    if not off:
        return _Verdict(QCoreApplication.translate("TypedAnswer", "Right"), Grade.GOOD, is_off=False)
    grade = Grade.HARD if abs(off) == 1 else Grade.AGAIN
    years = typed.year - right.year
    if not years:
        return _Verdict(QCoreApplication.translate("TypedAnswer", "Year right"), grade)
    length = QCoreApplication.translate("TypedAnswer", "%n years", "", abs(years))
    words = (
        QCoreApplication.translate("TypedAnswer", "%1 too late")
        if years > 0
        else QCoreApplication.translate("TypedAnswer", "%1 too early")
    )
    return _Verdict(words.replace("%1", length), grade)
