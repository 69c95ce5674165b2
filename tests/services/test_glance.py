"""What is known of a library before it is open."""

from pathlib import Path

import pytest

from studyapp.services.glance import glance
from studyapp.services.settings import Settings
from studyapp.services.workspace import open_workspace


def test_it_tells_the_settings_and_the_window_of_a_closed_library(tmp_path: Path) -> None:
    with open_workspace(tmp_path) as workspace:
        workspace.settings.set(theme="dark", text_size=21)
        workspace.settings.set_state("window", {"geometry": "abc"})
        kept = workspace.settings.get()
    seen = glance(tmp_path)
    assert seen.settings == kept
    assert seen.window == {"geometry": "abc"}


def test_it_tells_them_while_the_library_is_written(tmp_path: Path) -> None:
    with open_workspace(tmp_path) as workspace:
        workspace.settings.set(language="zh_TW")
        assert glance(tmp_path).settings.language == "zh_TW"


@pytest.mark.parametrize("content", [None, b"", b"no library", b"SQLite format 3\0" + bytes(200)])
def test_what_cannot_be_read_looks_like_the_first_start(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "library.db").write_bytes(content)
    seen = glance(tmp_path)
    assert seen.settings == Settings()
    assert seen.window == {}
    assert [p.name for p in tmp_path.iterdir()] == (["library.db"] if content is not None else [])
