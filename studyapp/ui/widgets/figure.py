"""Figure: a chart under its title, whose numbers can be had as a table; and that table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QMenu, QTableView, QVBoxLayout, QWidget

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import IconButton, Label


@dataclass(frozen=True, slots=True)
class Table:
    """Numbers with their headings, all as words."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class TableDialog(QDialog):
    """The numbers of a chart."""

    def __init__(self, theme: Theme, title: str, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        model = QStandardItemModel(len(table.rows), len(table.heads), self)
        model.setHorizontalHeaderLabels(list(table.heads))
        for y, row in enumerate(table.rows):
            for x, words in enumerate(row):
                model.setItem(y, x, QStandardItem(words))
        view = QTableView()
        view.setModel(model)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.verticalHeader().hide()
        view.setShowGrid(False)
        view.resizeColumnsToContents()
        view.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.addWidget(view)
        self.resize(theme.px(420), theme.px(460))


class Figure(QWidget):
    """A title, a remark beside it, a chart below. `numbers` answers with the table when it is wanted."""

    def __init__(
        self, theme: Theme, chart: QWidget, *, numbers: Callable[[], Table] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._numbers = numbers
        self._title = Label(theme, "section")
        self._remark = Label(theme, "caption", "ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._remark)
        head.addStretch()
        head.addStrut(theme.px(34))
        self._more = IconButton(theme, "ellipsis")
        self._more.setVisible(numbers is not None)
        self._more.clicked.connect(self._offer)
        head.addWidget(self._more)
        column.addLayout(head)
        column.addWidget(chart)
        column.addStretch()

    def set_words(self, title: str, remark: str = "") -> None:
        """Name the figure."""
        self._title.setText(title)
        self._remark.setText(remark)
        self._more.describe(self.tr("%1 as a table").replace("%1", title))

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Table")).triggered.connect(self.show_table)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def show_table(self) -> None:
        """Open the numbers."""
        if self._numbers is not None:
            TableDialog(self._theme, self._title.text(), self._numbers(), self).open()


def csv_rows(tables: Sequence[tuple[str, Table]]) -> list[tuple[str, ...]]:
    """Several tables as rows of one file, each under its name."""
    rows: list[tuple[str, ...]] = []
    for name, table in tables:
        rows += [(name,), table.heads, *table.rows, ()]
    return rows
