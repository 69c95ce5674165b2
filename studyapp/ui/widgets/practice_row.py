"""PracticeRow: an answer to choose, or an event to be moved, in an exercise."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Label
from studyapp.ui.widgets.prose_label import ProseLabel


class RowState(StrEnum):
    """How a row is drawn: by the token of its edge."""

    PLAIN = "line"
    CURRENT = "accent"
    RIGHT = "ok"
    WRONG = "seal"


_SIGNS = {RowState.RIGHT: "check", RowState.WRONG: "x"}
"""The icon beside a row, so that its colour does not stand alone."""


class PracticeRow(QAbstractButton):
    """A text with its number; its date is shown when the exercise is over. The page has the focus, not the row."""

    def __init__(self, theme: Theme, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = RowState.PLAIN
        self._words = ProseLabel(theme, "event")
        self._date = Label(theme, "body", "ink2")
        self._number = Label(theme, "caption", "ink2")
        self._sign = QLabel()
        self._number.setText(str(number))
        self.setText(str(number))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(17, 12, 17, 12)
        row.setSpacing(14)
        row.addWidget(self._words, 1)
        for label in (self._date, self._sign, self._number):
            row.addWidget(label)
        parts: tuple[QWidget, ...] = (self._words, self._date, self._sign, self._number)
        for part in parts:
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_row(self, text: str, script: str) -> None:
        """Show a text, without its date."""
        self._words.set_text(text, script)
        self._date.setText("")
        self._date.set_language(script)
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(f"{self._number.text()} {text}")
        self.set_state(RowState.PLAIN)

    def show_date(self, date: str) -> None:
        """Show when it was."""
        self._date.setText(date)

    @property
    def state(self) -> RowState:
        """How it is drawn."""
        return self._state

    def set_state(self, state: RowState) -> None:
        """Draw it in another way."""
        self._state = state
        sign = _SIGNS.get(state)
        self._sign.setPixmap(self._theme.pixmap(sign, state.value, 16) if sign else QPixmap())
        self._sign.setVisible(sign is not None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hover = self.underMouse() and self.isEnabled()
        painter.setBrush(self._theme.color("well" if self.isDown() else "hover" if hover else "card"))
        painter.setPen(QPen(self._theme.color(self._state.value), 1 if self._state is RowState.PLAIN else 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()
