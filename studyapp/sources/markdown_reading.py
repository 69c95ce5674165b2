"""What a Markdown text holds, of whatever origin: outline, title, footnotes, categories."""

from __future__ import annotations

from studyapp.domain.article import Article, BlockKind, Provenance
from studyapp.sources.assembly import Draft, assemble
from studyapp.sources.decoding import clean
from studyapp.sources.html_rows import cell_text, table_rows
from studyapp.sources.inline import InlineText
from studyapp.sources.language import script_in
from studyapp.sources.language_conversion import resolve
from studyapp.sources.markdown_blocks import RawBlock, RawKind, pipe_rows, raw_blocks
from studyapp.sources.markdown_inline import parse_inline
from studyapp.sources.outline import Outline, Rows
from studyapp.sources.trailing_notes import split_notes
from studyapp.sources.words import Words, words

_BLOCKS = {
    RawKind.PARAGRAPH: BlockKind.PARAGRAPH,
    RawKind.ITEM: BlockKind.LIST_ITEM,
    RawKind.QUOTE: BlockKind.QUOTE,
}


class MarkdownReading:
    """One pass over one article: its outline, title, footnotes and categories."""

    def __init__(self, language: Words) -> None:
        self.outline = Outline(language)
        self.title = ""
        self.footnotes: list[str] = []
        self.categories: list[str] = []
        self._words = language

    def article(self, source: str, provenance: Provenance, *, name: str) -> Article:
        """The article of what was read; `source` is the whole text it came from."""
        draft = Draft(
            sections=self.outline.sections(),
            source=source,
            provenance=provenance,
            title=self.title,
            footnotes=tuple(self.footnotes),
            categories=tuple(self.categories),
        )
        return assemble(draft, words(), name=name)

    def read(self, text: str) -> None:
        """Fill the outline, the footnotes and the categories."""
        text = resolve(clean(text), script_in(text))
        text, notes = split_notes(text)
        self.footnotes = [note for raw in notes if (note := self._inline(raw).text)]
        blocks = list(raw_blocks(text))
        title = _title_heading(blocks)
        for block in blocks:
            if block is title:
                self.title = self._inline(block.text).text
            else:
                self._block(block)

    def _block(self, block: RawBlock) -> None:
        if block.kind is RawKind.HEADING:
            self.outline.heading(self._inline(block.text).text, block.level)
        elif block.kind is RawKind.HTML_TABLE:
            self.outline.table(table_rows(block.text))
        elif block.kind is RawKind.PIPE_TABLE:
            self.outline.table(self._pipe_rows(block.text))
        else:
            self.outline.block(self._inline(block.text), _BLOCKS[block.kind], level=block.level, ordered=block.ordered)

    def _pipe_rows(self, text: str) -> Rows:
        return tuple(tuple(self._inline(cell_text(cell)).text for cell in row) for row in pipe_rows(text))

    def _inline(self, raw: str) -> InlineText:
        return parse_inline(raw, self._words, self.categories)


def _title_heading(blocks: list[RawBlock]) -> RawBlock | None:
    """The heading that is the title line of the article: the only one of level 1, before all others."""
    headings = [b for b in blocks if b.kind is RawKind.HEADING]
    if headings and headings[0].level == 1 and all(h.level > 1 for h in headings[1:]):
        return headings[0]
    return None
