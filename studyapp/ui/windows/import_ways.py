"""The ways articles come to the window: dialogs for files, folders and Wikipedia, pasted text, drops."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu

from studyapp.domain.errors import InputError
from studyapp.services.article_import import DEFAULT_COLLECTION
from studyapp.ui.models.library_model import ARTICLE_MIME, collection_words
from studyapp.ui.models.section_page import fold_title

if TYPE_CHECKING:
    from studyapp.ui.widgets.drop_overlay import DropOverlay
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
    def take_text(self, title: str, text: str, collection: str | None = None) -> None:
        """Import a text into a collection, or the page an address leads to."""
        if is_address(text):
            self._window.importing.start_online([text.strip()])
        else:
            self._window.importing.import_text(title, text, collection)

    # Drops

    @property
    def collection(self) -> str:
        """Where what is dropped goes where it is new: the collection of the article that is open."""
        page = self._window.reading.page
        return page.article.collection if page is not None else DEFAULT_COLLECTION

    def drag_entered(self, event: QDragEnterEvent) -> None:
        """Files or text are held over the window."""
        data = event.mimeData()
        if data.hasFormat(ARTICLE_MIME) or not (data.hasUrls() or data.hasText()):
            return
        event.acceptProposedAction()
        self.foresee(self._paths(data.urls()))

    def _paths(self, urls: list[QUrl]) -> list[Path]:
        return [Path(u.toLocalFile()) for u in urls if u.isLocalFile()]

    def foresee(self, paths: list[Path]) -> None:
        """Show what an import of files would do, none for a text, until `drag_left`."""
        from studyapp.ui.widgets.drop_overlay import DropOverlay, Expected, Fate

        self._overlay = self._overlay or DropOverlay(self._window.theme, self._window)
        self._overlay.begin(paths, collection_words(self.collection))
        workspace = self._window.workspace

        def look() -> list[Expected]:
            titles = {fold_title(a.title) for a in workspace.reading.articles()}
            suffixes = tuple(readable_suffixes())
            expected = []
            for path in paths:
                try:
                    files = workspace.imports.expand([path])
                except InputError:
                    expected.append(Expected(path.name, Fate.CLOSED))
                    continue
                for file in files:
                    known = Fate.AGAIN if fold_title(file.stem) in titles else Fate.NEW
                    expected.append(
                        Expected(file.name, known if file.name.lower().endswith(suffixes) else Fate.UNREADABLE)
                    )
                if not files:
                    expected.append(Expected(path.name, Fate.EMPTY))
            return sorted(expected, key=lambda e: e.fate.is_wrong)

        def show(expected: list[Expected]) -> None:
            if self._overlay is not None and self._overlay.isVisible():
                self._overlay.show_expected(expected)

        if paths:
            self._window.tasks.store(look, show, owner=self)

    def drag_left(self) -> None:
        """Nothing is held over the window any more."""
        if self._overlay is not None:
            self._overlay.hide()

    def dropped(self, event: QDropEvent) -> None:
        """Files or text were let go over the window; with Shift the reader chooses the collection."""
        self.drag_left()
        data = event.mimeData()
        paths, text = self._paths(data.urls()), data.text() if data.hasText() else ""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

        def take(collection: str) -> None:
            if paths:
                self._window.importing.start(paths, collection)
            elif text:
                self.take_text("", text, collection)

        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._choose_collection(take, self._window.mapToGlobal(event.position().toPoint()))
        else:
            take(self.collection)

    def _choose_collection(self, take: Callable[[str], None], at: QPoint) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in self._window.reading.library.model.collections:
            action = menu.addAction(collection_words(name).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == self.collection)
            action.triggered.connect(lambda _=False, name=name: take(name))
        menu.addSeparator()
        menu.addAction(self.tr("New collection…")).triggered.connect(lambda: self._name_collection(take))
        menu.popup(at)

    def _name_collection(self, take: Callable[[str], None]) -> None:
        title, label = self.tr("New collection"), self.tr("Name of the collection")
        name, agreed = QInputDialog.getText(self._window, title, label)
        if agreed and name.strip():
            take(name.strip())
