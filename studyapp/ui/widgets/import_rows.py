"""The files of an import as rows that are painted: sign, name, numbers, or what went wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.services.import_report import ImportedFile
from studyapp.ui.error_words import error_words
from studyapp.ui.theme import Theme

ROW = 44
_COLUMN = 110


class FileState(StrEnum):
    """How far a file is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file of the import; `file` is None until it is done."""

    name: str
    state: FileState = FileState.WAITING
    file: ImportedFile | None = None


_SIGNS = {
    FileState.WAITING: ("clock", "ink3"),
    FileState.RUNNING: ("loader", "accent"),
    FileState.DONE: ("check", "ok"),
    FileState.FAILED: ("triangle-alert", "seal"),
    FileState.CANCELLED: ("x", "ink3"),
}


class ImportRows(QWidget):
    """The table. Signals: `chosen(row)` for a finished file, `entered(row)` for Enter on it."""

    chosen = Signal(int)
    entered = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[FileRow] = []
        self.selected = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_rows(self, rows: list[FileRow]) -> None:
        """Show these files."""
        self.rows = rows
        self.updateGeometry()
        self.update()

    def put(self, name: str, state: FileState, file: ImportedFile | None = None) -> None:
        """Change the first unfinished file of that name."""
        unfinished = (FileState.WAITING, FileState.RUNNING)
        at = next((i for i, r in enumerate(self.rows) if r.name == name and r.state in unfinished), -1)
        if at < 0:
            self.rows.append(FileRow(name, state, file))
            self.updateGeometry()
        else:
            self.rows[at] = replace(self.rows[at], state=state, file=file)
        if state is FileState.DONE and self.selected < 0:
            self.select(at if at >= 0 else len(self.rows) - 1)
        self.update(0, ROW * (at + 1) if at >= 0 else 0, self.width(), ROW if at >= 0 else self.height())

    def select(self, row: int) -> None:
        """Choose a file."""
        if 0 <= row < len(self.rows) and self.rows[row].file is not None:
            self.selected = row
            self.update()
            self.chosen.emit(row)

    def sizeHint(self) -> QSize:
        return QSize(600, ROW * (len(self.rows) + 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.select(int(event.position().y()) // ROW - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selected >= 0:
            self.entered.emit(self.selected)
            return
        steps = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}
        step = steps.get(int(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.select(self.selected + step)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_head(painter)
        first = max(0, event.rect().top() // ROW - 1)
        last = event.rect().bottom() // ROW
        for i, row in enumerate(self.rows[first:last], first):
            self._paint_row(painter, QRect(0, ROW * (i + 1), self.width(), ROW), row, selected=i == self.selected)
        painter.end()

    def _heads(self) -> tuple[str, str, str, str]:
        return self.tr("Sections"), self.tr("Dates"), self.tr("Made"), self.tr("Left out")

    def _column(self, rect: QRect, number: int) -> QRect:
        right = rect.right() - 10 - _COLUMN * (3 - number)
        return QRect(right - _COLUMN, rect.top(), _COLUMN, rect.height())

    def _paint_head(self, painter: QPainter) -> None:
        rect = QRect(0, 0, self.width(), ROW)
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("ink2"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(34, 0, 0, 0), Qt.AlignmentFlag.AlignLeft | middle, self.tr("Article"))
        for i, words in enumerate(self._heads()):
            painter.drawText(self._column(rect, i), Qt.AlignmentFlag.AlignRight | middle, words)
        painter.setPen(self._theme.color("line"))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())

    def _paint_row(self, painter: QPainter, rect: QRect, row: FileRow, *, selected: bool) -> None:
        if selected:
            painter.fillRect(rect, self._theme.color("select"))
        sign, token = _SIGNS[row.state]
        painter.drawPixmap(rect.left() + 8, rect.center().y() - 8, self._theme.pixmap(sign, token))
        waits = row.state in (FileState.WAITING, FileState.CANCELLED)
        font = self._theme.font("nav-bold" if selected else "nav")
        painter.setFont(font)
        painter.setPen(self._theme.color("ink3" if waits else "ink"))
        name = row.file.title if row.file is not None and row.file.title else row.name
        room = rect.width() - 34 - 4 * _COLUMN - 120
        shown = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, max(120, room))
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(34, 0, 0, 0), middle, shown)
        left = 34 + QFontMetrics(font).horizontalAdvance(shown) + 12
        self._paint_rest(painter, rect, row, left)
        painter.setPen(self._theme.color("line"))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())

    def _paint_rest(self, painter: QPainter, rect: QRect, row: FileRow, left: int) -> None:
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("seal" if row.state is FileState.FAILED else "ink3"))
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        file = row.file
        has_numbers = file is not None and file.error is None
        room = rect.width() - left - (4 * _COLUMN if has_numbers else 8)
        words = QFontMetrics(painter.font()).elidedText(self.state_words(row), Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect.adjusted(left, 0, 0, 0), middle, words)
        if file is None or not has_numbers:
            return
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.color("ink"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for i, number in enumerate((file.sections, file.dates, file.cards, len(file.left_out))):
            painter.drawText(self._column(rect, i), right, f"{number:,}")

    def state_words(self, row: FileRow) -> str:
        """What stands behind the name of a file."""
        if row.file is not None and row.file.error is not None:
            return error_words(row.file.error).rpartition(f"{row.name}: ")[2]
        if row.file is not None:
            return self.tr("updated") if row.file.again else self.tr("new article")
        return {
            FileState.WAITING: self.tr("waiting"),
            FileState.RUNNING: self.tr("looking for dates"),
            FileState.CANCELLED: self.tr("cancelled"),
        }.get(row.state, "")
