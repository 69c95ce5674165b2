"""The plan of the day: which card comes next, within the daily limits; read again only when it has to be."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from studyapp.domain.ids import CardId
from studyapp.domain.library import Changes
from studyapp.domain.scheduling import CardPhase
from studyapp.services.scope import Scope, sections_in
from studyapp.services.settings import SettingsService
from studyapp.services.study_day import StudyDay

if TYPE_CHECKING:
    from studyapp.store.library import Library

LEARN_AHEAD = timedelta(minutes=20)
"""How long before its time a card in learning steps may come when nothing else is left."""
_MORE_NEW = "more_new"
_MOST_STEPS = 1000
_PLANS = 2
"""The whole library is counted beside the part that is reviewed."""
_SPARE = 400
"""Cards read beyond the limits, for those that are put away in the course of the day."""


@dataclass(frozen=True, slots=True)
class ReviewCounts:
    """Cards that remain today within the daily limits. `learning` are those in steps, due today."""

    new: int = 0
    learning: int = 0
    due: int = 0

    def __bool__(self) -> bool:
        return bool(self.new or self.learning or self.due)


@dataclass(frozen=True, slots=True)
class _Left:
    """How many cards the limits still allow today."""

    new: int
    due: int


@dataclass(slots=True)
class _Plan:
    """Cards of the rest of the day beyond its limits, in order; `room` is what the lists are sure to hold."""

    version: int
    sections: frozenset[int] | None
    room: _Left
    due: dict[CardId, None]
    new: dict[CardId, None]

    def covers(self, left: _Left) -> bool:
        """Whether the lists are long enough for these limits."""
        return left.new <= self.room.new and left.due <= self.room.due

    def without(self, cards: Iterable[CardId], version: int) -> None:
        """Take out cards that were answered or put away."""
        for card in cards:
            self.due.pop(card, None)
            self.new.pop(card, None)
        self.version = version


@dataclass(frozen=True, slots=True)
class Today:
    """The queue of today, cut to the daily limits."""

    sections: frozenset[int] | None
    steps_now: list[CardId]
    steps: list[CardId]
    due: list[CardId]
    new: list[CardId]
    new_done: int
    due_done: int

    @property
    def counts(self) -> ReviewCounts:
        """What remains today."""
        return ReviewCounts(len(self.new), len(self.steps), len(self.due))

    def likely(self, away: Container[CardId]) -> list[CardId]:
        """The cards one of which comes next when those of `away` are out of the way, unless another falls due."""
        heads = (next((c for c in cards if c not in away), None) for cards in (self.steps, self.new, self.due))
        return [card for card in heads if card is not None]

    def next_card(self) -> CardId | None:
        """Learning steps first; then new cards spread evenly among those due."""
        if self.steps_now:
            return self.steps_now[0]
        new_total, due_total = self.new_done + len(self.new), self.due_done + len(self.due)
        if self.new and (not self.due or self.new_done * due_total < self.due_done * new_total):
            return self.new[0]
        return self.due[0] if self.due else None


class DayPlan:
    """Plans the study day of a library."""

    def __init__(self, library: Library, day: StudyDay, settings: SettingsService) -> None:
        self._library = library
        self._day = day
        self._settings = settings
        self._plans: dict[object, _Plan] = {}

    def today(self, scope: Scope | None, new_limit: int | None = None) -> Today:
        """The queue as it is now; `new_limit` stands in for the daily limit of new cards."""
        now, queue, settings = self._day.now(), self._library.queue, self._settings.get()
        done = queue.answered_on(self._day.number(now))
        new_done, due_done = done.get(CardPhase.NEW, 0), done.get(CardPhase.REVIEW, 0)
        new_left = settings.new_per_day + self._more_new() - new_done if new_limit is None else new_limit
        due_left = settings.reviews_per_day - due_done
        plan = self._planned(scope, now, _Left(max(0, new_left), max(0, due_left)))
        return Today(
            plan.sections,
            steps_now=queue.steps(now, 1, plan.sections),
            steps=queue.steps(self._day.end(), _MOST_STEPS, plan.sections),
            due=list(islice(plan.due, max(0, due_left))),
            new=list(islice(plan.new, max(0, new_left))),
            new_done=new_done,
            due_done=due_done,
        )

    def answered(self, changes: Changes, before: int) -> None:
        """Take what one answer changed out of the plan; `before` is the library's version before it."""
        for plan in self._plans.values():
            if plan.version == before:
                plan.without(changes.cards, self._library.database.version)

    def ahead(self, sections: frozenset[int] | None) -> CardId | None:
        """A card in learning steps that may come before its time."""
        soon = self._library.queue.steps(self._day.now() + LEARN_AHEAD, 1, sections)
        return soon[0] if soon else None

    def allow_more_new(self, number: int) -> None:
        """Let that many more new cards come today."""
        self._settings.set_state(_MORE_NEW, [self._day.today(), self._more_new() + max(0, number)])

    def _planned(self, scope: Scope | None, now: datetime, left: _Left) -> _Plan:
        """The plan for the rest of the day; read again only when more changed than answers to its cards."""
        database, queue = self._library.database, self._library.queue
        asked = (scope, self._day.number(now), database)
        plan = self._plans.get(asked)
        if plan is None or plan.version != database.version or not plan.covers(left):
            sections = sections_in(self._library, scope)
            due, new = queue.due(now, left.due + _SPARE, sections), queue.new(now, left.new + _SPARE, sections)
            room = _Left(left.new + _SPARE // 2, left.due + _SPARE // 2)
            plan = _Plan(database.version, sections, room, dict.fromkeys(due), dict.fromkeys(new))
            self._plans.pop(asked, None)
            self._plans = dict([*self._plans.items(), (asked, plan)][-_PLANS:])
        return plan

    def _more_new(self) -> int:
        kept = self._settings.state(_MORE_NEW)
        return int(kept[1]) if kept and kept[0] == self._day.today() else 0
