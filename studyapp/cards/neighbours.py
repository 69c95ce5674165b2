"""Events that are easily taken for each other, and what tells two of them apart; pure.

Nothing here is made up: what differs is a piece of the words of each, cut where a subject, a title or a clause ends.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from studyapp.domain.historical_date import DAYS_AFTER_EVERYTHING, DAYS_BEFORE_EVERYTHING, civil
from studyapp.domain.ids import EventId
from studyapp.domain.telling import Telling
from studyapp.events.duplicates import bigrams
from studyapp.text.script import fold

NEAR_DAYS = 3 * 366
"""How far apart, in days, two events are still near."""
MOST_COMPARED = 120
"""Events in reach that one event is compared with, the nearest first."""
ALIKE = 0.11
"""Likeness of words, 0 to 1, from which two events are taken for each other."""
ALIKE_IN_KIND = 0.09
"""The same where they tell the same kind of deed of the same people."""
ALIKE_DIGITS = 0.3
"""The same where only the last two digits of their years agree."""
LONGEST_SUBJECT = 12
_OPENING = frozenset("《「『“‘（〈【([\"'")
_CLOSING = frozenset("》」』”’）〉】)]\"'")
_BREAKS = frozenset("，；：、。,;: ") | _CLOSING


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An event that another is taken for. `score` is for ranking, greater is more alike.

    `mine` and `theirs` are what differs, in the words of the event asked about and of the other.
    """

    telling: Telling
    score: float
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class _Asked:
    """An event being compared, with its pairs of letters, their weight, and who is in it."""

    telling: Telling
    words: frozenset[str]
    weight: float
    who: frozenset[str]


class NeighbourIndex:
    """Events in order of time, with what their words weigh."""

    def __init__(self, tellings: Iterable[Telling]) -> None:
        self._tellings = sorted(filter(_is_placed, tellings), key=lambda t: (t.low, t.id))
        self._places = {t.id: at for at, t in enumerate(self._tellings)}
        self._lows = [t.low for t in self._tellings]
        self._words = [bigrams(t.text) for t in self._tellings]
        count = Counter(pair for words in self._words for pair in words)
        self._weights = {pair: log(1 + len(self._tellings) / n) ** 2 for pair, n in count.items()}
        self._new = log(2 + len(self._tellings)) ** 2
        self._heavy = [self._weigh(words) for words in self._words]
        self._who = [_who(t) for t in self._tellings]
        self._by_digits: dict[int, list[int]] = defaultdict(list)
        for at, telling in enumerate(self._tellings):
            self._by_digits[_year(telling) % 100].append(at)

    def near(self, one: Telling, most: int = 3) -> tuple[tuple[float, Telling], ...]:
        """The events most easily taken for this one, the most alike first, each with its score."""
        if not _is_placed(one):
            return ()
        asked = self._asked(one)
        scored = ((self._score(asked, at), self._tellings[at]) for at in self._reach(one))
        found = [pair for pair in scored if pair[0]]
        return tuple(sorted(found, key=lambda pair: (-pair[0], pair[1].low, pair[1].id))[:most])

    def are_alike(self, one: EventId, other: EventId) -> bool:
        """Whether two events of the index are taken for each other; False where one is not in it."""
        if one not in self._places or other not in self._places:
            return False
        return self._score(self._asked(self._tellings[self._places[one]]), self._places[other]) > 0

    def _asked(self, one: Telling) -> _Asked:
        words = bigrams(one.text)
        return _Asked(one, words, self._weigh(words), _who(one))

    def _score(self, asked: _Asked, at: int) -> float:
        """How easily one is taken for the event at that place; 0 where it is not."""
        one, other = asked.telling, self._tellings[at]
        apart = _gap(one, other)
        if other.id == one.id or apart <= 0 or asked.words.isdisjoint(self._words[at]):
            return 0.0
        alike = 2 * self._weigh(asked.words & self._words[at]) / (asked.weight + self._heavy[at])
        in_kind = one.action == other.action != "" and bool(asked.who & self._who[at])
        return _score(alike, apart, in_kind=in_kind, same_digits=_same_digits(one, other))

    def _reach(self, one: Telling) -> Sequence[int]:
        """Where the events stand that are near in time, or of a year with the same last two digits."""
        first = bisect_left(self._lows, one.low - NEAR_DAYS)
        last = bisect_right(self._lows, one.high + NEAR_DAYS)
        if last - first > MOST_COMPARED:
            middle = bisect_left(self._lows, one.low)
            first = max(first, middle - MOST_COMPARED // 2)
            last = min(last, first + MOST_COMPARED)
        digits = self._by_digits.get(_year(one) % 100, [])
        at = bisect_left(digits, first)
        half = MOST_COMPARED // 4
        return [*range(first, last), *(d for d in digits[max(0, at - half) : at + half] if not first <= d < last)]

    def _weigh(self, words: frozenset[str]) -> float:
        """How much these pairs of letters tell: the rarer, the more."""
        weights, new = self._weights, self._new
        return sum([weights.get(pair, new) for pair in words])


def confusable(event: Telling, index: NeighbourIndex, most: int = 3) -> tuple[Neighbour, ...]:
    """The events most easily taken for this one, the most alike first, each with what differs."""
    found = []
    for score, other in index.near(event, most):
        subject = event.subject if fold(event.subject) == fold(other.subject) else ""
        found.append(Neighbour(other, score, *what_differs(event.text, other.text, subject)))
    return tuple(found)


def what_differs(one: str, other: str, subject: str = "") -> tuple[str, str]:
    """The words of each behind what both begin with; all of them where nothing can be cut without cutting a word.

    `subject` is that of both, empty where they have not the same.
    """
    if fold(one[:1]) != fold(other[:1]):
        return one, other
    a, b = fold(one), fold(other)
    alike = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    same = min(alike, len(a) - 1, len(b) - 1)
    whole = len(subject) if a.startswith(fold(subject)) else 0
    depth = cut = 0
    for at in range(1, same + 1):
        depth += (a[at - 1] in _OPENING) - (a[at - 1] in _CLOSING)
        opens = a[at] in _OPENING and b[at] in _OPENING
        if depth == 0 and (at == whole or a[at - 1] in _BREAKS or opens):
            cut = at
    return one[cut:], other[cut:]


def _score(alike: float, apart: int, *, in_kind: bool, same_digits: bool) -> float:
    """How easily two events are taken for each other; 0 where they are not."""
    near = apart <= NEAR_DAYS
    enough = (ALIKE_IN_KIND if in_kind else ALIKE) if near else ALIKE_DIGITS if same_digits else 2.0
    if alike < enough:
        return 0.0
    closeness = 1 - apart / NEAR_DAYS if near else 0.0
    return alike + 0.2 * closeness + 0.1 * in_kind + 0.05 * same_digits


def _who(telling: Telling) -> frozenset[str]:
    subject = (telling.subject,) if 1 < len(telling.subject) <= LONGEST_SUBJECT else ()
    return frozenset(map(fold, (*telling.actors, *subject)))


def _is_placed(telling: Telling) -> bool:
    return telling.low > DAYS_BEFORE_EVERYTHING and telling.high < DAYS_AFTER_EVERYTHING


def _gap(one: Telling, other: Telling) -> int:
    """Days between two dates; 0 or less where they touch, and neither answer is wrong for the other."""
    return max(one.low, other.low) - min(one.high, other.high)


def _year(telling: Telling) -> int:
    return civil(telling.low)[0]


def _same_digits(one: Telling, other: Telling) -> bool:
    a, b = _year(one), _year(other)
    return a != b and a % 100 == b % 100
