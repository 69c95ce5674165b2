"""EmptyState: a title that says what is so, one sentence, numbers if there are any, one or two buttons that help."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Button, Label
from studyapp.ui.widgets.prose_label import ProseLabel
from studyapp.ui.widgets.surface import Hairline

WIDTH = 480


@dataclass(frozen=True, slots=True)
class Way:
    """A button: its words and what it does; the first of a state stands out, most where it `leads`."""

    words: str
    deed: Callable[[], object]
    leads: bool = False


class EmptyState(QWidget):
    """Left-aligned in a column of its own; no drawings."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(2)
        column.addLayout(self._row)
        column.addStretch(3)

    def show_state(
        self, title: str, sentence: str, *, rows: Sequence[tuple[str, str]] = (), ways: Sequence[Way] = ()
    ) -> None:
        """Show these words, rows of a name and a number, and ways to go on."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        content = QWidget()
        content.setMaximumWidth(WIDTH)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        heading = Label(self._theme, "title", wrap=True)
        heading.setText(title)
        said = ProseLabel(self._theme, "nav")
        said.set_token("ink2")
        said.set_text(sentence)
        column.addWidget(heading)
        column.addWidget(said)
        self._add_rows(column, rows)
        self._add_ways(column, ways)
        self._row.addStretch(1)
        self._row.addWidget(content, 1000)
        self._row.addStretch(1)
        content.show()

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
            button = Button(self._theme, kind="primary" if way.leads else "" if i else "accent")
            button.setText(way.words)
            button.clicked.connect(lambda _=False, deed=way.deed: deed())
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)
