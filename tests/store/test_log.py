"""The log of the library: a commit is safe in it, and it is emptied where nobody waits."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from studyapp.store.library import Library


def write(library: Library, now: datetime, *, times: int) -> None:
    for number in range(times):
        with library.journal.deed("set", now) as deed:
            library.settings.set(deed, {"number": number})


def value_without_log(library: Library, folder: Path) -> str | None:
    """What the file alone holds, without the log beside it."""
    alone = Path(shutil.copy(library.path, folder / "alone.db"))
    with closing(sqlite3.connect(alone)) as connection:
        row = connection.execute("SELECT value FROM settings WHERE key = 'number'").fetchone()
    return row[0] if row else None


def value_elsewhere(library: Library) -> str:
    """What another program reads that opens the library now."""
    with closing(sqlite3.connect(library.path)) as connection:
        return str(connection.execute("SELECT value FROM settings WHERE key = 'number'").fetchone()[0])


def test_commit_is_there_before_the_log_is_emptied(library: Library, now: datetime) -> None:
    write(library, now, times=3)
    library.database.rest()
    assert value_elsewhere(library) == "2"


def test_log_is_emptied_after_many_commits_when_there_is_time(library: Library, now: datetime, tmp_path: Path) -> None:
    write(library, now, times=100)
    assert value_without_log(library, tmp_path) is None
    library.database.rest()
    assert value_without_log(library, tmp_path) == "99"
    assert value_elsewhere(library) == "99"


def test_log_is_not_emptied_for_every_commit(library: Library, now: datetime, tmp_path: Path) -> None:
    write(library, now, times=100)
    library.database.rest()
    write(library, now, times=3)
    library.database.rest()
    assert value_without_log(library, tmp_path) == "99"
