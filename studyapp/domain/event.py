"""ExtractedEvent and CardText: what the rules make of an article, before anything is stored."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from studyapp.domain.historical_date import HistoricalDate


class CardKind(StrEnum):
    """The directions of an event, and the cards a reader makes."""

    EVENT_DATE = "event-date"
    DATE_EVENT = "date-event"
    NAME = "name"
    CLOZE = "cloze"
    OWN = "own"
    DISCRIMINATION = "discrimination"


class Rejection(StrEnum):
    """Why a dated sentence, or an event, makes no card."""

    NOT_SALIENT = "not-salient"
    DATE_IN_NAME = "date-in-name"
    QUOTED = "quoted"
    CITATION = "citation"
    DAMAGED = "damaged"
    DEFINITION = "definition"
    NO_SUBJECT = "no-subject"
    NO_PREDICATE = "no-predicate"
    TOO_LONG = "too-long"
    DUPLICATE = "duplicate"
    DATE_UNSURE = "date-unsure"
    DATE_UNKNOWN = "date-unknown"
    ATTRIBUTE = "attribute"
    NOT_UNIQUE = "not-unique"


@dataclass(frozen=True, slots=True)
class CardText:
    """One question and its answer. `context` is shown on the back only."""

    kind: CardKind
    question: str
    answer: str
    context: str


@dataclass(frozen=True, slots=True)
class Reason:
    """One contribution to a score: a code of the rule data and what it added (or took)."""

    code: str
    weight: float


@dataclass(frozen=True, slots=True)
class ExtractedEvent:
    """A dated fact of an article.

    `section` is an index into `Article.sections`. `sentence_start` and `sentence_end` bound the source sentence,
    `start` and `end` the temporal expression, both code points in `Section.text`, end exclusive; a date that stands
    only in the heading has an empty expression and start == end. `text` is the event in the article's own words,
    without its date; `spans` are the pieces of the section's text that it is made of, for highlighting.
    `subject` is who acted, where the clause says so. `actors` are the proper names in it, `action` the class of what
    happened (a code of the rule data, empty where none), `name` the thing named in 《》 or 「」, empty where none.
    `confidence` is 0 to 1 that the date is this event's; `salience` 0 to 1 that it is worth learning.
    `hangs_on` is the happening whose date this is where the text dates the event only as after or before it.
    `rejected` is None where cards are made.
    """

    section: int
    sentence: str
    sentence_start: int
    sentence_end: int
    expression: str
    start: int
    end: int
    date: HistoricalDate | None
    rule: str
    anchor: str
    text: str
    spans: tuple[tuple[int, int], ...]
    salience: float
    confidence: float
    subject: str = ""
    actors: tuple[str, ...] = ()
    action: str = ""
    name: str = ""
    era: str = ""
    hangs_on: str = ""
    reasons: tuple[Reason, ...] = ()
    rejected: Rejection | None = None
    cards: tuple[CardText, ...] = ()
