"""Pages of a real MediaWiki; skipped where Debian's package `mediawiki` and PHP are not installed."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from studyapp.domain.article import Script, SectionKind
from studyapp.sources.mediawiki import AmbiguousTitle, MediaWiki, MissingPage
from studyapp.sources.web import Limits, Web
from tests.helpers.real_mediawiki import RealWiki, is_available

pytestmark = pytest.mark.skipif(not is_available(), reason="no MediaWiki with PHP here")

PAGES = {
    "甲河": "'''甲河'''是[[乙省]]的河<ref>《志》，1998年。</ref>，[[無此頁|遠]]。\n== 水灾 ==\n1931年，河水上涨。\n"
    '{| class="wikitable"\n! 年 !! 事\n|-\n| 1931 || 水灾\n|}\n* 一\n** 其中\n'
    "== 參考文獻 ==\n<references/>\n== 外部链接 ==\n* [http://example.org 官网]\n[[Category:河流]]",
    "甲水": "#REDIRECT [[甲河#水灾]]",
    "甲": "'''甲'''可以指：\n* [[甲河]]，[[乙省]]的河\n* [[甲山]]\n[[Category:消歧义页]]",
    "甲山": "'''甲山'''是山，{{高度}}。\n\n1950年建站。",
    "Template:高度": "高1950米",
    "乙省": "乙省是省。",
    "头城": "头城是城。",
    "丙": "__NOTOC__ 头发与-{zh-hans:计算机;zh-hant:電腦}-。",
}  # fmt: skip


@pytest.fixture(scope="module")
def wiki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealWiki]:
    wiki = RealWiki(tmp_path_factory.mktemp("wiki"))
    wiki.install()
    wiki.save(PAGES)
    with wiki.running():
        yield wiki


@pytest.fixture
def client() -> MediaWiki:
    return MediaWiki(Web("StudyApp/test", Limits(silence=30)))


def address(wiki: RealWiki, title: str) -> str:
    return f"{wiki.address}/index.php/{quote(title)}"


def test_a_page(wiki: RealWiki, client: MediaWiki) -> None:
    article = client.fetch(address(wiki, "甲河")).article
    assert (article.title, article.categories) == ("甲河", ("河流",))
    assert [(s.heading, s.text, s.kind) for s in article.sections] == [
        ("", "甲河是乙省的河，遠。", SectionKind.PROSE),
        ("水灾", "1931年，河水上涨。\n一\n其中", SectionKind.PROSE),
        ("外部链接", "官网", SectionKind.APPARATUS),
    ]
    assert article.footnotes == ("《志》，1998年。",)
    assert [k.target for k in article.sections[0].links] == ["乙省", "無此頁"]
    assert article.sections[1].blocks[1].rows == (("年", "事"), ("1931", "水灾"))


def test_templates_are_expanded(wiki: RealWiki, client: MediaWiki) -> None:
    section = client.fetch(address(wiki, "甲山")).article.sections[0]
    assert section.text == "甲山是山，高1950米。\n1950年建站。"


def test_where_it_came_from(wiki: RealWiki, client: MediaWiki) -> None:
    provenance = client.fetch(address(wiki, "甲河")).article.provenance
    assert provenance.licence == "CC BY-SA 4.0 https://creativecommons.org/x"
    assert client.fetch(provenance.address or "").article.title == "甲河"
    assert [provenance.revision] == list(client.newest_revisions([provenance.address or ""]).values())


def test_a_redirect_leads_to_its_section(wiki: RealWiki, client: MediaWiki) -> None:
    fetched = client.fetch(address(wiki, "甲水"))
    assert (fetched.article.title, fetched.section) == ("甲河", 1)


def test_a_title_of_several_pages(wiki: RealWiki, client: MediaWiki) -> None:
    with pytest.raises(AmbiguousTitle) as caught:
        client.fetch(address(wiki, "甲"))
    assert caught.value.choices == ("甲河", "甲山")


def test_a_missing_page(wiki: RealWiki, client: MediaWiki) -> None:
    with pytest.raises(MissingPage) as caught:
        client.fetch(address(wiki, "甲河流域"))
    assert set(caught.value.nearest) <= set(PAGES)


def test_a_title_in_the_other_script(wiki: RealWiki, client: MediaWiki) -> None:
    assert client.fetch(address(wiki, "頭城")).article.title == "头城"
    assert client.newest_revisions([address(wiki, "頭城")])


def test_variants(wiki: RealWiki, client: MediaWiki) -> None:
    taiwan = client.fetch(address(wiki, "丙"), variant="zh-tw").article
    china = client.fetch(address(wiki, "丙"), variant="zh-cn").article
    assert (taiwan.sections[0].text, taiwan.script) == ("頭髮與電腦。", Script.TRADITIONAL)
    assert china.sections[0].text == "头发与计算机。"


def test_an_edited_page_has_a_newer_revision(wiki: RealWiki, client: MediaWiki, tmp_path: Path) -> None:
    before = client.fetch(address(wiki, "乙省")).article
    wiki.save({"乙省": "乙省是省。1950年改名。"})
    known, spelled = before.provenance.address or "", address(wiki, "乙省_")
    found = client.newest_revisions([known, spelled, address(wiki, "无")])
    after = client.fetch(address(wiki, "乙省")).article
    assert before.provenance.revision != after.provenance.revision
    assert found == dict.fromkeys((known, spelled), after.provenance.revision)
    assert after.sections[0].text == "乙省是省。1950年改名。"
