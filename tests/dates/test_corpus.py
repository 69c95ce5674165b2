"""The examples beside each rule: every positive one is read as it says, every negative one does not match the rule."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest

from studyapp.dates.answer import parse_date
from studyapp.dates.language import Language
from studyapp.dates.reader import read_text_dates
from studyapp.domain.article import Script
from studyapp.domain.edtf import format_edtf
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.resources import resource
from studyapp.text.script import convert

CORPUS = tomllib.loads(resource("rules", "zh", "dates", "corpus.toml").read_text(encoding="utf-8"))
ANSWERS = ("answer-year", "answer-month")


def examples(kind: str) -> Iterator[object]:
    for rule, entry in CORPUS.items():
        for number, example in enumerate(entry[kind], 1):
            yield pytest.param(rule, example, id=f"{rule}-{kind}-{number}")


def written(date: HistoricalDate | None) -> str:
    if date is None:
        return "-"
    return format_edtf(date) + (f" {date.mod}" if date.mod else "")


def value_at(marked: str, language: Language) -> str:
    """The value read for the part of a passage between the marks."""
    start, end = marked.index("‹"), marked.index("›") - 1
    text = marked.replace("‹", "").replace("›", "")
    found = [m for m in read_text_dates(text, language) if m.start < end and start < m.end]
    return written(found[0].date) if len(found) == 1 else f"{len(found)} expressions"


@pytest.mark.parametrize("script", [Script.SIMPLIFIED, Script.TRADITIONAL])
@pytest.mark.parametrize(("rule", "example"), list(examples("yes")))
def test_positive_example(zh: Language, rule: str, example: list[str], script: Script) -> None:
    text, expected = convert(example[0], script), example[1]
    if rule in ANSWERS:
        assert written(parse_date(text.strip("‹›"), zh)) == expected
    else:
        assert value_at(text, zh) == expected


@pytest.mark.parametrize(("rule", "text"), list(examples("no")))
def test_negative_example(zh: Language, rule: str, text: str) -> None:
    assert rule not in [m.rule for m in read_text_dates(text, zh)]


def test_every_rule_has_three_positive_and_one_negative_example(zh: Language) -> None:
    assert set(CORPUS) == {rule.id for rule in zh.rules}
    assert [r for r, entry in CORPUS.items() if len(entry["yes"]) < 3 or not entry["no"]] == []
