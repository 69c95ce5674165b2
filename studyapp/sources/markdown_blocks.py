"""Blocks of Markdown as pandoc writes it: raw text is cut into headings, paragraphs, list items and tables.

Knows lines, not what stands in them. One pass, linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class RawKind(StrEnum):
    """What a raw block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    PIPE_TABLE = "pipe-table"
    HTML_TABLE = "html-table"


@dataclass(frozen=True, slots=True)
class RawBlock:
    """A block with its markup; `level` is that of a heading, or the nesting of a list item from 0.

    The lines of `text` are stripped and joined by line feeds.
    """

    kind: RawKind
    text: str
    level: int = 0
    ordered: bool = False


_HEADING = re.compile(r"#{1,6}(?=\s|$)")
_HEADING_ATTRIBUTES = re.compile(r"(?<=\S) ?\{[#.][^{}]{0,200}\}$")
_ITEM = re.compile(r"([ \t]*)([-*+]|\d{1,9}[.)])(?:[ \t]+(.*))?")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_RULE = re.compile(r"(?:[-*_=|][ \t]*+){2,}+")
_DELIMITER_ROW = re.compile(r"\|?(?:\s*+:?-+:?\s*+\|?)++")
_CODE_LINE = re.compile(r"(?:`{3,}|~{3,}).*")
_BLANKS = re.compile(r"[ \t\u3000]{2,}")
_HTML_TABLE = re.compile(r"<(/?)table\b", re.IGNORECASE)
_DROPPED = (
    ("<!--", "-->"),
    ("<timeline", "</timeline>"),
    ("<gallery", "</gallery>"),
    ("<style", "</style>"),
    ("<script", "</script>"),
)
_LONGEST_TITLE = 80


def raw_blocks(text: str) -> Iterator[RawBlock]:
    """The blocks of a cleaned text, comments and embedded code left out."""
    for opening, closing in _DROPPED:
        text = without(text, opening, closing)
    for is_table, part in _split_tables(text):
        if is_table:
            yield RawBlock(RawKind.HTML_TABLE, part)
        else:
            yield from _Lines().read(part)


