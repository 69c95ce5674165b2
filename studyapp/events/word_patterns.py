"""Word lists of the language data as patterns over folded text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from studyapp.text.script import fold


def words(text: str) -> list[str]:
    """The words of a list in the data file, folded."""
    return fold(text).split()


def alternatives(entries: Iterable[str]) -> str:
    """A group that matches any of the entries, the longest first."""
    longest_first = sorted(set(entries), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(map(re.escape, longest_first)) + ")"


def ending(entries: Iterable[str], but_not: Iterable[str]) -> re.Pattern[str]:
    """A pattern for the end of a text; the words in `but_not` only look like one."""
    exceptions = "".join(f"(?<!{re.escape(w)})" for w in but_not)
    return re.compile(alternatives(entries) + r"\Z" + exceptions)


def any_of(entries: Iterable[str]) -> re.Pattern[str]:
    """A pattern that matches any of the entries."""
    return re.compile(alternatives(entries))
