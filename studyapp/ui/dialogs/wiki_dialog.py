"""WikiDialog: a page of Wikipedia to be imported, by title or address."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from studyapp.ui.dialogs.form_dialog import FormDialog
from studyapp.ui.theme import Theme


class WikiDialog(FormDialog):
    """Signals: `place_given(text)`."""

    place_given = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("Import from Wikipedia"))
        self.place = QLineEdit()
        self.field(self.tr("Title or address of a page"), self.place)
        self.say(self.tr("Only this uses the network. The text is under CC BY-SA; its source is kept."), role="caption")
        self.do = self.finish(self.tr("Cancel"), self.tr("Import"))
        self.place.textChanged.connect(self._on_changed)
        self.accepted.connect(lambda: self.place_given.emit(self.place.text().strip()))
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        self.do.setEnabled(bool(self.place.text().strip()))
