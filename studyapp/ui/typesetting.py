"""How Chinese text is set: gaps between scripts, squeezed marks, and where a line may end.

Pure: knows characters and widths, neither fonts nor widgets. The marks are data, `resources/typesetting/zh.toml`.
Positions count code points; a break at `p` stands before `text[p]`.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from studyapp.domain.resources import resource

SQUEEZE = -0.5
"""Letter spacing, in em, of the first of two adjoining full-width marks."""
GAP = 0.125
"""Letter spacing, in em, between Han and Latin characters or figures."""
SHORTEST_LAST_LINE = 4
"""Fewest characters that may stand alone on a last line."""
_FAR = float("inf")


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a language; each field is a string of characters."""

    opening: str
    closing: str
    pause: str
    half_blank: str
    break_after: str
    break_before: str
    date_units: str
    magnitudes: str
    numerals: str


@cache
def chinese_marks() -> Marks:
    """The marks of Chinese, read once."""
    return Marks(**tomllib.loads(resource("typesetting", "zh.toml").read_text("utf-8")))


def is_han(char: str) -> bool:
    """Whether a character is a Han character."""
    code = ord(char)
    return 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x3FFFF or code == 0x3007


def _is_western(char: str) -> bool:
    return char.isalnum() and not is_han(char) and unicodedata.east_asian_width(char) in ("Na", "N", "A", "H")


def letter_spacings(text: str, marks: Marks, *, traditional: bool = False) -> list[tuple[int, float]]:
    """(position, em) of every character followed by a gap (positive) or squeezed (negative)."""
    brackets = marks.opening + marks.closing
    first_of_pair = brackets if traditional else brackets + marks.half_blank
    full_width = brackets if traditional else brackets + marks.pause
    spacings = []
    for i in range(len(text) - 1):
        a, b = text[i], text[i + 1]
        if a in first_of_pair and b in full_width:
            if not (a in marks.opening and b not in marks.opening):
                spacings.append((i, SQUEEZE))
        elif (is_han(a) and _is_western(b) and a not in marks.date_units) or (
            _is_western(a) and is_han(b) and b not in marks.date_units
        ):
            spacings.append((i, GAP))
    return spacings


def _holds_together(text: str, p: int, marks: Marks) -> bool:
    """Whether no line may ever end between the characters before and after `p`."""
    a, b = text[p - 1], text[p]
    if b in marks.closing or b in marks.pause or b in ",.;:!?%)]" or a in marks.opening or b.isspace():
        return True
    if _is_western(a) or a in ".-–·'":
        return _is_western(b) or b in "-–·'" or (a.isdigit() and is_han(b))
    if a in marks.numerals and is_han(b):
        return True
    if a in marks.magnitudes and is_han(b):
        return p >= 2 and (text[p - 2].isdigit() or text[p - 2] in marks.magnitudes)
    return a in marks.date_units and b.isdigit()


def breaks(text: str, marks: Marks) -> list[int]:
    """Every position where a line may end, brackets not considered, ascending."""
    return [p for p in range(1, len(text)) if not _holds_together(text, p, marks)]


def bracket_depths(text: str, marks: Marks) -> list[int]:
    """For every position, how many brackets are open there."""
    depths = [0] * (len(text) + 1)
    depth = 0
    for i, char in enumerate(text):
        if char in marks.opening:
            depth += 1
        elif char in marks.closing and depth:
            depth -= 1
        depths[i + 1] = depth
    return depths


def _visible(text: str, start: int, end: int, x: Sequence[float], blank: float) -> float:
    """Width of a line; the blank half of a mark at its end may stand outside."""
    while end > start and text[end - 1].isspace():
        end -= 1
    width = x[end] - x[start]
    return width - blank if end > start and text[end - 1] in chinese_marks().half_blank else width


def filled(text: str, x: Sequence[float], width: float, em: float) -> list[int]:
    """Ends of the lines where each takes as much as it holds; `x[p]` is where position p stands on one long line."""
    marks = chinese_marks()
    ends, start, last = [], 0, 0
    for p in [*breaks(text, marks), len(text)]:
        if _visible(text, start, p, x, em / 2) > width and last > start:
            ends.append(last)
            start = last
        last = p
    return [*ends, len(text)]


def composed(text: str, x: Sequence[float], width: float, em: float) -> list[int]:
    """Ends of the lines of a question: as few lines as hold it, ended where the sense pauses, brackets kept whole.

    Brackets are opened only where the text does not fit otherwise.
    """
    marks = chinese_marks()
    depths = bracket_depths(text, marks)
    free = breaks(text, marks)
    whole = _cheapest(text, [p for p in free if not depths[p]], x, (width, em))
    return whole or _cheapest(text, free, x, (width, em)) or filled(text, x, width, em)


def _cheapest(text: str, places: list[int], x: Sequence[float], measure: tuple[float, float]) -> list[int]:
    """The line ends of least cost among `places`; empty where some line would be too wide."""
    width, em = measure
    nodes = [0, *places, len(text)]
    best: list[tuple[float, int]] = [(0.0, -1)]
    for j in range(1, len(nodes)):
        options = [(_FAR, -1)]
        for i in range(j - 1, -1, -1):
            used = _visible(text, nodes[i], nodes[j], x, em / 2)
            if used > width and nodes[j] - nodes[i] > 0:
                break
            options.append((best[i][0] + _cost(text, nodes[i], nodes[j], 1 - used / width), i))
        best.append(min(options))
    if best[-1][0] == _FAR:
        return []
    ends, at = [], len(nodes) - 1
    while at > 0:
        ends.append(nodes[at])
        at = best[at][1]
    return ends[::-1]


def _cost(text: str, start: int, end: int, slack: float) -> float:
    marks = chinese_marks()
    line = 10.0
    if end == len(text):
        return line + (5.0 if start and len(text[start:end].strip(marks.pause)) < SHORTEST_LAST_LINE else 0.0)
    pauses = text[end - 1] in marks.break_after or text[end] in marks.break_before
    return line + slack * slack + (0.0 if pauses else 1.0)
