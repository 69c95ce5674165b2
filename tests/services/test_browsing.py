"""Search over stored events."""

from __future__ import annotations

from contextlib import suppress
from typing import Protocol

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studyapp.domain.errors import InputError
from studyapp.domain.historical_date import HistoricalDate, Point
from studyapp.domain.library import Level
from studyapp.domain.scheduling import Grade
from studyapp.services.browsing import Order
from studyapp.services.reading import EventEdit
from studyapp.services.workspace import Workspace
from tests.helpers.extractor import make_article


class Forward(Protocol):
    """A clock that the test moves."""

    def forward(self, **by: float) -> None: ...


@pytest.fixture
def library(filled: Workspace) -> Workspace:
    other = make_article(
        "山河 Rivers", ("", "1850年5月，河務局成立於臨江。前人所記不詳。"), ("水利", "1900年，NATO大壩完工。")
    )
    filled.imports.import_article(other, "水")
    return filled


def texts(workspace: Workspace, query: str, order: Order = Order.LIBRARY) -> list[str]:
    return [row.text[:4] for row in workspace.browsing.search(query, order=order).rows]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["甲国与乙", "乙国宣布", "丙国对丁", "丙国签订", "河務局成", "NATO"]),
        ("条约", ["甲国与乙"]),
        ("條約", ["甲国与乙"]),
        ("签订 停战", ["丙国签订"]),
        ("大坝", ["NATO"]),
        ("nat", ["NATO"]),
        ("成立于", ["河務局成"]),
        ("没有这个", []),
        ("-签订", ["乙国宣布", "丙国对丁", "河務局成", "NATO"]),
        ("article:两国关系 签订", ["甲国与乙", "丙国签订"]),
        ("文章:山河", ["河務局成", "NATO"]),
        ('article:"山河 rivers"', ["河務局成", "NATO"]),
        ("article:没有", []),
        ("section:战争", ["丙国对丁", "丙国签订"]),
        ("collection:水", ["河務局成", "NATO"]),
        ("year:1850", ["甲国与乙", "河務局成"]),
        ("year:1860..1870", ["乙国宣布", "丙国对丁"]),
        ("year:..1855 -collection:水", ["甲国与乙"]),
        ("is:doubtful", ["约丙城失"]),
        ("is:left-out", ["据说下了", "约丙城失"]),
        ("kind:date-event year:1900", ["NATO"]),
        ("salience>0.9", []),
        ("salience>0.6 大坝", ["NATO"]),
        ("!!!", []),
        ('"', ["甲国与乙", "乙国宣布", "丙国对丁", "丙国签订", "河務局成", "NATO"]),
    ],
)
def test_query_finds(library: Workspace, query: str, found: list[str]) -> None:
    assert texts(library, query) == found
    assert library.browsing.count(query) == len(found)
    assert len(library.browsing.ids(query)) == len(found)


def test_states_are_found(library: Workspace) -> None:
    events = library.browsing.ids("article:两国关系")
    library.reading.keep(events[:1])
    library.reading.reject(events[1:2])
    library.reading.learn(event_ids=events[2:4])
    library.reviewing.grade(library.reading.event(events[2]).cards[0].id, Grade.AGAIN)
    library.reviewing.suspend_event(events[3])
    library.reading.mark(events[:1])
    library.reading.tag(events[:1], add=["史::战争"])
    found = {
        query: texts(library, f"{query} article:两国关系")
        for query in (
            "is:kept",
            "is:rejected",
            "is:queued",
            "is:learning",
            "is:suspended",
            "is:marked",
            "tag:史",
            "is:due",
        )
    }
    assert found == {
        "is:kept": ["甲国与乙"],
        "is:rejected": ["乙国宣布"],
        "is:queued": ["丙国对丁", "丙国签订"],
        "is:learning": ["丙国对丁"],
        "is:suspended": ["丙国签订"],
        "is:marked": ["甲国与乙"],
        "tag:史": ["甲国与乙"],
        "is:due": ["丙国对丁"],
    }


