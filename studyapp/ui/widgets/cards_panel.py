"""The cards of the section at the right: tabs, the list with its one open card, and what can be learned."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studyapp.domain.ids import EventId
from studyapp.domain.library import EventState
from studyapp.services.reading import OtherDate
from studyapp.ui.models.cards_model import CardsModel, Tab
from studyapp.ui.models.section_page import SectionPage
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.active_card import ActiveCard
from studyapp.ui.widgets.buttons import Button, Label
from studyapp.ui.widgets.cards_view import CardsView, CardTab
from studyapp.ui.widgets.empty_state import EmptyState, Way
from studyapp.ui.widgets.surface import Surface

_TABS_APART, _TABS_LEAST = 16, 6


class CardsPanel(Surface):
    """Tabs, list, and the foot with the learn button.

    Signals: `event_chosen(index)` for a card pressed; `card_opened(event_id)` when another card is open;
    `deed_asked(name, event_id)`; `place_asked(OtherDate)`; `learn_asked`; `own_asked`; `left_out_asked`.
    """

    event_chosen = Signal(int)
    card_opened = Signal(object)
    deed_asked = Signal(str, object)
    place_asked = Signal(object)
    learn_asked = Signal()
    own_asked = Signal()
    left_out_asked = Signal()

    def __init__(self, theme: Theme, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(theme, "chrome", edges="l", parent=parent)
        self.model = CardsModel(now, self)
        self.view = CardsView(theme, self.model)
        self.empty = EmptyState(theme)
        self.setFocusProxy(self.view)
        self._active = -1
        self._card: ActiveCard | None = None
        self._editor: QWidget | None = None
        self._late_page: SectionPage | None = None
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.heading = Label(self.theme, "nav-bold")
        self.tabs = [CardTab(self.theme) for _ in Tab]
        head = Surface(self.theme, "chrome", edges="b")
        column = QVBoxLayout(head)
        column.setContentsMargins(16, 10, 16, 1)
        column.setSpacing(0)
        column.addWidget(self.heading)
        self._tab_row = row = QHBoxLayout()
        self._group = QButtonGroup(self)
        for i, tab in enumerate(self.tabs):
            self._group.addButton(tab, i)
            row.addWidget(tab)
        row.addStretch(1)
        column.addLayout(row)
        self.tabs[0].setChecked(True)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(self.stack, 1)
        whole.addWidget(self._foot())

    def _foot(self) -> Surface:
        self.foot = Surface(self.theme, "chrome", edges="t")
        self.learn_words = Label(self.theme, "caption", "ink3")
        self.learn = Button(self.theme, kind="primary")
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(16, 7, 8, 7)
        row.addWidget(self.learn_words, 1)
        row.addWidget(self.learn)
        return self.foot

    def _connect(self) -> None:
        self.theme.changed.connect(self._on_theme_changed)
        self._group.idClicked.connect(self._on_tab)
        self.view.row_pressed.connect(self._on_row_pressed)
        self.view.undo_pressed.connect(self._on_undo_pressed)
        self.learn.clicked.connect(self.learn_asked)

    def retranslate(self) -> None:
        """Set every text in the language of the interface."""
        self.heading.setText(self.tr("Cards in this section"))
        self.view.setAccessibleName(self.tr("Cards in this section"))
        self._count()

    def show_page(self, page: SectionPage) -> None:
        """Show the cards of another section."""
        self._close_card()
        self.model.show_page(page)
        self._active = -1
        self.view.scrollToTop()
        self._count()

    def update_page(self, page: SectionPage) -> None:
        """Show the same section after a change; while a form is open, once it is closed."""
        if self._editor is not None:
            self._late_page = page
            return
        place = self.view.verticalScrollBar().value()
        active = self._active
        self._close_card()
        self.model.update_page(page)
        self._active = -1
        self.set_active(active, scroll=False)
        self.view.verticalScrollBar().setValue(place)
        self._count()

    @property
    def active(self) -> int:
        """The open card, as an index into the page's events; -1 where none."""
        return self._active

    @property
    def card(self) -> ActiveCard | None:
        """The open card."""
        return self._card

    def set_active(self, index: int, *, scroll: bool = True) -> None:
        """Open the card of an event, by its place in the page."""
        if self._editor is not None or (index == self._active and self._card is not None):
            return
        self._close_card()
        self._active = index
        row = self.model.row_of(index)
        page = self.model.page
        if row < 0 or page is None:
            return
        card = ActiveCard(self.theme)
        card.show_event(page, page.events[index], page.standings[index], self.model.now)
        event_id = page.events[index].id
        card.deed_asked.connect(lambda name: self.deed_asked.emit(name, event_id))
        card.text_pressed.connect(lambda: self.event_chosen.emit(index))
        card.place_asked.connect(self.place_asked)
        self._card = card
        self._put(row, card)
        self.card_opened.emit(event_id)
        if scroll:
            self.view.bring(row)

    def show_beside(self, event_id: EventId, mixup: str, others: Sequence[OtherDate]) -> None:
        """Say on the open card, if it is still that event's, what the event is easily taken for, where something, and
        which dates other passages give."""
        page, row = self.model.page, self.model.row_of(self._active)
        if not (mixup or others) or self._card is None or page is None or row < 0:
            return
        if page.events[self._active].id == event_id:
            if mixup:
                self._card.show_mixup(mixup, page.language)
            self._card.others.show_dates(others, page.article)
            self.view.cards.sizeHintChanged.emit(self.model.index(row))
            self.view.bring(row)

    def _put(self, row: int, widget: QWidget) -> None:
        at = self.model.index(row)
        self.view.setIndexWidget(at, widget)
        self.view.cards.sizeHintChanged.emit(at)

    def _close_card(self) -> None:
        row = self.model.row_of(self._active)
        if self._card is not None:
            self._card.hide()
        self._card = None
        if row >= 0:
            at = self.model.index(row)
            self.view.setIndexWidget(at, None)  # type: ignore[arg-type]  # Qt removes the widget
            self.view.cards.sizeHintChanged.emit(at)

    def show_editor(self, editor: QWidget) -> None:
        """Put a form in the place of the open card."""
        row = self.model.row_of(self._active)
        if row < 0:
            return
        self._card = None
        self._editor = editor
        self._put(row, editor)
        self.view.scrollTo(self.model.index(row), QAbstractItemView.ScrollHint.PositionAtTop)

    @Slot()
    def fit_editor(self) -> None:
        """Give the form the height it needs now."""
        row = self.model.row_of(self._active)
        if self._editor is not None and row >= 0:
            self.view.cards.sizeHintChanged.emit(self.model.index(row))

    def close_editor(self) -> None:
        """Put the card back."""
        active, editor = self._active, self._editor
        self._editor = None
        if editor is not None:
            editor.hide()
        self._close_card()
        late, self._late_page = self._late_page, None
        if late is not None:
            self.model.update_page(late)
            self._count()
        self.set_active(active, scroll=False)
        self.view.setFocus()

    @property
    def is_editing(self) -> bool:
        """Whether a form is open."""
        return self._editor is not None

    def step(self, step: int) -> int:
        """The index of the next (1) or previous (-1) card in the list; the present one at the ends."""
        row = self.model.row_of(self._active)
        at = self.model.row(row + step if row >= 0 else 0)
        if at is not None and at.event is None and step > 0:
            self.model.unfold()
            return self.step(step)
        return at.index if at is not None and at.event is not None else self._active

    def _count(self) -> None:
        names = (self.tr("All"), self.tr("Undecided"), self.tr("Kept"), self.tr("Rejected"))
        counts = self.model.counts()
        for tab, name, count in zip(self.tabs, names, counts, strict=True):
            tab.setText(f"{name} {count}")
            tab.updateGeometry()
        self._space_tabs()
        self._show_learning()
        self._show_empty(counts[0])

    def _space_tabs(self) -> None:
        """Set the tabs as far apart as they should be, nearer where long words leave no room."""
        spare = self.width() - 32 - sum(tab.sizeHint().width() for tab in self.tabs)
        self._tab_row.setSpacing(max(_TABS_LEAST, min(_TABS_APART, spare // len(self.tabs))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space_tabs()

    def _show_learning(self) -> None:
        page = self.model.page
        events = [e for e in page.events if e.state is not EventState.REJECTED and e.cards] if page else []
        waiting = sum(not e.queued for e in events)
        self.foot.setVisible(bool(events))
        self.learn.setVisible(waiting > 0)
        if waiting == len(events):
            self.learn.setText(self.tr("Learn this section (%n)", "", waiting))
            self.learn_words.setText("")
        elif waiting:
            self.learn.setText(self.tr("Learn the other %n", "", waiting))
            self.learn_words.setText(self.tr("%n not in review yet", "", waiting))
        else:
            self.learn_words.setText(self.tr("All %n are in review", "", len(events)))
        self.learn.setToolTip("L")

    def _show_empty(self, count: int) -> None:
        page = self.model.page
        self.stack.setCurrentWidget(self.view if count or page is None else self.empty)
        if page is None or count:
            return
        left_out = len(page.left_out)
        ways = [Way(self.tr("See %n left out", "", left_out), self.left_out_asked.emit)] if left_out else []
        self.empty.show_state(
            self.tr("No cards in this section"),
            self.tr("Select a piece of the text and press A to write one yourself."),
            ways=[*ways, Way(self.tr("Write a card"), self.own_asked.emit)],
        )

    @Slot(int)
    def _on_tab(self, number: int) -> None:
        active = self._active
        self._close_card()
        self.model.set_tab(Tab(number))
        self.set_active(active)

    @Slot(int)
    def _on_row_pressed(self, number: int) -> None:
        row = self.model.row(number)
        if row is None:
            return
        if row.event is None:
            active = self._active
            self.model.unfold()
            self._card = None
            self.set_active(active, scroll=False)
        else:
            self.event_chosen.emit(row.index)

    @Slot(int)
    def _on_undo_pressed(self, number: int) -> None:
        row = self.model.row(number)
        if row is not None and row.event is not None:
            self.deed_asked.emit("restore", EventId(row.event.id))

    @Slot()
    def _on_theme_changed(self) -> None:
        if self._card is not None:
            active = self._active
            self._close_card()
            self.set_active(active, scroll=False)
        self.view.scheduleDelayedItemsLayout()

    def focus_card(self) -> None:
        """Give the focus to the list; the keys of the open card work there."""
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
