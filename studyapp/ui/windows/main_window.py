"""MainWindow: the bar, one screen under it, and what every screen shares: menu, keys, notices, undo."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING
from unicodedata import category

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from studyapp.domain.errors import NotFoundError, StudyAppError
from studyapp.services.settings import Settings
from studyapp.ui.error_words import error_words
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from studyapp.ui.translation import Translation, script_of, system_language
from studyapp.ui.widgets.bare_ground import BareGround
from studyapp.ui.widgets.focus_ring import FocusRing
from studyapp.ui.widgets.notice_bar import NoticeBar
from studyapp.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from studyapp.domain.ids import EventId, SectionId
    from studyapp.domain.library import Changes
    from studyapp.services.reviewing import ReviewCounts
    from studyapp.services.workspace import Workspace
    from studyapp.ui.models.section_page import SectionPage
    from studyapp.ui.windows.first_run import FirstRun
    from studyapp.ui.windows.screen import Screen

READING, REVIEW, TIMELINE, CARDS, STATISTICS = range(5)
SMALLEST = (880, 600)
_LAZY = {
    REVIEW: ("studyapp.ui.windows.review_screen", "ReviewScreen"),
    TIMELINE: ("studyapp.ui.windows.timeline_screen", "TimelineScreen"),
    CARDS: ("studyapp.ui.windows.browser_screen", "BrowserScreen"),
    STATISTICS: ("studyapp.ui.windows.statistics_screen", "StatisticsScreen"),
}


class MainWindow(QWidget):
    """The window.

    Signals: `painted` after its first paint; `opened` when it has its library; `folder_chosen(Path)` when the library
    is to lie elsewhere.

    It can be shown before the library is open: the bar and the grounds of what `open` puts in their place.
    `movable` says that the reader may choose where the library lies.
    """

    painted = Signal()
    opened = Signal()
    folder_chosen = Signal(object)

    workspace: Workspace

    def __init__(self, theme: Theme, tasks: Tasks, translation: Translation, *, movable: bool = False) -> None:
        super().__init__()
        self.movable = movable
        self.theme = theme
        self.tasks = tasks
        self.translation = translation
        self.settings = Settings()
        self.screens: dict[int, Screen] = {}
        self.current = READING
        self._is_painted = False
        self.first_run: FirstRun | None = None
        self.setWindowTitle("StudyApp")
        self.setMinimumSize(*SMALLEST)
        self._lay_out()
        self.bar.show_screen(READING)
        self._ground.setFocus()

    def await_library(self, widths: Sequence[int], *, greets: bool) -> None:
        """Look as with a library that has panels of those widths, or empty where a page `greets` at the first start."""
        self._ground.widths = widths
        self._ground.is_empty = greets
        self.bar.setHidden(greets)

    @property
    def is_open(self) -> bool:
        """Whether the window has its library."""
        return READING in self.screens

    def open(self, workspace: Workspace) -> None:
        """Put the screens of a library where their grounds are."""
        # Not loaded before the window is painted: they take as long as all that it shows until then.
        from studyapp.ui.windows.commands import Commands
        from studyapp.ui.windows.import_ways import ImportWays
        from studyapp.ui.windows.importing import Importing
        from studyapp.ui.windows.reading_keys import ReadingKeys
        from studyapp.ui.windows.reading_overlays import ReadingOverlays
        from studyapp.ui.windows.reading_screen import ReadingScreen
        from studyapp.ui.windows.searching import Searching
        from studyapp.ui.windows.updating import Updating

        self.workspace = workspace
        self.reading = ReadingScreen(workspace, self.theme, self.tasks)
        self.commands = Commands(self)
        self._adopt(READING, self.reading)
        self.importing = Importing(self)
        self.import_ways = ImportWays(self)
        self.updating = Updating(self)
        self.overlays = ReadingOverlays(self)
        self.searching = Searching(self)
        self.reading_keys = ReadingKeys(self.reading)
        self._connect()
        self.setAcceptDrops(True)
        self.bar.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
        self.bar.show()
        self.stack.setCurrentWidget(self.reading)
        self.stack.removeWidget(self._ground)
        self._ground.deleteLater()
        self.opened.emit()

    def _lay_out(self) -> None:
        self.bar = TopBar(self.theme)
        self.bar.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.stack = QStackedWidget()
        self._ground = BareGround(self.theme)
        self.stack.addWidget(self._ground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.stack, 1)
        self.notices = NoticeBar(self.theme, self)
        self.ring = FocusRing(self.theme, self)

    def _connect(self) -> None:
        bar = self.bar
        self.reading.page_shown.connect(self._on_page_shown)
        bar.screen_chosen.connect(self.show_screen)
        bar.searched.connect(self._on_searched)
        bar.menu_asked.connect(self.open_menu)
        bar.import_asked.connect(self.import_ways.choose_files)
        bar.export_asked.connect(self.export)
        bar.settings_asked.connect(self.open_settings)
        bar.progress_asked.connect(self.importing.show_report)
        self.notices.undo_asked.connect(self.undo)
        self.reading.files_wanted.connect(self.import_ways.choose_files)
        self.reading.paste_wanted.connect(self.import_ways.paste)
        self.tasks.failed.connect(self.show_error)
        self.theme.changed.connect(self.update)

    @Slot(object)
    def _on_page_shown(self, page: SectionPage) -> None:
        from studyapp.ui.widgets.reader_builder import printable

        # Marks that turn the direction of writing would reach beyond the title.
        title = "".join(c for c in printable(page.article.title) if category(c) != "Cf")
        self.setWindowTitle(f"{title[:60]} – StudyApp")

    # Screens

    def _adopt(self, index: int, screen: Screen) -> None:
        self.screens[index] = screen
        self.stack.addWidget(screen)
        screen.changes_made.connect(lambda changes: self.spread(changes, screen))
        screen.passage_opened.connect(self.open_passage)
        screen.place_opened.connect(self.open_place)
        screen.timeline_opened.connect(self.open_on_timeline)
        screen.cards_opened.connect(self.search)
        screen.review_opened.connect(self.open_review)
        screen.noticed.connect(lambda text, undoable: self.notices.notify(text, undoable=undoable))
        screen.export_wanted.connect(self.export)

    def screen_at(self, index: int) -> Screen:
        """The screen of that number, built on its first visit."""
        if index not in self.screens:
            module, name = _LAZY[index]
            make: type[Screen] = getattr(import_module(module), name)
            self._adopt(index, make(self.workspace, self.theme, self.tasks))
        return self.screens[index]

    @Slot(int)
    def show_screen(self, index: int) -> None:
        """Bring a screen to the front."""
        screen = self.screen_at(index)
        self.current = index
        self.bar.show_screen(index)
        self.stack.setCurrentWidget(screen)
        screen.activate()

    def spread(self, changes: Changes, initiator: object = None) -> None:
        """Tell every other screen what was changed."""
        for screen in self.screens.values():
            if screen is not initiator:
                screen.take_changes(changes)
        if changes.settings:
            self.load_settings()
        self.count_due()

    def count_due(self) -> None:
        """Show how much remains to be reviewed beside the name of the review screen."""

        def show(counts: ReviewCounts) -> None:
            self.bar.tabs[REVIEW].set_count(counts.new + counts.learning + counts.due)

        self.tasks.store(self.workspace.reviewing.counts, show, owner=self)

    @Slot(object)
    def open_passage(self, event_id: EventId) -> None:
        """Show an event in its article."""

        reading = self.workspace.reading
        self.tasks.store(
            lambda: reading.event(event_id).section_id, lambda place: self.open_place(place, event_id), owner=self
        )

    @Slot(object, object)
    def open_place(self, section_id: SectionId, event_id: EventId) -> None:
        """Show an event in a section that tells of it."""
        self.show_screen(READING)
        self.reading.open_section(section_id, event_id=event_id)

    @Slot(object)
    def open_on_timeline(self, event_id: EventId) -> None:
        """Show an event on the timeline."""
        self.show_screen(TIMELINE)
        show = getattr(self.screens[TIMELINE], "show_event", None)
        if show is not None:
            show(event_id)

    @Slot(object)
    def open_review(self, scope: object) -> None:
        """Review a part of the library."""
        screen = self.screen_at(REVIEW)
        set_scope = getattr(screen, "set_scope", None)
        if set_scope is not None:
            set_scope(scope)
        self.show_screen(REVIEW)

    @Slot(str)
    def _on_searched(self, query: str) -> None:
        if not self.searching.open_current():
            self.search(query)

    @Slot(str)
    def search(self, query: str) -> None:
        """Show what a query finds among the cards."""
        self.show_screen(CARDS)
        show = getattr(self.screens[CARDS], "set_query", None)
        if show is not None:
            show(query)

    # Deeds of the window

    @Slot()
    def undo(self) -> None:
        """Take back the last deed."""
        self.reading.deeds.undo()

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last."""
        self.reading.deeds.redo()

    @Slot()
    def export(self, event_ids: object = None) -> None:
        """Open the export dialog."""
        dialog = import_module("studyapp.ui.dialogs.export_dialog").ExportDialog
        page = self.reading.page
        self._dialog = dialog(self.workspace, self.theme, self.tasks, self, page=page, event_ids=event_ids)
        self._dialog.open()

    @Slot()
    def open_settings(self) -> None:
        """Open the settings."""
        from studyapp.ui.dialogs.settings_dialog import SettingsDialog

        self._dialog = SettingsDialog(self.workspace, self.theme, self.tasks, self.settings, self)
        self._dialog.changed.connect(self._on_settings_changed)
        self._dialog.restored.connect(self.start_again)
        self._dialog.open()

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        language = self.translation.language
        self.apply_settings(settings)
        if self.translation.language != language:
            self._dialog.close()
            self.open_settings()

    @Slot()
    def start_again(self) -> None:
        """Load everything anew: another library stands where the one shown stood."""
        self._rebuild_lazy()
        self.load_settings()
        self.begin_reading()
        self.count_due()

    @Slot()
    def open_keys(self) -> None:
        """Show the keys of the window and the screen in front."""
        from studyapp.ui.dialogs.keys_dialog import KeysDialog

        entries = [(c.keys, c.text) for c in self.commands.entries if c.keys and c.text]
        self._dialog = KeysDialog(self.theme, self.screens[self.current].commands, entries, self)
        self._dialog.open()

    @Slot()
    def open_about(self) -> None:
        """Say what this program is and whose work is in it."""
        from studyapp.ui.dialogs.about_dialog import AboutDialog

        self._dialog = AboutDialog(self.theme, self.workspace.data_dir, self)
        self._dialog.open()

    @Slot()
    def open_menu(self) -> None:
        """Open the menu under its button."""
        menu = self.commands.menu()
        menu.popup(self.bar.mapToGlobal(QPoint(8, self.bar.height() - 4)))

    def toggle_full_screen(self) -> None:
        """Fill the screen, or not."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def focus_search(self) -> None:
        """Put the focus into the search field of the screen."""
        if self.current == CARDS:
            self.screens[CARDS].setFocus()
        else:
            self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.bar.search.selectAll()

    def step_area(self, step: int) -> None:
        """Put the focus into the next (1) or previous (-1) part of the window."""
        areas: list[QWidget] = [self.bar.tabs[self.current]]
        if self.current == READING:
            areas += [self.reading.library.view, self.reading.reader.view, self.reading.cards.view]
        else:
            areas.append(self.screens[self.current])
        visible = [a for a in areas if a.isVisible()]
        focused = QApplication.focusWidget()
        at = next((i for i, a in enumerate(visible) if a is focused or a.isAncestorOf(focused or self)), 0)
        visible[(at + step) % len(visible)].setFocus(Qt.FocusReason.TabFocusReason)

    def change_text_size(self, step: int) -> None:
        """Make article text larger (1), smaller (-1) or as it was (0)."""
        size = 18 if step == 0 else max(15, min(26, self.settings.text_size + step))
        self.store_settings(text_size=size)

    @Slot(object)
    def show_error(self, error: Exception) -> None:
        """Say what went wrong: an error with words for the user as it is, anything else as a fault of the program."""
        if isinstance(error, StudyAppError):
            self.notices.fail(error_words(error))
            return
        words = self.tr("Something in the program failed; it was written to the log: %1")
        self.notices.fail(words.replace("%1", repr(error)))
        raise error

    # Beginning

    def begin(self, settings: Settings) -> None:
        """Load what the reader saw last; at the first start show the page for it instead."""
        self.apply_settings(settings)
        self.reading.reader.view.setFocus()
        if not settings.first_run_done:
            self._begin_first_run()
            return
        self.begin_reading()

    def begin_reading(self) -> None:
        """Load the section that was open last, then the library around it."""
        self.tasks.store(self._last_page, self._on_last_page, owner=self)

    def _last_page(self) -> SectionPage | None:
        last: SectionId | None = self.workspace.settings.state("last")
        try:
            return None if last is None else self.reading.fetch(last)
        except NotFoundError:
            return None

    def _on_last_page(self, page: SectionPage | None) -> None:
        if page is not None:
            self.reading.show_page(page)
        self.reading.load_tree(self.reading.open_first if page is None else None)
        self.count_due()

    def _begin_first_run(self) -> None:
        from studyapp.ui.windows.first_run import FirstRun

        self.first_run = FirstRun(self)

    # Settings

    def load_settings(self) -> None:
        """Fetch the settings and apply them."""
        self.tasks.store(self.workspace.settings.get, self.apply_settings, owner=self)

    def store_settings(self, **values: object) -> None:
        """Change settings and apply them."""

        def write() -> Settings:
            self.workspace.settings.set(**values)
            return self.workspace.settings.get()

        self.tasks.store(write, self.apply_settings, owner=self)

    @Slot(object)
    def apply_settings(self, settings: Settings) -> None:
        """Dress the window as the reader wants it."""
        before, self.settings = self.settings, settings
        language = settings.language or system_language()
        if language != self.translation.language:
            self.translation.use(language)
        self.theme.set_language(script_of(language))
        self.theme.set_appearance(settings.theme or "system")
        self.theme.set_type(
            text_px=settings.text_size,
            face="serif" if settings.serif else "sans",
            scale=settings.program_scale / 100,
        )
        self.reading.apply_settings(settings)
        if before != settings:
            from studyapp.domain.library import Changes

            self.spread(Changes(), None)

    # Events of the window

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self.is_open:
            self.commands.retranslate()
            self.bar.retranslate()
            self.reading.retranslate()
            self.reading_keys.retranslate()
            self._rebuild_lazy()
            if self.first_run is not None:
                self.first_run.retranslate()
        super().changeEvent(event)

    def _rebuild_lazy(self) -> None:
        """Screens other than reading are built anew in the new language when next visited."""
        for index in [i for i in self.screens if i != READING]:
            screen = self.screens.pop(index)
            self.stack.removeWidget(screen)
            screen.deleteLater()
        if self.current != READING:
            self.show_screen(self.current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.set_width_class(event.size().width())

    def paintEvent(self, event: object) -> None:
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.import_ways.drag_entered(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.import_ways.drag_left()

    def dropEvent(self, event: QDropEvent) -> None:
        self.import_ways.dropped(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if not self.is_open:
            return
        state = {
            "geometry": bytes(self.saveGeometry().toBase64().data()).decode(),
            "splitter": self.reading.layout_.sizes(),
        }
        self.tasks.store(lambda: self.workspace.settings.set_state("window", state))
