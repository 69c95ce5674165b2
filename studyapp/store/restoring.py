"""Restoring a backup: checked first, what was there kept, the file replaced at once or not at all."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from studyapp.domain.errors import InputError
from studyapp.store.backup import copy_library, new_backup_path, prune, require_sound, soundness
from studyapp.store.faults import os_fault
from studyapp.store.migrations import newest_schema


def restore_file(library: Path, backup: Path, now: datetime) -> Path | None:
    """Replace a closed library by a backup; the copy of what was there comes back, None where there was nothing.

    Raises InputError where the backup is not a sound library this program can read.
    """
    require_sound(backup)
    _require_ours(backup)
    if library.exists() and backup.samefile(library):
        raise InputError(f"{backup}: this is the library itself; choose a backup")
    fresh = library.with_name(library.name + ".restored")
    copy_library(backup, fresh)
    before = _keep(library, now)
    try:
        for suffix in ("-wal", "-shm"):
            library.with_name(library.name + suffix).unlink(missing_ok=True)
        os.replace(fresh, library)
    except OSError as error:
        raise os_fault(error, library, "the library cannot be replaced") from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
    prune(library)
    return before


def _require_ours(backup: Path) -> None:
    """Raises InputError where the file holds what this program never wrote, or is of a newer one."""
    with closing(sqlite3.connect(f"{backup.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        connection.execute("PRAGMA trusted_schema = OFF")
        schema = connection.execute("PRAGMA user_version").fetchone()[0]
        foreign = connection.execute("SELECT name FROM sqlite_master WHERE type IN ('trigger', 'view')").fetchone()
    if schema > newest_schema():
        raise InputError(f"{backup}: a newer StudyApp wrote this backup (schema {schema}); update StudyApp first")
    if foreign is not None:
        raise InputError(f"{backup}: it holds a trigger or view ({foreign[0]}) that StudyApp never wrote; not restored")


def _keep(library: Path, now: datetime) -> Path | None:
    """Put what is there among the backups, sound or not."""
    if not library.exists():
        return None
    # Bring the write-ahead log into the file before it is judged.
    with suppress(sqlite3.Error), closing(sqlite3.connect(library)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    if soundness(library) is None:
        target = new_backup_path(library, now, reason="before-restore")
        copy_library(library, target)
        return target
    target = new_backup_path(library, now, reason="damaged").with_suffix(".broken")
    try:
        shutil.copyfile(library, target)
    except OSError as error:
        raise os_fault(error, target, "the damaged library cannot be kept") from error
    return target
