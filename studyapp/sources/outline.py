"""Outline: builds the sections of an article from headings and blocks in reading order; used by every source."""

from __future__ import annotations

from studyapp.domain.article import Block, BlockKind, Emphasis, Link, Section, SectionKind
from studyapp.sources.inline import InlineText
from studyapp.sources.words import Words

Rows = tuple[tuple[str, ...], ...]
_DEEPEST = 64


class _Draft:
    """One section while it is filled."""

    def __init__(self, heading: str, level: int, path: tuple[str, ...], kind: SectionKind) -> None:
        self.heading, self.level, self.path, self.kind = heading, level, path, kind
        self.texts: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.bold: list[Emphasis] = []
        self.damage: list[int] = []

    def add(self, kind: BlockKind, inline: InlineText, level: int, ordered: bool) -> None:
        at = self.length + 1 if self.texts else 0
        self.texts.append(inline.text)
        self.length = at + len(inline.text)
        self.blocks.append(Block(kind, at, self.length, level, ordered))
        self.links += [Link(at + k.start, at + k.end, k.target) for k in inline.links]
        self.bold += [Emphasis(at + b.start, at + b.end) for b in inline.bold]
        self.damage += [at + d for d in inline.damage]

    def section(self, words: Words) -> Section:
        text = "\n".join(self.texts)
        found = {m.start() for rule in words.damage for m in rule.pattern.finditer(text)} if text else set()
        return Section(
            heading=self.heading,
            level=self.level,
            path=self.path,
            text=text,
            blocks=tuple(self.blocks),
            links=tuple(self.links),
            bold=tuple(self.bold),
            damage=tuple(sorted(found.union(self.damage))),
            kind=self.kind,
        )


class Outline:
    """Takes headings and blocks in order and gives the sections, the lead first.

    The tree is made by level numbers, whatever their steps. What stands under a heading of the apparatus
    (references, see also ...) is apparatus with all its subsections. Blocks without a letter or digit are dropped.
    """

    def __init__(self, words: Words) -> None:
        self._words = words
        self._drafts = [_Draft("", 1, (), SectionKind.PROSE)]
        self._above: list[_Draft] = []

    def heading(self, text: str, level: int) -> None:
        """Open a section. `level` counts from 1."""
        text = " ".join(text.split())
        if not text:
            return
        while self._above and self._above[-1].level >= level:
            self._above.pop()
        inherited = bool(self._above) and self._above[-1].kind is SectionKind.APPARATUS
        apparatus = inherited or self._words.is_apparatus(text)
        path = (*(d.heading for d in self._above[-_DEEPEST:]), text)
        draft = _Draft(text, level, path, SectionKind.APPARATUS if apparatus else SectionKind.PROSE)
        self._drafts.append(draft)
        self._above.append(draft)

    def block(
        self, inline: InlineText, kind: BlockKind = BlockKind.PARAGRAPH, *, level: int = 0, ordered: bool = False
    ) -> None:
        """Add a paragraph, list item or quotation to the open section."""
        if any(map(str.isalnum, inline.text)):
            self._drafts[-1].add(kind, inline, level, ordered)

    def table(self, rows: Rows) -> None:
        """Add a table for display; it has no part in the text. Rows without any content are dropped."""
        kept = tuple(row for row in rows if any(row))
        if kept:
            draft = self._drafts[-1]
            draft.blocks.append(Block(BlockKind.TABLE, draft.length, draft.length, rows=kept))

    def sections(self) -> tuple[Section, ...]:
        """All sections so far, the lead first even where it is empty."""
        return tuple(draft.section(self._words) for draft in self._drafts)
