"""Dates in running text, with what they take from the text before them."""

import pytest

from studyapp.dates.language import Language
from studyapp.dates.reader import read_text_dates
from studyapp.domain.edtf import format_edtf


def values(text: str, language: Language) -> list[str]:
    return [format_edtf(m.date) if m.date else "" for m in read_text_dates(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1950年2月14日签约，同年6月开工，翌年竣工。", ["1950-02-14", "1950-06", "1951"]),
        ("從1957年末起供貨。翌年停止。", ["1957/..", "1958"]),
        ("1933年4月8日，连胜中止，它始自上一年的3月底。4月16日，夺冠。", ["1933-04-08", "1932-03", "1933-04-16"]),
        ("1862年2月28日启程，次日抵达。", ["1862-02-28", "1862-03-01"]),
        ("1938年10月遷出，至1945年11月始遷回。自1950年始，招收女生。", ["1938-10", "1945-11", "1950/.."]),
        ("安政5年7月16日病逝，同年11月出奔。", ["1858", "1858"]),
        ("宣统二年九月（1910年10月25日）發現，11月7日蔓延。", ["1910-10-25", "1910-11-07"]),
        ("1950年3月1日父亲去世，母亲于两年后的7月1日病逝，同年9月房屋出售。", ["1950-03-01", "1952-07-01", "1952-09"]),
        ("1950年3月1日遇袭，母亲两天后不治身亡，同年9月结案。", ["1950-03-01", "1950-03-03", "1950-09"]),
        ("1990年6月夺冠，成为自1955年顾氏之后第二人。5月当选。", ["1990-06", "1955", "1990-05"]),
        ("1911年1月31日，即农历正月初二，两人焚化了遗体。2月2日返回。", ["1911-01-31", "1911-02-02"]),
        ("1871年，王国在普法战争后统一。", ["1871"]),
    ],
)
def test_dates_of_a_passage(zh: Language, text: str, expected: list[str]) -> None:
    assert values(text, zh) == expected
