"""Mention: a temporal expression found in a text, with its value in context and where that value came from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from studyapp.domain.historical_date import HistoricalDate


class Role(StrEnum):
    """What the expression does in its sentence."""

    EVENT = "event"
    """Dates something the narrative tells."""
    NAME = "name"
    """Part of a proper name or title."""
    QUOTED = "quoted"
    """Stands inside a quotation."""
    PARENTHESIS = "parenthesis"
    """Stands inside brackets, an aside of the sentence."""
    ATTRIBUTE = "attribute"
    """Stands in a relative clause that qualifies a noun."""
    COMPARED = "compared"
    """Only compared with or counted from (the first since 1940): dates nothing that is told."""
    PLANNED = "planned"
    """Proposed, promised, planned, a deadline."""
    AS_OF = "as-of"
    """The date at which a figure or state holds."""
    CITATION = "citation"
    """Belongs to a source, an edition, an issue."""
    LIFESPAN = "lifespan"
    """Years of birth and death behind a name."""


class Origin(StrEnum):
    """How the value was reached."""

    EXPLICIT = "explicit"
    """The expression alone gives the value."""
    INHERITED = "inherited"
    """Year or month taken from earlier text."""
    RELATIVE = "relative"
    """Counted from another date."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A temporal expression. `start` and `end` are code points in the text it was found in, end exclusive.

    `date` is None where the value cannot be known; `doubt` then says why (a reason code of the language data).
    `rule` is the id of the rule that matched. `anchor` says where year and month came from: empty for an explicit
    value, else the expression that gave them. `anchor_offset` is its place in the same text, None where it stood in
    an earlier section or a heading. `confidence` is 0 to 1: how sure the value is.
    `era` is the era year as written (永乐十一年), where there is one.
    `date_end` is where the words of the date end: before `end` where the expression goes on with a bounding word or
    the event it is counted from (1917年|十月革命后), else `end`. 0 where unknown.
    """

    expression: str
    start: int
    end: int
    date: HistoricalDate | None
    rule: str
    origin: Origin = Origin.EXPLICIT
    role: Role = Role.EVENT
    anchor: str = ""
    anchor_offset: int | None = None
    confidence: float = 1.0
    doubt: str = ""
    era: str = ""
    date_end: int = 0
