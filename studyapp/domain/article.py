"""Article: what a source hands to the rest of the program, one shape for all formats.

All offsets count code points in `Section.text`, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is to the reader."""

    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    QUOTE = "quote"
    TABLE = "table"
    """For display only: `rows` hold its cells, its span in the text is empty."""


class SectionKind(StrEnum):
    """Whether a section is prose to learn from or the apparatus of the article (references, see also, links)."""

    PROSE = "prose"
    APPARATUS = "apparatus"


class Script(StrEnum):
    """The script an article is mostly written in."""

    SIMPLIFIED = "hans"
    TRADITIONAL = "hant"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item, quotation or table; `start` and `end` are its span in `Section.text`.

    `level` is the nesting of a list item, from 0. `rows` are the cells of a table, plain text, first row the head.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    ordered: bool = False
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A link as displayed. `target` is the bare title of a page of the same wiki, or an http(s) address.

    The span may run past the true anchor to the right, as the wiki exports have it; the target is right.
    """

    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """A bold run of the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Section:
    """One heading and the text under it up to the next heading; the lead has level 1, no heading and an empty path.

    `text` is the plain text of all blocks, joined by line feeds; a block never holds a line feed.
    `damage` are offsets where the export lost words (a template, an inter-language link).
    """

    heading: str
    level: int
    path: tuple[str, ...]
    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    bold: tuple[Emphasis, ...] = ()
    damage: tuple[int, ...] = ()
    kind: SectionKind = SectionKind.PROSE


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where an article came from: `format` is the name of the source, the rest is None where unknown.

    `variant` is the variant of its language that was asked for, such as zh-tw; None is as written.
    """

    format: str
    address: str | None = None
    revision: str | None = None
    licence: str | None = None
    authors: str | None = None
    encoding: str | None = None
    variant: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A title and its sections in reading order, the lead first.

    `language` is a BCP 47 primary tag (`zh`, `en`, `und`). `footnotes` are kept apart and make no cards.
    `categories` are names without prefix. `source` is the text it was read from, stored for reading it again.
    """

    title: str
    sections: tuple[Section, ...]
    language: str
    script: Script
    provenance: Provenance
    source: str = ""
    footnotes: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    warnings: tuple[str, ...] = field(default=())

    @property
    def characters(self) -> int:
        """Code points of prose."""
        return sum(len(s.text) for s in self.sections if s.kind is SectionKind.PROSE)
