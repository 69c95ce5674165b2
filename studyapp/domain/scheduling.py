"""Values of spaced repetition, in the terms of FSRS and Anki."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum


class Grade(IntEnum):
    """The reader's verdict; the numbers are the keys, as in Anki."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class CardPhase(StrEnum):
    """Where a card is in its life."""

    NEW = "new"
    LEARNING = "learning"
    REVIEW = "review"
    RELEARNING = "relearning"


@dataclass(frozen=True, slots=True)
class Memory:
    """Scheduling state of a card.

    `due` is an aware UTC instant, None while new. `stability` is in days, `difficulty` 1 to 10, both None while new.
    `step` is the learning step, None in review. `interval` is the days given at the last review, 0 within a day.
    """

    phase: CardPhase = CardPhase.NEW
    due: datetime | None = None
    stability: float | None = None
    difficulty: float | None = None
    step: int | None = None
    last_review: datetime | None = None
    interval: int = 0
    reps: int = 0
    lapses: int = 0


@dataclass(frozen=True, slots=True)
class Parameters:
    """FSRS weights with their version, and what the reader asked for. `weights` has 21 numbers for FSRS-6."""

    version: int
    weights: tuple[float, ...]
    desired_retention: float = 0.9
    learning_minutes: tuple[float, ...] = (1, 10)
    relearning_minutes: tuple[float, ...] = (10,)
    maximum_interval: int = 36500
