"""Finding the place of an event again in a text that was edited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from studyapp.domain.article import Article
from studyapp.domain.library import StoredEvent


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands: index of the section, first code point, and the sentence as it is written there."""

    section: int
    start: int
    sentence: str

    def columns(self, event: StoredEvent) -> dict[str, Any]:
        """The event's offsets moved here; those of one whose place was lost are found by its expression."""
        shift = self.start - event.sentence_start
        start, end, spans = event.start + shift, event.end + shift, [[a + shift, b + shift] for a, b in event.spans]
        if event.start == event.end and event.expression:
            start = self.start + max(0, self.sentence.find(event.expression))
            end = start + len(event.expression) * (event.expression in self.sentence)
            spans = [[self.start, self.start + len(self.sentence)]]
        return {
            "sentence": self.sentence,
            "sentence_start": self.start,
            "sentence_end": self.start + len(self.sentence),
            "start": start,
            "end": end,
            "spans": spans,
        }


def find_again(event: StoredEvent, article: Article, fold: Callable[[str], str]) -> Place | None:
    """The first place where the event's sentence stands, in either script; None where it does not."""
    wanted = fold(event.sentence)
    if not wanted:
        return None
    for index, section in enumerate(article.sections):
        start = fold(section.text).find(wanted)
        if start >= 0:
            return Place(index, start, section.text[start : start + len(wanted)])
    return None
