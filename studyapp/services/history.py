"""Undo and redo of everything the reader did: decisions, edits, grades, imports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studyapp.domain.library import Changes

if TYPE_CHECKING:
    from studyapp.store.library import Library


class History:
    """The undo list. It is stored, so that the last deed can be undone after a restart."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def undo_label(self) -> str | None:
        """The code of what `undo` would take back; None where nothing.

        One of import, decline, learn, unlearn, keep, reject, restore, make-card, edit, split, merge, add-own, read,
        mark, tag, collection, move, delete, grade, bury, suspend, forget.
        """
        return self._library.journal.label(undone=False)

    def undo(self) -> Changes:
        """Take back the last deed. Nothing changes where there is none."""
        return self._library.journal.turn(undone=False)

    def redo(self) -> Changes:
        """Do again what was undone last. Nothing changes where there is none."""
        return self._library.journal.turn(undone=True)
