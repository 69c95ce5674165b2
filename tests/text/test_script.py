"""Folding and conversion of the two scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.article import Script
from studyapp.text.script import convert, fold, script_of, settle


@pytest.mark.parametrize(
    ("text", "folded"),
    [("條約簽訂", "条约签订"), ("条约签订", "条约签订"), ("後來", "后来"), ("treaty, 1950", "treaty, 1950"), ("", "")],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_fold_keeps_the_length_and_is_done_once(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@given(st.text(), st.sampled_from(Script))
def test_convert_keeps_the_length(text: str, script: Script) -> None:
    assert len(convert(text, script)) == len(text)


@pytest.mark.parametrize(
    ("text", "script", "expected"),
    [
        ("兩國簽訂條約", Script.SIMPLIFIED, "两国签订条约"),
        ("两国签订条约", Script.TRADITIONAL, "兩國簽訂條約"),
        ("兩国", Script.OTHER, "兩国"),
        ("皇后后来去世", Script.TRADITIONAL, "皇后後來去世"),
    ],
)
def test_convert(text: str, script: Script, expected: str) -> None:
    assert convert(text, script) == expected


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("两国签订条约，发表声明", Script.SIMPLIFIED),
        ("兩國簽訂條約，發表聲明", Script.TRADITIONAL),
        ("兩國簽訂條約，发表聲明", Script.TRADITIONAL),
        ("人民日", Script.SIMPLIFIED),
        ("Treaty of 1950", Script.OTHER),
        ("", Script.OTHER),
    ],
)
def test_script_of(text: str, script: Script) -> None:
    assert script_of(text) is script


def test_a_borrowed_simplified_name_is_settled_with_its_words() -> None:
    assert (
        settle("顧氏在奴儿干城建立了永宁寺，并留下了石碑", Script.TRADITIONAL)
        == "顧氏在奴兒干城建立了永寧寺，并留下了石碑"
    )
