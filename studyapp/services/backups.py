"""Backups of the library file: made daily and before migrations, checked before they are restored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.domain.errors import InputError
from studyapp.services.study_day import StudyDay

if TYPE_CHECKING:
    from studyapp.store.library import Library


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file; `made_at` is an aware UTC instant, `size` in bytes."""

    path: Path
    made_at: datetime
    size: int


@dataclass(frozen=True, slots=True)
class CheckResult:
    """`problems` are sentences for the user, empty where the library is sound."""

    problems: tuple[str, ...]
    articles: int
    events: int
    cards: int
    reviews: int


class Backups:
    """Backups and the check of the library."""

    def __init__(self, library: Library, day: StudyDay, *, replaced: Callable[[], None]) -> None:
        """`replaced` is called when the library was restored."""
        self._library = library
        self._day = day
        self._replaced = replaced

    def backup(self, path: Path | None = None) -> Backup:
        """Copy the library while it is in use; None makes a new file in the backup folder.

        Raises EnvironmentFault, and InputError where the file exists.
        """
        from studyapp.store.backup import copy_library, new_backup_path, prune

        now, library = self._day.now(), self._library.path
        target = path or new_backup_path(library, now)
        if target.exists() and target.samefile(library):
            raise InputError(f"{target}: this is the library itself; name another file")
        if path is not None and path.exists():
            raise InputError(f"{target}: there is a file already; name another one, or remove it first")
        copy_library(library, target)
        if path is None:
            prune(library)
        return Backup(target, now, target.stat().st_size)

    def list(self) -> tuple[Backup, ...]:
        """The backups in the backup folder, newest first."""
        from studyapp.store.backup import backup_files, backup_time

        found = ((path, backup_time(path)) for path in backup_files(self._library.path))
        return tuple(Backup(path, made, path.stat().st_size) for path, made in found if made is not None)

    def restore(self, path: Path) -> Backup:
        """Replace the library by a backup after checking it; the library of before is backed up first and returned.

        The workspace goes on with the restored library. Raises InputError where the file is not a sound library.
        """
        from studyapp.store.restoring import restore_file

        self._library.close_file()
        try:
            before = restore_file(self._library.path, path, self._day.now())
        finally:
            self._library.open(self._day.now())
            self._replaced()
        kept = before or path
        return Backup(kept, self._day.now(), kept.stat().st_size)

    def check(self) -> CheckResult:
        """Look for damage: the file itself, references, dates, offsets, guids."""
        from studyapp.store.checking import find_problems

        articles, events, cards, reviews = self._library.figures.totals()
        return CheckResult(tuple(find_problems(self._library.database)), articles, events, cards, reviews)

    def daily(self) -> Backup | None:
        """Make the backup of the day where there is none yet and the library holds something; None where not made."""
        newest = next(iter(self.list()), None)
        if newest is not None and self._day.number(newest.made_at) == self._day.today():
            return None
        return self.backup() if self._library.figures.totals()[0] else None


def restore_library(data_dir: Path, path: Path, now: datetime) -> Path | None:
    """Restore a backup without opening the library, which may be damaged; the copy of what was there comes back.

    Raises EnvironmentFault where another instance runs, InputError where the backup is not a sound library.
    """
    from studyapp.store.instance_lock import InstanceLock
    from studyapp.store.opening import library_path, make_data_dir
    from studyapp.store.restoring import restore_file

    make_data_dir(data_dir)
    lock = InstanceLock(data_dir)
    try:
        return restore_file(library_path(data_dir), path, now)
    finally:
        lock.release()
