"""Recipes: from TOML to a package, the same bytes again, and changes that Anki takes over."""

import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studyapp.domain.article import Article, Provenance, Script
from studyapp.domain.deck import DeckEvent, WrittenDate
from studyapp.domain.edtf import format_edtf
from studyapp.domain.errors import EnvironmentFault, InputError
from studyapp.domain.event import CardKind, ExtractedEvent, Rejection
from studyapp.domain.historical_date import HistoricalDate
from studyapp.services.deck_building import BuiltDeck, Kitchen, build_recipe
from studyapp.services.deck_ledger import read_ledger
from studyapp.services.deck_neighbours import ToldNote, neighbour_lines
from studyapp.services.deck_notes import Place
from studyapp.services.deck_recipes import load_recipe
from tests.helpers.extracted import deck_event, event

AT = datetime(2026, 1, 1, tzinfo=UTC)
RECIPE = 'name = "两城"\narticles = ["a.md"]\n'


@dataclass
class Events:
    """An extractor that gives what it is told to."""

    events: Sequence[ExtractedEvent]

    def extract(self, article: Article) -> tuple[ExtractedEvent, ...]:
        return tuple(self.events)


def show(date: HistoricalDate, language: str, script: Script) -> str:
    return format_edtf(date)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_text("# 商路\n\n**两城往来**是一段历史。", "utf-8")
    (tmp_path / "r.toml").write_text(RECIPE, "utf-8")
    return tmp_path


def build(folder: Path, *events: ExtractedEvent, days: int = 0, name: str = "r") -> BuiltDeck:
    kitchen = Kitchen(Events(events), show, AT + timedelta(days=days))
    return build_recipe(folder / f"{name}.toml", folder / "out", kitchen)


def counts(built: BuiltDeck) -> tuple[int, int, int, int]:
    return built.new, built.updated, built.retired, built.unchanged


def test_package_and_ledger_are_made(folder: Path) -> None:
    built = build(folder, event(), event("南城失火"))
    assert (built.notes, built.cards, counts(built)) == (2, 4, (2, 0, 0, 0))
    assert zipfile.is_zipfile(folder / "out" / "r.apkg")
    assert len(read_ledger(folder / "r.ledger.jsonl")) == 2


def test_same_inputs_same_bytes_on_another_day(folder: Path) -> None:
    build(folder, event(), event("南城失火"))
    first = (folder / "out" / "r.apkg").read_bytes(), (folder / "r.ledger.jsonl").read_bytes()
    built = build(folder, event(), event("南城失火"), days=9)
    assert counts(built) == (0, 0, 0, 2)
    assert ((folder / "out" / "r.apkg").read_bytes(), (folder / "r.ledger.jsonl").read_bytes()) == first


def test_only_the_changed_note_gets_a_new_time(folder: Path) -> None:
    build(folder, event(), event("南城失火"))
    built = build(folder, event(), event("南城的仓库失火"), days=9)
    assert counts(built) == (0, 1, 0, 1)
    times = [entry.modified for entry in read_ledger(folder / "r.ledger.jsonl")]
    assert times == [AT, AT + timedelta(days=9)]


def test_vanished_event_stays_in_the_ledger_and_may_return(folder: Path) -> None:
    build(folder, event(), event("南城失火"))
    before = read_ledger(folder / "r.ledger.jsonl")
    assert counts(build(folder, event())) == (0, 0, 1, 1)
    assert counts(build(folder, event())) == (0, 0, 0, 1)
    assert [e.retired for e in read_ledger(folder / "r.ledger.jsonl")] == [False, True]
    assert counts(build(folder, event(), event("南城失火"))) == (0, 0, 0, 2)
    assert read_ledger(folder / "r.ledger.jsonl") == before


def test_one_event_has_one_guid_in_two_decks(folder: Path) -> None:
    build(folder, event("两城订立盐运协定"))
    (folder / "all.toml").write_text(RECIPE, "utf-8")
    build(folder, event("两城订立了盐运协定"), name="all")
    assert read_ledger(folder / "all.ledger.jsonl")[0].guid == read_ledger(folder / "r.ledger.jsonl")[0].guid


