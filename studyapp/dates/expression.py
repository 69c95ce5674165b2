"""Expressions: chains with the words that bound them: about, until, from, before, after.

Finds what stands in the text; what it means in context is decided in `resolve.py`.
All offsets count code points in the folded text, which are those of the text itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from studyapp.dates.atoms import AtomReader
from studyapp.dates.chains import Chain, ChainReader, Join
from studyapp.dates.language import Language
from studyapp.dates.parts import read_parts
from studyapp.dates.state import State
from studyapp.domain.historical_date import Mod

_LEFT = 12


class Bound(StrEnum):
    """What the words around an expression make of its value."""

    NONE = ""
    BEFORE = "before"
    AFTER = "after"
    FROM = "from"
    UNTIL = "until"


@dataclass(slots=True)
class Expression:
    """A chain with the words around it. `date_end` is where the date words end, `end` behind bounding words."""

    chain: Chain
    start: int
    end: int
    date_end: int
    bound: Bound = Bound.NONE
    about: bool = False
    part: Mod | None = None


class ExpressionReader:
    """Reads expressions of one folded text. `years` are the explicit years known of it, for ambiguous eras."""

    def __init__(self, text: str, language: Language, *, years: tuple[int, ...] = (), before: str = "") -> None:
        self._text, self._language = text, language
        self._chains = ChainReader(text, language, AtomReader(text, language, years=years, before=before))
        self._patterns = language.patterns

    def next(self, position: int, state: State) -> tuple[Expression | None, int]:
        """The first expression that begins at or behind an offset, and where to go on; None and -1 at the end."""
        floor = position
        search, match_at = self._language.trigger.search, self._language.scan.match
        while trigger := search(self._text, position):
            match = match_at(self._text, trigger.start())
            if match and (chain := self._chains.at(match, state, floor)):
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

    def _bounded(self, chain: Chain, floor: int) -> Expression:
        bounding = chain.start > floor and self._patterns["left_mark"].match(self._text[chain.start - 1])
        left = self._text[max(floor, chain.start - _LEFT) : chain.start] if bounding else ""
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
        if chain.join is Join.ONE and (match := self._patterns["right_dash"].match(self._text, end)):
            return Expression(chain, start, match.end(), end, Bound.FROM)
        if chain.join is Join.ONE and self._patterns["left_dash"].search(left):
            return Expression(chain, start, end, end, Bound.UNTIL)
        until = self._until(left, end)
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
        counted = chain.members[0].count is not None
        weak = None if counted else self._patterns["right_from_weak"].match(self._text, end)
        if weak and not since:
            clause = self._patterns["right_clause"].match(self._text, weak.end())
            verb = not self._patterns["right_not_verb"].match(self._text, weak.end())
            if origin or (not verb and (clause or len(weak[0]) == 1)):
                since = weak
        return Expression(chain, begin, since.end(), end, Bound.FROM) if since else None

    def _until(self, left: str, end: int) -> re.Match[str] | None:
        """The word before a date that a state or total reaches to; None where it tells what happened then."""
        if strong := self._patterns["left_until"].search(left):
            return strong
        if weak := self._patterns["left_until_weak"].search(left):
            return weak if self._patterns["right_standing"].match(self._text, end) else None
        to = self._patterns["left_to"].search(left)
        return to if to and self._patterns["right_total"].match(self._text, end) else None

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
