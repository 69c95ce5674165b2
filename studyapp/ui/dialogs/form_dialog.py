"""FormDialog: the frame of the small dialogs: fields under their names, cancel and do at the lower right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Button, Label


class FormDialog(QDialog):
    """A dialog with a column of parts; `do` is the button of the deed. Enter does, Esc cancels."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None, *, width: int = 480) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.theme = theme
        self.setMinimumWidth(theme.px(width))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        self.column = QVBoxLayout()
        self.column.setSpacing(6)
        whole.addLayout(self.column, 1)
        self._row = QHBoxLayout()
        self._row.addStretch(1)
        whole.addLayout(self._row)

    def say(self, text: str, *, role: str = "body", token: str = "ink2") -> Label:
        """Add a paragraph of plain text."""
        label = Label(self.theme, role, token, wrap=True)
        label.setText(text)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(label)
        return label

    def field(self, words: str, field: QWidget) -> None:
        """Add a field under its name."""
        label = Label(self.theme, "caption", "ink2")
        label.setText(words)
        label.setBuddy(field)
        field.setAccessibleName(words)
        self.column.addSpacing(4)
        self.column.addWidget(label)
        self.column.addWidget(field)

    def finish(self, cancel: str, do: str = "") -> Button:
        """Add the buttons; the last one is returned: the deed, or the only one."""
        quiet = Button(self.theme)
        quiet.setText(cancel)
        quiet.clicked.connect(self.reject)
        self._row.addWidget(quiet)
        if not do:
            quiet.setDefault(True)
            return quiet
        deed = Button(self.theme, kind="primary")
        deed.setText(do)
        deed.setDefault(True)
        deed.clicked.connect(self.accept)
        self._row.addWidget(deed)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(deed.click)
        return deed
