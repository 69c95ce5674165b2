"""Events with their cards and tags: read as values, written through deeds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, select

from studyapp.domain.errors import NotFoundError
from studyapp.domain.event import CardText, ExtractedEvent
from studyapp.domain.ids import CardId, EventId
from studyapp.domain.library import EventState, StoredCard, StoredEvent
from studyapp.store.database import Database
from studyapp.store.journal import Deed
from studyapp.store.mapping import NEW_CARD, card_columns, extracted_columns, read_card, read_event
from studyapp.store.schema import CardRow, EventRow, ReviewRow, SectionRow, TagRow

_CHUNK = 500


class EventStore:
    """Events; a read gives them in the order of the text unless it says otherwise."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, event_id: int) -> StoredEvent:
        """The event. Raises NotFoundError."""
        found = self.some([event_id])
        if not found:
            raise NotFoundError(f"event {event_id}: there is none in the library; see studyapp search")
        return found[0]

    def some(self, event_ids: Iterable[int]) -> tuple[StoredEvent, ...]:
        """Those of these events that exist, in the order asked for."""
        wanted = list(event_ids)
        found: dict[int, StoredEvent] = {}
        for start in range(0, len(wanted), _CHUNK):
            part = self._read(EventRow.id.in_(wanted[start : start + _CHUNK]))
            found.update((int(event.id), event) for event in part)
        return tuple(found[i] for i in wanted if i in found)

    def of_section(self, section_id: int) -> tuple[StoredEvent, ...]:
        """All events of a section, whatever their state."""
        return self._read(EventRow.section_id == section_id)

    def of_article(self, article_id: int) -> tuple[StoredEvent, ...]:
        """All events of an article, whatever their state."""
        return self._read(EventRow.article_id == article_id)

    def of_card(self, card_id: int) -> StoredEvent:
        """The event of a card. Raises NotFoundError."""
        found = self._database.raw("SELECT event_id FROM cards WHERE id = ?", (card_id,))
        if not found:
            raise NotFoundError(f"card {card_id}: there is none in the library; see studyapp search")
        return self.get(found[0][0])

    def extracted(self, event_ids: Iterable[int]) -> dict[EventId, dict[str, Any]]:
        """What the rules said of events where the reader (or an import) changed it."""
        found: dict[EventId, dict[str, Any]] = {}
        wanted = list(event_ids)
        for start in range(0, len(wanted), _CHUNK):
            part = EventRow.id.in_(wanted[start : start + _CHUNK])
            for row in self._database.rows(select(EventRow.id, EventRow.extracted).where(part)):
                found[EventId(row.id)] = dict(row.extracted)
        return found

    def guid_taken(self, guid: str) -> bool:
        """Whether an event has that guid."""
        return bool(self._database.raw("SELECT 1 FROM events WHERE guid = ?", (guid,)))

    def ids(self, *, section_ids: Iterable[int] = (), article_ids: Iterable[int] = ()) -> list[EventId]:
        """Ids of the events of sections and articles, in library order."""
        branch = EventRow.section_id.in_(list(section_ids)) | EventRow.article_id.in_(list(article_ids))
        statement = select(EventRow.id).join(SectionRow.__table__, SectionRow.id == EventRow.section_id).where(branch)
        order = (EventRow.article_id, SectionRow.position, EventRow.sentence_start, EventRow.start, EventRow.id)
        return [EventId(row.id) for row in self._database.rows(statement.order_by(*order))]

    def add(self, deed: Deed, lines: Sequence[tuple[ExtractedEvent, Mapping[str, Any]]]) -> list[EventId]:
        """Add events with their cards. The mapping holds `guid`, `article_id`, `section_id` and what differs from
        an undecided event out of the queue."""
        rows = [{**_FRESH, **extracted_columns(event), **columns} for event, columns in lines]
        ids = [EventId(i) for i in deed.insert(EventRow, rows)]
        cards = [
            {**NEW_CARD, **card_columns(card), "event_id": i, "section_id": columns["section_id"]}
            for i, (event, columns) in zip(ids, lines, strict=True)
            for card in event.cards
        ]
        deed.insert(CardRow, cards)
        return ids

    def update(self, deed: Deed, event_ids: Iterable[int], **columns: Any) -> None:
        """Set the same columns in events."""
        deed.update(EventRow, event_ids, **columns)

    def set_state(self, deed: Deed, event_ids: Iterable[int], state: EventState) -> None:
        """Set the reader's decision."""
        deed.update(EventRow, event_ids, state=state.value)

    def add_cards(self, deed: Deed, event: StoredEvent, cards: Iterable[CardText], *, worded: bool) -> list[CardId]:
        """Add cards to an event; in the queue they come last."""
        turn = self.next_turn() if event.queued else 0
        lines = [
            {
                **NEW_CARD,
                **card_columns(card),
                "event_id": event.id,
                "section_id": event.section_id,
                "worded": worded,
                "turn": turn,
            }
            for card in cards
        ]
        return [CardId(i) for i in deed.insert(CardRow, lines)]

    def update_card(self, deed: Deed, card_id: int, card: CardText, *, worded: bool) -> None:
        """Give a card another text."""
        deed.update(CardRow, [card_id], **card_columns(card), worded=worded)

    def set_cards(self, deed: Deed, card_ids: Iterable[int], **columns: Any) -> None:
        """Set the same columns in cards."""
        deed.update(CardRow, card_ids, **columns)

    def delete_cards(self, deed: Deed, card_ids: Sequence[int]) -> None:
        """Remove cards with their reviews."""
        for card_id in card_ids:
            reviews = self._database.raw("SELECT id FROM reviews WHERE card_id = ?", (card_id,))
            deed.delete(ReviewRow, [row[0] for row in reviews])
        deed.delete(CardRow, card_ids)

    def worded_cards(self, event_id: int) -> frozenset[CardId]:
        """The cards of an event whose text the reader wrote."""
        rows = self._database.raw("SELECT id FROM cards WHERE event_id = ? AND worded", (event_id,))
        return frozenset(CardId(row[0]) for row in rows)

    def queue(self, deed: Deed, events: Sequence[StoredEvent]) -> None:
        """Put events into the queue in this order."""
        deed.update(EventRow, [e.id for e in events], queued=True)
        turn = self.next_turn()
        lines = [(int(card.id), {"turn": turn + n}) for n, event in enumerate(events) for card in event.cards]
        deed.update_each(CardRow, lines)

    def next_turn(self) -> int:
        """The first free place among new cards."""
        return int(self._database.raw("SELECT coalesce(max(turn), 0) + 1 FROM cards")[0][0])

    def set_tags(self, deed: Deed, event_id: int, tags: Iterable[str]) -> None:
        """Replace the tags of an event."""
        wanted = dict.fromkeys(tags)
        present = dict(self._database.raw("SELECT tag, id FROM tags WHERE event_id = ?", (event_id,)))
        deed.delete(TagRow, [number for tag, number in present.items() if tag not in wanted])
        deed.insert(TagRow, [{"event_id": event_id, "tag": tag} for tag in wanted if tag not in present])

    def _read(self, condition: ColumnElement[bool]) -> tuple[StoredEvent, ...]:
        inside = select(EventRow.id).where(condition)
        cards: dict[int, list[StoredCard]] = defaultdict(list)
        for row in self._database.rows(
            select(CardRow.__table__).where(CardRow.event_id.in_(inside)).order_by(CardRow.id)
        ):
            cards[row.event_id].append(read_card(row))
        tags: dict[int, list[str]] = defaultdict(list)
        for row in self._database.rows(select(TagRow.event_id, TagRow.tag).where(TagRow.event_id.in_(inside))):
            tags[row.event_id].append(row.tag)
        statement = (
            select(EventRow.__table__)
            .join(SectionRow.__table__, SectionRow.id == EventRow.section_id)
            .where(condition)
            .order_by(SectionRow.position, EventRow.sentence_start, EventRow.start, EventRow.id)
        )
        rows = self._database.rows(statement)
        return tuple(read_event(row, cards[row.id], sorted(tags[row.id])) for row in rows)


_FRESH: Mapping[str, Any] = {
    "state": EventState.UNDECIDED.value,
    "queued": False,
    "own": False,
    "marked": False,
    "note": "",
    "edited": [],
    "extracted": {},
}
"""Columns of an event nobody has decided on."""
