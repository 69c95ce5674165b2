"""WikiDialog: a page of Wikipedia to be imported, by title or address, with titles offered while one is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QWidget

from studyapp.ui.dialogs.form_dialog import FormDialog
from studyapp.ui.interface_locale import in_a_row
from studyapp.ui.theme import Theme

_PAUSE_MS = 300
"""Titles are asked for when the reader stops typing for so long."""
_ROWS = 6


class WikiDialog(FormDialog):
    """Signals: `place_given(place, variant)`, the variant empty for as written; `paused(text)` in typing."""

    place_given = Signal(str, str)
    paused = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("Import from Wikipedia"))
        self.place = QLineEdit()
        self.field(self.tr("Title or address of a page"), self.place)
        self.titles = QListWidget()
        self.titles.setAccessibleName(self.tr("Titles that begin so"))
        self.titles.hide()
        self.column.addWidget(self.titles)
        self.told = self.say("", role="caption")
        self.told.hide()
        self.variant = QComboBox()
        for words, code in self._variants():
            self.variant.addItem(words, code)
        self.field(self.tr("Variant of Chinese"), self.variant)
        network = self.tr("Only this and the look for newer revisions use the network.")
        licence = self.tr("The text is under CC BY-SA; its source is kept.")
        self.say(in_a_row(network, licence), role="caption")
        self.do = self.finish(self.tr("Cancel"), self.tr("Import"))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.paused.emit(self.place.text().strip()))
        self.place.textEdited.connect(self._on_typed)
        self.place.textChanged.connect(self._on_changed)
        self.titles.currentTextChanged.connect(self._on_title_chosen)
        self.titles.itemClicked.connect(lambda item: self._on_title_chosen(item.text()))
        self.titles.itemDoubleClicked.connect(self.accept)
        self.accepted.connect(self._on_accepted)
        self._on_changed()

    def _variants(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("As written"), ""),
            (self.tr("Simplified"), "zh-hans"),
            (self.tr("Traditional"), "zh-hant"),
            (self.tr("Taiwan"), "zh-tw"),
            (self.tr("Hong Kong"), "zh-hk"),
        )

    def show_titles(self, titles: Sequence[str]) -> None:
        """Offer titles under the field; none hides the list."""
        self.told.hide()
        self.titles.blockSignals(True)
        self.titles.clear()
        self.titles.addItems(list(titles))
        self.titles.setCurrentRow(-1)
        self.titles.blockSignals(False)
        self.titles.setFixedHeight(self.titles.sizeHintForRow(0) * min(len(titles), _ROWS) + 4)
        self.titles.setVisible(bool(titles))

    def show_fault(self, words: str) -> None:
        """Say why no titles can be offered; what is typed can still be tried."""
        self.show_titles(())
        self.told.setText(words)
        self.told.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.place.hasFocus() and self.titles.isVisible():
            self.titles.setFocus()
            self.titles.setCurrentRow(0)
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_typed(self) -> None:
        self._pause.start()

    @Slot()
    def _on_changed(self) -> None:
        self.do.setEnabled(bool(self.place.text().strip()))

    @Slot(str)
    def _on_title_chosen(self, title: str) -> None:
        if title:
            self.place.setText(title)

    @Slot()
    def _on_accepted(self) -> None:
        place = self.place.text().strip()
        if place:
            self.place_given.emit(place, self.variant.currentData())
