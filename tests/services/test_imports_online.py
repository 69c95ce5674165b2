"""Pages by title or address, pages of dumps: the same import, with choices and updates."""

from __future__ import annotations

import bz2
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest

from studyapp.domain.article import Article, Emphasis, Provenance
from studyapp.domain.errors import Cancelled, EnvironmentFault, InputError
from studyapp.services.imports import EventChange, PageChoice, Progress
from studyapp.services.workspace import Workspace, open_workspace
from studyapp.sources.mediawiki import AmbiguousTitle, Fetched
from tests.helpers.extractor import SmallExtractor, make_article


class SmallWiki:
    """A wiki of one page whose text and revision the test sets."""

    def __init__(self) -> None:
        self.revision, self.year, self.offline = "1", 1901, False

    def fetch(
        self, where: str, *, variant: str | None = None, cancelled: Callable[[], bool] = lambda: False
    ) -> Fetched:
        where = where.removeprefix("https://example.org/wiki/")
        if cancelled():
            raise Cancelled
        if where == "云":
            raise AmbiguousTitle("wiki: '云' means several pages; choose one of them", ("云城", "云河"))
        if where == "offline":
            raise EnvironmentFault("wiki: the network is out of reach; try again later")
        title, _, anchor = where.partition("#")
        article = self._article(title)
        article = replace(article, provenance=replace(article.provenance, variant=variant))
        return Fetched(article, 1 if anchor else None)

    def suggestions(self, text: str, *, cancelled: Callable[[], bool] = lambda: False) -> tuple[str, ...]:
        return (text + "城",)

    def newest_revisions(
        self, addresses: Iterable[str], *, cancelled: Callable[[], bool] = lambda: False
    ) -> dict[str, str]:
        if self.offline:
            raise EnvironmentFault("example.org: cannot be reached; check the network connection")
        return {a: self.revision for a in addresses if "example.org" in a}

    def _article(self, title: str) -> Article:
        address = f"https://example.org/wiki/{title}"
        lead = f"{self.year}年，{title}建成车站。1920年，{title}通电。"
        article = make_article(title, ("", lead), ("水灾", "1931年，河水上涨。"))
        return replace(article, provenance=Provenance("mediawiki", address, self.revision, "CC BY-SA 4.0"))


@pytest.fixture
def small_wiki() -> SmallWiki:
    return SmallWiki()


@pytest.fixture
def online(tmp_path: Path, small_wiki: SmallWiki) -> Iterator[Workspace]:
    made = open_workspace(tmp_path / "data", timezone=UTC, extractor=SmallExtractor, wiki=lambda: small_wiki)
    with made as workspace:
        yield workspace


def test_page_is_imported_with_its_provenance(online: Workspace) -> None:
    report = online.imports.import_online(["云城"], collection="网")
    assert report.files[0].events == 3
    article = online.reading.find_article("云城")
    assert (article.provenance.revision, article.provenance.licence) == ("1", "CC BY-SA 4.0")


def test_title_of_several_pages_is_reported_with_the_choices(online: Workspace) -> None:
    file = online.imports.import_online(["云"]).files[0]
    assert file.error is not None
    assert file.choices == ("云城", "云河")


def test_failing_page_does_not_stop_the_others(online: Workspace) -> None:
    report = online.imports.import_online(["offline", "云城"])
    assert [bool(f.error) for f in report.files] == [True, False]


def test_cancelled_while_fetching(online: Workspace) -> None:
    asked = iter([False, True, True])
    report = online.imports.import_online(["云城"], cancelled=lambda: next(asked))
    assert report.cancelled
    assert online.reading.articles() == ()


