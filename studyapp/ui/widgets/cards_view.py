"""The list of cards and its tabs; the active row alone is a real widget."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QFrame, QListView, QWidget

from studyapp.domain.library import EventState
from studyapp.ui.models.cards_model import CardsModel
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.card_delegate import CardDelegate


class CardTab(QAbstractButton):
    """A tab over the list, with its number."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCheckable(True)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font("caption"))
        return QSize(metrics.horizontalAdvance(self.text()) + 2, self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("ink" if self.isChecked() or self.underMouse() else "ink2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.isChecked():
            painter.fillRect(0, self.height() - 2, self.width(), 2, self._theme.color("accent"))
        painter.end()


class CardsView(QListView):
    """The list; the active row is a real widget.

    Signals: `row_pressed(row)`, `undo_pressed(row)` for the undo of a struck row.
    """

    row_pressed = Signal(int)
    undo_pressed = Signal(int)

    def __init__(self, theme: Theme, model: CardsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.cards = CardDelegate(theme, self, model)
        self.setItemDelegate(self.cards)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.verticalScrollBar().setSingleStep(24)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        row = self.model().row(index.row())  # type: ignore[attr-defined]  # a CardsModel
        struck = row.event is not None and row.event.state is EventState.REJECTED
        if struck and self.cards.is_undo(self.visualRect(index), QPointF(event.position())):
            self.undo_pressed.emit(index.row())
        else:
            self.row_pressed.emit(index.row())

    def bring(self, row: int) -> None:
        """Scroll until a whole row is in view, its height as it is now."""
        self.executeDelayedItemsLayout()
        self.scrollTo(self.model().index(row, 0), QAbstractItemView.ScrollHint.EnsureVisible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
