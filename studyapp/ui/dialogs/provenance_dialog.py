"""ProvenanceDialog: where an article came from: address, revision, licence, authors."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from studyapp.domain.library import StoredArticle
from studyapp.ui.dialogs.form_dialog import FormDialog
from studyapp.ui.models.provenance_words import licence_name, shown_address
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Button


class ProvenanceDialog(FormDialog):
    """Signals: `link_pressed(address)`; `look_asked` for a newer revision."""

    link_pressed = Signal(str)
    look_asked = Signal()

    def __init__(self, theme: Theme, article: StoredArticle, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent, width=560)
        self.setWindowTitle(self.tr("Where this article came from"))
        known = article.provenance
        self.say(article.title, role="section", token="ink")
        self._link(self.tr("Address"), known.address)
        self._line(self.tr("Revision"), known.revision)
        self._line(self.tr("Variant"), known.variant)
        self._line(self.tr("Licence"), licence_name(known))
        self._link(self.tr("Authors"), known.authors)
        self._line(self.tr("Imported"), f"{article.imported_at.astimezone():%Y-%m-%d}")
        self._line(self.tr("Format"), known.format)
        self.column.addStretch(1)
        can_look = bool(known.address)
        self.do = self.finish(self.tr("Close"), self.tr("Look for a newer revision") if can_look else "")
        if can_look:
            self.accepted.connect(self.look_asked)

    def _line(self, words: str, value: str | None) -> None:
        if value:
            self.say(f"{words}: {value}", token="ink")

    def _link(self, words: str, value: str | None) -> None:
        """A link where the value is an address, else a line."""
        if not value or not value.startswith(("http://", "https://")):
            self._line(words, value)
            return
        self.say(words, role="caption")
        button = Button(self.theme, kind="link")
        button.setText(shown_address(value).replace("&", "&&"))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.link_pressed.emit(value))
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
