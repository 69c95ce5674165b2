"""The role of an expression in its sentence: told, quoted, bracketed, planned, part of a name, of a source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property

from studyapp.dates.chains import Join
from studyapp.dates.expression import Bound, Expression
from studyapp.dates.language import Language
from studyapp.domain.article import Link
from studyapp.domain.mention import Role

_FAR = 40
_SOURCE = 8
_LONGEST_NAME = 14


class Surroundings:
    """What stands around the expressions of one folded text."""

    def __init__(self, text: str, language: Language, links: tuple[Link, ...], *, lead: bool) -> None:
        self.text, self.language, self.lead = text, language, lead
        self._links = links

    @cached_property
    def titles(self) -> Mapping[int, str]:
        """Titles of linked pages by the offset where their link begins."""
        return {link.start: link.target for link in self._links}

    @cached_property
    def _bracketed(self) -> tuple[tuple[int, int, str], ...]:
        """Spans inside brackets and quotation marks, with what the marks are, ordered by start; none crosses a line."""
        spans: list[tuple[int, int, str]] = []
        stack: list[tuple[int, str]] = []
        for match in self.language.brackets.finditer(self.text):
            mark = match[0]
            if mark == "\n":
                stack.clear()
            elif mark in self.language.marks:
                stack.append((match.end(), mark))
            else:
                self._close(spans, stack, mark, match.start())
        return tuple(sorted(spans))

    @cached_property
    def _kinds(self) -> Mapping[str, str]:
        """What a closing mark closes."""
        return dict(self.language.marks.values())

    def _close(self, spans: list[tuple[int, int, str]], stack: list[tuple[int, str]], mark: str, end: int) -> None:
        for depth in range(len(stack) - 1, max(-1, len(stack) - 9), -1):
            start, opening = stack[depth]
            kind = self.language.marks[opening][1]
            if kind == self._kinds[mark]:
                del stack[depth:]
                spans.append((start, end, kind))
                return

    def enclosing(self, start: int, end: int) -> tuple[tuple[int, int, str], ...]:
        """Bracketed spans that hold an expression, outermost first; looks back over at most thirty openings."""
        last = bisect_right(self._bracketed, (start + 1,))
        near = self._bracketed[max(0, last - 30) : last]
        return tuple(s for s in near if s[0] <= start and end <= s[1])

    def clause_before(self, start: int) -> str:
        """What stands before an offset in the same clause."""
        left = self.text[max(0, start - _FAR) : start]
        marks = [m.end() for m in self.language.patterns["clause_mark"].finditer(left)]
        return left[marks[-1] :] if marks else left

    def clause_after(self, end: int) -> str:
        """What stands behind an offset in the same clause."""
        right = self.text[end : end + _FAR]
        mark = self.language.patterns["clause_mark"].search(right)
        return right[: mark.start()] if mark else right


def role_of(expression: Expression, around: Surroundings) -> Role:
    """What the expression does in its sentence."""
    patterns = around.language.patterns
    right = around.text[expression.end : expression.end + _FAR]
    left = around.text[max(0, expression.start - _FAR) : expression.start]
    if patterns["citation_right"].match(right) or patterns["citation_left"].search(left[-_SOURCE:]):
        return Role.CITATION
    if patterns["cited_title"].search(left[-_SOURCE:]) and patterns["cited_end"].match(right):
        return Role.CITATION
    marks = around.enclosing(expression.start, expression.end)
    inside = {mark for _, _, mark in marks}
    if "title" in inside or _in_title(expression, around):
        return Role.NAME
    if "quote" in inside:
        return _quoted(expression, marks)
    if "round" in inside:
        span = next(s for s in marks if s[2] == "round")
        return Role.LIFESPAN if _is_lifespan(expression, span, around) else Role.PARENTHESIS
    return Role.LIFESPAN if _is_life_between_commas(expression, around) else _told(expression, around)


def _in_title(expression: Expression, around: Surroundings) -> bool:
    """Whether the expression begins the title of a linked page that goes on behind it."""
    if expression.end > expression.date_end:
        return False
    title = around.titles.get(expression.chain.start)
    if title is None:
        return False
    title = around.language.fold(title)
    words = around.text[expression.chain.start : expression.date_end]
    if not title.startswith(words) or len(title) - len(words) < 2:
        return False
    return around.text[expression.chain.start :].startswith(title[: len(words) + 2])


def _quoted(expression: Expression, marks: tuple[tuple[int, int, str], ...]) -> Role:
    start, end, _ = next(s for s in marks if s[2] == "quote")
    return Role.NAME if end - start <= expression.end - expression.start + 8 else Role.QUOTED


def _is_lifespan(expression: Expression, span: tuple[int, int, str], around: Surroundings) -> bool:
    """Whether the brackets hold the years of a life: a range behind a name."""
    if expression.chain.join is not Join.RANGE and expression.bound not in (Bound.FROM, Bound.UNTIL):
        return False
    before = around.text[max(0, span[0] - 1 - 12) : span[0] - 1]
    inside = around.text[span[0] : span[1]]
    patterns = around.language.patterns
    if patterns["life_before"].search(before) or patterns["reign_inside"].search(inside):
        return False
    exact = all(m.day is not None for m in expression.chain.members)
    return exact or (around.lead and span[0] < 60) or len(inside) <= expression.end - expression.start + 2


def _is_life_between_commas(expression: Expression, around: Surroundings) -> bool:
    """Whether a range of two days stands between commas behind the name that a lead begins with."""
    if not around.lead or expression.chain.join is not Join.RANGE or expression.start > _FAR:
        return False
    mark = around.language.patterns["clause_mark"]
    if any(m.day is None for m in expression.chain.members) or not mark.match(around.text, expression.end):
        return False
    before = around.text[: expression.start]
    return bool(mark.fullmatch(before[-1:])) and 1 < len(before) - 1 <= _LONGEST_NAME and before[:-1].isalnum()


def _told(expression: Expression, around: Surroundings) -> Role:
    patterns = around.language.patterns
    left, right = around.clause_before(expression.start), around.clause_after(expression.end)
    if patterns["planned_left"].search(left) or (
        expression.bound is Bound.BEFORE and patterns["planned_far"].search(left)
    ):
        return Role.PLANNED
    if _is_compared(expression, left, right, around):
        return Role.COMPARED
    if expression.bound is Bound.UNTIL:
        return Role.AS_OF
    if patterns["name_right"].match(right) or _is_contest(left, right, around):
        return Role.NAME
    if _is_attribute(expression, left, right, around):
        return Role.ATTRIBUTE
    return Role.EVENT


def _is_compared(expression: Expression, left: str, right: str, around: Surroundings) -> bool:
    """Whether the date is only what something is compared with, or since when a thing had not been so."""
    patterns = around.language.patterns
    if patterns["compared_mark"].match(left[-1:]):
        if patterns["compared_left"].search(left):
            return True
        if patterns["compared_pair"].search(left) and patterns["compared_right"].match(right):
            return True
    if patterns["recorded_since"].match(right):
        return True
    from_then = expression.bound is Bound.FROM and patterns["right_since"].match(around.text, expression.date_end)
    ever_since = expression.bound is Bound.AFTER and patterns["since_left"].search(left)
    return bool((from_then or ever_since) and patterns["first_since"].match(right))


def _is_contest(left: str, right: str, around: Surroundings) -> bool:
    """Whether the date belongs to the name of a season or contest that the clause only speaks of."""
    patterns = around.language.patterns
    return bool(patterns["contest_left"].match(left[-1:])) and bool(patterns["contest"].match(right))


def _is_attribute(expression: Expression, left: str, right: str, around: Surroundings) -> bool:
    """Whether the date stands in a relative clause; at a clause's start only one that says when a thing was made."""
    patterns = around.language.patterns
    if patterns["attribute_amount"].match(right):
        return True
    match = patterns["attribute"].match(right)
    if patterns["attribute_made"].match(right):
        return True
    if patterns["attribute_owner"].search(left) and (match or patterns["attribute_own"].match(right)):
        return True
    if match is None:
        return False
    if patterns["attribute_left"].match(left):
        return True
    if not left and patterns["attribute_second"].search(around.text[max(0, expression.start - 2) : expression.start]):
        return True
    if patterns["made_then"].match(right):
        before = around.text[max(0, expression.start - 2) : expression.start]
        return not patterns["sentence_start"].search(before)
    if len(left) <= 2 or patterns["attribute_not"].search(match[0]):
        return False
    return not patterns["clause_start"].search(left) and not patterns["adverb_left"].search(left)
