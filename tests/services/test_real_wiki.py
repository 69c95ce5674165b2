"""From a real MediaWiki into the library and on into a deck; skipped where Debian's `mediawiki` is not installed."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from datetime import UTC
from pathlib import Path
from urllib.parse import quote

import pytest

from studyapp.domain.article import Script
from studyapp.domain.library import StoredArticle
from studyapp.services.imports import EventChange, ImportedFile
from studyapp.services.workspace import Workspace, open_workspace
from studyapp.sources.mediawiki import MediaWiki
from studyapp.sources.web import Limits, Web
from tests.helpers.real_mediawiki import RealWiki, is_available
from tests.helpers.zip_documents import docx, paragraph

pytestmark = pytest.mark.skipif(not is_available(), reason="no MediaWiki with PHP here")

HARBOUR = """'''临港'''是一座港口城市{{注|旧称渔浦}}。1901年3月4日，临港与东岛签订通商条约。

== 铁路 ==
1912年5月，临港至山城的铁路通车<ref>《铁路志》，1998年。</ref>。[[山城]]因此兴起。

=== 停运 ===
1931年，洪水冲毁铁路，列车停运。

== 参考文献 ==
<references/>
[[Category:港口]]"""
PAGES = {
    "临港": HARBOUR,
    "渔浦": "#REDIRECT [[临港#铁路]]",
    "山城": "'''山城'''是内陆城市。1920年，山城建立大学。1925年6月1日，山城爆发罢工。\n[[Category:城市]]",
    "东岛": "'''东岛'''是岛国。1850年，东岛宣布独立。1860年，東島頒布憲法。",
    "城": "'''城'''可以指：\n* [[山城]]，内陆城市\n* [[临港]]\n[[Category:消歧义页]]",
    "头港": "__NOTOC__ '''头港'''有-{zh-hans:计算机;zh-hant:電腦}-厂。1978年，头港设立电子工业园。",
    "山城大学": "'''山城大学'''成立于1920年。1952年，山城大学并入省立大学。",
    "内海": "'''内海'''是海。1700年，内海结冰。",
    "大坝": "'''大坝'''位于[[山城]]。1956年，大坝开工。1961年7月，大坝建成。",
    "长桥": "'''长桥'''横跨内海。1933年，长桥通车。1945年，长桥被炸毁。",
    "渔港条约": "'''渔港条约'''是1871年两国签订的条约。1872年，渔港条约生效。",
    "Template:注": "（{{{1}}}）",
}  # fmt: skip


@pytest.fixture(scope="module")
def wiki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealWiki]:
    wiki = RealWiki(tmp_path_factory.mktemp("wiki"))
    wiki.install()
    wiki.save(PAGES)
    with wiki.running():
        yield wiki


@pytest.fixture
def library(wiki: RealWiki, tmp_path: Path) -> Iterator[Workspace]:
    def client() -> MediaWiki:
        return MediaWiki(Web("StudyApp/test", Limits(silence=30)), home=f"{wiki.address}/api.php")

    with open_workspace(tmp_path / "data", timezone=UTC, wiki=client) as workspace:
        yield workspace


@pytest.fixture
def bring(library: Workspace) -> Callable[..., ImportedFile]:
    """Import one place; what became of it."""
    return lambda place, variant=None: library.imports.import_online([place], variant).files[0]


def address(wiki: RealWiki, title: str) -> str:
    return f"{wiki.address}/index.php/{quote(title)}"


def only(library: Workspace) -> StoredArticle:
    (article,) = library.reading.articles()
    return article


def test_by_title(library: Workspace, bring: Callable[..., ImportedFile]) -> None:
    file = bring("临港")
    assert (file.title, file.sections, file.events) == ("临港", 3, 3)
    lead = library.reading.sections(only(library).id)[0]
    assert lead.text.startswith("临港是一座港口城市（旧称渔浦）。")


def test_by_address_with_its_provenance(wiki: RealWiki, library: Workspace, bring: Callable[..., ImportedFile]) -> None:
    assert bring(address(wiki, "临港")).error is None
    provenance = only(library).provenance
    assert provenance.address == address(wiki, "临港")
    assert (provenance.revision or "").isdigit()
    assert (provenance.licence or "").startswith("CC BY-SA 4.0")
    assert "action=history" in (provenance.authors or "")


def test_redirect_leads_to_its_section(library: Workspace, bring: Callable[..., ImportedFile]) -> None:
    file = bring("渔浦")
    assert file.title == "临港"
    assert file.section_id is not None
    assert library.reading.section(file.section_id).heading == "铁路"


def test_anchor_leads_to_its_section(wiki: RealWiki, library: Workspace, bring: Callable[..., ImportedFile]) -> None:
    section_id = bring(address(wiki, "临港") + "#" + quote("停运")).section_id
    assert section_id is not None
    assert library.reading.section(section_id).path == ("铁路", "停运")


def test_title_of_several_pages_by_title_and_by_address(wiki: RealWiki, bring: Callable[..., ImportedFile]) -> None:
    by_title, by_address = bring("城"), bring(address(wiki, "城"))
    assert by_title.choices == by_title.places == by_address.choices == ("山城", "临港")
    assert [bring(place).title for place in by_address.places] == ["山城", "临港"]


def test_missing_page_has_nearest_titles(library: Workspace, bring: Callable[..., ImportedFile]) -> None:
    file = bring("山城大")
    assert file.error is not None
    assert "山城大学" in file.places
    assert "山城大学" in bring("山城中学").places
    assert library.reading.articles() == ()


def test_title_in_the_other_script(library: Workspace, bring: Callable[..., ImportedFile]) -> None:
    assert bring("臨港").title == "临港"
    assert bring("临港").again
    assert only(library).title == "临港"


def test_variants_are_one_article(library: Workspace, bring: Callable[..., ImportedFile]) -> None:
    assert bring("头港", "zh-tw").error is None
    assert only(library).script is Script.TRADITIONAL
    assert "電腦廠" in library.reading.sections(only(library).id)[0].text
    again = bring("头港", "zh-cn")
    assert [d.change for d in again.diff] == [EventChange.UNCHANGED]
    assert "计算机厂" in library.reading.sections(only(library).id)[0].text


def test_edited_page_is_noticed_and_its_events_compared(
    wiki: RealWiki, library: Workspace, bring: Callable[..., ImportedFile]
) -> None:
    for title in ("大坝", "长桥"):
        bring(title)
    everything = library.reading.articles()
    assert library.imports.newer_revisions(everything).newer == ()
    wiki.save({"大坝": "'''大坝'''位于[[山城]]。1957年，大坝开工。1961年7月，大坝建成。1999年，大坝加高。"})
    (newer,) = library.imports.newer_revisions(everything).newer
    (file,) = library.imports.update([newer]).files
    changed = {d.change: d.after_text for d in file.diff if d.change is not EventChange.UNCHANGED}
    assert set(changed) == {EventChange.DATE_CORRECTED, EventChange.NEW}
    assert library.imports.newer_revisions(library.reading.articles()).newer == ()


def test_same_page_from_a_file_is_one_article(
    library: Workspace, bring: Callable[..., ImportedFile], tmp_path: Path
) -> None:
    bring("山城")
    text = "山城是內陸城市。1920年，山城建立大學。1925年6月1日，山城爆發罷工。"
    (tmp_path / "山城.md").write_text(f"**山城**{text[2:]}\n", encoding="utf-8")
    (tmp_path / "山城.wiki").write_text(f"'''山城'''{text[2:]}\n", encoding="utf-8")
    named = {"docProps/core.xml": "<c><title>山城</title></c>"}
    (tmp_path / "山城.docx").write_bytes(docx(paragraph(text), **named))
    report = library.imports.import_paths(sorted(tmp_path.glob("山城.*")))
    assert not report.failed
    assert {d.change for f in report.files for d in f.diff} <= {EventChange.UNCHANGED}
    assert only(library).provenance.address


def test_deck_carries_where_it_came_from(
    library: Workspace, bring: Callable[..., ImportedFile], tmp_path: Path
) -> None:
    bring("山城")
    library.decks.export(tmp_path / "deck.csv")
    rows = list(csv.reader((tmp_path / "deck.csv").read_text("utf-8").splitlines()))
    provenance = only(library).provenance
    for value in (provenance.address, provenance.revision, provenance.licence):
        assert sum(value in row for row in rows) == 2
