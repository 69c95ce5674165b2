"""Charts painted with QPainter: bars and a calendar. Each speaks its numbers as its accessible name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from studyapp.ui.interface_locale import interface_locale
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.axis_label import month_label

_WEEK = 7
_AXIS_LEFT = 30
_AXIS_BOTTOM = 24
_TOP = 20


@dataclass(frozen=True, slots=True)
class Bar:
    """A number with its short label (empty: none) and what its tool tip says."""

    value: int
    label: str
    note: str


def round_up(value: int) -> int:
    """A round number not below a value, for the top of an axis."""
    size = 1
    while True:
        for step in (1, 2, 3, 5):
            if step * size >= value:
                return max(step * size, 3)
        size *= 10


class BarChart(QWidget):
    """Bars from a base line. With `scaled` an axis stands at the left; else each bar bears its number."""

    def __init__(self, theme: Theme, *, scaled: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scaled = scaled
        self._bars: tuple[Bar, ...] = ()
        self._marked = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        theme.changed.connect(self.update)

    def show_bars(self, bars: Sequence[Bar], *, marked: int = -1, spoken: str = "") -> None:
        """Show bars, one of them marked with its number; `spoken` is what a screen reader says."""
        self._bars, self._marked = tuple(bars), marked
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, self._theme.px(180))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._theme.px(180))

    @property
    def _plot(self) -> QRectF:
        left = _AXIS_LEFT if self._scaled else 0
        return QRectF(left, _TOP, self.width() - left, self.height() - _TOP - _AXIS_BOTTOM)

    def bar_rect(self, number: int) -> QRectF:
        """Where a bar stands."""
        plot, most = self._plot, self._most()
        step = plot.width() / max(1, len(self._bars))
        gap = min(6.0, step * 0.2)
        height = plot.height() * self._bars[number].value / most
        return QRectF(plot.left() + number * step + gap / 2, plot.bottom() - height, step - gap, height)

    def _most(self) -> int:
        most = max((bar.value for bar in self._bars), default=0)
        return round_up(most) if self._scaled else max(1, most)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self._theme.font("caption")
        painter.setFont(font)
        if self._scaled:
            self._paint_axis(painter, QFontMetricsF(font))
        taken = -1e9
        for number, bar in enumerate(self._bars):
            rect = self.bar_rect(number)
            chosen = number == self._marked
            painter.fillRect(rect, self._theme.color("accent" if chosen else "kbar"))
            if (chosen or not self._scaled) and bar.value:
                self._write(painter, rect.center().x(), rect.top() - 5, str(bar.value), bold=chosen)
            if bar.label:
                taken = self._write_label(painter, rect, bar.label, taken)
        painter.setPen(self._theme.color("control"))
        base = self._plot.bottom()
        painter.drawLine(QPointF(self._plot.left(), base), QPointF(self._plot.right(), base))
        painter.end()

    def _paint_axis(self, painter: QPainter, metrics: QFontMetricsF) -> None:
        plot, most = self._plot, self._most()
        steps = 3 if most % 3 == 0 else 2 if most % 2 == 0 else 5 if most % 5 == 0 else 1
        for i in range(steps + 1):
            value = most * i // steps
            y = round(plot.bottom() - plot.height() * i / steps) + 0.5
            painter.setPen(self._theme.color("line"))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(self._theme.color("ink2"))
            words = interface_locale().toString(value)
            painter.drawText(QPointF(plot.left() - 8 - metrics.horizontalAdvance(words), y + 4), words)

    def _write(self, painter: QPainter, x: float, baseline: float, words: str, *, bold: bool = False) -> None:
        font = self._theme.font("caption-bold" if bold else "caption")
        painter.setFont(font)
        painter.setPen(self._theme.color("ink" if bold else "ink2"))
        painter.drawText(QPointF(x - QFontMetricsF(font).horizontalAdvance(words) / 2, baseline), words)

    def _write_label(self, painter: QPainter, rect: QRectF, words: str, taken: float) -> float:
        """Write a label under a bar where the one before leaves room; where it ends."""
        font = self._theme.font("caption")
        wide = QFontMetricsF(font).horizontalAdvance(words)
        left = max(0.0, min(rect.center().x() - wide / 2, self.width() - wide))
        if left < taken + 8:
            return taken
        painter.setFont(font)
        painter.setPen(self._theme.color("ink2"))
        painter.drawText(QPointF(left, self.height() - 6), words)
        return left + wide

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            hit = next((i for i in range(len(self._bars)) if self._column(i).contains(QPointF(event.pos()))), None)
            QToolTip.showText(event.globalPos(), self._bars[hit].note if hit is not None else "", self)
            return True
        return super().event(event)

    def _column(self, number: int) -> QRectF:
        rect = self.bar_rect(number)
        return QRectF(rect.left(), 0, rect.width(), self.height())


_YEAR_WEEKS, _MOST_WEEKS = 53, 160
_LARGE, _LARGEST = 20.0, 26.0


class CalendarChart(QWidget):
    """The past, a square a day, a column a week; darker where more was answered. Today has an edge."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: Mapping[int, int] = {}
        self._today = date.today().toordinal()
        self._weeks = _YEAR_WEEKS
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_days(self, counts: Mapping[int, int], today: int, *, days: int = 364) -> None:
        """Show answers by day, from so many `days` before today, at most some years; days are proleptic ordinals."""
        self._counts, self._today = counts, today
        self._weeks = min((days + date.fromordinal(today).weekday()) // _WEEK + 1, _MOST_WEEKS)
        self.updateGeometry()
        self.update()

    @property
    def weeks(self) -> int:
        """How many weeks are shown."""
        return self._weeks

    def sizeHint(self) -> QSize:
        return QSize(720, self._theme.px(24) + round(_WEEK * self._step(1080)))

    def heightForWidth(self, width: int) -> int:
        return self._theme.px(24) + round(_WEEK * self._step(width))

    def hasHeightForWidth(self) -> bool:
        return True

    def _step(self, width: int) -> float:
        return min(_LARGEST if self._weeks < _YEAR_WEEKS // 2 else _LARGE, (width - _AXIS_LEFT) / self._weeks)

    @property
    def _monday(self) -> int:
        """The first day shown: the Monday as many weeks back as are shown."""
        return self._today - date.fromordinal(self._today).weekday() - (self._weeks - 1) * _WEEK

    def _color(self, count: int, most: int) -> QColor:
        if not count:
            return self._theme.color("well")
        tokens = ("k2", "k3", "kbar", "accent")
        return self._theme.color(tokens[min(3, int(4 * (count / most) ** 0.8))])

    def square(self, day: int) -> QRectF:
        """Where a day stands."""
        step = self._step(self.width())
        week, weekday = divmod(day - self._monday, _WEEK)
        side = step * 0.82
        return QRectF(_AXIS_LEFT + week * step, self._theme.px(24) + weekday * step, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max([*(c for d, c in self._counts.items() if d >= self._monday), 1])
        corner = min(3.0, self._step(self.width()) / 5)
        painter.setPen(Qt.PenStyle.NoPen)
        for day in range(self._monday, self._today + 1):
            painter.setBrush(self._color(self._counts.get(day, 0), most))
            painter.drawRoundedRect(self.square(day), corner, corner)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("ink"), 1.5))
        painter.drawRoundedRect(self.square(self._today), corner, corner)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        font = self._theme.font("caption")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._theme.color("ink2"))
        step, taken = self._step(self.width()), 0.0
        for weekday in (0, 2, 4, 6) if 2 * step > metrics.height() else ():
            name = interface_locale().standaloneDayName(weekday + 1, QLocale.FormatType.NarrowFormat)
            painter.drawText(QPointF(0, self._theme.px(24) + (weekday + 0.65) * step), name)
        for week in range(self._weeks):
            first = date.fromordinal(self._monday + week * _WEEK)
            if first.day <= _WEEK and (x := _AXIS_LEFT + week * step) > taken:
                words = str(first.year) if first.month == 1 and self._weeks > _YEAR_WEEKS else month_label(first.month)
                painter.drawText(QPointF(x, metrics.ascent()), words)
                taken = x + metrics.horizontalAdvance(words) + 6

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            place = QPointF(event.pos())
            day = next((d for d in range(self._monday, self._today + 1) if self.square(d).contains(place)), None)
            words = ""
            if day is not None:
                words = self.tr("%1: %n answers", "", self._counts.get(day, 0)).replace("%1", day_words(day))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)


def day_words(day: int) -> str:
    """A day, given as a proleptic ordinal, in the short form of the interface's language."""
    found = date.fromordinal(day)
    return interface_locale().toString(QDate(found.year, found.month, found.day), QLocale.FormatType.ShortFormat)
