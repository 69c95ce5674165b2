"""EmptyState: a title that says what is so, one sentence, numbers if there are any, one or two buttons that help."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Button, Label
from studyapp.ui.widgets.surface import Hairline

WIDTH = 480


@dataclass(frozen=True, slots=True)
class Way:
    """A button: its words and what it does; the first of a state stands out."""

    words: str
    deed: Callable[[], object]


class EmptyState(QWidget):
    """Left-aligned in a column of its own; no drawings."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 24, 24, 24)
        self._content: QWidget | None = None

    def show_state(
        self, title: str, sentence: str, *, rows: Sequence[tuple[str, str]] = (), ways: Sequence[Way] = ()
    ) -> None:
        """Show these words, rows of a name and a number, and ways to go on."""
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = content = QWidget()
        content.setMaximumWidth(WIDTH)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        heading = Label(self._theme, "title", wrap=True)
        heading.setText(title)
        said = Label(self._theme, "nav", "ink2", wrap=True)
        said.setText(sentence)
        column.addWidget(heading)
        column.addWidget(said)
        self._add_rows(column, rows)
        self._add_ways(column, ways)
        self._column.addStretch(2)
        self._column.addWidget(content, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(3)
        content.setMinimumWidth(min(WIDTH, max(240, self.width() - 48)))

    def _add_rows(self, column: QVBoxLayout, rows: Sequence[tuple[str, str]]) -> None:
        if not rows:
            return
        table = QVBoxLayout()
        table.setSpacing(5)
        for name, number in rows:
            line = QHBoxLayout()
            for words, token in ((name, "ink"), (number, "ink2")):
                label = Label(self._theme, "body", token)
                label.setText(words)
                line.addWidget(label)
            line.insertStretch(1)
            table.addWidget(Hairline(self._theme))
            table.addLayout(line)
        column.addLayout(table)

    def _add_ways(self, column: QVBoxLayout, ways: Sequence[Way]) -> None:
        if not ways:
            return
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(8)
        for i, way in enumerate(ways):
            button = Button(self._theme, kind="" if i else "accent")
            button.setText(way.words)
            button.clicked.connect(lambda _=False, deed=way.deed: deed())
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)
