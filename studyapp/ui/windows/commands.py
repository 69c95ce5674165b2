"""Commands of the whole window: each stands in the menu with its key, and works from everywhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from studyapp.ui.widgets.buttons import key_text

if TYPE_CHECKING:
    from studyapp.ui.windows.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Command:
    """An entry of the menu; `keys` is empty where it has none, `text` empty for a line between entries."""

    text: str = ""
    keys: str = ""
    deed: Callable[[], object] | None = None


class Commands(QObject):
    """The commands of one window. `entries` are in the order of the menu."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shortcuts: dict[str, QShortcut] = {}
        self.retranslate()
        for command in self.entries:
            if command.keys:
                self._bind(command)
        for keys, deed in (
            ("F10", window.open_menu),
            ("F6", lambda: window.step_area(1)),
            ("Shift+F6", lambda: window.step_area(-1)),
            ("Ctrl+=", lambda: window.change_text_size(1)),
        ):
            self._bind(Command("", keys, deed))

    def _bind(self, command: Command) -> None:
        shortcut = QShortcut(QKeySequence(command.keys), self._window)
        if command.deed is not None:
            shortcut.activated.connect(command.deed)
        self._shortcuts[command.keys] = shortcut

    def retranslate(self) -> None:
        """Make the entries in the language of the interface."""
        self.entries = [*self._places(), *self._articles(), *self._deeds(), *self._view(), *self._rest()]

    def _places(self) -> list[Command]:
        names = (self.tr("Read"), self.tr("Review"), self.tr("Timeline"), self.tr("Cards"), self.tr("Statistics"))
        window = self._window
        return [
            Command(name, f"Ctrl+{i + 1}", lambda i=i: window.show_screen(i))  # type: ignore[misc]  # bound now, not later
            for i, name in enumerate(names)
        ]

    def _articles(self) -> list[Command]:
        window = self._window
        return [
            Command(),
            Command(self.tr("Import files…"), "Ctrl+I", lambda: window.import_ways.choose_files()),
            Command(self.tr("Import a folder…"), "", lambda: window.import_ways.choose_folder()),
            Command(self.tr("Paste text…"), "Ctrl+Shift+V", lambda: window.import_ways.paste()),
            Command(self.tr("Import from Wikipedia…"), "", lambda: window.import_ways.ask_page()),
            Command(self.tr("Look for newer revisions"), "", lambda: window.updating.look_for_all()),
            Command(self.tr("Import report"), "", lambda: window.importing.show_report()),
            Command(self.tr("Export…"), "Ctrl+E", window.export),
        ]

    def _deeds(self) -> list[Command]:
        window = self._window
        return [
            Command(),
            Command(self.tr("Search"), "Ctrl+K", window.focus_search),
            Command(self.tr("Undo"), "Ctrl+Z", window.undo),
            Command(self.tr("Redo"), "Ctrl+Shift+Z", window.redo),
        ]

    def _view(self) -> list[Command]:
        window = self._window
        layout = window.reading.layout_
        return [
            Command(),
            Command(self.tr("Library"), "Ctrl+B", layout.toggle_library),
            Command(self.tr("Cards in this section"), "Ctrl+J", layout.toggle_cards),
            Command(self.tr("Larger text"), "Ctrl++", lambda: window.change_text_size(1)),
            Command(self.tr("Smaller text"), "Ctrl+-", lambda: window.change_text_size(-1)),
            Command(self.tr("Text as it was"), "Ctrl+0", lambda: window.change_text_size(0)),
            Command(self.tr("Full screen"), "F11", window.toggle_full_screen),
        ]

    def _rest(self) -> list[Command]:
        window = self._window
        return [
            Command(),
            Command(self.tr("Settings"), "Ctrl+,", window.open_settings),
            Command(self.tr("Keys"), "?", window.open_keys),
            Command(self.tr("About StudyApp"), "", window.open_about),
            Command(self.tr("Quit"), "Ctrl+Q", window.close),
        ]

    def menu(self) -> QMenu:
        """The menu, made anew each time it is opened."""
        menu = QMenu(self._window)
        for command in self.entries:
            if not command.text:
                menu.addSeparator()
                continue
            action = menu.addAction(f"{command.text}\t{key_text(command.keys)}" if command.keys else command.text)
            if command.deed is not None:
                action.triggered.connect(lambda _=False, deed=command.deed: deed())
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