def test_page_has_its_part_of_the_whole(library: Workspace) -> None:
    page = library.browsing.search("", limit=2, offset=3)
    assert (page.offset, page.total) == (3, 6)
    assert [row.text[:4] for row in page.rows] == ["丙国签订", "河務局成"]
    assert library.browsing.search("", limit=2, offset=99).rows == ()


@pytest.mark.parametrize("query", ["国", "签订", "城", "18", "丙 国", "年", "没有这个"])
def test_words_find_in_any_state_what_conditions_beside_them_find(library: Workspace, query: str) -> None:
    events = [row.event_id for row in library.browsing.search("").rows]
    library.reading.reject([events[0]])
    same_in_both_ways(library, query)
    library.history.undo()
    same_in_both_ways(library, query)
    library.imports.import_article(make_article("国", ("", "1875年，戊国在丙城签订年约。")), "甲")
    same_in_both_ways(library, query)


def same_in_both_ways(library: Workspace, query: str) -> None:
    """The words alone, and with a condition that all events meet, which is another query."""
    beside = f"{query} -tag:none"
    assert library.browsing.ids(query) == library.browsing.ids(beside)
    assert library.browsing.count(query) == library.browsing.count(beside)
    for offset in range(4):
        page = library.browsing.search(query, limit=2, offset=offset)
        assert page == library.browsing.search(beside, limit=2, offset=offset)


def test_orders(library: Workspace) -> None:
    assert texts(library, "", Order.DATE)[:3] == ["甲国与乙", "河務局成", "乙国宣布"]
    for order in Order:
        assert len(texts(library, "", order)) == 6


def test_row_tells_how_well_an_event_is_known(library: Workspace) -> None:
    event = library.browsing.ids("条约")[0]
    library.reading.learn(event_ids=[event])
    library.reviewing.grade(library.reading.event(event).cards[0].id, Grade.EASY)
    (row,) = library.browsing.search("条约").rows
    assert row.level is Level.FAMILIAR
    assert row.due is not None
    assert row.path == ()
    assert row.article == "两国关系"


def test_unreadable_query_is_told(library: Workspace) -> None:
    with pytest.raises(InputError, match="is:nonsense"):
        library.browsing.search("is:nonsense")


def test_search_follows_edits(library: Workspace) -> None:
    from studyapp.services.reading import EventEdit

    event = library.browsing.ids("条约")[0]
    library.reading.edit(event, EventEdit(text="甲国与乙国缔结盟约", note="记住这个"))
    assert library.browsing.ids("盟约") == library.browsing.ids("记住") == (event,)
    library.history.undo()
    assert library.browsing.ids("盟约") == ()


def test_passages_show_the_place(library: Workspace) -> None:
    (passage,) = library.browsing.passages("大坝")
    assert (passage.article, passage.path) == ("山河 Rivers", ("水利",))
    section = library.reading.section(passage.section_id)
    assert section.text[passage.start : passage.end] == "大壩"
    assert "大壩" in passage.excerpt
    assert library.browsing.passages("") == ()


def test_facets_count_states_articles_and_tags(library: Workspace) -> None:
    library.reading.tag(library.browsing.ids("条约"), add=["要"])
    counts = {f.token: f.count for f in library.browsing.facets()}
    assert counts["is:undecided"] == 6
    assert counts["article:两国关系"] == 4
    assert counts["tag:要"] == 1
    assert counts['article:"山河 Rivers"'] == 2
    assert all(library.browsing.count(token) == count for token, count in counts.items())


def test_what_is_learned_is_no_longer_undecided(library: Workspace) -> None:
    library.reading.learn(event_ids=library.browsing.ids("条约"))
    counts = {f.token: f.count for f in library.browsing.facets()}
    assert counts["is:undecided"] == library.browsing.count("is:undecided") < 6


@pytest.mark.parametrize(
    ("query", "way"),
    [
        ("art", "article:"),
        ("文", "文章:"),
        ("条约 is:d", "条约 is:due"),
        ("是:到", "是:到期"),
        ("article:两", "article:两国关系"),
        ("kind:cl", "kind:cloze"),
        ("collection:", "collection:水"),
    ],
)
def test_completion(library: Workspace, query: str, way: str) -> None:
    assert way in [c.query for c in library.browsing.complete(query, limit=50)]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=15))
