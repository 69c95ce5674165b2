"""The search language: every token, its Chinese names, and what cannot be read."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.errors import InputError
from studyapp.domain.search import Condition, Field
from studyapp.services.search_language import SearchNames, load_names, parse_search


@pytest.fixture(scope="module")
def names() -> SearchNames:
    return load_names()


@pytest.mark.parametrize(
    ("query", "conditions"),
    [
        ("", []),
        ("  ", []),
        ('"', []),
        ("- 条约", [Condition(Field.WORDS, "条约")]),
        ("条约", [Condition(Field.WORDS, "条约")]),
        ("条约 签订", [Condition(Field.WORDS, "条约"), Condition(Field.WORDS, "签订")]),
        ('"two words"', [Condition(Field.WORDS, "two words")]),
        ("“两个 词”", [Condition(Field.WORDS, "两个 词")]),
        ("-条约", [Condition(Field.WORDS, "条约", negated=True)]),
        ("article:中苏关系", [Condition(Field.ARTICLE, "中苏关系")]),
        ('article:"two words"', [Condition(Field.ARTICLE, "two words")]),
        ("文章:中苏关系", [Condition(Field.ARTICLE, "中苏关系")]),
        ("文章：中苏关系", [Condition(Field.ARTICLE, "中苏关系")]),
        ("ARTICLE:x", [Condition(Field.ARTICLE, "x")]),
        ("year:1950", [Condition(Field.YEAR, low=1950, high=1950)]),
        ("year:1945..1950", [Condition(Field.YEAR, low=1945, high=1950)]),
        ("year:1945..", [Condition(Field.YEAR, low=1945)]),
        ("year:..1950", [Condition(Field.YEAR, high=1950)]),
        ("year:-221", [Condition(Field.YEAR, low=-220, high=-220)]),
        ("年:前221..前206年", [Condition(Field.YEAR, low=-220, high=-205)]),
        ("year>1900", [Condition(Field.YEAR, low=1901)]),
        ("year<=1900", [Condition(Field.YEAR, high=1900)]),
        ("is:due", [Condition(Field.IS, "due")]),
        ("是:到期", [Condition(Field.IS, "due")]),
        ("-is:due", [Condition(Field.IS, "due", negated=True)]),
        ("kind:cloze", [Condition(Field.KIND, "cloze")]),
        ("種類:填空", [Condition(Field.KIND, "cloze")]),
        ("tag:甲", [Condition(Field.TAG, "甲")]),
        ("salience>0.5", [Condition(Field.SALIENCE, low=0.5, strict=True)]),
        ("salience>=0.5", [Condition(Field.SALIENCE, low=0.5)]),
        ("salience:0.2..0.4", [Condition(Field.SALIENCE, low=0.2, high=0.4)]),
        ("难度>7", [Condition(Field.DIFFICULTY, low=7, strict=True)]),
        ("http://x", [Condition(Field.WORDS, "http://x")]),
        ("a<b", [Condition(Field.WORDS, "a<b")]),
    ],
)
def test_query_is_read(query: str, conditions: list[Condition], names: SearchNames) -> None:
    assert list(parse_search(query, names)) == conditions


@pytest.mark.parametrize(
    "query",
    [
        "is:nothing",
        "year:abc",
        "year:0",
        "year:前0",
        "year:..",
        "year:1950..1900",
        "lapses:3..1",
        "year:",
        "is:",
        "kind:x",
        "salience>x",
        "article:",
    ],
)
def test_token_that_cannot_be_read_is_named(query: str, names: SearchNames) -> None:
    with pytest.raises(InputError, match=query.replace(".", r"\.")):
        parse_search(f"条约 {query}", names)


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused_plainly(names: SearchNames, query: str) -> None:
    with suppress(InputError):
        parse_search(query, names)


def test_names_in_resources_stand_for_known_ones(names: SearchNames) -> None:
    assert set(names.fields.values()) <= {f.value for f in Field}
    assert all(":" not in n and " " not in n for n in (*names.fields, *names.statuses, *names.kinds))
