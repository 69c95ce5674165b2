"""The era table, and which era a name means."""

from itertools import pairwise

import pytest

from studyapp.dates.eras import Era, parse_eras
from studyapp.dates.language import Language
from studyapp.dates.reader import read_text_dates
from studyapp.domain.edtf import format_edtf
from studyapp.domain.errors import RuleError


def first_value(text: str, language: Language) -> str:
    date = read_text_dates(text, language)[-1].date
    return format_edtf(date) if date else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("汉武帝建元元年登基。", "-0139"),
        ("東晉建元元年，改元。", "0343"),
        ("前秦建元十五年，苻坚南征。", "0379"),
        ("南齐建元四年，帝崩。", "0482"),
        ("北魏太和十八年，迁都洛阳。", "0494"),
        ("曹魏太和五年，諸葛亮北伐。", "0231"),
        ("唐大和九年，甘露之变。", "0835"),
        ("唐朝贞观三年，玄奘西行。", "0629"),
        ("日本天正十年，本能寺之变。", "1582"),
        ("日本貞觀十一年，大地震。", "0869"),
        ("朝鲜世宗二十五年，创制文字。", "1443"),
        ("阮朝嗣德十五年，割让三省。", "1862"),
        ("太平天国三年，定都天京。", "1853"),
        ("太平興國四年，北漢亡。", "0979"),
        ("天册万岁元年，铸天枢。", "0695"),
        ("乾隆六十年，禅位。", "1795"),
        ("宣統三年，革命爆發。", "1911"),
        ("大正十二年九月一日，關東大地震。", "1923-09-01"),
        ("康德三年，签约。", "1936"),
        ("民国前十三年出生。", "1899"),
        ("秦始皇二十六年，统一六国。", "-0220"),
        ("魯哀公十四年，獲麟。", "-0480"),
        ("民国元年1月1日成立。", "1912-01-01"),
    ],
)
def test_era_year(zh: Language, text: str, expected: str) -> None:
    assert first_value(text, zh) == expected


def test_a_common_name_is_told_by_years_nearby(zh: Language) -> None:
    assert first_value("1600年决战之后，幕府成立。1611年会面。元和元年，大坂落城。", zh) == "1615"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("朝鲜的儒生入京。世宗二年，设殿。", "1420"),
        ("朝鮮王朝遷都，太宗五年十月，還都。", "1405"),
        ("朝鲜使节入京。唐世宗二年，设殿。", ""),
        ("金人入城。世宗二年，设殿。", ""),
    ],
)
def test_a_temple_name_needs_its_realm(zh: Language, text: str, expected: str) -> None:
    found = read_text_dates(text, zh)
    assert [format_edtf(m.date) for m in found if m.date] == [expected][: bool(expected)]


def test_a_name_without_any_sign_stays_open(zh: Language) -> None:
    mention = read_text_dates("永兴二年，地震。", zh)[0]
    assert (mention.date, mention.doubt) == (None, "ambiguous-era")


def test_the_era_year_is_told(zh: Language) -> None:
    assert read_text_dates("1413年（永樂十一年）建寺。", zh)[0].era == "永樂十一年"


def test_at_most_one_era_of_a_name_is_the_usual_one(zh: Language) -> None:
    assert [name for name, eras in zh.eras.items() if sum(e.usual for e in eras) > 1] == []


def test_main_eras_follow_one_another(zh: Language) -> None:
    def of(realm: str) -> list[Era]:
        return sorted(
            (e for eras in zh.eras.values() for e in eras if e.realm.names[0] == realm), key=lambda e: e.first
        )

    for realm in ("明朝", "清朝", "北宋", "南宋", "唐朝", "东汉"):
        eras = of(realm)
        gaps = [b.name for a, b in pairwise(eras) if b.first - a.last > 2 and b.first != 705]
        assert gaps == []


@pytest.mark.parametrize("line", ["建元", "建元 1 x", "建元 5 1", "建元 0 4"])
def test_a_wrong_line_names_file_and_line(line: str) -> None:
    with pytest.raises(RuleError, match=r"eras\.txt: line 2"):
        parse_eras("eras.txt", f"[汉]\n{line}\n")
