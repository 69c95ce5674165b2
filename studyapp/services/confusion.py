"""Events that are easily taken for each other: near in time, with the same actors or of the same kind."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from studyapp.domain.historical_date import Precision
from studyapp.domain.library import StoredEvent

if TYPE_CHECKING:
    from studyapp.store.confusables import Candidate
    from studyapp.store.journal import Deed
    from studyapp.store.library import Library

NEAR_DAYS = 3 * 366
MOST = 4
"""Rivals noted for one event, the nearest first."""


def note_confusables(library: Library, deed: Deed, events: Sequence[StoredEvent]) -> None:
    """Note, for events that enter the queue, which events of the library they are easily taken for."""
    dated = [(event, *event.date.bounds) for event in events if event.date and event.date.precision <= Precision.YEAR]
    if not dated:
        return
    first, last = min(low for _, low, _ in dated), max(high for _, _, high in dated)
    candidates = library.confusables.candidates(first - NEAR_DAYS, last + NEAR_DAYS)
    days = [c.lo for c in candidates]
    pairs = set()
    for event, low, high in dated:
        near = candidates[bisect_left(days, low - NEAR_DAYS) : bisect_right(days, high + NEAR_DAYS)]
        names = [json.dumps(actor, ensure_ascii=False) for actor in event.actors]
        rivals = sorted((abs(c.lo - low), c.id) for c in near if c.id != event.id and alike(event, names, c))
        pairs |= {(min(event.id, number), max(event.id, number)) for _, number in rivals[:MOST]}
    library.confusables.add(deed, sorted(pairs))


def alike(event: StoredEvent, names: Sequence[str], other: Candidate) -> bool:
    """Whether someone could take one for the other: two actors in common, or one and the same kind of deed.

    `names` are the event's actors as JSON.
    """
    shared = sum(name in other.actors for name in names)
    return shared >= 2 or (shared == 1 and event.action != "" and event.action == other.action)
