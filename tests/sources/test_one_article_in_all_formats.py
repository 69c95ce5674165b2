"""One article in every format: the same sections, and the same events from each."""

import bz2
from collections.abc import Callable
from pathlib import Path

import pytest

from studyapp.domain.article import Article, SectionKind
from studyapp.services.extraction import Extractor
from studyapp.sources.detect import read_article
from tests.helpers.zip_documents import docx, epub, paragraph

LEAD = "甲河是乙省北部的一条河，发源于丙山。"
FLOOD = "1931年7月，甲河水位上涨，丁县县城被淹。同年9月，乙省政府设立了治河委员会。"
DAM = "1956年3月12日，戊水库开工。1959年水库建成，丁县从此不再受淹。"
ITEMS = ["1962年，甲河大桥通车。", "1987年，丁县设立了甲河自然保护区。"]
BOOK = "《甲河志》，乙省出版社，1998年版。"

EXPORT = f"""**甲河**是[乙省北部的](../Page/乙省.md "wikilink")一条河，发源于[丙山](../Page/丙山.md "wikilink")。

## 水灾

[缩略图](https://zh.wikipedia.org/wiki/File:River_1931.jpg "fig:缩略图")，攝於1931年8月。\\]\\]
{FLOOD}\\[1\\]

### 治理

{DAM}

  - {ITEMS[0]}
  - {ITEMS[1]}

## 参考文献

{BOOK}
"""
NOTES = f"""---
title: 甲河
---
**甲河**是[乙省][1]北部的一条河，发源于[[丙山]]。

## 水灾

{FLOOD}

### 治理

{DAM}

* {ITEMS[0]}
* {ITEMS[1]}

## 参考文献

{BOOK}

[1]: https://example.org/
"""
WIKITEXT = f"""{{{{noteTA|1=zh-hans:甲河}}}}
'''甲河'''是[[乙省]]北部的一条河，发源于[[丙山]]<ref>《志》</ref>。

== 水灾 ==
[[File:River.jpg|thumb|攝於1931年8月]]
{FLOOD}

=== 治理 ===
{DAM}
* {ITEMS[0]}
* {ITEMS[1]}

== 参考文献 ==
{BOOK}
"""
BODY = f"""<p><b>甲河</b>是<a href="/wiki/乙省">乙省</a>北部的一条河，发源于<a href="/wiki/丙山">丙山</a>。</p>
<h2>水灾</h2><figure><figcaption>攝於1931年8月</figcaption></figure><p>{FLOOD}</p>
<h3>治理</h3><p>{DAM}</p><ul><li>{ITEMS[0]}</li><li>{ITEMS[1]}</li></ul>
<h2>参考文献</h2><p>{BOOK}</p>"""
SAVED = f"""<html><head><title>甲河 - 维基百科</title></head><body><nav>首页</nav><h1 id="firstHeading">甲河</h1>
<div id="mw-content-text"><div class="mw-parser-output">{BODY}</div></div><footer>2026年</footer></body></html>"""
XML = (
    "<mediawiki><page><title>甲河</title><ns>0</ns><revision><id>1</id><text>"
    + WIKITEXT.replace("&", "&amp;").replace("<", "&lt;")
    + "</text></revision></page></mediawiki>"
)
STYLED = '<w:pStyle w:val="{}"/>'
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
WORD = "".join(
    (
        paragraph("甲河", STYLED.format("T")),
        paragraph(LEAD),
        paragraph("水灾", STYLED.format("1")),
        paragraph(FLOOD),
        paragraph("治理", STYLED.format("2")),
        paragraph(DAM),
        *(paragraph(item, LISTED) for item in ITEMS),
        paragraph("参考文献", STYLED.format("1")),
        paragraph(BOOK),
    )
)
FORMATS: dict[str, Callable[[], bytes]] = {
    "甲河.md": EXPORT.encode,
    "笔记.md": NOTES.encode,
    "甲河.wiki": WIKITEXT.encode,
    "甲河.html": f"<h1>甲河</h1>{BODY}".encode,
    "saved.htm": lambda: SAVED.encode("gb18030"),
    "甲河.xml": XML.encode,
    "甲河.xml.bz2": lambda: bz2.compress(XML.encode()),
    "甲河.docx": lambda: docx(WORD),
    "甲河.epub": lambda: epub({"a.xhtml": BODY}),
}


def sections(article: Article) -> list[tuple[tuple[str, ...], str, SectionKind, int]]:
    return [(s.path, s.text, s.kind, len(s.blocks)) for s in article.sections]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_sections(name: str) -> None:
    article = read_article(FORMATS[name](), name=name)
    assert sections(article) == [
        ((), LEAD, SectionKind.PROSE, 1),
        (("水灾",), FLOOD, SectionKind.PROSE, 1),
        (("水灾", "治理"), "\n".join([DAM, *ITEMS]), SectionKind.PROSE, 3),
        (("参考文献",), BOOK, SectionKind.APPARATUS, 1),
    ]
    assert article.title == ("河志" if name.endswith("epub") else "甲河")
    assert article.language == "zh"


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_events(name: str, extractor: Extractor) -> None:
    def events(file: str) -> list[tuple[str, str, str]]:
        found = extractor.extract(read_article(FORMATS[file](), name=file))
        return [(e.expression, str(e.date), e.text) for e in found]

    assert events(name) == events("甲河.md")
    assert len(events(name)) >= 5


def test_plain_text_has_the_same_words_in_one_section(tmp_path: Path) -> None:
    text = "\n".join([LEAD, "水灾", FLOOD, "治理", DAM, *ITEMS])
    article = read_article(text.encode("utf-16"), name="甲河.txt")
    assert [s.text for s in article.sections] == [text]


def test_a_page_of_an_archive_has_the_same_sections_and_events(tmp_path: Path, extractor: Extractor) -> None:
    pytest.importorskip("libzim.writer")
    from studyapp.sources.zim_archive import ZimArchive
    from tests.helpers.zim_files import zim_archive

    pages = {"甲 河": SAVED, "甲河": SAVED}
    article = ZimArchive(zim_archive(tmp_path / "a.zim", pages)).article("甲河")
    export = read_article(FORMATS["甲河.md"](), name="甲河.md")
    assert sections(article) == sections(export)
    assert [e.text for e in extractor.extract(article)] == [e.text for e in extractor.extract(export)]
