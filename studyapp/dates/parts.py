"""Parts: what one atom of an expression says, read from the named groups of the rule that matched it.

Groups: year smallyear shortyear (numbers), bc, century, decade decade2 fulldecade, month leap lunar, day lday,
season half quarter part third yearpart monthpart, shift mshift dshift (words of the tables), eyear eyear2 cycle span
spanpart (with an era to their left), count unit direction.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from studyapp.dates.eras import Era
from studyapp.dates.language import Language
from studyapp.domain.historical_date import Mod

_SHIFT = {"same": 0, "next": 1, "previous": -1}
_HALF_MOD = ("half", "part", "third", "yearpart", "monthpart")


@dataclass(frozen=True, slots=True)
class Parts:
    """One atom. Numbers are None where the atom does not say; `year` is astronomical.

    `century` is the number of the century, negative before the common era. `decade` is 0 to 90, or a whole year where
    the atom gives its century (1950). `short_year` lacks its high digits. `shift`, `month_shift` and `day_shift` count
    from the date before. `count` times `unit` is a distance, negative backwards. `cycle` is 0 to 59.
    `year_written`, `month_written`: in characters, not in digits. `unit_shown` is False where the unit follows later.
    """

    rule: str
    text: str
    year: int | None = None
    bc: bool = False
    short_year: int | None = None
    century: int | None = None
    decades: tuple[int, ...] = ()
    month: int | None = None
    day: int | None = None
    season: int | None = None
    twin_season: bool = False
    quarter: int | None = None
    mod: Mod | None = None
    lunar: bool = False
    shift: int | None = None
    month_shift: int | None = None
    day_shift: int | None = None
    era: Era | None = None
    era_number: int | None = None
    era_span: bool = False
    era_sureness: float = 1.0
    cycle: int | None = None
    count: int | None = None
    half_unit: bool = False
    unit: str = ""
    year_written: bool = False
    month_written: bool = False

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
        numbers = {k: self._number(k) for k in ("month", "day", "lday", "century", "short", "eyear")}
        year, bc = self._year()
        if self._wrong():
            return None
        count, half = self._distance()
        written = self._language.numerals.written_out
        season = self._groups.get("season", "")
        return Parts(
            rule=self._rule,
            text=self._text,
            year=year,
            bc=bc,
            short_year=numbers["short"],
            century=self._century(numbers["century"]),
            decades=self._decades(),
            month=numbers["month"],
            day=numbers["day"] if numbers["day"] is not None else numbers["lday"],
            season=self._season(season),
            twin_season=season in self._language.tables["twin_season"],
            quarter=self._number("quarter"),
            mod=self._mod(),
            lunar=any(k in self._groups for k in ("lunar", "leap", "lday")),
            shift=self._shift("shift"),
            month_shift=self._shift("mshift"),
            day_shift=self._shift("dshift"),
            era_number=numbers["eyear"],
            era_span="span" in self._groups,
            cycle=self._cycle(),
            count=count,
            half_unit=half,
            unit=self._language.tables["unit"].get(self._groups.get("unit", ""), ""),
            year_written=written(self._groups.get("year") or self._groups.get("smallyear") or "0"),
            month_written=written(self._groups.get("month") or self._groups.get("day") or "0"),
        )

    def _number(self, name: str) -> int | None:
        keys = {"short": ("shortyear",), "eyear": ("eyear", "eyear2")}.get(name, (name,))
        text = next((self._groups[k] for k in keys if k in self._groups), None)
        return None if text is None else self._language.numerals.number(text)

    def _wrong(self) -> bool:
        """Whether a number is out of its range."""
        month, day = self._number("month"), self._number("day")
        if "month" in self._groups and (month is None or not 1 <= month <= 12):
            return True
        if "day" in self._groups and (day is None or not 1 <= day <= 31):
            return True
        year, _ = self._year()
        has_year = "year" in self._groups or "smallyear" in self._groups
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
        if "bc" in self._groups and "fulldecade" in self._groups:
            return tuple(-number - 9 for number in found)
        return tuple(found)

    def _season(self, word: str) -> int | None:
        meaning = self._language.tables["season"].get(word) or self._language.tables["twin_season"].get(word)
        return int(meaning) if meaning else None

    def _mod(self) -> Mod | None:
        for key in _HALF_MOD:
            meaning = self._language.tables["part"].get(self._groups.get(key, ""))
            if meaning:
                return Mod(meaning)
        for key in ("spanpart", "span"):
            meaning = self._language.tables["span"].get(self._groups.get(key, ""))
            if meaning and meaning != "whole":
                return Mod(meaning)
        return None

    def _shift(self, name: str) -> int | None:
        meaning = self._language.tables[name].get(self._groups.get(name, ""))
        return _SHIFT[meaning] if meaning else None

    def _cycle(self) -> int | None:
        text = self._groups.get("cycle")
        if not text:
            return None
        stems, branches, _ = self._language.cycle
        stem, branch = stems.index(text[0]), branches.index(text[1])
        return next((n for n in range(60) if n % 10 == stem and n % 12 == branch), None)

    def _distance(self) -> tuple[int | None, bool]:
        text = self._groups.get("count")
        if text is None:
            return None, False
        number = self._language.numerals.number(text)
        sign = -1 if self._language.tables["direction"].get(self._groups.get("direction", "")) == "backward" else 1
        return (None, True) if number is None else (sign * number, False)
