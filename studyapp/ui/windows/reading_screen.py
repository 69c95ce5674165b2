"""ReadingScreen: library, text and cards, each following the other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from studyapp.domain.errors import NotFoundError
from studyapp.domain.ids import ArticleId, EventId, SectionId
from studyapp.domain.library import Changes, EventState, StoredEvent
from studyapp.services.local_zone import LocalZone
from studyapp.services.reading import OtherDate, TreeNode
from studyapp.services.settings import Settings
from studyapp.services.study_day import StudyDay
from studyapp.services.workspace import Workspace, utc_now
from studyapp.ui.models.date_words import date_words
from studyapp.ui.models.section_page import SectionPage, load_page
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.cards_panel import CardsPanel
from studyapp.ui.widgets.empty_state import EmptyState, Way
from studyapp.ui.widgets.library_panel import LibraryPanel
from studyapp.ui.widgets.reader_document import SCHEME, Measure
from studyapp.ui.widgets.reader_panel import ReaderPanel
from studyapp.ui.widgets.surface import Surface
from studyapp.ui.windows.places import Places
from studyapp.ui.windows.reading_deeds import ReadingDeeds
from studyapp.ui.windows.reading_layout import ReadingLayout
from studyapp.ui.windows.screen import Screen

_MIXUP_MS = 200
_READ_MS = 2000
"""A section counts as read when its end was in view for so long."""


class ReadingScreen(Screen):
    """Signals: those of `Screen`; `link_opened(address)` for a link out of the library; `files_wanted` and
    `paste_wanted` when the library is empty; `why_asked(event)`, `left_out_asked(page)`, `editor_asked(event)`,
    `split_asked(event)`, `own_asked(page, selection)`, `type_asked(point)`, `more_asked(point)` for what the window
    shows on top."""

    link_opened = Signal(str)
    why_asked = Signal(object)
    left_out_asked = Signal(object)
    edit_asked = Signal(object)
    split_asked = Signal(object)
    own_asked = Signal(object, object)
    type_asked = Signal(QPoint)
    more_asked = Signal(QPoint)
    page_shown = Signal(object)
    files_wanted = Signal()
    paste_wanted = Signal()

    def __init__(
        self,
        workspace: Workspace,
        theme: Theme,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__(workspace, theme, tasks, parent)
        self._day = StudyDay(clock, LocalZone())
        self.deeds = ReadingDeeds(workspace, tasks, self)
        self.library = LibraryPanel(theme)
        self.reader = ReaderPanel(theme)
        self.cards = CardsPanel(theme, clock())
        self.layout_ = ReadingLayout(self.library, self.reader, self.cards)
        self.key_home = self.layout_
        self.stack = QStackedWidget()
        self.stack.addWidget(self.layout_)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.stack)
        self._places = Places()
        self._wanted: SectionId | None = None
        self._empty: EmptyState | None = None
        self._ground = Surface(theme, "page", parent=self)
        self._ground.hide()
        self._mixup_timer = QTimer(self, singleShot=True, interval=_MIXUP_MS)
        self._mixup_timer.timeout.connect(self._on_card_rests)
        self._read_timer = QTimer(self, singleShot=True, interval=_READ_MS)
        self._connect()

    def _connect(self) -> None:
        view = self.reader.view
        for drawer in (self.layout_.library_drawer, self.layout_.cards_drawer):
            drawer.closed.connect(view.setFocus)
        self.layout_.rearranged.connect(self._on_rearranged)
        self.library.section_chosen.connect(self._on_section_chosen)
        self.library.article_chosen.connect(self.open_article)
        self.library.article_moved.connect(self._on_article_moved)
        self.reader.step_asked.connect(self.step_section)
        self.reader.library_asked.connect(self.layout_.toggle_library)
        self.reader.cards_asked.connect(self.layout_.toggle_cards)
        self.reader.type_asked.connect(self.type_asked)
        self.reader.more_asked.connect(self.more_asked)
        view.event_reached.connect(self._on_event_reached)
        view.event_pressed.connect(self._on_event_pressed)
        view.link_pressed.connect(self._on_link_pressed)
        view.end_seen.connect(self._on_end_seen)
        view.edge_passed.connect(self.step_section)
        self.cards.card_opened.connect(lambda _: self._mixup_timer.start())
        self.cards.event_chosen.connect(self._on_card_chosen)
        self.cards.deed_asked.connect(self.do)
        self.cards.place_asked.connect(self.open_other)
        self.cards.learn_asked.connect(self.learn)
        self.cards.left_out_asked.connect(lambda: self.left_out_asked.emit(self.page))
        self.cards.own_asked.connect(self.own_card)
        self.deeds.done.connect(self._on_done)
        self.deeds.noticed.connect(self.noticed)
        self._read_timer.timeout.connect(self._on_read)
        view.ticks.valueChanged.connect(self._read_timer.stop)

    @property
    def page(self) -> SectionPage | None:
        """The section shown."""
        return self.reader.view.page

    @property
    def event_(self) -> StoredEvent | None:
        """The event whose card is open."""
        page, at = self.page, self.cards.active
        return page.events[at] if page is not None and 0 <= at < len(page.events) else None

    def retranslate(self) -> None:
        """Set every text in the language of the interface."""
        for part in (self.library, self.reader, self.cards):
            part.retranslate()
        if self.page is not None:
            self.cards.update_page(self.page)

    def apply_settings(self, settings: Settings) -> None:
        """Set the text as the reader wants it."""
        measure = Measure(settings.text_size, settings.measure, settings.line_height)
        self.reader.view.set_type(measure, tinted=settings.tints, motion=not settings.reduced_motion)
        self.layout_.set_motion(not settings.reduced_motion)

    # Loading

    def activate(self) -> None:
        """Load what is stale and put the focus on the text."""
        self.load_tree()
        self.reader.view.setFocus()

    def load_tree(self, then: Callable[[tuple[TreeNode, ...]], None] | None = None) -> None:
        """Fetch the library again."""

        def arrived(tree: tuple[TreeNode, ...]) -> None:
            self.library.show_tree(tree)
            if then is not None:
                then(tree)

        self.tasks.store(self.workspace.reading.tree, arrived, owner=self)

    def open_section(
        self,
        section_id: SectionId,
        *,
        event_id: EventId | None = None,
        offset: int | None = None,
        remember: bool = True,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Show a section; at an event or an offset of its text, where given."""
        self._wanted = section_id

        def arrived(page: SectionPage) -> None:
            if self._wanted == section_id:
                self.show_page(page, remember=remember)
                self._go(page, event_id, offset)

        self.tasks.store(lambda: self.fetch(section_id), arrived, failed=failed, owner=self)

    def fetch(self, section_id: SectionId) -> SectionPage:
        """The section ready to be shown; called on the store's thread. Raises NotFoundError."""
        return load_page(self.workspace, section_id, self._day.end())

    def _go(self, page: SectionPage, event_id: EventId | None, offset: int | None) -> None:
        index = page.index_of(event_id) if event_id is not None else -1
        if index >= 0:
            self._choose(index)
        elif offset is not None:
            self.reader.view.reveal(offset)

    def show_page(self, page: SectionPage, *, remember: bool = True) -> None:
        """Show a section that was fetched."""
        self._read_timer.stop()
        self.stack.setCurrentWidget(self.layout_)
        if remember:
            self._places.visit(page.section.id)
        self.reader.show_page(page)
        self.cards.show_page(page)
        self.library.show_section(page.section.id, page.article.id)
        self.layout_.library_drawer.close_drawer()
        self._keep_place(page)
        self.page_shown.emit(page)

    def _keep_place(self, page: SectionPage) -> None:
        def write() -> None:
            self.workspace.settings.set_state(f"place:{page.article.id}", page.section.id)
            self.workspace.settings.set_state("last", page.section.id)

        self.tasks.store(write)

    def reload(self) -> None:
        """Fetch the section shown again and keep every place."""
        page = self.page
        if page is None:
            return
        section_id = page.section.id

        def arrived(fresh: SectionPage) -> None:
            if self.page is None or self.page.section.id != section_id:
                return
            self.reader.view.update_events(fresh)
            self.cards.update_page(fresh)

        self.tasks.store(lambda: self.fetch(section_id), arrived, owner=self)

    def take_changes(self, changes: Changes) -> None:
        """Something was changed elsewhere."""
        self._refresh(changes)

    def _refresh(self, changes: Changes) -> None:
        if changes.articles or changes.sections or changes.events or changes.cards:
            self.load_tree()
        page = self.page
        if page is None:
            return
        if page.article.id in changes.articles:
            self.open_section(page.section.id, remember=False, failed=self._on_gone)
        elif changes.events or changes.cards or page.section.id in changes.sections:
            self.reload()

    @Slot(object)
    def _on_done(self, changes: Changes) -> None:
        self._refresh(changes)
        self.changes_made.emit(changes)

    # Going about

    @Slot(object)
    def _on_section_chosen(self, section_id: SectionId) -> None:
        self.open_section(section_id)
        self.reader.view.setFocus()

    def _on_gone(self, error: Exception) -> None:
        """What was shown is no longer in the library: show what comes first."""
        if isinstance(error, NotFoundError):
            self.load_tree(self.open_first)
        else:
            self.tasks.failed.emit(error)

    def open_first(self, tree: tuple[TreeNode, ...]) -> None:
        """Show the first section of the library; where there is none, say so."""
        ids = [section.id for c in tree for article in c.children for section in article.children]
        if ids:
            self.open_section(SectionId(ids[0]))
        else:
            self.show_empty()

    def show_empty(self) -> None:
        """Say that the library is empty, and what can be done about it."""
        if self._empty is None:
            self._empty = EmptyState(self.theme)
            QVBoxLayout(self._ground).addWidget(self._empty)
            self.stack.addWidget(self._ground)
        self._empty.show_state(
            self.tr("No articles here yet"),
            self.tr(
                "Drag files or a folder into the window, or paste a text. Markdown, HTML and plain text can be read."
            ),
            ways=[
                Way(self.tr("Choose files…"), self.files_wanted.emit, leads=True),
                Way(self.tr("Paste text"), self.paste_wanted.emit),
            ],
        )
        self.stack.setCurrentWidget(self._ground)

    def show_text(self) -> None:
        """Bring the text to the front, where a report stands over it."""
        if self.page is None:
            self.load_tree(self.open_first)
            return
        self.stack.setCurrentWidget(self.layout_)
        self.reader.view.setFocus()

    @Slot(object)
    def open_article(self, article_id: ArticleId) -> None:
        """Open an article where the reader left it."""

        def find() -> SectionId | None:
            known = self.workspace.settings.state(f"place:{article_id}")
            ids = [s.id for s in self.workspace.reading.sections(article_id)]
            return SectionId(known) if known in ids else ids[0] if ids else None

        self.tasks.store(find, lambda found: self.open_section(found) if found is not None else None, owner=self)

    @Slot(object, str, int)
    def _on_article_moved(self, article_id: ArticleId, collection: str, position: int) -> None:
        reading = self.workspace.reading
        self.tasks.store(
            lambda: reading.move_article(article_id, collection=collection, position=position),
            self._on_done,
            owner=self,
        )

    @Slot(int)
    def step_section(self, step: int) -> None:
        """Go to the next (1) or previous (-1) section."""
        page = self.page
        target = None if page is None else page.next_id if step > 0 else page.previous_id
        if target is not None:
            self.open_section(target)

    def go_in_history(self, step: int) -> None:
        """Go back (-1) or forward (1) among the sections visited."""
        section_id = self._places.step(step)
        if section_id is not None:
            self.open_section(section_id, remember=False)

    @Slot(str)
    def _on_link_pressed(self, address: str) -> None:
        if address.startswith(f"{SCHEME}:"):
            self.open_article(ArticleId(int(address.partition(":")[2])))
        else:
            self.link_opened.emit(address)

    @Slot()
    def _on_rearranged(self) -> None:
        self.reader.set_drawers(library=self.layout_.mode != "wide", cards=self.layout_.mode == "narrow")

    # Text and cards follow one another

    @Slot(int)
    def _on_event_reached(self, index: int) -> None:
        self.cards.set_active(index)

    @Slot(int)
    def _on_event_pressed(self, index: int) -> None:
        self.reader.view.set_active(index, fixed=True)
        self.cards.set_active(index)

    @Slot(int)
    def _on_card_chosen(self, index: int) -> None:
        self._choose(index)

    @Slot()
    def _on_card_rests(self) -> None:
        """A card has been open for a moment: say what its event is easily taken for, and what contradicts it."""
        event = self.event_
        if event is not None:
            self.tasks.store(
                partial(self._found_beside, event),
                lambda found: self.cards.show_beside(event.id, *found),
                failed=lambda _: None,
                owner=self,
            )

    def _found_beside(self, event: StoredEvent) -> tuple[str, tuple[OtherDate, ...]]:
        """The event it is easily taken for, unless the reader noted one, and the other dates; on the store's thread."""
        reading = self.workspace.reading
        others = reading.other_dates(event.id)
        if not event.cards or event.note:
            return "", others
        confusable = self.workspace.reviewing.context(event.cards[0].id).confusable
        rival = next((e for e in confusable if e.id not in {o.event_id for o in others}), None)
        if rival is None:
            return "", others
        return f"{date_words(rival.date, reading.article(event.article_id))} {rival.text}".strip(), others

    def _choose(self, index: int) -> None:
        self.reader.view.set_active(index, fixed=True, scroll=True)
        self.cards.set_active(index)

    def step_card(self, step: int) -> None:
        """Open the next (1) or previous (-1) card."""
        index = self.cards.step(step)
        if index >= 0:
            self._choose(index)

    def swap_focus(self) -> None:
        """From the card to its sentence and back."""
        if self.cards.view.hasFocus() or self.cards.isAncestorOf(self.focusWidget() or self):
            self.reader.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.reader.view.set_active(self.cards.active, fixed=True, scroll=True)
        else:
            self.cards.focus_card()

    @Slot()
    def _on_end_seen(self) -> None:
        page = self.page
        if page is not None and page.section.read_at is None and not self._read_timer.isActive():
            self._read_timer.start()

    @Slot()
    def _on_read(self) -> None:
        page = self.page
        if page is not None and page.section.read_at is None:
            self.deeds.mark_read(page.section.id)

    # Deeds

    @Slot(str, object)
    def do(self, name: str, event_id: EventId | None = None) -> None:
        """Do something to an event, by name; without an id to the one whose card is open."""
        event = self.event_
        page = self.page
        if event_id is not None and page is not None:
            index = page.index_of(event_id)
            event = page.events[index] if index >= 0 else event
        if event is None or page is None:
            return
        deed, _, detail = name.partition(":")
        simple: dict[str, Callable[[], object]] = {
            "keep": lambda: self._keep(event),
            "reject": lambda: self.deeds.reject(event.id, detail),
            "restore": lambda: self.deeds.restore(event.id),
            "unlearn": lambda: self.deeds.unlearn(event.id),
            "edit": lambda: self.edit_asked.emit(event),
            "split": lambda: self.split_asked.emit(event),
            "merge": lambda: self._merge(page, event),
            "why": lambda: self.why_asked.emit(event),
            "timeline": lambda: self.timeline_opened.emit(event.id),
        }
        simple[deed]()

    def _keep(self, event: StoredEvent) -> None:
        if event.state is EventState.REJECTED:
            self.deeds.restore(event.id)
        else:
            self.deeds.keep(event.id)

    def _merge(self, page: SectionPage, event: StoredEvent) -> None:
        later = [e for e in page.events[page.index_of(event.id) + 1 :] if e.state is not EventState.REJECTED]
        if later:
            self.deeds.merge(event.id, later[0].id)
        else:
            self.noticed.emit(self.tr("There is no card after this one in the section"), False)

    def learn(self) -> None:
        """Put the section into the queue."""
        if self.page is not None:
            self.deeds.learn(self.page.section.id)

    def mark_read(self) -> None:
        """Mark the section as read."""
        if self.page is not None:
            self.deeds.mark_read(self.page.section.id, said=True)

    def own_card(self) -> None:
        """Write a card of one's own from the selection."""
        if self.page is not None:
            self.own_asked.emit(self.page, self.reader.view.selection())
