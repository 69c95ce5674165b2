from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from studyapp.domain.event import CardKind
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.ids import ArticleId, EventId, Guid, SectionId
from studyapp.domain.library import EventState, Level
from studyapp.services.browsing import BrowsePage, BrowseRow
from studyapp.services.deck_ledger import NoteStatus
from studyapp.services.decks import DeckItem
from studyapp.ui.models.browse_model import PAGE, BrowseModel
from studyapp.ui.models.deck_model import STEP, DeckModel
from studyapp.ui.models.row_words import Column, RowWords

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def row(number: int, **values: object) -> BrowseRow:
    fields: dict[str, object] = {
        "event_id": EventId(number),
        "article_id": ArticleId(1),
        "section_id": SectionId(1),
        "date": HistoricalDate.on(1800 + number % 100),
        "text": f"第{number}件事",
        "name": "",
        "article": "港口",
        "path": ("修路",),
        "state": EventState.KEPT,
        "queued": True,
        "level": Level.LEARNING,
        "kinds": (CardKind.EVENT_DATE,),
        "salience": 0.5,
    }
    return BrowseRow(**(fields | values))  # type: ignore[arg-type]  # fields by name


class Source:
    """A search of 1,000 rows that hands its pages over when told to."""

    def __init__(self, total: int = 1000) -> None:
        self.total = total
        self.waiting: list[tuple[int, Callable[[BrowsePage], None]]] = []

    def page(self, offset: int) -> BrowsePage:
        return BrowsePage(tuple(row(i) for i in range(offset, min(self.total, offset + PAGE))), offset, self.total)

    def fetch(self, offset: int, done: Callable[[BrowsePage], None]) -> None:
        self.waiting.append((offset, done))

    def deliver(self) -> None:
        for offset, done in self.waiting:
            done(self.page(offset))
        self.waiting.clear()


@pytest.fixture
def model(qtbot: QtBot) -> BrowseModel:
    return BrowseModel(RowWords(lambda: NOW))


def test_it_is_a_sound_model(model: BrowseModel, qtmodeltester: ModelTester) -> None:
    source = Source(150)
    model.show_pages(source.page(0), source.fetch)
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt has no types here


def test_rows_are_there_at_once_and_filled_when_their_page_arrives(model: BrowseModel) -> None:
    source = Source()
    model.show_pages(source.page(0), source.fetch)
    assert model.rowCount() == 1000
    assert model.row(999) is None
    assert model.row(998) is None
    assert [offset for offset, _ in source.waiting] == [800]
    source.deliver()
    last = model.row(999)
    assert last is not None
    assert last.event_id == 999


def test_a_page_of_an_earlier_search_is_ignored(model: BrowseModel) -> None:
    old, new = Source(), Source(300)
    model.show_pages(old.page(0), old.fetch)
    model.row(500)
    model.show_pages(new.page(0), new.fetch)
    old.deliver()
    assert model.rowCount() == 300
    assert model.loaded_pages() == [0]


@pytest.mark.parametrize(
    ("values", "column", "words"),
    [
        ({"level": Level.UNLEARNED, "queued": True}, Column.KNOWN, "not learned"),
        ({"level": Level.UNLEARNED, "queued": False, "state": EventState.UNDECIDED}, Column.KNOWN, "undecided"),
        ({"suspended": True}, Column.KNOWN, "suspended"),
        ({"due": NOW - timedelta(days=3)}, Column.DUE, "today"),
        ({"due": NOW + timedelta(days=1)}, Column.DUE, "tomorrow"),
        ({"due": NOW + timedelta(days=10)}, Column.DUE, "Nov 30"),
        ({"due": NOW + timedelta(days=200)}, Column.DUE, "Jun 2027"),
        ({}, Column.DUE, "–"),
        ({"difficulty": 7.04}, Column.DIFFICULTY, "7.0"),
        ({}, Column.DATE, "1801年"),
    ],
)
def test_cells(model: BrowseModel, values: dict[str, object], column: Column, words: str) -> None:
    assert model.words.cell(row(1, **values), column) == words


def test_a_row_is_spoken_with_its_date_and_when_it_is_due(model: BrowseModel) -> None:
    spoken = model.words.spoken(row(1, due=NOW, difficulty=7.0))
    assert spoken == "1801年, 第1件事, today, difficulty 7.0"


def test_the_list_of_an_export_is_a_sound_model_that_fetches_more(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    items = [DeckItem(EventId(i), Guid(str(i)), NoteStatus.NEW, "1801年", "事", 2) for i in range(STEP + 50)]
    model = DeckModel()
    model.show_items(items)
    assert model.rowCount() == STEP
    model.fetchMore(model.index(-1, 0))
    assert model.rowCount() == STEP + 50
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt has no types here
