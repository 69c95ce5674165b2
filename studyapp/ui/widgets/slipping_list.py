"""SlippingList: events likelier forgotten by now than the reader wants; each row opens its passage."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from studyapp.domain.article import Script
from studyapp.services.statistics import Slipping
from studyapp.ui.interface_locale import interface_locale
from studyapp.ui.models.date_words import written_runs
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Label
from studyapp.ui.widgets.date_label import date_face, set_date, words

_ROW = 36
_DATE_WIDTH = 132
MOST = 8


class _Row(QAbstractButton):
    def __init__(self, theme: Theme, item: Slipping, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._item = item
        self._script = Script.TRADITIONAL if theme.language == "hant" else Script.SIMPLIFIED
        self._runs = written_runs(item.date, "", self._script)
        self._recall = f"{int(100 * item.recall)}%"  # never rounded up to what is wanted
        self._answered = self.tr("%n days ago", "", item.days) if item.days != 1 else self.tr("yesterday")
        lasts = self.tr("lasts %1 days").replace("%1", interface_locale().toString(item.stability, "f", 1))
        note = ", ".join((lasts, self.tr("forgotten %n times", "", item.lapses))) if item.lapses else lasts
        self.setToolTip(f"{item.text}\n{item.article}\n{note}")
        self.setText(item.text.replace("&", "&&"))
        self.setAccessibleName(", ".join((words(self._runs), item.text, self._answered, self._recall)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("own_ring", True)

    def sizeHint(self) -> QSize:
        return QSize(240, self._theme.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, rect = self._theme, self.rect()
        painter = QPainter(self)
        if self.underMouse() or self.hasFocus():
            painter.fillRect(rect, theme.color("hover"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
        painter.setPen(theme.color("ink"))
        set_date(self._runs, date_face(theme, self._script, 18), painter=painter, at=QPointF(0, rect.center().y() + 6))
        middle = Qt.AlignmentFlag.AlignVCenter
        font = theme.font("body-bold")
        painter.setFont(font)
        painter.setPen(theme.color("seal"))
        painter.drawText(rect, int(middle | Qt.AlignmentFlag.AlignRight), self._recall)
        taken = QFontMetrics(font).horizontalAdvance(self._recall) + 16
        font = theme.font("body")
        painter.setFont(font)
        painter.setPen(theme.color("ink2"))
        painter.drawText(rect.adjusted(0, 0, -taken, 0), int(middle | Qt.AlignmentFlag.AlignRight), self._answered)
        taken += QFontMetrics(font).horizontalAdvance(self._answered) + 12
        left = max(theme.px(_DATE_WIDTH), round(set_date(self._runs, date_face(theme, self._script, 18))) + 12)
        box = rect.adjusted(left, 0, -taken, 0)
        painter.setPen(theme.color("ink"))
        shown = QFontMetrics(font).elidedText(self._item.text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(middle | Qt.AlignmentFlag.AlignLeft), shown)
        painter.end()


class SlippingList(QWidget):
    """Signals: `opened(EventId)`."""

    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_items(self, items: Sequence[Slipping]) -> None:
        """Show the first few of these; where there are none, say so."""
        while (old := self._column.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for item in items[:MOST]:
            row = _Row(self._theme, item)
            row.clicked.connect(lambda _=False, event_id=item.event_id: self.opened.emit(event_id))
            self._column.addWidget(row)
        if not items:
            label = Label(self._theme, "body", "ink3")
            label.setText(self.tr("All that you have learned is as likely known as you want it."))
            self._column.addWidget(label)
