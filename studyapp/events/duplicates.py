"""The same fact told twice in one article becomes one event; the poorer telling says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from operator import add

from studyapp.domain.edtf import format_edtf
from studyapp.domain.event import ExtractedEvent, Reason, Rejection
from studyapp.text.script import fold

ALIKE = 0.6
"""Share of character pairs, of the shorter text, that two tellings of one fact have in common."""


def without_duplicates(events: Sequence[ExtractedEvent], repeated: float) -> tuple[ExtractedEvent, ...]:
    """The same events; of two that tell the same on the same date, the less salient is rejected as a duplicate, and the
    other is more salient by `repeated`."""
    by_date: dict[str, list[int]] = {}
    result = list(events)
    for index, event in enumerate(events):
        if event.rejected is None and event.date is not None:
            by_date.setdefault(format_edtf(event.date), []).append(index)
    for group in by_date.values():
        if len(group) > 1:
            _mark(result, group, Reason("repeated", repeated))
    return tuple(result)


def _mark(events: list[ExtractedEvent], group: list[int], repeated: Reason) -> None:
    pairs = {i: bigrams(events[i].text.removeprefix(events[i].subject)) for i in group}
    best_first = sorted(group, key=lambda i: (-events[i].salience, i))
    kept: list[int] = []
    for i in best_first:
        same = (k for k in kept if _elsewhere(events[i], events[k]) and overlap(pairs[i], pairs[k]) >= ALIKE)
        first = next(same, None)
        if first is None:
            kept.append(i)
            continue
        events[i] = replace(events[i], rejected=Rejection.DUPLICATE)
        if repeated not in events[first].reasons:
            more = round(min(1.0, events[first].salience + repeated.weight), 3)
            events[first] = replace(events[first], salience=more, reasons=(*events[first].reasons, repeated))


def _elsewhere(one: ExtractedEvent, other: ExtractedEvent) -> bool:
    return (one.section, one.sentence_start) != (other.section, other.sentence_start)


def bigrams(text: str) -> frozenset[str]:
    """The pairs of neighbouring letters of a text, folded, without punctuation."""
    letters = "".join(filter(str.isalnum, fold(text)))
    return frozenset(map(add, letters, letters[1:]))


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the smaller set that both have."""
    if not one or not other:
        return 0.0
    return len(one & other) / min(len(one), len(other))
