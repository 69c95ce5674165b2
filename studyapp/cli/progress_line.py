"""How far an import is, on one line of a terminal that is written again and again."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from studyapp.services.import_report import Progress

_WIDTH = 60


class ProgressLine:
    """Writes to a terminal; to anything else it says nothing."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream if stream.isatty() else None
        self._shown = ""
        self._done = 0

    def show(self, progress: Progress) -> None:
        """Say how far it is."""
        if progress.share is None:
            self._done = progress.done
            known = f"/{progress.total}" if progress.total > progress.done + 1 else ""
            text = f"{progress.done}{known} {progress.name}"
        else:
            text = f"{progress.share:.0%} read, {progress.pages} pages passed, {self._done} imported"
        text = "".join(c if c.isprintable() else " " for c in text)[:_WIDTH]
        if self._stream is not None and text != self._shown:
            self._stream.write(f"\r\x1b[K{text}")
            self._stream.flush()
            self._shown = text

    def clear(self) -> None:
        """Take the line away, for other output."""
        if self._stream is not None and self._shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
            self._shown = ""