class _Lines:
    """State of one pass over lines: the block being filled and the indents of the open list."""

    def __init__(self) -> None:
        self._kind = RawKind.PARAGRAPH
        self._level = 0
        self._ordered = False
        self._lines: list[str] = []
        self._indents: list[int] = []

    def read(self, text: str) -> Iterator[RawBlock]:
        for line in text.split("\n"):
            yield from self._line(line)
        yield from self._flush()

    def _line(self, line: str) -> Iterator[RawBlock]:
        stripped = line.strip()
        if not stripped or _CODE_LINE.fullmatch(stripped):
            yield from self._flush()
        elif stripped[0] in "=-" and self._is_underline(stripped):
            level = 1 if stripped[0] == "=" else 2
            title = self._lines.pop()
            yield RawBlock(RawKind.HEADING, title, level)
        elif line[0] == "#" and (match := _HEADING.match(stripped)):
            yield from self._flush()
            self._indents.clear()
            yield RawBlock(RawKind.HEADING, _heading_text(stripped[match.end() :]), match.end())
        elif stripped[0] in "-*+0123456789" and (match := _ITEM.fullmatch(line)):
            yield from self._item(match)
        elif stripped[0] in "-*_=|" and not self._in_table() and _RULE.fullmatch(stripped):
            yield from self._flush()
        else:
            yield from self._text(line, stripped)

    def _is_underline(self, stripped: str) -> bool:
        return (
            self._kind is RawKind.PARAGRAPH
            and len(self._lines) == 1
            and len(self._lines[0]) <= _LONGEST_TITLE
            and bool(_UNDERLINE.fullmatch(stripped))
        )

    def _in_table(self) -> bool:
        return self._kind is RawKind.PIPE_TABLE and bool(self._lines)

    def _item(self, match: re.Match[str]) -> Iterator[RawBlock]:
        yield from self._flush()
        indent = len(match[1].expandtabs(4))
        while self._indents and self._indents[-1] > indent:
            self._indents.pop()
        if not self._indents or self._indents[-1] < indent:
            self._indents.append(indent)
        self._kind, self._level = RawKind.ITEM, len(self._indents) - 1
        self._ordered = match[2][0].isdigit()
        if match[3]:
            self._lines.append(_BLANKS.sub(" ", match[3].strip()))

    def _text(self, line: str, stripped: str) -> Iterator[RawBlock]:
        """A line that continues the open block or begins a paragraph, quotation or pipe table."""
        kind = {"|": RawKind.PIPE_TABLE, ">": RawKind.QUOTE}.get(stripped[0], RawKind.PARAGRAPH)
        if self._lines and (kind is not RawKind.PARAGRAPH and kind is not self._kind):
            yield from self._flush()
        if not self._lines and self._kind is not RawKind.ITEM:
            self._kind = kind
        if not self._lines and kind is RawKind.PARAGRAPH and self._indents and line[0] not in " \t":
            self._indents.clear()
        text = stripped[1:].strip() if kind is RawKind.QUOTE else stripped.removeprefix(": ").removesuffix("\\").strip()
        self._lines.append(text if kind is RawKind.PIPE_TABLE else _BLANKS.sub(" ", text))

    def _flush(self) -> Iterator[RawBlock]:
        """Give the open block, if it holds anything."""
        text = "\n".join(self._lines)
        kind, self._lines = self._kind, []
        self._kind = RawKind.PARAGRAPH
        if kind is RawKind.PIPE_TABLE and not _has_delimiter_row(text):
            for line in text.split("\n"):
                if body := line.strip("| "):
                    yield RawBlock(RawKind.PARAGRAPH, body)
        elif text:
            yield RawBlock(kind, text, self._level if kind is RawKind.ITEM else 0, self._ordered)


def _heading_text(raw: str) -> str:
    """The text behind the marks of a heading, without closing marks and attributes."""
    text = _HEADING_ATTRIBUTES.sub("", raw.strip())
    bare = text.rstrip("#")
    return bare.rstrip() if not bare or bare[-1].isspace() else text


def pipe_rows(text: str) -> list[list[str]]:
    """The raw cells of a pipe table, without its delimiter row."""
    rows = [line.strip().removeprefix("|").removesuffix("|") for line in text.split("\n")]
    lines = [row for row, line in zip(rows, text.split("\n"), strict=True) if not _DELIMITER_ROW.fullmatch(line)]
    return [[c.strip() for c in re.split(r"(?<!\\)\|", row)] for row in lines]


def _has_delimiter_row(text: str) -> bool:
    lines = text.split("\n")
    return len(lines) > 1 and "-" in lines[1] and bool(_DELIMITER_ROW.fullmatch(lines[1]))


def without(text: str, opening: str, closing: str) -> str:
    """The text without what stands between the two marks; an opening without a closing stays."""
    if opening not in text:
        return text
    kept: list[str] = []
    done = 0
    while (start := text.find(opening, done)) >= 0:
        end = text.find(closing, start)
        if end < 0:
            break
        kept.append(text[done:start])
        done = end + len(closing)
    kept.append(text[done:])
    return "".join(kept)


def _split_tables(text: str) -> Iterator[tuple[bool, str]]:
    """Parts of the text in order, each with whether it is an HTML table; nested tables are part of the outer one.

    A table that is never closed ends at the next blank line.
    """
    done = depth = start = 0
    for match in _HTML_TABLE.finditer(text):
        if not match[1]:
            start = start if depth else match.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                yield False, text[done:start]
                done = text.find(">", match.start()) + 1 or len(text)
                yield True, text[start:done]
    if depth:
        yield False, text[done:start]
        done = text.find("\n\n", start)
        done = len(text) if done < 0 else done
        yield True, text[start:done]
    yield False, text[done:]
