"""Dates that a person types."""

import pytest

from studyapp.dates.answer import parse_date, parse_partial
from studyapp.dates.language import Language
from studyapp.domain.edtf import format_edtf
from studyapp.domain.historical_date import Calendar, Mod


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("1950", "1950"),
        ("１９５０年２月14日", "1950-02-14"),
        ("1950.2.14", "1950-02-14"),
        ("1950-2-14", "1950-02-14"),
        ("1950-02", "1950-02"),
        ("1950/2", "1950-02"),
        ("二〇〇八年五月", "2008-05"),
        ("光绪二十四年", "1898"),
        ("光緒24", "1898"),
        ("民国38年", "1949"),
        ("民國三十八年十月一日", "1949-10-01"),
        ("前221", "-0220"),
        ("公元前221年", "-0220"),
        ("50年代", "195X"),
        ("五十年代", "195X"),
        ("17世纪", "16XX"),
        ("1953-1957", "1953/1957"),
        ("1953—57年", "1953/1957"),
        ("1954、55年", "{1954,1955}"),
        ("1998-03年", "1998/2003"),
        ("1950年 2月 14日", "1950-02-14"),
        ("79", "0079"),
    ],
)
def test_a_typed_date(zh: Language, typed: str, expected: str) -> None:
    date = parse_date(typed, zh)
    assert date is not None
    assert format_edtf(date) == expected


@pytest.mark.parametrize(
    "typed", ["", " ", "二月十四", "2月14日", "不知道", "1950年左右吧", "13月", "1950-13", "1950年2月30日2", "x" * 500]
)
def test_what_is_no_whole_date_is_none(zh: Language, typed: str) -> None:
    assert parse_date(typed, zh) is None


@pytest.mark.parametrize(("typed", "expected"), [("二月十四日", "1950-02-14"), ("2月", "1950-02"), ("1951年", "1951")])
def test_a_typed_part_takes_the_year_given(zh: Language, typed: str, expected: str) -> None:
    date = parse_partial(typed, zh, 1950)
    assert date is not None
    assert format_edtf(date) == expected


@pytest.mark.parametrize(
    ("typed", "mod"),
    [("约1760年", Mod.APPROX), ("1957年末", Mod.LATE), ("1894年以后", Mod.AFTER), ("1952年前", Mod.BEFORE)],
)
def test_a_typed_modifier(zh: Language, typed: str, mod: Mod) -> None:
    date = parse_date(typed, zh)
    assert date is not None
    assert date.mod is mod


def test_a_typed_lunar_date_stops_at_the_year(zh: Language) -> None:
    date = parse_date("永乐四年六月三十日", zh)
    assert date is not None
    assert (format_edtf(date), date.calendar) == ("1406", Calendar.LUNAR)
