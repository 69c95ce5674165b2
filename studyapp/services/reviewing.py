"""Reviewing: what is due, the next card, and grades; daily limits and what is kept off the same day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from studyapp.domain.ids import CardId, EventId
from studyapp.domain.library import Changes, EventSource, EventState, Review, StoredArticle, StoredCard, StoredEvent
from studyapp.domain.scheduling import Grade, Memory
from studyapp.services.day_plan import DayPlan, ReviewCounts
from studyapp.services.exercises import Exercise, ExerciseKind, Exercises
from studyapp.services.mixups import MixUps
from studyapp.services.read_ahead import ReadAhead
from studyapp.services.scheduling import Scheduling
from studyapp.services.scope import Scope
from studyapp.services.settings import SettingsService
from studyapp.services.study_day import StudyDay

if TYPE_CHECKING:
    from studyapp.store.library import Library

__all__ = [
    "Answer",
    "GradePreview",
    "ReviewContext",
    "ReviewCounts",
    "ReviewItem",
    "Reviewing",
    "Scope",
    "Session",
]


@dataclass(frozen=True, slots=True)
class GradePreview:
    """What a grade would do; `interval` is the time until the card comes again."""

    grade: Grade
    memory: Memory
    interval: timedelta


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """A card to be asked, with all that the question and the answer show. `previews` are in the order of grades."""

    card: StoredCard
    event: StoredEvent
    article: StoredArticle
    path: tuple[str, ...]
    previews: tuple[GradePreview, ...]
    counts: ReviewCounts


@dataclass(frozen=True, slots=True)
class ReviewContext:
    """Events around an answer: `neighbours` before and after in time, from the same article, none still due today;
    `confusable` are those it is easily taken for; `history` are the earlier answers, oldest first; `sources` are
    further articles that tell of it, each with the date it gives. `apart` has a line for each of `confusable` that
    says what differs, empty where their words as they stand do."""

    neighbours: tuple[StoredEvent, ...] = ()
    confusable: tuple[StoredEvent, ...] = ()
    history: tuple[Review, ...] = ()
    sources: tuple[EventSource, ...] = ()
    apart: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """A graded answer. `typed` is None where nothing was typed; `taken_ms` the time to answer."""

    card_id: CardId
    grade: Grade
    typed: str | None = None
    taken_ms: int = 0


@dataclass(frozen=True, slots=True)
class Session:
    """Today so far: cards answered, how many of them right (not again), and the time taken."""

    answered: int = 0
    right: int = 0
    taken: timedelta = field(default_factory=timedelta)


class Reviewing:
    """The queue of the day. Every write is one undoable action and returns what changed."""

    def __init__(self, library: Library, day: StudyDay, scheduling: Scheduling, *, settings: SettingsService) -> None:
        self._library = library
        self._day = day
        self._scheduling = scheduling
        self._plan = DayPlan(library, day, settings)
        self._ahead = ReadAhead(library)
        self._mixups = MixUps(library)
        self._exercises = Exercises(library)

    def counts(self, scope: Scope | None = None) -> ReviewCounts:
        """What remains today."""
        return self._plan.today(scope).counts

    def next_item(self, scope: Scope | None = None, *, new_limit: int | None = None) -> ReviewItem | None:
        """The card to ask now; None when the day is done. Nothing is changed by asking.

        `new_limit` is how many new cards may still come, in place of the daily limit.
        """
        today = self._plan.today(scope, new_limit)
        card_id = today.next_card() or self._plan.ahead(today.sections)
        return None if card_id is None else self._item(card_id, today.counts)

    def item(self, card_id: CardId) -> ReviewItem:
        """That card as it would be asked, due or not. Raises NotFoundError."""
        return self._item(card_id, self.counts())

    def context(self, card_id: CardId) -> ReviewContext:
        """What the answer shows beside the event."""
        card = self._library.queue.card(card_id)
        neighbours = self._library.queue.neighbours(card.event_id, self._day.end())
        confusable = self._library.events.some(self._library.queue.confusable_events(card.event_id))
        confusable = tuple(e for e in confusable if e.state in (EventState.UNDECIDED, EventState.KEPT))
        return ReviewContext(
            self._library.events.some(neighbours),
            confusable,
            self._library.queue.history(card_id),
            tuple(self._library.sources.of_event(card.event_id)),
            self._mixups.apart(self._library.events.get(card.event_id), confusable),
        )

    def prepare(self, card_id: CardId, scope: Scope | None = None) -> None:
        """Read what `grade` of this card and `next_item` behind it will need; for when the reader thinks.

        Nothing is changed by it, and nothing but time depends on it. Raises NotFoundError.
        """
        away = {card_id, *self._kept_away(card_id)}
        for likely in self._plan.today(scope).likely(away):
            self._ahead.asked(likely)
        self._library.database.rest()

    def grade(self, card_id: CardId, grade: Grade, *, typed: str | None = None, taken_ms: int = 0) -> Changes:
        """Store an answer and schedule the card; it is on disk when this returns. Siblings and events easily taken
        for it stay away until tomorrow; where the date of one was typed for the other a second time, a card is made
        that asks which was when."""
        from studyapp.store.queue import Answered

        now, queue = self._day.now(), self._library.queue
        card = self._ahead.asked(card_id).card
        memory = self._scheduling.scheduler().answer(card_id, card.memory, grade, now)
        away = self._kept_away(card_id)
        before = self._library.database.version
        with self._library.journal.deed("grade", now) as deed:
            queue.set_memory(deed, card_id, memory)
            queue.add_review(deed, card, memory, Answered(now, self._day.number(now), grade, taken_ms, typed))
            queue.bury(deed, away, self._tomorrow())
            if grade <= Grade.HARD:
                self._mixups.note(deed, card, typed, self._tomorrow())
        self._plan.answered(deed.changes, before)
        self._ahead.answered(deed.changes, before)
        return deed.changes

    def exercise(self, kind: ExerciseKind, scope: Scope | None = None, *, random: Random) -> Exercise | None:
        """An exercise of events in the scope, for practice only; None where there are too few for one."""
        return self._exercises.exercise(kind, scope, random)

    def bury_card(self, card_id: CardId) -> Changes:
        """Keep a card away until tomorrow."""
        self._library.queue.card(card_id)
        with self._library.journal.deed("bury", self._day.now()) as deed:
            self._library.queue.bury(deed, [card_id], self._tomorrow())
        return deed.changes

    def bury_event(self, event_id: EventId) -> Changes:
        """Keep all cards of an event away until tomorrow."""
        event = self._library.events.get(event_id)
        with self._library.journal.deed("bury", self._day.now()) as deed:
            self._library.queue.bury(deed, [c.id for c in event.cards], self._tomorrow())
        return deed.changes

    def suspend_card(self, card_id: CardId, suspended: bool = True) -> Changes:
        """Keep a card away until it is allowed again."""
        self._library.queue.card(card_id)
        return self._suspend([card_id], suspended)

    def suspend_event(self, event_id: EventId, suspended: bool = True) -> Changes:
        """Keep all cards of an event away until they are allowed again."""
        return self._suspend([c.id for c in self._library.events.get(event_id).cards], suspended)

    def forget(self, card_ids: Iterable[CardId]) -> Changes:
        """Make cards new again; their reviews stay in the record."""
        from studyapp.store.mapping import memory_columns

        with self._library.journal.deed("forget", self._day.now()) as deed:
            columns = memory_columns(Memory())
            self._library.events.set_cards(deed, card_ids, **columns, turn=self._library.events.next_turn())
        return deed.changes

    def mark(self, event_id: EventId, marked: bool = True) -> Changes:
        """Set or clear the mark of an event."""
        with self._library.journal.deed("mark", self._day.now()) as deed:
            self._library.events.update(deed, [event_id], marked=marked)
        return deed.changes

    def allow_more_new(self, number: int) -> Changes:
        """Let that many more new cards come today."""
        self._plan.allow_more_new(number)
        return Changes(settings=True)

    def session(self) -> Session:
        """What was done this study day."""
        answered, right, taken = self._library.queue.day_figures(self._day.today())
        return Session(answered, right, timedelta(milliseconds=taken))

    def _item(self, card_id: CardId, counts: ReviewCounts) -> ReviewItem:
        asked, now = self._ahead.asked(card_id), self._day.now()
        after = self._scheduling.scheduler().preview(card_id, asked.card.memory, now)
        previews = tuple(GradePreview(g, m, _until(m, now)) for g, m in sorted(after.items()))
        return ReviewItem(asked.card, asked.event, asked.article, asked.path, previews, counts)

    def _kept_away(self, card_id: CardId) -> list[CardId]:
        """Cards that must not come today after this one: its siblings, and those of events it is taken for."""
        return self._ahead.kept_away(card_id, self._day.end())

    def _suspend(self, card_ids: Iterable[CardId], suspended: bool) -> Changes:
        with self._library.journal.deed("suspend", self._day.now()) as deed:
            self._library.events.set_cards(deed, card_ids, suspended=suspended)
        return deed.changes

    def _tomorrow(self) -> datetime:
        return self._day.start(self._day.today() + 1)


def _until(memory: Memory, now: datetime) -> timedelta:
    if memory.interval:
        return timedelta(days=memory.interval)
    return max(timedelta(), memory.due - now) if memory.due else timedelta()
