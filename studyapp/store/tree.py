"""The library tree with its numbers, from rows kept up to date and an index of what is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from studyapp.domain.library import Counts
from studyapp.store.columns import instant_to_number
from studyapp.store.database import Database
from studyapp.store.derived import Derived


@dataclass(frozen=True, slots=True)
class SectionNumbers:
    """A section of the tree. `levels` is the sum of the levels, 0 to 3, of its `events`."""

    id: int
    heading: str
    level: int
    apparatus: bool
    read: bool
    due: int
    new: int
    unqueued: int
    events: int
    levels: int


@dataclass(frozen=True, slots=True)
class ArticleNumbers:
    """An article of the tree with its sections in reading order."""

    id: int
    collection_id: int
    title: str
    language: str
    script: str
    sections: tuple[SectionNumbers, ...]


_SECTIONS = """
SELECT s.article_id, s.id, s.heading, s.level, s.kind = 'apparatus', s.read_at IS NOT NULL, {due},
    coalesce(n.new, 0), coalesce(n.unqueued, 0), coalesce(n.events, 0), coalesce(n.levels, 0)
FROM sections s LEFT JOIN section_stats n ON n.id = s.id {where} ORDER BY s.article_id, s.position
"""
_DUE = "FROM cards INDEXED BY cards_due WHERE active = 1 AND due <= ? AND (buried_until IS NULL OR buried_until < ?)"


class TreeStore:
    """The whole tree; after small changes only the articles concerned are read again."""

    def __init__(self, database: Database, derived: Derived | None) -> None:
        """`derived` tells what changed; None for a library that is only read."""
        self._database = database
        self._derived = derived
        self._until: datetime | None = None
        self._known: dict[int, ArticleNumbers] = {}

    def articles(self, until: datetime) -> tuple[ArticleNumbers, ...]:
        """All articles by collection and place; `due` counts events with a card due by then.

        What has not changed since the last call is the same object.
        """
        touched = self._derived.take_touched() if self._derived else None
        if touched is None or until != self._until:
            self._known = self._read(until, None)
            self._until = until
        elif touched:
            self._known |= self._read(until, touched)
        return tuple(self._known.values())

    def _read(self, until: datetime, only: frozenset[int] | None) -> dict[int, ArticleNumbers]:
        number = instant_to_number(until)
        inside = "" if only is None else f"WHERE article_id IN ({','.join(map(str, only))})"
        due = self._due(number) if only is None else {}
        counted = f"(SELECT count(DISTINCT event_id) {_DUE.replace('?', str(number))} AND section_id = s.id)"
        if only is not None:
            counted = counted.replace("INDEXED BY cards_due", "INDEXED BY cards_section")
        query = _SECTIONS.format(due=0 if only is None else counted, where=inside)
        sections: dict[int, list[SectionNumbers]] = {}
        for article_id, number_, heading, level, apparatus, read, due_here, *numbers in self._database.raw(query):
            due_count = due.get(number_, 0) if only is None else due_here
            section = SectionNumbers(number_, heading, level, bool(apparatus), bool(read), due_count, *numbers)
            sections.setdefault(article_id, []).append(section)
        rows = self._database.raw(
            f"SELECT id, collection_id, title, language, script FROM articles {inside.replace('article_id', 'id')} "
            "ORDER BY collection_id, position, id"
        )
        return {
            row[0]: ArticleNumbers(row[0], row[1], row[2], row[3], row[4], tuple(sections.get(row[0], ())))
            for row in rows
        }

    def _due(self, until: int) -> dict[int, int]:
        rows = self._database.raw(
            f"SELECT section_id, count(DISTINCT event_id) {_DUE} GROUP BY section_id", (until,) * 2
        )
        return {row[0]: row[1] for row in rows}


def counts_of(numbers: tuple[SectionNumbers, ...]) -> Counts:
    """The numbers of several sections together."""
    events = sum(n.events for n in numbers)
    return Counts(
        due=sum(n.due for n in numbers),
        new=sum(n.new for n in numbers),
        unqueued=sum(n.unqueued for n in numbers),
        events=events,
        known=sum(n.levels for n in numbers) / (3 * events) if events else 0.0,
    )
