"""What a search asks for, read from the search language: a list of conditions that all must hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """What a condition is about."""

    WORDS = "words"
    ARTICLE = "article"
    SECTION = "section"
    COLLECTION = "collection"
    TAG = "tag"
    KIND = "kind"
    YEAR = "year"
    IS = "is"
    SALIENCE = "salience"
    CONFIDENCE = "confidence"
    DIFFICULTY = "difficulty"
    LAPSES = "lapses"
    IMPORTED = "imported"


class Status(StrEnum):
    """Values of `is:`."""

    DUE = "due"
    NEW = "new"
    LEARNING = "learning"
    REVIEW = "review"
    FAMILIAR = "familiar"
    SOLID = "solid"
    KEPT = "kept"
    REJECTED = "rejected"
    RETIRED = "retired"
    UNDECIDED = "undecided"
    DOUBTFUL = "doubtful"
    LEFT_OUT = "left-out"
    QUEUED = "queued"
    SUSPENDED = "suspended"
    MARKED = "marked"
    OWN = "own"
    SLIPPING = "slipping"
    CONFUSABLE = "confusable"


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition. `value` is the text after the colon, or the words.

    `low` and `high` are the bounds of YEAR (astronomical years) and of the fields that are numbers, None where open;
    `strict` says that they themselves are left out. IMPORTED has in `high` the study days, today included, in which the
    article came; SLIPPING has there how many times its stability a card may wait before it is slipping. `negated` turns
    it round.
    """

    field: Field
    value: str = ""
    low: float | None = None
    high: float | None = None
    strict: bool = False
    negated: bool = False
