"""The word lists of the events layer: wrong files are named at load, hostile text costs no more than its length."""

import time
from pathlib import Path

import pytest

from studyapp.domain.errors import RuleError
from studyapp.domain.resources import resource
from studyapp.events.language import FILE, load_event_language
from studyapp.services.extraction import Extractor
from studyapp.sources.detect import read_article

SHIPPED = resource("rules", "zh", FILE)


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("[clause]", "[claus]"),
        ('comma = "，"', ""),
        ("threshold = 0.25", 'threshold = "low"'),
        ("[[action]]", "[[action]"),
        ('id = "treaty"', ""),
    ],
)
def test_a_wrong_file_is_named(tmp_path: Path, was: str, becomes: str) -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    assert was in text
    (tmp_path / FILE).write_text(text.replace(was, becomes, 1), encoding="utf-8")
    with pytest.raises(RuleError, match=FILE):
        load_event_language(tmp_path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=FILE):
        load_event_language(tmp_path)


HOSTILE = {
    "commas without end": "1950年，",
    "brackets that never close": "（1950年",
    "quotations that never close": "“1950年，甲",
    "one sentence of facts": "1950年英国政府宣布独立，法国政府承认，",
    "many short facts": "1950年，英国政府宣布独立，法国政府承认。",
    "attributes": "1950年的甲的乙的",
    "titles": "《1950年",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_takes_time_by_its_length(text: str) -> None:
    extractor = Extractor()

    def seconds(length: int) -> float:
        article = read_article(f"**甲**是乙。\n\n{text * (length // len(text))}\n".encode(), name="page.md")
        start = time.process_time()
        extractor.extract(article)
        return time.process_time() - start

    seconds(2_000)
    assert seconds(32_000) < 8 * 3 * max(seconds(4_000), 0.01)
