"""Hostile text: time grows with length and no more, nothing raises."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.dates.answer import parse_date
from studyapp.dates.language import Language
from studyapp.dates.reader import read_text_dates

SEEDS = [
    "1", "一", "十", "一二三四", "（", "(", "年", "月", "日", "1年", "1、", "1-", "19", "1950年", "1950、", "前", "约",
    "同", "至", "元年", "光绪", "「", "》", "2月", "二月", "1950-", "（1950", "甲子", "世纪", "50年代", " ", "。", "初",
    "1950年、", "1950年至", "1950年（", "光绪元年（", "永乐", "后", "1950年人后",
    "上午9时", "6时15分", "十二年（", "1995－96赛季", "前一周的8月", "1950年1月5日6时", "至1月",
    "3日的", "比1950年", "5分钟后",
]  # fmt: skip


def taken(seed: str, length: int, language: Language) -> float:
    """Seconds of the processor for a text made of one thing."""
    text = seed * (length // len(seed))
    start = time.process_time()
    read_text_dates(text, language)
    return time.process_time() - start


@pytest.mark.parametrize("seed", SEEDS)
def test_much_of_one_thing_takes_linear_time(zh: Language, seed: str) -> None:
    small = max(taken(seed, 5_000, zh), 0.002)
    assert taken(seed, 40_000, zh) < 30 * small


@pytest.mark.parametrize("seed", ["1234567890", "（", "一二三四"])
def test_a_megabyte_is_read_in_linear_time(zh: Language, seed: str) -> None:
    small = max(taken(seed, 50_000, zh), 0.02)
    assert taken(seed, 1_000_000, zh) < 60 * small


@given(
    text=st.text(
        alphabet="0123456789年月日号世纪代初末前后同翌次当至到、（）()-–约公元光绪一二三十百元廿甲子春夏。\n",
        max_size=60,
    )
)
def test_nothing_raises(zh: Language, text: str) -> None:
    for mention in read_text_dates(text, zh):
        assert text[mention.start : mention.end] == mention.expression
    parse_date(text, zh)
