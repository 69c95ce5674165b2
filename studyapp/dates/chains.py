"""Chains: atoms joined to ranges and lists, each with what glosses it in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from studyapp.dates.atoms import Atom, AtomReader
from studyapp.dates.language import Language
from studyapp.dates.parts import Parts, merged, read_parts
from studyapp.dates.state import State


class Join(StrEnum):
    """How the members of a chain belong together."""

    ONE = "one"
    RANGE = "range"
    LIST = "list"


@dataclass(slots=True)
class Chain:
    """One or more atoms that make one value, each with the chains that gloss it in brackets."""

    members: tuple[Parts, ...]
    glosses: tuple[tuple[Chain, ...], ...]
    join: Join
    start: int
    end: int


class ChainReader:
    """Reads chains of one folded text."""

    def __init__(self, text: str, language: Language, atoms: AtomReader) -> None:
        self._text, self._language, self._atoms = text, language, atoms
        self._patterns = language.patterns

    def at(self, match: re.Match[str], state: State, floor: int) -> Chain | None:
        """The chain that begins where the scan pattern matched; it may reach back to `floor`."""
        first = int(match.lastgroup[1:]) if match.lastgroup else 0
        atom = self._atoms.at(match.start(), state, first=first, floor=floor)
        return self._chain(atom, state) if atom else None

    def _chain(self, atom: Atom, state: State) -> Chain | None:
        members, glosses = [atom.parts], []
        join, end = Join.ONE, atom.end
        start, last = atom.start, atom
        parts, gloss, end = self._gloss(atom.parts, end, state)
        members[0] = parts
        glosses.append(gloss)
        while True:
            step = self._step(end, join, members[-1], state)
            if step is None:
                break
            join, last = step
            parts, gloss, end = self._gloss(last.parts, last.end, state)
            members.append(parts)
            glosses.append(gloss)
            if join is Join.RANGE:
                break
        if join is Join.ONE and not atom.rule.alone and self._needs_partner(atom):
            return None
        return Chain(tuple(members), tuple(glosses), join, start, end)

    def _needs_partner(self, atom: Atom) -> bool:
        """Whether the atom ends in a bare number whose unit was to follow."""
        last = self._text[atom.date_end - 1]
        bare = last.isdecimal() or last in self._language.numerals.digits or last in self._language.numerals.units
        whole = atom.parts.season is not None or (atom.parts.day is not None and atom.parts.lunar)
        return bare and not whole

    def _step(self, end: int, join: Join, left: Parts, state: State) -> tuple[Join, Atom] | None:
        """The next member of a chain, and how it is joined."""
        if join is Join.ONE and (match := self._patterns["range"].match(self._text, end)):
            atom = self._atoms.behind(match.end(), _inside(left, state))
            if atom and not (atom.rule.alone and not left.names_year) and atom.parts.count is None:
                return Join.RANGE, atom
        if join is Join.ONE and left.year is not None and (atom := self._across_place(end, left, state)):
            return Join.RANGE, atom
        if match := self._patterns["list"].match(self._text, end):
            atom = self._atoms.behind(match.end(), _inside(left, state))
            if atom and _listed(atom.parts):
                return Join.LIST, atom
        return None

    def _across_place(self, end: int, left: Parts, state: State) -> Atom | None:
        """The end of a life whose brackets name the places of birth and death beside the dates."""
        match = self._patterns["life_range"].match(self._text, end)
        if not match or not self._patterns["bracket_left"].search(self._text[max(0, end - 40) : end]):
            return None
        atom = self._atoms.behind(match.end(), _inside(left, state))
        return atom if atom and atom.parts.year is not None else None

    def _gloss(self, parts: Parts, end: int, state: State) -> tuple[Parts, tuple[Chain, ...], int]:
        """The parts, what glosses them, and the end behind both."""
        if match := self._patterns["gloss_open"].match(self._text, end):
            found, behind = self._gloss_list(match.end(), _inside(parts, state))
            close = self._patterns["gloss_close"].match(self._text, behind) if found else None
            if found and close and all(_glosses(parts, g) for g in found):
                tailed, behind = self._tail(parts, close.end())
                return tailed, found, behind
        elif match := self._patterns["gloss_inline"].match(self._text, end):
            atom = self._atoms.behind(match.end(), _inside(parts, state))
            chain = Chain((atom.parts,), ((),), Join.ONE, atom.start, atom.end) if atom else None
            solar = chain and chain.members[0].names_year and parts.of_era
            lunar = chain and chain.members[0].lunar and parts.day is not None and not parts.lunar
            if chain and _glosses(parts, chain) and (solar or lunar):
                return parts, (chain,), chain.end
        return parts, (), end

    def _gloss_list(self, position: int, state: State) -> tuple[tuple[Chain, ...], int]:
        found: list[Chain] = []
        while True:
            atom = self._atoms.behind(position, state)
            chain = self._plain_chain(atom, state) if atom else None
            if chain is None:
                return tuple(found), found[-1].end if found else position
            found.append(chain)
            between = self._patterns["gloss_mid"].match(self._text, chain.end)
            if between is None or between.end() == chain.end:
                return tuple(found), chain.end
            position = between.end()

    def _plain_chain(self, atom: Atom, state: State) -> Chain | None:
        """A chain of at most two atoms without a gloss of its own."""
        step = self._step(atom.end, Join.ONE, atom.parts, state)
        if step and step[0] is Join.RANGE:
            return Chain((atom.parts, step[1].parts), ((), ()), Join.RANGE, atom.start, step[1].end)
        if not atom.rule.alone and self._needs_partner(atom):
            return None
        return Chain((atom.parts,), ((),), Join.ONE, atom.start, atom.end)

    def _tail(self, parts: Parts, end: int) -> tuple[Parts, int]:
        """Month and day that follow a gloss: year (gloss) month day."""
        rule = next((r for r in self._language.rules if r.place == "tail"), None)
        if rule is None or parts.month is not None or parts.season is not None or parts.era_number is None:
            return parts, end
        match = rule.pattern.match(self._text, end)
        tail = read_parts(rule.id, match, self._language) if match else None
        return (merged(parts, tail), match.end()) if match and tail else (parts, end)


def _inside(left: Parts, state: State) -> State:
    """What the member behind a dash inherits from the one before it."""
    era = left.era if left.era_number is not None else state.era
    year = left.year if left.year is not None else state.year
    month = left.month if left.month is not None else (state.month if left.day is not None else None)
    return replace(state, year=year, month=month, era=era, era_number=1 if left.era else state.era_number)


def _listed(parts: Parts) -> bool:
    """Whether an atom can be a member of a list: it stands for itself, not for a distance or a time told before."""
    if parts.count is not None or parts.half_unit or parts.era_span:
        return False
    return parts.shift is None and parts.month_shift is None and parts.day_shift is None and parts.text != ""


def _glosses(parts: Parts, gloss: Chain) -> bool:
    """Whether a bracketed date says the same as the parts before it in another way."""
    inner = gloss.members[0]
    if (
        parts.of_era
        or parts.lunar
        or parts.shift is not None
        or parts.count is not None
        or parts.era_number is not None
    ):
        return True
    if inner.of_era or inner.lunar or inner.era_number is not None:
        return True
    if parts.day_shift is not None or parts.month_shift is not None:
        return True
    return parts.year is not None and inner.year == parts.year
