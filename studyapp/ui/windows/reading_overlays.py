"""What stands over the reading screen: the note on a date, editing, splitting, own cards, links, how text is set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QUrl, Slot
from PySide6.QtGui import QActionGroup, QDesktopServices
from PySide6.QtWidgets import QDialog, QMenu

from studyapp.domain.ids import EventId
from studyapp.domain.library import StoredEvent
from studyapp.services.reviewing import Scope
from studyapp.ui.models.section_page import SectionPage
from studyapp.ui.widgets.date_note import DateNote

if TYPE_CHECKING:
    from studyapp.ui.windows.main_window import MainWindow


class ReadingOverlays(QObject):
    """Opens them for one window; each dialog is imported when first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._reading = window.reading
        self._theme = window.theme
        self.note = DateNote(window.theme, window.reading.reader.view)
        reading = self._reading
        reading.reader.view.event_hovered.connect(self._on_hovered)
        reading.reader.view.ticks.valueChanged.connect(self.note.hide)
        reading.edit_asked.connect(self.edit)
        reading.split_asked.connect(self.split)
        reading.why_asked.connect(self.why)
        reading.left_out_asked.connect(self.show_left_out)
        reading.own_asked.connect(self.write_own)
        reading.link_opened.connect(self.open_link)
        reading.type_asked.connect(self.type_menu)
        reading.more_asked.connect(self.more_menu)
        reading.library.menu_asked.connect(self.library_menu)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()

    @Slot(int)
    def _on_hovered(self, index: int) -> None:
        page = self._reading.page
        if page is None or not 0 <= index < len(page.events):
            self.note.hide()
            return
        self.note.show_event(page, index, self._reading.reader.view.point_of(index))

    # Cards

    @Slot(object)
    def edit(self, event: StoredEvent) -> None:
        """Edit an event in its card."""
        from studyapp.services.answer_language import reading_language
        from studyapp.ui.widgets.card_editor import CardEditor

        reading, page = self._reading, self._reading.page
        if page is None or reading.cards.is_editing:
            return
        language = page.article.language
        # The rules take a while to load; they are there when the first date was typed.
        self._window.tasks.pure(lambda: reading_language(language))
        reading.cards.set_active(page.index_of(event.id))
        editor = CardEditor(self._theme, event, page.article)

        def save() -> None:
            reading.cards.close_editor()
            edit = editor.edit()
            if any(getattr(edit, name) is not None for name in ("text", "date", "note", "cards")):
                reading.deeds.edit(event.id, edit)

        editor.saved.connect(save)
        editor.cancelled.connect(reading.cards.close_editor)
        reading.cards.show_editor(editor)
        editor.resized.connect(reading.cards.fit_editor)
        editor.date.setFocus()
        editor.date.selectAll()

    @Slot(object)
    def split(self, event: StoredEvent) -> None:
        """Make two events of one."""
        from studyapp.ui.dialogs.split_dialog import SplitDialog

        page = self._reading.page
        if page is not None:
            dialog = SplitDialog(self._theme, event, page.article, self._window)
            dialog.accepted.connect(lambda: self._reading.deeds.split(event.id, *dialog.edits()))
            self._open(dialog)

    @Slot(object)
    def why(self, event: StoredEvent) -> None:
        """Say why an event was made."""
        from studyapp.ui.dialogs.why_dialog import WhyDialog

        page = self._reading.page
        if page is not None:
            self._open(WhyDialog(self._theme, event, page.article, self._window))

    @Slot(object)
    def show_left_out(self, page: SectionPage) -> None:
        """List the dated sentences without cards."""
        from studyapp.ui.dialogs.left_out_dialog import LeftOutDialog

        dialog = LeftOutDialog(self._theme, page, self._window)
        dialog.made_anyway.connect(self._on_made_anyway)
        self._open(dialog)

    @Slot(object)
    def _on_made_anyway(self, event_id: EventId) -> None:
        self._reading.deeds.make_anyway(event_id)

    @Slot(object, object)
    def write_own(self, page: SectionPage, selection: tuple[int, int] | None) -> None:
        """Write a card of one's own."""
        from studyapp.ui.dialogs.own_card_dialog import OwnCardDialog

        dialog = OwnCardDialog(self._theme, page, selection, self._window)
        dialog.accepted.connect(lambda: self._reading.deeds.own(page.section.id, dialog.card()))
        self._open(dialog)

    # Links

    @Slot(str)
    def open_link(self, target: str) -> None:
        """Show where a link leads and open it if the reader agrees."""
        from studyapp.ui.dialogs.link_dialog import LinkDialog, true_address

        page = self._reading.page
        address = true_address(target, page.language if page else "")
        if address is None:
            self._window.notices.fail(self.tr("This link is not opened: it leads neither to a page nor to the web."))
            return
        dialog = LinkDialog(self._theme, address, self._window)
        dialog.accepted.connect(lambda: QDesktopServices.openUrl(QUrl(address)))
        self._open(dialog)

    # Menus

    @Slot(QPoint)
    def type_menu(self, point: QPoint) -> None:
        """How the text is set: face, size, measure, line height, tints, theme."""
        menu = self.make_type_menu()
        menu.popup(point)

    def make_type_menu(self) -> QMenu:
        """The menu behind Aa."""
        settings = self._window.settings
        menu = QMenu(self._window)
        self._choices(menu, "serif", ((True, self.tr("Serif")), (False, self.tr("Sans"))), settings.serif)
        sizes = ((n, f"{n} px") for n in (15, 16, 17, 18, 20, 22, 24, 26))
        self._choices(menu.addMenu(self.tr("Size")), "text_size", sizes, settings.text_size)
        measures = ((n, self.tr("%n characters", "", n)) for n in (28, 32, 36, 39, 40))
        self._choices(menu.addMenu(self.tr("Measure")), "measure", measures, settings.measure)
        heights = ((h, f"{h:g}") for h in (1.6, 1.75, 1.9, 2.0))
        self._choices(menu.addMenu(self.tr("Line height")), "line_height", heights, settings.line_height)
        menu.addSeparator()
        tints = menu.addAction(self.tr("Tint dates by how well they are known"))
        tints.setCheckable(True)
        tints.setChecked(settings.tints)
        tints.triggered.connect(lambda on: self._window.store_settings(tints=on))
        menu.addSeparator()
        themes = (("", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark")))
        self._choices(menu, "theme", themes, settings.theme)
        return menu

    def _choices(self, menu: QMenu, name: str, choices: object, chosen: object) -> None:
        group = QActionGroup(menu)
        for value, words in choices:  # type: ignore[attr-defined]  # pairs
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            group.addAction(action)
            action.triggered.connect(lambda _=False, value=value: self._window.store_settings(**{name: value}))

    @Slot(QPoint)
    def more_menu(self, point: QPoint) -> None:
        """What can be done with the section."""
        page, reading = self._reading.page, self._reading
        if page is None:
            return
        menu = QMenu(self._window)
        entries = (
            (self.tr("Find in this section") + "\tCtrl F", reading.reader.open_find),
            (self.tr("Mark as read") + "\tR", reading.mark_read),
            (self.tr("Review this section"), lambda: self._review(page)),
            (self.tr("Own card from the selection") + "\tA", reading.own_card),
            (self.tr("See %n left out", "", len(page.left_out)), lambda: self.show_left_out(page)),
            (self.tr("Export this article…"), self._window.export),
            (self.tr("Where this article came from…"), lambda: self._window.updating.show_provenance(page.article.id)),
        )
        for words, deed in entries:
            menu.addAction(words).triggered.connect(lambda _=False, deed=deed: deed())
        menu.popup(point)

    def _review(self, page: SectionPage) -> None:
        self._window.open_review(Scope(sections=frozenset({page.section.id})))

    def library_menu(self, index: object, point: QPoint) -> None:
        """What can be done with a row of the library."""
        from studyapp.ui.windows.library_menu import make_library_menu

        node = self._reading.library.model.node(index)  # type: ignore[arg-type]  # an index
        if node is not None:
            make_library_menu(self._window, node).popup(point)
