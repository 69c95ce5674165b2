"""Markdown as people write it."""

import pytest

from studyapp.domain.article import Article, BlockKind, Section
from studyapp.sources.detect import detect, read_article
from studyapp.sources.markdown import Markdown


def read(text: str, name: str = "x.md") -> Article:
    return Markdown().read(text.encode(), name=name)


def lead(text: str) -> Section:
    return read(text).sections[0]


def test_front_matter() -> None:
    matter = "title: \"甲河\"\ntags: [河流, '地理']\nauthors:\n  - 张三\n  - 李四\nurl: https://a.org/x\nlicense: CC0\n"
    article = read(f"---\n{matter}---\n# 别名\n\n是河。")
    assert (article.title, article.categories) == ("甲河", ("河流", "地理"))
    assert article.sections[0].text == "是河。"
    provenance = article.provenance
    assert (provenance.address, provenance.licence, provenance.authors) == ("https://a.org/x", "CC0", "张三, 李四")


@pytest.mark.parametrize("text", ["---\n甲河是河。\n---\n乙", "---\n是河。"])
def test_what_is_no_front_matter(text: str) -> None:
    assert any("是河" in s.text + s.heading for s in read(text).sections)


@pytest.mark.parametrize(
    ("markup", "text", "links"),
    [
        ("見[官網][1]。\n\n[1]: http://a.org 'x'", "見官網。", [("官網", "http://a.org")]),
        ("見[官網][]。\n\n[官網]: <http://a.org>", "見官網。", [("官網", "http://a.org")]),
        ("見[官網]。\n\n[官網]: http://a.org", "見官網。", [("官網", "http://a.org")]),
        ("見[官網]。", "見[官網]。", []),
        ("在[[乙省]]与[[丙 (古代)|丙]]，![[图.png]]。", "在乙省与丙，。", [("乙省", "乙省"), ("丙", "丙 (古代)")]),
        ("見http://www.a.org/2014-03-05 。", "見a.org 。", [("a.org", "http://www.a.org/2014-03-05")]),
        ("[笔记](other.md)在此", "笔记在此", []),
        ("the __bold__ and _soft_ snake_case_name", "the bold and soft snake_case_name", []),
        ("上涨[^1]。\n\n[^1]: 《志》", "上涨。", []),
    ],
)
def test_notations(markup: str, text: str, links: list[tuple[str, str]]) -> None:
    section = lead(markup)
    assert section.text == text
    assert [(section.text[k.start : k.end], k.target) for k in section.links] == links


def test_blocks() -> None:
    section = lead("甲。\n\n```python\nx = 1931\n```\n\n- [x] 一\n- [ ] 二\n\n* * *\n\n> 丙\n丁\n\n    缩进")
    assert section.text == "甲。\n一\n二\n丙丁\n缩进"
    assert [b.kind for b in section.blocks[1:4]] == [BlockKind.LIST_ITEM, BlockKind.LIST_ITEM, BlockKind.QUOTE]


def test_a_fence_that_is_never_closed_hides_nothing() -> None:
    assert lead("甲。\n\n```\n\n乙。").text == "甲。\n乙。"


def test_notes_are_kept_apart() -> None:
    assert read("上涨[^a]。\n\n[^a]: 《志》1998年").footnotes == ("《志》1998年",)


@pytest.mark.parametrize(
    ("text", "name", "source"),
    [
        ("甲河是河。", "x.md", "markdown"),
        ("## 历史\n\n甲", "x.txt", "markdown"),
        ("---\ntitle: 甲\n---\n乙", "x", "markdown"),
        ("#标签 甲", "x.txt", "plain-text"),
        ('[甲](../Page/甲.md "wikilink")\n\n## 史', "x.md", "wiki-markdown"),
    ],
)
def test_detection(text: str, name: str, source: str) -> None:
    assert detect(text.encode(), name=name).name == source
    assert read_article(text.encode(), name=name).provenance.format == source
