"""Steps: single writes as plain values, and how each is turned back into its opposite."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Dialect, Table

from studyapp.domain.errors import EnvironmentFault
from studyapp.store.database import Database
from studyapp.store.schema import Base

Step = list[Any]
"""`["insert", table, ids]`, `["delete", table, columns, rows]`, or `["update", table, columns, old rows with ids]`."""
_CHUNK = 500


def table_of(name: str) -> Table:
    """The table of that name. Raises EnvironmentFault where there is none."""
    try:
        return Base.metadata.tables[name]
    except KeyError as error:
        raise EnvironmentFault(f"the undo list names an unknown table {name!r}; run studyapp check") from error


@lru_cache(64)
def binders(table: Table, dialect: Dialect) -> Mapping[str, Callable[[Any], Any]]:
    """For each column what turns a value into what SQLite keeps."""
    found: dict[str, Callable[[Any], Any]] = {}
    for column in table.columns:
        processor = column.type.dialect_impl(dialect).bind_processor(dialect)
        found[column.name] = processor or _as_is
    return found


def read_rows(database: Database, table: Table, names: Sequence[str], ids: Iterable[int]) -> list[list[Any]]:
    """The rows of these ids as SQLite keeps them."""
    found: list[list[Any]] = []
    for part in _chunks(list(ids)):
        marks = ",".join("?" * len(part))
        lines = database.raw(f"SELECT {_list(names)} FROM {table.name} WHERE id IN ({marks})", part)
        found.extend(list(line) for line in lines)
    return found


def insert_rows(database: Database, table: Table, names: Sequence[str], lines: Sequence[Sequence[Any]]) -> None:
    """Add rows as SQLite keeps them."""
    marks = ",".join("?" * len(names))
    database.raw_many(f"INSERT INTO {table.name} ({_list(names)}) VALUES ({marks})", lines)


def write_rows(database: Database, table: Table, names: Sequence[str], lines: Sequence[Sequence[Any]]) -> None:
    """Set columns; each line is an id and the values."""
    places = ",".join(f'"{n}" = ?' for n in names)
    rows = [(*line[1:], line[0]) for line in lines]
    database.raw_many(f"UPDATE {table.name} SET {places} WHERE id = ?", rows)


def delete_rows(database: Database, table: Table, ids: Sequence[int]) -> None:
    """Remove rows."""
    database.raw_many(f"DELETE FROM {table.name} WHERE id = ?", [(i,) for i in ids])


def turn_back(database: Database, step: Step) -> Step:
    """Undo a step; the step that would undo this comes back."""
    kind, table = step[0], table_of(step[1])
    if kind == "insert":
        names = [c.name for c in table.columns]
        rows = read_rows(database, table, names, step[2])
        delete_rows(database, table, step[2])
        return ["delete", table.name, names, rows]
    names = _known(table, step[2])
    if kind == "delete":
        insert_rows(database, table, names, step[3])
        return ["insert", table.name, [row[names.index("id")] for row in step[3]]]
    now = read_rows(database, table, ["id", *names], [row[0] for row in step[3]])
    write_rows(database, table, names, step[3])
    return ["update", table.name, names, now]


def _known(table: Table, names: Sequence[str]) -> list[str]:
    unknown = [n for n in names if n not in table.columns]
    if unknown:
        raise EnvironmentFault(f"the undo list names an unknown column {unknown[0]!r}; run studyapp check")
    return list(names)


def _list(names: Sequence[str]) -> str:
    return ",".join(f'"{n}"' for n in names)


def _chunks(ids: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(ids), _CHUNK):
        yield ids[start : start + _CHUNK]


def _as_is(value: Any) -> Any:
    return value
