"""EditEventDialog: the card editor in a window of its own, for screens that show no article."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from studyapp.domain.library import StoredArticle, StoredEvent
from studyapp.services.reading import EventEdit
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.card_editor import CardEditor

_WIDTH = 480


class EditEventDialog(QDialog):
    """Accepted by "Save" or Ctrl Enter; `edit()` then holds only what was changed."""

    def __init__(self, theme: Theme, event: StoredEvent, article: StoredArticle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Edit card"))
        self._editor = CardEditor(theme, event, article)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.addWidget(self._editor)
        self._editor.saved.connect(self.accept)
        self._editor.cancelled.connect(self.reject)
        self.setMinimumWidth(theme.px(_WIDTH))

    def edit(self) -> EventEdit:
        """What was changed; fields left alone are None."""
        return self._editor.edit()
