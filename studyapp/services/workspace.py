"""Workspace: the open library with its services; what the command line and the window hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from studyapp.domain.article import Article
from studyapp.domain.event import ExtractedEvent
from studyapp.services.backups import Backups
from studyapp.services.browsing import Browsing
from studyapp.services.history import History
from studyapp.services.imports import Imports
from studyapp.services.reading import Reading
from studyapp.services.reviewing import Reviewing
from studyapp.services.settings import SettingsService
from studyapp.services.statistics import Statistics


class EventExtractor(Protocol):
    """What makes events of an article; `services.extraction.Extractor` is one."""

    @property
    def rules_version(self) -> str: ...

    def extract(self, article: Article) -> tuple[ExtractedEvent, ...]: ...


def utc_now() -> datetime:
    """The time now, aware UTC."""
    return datetime.now(UTC)


@dataclass(slots=True)
class Workspace:
    """An open library. One thread at a time may use it (`Imports.prepare` excepted); close it when done."""

    data_dir: Path
    imports: Imports
    reading: Reading
    reviewing: Reviewing
    browsing: Browsing
    statistics: Statistics
    backups: Backups
    history: History
    settings: SettingsService

    def close(self) -> None:
        """Close the library and give up its lock; closing again does nothing."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()


def open_workspace(
    data_dir: Path,
    *,
    clock: Callable[[], datetime] = utc_now,
    timezone: tzinfo | None = None,
    extractor: Callable[[], EventExtractor] | None = None,
    writing: bool = True,
) -> Workspace:
    """Open the library in `data_dir`, making it where there is none, migrating it where it is older.

    `clock` gives aware UTC; `timezone` None is the system's; `extractor` is called at the first import, None is the
    rules that come with the program. `writing` takes the single-instance lock.
    Raises EnvironmentFault where another instance runs, the library is newer, damaged, or cannot be written.
    """
    raise NotImplementedError
