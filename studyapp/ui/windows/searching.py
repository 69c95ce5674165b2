"""Search from the top bar: articles, passages and cards found while typing, in a list under the field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from studyapp.domain.errors import InputError
from studyapp.domain.ids import ArticleId
from studyapp.services.browsing import Passage
from studyapp.ui.models.section_page import fold_title

if TYPE_CHECKING:
    from studyapp.ui.windows.main_window import MainWindow

_PAUSE_MS = 120
_MOST_ARTICLES, _MOST_PASSAGES = 4, 6
_TARGET = Qt.ItemDataRole.UserRole + 1
_WIDTH = 520
_BEFORE = 8


@dataclass(frozen=True, slots=True)
class Found:
    """What a query finds: (id, title) of articles, passages, and the number of cards."""

    query: str
    articles: tuple[tuple[ArticleId, str], ...]
    passages: tuple[Passage, ...]
    cards: int


def _near(excerpt: str, query: str) -> str:
    """An excerpt on one line, begun a little before the words it was found by."""
    line = " ".join(excerpt.split())
    at = line.find(query.split()[0])
    return f"…{line[at - _BEFORE :]}" if at > _BEFORE else line


class Searching(QObject):
    """The list under the search field of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._field = window.bar.search
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._look)
        self.list: QListWidget | None = None
        self._field.textEdited.connect(self._timer.start)
        self._field.installEventFilter(self)

    def _made(self) -> QListWidget:
        if self.list is None:
            self.list = QListWidget(self._window)
            self.list.setProperty("kind", "popup")
            self.list.setAccessibleName(self.tr("What was found"))
            self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
            self.list.itemClicked.connect(self._open)
            self.list.installEventFilter(self)
        return self.list

    @Slot()
    def _look(self) -> None:
        query = self._field.text().strip()
        if not query:
            self.close()
            return
        self._window.tasks.store(lambda: self._found(query), self._show, owner=self)

    def _found(self, query: str) -> Found:
        workspace = self._window.workspace
        wanted = fold_title(query)
        articles = [(a.id, a.title) for a in workspace.reading.articles() if wanted in fold_title(a.title)]
        try:
            cards = workspace.browsing.count(query)
        except InputError:
            cards = 0
        is_words = ":" not in query and len(query) > 1
        passages = workspace.browsing.passages(query, limit=_MOST_PASSAGES) if is_words else ()
        return Found(query, tuple(articles[:_MOST_ARTICLES]), passages, cards)

    def _show(self, found: Found) -> None:
        if found.query != self._field.text().strip() or not self._field.hasFocus():
            return
        entries = self._made()
        entries.clear()
        for article_id, title in found.articles:
            self._add(self.tr("Article"), title, article_id)
        self._add(self.tr("Cards"), self.tr("%n found", "", found.cards), found.query)
        for passage in found.passages:
            place = " › ".join((passage.article, *passage.path[-1:]))
            self._add(self.tr("Text"), f"{place}   {_near(passage.excerpt, found.query)}", passage)
        entries.setCurrentRow(0)
        rows = entries.sizeHintForRow(0) * entries.count()
        left = self._field.mapTo(self._window, QPoint(0, self._field.height() + 4))
        width = max(_WIDTH, self._field.width())
        x = min(left.x(), self._window.width() - width - 12)
        entries.setGeometry(x, left.y(), width, min(rows + 12, self._window.height() - left.y() - 24))
        entries.show()
        entries.raise_()

    def _add(self, kind: str, words: str, target: object) -> None:
        item = QListWidgetItem(f"{kind}   {words}")
        item.setData(_TARGET, target)
        self._made().addItem(item)

    def close(self) -> None:
        """Hide the list."""
        if self.list is not None:
            self.list.hide()

    def open_current(self) -> bool:
        """Open the row that is chosen; whether there was one."""
        item = self.list.currentItem() if self.list is not None and self.list.isVisible() else None
        if item is not None:
            self._open(item)
        return item is not None

    def _open(self, item: QListWidgetItem) -> None:
        target = item.data(_TARGET)
        self.close()
        window = self._window
        if isinstance(target, Passage):
            window.show_screen(0)
            window.reading.open_section(target.section_id, offset=target.start)
            window.reading.reader.view.setFocus()
        elif isinstance(target, str):
            window.search(target)
        else:
            window.show_screen(0)
            window.reading.open_article(ArticleId(target))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and self.list is not None and not self.list.hasFocus():
            QTimer.singleShot(0, self._close_if_left)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and watched is self._field:
            return self._on_key(event.key())
        return False

    def _on_key(self, key: int) -> bool:
        steps = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}
        if key == Qt.Key.Key_Escape:
            if self.list is not None and self.list.isVisible():
                self.close()
            else:
                self._window.reading.reader.view.setFocus()
            return True
        if self.list is None or not self.list.isVisible() or key not in steps:
            return False
        self.list.setCurrentRow((self.list.currentRow() + steps[key]) % self.list.count())
        return True

    @Slot()
    def _close_if_left(self) -> None:
        if self.list is not None and not self._field.hasFocus() and not self.list.hasFocus():
            self.close()
