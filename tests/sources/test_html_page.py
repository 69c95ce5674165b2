"""HTML pages: the article out of the page, and nothing fetched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.article import Article, BlockKind, SectionKind
from studyapp.domain.errors import InputError
from studyapp.sources.detect import detect, read_article
from studyapp.sources.html_page import HtmlPage

WIKI = """<!DOCTYPE html><html lang="zh"><head><meta charset="UTF-8"><title>甲河 - 维基百科，自由的百科全书</title>
<link rel="canonical" href="https://zh.wikipedia.org/wiki/甲河"><link rel="license" href="https://creativecommons.org/x">
<script>RLCONF={"wgRevisionId":4711,"x":"1931年"};</script><style>p{color:red}</style></head><body>
<div id="mw-navigation"><h2>导航菜单</h2></div><h1 id="firstHeading"><span>甲河</span></h1>
<div id="mw-content-text"><div class="mw-parser-output"><div class="hatnote">关于其他，见乙河。</div>
<table class="infobox"><tr><th>长度</th><td>1931年建</td></tr></table>
<div class="thumb"><div class="thumbcaption">1931年的大坝</div></div><figure><figcaption>1932年</figcaption></figure>
<p><b>甲河</b>是<a href="/wiki/%E7%9C%81" title="省">某省</a>的河<sup id="cite_ref-1" class="reference"><a href="#c"
>[1]</a></sup>，又称
乙水<span class="noprint ilh-comment">（英语：Jia）</span>，在<a class="new"
href="/w/index.php?title=丙山&amp;action=edit&amp;redlink=1">丙山</a>下<sup>[來源請求]</sup>。</p>
<div id="toc" class="toc"><ul><li>1 历史</li></ul></div>
<div class="mw-heading mw-heading2"><h2 id="历史">历史</h2><span class="mw-editsection">[编辑]</span></div>
<p>1931年，河水上涨。<br>次年筑堤。</p><ul><li>第一段；<ul><li>其中</li></ul></li><li>第二段。</li></ul>
<blockquote><p>河水滔滔。</p></blockquote>
<table class="wikitable"><caption>统计</caption><tr><th>年</th><th>事</th></tr>
<tr><td>1931</td><td>水灾<sup>[2]</sup></td></tr></table>
<h2><span class="mw-headline">参考文献</span><span class="mw-editsection">[编辑]</span></h2>
<ol class="references"><li id="cite_note-1"
><span class="mw-cite-backlink">^</span> 《河志》，1998年版。</li></ol>
<h2>外部链接</h2><ul><li><a href="http://example.org/a">官网</a></li></ul>
<div class="navbox">1990年的事</div></div></div>
<div id="catlinks">
<div class="mw-normal-catlinks"><ul><li><a href="/wiki/Category:河">省内河流</a></li></ul></div></div>
</body></html>"""


def read(markup: str, name: str = "x.html") -> Article:
    return read_article(markup.encode(), name=name)


def test_a_saved_page_of_wikipedia() -> None:
    article = read(WIKI)
    assert article.title == "甲河"
    assert [(s.path, s.kind) for s in article.sections] == [
        ((), SectionKind.PROSE),
        (("历史",), SectionKind.PROSE),
        (("外部链接",), SectionKind.APPARATUS),
    ]
    assert article.sections[0].text == "甲河是某省的河，又称乙水，在丙山下。"
    assert article.sections[1].text == "1931年，河水上涨。次年筑堤。\n第一段；\n其中\n第二段。\n河水滔滔。"
    assert article.footnotes == ("《河志》，1998年版。",)
    assert article.categories == ("省内河流",)


def test_what_a_saved_page_says_of_itself() -> None:
    provenance = read(WIKI).provenance
    assert provenance.format == "html"
    assert provenance.address == "https://zh.wikipedia.org/wiki/甲河"
    assert (provenance.revision, provenance.licence) == ("4711", "https://creativecommons.org/x")


def test_marks_of_a_saved_page() -> None:
    lead, history, links = read(WIKI).sections
    assert [(lead.text[k.start : k.end], k.target) for k in lead.links] == [("某省", "省"), ("丙山", "丙山")]
    assert [lead.text[b.start : b.end] for b in lead.bold] == ["甲河"]
    assert [(b.kind, b.level) for b in history.blocks] == [
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.LIST_ITEM, 0),
        (BlockKind.LIST_ITEM, 1),
        (BlockKind.LIST_ITEM, 0),
        (BlockKind.QUOTE, 0),
        (BlockKind.TABLE, 0),
    ]
    assert history.blocks[-1].rows == (("年", "事"), ("1931", "水灾"))
    assert links.links[0].target == "http://example.org/a"


PAGE = """<html><head><title>甲河水灾 | 河流网</title></head><body><header>网站</header><nav>首页 1990年</nav>
<aside class="sidebar">热门</aside><div class="post"><h2>经过</h2><p>1931年，<em>河水</em>上涨。</p><p>the river
rose</p></div><footer>© 2020年</footer></body></html>"""


def test_any_other_page_loses_what_stands_around_it() -> None:
    article = read(PAGE)
    assert article.title == "甲河水灾"
    assert [s.text for s in article.sections] == ["", "1931年，河水上涨。\nthe river rose"]


def test_the_article_element_is_preferred() -> None:
    text = "河水上涨，两岸被淹。" * 30
    article = read(f"<body><h1>甲河</h1><div>无关1990年</div><article><p>{text}</p></article></body>")
    assert (article.title, article.sections[0].text) == ("甲河", text)


def test_layout_tables_are_seen_through() -> None:
    article = read(f"<body><h1>甲河</h1><table><tr><td><p>{'河水上涨。' * 100}</p><p>完。</p></td></tr></table></body>")
    assert [b.kind for b in article.sections[0].blocks] == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    ("encoding", "meta"),
    [
        ("gbk", '<meta charset="gb2312">'),
        ("big5", '<meta http-equiv="Content-Type" content="text/html; charset=big5">'),
        ("gb18030", ""),
        ("utf-16", ""),
        ("utf-8", '<meta charset="gbk">'),
    ],
)
def test_encodings_declared_or_not(encoding: str, meta: str) -> None:
    text = (
        "這是一條河，在中國的北方，我們都來到了這裡。"
        if encoding == "big5"
        else "这是一条河，在中国的北方，我们都来到了这里。"
    )
    data = f"<html><head>{meta}</head><body><p>{text}</p></body></html>".encode(encoding)
    assert read_article(data, name="x.html").sections[0].text == text


@pytest.mark.parametrize(
    ("data", "name", "source"),
    [
        (b"<!DOCTYPE html><p>a</p>", "x.txt", "html"),
        (b"\xef\xbb\xbf  <html><body>a", "x", "html"),
        ("河水".encode(), "x.html", "html"),
        ("<甲>是河".encode(), "x.txt", "plain-text"),
    ],
)
def test_detection(data: bytes, name: str, source: str) -> None:
    assert detect(data, name=name).name == source


@pytest.mark.parametrize("markup", ["<html><body></body></html>", "<html><script>1931</script></html>", "<!x", "<p>"])
def test_pages_without_text_are_refused(markup: str) -> None:
    with pytest.raises(InputError, match=r"^x\.html: .+; .+$"):
        HtmlPage().read(markup.encode(), name="x.html")


def test_endless_nesting_is_refused() -> None:
    with pytest.raises(InputError, match="nested"):
        read("<html>" + "<div>" * 5000 + "甲")


OPEN = ["p", "div", "b", "a href='/wiki/甲'", "ul", "li", "table", "td", "tr", "h2", "br", "blockquote", "title", "svg"]
TAGS = st.sampled_from(
    [f"<{t}>" for t in OPEN] + [f"</{t}>" for t in OPEN] + ["<!--", "-->", "<![x", "&#0;", "&nbsp;", "<sup>[1]</sup>"]
)


@given(st.lists(st.one_of(TAGS, st.text(max_size=5)), max_size=40))
def test_any_markup_holds_together_or_is_refused(parts: list[str]) -> None:
    data = ("<html><body><p>甲</p>" + "".join(parts)).encode("utf-8", "replace")
    try:
        article = HtmlPage().read(data, name="x.html")
    except InputError:
        return
    for section in article.sections:
        shown = [section.text[b.start : b.end] for b in section.blocks if b.kind is not BlockKind.TABLE]
        assert "\n".join(shown) == section.text
        spans = [(k.start, k.end) for k in section.links] + [(b.start, b.end) for b in section.bold]
        assert all(0 <= start < end <= len(section.text) for start, end in spans)
