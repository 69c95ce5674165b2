"""The note type is frozen: a change of shape, or of texts without a new time, is seen here."""

import hashlib
import json
import re

from studyapp.anki.note_type import load_note_type
from studyapp.domain.deck import NoteFields

DESIGN = (
    "Event, Date, DateEDTF, Mod, Calendar, EraYear, Question, DateQuestion, Name, NameQuestion, Cloze, Front, Back, "
    "Context, Sentence, Section, Article, SourceURL, Revision, Licence, Confusable, Extra1, Extra2, Extra3, StudyKey"
)


def test_fields_are_those_of_the_design_in_order() -> None:
    assert [f["name"] for f in load_note_type().fields] == DESIGN.split(", ")


def test_values_have_the_same_fields_in_the_same_order() -> None:
    names = [name.replace("_", "") for name in NoteFields._fields]
    assert names == [name.lower() for name in DESIGN.split(", ")]


def test_each_template_asks_with_one_field() -> None:
    asked = [re.findall(r"{{(\w+)}}", t["qfmt"]) for t in load_note_type().templates]
    assert asked == [["Question"], ["DateQuestion"], ["NameQuestion"], ["Cloze"], ["Front"]]


def test_no_script_and_nothing_from_the_network() -> None:
    everything = json.dumps(load_note_type().to_json(0, 1))
    assert not re.search(r"<script|javascript:|https?://|@import|url\(", everything, re.IGNORECASE)


def test_texts_do_not_change_without_a_new_time() -> None:
    note_type = load_note_type()
    texts = json.dumps([note_type.templates, note_type.css], sort_keys=True, ensure_ascii=False)
    digest = hashlib.sha256(texts.encode()).hexdigest()[:16]
    assert (note_type.model_id, note_type.modified, digest) == (1763625600417, 1795132800, "87f4961eb226c52c")
