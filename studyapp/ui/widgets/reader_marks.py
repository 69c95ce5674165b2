"""Where things stand in a laid-out section: lines, runs of text, the dates of its events and their ticks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextLine

from studyapp.domain.library import EventState, Level
from studyapp.ui.widgets.reader_document import PlacedLink, ReaderDocument
from studyapp.ui.widgets.reader_scroll_bar import Tick

_ORDER = list(Level)
_TICK_TOKENS = {Level.UNLEARNED: "control", Level.LEARNING: "kbar", Level.FAMILIAR: "kbar", Level.SOLID: "accent"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A date in positions of the document; `index` is the place of its first event in the page's events.

    Where several events share the date, `level` is that of the one known least.
    """

    start: int
    end: int
    index: int
    level: Level
    due: bool


def _x(line: QTextLine, position: int) -> float:
    pair: Any = line.cursorToX(position)  # a pair, though the stubs do not say so
    return float(pair[0])


def line_top(made: ReaderDocument, position: int) -> float:
    """The top of the line of a position, in document coordinates."""
    block = made.document.findBlock(position)
    top = made.document.documentLayout().blockBoundingRect(block).top()
    line = block.layout().lineForTextPosition(position - block.position())
    return top + (line.y() if line.isValid() else 0.0)


def pieces(made: ReaderDocument, start: int, end: int) -> Iterator[tuple[QRectF, float]]:
    """The rectangles of a run of text, one a line, in document coordinates, each with its baseline."""
    block = made.document.findBlock(start)
    while block.isValid() and block.position() < end:
        origin = made.document.documentLayout().blockBoundingRect(block).topLeft()
        layout = block.layout()
        for i in range(layout.lineCount()):
            line = layout.lineAt(i)
            first = max(start - block.position(), line.textStart())
            last = min(end - block.position(), line.textStart() + line.textLength())
            if first < last:
                left, right = _x(line, first), _x(line, last)
                top = origin.y() + line.y()
                yield QRectF(origin.x() + left, top, right - left, line.height()), top + line.ascent()
        block = block.next()


class ReaderMarks:
    """The marks of one document. `tops` are the tops of the events' sentences, for following the scroll."""

    def __init__(self, made: ReaderDocument) -> None:
        self.made = made
        self.marks: list[Mark] = []
        self.tops: list[float] = []
        self.place()

    def place(self) -> None:
        """Take events and standings from the page again; lays nothing out."""
        page, made = self.made.page, self.made
        found: dict[tuple[int, int], Mark] = {}
        for i, (event, standing) in enumerate(zip(page.events, page.standings, strict=True)):
            if event.state is EventState.REJECTED or event.start >= event.end:
                continue
            start, end = made.position(event.start), made.position(event.end)
            mark = Mark(start, end, i, standing.level, standing.due)
            known = found.get((start, end))
            if known is not None:
                weaker = min(known.level, mark.level, key=_ORDER.index)
                mark = replace(known, level=weaker, due=known.due or mark.due)
            found[start, end] = mark
        self.marks = sorted(found.values(), key=lambda m: m.start)

    def measure(self) -> list[Tick]:
        """Measure after the text was laid out; the ticks of the scroll bar."""
        made = self.made
        height = max(1.0, made.document.size().height())
        self.tops = [line_top(made, made.position(e.sentence_start)) for e in made.page.events]
        return [Tick(line_top(made, m.start) / height, "seal" if m.due else _TICK_TOKENS[m.level]) for m in self.marks]

    def nearest(self, y: float) -> int:
        """The event whose sentence begins nearest a height; -1 where there is none."""
        return min(range(len(self.tops)), key=lambda i: abs(self.tops[i] - y), default=-1)

    def of(self, index: int) -> Mark | None:
        """The mark of an event; None where it has none."""
        return next((m for m in self.marks if m.index == index), None)

    def _position(self, point: QPointF) -> int:
        return self.made.document.documentLayout().hitTest(point, Qt.HitTestAccuracy.ExactHit)

    def at(self, point: QPointF) -> int:
        """The event whose date stands at a point of the document; -1 where none does."""
        position = self._position(point)
        at = bisect_right(self.marks, position, key=lambda m: m.start) - 1
        hit = position >= 0 and at >= 0 and position < self.marks[at].end
        return self.marks[at].index if hit else -1

    def link_at(self, point: QPointF) -> PlacedLink | None:
        """The link at a point of the document."""
        position = self._position(point)
        return next((k for k in self.made.links if k.start <= position < k.end), None)
