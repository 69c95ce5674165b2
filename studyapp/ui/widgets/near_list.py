"""NearList: what else happened around an event; each row goes there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.models.timeline_lanes import Place
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.axis_label import short_date
from studyapp.ui.widgets.buttons import Label, plain_tip
from studyapp.ui.widgets.surface import Hairline

MOST = 12
_DATE_WIDTH = 76


class _Row(QAbstractButton):
    def __init__(self, theme: Theme, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.place = place
        self._date = short_date(place.event.lo, place.event.hi)
        self.setText(place.event.text.replace("&", "&&"))
        self.setAccessibleName(f"{self._date}, {place.event.text}")
        self.setToolTip(plain_tip(place.event.text))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("own_ring", True)

    def sizeHint(self) -> QSize:
        return QSize(120, self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setBrush(theme.color("hover"))
            painter.setPen(theme.color("accent") if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        painter.fillRect(2, self.height() // 2 - 4, 8, 8, theme.lane(self.place.lane))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        painter.drawText(self.rect().adjusted(18, 0, 0, 0), int(middle), self._date)
        font = theme.font("body")
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        left = 18 + max(theme.px(_DATE_WIDTH), QFontMetrics(theme.font("caption")).horizontalAdvance(self._date) + 10)
        box = self.rect().adjusted(left, 0, -4, 0)
        words = QFontMetrics(font).elidedText(self.place.event.text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(middle), words)
        painter.end()


class NearList(QWidget):
    """Events near in time.

    Signals: `chosen(Place)`.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 18, 0, 0)
        self._column.setSpacing(0)
        caption = Label(theme, "caption", "ink2")
        caption.setText(self.tr("Within a year"))
        self._column.addWidget(Hairline(theme))
        self._column.addSpacing(16)
        self._column.addWidget(caption)
        self._column.addSpacing(6)
        self._rows: list[_Row] = []

    def show_places(self, places: Sequence[Place]) -> None:
        """Show these, in order."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [_Row(self._theme, place) for place in places[:MOST]]
        for row in self._rows:
            row.clicked.connect(lambda _=False, place=row.place: self.chosen.emit(place))
            self._column.addWidget(row)
        self.setVisible(bool(self._rows))
