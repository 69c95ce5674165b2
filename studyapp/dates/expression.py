"""Expressions: atoms of the grammar joined to ranges and lists, with their gloss and the words that bound them.

Finds what stands in the text; what it means in context is decided in `resolve.py`.
All offsets count code points in the folded text, which are those of the text itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from studyapp.dates.eras import LONGEST_NAME, Era, EraContext, choose_era
from studyapp.dates.language import Language
from studyapp.dates.parts import Parts, merged, read_parts
from studyapp.dates.rules import Rule
from studyapp.dates.state import State
from studyapp.domain.historical_date import Mod

_LEFT = 12
_ERA_TEXT = 3000


class Join(StrEnum):
    """How the members of a chain belong together."""

    ONE = "one"
    RANGE = "range"
    LIST = "list"


class Bound(StrEnum):
    """What the words around an expression make of its value."""

    NONE = ""
    ABOUT = "about"
    BEFORE = "before"
    AFTER = "after"
    FROM = "from"
    UNTIL = "until"


@dataclass(frozen=True, slots=True)
class Chain:
    """One or more atoms that make one value, each with the chains that gloss it in brackets."""

    members: tuple[Parts, ...]
    glosses: tuple[tuple[Chain, ...], ...]
    join: Join
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Expression:
    """A chain with the words around it. `date_end` is where the date words end, `end` behind bounding words."""

    chain: Chain
    start: int
    end: int
    date_end: int
    bound: Bound = Bound.NONE
    about: bool = False
    part: Mod | None = None


@dataclass(frozen=True, slots=True)
class _Atom:
    parts: Parts
    start: int
    end: int
    rule: Rule


class ExpressionReader:
    """Reads expressions of one folded text. `years` are the explicit years known of it, for ambiguous eras."""

    def __init__(self, text: str, language: Language, *, years: tuple[int, ...] = (), before: str = "") -> None:
        self._text, self._language, self._years, self._before = text, language, years, before
        self._patterns = language.patterns

    def next(self, position: int, state: State) -> tuple[Expression | None, int]:
        """The first expression that begins at or behind an offset, and where to go on; None and -1 at the end."""
        floor = position
        search, match_at = self._language.trigger.search, self._language.scan.match
        while trigger := search(self._text, position):
            match = match_at(self._text, trigger.start())
            if match and (chain := self._first_chain(match, state, floor)):
                expression = self._bounded(chain, floor)
                return expression, expression.end
            position = trigger.start() + 1
        return None, -1

    def whole(self, state: State) -> Expression | None:
        """The expression that the whole text is; None where it is not one."""
        for rule in self._language.rules:
            match = rule.pattern.fullmatch(self._text) if rule.place == "answer" else None
            parts = read_parts(rule.id, match, self._language) if match else None
            if parts:
                chain = Chain((parts,), ((),), Join.ONE, 0, len(self._text))
                return Expression(chain, 0, len(self._text), len(self._text))
        expression, _ = self.next(0, state)
        fits = expression and expression.start == 0 and expression.end == len(self._text)
        return expression if fits else None

    # Atoms

    def _first_chain(self, match: re.Match[str], state: State, floor: int) -> Chain | None:
        first = int(match.lastgroup[1:]) if match.lastgroup else 0
        atom = self._atom(match.start(), state, first=first, floor=floor)
        return self._chain(atom, state) if atom else None

    def _atom(self, position: int, state: State, *, first: int = 0, floor: int = 0) -> _Atom | None:
        for rule in self._language.rules[first:]:
            if rule.place not in ("text", "both"):
                continue
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

    def _read(self, rule: Rule, match: re.Match[str], state: State, floor: int) -> _Atom | None:
        parts = read_parts(rule.id, match, self._language)
        if parts is None or (rule.needs_month and state.month is None):
            return None
        if rule.needs_early_context and not (state.year is not None and state.year < 300):
            return None
        start = match.start()
        if rule.needs_era:
            return self._era_atom(rule, match, parts, floor)
        if rule.continues_era:
            era = state.era
            longest = era.span[1] - era.span[0] + 1 if era else 0
            if era is None or not state.era_number <= (parts.era_number or 0) <= longest:
                return None
            parts = replace(parts, era=era, era_sureness=0.8)
        return _Atom(parts, start, self._behind_clock(parts, match.end()), rule)

    def _behind_clock(self, parts: Parts, end: int) -> int:
        """The end behind a time of day or a weekday that follows a day."""
        if parts.day is None and parts.day_shift is None:
            return end
        clock = self._patterns["clock"].match(self._text, end)
        return clock.end() if clock else end

    def _era_atom(self, rule: Rule, match: re.Match[str], parts: Parts, floor: int) -> _Atom | None:
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
    ) -> _Atom | None:
        number = parts.era_number
        fit = tuple(e for e in eras if number is None or e.year(number) is not None)
        if not fit:
            return None
        realm, begin = self._realm(start, floor)
        before = self._before + self._text[max(0, start - _ERA_TEXT) : start]
        era, sureness = choose_era(fit, EraContext(realm, before[-_ERA_TEXT:], self._years))
        if era is None:
            parts = replace(parts, era=None, era_sureness=0.0, text=self._text[begin : match.end()])
        else:
            parts = replace(parts, era=era, era_sureness=sureness, text=self._text[begin : match.end()])
        return _Atom(parts, begin, self._behind_clock(parts, match.end()), rule)

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

    def _right_atom(self, position: int, state: State) -> _Atom | None:
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

    def _forward_era(self, position: int) -> _Atom | None:
        """The atom that begins with an era, or with a realm and an era, at an offset."""
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

    # Chains

    def _chain(self, atom: _Atom, state: State) -> Chain | None:
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

    def _needs_partner(self, atom: _Atom) -> bool:
        """Whether the atom ends in a bare number whose unit was to follow."""
        last = self._text[atom.end - 1]
        bare = last.isdecimal() or last in self._language.numerals.digits or last in self._language.numerals.units
        return bare and not (atom.parts.day is not None and atom.parts.lunar)

    def _step(self, end: int, join: Join, left: Parts, state: State) -> tuple[Join, _Atom] | None:
        """The next member of a chain, and how it is joined."""
        if join is Join.ONE and (match := self._patterns["range"].match(self._text, end)):
            atom = self._right_atom(match.end(), _inside(left, state))
            if atom and not (atom.rule.alone and not left.names_year) and atom.parts.count is None:
                return Join.RANGE, atom
        if match := self._patterns["list"].match(self._text, end):
            atom = self._right_atom(match.end(), _inside(left, state))
            if atom and _listed(atom.parts) and not self._separate(end):
                return Join.LIST, atom
        return None

    def _separate(self, end: int) -> bool:
        around = self._text[max(0, end - 14) : end + 22]
        return bool(self._patterns["separately"].search(around))

    # Gloss

    def _gloss(self, parts: Parts, end: int, state: State) -> tuple[Parts, tuple[Chain, ...], int]:
        """The parts, what glosses them, and the end behind both."""
        if match := self._patterns["gloss_open"].match(self._text, end):
            found, behind = self._gloss_list(match.end(), _inside(parts, state))
            close = self._patterns["gloss_close"].match(self._text, behind) if found else None
            if found and close and all(_glosses(parts, g) for g in found):
                tailed, behind = self._tail(parts, close.end())
                return tailed, found, behind
        elif parts.of_era and (match := self._patterns["gloss_inline"].match(self._text, end)):
            atom = self._right_atom(match.end(), _inside(parts, state))
            chain = Chain((atom.parts,), ((),), Join.ONE, atom.start, atom.end) if atom else None
            if chain and _glosses(parts, chain) and chain.members[0].names_year:
                return parts, (chain,), chain.end
        return parts, (), end

    def _gloss_list(self, position: int, state: State) -> tuple[tuple[Chain, ...], int]:
        found: list[Chain] = []
        while True:
            atom = self._right_atom(position, state)
            chain = self._plain_chain(atom, state) if atom else None
            if chain is None:
                return tuple(found), found[-1].end if found else position
            found.append(chain)
            between = self._patterns["gloss_mid"].match(self._text, chain.end)
            if between is None or between.end() == chain.end:
                return tuple(found), chain.end
            position = between.end()

    def _plain_chain(self, atom: _Atom, state: State) -> Chain | None:
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

    # Surroundings

    def _bounded(self, chain: Chain, floor: int) -> Expression:
        left = self._text[max(floor, chain.start - _LEFT) : chain.start]
        start, end = chain.start, chain.end
        about = self._patterns["left_about"].search(left)
        if about:
            start -= len(left) - about.start()
            left = left[: about.start()]
        if match := self._patterns["right_about"].match(self._text, end):
            return Expression(chain, start, match.end(), chain.end, about=True)
        if match := self._patterns["left_lunar"].search(left):
            start -= len(left) - match.start()
            chain = replace(chain, members=(replace(chain.members[0], lunar=True), *chain.members[1:]))
            left = left[: match.start()]
            about = about or self._patterns["left_about"].search(left)
            start -= len(left) - about.start() if about and about.string == left else 0
        origin = self._patterns["left_from"].search(left)
        if found := self._open(chain, start, left, origin):
            return replace(found, about=bool(about))
        if match := self._patterns["right_after"].match(self._text, end):
            return Expression(chain, start, match.end(), end, Bound.AFTER, bool(about))
        if match := self._patterns["right_before"].match(self._text, end):
            return Expression(chain, start, match.end(), end, Bound.BEFORE, bool(about))
        if found := self._anchored(chain, start):
            return found
        part: Mod | None = None
        if match := self._patterns["right_within"].match(self._text, end):
            end = match.end()
            if chain.join is not Join.ONE and (match := self._patterns["right_span_part"].match(self._text, end)):
                part, end = Mod(self._language.tables["part"][match[0]]), match.end()
        if chain.join is Join.RANGE and origin:
            start -= len(left) - origin.start()
        return Expression(chain, start, end, chain.end, about=bool(about), part=part)

    def _open(self, chain: Chain, start: int, left: str, origin: re.Match[str] | None) -> Expression | None:
        """The expression open at one end: until, or from on."""
        end = chain.end
        until = self._patterns["left_until"].search(left) or self._patterns["left_until_weak"].search(left)
        stop = self._patterns["right_until"].match(self._text, end)
        if chain.join is not Join.RANGE and (until or stop):
            word = until or self._patterns["left_to"].search(left)
            begin = start - (len(left) - word.start()) if word else start
            begin += 0 if not word or until is None else _lead(word[0])
            if until and self._patterns["right_before"].match(self._text, end):
                return None
            return Expression(chain, begin, stop.end() if stop else end, end, Bound.UNTIL)
        if chain.join is Join.RANGE:
            return None
        begin = start - (len(left) - origin.start()) if origin else start
        since = self._patterns["right_from"].match(self._text, end) or self._patterns["right_now"].match(
            self._text, end
        )
        weak = self._patterns["right_from_weak"].match(self._text, end)
        if weak and not since:
            clause = self._patterns["right_clause"].match(self._text, weak.end())
            verb = not self._patterns["right_not_verb"].match(self._text, weak.end())
            if not verb and (origin or clause or len(weak[0]) == 1):
                since = weak
        return Expression(chain, begin, since.end(), end, Bound.FROM) if since else None

    def _anchored(self, chain: Chain, start: int) -> Expression | None:
        """The expression with the event it is counted from: a year, an event, and a word for after or before."""
        if chain.join is not Join.ONE:
            return None
        for name, bound in (("event_after", Bound.AFTER), ("event_before", Bound.BEFORE)):
            match = self._patterns[name].match(self._text, chain.end)
            if match and not self._patterns["event_nested"].search(match["event"]):
                return Expression(chain, start, match.end(), chain.end, bound)
        return None


def _lead(word: str) -> int:
    """Length of a clause mark that a weak word was matched with."""
    return next((n for n, c in enumerate(word) if c.isalpha()), len(word))


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
