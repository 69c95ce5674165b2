"""The starter articles: length, script, licence, further reading, dates, and nothing copied from measuring articles."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LIBRARY = ROOT / "resources" / "library"
TOOL = ROOT / ".." / "shared" / "tools" / "check_originality.py"
LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
APPARATUS = re.compile(r"\n## (?:注释|註釋)\n")
LEAST_DATED = {
    "zh-sino-soviet-relations": 20,
    "zh-hant-sino-russian-relations": 20,
    "zh-soviet-citizens-repatriation": 10,
    "zh-yita-incident": 10,
}
ARTICLES = sorted(LIBRARY.glob("*.md"))
DATED = re.compile(r"\d{3,4}年|\d{1,2}月|\d{1,2}世[纪紀]|[同次翌]年")

every_article = pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)


def prose(path: Path) -> str:
    """The article as read, without its notes, reading list and licence."""
    return LINK.sub(r"\1", APPARATUS.split(path.read_text(encoding="utf-8"))[0])


def test_the_library_holds_the_four_articles() -> None:
    assert {p.stem for p in ARTICLES} == set(LEAST_DATED)


@every_article
def test_an_article_is_short_enough_to_read_at_one_sitting(path: Path) -> None:
    assert 1200 <= len(re.sub(r"\s|[#*]|\\\[\d+\\\]", "", prose(path))) <= 2500


@every_article
def test_an_article_begins_with_its_title_in_bold(path: Path) -> None:
    assert re.match(r"\*\*[^*]{4,20}\*\*是", path.read_text(encoding="utf-8"))


@every_article
def test_an_article_keeps_to_one_script(path: Path) -> None:
    # The old national character sets know the characters of their own script only.
    charset = "big5" if "-hant-" in path.stem else "gb2312"
    text = LINK.sub(r"\1", path.read_text(encoding="utf-8"))
    strangers = {c for c in re.findall(r"[\u4e00-\u9fff]", text) if not c.encode(charset, "ignore")}
    assert strangers == set()


@every_article
def test_an_article_has_sections_with_prose(path: Path) -> None:
    headings = re.findall(r"^#{2,3} \S+$", prose(path), re.MULTILINE)
    assert len(headings) >= 5


@every_article
def test_an_article_has_enough_dated_sentences(path: Path) -> None:
    sentences = re.findall(r"[^。\n]+。", prose(path))
    assert sum(bool(DATED.search(s)) for s in sentences) >= LEAST_DATED[path.stem]


@every_article
def test_every_footnote_mark_has_its_note(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    marks = re.findall(r"\\\[(\d+)\\\]", text)
    notes = re.findall(r"^(\d+)\. \S", text, re.MULTILINE)
    assert marks == notes == [str(n) for n in range(1, len(notes) + 1)]


@every_article
def test_an_article_states_its_licence_and_names_wikipedia_pages(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    reading = re.split(r"\n## (?:延伸阅读|延伸閱讀)\n", text)[1]
    assert "CC BY-SA 4.0" in reading
    assert "https://zh.wikipedia.org/wiki/" in reading


@every_article
def test_quotation_marks_are_those_of_the_script(path: Path) -> None:
    foreign = "“”‘’" if "-hant-" in path.stem else "「」『』"
    assert not set(foreign) & set(prose(path))


@pytest.mark.skipif(not TOOL.is_file(), reason="the measuring articles are not beside the project")
def test_no_run_of_words_is_shared_with_the_measuring_articles() -> None:
    done = subprocess.run(
        [sys.executable, TOOL, LIBRARY], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout
