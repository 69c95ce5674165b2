"""Exports and dumps of MediaWiki, streamed."""

import bz2
import gzip
import io
import re
import tracemalloc
from pathlib import Path

import pytest

from studyapp.domain.errors import Cancelled, InputError
from studyapp.sources.detect import read_article
from studyapp.sources.mediawiki_xml import (
    DumpProgress,
    MediaWikiXml,
    Selection,
    articles_in,
    pages_in,
    select_titles,
    unpacked,
)

HEAD = (
    '<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" xml:lang="zh"><siteinfo>'
    "<base>https://zh.wikipedia.org/wiki/Wikipedia:%E9%A6%96%E9%A1%B5</base></siteinfo>"
)


def page(title: str, text: str, ns: int = 0, revision: int = 5) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    return (
        f"<page><title>{title}</title><ns>{ns}</ns><id>1</id><revision><id>{revision}</id><contributor><id>9</id>"
        f'</contributor><text xml:space="preserve">{text}</text></revision></page>'
    )


ONE = HEAD + page("甲河", "'''甲河'''是河<ref>注</ref>。\n== 水灾 ==\n1931年上涨。\n[[Category:河流]]") + "</mediawiki>"
MANY = (
    HEAD
    + page("甲河", "甲河是河。[[分類:河流]]")
    + page("乙河", "#REDIRECT [[甲河]]")
    + page("Talk:甲河", "讨论", ns=1)
    + page("丙 山", "丙山是山。[[Category:山_岳]]")
    + "</mediawiki>"
)


def titles(text: str, selection: Selection) -> list[str]:
    return [a.title for a in articles_in(io.BytesIO(text.encode()), selection, name="x.xml")]


@pytest.mark.parametrize("pack", [lambda b: b, bz2.compress, gzip.compress])
def test_an_export_of_one_page(pack) -> None:  # type: ignore[no-untyped-def]
    article = read_article(pack(ONE.encode()), name="甲河.xml.bz2")
    assert (article.title, article.categories, article.footnotes) == ("甲河", ("河流",), ("注",))
    assert [s.text for s in article.sections] == ["甲河是河。", "1931年上涨。"]
    assert article.provenance.format == "mediawiki-xml"
    assert article.provenance.address == "https://zh.wikipedia.org/wiki/%E7%94%B2%E6%B2%B3"
    assert article.provenance.revision == "5"
    assert (article.provenance.licence or "").startswith("CC BY-SA 4.0")


def test_several_pages_must_be_chosen() -> None:
    with pytest.raises(InputError, match="several pages; choose pages by title"):
        MediaWikiXml().read(MANY.encode(), name="x.xml")


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), ["甲河", "丙 山"]),
        (select_titles(["丙_山", "无"]), ["丙 山"]),
        (Selection(pattern=re.compile("^甲")), ["甲河"]),
        (Selection(category="河流"), ["甲河"]),
        (Selection(category="山 岳"), ["丙 山"]),
        (Selection(category="海"), []),
    ],
)
def test_pages_are_chosen(selection: Selection, expected: list[str]) -> None:
    assert titles(MANY, selection) == expected


@pytest.mark.parametrize(
    "data",
    [
        ONE.encode()[:-30],
        ONE.encode().replace(b"</title>", b"</titel>"),
        b'<!DOCTYPE m [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><mediawiki><page><title>&c;</title></page></mediawiki>',
        b'<!DOCTYPE m [<!ENTITY a SYSTEM "file:///etc/hostname">]><mediawiki>&a;</mediawiki>',
        b"<mediawiki>" + b"<a>" * 5000,
        b"<mediawiki></mediawiki>",
        bz2.compress(ONE.encode())[:-10],
        b"BZh9broken",
        gzip.compress(ONE.encode())[:40] + b"x" * 200,
        gzip.compress(b"<mediawiki>" + b" " * 300 * 2**20),
    ],
)
def test_broken_and_hostile_files_are_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^x\.xml: .+; .+$"):
        MediaWikiXml().read(data, name="x.xml")


def test_a_dump_of_20_000_pages_in_flat_memory(tmp_path: Path) -> None:
    path = tmp_path / "dump.xml.bz2"
    text = "河水上涨。" * 20
    with bz2.open(path, "wt", encoding="utf-8", compresslevel=1) as out:
        out.write(HEAD)
        for i in range(20_000):
            out.write(page(f"河{i}", f"{text}[[Category:河]]"))
        out.write("</mediawiki>")
    wanted = select_titles(f"河{i}" for i in range(0, 20_000, 20))
    seen: list[DumpProgress] = []
    tracemalloc.start()
    with path.open("rb") as file, unpacked(file) as stream:
        found = sum(1 for _ in pages_in(stream, wanted, name=path.name, progress=seen.append))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (found, seen[-1].pages) == (1000, 20_000)
    assert peak < 20 * 2**20


def test_an_address_that_is_none_is_no_provenance() -> None:
    odd = ONE.replace("https://zh.wikipedia.org", "http://[::1")
    assert MediaWikiXml().read(odd.encode(), name="x.xml").provenance.licence is None


def test_reading_a_dump_can_be_cancelled() -> None:
    def cancel(_: DumpProgress) -> None:
        raise Cancelled("cancelled")

    with pytest.raises(Cancelled):
        list(articles_in(io.BytesIO(MANY.encode()), name="x.xml", progress=cancel))
