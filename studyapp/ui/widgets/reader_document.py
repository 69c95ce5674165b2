"""The text of a section as a QTextDocument, and the way between its positions and offsets of the section.

Offsets count code points of `StoredSection.text`; positions are those of the document, in UTF-16 units.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from PySide6.QtGui import QFont, QTextCharFormat, QTextDocument, QTextLayout, QTextTable

from studyapp.ui.models.section_page import SectionPage
from studyapp.ui.widgets.prose_layout import units

SCHEME = "studyapp"
"""The scheme of links inside the library: `studyapp:<id of the article>`."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How the text is set: size in pixels, widest line in em, distance of lines in em."""

    text_px: int = 18
    widest_em: int = 39
    line_height: float = 1.75


@dataclass(frozen=True, slots=True)
class Placed:
    """A block of the section, its span, and where it begins in the document."""

    start: int
    end: int
    position: int


@dataclass(frozen=True, slots=True)
class PlacedLink:
    """A link in positions of the document. `inside` says that the library has the article."""

    start: int
    end: int
    address: str
    inside: bool


@dataclass(slots=True)
class ReaderDocument:
    """A laid-out section: `placed` blocks in order, `links` by position, `tables` whose hairlines are painted."""

    page: SectionPage
    document: QTextDocument
    font: QFont
    placed: list[Placed] = field(default_factory=list)
    links: list[PlacedLink] = field(default_factory=list)
    tables: list[QTextTable] = field(default_factory=list)
    _units: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        text = self.page.section.text
        self._units = units(text) if any(ord(c) > 0xFFFF for c in text) else []

    @property
    def em(self) -> int:
        """Pixels of an em of the text."""
        return self.font.pixelSize()

    def unit(self, offset: int) -> int:
        """An offset counted in UTF-16 units."""
        return self._units[offset] if self._units else offset

    def position(self, offset: int) -> int:
        """The document's position of an offset; the nearest one where no block holds it."""
        if not self.placed:
            return 0
        at = bisect_right(self.placed, offset, key=lambda p: p.start) - 1
        placed = self.placed[max(0, at)]
        return placed.position + self.unit(min(max(offset, placed.start), placed.end)) - self.unit(placed.start)

    def offset(self, position: int) -> int | None:
        """The offset of a document's position; None where the text of the section is not, as in a table."""
        at = bisect_right(self.placed, position, key=lambda p: p.position) - 1
        if at < 0:
            return None
        placed = self.placed[at]
        wanted = self.unit(placed.start) + position - placed.position
        if wanted > self.unit(placed.end):
            return None
        return bisect_right(self._units, wanted) - 1 if self._units else wanted

    def space(self) -> None:
        """Give every block its letter spacings; the text, its offsets and what is copied stay as they are."""
        by_block: dict[int, list[QTextLayout.FormatRange]] = {}
        starts = [p.start for p in self.placed]
        for offset, em in self.page.spacings:
            at = bisect_right(starts, offset) - 1
            if at >= 0 and offset < self.placed[at].end:
                by_block.setdefault(at, []).append(self._spacing(self.placed[at], offset, em))
        for at, formats in by_block.items():
            block = self.document.findBlock(self.placed[at].position)
            block.layout().setFormats(formats)
            self.document.markContentsDirty(block.position(), block.length())

    def _spacing(self, placed: Placed, offset: int, em: float) -> QTextLayout.FormatRange:
        piece = QTextLayout.FormatRange()
        piece.start = self.unit(offset) - self.unit(placed.start)
        piece.length = self.unit(offset + 1) - self.unit(offset)
        style = QTextCharFormat()
        style.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        style.setFontLetterSpacing(em * self.em)
        piece.format = style
        return piece
