"""BulkBar: what can be done with the rows selected; shown only while there is more than one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Button, Label
from studyapp.ui.widgets.surface import Surface


class BulkBar(Surface):
    """Deeds on many cards.

    Signals: `learn_wanted`, `suspend_wanted`, `tags_wanted`, `export_wanted`, `selection_dropped`.
    """

    learn_wanted = Signal()
    suspend_wanted = Signal()
    tags_wanted = Signal()
    export_wanted = Signal()
    selection_dropped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "page", edges="t", parent=parent)
        self._count = Label(theme, "body-bold")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(self._count)
        row.addSpacing(8)
        for icon, words, signal in (
            ("graduation-cap", self.tr("Learn"), self.learn_wanted),
            ("pause", self.tr("Suspend"), self.suspend_wanted),
            ("tag", self.tr("Tags"), self.tags_wanted),
            ("share", self.tr("Export"), self.export_wanted),
        ):
            button = Button(theme, icon=icon)
            button.setText(words)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch()
        drop = Button(theme, kind="quiet")
        drop.setText(self.tr("Clear selection"))
        drop.clicked.connect(self.selection_dropped)
        row.addWidget(drop)

    def show_count(self, count: int) -> None:
        """Say how many are selected; hide for one or none."""
        self._count.setText(self.tr("%n selected", "", count))
        self.setVisible(count > 1)
