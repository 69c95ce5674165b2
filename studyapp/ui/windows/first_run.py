"""The first start: the starter library is imported behind a page that greets."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from studyapp.services.data_dir import LIBRARY, choose_data_dir
from studyapp.services.import_report import ImportReport
from studyapp.ui.widgets.first_run import FirstRunPage

if TYPE_CHECKING:
    from studyapp.ui.windows.main_window import MainWindow


class FirstRun(QObject):
    """Shows the page over the whole window until the reader begins."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        language, folder = window.translation.language, window.workspace.data_dir
        self.page = FirstRunPage(window.theme, language, folder, movable=window.movable)
        window.bar.hide()
        window.stack.addWidget(self.page)
        window.stack.setCurrentWidget(self.page)
        self.page.language_chosen.connect(self._on_language_chosen)
        self.page.begun.connect(self.finish)
        self.page.import_wanted.connect(self._on_import_wanted)
        self.page.folder_wanted.connect(self._on_folder_wanted)
        self.page.begin.setFocus()
        imports = window.workspace.imports
        window.tasks.store(imports.import_starter, self._on_imported, failed=window.show_error, owner=self)

    def _on_imported(self, report: ImportReport) -> None:
        workspace = self._window.workspace
        self._window.tasks.store(
            lambda: (workspace.reading.tree(), workspace.statistics.years()),
            lambda found: self.page.show_tree(*found),
            owner=self.page,
        )

    @Slot(str)
    def _on_language_chosen(self, language: str) -> None:
        self._window.store_settings(language=language)

    def retranslate(self) -> None:
        """Speak the language of the interface."""
        self.page.set_language(self._window.translation.language)
        self.page.begin.setFocus()

    @Slot()
    def finish(self) -> None:
        """Go on to the library."""
        window = self._window
        window.bar.show()
        window.stack.removeWidget(self.page)
        window.show_screen(0)
        window.store_settings(first_run_done=True)
        window.begin_reading()
        window.first_run = None
        self.page.deleteLater()
        self.deleteLater()

    @Slot()
    def _on_import_wanted(self) -> None:
        window = self._window
        self.finish()
        window.import_ways.choose_files()

    @Slot()
    def _on_folder_wanted(self) -> None:
        window = self._window
        above = str(window.workspace.data_dir.parent)
        chosen = QFileDialog.getExistingDirectory(window, self.tr("Folder for articles, cards and reviews"), above)
        if chosen and Path(chosen) != window.workspace.data_dir:
            self.move_to(Path(chosen))

    def move_to(self, folder: Path) -> None:
        """Have the library lie in another folder, with all that is in it by now; the window opens there anew."""
        backups = self._window.workspace.backups

        def move() -> Path:
            target = choose_data_dir(folder, os.environ)
            if not (target / LIBRARY).exists():
                backups.backup(target / LIBRARY)
            return target

        self._window.tasks.store(move, self._window.folder_chosen.emit, failed=self._window.show_error)
