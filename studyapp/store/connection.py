"""A plain SQLite connection with the settings of this program; what needs no more is there before SQLAlchemy is."""

from __future__ import annotations

import sqlite3
from pathlib import Path

_PRAGMAS = (
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "busy_timeout = 2000",
    "temp_store = MEMORY",
    "synchronous = FULL",
    "cache_size = -16000",
    "wal_autocheckpoint = 4000",
)


def connect(path: Path, *, writing: bool) -> sqlite3.Connection:
    """A plain connection with the pragmas of this program; the file must exist when not writing."""
    mode = "rwc" if writing else "ro"
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, check_same_thread=False)
    connection.isolation_level = None
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if writing:
            connection.execute("PRAGMA journal_mode = WAL")
    except BaseException:
        connection.close()
        raise
    return connection
