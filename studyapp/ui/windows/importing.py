"""Bringing articles in from the window: dialogs, drops, pasted text; the work file by file, reading never waits."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from studyapp.domain.errors import StudyAppError
from studyapp.domain.ids import ArticleId
from studyapp.domain.library import Changes
from studyapp.services.import_report import ImportedFile, ImportReport, Prepared
from studyapp.ui.models.section_page import fold_title

if TYPE_CHECKING:
    from studyapp.ui.widgets.drop_overlay import DropOverlay, Expected
    from studyapp.ui.widgets.import_report import ImportReportPage
    from studyapp.ui.windows.main_window import MainWindow

_TITLE_LENGTH = 30


def readable_suffixes() -> set[str]:
    """The endings of files that can be read, lower case with the dot."""
    from studyapp.sources.detect import sources

    return {suffix for source in sources() for suffix in source.suffixes}


class Importing(QObject):
    """Runs imports for one window. Each file is read and extracted in the pool and stored in one short step."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = window.tasks
        self._imports = window.workspace.imports
        self._waiting: list[Path] = []
        self._total = 0
        self._batch: int | None = None
        self._collection: str | None = None
        self._page: ImportReportPage | None = None
        self._overlay: DropOverlay | None = None

    @property
    def is_running(self) -> bool:
        """Whether files are still to come."""
        return self._batch is not None

    @property
    def page(self) -> ImportReportPage:
        """The report, built when first asked for."""
        from studyapp.ui.widgets.import_report import ImportReportPage

        if self._page is None:
            self._page = ImportReportPage(self._window.theme)
            self._page.cancel_asked.connect(self.cancel)
            self._page.article_opened.connect(self._on_article_opened)
            self._page.made_anyway.connect(self._window.reading.deeds.make_anyway)
            self._page.declined.connect(self._on_declined)
            self._page.closed.connect(self.close_report)
            self._window.reading.stack.addWidget(self._page)
        return self._page

    # What is brought in

    @Slot()
    def choose_files(self) -> None:
        """Let the reader choose files."""
        names = self.tr("Articles (*.md *.markdown *.txt *.html *.htm *.wiki *.xml);;All files (*)")
        files, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import articles"), "", names)
        self.start([Path(f) for f in files])

    def choose_folder(self) -> None:
        """Let the reader choose a folder, read with all it holds."""
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder of articles"))
        if folder:
            self.start([Path(folder)])

    def paste(self) -> None:
        """Let the reader paste a text and name it."""
        from studyapp.ui.dialogs.paste_dialog import PasteDialog

        dialog = PasteDialog(self._window.theme, self._window)
        dialog.text_given.connect(self.import_text)
        dialog.open()

    @Slot(str, str)
    def import_text(self, title: str, text: str) -> None:
        """Import a pasted text."""
        title = title.strip() or text.strip().split("\n")[0][:_TITLE_LENGTH]
        self._tasks.store(
            lambda: self._imports.import_text(text, title), self._on_text_imported, failed=self._window.show_error
        )

    def _on_text_imported(self, report: ImportReport) -> None:
        self.page.begin([f.name for f in report.files])
        for file in report.files:
            self.page.finish_file(file)
        self._finish(report.changes)
        self.show_report()

    # Drops

    def drag_entered(self, event: QDragEnterEvent) -> None:
        """Files or text are held over the window."""
        data = event.mimeData()
        if data.hasFormat("application/x-studyapp-article") or not (data.hasUrls() or data.hasText()):
            return
        from studyapp.ui.widgets.drop_overlay import DropOverlay

        event.acceptProposedAction()
        self._overlay = self._overlay or DropOverlay(self._window.theme, self._window)
        self._overlay.begin(self._paths(data.urls()))
        self._foresee(self._paths(data.urls()))

    def _paths(self, urls: list[QUrl]) -> list[Path]:
        return [Path(u.toLocalFile()) for u in urls if u.isLocalFile()]

    def _foresee(self, paths: list[Path]) -> None:
        from studyapp.ui.widgets.drop_overlay import Expected, Fate

        def look() -> list[Expected]:
            titles = {fold_title(a.title) for a in self._window.workspace.reading.articles()}
            readable = [f for f in self._imports.expand(paths) if f.suffix.lower() in readable_suffixes()]
            found = [Expected(f.name, Fate.AGAIN if fold_title(f.stem) in titles else Fate.NEW) for f in readable]
            wrong = [p for p in paths if p.is_file() and p not in readable]
            return [*found, *(Expected(p.name, Fate.UNREADABLE) for p in wrong)]

        def show(expected: list[Expected]) -> None:
            if self._overlay is not None and self._overlay.isVisible():
                self._overlay.show_expected(expected)

        self._tasks.store(look, show, owner=self)

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
            self.start(paths)
        elif data.hasText():
            self.import_text("", data.text())

    # The work

    def start(self, paths: list[Path], collection: str | None = None) -> None:
        """Import files and folders; more may be added while an import runs."""
        if not paths:
            return
        self._collection = collection

        def arrived(found: tuple[tuple[Path, ...], int]) -> None:
            files, batch = found
            missing = [p for p in paths if not p.exists() or (p.is_file() and p not in files)]
            self._take(list(dict.fromkeys([*files, *missing])), batch)

        imports = self._imports
        self._tasks.store(lambda: (imports.expand(paths), imports.new_batch()), arrived, failed=self._window.show_error)

    def _take(self, files: list[Path], batch: int) -> None:
        if not files:
            words = self.tr("There is no article in the folder; choose one with .md, .txt or .html files")
            self._window.notices.fail(words)
            return
        if self.is_running:
            self._waiting += files
            self._total += len(files)
            self.page.add([f.name for f in files])
            return
        self._batch = batch
        self._waiting = files
        self._total = len(files)
        self._changes = Changes()
        self.page.begin([f.name for f in files])
        self.show_report()
        self._next()

    def _next(self) -> None:
        done = self._total - len(self._waiting)
        if not self._waiting:
            self._finish(self._changes)
            return
        away = self._window.reading.stack.currentWidget() is not self._page or self._window.current != 0
        words = self.tr("Import %1/%2").replace("%1", str(done + 1)).replace("%2", str(self._total))
        self._window.bar.show_running(words if away else "")
        path = self._waiting.pop(0)
        self.page.begin_file(path.name)
        self._tasks.pure(
            lambda: self._imports.prepare(path), self._store, failed=lambda error: self._fail_file(path.name, error)
        )

    def _store(self, prepared: Prepared) -> None:
        batch, collection = self._batch, self._collection
        self._tasks.store(
            lambda: self._imports.add(prepared, collection=collection, batch=batch),
            self._on_stored,
            failed=lambda error: self._fail_file(prepared.name, error),
        )

    def _on_stored(self, report: ImportReport) -> None:
        self._changes |= report.changes
        for file in report.files:
            self.page.finish_file(file)
        if report.changes:
            self._window.reading.load_tree()
        self._next()

    def _fail_file(self, name: str, error: Exception) -> None:
        if not isinstance(error, StudyAppError):
            self._window.show_error(error)
        self.page.finish_file(ImportedFile(name, error=str(error)))
        self._next()

    def _finish(self, changes: Changes) -> None:
        self._batch = None
        self._window.bar.show_running("")
        self.page.finish()
        if changes:
            self._window.spread(changes)
            from studyapp.ui.widgets.import_rows import FileState

            done = sum(row.state is FileState.DONE for row in self.page.rows.rows)
            self._window.notices.notify(self.tr("Imported %n articles", "", done), undoable=True)

    @Slot()
    def cancel(self) -> None:
        """Leave out the files that have not begun; those stored stay."""
        self.page.cancel_rest([p.name for p in self._waiting])
        self._total -= len(self._waiting)
        self._waiting = []

    # The report

    @Slot()
    def show_report(self) -> None:
        """Bring the report to the front."""
        self._window.bar.show_running("")
        if self._window.current != 0:
            self._window.show_screen(0)
        self._window.reading.stack.setCurrentWidget(self.page)

    @Slot()
    def close_report(self) -> None:
        """Back to the text."""
        self._window.reading.show_text()

    @Slot(object)
    def _on_article_opened(self, article_id: ArticleId) -> None:
        self._window.reading.open_article(article_id)

    @Slot(object)
    def _on_declined(self, diffs: object) -> None:
        self._tasks.store(
            lambda: self._imports.decline(diffs),  # type: ignore[arg-type]  # a tuple of EventDiff
            self._window.spread,
            failed=self._window.show_error,
        )
