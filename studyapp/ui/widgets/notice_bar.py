"""NoticeBar: one strip at the bottom of the screen for what was done, with its undo, and for errors."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Button, IconButton, Label

_SHOWN_MS = 6000
_MARGIN = 16
_BARS = 66
"""Height at the bottom that a notice leaves free at 100 %: the grades are there while reviewing."""
_WIDEST = 640


def announce(source: QObject, text: str) -> None:
    """Have a screen reader say a text."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, text))


class NoticeBar(QWidget):
    """Shows one notice over the bottom of its parent; it goes after 6 seconds unless hovered or focused.

    Signals: `undo_asked`.
    """

    undo_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self._theme = theme
        self._is_error = False
        self._deed: Callable[[], None] | None = None
        self.sign = QLabel()
        self.label = Label(theme, "body", "ink", wrap=True)
        self.action = Button(theme, kind="link")
        self.keys = Label(theme, "caption", "ink3")
        self.close_button = IconButton(theme, "x")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self._on_time_up)
        self.close_button.describe(self.tr("Close this notice"))
        self.action.setText(self.tr("Undo"))
        self._lay_out()
        self.action.clicked.connect(self._on_action)
        self.close_button.clicked.connect(self.hide)
        parent.installEventFilter(self)
        theme.changed.connect(self.update)
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self.sign)
        row.addWidget(self.label, 1)
        for widget in (self.action, self.keys, self.close_button):
            row.addWidget(widget)

    def notify(self, text: str, *, undoable: bool = False) -> None:
        """Say what was done; where it can be undone, offer that."""
        self._show(text, error=False)
        self._deed = self.undo_asked.emit if undoable else None
        self.action.setText(self.tr("Undo"))
        self.action.setVisible(undoable)
        self.keys.setText("Ctrl Z")
        self.keys.setVisible(undoable)
        self._place()
        self._timer.start()

    def offer(self, text: str, action: str, deed: Callable[[], None]) -> None:
        """Say something with one thing that can be done about it."""
        self._show(text, error=False)
        self._deed = deed
        self.action.setText(action)
        self.action.show()
        self.keys.hide()
        self._place()
        self._timer.start()

    def fail(self, text: str) -> None:
        """Say what went wrong; it stays until it is closed or replaced."""
        self._timer.stop()
        self._show(text, error=True)
        self._deed = None
        self.action.hide()
        self.keys.hide()
        self._place()

    def _show(self, text: str, *, error: bool) -> None:
        self._is_error = error
        self.sign.setPixmap(self._theme.pixmap("triangle-alert" if error else "check", "seal" if error else "ok"))
        self.label.setText(text)
        self.setAccessibleName(text)
        announce(self, text)

    def _place(self) -> None:
        parent = self._host
        width = min(_WIDEST, parent.width() - 2 * _MARGIN)
        self.label.setFixedWidth(max(120, min(self.label.sizeHint().width() + 4, width - 260)))
        self.adjustSize()
        width = min(width, self.sizeHint().width())
        height = max(self.heightForWidth(width), self.sizeHint().height(), 44)
        bottom = parent.height() - self._theme.px(_BARS) - _MARGIN
        self.setGeometry((parent.width() - width) // 2, bottom - height, width, height)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.color("seal_bg" if self._is_error else "card"))
        painter.setPen(self._theme.color("seal" if self._is_error else "control"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    @Slot()
    def _on_time_up(self) -> None:
        if self.underMouse() or self.action.hasFocus() or self.close_button.hasFocus():
            self._timer.start()
        else:
            self.hide()

    @Slot()
    def _on_action(self) -> None:
        self.hide()
        if self._deed is not None:
            self._deed()
