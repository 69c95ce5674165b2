"""One event told twice: whether two tellings are of the same event, and where two contradict each other; pure."""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
from dataclasses import dataclass
from functools import cache
from math import ceil

from studyapp.domain.resources import resource
from studyapp.domain.telling import Telling
from studyapp.events.duplicates import bigrams
from studyapp.text.script import fold

ALIKE = ((1, 0.6), (31, 0.7))
"""Share of pairs of letters (Dice coefficient) that two tellings of one date have in common, by its days at most."""
NEARLY_THE_SAME = 0.8
"""The same where the date is longer, one date is only a part of the other, or the two contradict each other."""
SHORTEST = 3
"""Pairs of letters from which words are looked at: shorter ones are told of many events."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two tellings of nearly the same words with dates that cannot both hold, unless it happened twice.

    `likeness` is 0 to 1; `one` is the earlier.
    """

    one: Telling
    other: Telling
    likeness: float


def is_same_event(one: Telling, other: Telling) -> bool:
    """Whether two tellings are of one event: alike, on one date; where one date lies within the other, nearly equal."""
    if not (_within(one, other) or _within(other, one)) or _numbers(one.text) != _numbers(other.text):
        return False
    return _dice(bigrams(one.text), bigrams(other.text)) >= _enough(one, other)


def words_to_share(telling: Telling) -> tuple[frozenset[str], int]:
    """The pairs of letters of a telling, and how many of them, whichever, suffice: of so many, each telling in nearly
    the same words has one at least. No pairs where the words are too few."""
    pairs = bigrams(telling.text)
    return (pairs, _enough_pairs(pairs)) if len(pairs) >= SHORTEST else (frozenset(), 0)


def contradicting(telling: Telling, others: Iterable[Telling]) -> tuple[Telling, ...]:
    """Those of the others that contradict a telling, the most alike first."""
    words, numbers = bigrams(telling.text), _numbers(telling.text)
    found = []
    for other in others:
        if other.id != telling.id and not telling.touches(other.low, other.high) and _numbers(other.text) == numbers:
            likeness = _dice(words, bigrams(other.text))
            if likeness >= NEARLY_THE_SAME:
                found.append((-likeness, other.low, other.id, other))
    return tuple(other for *_, other in sorted(found, key=lambda f: f[:3]))


def contradictions(tellings: Iterable[Telling]) -> tuple[Contradiction, ...]:
    """The tellings that contradict each other, the most alike first."""
    found: list[Contradiction] = []
    # Other numbers make another event: a sixth and a seventh are told in nearly the same words.
    by_numbers: dict[tuple[int, ...], list[Telling]] = defaultdict(list)
    for telling in tellings:
        by_numbers[_numbers(telling.text)].append(telling)
    for group in by_numbers.values():
        found.extend(_contradicting(group))
    return tuple(sorted(found, key=lambda c: (-c.likeness, c.one.low, c.one.id, c.other.id)))


def _contradicting(tellings: Sequence[Telling]) -> Iterator[Contradiction]:
    words = [bigrams(t.text) for t in tellings]
    for a, b in _candidates(words):
        likeness = _dice(words[a], words[b])
        if likeness >= NEARLY_THE_SAME:
            one, other = sorted((tellings[a], tellings[b]), key=lambda t: (t.low, t.high, t.id))
            if one.high < other.low:
                yield Contradiction(one, other, likeness)


def _candidates(words: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Pairs that may be alike enough: those that have one of their rarest pairs of letters in common."""
    count = Counter(pair for one in words for pair in one)
    holders: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(words):
        if len(one) < SHORTEST:
            continue
        rarest = sorted(one, key=lambda pair: (count[pair], pair))[: _enough_pairs(one)]
        seen = {earlier for pair in rarest for earlier in holders[pair]}
        yield from ((earlier, at) for earlier in sorted(seen))
        for pair in rarest:
            holders[pair].append(at)


def _enough_pairs(pairs: Sized) -> int:
    """How many pairs of a set, whichever, a set as alike as that has one of at least."""
    # The two have at least two thirds of the smaller in common, so one of any third.
    needed = ceil(len(pairs) * NEARLY_THE_SAME / (2 - NEARLY_THE_SAME) - 1e-9)
    return len(pairs) - needed + 1


def _enough(one: Telling, other: Telling) -> float:
    days = one.high - one.low + 1
    if (one.low, one.high) != (other.low, other.high):
        return NEARLY_THE_SAME
    return next((share for most, share in ALIKE if days <= most), NEARLY_THE_SAME)


def _within(inner: Telling, outer: Telling) -> bool:
    return outer.low <= inner.low and inner.high <= outer.high


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _numbers(text: str) -> tuple[int, ...]:
    """The figures and numerals of a text, in order of size."""
    numerals = _numerals()
    values = (int(c) if c.isdecimal() else numerals.get(c) for c in fold(text))
    return tuple(sorted(v for v in values if v is not None))


@cache
def _numerals() -> Mapping[str, int]:
    """The values of the characters that count, in the languages that have some."""
    files = (language.joinpath("numerals.toml") for language in resource("rules").iterdir())
    tables = (tomllib.loads(file.read_text(encoding="utf-8"))["values"] for file in files if file.is_file())
    return {character: value for table in tables for character, value in table.items()}
