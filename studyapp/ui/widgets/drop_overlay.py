"""DropOverlay: while files are held over the window, its content fades and says what will become of each file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme import Theme

_WIDTH = 592
_ROW = 40
_MOST = 8
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class Fate(StrEnum):
    """What an import would do to a file."""

    NEW = "new"
    AGAIN = "again"
    UNREADABLE = "unreadable"
    CLOSED = "closed"
    EMPTY = "empty"
    UNKNOWN = "unknown"

    @property
    def is_wrong(self) -> bool:
        """Whether nothing can be made of the file."""
        return self in (Fate.UNREADABLE, Fate.CLOSED, Fate.EMPTY)


@dataclass(frozen=True, slots=True)
class Expected:
    """A file and what will become of it."""

    name: str
    fate: Fate


class DropOverlay(QWidget):
    """Covers its parent."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._host = parent
        self._files: list[Expected] = []
        self._collection = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def begin(self, paths: Sequence[Path], collection: str) -> None:
        """Show the files before anything is known of them, none for a text, and the collection for what is new."""
        self._files = [Expected(p.name, Fate.UNKNOWN) for p in paths]
        self._collection = collection
        self.setAccessibleName(self._title())
        self.setAccessibleDescription(self._place())
        self.setGeometry(self._host.rect())
        self.show()
        self.raise_()

    def show_expected(self, files: Sequence[Expected]) -> None:
        """Show what will become of each."""
        self._files = list(files)
        self.setAccessibleName(self._title())
        self.update()

    def _title(self) -> str:
        count = sum(not f.fate.is_wrong for f in self._files)
        return self.tr("Drop to import %n files", "", count) if self._files else self.tr("Drop to import the text")

    def _place(self) -> str:
        words = self.tr("New articles go into the collection %1. Hold Shift while dropping to choose another.")
        return words.replace("%1", self._collection)

    def _fate_words(self, fate: Fate) -> str:
        return {
            Fate.NEW: self.tr("new article"),
            Fate.AGAIN: self.tr("in the library, old and new will be compared"),
            Fate.UNREADABLE: self.tr("not a format that can be read, skipped"),
            Fate.CLOSED: self.tr("this folder may not be read"),
            Fate.EMPTY: self.tr("no article in this folder"),
            Fate.UNKNOWN: "",
        }[fate]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = self._theme.color("page")
        veil.setAlphaF(0.72)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(self._theme.color("accent"), 3))
        painter.drawRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))
        shown = self._files[:_MOST]
        width = min(_WIDTH, self.width() - 48)
        row = self._theme.px(_ROW)
        more = self._theme.px(28) if len(self._files) > _MOST else 0
        place = self._place_height(width - 72)
        height = 90 + row * len(shown) + more + 20 + place + 28
        box = QRect((self.width() - width) // 2, max(24, (self.height() - height) // 2 - 20), width, height)
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.setBrush(self._theme.color("card"))
        painter.drawRoundedRect(QRectF(box), 8, 8)
        self._paint_list(painter, box.adjusted(36, 0, -36, 0), shown)
        painter.end()

    def _place_height(self, width: int) -> int:
        metrics = QFontMetrics(self._theme.font("body"))
        return metrics.boundingRect(QRect(0, 0, width, 400), _WRAPPED, self._place()).height()

    def _paint_list(self, painter: QPainter, box: QRect, shown: list[Expected]) -> None:
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawPixmap(box.left(), box.top() + 36, self._theme.pixmap("file-down", "accent", 30))
        painter.setFont(self._theme.font("title", px=24))
        painter.setPen(self._theme.color("ink"))
        painter.drawText(QRect(box.left() + 48, box.top() + 28, box.width() - 48, 46), left, self._title())
        y, high = box.top() + 90, self._theme.px(_ROW)
        for file in shown:
            self._paint_file(painter, QRect(box.left(), y, box.width(), high), file)
            y += high
        painter.setPen(self._theme.color("line"))
        painter.drawLine(box.left(), y, box.right(), y)
        more = len(self._files) - len(shown)
        if more > 0:
            painter.setFont(self._theme.font("body"))
            painter.setPen(self._theme.color("ink2"))
            line = self._theme.px(28)
            painter.drawText(QRect(box.left(), y + 8, box.width(), line), left, self.tr("and %n more", "", more))
            y += line
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.color("ink"))
        painter.drawText(QRect(box.left(), y + 20, box.width(), box.bottom() - y - 20), _WRAPPED, self._place())

    def _paint_file(self, painter: QPainter, row: QRect, file: Expected) -> None:
        wrong = file.fate.is_wrong
        painter.setPen(self._theme.color("line"))
        painter.drawLine(row.left(), row.top(), row.right(), row.top())
        sign = self._theme.pixmap("file-x" if wrong else "file-text", "seal" if wrong else "ink2")
        painter.drawPixmap(row.left(), row.center().y() - 8, sign)
        words = self._fate_words(file.fate)
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.color("seal" if wrong else "ink2"))
        painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        taken = QFontMetrics(painter.font()).horizontalAdvance(words)
        painter.setFont(self._theme.font("nav"))
        painter.setPen(self._theme.color("ink3" if wrong else "ink"))
        room = row.adjusted(28, 0, -taken - 12, 0)
        name = QFontMetrics(painter.font()).elidedText(file.name, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
