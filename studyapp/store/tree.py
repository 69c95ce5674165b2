"""The library tree with its numbers, from rows kept up to date and an index of what is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from studyapp.domain.library import Counts
from studyapp.store.columns import instant_to_number
from studyapp.store.database import Database


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


class TreeStore:
    """The whole tree in four queries."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def articles(self, until: datetime) -> tuple[ArticleNumbers, ...]:
        """All articles by collection and place; `due` counts events with a card due by then."""
        due = self._due(until)
        sections: dict[int, list[SectionNumbers]] = {}
        for article_id, number, *columns in self._database.raw(
            "SELECT s.article_id, s.id, s.heading, s.level, s.kind = 'apparatus', s.read_at IS NOT NULL, "
            "coalesce(n.new, 0), coalesce(n.unqueued, 0), coalesce(n.events, 0), coalesce(n.levels, 0) "
            "FROM sections s LEFT JOIN section_stats n ON n.id = s.id ORDER BY s.article_id, s.position"
        ):
            heading, level, apparatus, read, *numbers = columns
            section = SectionNumbers(number, heading, level, bool(apparatus), bool(read), due.get(number, 0), *numbers)
            sections.setdefault(article_id, []).append(section)
        rows = self._database.raw(
            "SELECT id, collection_id, title, language, script FROM articles ORDER BY collection_id, position, id"
        )
        return tuple(
            ArticleNumbers(row[0], row[1], row[2], row[3], row[4], tuple(sections.get(row[0], ()))) for row in rows
        )

    def _due(self, until: datetime) -> dict[int, int]:
        number = instant_to_number(until)
        rows = self._database.raw(
            "SELECT section_id, count(DISTINCT event_id) FROM cards INDEXED BY cards_due WHERE active = 1 AND due <= ? "
            "AND (buried_until IS NULL OR buried_until < ?) GROUP BY section_id",
            (number, number),
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
