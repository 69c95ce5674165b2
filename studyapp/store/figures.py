"""Figures over the library: forecasts, calendars, retention, difficulty, and the events of the timeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from studyapp.domain.ids import ArticleId, CardId, EventId
from studyapp.store.columns import instant_to_number
from studyapp.store.database import Database
from studyapp.store.search_conditions import DAY, IN_TIME

_LEVELS = """
SELECT event_id, CASE WHEN min(stability) < 7 THEN 1 WHEN min(stability) < 60 THEN 2 ELSE 3 END AS level
FROM cards WHERE phase != 'new' AND NOT suspended GROUP BY event_id
"""
_COUNTED = "e.state IN ('undecided', 'kept') AND e.rejected IS NULL"


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """An event on the timeline; `level` is 0 to 3."""

    event_id: EventId
    article_id: ArticleId
    section_id: int
    lo: int
    hi: int
    date: str
    mod: str | None
    calendar: str
    text: str
    salience: float
    level: int
    queued: bool
    due: bool


class FigureStore:
    """Counts over cards, reviews and events; `sections` None is the whole library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def due_between(self, bounds: Sequence[datetime], sections: frozenset[int] | None) -> list[int]:
        """Cards in the queue due from each bound up to the next one; before the first counts to the first."""
        numbers = [instant_to_number(bound) for bound in bounds]
        query = (
            f"SELECT count(*) FROM cards WHERE active = 1 AND due >= ? AND due < ? {_inside('section_id', sections)}"
        )
        found = []
        for first, (low, high) in enumerate(pairwise(numbers)):
            found.append(self._database.raw(query, (low if first else 0, high))[0][0])
        return found

    def answers_by_day(self, sections: frozenset[int] | None) -> list[tuple[int, int]]:
        """Study days with answers and their number, in order."""
        rows = self._database.raw(f"SELECT day, count(*) FROM reviews {_of(sections)} GROUP BY day ORDER BY day")
        return [(row[0], row[1]) for row in rows]

    def retention(
        self, days: tuple[int, int], sections: frozenset[int] | None, *, mature: bool | None = None
    ) -> tuple[int, int]:
        """Answers from the first to the last of two study days to cards in review, and those not "again".

        `mature` picks the cards whose interval before the answer was at least (True) or below (False) 21 days.
        """
        wanted = ""
        if mature is not None:
            before = "(SELECT p.interval FROM reviews p WHERE p.card_id = reviews.card_id AND p.id < reviews.id "
            wanted = f"AND coalesce({before} ORDER BY p.id DESC LIMIT 1), 0) {'>=' if mature else '<'} 21"
        where = f"{_of(sections)} {'AND' if sections is not None else 'WHERE'} day BETWEEN ? AND ?"
        rows = self._database.raw(
            f"SELECT count(*), coalesce(sum(grade > 1), 0) FROM reviews {where} AND before = 'review' {wanted}", days
        )
        return rows[0][0], rows[0][1]

    def difficulties(self, sections: frozenset[int] | None) -> list[tuple[int, int]]:
        """Number of cards in the queue by difficulty, rounded to 1 to 10."""
        rows = self._database.raw(
            "SELECT CAST(min(10, max(1, round(difficulty))) AS INTEGER) AS d, count(*) FROM cards "
            f"WHERE active = 1 AND difficulty IS NOT NULL {_inside('section_id', sections)} GROUP BY d"
        )
        return [(row[0], row[1]) for row in rows]

    def levels(self, sections: frozenset[int] | None) -> list[tuple[int, int]]:
        """Number of events in the queue by level, 0 to 3."""
        rows = self._database.raw(
            "SELECT coalesce(l.level, 0) AS level, count(*) "
            f"FROM events e LEFT JOIN ({_LEVELS}) l ON l.event_id = e.id "
            f"WHERE e.queued AND {_COUNTED} {_inside('e.section_id', sections)} GROUP BY 1"
        )
        return [(row[0], row[1]) for row in rows]

    def slipping(
        self, now: datetime, patience: float, limit: int, sections: frozenset[int] | None
    ) -> list[tuple[EventId, CardId]]:
        """Events with a card that has waited more than `patience` times its stability, and that card, the longest wait
        first; `now` is the end of the study day."""
        waited = f"(? - last_review) / {DAY} / stability"
        rows = self._database.raw(
            f"SELECT event_id, id, max({waited}) AS waited FROM cards WHERE active = 1 AND stability > 0 "
            f"{_inside('section_id', sections)} GROUP BY event_id HAVING waited > ? ORDER BY waited DESC, id LIMIT ?",
            (instant_to_number(now), patience, limit),
        )
        return [(EventId(row[0]), CardId(row[1])) for row in rows]

    def totals(self) -> tuple[int, int, int, int]:
        """Articles, events that may have cards, their cards, reviews."""
        row = self._database.raw(
            "SELECT (SELECT count(*) FROM articles), (SELECT coalesce(sum(events), 0) FROM section_stats), "
            f"(SELECT count(*) FROM cards c JOIN events e ON e.id = c.event_id WHERE {_COUNTED}), "
            "(SELECT count(*) FROM reviews)"
        )[0]
        return row[0], row[1], row[2], row[3]

    def spans(self, widest: int) -> list[tuple[ArticleId, int, int]]:
        """For each article the first and the last day of its events, those left out that last longer than `widest`
        days or are open: their ends are not told."""
        rows = self._database.raw(
            f"SELECT e.article_id, min(e.lo), max(e.hi) FROM events e WHERE {_COUNTED} AND e.hi - e.lo <= ? GROUP BY 1",
            (widest,),
        )
        return [(ArticleId(row[0]), row[1], row[2]) for row in rows]

    def timeline(self, now: datetime, sections: frozenset[int] | None, *, learned_only: bool) -> list[TimelineRow]:
        """Dated events in order of time; `learned_only` leaves out what was never reviewed."""
        join = "JOIN" if learned_only else "LEFT JOIN"
        due = "SELECT event_id FROM cards WHERE active = 1 AND due <= ?"
        rows = self._database.raw(
            "SELECT e.id, e.article_id, e.section_id, e.lo, e.hi, e.date, e.mod, e.calendar, e.text, e.salience, "
            f"coalesce(l.level, 0), e.queued, e.id IN ({due}) "
            f"FROM events e {join} ({_LEVELS}) l ON l.event_id = e.id "
            f"WHERE e.date IS NOT NULL AND {_COUNTED} {_inside('e.section_id', sections)} ORDER BY {IN_TIME}, e.hi",
            (instant_to_number(now),),
        )
        return [
            TimelineRow(*columns, bool(queued), bool(due))  # type: ignore[call-arg]  # as many as the query names
            for *columns, queued, due in rows
        ]


def _inside(column: str, sections: frozenset[int] | None) -> str:
    if sections is None:
        return ""
    return f"AND {column} IN ({','.join(map(str, sorted(map(int, sections))))})"


def _of(sections: frozenset[int] | None) -> str:
    """WHERE for reviews of cards in these sections."""
    return (
        "" if sections is None else f"WHERE card_id IN (SELECT id FROM cards WHERE 1 {_inside('section_id', sections)})"
    )
