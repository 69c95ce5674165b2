"""What tells two events apart, the card that asks which was when, and typed dates that are those of another event."""

from __future__ import annotations

from pathlib import Path

import pytest

from studyapp.cards.mixup_answers import is_mixup
from studyapp.cards.mixups import MixUpWords, Side, difference, discrimination, load_mixup_words
from studyapp.dates.language import Language, load_language
from studyapp.domain.article import Script
from studyapp.domain.errors import RuleError
from studyapp.domain.event import CardKind
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.resources import resource

EARLY = Side(HistoricalDate.on(1871, 3, 5), "1871年3月5日", "甲国签订《东约》")
LATE = Side(HistoricalDate.on(1872), "1872年", "甲国签订《西约》")


@pytest.fixture(scope="module")
def words() -> MixUpWords:
    return load_mixup_words(resource("templates", "zh"))


@pytest.fixture(scope="module")
def language() -> Language:
    return load_language(resource("rules", "zh"))


def test_difference_names_both(words: MixUpWords) -> None:
    assert difference(EARLY.text, LATE.text, "甲国", words) == "本题：《东约》；另一件：《西约》"


def test_no_difference_where_the_words_say_it_all(words: MixUpWords) -> None:
    assert difference("甲国签订《东约》", "乙国独立", "", words) == ""


@pytest.mark.parametrize("turned", [False, True])
def test_discrimination_asks_which_was_when(words: MixUpWords, turned: bool) -> None:
    card = discrimination(LATE, EARLY, words, Script.SIMPLIFIED, turned=turned)
    assert card.kind is CardKind.DISCRIMINATION
    assert "哪一件是在1871年3月5日，哪一件是在1872年" in card.question
    assert (card.question.index("东约") > card.question.index("西约")) is turned
    assert card.answer.splitlines() == ["1871年3月5日　甲国签订《东约》", "1872年　甲国签订《西约》"]


def test_discrimination_is_in_one_script(words: MixUpWords) -> None:
    card = discrimination(EARLY, LATE, words, Script.TRADITIONAL)
    assert "甲國簽訂《東約》" in card.answer


@pytest.mark.parametrize(
    ("typed", "mixed"),
    [
        ("1872", True),
        ("1871", False),
        ("1871.3.5", False),
        ("1872年3月", True),
        ("1873", False),
        ("看不懂", False),
        ("", False),
    ],
)
def test_mixup_is_the_date_of_the_other(language: Language, typed: str, mixed: bool) -> None:
    assert is_mixup(typed, EARLY.date, LATE.date, language) is mixed


@pytest.mark.parametrize(
    ("typed", "mixed"), [("1871", True), ("1871年3月5日", True), ("1871年3月", True), ("1872", False)]
)
def test_mixup_with_an_exact_date(language: Language, typed: str, mixed: bool) -> None:
    assert is_mixup(typed, LATE.date, EARLY.date, language) is mixed


def test_wrong_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "mixups.toml").write_text("[neighbour]\n", encoding="utf-8")
    with pytest.raises(RuleError, match=r"mixups\.toml"):
        load_mixup_words(tmp_path)
