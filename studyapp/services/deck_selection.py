"""Which events of the library go into a deck, and the notes they make, one after the other."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from studyapp.domain.deck import CardProgress, DeckEvent, DeckNote, LedgerEntry, NoteFields, NoteTemplate
from studyapp.domain.event import CardKind
from studyapp.domain.ids import CardId, EventId, SectionId
from studyapp.domain.library import Review, StoredArticle
from studyapp.services.article_import import DEFAULT_COLLECTION
from studyapp.services.deck_ledger import NoteStatus, Stamps, content_digest
from studyapp.services.deck_notes import (
    ALL_KINDS,
    RETIRED,
    TEMPLATES,
    DateDisplay,
    OneAnswer,
    Place,
    article_tag,
    in_script,
    note_fields,
    note_tags,
    shown,
)
from studyapp.services.mixup_text import MixUpText
from studyapp.services.reviewing import Scope

if TYPE_CHECKING:
    from studyapp.store.library import Library

PROGRAM_DECK = "StudyApp"
_MARKED = "marked"
"""The tag by which Anki knows a marked note."""


@dataclass(frozen=True, slots=True)
class DeckRequest:
    """What goes into a deck.

    An event must be in `scope`, found by `search`, and among `events` where those are given. `deck` is the name of
    the deck in Anki; None gives one an article, below its collection's name. `kinds` are the card kinds wanted.
    `guard` keeps cells of .csv and .tsv from being taken for formulas.
    """

    scope: Scope = field(default_factory=Scope)
    search: str = ""
    events: frozenset[EventId] | None = None
    deck: str | None = None
    kinds: frozenset[CardKind] = ALL_KINDS
    with_progress: bool = False
    guard: bool = False


@dataclass(frozen=True, slots=True)
class MadeNote:
    """A note, the event it is of, its line in the ledger, and what became of it since the last export."""

    note: DeckNote
    event_id: EventId
    entry: LedgerEntry
    status: NoteStatus


class DeckMaker:
    """Makes the notes of one request."""

    def __init__(self, library: Library, request: DeckRequest, *, now: datetime, show: DateDisplay) -> None:
        self._library = library
        self._request = request
        self._show = show
        self._ledger = library.decks.ledger()
        self._stamps = Stamps(self._ledger, now)
        self._unique = OneAnswer()
        self._words = MixUpText()

    def notes(self, found: Collection[EventId] | None) -> Iterator[MadeNote]:
        """The notes in library order; of the events in `found` only, where it is not None."""
        sections = self._sections()
        for article in self._library.articles.all():
            events = [
                event
                for event in self._library.decks.events(article.id, with_progress=self._request.with_progress)
                if (sections is None or event.section_id in sections) and (found is None or event.id in found)
            ]
            if events:
                yield from self._of_article(article, events)

    def _sections(self) -> set[SectionId] | None:
        scope = self._request.scope
        if not (scope.collections or scope.articles or scope.sections):
            return None
        return self._library.queue.sections_of(scope.collections, scope.articles, scope.sections)

    def _of_article(self, article: StoredArticle, events: Sequence[DeckEvent]) -> Iterator[MadeNote]:
        paths = self._library.articles.paths({event.section_id for event in events})
        reviews = self._library.decks.reviews(article.id) if self._request.with_progress else {}
        deck = self._request.deck or _deck_of(article)
        places = {section: place_of(article, path) for section, path in paths.items()}
        for event in events:
            place = places[event.section_id]
            fields = self._fields(event, place)
            if fields is not None:
                yield self._made(event, place, fields, deck, reviews)

    def _fields(self, event: DeckEvent, place: Place) -> NoteFields | None:
        """The fields of an event that goes out, or that went out before and is gone; None for all others."""
        retired = not event.going
        if retired and (event.guid not in self._ledger or not event.cards):
            return None
        fields = note_fields(
            event,
            place,
            show=self._show,
            kinds=self._request.kinds,
            extra1=event.note,
            confusable=self._confusable(event, place) if event.confusable else "",
            study_key=event.guid,
        )
        return fields if retired else self._unique.admit(fields)

    def _confusable(self, event: DeckEvent, place: Place) -> str:
        """A line for each neighbour, and under it what tells the two apart where they begin alike."""
        lines = []
        for other in event.confusable:
            date = other.answer or shown(other.date, place, self._show)
            lines.append(f"{date} {in_script(other.text, place.script)}".strip())
            lines.append(self._words.difference(event.text, other.text, other.subject, place))
        return "\n".join(filter(None, lines))

    def _made(
        self,
        event: DeckEvent,
        place: Place,
        fields: NoteFields,
        deck: str,
        reviews: Mapping[CardId, Sequence[Review]],
    ) -> MadeNote:
        retired = not event.going
        tags = (
            *note_tags(event, place),
            *(article_tag(title) for title in event.articles),
            *event.tags,
            *((_MARKED,) if event.marked else ()),
            *((RETIRED,) if retired else ()),
        )
        digest = content_digest(fields, tags)
        entry, status = self._stamps.stamp(event.guid, "", digest, retired=retired)
        progress = _progress(event, reviews) if self._request.with_progress else ()
        note = DeckNote(event.guid, fields, tags, entry.modified, deck, progress, retired)
        return MadeNote(note, event.id, entry, status)


def _deck_of(article: StoredArticle) -> str:
    """The deck of an article: below its collection's name, below the program's in the collection all begin with."""
    above = PROGRAM_DECK if article.collection == DEFAULT_COLLECTION else article.collection
    return f"{above}::{article.title.replace('::', ':')}"


def place_of(article: StoredArticle, path: tuple[str, ...]) -> Place:
    """Where the events of a section stand."""
    return Place(article.title, path, article.language, article.script, article.provenance)


def _progress(event: DeckEvent, reviews: Mapping[CardId, Sequence[Review]]) -> tuple[CardProgress, ...]:
    """What was learned of each direction; of two cards for one direction the first counts."""
    found: dict[NoteTemplate, CardProgress] = {}
    for card in event.cards:
        template = TEMPLATES[card.kind]
        if card.memory is not None and template not in found:
            answers = tuple(reviews.get(card.id, ()))
            found[template] = CardProgress(template, card.memory, answers, card.suspended)
    return tuple(found.values())
