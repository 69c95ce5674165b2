"""Pages of a wiki by title and address, against a small MediaWiki on loopback."""

import pytest

from studyapp.domain.article import Script
from studyapp.domain.errors import InputError, StudyAppError
from studyapp.sources.mediawiki import AmbiguousTitle, MediaWiki, MissingPage
from studyapp.sources.web import Limits, Web
from studyapp.sources.wiki_places import Place, place_of_address, place_of_title
from tests.helpers.local_wiki import FAULTS, PAGES, LocalServer, Waits, api, page


@pytest.fixture
def client(waits: Waits) -> MediaWiki:
    return MediaWiki(Web("StudyApp/test", Limits(silence=0.3, total=0.8, size=2**20), sleep=waits))


def test_a_page_by_address(wiki: LocalServer, client: MediaWiki) -> None:
    article = client.fetch(f"{wiki.address}/wiki/甲河").article
    assert (article.title, article.categories) == ("甲河", ("乙省河流",))
    assert [(s.heading, s.text) for s in article.sections] == [("", "甲河是乙省的河。"), ("水灾", "1931年上涨。")]
    assert article.sections[0].links[0].target == "乙省"


def test_provenance(wiki: LocalServer, client: MediaWiki) -> None:
    provenance = client.fetch(f"{wiki.address}/wiki/甲河").article.provenance
    assert (provenance.format, provenance.revision) == ("mediawiki", "77")
    assert provenance.licence == "CC BY-SA 4.0 https://creativecommons.org/licenses/by-sa/4.0/"
    assert provenance.address == f"{wiki.address}/wiki/%E7%94%B2%E6%B2%B3"
    assert provenance.authors == f"{wiki.address}/w/index.php?title=%E7%94%B2%E6%B2%B3&action=history"


def test_every_request_is_polite(wiki: LocalServer, client: MediaWiki) -> None:
    client.fetch(f"{wiki.address}/wiki/甲河")
    assert all("maxlag=5" in path and head["User-Agent"] for path, head in wiki.seen)


def test_redirects_lead_to_the_section(wiki: LocalServer, client: MediaWiki) -> None:
    fetched = client.fetch(f"{wiki.address}/wiki/甲水")
    assert (fetched.article.title, fetched.section) == ("甲河", 1)


def test_an_anchor_names_a_section(wiki: LocalServer, client: MediaWiki) -> None:
    assert client.fetch(f"{wiki.address}/wiki/甲河#水災").section == 1
    assert client.fetch(f"{wiki.address}/wiki/甲河#无").section is None


def test_variants(wiki: LocalServer, client: MediaWiki) -> None:
    article = client.fetch(f"{wiki.address}/zh-tw/甲河").article
    assert article.script is Script.TRADITIONAL
    assert client.fetch(f"{wiki.address}/wiki/甲河", variant="zh-tw").article.sections == article.sections


def test_a_title_of_several_pages(wiki: LocalServer, client: MediaWiki) -> None:
    with pytest.raises(AmbiguousTitle, match="several pages; choose") as caught:
        client.fetch(f"{wiki.address}/wiki/甲")
    assert caught.value.choices == ("甲河", "甲山")
    assert caught.value.places == (f"{wiki.address}/wiki/甲河", f"{wiki.address}/wiki/甲山")


@pytest.mark.parametrize(("title", "nearest"), [("甲X", ("甲河",)), ("甲", ())])
def test_a_missing_page_has_nearest_titles(
    wiki: LocalServer, client: MediaWiki, title: str, nearest: tuple[str, ...]
) -> None:
    with pytest.raises(MissingPage, match=r"no page .+; nearest: 甲河") as caught:
        client.fetch(f"{wiki.address}/w/index.php?title={title}X")
    assert caught.value.nearest == (nearest or ("甲河",))


def test_newest_revisions(wiki: LocalServer, client: MediaWiki) -> None:
    known = f"{wiki.address}/wiki/%E7%94%B2%E6%B2%B3"
    found = client.newest_revisions([known, f"{wiki.address}/zh-tw/甲河", f"{wiki.address}/wiki/无此页"])
    assert found == {known: "78", f"{wiki.address}/zh-tw/甲河": "78"}
    assert sum("prop=info" in path for path, _ in wiki.seen) == 1


