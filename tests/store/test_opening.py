"""Opening what is damaged, empty, foreign, locked or out of reach: said plainly, nothing overwritten."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from studyapp.domain.errors import EnvironmentFault
from studyapp.store.backup import copy_library, new_backup_path
from studyapp.store.library import Library
from studyapp.store.opening import library_path


def reopen(library: Library, now: datetime) -> Library:
    return Library(library.path.parent, now, str, writing=True)


def test_empty_file_is_told_with_the_newest_backup(library: Library, now: datetime) -> None:
    backup = new_backup_path(library.path, now)
    copy_library(library.path, backup)
    library.close()
    library.path.write_bytes(b"")
    with pytest.raises(EnvironmentFault, match=rf"0 bytes.*studyapp restore {backup}"):
        reopen(library, now)
    assert library.path.read_bytes() == b""


@pytest.mark.parametrize("junk", [b"\x00" * 5000, b"not a database at all" * 300])
def test_junk_is_told_and_kept(junk: bytes, tmp_path: Path, now: datetime) -> None:
    library_path(tmp_path).write_bytes(junk)
    with pytest.raises(EnvironmentFault, match="damaged; there is no backup"):
        Library(tmp_path, now, str, writing=True)
    assert library_path(tmp_path).read_bytes() == junk


def test_flipped_page_is_told_when_it_is_read(library: Library, now: datetime) -> None:
    library.close()
    data = bytearray(library.path.read_bytes())
    data[4096 : 4096 * 30] = b"\x77" * (4096 * 29)
    library.path.write_bytes(bytes(data))
    with pytest.raises(EnvironmentFault, match="damaged"):
        reopen(library, now).events.of_article(1)


def test_other_sqlite_file_is_refused(tmp_path: Path, now: datetime) -> None:
    with closing(sqlite3.connect(library_path(tmp_path))) as connection:
        connection.execute("CREATE TABLE x (y)")
    with pytest.raises(EnvironmentFault, match="not a library of StudyApp"):
        Library(tmp_path, now, str, writing=True)


def test_second_instance_is_told(library: Library, now: datetime) -> None:
    code = (
        "import sys; from pathlib import Path; from datetime import datetime, UTC\n"
        "from studyapp.store.library import Library\n"
        "Library(Path(sys.argv[1]), datetime.now(UTC), str, writing=True)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, str(library.path.parent)], capture_output=True, text=True, check=False
    )
    assert f"already running with this library (process {os.getpid()})" in ran.stderr


def test_lock_is_given_up_on_closing(library: Library, now: datetime) -> None:
    library.close()
    reopen(library, now).close()


def test_reading_needs_no_lock(library: Library, now: datetime) -> None:
    other = Library(library.path.parent, now, str, writing=False)
    assert other.articles.all() == ()
    other.close()


def test_reading_library_refuses_to_write(library: Library, now: datetime) -> None:
    other = Library(library.path.parent, now, str, writing=False)
    with pytest.raises(EnvironmentFault, match="reading only"), other.journal.deed("x", now):
        pass
    other.close()


def test_reading_makes_the_library_where_there_is_none(tmp_path: Path, now: datetime) -> None:
    library = Library(tmp_path / "fresh", now, str, writing=False)
    assert library.path.exists()
    library.close()


def test_data_folder_that_is_a_file_is_told(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(EnvironmentFault, match=r"data folder cannot be made.*--data-dir"):
        Library(tmp_path / "file", now, str, writing=True)


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")
def test_folder_without_write_access_is_told(tmp_path: Path, now: datetime) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0o500)
    with pytest.raises(EnvironmentFault, match="cannot be written"):
        Library(folder, now, str, writing=True)


@pytest.mark.parametrize("name", ["with space", "資料夾", "📚", "percent%20?#"])
def test_any_folder_name_works(name: str, tmp_path: Path, now: datetime) -> None:
    library = Library(tmp_path / name, now, str, writing=True)
    copy_library(library.path, new_backup_path(library.path, now))
    library.close()
    assert (tmp_path / name / "library.db").exists()


def test_linked_folder_works(library: Library, tmp_path: Path, now: datetime) -> None:
    library.close()
    (tmp_path / "link").symlink_to(library.path.parent, target_is_directory=True)
    Library(tmp_path / "link", now, str, writing=True).close()
