"""ChoiceButton: words and a chevron behind them; opens a choice."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from studyapp.ui.theme import Theme

_CHEVRON = 14
_GAP = 6
_SIDE = 12


class ChoiceButton(QPushButton):
    """A button that opens a menu. With `quiet` it has no ground of its own; `flush` sets its words at the right."""

    def __init__(
        self, theme: Theme, *, quiet: bool = False, flush: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "quiet" if quiet else "")
        self._flush = flush
        self._ink = "ink2" if quiet else "ink"
        self.setAutoDefault(False)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + _GAP + _CHEVRON + 2 * _SIDE, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        words = self.fontMetrics().horizontalAdvance(self.text())
        left = (self.width() - words - _GAP - _CHEVRON) // (1 if self._flush else 2)
        painter.setFont(self.font())
        painter.setPen(self._theme.color(self._ink if self.isEnabled() else "disabled"))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), int(middle), self.text())
        chevron = self._theme.pixmap("chevron-down", "ink2" if self.isEnabled() else "disabled", _CHEVRON)
        painter.drawPixmap(left + words + _GAP, (self.height() - _CHEVRON) // 2 + 1, chevron)
        painter.end()
