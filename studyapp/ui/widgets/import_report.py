"""ImportReportPage: what an import made of each file, what changed since last time, what was left out and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from studyapp.domain.ids import ArticleId
from studyapp.services.import_report import ImportedFile
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Button, Label
from studyapp.ui.widgets.import_changes import ImportChanges
from studyapp.ui.widgets.import_rows import FileRow, FileState, ImportRows
from studyapp.ui.widgets.left_out_list import LeftOutList
from studyapp.ui.widgets.surface import Surface
from studyapp.ui.widgets.title_choices import TitleChoices

_WIDTH = 1080


class ImportReportPage(Surface):
    """The page.

    Signals: `cancel_asked`; `article_opened(article_id)`; `section_opened(section_id)` where one was asked for by its
    anchor; `made_anyway(event_id)`; `declined(diffs)`;
    `place_chosen(place)` where a title means several pages; `closed`.
    """

    cancel_asked = Signal()
    article_opened = Signal(object)
    section_opened = Signal(object)
    made_anyway = Signal(object)
    declined = Signal(object)
    place_chosen = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "page", parent=parent)
        self._chosen: ImportedFile | None = None
        self._running = False
        self._make_parts()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(24, 32, 24, 24)
        row.addStretch(1)
        row.addWidget(self._column(), 100)
        row.addStretch(1)
        scroll.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self.rows.chosen.connect(self._on_chosen)
        self.rows.entered.connect(self._on_open)
        self.setFocusProxy(self.rows)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.closed)
        self.cancel.clicked.connect(self._on_button)
        self.open_button.clicked.connect(self._on_open)
        self.left_out.made_anyway.connect(self.made_anyway)
        self.changes.declined.connect(self.declined)
        self.begin([])

    def _make_parts(self) -> None:
        theme = self.theme
        self.heading = Label(theme, "title")
        self.heading.setText(self.tr("Import report"))
        self.said = Label(theme, "body", "ink2", wrap=True)
        self.cancel = Button(theme)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.rows = ImportRows(theme)
        self.name = Label(theme, "section")
        self.compared = Label(theme, "caption", "ink2", wrap=True)
        self.open_button = Button(theme, kind="accent", icon="book-open")
        self.open_button.setText(self.tr("Read the article"))
        self.changes = ImportChanges(theme)
        self.choices = TitleChoices(theme)
        self.choices.chosen.connect(self.place_chosen)
        self.left_out = LeftOutList(theme)

    def _column(self) -> QWidget:
        content = QWidget()
        content.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self.said)
        column.addWidget(self.progress)
        column.addWidget(self.rows)
        column.addSpacing(16)
        column.addWidget(self.choices)
        self.detail = QWidget()
        detail = QVBoxLayout(self.detail)
        detail.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.addWidget(self.name)
        line.addWidget(self.compared, 1)
        line.addWidget(self.open_button)
        detail.addLayout(line)
        pair = QHBoxLayout()
        pair.setSpacing(48)
        pair.addWidget(self.changes, 5, Qt.AlignmentFlag.AlignTop)
        pair.addWidget(self.left_out, 4, Qt.AlignmentFlag.AlignTop)
        detail.addLayout(pair)
        column.addWidget(self.detail)
        column.addStretch(1)
        return content

    # An import runs

    def begin(self, names: Sequence[str]) -> None:
        """A new import of these files."""
        self._running = bool(names)
        self._chosen = None
        self.rows.selected = -1
        self.rows.set_rows([FileRow(name) for name in names])
        self.detail.hide()
        self.choices.hide()
        self._refresh()

    def add(self, names: Sequence[str]) -> None:
        """More files for the import that runs."""
        self.rows.set_rows([*self.rows.rows, *(FileRow(name) for name in names)])
        self._refresh()

    def begin_file(self, name: str) -> None:
        """A file is being read."""
        self.rows.put(name, FileState.RUNNING)
        self._refresh()

    def finish_file(self, file: ImportedFile) -> None:
        """A file is done or failed."""
        self.rows.put(file.name, FileState.FAILED if file.error is not None else FileState.DONE, file)
        if file.places and self.rows.selected < 0:
            self.rows.select(next(i for i, row in enumerate(self.rows.rows) if row.file is file))
        self._refresh()

    def cancel_rest(self, names: Sequence[str]) -> None:
        """These files will not be read."""
        for name in names:
            self.rows.put(name, FileState.CANCELLED)
        self._refresh()

    def finish(self) -> None:
        """Nothing more will come."""
        self._running = False
        self._refresh()

    @property
    def done(self) -> int:
        """Number of articles imported."""
        return sum(row.state is FileState.DONE for row in self.rows.rows)

    def summary(self) -> str:
        """The import in one sentence."""
        files = [r.file for r in self.rows.rows if r.file is not None]
        failed = sum(f.error is not None for f in files)
        text = self.tr("%n files", "", len(self.rows.rows))
        text += self.tr(", %n done", "", len(files) - failed)
        if failed:
            text += self.tr(", %n failed", "", failed)
        dates, cards = sum(f.dates for f in files), sum(f.cards for f in files)
        found = self.tr(". Found %1 dates, made %2 cards.")
        return text + found.replace("%1", f"{dates:,}").replace("%2", f"{cards:,}")

    def _refresh(self) -> None:
        done = sum(r.state not in (FileState.WAITING, FileState.RUNNING) for r in self.rows.rows)
        self.progress.setMaximum(max(1, len(self.rows.rows)))
        self.progress.setValue(done)
        self.progress.setVisible(self._running and len(self.rows.rows) > 1)
        self.cancel.setText(self.tr("Cancel the rest") if self._running else self.tr("Close the report"))
        if not self.rows.rows:
            self.said.setText(self.tr("Nothing was imported since the program started."))
        else:
            more = " " + self.tr("You can go on reading, the import goes on.") if self._running else ""
            self.said.setText(self.summary() + more)

    @Slot()
    def _on_button(self) -> None:
        if self._running:
            self.cancel_asked.emit()
        else:
            self.closed.emit()

    # One file

    @Slot(int)
    def _on_chosen(self, number: int) -> None:
        file = self.rows.rows[number].file
        self._chosen = file
        self.detail.setVisible(file is not None and file.error is None)
        self.choices.show_choices(file.choices if file is not None else (), file.places if file is not None else ())
        if file is None or file.error is not None:
            return
        self.name.setText(file.title)
        self.compared.setText(self.changes.show_diff(file.diff) if file.again else "")
        self.changes.setVisible(bool(file.again and file.diff))
        self.left_out.show_left_out(file.left_out)

    @Slot()
    def _on_open(self) -> None:
        if self._chosen is not None and self._chosen.section_id is not None:
            self.section_opened.emit(self._chosen.section_id)
        elif self._chosen is not None and self._chosen.article_id is not None:
            self.article_opened.emit(ArticleId(self._chosen.article_id))
