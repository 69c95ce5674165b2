"""The queue: what is due and new in a part of the library, and the answers given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from studyapp.domain.errors import NotFoundError
from studyapp.domain.ids import CardId, EventId, SectionId
from studyapp.domain.library import Review, StoredCard
from studyapp.domain.scheduling import CardPhase, Grade, Memory
from studyapp.store.columns import instant_to_number
from studyapp.store.database import Database
from studyapp.store.journal import Deed
from studyapp.store.mapping import memory_columns, read_card, read_review
from studyapp.store.schema import CardRow, ReviewRow

_BURIED = "(buried_until IS NULL OR buried_until <= ?)"


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer about to be stored; `day` is the study day."""

    at: datetime
    day: int
    grade: Grade
    taken_ms: int
    typed: str | None


class Queue:
    """Cards in the queue. `sections` None is the whole library; instants are aware."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def card(self, card_id: int) -> StoredCard:
        """The card. Raises NotFoundError."""
        found = self._database.rows(select(CardRow.__table__).where(CardRow.id == card_id))
        if not found:
            raise NotFoundError(f"card {card_id}: there is none in the library; see studyapp search")
        return read_card(found[0])

    def due(self, now: datetime, limit: int, sections: frozenset[int] | None = None) -> list[CardId]:
        """Cards in review that are due, longest first, one an event."""
        where = f"active = 1 AND step IS NULL AND due <= ? AND {_BURIED}"
        return self._cards("cards_due", where, "due, id", now, limit, sections)

    def new(self, now: datetime, limit: int, sections: frozenset[int] | None = None) -> list[CardId]:
        """Cards never reviewed, in their turn, one an event."""
        where = f"active = 1 AND phase = 'new' AND {_BURIED}"
        return self._cards("cards_new", where, "turn, id", now, limit, sections)

    def steps(self, until: datetime, limit: int, sections: frozenset[int] | None = None) -> list[CardId]:
        """Cards in learning steps due until then, the earliest first."""
        where = f"active = 1 AND step IS NOT NULL AND due <= ? AND {_BURIED}"
        return self._cards("cards_steps", where, "due, id", until, limit, sections)

    def siblings(self, card_id: int) -> list[CardId]:
        """The other cards of the same event."""
        rows = self._database.raw(
            "SELECT id FROM cards WHERE event_id = (SELECT event_id FROM cards WHERE id = ?) AND id != ?",
            (card_id, card_id),
        )
        return [CardId(row[0]) for row in rows]

    def confusable_cards(self, event_id: int) -> list[CardId]:
        """The cards in the queue of events that are easily taken for this one."""
        rows = self._database.raw(
            "SELECT id FROM cards WHERE active = 1 AND event_id IN "
            "(SELECT other_id FROM confusables WHERE event_id = ? "
            "UNION ALL SELECT event_id FROM confusables WHERE other_id = ?)",
            (event_id, event_id),
        )
        return [CardId(row[0]) for row in rows]

    def waiting(self, card_ids: Sequence[int], until: datetime) -> list[CardId]:
        """Those of the cards that are new or due in review by then."""
        if not card_ids:
            return []
        marks = ",".join("?" * len(card_ids))
        rows = self._database.raw(
            f"SELECT id FROM cards WHERE id IN ({marks}) AND active = 1 AND step IS NULL AND (due IS NULL OR due <= ?)",
            (*card_ids, instant_to_number(until)),
        )
        return [CardId(row[0]) for row in rows]

    def confusable_events(self, event_id: int) -> list[EventId]:
        """The events that are easily taken for this one, the most alike first."""
        rows = self._database.raw(
            "SELECT id, other_id FROM confusables WHERE event_id = ? "
            "UNION ALL SELECT id, event_id FROM confusables WHERE other_id = ? ORDER BY 1",
            (event_id, event_id),
        )
        return [EventId(row[1]) for row in rows]

    def exercised(self, sections: frozenset[int] | None, *, learned: bool) -> list[EventId]:
        """Events with cards and a date, in order of id; with `learned` those that were reviewed and may come again."""
        inside = "" if sections is None else f"AND e.section_id IN ({','.join(map(str, map(int, sections)))})"
        card = "c.active = 1 AND c.phase != 'new'" if learned else "NOT c.suspended"
        rows = self._database.raw(
            "SELECT e.id FROM events e WHERE e.lo IS NOT NULL AND e.rejected IS NULL AND NOT e.own "
            f"AND e.state IN ('undecided', 'kept') {inside} "
            f"AND EXISTS (SELECT 1 FROM cards c WHERE c.event_id = e.id AND {card}) ORDER BY e.id"
        )
        return [EventId(row[0]) for row in rows]

    def typed(self, event_id: int) -> list[str]:
        """What was typed for the date of an event, oldest first."""
        rows = self._database.raw(
            "SELECT r.typed FROM reviews r JOIN cards c ON c.id = r.card_id "
            "WHERE c.event_id = ? AND c.kind IN ('event-date', 'cloze') AND r.typed IS NOT NULL ORDER BY r.id",
            (event_id,),
        )
        return [row[0] for row in rows]

    def sections_of(
        self, collections: Iterable[str], articles: Iterable[int], sections: Iterable[int]
    ) -> set[SectionId]:
        """The sections in these branches of the library."""
        found = {SectionId(i) for i in sections}
        for name in collections:
            query = "SELECT s.id FROM sections s JOIN articles a ON a.id = s.article_id "
            query += "JOIN collections c ON c.id = a.collection_id WHERE c.name = ?"
            found.update(SectionId(row[0]) for row in self._database.raw(query, (name,)))
        for article in articles:
            rows = self._database.raw("SELECT id FROM sections WHERE article_id = ?", (article,))
            found.update(SectionId(row[0]) for row in rows)
        return found

    def answered_on(self, day: int) -> dict[CardPhase, int]:
        """Number of answers of a study day by the phase before them."""
        rows = self._database.raw("SELECT before, count(*) FROM reviews WHERE day = ? GROUP BY before", (day,))
        return {CardPhase(row[0]): row[1] for row in rows}

    def day_figures(self, day: int) -> tuple[int, int, int]:
        """Answers of a study day, those not "again", and the milliseconds taken."""
        query = "SELECT count(*), coalesce(sum(grade > 1), 0), coalesce(sum(taken_ms), 0) FROM reviews WHERE day = ?"
        row = self._database.raw(query, (day,))[0]
        return row[0], row[1], row[2]

    def history(self, card_id: int) -> tuple[Review, ...]:
        """The answers given to a card, oldest first."""
        statement = select(ReviewRow.__table__).where(ReviewRow.card_id == card_id).order_by(ReviewRow.id)
        return tuple(map(read_review, self._database.rows(statement)))

    def neighbours(self, event_id: int, now: datetime, *, each_side: int = 3) -> list[EventId]:
        """Events of the same article around this one in time, none with a card due by then."""
        found: list[EventId] = []
        for sign, order in (("<", "DESC"), (">", "ASC")):
            rows = self._database.raw(
                f"SELECT e.id FROM events e, events x WHERE x.id = ? AND e.article_id = x.article_id AND e.id != x.id "
                f"AND e.rejected IS NULL AND e.state IN ('undecided', 'kept') AND (e.lo, e.hi) {sign} (x.lo, x.hi) "
                "AND NOT EXISTS (SELECT 1 FROM cards c WHERE c.event_id = e.id AND c.active = 1 AND c.due <= ?) "
                f"ORDER BY e.lo {order}, e.hi {order} LIMIT ?",
                (event_id, instant_to_number(now), each_side),
            )
            side = [EventId(row[0]) for row in rows]
            found = found + side if order == "ASC" else side[::-1]
        return found

    def set_memory(self, deed: Deed, card_id: int, memory: Memory) -> None:
        """Set the scheduling of a card."""
        deed.update(CardRow, [card_id], **memory_columns(memory), buried_until=None)

    def add_review(self, deed: Deed, before: StoredCard, after: Memory, answered: Answered) -> None:
        """Store an answer."""
        line = {**memory_columns(after), "card_id": before.id, "before": before.memory.phase.value}
        del line["last_review"]
        line |= {"at": answered.at, "day": answered.day, "grade": int(answered.grade)}
        line |= {"taken_ms": answered.taken_ms, "typed": answered.typed}
        deed.insert(ReviewRow, [line])

    def bury(self, deed: Deed, card_ids: Iterable[int], until: datetime) -> None:
        """Keep cards away until then."""
        deed.update(CardRow, card_ids, buried_until=until)

    def _cards(
        self, index: str, where: str, order: str, now: datetime, limit: int, sections: frozenset[int] | None
    ) -> list[CardId]:
        if sections is not None and not sections:
            return []
        inside = "" if sections is None else f"AND section_id IN ({','.join(map(str, map(int, sections)))})"
        number = instant_to_number(now)
        query = f"SELECT id, event_id FROM cards INDEXED BY {index} WHERE {where} {inside} ORDER BY {order}"
        found: dict[Any, CardId] = {}
        # Several cards of an event may stand in a row: read a little more than asked for, then one an event.
        times = (number,) * where.count("?")
        rows = self._database.raw(query + " LIMIT ?", (*times, limit * 4 + 8))
        for card_id, event_id in rows:
            found.setdefault(event_id, CardId(card_id))
        return list(found.values())[:limit]
