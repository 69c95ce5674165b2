"""What is painted under the text of a section: the lit sentence, marks under dates, rules under links and in tables."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from studyapp.domain.library import Level
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.reader_document import PlacedLink, ReaderDocument
from studyapp.ui.widgets.reader_marks import Mark, ReaderMarks, pieces

_GUTTER_BAR = 16
_LEVEL_TOKENS = {Level.LEARNING: "k1", Level.FAMILIAR: "k2", Level.SOLID: "k3"}


@dataclass(slots=True)
class Look:
    """What the painting depends on beside the document.

    `active` is the event whose sentence is lit, `hovered` the one under the pointer or the keys, `ringed` whether that
    one has a ring, `left` where the text begins. `visible` are the first and last position in sight.
    """

    active: int = -1
    hovered: int = -1
    ringed: bool = False
    link: PlacedLink | None = None
    tinted: bool = True
    left: int = 0
    found: list[tuple[int, int]] = field(default_factory=list)
    visible: tuple[int, int] = (0, 0)


class ReaderPainter:
    """Paints with a painter that is in document coordinates."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def paint(self, painter: QPainter, marks: ReaderMarks, look: Look) -> None:
        """Paint everything that stands under the text."""
        made = marks.made
        first, last = look.visible
        self._lit(painter, made, look)
        for start, end in look.found:
            if start <= last and end >= first:
                self._found(painter, made, start, end)
        for link in made.links:
            if link.start <= last and link.end >= first and (link.inside or link is look.link):
                self._link(painter, made, link, hovered=link is look.link)
        for mark in marks.marks[bisect_left(marks.marks, first, key=lambda m: m.end) :]:
            if mark.start > last:
                break
            self._mark(painter, made, mark, look)
        self._tables(painter, made)

    def _lit(self, painter: QPainter, made: ReaderDocument, look: Look) -> None:
        if look.active < 0:
            return
        event = made.page.events[look.active]
        start, end = made.position(event.sentence_start), made.position(event.sentence_end)
        bands = []
        for rect, baseline in pieces(made, start, end):
            bands.append(QRectF(rect.left() - 1, baseline - 1.08 * made.em, rect.width() + 2, 1.5 * made.em))
            painter.fillRect(bands[-1], self._theme.color("lit"))
        if bands:
            top, bottom = bands[0].top(), bands[-1].bottom()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent"))
            painter.drawRoundedRect(QRectF(look.left - _GUTTER_BAR, top, 3, bottom - top), 1.5, 1.5)

    def _found(self, painter: QPainter, made: ReaderDocument, start: int, end: int) -> None:
        for rect, baseline in pieces(made, start, end):
            band = QRectF(rect.left(), baseline - made.em, rect.width(), 1.35 * made.em)
            painter.fillRect(band, self._theme.color("lit"))

    def _link(self, painter: QPainter, made: ReaderDocument, link: PlacedLink, *, hovered: bool) -> None:
        for rect, baseline in pieces(made, link.start, link.end):
            y = round(baseline + 0.3 * made.em)
            painter.fillRect(
                QRectF(rect.left(), y, rect.width(), 1), self._theme.color("accent" if hovered else "track")
            )

    def _mark(self, painter: QPainter, made: ReaderDocument, mark: Mark, look: Look) -> None:
        em = made.em
        token = _LEVEL_TOKENS.get(mark.level)
        for rect, baseline in pieces(made, mark.start, mark.end):
            low = baseline + 0.32 * em
            if token is None:
                self._rule(painter, rect, round(low) + 0.5)
            elif look.tinted:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.color(token))
                painter.drawRoundedRect(QRectF(rect.left(), low - 0.58 * em, rect.width(), 0.58 * em), 2, 2)
            if mark.due:
                painter.fillRect(QRectF(rect.left(), low - 0.5, rect.width(), 1.5), self._theme.color("seal"))
            if look.ringed and mark.index == look.hovered:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.color("accent"), 2))
                ring = QRectF(rect.left() - 2, baseline - 1.05 * em, rect.width() + 4, 1.5 * em)
                painter.drawRoundedRect(ring, 3, 3)

    def _rule(self, painter: QPainter, rect: QRectF, y: float) -> None:
        pen = QPen(self._theme.color("control"), 1.2)
        pen.setDashPattern([2.5, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def _tables(self, painter: QPainter, made: ReaderDocument) -> None:
        layout = made.document.documentLayout()
        for table in made.tables:
            box = layout.frameBoundingRect(table)
            for row in range(table.rows()):
                ends = (table.cellAt(row, c).lastCursorPosition().block() for c in range(table.columns()))
                bottom = max(layout.blockBoundingRect(block).bottom() for block in ends)
                color = self._theme.color("control" if row == 0 else "line")
                painter.fillRect(QRectF(box.left(), round(bottom + 5), box.width(), 1), color)
