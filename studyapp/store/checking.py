"""Looking for damage in an open library."""

from __future__ import annotations

import json
from collections.abc import Iterator

from studyapp.domain.edtf import parse_edtf
from studyapp.store.database import Database

_SHOWN = 5
"""Problems of one kind that are told one by one."""


def find_problems(database: Database) -> Iterator[str]:
    """Sentences for the user, none where the library is sound."""
    for (answer,) in database.raw("PRAGMA integrity_check(20)"):
        if answer != "ok":
            yield f"the file is damaged: {answer}"
    for table, row, parent, _ in database.raw("PRAGMA foreign_key_check"):
        yield f"row {row} of {table} refers to a row of {parent} that is gone"
    for kind in (_dates, _guids, _places, _words, _deeds):
        found = list(kind(database))
        yield from found[:_SHOWN]
        if len(found) > _SHOWN:
            yield f"and {len(found) - _SHOWN} more of this kind"


def _dates(database: Database) -> Iterator[str]:
    for number, date in database.raw("SELECT id, date FROM events WHERE date IS NOT NULL"):
        try:
            parse_edtf(date)
        except ValueError:
            yield f"event {number} has a date that cannot be read: {date!r}"


def _guids(database: Database) -> Iterator[str]:
    for number, guid in database.raw("SELECT id, guid FROM events WHERE guid GLOB '*[^0-9a-z]*' OR guid = ''"):
        yield f"event {number} has a guid with other characters than 0-9 and a-z: {guid!r}"


def _places(database: Database) -> Iterator[str]:
    texts = dict(_pairs(database, "SELECT id, text FROM sections"))
    query = "SELECT id, section_id, expression, start, end FROM events WHERE state != 'retired' AND start < end"
    for number, section, expression, start, end in database.raw(query):
        if texts.get(section, "")[start:end] != expression:
            yield f"event {number} does not stand where its section says"


def _words(database: Database) -> Iterator[str]:
    events = database.raw("SELECT count(*) FROM events")[0][0]
    words = database.raw("SELECT count(*) FROM event_words")[0][0]
    if events != words:
        yield f"the search index knows {words} of {events} events"


def _deeds(database: Database) -> Iterator[str]:
    for number, steps in database.raw("SELECT id, steps FROM deeds"):
        try:
            json.loads(steps)
        except ValueError:
            yield f"deed {number} of the undo list cannot be read"


def _pairs(database: Database, query: str) -> list[tuple[int, str]]:
    return [(row[0], row[1]) for row in database.raw(query)]
