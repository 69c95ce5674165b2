"""CountTabs: large numbers that are tabs: what an export adds, changes, retires and leaves alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from studyapp.ui.interface_locale import interface_locale
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.date_label import date_face

_ASIDE = 12
"""What stays free beside a tab."""
_LINE = 18


class CountTab(QAbstractButton):
    """A number, its name beside it, a remark below; underlined while chosen."""

    def __init__(self, theme: Theme, name: str, remark: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._remark = remark
        self._count = 0
        self._lines = 1
        self.setText(name)
        self.setCheckable(True)
        self.setProperty("own_ring", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Show a number."""
        self._count = count
        self.setAccessibleName(f"{self.text()} {count}")
        self.updateGeometry()
        self.update()

    def lines_in(self, width: int) -> int:
        """How many lines the remark needs in a width, at most two."""
        return 1 if self._remark_width <= width - _ASIDE else 2

    def set_lines(self, lines: int) -> None:
        """Leave room for so many lines of the remark."""
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
            self.update()

    @property
    def _remark_width(self) -> float:
        return QFontMetricsF(self._theme.font("caption")).horizontalAdvance(self._remark)

    @property
    def _number(self) -> str:
        return interface_locale().toString(self._count)

    @property
    def _head_width(self) -> float:
        number = QFontMetricsF(date_face(self._theme, "", 30).number).horizontalAdvance(self._number)
        return number + 8 + QFontMetricsF(self._theme.font("body-bold")).horizontalAdvance(self.text())

    def sizeHint(self) -> QSize:
        height = self._theme.px(70 + (self._lines - 1) * _LINE)
        return QSize(round(max(self._head_width, self._remark_width)) + _ASIDE, height)

    def minimumSizeHint(self) -> QSize:
        # Where room is short the remark gives way, the name stays.
        return QSize(round(self._head_width) + 6, self.sizeHint().height())

    def _fitting(self, words: str, font: QFont, room: float) -> str:
        return QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        number_font = date_face(theme, "", 30).number
        name_font = theme.font("body-bold" if self.isChecked() else "body")
        baseline = theme.px(32)
        quiet = not self._count and not self.isChecked()
        painter.setFont(number_font)
        painter.setPen(theme.color("ink3" if quiet else "ink"))
        painter.drawText(QPointF(0, baseline), self._number)
        left = QFontMetricsF(number_font).horizontalAdvance(self._number) + 8
        painter.setFont(name_font)
        painter.setPen(theme.color("ink" if self.isChecked() or self.underMouse() else "ink2"))
        painter.drawText(QPointF(left, baseline), self._fitting(self.text(), name_font, self.width() - left))
        caption = theme.font("caption")
        painter.setFont(caption)
        painter.setPen(theme.color("ink2"))
        room = QRectF(0, baseline + theme.px(9), self.width() - _ASIDE, self._lines * theme.px(_LINE))
        if self._lines == 1:
            words = self._fitting(self._remark, caption, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
        else:
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap), self._remark)
        if self.isChecked():
            painter.fillRect(QRectF(0, self.height() - 2, self.width() - 16, 2), theme.color("accent"))
        if self.hasFocus():
            painter.setPen(theme.color("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -13, -4))
        painter.end()


class CountTabs(QWidget):
    """A row of CountTab.

    Signals: `chosen(int)`: the number of the tab.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, tabs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for i, (name, remark) in enumerate(tabs):
            tab = CountTab(theme, name, remark)
            self._group.addButton(tab, i)
            row.addWidget(tab)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tabs = [tab for tab in self._group.buttons() if isinstance(tab, CountTab)]
        lines = max(tab.lines_in(tab.width()) for tab in tabs)
        for tab in tabs:
            tab.set_lines(lines)

    def show_counts(self, counts: Sequence[int]) -> None:
        """Show a number on each tab."""
        for i, count in enumerate(counts):
            tab = self._group.button(i)
            assert isinstance(tab, CountTab)
            tab.show_count(count)

    def choose(self, number: int) -> None:
        """Go to a tab."""
        self._group.button(number).setChecked(True)

    @property
    def current(self) -> int:
        """The number of the tab chosen."""
        return self._group.checkedId()
