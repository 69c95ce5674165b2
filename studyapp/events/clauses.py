"""Clauses of a sentence: the pieces between commas, brackets and quotations kept whole."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from studyapp.events.vocabulary import ClauseWords


@dataclass(frozen=True, slots=True)
class Clause:
    """A span of the section's text, code points, end exclusive; `mark` is the sign behind it, empty at the end."""

    start: int
    end: int
    mark: str


def clauses_of(text: str, span: tuple[int, int], words: ClauseWords, list_cuts: Collection[int]) -> list[Clause]:
    """The clauses of the sentence `span` of `text`.

    A list comma separates only at the offsets in `list_cuts` (a dated clause begins behind it).
    """
    start, end = span
    marks = [(match.start(), match[0]) for match in words.separators.finditer(text, start, end)]
    closed = _closed_brackets(marks, words)
    found: list[Clause] = []
    protected_to = begin = start
    for at, mark in marks:
        if at < protected_to:
            continue
        if at in closed:
            protected_to = closed[at]
            continue
        if mark in words.brackets or mark in words.closing:
            continue
        if mark == words.list_comma and at + 1 not in list_cuts:
            continue
        if mark == "," and text[at - 1 : at].isascii() and text[at + 1 : at + 3].strip().isascii():
            continue
        if words.tally.match(text, at + 1) and words.tally.search(text, begin, at):
            continue
        if mark != words.comma and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit():
            continue
        found.append(Clause(begin, at, mark))
        begin = at + 1
    if begin < end:
        found.append(Clause(begin, end, ""))
    return [c for c in found if c.start < c.end]


def _closed_brackets(marks: Sequence[tuple[int, str]], words: ClauseWords) -> dict[int, int]:
    """Offsets of opening marks whose partner is among the marks of the sentence, to the offset behind the partner."""
    closed: dict[int, int] = {}
    stack: list[tuple[str, int]] = []
    for at, mark in marks:
        if mark in words.brackets:
            stack.append((words.brackets[mark], at))
        elif stack and mark in words.closing:
            for depth in range(len(stack) - 1, -1, -1):
                if stack[depth][0] == mark:
                    closed[stack[depth][1]] = at + 1
                    del stack[depth:]
                    break
    return closed
