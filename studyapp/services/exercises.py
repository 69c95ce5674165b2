"""Exercises from the library: an event of the reader's, others near it, and the words to ask with.

They are practice: nothing is scheduled by them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from random import Random
from typing import TYPE_CHECKING

from studyapp.domain.article import Script
from studyapp.domain.event import CardKind
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.ids import EventId
from studyapp.domain.library import StoredArticle, StoredEvent
from studyapp.domain.resources import resource
from studyapp.services.deck_dates import DeckDates
from studyapp.services.scope import Scope, sections_in

if TYPE_CHECKING:
    from studyapp.store.library import Library

_TRIES = 30
_FEW = 12
"""Learned events from which exercises are made of them only."""
_NEAR_DAYS = 40 * 366
_MOST_NEAR = 60
"""Events around the one asked for that are looked at, the nearest first."""
_LONGEST_ROW = 44
"""Code points of an event that stands in a row."""
_WORTH_A_ROW = 0.45
"""Salience of an event that stands in a row."""


class ExerciseKind(StrEnum):
    """What an exercise asks: the date of an event, the event of a date, or the order of four events."""

    DATE = "date"
    EVENT = "event"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Exercise:
    """An exercise in words. `rows` are the answers to choose from, or the events to put in order.

    `right` is the index of the right row; for ORDER the order is asked of `order_errors`, and `solution` are the
    indices in order of time. `dates` are those of the rows, as displayed, to be shown afterwards. `events` are what it
    is about: the event asked for, or the events of the rows.
    """

    kind: ExerciseKind
    question: str
    rows: tuple[str, ...]
    dates: tuple[str, ...]
    events: tuple[StoredEvent, ...]
    article: StoredArticle
    right: int = 0
    solution: tuple[int, ...] = ()

    def order_errors(self, order: Sequence[int]) -> tuple[tuple[int, int], ...]:
        """The pairs of rows that stand the wrong way round; empty where right. Raises ValueError where a row lacks."""
        from studyapp.cards.exercises import Ordering

        return Ordering(self.events).errors(order)


class Exercises:
    """Makes exercises."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._show = DeckDates()
        self._words = cache(_load)

    def exercise(self, kind: ExerciseKind, scope: Scope | None, random: Random) -> Exercise | None:
        """An exercise of events that are learned, where there are any in the scope, else of all; None where too few."""
        sections = sections_in(self._library, scope)
        ids = self._library.queue.exercised(sections, learned=True)
        if len(ids) < _FEW:
            ids = self._library.queue.exercised(sections, learned=False)
        for event_id in random.sample(ids, min(_TRIES, len(ids))):
            made = self._made(kind, event_id, frozenset(ids), random)
            if made is not None:
                return made
        return None

    def _made(
        self, kind: ExerciseKind, event_id: EventId, allowed: frozenset[EventId], random: Random
    ) -> Exercise | None:
        event = self._library.events.get(event_id)
        article = self._library.articles.get(event.article_id)
        if event.date is None or not self._words(article.language, article.script):
            return None
        if kind is not ExerciseKind.DATE and not _stands_alone(event):
            return None
        pool = self._near(event, event.date, allowed if kind is ExerciseKind.ORDER else None)
        if kind is not ExerciseKind.DATE:
            pool = tuple(filter(_stands_alone, pool))
        match kind:
            case ExerciseKind.DATE:
                return self._date(event, article, pool, random)
            case ExerciseKind.EVENT:
                return self._event(event, article, pool, random)
            case ExerciseKind.ORDER:
                return self._order(event, article, pool, random)

    def _near(
        self, event: StoredEvent, date: HistoricalDate, allowed: frozenset[EventId] | None
    ) -> tuple[StoredEvent, ...]:
        low, high = date.bounds
        found = self._library.confusables.between([(low - _NEAR_DAYS, high + _NEAR_DAYS)])
        fit = [t for t in found if t.id != event.id and (allowed is None or t.id in allowed)]
        fit.sort(key=lambda t: (abs(t.low - low), t.id))
        return self._library.events.some(t.id for t in fit[:_MOST_NEAR])

    def _date(
        self, event: StoredEvent, article: StoredArticle, pool: Sequence[StoredEvent], random: Random
    ) -> Exercise | None:
        from studyapp.cards.exercises import date_choice

        question = next((c.question for c in event.cards if c.kind is CardKind.EVENT_DATE), None)
        made = date_choice(event, pool, random) if question else None
        if made is None or question is None:
            return None
        rows = tuple(self._shown(date, article) for date in made.dates)
        return Exercise(ExerciseKind.DATE, question, rows, rows, (event,), article, right=made.right)

    def _event(
        self, event: StoredEvent, article: StoredArticle, pool: Sequence[StoredEvent], random: Random
    ) -> Exercise | None:
        from studyapp.cards.exercises import event_choice

        made = event_choice(event, pool, random)
        if made is None or event.date is None:
            return None
        question = self._words(article.language, article.script)["choice"]
        asked = question.format(date=self._shown(event.date, article))
        return Exercise(
            ExerciseKind.EVENT, asked, *self._rows(made.events, article), (event,), article, right=made.right
        )

    def _order(
        self, event: StoredEvent, article: StoredArticle, pool: Sequence[StoredEvent], random: Random
    ) -> Exercise | None:
        from studyapp.cards.exercises import ordering

        made = ordering(event, pool, random)
        if made is None:
            return None
        question = self._words(article.language, article.script)["order"]
        rows = self._rows(made.events, article)
        return Exercise(ExerciseKind.ORDER, question, *rows, made.events, article, solution=made.solution)

    def _rows(self, events: Sequence[StoredEvent], article: StoredArticle) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words of events in the script of the article, and their dates."""
        from studyapp.text.script import settle

        texts = tuple(settle(e.text, article.script) for e in events)
        return texts, tuple(self._shown(e.date, article) if e.date else "" for e in events)

    def _shown(self, date: HistoricalDate, article: StoredArticle) -> str:
        return self._show(date, article.language, article.script)


def _stands_alone(event: StoredEvent) -> bool:
    """Whether an event makes a row beside others: it says who, is short, and worth knowing."""
    says_who = event.subject != "" and event.text.startswith(event.subject)
    return says_who and len(event.text) <= _LONGEST_ROW and event.salience >= _WORTH_A_ROW


def _load(language: str, script: Script) -> dict[str, str]:
    """The forms of a language, empty where it has none."""
    from studyapp.text.script import convert

    file = resource("templates", language or "und", "exercises.toml")
    if not file.is_file():
        return {}
    data = tomllib.loads(convert(file.read_text("utf-8"), script))
    return {"choice": data["choice"]["event"], "order": data["order"]["question"]}
