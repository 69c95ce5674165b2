"""The program without a verb opens the window, and loads no verbs for it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from studyapp.cli.main import main

WITHOUT_A_VERB = """
import sys
import studyapp.cli.main as program
program._open_window = lambda session: print(sorted(m for m in sys.modules if m == "studyapp.cli.decks")) or 0
sys.exit(program.main([]))
"""


@pytest.mark.parametrize("folder", [None, "elsewhere"])
def test_the_window_opens_on_the_folder_that_is_named(
    folder: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = []
    monkeypatch.setenv("STUDYAPP_DATA_DIR", str(tmp_path))
    monkeypatch.setattr(
        "studyapp.cli.main.import_module",
        lambda name: type("App", (), {"main": lambda: opened.append((name, os.environ["STUDYAPP_DATA_DIR"]))}),
    )
    assert main(["--data-dir", folder] if folder else []) == 0
    assert opened == [("studyapp.ui.app", folder or str(tmp_path))]


def test_the_verbs_are_not_loaded_for_it() -> None:
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", WITHOUT_A_VERB], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
