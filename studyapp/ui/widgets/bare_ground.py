"""BareGround: where library, text and cards will stand, while the library is being opened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.panel_widths import panel_widths


class BareGround(QWidget):
    """The grounds of the three panels. `widths` are those the reader gave them, if any; `is_empty` leaves them out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.widths: Sequence[int] = ()
        self.is_empty = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.color("page"))
        library, cards = (0, 0) if self.is_empty else panel_widths(self.width(), self.widths)
        sides = QRect(0, 0, library, self.height()), QRect(self.width() - cards, 0, cards, self.height())
        for side, edge in zip(sides, (library - 1, self.width() - cards), strict=True):
            if side.width():
                painter.fillRect(side, self._theme.color("chrome"))
                painter.fillRect(edge, 0, 1, self.height(), self._theme.color("line"))
        painter.end()
