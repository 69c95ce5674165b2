"""Further places that tell of an event: the same event in other articles."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from studyapp.domain.ids import ArticleId, EventId, SectionId
from studyapp.domain.library import EventSource
from studyapp.store.database import Database
from studyapp.store.journal import Deed
from studyapp.store.mapping import read_date
from studyapp.store.schema import ConfusableRow, EventRow, EventSourceRow, TagRow

_SELECT = """
SELECT x.event_id, x.article_id, x.section_id, a.title, s.path, x.sentence, x.start, x.end, x.date, x.mod
FROM event_sources x JOIN articles a ON a.id = x.article_id JOIN sections s ON s.id = x.section_id
"""

_MOST_TWINS = 300
"""Events of one date that are compared: an import into a large library must stay quick."""


@dataclass(frozen=True, slots=True)
class Twin:
    """An event of another article on the same day, month or year; `text` and `name` are as stored."""

    id: EventId
    text: str
    name: str
    action: str
    mod: str | None


class EventSourceStore:
    """Reads and writes further sources."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def twins(self, low: int, high: int, article_id: ArticleId | None) -> list[Twin]:
        """Events with cards of other articles that have the same bounds, the oldest first, some hundred at most."""
        rows = self._database.raw(
            "SELECT id, text, name, action, mod FROM events WHERE lo = ? AND hi = ? AND article_id IS NOT ? "
            "AND rejected IS NULL AND state != 'retired' AND NOT own ORDER BY id LIMIT ?",
            (low, high, article_id, _MOST_TWINS),
        )
        return [Twin(EventId(row[0]), row[1], row[2], row[3], row[4]) for row in rows]

    def of_section(self, section_id: int) -> list[EventSource]:
        """The places in a section that tell of events of other articles, in text order."""
        return self._read("WHERE x.section_id = ? ORDER BY x.start, x.id", section_id)

    def of_event(self, event_id: int) -> list[EventSource]:
        """The further places that tell of an event."""
        return self._read("WHERE x.event_id = ? ORDER BY x.id", event_id)

    def events_told(self, section_ids: Sequence[int], article_ids: Sequence[int]) -> list[EventId]:
        """The events of other articles that these sections and articles tell of too."""
        found: dict[EventId, None] = {}
        for column, numbers in (("section_id", section_ids), ("article_id", article_ids)):
            for number in numbers:
                rows = self._database.raw(
                    f"SELECT event_id FROM event_sources WHERE {column} = ? ORDER BY id", (number,)
                )
                found |= dict.fromkeys(EventId(row[0]) for row in rows)
        return list(found)

    def rewrite(self, deed: Deed, article_id: int, lines: Sequence[Mapping[str, Any]]) -> None:
        """Replace what an article tells of events of others."""
        known = self._database.raw("SELECT id FROM event_sources WHERE article_id = ?", (article_id,))
        deed.delete(EventSourceRow, [row[0] for row in known])
        deed.insert(EventSourceRow, [{**line, "article_id": article_id} for line in lines])

    def promote(self, deed: Deed, event_id: int) -> bool:
        """Let an event that is leaving its article live on in the next one that tells of it; False where none does."""
        text = self._database.raw("SELECT text FROM events WHERE id = ?", (event_id,))[0][0]
        rows = self._database.raw(
            "SELECT id, article_id, section_id, sentence, start, end FROM event_sources WHERE event_id = ? ORDER BY id",
            (event_id,),
        )
        for source, article, section, sentence, start, end in rows:
            twins = self._database.raw(
                "SELECT text, id, sentence_start, sentence_end, expression, spans FROM events WHERE section_id = ? "
                "AND start = ? AND end = ? AND sentence = ? AND rejected = 'duplicate' "
                # One with cards was edited: it is the reader's, and stays.
                "AND NOT EXISTS (SELECT 1 FROM cards WHERE cards.event_id = events.id)",
                (section, start, end, sentence),
            )
            deed.delete(EventSourceRow, [source])
            if twins:
                # Of several facts of one sentence the one in the most alike words.
                _, number, first, last, expression, spans = max(twins, key=lambda t: len(set(t[0]) & set(text)))
                self._delete(deed, number)
                columns = {
                    "article_id": article,
                    "section_id": section,
                    "sentence": sentence,
                    "start": start,
                    "end": end,
                }
                columns |= {"sentence_start": first, "sentence_end": last, "expression": expression}
                deed.update(EventRow, [event_id], **columns, spans=json.loads(spans))
                return True
        return False

    def _delete(self, deed: Deed, event_id: int) -> None:
        """Remove an event without cards, with what refers to it."""
        pairs = "SELECT id FROM confusables WHERE event_id = ? UNION SELECT id FROM confusables WHERE other_id = ?"
        deed.delete(ConfusableRow, [row[0] for row in self._database.raw(pairs, (event_id, event_id))])
        tags = self._database.raw("SELECT id FROM tags WHERE event_id = ?", (event_id,))
        deed.delete(TagRow, [row[0] for row in tags])
        deed.delete(EventRow, [event_id])

    def _read(self, condition: str, number: int) -> list[EventSource]:
        return [
            EventSource(
                event_id=EventId(row[0]),
                article_id=ArticleId(row[1]),
                section_id=SectionId(row[2]),
                article=row[3],
                path=tuple(json.loads(row[4])),
                sentence=row[5],
                start=row[6],
                end=row[7],
                date=read_date(row[8], row[9], "common"),
            )
            for row in self._database.raw(f"{_SELECT} {condition}", (number,))
        ]
