"""What decks need of the library: events in bulk, their reviews, and the ledger of what went out.

Reads plain rows: a deck of 50,000 notes is read in one go, where an object a row would take most of the time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import select

from studyapp.domain.deck import DeckCard, DeckEvent, LedgerEntry, Neighbour, WrittenDate
from studyapp.domain.event import CardKind
from studyapp.domain.ids import ArticleId, CardId, Guid
from studyapp.domain.library import EventState, Review
from studyapp.domain.scheduling import CardPhase, Memory
from studyapp.store.columns import instant_to_number, number_to_instant
from studyapp.store.database import Database
from studyapp.store.mapping import read_card, read_review
from studyapp.store.schema import CardRow, EventRow, ReviewRow

_EVENTS = """
SELECT e.guid, e.text, coalesce(e.date, ''), coalesce(e.mod, ''), e.calendar, e.sentence, e.action, e.name, e.era,
    e.salience, e.id, e.section_id, e.state, e.note, e.marked
FROM events e JOIN sections s ON s.id = e.section_id
WHERE e.article_id = ? ORDER BY s.position, e.sentence_start, e.start, e.id
"""
_OF_ARTICLE = "event_id IN (SELECT id FROM events WHERE article_id = ?)"
# The answer to a date is the event's text, and the context of generated cards the sentence and its place: not read.
_CARDS = f"""
SELECT event_id, id, kind, question, CASE WHEN kind = 'date-event' THEN '' ELSE answer END,
    CASE WHEN worded OR kind IN ('own', 'discrimination') THEN context ELSE '' END, suspended
FROM cards WHERE {_OF_ARTICLE} ORDER BY id
"""
_TAGS = f"SELECT event_id, tag FROM tags WHERE {_OF_ARTICLE} ORDER BY tag"
_SOURCES = f"""
SELECT DISTINCT x.event_id, a.title FROM event_sources x JOIN articles a ON a.id = x.article_id
WHERE x.{_OF_ARTICLE} ORDER BY a.title
"""
_MINE = "IN (SELECT id FROM events WHERE article_id = ?)"
_CONFUSABLE = f"""
SELECT p.mine, coalesce(e.date, ''), coalesce(e.mod, ''), e.calendar, e.text,
    coalesce((SELECT answer FROM cards WHERE event_id = e.id AND kind = 'event-date' AND NOT worded), ''),
    CASE WHEN e.subject = m.subject THEN e.subject ELSE '' END
FROM (
    SELECT id, event_id AS mine, other_id AS other FROM confusables WHERE event_id {_MINE}
    UNION ALL SELECT id, other_id, event_id FROM confusables WHERE other_id {_MINE}
) p JOIN events e ON e.id = p.other JOIN events m ON m.id = p.mine
WHERE e.state IN ('undecided', 'kept') ORDER BY p.id
"""
_MOST_CONFUSABLE = 3
_RECORD = """
INSERT INTO deck_ledger (guid, key, digest, modified, retired) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (guid) DO UPDATE SET key = excluded.key, digest = excluded.digest, modified = excluded.modified,
    retired = excluded.retired
