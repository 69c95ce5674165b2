"""SQLite's errors sorted: faults of the surroundings become a sentence for the user, the rest are bugs."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from studyapp.domain.errors import EnvironmentFault

_FULL = "the disk is full; free some space and try again, nothing was changed"
_LOCKED = "the library is in use by another program; close that program and try again"
_READ_ONLY = "the library cannot be written; check the permissions of the folder, or choose another with --data-dir"
_DAMAGED = "the library is damaged; {remedy}"
_UNREADABLE = "the library cannot be opened; check that the folder exists and may be read and written"
_DISK = "the disk fails to read or write the library; check the disk, then {remedy}"

_SENTENCES = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_PROTOCOL: _LOCKED,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_CANTOPEN: _UNREADABLE,
    sqlite3.SQLITE_IOERR: _DISK,
}


def remedy(newest_backup: Path | None) -> str:
    """What to do about a damaged library."""
    if newest_backup is None:
        return "there is no backup; move the file away to start anew"
    return f"restore the newest backup with: studyapp restore {newest_backup}"


def known_fault(error: BaseException, path: Path, newest_backup: Path | None = None) -> EnvironmentFault | None:
    """The fault for the user; None where the error is a bug of the program."""
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(error, sqlite3.Error) or code is None:
        return None
    sentence = _SENTENCES.get(code & 0xFF)
    return None if sentence is None else EnvironmentFault(f"{path}: {sentence.format(remedy=remedy(newest_backup))}")


def os_fault(error: OSError, path: Path, what: str) -> EnvironmentFault:
    """A fault of the file system: what failed, and the system's reason."""
    reason = (error.strerror or str(error)).lower()
    return EnvironmentFault(f"{path}: {what}: {reason}; check the folder, or choose another with --data-dir")
