"""Cells of an HTML table inside Markdown, as plain text for display."""

from __future__ import annotations

import html
import re

_STRUCTURE = re.compile(r"<(/?)(table|tr|td|th)\b[^<>]*+>", re.IGNORECASE)
_IMAGE = re.compile(r"<a\b[^<>]*?\btitle=\"fig:[^<>]*+>[^<]*+</a>", re.IGNORECASE)
_BREAK = re.compile(r"<br\b[^<>]*+>|</p>|</li>|</div>", re.IGNORECASE)
_TAG = re.compile(r"</?+[A-Za-z][^<>]*+>")
_NOTE = re.compile(r"\\?\[\d{1,4}\\?\]")
_ATTRIBUTES = re.compile(r"\s*+(?:[A-Za-z-]++\s*+=\s*+\"[^\"]*+\"\s*+)++\|")


def table_rows(markup: str) -> tuple[tuple[str, ...], ...]:
    """The rows of the outermost table; a nested table is text of its cell. Footnote marks and images are left out."""
    rows: list[list[str]] = []
    depth = done = 0
    in_cell = False
    for match in _STRUCTURE.finditer(markup):
        closing, tag = bool(match[1]), match[2].lower()
        if tag == "table":
            depth += -1 if closing else 1
        if depth > 1 or (tag == "table" and not closing):
            continue
        if in_cell:
            rows[-1].append(cell_text(markup[done : match.start()]))
        in_cell = tag in ("td", "th") and not closing
        if (tag == "tr" and not closing) or (in_cell and not rows):
            rows.append([])
        done = match.end()
    if in_cell:
        rows[-1].append(cell_text(markup[done:]))
    return tuple(tuple(row) for row in rows if row)


def cell_text(markup: str) -> str:
    """The plain text of one cell on one line."""
    text = _ATTRIBUTES.sub("", _TAG.sub("", _BREAK.sub(" ", _IMAGE.sub("", markup))), count=1)
    return " ".join(_NOTE.sub("", html.unescape(text)).split())
