"""The scroll bar of the reader, with one tick for every date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from studyapp.ui.theme import Theme

_REACH = 4


@dataclass(frozen=True, slots=True)
class Tick:
    """A date at `place`, 0 to 1 of the document's height, in the colour of a token."""

    place: float
    token: str


class TickScrollBar(QScrollBar):
    """A scroll bar that shows where the dates are.

    Signals: `tick_pressed(index)` for a press on a tick.
    """

    tick_pressed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._ticks: tuple[Tick, ...] = ()
        theme.changed.connect(self.update)

    def set_ticks(self, ticks: Sequence[Tick]) -> None:
        """Show these ticks, in order of place."""
        self._ticks = tuple(ticks)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.color("page"))
        painter.end()
        if self.maximum() > self.minimum():
            super().paintEvent(event)
        painter = QPainter(self)
        for tick in self._ticks:
            painter.fillRect(2, self._y(tick), 8, 2, self._theme.color(tick.token))
        painter.end()

    def _y(self, tick: Tick) -> int:
        return round(tick.place * (self.height() - 2))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        y = event.position().y()
        near = min(enumerate(self._ticks), key=lambda pair: abs(self._y(pair[1]) - y), default=None)
        if near is not None and abs(self._y(near[1]) - y) <= _REACH and not self.isSliderDown():
            self.tick_pressed.emit(near[0])
            event.accept()
            return
        super().mousePressEvent(event)
