"""Loading the rules of a language, and what is said where a file is wrong."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from studyapp.dates.language import Language, load_language
from studyapp.dates.reader import read_text_dates
from studyapp.dates.rules import trigger_pattern
from studyapp.domain.errors import RuleError
from studyapp.domain.resources import resource


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    shutil.copytree(str(resource("rules", "zh", "dates")), tmp_path / "dates")
    return tmp_path


def change(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / "dates" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_missing_file_is_named(copied: Path) -> None:
    (copied / "dates" / "lexicon.toml").unlink()
    with pytest.raises(RuleError, match=r"lexicon\.toml"):
        load_language(copied)


def test_a_file_that_is_no_toml_is_named(copied: Path) -> None:
    change(copied, "grammar.toml", "[fragments]", "[fragments")
    with pytest.raises(RuleError, match=r"grammar\.toml"):
        load_language(copied)


def test_a_wrong_pattern_names_its_rule(copied: Path) -> None:
    change(copied, "grammar.toml", 'pattern = "{dayword}(', 'pattern = "{dayword}((')
    with pytest.raises(RuleError, match=r"grammar\.toml: relative-day"):
        load_language(copied)


def test_an_unknown_fragment_names_its_rule(copied: Path) -> None:
    change(copied, "grammar.toml", 'pattern = "{dayword}', 'pattern = "{daywords}')
    with pytest.raises(RuleError, match=r"relative-day: no fragment 'daywords'"):
        load_language(copied)


def test_two_rules_of_one_name_are_refused(copied: Path) -> None:
    change(copied, "grammar.toml", 'id = "relative-day"', 'id = "relative-month"')
    with pytest.raises(RuleError, match="relative-month: two rules"):
        load_language(copied)


def test_a_wrong_guard_names_its_rule(copied: Path) -> None:
    change(copied, "grammar.toml", 'not_after = "的那|每|', 'not_after = "(的那|每|')
    with pytest.raises(RuleError, match=r"relative-day\.not_after"):
        load_language(copied)


def test_a_wrong_word_list_is_named(copied: Path) -> None:
    change(copied, "lexicon.toml", 'previous = ["上月", "前月"]', 'previous = "上月"')
    with pytest.raises(RuleError, match=r"lexicon\.toml: mshift\.previous"):
        load_language(copied)


def test_offsets_are_of_the_text_given(zh: Language) -> None:
    text = "于１９５０年２月，兩國建交"
    mention = read_text_dates(text, zh)[0]
    assert text[mention.start : mention.end] == mention.expression == "１９５０年２月"


@pytest.mark.parametrize(
    "source", ["[ab](?=[c|])|d[ef]|[gh]?b", "[ab]c|x", "[^ab]c|a", "(?:ab|c)d|e", "a|b(?=(c))", "a]|b"]
)
def test_looking_for_first_characters_finds_what_the_trigger_finds(source: str) -> None:
    text = "abcdefghbcdxacab|d]cbd"
    found = [m.span() for m in trigger_pattern("grammar.toml", source).finditer(text)]
    assert found == [m.span() for m in re.finditer(source, text)]
