"""Places: the sections a reader visited, for going back and forward."""

from __future__ import annotations

from studyapp.domain.ids import SectionId

_MOST = 100


class Places:
    """A list of sections and where in it the reader is."""

    def __init__(self) -> None:
        self._ids: list[SectionId] = []
        self._at = -1

    def visit(self, section_id: SectionId) -> None:
        """Remember a section; what lay ahead is forgotten."""
        if self._at >= 0 and self._ids[self._at] == section_id:
            return
        del self._ids[self._at + 1 :]
        self._ids.append(section_id)
        del self._ids[:-_MOST]
        self._at = len(self._ids) - 1

    def step(self, step: int) -> SectionId | None:
        """Go back (-1) or forward (1); the section there, None at the ends."""
        if not 0 <= self._at + step < len(self._ids):
            return None
        self._at += step
        return self._ids[self._at]
