"""Which events of the library are easily taken for each other: noted when an article is imported or learned."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from studyapp.domain.ids import ArticleId, EventId
from studyapp.domain.library import StoredEvent
from studyapp.domain.telling import Telling

if TYPE_CHECKING:
    from studyapp.store.journal import Deed
    from studyapp.store.library import Library

MOST = 3
"""Rivals noted for one event, the most alike first."""
MANY = 5000
"""Events from which an import compares only within the article, and learning with the nearest, to stay quick."""
_READ = 6000
"""Of how many of the nearest events learning reads the words at most, where there are many."""
_LEAST = 16
"""But so many of the nearest for each event."""
_CENTURY_DAYS = 36525
_CENTURIES = (-3, -2, -1, 1, 2, 3)
_YEAR_DAYS = 366


def note_confusables(library: Library, deed: Deed, events: Iterable[StoredEvent]) -> None:
    """Note what events that enter the queue, or that were edited, are easily taken for."""
    tellings = [telling for event in events if (telling := Telling.of(event)) is not None]
    if tellings:
        reach = _reach(tellings)
        many = library.confusables.count(reach[0][0], reach[-1][1]) > MANY
        others = _nearest(library, tellings, reach) if many else library.confusables.between(reach)
        _note(library, deed, tellings, others)


def note_imported(library: Library, deed: Deed, article_id: ArticleId | None) -> None:
    """Note what the events of an article are easily taken for; None is a file that was not stored."""
    tellings = library.confusables.of_article(article_id) if article_id is not None else []
    if not tellings:
        return
    reach = _reach(tellings)
    if library.confusables.count(reach[0][0], reach[-1][1]) <= MANY:
        _note(library, deed, tellings, library.confusables.between(reach))
    else:
        _note(library, deed, tellings, tellings, only_among=frozenset(t.id for t in tellings))


def _note(
    library: Library,
    deed: Deed,
    tellings: Sequence[Telling],
    others: Sequence[Telling],
    *,
    only_among: frozenset[EventId] | None = None,
) -> None:
    """Note the rivals of events among the others; pairs with events beyond `only_among` are left alone."""
    from studyapp.cards.neighbours import NeighbourIndex  # brings the converter of scripts: not at the start

    index = NeighbourIndex(others)
    found: dict[tuple[EventId, EventId], float] = {}
    for telling in tellings:
        for score, other in index.near(telling, MOST):
            pair = (min(telling.id, other.id), max(telling.id, other.id))
            found[pair] = max(score, found.get(pair, 0.0))
    known = library.confusables.pairs([t.id for t in tellings])
    if only_among is not None:
        known = {pair: number for pair, number in known.items() if only_among.issuperset(pair)}
    stale = [number for pair, number in known.items() if pair not in found and not index.are_alike(*pair)]
    library.confusables.delete(deed, stale)
    fresh = sorted((pair for pair in found if pair not in known), key=lambda pair: (-found[pair], pair))
    library.confusables.add(deed, fresh)


def _nearest(library: Library, tellings: Sequence[Telling], reach: Iterable[tuple[int, int]]) -> list[Telling]:
    """The events to compare with in a large library: the nearest in time, the nearest a whole number of centuries
    away, and those that are noted already."""
    begins = library.confusables.begins(reach)
    wanted = {number for pair in library.confusables.pairs([t.id for t in tellings]) for number in pair}
    wanted.update(t.id for t in tellings)
    each = max(_LEAST, _READ // len(tellings))
    for telling in tellings:
        for century in (0, *_CENTURIES):
            at = bisect_left(begins, (telling.low + century * _CENTURY_DAYS,))
            near = each // 2 if century == 0 else each // 40 + 1
            wanted.update(number for _, number in begins[max(0, at - near) : at + near])
    return library.confusables.some(wanted)


def _reach(tellings: Sequence[Telling]) -> list[tuple[int, int]]:
    """The ranges of days in which rivals may begin, apart and in order."""
    from studyapp.cards.neighbours import NEAR_DAYS

    spans = [(t.low - NEAR_DAYS, t.high + NEAR_DAYS) for t in tellings]
    for telling in tellings:
        years = (telling.low + n * _CENTURY_DAYS for n in _CENTURIES)
        spans.extend((day - _YEAR_DAYS, day + _YEAR_DAYS) for day in years)
    joined: list[tuple[int, int]] = []
    for low, high in sorted(spans):
        if joined and low <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(high, joined[-1][1])
        else:
            joined.append((low, high))
    return joined
