"""Word lists of the language data as patterns over folded text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from studyapp.text.script import fold

SMALL = 100
"""First characters of a list up to which trying its words one after the other is quick enough."""
RANGES = 4
"""Ranges that the first characters of a longer list are told apart by, and these again."""
FEW = 12
"""Characters of a range that are tried one after the other."""


def words(text: str) -> list[str]:
    """The words of a list in the data file, folded."""
    return fold(text).split()


def alternatives(entries: Iterable[str]) -> str:
    """A group that matches any of the entries, the longest first.

    In a long list the first character is looked up at once and then told by ranges which one it was: a list of
    thousands takes hardly longer than one of ten.
    """
    longest_first = sorted(set(entries), key=lambda w: (-len(w), w))
    tails: dict[str, list[str]] = {}
    for entry in longest_first:
        tails.setdefault(entry[:1], []).append(entry[1:])
    firsts = sorted(tails)
    if len(firsts) <= SMALL or not firsts[0]:
        return _group(map(re.escape, longest_first))
    return f"(?:[{''.join(map(re.escape, firsts))}]{_told_apart(firsts, tails)})"


def _told_apart(firsts: Sequence[str], tails: Mapping[str, Sequence[str]]) -> str:
    """A group for what follows the character before it, one of `firsts`."""
    if len(firsts) <= FEW:
        return _group(f"(?<={re.escape(first)}){_group(map(re.escape, tails[first]))}" for first in firsts)
    size = -(-len(firsts) // RANGES)
    ranges = (firsts[at : at + size] for at in range(0, len(firsts), size))
    return _group(f"(?<=[{re.escape(r[0])}-{re.escape(r[-1])}]){_told_apart(r, tails)}" for r in ranges)


def _group(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(patterns)})"


def ending(entries: Iterable[str], but_not: Iterable[str]) -> re.Pattern[str]:
    """A pattern for the end of a text; the words in `but_not` only look like one."""
    exceptions = "".join(f"(?<!{re.escape(w)})" for w in but_not)
    return re.compile(alternatives(entries) + r"\Z" + exceptions)


def any_of(entries: Iterable[str]) -> re.Pattern[str]:
    """A pattern that matches any of the entries."""
    return re.compile(alternatives(entries))
