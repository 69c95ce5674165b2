"""Backups: made in use, daily, pruned, checked, restored; the library goes on."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Protocol

import pytest

from studyapp.domain.errors import EnvironmentFault, InputError
from studyapp.services.backups import restore_library
from studyapp.services.workspace import Workspace, open_workspace, utc_now
from tests.helpers.extractor import SmallExtractor, make_article


class Forward(Protocol):
    """A clock that the test moves."""

    def forward(self, **by: float) -> None: ...


def test_backup_holds_what_was_there(filled: Workspace, tmp_path: Path) -> None:
    backup = filled.backups.backup(tmp_path / "copy.db")
    filled.reading.delete_article(filled.reading.articles()[0].id)
    filled.backups.restore(backup.path)
    assert [a.title for a in filled.reading.articles()] == ["两国关系"]
    assert filled.backups.check().problems == ()


def test_what_was_there_is_kept_on_restoring(filled: Workspace, tmp_path: Path) -> None:
    empty = tmp_path / "empty.db"
    with open_workspace(tmp_path / "other", extractor=SmallExtractor) as other:
        other.backups.backup(empty)
    before = filled.backups.restore(empty)
    assert filled.reading.articles() == ()
    filled.backups.restore(before.path)
    assert len(filled.reading.articles()) == 1


def test_work_goes_on_after_restoring(filled: Workspace, tmp_path: Path) -> None:
    backup = filled.backups.backup(tmp_path / "copy.db")
    filled.backups.restore(backup.path)
    filled.imports.import_article(make_article("新", ("", "1900年，戊国成立。")))
    assert filled.browsing.count("戊国") == 1
    filled.history.undo()
    assert filled.browsing.count("戊国") == 0


def test_daily_backup_is_made_once_a_day(filled: Workspace, clock: Forward) -> None:
    assert filled.backups.daily() is not None
    assert filled.backups.daily() is None
    clock.forward(days=1)
    assert filled.backups.daily() is not None
    assert len(filled.backups.list()) == 2


def test_empty_library_needs_no_daily_backup(workspace: Workspace) -> None:
    assert workspace.backups.daily() is None


def test_only_the_newest_ten_are_kept(filled: Workspace, clock: Forward) -> None:
    for _ in range(13):
        clock.forward(days=1)
        newest = filled.backups.backup()
    backups = filled.backups.list()
    assert len(backups) == 10
    assert backups[0].path == newest.path
    assert backups[0].made_at == newest.made_at.replace(microsecond=0)


def test_backup_over_the_library_is_refused(filled: Workspace) -> None:
    with pytest.raises(InputError, match="library itself"):
        filled.backups.backup(filled._library.path)


def test_backup_into_nowhere_is_told(filled: Workspace, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="none"):
        filled.backups.backup(tmp_path / "none" / "copy.db")


def test_file_that_is_no_backup_is_refused_and_nothing_changes(filled: Workspace, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE x (y)")
    junk = tmp_path / "junk.db"
    junk.write_bytes(b"junk" * 1000)
    for path, words in ((other, "not a library"), (junk, "not a sound"), (tmp_path / "none.db", "no such file")):
        with pytest.raises(InputError, match=words):
            filled.backups.restore(path)
    assert len(filled.reading.articles()) == 1


def test_backup_with_a_trigger_is_refused(filled: Workspace, tmp_path: Path) -> None:
    path = filled.backups.backup(tmp_path / "copy.db").path
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TRIGGER evil AFTER INSERT ON reviews BEGIN DELETE FROM cards; END")
    with pytest.raises(InputError, match="trigger or view"):
        filled.backups.restore(path)


def test_newer_backup_is_refused(filled: Workspace, tmp_path: Path) -> None:
    path = filled.backups.backup(tmp_path / "copy.db").path
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(InputError, match="newer StudyApp"):
        filled.backups.restore(path)


def test_damaged_library_is_replaced_and_kept(filled: Workspace, tmp_path: Path) -> None:
    backup = filled.backups.backup().path
    path = filled._library.path
    filled.close()
    path.write_bytes(b"ruined")
    kept = restore_library(path.parent, backup, utc_now())
    assert kept is not None
    assert kept.read_bytes() == b"ruined"
    with open_workspace(path.parent, extractor=SmallExtractor) as again:
        assert len(again.reading.articles()) == 1


def test_restoring_needs_the_lock(filled: Workspace, tmp_path: Path) -> None:
    backup = filled.backups.backup(tmp_path / "copy.db").path
    with pytest.raises(EnvironmentFault, match="already running"):
        restore_library(filled.data_dir, backup, utc_now())


DAMAGE = {
    "date": "UPDATE events SET date = 'nonsense' WHERE id = 1",
    "guid": "UPDATE events SET guid = 'No!' WHERE id = 1",
    "stand where": "UPDATE events SET start = start + 1 WHERE id = 1",
    "search index": "DELETE FROM event_words WHERE rowid = 1",
    "undo list": "UPDATE deeds SET steps = 'nonsense'",
    "refers to": "DELETE FROM sections WHERE id = 1",
}


@pytest.mark.parametrize("words", DAMAGE)
def test_check_finds(filled: Workspace, words: str) -> None:
    filled._library.database.raw("PRAGMA foreign_keys = OFF")
    filled._library.database.raw(DAMAGE[words])
    assert any(words in problem for problem in filled.backups.check().problems)


def test_settings_are_those_of_the_restored_library(
    filled: Workspace, tmp_path: Path, reopen: Callable[[], Workspace]
) -> None:
    backup = filled.backups.backup(tmp_path / "copy.db")
    filled.settings.set(new_per_day=3)
    filled.backups.restore(backup.path)
    assert filled.settings.get().new_per_day == 20
