"""ReadAhead: what asking and grading cards need from the library, read while the reader thinks.

It holds only what is still true: whatever else is written makes it read again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from studyapp.domain.ids import CardId
from studyapp.domain.library import Changes, StoredArticle, StoredCard, StoredEvent

if TYPE_CHECKING:
    from studyapp.store.library import Library

_MOST = 16


@dataclass(frozen=True, slots=True)
class AskedCard:
    """A card with what stands around it."""

    card: StoredCard
    event: StoredEvent
    article: StoredArticle
    path: tuple[str, ...]


class ReadAhead:
    """Cards of a library, each read once for as long as nothing touches it."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._stand: tuple[object, int] | None = None
        self._cards: dict[CardId, AskedCard] = {}
        self._away: dict[tuple[CardId, datetime], list[CardId]] = {}

    def asked(self, card_id: CardId) -> AskedCard:
        """The card as it is now. Raises NotFoundError."""
        self._forget_what_is_old()
        found = self._cards.get(card_id)
        if found is None:
            found = self._cards[card_id] = self._read(card_id)
        return found

    def kept_away(self, card_id: CardId, until: datetime) -> list[CardId]:
        """Its siblings and the cards of events it is taken for, those that are new or due by then.

        Raises NotFoundError.
        """
        event_id, queue = self.asked(card_id).event.id, self._library.queue
        found = self._away.get((card_id, until))
        if found is None:
            found = queue.waiting([*queue.siblings(card_id), *queue.confusable_cards(event_id)], until)
            self._away[card_id, until] = found
        return found

    def answered(self, changes: Changes, before: int) -> None:
        """Take what one answer changed out; `before` is the library's version before it."""
        database = self._library.database
        if self._stand != (database, before) or changes.articles or changes.sections:
            return
        self._stand = database, database.version
        self._cards = {i: c for i, c in self._cards.items() if c.event.id not in changes.events}
        self._away.clear()

    def _forget_what_is_old(self) -> None:
        stand = self._library.database, self._library.database.version
        if self._stand != stand or len(self._cards) > _MOST:
            self._cards.clear()
            self._away.clear()
            self._stand = stand

    def _read(self, card_id: CardId) -> AskedCard:
        event = self._library.events.of_card(card_id)
        card = next(c for c in event.cards if c.id == card_id)
        article = self._library.articles.get(event.article_id)
        return AskedCard(card, event, article, self._library.articles.paths([event.section_id])[event.section_id])
