"""TimelineScreen: every dated event on its article's lane, with the event chosen at the side."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QStackedLayout, QVBoxLayout, QWidget

from studyapp.domain.historical_date import civil
from studyapp.domain.ids import EventId
from studyapp.domain.library import Changes
from studyapp.services.settings import Settings
from studyapp.services.statistics import Lane, TimelineEvent
from studyapp.services.workspace import Workspace
from studyapp.ui.dialogs.edit_event_dialog import EditEventDialog
from studyapp.ui.models.event_detail import FoundEvent, event_detail, find_event
from studyapp.ui.models.timeline_lanes import LaneView, around, is_learned, lane_views
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from studyapp.ui.timescale import YEAR_DAYS, Unit
from studyapp.ui.typed_answer import read_date
from studyapp.ui.widgets.axis_label import year_label
from studyapp.ui.widgets.drawer import Drawer
from studyapp.ui.widgets.empty_state import EmptyState
from studyapp.ui.widgets.event_panel import WIDTH, EventPanel
from studyapp.ui.widgets.near_list import NearList
from studyapp.ui.widgets.surface import Surface
from studyapp.ui.widgets.timeline_bar import TimelineBar, Wanted
from studyapp.ui.widgets.timeline_canvas import TimelineCanvas
from studyapp.ui.widgets.timeline_overview import TimelineOverview
from studyapp.ui.windows.screen import Screen

_WIDE = 1200
_STEP = 1.5


def _utc_now() -> datetime:
    return datetime.now(UTC)


def is_wanted(wanted: Wanted, event: TimelineEvent) -> bool:
    """Whether an event belongs to what is to be shown."""
    if wanted is Wanted.DUE:
        return event.due
    return wanted is Wanted.ALL or is_learned(event) == (wanted is Wanted.LEARNED)


class TimelineScreen(Screen):
    """Shows the library in time. Signals: those of `Screen`."""

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
        self._lanes: tuple[Lane, ...] = ()
        self._event: FoundEvent | None = None
        self._asked: EventId | None = None
        self._stale = True
        self._loaded = False
        self._wide: bool | None = None
        self._bar = TimelineBar(theme)
        self._canvas = TimelineCanvas(theme)
        self._overview = TimelineOverview(theme)
        self._panel = EventPanel(theme)
        self._near = NearList(theme)
        self._panel.append(self._near)
        self._empty = EmptyState(theme)
        self._row = QHBoxLayout()
        self._lay_out()
        self._drawer = Drawer(self._page, right=True, width=WIDTH + 20)
        self.setFocusProxy(self._canvas)
        self._connect()
        self._bind_keys()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        self._page = Surface(self.theme, "page")
        self._pages = QStackedLayout(self._page)
        column.addWidget(self._page, 1)
        body = QWidget()
        body.setLayout(self._row)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._canvas, 1)
        left.addWidget(self._overview)
        self._row.addLayout(left, 1)
        self._pages.addWidget(body)
        self._pages.addWidget(self._empty)

    def _connect(self) -> None:
        canvas, bar = self._canvas, self._bar
        canvas.event_chosen.connect(self._on_chosen)
        canvas.event_opened.connect(self.passage_opened)
        canvas.scale_changed.connect(self._on_scale_changed)
        bar.filtered.connect(self._make_views)
        bar.unit_chosen.connect(canvas.show_unit)
        bar.zoomed.connect(canvas.zoom)
        bar.all_wanted.connect(canvas.show_all)
        self._overview.moved.connect(self._on_overview_moved)
        self._near.chosen.connect(canvas.choose)
        self._panel.passage_wanted.connect(self._on_passage)
        self._panel.place_wanted.connect(self.open_other)
        self._panel.edit_wanted.connect(self._on_edit)

    def _bind_keys(self) -> None:
        canvas = self._canvas
        for keys, label, deed in (
            ("+", self.tr("Zoom in"), partial(canvas.zoom, _STEP)),
            ("-", self.tr("Zoom out"), partial(canvas.zoom, 1 / _STEP)),
            ("0", self.tr("Show all"), canvas.show_all),
            ("T", self.tr("Go to a date"), self._on_go_to),
            ("E", self.tr("Edit"), self._on_edit),
            ("O", self.tr("Open in the article"), self._on_passage),
        ):
            self.add_key(keys, label, deed)
        self.commands += [("← →", self.tr("Event before, after")), ("↑ ↓", self.tr("Lane above, below"))]

    @property
    def canvas(self) -> TimelineCanvas:
        """The lanes."""
        return self._canvas

    # Loading

    def activate(self) -> None:
        """Load what is stale and take the focus."""
        if self._stale:
            self._stale = False
            self.tasks.store(self.workspace.statistics.timeline, self._on_lanes, owner=self)
            self.tasks.store(self.workspace.settings.get, self._on_settings, owner=self)
        self._canvas.setFocus()

    def take_changes(self, changes: Changes) -> None:
        """Load again where events or articles were touched elsewhere."""
        if not changes.events and not changes.cards and not changes.articles:
            return
        self._stale = True
        if self.isVisible():
            self.activate()

    def show_event(self, event_id: EventId) -> None:
        """Choose an event, now or as soon as the lanes are there."""
        if self._loaded and not self._stale:
            self._canvas.choose_id(event_id)
        else:
            self._asked = event_id

    def _on_lanes(self, lanes: tuple[Lane, ...]) -> None:
        self._lanes = lanes
        self._bar.show_lanes(lanes)
        self._make_views()

    def _make_views(self) -> None:
        """Sort what is to be shown, away from the window's thread: a large library takes a while."""
        shown = [lane for lane in self._lanes if self._bar.shows(lane.article_id)]
        wanted = self._bar.wanted
        self.tasks.pure(lambda: lane_views(shown, partial(is_wanted, wanted)), self._show_views, owner=self)

    def _on_settings(self, settings: Settings) -> None:
        self._drawer.motion = not settings.reduced_motion

    def _show_views(self, views: list[LaneView]) -> None:
        self._overview.show_lanes(views)
        self._canvas.show_lanes(views, keep=self._loaded)
        self._loaded = True
        self._pages.setCurrentIndex(0 if views else 1)
        if not views:
            said = self.tr("Events with a date stand here, one line an article.")
            self._empty.show_state(self.tr("Nothing to show on the timeline"), said)
        if self._asked is not None:
            self._canvas.choose_id(self._asked)
            self._asked = None

    def _on_scale_changed(self) -> None:
        low, high = self._canvas.stretch
        words = "–".join(year_label(civil(round(day))[0]) for day in (low, high))
        self._bar.show_stretch(words, self._canvas.scale.step(90).named)
        self._overview.show_window((low, high))

    def _on_overview_moved(self, day: float) -> None:
        canvas = self._canvas
        canvas.set_scale(canvas.scale.moved(canvas.scale.x(day) - canvas.lanes_width / 2))

    # The event chosen

    def _on_chosen(self, event_id: EventId) -> None:
        self.tasks.store(partial(find_event, self.workspace, event_id), self._on_event, owner=self)

    def _on_event(self, found: FoundEvent) -> None:
        chosen = self._canvas.chosen
        if chosen is None or chosen.event_id != found.event.id:
            return
        self._event = found
        self._panel.show_event(event_detail(found, self._now), questions=False)
        self._near.show_places(around(self._canvas.views, chosen, YEAR_DAYS))
        if not self._wide:
            self._drawer.open()
            self._canvas.setFocus()

    def _on_passage(self) -> None:
        chosen = self._canvas.chosen
        if chosen is not None:
            self.passage_opened.emit(chosen.event_id)

    def _on_edit(self) -> None:
        found = self._event
        if found is None:
            return
        dialog = EditEventDialog(self.theme, found.event, found.article, self)
        dialog.accepted.connect(lambda: self._save(found.event.id, dialog))
        dialog.open()

    def _save(self, event_id: EventId, dialog: EditEventDialog) -> None:
        edit = dialog.edit()

        def done(changes: Changes) -> None:
            self.changes_made.emit(changes)
            self.take_changes(changes)
            self._on_chosen(event_id)

        self.tasks.store(lambda: self.workspace.reading.edit(event_id, edit), done, owner=self)

    def _on_go_to(self) -> None:
        text, agreed = QInputDialog.getText(self, self.tr("Go to a date"), self.tr("Date:"))
        if agreed:
            self.go_to(text)

    def go_to(self, text: str) -> bool:
        """Go to a typed date; whether it could be read."""
        date = read_date(text, self.workspace_language)
        if date is None:
            self.noticed.emit(self.tr("Not a date I can read: %1").replace("%1", text), False)
            return False
        low, high = date.bounds
        if self._canvas.scale.per_day * YEAR_DAYS < 4:
            self._canvas.show_unit(Unit.YEAR)
        self._canvas.go_to((low + high) / 2)
        return True

    @property
    def workspace_language(self) -> str:
        """The language in which typed dates are read first."""
        return "zh"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._drawer.is_open:
            self._drawer.close_drawer()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        if wide == self._wide:
            return
        self._wide = wide
        if wide:
            self._drawer.close_drawer()
            self._panel.setFixedWidth(self.theme.px(WIDTH))
            self._row.addWidget(self._panel)
            self._panel.show()
        else:
            self._panel.setMinimumWidth(0)
            self._panel.setMaximumWidth(16777215)
            self._drawer.hold(self._panel)
