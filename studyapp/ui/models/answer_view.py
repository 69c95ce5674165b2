"""AnswerView: all that the back of a card shows, made from what the services gave; no widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, repeat

from PySide6.QtCore import QCoreApplication

from studyapp.dates.wording import DateRun
from studyapp.domain.article import Script
from studyapp.domain.historical_date import HistoricalDate, Precision, civil
from studyapp.domain.library import EventSource, StoredArticle, StoredEvent
from studyapp.services.reading import OtherDate
from studyapp.services.reviewing import ReviewContext, ReviewItem
from studyapp.text.script import settle
from studyapp.ui.models.date_words import date_runs, date_words
from studyapp.ui.typed_answer import Judged, asks_for_date
from studyapp.ui.widgets.axis_label import day_label, month_label
from studyapp.ui.widgets.neighbour_strip import Part, StripMark

_MOST_CONFUSABLE = 2


@dataclass(frozen=True, slots=True)
class Confusable:
    """An event easily taken for the one asked; `apart` says what differs, empty where the words as they stand do."""

    date: str
    text: str
    apart: str = ""


@dataclass(frozen=True, slots=True)
class AnswerView:
    """The back of a card. `runs` is the date, `text` the answer where it is not a date alone.

    `mark` is the span of the date in `sentence`, code points. `judged` is None where nothing was typed.
    """

    article: StoredArticle
    runs: tuple[DateRun, ...]
    text: str
    era: str
    sentence: str
    mark: tuple[int, int]
    path: str
    script: str
    strip: tuple[StripMark, ...] = ()
    confusable: tuple[Confusable, ...] = ()
    sources: tuple[str, ...] = ()
    others: tuple[OtherDate, ...] = ()
    judged: Judged | None = None


def _strip_label(event: StoredEvent, script: Script) -> str:
    date = event.date
    words = settle(event.name or event.text, script)
    if date is None or date.precision > Precision.MONTH or date.bounds[1] - date.bounds[0] > 31:
        return words
    return f"{month_label(civil(date.bounds[0])[1])} {words}"


def _asked_label(date: HistoricalDate) -> str:
    words = QCoreApplication.translate("AnswerView", "this card")
    if date.precision > Precision.DAY:
        return words
    _, month, day = civil(date.bounds[0])
    return f"{day_label(month, day)} {words}"


def _is_closed(date: HistoricalDate | None) -> bool:
    return date is not None and None not in date.points


def strip_marks(item: ReviewItem, context: ReviewContext, judged: Judged | None) -> tuple[StripMark, ...]:
    """The marks of the small axis; empty where the event has no place on one."""
    event, article = item.event, item.article
    if event.date is None or not _is_closed(event.date):
        return ()
    marks = [_mark(Part.ASKED, event.date, _asked_label(event.date), _note(event, article))]
    for other in context.neighbours:
        if other.date is not None and _is_closed(other.date):
            marks.append(_mark(Part.NEIGHBOUR, other.date, _strip_label(other, article.script), _note(other, article)))
    if judged is not None and judged.date is not None and _is_closed(judged.date) and judged.is_off:
        label = QCoreApplication.translate("AnswerView", "you: %1").replace("%1", judged.read_as)
        marks.append(_mark(Part.TYPED, judged.date, label))
    return tuple(marks)


def _mark(part: Part, date: HistoricalDate, label: str, note: str = "") -> StripMark:
    low, high = date.bounds
    return StripMark(part, low, high, label, note)


def _note(event: StoredEvent, article: StoredArticle) -> str:
    return f"{date_words(event.date, article)}  {event.text}"


def _source_words(source: EventSource, event: StoredEvent, article: StoredArticle) -> str:
    """Where else an event is told, with the date given there where it is another."""
    place = " › ".join([source.article, *source.path[-1:]])
    other = date_words(source.date, article) if source.date != event.date else ""
    return f"{place}: {other}" if other else place


def path_words(article: StoredArticle, path: Sequence[str]) -> str:
    """Where a passage stands: article › section."""
    return " › ".join([article.title, *path[-1:]])


def answer_view(
    item: ReviewItem, context: ReviewContext, judged: Judged | None = None, others: Sequence[OtherDate] = ()
) -> AnswerView:
    """The back of a card; `others` are the dates that other passages give, which are not told a second time as further
    sources or as what it is taken for."""
    event, article = item.event, item.article
    dated = asks_for_date(item)
    offset = event.sentence_start
    same = {o.event_id for o in others}
    rivals = zip(context.confusable, chain(context.apart, repeat("")), strict=False)
    confusable = [
        Confusable(date_words(e.date, article), settle(e.text, article.script), apart)
        for e, apart in rivals
        if e.id not in same
    ]
    told = {(o.event_id, o.section_id) for o in others}
    sources = [s for s in context.sources if (s.event_id, s.section_id) not in told]
    return AnswerView(
        article=article,
        runs=date_runs(event.date, article) if dated else (),
        text="" if dated else item.card.answer,
        era=event.era,
        sentence=event.sentence,
        mark=(max(0, event.start - offset), max(0, event.end - offset)),
        path=path_words(article, item.path),
        script=article.script,
        strip=strip_marks(item, context, judged),
        confusable=tuple(confusable[:_MOST_CONFUSABLE]),
        sources=tuple(_source_words(source, event, article) for source in sources),
        others=tuple(others),
        judged=judged,
    )
