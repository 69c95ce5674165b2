"""Which stored section a section of an article imported again is: by heading path, else by its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import pairwise

from studyapp.domain.article import Section
from studyapp.domain.ids import SectionId
from studyapp.domain.library import StoredSection

_ALIKE = 0.5
"""Share of character pairs in common from which two sections are the same under another heading."""


def match_sections(
    old: Sequence[StoredSection], new: Sequence[Section], fold: Callable[[str], str]
) -> dict[int, SectionId]:
    """For each index into `new` that is a stored section, its id."""
    waiting: dict[tuple[str, ...], list[StoredSection]] = defaultdict(list)
    for stored in old:
        waiting[tuple(map(fold, stored.path))].append(stored)
    matched: dict[int, SectionId] = {}
    for index, section in enumerate(new):
        same = waiting.get(tuple(map(fold, section.path)))
        if same:
            matched[index] = same.pop(0).id
    left = [stored for group in waiting.values() for stored in group]
    return matched | _by_words(left, {i: s for i, s in enumerate(new) if i not in matched}, fold)


def _by_words(
    old: Sequence[StoredSection], new: dict[int, Section], fold: Callable[[str], str]
) -> dict[int, SectionId]:
    before = {stored.id: _pairs(fold(stored.text)) for stored in old}
    scores = []
    for index, section in new.items():
        words = _pairs(fold(section.text))
        scores += [(_share(words, b), index, number) for number, b in before.items()]
    matched: dict[int, SectionId] = {}
    for score, index, number in sorted(scores, key=lambda s: (-s[0], s[1])):
        if score >= _ALIKE and index not in matched and number not in matched.values():
            matched[index] = number
    return matched


def _pairs(text: str) -> frozenset[str]:
    return frozenset(a + b for a, b in pairwise(text))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
