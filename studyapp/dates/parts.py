"""Parts: what one atom of an expression says, read from the named groups of the rule that matched it.

Groups: year smallyear shortyear (numbers), bc, century, decade decade2 fulldecade, month leap lunar, day lday,
season half quarter part third yearpart monthpart, shift mshift dshift (words of the tables), eyear eyear2 cycle span
spanpart (with an era to their left), count unit direction.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from studyapp.dates.eras import Era
from studyapp.dates.language import Language
from studyapp.domain.historical_date import Mod

_SHIFT = {"same": 0, "next": 1, "previous": -1}
_MODERN = 1912
_MOD_GROUPS = frozenset(("part", "third", "yearpart", "monthpart", "spanpart", "span"))
_MODS = ("part", "third", "yearpart", "monthpart")


@dataclass(slots=True)
class Parts:
    """One atom. Numbers are None where the atom does not say; `year` is astronomical.

    `century` is the number of the century, negative before the common era. `decade` is 0 to 90, or a whole year where
    the atom gives its century (1950). `short_year` lacks its high digits. `shift`, `month_shift` and `day_shift` count
    from the date before. `count` times `unit` is a distance, negative backwards. `cycle` is 0 to 59.
    `year_written`, `month_written`: in characters, not in digits. `ce` is said outright. `clock`: a time of day alone.
    `by_event`: dated by a happening named before it.
    `sureness` is at most how sure the value is, 0 to 1: less for a name of several eras and for elided forms.
    """

    rule: str
    text: str
    year: int | None = None
    bc: bool = False
    ce: bool = False
    short_year: int | None = None
    century: int | None = None
    decades: tuple[int, ...] = ()
    month: int | None = None
    day: int | None = None
    season: int | None = None
    twin_season: bool = False
    quarter: int | None = None
    half_year: int | None = None
    mod: Mod | None = None
    lunar: bool = False
    shift: int | None = None
    month_shift: int | None = None
    day_shift: int | None = None
    era: Era | None = None
    era_number: int | None = None
    era_span: bool = False
    era_decade: bool = False
    sureness: float = 1.0
    cycle: int | None = None
    count: int | None = None
    half_unit: bool = False
    unit: str = ""
    year_written: bool = False
    month_written: bool = False
    clock: bool = False
    by_event: bool = False

    @property
    def names_year(self) -> bool:
        """Whether the atom alone gives a year, decade or century."""
        return (
            self.year is not None or self.century is not None or bool(self.decades and not 0 <= self.decades[0] <= 99)
        )

    @property
    def of_era(self) -> bool:
        """Whether the year is that of an era or of the cycle of sixty."""
        return self.era is not None or self.cycle is not None


def read_parts(rule: str, match: re.Match[str], language: Language) -> Parts | None:
    """The parts of a match; None where a number in it has no meaning."""
    groups = {k: v for k, v in match.groupdict().items() if v is not None}
    return _Reader(rule, match[0], groups, language).parts()


def merged(parts: Parts, tail: Parts) -> Parts:
    """The parts with month, day, season and modifier of a tail that follows a gloss."""
    return replace(
        parts,
        month=tail.month,
        day=tail.day,
        season=tail.season,
        mod=tail.mod or parts.mod,
        lunar=tail.lunar or parts.lunar,
        month_written=tail.month_written,
        text=parts.text + tail.text,
    )


class _Reader:
    """Turns the groups of one match into parts."""

    def __init__(self, rule: str, text: str, groups: dict[str, str], language: Language) -> None:
        self._rule, self._text, self._groups, self._language = rule, text, groups, language

    def parts(self) -> Parts | None:
        groups = self._groups
        month, day = self._number("month"), self._number("day")
        year, bc = self._year()
        if self._wrong(month, day, year):
            return None
        more = self._more()
        if "lday" in groups:
            day = self._number("lday")
        if "feast" in groups:
            month, day = self._feast(year)
        if "month" in groups or "day" in groups:
            more["month_written"] = not (groups.get("month") or groups.get("day") or "0").isdecimal()
        if year is not None:
            more["year_written"] = not (groups.get("year") or groups.get("smallyear") or "0").isdecimal()
        return Parts(self._rule, self._text, year, bc, month=month, day=day, **more)

    def _more(self) -> dict[str, Any]:
        """What only some rules have."""
        more: dict[str, Any] = {}
        for name in self._groups:
            if read := _READ.get(name):
                more.update(read(self))
        if mod := self._mod():
            more["mod"] = mod
        return more

    def _feast(self, year: int | None) -> tuple[int | None, int | None]:
        """Month and day of a feast; None where it is a lunar one."""
        meaning = self._language.tables["feast"].get(self._groups["feast"], "")
        month, _, day = meaning.partition("-")
        modern = (year or 0) >= _MODERN or "shift" in self._groups or "count" in self._groups
        return (int(month), int(day)) if day and modern else (None, None)

    def _number(self, name: str) -> int | None:
        text = self._groups.get(name)
        return None if text is None else self._language.numerals.number(text)

    def _wrong(self, month: int | None, day: int | None, year: int | None) -> bool:
        """Whether a number is out of its range."""
        groups = self._groups
        if "month" in groups and (month is None or not 1 <= month <= 12):
            return True
        if "day" in groups and (day is None or not 1 <= day <= 31):
            return True
        has_year = "year" in groups or "smallyear" in groups
        return has_year and (year is None or not -20000 <= year <= 2200)

    def _year(self) -> tuple[int | None, bool]:
        text = self._groups.get("year") or self._groups.get("smallyear")
        if text is None:
            return None, False
        number = self._language.numerals.number(text)
        if not number:
            return None, False
        bc = "bc" in self._groups
        return (1 - number if bc else number), bc

    def _century(self, number: int | None) -> int | None:
        if number is None or number < 1 or number > 40:
            return None
        return -number if "bc" in self._groups else number

    def _decades(self) -> tuple[int, ...]:
        found: list[int] = []
        for key in ("fulldecade", "decade", "decade2"):
            text = self._groups.get(key, "")
            number = self._language.numerals.number(text) if text else None
            if number is not None:
                found.append(number * 10 if number < 10 and key == "decade" else number)
        if "bc" in self._groups and "century" not in self._groups:
            return tuple(-number - 9 for number in found)
        return tuple(found)

    def _season(self) -> dict[str, Any]:
        tables, word = self._language.tables, self._groups["season"]
        twin = tables["twin_season"].get(word)
        meaning = tables["season"].get(word) or twin
        return {"season": int(meaning), "twin_season": twin is not None} if meaning else {}

    def _mod(self) -> Mod | None:
        if not self._groups.keys() & _MOD_GROUPS:
            return None
        for key in _MODS:
            if key in self._groups and (meaning := self._language.tables["part"].get(self._groups[key].strip())):
                return Mod(meaning)
        for key in ("spanpart", "span"):
            meaning = self._language.tables["span"].get(self._groups.get(key, ""))
            if meaning and meaning != "whole":
                return Mod(meaning)
        return None

    def shift(self, group: str) -> int | None:
        """The shift a relative word stands for."""
        meaning = self._language.tables[group].get(self._groups[group])
        return _SHIFT[meaning] if meaning else None

    def _cycle(self) -> dict[str, Any]:
        stems, branches, _ = self._language.cycle
        text = self._groups["cycle"]
        stem, branch = stems.index(text[0]), branches.index(text[1])
        return {"cycle": next((n for n in range(60) if n % 10 == stem and n % 12 == branch), None)}

    def _distance(self) -> dict[str, Any]:
        tables, number = self._language.tables, self._language.numerals.number(self._groups["count"])
        sign = -1 if tables["direction"].get(self._groups.get("direction", "")) == "backward" else 1
        unit = tables["unit"].get(self._groups.get("unit", ""), "")
        count = None if number is None else sign * number
        return {"count": count, "half_unit": number is None, "unit": unit}

    def century(self) -> dict[str, Any]:
        """The century, and the decades in it."""
        return {"century": self._century(self._number("century"))}

    def named_century(self) -> int | None:
        """The century that a word stands for."""
        meaning = self._language.tables["centuryword"].get(self._groups["centuryword"])
        return int(meaning) if meaning else None

    def half_of_year(self) -> dict[str, Any]:
        """The first or second half of the year."""
        return {"half_year": 1 if self._language.tables["part"].get(self._groups["half"]) == Mod.EARLY else 2}

    def era_number(self) -> dict[str, Any]:
        """The number of an era year."""
        return {"era_number": self._number("eyear" if "eyear" in self._groups else "eyear2")}


_READ: Mapping[str, Callable[[_Reader], dict[str, Any]]] = {
    "season": _Reader._season,
    "cycle": _Reader._cycle,
    "count": _Reader._distance,
    "century": _Reader.century,
    "eyear": _Reader.era_number,
    "eyear2": _Reader.era_number,
    "shortyear": lambda r: {"short_year": r._number("shortyear")},
    "quarter": lambda r: {"quarter": r._number("quarter")},
    "half": _Reader.half_of_year,
    "decade": lambda r: {"decades": r._decades()},
    "fulldecade": lambda r: {"decades": r._decades()},
    "eradecade": lambda r: {"era_number": r._number("eradecade"), "era_decade": True},
    "centuryword": lambda r: {"century": r.named_century()},
    "ce": lambda r: {"ce": True},
    "span": lambda r: {"era_span": True},
    "lunar": lambda r: {"lunar": True},
    "leap": lambda r: {"lunar": True},
    "lday": lambda r: {"lunar": True},
    "shift": lambda r: {"shift": r.shift("shift")},
    "mshift": lambda r: {"month_shift": r.shift("mshift")},
    "clock": lambda r: {"day_shift": 0, "clock": True},
    "byevent": lambda r: {"by_event": True},
    "dshift": lambda r: {"day_shift": r.shift("dshift")},
}
