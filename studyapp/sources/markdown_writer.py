"""Sections as Markdown: the readable source text kept for documents whose own form is not text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from studyapp.domain.article import Block, BlockKind, Section

_SPECIAL = re.compile(r"[\\`*_\[\]<>#|]|^(?=[-+>=~]|\d+[.)])", re.MULTILINE)
_PARENTHESES = str.maketrans({"(": "\\(", ")": "\\)", " ": "_"})


def to_markdown(sections: Iterable[Section]) -> str:
    """Markdown that gives the same sections when it is read again."""
    return "\n\n".join(part for section in sections for part in _parts(section)) + "\n"


def _parts(section: Section) -> Iterator[str]:
    if section.heading:
        yield f"{'#' * min(section.level, 6)} {_escaped(section.heading)}"
    for block in section.blocks:
        if block.kind is BlockKind.TABLE:
            yield _table(block)
            continue
        text = _marked(section, block)
        if block.kind is BlockKind.LIST_ITEM:
            yield f"{'    ' * block.level}{'1.' if block.ordered else '-'} {text}"
        else:
            yield f"> {text}" if block.kind is BlockKind.QUOTE else text


def _table(block: Block) -> str:
    width = max(map(len, block.rows))
    rows = [f"| {' | '.join(map(_escaped, row))} |" for row in block.rows]
    return "\n".join([rows[0], f"|{'---|' * width}", *rows[1:]])


def _marked(section: Section, block: Block) -> str:
    """The text of a block with its links and bold runs."""
    marks: list[tuple[int, int, str]] = []
    for bold in section.bold:
        if block.start <= bold.start and bold.end <= block.end:
            marks += [(bold.start, 1, "**"), (bold.end, 0, "**")]
    for link in section.links:
        if block.start <= link.start and link.end <= block.end:
            marks += [(link.start, 2, "["), (link.end, -1, f"]({_target(link.target)})")]
    out: list[str] = []
    done = block.start
    for at, _, mark in sorted(marks):
        out += (_escaped(section.text[done:at]), mark)
        done = at
    out.append(_escaped(section.text[done : block.end]))
    return "".join(out)


def _target(target: str) -> str:
    if target.startswith(("http://", "https://")):
        return target.translate(_PARENTHESES)
    return f'../Page/{target.translate(_PARENTHESES)}.md "wikilink"'


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda match: f"\\{match[0]}" if match[0] else "\\", text)
