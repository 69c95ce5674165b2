"""CSV and TSV: whole in Anki, harmless in a spreadsheet."""

import csv
import html
from pathlib import Path

import pytest
from anki.collection import Collection, ImportCsvRequest, ImportLogWithChanges
from hypothesis import given
from hypothesis import strategies as st

from studyapp.anki.text_file import write_text
from studyapp.domain.deck import Deck
from studyapp.domain.errors import EnvironmentFault, InputError
from tests.helpers.decks import note, rows, take_in, write

AWKWARD = (
    "=1+1",
    "+1",
    "-1",
    "@x",
    "#x",
    "\"q\", 'r'",
    "a\tb",
    "a\nb",
    "a;b,c",
    "<b>&amp;</b>",
    "１９５０",
    " x ",
    "'=1",
)


def read_in(collection: Collection, path: Path) -> ImportLogWithChanges.Log:
    metadata = collection.get_csv_metadata(str(path), None)
    return collection.import_csv(ImportCsvRequest(path=str(path), metadata=metadata)).log


def fields_in_anki(collection: Collection) -> list[str]:
    """The fields of all notes as they are read."""
    return [html.unescape(row[0]) for row in rows(collection, "select flds from notes order by guid")]


@pytest.mark.parametrize("suffix", [".csv", ".tsv"])
@pytest.mark.parametrize("guard", [False, True])
def test_anki_reads_it_back_whole(collection: Collection, tmp_path: Path, suffix: str, guard: bool) -> None:
    notes = [note(n, event=text, date=text, context=text) for n, text in enumerate(AWKWARD)]
    take_in(collection, write(tmp_path / "d.apkg", notes))
    whole = fields_in_anki(collection)
    collection.remove_notes([number for (number,) in rows(collection, "select id from notes")])
    assert write_text(Deck(notes), tmp_path / f"d{suffix}", guard=guard) == len(AWKWARD)
    log = read_in(collection, tmp_path / f"d{suffix}")
    assert len(log.new) == len(AWKWARD)
    assert fields_in_anki(collection) == whole
    assert rows(collection, "select distinct tags from notes") == [[" studyapp::article::两城往来 "]]
    assert collection.decks.id_for_name("历史")


def test_reading_it_again_updates_by_guid(collection: Collection, tmp_path: Path) -> None:
    take_in(collection, write(tmp_path / "d.apkg", [note(1), note(2)]))
    write_text(Deck([note(1, event="改过的事"), note(2)]), tmp_path / "d.tsv")
    log = read_in(collection, tmp_path / "d.tsv")
    assert (len(log.new), collection.note_count()) == (0, 2)
    assert len(collection.find_notes("改过的事")) == 1


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_guarded_cells_start_no_formula(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("guard") / "d.csv"
    write_text(Deck([note(1, event=text, front=text)]), path, guard=True)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf#separator")
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = next(row for row in csv.reader(file) if not row[0].startswith("#"))
    assert not any(cell[:1] in set("=+-@\t\r") and cell for cell in cells)


def test_other_suffixes_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\.csv or \.tsv"):
        write_text(Deck(()), tmp_path / "d.xlsx")


def test_unwritable_place_is_said(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="cannot be written"):
        write_text(Deck(()), tmp_path / "none" / "d.csv")
