"""Workspace: the open library with its services; what the command line and the window hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from studyapp.services.backups import Backups
from studyapp.services.browsing import Browsing
from studyapp.services.event_editing import EventEditing
from studyapp.services.event_extractor import EventExtractor, shipped_extractor
from studyapp.services.history import History
from studyapp.services.imports import Imports
from studyapp.services.local_zone import LocalZone
from studyapp.services.page_fetcher import PageFetcher, shipped_wiki
from studyapp.services.reading import Reading
from studyapp.services.reviewing import Reviewing
from studyapp.services.scheduling import Scheduling
from studyapp.services.settings import SettingsService
from studyapp.services.statistics import Statistics
from studyapp.services.study_day import StudyDay

if TYPE_CHECKING:
    from studyapp.services.decks import Decks
    from studyapp.store.library import Library


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
    _library: Library
    _make_decks: Callable[[], Decks]

    @property
    def decks(self) -> Decks:
        """Exports; loaded when first asked for."""
        return self._make_decks()

    def close(self) -> None:
        """Close the library and give up its lock; closing again does nothing."""
        self._library.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()


def open_workspace(
    data_dir: Path,
    *,
    clock: Callable[[], datetime] = utc_now,
    timezone: tzinfo | None = None,
    extractor: Callable[[], EventExtractor] = shipped_extractor,
    wiki: Callable[[], PageFetcher] = shipped_wiki,
    writing: bool = True,
) -> Workspace:
    """Open the library in `data_dir`, making it where there is none, migrating it where it is older.

    `clock` gives aware UTC; `timezone` None is the system's; `extractor` is called when rules are first needed,
    `wiki` when a page is first fetched.
    `writing` takes the single-instance lock; without it nothing can be changed, and the library must be there.
    Raises EnvironmentFault where another instance runs, the library is newer, damaged, or cannot be written.
    """
    from studyapp.store.library import Library

    library = Library(data_dir, clock(), fold, writing=writing)
    day = StudyDay(clock, timezone or LocalZone())
    settings = SettingsService(library, clock)
    scheduling = Scheduling(settings, day, writing=writing)
    make_extractor = cache(extractor)
    editing = EventEditing(library, make_extractor, fold)

    def replaced() -> None:
        settings.reload()
        scheduling.reset()

    reading = Reading(library, editing, day, fold=fold)
    browsing = Browsing(library, day, scheduling, fold=fold)

    @cache
    def make_decks() -> Decks:
        from studyapp.services.decks import Decks

        return Decks(library, clock, scheduling=scheduling, reading=reading, browsing=browsing)

    return Workspace(
        data_dir=data_dir,
        imports=Imports(library, make_extractor, wiki, editing=editing, clock=clock, fold=fold),
        reading=reading,
        reviewing=Reviewing(library, day, scheduling, settings=settings),
        browsing=browsing,
        statistics=Statistics(library, day, scheduling),
        backups=Backups(library, day, replaced=replaced),
        history=History(library),
        settings=settings,
        _library=library,
        _make_decks=make_decks,
    )


def fold(text: str) -> str:
    """Both scripts brought to one; the converter is loaded when it is first needed."""
    if text.isascii():
        return text
    from studyapp.text.script import fold as fold_script

    return fold_script(text)
