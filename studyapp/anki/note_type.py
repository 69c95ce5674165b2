"""The frozen Anki note type, read from `resources/templates/anki`."""

from __future__ import annotations

import tomllib
from datetime import UTC, date, datetime, time
from typing import Any

import genanki

from studyapp.domain.errors import RuleError
from studyapp.domain.resources import resource

FIELD_COUNT = 25
_ANSWER = '{{FrontSide}}\n<hr id="answer">\n'


class NoteType(genanki.Model):  # type: ignore[misc]  # genanki has no types
    """genanki's model, with the time its texts were last changed."""

    def __init__(self, source: dict[str, Any], css: str) -> None:
        super().__init__(
            source["id"],
            source["name"],
            fields=[{"name": name} for name in source["fields"]],
            templates=[
                {"name": t["name"], "qfmt": t["front"], "afmt": _ANSWER + (t["back"] + source["source"]).strip()}
                for t in source["templates"]
            ],
            css=css,
        )
        self.modified = _midnight(source["modified"])

    def to_json(self, timestamp: float, deck_id: int) -> dict[str, Any]:
        """As genanki has it, with the note type's own time of change: Anki takes over texts that are newer."""
        described: dict[str, Any] = super().to_json(self.modified, deck_id)
        return described


def load_note_type() -> NoteType:
    """The note type. Raises RuleError where its file does not have the fields of a note."""
    folder = resource("templates", "anki")
    source = tomllib.loads(folder.joinpath("note_type.toml").read_text("utf-8"))
    if len(source["fields"]) != FIELD_COUNT:
        raise RuleError(f"note_type.toml: {len(source['fields'])} fields; there must be {FIELD_COUNT}")
    return NoteType(source, folder.joinpath("card.css").read_text("utf-8"))


def _midnight(day: date) -> int:
    return int(datetime.combine(day, time(), UTC).timestamp())