def test_any_query_answers_or_is_refused_plainly(filled: Workspace, query: str) -> None:
    with suppress(InputError):
        filled.browsing.search(query)
        filled.browsing.complete(query)
        filled.browsing.passages(query)


def test_centuries_are_offered_with_what_a_search_for_them_finds(library: Workspace) -> None:
    facets = [f for f in library.browsing.facets() if f.token.startswith("year:")]
    assert [(f.token, f.label) for f in facets] == [("year:1800..1899", "19"), ("year:1900..1999", "20")]
    assert all(f.count == library.browsing.count(f.token) for f in facets)


def test_centuries_before_the_common_era_are_counted_backwards(workspace: Workspace) -> None:
    workspace.imports.import_article(
        make_article("古国", ("", "1850年，甲国成立。1851年，乙国成立。1852年，丙国成立。"))
    )
    for event_id, year in zip(workspace.browsing.ids("成立"), (-220, 0, 50), strict=True):
        workspace.reading.edit(event_id, EventEdit(date=HistoricalDate.on(year)))
    facets = [f for f in workspace.browsing.facets() if f.token.startswith("year:")]
    assert [f.label for f in facets] == ["-3", "-1", "1"]
    assert [f.token for f in facets] == ["year:-300..-201", "year:-100..-1", "year:1..99"]
    assert all(f.count == workspace.browsing.count(f.token) == 1 for f in facets)


def test_what_holds_up_to_a_year_is_found_by_that_year_only(workspace: Workspace) -> None:
    workspace.imports.import_article(make_article("工程", ("", "1850年，工程开工。")))
    event = workspace.reading.event(workspace.browsing.ids("工程")[0])
    workspace.reading.edit(event.id, EventEdit(date=HistoricalDate.interval(None, Point.of(1957))))
    assert workspace.browsing.count("year:1957") == 1
    assert workspace.browsing.count("year:1400..1499") == 0
    workspace.reading.edit(event.id, EventEdit(date=HistoricalDate.interval(Point.of(1894), None)))
    assert workspace.browsing.count("year:1890..1899") == 1
    assert workspace.browsing.count("year:1957") == 0


def test_what_is_likelier_forgotten_than_the_reader_wants_is_slipping(library: Workspace, clock: Forward) -> None:
    library.reading.learn(article_ids=[a.id for a in library.reading.articles()])
    while (item := library.reviewing.next_item()) is not None:
        library.reviewing.grade(item.card.id, Grade.EASY)
    assert library.browsing.count("is:slipping") == 0
    clock.forward(days=60)
    assert library.browsing.count("is:slipping") > 0
    assert texts(library, "是:正在遗忘") == texts(library, "is:slipping")


def test_what_came_lately_is_found_by_days(library: Workspace, clock: Forward) -> None:
    every = library.browsing.count("")
    assert library.browsing.count("imported:1") == every
    clock.forward(days=7)
    assert library.browsing.count("imported:7") == 0
    assert library.browsing.count("imported:8") == every
    with pytest.raises(InputError):
        library.browsing.count("imported:x")


def test_ready_made_searches_say_how_many_they_find(library: Workspace) -> None:
    found = {f.token: f.count for f in library.browsing.ready_made()}
    assert list(found) == ["is:due", "is:slipping", "is:confusable", "imported:7"]
    assert all(count == library.browsing.count(token) for token, count in found.items())


def test_levels_are_found_and_every_learned_event_is_of_one(library: Workspace, clock: Forward) -> None:
    library.reading.learn(article_ids=[a.id for a in library.reading.articles()])
    grades = iter([Grade.AGAIN, Grade.EASY])
    while (item := library.reviewing.next_item()) is not None:
        library.reviewing.grade(item.card.id, next(grades, Grade.EASY))
        clock.forward(minutes=11)
    rows = library.browsing.search("").rows
    for level, token in ((Level.LEARNING, "is:learning"), (Level.FAMILIAR, "is:熟悉"), (Level.SOLID, "is:solid")):
        wanted = {row.event_id for row in rows if row.level is level}
        assert set(library.browsing.ids(token)) == wanted
