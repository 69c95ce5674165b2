"""The same event in two articles: one card with two sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from studyapp.domain.edtf import format_edtf
from studyapp.domain.event import ExtractedEvent, Rejection
from studyapp.domain.historical_date import Precision
from studyapp.domain.ids import ArticleId, EventId, SectionId
from studyapp.events.identity import likeness
from studyapp.services.import_report import Prepared

if TYPE_CHECKING:
    from studyapp.store.event_sources import Twin
    from studyapp.store.library import Library

ALIKE = {
    Precision.DAY: 0.6,
    Precision.MONTH: 0.7,
    Precision.SEASON: 0.75,
    Precision.YEAR: 0.8,
    Precision.DECADE: 0.95,
    Precision.CENTURY: 0.95,
}
"""Likeness of the words from which two events of one date are the same: the coarser the date, the more alike."""


def find_shared(
    library: Library, fold: Callable[[str], str], article_id: ArticleId | None, events: Sequence[ExtractedEvent]
) -> dict[int, EventId]:
    """For each index of an event that another article of the library tells of already, that event."""
    found: dict[int, EventId] = {}
    for index, event in enumerate(events):
        if not event.cards or event.date is None or event.date.precision not in ALIKE:
            continue
        twins = library.sources.twins(*event.date.bounds, article_id)
        words = fold(event.text)
        scores = [(score, twin.id) for twin in twins if (score := _score(event, words, twin, fold))]
        if scores:
            best = max(scores, key=lambda s: (s[0], -s[1]))[1]
            if best not in found.values():
                found[index] = best
    return found


def without_shared(prepared: Prepared, shared: dict[int, EventId]) -> Prepared:
    """The same article, its shared events left out as duplicates."""
    events = tuple(
        replace(event, rejected=Rejection.DUPLICATE, cards=()) if index in shared else event
        for index, event in enumerate(prepared.events)
    )
    return replace(prepared, events=events)


def source_lines(prepared: Prepared, shared: dict[int, EventId], sections: Sequence[SectionId]) -> list[dict[str, Any]]:
    """What the article tells of events of others, as it is stored."""
    lines = []
    for index, event_id in shared.items():
        event = prepared.events[index]
        mod = event.date.mod.value if event.date and event.date.mod else None
        place = {"section_id": sections[event.section], "start": event.start, "end": event.end}
        date = format_edtf(event.date) if event.date else None
        lines.append({"event_id": event_id, **place, "sentence": event.sentence, "date": date, "mod": mod})
    return lines


def _score(event: ExtractedEvent, words: str, twin: Twin, fold: Callable[[str], str]) -> float:
    """How alike the two are, 0 where not enough; `words` is the event's folded text."""
    assert event.date is not None
    if (event.date.mod.value if event.date.mod else None) != twin.mod:
        return 0.0
    needed = ALIKE[event.date.precision]
    # What differs much in length cannot be alike: that is cheaper to see.
    if 2 * min(len(words), len(twin.text)) < (needed - 0.1) * (len(words) + len(twin.text)):
        return 0.0
    score = likeness(words, fold(twin.text))
    return score if score >= needed else 0.0
