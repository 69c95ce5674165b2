"""Editing events: what the reader changed is remembered beside what the rules said, and cards are worded anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from studyapp.domain.edtf import format_edtf
from studyapp.domain.errors import InputError
from studyapp.domain.event import CardKind, CardText, ExtractedEvent
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.ids import EventId, Guid, SectionId
from studyapp.domain.library import EventState, StoredEvent
from studyapp.events.identity import first_guid
from studyapp.services.event_extractor import EventExtractor
from studyapp.services.import_report import EventChange, EventDiff

if TYPE_CHECKING:
    from studyapp.store.journal import Deed
    from studyapp.store.library import Library


@dataclass(frozen=True, slots=True)
class EventEdit:
    """What the reader changes in an event; None leaves a field alone. An empty `note` or `name` clears it.

    `cards` replaces question, answer and context of the cards of those kinds, adding a kind that was not there.
    `tags` replaces all tags.
    """

    text: str | None = None
    date: HistoricalDate | None = None
    name: str | None = None
    note: str | None = None
    cards: tuple[CardText, ...] | None = None
    tags: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class OwnCard:
    """A card the reader writes. `start` and `end` are the selection in the section's text, code points."""

    front: str
    back: str
    start: int
    end: int
    date: HistoricalDate | None = None


class EventEditing:
    """Changes single events within a deed."""

    def __init__(self, library: Library, extractor: Callable[[], EventExtractor], fold: Callable[[str], str]) -> None:
        self._library = library
        self._extractor = extractor
        self._fold = fold

    def apply(self, deed: Deed, event: StoredEvent, edit: EventEdit) -> StoredEvent:
        """Change an event; it comes back as it is now."""
        own = next((c for c in edit.cards or () if c.kind is CardKind.OWN), None)
        if own is not None and event.own and edit.text is None:
            edit = replace(edit, text=own.question)
        columns = self._columns(event, edit)
        if columns:
            self._library.events.update(deed, [event.id], **columns)
        if edit.tags is not None:
            self._library.events.set_tags(deed, event.id, edit.tags)
        if edit.cards is not None:
            self._word(deed, event, edit.cards)
        changed = self._library.events.get(event.id)
        different = (changed.text, changed.date, changed.name) != (event.text, event.date, event.name)
        if different and not all(_by_reader(card.kind) for card in event.cards):
            self.make_cards(deed, changed)
        return self._library.events.get(event.id)

    def make_cards(self, deed: Deed, event: StoredEvent) -> None:
        """Word the cards of an event anew, but those the reader wrote."""
        store = self._library.events
        worded = store.worded_cards(event.id)
        present = {c.kind: c for c in event.cards}
        made = self._composed(event)
        for card in made:
            known = present.get(card.kind)
            if known is None:
                store.add_cards(deed, event, [card], worded=False)
            elif known.id not in worded:
                store.update_card(deed, known.id, card, worded=False)
        kinds = {card.kind for card in made}
        stale = [c for c in event.cards if c.kind not in kinds and c.id not in worded and not _by_reader(c.kind)]
        store.delete_cards(deed, [c.id for c in stale if not c.memory.reps])
        store.set_cards(deed, [c.id for c in stale if c.memory.reps], suspended=True)

    def accept(self, deed: Deed, event: StoredEvent) -> None:
        """Make the cards of an event that the rules left out, for good. Raises InputError without a date."""
        if event.date is None:
            raise InputError(f"event {event.id}: its date is unknown; edit the date first")
        said = self._said(event) | {"rejected": event.rejected.value if event.rejected else None}
        edited = sorted(event.edited | {"rejected"})
        self._library.events.update(deed, [event.id], rejected=None, edited=edited, extracted=said)
        self.make_cards(deed, self._library.events.get(event.id))

    def add_like(self, deed: Deed, event: StoredEvent, edit: EventEdit) -> StoredEvent:
        """Add an event of the reader's own at the same place as another one, then edit it."""
        fresh = _as_extracted(event, 0)
        columns = self._own_columns(event.article_id, event.section_id, edit.text or event.text)
        number = self._library.events.add(deed, [(replace(fresh, rejected=None, cards=()), columns)])[0]
        self._library.events.set_tags(deed, number, event.tags)
        added = self.apply(deed, self._library.events.get(number), edit)
        if not added.cards:
            self.make_cards(deed, added)
        return self._library.events.get(number)

    def add_own(self, deed: Deed, section_id: SectionId, own: OwnCard) -> EventId:
        """Add a card the reader wrote from a selection. Raises InputError where front or back is empty."""
        if not own.front.strip() or not own.back.strip():
            raise InputError("the card: front or back is empty; fill in both")
        section = self._library.articles.section(section_id)
        start, end = max(0, min(own.start, own.end)), min(len(section.text), max(own.start, own.end))
        passage = section.text[start:end]
        card = CardText(CardKind.OWN, own.front, own.back, passage)
        event = ExtractedEvent(
            section=section.position,
            sentence=passage,
            sentence_start=start,
            sentence_end=end,
            expression="",
            start=start,
            end=start,
            date=own.date,
            rule="own",
            anchor="",
            text=own.front,
            spans=((start, end),) if end > start else (),
            salience=1.0,
            confidence=1.0,
            cards=(card,),
        )
        columns = self._own_columns(section.article_id, section_id, own.front)
        number = self._library.events.add(deed, [(event, columns)])[0]
        added = self._library.events.get(number)
        self._library.events.set_cards(deed, [c.id for c in added.cards], worded=True)
        self._library.events.queue(deed, [added])
        return number

    def take_back(self, deed: Deed, diff: EventDiff) -> None:
        """Take back one change that an import made."""
        event = self._library.events.get(diff.event_id)
        match diff.change:
            case EventChange.NEW:
                self._library.events.set_state(deed, [event.id], EventState.REJECTED)
            case EventChange.RESTORED:
                said = self._said(event) | {"state": event.state.value}
                self._library.events.update(deed, [event.id], state=EventState.RETIRED.value, extracted=said)
            case EventChange.GONE:
                self.revive(deed, event)
            case EventChange.DATE_CORRECTED | EventChange.REWORDED:
                date = diff.before_date if diff.before_date != event.date else None
                text = diff.before_text if diff.before_text != event.text else None
                self.apply(deed, event, EventEdit(text=text, date=date))

    def revive(self, deed: Deed, event: StoredEvent) -> None:
        """Bring a retired event back to what it was; one that later imports leave alone."""
        said = self._said(event)
        state = said.pop("state", EventState.UNDECIDED.value)
        self._library.events.update(deed, [event.id], state=state, extracted=said)

    def _columns(self, event: StoredEvent, edit: EventEdit) -> dict[str, Any]:
        from studyapp.store.mapping import date_columns

        said, edited = self._said(event), set(event.edited)
        columns: dict[str, Any] = {}
        if edit.text is not None and edit.text != event.text:
            if not edit.text.strip():
                raise InputError("the event: its text is empty; write what happened, or reject it")
            said.setdefault("text", event.text)
            columns["text"] = edit.text
        if edit.name is not None and edit.name != event.name:
            said.setdefault("name", event.name)
            columns["name"] = edit.name
        if edit.date is not None and edit.date != event.date:
            old = date_columns(event.date)
            said.setdefault("date", [old["date"], old["mod"], old["calendar"]])
            columns |= date_columns(edit.date)
        edited |= columns.keys() & {"text", "name", "date"}
        if columns:
            columns |= {"extracted": said, "edited": sorted(edited)}
        if edit.note is not None:
            columns["note"] = edit.note
        return columns

    def _word(self, deed: Deed, event: StoredEvent, cards: tuple[CardText, ...]) -> None:
        present = {c.kind: c for c in event.cards}
        for card in cards:
            if not card.question.strip() or not card.answer.strip():
                raise InputError("the card: question or answer is empty; fill in both")
            if card.kind in present:
                self._library.events.update_card(deed, present[card.kind].id, card, worded=True)
            else:
                self._library.events.add_cards(deed, event, [card], worded=True)

    def _composed(self, event: StoredEvent) -> tuple[CardText, ...]:
        """The cards of an event as the rules word them, at least the one that asks for its date."""
        if event.date is None:
            return ()
        article = self._library.articles.content(event.article_id)
        position = self._library.articles.section(event.section_id).position
        made = self._extractor().cards_for(article, _as_extracted(event, position))
        if made:
            return made
        return (CardText(CardKind.EVENT_DATE, event.text, format_edtf(event.date), event.sentence),)

    def _own_columns(self, article_id: int, section_id: int, text: str) -> dict[str, Any]:
        key, ordinal = self._library.articles.get(article_id).key, 0
        guid: Guid | None = None
        while guid is None or self._library.events.guid_taken(guid):
            guid = first_guid(key, [self._fold(text)], "own", ordinal)
            ordinal += 1
        place = {"article_id": article_id, "section_id": section_id}
        return {**place, "guid": guid, "own": True, "state": EventState.KEPT.value}

    def _said(self, event: StoredEvent) -> dict[str, Any]:
        return dict(self._library.events.extracted([event.id]).get(event.id, {}))


def _by_reader(kind: CardKind) -> bool:
    return kind in (CardKind.OWN, CardKind.DISCRIMINATION)


def _as_extracted(event: StoredEvent, section: int) -> ExtractedEvent:
    return ExtractedEvent(
        section=section,
        sentence=event.sentence,
        sentence_start=event.sentence_start,
        sentence_end=event.sentence_end,
        expression=event.expression,
        start=event.start,
        end=event.end,
        date=event.date,
        rule=event.rule,
        anchor=event.anchor,
        text=event.text,
        spans=event.spans,
        salience=event.salience,
        confidence=event.confidence,
        subject=event.subject,
        actors=event.actors,
        action=event.action,
        name=event.name,
        era=event.era,
        reasons=event.reasons,
    )
