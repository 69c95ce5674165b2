"""Builds the document of a section with a cursor, never from HTML: what an article holds stands there as plain text."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTableFormat,
)

from studyapp.domain.article import Block, BlockKind, Link
from studyapp.ui.models.section_page import SectionPage, fold_title
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.reader_document import SCHEME, Measure, Placed, PlacedLink, ReaderDocument

_PARAGRAPH_GAP = 0.8
_LIST_GAP = 0.2
_CONTROLS = dict.fromkeys((*range(9), *range(11, 32), 127, *range(64976, 65008), 65534, 65535), 65533)
_BLANKS = {ord(c): " " for c in "\n\r\u2028\u2029"}


def printable(text: str) -> str:
    """The text, as long as before, without what Qt takes for structure: control characters, lone surrogates."""
    clean = text.translate({**_CONTROLS, **_BLANKS})
    if any("\ud800" <= c <= "\udfff" for c in clean):
        clean = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in clean)
    return clean


def build(page: SectionPage, theme: Theme, measure: Measure) -> ReaderDocument:
    """The document of a section, spaced, not yet laid out for a width."""
    builder = _Builder(page, theme, measure)
    for block in page.section.blocks:
        builder.add(block)
    builder.cursor.endEditBlock()
    builder.made.space()
    return builder.made


class _Builder:
    def __init__(self, page: SectionPage, theme: Theme, measure: Measure) -> None:
        self.page = page
        self._fonts = {role: theme.font(role, page.language) for role in ("article", "quote", "table")}
        self._measure = measure
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._fonts["article"])
        self.made = ReaderDocument(page, document, self._fonts["article"])
        document.setIndentWidth(1.5 * self.made.em)
        self.cursor = QTextCursor(document)
        self.cursor.beginEditBlock()
        self._lists: dict[int, QTextList] = {}
        self._has_empty_block = True

    def add(self, block: Block) -> None:
        if block.kind is BlockKind.TABLE:
            self._add_table(block)
            return
        self._begin(self._block_format(block))
        if block.kind is BlockKind.LIST_ITEM:
            self._join_list(block)
        else:
            self._lists.clear()
        self.made.placed.append(Placed(block.start, block.end, self.cursor.position()))
        self._insert(block)

    def _begin(self, style: QTextBlockFormat) -> None:
        if self._has_empty_block:
            self.cursor.setBlockFormat(style)
        else:
            self.cursor.insertBlock(style, QTextCharFormat())
        self._has_empty_block = False

    def _block_format(self, block: Block) -> QTextBlockFormat:
        style = QTextBlockFormat()
        quoted = block.kind is BlockKind.QUOTE
        px = self._fonts["quote" if quoted else "article"].pixelSize()
        height = round(self._measure.line_height * px)
        style.setLineHeight(height, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        style.setAlignment(Qt.AlignmentFlag.AlignJustify)
        gap = _LIST_GAP if block.kind is BlockKind.LIST_ITEM else _PARAGRAPH_GAP
        style.setBottomMargin(round(gap * self.made.em))
        if quoted:
            style.setLeftMargin(2 * self.made.em)
        return style

    def _join_list(self, block: Block) -> None:
        style = QTextListFormat()
        kinds = QTextListFormat.Style
        style.setStyle(kinds.ListDecimal if block.ordered else kinds.ListDisc)
        style.setIndent(block.level + 1)
        for deeper in [n for n in self._lists if n > block.level]:
            del self._lists[deeper]
        known = self._lists.get(block.level)
        if known is not None and known.format().style() == style.style():
            known.add(self.cursor.block())
        else:
            self._lists[block.level] = self.cursor.createList(style)

    def _insert(self, block: Block) -> None:
        section = self.page.section
        links = [k for k in section.links if block.start <= k.start < block.end]
        bold = [b for b in section.bold if b.start < block.end and b.end > block.start]
        edges = [p for b in bold for p in (b.start, b.end) if block.start < p < block.end]
        for start, end in pairwise(sorted({block.start, block.end, *edges})):
            style = QTextCharFormat()
            if block.kind is BlockKind.QUOTE:
                style.setFont(self._fonts["quote"])
            if any(b.start <= start and end <= b.end for b in bold):
                style.setFontWeight(QFont.Weight.Bold)
            self.cursor.insertText(printable(section.text[start:end]), style)
        for link in links:
            self._place_link(link, min(link.end, block.end))

    def _place_link(self, link: Link, end: int) -> None:
        text = self.page.section.text
        # The exports let a link swallow the words behind it; where it begins with its target, it ends there.
        if text.startswith(link.target, link.start):
            end = min(end, link.start + len(link.target))
        known = self.page.titles.get(fold_title(link.target))
        address = f"{SCHEME}:{known}" if known is not None else link.target
        place = self.made.position
        self.made.links.append(PlacedLink(place(link.start), place(end), address, known is not None))

    def _add_table(self, block: Block) -> None:
        columns = max((len(row) for row in block.rows), default=0)
        if not columns:
            return
        self._lists.clear()
        if not self._has_empty_block:
            self.cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        style = QTextTableFormat()
        style.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        style.setBorder(0)
        style.setCellSpacing(0)
        style.setCellPadding(6)
        style.setHeaderRowCount(1)
        style.setBottomMargin(round(_PARAGRAPH_GAP * self.made.em))
        table = self.cursor.insertTable(len(block.rows), columns, style)
        for r, row in enumerate(block.rows):
            for c, cell in enumerate(row):
                self._fill_cell(table.cellAt(r, c).firstCursorPosition(), cell, bold=r == 0)
        self.made.tables.append(table)
        self.cursor.movePosition(QTextCursor.MoveOperation.End)
        self._has_empty_block = True

    def _fill_cell(self, cursor: QTextCursor, text: str, *, bold: bool) -> None:
        style = QTextCharFormat()
        font = QFont(self._fonts["table"])
        font.setBold(bold)
        style.setFont(font)
        cursor.insertText(printable(text), style)
