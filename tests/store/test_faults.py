"""Errors of SQLite sorted into faults the reader is told of and bugs."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from studyapp.domain.errors import EnvironmentFault
from studyapp.store.faults import known_fault
from studyapp.store.library import Library
from studyapp.store.schema import SettingRow


def test_full_disk_is_told_and_nothing_is_half_written(library: Library, now: datetime) -> None:
    pages = library.database.raw("PRAGMA page_count")[0][0]
    library.database.raw(f"PRAGMA max_page_count = {pages}")
    lines: list[dict[str, object]] = [{"key": "small", "value": 1}, {"key": "large", "value": "x" * 1_000_000}]
    with pytest.raises(EnvironmentFault, match="disk is full"), library.journal.deed("x", now) as deed:
        deed.insert(SettingRow, lines)
    assert library.settings.get("small") is None


def test_locked_library_is_told(library: Library, now: datetime) -> None:
    library.database.raw("PRAGMA busy_timeout = 10")
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(EnvironmentFault, match="in use by another program"), library.journal.deed("x", now):
            pass


def test_wrong_sql_is_a_bug(library: Library) -> None:
    with pytest.raises(sqlite3.OperationalError):
        library.database.raw("SELECT nothing FROM nowhere")


def test_other_errors_are_no_faults() -> None:
    assert known_fault(ValueError("x"), Path("x")) is None


def test_work_goes_on_after_a_fault(library: Library, now: datetime) -> None:
    test_full_disk_is_told_and_nothing_is_half_written(library, now)
    library.database.raw("PRAGMA max_page_count = 1000000")
    with library.journal.deed("x", now) as deed:
        deed.insert(SettingRow, [{"key": "small", "value": 2}])
    assert library.settings.get("small") == 2
