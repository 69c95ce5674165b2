"""Blocks of wikitext: lines become headings, paragraphs, list items and tables. One pass, linear."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studyapp.sources.markdown_blocks import RawBlock, RawKind

_HEADING = re.compile(r"(={1,6})(.{1,500}?)\1\s*+")
_PREFIX = re.compile(r"[*#:;]++")
_RULE = re.compile(r"-{4,}+")
_BLANKS = re.compile(r"[ \t\u3000]{2,}")
_CELL_ATTRIBUTES = re.compile(r"[^|\[\]<>{}\n]{0,300}?=[^|\[\]<>{}\n]{0,300}+\|(?!\|)")
TableRows = list[list[str]]


def wikitext_blocks(text: str) -> Iterator[RawBlock | TableRows]:
    """The blocks of a wikitext without templates; tables as the raw text of their cells."""
    lines: list[str] = []
    table: list[str] = []
    depth = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped.startswith("{|"):
            depth += 1
        if depth:
            table.append(stripped)
            depth -= stripped.startswith("|}")
            if not depth:
                yield from _paragraph(lines)
                yield table_rows(table)
                table = []
            continue
        block = _line_block(stripped)
        if block is not None or not stripped or _RULE.fullmatch(stripped):
            yield from _paragraph(lines)
            if block is not None:
                yield block
        else:
            lines.append(_BLANKS.sub(" ", stripped))
    yield from _paragraph(lines)
    if table:
        yield table_rows(table)


def table_rows(lines: list[str]) -> TableRows:
    """The raw cells of a table; a nested table is left out."""
    rows: TableRows = [[]]
    depth = 0
    for line in lines:
        depth += line.startswith("{|")
        if depth > 1:
            depth -= line.startswith("|}")
        elif line.startswith("|-"):
            rows.append([])
        elif line.startswith(("|", "!")) and not line.startswith(("|}", "|+")):
            parts = re.split(r"\|\||!!", line[1:]) if line[0] == "!" else line[1:].split("||")
            rows[-1] += [_cell(part) for part in parts]
        elif rows[-1] and line and not line.startswith(("{|", "|}", "|+")):
            rows[-1][-1] = f"{rows[-1][-1]} {line}".strip()
    return [row for row in rows if row]


def _cell(raw: str) -> str:
    match = _CELL_ATTRIBUTES.match(raw)
    return (raw[match.end() :] if match else raw).strip()


def _line_block(line: str) -> RawBlock | None:
    """The block a single line makes by itself, None where it is part of a paragraph."""
    if line[:1] == "=" and (match := _HEADING.fullmatch(line)):
        return RawBlock(RawKind.HEADING, match[2].strip(), len(match[1]))
    prefix = _PREFIX.match(line)
    if not prefix:
        return None
    text = _BLANKS.sub(" ", line[prefix.end() :].strip())
    if prefix[0] == ";":
        return RawBlock(RawKind.PARAGRAPH, text)
    return RawBlock(RawKind.ITEM, text, len(prefix[0]) - 1, ordered=prefix[0][-1] == "#")


def _paragraph(lines: list[str]) -> Iterator[RawBlock]:
    """The paragraph collected so far; the list is emptied."""
    if lines:
        yield RawBlock(RawKind.PARAGRAPH, "\n".join(lines))
        lines.clear()
