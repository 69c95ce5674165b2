"""RowTable: the table of cards: columns that follow the width, a head that sorts, keys of its own."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from studyapp.services.browsing import Order
from studyapp.ui.models.browse_model import BrowseModel, Index
from studyapp.ui.models.row_words import Column, column_names, longest_day, state_names
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.row_delegate import ROW_HEIGHT, RowDelegate
from studyapp.ui.widgets.row_head import PAD, RowHead

_WIDTHS = {
    Column.DATE: 150,
    Column.ARTICLE: 120,
    Column.SECTION: 128,
    Column.KNOWN: 80,
    Column.DUE: 88,
    Column.DIFFICULTY: 76,
}
_ORDERS = {
    Column.DATE: Order.DATE,
    Column.EVENT: Order.SALIENCE,
    Column.ARTICLE: Order.LIBRARY,
    Column.SECTION: Order.LIBRARY,
    Column.KNOWN: Order.STABILITY,
    Column.DUE: Order.DUE,
    Column.DIFFICULTY: Order.DIFFICULTY,
}
_GIVES_WAY = (Column.ARTICLE, Column.DIFFICULTY, Column.SECTION)
_EVENT_ROOM = 260


class RowTable(QTableView):
    """Rows of a BrowseModel.

    Signals: `order_chosen(Order)`; `opened` on Enter or double click; `focused` when another row has the focus;
    `picked` when the selection has changed; `left` on Up in the first row.
    """

    order_chosen = Signal(object)
    opened = Signal()
    focused = Signal()
    picked = Signal()
    left = Signal()

    def __init__(self, theme: Theme, model: BrowseModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hidden: set[Column] = {Column.ARTICLE}
        self.setModel(model)
        self.setItemDelegate(RowDelegate(theme, model.words, self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(self.tr("Cards"))
        self._set_heads()
        self.doubleClicked.connect(lambda _: self.opened.emit())
        theme.changed.connect(self._on_theme_changed)

    def _set_heads(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self._theme.px(ROW_HEIGHT))
        head = RowHead(self._theme, self)
        self.setHorizontalHeader(head)
        head.sectionClicked.connect(lambda n: self.order_chosen.emit(_ORDERS[Column(n)]))
        self.show_order(Order.DATE)

    def show_order(self, order: Order) -> None:
        """Mark the column that the rows are sorted by."""
        column = next((c for c, o in _ORDERS.items() if o is order), Column.DATE)
        self.horizontalHeader().setSortIndicator(column, Qt.SortOrder.AscendingOrder)

    def column_actions(self) -> list[QAction]:
        """One action a column that may be hidden."""
        actions = []
        for column, name in column_names().items():
            if column in (Column.DATE, Column.EVENT):
                continue
            action = QAction(name, self)
            action.setCheckable(True)
            action.setChecked(column not in self._hidden)
            action.toggled.connect(lambda shown, column=column: self.show_column(column, shown=shown))
            actions.append(action)
        return actions

    @property
    def hidden(self) -> list[int]:
        """Numbers of the columns that the reader has hidden."""
        return sorted(self._hidden)

    def show_column(self, column: Column, *, shown: bool) -> None:
        """Show or hide a column."""
        (self._hidden.discard if shown else self._hidden.add)(column)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the event what the others leave; where that is little, columns give way."""
        head = self.horizontalHeader()
        assert isinstance(head, RowHead)
        names = column_names()
        wanted = {c: max(self._theme.px(w), head.room(names[c])) for c, w in _WIDTHS.items()}
        wanted[Column.DUE] = max(wanted[Column.DUE], head.room(longest_day()) - PAD)
        wanted[Column.KNOWN] = max(wanted[Column.KNOWN], *(head.room(w) for w in state_names()))
        shown = [c for c in wanted if c not in self._hidden]
        for column in _GIVES_WAY:
            room = self.viewport().width() - sum(wanted[c] for c in shown)
            if room < self._theme.px(_EVENT_ROOM) and column in shown:
                shown.remove(column)
        for column in wanted:
            self.setColumnHidden(column, column not in shown)
            self.setColumnWidth(column, wanted[column])
        self.setColumnWidth(Column.EVENT, max(120, self.viewport().width() - sum(wanted[c] for c in shown)))

    def picked_rows(self) -> list[int]:
        """Numbers of the selected rows, ascending; the focused row where none is."""
        rows = {n for r in self._ranges() for n in range(r.top(), r.bottom() + 1)}
        if not rows and self.currentIndex().isValid():
            rows = {self.currentIndex().row()}
        return sorted(rows)

    @property
    def picked_count(self) -> int:
        """How many rows are selected."""
        return sum(r.height() for r in self._ranges())

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(i) for i in range(selection.count())]

    def select_row(self, row: int) -> None:
        """Select one row and give it the focus."""
        index = self.model().index(row, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self.focused.emit()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_theme_changed(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW_HEIGHT))
        self._fit()
