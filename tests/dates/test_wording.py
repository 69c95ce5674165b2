"""How values are written."""

import pytest

from studyapp.dates.language import Language
from studyapp.dates.wording import date_text, format_date
from studyapp.domain.article import Script
from studyapp.domain.edtf import parse_edtf
from studyapp.domain.historical_date import Calendar, HistoricalDate, Mod


@pytest.mark.parametrize(
    ("edtf", "mod", "expected"),
    [
        ("1950-02-14", None, "1950年2月14日"),
        ("1953-03", None, "1953年3月"),
        ("1953/1957", None, "1953–1957年"),
        ("1957", Mod.LATE, "1957年末"),
        ("1760", Mod.APPROX, "约1760年"),
        ("-0220", None, "前221年"),
        ("16XX", None, "17世纪"),
        ("195X", Mod.EARLY, "1950年代 早期"),
        ("1894", Mod.AFTER, "1894年 以后"),
        ("1921-22", None, "1921年夏"),
        ("{1954,1955}", None, "1954年、1955年"),
        ("2018-09-11/2018-09-15", None, "2018年9月11–15日"),
        ("1937-08/1941-02", None, "1937年8月–1941年2月"),
        ("../1957", Mod.LATE, "截至1957年末"),
        ("2010/..", None, "2010年起"),
        ("0008", None, "公元8年"),
        ("-0474/-0220", None, "前475–前221年"),
        ("-02XX", None, "前3世纪"),
    ],
)
def test_written_form(zh: Language, edtf: str, mod: Mod | None, expected: str) -> None:
    assert date_text(parse_edtf(edtf, mod), zh) == expected


def test_words_are_in_the_script_asked_for(zh: Language) -> None:
    assert date_text(parse_edtf("17XX", Mod.APPROX), zh, Script.TRADITIONAL) == "約18世紀"


def test_numbers_are_runs_of_their_own(zh: Language) -> None:
    runs = format_date(HistoricalDate.on(1950, 2), zh)
    assert [(r.text, r.is_number) for r in runs] == [("1950", True), ("年", False), ("2", True), ("月", False)]


def test_a_range_of_years_is_one_number(zh: Language) -> None:
    assert format_date(parse_edtf("1953/1957"), zh)[0].text == "1953–1957"


def test_a_lunar_date_says_so(zh: Language) -> None:
    assert date_text(parse_edtf("1406", calendar=Calendar.LUNAR), zh) == "农历1406年"
