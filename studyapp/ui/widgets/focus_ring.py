"""FocusRing: the ring around the button that has the keyboard's focus; never for a button pressed by mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QFocusFrame, QWidget

from studyapp.ui.theme import Theme


class FocusRing(QFocusFrame):
    """Follows the focus of one window."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        by_keys = QApplication.mouseButtons() == Qt.MouseButton.NoButton
        # Some buttons draw a ring of their own, where neighbours would cover this one.
        bare = isinstance(new, QAbstractButton) and not new.property("own_ring")
        wanted = new is not None and bare and by_keys and new.window() is self._window
        self.setWidget(new if wanted else None)  # type: ignore[arg-type]  # None takes the ring off
        self.setVisible(wanted)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 7, 7)
        painter.end()
