"""A deck on its way out: notes as values, before any format knows them. Texts are plain, never HTML."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import NamedTuple, Self

from studyapp.domain.edtf import format_edtf, parse_edtf
from studyapp.domain.event import CardKind
from studyapp.domain.historical_date import Calendar, HistoricalDate, Mod
from studyapp.domain.ids import CardId, EventId, Guid, SectionId
from studyapp.domain.library import EventState, Review
from studyapp.domain.scheduling import Memory


class NoteTemplate(IntEnum):
    """The card directions of a note, in their frozen order; each is made where its field is filled."""

    EVENT_DATE = 0
    DATE_EVENT = 1
    NAME = 2
    CLOZE = 3
    OWN = 4
    """Own cards and discriminations: front and back as they stand."""


class NoteFields(NamedTuple):
    """The fields of a note, in their frozen order: a tuple, since a large deck has millions of them.

    `event` tells the event, `date` its date as displayed, `date_edtf` as EDTF, `mod` and `calendar` the codes of its
    qualifier and calendar where they are not the plain ones. `question` asks for the date, `date_question` for the
    event, `name_question` for what `name` names; `cloze` is the sentence with a blank; `front` and `back` are an own
    card. `section` is the path of headings. `study_key` is the guid, for tools that see fields only.
    """

    event: str = ""
    date: str = ""
    date_edtf: str = ""
    mod: str = ""
    calendar: str = ""
    era_year: str = ""
    question: str = ""
    date_question: str = ""
    name: str = ""
    name_question: str = ""
    cloze: str = ""
    front: str = ""
    back: str = ""
    context: str = ""
    sentence: str = ""
    section: str = ""
    article: str = ""
    source_url: str = ""
    revision: str = ""
    licence: str = ""
    confusable: str = ""
    extra1: str = ""
    extra2: str = ""
    extra3: str = ""
    study_key: str = ""

    @property
    def questions(self) -> tuple[str, ...]:
        """What each direction asks, in template order; empty for those that are not made."""
        return self.question, self.date_question, self.name_question, self.cloze, self.front


QUESTION_FIELDS = {
    NoteTemplate.EVENT_DATE: "question",
    NoteTemplate.DATE_EVENT: "date_question",
    NoteTemplate.NAME: "name_question",
    NoteTemplate.CLOZE: "cloze",
    NoteTemplate.OWN: "front",
}
"""The field that each direction asks with, and without which it is not made."""


@dataclass(frozen=True, slots=True)
class CardProgress:
    """What was learned of one direction. `reviews` are in the order they were made."""

    template: NoteTemplate
    memory: Memory
    reviews: tuple[Review, ...] = ()
    suspended: bool = False


@dataclass(frozen=True, slots=True)
class DeckNote:
    """One event. `modified` is an aware instant that moves only when the content does; `deck` is a full deck name.

    `retired` is one whose event is gone: where it is new to Anki, its cards come in suspended.
    """

    guid: Guid
    fields: NoteFields
    tags: tuple[str, ...]
    modified: datetime
    deck: str
    progress: tuple[CardProgress, ...] = ()
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Deck:
    """Notes in the order they are to be learned. They may be an iterator, so that a large deck need not fit in memory.

    `description` is shown in Anki for every deck of it: what it is and under which licence.
    """

    notes: Iterable[DeckNote]
    description: str = ""


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One note that went out. `key` tells what it was about, `digest` is of its content, `modified` when that changed.

    `retired` is one whose event is gone.
    """

    guid: Guid
    key: str
    digest: str
    modified: datetime
    retired: bool = False


class WrittenDate(NamedTuple):
    """A date as it is stored: parsed only where its parts are needed. `edtf` is empty where there is no date."""

    edtf: str = ""
    mod: str = ""
    calendar: str = Calendar.COMMON

    @classmethod
    def of(cls, date: HistoricalDate | None) -> Self:
        """The written form of a date."""
        return cls(format_edtf(date), date.mod or "", date.calendar) if date else cls()

    @property
    def value(self) -> HistoricalDate | None:
        """The date."""
        if not self.edtf:
            return None
        return parse_edtf(self.edtf, Mod(self.mod) if self.mod else None, Calendar(self.calendar))


class DeckCard(NamedTuple):
    """A card as a deck needs it. `answer` and `context` may be empty where the note has them in other fields.

    `memory` is None where progress was not asked for, or the card is new. `id` is 0 for a card of no library.
    """

    kind: CardKind
    question: str
    answer: str
    context: str
    id: CardId = CardId(0)
    suspended: bool = False
    memory: Memory | None = None


class Neighbour(NamedTuple):
    """An event that another is easily taken for. `answer` is its date as its card has it, empty where it has none;
    `subject` is who acted in both, empty where not the same."""

    date: WrittenDate
    text: str
    answer: str
    subject: str = ""


class DeckEvent(NamedTuple):
    """An event as a deck needs it: less than a `StoredEvent`, and read fifty thousand at a time.

    `id` and `section_id` are 0 for an event of no library. `confusable` are the events it is easily taken for;
    `articles` the titles of further articles that tell of it.
    """

    guid: Guid
    text: str
    date: WrittenDate
    sentence: str
    action: str
    name: str
    era: str
    salience: float
    cards: tuple[DeckCard, ...]
    id: EventId = EventId(0)
    section_id: SectionId = SectionId(0)
    state: EventState = EventState.UNDECIDED
    note: str = ""
    marked: bool = False
    tags: tuple[str, ...] = ()
    confusable: tuple[Neighbour, ...] = ()
    articles: tuple[str, ...] = ()

    @property
    def going(self) -> bool:
        """Whether it belongs into a deck: undecided or kept, and with cards."""
        return bool(self.cards) and self.state in (EventState.UNDECIDED, EventState.KEPT)
