"""NumberTable: a small table in the page itself: hairlines between rows, numbers at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme import Theme

_ROW = 30
_GAP = 10


class NumberTable(QWidget):
    """Rows of words; the first column at the left, the others at the right, one of them bold."""

    def __init__(self, theme: Theme, *, bold: int = -1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bold = bold
        self._rows: tuple[tuple[str, ...], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_rows(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show rows under their heads."""
        self._rows = (tuple(heads), *(tuple(row) for row in rows))
        spoken = ("; ".join(f"{h} {w}" for h, w in zip(heads[1:], row[1:], strict=True)) for row in rows)
        self.setAccessibleName(". ".join(f"{r[0]}: {s}" for r, s in zip(rows, spoken, strict=True)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self._theme.px(_ROW) * max(1, len(self._rows)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        painter = QPainter(self)
        high = self._theme.px(_ROW)
        places = self._places()
        for y, row in enumerate(self._rows):
            for x, words in enumerate(row):
                self._set_pen(painter, head=not y, column=x)
                side = Qt.AlignmentFlag.AlignRight if x else Qt.AlignmentFlag.AlignLeft
                left, room = places[x], places[x + 1] - places[x]
                shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
                painter.drawText(left, y * high, room, high - 1, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
            if y < len(self._rows) - 1:
                painter.fillRect(0, (y + 1) * high - 1, self.width(), 1, self._theme.color("line"))
        painter.end()

    def _places(self) -> list[int]:
        """Where the columns begin, and the right end: each as wide as its words, and an even share of the rest."""
        head, body = (QFontMetrics(self._theme.font(role)) for role in ("caption", "body-bold"))
        needed = [
            max(head.horizontalAdvance(column[0]), *(body.horizontalAdvance(words) for words in column[1:])) + _GAP
            for column in zip(*self._rows, strict=True)
        ]
        spare = (self.width() - sum(needed)) / len(needed)
        places = [0.0]
        for width in needed:
            places.append(places[-1] + width + spare)
        return [round(place) for place in places]

    def _set_pen(self, painter: QPainter, *, head: bool, column: int) -> None:
        bold = column == self._bold and not head
        painter.setFont(self._theme.font("caption" if head else "body-bold" if bold else "body"))
        painter.setPen(self._theme.color("ink" if (bold or not column) and not head else "ink2"))
