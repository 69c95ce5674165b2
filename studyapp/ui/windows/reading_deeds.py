"""What the reader does to the events of a section: each deed one call of a service, said in a notice, undone by it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from studyapp.domain.ids import EventId, SectionId
from studyapp.domain.library import Changes
from studyapp.services.reading import EventEdit, OwnCard, RejectReason
from studyapp.services.workspace import Workspace
from studyapp.ui.tasks import Tasks


class _Write(Protocol):
    def __call__(self) -> Changes: ...


class ReadingDeeds(QObject):
    """Writes through the services.

    Signals: `done(changes)` after a write; `noticed(text, undoable)`; `failed(text)`.
    """

    done = Signal(object)
    noticed = Signal(str, bool)

    def __init__(self, workspace: Workspace, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._tasks = tasks

    def _write(self, write: _Write, words: Callable[[Changes], str] | None = None) -> None:
        def finished(changes: Changes) -> None:
            self.done.emit(changes)
            if words is not None:
                self.noticed.emit(words(changes), bool(changes))

        self._tasks.store(write, finished, owner=self)

    def keep(self, event_id: EventId) -> None:
        """Keep an event."""
        self._write(lambda: self._workspace.reading.keep([event_id]), lambda _: self.tr("Kept 1 card"))

    def reject(self, event_id: EventId, reason: str = "") -> None:
        """Reject an event, perhaps with a reason (`RejectReason`)."""
        why = RejectReason(reason) if reason else None
        self._write(lambda: self._workspace.reading.reject([event_id], why), lambda _: self.tr("Rejected 1 card"))

    def restore(self, event_id: EventId) -> None:
        """Make a rejected event undecided again."""
        self._write(lambda: self._workspace.reading.restore([event_id]))

    def edit(self, event_id: EventId, edit: EventEdit) -> None:
        """Change an event."""
        self._write(lambda: self._workspace.reading.edit(event_id, edit), lambda _: self.tr("Changed 1 card"))

    def split(self, event_id: EventId, first: EventEdit, second: EventEdit) -> None:
        """Make two events of one."""
        reading = self._workspace.reading
        self._write(lambda: reading.split(event_id, first, second), lambda _: self.tr("Split into two cards"))

    def merge(self, event_id: EventId, other_id: EventId) -> None:
        """Make one event of two."""
        reading = self._workspace.reading
        self._write(lambda: reading.merge(event_id, other_id), lambda _: self.tr("Merged two cards"))

    def make_anyway(self, event_id: EventId) -> None:
        """Make the cards of an event that was left out."""
        reading = self._workspace.reading
        self._write(lambda: reading.make_card_anyway(event_id), lambda _: self.tr("Made a card"))

    def own(self, section_id: SectionId, card: OwnCard) -> None:
        """Add a card of the reader's own."""
        reading = self._workspace.reading
        self._write(lambda: reading.add_own(section_id, card), lambda _: self.tr("Added 1 card"))

    def learn(self, section_id: SectionId) -> None:
        """Put the events of a section into the queue."""

        def words(changes: Changes) -> str:
            return self.tr("%n cards are in review now", "", len(changes.events))

        self._write(lambda: self._workspace.reading.learn(section_ids=[section_id]), words)

    def unlearn(self, event_id: EventId) -> None:
        """Take an event out of the queue."""
        self._write(lambda: self._workspace.reading.unlearn([event_id]), lambda _: self.tr("Taken out of review"))

    def mark_read(self, section_id: SectionId, *, said: bool = False) -> None:
        """Remember that a section was read."""
        words = (lambda _: self.tr("Marked as read")) if said else None
        self._write(lambda: self._workspace.reading.mark_read([section_id]), words)

    def undo(self) -> None:
        """Take back the last deed."""
        self._write(self._workspace.history.undo, self._undone)

    def redo(self) -> None:
        """Do again what was undone last."""
        history = self._workspace.history
        self._write(history.redo, lambda c: self.tr("Done again") if c else self.tr("There is nothing to do again"))

    def _undone(self, changes: Changes) -> str:
        return self.tr("Undone") if changes else self.tr("There is nothing to undo")
