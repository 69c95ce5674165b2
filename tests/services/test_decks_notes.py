"""What goes into the fields of a note."""

from dataclasses import replace

import pytest

from studyapp.domain.article import Provenance, Script
from studyapp.domain.deck import NoteFields, WrittenDate
from studyapp.domain.edtf import format_edtf, parse_edtf
from studyapp.domain.event import CardKind, CardText
from studyapp.domain.historical_date import Calendar, HistoricalDate, Mod
from studyapp.services.deck_notes import OneAnswer, Place, century, note_fields, note_tags
from tests.helpers.extracted import deck_event

SOURCE = Provenance("test", "https://example.org/x", "123", "CC BY-SA 4.0")
PLACE = Place("两城往来", ("商路", "盐"), "zh", Script.SIMPLIFIED, SOURCE)


def show(date: HistoricalDate, language: str, script: Script) -> str:
    return f"{language}:{script}:{format_edtf(date)}"


def fields(**changes: object) -> NoteFields:
    return note_fields(deck_event(**changes), PLACE, show=show)


def test_event_fills_its_fields() -> None:
    made = fields(era="康熙六十年", name="盐运协定")
    assert (made.event, made.date, made.date_edtf) == ("两城订立盐运协定", "zh:hans:1721-03", "1721-03")
    assert fields().date == "1721年3月"  # as its card says it
    assert (made.era_year, made.name, made.section, made.article) == ("康熙六十年", "盐运协定", "商路 › 盐", "两城往来")
    assert (made.source_url, made.revision, made.licence) == ("https://example.org/x", "123", "CC BY-SA 4.0")


def test_each_kind_of_card_has_its_field() -> None:
    kinds = (CardKind.EVENT_DATE, CardKind.DATE_EVENT, CardKind.NAME, CardKind.CLOZE, CardKind.OWN)
    made = fields(cards=tuple(CardText(kind, f"{kind}?", f"{kind}!", "") for kind in kinds))
    assert (made.question, made.date_question, made.cloze) == ("event-date?", "date-event?", "cloze?")
    assert (made.name_question, made.name, made.front, made.back) == ("name?", "name!", "own?", "own!")


def test_only_the_kinds_asked_for() -> None:
    made = note_fields(deck_event(), PLACE, show=show, kinds=frozenset({CardKind.EVENT_DATE}))
    assert made.question
    assert not made.date_question


def test_qualifier_and_calendar_are_said() -> None:
    date = HistoricalDate(parse_edtf("1721").points, mod=Mod.APPROX, calendar=Calendar.LUNAR)
    made = fields(date=date)
    assert (made.mod, made.calendar) == ("approx", "lunar")


def test_own_card_without_event_has_a_first_field() -> None:
    made = fields(text="", date=None, cards=(CardText(CardKind.OWN, "问", "答", ""),))
    assert (made.event, made.front, made.back, made.date) == ("问", "问", "答", "")


def test_context_that_repeats_the_sentence_is_left_out() -> None:
    assert fields().context == ""
    card = CardText(CardKind.EVENT_DATE, "问", "答", "另有一说。")
    assert fields(cards=(card,)).context == "另有一说。"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "", None])
def test_only_web_addresses_become_links(address: str | None) -> None:
    place = replace(PLACE, provenance=replace(SOURCE, address=address))
    assert note_fields(deck_event(), place, show=show).source_url == ""


def test_tags_by_article_century_and_topic() -> None:
    assert note_tags(deck_event(), PLACE) == [
        "studyapp::article::两城往来",
        "studyapp::century::18",
        "studyapp::topic::treaty",
    ]


@pytest.mark.parametrize(
    ("edtf", "name"),
    [
        ("1900", "19"),
        ("1901", "20"),
        ("0001", "1"),
        ("0000", "bce-1"),
        ("-0099", "bce-1"),
        ("-0100", "bce-2"),
        ("-0220", "bce-3"),
        ("17XX", "18"),
        ("../1861", "19"),
    ],
)
def test_centuries(edtf: str, name: str) -> None:
    assert century(WrittenDate(edtf)) == name


def test_same_event_comes_once() -> None:
    unique = OneAnswer()
    assert unique.admit(fields()) is not None
    assert unique.admit(fields()) is None


def test_question_of_an_earlier_note_is_not_asked_again() -> None:
    unique = OneAnswer()
    first = unique.admit(fields(text="甲城立约"))
    second = unique.admit(fields(text="乙城立约")._replace(question=fields(text="甲城立约").question))
    assert first is not None
    assert second is not None
    assert (second.question, bool(second.date_question)) == ("", True)


def test_note_without_questions_is_left_out() -> None:
    assert OneAnswer().admit(fields(cards=())) is None
