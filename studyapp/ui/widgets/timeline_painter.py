"""TimelinePainter: draws the axis, the lanes, their marks and flags for one state of the timeline."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QStaticText

from studyapp.domain.ids import EventId
from studyapp.services.statistics import TimelineEvent
from studyapp.ui.models.flag_layout import Flag
from studyapp.ui.models.timeline_lanes import LaneView, Mark, Span, is_learned
from studyapp.ui.theme import LANES, Theme
from studyapp.ui.timescale import TimeScale
from studyapp.ui.widgets.axis_label import tick_label

AXIS = 30
"""Height of the axis above the lanes."""
ROW = 21
"""Height of a row of flags."""
FOOT = 24
"""From a lane's rule to its lower edge."""
DOT = 4.5
_BAR_HALF = 4.5
_SPAN_TOP, _SPAN_HEIGHT, _SPAN_ROWS = 8, 5, 2
_RING = 8.0
_COUNT = 9.0
_SURE_EM = 14
_BEHIND = 9
"""What of a flag's width stays free behind its words."""


@dataclass(slots=True)
class LaneBox:
    """Where a lane stands: `top` to `top + height` in the coordinates of all lanes."""

    number: int
    view: LaneView
    top: float
    height: float

    @property
    def rule(self) -> float:
        """Where its points stand."""
        return self.top + self.height - FOOT

    @property
    def rows(self) -> int:
        """How many rows of flags it has room for."""
        return max(1, int((self.height - FOOT - 16) // ROW))


class TimelinePainter:
    """Draws with a theme; remembers set text."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.text = lru_cache(maxsize=4096)(self._set_text)
        self._fitted = lru_cache(maxsize=4096)(self._elided)
        self.width = lru_cache(maxsize=65536)(self._measured)
        self.badge = lru_cache(maxsize=2048)(self._made_badge)

    def forget(self) -> None:
        """Forget set text after fonts have changed."""
        self.text.cache_clear()
        self.width.cache_clear()
        self._fitted.cache_clear()
        self.badge.cache_clear()

    def flag_font(self, *, bold: bool = False) -> QFont:
        """The font of a flag."""
        return self._theme.font("caption-bold" if bold else "caption")

    @property
    def sure_room(self) -> float:
        """The width of words in pixels that a flag shows at least."""
        return _SURE_EM * self.flag_font().pixelSize()

    def fitted(self, words: str, flag: Flag, *, bold: bool) -> str:
        """As much of the words as a flag has room for."""
        return self._fitted(words, int(flag.width) - _BEHIND, bold)

    def _elided(self, words: str, room: int, bold: bool) -> str:
        """The words, or as much of them as there is room for."""
        return QFontMetricsF(self.flag_font(bold=bold)).elidedText(words, Qt.TextElideMode.ElideRight, room)

    def _measured(self, words: str) -> float:
        return QFontMetricsF(self.flag_font()).horizontalAdvance(words)

    def _set_text(self, words: str, bold: bool) -> QStaticText:
        text = QStaticText(words)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        text.prepare(font=self.flag_font(bold=bold))
        return text

    def paint_axis(self, painter: QPainter, scale: TimeScale, width: float, bottom: float) -> None:
        """Ticks with their labels, and a hairline down through the lanes at each."""
        theme = self._theme
        ticks = scale.ticks(width, 90)
        painter.setPen(QPen(theme.color("line"), 1))
        xs = [round(scale.x(t.day)) + 0.5 for t in ticks]
        painter.drawLines([QLineF(x, AXIS, x, bottom) for x in xs])
        painter.setPen(QPen(theme.color("control"), 1))
        minor = [round(scale.x(t.day)) + 0.5 for t in scale.ticks(width, 16)]
        painter.drawLines([QLineF(x, AXIS - 4, x, AXIS) for x in minor])
        painter.drawLines([QLineF(x, AXIS - 8, x, AXIS) for x in xs])
        for tick, x in zip(ticks, xs, strict=True):
            font = self.flag_font(bold=tick.major)
            painter.setFont(font)
            painter.setPen(theme.color("ink" if tick.major else "ink2"))
            words = tick_label(tick)
            half = QFontMetricsF(font).horizontalAdvance(words) / 2
            if half <= x <= width - half:
                painter.drawText(QPointF(x - half, 15), words)

    def paint_lane(self, painter: QPainter, box: LaneBox, scale: TimeScale, width: float) -> None:
        """The lane's rule and lower edge."""
        painter.setPen(QPen(self._theme.color("line"), 1))
        for y in (box.rule, box.top + box.height - 1):
            painter.drawLine(QPointF(0, round(y) + 0.5), QPointF(width, round(y) + 0.5))

    def paint_spans(self, painter: QPainter, box: LaneBox, scale: TimeScale, spans: list[Span]) -> None:
        """Long events as bars below the rule; vague ends paler."""
        color = self._theme.lane(box.number)
        ends = [float("-inf")] * _SPAN_ROWS
        painter.setPen(Qt.PenStyle.NoPen)
        for span in spans:
            row = next((r for r, end in enumerate(ends) if end <= span.low), None)
            if row is None:
                continue
            ends[row] = span.high
            tint = QColor(color)
            tint.setAlphaF(0.3 if span.vague else 0.6)
            painter.setBrush(tint)
            x, right = max(-50.0, scale.x(span.low)), min(scale.x(span.high), 20000.0)
            y = box.rule + _SPAN_TOP + row * (_SPAN_HEIGHT + 2)
            painter.drawRoundedRect(QRectF(x, y, max(6.0, right - x), _SPAN_HEIGHT), 2.5, 2.5)

    def paint_mark(self, painter: QPainter, box: LaneBox, scale: TimeScale, mark: Mark) -> None:
        """A point, a short bar, or a count."""
        if mark.count > 1:
            self._paint_count(painter, box, mark)
            return
        event = box.view.points[mark.first]
        color = self._theme.lane(box.number)
        shape = self.shape(box, scale, event)
        if event.due:
            painter.setPen(QPen(self._theme.color("seal"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = shape.adjusted(-3, -3, 3, 3)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        if is_learned(event):
            painter.setPen(QPen(self._theme.color("page"), 1))
            painter.setBrush(color)
        else:
            painter.setPen(QPen(color, 1.5))
            painter.setBrush(self._theme.color("page"))
            shape = shape.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)

    def shape(self, box: LaneBox, scale: TimeScale, event: TimelineEvent) -> QRectF:
        """The outline of a point: a dot for a day or month, a bar for what is longer where the scale shows it."""
        left, right = scale.x(event.lo), scale.x(event.hi + 1)
        y = round(box.rule) + 0.5
        if event.hi - event.lo > 31 and right - left > 2 * DOT:
            return QRectF(left, y - _BAR_HALF, right - left, 2 * _BAR_HALF)
        middle = (left + right) / 2
        return QRectF(middle - DOT, y - DOT, 2 * DOT, 2 * DOT)

    def _paint_count(self, painter: QPainter, box: LaneBox, mark: Mark) -> None:
        due = any(e.due for e in box.view.points[mark.first : mark.last])
        badge = self.badge(mark.count, box.number % LANES, due, painter.device().devicePixelRatioF())
        size = badge.deviceIndependentSize()
        painter.drawPixmap(QPointF(mark.x - size.width() / 2, round(box.rule) + 0.5 - size.height() / 2), badge)

    def _made_badge(self, count: int, lane: int, due: bool, ratio: float) -> QPixmap:
        """A count in the colour of a lane, ringed where something in it is due."""
        theme, words, font = self._theme, str(count), self.flag_font(bold=True)
        half = max(_COUNT, QFontMetricsF(font).horizontalAdvance(words) / 2 + 5) + 1
        pixmap = QPixmap(round(2 * half * ratio), round(2 * (_COUNT + 1) * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        rect = QRectF(1, 1, 2 * half - 2, 2 * _COUNT)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("seal" if due else "page"), 1.5))
        painter.setBrush(theme.lane(lane))
        painter.drawRoundedRect(rect, _COUNT, _COUNT)
        painter.setFont(font)
        painter.setPen(theme.color("page"))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), words)
        painter.end()
        return pixmap

    def paint_poles(self, painter: QPainter, box: LaneBox, flags: list[Flag]) -> None:
        """The poles of all flags of a lane."""
        painter.setPen(QPen(self._theme.color("line"), 1))
        top = box.rule - 10 + ROW - 3
        xs = ((round(f.x) + 0.5, top - (f.row + 1) * ROW) for f in flags)
        painter.drawLines([QLineF(x, y, x, box.rule - 5) for x, y in xs])

    def paint_flag(
        self, painter: QPainter, box: LaneBox, flag: Flag, event: TimelineEvent, *, chosen: EventId | None
    ) -> None:
        """A label, which covers the poles behind it."""
        theme = self._theme
        bold = event.event_id == chosen
        y = box.rule - 10 - (flag.row + 1) * ROW
        x = round(flag.x) + 0.5
        ground = QRectF(x - 4, y + 1, flag.width - 2, ROW - 3)
        painter.fillRect(ground, theme.color("page"))
        painter.setFont(self.flag_font(bold=bold))
        painter.setPen(theme.color("ink" if bold or is_learned(event) else "ink2"))
        painter.drawStaticText(QPointF(x - 4, y + 1), self.text(self.fitted(event.text, flag, bold=bold), bold))

    def paint_ring(self, painter: QPainter, box: LaneBox, scale: TimeScale, event: TimelineEvent) -> None:
        """The ring around the event chosen."""
        shape = self.shape(box, scale, event).adjusted(-4, -4, 4, 4)
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(shape, _RING, _RING)
