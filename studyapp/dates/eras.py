"""EraTable: names of eras and reigns, the realm each belongs to, and which one a text means.

The table is read from its data file when first asked for. Years are astronomical (1 BCE is 0).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from studyapp.domain.errors import RuleError

LONGEST_NAME = 7
LONGEST_REIGN = 60


@dataclass(frozen=True, slots=True)
class Realm:
    """A state or dynasty: `names` as texts write them, the full one first; `signs` tell that a text speaks of it."""

    names: tuple[str, ...]
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Era:
    """An era or reign. Months are Gregorian from `solar` on. `step` is -1 where its years count backwards.

    `signed`: the name stands for it only where the text speaks of its realm.
    """

    name: str
    realm: Realm
    first: int
    last: int
    usual: bool = False
    solar: int | None = None
    step: int = 1
    signed: bool = False

    def year(self, number: int) -> int | None:
        """The astronomical year of the era's n-th year; None where the era had no such year."""
        year = self.first + self.step * (number - 1)
        low, high = min(self.first, self.last), max(self.first, self.last)
        return year if number >= 1 and low <= year <= high + 1 else None

    @property
    def span(self) -> tuple[int, int]:
        """First and last astronomical year."""
        return min(self.first, self.last), max(self.first, self.last)


class EraTable(Mapping[str, tuple[Era, ...]]):
    """Eras by name, in the order of the file. `read` returns the text of the file, already folded."""

    def __init__(self, name: str, read: Callable[[], str]) -> None:
        self._name = name
        self._read = read

    @cached_property
    def _eras(self) -> dict[str, tuple[Era, ...]]:
        eras: dict[str, list[Era]] = {}
        for era in parse_eras(self._name, self._read()):
            eras.setdefault(era.name, []).append(era)
        return {name: tuple(found) for name, found in eras.items()}

    @cached_property
    def realm_names(self) -> frozenset[str]:
        """All names of realms."""
        return frozenset(n for eras in self._eras.values() for e in eras for n in e.realm.names)

    @cached_property
    def heads(self) -> frozenset[str]:
        """The first characters of all names of eras and realms."""
        return frozenset(name[0] for name in (*self._eras, *self.realm_names))

    def __getitem__(self, name: str) -> tuple[Era, ...]:
        return self._eras[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._eras)

    def __len__(self) -> int:
        return len(self._eras)


def parse_eras(name: str, text: str) -> list[Era]:
    """The eras of a table. Raises RuleError naming file and line where one is wrong."""
    eras: list[Era] = []
    realm: Realm | None = None
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.split("#")[0].strip()
        if not line:
            continue
        try:
            if line.startswith("["):
                realm = _realm(line)
            elif realm is None:
                raise ValueError("an era before the first realm")
            else:
                eras.extend(_eras_of_line(line, realm))
        except ValueError as error:
            raise RuleError(f"{name}: line {number}: {error}; write name, first year and last year") from None
    return eras


def _realm(line: str) -> Realm:
    names, _, signs = line.strip("[]").partition("|")
    if not names.split():
        raise ValueError("a realm without a name")
    return Realm(tuple(names.split()), tuple(signs.split()))


def _eras_of_line(line: str, realm: Realm) -> list[Era]:
    names, first, last, *options = line.split()
    low, high = _astronomical(first), _astronomical(last)
    back = "back" in options
    if low == high + 1 or (high < low) != back:
        raise ValueError(f"{names} ends before it begins")
    solar = next((int(o.removeprefix("solar=")) for o in options if o.startswith("solar=")), None)
    return [
        Era(n, realm, low, high, "usual" in options, solar, -1 if back else 1, "signed" in options)
        for n in dict.fromkeys(names.split("/"))
    ]


def reign_without_name(number: int, year: int) -> Era:
    """The reign whose n-th year was an astronomical year, where a text gives both and no name."""
    return Era("", Realm((), ()), year - number + 1, year - number + 1 + LONGEST_REIGN)


def _astronomical(written: str) -> int:
    year = int(written)
    if year == 0:
        raise ValueError("there is no year 0")
    return year + 1 if year < 0 else year


@dataclass(frozen=True, slots=True)
class EraContext:
    """What tells which of several eras of one name is meant.

    `realm` is written right before the name. `before` is text read so far that may name a realm. `years` are
    explicit years near by.
    """

    realm: str = ""
    before: str = ""
    years: tuple[int, ...] = field(default=())


def choose_era(eras: tuple[Era, ...], context: EraContext) -> tuple[Era | None, float]:
    """The era meant and how sure that is, 0 to 1; None where the text leaves it open."""
    eras = tuple(e for e in eras if not e.signed or _spoken_of(e, context))
    if not eras:
        return None, 0.0
    if context.realm:
        named = [e for e in eras if any(_same_realm(context.realm, n) for n in e.realm.names)]
        if len(named) == 1:
            return named[0], 1.0
        eras = tuple(named) or eras
    if len(eras) == 1:
        return eras[0], 0.98
    if era := _only([e for e in eras if _near(e, context.years)]):
        return era, 0.9
    return _by_signs(eras, context.before)


def _spoken_of(era: Era, context: EraContext) -> bool:
    """Whether the realm of an era is written before its name, or no other is and the text speaks of it."""
    if context.realm:
        return any(_same_realm(context.realm, n) for n in era.realm.names)
    return any(w in context.before for w in _words(era.realm))


def _same_realm(written: str, name: str) -> bool:
    return written == name or (len(written) > 1 and written in name)


def _only(eras: list[Era]) -> Era | None:
    return eras[0] if len(eras) == 1 else None


def _near(era: Era, years: tuple[int, ...]) -> bool:
    low, high = era.span
    return any(low - 30 <= year <= high + 30 for year in years)


def _by_signs(eras: tuple[Era, ...], before: str) -> tuple[Era | None, float]:
    """The era whose realm the text before speaks of most; else the usual one."""
    usual = _only([e for e in eras if e.usual])
    counts = [(sum(before.count(w) for w in _words(e.realm)) + 2 * (e is usual), n) for n, e in enumerate(eras)]
    (most, place), (second, _) = sorted(counts, reverse=True)[:2]
    if most >= 2 * second + 1:
        return eras[place], 0.85
    return (usual, 0.75) if usual else (None, 0.0)


def _words(realm: Realm) -> tuple[str, ...]:
    return (*(n for n in realm.names if len(n) > 1), *realm.signs)
