"""Backups: whole copies of the library by SQLite's own online copy, in a folder beside it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from studyapp.domain.errors import InputError
from studyapp.store.faults import known_fault, os_fault

FOLDER = "backups"
APPLICATION_ID = 0x53744170
"""Marks an SQLite file as a library of this program."""
KEPT = 10
_STAMP = "%Y%m%d-%H%M%S"


def backup_folder(library: Path) -> Path:
    """Where the backups of a library lie."""
    return library.parent / FOLDER


def backup_files(library: Path) -> tuple[Path, ...]:
    """The backups of a library, newest first."""
    try:
        found = sorted(backup_folder(library).glob("library-*.db"), reverse=True)
    except OSError:
        return ()
    return tuple(found)


def newest_backup(library: Path) -> Path | None:
    """The newest backup that is a sound library, None where there is none."""
    return next((path for path in backup_files(library) if soundness(path) is None), None)


def backup_time(path: Path) -> datetime | None:
    """When a backup of the folder was made, by its name; None for a file of another name."""
    try:
        return datetime.strptime(path.stem.removeprefix("library-")[:15], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def new_backup_path(library: Path, now: datetime, reason: str = "") -> Path:
    """A name not yet taken in the backup folder, which is made where it is missing. Raises EnvironmentFault."""
    folder = backup_folder(library)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise os_fault(error, folder, "the backup folder cannot be made") from error
    stem = f"library-{now.astimezone(UTC).strftime(_STAMP)}" + (f"-{reason}" if reason else "")
    path, number = folder / f"{stem}.db", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}.db"
    return path


def copy_library(source: Path, target: Path) -> None:
    """Copy a library that may be in use; the target appears whole or not at all. Raises EnvironmentFault."""
    partial = target.with_name(target.name + ".part")
    try:
        with copying_faults(target):
            partial.unlink(missing_ok=True)
            uri = f"{source.absolute().as_uri()}?mode=ro"
            with closing(sqlite3.connect(uri, uri=True)) as old, closing(sqlite3.connect(partial)) as new:
                old.backup(new)
                new.execute("PRAGMA journal_mode = DELETE")
            _flush(partial)
            os.replace(partial, target)
    finally:
        _remove(partial)


@contextmanager
def copying_faults(target: Path) -> Iterator[None]:
    """Turn errors of a copy into faults that name the target."""
    try:
        yield
    except sqlite3.Error as error:
        fault = known_fault(error, target)
        if fault is None:
            raise
        raise fault from error
    except OSError as error:
        raise os_fault(error, target, "the backup cannot be written") from error


def soundness(path: Path) -> str | None:
    """None where the file is a sound library of this program, else what is wrong with it."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                return "it is not a library of StudyApp"
            answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            return None if answer == "ok" else f"it is damaged ({answer})"
    except sqlite3.Error as error:
        return f"it is not a sound SQLite file ({error})"


def require_sound(path: Path) -> None:
    """Raises InputError where the file cannot be restored."""
    if not path.is_file():
        what = "this is a folder" if path.is_dir() else "there is no such file"
        raise InputError(f"{path}: {what}; name a backup file")
    problem = soundness(path)
    if problem is not None:
        raise InputError(f"{path}: {problem}; choose another backup")


def prune(library: Path) -> None:
    """Delete all but the newest backups."""
    for path in backup_files(library)[KEPT:]:
        _remove(path)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
