"""DOCX and EPUB, and zip files made to harm."""

import io
import struct
import time
import tracemalloc
import zipfile

import pytest

from studyapp.domain.article import BlockKind, SectionKind
from studyapp.domain.errors import InputError
from studyapp.sources.detect import detect, read_article
from studyapp.sources.docx_document import Docx
from studyapp.sources.epub_book import Epub
from tests.helpers.zip_documents import docx, epub, paragraph, zipped

BODY = (
    paragraph("甲河", '<w:pStyle w:val="T"/>')
    + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>甲河</w:t></w:r><w:r><w:t>是</w:t></w:r>"
    '<w:hyperlink r:id="rId1"><w:r><w:t>某省</w:t></w:r></w:hyperlink>'
    '<w:r><w:t>的河。</w:t><w:footnoteReference w:id="1"/></w:r>'
    "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>"
    "<w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>1990年图</w:t></w:r></w:p></w:txbxContent></w:drawing></w:r></w:p>"
    + paragraph("水灾", '<w:pStyle w:val="1"/>')
    + paragraph("一", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>')
    + paragraph("其中", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>')
    + paragraph("1931年", '<w:pStyle w:val="2a"/>')
    + paragraph("上涨。", '<w:pStyle w:val="Q"/>')
    + f"<w:tbl><w:tr><w:tc>{paragraph('年')}</w:tc><w:tc>{paragraph('事')}</w:tc></w:tr>"
    f"<w:tr><w:tc>{paragraph('1931')}</w:tc><w:tc>{paragraph('水')}{paragraph('灾')}</w:tc></w:tr></w:tbl>"
    + paragraph("参考文献", '<w:pStyle w:val="1"/>')
    + paragraph("《志》1998年")
)


def test_docx() -> None:
    article = read_article(docx(BODY), name="x.docx")
    assert (article.title, article.footnotes, article.provenance.authors) == ("甲河", ("《志》",), "张三")
    assert [(s.path, s.level, s.kind) for s in article.sections] == [
        ((), 1, SectionKind.PROSE),
        (("水灾",), 1, SectionKind.PROSE),
        (("水灾", "1931年"), 2, SectionKind.PROSE),
        (("参考文献",), 1, SectionKind.APPARATUS),
    ]
    lead, flood, year, _ = article.sections
    assert (lead.text, flood.text, year.text) == ("甲河是某省的河。", "一\n其中", "上涨。")
    assert [(b.kind, b.level, b.ordered) for b in flood.blocks] == [
        (BlockKind.LIST_ITEM, 0, True),
        (BlockKind.LIST_ITEM, 1, False),
    ]
    assert [b.kind for b in year.blocks] == [BlockKind.QUOTE, BlockKind.TABLE]
    assert year.blocks[1].rows == (("年", "事"), ("1931", "水 灾"))
    assert [(lead.text[k.start : k.end], k.target) for k in lead.links] == [("某省", "https://example.org/a")]
    assert [lead.text[b.start : b.end] for b in lead.bold] == ["甲河"]


def test_the_text_kept_of_a_docx_gives_the_same_sections_again() -> None:
    article = read_article(docx(BODY), name="x.docx")
    again = read_article(article.source.encode(), name="x.md")
    assert [(s.path, s.text, s.blocks, s.bold, s.links) for s in again.sections] == [
        (s.path, s.text, s.blocks, s.bold, s.links) for s in article.sections
    ]


def test_epub() -> None:
    data = epub(
        {
            "a.xhtml": "<h1>第一章</h1><p>甲河是河<a epub:type='noteref'>1</a>。</p><h2>水灾</h2><p>上涨。</p>",
            "b.xhtml": "<p>乙河是河。</p><aside epub:type='footnote'>《志》</aside>",
            "c.xhtml": "<h1>参考文献</h1><p>1998年</p>",
        },
        {"b.xhtml": "第二章"},
    )
    article = read_article(data, name="x.epub")
    assert article.title == "河志"
    assert (article.provenance.authors, article.provenance.licence) == ("李四", "CC0")
    assert [(s.path, s.text, s.kind.value) for s in article.sections] == [
        ((), "", "prose"),
        (("第一章",), "甲河是河。", "prose"),
        (("第一章", "水灾"), "上涨。", "prose"),
        (("第二章",), "乙河是河。", "prose"),
        (("参考文献",), "1998年", "apparatus"),
    ]
    assert article.footnotes == ("《志》",)


def test_a_book_of_one_chapter() -> None:
    article = read_article(epub({"a.xhtml": "<p>甲河是河。</p><h2>水灾</h2><p>上涨。</p>"}), name="x.epub")
    assert [s.path for s in article.sections] == [(), ("水灾",)]


def test_detection() -> None:
    assert detect(docx(BODY), name="x.zip").name == "docx"
    assert detect(epub({}), name="x").name == "epub"


def with_flag(data: bytes, at: int, value: int) -> bytes:
    """The zip with a flag set in each entry of its directory."""
    out = bytearray(data)
    start = 0
    while (start := data.find(b"PK\x01\x02", start)) >= 0:
        out[start + at : start + at + 2] = struct.pack("<H", value)
        start += 4
    return bytes(out)


def many_entries() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.writestr("word/document.xml", "<a/>")
        for i in range(30_000):
            target.writestr(str(i), b"")
    return out.getvalue()


GOOD = docx(BODY)
BOMB = docx("<w:p/>" * 6_000_000)
HOSTILE = {
    "truncated": GOOD[:-100],
    "cut in the middle": GOOD[: len(GOOD) // 2],
    "only a beginning": b"PK\x03\x04word/document.xml",
    "not a zip": b"PK\x03\x04" + b"word/document.xml" * 100,
    "bomb": BOMB,
    "encrypted": with_flag(GOOD, 8, 1),
    "unknown compression": with_flag(GOOD, 10, 99),
    "wrong checksum": with_flag(GOOD, 16, 7),
    "lying size": with_flag(GOOD, 24, 3),
    "30,000 entries": many_entries(),
    "missing part": zipped({"word/document.xml2": "x"}),
    "no XML": zipped({"word/document.xml": "hello"}),
    "entities": zipped({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
    "deep": zipped({"word/document.xml": "<a>" * 100_000}),
    "no text": zipped({"word/document.xml": "<document/>"}),
    "nested": zipped({"word/document.xml": BOMB}),
}


@pytest.mark.parametrize("case", sorted(HOSTILE))
def test_zip_files_made_to_harm_are_refused(case: str) -> None:
    tracemalloc.start()
    began = time.process_time()
    with pytest.raises(InputError, match=r"^x\.docx: .+; .+$"):
        Docx().read(HOSTILE[case], name="x.docx")
    assert time.process_time() - began < 5
    assert tracemalloc.get_traced_memory()[1] < 100 * 2**20
    tracemalloc.stop()


@pytest.mark.parametrize(
    "data",
    [
        zipped({"META-INF/container.xml": "<a/>"}),
        zipped({"META-INF/container.xml": '<a><rootfile full-path="../../etc/passwd"/></a>'}),
        epub({"a.xhtml": ""}),
        epub({}),
        zipped({"mimetype": "application/epub+zip"}),
    ],
)
def test_broken_books_are_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^x\.epub: .+; .+$"):
        Epub().read(data, name="x.epub")
