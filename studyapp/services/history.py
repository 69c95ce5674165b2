"""Undo and redo of everything the reader did: decisions, edits, grades, imports."""

from __future__ import annotations

from studyapp.domain.library import Changes


class History:
    """The undo list. It is stored, so that the last deed can be undone after a restart."""

    def undo_label(self) -> str | None:
        """The code of what `undo` would take back (`grade`, `keep`, `reject`, `import`, ...); None where nothing."""
        raise NotImplementedError

    def redo_label(self) -> str | None:
        """The code of what `redo` would do again; None where nothing."""
        raise NotImplementedError

    def undo(self) -> Changes:
        """Take back the last deed. Nothing changes where there is none."""
        raise NotImplementedError

    def redo(self) -> Changes:
        """Do again what was undone last. Nothing changes where there is none."""
        raise NotImplementedError
