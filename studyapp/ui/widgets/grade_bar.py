"""GradeBar: the button that shows the answer, and in its place the four grades."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStackedLayout, QWidget

from studyapp.domain.scheduling import Grade
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.interval_label import interval_label

HEIGHT = 60
"""Pixels of a button: 54 and on both sides room for the focus ring."""
_NARROW = 150


class GradeButton(QPushButton):
    """A grade: its name and key, under them the interval and whether it is suggested. `title` may stand alone."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self._title = self._interval = self._hint = ""
        self._ring = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("own_ring", True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def set_words(self, title: str, interval: str = "", hint: str = "") -> None:
        """Set the name, the interval, and the word for "suggested" (empty where it is not)."""
        self._title, self._interval, self._hint = title, interval, hint
        self.setText(title)
        self.setAccessibleName(", ".join(w for w in (title, interval, hint) if w))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(96), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        if self._interval:
            self._paint_grade(painter)
        else:
            self._paint_alone(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self._theme
        ground = "well" if self.isDown() else "hover" if self.underMouse() else "card"
        ring = self.hasFocus() and self._ring
        frame = QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5)
        painter.setBrush(theme.color(ground))
        painter.setPen(QPen(theme.color("accent"), 2) if self._hint else QPen(theme.color("line"), 1))
        painter.drawRoundedRect(frame, 6, 6)
        if ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _paint_grade(self, painter: QPainter) -> None:
        theme = self._theme
        side = 10 if self.width() < theme.px(_NARROW) else theme.px(17)
        box = self.rect().adjusted(side, theme.px(10), -side, -theme.px(11))
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        painter.setFont(theme.font("nav-bold" if self._hint else "nav"))
        painter.setPen(theme.color("ink"))
        painter.drawText(box, int(top | left), self._title)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        painter.drawText(box.adjusted(0, 2, 0, 0), int(top | right), self._key)
        painter.drawText(box, int(bottom | left), self._interval)
        painter.setPen(theme.color("accent"))
        metrics = QFontMetricsF(theme.font("caption"))
        room = box.width() - metrics.horizontalAdvance(self._interval) - 4
        hint = metrics.elidedText(self._hint, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, int(bottom | right), hint)

    def _paint_alone(self, painter: QPainter) -> None:
        theme = self._theme
        name, key = theme.font("nav"), theme.font("caption")
        widths = [QFontMetricsF(f).horizontalAdvance(t) for f, t in ((name, self._title), (key, self._key))]
        left = (self.width() - sum(widths) - 10) / 2
        middle = self.height() / 2
        baseline = middle + QFontMetricsF(name).capHeight() / 2 + 1
        painter.setFont(name)
        painter.setPen(theme.color("ink"))
        painter.drawText(QPointF(left, baseline), self._title)
        painter.setFont(key)
        painter.setPen(theme.color("ink2"))
        painter.drawText(QPointF(left + widths[0] + 10, baseline), self._key)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)
        self.update()


class GradeBar(QWidget):
    """Show, then grade.

    Signals: `shown` when the answer is wanted; `graded(Grade)` when a grade was pressed.
    """

    shown = Signal()
    graded = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = QStackedLayout(self)
        self._show = GradeButton(theme, "Enter")
        self._show.clicked.connect(self.shown)
        self._stack.addWidget(self._show)
        grades = QWidget()
        row = QHBoxLayout(grades)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._grades = {grade: GradeButton(theme, str(int(grade))) for grade in Grade}
        for grade, button in self._grades.items():
            button.clicked.connect(partial(self.graded.emit, grade))
            row.addWidget(button)
        self._stack.addWidget(grades)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words of the "show" button in the language of now."""
        self._show.set_words(self.tr("Show answer"))
        for button, name in zip(self._grades.values(), self._names(), strict=True):
            button.set_words(name)

    def _names(self) -> tuple[str, ...]:
        return self.tr("Again"), self.tr("Hard"), self.tr("Good"), self.tr("Easy")

    def ask(self) -> None:
        """Offer to show the answer."""
        self._stack.setCurrentIndex(0)

    def offer(self, intervals: Sequence[timedelta], suggested: Grade | None) -> None:
        """Offer the grades with their intervals, in order, one of them suggested."""
        for (grade, button), name, length in zip(self._grades.items(), self._names(), intervals, strict=True):
            button.set_words(name, interval_label(length), self.tr("suggested") if grade is suggested else "")
        self._stack.setCurrentIndex(1)

    def button(self, grade: Grade) -> GradeButton:
        """The button of a grade."""
        return self._grades[grade]

    @property
    def show_button(self) -> GradeButton:
        """The button that shows the answer."""
        return self._show
