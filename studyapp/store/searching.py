"""Searching: conditions become SQL, rows come back a page at a time."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from studyapp.domain.event import CardKind
from studyapp.domain.historical_date import DAYS_AFTER_EVERYTHING, DAYS_BEFORE_EVERYTHING
from studyapp.domain.ids import ArticleId, EventId, SectionId
from studyapp.domain.search import Condition, Field, Status
from studyapp.store.columns import instant_to_number, number_to_instant
from studyapp.store.database import Database
from studyapp.store.event_places import EventPlaces
from studyapp.store.search_conditions import ENDS, IN_TIME, USUAL, Where, compile_conditions, match_text

_CARDS = "FROM cards WHERE event_id = e.id"
_ORDERS = {
    "date": f"{IN_TIME} NULLS LAST, e.hi, e.id",
    "due": f"coalesce((SELECT min(due) {_CARDS} AND active = 1), 9e18), e.id",
    "difficulty": f"coalesce((SELECT max(difficulty) {_CARDS}), 0) DESC, e.id",
    "stability": f"coalesce((SELECT min(stability) {_CARDS}), 9e18), e.id",
    "salience": "e.salience DESC, e.id",
    "lapses": f"coalesce((SELECT max(lapses) {_CARDS}), 0) DESC, e.id",
}
_UNUSUAL = (Status.RETIRED, Status.LEFT_OUT, Status.DOUBTFUL)
_BY_SECTION = "SELECT section_id, count(*), group_concat(id) FROM events e INDEXED BY events_place"
_ROW = """
SELECT e.id, e.article_id, e.section_id, e.date, e.mod, e.calendar, e.text, e.name, a.title, s.path, e.state, e.queued,
    e.salience, e.rejected, e.marked
