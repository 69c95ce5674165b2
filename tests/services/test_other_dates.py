"""Passages that give an event another date: those that the whole comparison finds, one event at a time."""

import random

import pytest

from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.ids import EventId
from studyapp.services.reading import EventEdit
from studyapp.services.workspace import Workspace
from tests.helpers.extractor import make_article

EAST = "1871年5月，东港商会与西港商会签订《通航协定》。1880年，北城失火。"
WEST = "1874年5月，東港商會與西港商會簽訂《通航協定》。1874年，议会通过新的法典。"


@pytest.fixture
def two(workspace: Workspace) -> Workspace:
    workspace.imports.import_article(make_article("东港史", ("", EAST)))
    workspace.imports.import_article(make_article("西港史", ("", "海岸。"), ("协定", WEST)))
    return workspace


def event(workspace: Workspace, query: str) -> EventId:
    (found,) = workspace.browsing.ids(query)
    return found


def test_each_of_two_articles_is_told_what_the_other_says(two: Workspace) -> None:
    east, west = event(two, "article:东港史 通航"), event(two, "article:西港史 通航")
    (other,) = two.reading.other_dates(east)
    assert (other.event_id, other.article, other.date) == (west, "西港史", HistoricalDate.on(1874, 5))
    assert other.section_id == two.reading.event(west).section_id
    (back,) = two.reading.other_dates(west)
    assert (back.event_id, back.article) == (east, "东港史")


def test_what_nobody_contradicts_has_no_other_date(two: Workspace) -> None:
    assert two.reading.other_dates(event(two, "失火")) == ()


def test_a_rejected_passage_says_nothing_more(two: Workspace) -> None:
    two.reading.reject([event(two, "article:西港史 通航")])
    assert two.reading.other_dates(event(two, "article:东港史 通航")) == ()


def test_a_date_that_the_reader_corrects_no_longer_contradicts(two: Workspace) -> None:
    east, west = event(two, "article:东港史 通航"), event(two, "article:西港史 通航")
    two.reading.edit(west, EventEdit(date=HistoricalDate.on(1871)))
    assert two.reading.other_dates(east) == ()


def test_a_further_source_whose_event_was_given_another_date_contradicts_it(two: Workspace) -> None:
    two.imports.import_article(make_article("港史补", ("", "1880年，北城失火。")))
    fire = event(two, "失火")
    assert two.reading.other_dates(fire) == ()
    two.reading.edit(fire, EventEdit(date=HistoricalDate.on(1881)))
    (other,) = two.reading.other_dates(fire)
    assert (other.event_id, other.article, other.date) == (fire, "港史补", HistoricalDate.on(1880))
    assert fire in [e.id for e in two.reading.events(other.section_id)]


def test_one_by_one_the_same_is_found_as_in_the_whole_library(workspace: Workspace) -> None:
    chance = random.Random(5)
    places = ("东河", "西山", "南岭", "北原", "上谷", "新滩")
    for number in range(12):
        lines = [
            f"{chance.randint(1700, 1990)}年，{chance.choice(places)}与{chance.choice(places)}"
            f"{chance.choice(('两地', '两国', ''))}签订{chance.choice(('通商', '通航'))}条约。"
            for _ in range(6)
        ]
        workspace.imports.import_article(make_article(f"地方志{number}", ("", "".join(lines))))
    whole = {frozenset((pair.one.event.id, pair.other.event.id)) for pair in workspace.browsing.contradictions()}
    single = {
        frozenset((i, other.event_id)) for i in workspace.browsing.ids("") for other in workspace.reading.other_dates(i)
    }
    assert single <= whole
    assert {i for pair in single for i in pair} == {i for pair in whole for i in pair}
    assert whole
