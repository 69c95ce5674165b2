"""The same event in two articles: one card, two sources, whichever article goes."""

from __future__ import annotations

import pytest

from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.library import EventState, StoredEvent
from studyapp.domain.scheduling import Grade
from studyapp.services.workspace import Workspace
from tests.helpers.extractor import make_article

FIRST = make_article("东国史", ("", "1850年2月3日，东国与西国签订通商条约。1861年，东国修建铁路。"))
SECOND = make_article("西國史", ("", "從前有西國。1850年2月3日，東國和西國簽訂通商條約。1870年，西國遷都。"))


@pytest.fixture
def both(workspace: Workspace) -> Workspace:
    workspace.imports.import_article(FIRST)
    workspace.imports.import_article(SECOND)
    return workspace


def events_of(workspace: Workspace, title: str) -> tuple[StoredEvent, ...]:
    article = workspace.reading.find_article(title)
    return workspace.reading.events(workspace.reading.sections(article.id)[0].id)


def test_event_stands_in_both_articles_with_its_place_there(both: Workspace) -> None:
    treaty, told = events_of(both, "东国史")[0], events_of(both, "西国史")[0]
    assert told.id == treaty.id
    assert told.cards == treaty.cards
    text = both.reading.section(told.section_id).text
    assert text[told.start : told.end] == told.expression == "1850年2月3日"
    assert text[told.sentence_start : told.sentence_end] == told.sentence
    assert told.article_id != treaty.article_id


@pytest.mark.parametrize(("other", "shared"), [("1850年代，東國發生饑荒。", True), ("1850年代，東國發生叛亂。", False)])
def test_a_decade_is_shared_only_in_the_same_words(workspace: Workspace, other: str, shared: bool) -> None:
    workspace.imports.import_article(make_article("东国史", ("", "1850年代，东国发生饥荒。")))
    workspace.imports.import_article(make_article("東國災害", ("", other)))
    one, two = events_of(workspace, "东国史")[0], events_of(workspace, "東國災害")[0]
    assert (one.id == two.id) is shared


def test_event_is_counted_and_learned_once(both: Workspace) -> None:
    assert both.reading.tree()[0].counts.events == 3
    assert len(both.reading.learn(article_ids=[a.id for a in both.reading.articles()]).events) == 3


def test_learning_the_second_article_takes_the_shared_event(both: Workspace) -> None:
    treaty = events_of(both, "东国史")[0]
    section = events_of(both, "西国史")[0].section_id
    assert treaty.id in both.reading.learn(section_ids=[section]).events


def test_answer_shows_both_sources(both: Workspace) -> None:
    (source,) = both.reviewing.context(events_of(both, "东国史")[0].cards[0].id).sources
    assert (source.article, source.date) == ("西國史", HistoricalDate.on(1850, 2, 3))
    assert source.sentence.startswith("1850年2月3日，東國")


def test_event_lives_on_when_its_article_is_deleted(both: Workspace) -> None:
    treaty = events_of(both, "东国史")[0]
    both.reading.learn(event_ids=[treaty.id])
    both.reviewing.grade(treaty.cards[0].id, Grade.GOOD)
    both.reading.delete_article(treaty.article_id)
    left = both.reading.event(treaty.id)
    assert left.guid == treaty.guid
    assert left.cards[0].memory.reps == 1
    assert events_of(both, "西国史")[0].id == treaty.id
    assert both.backups.check().problems == ()
    both.history.undo()
    assert events_of(both, "东国史")[0].id == treaty.id
    assert both.backups.check().problems == ()


def test_event_lives_on_when_its_sentence_is_gone(both: Workspace) -> None:
    treaty = events_of(both, "东国史")[0]
    both.imports.import_article(make_article("东国史", ("", "1861年，东国修建铁路。")))
    left = both.reading.event(treaty.id)
    assert left.state is EventState.UNDECIDED
    assert left.article_id == both.reading.find_article("西国史").id


def test_source_goes_with_its_article(both: Workspace) -> None:
    treaty = events_of(both, "东国史")[0]
    both.reading.delete_article(both.reading.find_article("西国史").id)
    assert both.reviewing.context(treaty.cards[0].id).sources == ()
    assert events_of(both, "东国史")[0] == treaty


def test_importing_again_keeps_one_event(both: Workspace) -> None:
    again = make_article("西國史", ("", SECOND.sections[0].text + "1880年，西國開港。"))
    both.imports.import_article(again)
    assert [e.text for e in events_of(both, "西国史")] == ["东国与西国签订通商条约", "西國遷都", "西國開港"]
    assert both.reading.tree()[0].counts.events == 4


@pytest.mark.parametrize(
    "text",
    [
        "1850年2月4日，东国与西国签订通商条约。",
        "1850年2月3日，南国发生地震。",
        "1850年，东国与西国签订通商条约。",
    ],
)
def test_other_date_or_other_deed_is_another_event(workspace: Workspace, text: str) -> None:
    workspace.imports.import_article(FIRST)
    workspace.imports.import_article(make_article("别史", ("", text)))
    assert workspace.reading.tree()[0].counts.events == 3


def test_two_articles_of_one_title_are_two(workspace: Workspace) -> None:
    first = "".join(f"{1800 + n}年，甲国第{n}次出征。" for n in range(12))
    other = "".join(f"{1900 + n}年，乙城第{n}座桥建成。" for n in range(12))
    workspace.imports.import_article(make_article("历史", ("", first)))
    workspace.imports.import_article(make_article("历史", ("", other)))
    assert [a.title for a in workspace.reading.articles()] == ["历史", "历史"]
    edited = make_article("历史", ("", other.replace("1900年，", "1900年5月，")))
    assert workspace.imports.import_article(edited).files[0].again
    assert len(workspace.reading.articles()) == 2
