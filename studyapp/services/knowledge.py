"""How well an event is known, from the stability of its weakest card."""

from __future__ import annotations

from studyapp.domain.library import Level, StoredEvent
from studyapp.domain.scheduling import CardPhase

FAMILIAR_DAYS = 7
SOLID_DAYS = 60


def level_of(stability: float | None) -> Level:
    """The level for a stability in days, None where never reviewed."""
    if stability is None:
        return Level.UNLEARNED
    if stability < FAMILIAR_DAYS:
        return Level.LEARNING
    return Level.FAMILIAR if stability < SOLID_DAYS else Level.SOLID


def event_level(event: StoredEvent) -> Level:
    """The level of an event: that of its weakest card among those reviewed and not suspended."""
    known = [
        c.memory.stability
        for c in event.cards
        if c.memory.phase is not CardPhase.NEW and not c.suspended and c.memory.stability is not None
    ]
    return level_of(min(known, default=None))
