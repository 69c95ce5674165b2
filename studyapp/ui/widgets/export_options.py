"""ExportOptions: the left column of the export: scope, destination, deck, content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from studyapp.domain.event import CardKind
from studyapp.services.deck_selection import DeckRequest
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Label
from studyapp.ui.widgets.surface import Surface

WIDTH, _WIDEST = 324, 372


@dataclass(frozen=True, slots=True)
class ExportScope:
    """A choice of what goes out: its words, how many events it has, and the request that asks for it."""

    words: str
    count: int
    request: DeckRequest


class ExportOptions(Surface):
    """What the reader chooses.

    Signals: `changed` when the deck would become another one; `destination_changed`.
    """

    changed = Signal()
    destination_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "chrome", edges="r", parent=parent)
        self._scopes: tuple[ExportScope, ...] = ()
        self._scope_group, self._destination_group = QButtonGroup(self), QButtonGroup(self)
        self._scope_rows, self._destination_rows = QGridLayout(), QGridLayout()
        self._deck = QComboBox()
        self._both = QCheckBox(self.tr("Both ways: date and event"))
        self._progress = QCheckBox(self.tr("With review progress"))
        self._guard = QCheckBox(self.tr("Safe to open in a spreadsheet"))
        self._note = Label(theme, "caption", "ink2", wrap=True)
        self.setFixedWidth(min(theme.px(WIDTH), _WIDEST))
        self._lay_out()
        self._add_destinations()
        self._both.setChecked(True)
        self._guard.setChecked(True)
        for box in (self._both, self._progress, self._guard):
            box.toggled.connect(self.changed)
        self._scope_group.idClicked.connect(lambda _: self.changed.emit())
        self._destination_group.idClicked.connect(self._on_destination)
        self._on_destination()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(6)
        title = Label(self.theme, "title")
        title.setText(self.tr("Export"))
        column.addWidget(title)
        for words, part in (
            (self.tr("Scope"), self._scope_rows),
            (self.tr("Destination"), self._destination_rows),
            (self.tr("Deck"), self._deck),
        ):
            self._add_caption(column, words)
            if isinstance(part, QWidget):
                column.addWidget(part)
                part.setAccessibleName(words)
            else:
                column.addLayout(part)
                part.setColumnStretch(0, 1)
                part.setVerticalSpacing(8)
        self._add_caption(column, self.tr("Content"))
        for widget in (self._both, self._progress, self._note, self._guard):
            column.addWidget(widget)
        column.addStretch()
        self._deck.setEditable(True)
        self._deck.editTextChanged.connect(lambda _: self.changed.emit())
        self._note.setText(self.tr("Only at the first import; it tells when you studied."))

    def _add_caption(self, column: QVBoxLayout, words: str) -> None:
        label = Label(self.theme, "caption", "ink2")
        label.setText(words)
        column.addSpacing(10)
        column.addWidget(label)

    def _add_row(self, rows: QGridLayout, group: QButtonGroup, words: str, remark: str) -> QRadioButton:
        number = len(group.buttons())
        button = QRadioButton(words.replace("&", "&&"))
        label = Label(self.theme, "caption", "ink2")
        label.setText(remark)
        rows.addWidget(button, number, 0)
        rows.addWidget(label, number, 1, Qt.AlignmentFlag.AlignRight)
        group.addButton(button, number)
        return button

    def _add_destinations(self) -> None:
        rows, group = self._destination_rows, self._destination_group
        anki = self._add_row(rows, group, self.tr("Straight into Anki"), "AnkiConnect")
        anki.setToolTip(self.tr("Anki must be running on this computer, with its add-on AnkiConnect"))
        for words, suffix in (
            (self.tr("Anki deck file"), ".apkg"),
            (self.tr("Table"), ".csv"),
            (self.tr("Table, tabs"), ".tsv"),
        ):
            self._add_row(rows, group, words, suffix)
        group.button(1).setChecked(True)

    def offer(self, scopes: Sequence[ExportScope], decks: Sequence[str]) -> None:
        """Offer these scopes, the first one chosen, and names for the deck; an empty name is one deck an article."""
        self._scopes = tuple(scopes)
        for scope in scopes:
            remark = self.tr("%n cards", "", scope.count)
            self._add_row(self._scope_rows, self._scope_group, scope.words, remark)
        first = self._scope_group.buttons()[0]
        first.setChecked(True)
        first.setFocus()
        self._deck.blockSignals(True)
        self._deck.addItems([self.automatic, *decks])
        self._deck.blockSignals(False)

    @property
    def automatic(self) -> str:
        """The words for decks named after the articles."""
        return self.tr("One deck an article")

    @property
    def suffix(self) -> str:
        """The suffix of the file to be written."""
        return (".apkg", ".apkg", ".csv", ".tsv")[max(0, self._destination_group.checkedId())]

    @property
    def is_for_anki(self) -> bool:
        """Whether the deck goes straight into a running Anki."""
        return self._destination_group.checkedId() == 0

    def choose_anki(self) -> None:
        """Choose a running Anki as the destination."""
        self._destination_group.button(0).click()

    @property
    def scope_words(self) -> str:
        """The words of the chosen scope."""
        return self._scopes[self._scope_group.checkedId()].words

    def request(self) -> DeckRequest:
        """What is chosen, as the service takes it."""
        chosen = self._scopes[self._scope_group.checkedId()].request
        name = self._deck.currentText().strip()
        kinds = chosen.kinds if self._both.isChecked() else chosen.kinds - {CardKind.DATE_EVENT, CardKind.NAME}
        return replace(
            chosen,
            deck=None if name in ("", self.automatic) else name,
            kinds=kinds,
            with_progress=self._progress.isChecked() and self.suffix == ".apkg",
            guard=self._guard.isChecked() and self.suffix != ".apkg",
        )

    def _on_destination(self, _: int = 0) -> None:
        anki = self.suffix == ".apkg"
        self._progress.setVisible(anki)
        self._note.setVisible(anki)
        self._guard.setVisible(not anki)
        self.destination_changed.emit()
