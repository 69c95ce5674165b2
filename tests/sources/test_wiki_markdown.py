"""Traps of exported wiki Markdown, one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.article import Article, BlockKind, Script, Section, SectionKind
from studyapp.sources.wiki_markdown import WikiMarkdown

WIKI = "https://zh.wikipedia.org/wiki/"


def read(text: str, name: str = "河流.md") -> Article:
    return WikiMarkdown().read(text.encode(), name=name)


def lead(text: str) -> Section:
    return read(text).sections[0]


def links(section: Section) -> list[tuple[str, str]]:
    return [(section.text[k.start : k.end], k.target) for k in section.links]


@pytest.mark.parametrize(
    ("markup", "shown", "target"),
    [
        (f'[海军部要求在]({WIKI}海军部 "wikilink")1902年', "海军部要求在", "海军部"),
        ('[山城苏州](../Page/苏州市.md "wikilink")', "山城苏州", "苏州市"),
        ('[老馬](../Page/老马_\\(演员\\).md "wikilink")', "老馬", "老马 (演员)"),
        ('[老馬](../Page/老马_(演员).md "wikilink")', "老馬", "老马 (演员)"),
        ('[海港會議](https://zh.wikipedia.org/wiki/1902年海港會議#經過 "wikilink")', "海港會議", "1902年海港會議"),
        (f'[塔]({WIKI}%E5%A1%94 "wikilink")', "塔", "塔"),
        ("[塔](https://zh.wikipedia.org/wiki/高_塔)", "塔", "高 塔"),
        ("[官网](http://example.org/a_(b))", "官网", "http://example.org/a_(b)"),
        ('[有-{栖}-寺](../Page/有栖寺.md "wikilink")', "有栖寺", "有栖寺"),
    ],
)
def test_links_keep_text_and_target(markup: str, shown: str, target: str) -> None:
    section = lead(f"甲方{markup}乙方。")
    assert (shown, target) in links(section)
    assert "(" not in section.text


def test_a_link_whose_text_swallowed_what_follows_keeps_the_sentence() -> None:
    section = lead(f'[海军部要求在]({WIKI}海军部 "wikilink")1902年建港。')
    assert section.text == "海军部要求在1902年建港。"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("共40%\\[3\\]，后来", "共40%，后来"),
        ("建成\\[12\\]\\[13\\]。", "建成。"),
        ("建成\\[註 2\\]。", "建成。"),
        ("建成\\[a\\]。", "建成。"),
        ("建成\\[來源請求\\]。", "建成。"),
        ("建成\\[3\\]:245。", "建成。"),
        ("建成[161]。", "建成。"),
        ("他写道\\[按\\]：好", "他写道[按]：好"),
        ("王世-{杰}-與編-{}-制", "王世杰與編制"),
        ("占地3平方-{zh-hans:千米;zh-hant:公里}-。", "占地3平方千米。"),
        ("\\-{zh-hans:;zh-hant:;}-\n河水上涨。", "河水上涨。"),
        ("-{H|zh-cn:甲;zh-tw:乙}-河水。", "河水。"),
        ("-{A|zh-cn:甲;zh-tw:乙}-河水。", "甲河水。"),
        ('-{[甲](../Page/甲.md "wikilink")}-河水。', "甲河水。"),
        ("甲&nbsp;&amp;乙", "甲 &乙"),
        ("第一行\n第二行", "第一行第二行"),
        ("the first\nline ends", "the first line ends"),
        ("第一行\\\n第二行<br />第三行", "第一行第二行第三行"),
        ("H<sub>2</sub>O 與 `代码`", "H2O 與 代码"),
        ("5 \\* 3 \\< 20", "5 * 3 < 20"),
        ("5\\ km", "5 km"),
        (":   释义一条", "释义一条"),
        ("**甲**是*乙*。", "甲是乙。"),
        ("甲河（，又称乙河）流出", "甲河（又称乙河）流出"),
        ("甲河（）流出", "甲河流出"),
        ("：河水上涨。", "河水上涨。"),
        ("见<http://www.example.org/2014-03-05>。", "见example.org。"),
        ('<!-- 注 -->河水<ref name="x">1990年</ref>上涨。', "河水上涨。"),
        ("河\u200b水\xa0上\ufeff涨", "河水 上涨"),
    ],
)
def test_inline_markup(markup: str, text: str) -> None:
    assert lead(markup).text == text


@pytest.mark.parametrize("last", ["]", "\\[", "[甲](", "**", "-{", "{{", "<", "&#", "\\"])
def test_broken_markup_keeps_the_words(last: str) -> None:
    assert "河水上涨" in lead(f"河水上涨{last}").text


IMAGE = f'[缩略图]({WIKI}File:Dam_1931_(2).jpg "fig:缩略图")'


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (IMAGE + '於1931年的[大壩](../Page/大壩.md "wikilink")。\\]\\]', ""),
        (IMAGE + "旁的石碑。\\]\\]\n河水上涨。", "河水上涨。"),
        (IMAGE + "碑\n(現存\\[1\\])。\\]\\]\n河水上涨。", "河水上涨。"),
        (IMAGE + " 河水上涨。", "河水上涨。"),
        (IMAGE + "\n河水上涨。", "河水上涨。"),
        (
            f'[Dam_(1931-11-08).jpg]({WIKI}File:Dam_\\(1931-11-08\\).jpg "fig:Dam_(1931-11-08).jpg")合影\\]\\]',
            "",
        ),
        (IMAGE + IMAGE + "甲\\]\\]河水上涨。", "河水上涨。"),
        ("![水坝](dam.jpg)河水上涨。", "河水上涨。"),
    ],
)
def test_images_go_with_their_captions(markup: str, text: str) -> None:
    section = lead(markup)
    assert section.text == text
    assert not section.links


def test_tables_are_rows_and_not_text() -> None:
    markup = (
        '<table>\n<tr class="header"><th></th><th><p><strong><a href="../Page/甲.md" title="wikilink">甲</a></strong>'
        "<br />\n</p></th></tr>\n<tr><td><p>人口</p></td><td><p>$90.7 百万(2013)[162]</p></td></tr>\n"
        '<tr><td>图</td><td><a href="x" title="fig:Map.svg">Map.svg</a></td></tr></table>\n\n|-\n\n以上為統計。'
    )
    section = lead("河水上涨。\n\n" + markup)
    assert section.text == "河水上涨。\n以上為統計。"
    table = section.blocks[1]
    assert (table.kind, table.start, table.end) == (BlockKind.TABLE, 5, 5)
    assert table.rows == (("", "甲"), ("人口", "$90.7 百万(2013)"), ("图", ""))


def test_nested_and_broken_tables_end() -> None:
    markup = "<table><tr><td>甲<table><tr><td>乙</td></tr></table></td></tr></table>\n\n河水。\n\n"
    markup += "<table><tr><td>丙\n\n上涨。"
    section = lead(markup)
    assert section.text == "河水。\n上涨。"
    assert [b.rows for b in section.blocks if b.rows] == [(("甲乙",),), (("丙",),)]


def test_pipe_tables_are_rows() -> None:
    section = lead('| 年 | 事 |\n|----|:--:|\n| 1931 | [坝](../Page/坝.md "wikilink") |')
    assert section.text == ""
    assert section.blocks[0].rows == (("年", "事"), ("1931", "坝"))


def test_timeline_code_and_debris_are_gone() -> None:
    text = (
        '<timeline> ImageSize = width:720\n\n` from: 2012.11 till: $now text:`[`甲`](../Page/甲.md "wikilink")\n\n'
        "</timeline>\n\n|-\n\n<!-- end list -->\n\n  - →\n\n      -\n\n-----\n\n河水上涨。"
    )
    assert lead(text).text == "河水上涨。"


def test_categories_are_kept_apart() -> None:
    article = read(
        f'河水。\n\n[Category:1931年水灾]({WIKI}Category:1931年水灾 "wikilink") '
        '[分類:河](../Page/分類:河.md "wikilink")\n'
        f'[Category:河]({WIKI}Category:河 "wikilink")'
    )
    assert article.categories == ("1931年水灾", "河")
    assert article.sections[0].text == "河水。"


def test_footnotes_are_kept_apart() -> None:
    article = read(
        "河水\\[1\\]上涨\\[3\\]。\n\n## 參考文獻\n\n1.\n2.  《河志》，\n    1998年版\n\n3. [甲](http://a.org)"
    )
    assert article.footnotes == ("《河志》，1998年版", "甲") or article.footnotes == ("《河志》， 1998年版", "甲")
    assert "1998" not in "".join(s.text for s in article.sections)


def test_a_real_list_at_the_end_stays() -> None:
    assert [b.kind for b in lead("步骤：\n\n1. 筑堤\n2. 放水").blocks] == [
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.LIST_ITEM,
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "参考文献",
        "參考資料",
        "参考資料",
        "註釋",
        "相關條目",
        "參見",
        "外部連結",
        "延伸閱讀",
        "类似",
        "注释与参考文献",
        "注释、参考资料",
        "See also",
    ],
)
def test_apparatus_with_its_subsections(heading: str) -> None:
    article = read(f"河水。\n\n## {heading}\n\n  - 甲\n\n### 网站\n\n  - 乙\n\n## 历史\n\n上涨。")
    kinds = [(s.heading, s.kind) for s in article.sections]
    assert kinds == [
        ("", SectionKind.PROSE),
        (heading, SectionKind.APPARATUS),
        ("网站", SectionKind.APPARATUS),
        ("历史", SectionKind.PROSE),
    ]


def test_empty_apparatus_is_dropped_unless_something_is_below() -> None:
    article = read("河水。\n\n## 注释\n\n## 外部链接\n\n### 官方\n\n  - 甲")
    assert [s.path for s in article.sections] == [(), ("外部链接",), ("外部链接", "官方")]


def test_the_tree_follows_level_numbers() -> None:
    article = read("## 軍事\n\n#### 东方-2001\n\n甲\n\n###### 历程\n\n乙\n\n##### 主旨\n\n丙\n\n### 其他 ###\n\n丁")
    assert [s.path for s in article.sections] == [
        (),
        ("軍事",),
        ("軍事", "东方-2001"),
        ("軍事", "东方-2001", "历程"),
        ("軍事", "东方-2001", "主旨"),
        ("軍事", "其他"),
    ]


def test_headings_lose_their_markup() -> None:
    article = read('甲\n\n## [清朝](../Page/清朝.md "wikilink")-{與}-**沙俄**\\[1\\]\n\n乙\n\n## 丙 {#bing .x}\n\n丁')
    assert [s.heading for s in article.sections[1:]] == ["清朝與沙俄", "丙"]


def test_list_items_are_blocks_of_their_own() -> None:
    section = lead("贷款四笔：\n\n  - 第一笔；\n      - 其中\n        续行\n  - 第二笔。\n\n1. 完")
    assert [(section.text[b.start : b.end], b.kind, b.level, b.ordered) for b in section.blocks] == [
        ("贷款四笔：", BlockKind.PARAGRAPH, 0, False),
        ("第一笔；", BlockKind.LIST_ITEM, 0, False),
        ("其中续行", BlockKind.LIST_ITEM, 1, False),
        ("第二笔。", BlockKind.LIST_ITEM, 0, False),
        ("完", BlockKind.LIST_ITEM, 0, True),
    ]


def test_quotations() -> None:
    section = lead("甲说：\n\n> 河水上涨，\n> 众人撤离。\n\n完。")
    assert [b.kind for b in section.blocks] == [BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.PARAGRAPH]
    assert section.text == "甲说：\n河水上涨，众人撤离。\n完。"


def test_bold_runs() -> None:
    section = lead('**甲河**又称**[乙河](../Page/乙河.md "wikilink")**，長3里。**')
    assert [section.text[b.start : b.end] for b in section.bold] == ["甲河", "乙河"]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("**甲河水灾**，又称**大水**。", "x.md", "甲河水灾"),
        (IMAGE + "圖\\]\\]\n\n《**甲河志**》是书。", "x.md", "甲河志"),
        ("# 甲河\n\n是河。", "x.md", "甲河"),
        ("## 背景\n\n是河。", "folder/甲河_(水灾).md", "甲河 (水灾)"),
        ("甲河是一条很长很长很长很长很长很长很长很长很长的河，**水灾**频繁。", "甲河.txt", "甲河"),
        ("河。", "甲\u202e\x00\n乙.md", "甲 乙"),
        ("# " + "甲" * 10_000 + "\n\n河。", "x.md", "甲" * 200),
        ("# 一\n\n甲\n\n# 二\n\n乙", "笔记.md", "笔记"),
    ],
)
def test_title(text: str, name: str, title: str) -> None:
    assert read(text, name).title == title


def test_the_title_line_is_not_a_section() -> None:
    article = read("# 甲河\n\n是河。\n\n## 水灾\n\n上涨。")
    assert [s.path for s in article.sections] == [(), ("水灾",)]
    assert article.sections[0].text == "是河。"


def test_underlined_headings() -> None:
    article = read("甲河\n====\n\n是河。\n\n水灾\n----\n\n上涨。")
    assert article.title == "甲河"
    assert [s.path for s in article.sections] == [(), ("水灾",)]


@pytest.mark.parametrize(
    ("markup", "before"),
    [
        ("學者包括、、等人。", "學者"),
        ("“”演习开始。", ""),
        ('在當地興建和[修道院](../Page/修道院.md "wikilink")。', "在當地"),
        ('文物（、[扇子](../Page/扇子.md "wikilink")等）。', "文物（"),
        ("河水{{le|甲}}上涨。", "河水"),
        ("，众人撤离。", ""),
    ],
)
def test_lost_words_are_marked(markup: str, before: str) -> None:
    section = lead(markup)
    assert section.damage
    assert section.text[: section.damage[0]] == before


def test_whole_text_is_not_damaged() -> None:
    assert not lead("“和平”演习以及關係緩和。共同建立共和，参与。").damage


@pytest.mark.parametrize(
    ("text", "language", "script"),
    [
        ("两国签订条约，发表声明。", "zh", Script.SIMPLIFIED),
        ("兩國簽訂條約，發表聲明。", "zh", Script.TRADITIONAL),
        ("これは川の名前であり、長い。", "ja", Script.SIMPLIFIED),
        ("The river was the longest in the region and is fed by rain.", "en", Script.OTHER),
        ("La rivière est longue.", "und", Script.OTHER),
        ("강은 길고 넓다.", "ko", Script.OTHER),
    ],
)
def test_language_and_script(text: str, language: str, script: Script) -> None:
    article = read(text)
    assert article.language == language
    assert language == "ja" or article.script is script


MARKUP = st.lists(
    st.sampled_from(
        [
            "河水",
            "1931年",
            "[",
            "](甲)",
            '](../Page/甲.md "wikilink")',
            IMAGE,
            "\\]\\]",
            "\\[1\\]",
            "**",
            "*",
            "\n",
            "\n\n",
            "# ",
            "## 注释\n",
            "  - ",
            "1. ",
            "> ",
            "<table>",
            "<td>",
            "</table>",
            "|",
            "|-",
            "-{",
            "}-",
            "\\",
            "`",
            "&lt;",
            "（",
            "）",
            "、",
            "<br>",
            "<!--",
            "-->",
            " ",
            "a",
            "\t",
            "---\n",
            "===\n",
        ]
    ),
    max_size=40,
).map("".join)


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t\r"))


@given(st.one_of(MARKUP, TEXT))
def test_any_text_gives_an_article_that_holds_together(text: str) -> None:
    article = WikiMarkdown().read(("甲" + text).encode(), name="x.md")
    for section in article.sections:
        shown = [section.text[b.start : b.end] for b in section.blocks if b.kind is not BlockKind.TABLE]
        assert "\n".join(shown) == section.text
        assert not any("\n" in s for s in shown)
        spans = [(k.start, k.end) for k in section.links] + [(b.start, b.end) for b in section.bold]
        assert all(0 <= start < end <= len(section.text) for start, end in spans)
        assert all(0 <= d <= len(section.text) for d in section.damage)
        assert section.path == () or section.path[-1] == section.heading
