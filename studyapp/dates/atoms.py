"""Atoms: single dates of the grammar at a place of the text, past the guards of their rules, with the era they name.

All offsets count code points in the folded text, which are those of the text itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from studyapp.dates.eras import LONGEST_NAME, Era, EraContext, choose_era
from studyapp.dates.language import Language
from studyapp.dates.parts import Parts, read_parts
from studyapp.dates.rules import Rule
from studyapp.dates.state import State

_LEFT = 12
_EARLY = 300
_ERA_TEXT = 3000
_NEAR_ERA = 3
_FAR_REIGN = 0.65


@dataclass(slots=True)
class Atom:
    """A rule that matched and what it says. `date_end` is where its match ends, before a weekday or time of day."""

    parts: Parts
    start: int
    end: int
    rule: Rule
    date_end: int


def _is_early(parts: Parts, state: State) -> bool:
    """Whether a year of one or two digits may be meant: the text is in the early centuries, or says before them."""
    if state.year is None:
        return parts.bc
    return state.year < _EARLY


class AtomReader:
    """Reads atoms of one folded text. `years` are the explicit years known of it, for ambiguous eras."""

    def __init__(self, text: str, language: Language, *, years: tuple[int, ...] = (), before: str = "") -> None:
        self._text, self._language, self._years, self._before = text, language, years, before
        self._patterns = language.patterns

    @cached_property
    def _told_before(self) -> str:
        """What was told before this text, folded."""
        return self._language.fold(self._before)

    def at(self, position: int, state: State, *, first: int = 0, floor: int = 0) -> Atom | None:
        for rule in self._language.text_rules[first]:
            match = rule.pattern.match(self._text, position)
            if match and self._may_stand(rule, match) and (atom := self._read(rule, match, state, floor)):
                return atom
        return None

    def _may_stand(self, rule: Rule, match: re.Match[str]) -> bool:
        left = self._text[max(0, match.start() - _LEFT) : match.start()]
        if rule.not_after and rule.not_after.search(left):
            return False
        if rule.needs_after and not rule.needs_after.search(left):
            return False
        return self._may_go_on(rule, match.end())

    def _may_go_on(self, rule: Rule, end: int) -> bool:
        if rule.not_before and rule.not_before.match(self._text, end):
            return False
        return not (rule.needs_before and not rule.needs_before.match(self._text, end))

    def _read(self, rule: Rule, match: re.Match[str], state: State, floor: int) -> Atom | None:
        parts = read_parts(rule.id, match, self._language)
        if parts is None or (rule.needs_month and state.month is None):
            return None
        if rule.needs_day and state.day is None:
            return None
        if rule.needs_early_context and not _is_early(parts, state):
            return None
        if rule.yields_to_era and _goes_on(parts, state):
            return None
        start = match.start()
        if rule.needs_era:
            return self._era_atom(rule, match, parts, floor)
        if rule.continues_era:
            era = state.era
            longest = era.span[1] - era.span[0] + 1 if era else 0
            if era is None or not state.era_number <= (parts.era_number or 0) <= longest:
                return None
            parts = replace(parts, era=era, sureness=_FAR_REIGN if state.old else rule.sureness)
        elif rule.sureness < 1.0:
            parts = replace(parts, sureness=rule.sureness)
        return Atom(parts, start, self._behind_clock(parts, match.end()), rule, match.end())

    def _behind_clock(self, parts: Parts, end: int) -> int:
        """The end behind a time of day or a weekday that follows a day."""
        if parts.day is None and parts.day_shift is None:
            return end
        clock = self._patterns["clock"].match(self._text, end)
        return clock.end() if clock else end

    def _era_atom(self, rule: Rule, match: re.Match[str], parts: Parts, floor: int) -> Atom | None:
        end = match.start()
        if self._text[end - 1 : end] == " ":
            end -= 1
        for length in range(min(LONGEST_NAME, end - floor), 1, -1):
            eras = self._language.eras.get(self._text[end - length : end])
            if eras and (atom := self._of_eras(rule, match, parts, eras, end - length, floor)):
                return atom
        return None

    def _of_eras(
        self, rule: Rule, match: re.Match[str], parts: Parts, eras: tuple[Era, ...], start: int, floor: int
    ) -> Atom | None:
        number = parts.era_number
        fit = tuple(e for e in eras if number is None or e.year(number) is not None)
        if not fit:
            return None
        realm, begin = self._realm(start, floor)
        before = self._told_before + self._text[max(0, start - _ERA_TEXT) : start]
        era, sureness = choose_era(fit, EraContext(realm, before[-_ERA_TEXT:], self._years))
        if era is None:
            if all(e.signed for e in fit):
                return None
            parts = replace(parts, era=None, sureness=0.0, text=self._text[begin : match.end()])
        else:
            parts = replace(parts, era=era, sureness=sureness, text=self._text[begin : match.end()])
        return Atom(parts, begin, self._behind_clock(parts, match.end()), rule, match.end())

    def _realm(self, start: int, floor: int) -> tuple[str, int]:
        """The name of the realm written before an era, and where the expression then begins."""
        names = self._language.eras.realm_names
        for length in range(5, 0, -1):
            name = self._text[max(floor, start - length) : start]
            if len(name) == length and name in names:
                return name, start - length
        emperor = self._patterns["left_emperor"].search(self._text[max(floor, start - 6) : start])
        if emperor and emperor["realm"] in names:
            return emperor["realm"], start
        return "", start

    def behind(self, position: int, state: State) -> Atom | None:
        """The atom at an offset behind a dash, a list sign or an opening bracket."""
        if found := self._forward_era(position):
            return found
        match = self._language.scan.match(self._text, position)
        if not match:
            return None
        for rule in self._language.rules[int(match.lastgroup[1:]) if match.lastgroup else 0 :]:
            found_here = rule.place not in ("tail", "answer") and rule.pattern.match(self._text, position)
            if not found_here or rule.needs_era:
                continue
            if not self._may_go_on(rule, found_here.end()):
                continue
            if atom := self._read(rule, found_here, state, position):
                return atom
        return None

    def _forward_era(self, position: int) -> Atom | None:
        """The atom that begins with an era, or with a realm and an era, at an offset."""
        if self._text[position : position + 1] not in self._language.eras.heads:
            return None
        for ahead in range(9, 1, -1):
            place = position + ahead
            if self._text[place : place + 1] == " ":
                place += 1
            match = self._language.scan.match(self._text, place)
            rule = self._language.rules[int(match.lastgroup[1:])] if match and match.lastgroup else None
            for candidate in self._language.rules if rule else ():
                if not candidate.needs_era:
                    continue
                found = candidate.pattern.match(self._text, place)
                parts = read_parts(candidate.id, found, self._language) if found else None
                atom = self._era_atom(candidate, found, parts, position) if found and parts else None
                if atom and atom.start == position:
                    return atom
        return None


def _goes_on(parts: Parts, state: State) -> bool:
    """Whether a small year goes on with the years of a modern era that the text has counted by last."""
    era, year = state.era, state.year
    told = era.year(state.era_number) if era is not None and era.solar is not None else None
    if era is None or told is None or year is None or parts.year is None or not 0 <= year - told <= _NEAR_ERA:
        return False
    return state.era_number <= parts.year and era.year(parts.year) is not None
