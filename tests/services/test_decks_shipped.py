"""The recipes that come with the program build, and what they build is sound in Anki."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from anki.collection import Collection

from studyapp.domain.resources import shipped
from studyapp.services.deck_building import Kitchen, build_recipe
from studyapp.services.deck_dates import DeckDates
from studyapp.services.deck_ledger import read_ledger
from studyapp.services.extraction import Extractor
from studyapp.services.workspace import open_workspace
from tests.helpers.decks import grade_first_card, rows, states_of_cards, take_in

RECIPES = sorted(path.stem for path in Path(str(shipped("decks"))).glob("*.toml"))
WHOLE = "starter-library"
AT = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh copy of recipes, ledgers and articles."""
    root = tmp_path_factory.mktemp("clone")
    shutil.copytree(str(shipped("decks")), root / "decks")
    shutil.copytree(str(shipped("resources")) + "/library", root / "resources" / "library")
    return root


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def build(clone: Path, name: str, extractor: Extractor, days: int = 0) -> Path:
    kitchen = Kitchen(extractor, DeckDates(), AT + timedelta(days=days))
    return build_recipe(clone / "decks" / f"{name}.toml", clone / "out", kitchen).path


def test_each_article_has_a_recipe_and_all_have_one() -> None:
    articles = {path.stem for path in (Path(str(shipped("resources"))) / "library").glob("*.md")}
    assert set(RECIPES) == {*articles, WHOLE}


@pytest.mark.parametrize("name", RECIPES)
def test_committed_ledger_is_up_to_date(clone: Path, extractor: Extractor, tmp_path: Path, name: str) -> None:
    shutil.copytree(clone, tmp_path / "fresh")
    shutil.copytree(str(shipped("decks")), tmp_path / "fresh" / "decks", dirs_exist_ok=True)
    kitchen = Kitchen(extractor, DeckDates(), AT)
    built = build_recipe(tmp_path / "fresh" / "decks" / f"{name}.toml", tmp_path / "out", kitchen)
    changes = (built.new, built.updated, built.retired)
    assert changes == (0, 0, 0), "the rules changed: run `studyapp build decks/*.toml` and commit the ledgers"


@pytest.mark.parametrize("name", RECIPES)
def test_recipe_builds_the_same_bytes_again(clone: Path, extractor: Extractor, name: str) -> None:
    first = build(clone, name, extractor).read_bytes()
    assert build(clone, name, extractor, days=5).read_bytes() == first


def test_decks_hold_no_event_and_no_question_twice(clone: Path, extractor: Extractor, collection: Collection) -> None:
    take_in(collection, build(clone, WHOLE, extractor))
    firsts = [tuple(flds.split("\x1f")[:2]) for (flds,) in rows(collection, "select flds from notes")]
    questions = [flds.split("\x1f")[6] for (flds,) in rows(collection, "select flds from notes")]
    assert len(firsts) == len(set(firsts)) > 100
    assert len([q for q in questions if q]) == len({q for q in questions if q})
    assert rows(collection, "select count() from notes where id not in (select nid from cards)") == [[0]]
    message, sound = collection.fix_integrity()
    assert sound, message


def test_single_decks_and_the_whole_are_one_in_anki(
    clone: Path, extractor: Extractor, collection: Collection, tmp_path: Path
) -> None:
    fresh = tmp_path / "fresh"
    shutil.copytree(clone, fresh, ignore=shutil.ignore_patterns("*.jsonl", "out"))
    take_in(collection, build(fresh, WHOLE, extractor))
    notes, graded = collection.note_count(), grade_first_card(collection)
    for name in RECIPES:
        assert not take_in(collection, build(fresh, name, extractor)).new
    assert collection.note_count() == notes
    assert graded in states_of_cards(collection)


def test_library_and_recipes_make_the_same_notes(clone: Path, extractor: Extractor, tmp_path: Path) -> None:
    build(clone, WHOLE, extractor)
    with open_workspace(tmp_path / "data", clock=lambda: AT, extractor=lambda: extractor) as workspace:
        workspace.imports.import_starter()
        items = workspace.decks.preview().items
    built = {e.guid for e in read_ledger(clone / "decks" / f"{WHOLE}.ledger.jsonl") if not e.retired}
    # All of them but those that the rules have reworded since the ledger began, and what two articles tell of, which
    # the library has once.
    assert len(built & {item.guid for item in items}) >= 0.7 * len(built)


def test_ledgers_of_one_folder_agree(clone: Path, extractor: Extractor) -> None:
    for name in RECIPES:
        build(clone, name, extractor)
    whole = {entry.key: entry.guid for entry in read_ledger(clone / "decks" / f"{WHOLE}.ledger.jsonl")}
    for name in RECIPES:
        for entry in read_ledger(clone / "decks" / f"{name}.ledger.jsonl"):
            assert whole.get(entry.key, entry.guid) == entry.guid
