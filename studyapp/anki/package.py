"""Writing an .apkg: genanki's package, filled in bulk, compressed, the same bytes for the same notes.

Owns the file format; knows nothing of the library or of how notes are made. No temporary file outlives the call, and
the target appears whole or not at all.
"""

from __future__ import annotations

import gc
import hashlib
import json
import os
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import genanki
from genanki.apkg_col import APKG_COL
from genanki.apkg_schema import APKG_SCHEMA

from studyapp.anki.escaping import deck_name, field_html
from studyapp.anki.note_type import NoteType, load_note_type
from studyapp.anki.progress import LearningDays
from studyapp.anki.rows import FRESH_CARDS, FRESH_TABLE, Batch, RowMaker
from studyapp.domain.deck import Deck, DeckNote
from studyapp.domain.errors import EnvironmentFault

_BATCH = 2000
_LEVEL = 1
"""Of zlib: a quarter of the time of level 6 for packages a tenth larger."""
# A file of our own, thrown away when anything fails: no journal, no waiting for the disk.
_PRAGMAS = "".join(
    f"PRAGMA {setting};"
    for setting in ("journal_mode=OFF", "synchronous=OFF", "locking_mode=EXCLUSIVE", "temp_store=MEMORY")
)
_INSERT_NOTE = f"INSERT INTO notes VALUES ({','.join('?' * 11)})"
_INSERT_FRESH = f"INSERT INTO fresh VALUES ({','.join('?' * 6)})"
_INSERT_CARD = f"INSERT INTO cards VALUES ({','.join('?' * 18)})"
_INSERT_REVIEW = f"INSERT INTO revlog VALUES ({','.join('?' * 9)})"


def deck_id(name: str) -> int:
    """The id of a deck, the same for the same full name; JavaScript can hold it."""
    digest = hashlib.sha256(name.encode("utf-8")).digest()
    return (1 << 40) + int.from_bytes(digest[:5], "big")


class DeckPackage(genanki.Package):  # type: ignore[misc]  # genanki has no types
    """genanki's package over notes that may come from an iterator, with or without progress."""

    def __init__(self, deck: Deck, *, days: LearningDays | None = None) -> None:
        super().__init__([])
        self._deck = deck
        self._days = days
        self._note_type: NoteType = load_note_type()
        self._ids: dict[str, int] = {}

    def write(self, path: Path) -> int:
        """Write the package and give back the number of notes. Raises EnvironmentFault where it cannot be written."""
        try:
            with tempfile.TemporaryDirectory(prefix=f".{path.name[:40]}-", dir=path.parent) as folder, _no_collecting():
                collection, packed = Path(folder, "collection"), Path(folder, "package")
                number = self._write_collection(collection)
                _pack(collection, packed)
                os.replace(packed, path)
        except (OSError, sqlite3.OperationalError) as error:
            # The message of an OSError names the temporary folder.
            cause = error.strerror if isinstance(error, OSError) else error
            raise EnvironmentFault(f"{path}: cannot be written ({cause}); choose another place") from error
        return number

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, id_gen: Iterator[int]) -> None:
        """genanki's hook: the schema, the rows of all notes, and the one row that describes them."""
        tables, indexes = _split_schema(APKG_SCHEMA)
        cursor.executescript(tables + APKG_COL)
        self._write_rows(cursor)
        self._describe(cursor)
        # Sorted once at the end, an index costs half of what it costs row by row.
        cursor.executescript(indexes)

    def _write_collection(self, path: Path) -> int:
        connection = sqlite3.connect(path)
        try:
            connection.executescript(_PRAGMAS)
            self.write_to_db(connection.cursor(), 0, iter(()))
            connection.commit()
            number: int = connection.execute("SELECT count() FROM notes").fetchone()[0]
        finally:
            connection.close()
        return number

    def _write_rows(self, cursor: sqlite3.Cursor) -> None:
        maker = RowMaker(self._note_type.model_id, self._id_of_deck, self._days)
        cursor.execute(FRESH_TABLE)
        for notes in _batched(self._deck.notes, _BATCH):
            batch = Batch()
            for note in notes:
                maker.add(note, batch)
            cursor.executemany(_INSERT_NOTE, batch.notes)
            cursor.executemany(_INSERT_FRESH, batch.fresh)
            cursor.executemany(_INSERT_CARD, batch.cards)
            cursor.executemany(_INSERT_REVIEW, batch.reviews)
        cursor.execute(FRESH_CARDS)

    def _id_of_deck(self, name: str) -> int:
        if name not in self._ids:
            self._ids[name] = deck_id(deck_name(name))
        return self._ids[name]

    def _describe(self, cursor: sqlite3.Cursor) -> None:
        """Fill in the decks and the note type, and from when Anki is to count days."""
        texts = cursor.execute("SELECT decks, conf FROM col").fetchone()
        decks: dict[str, Any] = json.loads(texts[0])
        # Without it Anki takes the reviews for those of its first scheduler, whose learning cards had three buttons.
        settings = json.dumps(json.loads(texts[1]) | {"schedVer": 2})
        for name, number in self._ids.items():
            deck = genanki.Deck(number, deck_name(name), field_html(self._deck.description))
            decks[str(number)] = deck.to_json()
        models = {str(self._note_type.model_id): self._note_type.to_json(0, 1)}
        written = (json.dumps(decks), json.dumps(models), settings)
        cursor.execute("UPDATE col SET decks = ?, models = ?, conf = ?", written)
        if self._days is not None:
            cursor.execute("UPDATE col SET crt = ?", (int(self._days.created.timestamp()),))


@contextmanager
def _no_collecting() -> Iterator[None]:
    """A large deck is millions of small objects and no circles: looking for circles is a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _batched(notes: Iterable[DeckNote], size: int) -> Iterator[list[DeckNote]]:
    remaining = iter(notes)
    while batch := list(islice(remaining, size)):
        yield batch


def _split_schema(schema: str) -> tuple[str, str]:
    """The statements that make tables, and those that make indexes."""
    statements = [s for s in schema.split(";") if s.strip()]
    indexes = [s for s in statements if "CREATE INDEX" in s]
    return ";".join(s for s in statements if s not in indexes) + ";", ";".join(indexes) + ";"


def _pack(collection: Path, packed: Path) -> None:
    """Zip the collection, deflated. Members opened by name bear zipfile's fixed first day of 1980."""
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        with collection.open("rb") as source, archive.open("collection.anki2", "w") as target:
            while block := source.read(1 << 20):
                target.write(block)
        with archive.open("media", "w") as target:
            target.write(b"{}")
        for entry in archive.infolist():
            entry.create_system = 3  # the same bytes on Windows too
