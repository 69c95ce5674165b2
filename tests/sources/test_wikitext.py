"""Wikitext: source text of wiki pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.article import Article, BlockKind, Section, SectionKind
from studyapp.domain.errors import InputError
from studyapp.sources.detect import detect, read_article
from studyapp.sources.wikitext import Wikitext


def read(text: str, name: str = "x.wiki") -> Article:
    return Wikitext().read(text.encode(), name=name)


def lead(text: str) -> Section:
    return read(text).sections[0]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("'''甲河'''是''河''。", "甲河是河。"),
        ("[[乙省]]和[[丙省 (古代)|丙省]]之间", "乙省和丙省之间"),
        ("[[:Category:河]]见", "Category:河见"),
        ('上涨<ref>《志》1998年</ref>，<ref name=a/>后退<ref name="b" />。', "上涨，后退。"),
        ("上涨{{fact}}，{{lang|en|Jia}}河{{link-en|丁|Ding}}。", "上涨，Jia河丁。"),
        ("見[http://a.org/1 官網]。", "見官網。"),
        ("見[http://a.org/1]，http://www.a.org/1990年。", "見，a.org。"),
        ("王世-{杰}-<br/>與<!-- 1931 -->他", "王世杰與他"),
        ("甲<nowiki>[[乙]]'''{{丙}}</nowiki>丁", "甲[[乙]]'''{{丙}}丁"),
        ("[[File:a.jpg|thumb|1931年的[[大坝]]]]上涨。", "上涨。"),
        ("[[檔案:a.jpg|右|1931年]]上涨。__NOTOC__", "上涨。"),
        ("{{Infobox|年=1931年\n|注={{nowrap|乙}}[[a|b]]\n}}\n上涨。", "上涨。"),
        ("{{noteTA|1=zh-cn:甲}}上涨。", "上涨。"),
        ("<gallery>\na.jpg|1931年\n</gallery>\n上涨。", "上涨。"),
        ("第一行\n第二行", "第一行第二行"),
        ("&nbsp;甲&amp;乙", "甲&乙"),
        ("甲（{{lang-xx|y}}）乙", "甲（）乙"),
    ],
)
def test_inline_markup(markup: str, text: str) -> None:
    assert lead(markup).text == text


def test_links_and_bold() -> None:
    section = lead("'''甲河'''在[[丙省 (古代)#史|丙省]]，[[Category:河]]見[//a.org/x 官網]。")
    assert [(section.text[k.start : k.end], k.target) for k in section.links] == [
        ("丙省", "丙省 (古代)"),
        ("官網", "https://a.org/x"),
    ]
    assert [section.text[b.start : b.end] for b in section.bold] == ["甲河"]


def test_structure() -> None:
    article = read(
        "'''甲河'''是河。\n\n== 历史 ==\n上涨。\n* 一；\n** 其中\n# 二\n: 三\n; 词\n\n"
        '{| class="wikitable"\n|+ 表\n! 年 !! 事\n|-\n| style="x" | 1931 || [[坝]]\n续\n|}\n'
        "=== 後來 ===\n完。\n== 参考文献 ==\n{{reflist}}\n== 外部链接 ==\n* [http://a.org 官网]\n[[Category:河流|J]]"
    )
    assert article.title == "甲河"
    assert [(s.path, s.kind) for s in article.sections] == [
        ((), SectionKind.PROSE),
        (("历史",), SectionKind.PROSE),
        (("历史", "後來"), SectionKind.PROSE),
        (("外部链接",), SectionKind.APPARATUS),
    ]
    history = article.sections[1]
    assert history.text == "上涨。\n一；\n其中\n二\n三\n词"
    assert [(b.kind, b.level, b.ordered) for b in history.blocks[1:4]] == [
        (BlockKind.LIST_ITEM, 0, False),
        (BlockKind.LIST_ITEM, 1, False),
        (BlockKind.LIST_ITEM, 0, True),
    ]
    assert history.blocks[-1].rows == (("年", "事"), ("1931", "坝 续"))
    assert article.categories == ("河流",)


def test_notes_are_kept_apart() -> None:
    article = read("上涨<ref>《志》[[甲]]，1998年</ref>。<ref>{{cite web|url=x}}</ref>")
    assert article.footnotes == ("《志》甲，1998年",)


def test_unknown_templates_in_the_text_are_damage() -> None:
    section = lead("學者包括{{某人|甲}}等。上涨。")
    assert section.text == "學者包括等。上涨。"
    assert section.damage == (4,)


def test_redirects_are_said() -> None:
    with pytest.raises(InputError, match="only leads to '甲河'; import that page"):
        read("#重定向 [[甲河]]")


@pytest.mark.parametrize(
    ("text", "name", "source"),
    [
        ("'''甲'''是[[乙]]。", "x.txt", "wikitext"),
        ("甲是[[乙]]。\n== 史 ==\n丙", "x", "wikitext"),
        ("我的[[笔记]]", "x.txt", "plain-text"),
        ("甲", "x.wiki", "wikitext"),
    ],
)
def test_detection(text: str, name: str, source: str) -> None:
    assert detect(text.encode(), name=name).name == source
    assert read_article(text.encode(), name=name).provenance.format == source


MARKUP = st.lists(
    st.sampled_from(
        [
            "河水",
            "[[",
            "]]",
            "|",
            "{{",
            "}}",
            "{|",
            "|}",
            "|-",
            "\n",
            "==",
            "'''",
            "''",
            "[http://a ",
            "]",
            "<ref>",
            "</ref>",
            "{{{",
            "<nowiki>",
            "</nowiki>",
            "*",
            "#",
            ":",
            "File:a",
            "Category:b",
            "&nbsp;",
            "-{",
            "}-",
            "<br>",
            "\n\n",
            "! a !! b",
            "（",
            "、",
        ]
    ),
    max_size=30,
).map("".join)


@given(MARKUP)
def test_any_markup_holds_together(text: str) -> None:
    for section in read("甲" + text).sections:
        shown = [section.text[b.start : b.end] for b in section.blocks if b.kind is not BlockKind.TABLE]
        assert "\n".join(shown) == section.text
        spans = [(k.start, k.end) for k in section.links] + [(b.start, b.end) for b in section.bold]
        assert all(0 <= start < end <= len(section.text) for start, end in spans)
        assert all(0 <= d <= len(section.text) for d in section.damage)
