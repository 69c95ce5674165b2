"""The score that the corpus is measured with."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.helpers.gold import Annotation, Place, Told, read_gold, score, squeeze

SENTENCE = "1712年，港口落成；翌年3月，灯塔点亮，历时两年。"
HARBOUR = Annotation("h", Place(squeeze(SENTENCE), "1712年"), "1712", keys=(("港口",),), worth=2)
LIGHT = Annotation("l", Place(squeeze(SENTENCE), "翌年3月"), "1713-03", keys=(("灯塔", "燈塔"),), worth=1)
TRAP = Annotation("n", Place(squeeze(SENTENCE), "两年"), trap=True, event="duration")


def said(expression: str, date: str, words: str, *, mod: str = "") -> Told:
    return Told(Place(squeeze(SENTENCE), squeeze(expression)), date, mod, squeeze(words), words, 1.0)


def test_the_right_date_and_words_are_found() -> None:
    result = score([HARBOUR, LIGHT, TRAP], [said("1712年", "1712", "港口落成"), said("翌年3月", "1713-03", "燈塔點亮")])
    assert (result.core_found, result.fair_found, result.supported) == (1, 2, 2)
    assert (result.dated, result.dated_right, result.tempted, result.dated_gold) == (2, 2, 0, 2)


def test_another_date_at_the_place_is_wrong() -> None:
    result = score([LIGHT], [said("翌年3月", "1712-03", "灯塔点亮")])
    assert (result.wrong, result.fair_found) == (1, 0)
    assert "1713-03" in result.faults[0]


def test_before_and_after_are_part_of_the_date() -> None:
    assert score([HARBOUR], [said("1712年", "1712", "港口落成", mod="after")]).wrong == 1
    assert score([HARBOUR], [said("1712年", "1712", "港口落成", mod="early")]).wrong == 0


def test_words_of_another_fact_do_not_count_as_found() -> None:
    result = score([HARBOUR], [said("1712年", "1712", "灯塔点亮")])
    assert (result.core_found, result.dated_right, result.supported) == (0, 1, 0)
    assert result.faults == ("missed h 1712 ",)


def test_a_trap_that_makes_an_event_is_counted() -> None:
    assert score([TRAP], [said("两年", "1714", "灯塔点亮")]).tempted == 1


def test_one_event_stands_for_two_annotated_ones_at_most() -> None:
    alike = [replace(HARBOUR, id=name) for name in "abc"]
    result = score(alike, [said("1712年", "1712", "港口落成")])
    assert (result.core, result.core_found) == (3, 2)


@pytest.mark.parametrize(("expression", "meets"), [("1712年", True), ("于1712年", True), ("3月", False), ("", True)])
def test_places_meet_by_expression(expression: str, meets: bool) -> None:
    assert HARBOUR.place.meets(Place(squeeze(SENTENCE), expression)) is meets


def test_places_of_other_sentences_do_not_meet() -> None:
    assert not HARBOUR.place.meets(Place("别的句子", "1712年"))


def test_annotations_are_read_from_their_file(tmp_path: Path) -> None:
    event: dict[str, object] = {"id": "a", "sentence": SENTENCE, "expression": "1712年"}
    event |= {"date": "[1712,1713]", "mod": None, "event": "港口落成", "keys": ["港口|海港"], "worth": 2}
    trap = {"id": "b", "sentence": SENTENCE, "expression": "两年", "negative": True, "why": "duration"}
    path = tmp_path / "a.gold.jsonl"
    path.write_text(f"{json.dumps(event)}\n{json.dumps(trap)}\n", encoding="utf-8")
    first, second = read_gold(path)
    assert (first.date, first.keys, first.worth) == ("{1712,1713}", (("港口", "海港"),), 2)
    assert (second.trap, second.event) == (True, "duration")
