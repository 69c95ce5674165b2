"""The annotated articles, where they are at hand: how many gold dates are found, and how many found ones are right."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from studyapp.dates.language import Language
from studyapp.dates.reader import read_article_dates
from studyapp.domain.article import Article
from studyapp.domain.edtf import format_edtf
from studyapp.domain.mention import Mention, Role
from studyapp.sources.detect import read_article
from studyapp.text.script import fold

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
GOLD = SHARED / "gold"
NOISE = re.compile(r"[\s　，。、；：！？,.;:!?《》〈〉「」『』“”‘’\"'（）()\[\]【】·・—\-–―－~～]+")

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the annotated articles are not here")


@dataclass(frozen=True)
class Case:
    """One gold date and what was read at its place."""

    gold: dict[str, str]
    mentions: tuple[Mention, ...]

    @property
    def right(self) -> bool:
        return any(same_date(m, self.gold) for m in self.mentions)


def squash(text: str) -> str:
    return NOISE.sub("", fold(text))


def same_date(mention: Mention, gold: dict[str, str]) -> bool:
    if mention.date is None:
        return False
    mods = {mention.date.mod, gold["mod"]} & {"before", "after"}
    equal_mod = not mods or mention.date.mod == gold["mod"]
    return format_edtf(mention.date) == gold["date"].replace("[", "{").replace("]", "}") and equal_mod


def same_place(sentence: str, mention: Mention, gold: dict[str, str]) -> bool:
    found, wanted = squash(mention.expression), squash(gold["expression"])
    if abs(len(found) - len(wanted)) > 6 or not (found in wanted or wanted in found):
        return False
    return bool(sentence) and (sentence in squash(gold["sentence"]) or squash(gold["sentence"]) in sentence)


def sentence_around(text: str, mention: Mention) -> str:
    start = max(text.rfind(mark, 0, mention.start) for mark in "。！？\n") + 1
    ends = [e for e in (text.find(mark, mention.end) for mark in "。！？\n") if e >= 0]
    return squash(text[start : min(ends, default=len(text))])


def article_file(gold: Path) -> Path:
    stem = gold.name.removesuffix(".gold.jsonl")
    return next(path for folder in ("seeds", "articles") for path in (SHARED / folder).glob(f"{stem}.*"))


def article_cases(path: Path, language: Language) -> Iterator[Case]:
    source = article_file(path)
    article: Article = read_article(source.read_bytes(), name=source.name)
    placed = [
        (sentence_around(section.text, m), m)
        for section, mentions in zip(article.sections, read_article_dates(article, language), strict=True)
        for m in mentions
        if m.role is not Role.CITATION
    ]
    for line in path.read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        if not gold.get("negative") and gold["expression"]:
            yield Case(gold, tuple(m for sentence, m in placed if same_place(sentence, m, gold)))


def calendar_dates(cases: list[Case]) -> list[Case]:
    """Cases with a date one can count in: dynasties and words like then or meanwhile are another matter."""
    return [c for c in cases if c.gold["worth"] or re.search(r"[0-9年月日]", c.gold["expression"])]


def test_gold_dates_are_found_and_right(zh: Language, capsys: pytest.CaptureFixture[str]) -> None:
    cases = [c for path in sorted(GOLD.glob("*.gold.jsonl")) for c in article_cases(path, zh)]
    found = [c for c in cases if c.mentions]
    wrong = [c for c in found if not c.right]
    counted = calendar_dates(cases)
    reached = [c for c in counted if c.mentions]
    with capsys.disabled():
        print(
            f"\ndates right {len(found) - len(wrong)}/{len(found)}, found {len(reached)}/{len(counted)} of {len(cases)}"
        )
    assert len(found) - len(wrong) >= 0.98 * len(found)
    assert len(reached) >= 0.97 * len(counted)
