"""Database: one SQLite connection through SQLAlchemy, its transactions, and its faults."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, Engine, Executable, NullPool, Row, create_engine, event
from sqlalchemy.engine import ExceptionContext

from studyapp.domain.errors import EnvironmentFault
from studyapp.store.backup import newest_backup
from studyapp.store.connection import connect
from studyapp.store.faults import known_fault

_OFTEN = 64
"""Transactions after which `Database.rest` empties the log: long before a commit would do it by itself."""


class Database:
    """The open library file. One thread at a time may use it.

    Reads outside a transaction see the last commit; writes stand in `transaction`.
    """

    def __init__(self, path: Path, *, writing: bool) -> None:
        """Raises EnvironmentFault where the file cannot be opened."""
        self.path = path
        self.writing = writing
        self._engine: Engine = create_engine(
            "sqlite://", creator=lambda: connect(path, writing=writing), poolclass=NullPool
        )
        event.listen(self._engine, "handle_error", self._on_error)
        with self._faults():
            self._connection: Connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        # The same connection without SQLAlchemy, which takes longer than SQLite for small statements.
        self._plain = cast("sqlite3.Connection", self._connection.connection.driver_connection)
        self._depth = 0
        self._rested = 0
        self._synced = True
        self.version = 0
        """Grows with every transaction of this connection: what was read before may be out of date."""

    def close(self) -> None:
        """Close the connection; closing again does nothing."""
        self._connection.close()
        self._engine.dispose()

    def rows(self, statement: Executable, values: dict[str, Any] | None = None) -> Sequence[Row[*tuple[Any, ...]]]:
        """All rows of a statement."""
        return self._connection.execute(statement, values).all()

    def scalar(self, statement: Executable, values: dict[str, Any] | None = None) -> Any:
        """The first column of the first row, None where there is none."""
        return self._connection.execute(statement, values).scalar()

    def raw(self, sql: str, values: Sequence[Any] = ()) -> Sequence[tuple[Any, ...]]:
        """All rows of an SQL text with `?` places; values are as SQLite keeps them."""
        with self._faults():
            return self._plain.execute(sql, values).fetchall()

    def raw_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """Run an SQL text once for each row of values."""
        with self._faults():
            self._plain.executemany(sql, rows)

    @contextmanager
    def transaction(self, *, synced: bool = True) -> Iterator[None]:
        """All or nothing; on disk when it is left. A transaction inside another is part of it.

        One that is not `synced` outlives the process, but a failing machine may take it until the next one that is,
        or `sync`.
        """
        if self._depth:
            yield
            return
        if synced != self._synced:
            self.raw(f"PRAGMA synchronous = {'FULL' if synced else 'NORMAL'}")
            self._synced = synced
        self.raw("BEGIN IMMEDIATE")
        self._depth += 1
        self.version += 1
        try:
            yield
            self.raw("COMMIT")
        except BaseException:
            # An interrupt may come when it is committed already.
            if self._in_transaction:
                with suppress(EnvironmentFault):
                    self.raw("ROLLBACK")
            raise
        finally:
            self._depth -= 1

    @property
    def _in_transaction(self) -> bool:
        return self._plain.in_transaction

    def sync(self) -> None:
        """Have all transactions so far on disk."""
        self._rested = self.version
        self.raw("PRAGMA wal_checkpoint(PASSIVE)")

    def rest(self) -> None:
        """Called where nobody waits: bring the log into the file from time to time, so that no commit has to."""
        if self.version - self._rested >= _OFTEN:
            self.sync()

    @property
    def dialect(self) -> Any:
        """The SQLAlchemy dialect, for the column types' own conversions."""
        return self._engine.dialect

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            fault = known_fault(error, self.path, newest_backup(self.path))
            if fault is None:
                raise
            raise fault from error

    def _on_error(self, context: ExceptionContext) -> None:
        if not isinstance(context.original_exception, Exception):
            # At an interrupt SQLAlchemy would give the connection up, and then it could not be rolled back.
            context.is_disconnect = False
            return
        fault = known_fault(context.original_exception, self.path, newest_backup(self.path))
        if fault is not None:
            raise fault from context.original_exception
