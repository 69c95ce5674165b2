"""Sentences in, events out: the cases of `cases.toml`, each its own test, in both scripts."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from studyapp.domain.article import Script
from studyapp.domain.edtf import format_edtf
from studyapp.domain.event import ExtractedEvent
from studyapp.services.extraction import Extractor
from studyapp.sources.detect import read_article
from studyapp.text.script import convert, fold

CASES: dict[str, Any] = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def events_of(case: dict[str, Any], extractor: Extractor, script: Script | None = None) -> list[ExtractedEvent]:
    lead = case.get("before", "")
    title = case.get("title", "一篇文章")
    source = f"{lead}\n\n{case['text']}\n" if lead else case["text"] + "\n"
    if "**" not in source:
        source = f"**{title}**是一篇文章。\n\n{source}"
    if script:
        source = convert(source, script)
    article = read_article(source.encode(), name="case.md")
    sentence = fold(case["text"].replace("**", ""))
    return [e for e in extractor.extract(article) if fold(e.sentence) in sentence]


@pytest.mark.parametrize("script", [Script.SIMPLIFIED, Script.TRADITIONAL])
@pytest.mark.parametrize("case", [c for c in CASES["case"] if "skip" not in c], ids=lambda c: str(c["name"]))
def test_the_events_of_a_sentence(case: dict[str, Any], extractor: Extractor, script: Script) -> None:
    found = [e for e in events_of(case, extractor, script) if e.rejected is None and e.date]
    told = sorted([format_edtf(e.date), fold(e.text)] for e in found if e.date)
    assert told == sorted([date, fold(text)] for date, text in case["events"])


@pytest.mark.parametrize("case", CASES["none"], ids=lambda c: str(c["name"]))
def test_what_makes_no_card_says_why(case: dict[str, Any], extractor: Extractor) -> None:
    found = events_of(case, extractor)
    assert [e.rejected for e in found if not e.cards] == [case["reason"]]
    assert not any(e.cards for e in found)
