"""Every annotated sentence of the corpus is one sentence of its section, as it is read from the export."""

import json
import re
from pathlib import Path

import pytest

from studyapp.sources.detect import read_article
from studyapp.text.script import fold
from studyapp.text.sentences import sentence_spans

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
PASSAGES = sorted(p for p in CORPUS.glob("*.md") if p.with_suffix(".gold.jsonl").is_file())
NOT_TEXT = {"table", "caption", "citation"}


def squash(text: str) -> str:
    return re.sub(r"[\W_]+", "", fold(text))


@pytest.mark.parametrize("path", PASSAGES, ids=lambda p: p.stem)
def test_annotated_sentences(path: Path) -> None:
    article = read_article(path.read_bytes(), name=path.name)
    sentences = {
        (*map(squash, section.path), squash(section.text[start:end]))
        for section in article.sections
        for start, end in sentence_spans(section.text)
    }
    lines = path.with_suffix(".gold.jsonl").read_text(encoding="utf-8").splitlines()
    gold = [g for g in map(json.loads, lines) if g.get("why") not in NOT_TEXT]
    missing = [g["id"] for g in gold if (*map(squash, g["section"]), squash(g["sentence"])) not in sentences]
    assert not missing
