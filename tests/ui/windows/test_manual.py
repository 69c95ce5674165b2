"""The manual shows what exists, says the same in both languages, and names every key."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from studyapp.ui.widgets.buttons import key_text
from tests.helpers.window import OpenWindow

DOCS = Path(__file__).resolve().parents[3] / "docs"
MANUALS = ("manual.md", "manual.zh.md")
MOST_BYTES = 3_000_000


@pytest.mark.parametrize("name", MANUALS)
def test_every_picture_is_there_and_every_picture_is_used(name: str) -> None:
    shown = re.findall(r"!\[[^]]+]\(([^)]+)\)", (DOCS / name).read_text("utf-8"))
    folder = DOCS / Path(shown[0]).parent
    assert {DOCS / path for path in shown} == set(folder.iterdir())


def test_the_pictures_are_small() -> None:
    assert sum(path.stat().st_size for path in (DOCS / "manual").rglob("*.png")) < MOST_BYTES


def test_both_languages_have_the_same_sections_and_tables() -> None:
    outlines = []
    for name in MANUALS:
        lines = (DOCS / name).read_text("utf-8").splitlines()
        outlines.append([re.match(r"#*\|?", line).end() for line in lines if line.startswith(("#", "|"))])  # type: ignore[union-attr]  # matches the empty string
    assert outlines[0] == outlines[1]


@pytest.mark.parametrize("name", MANUALS)
def test_every_key_of_the_window_is_in_the_key_map(name: str, opened: OpenWindow, settle: Callable[[], None]) -> None:
    text = (DOCS / name).read_text("utf-8")
    keys_part = text[text.rindex("\n## ") :].replace("空格", "Space").replace("PgDn", "PgDown")
    window = opened.window
    for index in range(5):
        window.show_screen(index)
        settle()
    wanted = {key_text(c.keys) for c in window.commands.entries if c.keys}
    wanted |= {
        key for screen in window.screens.values() for keys, _ in screen.commands for key in key_text(keys).split(" ↓")
    }
    arrows = {
        "Alt Left": "Alt ←",
        "Alt Right": "Alt →",
        "← →": "←",
        "Ctrl 2": "Ctrl 1",
        "Ctrl 3": "Ctrl 1",
        "Ctrl 4": "Ctrl 1",
    }
    missing = sorted(key for key in wanted if arrows.get(key, key) not in keys_part)
    assert missing == []
