"""Where the library lies."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from studyapp.domain.errors import EnvironmentFault
from studyapp.services.data_dir import choose_data_dir, data_dir, may_be_chosen


def test_option_wins_over_environment() -> None:
    assert data_dir("/a", {"STUDYAPP_DATA_DIR": "/b"}) == Path("/a")
    assert data_dir(None, {"STUDYAPP_DATA_DIR": "/b"}) == Path("/b")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the folders of Linux")
def test_platform_folder() -> None:
    assert data_dir(None, {"XDG_DATA_HOME": "/x"}) == Path("/x/studyapp")
    assert data_dir(None, {"XDG_DATA_HOME": "relative"}) == Path.home() / ".local/share/studyapp"


def test_no_home_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", homeless)
    with pytest.raises(EnvironmentFault, match="--data-dir"):
        data_dir(None, {})


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    monkeypatch.setattr(sys, "platform", "linux")
    return {"XDG_DATA_HOME": str(tmp_path / "share")}


def test_a_chosen_folder_is_kept_for_the_next_start(tmp_path: Path, environment: dict[str, str]) -> None:
    target = choose_data_dir(tmp_path / "history", environment)
    assert target == tmp_path / "history"
    assert data_dir(None, environment) == target.resolve()
    assert data_dir("/a", environment) == Path("/a")


def test_among_other_things_the_library_has_a_folder_of_its_own(tmp_path: Path, environment: dict[str, str]) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "letter.txt").write_text("", "utf-8")
    assert choose_data_dir(tmp_path / "documents", environment) == tmp_path / "documents" / "StudyApp"


def test_the_platform_folder_can_be_chosen_back(tmp_path: Path, environment: dict[str, str]) -> None:
    choose_data_dir(tmp_path / "history", environment)
    (tmp_path / "share" / "studyapp" / "library.db").write_bytes(b"x")
    choose_data_dir(tmp_path / "share" / "studyapp", environment)
    assert data_dir(None, environment) == tmp_path / "share" / "studyapp"


def test_a_chosen_folder_that_is_gone_is_told_and_not_made_anew(tmp_path: Path, environment: dict[str, str]) -> None:
    choose_data_dir(tmp_path / "disk", environment).rmdir()
    with pytest.raises(EnvironmentFault, match="connect its disk"):
        data_dir(None, environment)
    assert not (tmp_path / "disk").exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, environment: dict[str, str]) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(EnvironmentFault, match="choose another one"):
        choose_data_dir(tmp_path / "file" / "inside", environment)


def test_what_is_named_is_not_chosen() -> None:
    assert may_be_chosen(None, {})
    assert not may_be_chosen("/a", {})
    assert not may_be_chosen(None, {"STUDYAPP_DATA_DIR": "/b"})
