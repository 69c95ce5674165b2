"""`import` and `update` with a wiki on loopback, and pages of dumps: what is printed, and the exit codes."""

from __future__ import annotations

import bz2
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from studyapp.sources.web import Web
from tests.cli.conftest import Program
from tests.helpers.local_wiki import PAGES, LocalServer, api, page, serving

_GET = Web.get


def river(year: int, revision: int = 77) -> dict[str, object]:
    text = f"<p>甲河是河。</p><h2>车站</h2><p>{year}年3月，甲河两岸建成车站。1950年，甲河大桥通车。</p>"
    made = page("甲河", text)
    made["parse"] |= {"revid": revision}  # type: ignore[operator]  # a mapping
    return made


@pytest.fixture
def wiki(program: Program, monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalServer]:
    """A wiki for bare titles; the network is there, as far as loopback goes."""
    with serving() as server:
        server.replies["/w/api.php"] = api
        monkeypatch.setitem(PAGES, "甲河", river(1931))
        monkeypatch.setattr(Web, "get", _GET)
        monkeypatch.setenv("STUDYAPP_WIKI", f"{server.address}/w/api.php")
        yield server


def test_title_and_address(program: Program, wiki: LocalServer) -> None:
    assert program("import", "甲河").output.startswith("甲河: 2 sections")
    again = program("import", f"{wiki.address}/wiki/甲河").output
    assert "2 sections, 2 events" in again
    assert again.endswith("; nothing changed\n")


def test_variant(program: Program, wiki: LocalServer) -> None:
    assert program("import", "甲河", "--variant", "zh-tw").code == 0
    assert any("variant=zh-tw" in path for path, _ in wiki.seen)


def test_title_of_several_pages_prints_what_to_import(program: Program, wiki: LocalServer) -> None:
    ran = program("import", "甲")
    assert (ran.code, ran.lines) == (2, ["甲河", "甲山"])
    assert "several pages; choose one of them" in ran.errors
    assert program("import", f"{wiki.address}/wiki/甲").lines[0] == f"{wiki.address}/wiki/甲河"


def test_choices_as_json(program: Program, wiki: LocalServer) -> None:
    told = json.loads(program("--json", "import", "甲").output)
    assert told["choices"][0] == {"title": "甲河", "import": "甲河"}


def test_missing_page_prints_the_nearest(program: Program, wiki: LocalServer) -> None:
    ran = program("import", "甲河X")
    assert (ran.code, ran.lines) == (2, ["甲河"])


def test_update_shows_the_diff(program: Program, wiki: LocalServer, monkeypatch: pytest.MonkeyPatch) -> None:
    program("import", "甲河")
    assert program("update", "--check").lines == ["甲河: there is a newer revision; studyapp update '甲河'"]
    monkeypatch.setitem(PAGES, "甲河", river(1932, 78))
    ran = program("update", "甲河")
    assert ran.code == 0
    assert any("date-corrected: 1931-03 -> 1932-03" in line for line in ran.lines)
    assert program("update").lines == ["1 articles from wikis: no newer revision"]


def test_show_tells_where_an_event_came_from(program: Program, wiki: LocalServer) -> None:
    program("import", "甲河")
    (line,) = [line for line in program("show", "1").lines if wiki.address in line]
    assert all(part in line for part in ("revision 77", "CC BY-SA 4.0", "action=history"))
    assert json.loads(program("--json", "show", "1").output)["source"]["revision"] == "77"


def test_update_of_what_came_from_no_wiki(filled: Program) -> None:
    ran = filled("update", "云城")
    assert ran.code == 2
    assert "did not come from a wiki" in ran.errors
    assert filled("update").code == 0


def test_offline_is_one_line(program: Program) -> None:
    for arguments in (("import", "甲河"), ("import", "https://zh.wikipedia.org/wiki/甲河")):
        ran = program(*arguments)
        assert (ran.code, ran.errors.count("\n"), ran.output) == (2, 1, "")


def test_name_that_is_no_file_is_told_as_such(program: Program) -> None:
    assert program("import", "甲河").errors.startswith("studyapp: 甲河: no such file, so looked for as a page; ")


def written(path: Path, **pages: str) -> Path:
    """A dump of these pages."""
    body = "".join(
        f"<page><title>{t}</title><ns>0</ns><revision><id>{n}</id><text>{text}</text></revision></page>"
        for n, (t, text) in enumerate(pages.items(), 1)
    )
    path.write_bytes(bz2.compress(f"<mediawiki><siteinfo/>{body}</mediawiki>".encode()))
    return path


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    return written(
        tmp_path / "pages.xml.bz2",
        东城="'''东城'''。1901年，东城建成车站。[[Category:城市]]",
        西城="'''西城'''。1902年，西城建成车站。[[Category:城市]]",
        東河="'''東河'''。1903年，東河泛濫。[[Category:河流]]",
        老城="#REDIRECT [[西城#车站]]",
    )


@pytest.mark.parametrize(
    ("options", "titles"),
    [
        (("--page", "西城", "--page", "东河"), ["西城", "東河"]),
        (("--pattern", "东*"), ["东城", "東河"]),
        (("--category", "城市"), ["东城", "西城"]),
        (("--category", "城市", "--pattern", "东*"), ["东城"]),
        (("--page", "老城"), ["西城"]),
    ],
)
def test_pages_of_a_dump(program: Program, dump: Path, options: tuple[str, ...], titles: list[str]) -> None:
    ran = program("import", dump, *options)
    assert ran.code == 0
    assert [line.partition(":")[0] for line in ran.lines] == titles


def test_list_of_titles(program: Program, dump: Path, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("西城\n\n 无此城\n东城\n", encoding="utf-8")
    ran = program("import", dump, "--titles", tmp_path / "list.txt")
    assert ran.code == 2
    assert [line.partition(":")[0] for line in ran.lines] == ["东城", "西城"]
    assert ran.errors == f"studyapp: {dump}: no page '无此城' in it; check the title\n"


@pytest.mark.parametrize("options", [("--titles", "none.txt"), ("--search", "城"), ("--page", "无"), ()])
def test_choice_that_cannot_be_made_is_told(program: Program, dump: Path, options: tuple[str, ...]) -> None:
    ran = program("import", dump, *options)
    assert (ran.code, ran.errors.count("\n")) == (2, 1)


def test_folder_by_pattern(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    for name in ("甲.md", "乙.txt"):
        (folder / name).write_text("1901年，城里建成车站。", encoding="utf-8")
    assert [line.partition(":")[0] for line in program("import", folder, "--include", "*.md").lines] == ["甲"]
    assert program("import", folder, "--include", "*.epub").code == 2