def test_event_of_two_articles_is_one_note(folder: Path) -> None:
    (folder / "b.md").write_text("# 盐史\n\n**盐史**是一段历史。", "utf-8")
    (folder / "r.toml").write_text(RECIPE.replace('"a.md"', '"a.md", "b.md"'), "utf-8")
    told = {"商路": [event("兩城訂立鹽運協定")], "盐史": [event("两城订立了盐运协定"), event("南城失火")]}

    class ByTitle:
        def extract(self, article: Article) -> tuple[ExtractedEvent, ...]:
            return tuple(told[article.title])

    built = build_recipe(folder / "r.toml", folder / "out", Kitchen(ByTitle(), show, AT))
    assert built.notes == 2


def test_notes_name_what_they_are_easily_taken_for(folder: Path) -> None:
    first, second = event("南城签订《盐约》"), event("南城签订《河约》", HistoricalDate.on(1722))
    build(folder, first, second, event("西村粮仓失火", HistoricalDate.on(1722)))
    place = Place("两城往来", (), "zh", Script.SIMPLIFIED, Provenance("test"))
    told = [ToldNote(place, e.text, WrittenDate.of(e.date)) for e in (first, second)]
    assert neighbour_lines(told, show) == [
        "1722 南城签订《河约》\n本题：《盐约》；另一件：《河约》",
        "1721-03 南城签订《盐约》\n本题：《河约》；另一件：《盐约》",
    ]


def test_events_left_out_make_no_notes(folder: Path) -> None:
    assert build(folder, event(), event("小事", rejected=Rejection.NOT_SALIENT), event("无卡", cards=())).notes == 1


def test_recipe_chooses_cards_salience_deck_tags_and_licence(folder: Path) -> None:
    more = 'cards = ["event-date"]\nminimum_salience = 0.5\ndeck = "史::{article}::{section}"\ntags = ["x y"]\n'
    (folder / "r.toml").write_text(RECIPE + more + 'licence = "CC0"\n', "utf-8")
    built = build(folder, event(), event("小事", salience=0.2))
    assert (built.notes, built.cards) == (1, 1)
    recipe = load_recipe(folder / "r.toml")
    assert (recipe.cards, recipe.licence) == (frozenset({CardKind.EVENT_DATE}), "CC0")


class Library:
    """A library of one article."""

    def article_events(self, title: str) -> Sequence[tuple[Place, DeckEvent]]:
        from tests.helpers.extracted import article

        one = article(title)
        return [(Place(title, (), "zh", one.script, one.provenance), deck_event())]


def test_titles_come_from_the_library(folder: Path) -> None:
    (folder / "r.toml").write_text('name = "x"\narticles = ["两城往来"]\n', "utf-8")
    kitchen = Kitchen(Events(()), show, AT, Library())
    assert build_recipe(folder / "r.toml", folder / "out", kitchen).notes == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name = ", "not a TOML file"),
        ('articles = ["a.md"]', "name must be a text"),
        ('name = "x"', "articles is empty"),
        ('name = "x"\narticles = "a.md"', "list of texts"),
        (RECIPE + "cards = ['x']", "cards: 'x'"),
        (RECIPE + "minimum_salience = 2", "0 to 1"),
        (RECIPE + "minimum_salience = true", "0 to 1"),
        (RECIPE + "article = 1", "article is no key"),
        ('name = "x"\narticles = ["b.md"]', "no article b.md"),
        ('name = "x"\narticles = ["别处"]', "no article 别处"),
    ],
)
def test_wrong_recipe_is_said_plainly(folder: Path, text: str, said: str) -> None:
    (folder / "r.toml").write_text(text, "utf-8")
    with pytest.raises(InputError, match=said):
        build(folder, event())


def test_missing_and_undecodable_recipes_are_said(folder: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        load_recipe(folder / "none.toml")
    (folder / "r.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(InputError, match="UTF-8"):
        load_recipe(folder / "r.toml")


def test_output_folder_that_is_a_file_is_said(folder: Path) -> None:
    (folder / "out").write_text("x")
    with pytest.raises(EnvironmentFault, match="choose another"):
        build(folder, event())


def test_deck_without_events_is_an_empty_package(folder: Path) -> None:
    assert build(folder).notes == 0
    assert read_ledger(folder / "r.ledger.jsonl") == []


Changed = Callable[[ExtractedEvent], ExtractedEvent]


@pytest.mark.parametrize(
    "change",
    [
        lambda e: replace(e, date=HistoricalDate.on(1722, 3)),
        lambda e: replace(e, sentence="换了一句。"),
        lambda e: replace(e, era="康熙六十年"),
    ],
)
def test_change_of_content_updates_the_same_note(folder: Path, change: Changed) -> None:
    build(folder, event())
    assert counts(build(folder, change(event()), days=1)) == (0, 1, 0, 0)
