"""BrowseModel: the rows of a search as a table that fetches pages when they are looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from studyapp.services.browsing import BrowsePage, BrowseRow
from studyapp.ui.models.row_words import Column, RowWords, column_names

PAGE = 200
"""Rows fetched at once."""
_KEPT_PAGES = 50
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""Data role of the whole BrowseRow, None while it is fetched."""

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[int, Callable[[BrowsePage], None]], None]
"""Fetch the page at an offset and hand it over."""


class BrowseModel(QAbstractTableModel):
    """As many rows as the search found; those not fetched yet are blank until their page arrives.

    Signals: `filled` when a page has arrived.
    """

    filled = Signal()

    def __init__(self, words: RowWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._total = 0
        self._serial = 0
        self._fetch: Fetch | None = None
        self._pages: OrderedDict[int, tuple[BrowseRow, ...]] = OrderedDict()
        self._asked: set[int] = set()

    def show_pages(self, first: BrowsePage, fetch: Fetch) -> None:
        """Show a search by its first page; further pages are fetched by `fetch`."""
        self.beginResetModel()
        self._serial += 1
        self._total, self._fetch = first.total, fetch
        self._pages.clear()
        self._asked.clear()
        self._pages[0] = first.rows
        self.endResetModel()

    def loaded_pages(self) -> list[int]:
        """Numbers of the pages at hand."""
        return list(self._pages)

    def row(self, number: int) -> BrowseRow | None:
        """A row; None while it is fetched."""
        page, place = divmod(number, PAGE)
        rows = self._pages.get(page)
        if rows is None:
            self._ask(page)
            return None
        self._pages.move_to_end(page)
        return rows[place] if place < len(rows) else None

    def _ask(self, page: int) -> None:
        if page in self._asked or self._fetch is None:
            return
        self._asked.add(page)
        self._fetch(page * PAGE, partial(self._take, self._serial))

    def _take(self, serial: int, page: BrowsePage) -> None:
        if serial != self._serial:
            return
        number = page.offset // PAGE
        self._asked.discard(number)
        self._pages[number] = page.rows
        while len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)
        self._tell(number)

    def _tell(self, page: int) -> None:
        last = min(self._total, (page + 1) * PAGE) - 1
        if page * PAGE <= last:
            self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(Column) - 1))
            self.filled.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = section == Column.DIFFICULTY
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return column_names()[Column(section)] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role not in (ROW_ROLE, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return None
        row = self.row(index.row())
        if role == ROW_ROLE or row is None:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.words.spoken(row)
        return self.words.cell(row, Column(index.column()))
