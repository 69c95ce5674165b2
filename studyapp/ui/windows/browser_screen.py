"""BrowserScreen: all cards in a table, a search language over them, deeds on one or many."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QInputDialog, QMenu, QPushButton, QVBoxLayout, QWidget

from studyapp.domain.errors import InputError
from studyapp.domain.ids import EventId
from studyapp.domain.library import Changes, StoredArticle
from studyapp.services.browsing import BrowsePage, BrowseRow, Completion, Facet, Order
from studyapp.services.workspace import Workspace
from studyapp.ui.dialogs.edit_event_dialog import EditEventDialog
from studyapp.ui.interface_locale import in_a_row
from studyapp.ui.models.browse_model import PAGE, BrowseModel
from studyapp.ui.models.event_detail import FoundEvent, event_detail, find_event
from studyapp.ui.models.query import parse_query
from studyapp.ui.models.row_words import RowWords
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.browser_layout import BrowserLayout
from studyapp.ui.widgets.empty_state import Way
from studyapp.ui.widgets.facet_list import FacetList, SavedSearch
from studyapp.ui.widgets.row_table import RowTable
from studyapp.ui.widgets.search_field import SearchField
from studyapp.ui.windows.browser_deeds import BrowserDeeds
from studyapp.ui.windows.screen import Screen

_SAVED = "browser.searches"
_PAUSE_MS = 250


@dataclass(frozen=True, slots=True)
class _Found:
    """A search with its answer; `fewer` says how many each search without one of its tokens would find."""

    query: str
    page: BrowsePage
    fewer: tuple[tuple[str, int], ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Frame:
    """What stands around the table."""

    facets: tuple[Facet, ...]
    searches: tuple[Facet, ...]
    saved: tuple[SavedSearch, ...]


def _utc_now() -> datetime:
    return datetime.now(UTC)


class BrowserScreen(Screen):
    """Searches, shows and changes cards. Signals: those of `Screen`."""

    def __init__(
        self,
        workspace: Workspace,
        theme: Theme,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        now: Callable[[], datetime] = _utc_now,
    ) -> None:
        super().__init__(workspace, theme, tasks, parent)
        self._now = now
        self._order = Order.DATE
        self._wanted: str | None = None
        self._searching = False
        self._shown = ""
        self._event: FoundEvent | None = None
        self._saved: tuple[SavedSearch, ...] = ()
        self._stale = True
        self._asked: EventId | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.tasks.store(self._fetch_frame, self._on_frame, owner=self))
        self._model = BrowseModel(RowWords(now), self)
        self._parts = BrowserLayout(theme, self._model)
        self._deeds = BrowserDeeds(workspace, tasks, self)
        self._deeds.picked = self._parts.table.picked_rows
        self._deeds.search = lambda: (self._shown, self._order)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._parts)
        self.setFocusProxy(self._parts.search)
        self._connect()
        self._bind_keys()

    def _connect(self) -> None:
        parts = self._parts
        parts.search.query_changed.connect(self._on_query_changed)
        parts.search.left.connect(self._on_search_left)
        parts.facets.token_chosen.connect(parts.search.toggle)
        parts.facets.query_chosen.connect(parts.search.set_query)
        parts.facets.removal_wanted.connect(self._on_search_removed)
        parts.table.order_chosen.connect(self._on_order_chosen)
        parts.table.opened.connect(self._on_passage)
        parts.table.focused.connect(self._on_focused)
        parts.table.picked.connect(lambda: parts.bulk.show_count(parts.table.picked_count))
        parts.table.left.connect(parts.search.setFocus)
        parts.detail.passage_wanted.connect(self._on_passage)
        parts.detail.place_wanted.connect(self.open_other)
        parts.detail.edit_wanted.connect(self._on_edit)
        parts.save.clicked.connect(self.keep_search)
        parts.columns.clicked.connect(self._on_columns)
        parts.bulk.learn_wanted.connect(self._deeds.learn)
        parts.bulk.suspend_wanted.connect(self._deeds.suspend)
        parts.bulk.tags_wanted.connect(self._deeds.tag)
        parts.bulk.export_wanted.connect(self._deeds.pick)
        self._deeds.ids_picked.connect(self.export_wanted)
        self._deeds.done.connect(self._on_done)
        parts.bulk.selection_dropped.connect(parts.table.clearSelection)
        self._model.filled.connect(self._on_filled)

    def _bind_keys(self) -> None:
        for keys, label, deed in (
            ("Ctrl+F", self.tr("Search field"), self._parts.search.setFocus),
            ("E", self.tr("Edit"), self._on_edit),
            ("K", self.tr("Keep"), self._deeds.keep),
            ("X", self.tr("Reject"), self._deeds.reject),
            ("Del", "", self._deeds.reject),
            ("@", self.tr("Suspend"), self._deeds.suspend),
            ("L", self.tr("Learn"), self._deeds.learn),
            ("T", self.tr("Tags"), self._deeds.tag),
            ("O", self.tr("Open in the article"), self._on_passage),
        ):
            self.add_key(keys, label, deed)

    @property
    def model(self) -> BrowseModel:
        """The rows found."""
        return self._model

    @property
    def search(self) -> SearchField:
        """The field of the query."""
        return self._parts.search

    @property
    def filters(self) -> FacetList:
        """The filter column."""
        return self._parts.facets

    @property
    def table(self) -> RowTable:
        """The table."""
        return self._parts.table

    def empty_buttons(self) -> list[QPushButton]:
        """The ways out that are offered where nothing was found."""
        return [b for b in self._parts.empty.findChildren(QPushButton) if b.isVisible()]

    # Searching

    def activate(self) -> None:
        """Show the search again, anew where something has changed, and take the focus."""
        if self._stale:
            self._stale = False
            self._refresh()
        self._parts.search.setFocus()

    def take_changes(self, changes: Changes) -> None:
        """Search again where cards or articles were touched elsewhere."""
        if not changes.events and not changes.cards and not changes.articles:
            return
        if self.isVisible():
            self._refresh()
        else:
            self._stale = True

    def set_query(self, query: str) -> None:
        """Show what a query finds."""
        self._parts.search.set_query(query)

    def _refresh(self) -> None:
        """Search again; the filter column, which counts a great deal, waits until the reader pauses."""
        self.tasks.store(self.workspace.reading.articles, self._on_articles, owner=self)
        self.tasks.store(self.workspace.settings.get, self._parts.apply_settings, owner=self)
        self._search(self._parts.search.query.text)
        self.tasks.store(self.workspace.browsing.prepare, owner=self)
        self._pause.start()

    def _fetch_frame(self) -> _Frame:
        saved = self.workspace.settings.state(_SAVED) or []
        browsing = self.workspace.browsing
        named = tuple(SavedSearch(str(name), str(query), self._count(str(query))) for name, query in saved)
        return _Frame(browsing.facets(), browsing.ready_made(), named)

    def _count(self, query: str) -> int | None:
        try:
            return self.workspace.browsing.count(query)
        except InputError:
            return None

    def _on_articles(self, articles: tuple[StoredArticle, ...]) -> None:
        self._model.words.know({a.id: a for a in articles})

    def _on_frame(self, frame: _Frame) -> None:
        self._saved = frame.saved
        self._parts.facets.show_facets(frame.facets, frame.searches, frame.saved)

    def _on_query_changed(self, query: str) -> None:
        tokens = self._parts.search.query.tokens
        self._parts.facets.mark_chosen(lambda token: token in tokens or token == query)
        self._search(query)
        if self._parts.search.edit.hasFocus():
            self.tasks.store(lambda: (query, self.workspace.browsing.complete(query)), self._on_completions, owner=self)

    def _on_completions(self, offered: tuple[str, tuple[Completion, ...]]) -> None:
        query, completions = offered
        if query == self._parts.search.query.text:
            typing = bool(self._parts.search.query.words.strip())
            self._parts.search.offer([c for c in completions if c.query.strip() != query] if typing else ())

    def _search(self, query: str) -> None:
        """Search; while a search is under way only the last one asked for waits."""
        self._wanted = query
        if self._pause.isActive():
            self._pause.start()
        if not self._searching:
            self._searching = True
            work = partial(self._found, query, self._order)
            self.tasks.store(work, self._on_found, failed=self._on_failed, owner=self)

    def _found(self, query: str, order: Order) -> _Found:
        browsing = self.workspace.browsing
        try:
            page = browsing.search(query, limit=PAGE, order=order)
        except InputError as error:
            return _Found(query, BrowsePage((), 0, 0), problem=str(error))
        if page.total:
            return _Found(query, page)
        parsed = parse_query(query)
        fewer = [(token, browsing.count(parsed.without(token).text)) for token in parsed.tokens]
        return _Found(query, page, tuple(f for f in fewer if f[1]))

    def _on_found(self, found: _Found) -> None:
        self._searching = False
        if self._wanted != found.query:
            self._search(self._wanted or "")
            return
        table = self._parts.table
        row = max(0, table.currentIndex().row()) if found.query == self._shown else 0
        bar = table.verticalScrollBar().value() if found.query == self._shown else 0
        self._shown = found.query
        self._model.show_pages(found.page, self._fetch_page)
        self._parts.search.show_count(self.tr("%Ln cards", "", found.page.total))
        self._parts.show_rows(bool(found.page.total))
        self._parts.bulk.show_count(0)
        if found.page.total:
            table.select_row(min(row, found.page.total - 1))
            table.verticalScrollBar().setValue(bar)
        else:
            self._show_nothing(found)

    def _on_failed(self, error: Exception) -> None:
        self._searching = False
        self.tasks.failed.emit(error)

    def _fetch_page(self, offset: int, done: Callable[[BrowsePage], None]) -> None:
        query, order = self._shown, self._order
        browsing = self.workspace.browsing
        self.tasks.store(lambda: browsing.search(query, limit=PAGE, offset=offset, order=order), done, owner=self)

    def _show_nothing(self, found: _Found) -> None:
        search = self._parts.search
        self._parts.detail.clear()
        self._event = None
        if found.problem:
            self._parts.empty.show_state(self.tr("This search cannot be read"), found.problem)
            return
        if not found.query:
            said = self.tr("Import an article; the cards made from it are listed here.")
            self._parts.empty.show_state(self.tr("No cards yet"), said)
            return
        said = self.tr("Nothing was found for %1.").replace("%1", found.query)
        ways = [Way(self.tr("Clear the search"), partial(search.set_query, ""))]
        if found.fewer:
            token, count = max(found.fewer, key=lambda f: f[1])
            said = in_a_row(said, self.tr("Without %1 there are %n.", "", count).replace("%1", token))
            ways.insert(0, Way(self.tr("Remove %1").replace("%1", token), partial(search.toggle, token)))
        self._parts.empty.show_state(self.tr("No cards found"), said, ways=ways)

    def _on_order_chosen(self, order: Order) -> None:
        self._order = order
        self._parts.table.show_order(order)
        self._search(self._parts.search.query.text)

    def _on_search_left(self) -> None:
        if self._model.rowCount():
            self._parts.table.setFocus()

    # The chosen row

    @property
    def row(self) -> BrowseRow | None:
        """The row with the focus; None where there is none or it is being fetched."""
        index = self._parts.table.currentIndex()
        return self._model.row(index.row()) if index.isValid() else None

    def _on_filled(self) -> None:
        row = self.row
        if row is not None and (self._event is None or self._event.event.id != row.event_id):
            self._on_focused()

    def _on_focused(self) -> None:
        row = self.row
        if row is not None:
            self._asked = row.event_id
            self.tasks.store(partial(self._find, row.event_id), self._on_event, owner=self)

    def _find(self, event_id: EventId) -> FoundEvent | None:
        """What the detail shows, unless another row was chosen meanwhile; on the store's thread."""
        return find_event(self.workspace, event_id) if event_id == self._asked else None

    def _on_event(self, found: FoundEvent | None) -> None:
        row = self.row
        if found is not None and row is not None and row.event_id == found.event.id:
            self._event = found
            self._parts.detail.show_event(event_detail(found, self._now))

    def _on_passage(self) -> None:
        row = self.row
        if row is not None:
            self.passage_opened.emit(row.event_id)

    def _on_edit(self) -> None:
        found = self._event
        if found is None:
            return
        dialog = EditEventDialog(self.theme, found.event, found.article, self)
        event_id = found.event.id
        dialog.accepted.connect(
            lambda: self._deeds.write(partial(self.workspace.reading.edit, event_id, dialog.edit()))
        )
        dialog.open()

    def _on_done(self, changes: Changes, notice: str) -> None:
        if changes:
            self.changes_made.emit(changes)
            self._refresh()
        if notice:
            self.noticed.emit(notice, True)

    # Saved searches and columns

    def keep_search(self) -> None:
        """Ask for a name and keep the present search under it."""
        query = self._parts.search.query.text
        if not query:
            return
        name, agreed = QInputDialog.getText(self, self.tr("Keep this search"), self.tr("Name:"), text=query)
        if agreed and name.strip():
            others = [(s.name, s.query) for s in self._saved if s.name != name.strip()]
            self._store_searches([*others, (name.strip(), query)])

    def _on_search_removed(self, query: str) -> None:
        self._store_searches([(s.name, s.query) for s in self._saved if s.query != query])

    def _store_searches(self, pairs: list[tuple[str, str]]) -> None:
        settings = self.workspace.settings
        self.tasks.store(lambda: settings.set_state(_SAVED, pairs), lambda _: self._refresh(), owner=self)

    def _on_columns(self) -> None:
        menu = QMenu(self)
        menu.addActions(self._parts.table.column_actions())
        menu.popup(self._parts.columns.mapToGlobal(self._parts.columns.rect().bottomLeft()))
