"""FacetList: the filter column; each row writes a token into the search."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from studyapp.services.browsing import Facet
from studyapp.ui.models.facet_words import token_words
from studyapp.ui.models.query import split_token
from studyapp.ui.theme import Theme

TOKEN_ROLE = int(Qt.ItemDataRole.UserRole)
_COUNT_ROLE = TOKEN_ROLE + 1
_ROW, _CAPTION = 28, 34
Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: FacetList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, self._theme.px(_ROW if index.data(TOKEN_ROLE) else _CAPTION))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        token = index.data(TOKEN_ROLE)
        box = rect.adjusted(16, 0, -16, 0)
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.save()
        if not token:
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color("ink3"))
            painter.drawText(box.adjusted(0, 6, 0, 0), left, index.data())
            painter.restore()
            return
        chosen = self._view.is_chosen(token)
        self._paint_ground(painter, rect, chosen=chosen, state=state)
        count = index.data(_COUNT_ROLE)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("ink2"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), count)
        font = theme.font("body-bold" if chosen else "body")
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        room = box.width() - QFontMetrics(theme.font("body")).horizontalAdvance(count) - 8
        painter.drawText(box, left, QFontMetrics(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, room))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, *, chosen: bool, state: QStyle.StateFlag) -> None:
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = rect.adjusted(6, 1, -6, -1)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.color("select" if chosen else "hover"))
            painter.drawRoundedRect(ground, 5, 5)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(ground.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that the reader has named; `count` is what it would find, None where it cannot be read."""

    name: str
    query: str
    count: int | None = None


class FacetList(QListView):
    """Tokens in groups with how many cards each would give.

    Signals: `token_chosen(str)`: the token is to be added or removed; `query_chosen(str)`: a saved search;
    `removal_wanted(str)`: a saved search, by its query, is to be forgotten.
    """

    token_chosen = Signal(str)
    query_chosen = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items = QStandardItemModel(self)
        self._is_chosen: Callable[[str], bool] = lambda _: False
        self._saved: frozenset[str] = frozenset()
        self.setModel(self._items)
        self.setItemDelegate(_Delegate(theme, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Filters"))
        self.clicked.connect(self._on_clicked)
        self.activated.connect(self._on_clicked)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def rows(self) -> list[tuple[str, str, str]]:
        """Words, token or query, and count of each row; captions have no token."""
        items = (self._items.item(row) for row in range(self._items.rowCount()))
        return [(i.text(), i.data(TOKEN_ROLE) or "", i.data(_COUNT_ROLE) or "") for i in items]

    def show_facets(
        self, facets: Sequence[Facet], searches: Sequence[Facet] = (), saved: Sequence[SavedSearch] = ()
    ) -> None:
        """Show ready-made searches and those of the reader, then tokens in the groups of their keys."""
        bar = self.verticalScrollBar().value()
        self._items.clear()
        self._saved = frozenset(search.query for search in saved)
        if searches or saved:
            self._add_caption(self.tr("Saved searches"))
        for facet in searches:
            self._add(token_words(facet.token), facet.token, str(facet.count or ""))
        for search in saved:
            self._add(search.name, search.query, str(search.count or ""))
        group = None
        for facet in facets:
            if not facet.count and not self._is_chosen(facet.token):
                continue
            key = split_token(facet.token)[0]
            if key != group:
                self._add_caption(self._group_words(key))
                group = key
            self._add(token_words(facet.token, facet.label), facet.token, str(facet.count))
        self.verticalScrollBar().setValue(bar)

    def mark_chosen(self, is_chosen: Callable[[str], bool]) -> None:
        """Tell which tokens the present search holds."""
        self._is_chosen = is_chosen
        self.viewport().update()

    def is_chosen(self, token: str) -> bool:
        """Whether the present search holds a token."""
        return self._is_chosen(token)

    def _add_caption(self, words: str) -> None:
        item = QStandardItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._items.appendRow(item)

    def _add(self, words: str, token: str, count: str) -> None:
        item = QStandardItem(words)
        item.setData(token, TOKEN_ROLE)
        item.setData(count, _COUNT_ROLE)
        item.setToolTip(self._note(words, token))
        item.setData(f"{words}, {count}" if count else words, int(Qt.ItemDataRole.AccessibleTextRole))
        self._items.appendRow(item)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        query = self.indexAt(event.pos()).data(TOKEN_ROLE)
        if query in self._saved:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(self.tr("Remove this search")).triggered.connect(lambda: self.removal_wanted.emit(query))
            menu.popup(event.globalPos())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete:
            query = self.currentIndex().data(TOKEN_ROLE)
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()  # the key means cards elsewhere on the screen
            elif event.type() is QEvent.Type.KeyPress and query in self._saved:
                self.removal_wanted.emit(query)
            return True
        return super().event(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        token = index.data(TOKEN_ROLE)
        if token in self._saved:
            self.query_chosen.emit(token)
        elif token:
            self.token_chosen.emit(token)

    def _note(self, words: str, token: str) -> str:
        """What a row would write into the search, and how a search of the reader's goes away."""
        note = token if token != words else ""
        if token in self._saved:
            remark = self.tr("Del removes this search")
            note = f"{note}\n{remark}" if note else remark
        return note

    def _group_words(self, key: str) -> str:
        words = {
            "is:": self.tr("State"),
            "article:": self.tr("Articles"),
            "collection:": self.tr("Collections"),
            "tag:": self.tr("Tags"),
            "year:": self.tr("Centuries"),
            "kind:": self.tr("Kinds"),
        }
        return words.get(key, key)
