"""PasteDialog: a text to be imported, and its title."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from studyapp.ui.dialogs.form_dialog import FormDialog
from studyapp.ui.theme import Theme


class PasteDialog(FormDialog):
    """Begins with what is on the clipboard. Signals: `text_given(title, text)`."""

    text_given = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent, width=560)
        self.setWindowTitle(self.tr("Import a text"))
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("The first line, where left empty"))
        self.text = QPlainTextEdit(QGuiApplication.clipboard().text())
        self.text.setMinimumHeight(260)
        self.field(self.tr("Title"), self.title)
        self.field(self.tr("Text"), self.text)
        self.do = self.finish(self.tr("Cancel"), self.tr("Import"))
        self.text.textChanged.connect(self._on_text_changed)
        self.accepted.connect(self._on_accepted)
        self._on_text_changed()

    @Slot()
    def _on_text_changed(self) -> None:
        self.do.setEnabled(bool(self.text.toPlainText().strip()))

    @Slot()
    def _on_accepted(self) -> None:
        self.text_given.emit(self.title.text(), self.text.toPlainText())
