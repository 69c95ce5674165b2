"""ZIM archives, where libzim is installed."""

from pathlib import Path

import pytest

from studyapp.domain.errors import InputError, NotFoundError
from studyapp.sources.zim_archive import ZimArchive, is_zim
from tests.helpers.zim_files import zim_archive


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> ZimArchive:
    html = '<h1>甲 河</h1><p><b>甲河</b>在<a href="../A/乙省">某省</a>。</p><h2>水灾</h2><p>1931年上涨。</p>'
    return ZimArchive(
        zim_archive(tmp_path_factory.mktemp("zim") / "a.zim", {"甲 河": html, "丙山": "<p>山。", "图": "no page"})
    )


@pytest.mark.parametrize("title", ["甲 河", "甲_河", "旧名"])
def test_a_page_by_title(archive: ZimArchive, title: str) -> None:
    article = archive.article(title)
    assert (article.title, [s.text for s in article.sections]) == ("甲 河", ["甲河在某省。", "1931年上涨。"])
    assert [k.target for k in article.sections[0].links] == ["乙省"]


def test_provenance(archive: ZimArchive) -> None:
    provenance = archive.article("甲 河").provenance
    assert provenance.address == "https://zh.wikipedia.org/wiki/%E7%94%B2_%E6%B2%B3"
    assert (provenance.licence, provenance.revision) == ("CC BY-SA 4.0", "2026-01-01")


def test_suggestions_and_search(archive: ZimArchive) -> None:
    assert archive.suggestions("丙") == ("丙山",)
    assert archive.search("上涨") in (("甲 河",), ())


def test_what_is_no_page(archive: ZimArchive) -> None:
    with pytest.raises(NotFoundError, match=r"no page '丙'; nearest: 丙山"):
        archive.article("丙")
    with pytest.raises(InputError, match="is no article; choose"):
        archive.article("图")


def test_a_damaged_archive_is_refused(tmp_path: Path) -> None:
    path = zim_archive(tmp_path / "x.zim", {"甲 河": "<p>河。"})
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)
    with pytest.raises(InputError, match=r"^x\.zim: .*damaged.*; .+$"):
        ZimArchive(path)


def test_what_is_no_archive(tmp_path: Path) -> None:
    for data in (b"", b"ZIM\x04broken", b"hello"):
        path = tmp_path / "x.zim"
        path.write_bytes(data)
        with pytest.raises(InputError, match=r"^x\.zim: .+; .+$"):
            ZimArchive(path)
    assert [is_zim(b"ZIM\x04"), is_zim(b"PK")] == [True, False]
