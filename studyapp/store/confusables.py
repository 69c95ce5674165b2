"""Pairs of events easily taken for each other, and the events to compare, as tellings."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from studyapp.domain.ids import ArticleId, EventId
from studyapp.domain.telling import Telling
from studyapp.store.database import Database
from studyapp.store.derived import spaced
from studyapp.store.journal import Deed
from studyapp.store.schema import ConfusableRow

_COLUMNS = "SELECT id, article_id, lo, hi, text, subject, actors, action, name, salience FROM"
_USABLE = """
WHERE lo IS NOT NULL AND rejected IS NULL AND state IN ('undecided', 'kept')
    AND EXISTS (SELECT 1 FROM cards WHERE cards.event_id = events.id)
"""
_TELLINGS = f"{_COLUMNS} events {_USABLE}"
_CHUNK = 400
_SAMPLE = 1000
"""Events whose letters are counted to know the rare ones."""
_MOST_SHARING = 1000
"""Events that share words with one, which are read at most: in a library made of few words, many do."""


class ConfusableStore:
    """Finds what to compare and keeps the pairs."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._letters: tuple[int, Counter[str]] = (0, Counter())

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

    def sharing(self, pairs: Collection[str], enough: int, *, apart_from: Telling) -> list[Telling]:
        """The events with cards, on other days than `apart_from`, that have one at least of any `enough` of these pairs
        of letters: of the rarest, and of the next rarest. Pairs of a spaced script are not looked for."""
        letters = self._common_letters()
        rarest = sorted(pairs, key=lambda pair: (letters[pair[0]] * letters[pair[1]], pair))
        phrases = [phrase for phrase in map(_phrase, rarest) if phrase]
        groups = [phrases[:enough], phrases[enough : 2 * enough]]
        wanted = " AND ".join(f"({' OR '.join(group)})" for group in groups if len(group) == enough)
        if not wanted:
            return []
        # From the index of words to the events, never the other way.
        query = f"{_COLUMNS} event_words w CROSS JOIN events ON events.id = w.rowid {_USABLE}"
        query += " AND event_words MATCH ? AND (lo > ? OR hi < ?) LIMIT ?"
        values = (wanted, apart_from.high, apart_from.low, _MOST_SHARING)
        return [_telling(row) for row in self._database.raw(query, values)]

    def _common_letters(self) -> Counter[str]:
        """In how many events of a sample each letter stands; counted anew when the library has doubled."""
        newest = self._database.raw("SELECT max(id) FROM events")[0][0] or 0
        if newest > 2 * self._letters[0]:
            step = max(1, newest // _SAMPLE)
            texts = self._database.raw("SELECT text FROM events WHERE id % ? = 0", (step,))
            self._letters = newest, Counter(letter for (text,) in texts for letter in set(text))
        return self._letters[1]

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


def _phrase(pair: str) -> str:
    """A pair of letters as a phrase to search for, empty where it is not indexed letter by letter."""
    words = spaced(pair).split()
    return f'"{" ".join(words)}"' if len(words) == len(pair) else ""
