"""Pairs of events easily taken for each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.domain.ids import EventId
from studyapp.store.database import Database
from studyapp.store.journal import Deed
from studyapp.store.schema import ConfusableRow


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event that another may be taken for; `lo` is the day number of its first day, `actors` are JSON."""

    id: EventId
    lo: int
    action: str
    actors: str


class ConfusableStore:
    """Finds candidates and keeps the pairs."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def candidates(self, low: int, high: int) -> list[Candidate]:
        """Events that may have cards and begin between two days, in order of time."""
        rows = self._database.raw(
            "SELECT id, lo, action, actors FROM events WHERE lo BETWEEN ? AND ? AND rejected IS NULL "
            "AND actors != '[]' AND state IN ('undecided', 'kept') ORDER BY lo",
            (low, high),
        )
        return [Candidate(EventId(row[0]), row[1], row[2], row[3]) for row in rows]

    def add(self, deed: Deed, pairs: Sequence[tuple[int, int]]) -> None:
        """Note pairs, the smaller id first; those already noted are left out."""
        known = set(self._database.raw("SELECT event_id, other_id FROM confusables"))
        fresh = [{"event_id": a, "other_id": b} for a, b in pairs if (a, b) not in known]
        deed.insert(ConfusableRow, fresh)
