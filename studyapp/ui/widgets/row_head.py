"""RowHead: the headings of the table of cards, a chevron beside the one it is sorted by.

Painted without Qt's own section, which asks every row whether its column is selected: a second for 100,000 rows.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from studyapp.ui.theme import Theme

PAD = 12
"""Pixels on both sides of a heading and of a cell."""
_HEIGHT = 34
_CHEVRON = 14


class RowHead(QHeaderView):
    """Horizontal headings; which one sorts is told by `setSortIndicator`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setMinimumSectionSize(24)
        self.setFixedHeight(theme.px(_HEIGHT))
        theme.changed.connect(lambda: self.setFixedHeight(theme.px(_HEIGHT)))

    def room(self, words: str) -> int:
        """Pixels that a heading needs."""
        return QFontMetrics(self._theme.font("caption")).horizontalAdvance(words) + 2 * PAD + _CHEVRON + 4

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        theme = self._theme
        painter.save()
        painter.fillRect(rect, theme.color("page"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color("line"))
        words = str(self.model().headerData(logical, Qt.Orientation.Horizontal))
        side = self.model().headerData(logical, Qt.Orientation.Horizontal, int(Qt.ItemDataRole.TextAlignmentRole))
        font = theme.font("caption")
        painter.setFont(font)
        painter.setPen(theme.color("ink2"))
        box = rect.adjusted(PAD, 0, -PAD, -1)
        painter.drawText(box, int(side), words)
        if logical == self.sortIndicatorSection():
            wide = QFontMetrics(font).horizontalAdvance(words)
            right = bool(side & Qt.AlignmentFlag.AlignRight)
            x = box.right() - wide - _CHEVRON - 3 if right else box.left() + wide + 4
            painter.drawPixmap(x, rect.center().y() - _CHEVRON // 2, theme.pixmap("chevron-up", "ink2", _CHEVRON))
        painter.restore()