"""


class DeckStore:
    """Events for decks, and the ledger."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def events(self, article_id: ArticleId, *, with_progress: bool = False) -> list[DeckEvent]:
        """All events of an article in text order, whatever their state."""
        raw = self._database.raw
        parts = _Parts(
            cards=self._cards(article_id, with_progress),
            tags=_grouped(raw(_TAGS, (article_id,))),
            confusable=self._confusable(article_id),
            titles=_grouped(raw(_SOURCES, (article_id,))),
        )
        return [_event(row, parts) for row in raw(_EVENTS, (article_id,))]

    def reviews(self, article_id: ArticleId) -> dict[CardId, list[Review]]:
        """The answers given to the cards of an article, oldest first."""
        cards = select(CardRow.id).join(EventRow.__table__, EventRow.id == CardRow.event_id)
        mine = ReviewRow.card_id.in_(cards.where(EventRow.article_id == article_id))
        statement = select(ReviewRow.__table__).where(mine).order_by(ReviewRow.at, ReviewRow.id)
        found: dict[CardId, list[Review]] = defaultdict(list)
        for review in map(read_review, self._database.rows(statement)):
            found[review.card_id].append(review)
        return found

    def first_review(self) -> datetime | None:
        """When the first answer of all was given."""
        first = self._database.raw("SELECT min(at) FROM reviews")[0][0]
        return None if first is None else number_to_instant(first)

    def ledger(self) -> dict[Guid, LedgerEntry]:
        """All notes that ever went out."""
        rows = self._database.raw("SELECT guid, key, digest, modified, retired FROM deck_ledger ORDER BY id")
        return {
            Guid(guid): LedgerEntry(Guid(guid), key, digest, number_to_instant(modified), bool(retired))
            for guid, key, digest, modified, retired in rows
        }

    def record(self, entries: Iterable[LedgerEntry]) -> None:
        """Write down notes that went out, in one transaction."""
        rows = [(e.guid, e.key, e.digest, instant_to_number(e.modified), e.retired) for e in entries]
        with self._database.transaction():
            self._database.raw_many(_RECORD, rows)

    def _cards(self, article_id: ArticleId, with_progress: bool) -> dict[int, list[DeckCard]]:
        memories = self._memories(article_id) if with_progress else {}
        found: dict[int, list[DeckCard]] = defaultdict(list)
        for event_id, number, kind, question, answer, context, suspended in self._database.raw(_CARDS, (article_id,)):
            memory = memories.get(number)
            found[event_id].append(
                DeckCard(_KINDS[kind], question, answer, context, CardId(number), bool(suspended), memory)
            )
        return found

    def _confusable(self, article_id: ArticleId) -> dict[int, list[Neighbour]]:
        """The most alike first, and of those a few."""
        found: dict[int, list[Neighbour]] = defaultdict(list)
        rows = self._database.raw(_CONFUSABLE, (article_id, article_id))
        for mine, edtf, mod, calendar, text, answer, subject in rows:
            if len(found[mine]) < _MOST_CONFUSABLE:
                found[mine].append(Neighbour(WrittenDate(edtf, mod, calendar), text, answer, subject))
        return found

    def _memories(self, article_id: ArticleId) -> dict[int, Memory]:
        mine = CardRow.event_id.in_(select(EventRow.id).where(EventRow.article_id == article_id))
        statement = select(CardRow.__table__).where(mine, CardRow.phase != CardPhase.NEW.value)
        return {int(card.id): card.memory for card in map(read_card, self._database.rows(statement))}


_STATES: dict[str, EventState] = {state.value: state for state in EventState}
_KINDS: dict[str, CardKind] = {kind.value: kind for kind in CardKind}


class _Parts(NamedTuple):
    """What belongs to the events of one article, by event id."""

    cards: dict[int, list[DeckCard]]
    tags: dict[int, list[str]]
    confusable: dict[int, list[Neighbour]]
    titles: dict[int, list[str]]


def _event(row: Sequence[Any], parts: _Parts) -> DeckEvent:
    """An event of its row, in the order of `_EVENTS`."""
    guid, text, edtf, mod, calendar, sentence, action, name, era, salience, number, section, state, note, marked = row
    return DeckEvent(
        *(guid, text, WrittenDate(edtf, mod, calendar), sentence, action, name, era, salience),
        tuple(parts.cards.get(number, ())),
        *(number, section, _STATES[state], note, bool(marked)),
        tuple(parts.tags.get(number, ())),
        tuple(parts.confusable.get(number, ())),
        tuple(parts.titles.get(number, ())),
    )


def _grouped(rows: Sequence[tuple[Any, ...]]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for number, text in rows:
        found[number].append(text)
    return found
