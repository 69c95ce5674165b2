"""BrowserDeeds: what can be done with the rows selected in the card browser."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from studyapp.domain.ids import EventId
from studyapp.domain.library import Changes
from studyapp.services.browsing import Order
from studyapp.services.workspace import Workspace
from studyapp.ui.tasks import Tasks

Deed = Callable[[tuple[EventId, ...]], Changes]


class BrowserDeeds(QObject):
    """Does something with all selected rows in one go. The ids are asked for, as not every row is at hand.

    `picked` answers with the numbers of the rows, `search` with the query and the order they were found by.
    Signals: `done(Changes, str)`: what was changed, and the notice;
    `ids_picked(tuple)`: the ids of the selection, for other parts of the window.
    """

    done = Signal(object, str)
    ids_picked = Signal(object)

    def __init__(self, workspace: Workspace, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._tasks = tasks
        self._window = parent
        self.picked: Callable[[], list[int]] = list
        self.search: Callable[[], tuple[str, Order]] = lambda: ("", Order.LIBRARY)

    def _ids(self, rows: list[int], query: str, order: Order) -> tuple[EventId, ...]:
        ids = self._workspace.browsing.ids(query, order)
        return tuple(ids[row] for row in rows if row < len(ids))

    def _do(self, deed: Deed, notice: Callable[[int], str]) -> None:
        rows = self.picked()
        if rows:
            query, order = self.search()
            self.write(lambda: deed(self._ids(rows, query, order)), notice(len(rows)))

    def write(self, work: Callable[[], Changes], notice: str = "") -> None:
        """Do a deed on the store's thread and tell of it."""
        self._tasks.store(work, lambda changes: self.done.emit(changes, notice), owner=self)

    def keep(self) -> None:
        """Keep the events."""
        self._do(self._workspace.reading.keep, lambda n: self.tr("%n kept", "", n))

    def reject(self) -> None:
        """Reject the events."""
        self._do(self._workspace.reading.reject, lambda n: self.tr("%n rejected", "", n))

    def learn(self) -> None:
        """Put the events into the queue."""
        reading = self._workspace.reading
        self._do(lambda ids: reading.learn(event_ids=ids), lambda n: self.tr("%n added to the queue", "", n))

    def suspend(self) -> None:
        """Suspend all cards of the events."""
        reviewing = self._workspace.reviewing

        def suspend(ids: tuple[EventId, ...]) -> Changes:
            changes = Changes()
            for event_id in ids:
                changes |= reviewing.suspend_event(event_id)
            return changes

        self._do(suspend, lambda n: self.tr("%n suspended", "", n))

    def tag(self) -> None:
        """Ask for tags, add and remove them."""
        words, agreed = QInputDialog.getText(
            self._window, self.tr("Tags"), self.tr("Add tags, separated by spaces; -tag removes one:")
        )
        pieces = words.split()
        if not agreed or not pieces:
            return
        remove = [p[1:] for p in pieces if p.startswith("-") and len(p) > 1]
        add = [p for p in pieces if not p.startswith("-")]
        reading = self._workspace.reading
        self._do(lambda ids: reading.tag(ids, add=add, remove=remove), lambda n: self.tr("%n tagged", "", n))

    def pick(self) -> None:
        """Tell the ids of the selection."""
        rows, (query, order) = self.picked(), self.search()
        self._tasks.store(lambda: self._ids(rows, query, order), self.ids_picked.emit, owner=self)
