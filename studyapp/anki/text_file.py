"""Notes as CSV or TSV with the header lines that Anki reads: guid, fields in order, tags, deck.

Anki takes such a file whole where it has the note type (from any package of this program) and updates by guid.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from pathlib import Path

from studyapp.anki.escaping import deck_name, field_html, tag
from studyapp.anki.note_type import load_note_type
from studyapp.domain.deck import Deck, DeckNote
from studyapp.domain.errors import EnvironmentFault, InputError

_SEPARATORS = {".csv": ("comma", ","), ".tsv": ("tab", "\t")}
_FORMULA_STARTS = frozenset("=+-@\t\r")


def write_text(deck: Deck, path: Path, *, guard: bool = False) -> int:
    """Write the notes by the file's suffix and give back their number.

    With `guard` the file is fit for a spreadsheet: it begins with a byte order mark, and no cell starts with what is
    taken for a formula, since that character is written as an HTML entity, which Anki reads as the character itself.
    Raises InputError for another suffix, EnvironmentFault where the file cannot be written.
    """
    if path.suffix.lower() not in _SEPARATORS:
        raise InputError(f"{path}: not a name ending in .csv or .tsv; choose one of them")
    word, separator = _SEPARATORS[path.suffix.lower()]
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("w", encoding="utf-8-sig" if guard else "utf-8", newline="") as file:
            file.writelines(f"#{key}:{value}\n" for key, value in _headers(word))
            # Quoted throughout: a row whose first cell starts with # would be taken for a comment.
            rows = csv.writer(file, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\n")
            number = 0
            for row in _rows(deck, guard):
                rows.writerow(row)
                number += 1
        os.replace(part, path)
    except OSError as error:
        raise EnvironmentFault(f"{path}: cannot be written ({error.strerror}); choose another place") from error
    finally:
        part.unlink(missing_ok=True)
    return number


def _headers(separator: str) -> list[tuple[str, str]]:
    note_type = load_note_type()
    names = [f["name"] for f in note_type.fields]
    return [
        ("separator", separator),
        ("html", "true"),
        ("notetype", note_type.name),
        ("columns", {"comma": ",", "tab": "\t"}[separator].join(["Guid", *names, "Tags", "Deck"])),
        ("guid column", "1"),
        ("tags column", str(len(names) + 2)),
        ("deck column", str(len(names) + 3)),
    ]


def _rows(deck: Deck, guard: bool) -> Iterator[list[str]]:
    for note in deck.notes:
        if any(note.fields.questions):
            cells = _cells(note)
            yield [_guarded(cell) for cell in cells] if guard else cells


def _cells(note: DeckNote) -> list[str]:
    texts = [field_html(text) for text in note.fields]
    return [note.guid, *texts, " ".join(map(tag, note.tags)), deck_name(note.deck)]


def _guarded(cell: str) -> str:
    return f"&#{ord(cell[0])};{cell[1:]}" if cell[:1] in _FORMULA_STARTS and cell else cell
