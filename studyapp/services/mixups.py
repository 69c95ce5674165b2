"""Mix-ups: the typed date of a neighbour, seen twice, makes a card that asks which of the two events was when."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from studyapp.domain.event import CardKind
from studyapp.domain.ids import CardId
from studyapp.domain.library import EventState, StoredArticle, StoredCard, StoredEvent
from studyapp.services.deck_dates import DeckDates
from studyapp.services.mixup_text import MixUpText

if TYPE_CHECKING:
    from studyapp.cards.mixups import Side
    from studyapp.store.journal import Deed
    from studyapp.store.library import Library

ENOUGH = 2
"""Mix-ups of two events, in either direction, that make the card."""
_ASK_DATE = (CardKind.EVENT_DATE, CardKind.CLOZE)


class MixUps:
    """Watches typed answers, and says what tells two events apart."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._text = MixUpText()
        self._show = DeckDates()

    def apart(self, event: StoredEvent, others: tuple[StoredEvent, ...]) -> tuple[str, ...]:
        """A line for each of the others that tells it from the event; empty where their words as they stand do."""
        if not others:
            return ()
        article = self._library.articles.get(event.article_id)
        return tuple(
            self._text.difference(event.text, o.text, event.subject if event.subject == o.subject else "", article)
            for o in others
        )

    def note(self, deed: Deed, card: StoredCard, typed: str | None, until: datetime) -> None:
        """Make the card where this answer, stored already, was the second mix-up of two events; it comes after
        `until`."""
        if not typed or card.kind not in _ASK_DATE:
            return
        rivals = self._library.events.some(self._library.queue.confusable_events(card.event_id))
        if not rivals:
            return
        event = self._library.events.get(card.event_id)
        article = self._library.articles.get(event.article_id)
        for rival in rivals:
            if rival.state is EventState.RETIRED or not self._mixed([typed], event, rival, article):
                continue
            if self._times(event, rival, article) >= ENOUGH:
                made = self._make(deed, event, rival, article)
                self._library.queue.bury(deed, made, until)

    def _times(self, event: StoredEvent, rival: StoredEvent, article: StoredArticle) -> int:
        typed = self._library.queue.typed
        here = self._mixed(typed(event.id), event, rival, article)
        return here + self._mixed(typed(rival.id), rival, event, article)

    def _mixed(self, typed: list[str], event: StoredEvent, rival: StoredEvent, article: StoredArticle) -> int:
        """How many of these answers to the event are the date of the rival."""
        # Imported when used: the rules that read dates take a fifth of a second.
        from studyapp.cards.mixup_answers import is_mixup
        from studyapp.services.answer_language import reading_language

        if event.date is None or rival.date is None:
            return 0
        language = reading_language(article.language)
        return sum(is_mixup(text, event.date, rival.date, language) for text in typed)

    def _make(self, deed: Deed, event: StoredEvent, rival: StoredEvent, article: StoredArticle) -> list[CardId]:
        from studyapp.cards.mixups import discrimination  # brings the converter of scripts: not at the start

        words = self._text.words(article)
        if words is None:
            return []
        sides = [side for e in (event, rival) if (side := self._side(e, article)) is not None]
        card = discrimination(sides[0], sides[1], words, article.script, turned=event.id % 2 == 0)
        asked = {c.answer for e in (event, rival) for c in e.cards if c.kind is CardKind.DISCRIMINATION}
        return [] if card.answer in asked else self._library.events.add_cards(deed, event, [card], worded=True)

    def _side(self, event: StoredEvent, article: StoredArticle) -> Side | None:
        from studyapp.cards.mixups import Side

        if event.date is None:
            return None
        shown = next((c.answer for c in event.cards if c.kind is CardKind.EVENT_DATE), "")
        return Side(event.date, shown or self._show(event.date, article.language, article.script), event.text)
