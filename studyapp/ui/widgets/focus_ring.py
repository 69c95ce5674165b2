"""FocusRing: the ring around the button that has the keyboard's focus; never for a button pressed by mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from studyapp.ui.theme import Theme

_REACH = 4
"""How far the ring stands out: a gap of one pixel and the ring of two, and its softened edge."""
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize)


class FocusRing(QWidget):
    """Follows the focus of one window; drawn outside the button, one pixel apart."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._target: QAbstractButton | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        self._leave()
        by_keys = QApplication.mouseButtons() == Qt.MouseButton.NoButton
        # A button with the property "own_ring" draws its ring itself.
        if (
            isinstance(new, QAbstractButton)
            and not new.property("own_ring")
            and by_keys
            and new.window() is self._window
        ):
            self._target = new
            part: QWidget | None = new
            while part is not None and part is not self._window:
                part.installEventFilter(self)
                self._watched.append(part)
                part = part.parentWidget()
            self._place()

    def _leave(self) -> None:
        for part in self._watched:
            part.removeEventFilter(self)
        self._watched.clear()
        self._target = None
        self.hide()

    def _place(self) -> None:
        if self._target is None:
            return
        corner = self._target.mapTo(self._window, QPoint(0, 0))
        box = self._target.rect().translated(corner)
        self.setGeometry(box.adjusted(-_REACH, -_REACH, _REACH, _REACH))
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        elif event.type() in (QEvent.Type.Hide, QEvent.Type.Destroy):
            self._leave()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1.5, 1.5, -1.5, -1.5), 7, 7)
        painter.end()
