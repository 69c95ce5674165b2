"""Opening a library: made where there is none, migrated where it is older, left alone where it is newer or damaged."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from studyapp.domain.errors import EnvironmentFault
from studyapp.store.backup import APPLICATION_ID, copy_library, new_backup_path, newest_backup, prune
from studyapp.store.connection import connect
from studyapp.store.database import Database
from studyapp.store.faults import known_fault, os_fault, remedy
from studyapp.store.migrations import Migration, all_migrations

FILE_NAME = "library.db"


def library_path(data_dir: Path) -> Path:
    """The library file of a data folder."""
    return data_dir / FILE_NAME


def make_data_dir(data_dir: Path) -> None:
    """Make the data folder where it is missing. Raises EnvironmentFault."""
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise os_fault(error, data_dir, "the data folder cannot be made") from error


def open_database(path: Path, now: datetime, *, writing: bool) -> Database:
    """The open library. Raises EnvironmentFault where it is newer than the program, damaged, or out of reach."""
    migrations = all_migrations()
    schema = stored_schema(path)
    if schema is not None and schema > len(migrations):
        raise EnvironmentFault(
            f"{path}: a newer StudyApp wrote this library (schema {schema}, this program knows {len(migrations)}); "
            "update StudyApp; the library was not touched"
        )
    if schema != len(migrations):
        if not writing:
            raise EnvironmentFault(f"{path}: the library is of an older StudyApp; open it once for writing")
        _migrate(path, schema, migrations, now)
    return Database(path, writing=writing)


def stored_schema(path: Path) -> int | None:
    """The schema number of a library file, None where there is no file. Raises EnvironmentFault where it is none."""
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        return None
    except OSError as error:
        raise os_fault(error, path, "the library cannot be read") from error
    if size == 0:
        raise EnvironmentFault(f"{path}: the library is empty (0 bytes); {remedy(newest_backup(path))}")
    try:
        with closing(connect(path, writing=False)) as connection:
            schema = int(connection.execute("PRAGMA user_version").fetchone()[0])
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            # Reads the first pages: a damaged head shows here and not in the middle of work.
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        fault = known_fault(error, path, newest_backup(path))
        if fault is None:
            raise
        raise fault from error
    if application != APPLICATION_ID:
        raise EnvironmentFault(f"{path}: this file is not a library of StudyApp; move it away")
    return schema


def _migrate(path: Path, schema: int | None, migrations: tuple[Migration, ...], now: datetime) -> None:
    """Bring the file to the newest schema in one transaction, after a backup of what was there."""
    if schema is not None:
        copy_library(path, new_backup_path(path, now, reason=f"schema{schema}"))
        prune(path)
        _run(path, migrations[schema:])
        return
    # A new library appears whole: a kill in between leaves nothing that looks damaged.
    fresh = path.with_name(path.name + ".new")
    _remove(fresh)
    _run(fresh, migrations)
    try:
        fresh.replace(path)
    except OSError as error:
        raise os_fault(error, path, "the library cannot be made") from error


def _run(path: Path, migrations: tuple[Migration, ...]) -> None:
    try:
        with closing(connect(path, writing=True)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            for migration in migrations:
                for statement in migration.statements:
                    connection.execute(statement)
                connection.execute("INSERT INTO migrations (name) VALUES (?)", (migration.name,))
                connection.execute(f"PRAGMA user_version = {migration.number}")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute("COMMIT")
    except sqlite3.Error as error:
        fault = known_fault(error, path, newest_backup(path))
        if fault is None:
            raise
        raise fault from error


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
