"""Word lists of the language data as patterns over folded text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from studyapp.text.script import fold


def words(text: str) -> list[str]:
    """The words of a list in the data file, folded."""
    return fold(text).split()


def alternatives(entries: Iterable[str]) -> str:
    """A group that matches any of the entries, the longest first. Those that begin alike are tried together, which is
    what makes a list of thousands quick."""
    tails: dict[str, list[str]] = {}
    for entry in sorted(set(entries), key=lambda w: (-len(w), w)):
        tails.setdefault(entry[:1], []).append(entry[1:])
    groups = (re.escape(h) + (alternatives(t) if len(t) > 1 else re.escape(t[0])) for h, t in tails.items())
    return "(?:" + "|".join(groups) + ")"


def ending(entries: Iterable[str], but_not: Iterable[str]) -> re.Pattern[str]:
    """A pattern for the end of a text; the words in `but_not` only look like one."""
    exceptions = "".join(f"(?<!{re.escape(w)})" for w in but_not)
    return re.compile(alternatives(entries) + r"\Z" + exceptions)


def any_of(entries: Iterable[str]) -> re.Pattern[str]:
    """A pattern that matches any of the entries."""
    return re.compile(alternatives(entries))
