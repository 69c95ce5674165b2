"""Deeds: written whole, undone and done again exactly, in any mixture."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.errors import EnvironmentFault
from studyapp.store.columns import number_to_instant
from studyapp.store.library import Library
from studyapp.store.schema import CollectionRow, SettingRow

NOON = number_to_instant(1_772_366_400_000_000)


def content(library: Library) -> dict[str, Any]:
    tables = ("collections", "settings")
    return {table: library.database.raw(f"SELECT * FROM {table} ORDER BY id") for table in tables}


def put(library: Library, key: str, value: Any) -> None:
    with library.journal.deed("set", NOON) as deed:
        library.settings.set(deed, {key: value})


def test_undo_and_redo_turn_one_deed(library: Library) -> None:
    put(library, "a", 1)
    put(library, "a", 2)
    changes = library.journal.turn(undone=False)
    assert library.settings.get("a") == 1
    assert changes.settings
    library.journal.turn(undone=True)
    assert library.settings.get("a") == 2


def test_nothing_to_undo_changes_nothing(library: Library) -> None:
    assert not library.journal.turn(undone=False)
    assert library.journal.label(undone=False) is None


def test_new_deed_forgets_what_was_undone(library: Library) -> None:
    put(library, "a", 1)
    library.journal.turn(undone=False)
    put(library, "b", 1)
    assert library.journal.label(undone=True) is None


def test_batch_is_undone_together(library: Library) -> None:
    put(library, "before", 1)
    for key in "abc":
        with library.journal.deed("many", NOON, batch=77) as deed:
            library.settings.set(deed, {key: 1})
    library.journal.turn(undone=False)
    assert list(library.settings.all()) == ["before"]
    library.journal.turn(undone=True)
    assert sorted(library.settings.all()) == ["a", "b", "before", "c"]


def test_failed_deed_leaves_nothing(library: Library) -> None:
    with pytest.raises(sqlite3.IntegrityError), library.journal.deed("set", NOON) as deed:
        deed.insert(SettingRow, [{"key": "a", "value": 1}, {"key": "a", "value": 2}])
    assert library.settings.all() == {}
    assert library.journal.label(undone=False) is None


def test_unchanged_values_are_no_deed(library: Library) -> None:
    put(library, "a", 1)
    with library.journal.deed("again", NOON) as deed:
        library.settings.set(deed, {"a": 1})
    assert library.journal.label(undone=False) == "set"
    assert not deed.changes


def test_only_so_many_deeds_are_kept(library: Library) -> None:
    for number in range(250):
        put(library, "a", number)
    assert library.database.raw("SELECT count(*) FROM deeds")[0][0] == 200


def test_large_batch_is_kept_whole(library: Library) -> None:
    for number in range(300):
        with library.journal.deed("many", NOON, batch=77) as deed:
            library.settings.set(deed, {f"key {number}": 1})
    library.journal.turn(undone=False)
    assert library.settings.all() == {}


def test_list_is_kept_over_a_restart(library: Library, now: datetime) -> None:
    put(library, "a", 1)
    library.close()
    again = Library(library.path.parent, now, str, writing=True)
    again.journal.turn(undone=False)
    assert again.settings.get("a") is None
    again.close()


@pytest.mark.parametrize(
    "steps", ['[["update","nowhere",["x"],[]]]', '[["update","settings",["x; DROP"],[]]]', "nonsense"]
)
def test_forged_undo_list_is_refused(steps: str, library: Library) -> None:
    put(library, "a", 1)
    library.database.raw("UPDATE deeds SET steps = ?", (steps,))
    with pytest.raises(EnvironmentFault, match="undo list"):
        library.journal.turn(undone=False)
    assert library.settings.get("a") == 1


texts = st.text(max_size=5)
actions = st.lists(
    st.one_of(
        st.tuples(st.just("set"), st.sampled_from("abc"), st.one_of(st.none(), st.floats(allow_nan=False), texts)),
        st.tuples(st.just("add"), texts, st.none()),
        st.tuples(st.just("remove"), st.none(), st.none()),
        st.tuples(st.just("turn"), st.booleans(), st.none()),
    ),
    max_size=12,
)


@settings(max_examples=25, deadline=None)
@given(actions)
def test_undoing_everything_gives_back_the_beginning(acts: list[tuple[str, Any, Any]]) -> None:
    with TemporaryDirectory() as folder:
        library = Library(Path(folder), NOON, str, writing=True)
        beginning = content(library)
        for number, (kind, key, value) in enumerate(acts):
            act(library, number, kind, key, value)
        end = content(library)
        turns = turn_all(library, undone=False)
        assert content(library) == beginning
        for _ in range(turns):
            library.journal.turn(undone=True)
        assert content(library) == end
        library.close()


def act(library: Library, number: int, kind: str, key: Any, value: Any) -> None:
    if kind == "turn":
        library.journal.turn(undone=key)
        return
    with library.journal.deed(kind, NOON) as deed:
        if kind == "set":
            library.settings.set(deed, {key: value})
        elif kind == "add":
            deed.insert(CollectionRow, [{"name": f"{number}{key}", "position": number}])
        else:
            deed.delete(SettingRow, [row[0] for row in library.database.raw("SELECT id FROM settings LIMIT 1")])


def turn_all(library: Library, *, undone: bool) -> int:
    turns = 0
    while library.journal.label(undone=undone) is not None:
        library.journal.turn(undone=undone)
        turns += 1
    return turns