def test_revisions_of_other_sites_are_not_known(server: LocalServer, client: MediaWiki) -> None:
    server.replies["/wiki/x"] = lambda h, _: h.send(200, "<html><h1>甲河</h1><p>1931年上涨。".encode())
    assert client.newest_revisions([f"{server.address}/wiki/x", f"{server.address}/news/x"]) == {}


def test_another_wiki_is_recognised_by_its_head(server: LocalServer, wiki: LocalServer, client: MediaWiki) -> None:
    head = f'<html><head><link rel="EditURI" href="{wiki.address}/w/api.php?action=rsd"></head>{{"wgPageName":"甲河"}}'
    server.replies["/doc"] = lambda h, _: h.send(200, head.encode())
    assert client.fetch(f"{server.address}/doc").article.provenance.format == "mediawiki"


def test_a_page_of_any_other_site(server: LocalServer, client: MediaWiki) -> None:
    server.replies["/wiki/x"] = lambda h, _: h.send(200, "<html><h1>甲河</h1><p>1931年上涨。".encode())
    article = client.fetch(f"{server.address}/wiki/x").article
    assert (article.title, article.provenance.format) == ("甲河", "html")
    assert article.provenance.address == f"{server.address}/wiki/x"


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_no_fault_of_the_server_is_a_traceback(faulty: LocalServer, client: MediaWiki, fault: str) -> None:
    with pytest.raises(StudyAppError, match=r"; .+$"):
        client.fetch(f"{faulty.address}/{fault}/index.php?title=甲河")


def test_lag_in_an_answer_is_waited_for(
    wiki: LocalServer, faulty: LocalServer, client: MediaWiki, waits: Waits
) -> None:
    with pytest.raises(StudyAppError, match="busy"):
        client.fetch(f"{faulty.address}/lag-200/index.php?title=甲河")
    assert sum(waits) > 13


@pytest.mark.parametrize(
    ("address", "place"),
    [
        (
            "https://zh.wikipedia.org/wiki/甲_河#水灾",
            Place("https://zh.wikipedia.org/w/api.php", "甲 河", None, "水灾"),
        ),
        ("http://zh.m.wikipedia.org/zh-tw/%E7%94%B2", Place("https://zh.wikipedia.org/w/api.php", "甲", "zh-tw")),
        ("https://a.org/w/index.php?title=甲&variant=zh-cn", Place("https://a.org/w/api.php", "甲", "zh-cn")),
        ("http://a.org/x/index.php/甲/乙", Place("http://a.org/x/api.php", "甲/乙")),
        ("https://a.org/news/甲", None),
        ("https://a.org/", None),
    ],
)
def test_places_of_addresses(address: str, place: Place | None) -> None:
    assert place_of_address(address) == place


@pytest.mark.parametrize(
    ("title", "host", "name"),
    [
        ("甲河", "zh", "甲河"),
        ("en:River_Jia", "en", "River Jia"),
        ("甲：乙", "zh", "甲：乙"),
        ("甲河#水灾", "zh", "甲河"),
    ],
)
def test_places_of_titles(title: str, host: str, name: str) -> None:
    place = place_of_title(title, "zh")
    assert (place.api, place.title) == (f"https://{host}.wikipedia.org/w/api.php", name)
    assert place.is_title
    assert place.prefix == ("en:" if host == "en" else "")


def test_nothing_is_asked_for_before_it_is_wanted(wiki: LocalServer, client: MediaWiki) -> None:
    assert client.suggestions("") == ()
    for address in ("file:///etc/hostname", "http://[::1", "http://a:99999/wiki/x"):
        with pytest.raises(InputError):
            client.fetch(address)
    assert not wiki.seen


def test_surrogates_of_a_server_do_not_reach_the_library(
    server: LocalServer, client: MediaWiki, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = page("坏\ud800", "<p>甲\udfff河</p>", displaytitle="\ud800", categories=[{"category": "\ud801"}])
    monkeypatch.setitem(PAGES, "坏", bad)
    server.replies["/w/api.php"] = api
    article = client.fetch(f"{server.address}/wiki/坏").article
    assert (article.title, article.sections[0].text) == ("坏", "甲?河")
    str(article).encode()
