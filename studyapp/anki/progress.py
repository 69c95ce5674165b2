"""What was learned, in Anki's numbers: the columns of a card and the rows of its review log."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from studyapp.domain.library import Review
from studyapp.domain.scheduling import CardPhase, Memory, Parameters

Row = tuple[int | str, ...]

_TYPES = {CardPhase.NEW: 0, CardPhase.LEARNING: 1, CardPhase.REVIEW: 2, CardPhase.RELEARNING: 3}
_REVIEW_KINDS = {CardPhase.NEW: 0, CardPhase.LEARNING: 0, CardPhase.REVIEW: 1, CardPhase.RELEARNING: 2}
_SUSPENDED = -1
_EASE = 2500
"""The ease factor of a card that SM-2 would start with; FSRS does not look at it."""
_LONGEST_ANSWER_MS = 60_000
"""Anki's own limit on the time of one answer."""


@dataclass(frozen=True, slots=True)
class LearningDays:
    """How study days are counted. `created` is the instant at which Anki's day 0 begins, the start of a study day."""

    created: datetime
    study_day: Callable[[datetime], int]
    parameters: Parameters

    def day(self, instant: datetime) -> int:
        """The day of an instant, counted from day 0."""
        return self.study_day(instant) - self.study_day(self.created)


@dataclass(frozen=True, slots=True)
class CardState:
    """The scheduling columns of a card in the order of Anki's table."""

    type: int
    queue: int
    due: int
    interval: int
    factor: int
    reps: int
    lapses: int
    left: int
    data: str


def card_state(memory: Memory, suspended: bool, position: int, days: LearningDays) -> CardState:
    """The columns of a card. `position` is its place among the new ones."""
    kind = _TYPES[memory.phase]
    queue = _SUSPENDED if suspended else min(kind, 2) if memory.phase is not CardPhase.RELEARNING else 1
    if memory.phase is CardPhase.NEW or memory.due is None:
        return CardState(0, _SUSPENDED if suspended else 0, position, 0, 0, memory.reps, memory.lapses, 0, "")
    reviewing = memory.phase is CardPhase.REVIEW
    due = days.day(memory.due) if reviewing else int(memory.due.timestamp())
    left = 0 if reviewing else _steps_left(memory, days.parameters)
    # Anki takes the interval of a card in relearning for the one it comes back with: one day at least.
    interval = max(1, memory.interval) if kind >= 2 else 0
    data = _memory_json(memory, days.parameters)
    return CardState(kind, queue, due, interval, _EASE, memory.reps, memory.lapses, left, data)


def review_row(card_id: int, review_id: int, review: Review, before: Review | None) -> Row:
    """The row of a review; `before` is the review of the same card before it."""
    difficulty = review.memory.difficulty
    return (
        review_id,
        card_id,
        -1,
        int(review.grade),
        _logged_interval(review),
        0 if before is None else _logged_interval(before),
        0 if difficulty is None else round(((difficulty - 1) / 9 + 0.1) * 1000),
        min(review.taken_ms, _LONGEST_ANSWER_MS),
        _REVIEW_KINDS[review.phase],
    )


def _logged_interval(review: Review) -> int:
    """Days, or seconds below zero for a learning step."""
    memory = review.memory
    if memory.phase is CardPhase.REVIEW or memory.due is None:
        return memory.interval
    return -max(1, int((memory.due - review.at) / timedelta(seconds=1)))


def _steps_left(memory: Memory, parameters: Parameters) -> int:
    relearning = memory.phase is CardPhase.RELEARNING
    steps = parameters.relearning_minutes if relearning else parameters.learning_minutes
    return max(1, len(steps) - (memory.step or 0))


def _memory_json(memory: Memory, parameters: Parameters) -> str:
    if memory.stability is None or memory.difficulty is None:
        return ""
    data: dict[str, float] = {
        "s": round(memory.stability, 4),
        "d": round(memory.difficulty, 3),
        "dr": round(parameters.desired_retention, 2),
        "decay": round(parameters.weights[-1], 3),
    }
    if memory.last_review is not None:
        data["lrt"] = int(memory.last_review.timestamp())
    return json.dumps(data, separators=(",", ":"))
