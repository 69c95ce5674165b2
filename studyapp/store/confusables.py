"""Pairs of events easily taken for each other, and the events to compare, as tellings."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from studyapp.domain.ids import ArticleId, EventId
from studyapp.domain.telling import Telling
from studyapp.store.database import Database
from studyapp.store.journal import Deed
from studyapp.store.schema import ConfusableRow

_TELLINGS = """
SELECT id, article_id, lo, hi, text, subject, actors, action, name, salience FROM events
WHERE lo IS NOT NULL AND rejected IS NULL AND state IN ('undecided', 'kept')
    AND EXISTS (SELECT 1 FROM cards WHERE cards.event_id = events.id)
"""
_CHUNK = 400


class ConfusableStore:
    """Finds what to compare and keeps the pairs."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def count(self, low: int, high: int) -> int:
        """How many events begin between two days."""
        return int(self._database.raw("SELECT count(*) FROM events WHERE lo BETWEEN ? AND ?", (low, high))[0][0])

    def between(self, ranges: Iterable[tuple[int, int]]) -> list[Telling]:
        """The events with cards that begin within ranges of days, which do not touch."""
        query = f"{_TELLINGS} AND lo BETWEEN ? AND ?"
        return [_telling(row) for span in ranges for row in self._database.raw(query, span)]

    def begins(self, ranges: Iterable[tuple[int, int]]) -> list[tuple[int, EventId]]:
        """First day and id of the events with cards that begin within ranges of days, in order; quick, from indexes."""
        query = (
            "SELECT lo, id FROM events WHERE lo BETWEEN ? AND ? "
            "AND EXISTS (SELECT 1 FROM cards WHERE cards.event_id = events.id) ORDER BY lo"
        )
        return [(row[0], EventId(row[1])) for span in ranges for row in self._database.raw(query, span)]

    def some(self, events: Iterable[EventId]) -> list[Telling]:
        """These events, those that have cards and a date."""
        wanted = sorted(events)
        found: list[Telling] = []
        for start in range(0, len(wanted), _CHUNK):
            part = wanted[start : start + _CHUNK]
            query = f"{_TELLINGS} AND id IN ({','.join('?' * len(part))})"
            found.extend(_telling(row) for row in self._database.raw(query, part))
        return found

    def of_article(self, article_id: ArticleId) -> list[Telling]:
        """The events with cards of an article."""
        return [_telling(row) for row in self._database.raw(f"{_TELLINGS} AND article_id = ?", (article_id,))]

    def everything(self) -> list[Telling]:
        """All events with cards and a date."""
        return [_telling(row) for row in self._database.raw(_TELLINGS)]

    def pairs(self, events: Sequence[int]) -> dict[tuple[EventId, EventId], int]:
        """The pairs these events are in, the smaller id first, with the number of each."""
        found: dict[tuple[EventId, EventId], int] = {}
        for start in range(0, len(events), _CHUNK):
            part = events[start : start + _CHUNK]
            marks = ",".join("?" * len(part))
            for column in ("event_id", "other_id"):
                query = f"SELECT event_id, other_id, id FROM confusables WHERE {column} IN ({marks})"
                found |= {(EventId(row[0]), EventId(row[1])): row[2] for row in self._database.raw(query, part)}
        return found

    def add(self, deed: Deed, pairs: Iterable[tuple[int, int]]) -> None:
        """Add pairs, the smaller id first; they are read in this order."""
        deed.insert(ConfusableRow, [{"event_id": a, "other_id": b} for a, b in pairs])

    def delete(self, deed: Deed, numbers: Sequence[int]) -> None:
        """Remove pairs by their numbers."""
        deed.delete(ConfusableRow, numbers)


def _telling(row: tuple[Any, ...]) -> Telling:
    number, article, low, high, text, subject, actors, action, name, salience = row
    who = tuple(json.loads(actors)) if actors != "[]" else ()
    return Telling(EventId(number), ArticleId(article), low, high, text, subject, who, action, name, salience)
