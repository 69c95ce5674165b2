"""The events of a section as rows of the cards list: in text order, by tab, what is of little weight under a fold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QDate,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from studyapp.domain.event import Rejection
from studyapp.domain.ids import EventId
from studyapp.domain.library import EventState, Level, StoredEvent
from studyapp.ui.interface_locale import interface_locale
from studyapp.ui.models.date_words import date_words
from studyapp.ui.models.section_page import FOLD_SALIENCE, SectionPage, Standing

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The CardRow of a row."""
AnyIndex = QModelIndex | QPersistentModelIndex


class Tab(IntEnum):
    """Which cards are shown."""

    ALL = 0
    UNDECIDED = 1
    KEPT = 2
    REJECTED = 3


@dataclass(frozen=True, slots=True)
class CardRow:
    """A row: an event with its standing and its place in the page, or (`event` None) the fold over `folded` events."""

    event: StoredEvent | None
    standing: Standing | None
    index: int
    folded: int = 0


def level_words(level: Level) -> str:
    """The name of a level in the language of the interface."""
    return {
        Level.UNLEARNED: QCoreApplication.translate("Level", "Not learned"),
        Level.LEARNING: QCoreApplication.translate("Level", "Learning"),
        Level.FAMILIAR: QCoreApplication.translate("Level", "Familiar"),
        Level.SOLID: QCoreApplication.translate("Level", "Solid"),
    }[level]


def day_words(at: datetime, now: datetime) -> str:
    """A day to come, short: without its year where it is within the year, without its day where it is far."""
    local, today = at.astimezone(), now.astimezone()
    near = local.year == today.year or (local - today).days < 60
    pattern = QCoreApplication.translate("Day", "MMM d") if near else QCoreApplication.translate("Day", "MMM yyyy")
    return interface_locale().toString(QDate(local.year, local.month, local.day), pattern)


def state_words(event: StoredEvent, standing: Standing, now: datetime) -> str:
    """What stands at the right of a card: its state, its level, or when it comes next."""
    if event.state is EventState.REJECTED:
        return QCoreApplication.translate("Card", "rejected")
    if event.rejected is Rejection.DATE_UNSURE:
        return QCoreApplication.translate("Card", "date to be checked")
    if standing.due:
        return QCoreApplication.translate("Card", "due today")
    if standing.next_due is not None and standing.level is not Level.LEARNING:
        return QCoreApplication.translate("Card", "next %1").replace("%1", day_words(standing.next_due, now))
    if standing.level is not Level.UNLEARNED:
        return level_words(standing.level).lower()
    if event.state is EventState.UNDECIDED and not event.queued:
        return QCoreApplication.translate("Card", "undecided")
    return QCoreApplication.translate("Card", "new") if event.queued else level_words(standing.level).lower()


def _tab_of(event: StoredEvent) -> Tab:
    """Where an event is listed; what is learned was said yes to, though nobody pressed K."""
    if event.queued and event.state is EventState.UNDECIDED:
        return Tab.KEPT
    return {EventState.REJECTED: Tab.REJECTED, EventState.KEPT: Tab.KEPT}.get(event.state, Tab.UNDECIDED)


class CardsModel(QAbstractListModel):
    """Rows over one SectionPage. Events rejected while the section is open stay in their place, struck."""

    def __init__(self, now: datetime, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = now
        self._page: SectionPage | None = None
        self._rows: list[CardRow] = []
        self._tab = Tab.ALL
        self._unfolded = False
        self._rejected_before: frozenset[EventId] = frozenset()

    @property
    def page(self) -> SectionPage | None:
        """The section whose events are shown."""
        return self._page

    @property
    def tab(self) -> Tab:
        """The tab shown."""
        return self._tab

    def show_page(self, page: SectionPage) -> None:
        """Show the events of another section."""
        self._unfolded = False
        self._rejected_before = frozenset(e.id for e in page.events if e.state is EventState.REJECTED)
        self._set(page)

    def update_page(self, page: SectionPage) -> None:
        """Show the same section after a change; rows stay where they are if they are the same events."""
        self._page = page
        fresh = self._made()
        if [self._key(r) for r in fresh] != [self._key(r) for r in self._rows]:
            self._set(page)
            return
        changed = [i for i, (a, b) in enumerate(zip(self._rows, fresh, strict=True)) if a != b]
        self._rows = fresh
        for i in changed:
            self.dataChanged.emit(self.index(i), self.index(i))

    def _key(self, row: CardRow) -> tuple[object, int]:
        return row.event.id if row.event else None, row.folded

    def _set(self, page: SectionPage) -> None:
        self.beginResetModel()
        self._page = page
        self._rows = self._made()
        self.endResetModel()

    def set_tab(self, tab: Tab) -> None:
        """Show only the events of a tab."""
        if tab is not self._tab:
            self._tab = tab
            if self._page is not None:
                self._set(self._page)

    def unfold(self) -> None:
        """Show the events under the fold."""
        self._unfolded = True
        if self._page is not None:
            self._set(self._page)

    def counts(self) -> tuple[int, int, int, int]:
        """Number of events in each tab."""
        events = self._page.events if self._page else ()
        tabs = [_tab_of(e) for e in events]
        return (len(events), *(tabs.count(t) for t in (Tab.UNDECIDED, Tab.KEPT, Tab.REJECTED)))  # type: ignore[return-value]  # four numbers

    def _made(self) -> list[CardRow]:
        page = self._page
        if page is None:
            return []
        rows: list[CardRow] = []
        folded: list[CardRow] = []
        for i, (event, standing) in enumerate(zip(page.events, page.standings, strict=True)):
            if not self._wanted(event):
                continue
            row = CardRow(event, standing, i)
            is_light = event.salience < FOLD_SALIENCE and event.state is EventState.UNDECIDED and not event.queued
            (folded if is_light and not self._unfolded and self._tab is Tab.ALL else rows).append(row)
        if folded and rows:
            return [*rows, CardRow(None, None, -1, len(folded))]
        return rows or folded

    def _wanted(self, event: StoredEvent) -> bool:
        if self._tab is Tab.ALL:
            return event.id not in self._rejected_before
        return _tab_of(event) is self._tab

    def row_of(self, index: int) -> int:
        """The row of an event by its place in the page; -1 where it is not shown."""
        return next((i for i, r in enumerate(self._rows) if r.event is not None and r.index == index), -1)

    def row(self, number: int) -> CardRow | None:
        """The row of that number."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.event.text if row.event else self.fold_words(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def fold_words(self, row: CardRow) -> str:
        """The words on the fold."""
        return self.tr("%n more of little weight", "", row.folded)

    def _spoken(self, row: CardRow) -> str:
        if row.event is None or row.standing is None or self._page is None:
            return self.fold_words(row)
        date = date_words(row.event.date, self._page.article)
        return ", ".join(t for t in (date, row.event.text, state_words(row.event, row.standing, self.now)) if t)
