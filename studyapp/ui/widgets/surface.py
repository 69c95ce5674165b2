"""Surface: a plain ground in a theme colour with hairlines at some of its edges."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme import Theme


class Surface(QWidget):
    """A ground in the colour of `token`. `edges` names the sides with a hairline: letters of `tblr`."""

    def __init__(self, theme: Theme, token: str, *, edges: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._token = token
        self._edges = edges
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.theme.color(self._token))
        painter.setPen(self.theme.color("line"))
        right, bottom = self.width() - 1, self.height() - 1
        sides = {
            "t": (0, 0, right, 0),
            "b": (0, bottom, right, bottom),
            "l": (0, 0, 0, bottom),
            "r": (right, 0, right, bottom),
        }
        for side in self._edges:
            painter.drawLine(*sides[side])
        painter.end()


class Hairline(QWidget):
    """A horizontal hairline."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("line"))
        painter.end()
