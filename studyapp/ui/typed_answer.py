"""What a reader typed, in the window's words: how a date is read and how far it is off, what an event has and lacks.

Reading and judging are those of `cards.answers` and `cards.answer_events`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from studyapp.cards.answer_distance import Distance
from studyapp.cards.answer_events import grade_event_answer
from studyapp.cards.answer_reading import read_typed
from studyapp.cards.answers import Outcome, Shortfall, Verdict, grade_typed
from studyapp.domain.event import CardKind
from studyapp.domain.historical_date import HistoricalDate, Precision
from studyapp.domain.scheduling import Grade
from studyapp.services.answer_language import reading_language
from studyapp.services.reviewing import ReviewItem
from studyapp.ui.models.date_words import date_words

_THIS_CENTURY = 2000
_LONGEST_PIECE = 24
"""Code points of what was typed, and of a missing piece, that are told."""
_PLACE = re.compile("%[13]")
_PRECISIONS = {
    "day": Precision.DAY,
    "month": Precision.MONTH,
    "year": Precision.YEAR,
    "decade": Precision.DECADE,
    "century": Precision.CENTURY,
}


@dataclass(frozen=True, slots=True)
class TypedReading:
    """The words beside the field. `is_wrong` where something was typed that is no date."""

    words: str
    is_wrong: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict on a typed answer. `read_as` is the date as understood, `token` the colour of `words`.

    `grade` is the suggestion; `is_off` says that the typed date is not that of the event. `matched` are the spans of
    an answer in words that were typed, code points.
    """

    date: HistoricalDate | None
    read_as: str
    words: str
    token: str
    grade: Grade | None
    is_off: bool
    matched: tuple[tuple[int, int], ...] = ()


def asks_for_date(item: ReviewItem) -> bool:
    """Whether the answer of a card is a date that can be typed."""
    return item.card.kind in (CardKind.EVENT_DATE, CardKind.CLOZE) and item.event.date is not None


def asks_for_event(item: ReviewItem) -> bool:
    """Whether the answer of a card is an event or a name that can be typed."""
    return item.card.kind in (CardKind.DATE_EVENT, CardKind.NAME)


def takes_typing(item: ReviewItem) -> bool:
    """Whether a card has a field to answer in."""
    return asks_for_date(item) or asks_for_event(item)


def read_date(text: str, language: str) -> HistoricalDate | None:
    """The date that a text is; None where it is none, or has no year."""
    read = read_typed(text, reading_language(language), _THIS_CENTURY) if text.strip() else None
    return read.date if read is not None and not read.without_year else None


def _year(item: ReviewItem) -> int:
    point = next((p for p in item.event.date.points if p is not None), None) if item.event.date else None
    return point.year if point is not None else _THIS_CENTURY


def reading_of(text: str, item: ReviewItem) -> TypedReading:
    """What to say beside the field while a date is typed in; a year that was not typed is not told."""
    translate = QCoreApplication.translate
    if not text.strip() or asks_for_event(item):
        return TypedReading("", False)
    read = read_typed(text, reading_language(item.article.language), _year(item))
    if read is None:
        return TypedReading(translate("TypedAnswer", "Not a date I can read"), True)
    if read.without_year:
        return TypedReading(translate("TypedAnswer", "No year given"), False)
    return TypedReading(
        translate("TypedAnswer", "Read as %1").replace("%1", date_words(read.date, item.article)),
        False,
    )


def judge(typed: str, item: ReviewItem, precision: str) -> Judged | None:
    """The verdict, on a date at a precision of the setting, `exact` for that of the event's; None where nothing is
    typed."""
    translate = QCoreApplication.translate
    if asks_for_event(item):
        return _judge_event(typed, item)
    answer = item.event.date
    if answer is None:
        return None
    language = reading_language(item.article.language)
    verdict = grade_typed(typed, answer, precision=_PRECISIONS.get(precision), language=language)
    if verdict.outcome is Outcome.EMPTY:
        return None
    if verdict.parsed is None:
        return Judged(
            None,
            typed,
            translate("TypedAnswer", "Not a date I can read"),
            "seal",
            verdict.grade,
            False,
        )
    read_as = date_words(verdict.parsed, item.article)
    words = translate("TypedAnswer", "You: %1. %2").replace("%1", read_as).replace("%2", verdict_words(verdict))
    is_off = verdict.distance is not None
    return Judged(verdict.parsed, read_as, words, "seal" if is_off else "ok", verdict.grade, is_off)


def _judge_event(typed: str, item: ReviewItem) -> Judged | None:
    translate = QCoreApplication.translate
    card = item.card
    verdict = grade_event_answer(typed, card.answer, item.event.name, question=card.question)
    if verdict.outcome is Outcome.EMPTY:
        return None
    said = _shortened(typed.strip())
    missing = "…".join(map(_shortened, verdict.missing))
    form = translate("TypedAnswer", "You: %1. %2").replace("%2", _event_words(verdict.outcome, bool(missing)))
    words = _PLACE.sub(lambda place: missing if place[0] == "%3" else said, form)
    token = {Outcome.RIGHT: "ok", Outcome.WRONG: "seal"}.get(verdict.outcome, "ink")
    return Judged(None, said, words, token, verdict.grade, False, verdict.matched)


def _event_words(outcome: Outcome, lacks: bool) -> str:
    """The verdict on an event, with %3 for what was not said."""
    translate = QCoreApplication.translate
    if outcome is Outcome.WRONG:
        return translate("TypedAnswer", "Something else")
    if outcome is Outcome.RIGHT:
        return translate("TypedAnswer", "Right, without “%3”") if lacks else translate("TypedAnswer", "Right")
    return translate("TypedAnswer", "Partly right, without “%3”") if lacks else translate("TypedAnswer", "Nearly right")


def _shortened(piece: str) -> str:
    return piece if len(piece) <= _LONGEST_PIECE else piece[:_LONGEST_PIECE].rstrip() + "…"


def verdict_words(verdict: Verdict) -> str:
    """How far off a date is."""
    translate = QCoreApplication.translate
    if verdict.distance is not None:
        is_late = verdict.distance.amount > 0
        late = translate("TypedAnswer", "%1 too late") if is_late else translate("TypedAnswer", "%1 too early")
        words = late.replace("%1", _length(verdict.distance))
        return translate("TypedAnswer", "Year right, %1").replace("%1", words) if verdict.year_right else words
    if verdict.shortfall is Shortfall.COARSER:
        if verdict.parsed is not None and verdict.parsed.precision is Precision.MONTH:
            return translate("TypedAnswer", "Month right, no day given")
        right = translate("TypedAnswer", "Year right, no day given")
        return right if verdict.year_right else translate("TypedAnswer", "Right, but less exact")
    if verdict.shortfall is Shortfall.YEAR:
        return translate("TypedAnswer", "Right, but the year is missing")
    if verdict.shortfall is Shortfall.END:
        return translate("TypedAnswer", "Right for one end")
    if verdict.shortfall is Shortfall.PART:
        return translate("TypedAnswer", "Year right")
    return translate("TypedAnswer", "Right")


def _length(distance: Distance) -> str:
    translate = QCoreApplication.translate
    number = abs(distance.amount)
    words = {
        Precision.DAY: translate("TypedAnswer", "%1 d"),
        Precision.MONTH: translate("TypedAnswer", "%1 mo"),
        Precision.DECADE: translate("TypedAnswer", "%1 decades"),
        Precision.CENTURY: translate("TypedAnswer", "%1 centuries"),
    }
    return words.get(distance.unit, translate("TypedAnswer", "%1 yr")).replace("%1", str(number))
