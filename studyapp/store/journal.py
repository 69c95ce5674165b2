"""The journal: every write of the reader's goes through a deed, which knows how to take itself back.

A deed keeps its inverse as steps of plain values, not as SQL: table and column names are looked up in the mapping
before they are used.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import Table

from studyapp.domain.errors import EnvironmentFault
from studyapp.domain.library import Changes
from studyapp.store.columns import instant_to_number, to_json
from studyapp.store.database import Database
from studyapp.store.derived import Derived
from studyapp.store.schema import Base
from studyapp.store.steps import Step, binders, delete_rows, insert_rows, read_rows, table_of, turn_back, write_rows

_KEPT = 200
"""Batches of deeds that can be undone."""
_PRUNED_EVERY = 25


class Deed:
    """The writes of one deed. `changes` is known when the deed is done."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.steps: list[Step] = []
        self.changes = Changes()

    def insert(self, row: type[Base], lines: Sequence[Mapping[str, Any]]) -> list[int]:
        """Add rows, every column given, the id only where it is not to be chosen here; their ids come back in order."""
        if not lines:
            return []
        table = table_of(row.__tablename__)
        names = [c.name for c in table.columns if c.name != "id"]
        bind = self._bind(table)
        first = self._next_id(table)
        ids = [int(line.get("id", first + n)) for n, line in enumerate(lines)]
        values = [(i, *(bind[n](line[n]) for n in names)) for i, line in zip(ids, lines, strict=True)]
        insert_rows(self._database, table, ["id", *names], values)
        self.steps.append(["insert", table.name, ids])
        return ids

    def update(self, row: type[Base], ids: Iterable[int], **values: Any) -> list[int]:
        """Set the same values in rows; the ids of those that were different come back."""
        return self.update_each(row, [(i, values) for i in ids])

    def update_each(self, row: type[Base], lines: Sequence[tuple[int, Mapping[str, Any]]]) -> list[int]:
        """Set values row by row, the same columns in all; the ids of those that were different come back."""
        if not lines:
            return []
        table = table_of(row.__tablename__)
        names, bind = list(lines[0][1]), self._bind(table)
        new = {i: tuple(bind[n](values[n]) for n in names) for i, values in lines}
        old = {line[0]: line for line in read_rows(self._database, table, ["id", *names], list(new))}
        different = [i for i in new if i in old and tuple(old[i][1:]) != new[i]]
        write_rows(self._database, table, names, [(i, *new[i]) for i in different])
        if different:
            self.steps.append(["update", table.name, names, [old[i] for i in different]])
        return different

    def delete(self, row: type[Base], ids: Sequence[int]) -> None:
        """Remove rows; what refers to them must be removed before."""
        table = table_of(row.__tablename__)
        names = [c.name for c in table.columns]
        gone = read_rows(self._database, table, names, ids)
        delete_rows(self._database, table, ids)
        if gone:
            self.steps.append(["delete", table.name, names, gone])

    def _next_id(self, table: Table) -> int:
        return int(self._database.raw(f"SELECT coalesce(max(id), 0) + 1 FROM {table.name}")[0][0])

    def _bind(self, table: Table) -> Mapping[str, Callable[[Any], Any]]:
        return binders(table, self._database.dialect)


class Journal:
    """Deeds, their undoing and their doing again."""

    def __init__(self, database: Database, derived: Derived | None) -> None:
        """`derived` is None where the library was opened for reading."""
        self._database = database
        self._derived = derived
        self._open: Deed | None = None

    @contextmanager
    def deed(self, label: str, at: datetime, *, batch: int | None = None, undoable: bool = True) -> Iterator[Deed]:
        """A transaction whose writes can be undone as one. A deed inside another is part of it.

        Deeds of the same `batch` that follow one another are undone together; whoever makes a batch calls
        `Database.sync` behind it.
        """
        if self._open is not None:
            yield self._open
            return
        derived = self._writable()
        deed = self._open = Deed(self._database)
        try:
            with self._database.transaction(synced=batch is None):
                yield deed
                deed.changes = derived.settle()
                if undoable and deed.steps:
                    self._record(label, at, batch, deed.steps)
        finally:
            self._open = None

    def label(self, *, undone: bool) -> str | None:
        """The label of the deed that undo (or redo, with `undone`) is about; None where there is none."""
        found = self._last(undone=undone)
        return found[0][1] if found else None

    def turn(self, *, undone: bool) -> Changes:
        """Undo the last batch of deeds, or do the last undone one again; what changed comes back."""
        derived = self._writable()
        with self._database.transaction():
            for number, _ in self._last(undone=undone):
                steps = self._steps(number)
                inverse = [turn_back(self._database, step) for step in reversed(steps)]
                self._database.raw(
                    "UPDATE deeds SET undone = ?, steps = ? WHERE id = ?", (not undone, to_json(inverse), number)
                )
            return derived.settle()

    def _writable(self) -> Derived:
        if self._derived is None:
            raise EnvironmentFault(f"{self._database.path}: the library is open for reading only; close it elsewhere")
        return self._derived

    def _steps(self, number: int) -> list[Step]:
        try:
            found = json.loads(self._database.raw("SELECT steps FROM deeds WHERE id = ?", (number,))[0][0])
        except ValueError as error:
            raise EnvironmentFault(
                f"{self._database.path}: the undo list cannot be read; run studyapp check"
            ) from error
        return list(found)

    def _last(self, *, undone: bool) -> list[tuple[int, str]]:
        """Id and label of the deeds of the batch at the end of the list, in the order to turn them."""
        direction = "ASC" if undone else "DESC"
        found: list[tuple[int, str]] = []
        batch = None
        for number, label, its_batch in self._database.raw(
            f"SELECT id, label, batch FROM deeds WHERE undone = ? ORDER BY id {direction}", (undone,)
        ):
            if found and its_batch != batch:
                break
            batch = its_batch
            found.append((number, label))
        return found

    def _record(self, label: str, at: datetime, batch: int | None, steps: list[Step]) -> None:
        self._database.raw("DELETE FROM deeds WHERE undone = 1")
        number = self._database.raw("SELECT coalesce(max(id), 0) + 1 FROM deeds")[0][0]
        self._database.raw(
            "INSERT INTO deeds (id, batch, undone, label, at, steps) VALUES (?, ?, 0, ?, ?, ?)",
            (number, batch or number, label, instant_to_number(at), to_json(steps)),
        )
        if number % _PRUNED_EVERY == 0:
            self._prune()

    def _prune(self) -> None:
        """Forget all but the last batches; a batch is kept or forgotten whole."""
        last = "SELECT max(id) FROM deeds GROUP BY batch ORDER BY 1 DESC LIMIT 1 OFFSET ?"
        for (number,) in self._database.raw(last, (_KEPT,)):
            kept = "SELECT batch FROM deeds WHERE id > ?"
            self._database.raw(f"DELETE FROM deeds WHERE id <= ? AND batch NOT IN ({kept})", (number, number))
