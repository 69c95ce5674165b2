"""Imports of one window: file by file in the background, reading never waits; the report is a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from studyapp.domain.errors import Cancelled, InputError, StudyAppError
from studyapp.domain.ids import ArticleId
from studyapp.domain.library import Changes, StoredArticle
from studyapp.services.import_report import ImportReport, Prepared, failed_file

if TYPE_CHECKING:
    from studyapp.ui.widgets.import_report import ImportReportPage
    from studyapp.ui.windows.main_window import MainWindow

_TITLE_LENGTH = 30
_TREE_MS = 1000
"""While articles come in the library is fetched again at most so often."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """An article to come: its name in the report, the work that reads and extracts it, and the collection that it
    comes into where it is new; None is the default one."""

    name: str
    prepare: Callable[[], Prepared]
    collection: str | None = None


def _refuse(error: InputError) -> Prepared:
    raise error


class Importing(QObject):
    """Runs imports. Each article is read and extracted in the pool and stored in one short step."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = window.tasks
        self._imports = window.workspace.imports
        self._waiting: list[_Wanted] = []
        self._total = 0
        self._batch: int | None = None
        self._changes = Changes()
        self._is_cancelled = False
        self._page: ImportReportPage | None = None
        self._variant: str | None = None
        self._tree_timer = QTimer(self, singleShot=True, interval=_TREE_MS)
        self._tree_timer.timeout.connect(self._on_tree_due)

    @property
    def is_running(self) -> bool:
        """Whether articles are still to come."""
        return self._batch is not None

    @property
    def page(self) -> ImportReportPage:
        """The report, built when first asked for."""
        from studyapp.ui.widgets.import_report import ImportReportPage

        if self._page is None:
            self._page = ImportReportPage(self._window.theme)
            self._page.cancel_asked.connect(self.cancel)
            self._page.article_opened.connect(self._on_article_opened)
            self._page.section_opened.connect(lambda number: self._window.reading.open_section(number))
            self._page.made_anyway.connect(self._window.reading.deeds.make_anyway)
            self._page.declined.connect(self._on_declined)
            self._page.place_chosen.connect(lambda place: self.start_online([place], self._variant))
            self._page.closed.connect(self.close_report)
            self._window.reading.stack.addWidget(self._page)
        return self._page

    # What is to be imported

    def start(self, paths: Sequence[Path], collection: str | None = None) -> None:
        """Import files and folders, what is new into a collection; more may be added while an import runs."""
        if not paths:
            return
        imports = self._imports
        self._tasks.store(
            lambda: (self._expanded(paths, collection), imports.new_batch()),
            lambda found: self._take(*found),
            failed=self._window.show_error,
        )

    def _expanded(self, paths: Sequence[Path], collection: str | None) -> list[_Wanted]:
        """The files to read; a folder that cannot be read stands among them with its error."""
        imports, wanted = self._imports, dict[Path, _Wanted]()
        for path in paths:
            try:
                files = imports.expand([path])
            except InputError as error:
                wanted[path] = _Wanted(path.name or str(path), partial(_refuse, error))
            else:
                wanted |= {f: _Wanted(f.name, partial(imports.prepare, f), collection) for f in files}
        return list(wanted.values())

    def start_online(self, places: Iterable[str], variant: str | None = None) -> None:
        """Import pages by title or address, in a variant of Chinese or as written."""
        self._variant = variant
        fetch = partial(self._imports.fetch, cancelled=lambda: self._is_cancelled, variant=variant)
        self._start_fetching([_Wanted(p, partial(fetch, p)) for p in places])

    def start_updates(self, articles: Iterable[StoredArticle]) -> None:
        """Import articles anew from where they came from."""
        fetch = partial(self._imports.fetch_again, cancelled=lambda: self._is_cancelled)
        self._start_fetching([_Wanted(a.title, partial(fetch, a)) for a in articles])

    def _start_fetching(self, wanted: list[_Wanted]) -> None:
        imports = self._imports
        self._tasks.store(imports.new_batch, lambda batch: self._take(wanted, batch), failed=self._window.show_error)

    def import_text(self, title: str, text: str, collection: str | None = None) -> None:
        """Import a text as an article of that title, or of its first line, into a collection."""
        title = title.strip() or text.strip().split("\n")[0][:_TITLE_LENGTH]
        self._tasks.store(
            lambda: self._imports.import_text(text, title, collection),
            self._on_text_imported,
            failed=self._window.show_error,
        )

    def _on_text_imported(self, report: ImportReport) -> None:
        self.page.begin([f.name for f in report.files])
        for file in report.files:
            self.page.finish_file(file)
        self._finish(report.changes)
        self.show_report()

    # The work

    def _take(self, wanted: list[_Wanted], batch: int) -> None:
        names = [w.name for w in wanted]
        if not wanted:
            words = self.tr("There is no article in the folder; choose one with .md, .txt or .html files")
            self._window.notices.fail(words)
        elif self.is_running:
            self._waiting += wanted
            self._total += len(wanted)
            self.page.add(names)
        else:
            self._batch, self._changes, self._is_cancelled = batch, Changes(), False
            self._waiting, self._total = wanted, len(wanted)
            self.page.begin(names)
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
        wanted = self._waiting.pop(0)
        self.page.begin_file(wanted.name)

        def prepare() -> Prepared | None:
            try:
                return wanted.prepare()
            except Cancelled:
                return None

        self._tasks.pure(
            prepare,
            lambda prepared: self._store(wanted, prepared),
            failed=lambda error: self._fail(wanted.name, error),
        )

    def _store(self, wanted: _Wanted, prepared: Prepared | None) -> None:
        """Store what was read; None where reading was cancelled. What is known stays in its collection."""
        if prepared is None:
            self.page.cancel_rest([wanted.name])
            self._next()
            return
        batch, imports = self._batch, self._imports

        def add() -> ImportReport:
            collection = wanted.collection if wanted.collection and not imports.knows(prepared) else None
            return imports.add(prepared, collection=collection, batch=batch)

        self._tasks.store(
            add,
            self._on_stored,
            failed=lambda error: self._fail(prepared.name, error),
        )

    def _on_stored(self, report: ImportReport) -> None:
        self._changes |= report.changes
        for file in report.files:
            self.page.finish_file(file)
        if report.changes and not self._tree_timer.isActive():
            self._tree_timer.start()
        self._next()

    def _fail(self, name: str, error: Exception) -> None:
        self.page.finish_file(failed_file(name, error))
        self._next()
        if not isinstance(error, StudyAppError):
            self._window.show_error(error)

    def _finish(self, changes: Changes) -> None:
        self._batch = None
        self._window.bar.show_running("")
        self._tasks.store(self._imports.settle, failed=self._window.show_error)
        self.page.finish()
        if changes:
            self._window.spread(changes)
            self._window.notices.notify(self.tr("Imported %n articles", "", self.page.done), undoable=True)

    @Slot()
    def cancel(self) -> None:
        """Leave out what has not begun; what is stored stays."""
        self._is_cancelled = True
        self.page.cancel_rest([w.name for w in self._waiting])
        self._total -= len(self._waiting)
        self._waiting = []

    @Slot()
    def _on_tree_due(self) -> None:
        # Behind the report nobody sees the library grow, and it takes as long as it is large.
        if self._window.reading.library.isVisible():
            self._window.reading.load_tree()

    # The report

    @Slot()
    def show_report(self) -> None:
        """Bring the report to the front."""
        self._window.bar.show_running("")
        if self._window.current != 0:
            self._window.show_screen(0)
        self._window.reading.stack.setCurrentWidget(self.page)
        self.page.setFocus()

    @Slot()
    def close_report(self) -> None:
        """Back to the text."""
        self._window.reading.show_text()
        if self.is_running:
            self._window.reading.load_tree()

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
