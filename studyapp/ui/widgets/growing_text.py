"""GrowingText: a field for a few lines of text, as high as they are."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_FEWEST, _MOST = 2, 7


class GrowingText(QPlainTextEdit):
    """Tab leaves it. Signals: `grown` when its height has changed."""

    grown = Signal()

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lines(self) -> tuple[float, float]:
        """The height of all lines as they are broken now, and of one."""
        layout, block = self.document().documentLayout(), self.document().begin()
        height, count = 0.0, 0
        while block.isValid():
            height += layout.blockBoundingRect(block).height()
            count += max(1, block.layout().lineCount())
            block = block.next()
        return height, height / max(1, count)

    @Slot()
    def _fit(self) -> None:
        height, line = self._lines()
        room = self.height() - self.viewport().height() + 2 * self.document().documentMargin()
        whole = ceil(max(_FEWEST * line, min(_MOST * line, height)) + room)
        scrolls = height > _MOST * line
        shown = Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(shown)
        if whole != self.minimumHeight():
            self.setFixedHeight(whole)
            self.grown.emit()
