"""The released schemas: migrated forward with a backup, equal to the mapping, and never touched when newer."""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from studyapp.domain.errors import EnvironmentFault
from studyapp.store.backup import backup_files, soundness
from studyapp.store.library import Library
from studyapp.store.migrations import all_migrations, newest_schema
from studyapp.store.opening import library_path
from studyapp.store.schema import Base

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


def columns(connection: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in connection.execute(f"PRAGMA table_info({table})")]


def indices(connection: sqlite3.Connection, table: str) -> dict[str, list[str]]:
    found = connection.execute(f"PRAGMA index_list({table})").fetchall()
    return {row[1]: [c[2] for c in connection.execute(f"PRAGMA index_info({row[1]})")] for row in found}


def test_migrations_are_numbered_from_one_without_gaps() -> None:
    assert [m.number for m in all_migrations()] == list(range(1, newest_schema() + 1))


def test_migrated_schema_is_the_mapped_one(library: Library, tmp_path: Path) -> None:
    mapped = tmp_path / "mapped.db"
    engine = create_engine(f"sqlite:///{mapped}")
    Base.metadata.create_all(engine)
    engine.dispose()
    with closing(sqlite3.connect(library.path)) as ours, closing(sqlite3.connect(mapped)) as theirs:
        for table in Base.metadata.tables:
            assert columns(ours, table) == columns(theirs, table), table
            assert indices(ours, table) == indices(theirs, table), table


@pytest.mark.parametrize("golden", sorted(GOLDEN.glob("library-*.db.gz")), ids=lambda p: p.name)
def test_released_library_is_migrated_after_a_backup(golden: Path, tmp_path: Path, now: datetime) -> None:
    path = library_path(tmp_path)
    path.write_bytes(gzip.decompress(golden.read_bytes()))
    with closing(sqlite3.connect(path)) as connection:
        schema = connection.execute("PRAGMA user_version").fetchone()[0]
    library = Library(tmp_path, now, str, writing=True)
    events = library.events.of_article(1)
    library.close()
    assert [e.text for e in events] == ["甲国与乙国签订条约", "乙国宣布独立"]
    assert len(backup_files(path)) == (schema < newest_schema())
    assert all(soundness(p) is None for p in backup_files(path))


def test_every_released_schema_has_a_golden_library() -> None:
    released = {int(p.name.removeprefix("library-").split(".")[0]) for p in GOLDEN.glob("library-*.db.gz")}
    assert released == set(range(1, newest_schema() + 1))


def test_library_of_a_newer_program_is_not_touched(library: Library, tmp_path: Path, now: datetime) -> None:
    library.close()
    with closing(sqlite3.connect(library.path)) as connection:
        connection.execute(f"PRAGMA user_version = {newest_schema() + 1}")
    before = library.path.read_bytes()
    with pytest.raises(EnvironmentFault, match=r"newer StudyApp.*update StudyApp"):
        Library(tmp_path / "data", now, str, writing=True)
    assert library.path.read_bytes() == before
    assert not backup_files(library.path)


def test_failed_migration_leaves_the_library_as_it_was(library: Library, tmp_path: Path, now: datetime) -> None:
    library.close()
    with closing(sqlite3.connect(library.path)) as connection:
        # The tables of the last migration are there already: running it again fails half-way.
        connection.execute(f"PRAGMA user_version = {newest_schema() - 1}")
    before = dump(library.path)
    with pytest.raises(sqlite3.OperationalError):
        Library(tmp_path / "data", now, str, writing=True)
    assert dump(library.path) == before


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [str(row) for row in connection.execute("SELECT * FROM sqlite_master ORDER BY name")]