FROM events e JOIN articles a ON a.id = e.article_id JOIN sections s ON s.id = e.section_id
"""


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """The columns of an event that a table of results shows; `path` is JSON."""

    id: EventId
    article_id: ArticleId
    section_id: SectionId
    date: str | None
    mod: str | None
    calendar: str
    text: str
    name: str
    article: str
    path: str
    state: str
    queued: bool
    salience: float
    rejected: str | None
    marked: bool


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
        self._last: tuple[object, list[tuple[int, int, str]]] = (None, [])
        self._last_words: tuple[object, array[int]] = (None, array("q"))
        self._places: tuple[int, EventPlaces] | None = None

    def ids(
        self, conditions: Sequence[Condition], now: datetime, order: str, limit: int = -1, offset: int = 0
    ) -> list[EventId]:
        """Ids of the events that meet all conditions, in order; `now` is the instant up to which cards are due."""
        if order == "library" and _only_words(conditions):
            found = self._with_words(conditions, now)
            return self._all_places(now).ids(found[offset : None if limit < 0 else offset + limit])
        if order == "library":
            return self._in_library_order(self._by_section(conditions, now), limit, offset)
        where = self._where(conditions, now)
        query = f"SELECT e.id FROM events e {where.sql} ORDER BY {_ORDERS[order]} LIMIT ? OFFSET ?"
        return [EventId(row[0]) for row in self._database.raw(query, (*where.values, limit, offset))]

    def count(self, conditions: Sequence[Condition], now: datetime) -> int:
        """How many events meet all conditions."""
        if _only_words(conditions):
            return len(self._with_words(conditions, now))
        return sum(count for _, count, _ in self._by_section(conditions, now))

    def found(self, event_ids: Sequence[EventId]) -> list[FoundEvent]:
        """What a table shows of these events, in the order asked for."""
        marks = ",".join("?" * len(event_ids))
        rows = {row[0]: FoundEvent(*row) for row in self._database.raw(f"{_ROW} WHERE e.id IN ({marks})", event_ids)}
        return [rows[number] for number in event_ids if number in rows]

    def tags_of(self, event_ids: Sequence[EventId]) -> dict[int, list[str]]:
        """The tags of these events."""
        marks = ",".join("?" * len(event_ids))
        found: dict[int, list[str]] = defaultdict(list)
        query = f"SELECT event_id, tag FROM tags WHERE event_id IN ({marks}) ORDER BY tag"
        for number, tag in self._database.raw(query, event_ids):
            found[number].append(tag)
        return found

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

    def decision_counts(self) -> dict[Status, int]:
        """How many events a search for each status of decision finds, in one go."""
        found = dict.fromkeys((Status.UNDECIDED, Status.KEPT, Status.REJECTED, Status.MARKED, Status.OWN, *_UNUSUAL), 0)
        rows = self._database.raw(
            "SELECT state, queued, rejected, marked, own, count(*) FROM events INDEXED BY events_place "
            "GROUP BY 1, 2, 3, 4, 5"
        )
        for state, queued, rejected, marked, own, count in rows:
            if state == "retired":
                found[Status.RETIRED] += count
            elif rejected is not None:
                found[Status.LEFT_OUT] += count
                found[Status.DOUBTFUL] += count * (rejected == "date-unsure")
            else:
                found[Status(state)] += count * (state != "undecided" or not queued)
                found[Status.MARKED] += count * bool(marked)
                found[Status.OWN] += count * bool(own)
        return found

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

    def days(self) -> tuple[int, int] | None:
        """The first and the last day that events a search finds begin and end with; None where none has a date."""
        bounds = (DAYS_BEFORE_EVERYTHING, DAYS_AFTER_EVERYTHING)
        query = f"SELECT min(nullif(lo, ?)), max(nullif(hi, ?)) FROM events e WHERE {USUAL}"
        first, last = self._database.raw(query, bounds)[0]
        return None if first is None or last is None else (first, last)

    def touching(self, spans: Sequence[tuple[int, int]]) -> list[int]:
        """For each span of days how many events a search for it finds, in one go."""
        sums = ", ".join(f"coalesce(sum(low <= {last}) - sum(high < {first}), 0)" for first, last in spans)
        ends = f"SELECT {IN_TIME} AS low, {ENDS} AS high FROM events e WHERE {USUAL} AND e.lo IS NOT NULL"
        return list(self._database.raw(f"SELECT {sums} FROM ({ends})")[0]) if spans else []

    def _by_section(self, conditions: Sequence[Condition], now: datetime) -> list[tuple[int, int, str]]:
        """Section, number of events, and their ids in the order of the text; the last answer is kept."""
        asked = (tuple(conditions), now, self._database.version)
        if self._last[0] != asked:
            where = self._where(conditions, now)
            rows = self._database.raw(f"{_BY_SECTION} {where.sql} GROUP BY section_id", where.values)
            self._last = asked, [(row[0], row[1], row[2]) for row in rows]
        return self._last[1]

    def _with_words(self, conditions: Sequence[Condition], now: datetime) -> array[int]:
        """The places of the events in which all the words stand; the last answer is kept."""
        asked = (tuple(conditions), self._database.version)
        if self._last_words[0] != asked:
            places = self._all_places(now)
            # One text instead of a row each: most of the time would go into making the rows.
            query = "SELECT group_concat(rowid) FROM event_words WHERE event_words MATCH ? AND rowid <= ?"
            words = match_text([self._fold(c.value) for c in conditions])
            numbers = self._database.raw(query, (words, places.last))[0][0]
            self._last_words = asked, places.of(list(map(int, numbers.split(","))) if numbers else [])
        return self._last_words[1]

    def _all_places(self, now: datetime) -> EventPlaces:
        """The events that a search for words shows, in library order."""
        version = self._database.version
        if self._places is None or self._places[0] != version:
            self._places = version, EventPlaces(self._in_library_order(self._by_section((), now), -1, 0))
        return self._places[1]

    def _in_library_order(self, found: list[tuple[int, int, str]], limit: int, offset: int) -> list[EventId]:
        ranks = self._ranks()
        ids: list[EventId] = []
        for _, count, numbers in sorted(found, key=lambda group: ranks[group[0]]):
            if offset >= count:
                offset -= count
                continue
            ids += map(EventId, map(int, numbers.split(",")[offset:]))
            offset = 0
            if 0 <= limit <= len(ids):
                return ids[:limit]
        return ids

    def _ranks(self) -> dict[int, int]:
        rows = self._database.raw(
            "SELECT s.id FROM sections s JOIN articles a ON a.id = s.article_id "
            "JOIN collections c ON c.id = a.collection_id ORDER BY c.position, a.position, a.id, s.position"
        )
        return {row[0]: rank for rank, row in enumerate(rows)}

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


def _only_words(conditions: Sequence[Condition]) -> bool:
    return bool(conditions) and all(c.field is Field.WORDS and not c.negated for c in conditions)


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
