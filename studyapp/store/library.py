"""Library: the open store, everything in it by its name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from studyapp.store.articles import ArticleStore
from studyapp.store.confusables import ConfusableStore
from studyapp.store.decks import DeckStore
from studyapp.store.derived import Derived
from studyapp.store.event_sources import EventSourceStore
from studyapp.store.events import EventStore
from studyapp.store.figures import FigureStore
from studyapp.store.instance_lock import InstanceLock
from studyapp.store.journal import Journal
from studyapp.store.migrations import newest_schema
from studyapp.store.opening import library_path, make_data_dir, open_database, stored_schema
from studyapp.store.queue import Queue
from studyapp.store.searching import SearchStore
from studyapp.store.settings import SettingStore
from studyapp.store.tree import TreeStore


class Library:
    """The library of a data folder. One thread at a time may use it."""

    def __init__(self, data_dir: Path, now: datetime, fold: Callable[[str], str], *, writing: bool) -> None:
        """Make or open it; `writing` takes the lock. Raises EnvironmentFault."""
        self.path = library_path(data_dir)
        self.writing = writing
        self._fold = fold
        self._lock: InstanceLock | None = None
        if writing:
            make_data_dir(data_dir)
            self._lock = InstanceLock(data_dir)
        try:
            if not writing:
                _make_ready(data_dir, now)
            self.open(now)
        except BaseException:
            self.close()
            raise

    def open(self, now: datetime) -> None:
        """Open the file, again after it was replaced. Raises EnvironmentFault."""
        self.database = open_database(self.path, now, writing=self.writing)
        derived = Derived(self.database, self._fold) if self.writing else None
        self.journal = Journal(self.database, derived)
        self.articles = ArticleStore(self.database)
        self.events = EventStore(self.database)
        self.sources = EventSourceStore(self.database)
        self.confusables = ConfusableStore(self.database)
        self.queue = Queue(self.database)
        self.tree = TreeStore(self.database, derived)
        self.searching = SearchStore(self.database, self._fold)
        self.figures = FigureStore(self.database)
        self.decks = DeckStore(self.database)
        self.settings = SettingStore(self.database)

    def close_file(self) -> None:
        """Close the file and keep the lock."""
        if hasattr(self, "database"):
            self.database.close()

    def close(self) -> None:
        """Close the file and give up the lock; again does nothing."""
        self.close_file()
        if self._lock is not None:
            self._lock.release()


def _make_ready(data_dir: Path, now: datetime) -> None:
    """Make or migrate a library that is to be read only. Raises EnvironmentFault."""
    path = library_path(data_dir)
    schema = stored_schema(path)
    if schema is not None and schema >= newest_schema():
        return
    make_data_dir(data_dir)
    lock = InstanceLock(data_dir)
    try:
        open_database(path, now, writing=True).close()
    finally:
        lock.release()
