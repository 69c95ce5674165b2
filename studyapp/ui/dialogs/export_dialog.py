"""ExportDialog: what goes out, where to, and what that changes in Anki; written in the background."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from studyapp.domain.errors import StudyAppError
from studyapp.domain.ids import ArticleId, EventId
from studyapp.services.deck_selection import DeckRequest
from studyapp.services.decks import DeckCounts, DeckItem, DeckPreview, ExportReport
from studyapp.services.reading import TreeNode
from studyapp.services.reviewing import Scope
from studyapp.services.workspace import Workspace
from studyapp.ui.error_words import error_words
from studyapp.ui.models.event_detail import FoundEvent, event_detail, find_event
from studyapp.ui.models.section_page import SectionPage
from studyapp.ui.tasks import Task, Tasks
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Button, Label
from studyapp.ui.widgets.export_options import ExportOptions, ExportScope
from studyapp.ui.widgets.export_preview import ExportPreview
from studyapp.ui.widgets.notice_bar import announce
from studyapp.ui.widgets.surface import Surface

_PATIENCE_MS = 500
_SEPARATORS = '/\\:*?"<>|'


@dataclass(frozen=True, slots=True)
class _Answer:
    """A preview with the request it answers."""

    request: DeckRequest
    preview: DeckPreview


def file_name(words: str) -> str:
    """A name for a file, without what file systems refuse."""
    name = "".join("-" if c in _SEPARATORS or ord(c) < 32 else c for c in words).strip(" .")
    return name[:80] or "StudyApp"


class ExportDialog(QDialog):
    """Window modal. `page` is the section being read, `event_ids` the cards selected; both may be None.

    Signals: `exported(ExportReport)` after a file was written; `sent(DeckCounts)` after a running Anki took the deck.
    """

    exported = Signal(object)
    sent = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        theme: Theme,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        page: SectionPage | None = None,
        event_ids: Collection[EventId] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Export"))
        self._workspace, self._theme, self._tasks = workspace, theme, tasks
        self._page = page
        self._picked = frozenset(event_ids or ())
        self._preview: DeckPreview | None = None
        self._previewing = False
        self._writing: Task[ExportReport] | Task[DeckCounts] | None = None
        self._report: ExportReport | None = None
        self._options = ExportOptions(theme)
        self._changes = ExportPreview(theme)
        self._status = Label(theme, "caption", "ink2", wrap=True)
        self._bar = QProgressBar()
        self._cancel, self._do = Button(theme), Button(theme, kind="primary")
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._lay_out()
        self._connect()
        self._say_deed()
        room = parent.window().size() - QSize(48, 80) if parent is not None else QSize(4000, 4000)
        self.resize(QSize(theme.px(1040), theme.px(612)).boundedTo(room))
        tasks.store(workspace.reading.tree, self._on_tree, owner=self)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._options)
        right = Surface(self._theme, "card")
        column = QVBoxLayout(right)
        column.setContentsMargins(28, 20, 28, 20)
        column.setSpacing(12)
        column.addWidget(self._changes, 1)
        column.addWidget(self._bar)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._status, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._do)
        column.addLayout(foot)
        row.addWidget(right, 1)
        self._bar.setTextVisible(False)
        self._bar.hide()
        self._do.setDefault(True)
        self._do.setEnabled(False)

    def _connect(self) -> None:
        self._options.changed.connect(self.refresh)
        self._options.destination_changed.connect(self._say_deed)
        self._changes.note_chosen.connect(self._on_note_chosen)
        self._cancel.clicked.connect(self.reject)
        self._do.clicked.connect(self._on_do)
        self._patience.timeout.connect(self._on_patience)

    def _say_deed(self) -> None:
        to_anki = self._options.is_for_anki
        self._do.setText(
            self.tr("Send to Anki") if to_anki else self.tr("Save %1…").replace("%1", self._options.suffix)
        )
        self._report = None
        self._status.set_token("ink2")
        self._cancel.setText(self.tr("Cancel"))
        self._status.setText(self.tr("Later edits in Anki are kept") if self._options.suffix == ".apkg" else "")

    @property
    def options(self) -> ExportOptions:
        """The left column."""
        return self._options

    @property
    def deed(self) -> Button:
        """The button that does it."""
        return self._do

    @property
    def preview(self) -> DeckPreview | None:
        """What the present choice would write; None until it is known."""
        return self._preview

    @property
    def shown(self) -> Sequence[DeckItem]:
        """The notes in the list."""
        return self._changes.shown()

    @property
    def status(self) -> str:
        """The words at the foot."""
        return self._status.text()

    # What would go out

    def _on_tree(self, tree: tuple[TreeNode, ...]) -> None:
        articles = {node.id: node for collection in tree for node in collection.children}
        scopes = self._scopes(articles, sum(c.counts.events for c in tree))
        decks = [
            f"{c.title}::{a.title}" for c in tree for a in c.children if self._page and a.id == self._page.article.id
        ]
        self._options.offer(scopes, decks)
        self.refresh()

    def _scopes(self, articles: dict[int, TreeNode], everything: int) -> list[ExportScope]:
        scopes = []
        if self._picked:
            request = DeckRequest(events=self._picked)
            scopes.append(ExportScope(self.tr("Selected cards"), len(self._picked), request))
        page = self._page
        if page is not None and page.article.id in articles:
            scope = Scope(articles=frozenset({ArticleId(page.article.id)}))
            count = articles[page.article.id].counts.events
            scopes.append(ExportScope(page.article.title, count, DeckRequest(scope=scope)))
            scope = Scope(sections=frozenset({page.section.id}))
            words = self.tr("This section: %1").replace("%1", page.title)
            scopes.append(ExportScope(words, len(page.events), DeckRequest(scope=scope)))
        scopes.append(ExportScope(self.tr("The whole library"), everything, DeckRequest()))
        return scopes

    def refresh(self) -> None:
        """Preview what is chosen; while one is made only the last choice waits."""
        self._do.setEnabled(False)
        if self._previewing:
            return
        self._previewing = True
        self._patience.start()
        request = self._options.request()
        decks = self._workspace.decks
        self._tasks.store(
            lambda: _Answer(request, decks.preview(request)), self._on_preview, failed=self._on_failed, owner=self
        )

    def _on_preview(self, answer: _Answer) -> None:
        self._previewing = False
        if answer.request != self._options.request():
            self.refresh()
            return
        self._patience.stop()
        self._preview = answer.preview
        self._changes.show_preview(answer.preview)
        self._say_deed()
        self._do.setEnabled(bool(answer.preview.items))
        if not answer.preview.items:
            self._status.setText(self.tr("Nothing here can be exported: keep or learn some cards first."))

    def _on_patience(self) -> None:
        self._status.setText(self.tr("Writing…") if self._writing is not None else self.tr("Comparing…"))

    def _on_note_chosen(self, event_id: EventId) -> None:
        self._tasks.store(
            partial(find_event, self._workspace, event_id), self._on_note, failed=lambda _: None, owner=self
        )

    def _on_note(self, found: FoundEvent) -> None:
        self._changes.show_note(event_detail(found, lambda: datetime.now(UTC)))

    # Writing

    def _on_do(self) -> None:
        if self._report is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report.path.parent)))
            return
        if self._options.is_for_anki:
            self.send()
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suffix = self._options.suffix
        start = str(Path(folder, file_name(self._options.scope_words) + suffix))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), start, f"*{suffix}")
        if chosen:
            path = Path(chosen)
            self.export_to(path if path.suffix.lower() == suffix else path.with_name(path.name + suffix))

    def export_to(self, path: Path) -> None:
        """Write what is chosen into a file, in the background."""
        request, decks = self._options.request(), self._workspace.decks
        self._begin_writing()
        self._writing = self._tasks.long(
            lambda task: decks.export(path, request, progress=task.report),
            self._on_written,
            progressed=self._on_progress,
            failed=self._on_failed,
        )

    def send(self) -> None:
        """Hand what is chosen to a running Anki, in the background."""
        request, decks = self._options.request(), self._workspace.decks
        self._begin_writing()
        self._writing = self._tasks.long(
            lambda task: decks.send(request, progress=task.report),
            self._on_sent,
            progressed=self._on_progress,
            failed=self._on_failed,
        )

    def _begin_writing(self) -> None:
        self._options.setEnabled(False)
        self._do.setEnabled(False)
        self._bar.setRange(0, self._preview.counts.notes if self._preview else 0)
        self._bar.setValue(0)
        self._patience.start()

    def _on_progress(self, done: object) -> None:
        if isinstance(done, int) and not self._patience.isActive():
            self._bar.show()
            self._bar.setValue(done)
            total = self._bar.maximum()
            self._status.setText(self.tr("Writing %1 / %2").replace("%1", str(done)).replace("%2", str(total)))

    def _on_written(self, report: ExportReport) -> None:
        self._settle()
        self._report = report
        counts = report.counts
        words = self.tr("%n notes written to %1.", "", counts.notes).replace("%1", str(report.path))
        self._status.setText(words)
        self._do.setText(self.tr("Show the folder"))
        self._do.setEnabled(True)
        self._cancel.setText(self.tr("Close"))
        announce(self, words)
        self.exported.emit(report)

    def _on_sent(self, counts: DeckCounts) -> None:
        self._settle()
        words = self.tr("%n notes sent to Anki.", "", counts.notes)
        self._status.setText(words)
        self._cancel.setText(self.tr("Close"))
        self._cancel.setFocus()
        announce(self, words)
        self.sent.emit(counts)

    def _on_failed(self, error: Exception) -> None:
        self._previewing = False
        self._settle()
        if not isinstance(error, StudyAppError):
            self._tasks.failed.emit(error)
            return
        self._status.setText(error_words(error))
        self._status.set_token("seal")
        self._do.setEnabled(self._preview is not None)

    def _settle(self) -> None:
        self._patience.stop()
        self._writing = None
        self._bar.hide()
        self._options.setEnabled(True)
        self._status.set_token("ink2")

    def reject(self) -> None:
        """Close; writing under way is given up, and nothing is left of it."""
        if self._writing is not None:
            self._writing.cancel()
            self._settle()
            self._say_deed()
            self._do.setEnabled(True)
            return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._writing is not None:
            self._writing.cancel()
        super().closeEvent(event)
