"""NumberTable: a small table in the page itself: hairlines between rows, numbers at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme import Theme

_ROW, _TALL_HEAD = 30, 44
_GAP = 10


class NumberTable(QWidget):
    """Rows of words; the first column at the left, the others at the right, one of them bold."""

    def __init__(self, theme: Theme, *, bold: int = -1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bold = bold
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._is_narrow = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def show_rows(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show rows under their heads."""
        self._rows = (tuple(heads), *(tuple(row) for row in rows))
        spoken = ("; ".join(f"{h} {w}" for h, w in zip(heads[1:], row[1:], strict=True)) for row in rows)
        self.setAccessibleName(". ".join(f"{r[0]}: {s}" for r, s in zip(rows, spoken, strict=True)))
        self._fit()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self._head_height + self._theme.px(_ROW) * max(0, len(self._rows) - 1))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def _head_height(self) -> int:
        return self._theme.px(_TALL_HEAD if self._is_narrow else _ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Set the heads in two lines where they have no room in one."""
        narrow = bool(self._rows) and sum(self._needed(wrapped=False)) > self.width() > 0
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        painter = QPainter(self)
        top, places = 0, self._places()
        for y, row in enumerate(self._rows):
            high = self._theme.px(_ROW) if y else self._head_height
            for x, words in enumerate(row):
                self._set_pen(painter, head=not y, column=x)
                side = Qt.AlignmentFlag.AlignRight if x else Qt.AlignmentFlag.AlignLeft
                left, room = places[x], places[x + 1] - places[x]
                flags = int(side | Qt.AlignmentFlag.AlignVCenter)
                if y:
                    words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
                elif self._is_narrow:
                    flags |= int(Qt.TextFlag.TextWordWrap)
                    left, room = left + _GAP, room - _GAP
                painter.drawText(left, top, room, high - 1, flags, words)
            top += high
            if y < len(self._rows) - 1:
                painter.fillRect(0, top - 1, self.width(), 1, self._theme.color("line"))
        painter.end()

    def _needed(self, *, wrapped: bool) -> list[float]:
        """The width of each column, its head in one line or wrapped into two."""
        head, body = (QFontMetrics(self._theme.font(role)) for role in ("caption", "body-bold"))
        widths: list[float] = []
        for title, *rest in zip(*self._rows, strict=True):
            width = _halved(title, head) if wrapped else head.horizontalAdvance(title)
            widths.append(max([width, *(body.horizontalAdvance(words) for words in rest)]) + _GAP)
        return widths

    def _places(self) -> list[int]:
        """Where the columns begin, and the right end: each as wide as its words, and an even share of the rest."""
        needed = self._needed(wrapped=self._is_narrow)
        spare = (self.width() - sum(needed)) / len(needed)
        places = [0.0]
        for width in needed:
            places.append(places[-1] + width + spare)
        return [round(place) for place in places]

    def _set_pen(self, painter: QPainter, *, head: bool, column: int) -> None:
        bold = column == self._bold and not head
        painter.setFont(self._theme.font("caption" if head else "body-bold" if bold else "body"))
        painter.setPen(self._theme.color("ink" if (bold or not column) and not head else "ink2"))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()
        self.updateGeometry()


def _halved(words: str, metrics: QFontMetrics) -> int:
    """The width of words in two lines, broken where that is least."""
    pieces = words.split()
    halves = ((" ".join(pieces[:i]), " ".join(pieces[i:])) for i in range(1, len(pieces)))
    whole = metrics.horizontalAdvance(words)
    return min([whole, *(max(map(metrics.horizontalAdvance, pair)) + 1 for pair in halves)])
