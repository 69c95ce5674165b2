"""Identity: the guid of an event at first sight, and which stored event a newly extracted one is.

Pure. A guid is computed once and stored; later imports are matched by date, words, place and neighbours, so that a
reworded sentence, a corrected date, a moved section or the other script keep the event. Two events are never taken for
each other: where two candidates are as good, neither is chosen.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.ids import Guid

_ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz"
_GUID_LENGTH = 13
SURE = 0.62
"""Score from which a pair is the same event."""
MARGIN = 0.04
"""How much better than its rivals a pair must be."""

FEW_SENTENCES = 8
"""An article with fewer sentences is known by its title alone."""
SHARED_SENTENCES = 0.1
"""Share of the sentences of the shorter text from which two texts are the same article."""
_SENTENCE_END = re.compile(r"[\n.!?;\u3002\uff01\uff1f\uff1b]")


@dataclass(frozen=True, slots=True)
class Sighting:
    """An event as it was stored or as it is extracted now; texts are folded to one script.

    `place` is the heading path of its section.
    """

    date: HistoricalDate | None
    expression: str
    sentence: str
    text: str
    place: tuple[str, ...]


def article_key(title: str, language: str, ordinal: int = 0) -> Guid:
    """The permanent key of an article by its folded title; `ordinal` tells apart articles of one title."""
    squeezed = "".join(title.lower().split())
    return _digest("article", language, squeezed, *([str(ordinal)] if ordinal else []))


def same_article(old: Iterable[str], new: Iterable[str], *, few: int = FEW_SENTENCES) -> bool:
    """Whether two texts of one title are the same article, by the sentences they share; folded sections.

    An edited article keeps many of its sentences; two people who write on one subject share none. Texts of fewer than
    `few` sentences are the same.
    """
    before, after = _sentences(old), _sentences(new)
    fewer = min(len(before), len(after))
    return fewer < few or len(before & after) >= SHARED_SENTENCES * fewer


def first_guid(article: Guid, actors: Iterable[str], action: str, ordinal: int) -> Guid:
    """The guid of an event seen for the first time; `ordinal` tells apart events of the same actors and action.

    Actors are folded to one script and may come in any order.
    """
    return _digest("event", article, "|".join(sorted(set(actors))), action, str(ordinal))


def match_events(old: Sequence[Sighting], new: Sequence[Sighting]) -> dict[int, int]:
    """For each index into `new` that is a known event, the index into `old`; both are in the order of the text."""
    matched: dict[int, int] = {}
    for key in (_whole, _same_words, _same_sentence):
        _match_equal(old, new, matched, key)
    # Neighbours count, so what is matched surely first helps with the rest.
    for _ in range(2):
        if not _match_alike(old, new, matched):
            break
    return matched


def likeness(one: str, other: str) -> float:
    """How alike two texts are by their pairs of characters, punctuation aside: 0 to 1 (Dice coefficient)."""
    return _dice(_pairs_of(one), _pairs_of(other))


def moved(matched: dict[int, int]) -> frozenset[int]:
    """The indices into the new events that changed their order: all but a longest run in the old order."""
    order = sorted(matched)
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for index in order:
        at = bisect_left(tails, matched[index])
        before[index] = ends[at - 1] if at else None
        tails[at : at + 1] = [matched[index]]
        ends[at : at + 1] = [index]
    kept: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return frozenset(order) - kept


def _sentences(sections: Iterable[str]) -> frozenset[str]:
    pieces = (piece.strip() for text in sections for piece in _SENTENCE_END.split(text))
    return frozenset(piece for piece in pieces if len(piece) > 3)


def _digest(*parts: str) -> Guid:
    number = int.from_bytes(hashlib.sha256("\n".join(parts).encode("utf-8", "replace")).digest()[:10], "big")
    digits = []
    for _ in range(_GUID_LENGTH):
        number, digit = divmod(number, 36)
        digits.append(_ALPHABET[digit])
    return Guid("".join(digits))


def _whole(event: Sighting) -> tuple[object, ...]:
    return event.sentence, event.expression, event.date, event.text, event.place


def _same_words(event: Sighting) -> tuple[object, ...]:
    return event.sentence, event.expression, event.date, event.text


def _same_sentence(event: Sighting) -> tuple[object, ...]:
    return event.sentence, event.expression, event.date


def _match_equal(
    old: Sequence[Sighting],
    new: Sequence[Sighting],
    matched: dict[int, int],
    key: Callable[[Sighting], tuple[object, ...]],
) -> None:
    """Match events that are equal by the key, where as many have it before as after."""
    taken = set(matched.values())
    sides: dict[tuple[object, ...], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for index, event in enumerate(old):
        if index not in taken:
            sides[key(event)][0].append(index)
    for index, event in enumerate(new):
        if index not in matched:
            sides[key(event)][1].append(index)
    for before, after in sides.values():
        if len(before) == len(after):
            matched.update(zip(after, before, strict=True))


def _match_alike(old: Sequence[Sighting], new: Sequence[Sighting], matched: dict[int, int]) -> bool:
    """Match what is left by likeness, the best pairs first; whether any pair was found."""
    taken = set(matched.values())
    left = [i for i in range(len(old)) if i not in taken]
    found = [i for i in range(len(new)) if i not in matched]
    judge = _Judge(old, new, matched)
    scores = {(n, o): score for n in found for o in left if (score := judge.score(n, o)) >= SURE}
    pairs = sorted(scores, key=lambda pair: (-scores[pair], pair))
    known = len(matched)
    used: set[int] = set()
    for n, o in pairs:
        if n in matched or o in used:
            continue
        rivals = [s for (a, b), s in scores.items() if (a == n) != (b == o) and a not in matched and b not in used]
        if all(scores[n, o] - rival >= MARGIN for rival in rivals):
            matched[n] = o
            used.add(o)
    return len(matched) > known


class _Judge:
    """Scores pairs: 1 is the same in every respect."""

    def __init__(self, old: Sequence[Sighting], new: Sequence[Sighting], matched: dict[int, int]) -> None:
        self._old, self._new, self._matched = old, new, matched
        self._grams: dict[str, frozenset[str]] = {}

    def score(self, n: int, o: int) -> float:
        """How surely new event `n` is old event `o`, 0 to 1."""
        before, after = self._old[o], self._new[n]
        words = max(self._alike(before.text, after.text), 0.9 * self._alike(before.sentence, after.sentence))
        same_date = before.date == after.date and before.date is not None
        near = same_date or _close(before.date, after.date)
        if words < (0.2 if same_date else 0.55):
            return 0.0
        if not near and words < 0.8:
            return 0.0
        place = 1.0 if before.place == after.place else 0.4 if before.place[:1] == after.place[:1] else 0.0
        dates = 1.0 if same_date else 0.5 if near else 0.0
        return 0.55 * words + 0.25 * dates + 0.1 * place + 0.1 * self._beside(n, o)

    def _beside(self, n: int, o: int) -> float:
        """Whether the events before and after are the same ones: 0, one half, or 1."""
        both = 0
        for step in (-1, 1):
            inside = 0 <= n + step < len(self._new)
            at_end = not inside and not 0 <= o + step < len(self._old)
            both += at_end or (inside and self._matched.get(n + step) == o + step)
        return both / 2

    def _alike(self, one: str, other: str) -> float:
        return _dice(self._pairs(one), self._pairs(other))

    def _pairs(self, text: str) -> frozenset[str]:
        if text not in self._grams:
            self._grams[text] = _pairs_of(text)
        return self._grams[text]


def _pairs_of(text: str) -> frozenset[str]:
    return frozenset(a + b for a, b in pairwise([c for c in text if c.isalnum()]))


def _dice(a: frozenset[str], b: frozenset[str]) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def _close(one: HistoricalDate | None, other: HistoricalDate | None) -> bool:
    """Whether a correction could lead from one date to the other: they touch, share year, or month and day, lie two
    years apart at most, or their years differ by a slip of the pen."""
    if one is None or other is None:
        return one is None and other is None
    a, b = one.start or one.end, other.start or other.end
    assert a is not None
    assert b is not None
    touching = one.bounds[0] <= other.bounds[1] and other.bounds[0] <= one.bounds[1]
    same_day = a.month is not None and (a.month, a.day) == (b.month, b.day)
    return touching or abs(a.year - b.year) <= 2 or same_day or _slip(str(a.year), str(b.year))


def _slip(one: str, other: str) -> bool:
    """Whether two numbers differ in one digit, or in the order of their digits."""
    if len(one) != len(other):
        return False
    return sorted(one) == sorted(other) or sum(x != y for x, y in zip(one, other, strict=True)) == 1
