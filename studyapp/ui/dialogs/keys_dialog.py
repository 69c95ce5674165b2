"""KeysDialog: the keys of the screen in front and of the whole window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studyapp.ui.dialogs.form_dialog import FormDialog
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Label, key_text

_LEAST = 460


class KeysDialog(FormDialog):
    """Two columns of keys with what they do."""

    def __init__(
        self,
        theme: Theme,
        screen: Sequence[tuple[str, str]],
        window: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", parent, width=760)
        self.setWindowTitle(self.tr("Keys"))
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(40)
        row.addLayout(self._table(self.tr("This screen"), screen), 1)
        row.addLayout(self._table(self.tr("Everywhere"), window), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        room = parent.height() - theme.px(140) if parent is not None else theme.px(_LEAST)
        area.setMinimumHeight(max(theme.px(_LEAST), min(inner.sizeHint().height() + 4, room)))
        self.column.addWidget(area, 1)
        self.finish(self.tr("Close"))

    def _table(self, title: str, entries: Sequence[tuple[str, str]]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        heading = Label(self.theme, "section")
        heading.setText(title)
        column.addWidget(heading)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for at, (keys, label) in enumerate(e for e in entries if e[1]):
            for place, (text, role) in enumerate(((key_text(keys), "body-bold"), (label, "body"))):
                cell = Label(self.theme, role)
                cell.setText(text)
                grid.addWidget(cell, at, place, Qt.AlignmentFlag.AlignTop)
        column.addLayout(grid)
        column.addStretch(1)
        return column
