"""Which note of a recipe's ledger an event is: the same words, else the nearest in the same article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from studyapp.cards.same_event import is_same_event
from studyapp.domain.deck import LedgerEntry
from studyapp.domain.edtf import parse_edtf
from studyapp.domain.ids import ArticleId, EventId, Guid
from studyapp.domain.telling import Telling
from studyapp.services.deck_ledger import new_guid
from studyapp.text.script import fold

_SEPARATOR = "|"
SAME_DATE = 0.5
"""How alike two wordings of one date must be, 0 to 1, to tell one event."""
OTHER_DATE = 0.8
"""How alike two wordings of different dates must be: a corrected date."""


@dataclass(frozen=True, slots=True)
class Told:
    """What identifies an event: its article, its date as EDTF, and its words in one script."""

    article: str
    date: str
    words: str

    @classmethod
    def of(cls, article: str, date: str, text: str) -> Told:
        """Folded, and free of what separates the parts of a key."""
        return cls(*(fold(part).replace(_SEPARATOR, " ") for part in (article, date, text)))

    @property
    def key(self) -> str:
        """As the ledger keeps it."""
        return _SEPARATOR.join((self.article, self.date, self.words))


@dataclass(frozen=True, slots=True)
class Sighted:
    """An event told in an article. `first` is the guid it gets where the ledger does not know it."""

    told: Told
    first: Guid | None = None


def identify(sighted: Sequence[Sighted], ledger: Sequence[LedgerEntry]) -> list[tuple[Guid, str]]:
    """Guid and key of each event: those of the ledger where it knows the event."""
    told = [one.told for one in sighted]
    keys = _distinct(told)
    by_key = {entry.key: entry for entry in ledger}
    found: dict[int, Guid] = {n: by_key[key].guid for n, key in enumerate(keys) if key in by_key}
    taken = set(found.values())
    free = [entry for entry in ledger if entry.guid not in taken]
    found |= _nearest([(n, t) for n, t in enumerate(told) if n not in found], free)
    found |= _elsewhere(told, ledger, found)
    used = {entry.guid for entry in ledger} | set(found.values())
    for n, one in enumerate(sighted):
        if n not in found:
            found[n] = one.first if one.first and one.first not in used else new_guid(keys[n], used)
            used.add(found[n])
    return [(found[n], key) for n, key in enumerate(keys)]


def _distinct(told: Sequence[Told]) -> list[str]:
    """Keys, numbered where one comes twice."""
    seen: Counter[str] = Counter()
    keys = []
    for one in told:
        seen[one.key] += 1
        keys.append(one.key if seen[one.key] == 1 else f"{one.key}{_SEPARATOR}{seen[one.key]}")
    return keys


def _elsewhere(told: Sequence[Told], ledger: Sequence[LedgerEntry], found: Mapping[int, Guid]) -> dict[int, Guid]:
    """What another article tells in the same words, or nearly, of the same date is the same event."""
    taken = set(found.values())
    by_date: dict[str, list[tuple[str, str, Guid]]] = defaultdict(list)
    for entry in ledger:
        article, date, words, *_ = (*entry.key.split(_SEPARATOR), "", "", "")
        if entry.guid not in taken:
            by_date[date].append((article, words, entry.guid))
    guids: dict[int, Guid] = {}
    for n, one in enumerate(told):
        if n not in found:
            others = [line for line in by_date[one.date] if line[2] not in guids.values()]
            same = [guid for _, words, guid in others if words == one.words]
            alike = (g for title, words, g in others if title != one.article and _is_same(one, words))
            guid = same[0] if same else next(alike, None)
            if guid is not None:
                guids[n] = guid
    return guids


def _is_same(one: Told, words: str) -> bool:
    try:
        bounds = parse_edtf(one.date).bounds
    except ValueError:  # the key of an own card has no date, and a ledger may be edited by hand
        return False
    mine, theirs = (Telling(EventId(0), ArticleId(0), *bounds, text) for text in (one.words, words))
    return is_same_event(mine, theirs)


def _nearest(told: Sequence[tuple[int, Told]], entries: Sequence[LedgerEntry]) -> dict[int, Guid]:
    """The best pairs first, each event and each entry once."""
    pairs = []
    for n, one in told:
        for entry in entries:
            likeness = _likeness(one, entry.key)
            if likeness > 0:
                pairs.append((-likeness, n, entry.guid))
    found: dict[int, Guid] = {}
    used: set[Guid] = set()
    for _, n, guid in sorted(pairs):
        if n not in found and guid not in used:
            found[n] = guid
            used.add(guid)
    return found


def _likeness(one: Told, key: str) -> float:
    """0 where it cannot be the same event, else up to 2, a same date before another."""
    article, date, words, *_ = (*key.split(_SEPARATOR), "", "", "")
    if article != one.article:
        return 0.0
    ratio = SequenceMatcher(None, one.words, words, autojunk=False).ratio()
    if date == one.date:
        return 1 + ratio if ratio >= SAME_DATE else 0.0
    return ratio if ratio >= OTHER_DATE else 0.0
