"""EventPlaces: where each event stands in the library, in memory; a number each instead of a row to read."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from studyapp.domain.ids import EventId


class EventPlaces:
    """The events given, by their place in that order."""

    def __init__(self, event_ids: Sequence[EventId]) -> None:
        self._ids = array("q", event_ids)
        self.last = max(event_ids, default=0)
        """The largest id among them."""
        self._places = array("q", bytes(8 * (self.last + 1)))
        for place, number in enumerate(event_ids, start=1):
            self._places[number] = place

    def of(self, event_ids: Sequence[int]) -> array[int]:
        """The places of those of these events that are among them, in order; no id may lie beyond `last`."""
        return array("q", sorted(filter(None, map(self._places.__getitem__, event_ids))))

    def ids(self, places: Sequence[int]) -> list[EventId]:
        """The events at these places."""
        return [EventId(self._ids[place - 1]) for place in places]
