"""AnswerField: where a date is typed, with what was understood beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Label

HEIGHT = 60


class _DateEdit(QLineEdit):
    """Enter shows, and so does Space while nothing is typed; both stay with an input method that is composing."""

    finished = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shows = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        shows = shows or (event.key() == Qt.Key.Key_Space and not self.text())
        if shows and not self._composing:
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class AnswerField(QWidget):
    """A line to type a date in.

    Signals: `edited(str)` at each change; `finished` when Enter was pressed (or Space in the empty field); `left` on
    Escape.
    """

    edited = Signal(str)
    finished = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wrong = False
        self._edit = _DateEdit(self)
        self._edit.setProperty("kind", "bare")
        self._edit.textEdited.connect(self.edited)
        self._edit.finished.connect(self.finished)
        self._edit.left.connect(self.left)
        self._reading = Label(theme, "body", "ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 16, 2)
        row.setSpacing(12)
        row.addWidget(self._edit, 1)
        row.addWidget(self._reading)
        self.setFocusProxy(self._edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._edit.installEventFilter(self)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def text(self) -> str:
        """What is typed, without the blanks around it."""
        return self._edit.text().strip()

    def clear(self) -> None:
        """Empty the field and what was read."""
        self._edit.clear()
        self.show_reading("")

    def show_reading(self, reading: str, *, wrong: bool = False) -> None:
        """Show how the text was understood, or that it was not."""
        self._wrong = wrong
        self._reading.setText(reading)
        self._reading.set_token("seal" if wrong else "ink2")
        self.update()

    def set_name(self, name: str) -> None:
        """The accessible name of the field."""
        self._edit.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        return QSize(480, self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self._edit.hasFocus()
        token = "seal" if self._wrong else "accent" if focused else "control"
        wide = 2 if focused or self._wrong else 1
        painter.setPen(QPen(self._theme.color(token), wide))
        painter.setBrush(self._theme.color("card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2), 6, 6)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._edit:
            self.update()
        return False

    @Slot()
    def _on_theme_changed(self) -> None:
        self._edit.setFont(self._theme.font("question", px=28))
        self.updateGeometry()
        self.update()
