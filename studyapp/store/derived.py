"""What follows from the rows: which cards are in the queue, the numbers of each section, the words for searching.

Temporary triggers note what a transaction touched, whichever way it was written; `Derived.settle` brings the derived
rows up to date before the commit and tells what changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from studyapp.domain.ids import ArticleId, CardId, EventId, SectionId
from studyapp.domain.library import Changes
from studyapp.store.database import Database

# Han, kana, hangul and their compatibility forms: scripts that are written without spaces.
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U000323af]+")

_TABLES = """
CREATE TEMP TABLE changed (kind TEXT, id INTEGER, PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE TEMP TABLE stale_sections (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE stale_words (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE stale_texts (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE stale_cards (id INTEGER PRIMARY KEY)
"""

_CHANGED = "INSERT OR IGNORE INTO changed VALUES ('{kind}', {id})"
_STALE = "INSERT OR IGNORE INTO {table} SELECT {id} WHERE {id} IS NOT NULL"
_SECTION_OF = "(SELECT section_id FROM events WHERE id = {row}.event_id)"

_ACTIVE = """
UPDATE cards SET section_id = e.section_id,
    active = e.queued AND e.state IN ('undecided', 'kept') AND NOT cards.suspended
FROM events e WHERE e.id = cards.event_id AND cards.event_id IN (SELECT id FROM stale_cards)
"""

_NUMBERS = """
INSERT INTO section_stats (id, events, unqueued, new, levels)
SELECT section_id, count(*), sum(NOT queued), sum(queued AND weakest IS NULL AND waiting),
    sum(CASE WHEN weakest IS NULL THEN 0 WHEN weakest < 7 THEN 1 WHEN weakest < 60 THEN 2 ELSE 3 END)
FROM (
    SELECT e.section_id, e.queued,
        min(CASE WHEN c.phase != 'new' AND NOT c.suspended THEN c.stability END) AS weakest,
        coalesce(max(c.active), 0) AS waiting
    FROM events e LEFT JOIN cards c ON c.event_id = e.id
    WHERE e.section_id IN (SELECT id FROM stale_sections)
        AND e.state IN ('undecided', 'kept') AND e.rejected IS NULL
    GROUP BY e.id
) GROUP BY section_id
"""

_WORDS = """
SELECT e.id, e.text, e.name, e.sentence, e.note,
    (SELECT group_concat(c.question || ' ' || c.answer, ' ') FROM cards c WHERE c.event_id = e.id AND c.worded)
FROM events e WHERE e.id IN (SELECT id FROM stale_words)
"""


def spaced(text: str) -> str:
    """The text with every character of an unspaced script set apart by spaces."""
    return _UNSPACED.sub(lambda run: f" {'  '.join(run[0])} ", text)


class Derived:
    """Keeps derived rows true to the rest within each transaction of a writing database."""

    def __init__(self, database: Database, fold: Callable[[str], str]) -> None:
        """`fold` brings both scripts to one, for searching."""
        self._database = database
        self._fold = fold
        self._touched: frozenset[int] | None = None
        for statement in (*_TABLES.split(";"), *_triggers()):
            database.raw(statement)

    def take_touched(self) -> frozenset[int] | None:
        """The articles whose numbers changed since the last call; None where the whole tree may have."""
        touched, self._touched = self._touched, frozenset()
        return touched

    def settle(self) -> Changes:
        """Bring the derived rows up to date; what the transaction changed so far comes back."""
        self._database.raw(_ACTIVE)
        self._database.raw("DELETE FROM section_stats WHERE id IN (SELECT id FROM stale_sections)")
        self._database.raw(_NUMBERS)
        self._settle_words()
        changes = self._changes()
        self._touch(changes)
        for table in ("changed", "stale_sections", "stale_words", "stale_texts", "stale_cards"):
            self._database.raw(f"DELETE FROM {table}")
        return changes

    def words(self, *pieces: str | None) -> str:
        """What is searched in of these pieces; one that stands in a later, longer one is not repeated."""
        kept: list[str] = []
        for piece in sorted((p for p in pieces if p), key=len, reverse=True):
            if not any(piece in other for other in kept):
                kept.append(piece)
        return spaced(self._fold(" ".join(kept)))

    def _touch(self, changes: Changes) -> None:
        if changes.articles or changes.collections:
            self._touched = None
        elif self._touched is not None:
            stale = "SELECT DISTINCT article_id FROM sections WHERE id IN (SELECT id FROM stale_sections)"
            self._touched |= {row[0] for row in self._database.raw(stale)}

    def _settle_words(self) -> None:
        found = self._database.raw(_WORDS)
        if self._database.raw("SELECT 1 FROM stale_words LIMIT 1"):
            self._database.raw("DELETE FROM event_words WHERE rowid IN (SELECT id FROM stale_words)")
            lines = [(row[0], self.words(*row[1:])) for row in found]
            self._database.raw_many("INSERT INTO event_words (rowid, words) VALUES (?, ?)", lines)
        if self._database.raw("SELECT 1 FROM stale_texts LIMIT 1"):
            self._database.raw("DELETE FROM section_words WHERE rowid IN (SELECT id FROM stale_texts)")
            texts = self._database.raw("SELECT id, text FROM sections WHERE id IN (SELECT id FROM stale_texts)")
            lines = [(row[0], self.words(row[1])) for row in texts]
            self._database.raw_many("INSERT INTO section_words (rowid, words) VALUES (?, ?)", lines)

    def _changes(self) -> Changes:
        ids: dict[str, set[int]] = {}
        for kind, number in self._database.raw("SELECT kind, id FROM changed"):
            ids.setdefault(kind, set()).add(number)
        return Changes(
            frozenset(map(ArticleId, ids.get("articles", ()))),
            frozenset(map(SectionId, ids.get("sections", ()))),
            frozenset(map(EventId, ids.get("events", ()))),
            frozenset(map(CardId, ids.get("cards", ()))),
            "settings" in ids,
            "collections" in ids,
        )


def _triggers() -> list[str]:
    """The temporary triggers, one for each table, deed and set of columns."""
    made: list[str] = []

    def watch(table: str, columns: str, *notes: str, deeds: str = "INSERT DELETE UPDATE") -> None:
        for deed in deeds.split():
            rows = {"INSERT": ("NEW",), "DELETE": ("OLD",), "UPDATE": ("OLD", "NEW")}[deed]
            body = ";".join(dict.fromkeys(note.replace("@", row) for note in notes for row in rows))
            of = f" OF {columns}" if columns and deed == "UPDATE" else ""
            made.append(f"CREATE TEMP TRIGGER t{len(made)} AFTER {deed}{of} ON main.{table} BEGIN {body}; END")

    def changed(kind: str, number: str = "@.id") -> str:
        return _CHANGED.format(kind=kind, id=number)

    def stale(table: str, number: str) -> str:
        return _STALE.format(table=table, id=number)

    section_of = _SECTION_OF.format(row="@")
    watch("collections", "", changed("collections", "0"))
    watch("settings", "", changed("settings", "0"))
    watch("articles", "", changed("articles"))
    watch("sections", "", changed("sections"), stale("stale_sections", "@.id"))
    watch("sections", "text", stale("stale_texts", "@.id"))
    watch("events", "", changed("events"), stale("stale_sections", "@.section_id"))
    watch("events", "text, name, sentence, note", stale("stale_words", "@.id"))
    watch("events", "queued, state, section_id", stale("stale_cards", "@.id"), deeds="UPDATE")
    watch("cards", "", changed("cards"), changed("events", "@.event_id"), stale("stale_sections", section_of))
    watch("cards", "suspended", stale("stale_cards", "@.event_id"))
    watch("cards", "question, answer, worded", stale("stale_words", "@.event_id"))
    watch("tags", "", changed("events", "@.event_id"))
    return made
