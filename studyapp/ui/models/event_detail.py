"""EventDetail: what the side panels show of one event; no widgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from studyapp.dates.wording import DateRun
from studyapp.domain.article import Script
from studyapp.domain.event import CardKind
from studyapp.domain.ids import EventId
from studyapp.domain.library import EventState, Level, Review, StoredArticle, StoredCard, StoredEvent, StoredSection
from studyapp.services.knowledge import event_level
from studyapp.services.reading import OtherDate
from studyapp.services.workspace import Workspace
from studyapp.text.script import settle
from studyapp.ui.models.answer_view import path_words
from studyapp.ui.models.date_words import date_runs, date_words
from studyapp.ui.models.row_words import day_words, study_day

_MOST_RIVALS = 2


@dataclass(frozen=True, slots=True)
class EventDetail:
    """An event with its place. `questions` are (direction, question), `numbers` (name, value); `others` are the dates
    that other passages give, `rivals` events easily taken for it, in words."""

    event: StoredEvent
    runs: tuple[DateRun, ...]
    script: Script
    path: str
    status: str
    mark: tuple[int, int]
    questions: tuple[tuple[str, str], ...]
    article: StoredArticle
    others: tuple[OtherDate, ...]
    rivals: tuple[str, ...]
    numbers: tuple[tuple[str, str], ...]
    reviews: tuple[Review, ...]
    due: datetime | None


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """What the services say about one event: `others` are the dates that other passages give; `rivals` are those easily
    taken for it, each with what tells them apart or nothing; `recall`, 0 to 1, is the chance that its weakest card is
    known now, None where never reviewed."""

    event: StoredEvent
    article: StoredArticle
    section: StoredSection
    reviews: tuple[Review, ...]
    others: tuple[OtherDate, ...] = ()
    rivals: tuple[tuple[StoredEvent, str], ...] = ()
    recall: float | None = None


def find_event(workspace: Workspace, event_id: EventId) -> FoundEvent:
    """Ask the services for an event; on the store's thread. Raises NotFoundError."""
    reading = workspace.reading
    event = reading.event(event_id)
    weakest = weakest_card(event)
    place = event, reading.article(event.article_id), reading.section(event.section_id)
    others = reading.other_dates(event_id)
    if weakest is None:
        return FoundEvent(*place, (), others)
    context = workspace.reviewing.context(weakest.id)
    same = {o.event_id for o in others}
    rivals = tuple(pair for pair in zip(context.confusable, context.apart, strict=False) if pair[0].id not in same)
    recall = workspace.statistics.recall(weakest.memory)
    return FoundEvent(*place, context.history, others, rivals[:_MOST_RIVALS], recall)


def weakest_card(event: StoredEvent) -> StoredCard | None:
    """The card that makes the level of an event: not suspended, reviewed if any is, of least stability."""
    active = [c for c in event.cards if not c.suspended]
    if not active:
        return None
    return min(active, key=lambda c: (c.memory.reps == 0, c.memory.stability or 0.0))


def level_words(level: Level) -> str:
    """A level in the language of the interface."""
    return {
        Level.UNLEARNED: QCoreApplication.translate("EventDetail", "Not learned"),
        Level.LEARNING: QCoreApplication.translate("EventDetail", "Learning"),
        Level.FAMILIAR: QCoreApplication.translate("EventDetail", "Familiar"),
        Level.SOLID: QCoreApplication.translate("EventDetail", "Solid"),
    }[level]


def _status(event: StoredEvent, due: datetime | None, now: datetime) -> str:
    if event.state is EventState.REJECTED:
        return QCoreApplication.translate("EventDetail", "Rejected")
    if event.state is EventState.UNDECIDED and not event.queued:
        return QCoreApplication.translate("EventDetail", "Undecided")
    words = level_words(event_level(event))
    if due is None:
        return words
    day = day_words(study_day(due), study_day(now))
    return QCoreApplication.translate("EventDetail", "%1, next review %2").replace("%1", words).replace("%2", day)


def _direction(kind: CardKind) -> str:
    return {
        CardKind.EVENT_DATE: QCoreApplication.translate("EventDetail", "Date?"),
        CardKind.DATE_EVENT: QCoreApplication.translate("EventDetail", "Event?"),
        CardKind.NAME: QCoreApplication.translate("EventDetail", "Name?"),
        CardKind.CLOZE: QCoreApplication.translate("EventDetail", "Gap"),
        CardKind.OWN: QCoreApplication.translate("EventDetail", "Own"),
        CardKind.DISCRIMINATION: QCoreApplication.translate("EventDetail", "Mix-up"),
    }[kind]


def _rivals(found: FoundEvent) -> tuple[str, ...]:
    """What the reader noted, then the events with their dates, below each what tells it apart."""
    lines = [found.event.note] if found.event.note else []
    for event, apart in found.rivals:
        words = settle(event.text, found.article.script)
        line = f"{date_words(event.date, found.article)}  {words}".strip()
        lines.append(f"{line}\n{apart}" if apart else line)
    return tuple(lines)


def _numbers(found: FoundEvent, due: datetime | None, now: datetime) -> tuple[tuple[str, str], ...]:
    card = weakest_card(found.event)
    if card is None or not card.memory.reps:
        return ()
    locale, memory = QLocale(), card.memory
    days = QCoreApplication.translate("EventDetail", "%1 days").replace(
        "%1", locale.toString(memory.stability or 0.0, "f", 1)
    )
    counts = (
        QCoreApplication.translate("EventDetail", "%1 / %2")
        .replace("%1", str(memory.reps))
        .replace("%2", str(memory.lapses))
    )
    recall = "–" if found.recall is None else f"{round(100 * found.recall)}%"
    following = "–" if due is None else day_words(study_day(due), study_day(now))
    return (
        (QCoreApplication.translate("EventDetail", "Next review"), following),
        (QCoreApplication.translate("EventDetail", "Chance of recall now"), recall),
        (QCoreApplication.translate("EventDetail", "Stability"), days),
        (QCoreApplication.translate("EventDetail", "Difficulty"), locale.toString(memory.difficulty or 0.0, "f", 1)),
        (QCoreApplication.translate("EventDetail", "Reviewed / forgotten"), counts),
    )


def event_detail(found: FoundEvent, now: Callable[[], datetime]) -> EventDetail:
    """Make the words for a panel."""
    event, article = found.event, found.article
    dues = [c.memory.due for c in event.cards if c.memory.due is not None and not c.suspended]
    due = min(dues) if dues and event.queued else None
    offset = event.sentence_start
    return EventDetail(
        event=event,
        runs=date_runs(event.date, article),
        script=article.script,
        path=path_words(article, found.section.path),
        status=_status(event, due, now()),
        mark=(max(0, event.start - offset), max(0, event.end - offset)),
        questions=tuple((_direction(c.kind), c.question) for c in event.cards),
        article=article,
        others=found.others,
        rivals=_rivals(found),
        numbers=_numbers(found, due, now()),
        reviews=found.reviews,
        due=due,
    )
