"""The ways articles come to the window: dialogs for files, folders and Wikipedia, pasted text, drops."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from studyapp.ui.models.section_page import fold_title

if TYPE_CHECKING:
    from studyapp.ui.widgets.drop_overlay import DropOverlay, Expected
    from studyapp.ui.windows.main_window import MainWindow

_LONGEST_ADDRESS = 2000


def readable_suffixes() -> set[str]:
    """The endings of files that can be read, lower case with the dot."""
    from studyapp.sources.detect import sources

    return {suffix for source in sources() for suffix in source.suffixes}


def is_address(text: str) -> bool:
    """Whether a text is one http(s) address and nothing else."""
    text = text.strip()
    is_web = text.lower().startswith(("http://", "https://"))
    return is_web and len(text.split()) == 1 and len(text) <= _LONGEST_ADDRESS


class ImportWays(QObject):
    """Asks what to import and hands it to `Importing`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._overlay: DropOverlay | None = None

    @Slot()
    def choose_files(self) -> None:
        """Let the reader choose files."""
        kinds = " ".join(sorted(f"*{suffix}" for suffix in readable_suffixes()))
        articles, everything = self.tr("Articles"), self.tr("All files")
        names = f"{articles} ({kinds});;{everything} (*)"
        files, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import articles"), "", names)
        self._window.importing.start([Path(f) for f in files])

    def choose_folder(self) -> None:
        """Let the reader choose a folder, read with all it holds."""
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder of articles"))
        if folder:
            self._window.importing.start([Path(folder)])

    def paste(self) -> None:
        """Let the reader paste a text and name it."""
        from studyapp.ui.dialogs.paste_dialog import PasteDialog

        dialog = PasteDialog(self._window.theme, self._window)
        dialog.text_given.connect(self.take_text)
        dialog.open()

    def ask_page(self) -> None:
        """Let the reader name a page of Wikipedia, by title or address."""
        from studyapp.ui.dialogs.wiki_dialog import WikiDialog
        from studyapp.ui.windows.wiki_titles import WikiTitles

        window = self._window
        dialog = WikiDialog(window.theme, window)
        WikiTitles(dialog, window.workspace.imports, window.tasks)
        dialog.place_given.connect(lambda place, variant: window.importing.start_online([place], variant or None))
        dialog.open()

    @Slot(str, str)
    def take_text(self, title: str, text: str) -> None:
        """Import a text, or the page an address leads to."""
        if is_address(text):
            self._window.importing.start_online([text.strip()])
        else:
            self._window.importing.import_text(title, text)

    # Drops

    def drag_entered(self, event: QDragEnterEvent) -> None:
        """Files or text are held over the window."""
        data = event.mimeData()
        if data.hasFormat("application/x-studyapp-article") or not (data.hasUrls() or data.hasText()):
            return
        from studyapp.ui.widgets.drop_overlay import DropOverlay

        event.acceptProposedAction()
        self._overlay = self._overlay or DropOverlay(self._window.theme, self._window)
        paths = self._paths(data.urls())
        self._overlay.begin(paths)
        if paths:
            self._foresee(paths)

    def _paths(self, urls: list[QUrl]) -> list[Path]:
        return [Path(u.toLocalFile()) for u in urls if u.isLocalFile()]

    def _foresee(self, paths: list[Path]) -> None:
        from studyapp.ui.widgets.drop_overlay import Expected, Fate

        workspace = self._window.workspace

        def look() -> list[Expected]:
            titles = {fold_title(a.title) for a in workspace.reading.articles()}
            suffixes = readable_suffixes()
            readable = [f for f in workspace.imports.expand(paths) if f.suffix.lower() in suffixes]
            found = [Expected(f.name, Fate.AGAIN if fold_title(f.stem) in titles else Fate.NEW) for f in readable]
            wrong = [p for p in paths if p.is_file() and p not in readable]
            return [*found, *(Expected(p.name, Fate.UNREADABLE) for p in wrong)]

        def show(expected: list[Expected]) -> None:
            if self._overlay is not None and self._overlay.isVisible():
                self._overlay.show_expected(expected)

        self._window.tasks.store(look, show, owner=self)

    def drag_left(self) -> None:
        """Nothing is held over the window any more."""
        if self._overlay is not None:
            self._overlay.hide()

    def dropped(self, event: QDropEvent) -> None:
        """Files or text were let go over the window."""
        self.drag_left()
        data = event.mimeData()
        paths = self._paths(data.urls())
        event.acceptProposedAction()
        if paths:
            self._window.importing.start(paths)
        elif data.hasText():
            self.take_text("", data.text())
