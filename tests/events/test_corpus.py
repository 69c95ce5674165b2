"""The annotated passages of tests/corpus: what must at least be reached, and that the annotations themselves hold."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from studyapp.domain.article import Article
from studyapp.domain.edtf import format_edtf, parse_edtf
from studyapp.services.extraction import Extractor
from studyapp.sources.detect import read_article
from tests.helpers.gold import Score, read_gold, score, share, squeeze, told

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
PASSAGES = sorted(CORPUS.glob("*.md"))
STEMS = [p.stem for p in PASSAGES if p.stem != "README"]


@dataclass(frozen=True, slots=True)
class Floor:
    """The least that a set of passages must reach; raise it when the rules get better (`make quality`)."""

    right: float
    coverage: float
    core: float
    fair: float


FLOORS = {
    "d": Floor(0.99, 0.86, 0.93, 0.88),
    "t": Floor(0.98, 0.84, 0.87, 0.87),
    "u": Floor(0.97, 0.86, 0.92, 0.90),
}


def article(stem: str) -> Article:
    return read_article((CORPUS / f"{stem}.md").read_bytes(), name=f"{stem}.md")


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    """The score of each set, by the first letter of its passages."""
    extractor, sums = Extractor(), {name: Score() for name in FLOORS}
    for stem in STEMS:
        said = told(e for e in extractor.extract(article(stem)) if e.rejected is None)
        sums[stem[0]] += score(read_gold(CORPUS / f"{stem}.gold.jsonl"), said)
    return sums


@pytest.mark.parametrize("name", FLOORS)
def test_dates_are_right(scores: dict[str, Score], name: str) -> None:
    assert share(scores[name].dated_right, scores[name].dated) >= FLOORS[name].right


@pytest.mark.parametrize("name", FLOORS)
def test_enough_annotated_events_get_their_date(scores: dict[str, Score], name: str) -> None:
    assert share(scores[name].dated_gold, scores[name].gold) >= FLOORS[name].coverage


@pytest.mark.parametrize("name", FLOORS)
def test_core_events_are_found(scores: dict[str, Score], name: str) -> None:
    assert share(scores[name].core_found, scores[name].core) >= FLOORS[name].core


@pytest.mark.parametrize("name", FLOORS)
def test_fair_events_are_found(scores: dict[str, Score], name: str) -> None:
    assert share(scores[name].fair_found, scores[name].fair) >= FLOORS[name].fair


@pytest.mark.parametrize("stem", STEMS)
def test_annotated_sentences_and_expressions_stand_in_the_passage(stem: str) -> None:
    text = squeeze("".join(s.text for s in article(stem).sections))
    apparatus = {"citation", "caption"}
    for a in read_gold(CORPUS / f"{stem}.gold.jsonl"):
        assert a.place.expression in a.place.sentence
        assert a.place.sentence in text or (a.trap and a.event in apparatus), a.id


@pytest.mark.parametrize("stem", STEMS)
def test_annotated_dates_are_values_of_the_program(stem: str) -> None:
    for line in (CORPUS / f"{stem}.gold.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if not row.get("negative"):
            assert format_edtf(parse_edtf(row["date"])) == row["date"], row["id"]


def test_each_set_has_twelve_passages() -> None:
    assert {name: sum(s.startswith(name) for s in STEMS) for name in FLOORS} == {"d": 12, "t": 12, "u": 12}
