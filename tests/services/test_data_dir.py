"""Where the library lies."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from studyapp.domain.errors import EnvironmentFault
from studyapp.services.data_dir import data_dir


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
