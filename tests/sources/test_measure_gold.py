"""Measured against the annotated articles beside the project: every annotated sentence must be in its section."""

import json
import re
from pathlib import Path

import pytest

from studyapp.domain.article import Article
from studyapp.sources.detect import read_article
from studyapp.text.script import fold

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"
ARTICLES = sorted([*SHARED.glob("seeds/*.txt"), *SHARED.glob("articles/[0-9]*.md")])
NOT_TEXT = {"table", "caption", "citation"}
MARKUP = re.compile(
    r"\]\(|\[\[|\]\]|-\{|\}-|\\|wikilink|\.md\b|<[a-z/!]|&[a-z]+;|\*\*|https?://|\[\d+\]|`|fig:|Category:"
)

pytestmark = pytest.mark.skipif(not ARTICLES, reason="the measuring articles are not beside this checkout")


def squash(text: str) -> str:
    return re.sub(r"[\W_]+", "", fold(text))


def missing(article: Article, gold: list[dict[str, object]]) -> list[str]:
    texts = {tuple(squash(h) for h in s.path): squash(s.text) for s in article.sections}
    notes = squash("".join(article.footnotes))
    out = []
    for line in gold:
        if line.get("negative") and line["why"] in NOT_TEXT:
            continue
        path = line["section"]
        assert isinstance(path, list)
        text = texts.get(tuple(squash(h) for h in path), "")
        if str(line["sentence"]).startswith("Category:"):
            continue
        sentence, expression = squash(str(line["sentence"])), squash(str(line["expression"]))
        if (sentence not in text and sentence not in notes) or expression not in sentence:
            out.append(f"{line['id']} {path} {line['sentence']}")
    return out


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)
def test_gold_sentences_are_found(path: Path) -> None:
    article = read_article(path.read_bytes(), name=path.name)
    gold = (SHARED / "gold" / f"{path.stem}.gold.jsonl").read_text(encoding="utf-8").splitlines()
    lost = missing(article, [json.loads(line) for line in gold if line.strip()])
    assert not lost, f"{len(lost)} of {len(gold)}: " + "\n".join(lost)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)
def test_no_markup_is_left(path: Path) -> None:
    article = read_article(path.read_bytes(), name=path.name)
    for section in article.sections:
        assert not MARKUP.findall(section.text + section.heading), section.path
    for block in (b for s in article.sections for b in s.blocks):
        assert not MARKUP.findall("\n".join(c for row in block.rows for c in row))
