"""Packages in the real Anki engine: what arrives, again and again."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from anki.collection import Collection

from studyapp.anki.package import DeckPackage, deck_id
from studyapp.domain.deck import Deck, DeckNote, NoteFields
from studyapp.domain.errors import EnvironmentFault
from studyapp.domain.ids import Guid
from tests.helpers.decks import MADE, grade_first_card, note, rows, states_of_cards, take_in, write

LATER = MADE + timedelta(days=1)
HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=y> {{c1::a}} {{Front}} "
    "[sound:x.mp3] [latex]x[/latex] \\(y\\) [$]z[/$]"
)


def test_every_filled_question_makes_a_card(collection: Collection, tmp_path: Path) -> None:
    fields = NoteFields(question="a", date="1", name_question="b", name="2", front="c", back="3")
    log = take_in(collection, write(tmp_path / "d.apkg", [DeckNote(Guid("x"), fields, (), MADE, "甲::乙")]))
    assert len(log.new) == 1
    assert [ord_ for (ord_,) in rows(collection, "select ord from cards order by ord")] == [0, 2, 4]


def test_fields_tags_and_deck_arrive(collection: Collection, tmp_path: Path) -> None:
    take_in(collection, write(tmp_path / "d.apkg", [replace(note(), deck="甲::乙")]))
    arrived = collection.get_note(rows(collection, "select id from notes")[0][0])
    assert arrived["Event"] == note().fields.event
    assert arrived.tags == ["studyapp::article::两城往来"]
    assert {"甲", "甲::乙"} <= {deck.name for deck in collection.decks.all_names_and_ids()}


def test_a_note_without_questions_is_left_out(tmp_path: Path) -> None:
    fields = NoteFields(event="无题")
    deck = Deck((DeckNote(Guid("x"), fields, (), MADE, "甲"), note()))
    assert DeckPackage(deck).write(tmp_path / "d.apkg") == 1


def test_unchanged_deck_again_changes_nothing(collection: Collection, tmp_path: Path) -> None:
    package = write(tmp_path / "d.apkg", [note(1), note(2)])
    take_in(collection, package)
    graded = grade_first_card(collection)
    log = take_in(collection, package)
    assert (len(log.new), len(log.updated), len(log.conflicting)) == (0, 0, 0)
    assert graded in states_of_cards(collection)


def test_edited_note_is_updated_and_keeps_its_progress(collection: Collection, tmp_path: Path) -> None:
    take_in(collection, write(tmp_path / "d.apkg", [note(1), note(2)]))
    graded = grade_first_card(collection)
    edited = replace(note(1, event="两城订立新的协定"), modified=LATER)
    log = take_in(collection, write(tmp_path / "e.apkg", [edited, note(2), note(3)]))
    assert (len(log.new), len(log.updated), collection.note_count()) == (1, 1, 3)
    assert graded in states_of_cards(collection)
    assert len(collection.find_notes("两城订立新的协定")) == 1


def test_the_readers_later_edit_in_anki_wins(collection: Collection, tmp_path: Path) -> None:
    take_in(collection, write(tmp_path / "d.apkg", [note()]))
    mine = collection.get_note(rows(collection, "select id from notes")[0][0])
    mine["Extra1"] = "我的笔记"
    collection.update_note(mine)
    take_in(collection, write(tmp_path / "e.apkg", [replace(note(event="改写"), modified=LATER)]))
    assert collection.get_note(mine.id)["Extra1"] == "我的笔记"


def test_same_notes_make_the_same_bytes(tmp_path: Path) -> None:
    first, second = write(tmp_path / "a.apkg", [note(1), note(2)]), write(tmp_path / "b.apkg", [note(1), note(2)])
    assert first.read_bytes() == second.read_bytes()


def test_package_is_compressed_and_dated_alike(tmp_path: Path) -> None:
    with zipfile.ZipFile(write(tmp_path / "d.apkg", [note()])) as archive:
        assert [e.filename for e in archive.infolist()] == ["collection.anki2", "media"]
        assert {(e.compress_type, e.date_time[0], e.create_system) for e in archive.infolist()} == {(8, 1980, 3)}


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    write(tmp_path / "d.apkg", [note()])
    assert [p.name for p in tmp_path.iterdir()] == ["d.apkg"]


def test_failing_notes_leave_the_old_package_alone(tmp_path: Path) -> None:
    old = write(tmp_path / "d.apkg", [note()]).read_bytes()

    def failing() -> Iterator[DeckNote]:
        yield note()
        raise RuntimeError("the library is gone")

    with pytest.raises(RuntimeError, match="gone"):
        DeckPackage(Deck(failing())).write(tmp_path / "d.apkg")
    assert [p.read_bytes() for p in tmp_path.iterdir()] == [old]


def test_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="cannot be written"):
        write(tmp_path / "none" / "d.apkg", [note()])


@pytest.mark.parametrize("name", ["历史", "a::b", ""])
def test_deck_ids_depend_on_the_name_alone(name: str) -> None:
    assert deck_id(name) == deck_id(name)
    assert 1 << 40 <= deck_id(name) < 1 << 53


def test_hostile_text_is_inert(collection: Collection, tmp_path: Path) -> None:
    texts = dict.fromkeys(NoteFields._fields, HOSTILE)
    take_in(
        collection, write(tmp_path / "d.apkg", [DeckNote(Guid("x"), NoteFields(**texts), (HOSTILE,), MADE, HOSTILE)])
    )
    cards = [collection.get_card(number) for (number,) in rows(collection, "select id from cards")]
    assert len(cards) == 5
    for card in cards:
        output = card.render_output()
        everything = output.question_text + output.answer_text
        assert not output.question_av_tags
        assert not output.answer_av_tags
        assert not any(word in everything for word in ("<script", "<img", "\\(", "[latex]", "[sound", "{{", "[$"))


def test_many_decks_and_no_notes(collection: Collection, tmp_path: Path) -> None:
    assert DeckPackage(Deck(())).write(tmp_path / "empty.apkg") == 0
    notes = [replace(note(n), deck=f"史::{n}") for n in range(40)]
    assert len(take_in(collection, write(tmp_path / "d.apkg", notes)).new) == 40
    assert len([d for d in collection.decks.all_names_and_ids() if d.name.startswith("史::")]) == 40
