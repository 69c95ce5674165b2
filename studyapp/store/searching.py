"""Searching: conditions become SQL, rows come back a page at a time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from studyapp.domain.event import CardKind
from studyapp.domain.ids import ArticleId, EventId, SectionId
from studyapp.domain.search import Condition, Field
from studyapp.store.columns import instant_to_number, number_to_instant
from studyapp.store.database import Database
from studyapp.store.search_conditions import Where, compile_conditions, match_text

_ORDERS = {
    "library": "c.position, a.position, e.article_id, s.position, e.sentence_start, e.start, e.id",
    "date": "e.lo IS NULL, e.lo, e.hi, e.id",
    "due": "coalesce((SELECT min(due) FROM cards WHERE event_id = e.id AND active = 1), 9e18), e.id",
    "difficulty": "coalesce((SELECT max(difficulty) FROM cards WHERE event_id = e.id), 0) DESC, e.id",
    "stability": "coalesce((SELECT min(stability) FROM cards WHERE event_id = e.id), 9e18), e.id",
    "salience": "e.salience DESC, e.id",
    "lapses": "coalesce((SELECT max(lapses) FROM cards WHERE event_id = e.id), 0) DESC, e.id",
}
_FROM = (
    "FROM events e JOIN articles a ON a.id = e.article_id JOIN collections c ON c.id = a.collection_id "
    "JOIN sections s ON s.id = e.section_id"
)


@dataclass(frozen=True, slots=True)
class CardFigures:
    """What the cards of an event are like together; see `services.browsing.BrowseRow`."""

    kinds: tuple[CardKind, ...] = ()
    due: datetime | None = None
    stability: float | None = None
    difficulty: float | None = None
    lapses: int = 0
    suspended: bool = False


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A section in which the words of a search stand."""

    section_id: SectionId
    article_id: ArticleId
    article: str
    path: str
    text: str


class SearchStore:
    """Finds events and passages."""

    def __init__(self, database: Database, fold: Callable[[str], str]) -> None:
        self._database = database
        self._fold = fold

    def ids(
        self, conditions: Sequence[Condition], now: datetime, order: str, limit: int = -1, offset: int = 0
    ) -> list[EventId]:
        """Ids of the events that meet all conditions, in order; `now` is the instant up to which cards are due."""
        where = self._where(conditions, now)
        source = _FROM if order == "library" or where.joins else "FROM events e"
        query = f"SELECT e.id {source} {where.sql} ORDER BY {_ORDERS[order]} LIMIT ? OFFSET ?"
        return [EventId(row[0]) for row in self._database.raw(query, (*where.values, limit, offset))]

    def count(self, conditions: Sequence[Condition], now: datetime) -> int:
        """How many events meet all conditions."""
        where = self._where(conditions, now)
        source = _FROM if where.joins else "FROM events e"
        return int(self._database.raw(f"SELECT count(*) {source} {where.sql}", where.values)[0][0])

    def figures(self, event_ids: Sequence[EventId]) -> dict[int, CardFigures]:
        """What the cards of these events are like."""
        marks = ",".join("?" * len(event_ids))
        found: dict[int, list[Any]] = defaultdict(list)
        query = "SELECT event_id, kind, active, phase, due, stability, difficulty, lapses, suspended FROM cards "
        for row in self._database.raw(f"{query} WHERE event_id IN ({marks}) ORDER BY id", event_ids):
            found[row[0]].append(row[1:])
        return {number: _figures(cards) for number, cards in found.items()}

    def passages(self, words: Sequence[str], limit: int) -> list[FoundPassage]:
        """Sections in which all the words stand, best first."""
        wanted = match_text([self._fold(word) for word in words])
        if not wanted:
            return []
        rows = self._database.raw(
            "SELECT s.id, a.id, a.title, s.path, s.text FROM section_words w JOIN sections s ON s.id = w.rowid "
            "JOIN articles a ON a.id = s.article_id WHERE section_words MATCH ? "
            "ORDER BY a.position, a.id, s.position LIMIT ?",
            (wanted, limit),
        )
        return [FoundPassage(SectionId(r[0]), ArticleId(r[1]), r[2], r[3], r[4]) for r in rows]

    def article_sizes(self) -> list[tuple[str, int]]:
        """Titles of all articles in library order with the number of their events that may have cards."""
        rows = self._database.raw(
            "SELECT a.title, coalesce((SELECT sum(n.events) FROM sections s JOIN section_stats n ON n.id = s.id "
            "WHERE s.article_id = a.id), 0) FROM articles a JOIN collections c ON c.id = a.collection_id "
            "ORDER BY c.position, a.position, a.id"
        )
        return [(row[0], row[1]) for row in rows]

    def tags(self) -> list[tuple[str, int]]:
        """All tags with the number of their events."""
        rows = self._database.raw("SELECT tag, count(*) FROM tags GROUP BY tag ORDER BY tag")
        return [(row[0], row[1]) for row in rows]

    def _where(self, conditions: Sequence[Condition], now: datetime) -> Where:
        articles = self._articles(conditions)
        return compile_conditions(conditions, instant_to_number(now), self._fold, articles)

    def _articles(self, conditions: Sequence[Condition]) -> dict[str, list[int]]:
        """For each title asked for, the articles whose folded title is it, else holds it."""
        wanted = {c.value for c in conditions if c.field is Field.ARTICLE}
        if not wanted:
            return {}
        titles = [(row[0], squeeze(self._fold(row[1]))) for row in self._database.raw("SELECT id, title FROM articles")]
        found = {}
        for value in wanted:
            folded = squeeze(self._fold(value))
            exact = [number for number, title in titles if title == folded]
            found[value] = exact or [number for number, title in titles if folded in title]
        return found


def squeeze(text: str) -> str:
    """The text for comparing names: lower case, runs of white space as one space."""
    return re.sub(r"\s+", " ", text).strip().lower()


def _figures(cards: Sequence[Any]) -> CardFigures:
    due = [c[3] for c in cards if c[1] and c[3] is not None]
    known = [c for c in cards if c[2] != "new" and c[4] is not None]
    weakest = min(known, key=lambda c: c[4], default=None)
    return CardFigures(
        kinds=tuple(dict.fromkeys(CardKind(c[0]) for c in cards)),
        due=number_to_instant(min(due)) if due else None,
        stability=weakest[4] if weakest else None,
        difficulty=weakest[5] if weakest else None,
        lapses=max((c[6] for c in cards), default=0),
        suspended=bool(cards) and all(c[7] for c in cards),
    )
