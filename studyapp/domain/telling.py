"""Telling: what comparing events needs of them; thousands are read at a time, so dates are bare day numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from studyapp.domain.ids import ArticleId, EventId
from studyapp.domain.library import StoredEvent


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as its article tells it. `low` and `high` are the bounds of its date, in day numbers."""

    id: EventId
    article_id: ArticleId
    low: int
    high: int
    text: str
    subject: str = ""
    actors: tuple[str, ...] = ()
    action: str = ""
    name: str = ""
    salience: float = 0.0

    @classmethod
    def of(cls, event: StoredEvent) -> Self | None:
        """The telling of a stored event; None where it has no date."""
        if event.date is None:
            return None
        low, high = event.date.bounds
        words = (event.text, event.subject, event.actors, event.action, event.name, event.salience)
        return cls(event.id, event.article_id, low, high, *words)

    def touches(self, low: int, high: int) -> bool:
        """Whether some day of the date lies within these bounds, so that both may hold."""
        return self.low <= high and low <= self.high
