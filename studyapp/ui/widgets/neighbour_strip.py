"""NeighbourStrip: a short time axis with the event asked for, its neighbours, and what the reader typed.

A day or month is a dot, anything longer a bar as long as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from studyapp.ui.theme import Theme
from studyapp.ui.timescale import TimeScale
from studyapp.ui.widgets.axis_label import tick_label, tick_with_year

_DOT = 31
"""Longest span, in days, that is drawn as a dot."""
_ROW = 21
_LEAST_ROOM = 20.0
"""Days kept free on both sides of what is close together."""
_LONGEST_LABEL = 124


class Part(Enum):
    """What a mark of the strip stands for."""

    ASKED = auto()
    NEIGHBOUR = auto()
    TYPED = auto()


@dataclass(frozen=True, slots=True)
class StripMark:
    """A mark from day `lo` to day `hi`; `label` stands beside it, `note` in its tool tip."""

    part: Part
    lo: int
    hi: int
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Placed:
    mark: StripMark
    rect: QRectF
    anchor: float
    text: str


class NeighbourStrip(QWidget):
    """Shows marks on an axis that is as long as they need. Painted at once, no parts of its own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks: tuple[StripMark, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def show_marks(self, marks: Sequence[StripMark]) -> None:
        """Show these marks; the accessible name lists them in order of time."""
        self._marks = tuple(sorted(marks, key=lambda m: (m.lo, m.hi)))
        self.setAccessibleName(", ".join(m.note or m.label for m in self._marks))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(720, self._theme.px(122))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self._theme.px(122))

    def scale(self) -> TimeScale:
        """The scale for the present width: all marks and some room on both sides."""
        low, high = min(m.lo for m in self._marks), max(m.hi for m in self._marks)
        room = max(_LEAST_ROOM, (high - low) * 0.09)
        return TimeScale.fitting(low - room, high + room, self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._marks:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.scale()
        self._paint_axis(painter, scale)
        placed = self._placed(scale)
        for item in placed:
            self._paint_label(painter, item)
        for part in (Part.TYPED, Part.NEIGHBOUR, Part.ASKED):
            for mark in self._marks:
                if mark.part is part:
                    self._paint_mark(painter, scale, mark)
        painter.end()

    @property
    def _axis_y(self) -> float:
        return self._theme.px(44) + 0.5

    def _paint_axis(self, painter: QPainter, scale: TimeScale) -> None:
        bottom = self._axis_y + self._theme.px(50)
        caption = self._theme.font("caption")
        painter.setFont(caption)
        metrics = QFontMetricsF(caption)
        said_year = False
        for tick in scale.ticks(self.width(), 120):
            x = round(scale.x(tick.day)) + 0.5
            painter.setPen(self._theme.color("line"))
            painter.drawLine(QPointF(x, 0), QPointF(x, bottom))
            label = tick_label(tick) if said_year else tick_with_year(tick)
            left = x - metrics.horizontalAdvance(label) / 2
            if left >= 0 and left + metrics.horizontalAdvance(label) <= self.width():
                painter.setPen(self._theme.color("ink2"))
                painter.drawText(QPointF(left, bottom + metrics.ascent()), label)
                said_year = True
        painter.setPen(self._theme.color("control"))
        painter.drawLine(QPointF(0, self._axis_y), QPointF(self.width(), self._axis_y))

    def _paint_mark(self, painter: QPainter, scale: TimeScale, mark: StripMark) -> None:
        left, right = scale.x(mark.lo), scale.x(mark.hi + 1)
        token = {Part.ASKED: "accent", Part.NEIGHBOUR: "kbar", Part.TYPED: "seal"}[mark.part]
        page = self._theme.color("page")
        color = self._theme.color(token)
        half = 7.0 if mark.part is Part.ASKED else 5.0
        if mark.hi - mark.lo < _DOT or right - left < 2 * half:
            middle = (left + right) / 2
            shape = QRectF(middle - half, self._axis_y - half, 2 * half, 2 * half)
        else:
            shape = QRectF(left, self._axis_y - half, right - left, 2 * half)
        if mark.part is Part.TYPED:
            painter.setPen(QPen(color, 1.5))
            painter.setBrush(page)
            shape = shape.adjusted(0.75, -0.5, -0.75, 0.5)
        else:
            painter.setPen(QPen(page, 1.5))
            painter.setBrush(color)
        painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)

    def _paint_label(self, painter: QPainter, item: _Placed) -> None:
        above = item.rect.bottom() < self._axis_y
        painter.setPen(self._theme.color("control"))
        end = item.rect.bottom() if above else item.rect.top()
        painter.drawLine(QPointF(item.anchor, self._axis_y), QPointF(item.anchor, end))
        painter.fillRect(item.rect.adjusted(-2, 1, 2, -1), self._theme.color("page"))
        token = {Part.ASKED: "ink", Part.NEIGHBOUR: "ink2", Part.TYPED: "seal"}[item.mark.part]
        painter.setPen(self._theme.color(token))
        painter.setFont(self._font(item.mark))
        painter.drawText(item.rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), item.text)

    def _font(self, mark: StripMark) -> QFont:
        return self._theme.font("caption" if mark.part is Part.NEIGHBOUR else "caption-bold")

    def _placed(self, scale: TimeScale) -> list[_Placed]:
        """The labels that have room: what was asked and typed first, then the neighbours, above before below."""
        rows = (self._axis_y - self._theme.px(18) - _ROW, self._axis_y + self._theme.px(14))
        taken: list[QRectF] = []
        placed = []
        for mark in sorted(self._marks, key=lambda m: (m.part is Part.NEIGHBOUR, m.lo)):
            anchor = min(max(scale.x((mark.lo + mark.hi + 1) / 2), 1.0), self.width() - 1.0)
            metrics = QFontMetricsF(self._font(mark))
            text = metrics.elidedText(mark.label, Qt.TextElideMode.ElideRight, _LONGEST_LABEL)
            wide = metrics.horizontalAdvance(text) + 2
            left = max(0.0, min(anchor - 4, self.width() - wide))
            for y in rows if mark.part is Part.NEIGHBOUR else rows[::-1]:
                rect = QRectF(left, y, wide, _ROW)
                if not any(rect.adjusted(-6, 0, 6, 0).intersects(other) for other in taken):
                    taken.append(rect)
                    placed.append(_Placed(mark, rect, anchor, text))
                    break
        return placed

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self._marks:
            note = self._note_at(event.pos().x())
            QToolTip.showText(event.globalPos(), note, self) if note else QToolTip.hideText()
            return True
        return super().event(event)

    def _note_at(self, x: float) -> str:
        scale = self.scale()
        near = [m for m in self._marks if scale.x(m.lo) - 8 <= x <= scale.x(m.hi + 1) + 8]
        return "\n".join(m.note or m.label for m in near)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