def test_newer_revision_is_noticed_and_leads_to_the_diff(online: Workspace, small_wiki: SmallWiki) -> None:
    online.imports.import_online(["云城"])
    online.imports.import_article(make_article("无地址", ("", "1900年，甲城建成。")))
    articles = online.reading.articles()
    assert [a.title for a in online.imports.newer_revisions(articles).elsewhere] == ["无地址"]
    assert [a.title for a in online.imports.newer_revisions(articles).current] == ["云城"]
    small_wiki.revision, small_wiki.year = "2", 1902
    newer = online.imports.newer_revisions(articles).newer
    diff = online.imports.update(newer).files[0].diff
    changes = [EventChange.DATE_CORRECTED, EventChange.UNCHANGED, EventChange.UNCHANGED]
    assert sorted(d.change for d in diff) == sorted(changes)
    assert online.imports.newer_revisions(online.reading.articles()).newer == ()


def test_newer_revision_of_the_same_text_is_noted(online: Workspace, small_wiki: SmallWiki) -> None:
    online.imports.import_online(["云城"])
    small_wiki.revision = "2"
    report = online.imports.update(online.reading.articles())
    assert report.files[0].diff == ()
    assert online.reading.articles()[0].provenance.revision == "2"
    assert online.imports.newer_revisions(online.reading.articles()).newer == ()


def test_site_that_fails_is_told(online: Workspace, small_wiki: SmallWiki) -> None:
    online.imports.import_online(["云城"])
    small_wiki.offline = True
    found = online.imports.newer_revisions(online.reading.articles())
    assert found.failed == ("example.org: cannot be reached; check the network connection",)
    assert found.newer == ()


def test_update_keeps_the_variant(online: Workspace, small_wiki: SmallWiki) -> None:
    online.imports.import_online(["云城"], "zh-tw")
    online.imports.update(online.reading.articles())
    assert online.reading.articles()[0].provenance.variant == "zh-tw"


def test_section_of_an_anchor_is_named(online: Workspace) -> None:
    for _ in range(2):
        section_id = online.imports.import_online(["云城#水灾"]).files[0].section_id
        assert section_id is not None
        assert online.reading.section(section_id).heading == "水灾"


def test_page_of_the_library_from_a_file_is_not_a_second_one(online: Workspace, tmp_path: Path) -> None:
    online.imports.import_online(["云城"])
    file = tmp_path / "export.md"
    text = "**雲城**。1901年，雲城建成車站。1920年，雲城通電。1925年，雲城修路。\n\n## 水災\n\n1931年，河水上漲。\n"
    file.write_text(text, encoding="utf-8")
    report = online.imports.import_paths([file])
    assert [d.change for d in report.files[0].diff if d.change != "unchanged"] == [EventChange.NEW]
    (article,) = online.reading.articles()
    assert article.provenance.address == "https://example.org/wiki/云城"
    assert (article.provenance.licence, article.provenance.revision) == ("CC BY-SA 4.0", None)
    assert online.imports.newer_revisions([article]).newer == (article,)


@pytest.mark.parametrize("first", ["file", "page"])
def test_page_whose_lead_has_another_name_is_not_a_second_one(online: Workspace, tmp_path: Path, first: str) -> None:
    file = tmp_path / "云城.md"
    file.write_text("**云城市**。1901年，云城建成车站。1920年，云城通电。\n", encoding="utf-8")
    page = make_article("云城", ("", "云城市。1901年，云城建成车站。1920年，云城通电。"))
    page = replace(page, sections=(replace(page.sections[0], bold=(Emphasis(0, 3),)),))
    for what in ("file", "page") if first == "file" else ("page", "file"):
        if what == "file":
            online.imports.import_paths([file])
        else:
            online.imports.import_article(page)
    assert len(online.reading.articles()) == 1


@pytest.mark.parametrize(
    "address",
    [
        "https://zh.wikipedia.org/wiki/云城",
        "https://zh.m.wikipedia.org/zh-tw/%E9%9B%B2%E5%9F%8E",
        "http://zh.wikipedia.org/w/index.php?title=云城&variant=zh-hk",
    ],
)
def test_page_is_known_by_any_spelling_of_its_address(workspace: Workspace, address: str) -> None:
    lead = "".join(f"1{n}01年，云城建成第{n}座桥。" for n in range(10, 20))
    first = replace(
        make_article("云城", ("", lead)),
        provenance=Provenance("html", "https://zh.wikipedia.org/wiki/%E4%BA%91%E5%9F%8E"),
    )
    workspace.imports.import_article(first)
    rewritten = "".join(f"19{n}年，云城的铁路第{n}次延长。" for n in range(10, 20))
    again = replace(make_article("雲城", ("", rewritten)), provenance=Provenance("mediawiki-xml", address, "7"))
    assert workspace.imports.import_article(again).files[0].again
    assert len(workspace.reading.articles()) == 1


