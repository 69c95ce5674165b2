"""The numbered list of footnotes that pandoc leaves at the end of an exported article."""

from __future__ import annotations

import re

_ENTRY = re.compile(r"(\d{1,5})\.(?:[ \t]+(.*))?")
_MARK = re.compile(r"\\\[(\d{1,5})\\\]")
_DEFINITION = re.compile(r"^\[\^[^\[\]\s]{1,40}\]:[ \t]*(.*)$", re.MULTILINE)


def split_notes(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without its footnotes, and the raw footnotes that are not empty.

    The list is taken for footnotes where it counts up from 1 to the end of the text, and an entry is empty or the
    marks in the text reach no further than the list.
    """
    text, named = _split_definitions(text)
    start, notes = _trailing_list(text)
    if not notes or not (not all(notes) or _highest_mark(text[:start]) in range(1, len(notes) + 1)):
        return text, named
    return text[:start], tuple(filter(None, (*notes, *named)))


def _split_definitions(text: str) -> tuple[str, tuple[str, ...]]:
    """Footnotes in pandoc's own notation, `[^1]: text`."""
    if "\n[^" not in text:
        return text, ()
    return _DEFINITION.sub("", text), tuple(filter(None, (d.strip() for d in _DEFINITION.findall(text))))


def _highest_mark(text: str) -> int:
    return max((int(number) for number in _MARK.findall(text)), default=0)


def _trailing_list(text: str) -> tuple[int, list[str]]:
    """Where the list at the end begins, and its entries; read backwards, down to the entry 1."""
    entries: list[str] = []
    continuation: list[str] = []
    end = len(text)
    expected = 0
    while end > 0:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end]
        match = _ENTRY.fullmatch(line.rstrip())
        if match and (not expected or int(match[1]) == expected):
            entries.append(" ".join(filter(None, [(match[2] or "").strip(), *reversed(continuation)])))
            continuation.clear()
            expected = int(match[1]) - 1
            if not expected:
                return start, entries[::-1]
        elif line.strip():
            if line[0] not in " \t":
                break
            continuation.append(line.strip())
        end = start - 1
    return len(text), []
