"""The annotated passages of tests/corpus, and how many of their dates a tool gets right.

A date counts as right where an expression that overlaps the annotated one has the same first and last day; where the
text says early, mid, late, about or a season, any span within it will do.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studyapp.domain.edtf import parse_edtf
from studyapp.domain.historical_date import DAYS_AFTER_EVERYTHING, day_number

CORPUS = Path(__file__).resolve().parents[1] / "tests" / "corpus"


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated expression: `start` and `end` in its sentence, `bounds` its first and last day as day numbers.

    `vague` is set where the text gives a part of that span which has no sharp ends.
    """

    stem: str
    sentence: str
    start: int
    end: int
    bounds: tuple[int, int]
    vague: bool = False

    def overlaps(self, start: int, end: int) -> bool:
        """Whether a span of the same sentence touches the expression."""
        return start < self.end and self.start < end

    def is_met_by(self, bounds: tuple[int, int] | None) -> bool:
        """Whether a value with these first and last days is right."""
        if bounds is None:
            return False
        return bounds == self.bounds or (self.vague and self.bounds[0] <= bounds[0] and bounds[1] <= self.bounds[1])


def read_gold(pattern: str, folder: Path = CORPUS) -> tuple[Gold, ...]:
    """The annotated dates of the passages whose names match the pattern, in reading order, each expression once."""
    found: dict[tuple[str, int, int], Gold] = {}
    for path in sorted(folder.glob(f"{pattern}.gold.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            if item.get("negative") or not item["expression"]:
                continue
            start = item["sentence"].find(item["expression"])
            end = start + len(item["expression"])
            if start < 0:
                continue
            date = parse_edtf(item["date"])
            vague = item["mod"] is not None or any(p.season for p in date.points if p)
            gold = Gold(path.name.removesuffix(".gold.jsonl"), item["sentence"], start, end, date.bounds, vague)
            found.setdefault((gold.sentence, start, end), gold)
    return tuple(found.values())


def sentences(gold: Sequence[Gold]) -> list[str]:
    """The sentences in reading order, each once."""
    return list(dict.fromkeys(g.sentence for g in gold))


def share_right_jionlp(gold: Sequence[Gold], found: Sequence[Sequence[Any]]) -> float:
    """Share of the dates that jionlp gets right.

    `found` is what it found in each of `sentences(gold)`: expression, (start, end), (first moment, last moment).
    """
    by_sentence = dict(zip(sentences(gold), found, strict=True))
    right = 0
    for item in gold:
        times = [times for _, span, times in by_sentence[item.sentence] if item.overlaps(*span)]
        right += any(item.is_met_by(_bounds(t)) for t in times)
    return right / len(gold)


def _bounds(times: Sequence[str]) -> tuple[int, int] | None:
    """First and last day of jionlp's pair of moments; None where there is none."""
    try:
        first, last = (_day(t) for t in times)
    except (AttributeError, TypeError, ValueError):
        return None
    return first, last


def _day(moment: str) -> int:
    """Day number of `YYYY-MM-DD hh:mm:ss`; `inf` is far ahead."""
    if moment == "inf":
        return DAYS_AFTER_EVERYTHING
    year, month, day = map(int, moment.split(" ")[0].split("-"))
    return day_number(year, month, day)
