"""BrowserLayout: filter column, search and table, detail; side columns become drawers where there is no room."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from studyapp.services.settings import Settings
from studyapp.ui.models.browse_model import BrowseModel
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.bulk_bar import BulkBar
from studyapp.ui.widgets.buttons import IconButton
from studyapp.ui.widgets.drawer import Drawer
from studyapp.ui.widgets.empty_state import EmptyState
from studyapp.ui.widgets.event_panel import EventPanel
from studyapp.ui.widgets.facet_list import FacetList
from studyapp.ui.widgets.row_table import RowTable
from studyapp.ui.widgets.search_field import SearchField
from studyapp.ui.widgets.surface import Surface

_WIDE = 1200
_FACETS, _DETAIL = 208, 316


class BrowserLayout(QWidget):
    """The parts of the card browser and where they stand."""

    def __init__(self, theme: Theme, model: BrowseModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wide: bool | None = None
        self.search = SearchField(theme)
        self.table = RowTable(theme, model)
        self.facets = FacetList(theme)
        self.detail = EventPanel(theme)
        self.bulk = BulkBar(theme)
        self.empty = EmptyState(theme)
        self.save = IconButton(theme, "bookmark-plus", size=18)
        self.columns = IconButton(theme, "columns-3", size=18)
        self._show_facets = IconButton(theme, "panel-left", size=18)
        self._show_detail = IconButton(theme, "info", size=18)
        self._left = Surface(theme, "chrome", edges="r")
        self._row = QHBoxLayout(self)
        self._lay_out()
        self._drawers = Drawer(self, right=False, width=_FACETS + 40), Drawer(self, right=True, width=_DETAIL + 20)
        self._show_facets.clicked.connect(lambda: self._toggle(0))
        self._show_detail.clicked.connect(lambda: self._toggle(1))
        self.retranslate()

    def _lay_out(self) -> None:
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 8, 1, 0)
        left.addWidget(self.facets)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._centre(), 1)

    def _centre(self) -> QWidget:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = Surface(self._theme, "chrome", edges="b")
        row = QHBoxLayout(top)
        row.setContentsMargins(12, 10, 12, 11)
        for widget in (self._show_facets, self.search, self.save, self.columns, self._show_detail):
            row.addWidget(widget)
        column.addWidget(top)
        page = Surface(self._theme, "page")
        self._pages = QStackedLayout(page)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        column.addWidget(page, 1)
        column.addWidget(self.bulk)
        self.bulk.hide()
        return centre

    def retranslate(self) -> None:
        """Set the words in the language of now."""
        self.search.retranslate()
        self.detail.retranslate()
        self.save.describe(self.tr("Keep this search"))
        self.columns.describe(self.tr("Columns"))
        self._show_facets.describe(self.tr("Filters"))
        self._show_detail.describe(self.tr("The chosen card"))

    def apply_settings(self, settings: Settings) -> None:
        """Slide the drawers or not, as the reader wants."""
        for drawer in self._drawers:
            drawer.motion = not settings.reduced_motion

    def show_rows(self, shown: bool) -> None:
        """Show the table, or the empty state."""
        self._pages.setCurrentIndex(0 if shown else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        if wide != self._wide:
            self._wide = wide
            self._arrange()

    def _arrange(self) -> None:
        for button in (self._show_facets, self._show_detail):
            button.setVisible(not self._wide)
        if self._wide:
            for drawer in self._drawers:
                drawer.close_drawer()
            self._row.insertWidget(0, self._left)
            self._row.addWidget(self.detail)
            self._left.setFixedWidth(self._theme.px(_FACETS))
            self.detail.setFixedWidth(self._theme.px(_DETAIL))
            self._left.show()
            self.detail.show()
        else:
            for panel, drawer in zip((self._left, self.detail), self._drawers, strict=True):
                panel.setMinimumWidth(0)
                panel.setMaximumWidth(16777215)
                drawer.hold(panel)

    def _toggle(self, number: int) -> None:
        self._drawers[1 - number].close_drawer()
        self._drawers[number].toggle()
