"""Notes from events: which words go into which field, and which tags an event bears.

Knows nothing of ids, times or files.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from studyapp.domain.article import Provenance, Script
from studyapp.domain.deck import QUESTION_FIELDS, DeckCard, DeckEvent, NoteFields, NoteTemplate, WrittenDate
from studyapp.domain.event import CardKind
from studyapp.domain.historical_date import Calendar, HistoricalDate

TEMPLATES = {
    CardKind.EVENT_DATE: NoteTemplate.EVENT_DATE,
    CardKind.DATE_EVENT: NoteTemplate.DATE_EVENT,
    CardKind.NAME: NoteTemplate.NAME,
    CardKind.CLOZE: NoteTemplate.CLOZE,
    CardKind.OWN: NoteTemplate.OWN,
    CardKind.DISCRIMINATION: NoteTemplate.OWN,
}
ALL_KINDS = frozenset(CardKind)
_NO_CARD = DeckCard(CardKind.OWN, "", "", "")
_PLAIN = Calendar.COMMON.value
PREFIX = "studyapp"
RETIRED = f"{PREFIX}::retired"

DateDisplay = Callable[[HistoricalDate, str, Script], str]
"""A date as it is shown in a language (BCP 47 tag) and script."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event stands: its article and the headings above it."""

    article: str
    path: tuple[str, ...]
    language: str
    script: Script
    provenance: Provenance

    @property
    def section(self) -> str:
        """The headings in one line."""
        return " › ".join(self.path)


def note_fields(
    event: DeckEvent,
    place: Place,
    *,
    show: DateDisplay,
    kinds: frozenset[CardKind] = ALL_KINDS,
    **others: str,
) -> NoteFields:
    """The fields of an event with its cards of those kinds; `others` are fields that the event does not fill."""
    by_date, by_event, by_name, by_sentence, own = _cards_in_order(event, kinds)
    written, source = event.date, place.provenance
    return NoteFields(
        # Anki skips a note whose first field is empty.
        event=_event_text(event, place) or own.question,
        date=_date_text(event, place, show),
        date_edtf=written.edtf,
        mod=written.mod,
        calendar="" if written.calendar == _PLAIN else written.calendar,
        era_year=event.era,
        question=by_date.question,
        date_question=by_event.question,
        name=by_name.answer or in_script(event.name, place.script),
        name_question=by_name.question,
        cloze=by_sentence.question,
        front=own.question,
        back=own.answer,
        context=next((c.context for c in event.cards if c.context and _says_more(c, event, place)), ""),
        sentence=event.sentence,
        section=place.section,
        article=place.article,
        source_url=_web_address(source.address),
        revision=source.revision or "",
        licence=source.licence or "",
        **others,
    )


def _cards_in_order(event: DeckEvent, kinds: frozenset[CardKind]) -> list[DeckCard]:
    """The card of each direction, an empty one where there is none; the first where there are two."""
    found = [_NO_CARD] * len(NoteTemplate)
    for card in event.cards:
        place = TEMPLATES[card.kind]
        if found[place] is _NO_CARD and (kinds is ALL_KINDS or card.kind in kinds):
            found[place] = card
    return found


def _says_more(card: DeckCard, event: DeckEvent, place: Place) -> bool:
    """Whether the context of a card is not only the sentence and its place, which have their own fields."""
    return place.article not in card.context and event.sentence not in card.context


def _event_text(event: DeckEvent, place: Place) -> str:
    """The event's words in the script of the questions."""
    if any(event.text in card.question for card in event.cards):
        return event.text
    return in_script(event.text, place.script)


def _date_text(event: DeckEvent, place: Place, show: DateDisplay) -> str:
    """The date as the card has it, else written now: without the era year, which has its own field."""
    if not event.era:
        for card in event.cards:
            if card.kind is CardKind.EVENT_DATE and card.answer:
                return card.answer
    return shown(event.date, place, show)


def shown(written: WrittenDate, place: Place, show: DateDisplay) -> str:
    """A date in the words of an article, empty where there is none."""
    date = written.value
    return show(date, place.language, place.script) if date else ""


def in_script(text: str, script: Script) -> str:
    """The text in one script, as questions are: articles often mix both."""
    from studyapp.text.script import convert  # the converter is loaded when a deck is made, not at the start

    return convert(text, script)


def note_tags(event: DeckEvent, place: Place) -> list[str]:
    """Tags by article, century and what happened."""
    tags = [article_tag(place.article)]
    if event.date.edtf:
        tags.append(_tag("century", century(event.date)))
    if event.action:
        tags.append(_tag("topic", event.action))
    return tags


def article_tag(title: str) -> str:
    """The tag of an article."""
    return _tag("article", title)


def century(written: WrittenDate) -> str:
    """The century in which a date begins: "20", or "bce-3"."""
    digits = written.edtf[:4]
    if digits.isdecimal() and digits != "0000":  # nearly all of them, and a tenth of the work
        return str((int(digits) - 1) // 100 + 1)
    date = written.value
    if date is None:
        return ""
    # The last year: 17XX is 1700 to 1799, of which all but the first are of the eighteenth.
    first = next(p for p in date.points if p is not None).years[1]
    return str((first - 1) // 100 + 1) if first > 0 else f"bce-{-first // 100 + 1}"


class OneAnswer:
    """Keeps a deck free of the same event twice, and of one question with two answers.

    Remembers hashes, not texts: a large deck is never in memory as a whole.
    """

    def __init__(self) -> None:
        self._told: set[int] = set()
        self._asked: set[int] = set()

    def admit(self, fields: NoteFields) -> NoteFields | None:
        """The fields without the questions that an earlier note asks; None where nothing new is left."""
        told = hash(("".join(filter(str.isalnum, fields.event)), fields.date or fields.front))
        if told in self._told:
            return None
        asked = {hash((n, question)): n for n, question in enumerate(fields.questions) if question}
        if repeated := self._asked.intersection(asked):
            names = list(QUESTION_FIELDS.values())
            fields = fields._replace(**{names[asked[question]]: "" for question in repeated})
        if len(repeated) == len(asked):
            return None
        self._told.add(told)
        self._asked.update(asked)
        return fields


@lru_cache(1 << 12)
def _tag(*levels: str) -> str:
    return "::".join((PREFIX, *(level.replace("::", ":") for level in levels)))


def _web_address(address: str | None) -> str:
    return address if address and address.startswith(("https://", "http://")) else ""