def test_pages_of_a_wiki_whose_titles_fold_alike_are_two(workspace: Workspace) -> None:
    for title, word in (("后", "皇后"), ("後", "先後")):
        address = f"https://zh.wikipedia.org/wiki/{title}"
        page = make_article(title, ("", f"1901年，{word}一词写入字典。1920年，{word}一词见于课本。"))
        workspace.imports.import_article(replace(page, provenance=Provenance("mediawiki", address, "7")))
    assert len(workspace.reading.articles()) == 2


def test_other_article_of_that_name_is_a_second_one(online: Workspace, tmp_path: Path) -> None:
    online.imports.import_article(make_article("云城", ("", "1901年，云城建成车站。1920年，云城通电。")))
    file = tmp_path / "云城.md"
    file.write_text("**山城**。1905年，山城建校。1930年，山城停电。\n", encoding="utf-8")
    online.imports.import_paths([file])
    assert len(online.reading.articles()) == 2


def test_renamed_page_is_known_by_its_address(online: Workspace) -> None:
    online.imports.import_online(["云城"])
    page = online._library.articles.content(online.reading.articles()[0].id)
    online.imports.import_article(replace(page, title="云都"))
    assert [a.title for a in online.reading.articles()] == ["云都"]


def test_fetching_for_the_window_touches_no_library(online: Workspace) -> None:
    prepared = online.imports.fetch("云城")
    assert online.reading.articles() == ()
    assert online.imports.add(prepared).files[0].title == "云城"
    assert online.imports.suggestions("云") == ("云城",)


def dump(path: Path, *titles: str) -> Path:
    pages = "".join(
        f"<page><title>{t}</title><ns>0</ns><id>{n}</id><revision><id>{n}</id>"
        f"<text>'''{t}'''是城市。1901年，{t}建成车站。</text></revision></page>"
        for n, t in enumerate(titles, 1)
    )
    path.write_bytes(bz2.compress(f"<mediawiki><siteinfo/>{pages}</mediawiki>".encode()))
    return path


def test_pages_of_a_dump_by_title(workspace: Workspace, tmp_path: Path) -> None:
    path = dump(tmp_path / "pages.xml.bz2", "东城", "西城", "雲城")
    report = workspace.imports.import_pages(path, PageChoice(("西城", "云城")))
    assert sorted(f.title for f in report.files) == ["西城", "雲城"]


def test_whole_dump_is_streamed_with_progress_and_undone_at_once(workspace: Workspace, tmp_path: Path) -> None:
    path = dump(tmp_path / "pages.xml.bz2", *(f"第{n}城" for n in range(20)))
    told: list[Progress] = []
    report = workspace.imports.import_pages(path, progress=told.append)
    assert len(report.files) == 20
    assert told[-1].done == 20
    workspace.history.undo()
    assert workspace.reading.articles() == ()


@pytest.mark.parametrize("titles", [[], ["无"]])
def test_page_that_is_not_there_is_told(workspace: Workspace, tmp_path: Path, titles: list[str]) -> None:
    path = dump(tmp_path / "pages.xml.bz2", *(["东城"] if titles else []))
    with pytest.raises(InputError, match="none of these pages"):
        workspace.imports.import_pages(path, PageChoice(tuple(titles)))


@pytest.mark.parametrize(("name", "data"), [("none.xml", None), ("x.zim", b"ZIM\x04rubbish"), ("x.xml", b"<a><b>")])
def test_file_that_holds_no_pages_is_told(workspace: Workspace, tmp_path: Path, name: str, data: bytes | None) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises((InputError, EnvironmentFault), match=name):
        workspace.imports.import_pages(path, PageChoice(("甲",)))
