"""Drawer: a side panel that slides over the text where the window has no room for it beside."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

_SLIDE_MS = 120


class Drawer(QWidget):
    """Holds one panel at the left or right edge of its parent; a press beside it closes it.

    Signals: `closed`.
    """

    closed = Signal()

    def __init__(self, parent: QWidget, *, right: bool, width: int) -> None:
        super().__init__(parent)
        self._host = parent
        self._right = right
        self._wanted = width
        self._is_open = False
        self._panel: QWidget | None = None
        self.motion = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._slide = QPropertyAnimation(self, QByteArray(b"pos"), self)
        self._slide.setDuration(_SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.finished.connect(self._on_slid)
        parent.installEventFilter(self)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether the drawer is shown."""
        return self._is_open

    def hold(self, panel: QWidget) -> None:
        """Take a panel in."""
        self._panel = panel
        self._column.addWidget(panel)
        panel.show()

    def open(self) -> None:
        """Slide in and take the focus."""
        self._is_open = True
        self._fit()
        self.show()
        self.raise_()
        self._move(self._place(opened=True))
        if self._panel is not None:
            self._panel.setFocus()

    def close_drawer(self) -> None:
        """Slide out."""
        if self._is_open:
            self._is_open = False
            self._move(self._place(opened=False))
            self.closed.emit()

    def toggle(self) -> None:
        """Open or close."""
        if self._is_open:
            self.close_drawer()
        else:
            self.open()

    def _place(self, *, opened: bool) -> QPoint:
        if self._right:
            return QPoint(self._host.width() - (self.width() if opened else 0), 0)
        return QPoint(0 if opened else -self.width(), 0)

    def _fit(self) -> None:
        self.setGeometry(QRect(self._place(opened=False), self.size()))
        self.resize(min(self._wanted, self._host.width() - 48), self._host.height())
        self.move(self._place(opened=False))

    def _move(self, to: QPoint) -> None:
        self._slide.stop()
        if not self.motion:
            self.move(to)
            self._on_slid()
            return
        self._slide.setStartValue(self.pos())
        self._slide.setEndValue(to)
        self._slide.start()

    def _on_slid(self) -> None:
        if not self._is_open:
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self._is_open:
            self.resize(min(self._wanted, self._host.width() - 48), self._host.height())
            self.move(self._place(opened=True))
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_open:
            self.close_drawer()
            return
        super().keyPressEvent(event)
