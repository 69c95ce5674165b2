"""TimelineOverview: all time as a histogram, and the stretch of it that is shown, which can be moved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.domain.historical_date import civil
from studyapp.ui.models.timeline_lanes import LaneView, bounds_of
from studyapp.ui.theme import Theme
from studyapp.ui.timescale import TimeScale
from studyapp.ui.widgets.axis_label import tick_label, year_label
from studyapp.ui.widgets.timeline_canvas import TITLES

_HEIGHT = 64
_BIN = 4
_BASE = 40
_TALLEST = 30


class TimelineOverview(QWidget):
    """Shows where on the whole line the view is.

    Signals: `moved(float)`: the day that is to come into the middle.
    """

    moved = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._views: Sequence[LaneView] = ()
        self._window = (0.0, 1.0)
        self._bins: list[int] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def show_lanes(self, views: Sequence[LaneView]) -> None:
        """Count these lanes."""
        self._views = views
        self._count()
        self.update()

    def show_window(self, window: tuple[float, float]) -> None:
        """Mark the first and last day in view."""
        self._window = window
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, self._theme.px(_HEIGHT))

    def _scale(self) -> TimeScale:
        low, high = bounds_of(self._views)
        room = max(30.0, (high - low) * 0.02)
        return TimeScale.fitting(low - room, high + room, max(1, self.width() - self._left - 16))

    @property
    def _left(self) -> int:
        return self._theme.px(TITLES) + 16

    def _count(self) -> None:
        scale = self._scale()
        bins = [0] * (max(1, self.width() - self._left) // _BIN + 1)
        for view in self._views:
            for day in view.middles:
                place = int(scale.x(day) / _BIN)
                if 0 <= place < len(bins):
                    bins[place] += 1
        self._bins = bins

    def resizeEvent(self, event: object) -> None:
        self._count()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("chrome"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
        low, high = (civil(round(d))[0] for d in bounds_of(self._views))
        words = self.tr("All %1").replace("%1", f"{year_label(low)}–{year_label(high)}")
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        if self._views:
            painter.drawText(16, 38, words)
            painter.translate(self._left, 0)
            self._paint_bars(painter)
            self._paint_window(painter)
        painter.end()

    def _paint_bars(self, painter: QPainter) -> None:
        theme, most = self._theme, max([*self._bins, 1])
        for i, count in enumerate(self._bins):
            if count:
                height = 4 + (_TALLEST - 4) * (count / most) ** 0.5
                painter.fillRect(QRectF(i * _BIN, _BASE - height, _BIN - 1, height), theme.color("kbar"))
        width = self.width() - self._left - 16
        painter.fillRect(QRectF(0, _BASE, width, 1), theme.color("line"))
        scale = self._scale()
        metrics = QFontMetricsF(theme.font("caption"))
        for tick in scale.ticks(width, 100):
            label = tick_label(tick)
            x = scale.x(tick.day) - metrics.horizontalAdvance(label) / 2
            if 0 <= x < width - 20:
                painter.drawText(QPointF(x, _BASE + 16), label)

    def _paint_window(self, painter: QPainter) -> None:
        scale = self._scale()
        left, right = max(-8.0, scale.x(self._window[0])), min(scale.x(self._window[1]), self.width() - self._left)
        if right <= left:
            return
        frame = QRectF(left, 6, max(6.0, right - left), _BASE - 6)
        ground = QColor(self._theme.color("accent"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ground, 1.5))
        ground.setAlphaF(0.12)
        painter.setBrush(ground)
        painter.drawRoundedRect(frame, 3, 3)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._move(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move(event)

    def _move(self, event: QMouseEvent) -> None:
        if self._views:
            self.moved.emit(self._scale().day(event.position().x() - self._left))
