"""`import` from a ZIM archive: search in it, pages by title; where libzim is installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Program
from tests.helpers.zim_files import zim_archive


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    river = "<h1>甲 河</h1><p><b>甲河</b>是河。</p><h2>航运</h2><p>1931年3月，甲河开通航线。</p>"
    mountain = "<h1>丙山</h1><p><b>丙山</b>是山。1950年，丙山建立气象站。</p>"
    return zim_archive(tmp_path / "a.zim", {"甲 河": river, "丙山": mountain})


def test_search_prints_titles_and_imports_nothing(program: Program, archive: Path) -> None:
    assert program("import", archive, "--search", "丙").lines == ["丙山"]
    assert "empty" in program("list").output


def test_pages_by_title(program: Program, archive: Path) -> None:
    ran = program("import", archive, "--page", "旧名", "--page", "丙山")
    assert ran.code == 0
    assert [line.partition(":")[0] for line in ran.lines] == ["甲 河", "丙山"]


def test_missing_page_is_told_with_the_nearest(program: Program, archive: Path) -> None:
    ran = program("import", archive, "--page", "丙")
    assert (ran.code, ran.errors.count("\n")) == (2, 1)
    assert "丙山" in ran.errors


@pytest.mark.parametrize("options", [(), ("--pattern", "丙*"), ("--category", "山")])
def test_archive_without_titles_is_told_what_to_do(program: Program, archive: Path, options: tuple[str, ...]) -> None:
    ran = program("import", archive, *options)
    assert (ran.code, ran.errors.count("\n"), ran.output) == (2, 1, "")
