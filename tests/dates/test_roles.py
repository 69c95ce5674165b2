"""What a date does in its sentence: tells, compares, names, qualifies; and what that does to the dates behind it."""

from __future__ import annotations

import pytest

from studyapp.dates.language import Language
from studyapp.dates.reader import read_text_dates
from studyapp.domain.article import Script
from studyapp.domain.edtf import format_edtf
from studyapp.domain.mention import Role
from studyapp.text.script import convert

BOTH = pytest.mark.parametrize("script", [Script.SIMPLIFIED, Script.TRADITIONAL])


@BOTH
@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("钟楼自1931年以来首次敲响。", Role.COMPARED),
        ("他是自1970年里德之后第二人。", Role.COMPARED),
        ("自1970年里德退役之后，球队一蹶不振。", Role.EVENT),
        ("水位为1865年有记录以来最高。", Role.COMPARED),
        ("雨量仅次于1926年的水灾。", Role.COMPARED),
        ("结果与1912年的投票截然不同。", Role.COMPARED),
        ("产量比1952年增加一倍。", Role.COMPARED),
        ("自1931年以来，两校一直往来。", Role.EVENT),
        ("比赛于1912年举行，结果不同。", Role.EVENT),
        ("原订1991年底完工。", Role.PLANNED),
        ("原定接掌军团的顾将军1942年8月7日身亡。", Role.EVENT),
        ("他入选20世纪百大作家。", Role.NAME),
        ("这是1987年大西洋飓风季中最强的风暴。", Role.NAME),
        ("1990年世界杯在罗马开幕。", Role.EVENT),
        ("河边，1908年落成的钟楼倒塌。", Role.ATTRIBUTE),
        ("钟楼于1908年落成。", Role.EVENT),
        ("最近一次夺冠是在1987－88赛季，对手是邻市。", Role.EVENT),
        ("他是1987－88赛季联赛的得分王。", Role.NAME),
        ("两国也分别在1940年宣布各自的范围。", Role.EVENT),
        ("代表拒绝了要求在9月底前让步的提案。", Role.ATTRIBUTE),
    ],
)
def test_what_a_date_does(zh: Language, text: str, role: Role, script: Script) -> None:
    assert [m.role for m in read_text_dates(convert(text, script), zh)] == [role]


@BOTH
@pytest.mark.parametrize(
    "aside", ["为1865年有记录以来最高", "自1865年以来首次漫堤", "堤旁1865年建成的水塔倒塌", "略低于1865年"]
)
def test_what_is_compared_leaves_the_year_alone(zh: Language, aside: str, script: Script) -> None:
    text = convert(f"1931年7月3日，水位上涨，{aside}。8月5日，洪水退去。", script)
    assert [format_edtf(m.date) for m in read_text_dates(text, zh)[-1:] if m.date] == ["1931-08-05"]


@BOTH
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1931年7月3日决口，至9月5日方才合龙。", "1931-09-05"),
        ("1931年7月3日决口，至八月，灾民散去。", "1931-08"),
        ("大火烧至1931年9月5日熄灭。", "1931-09-05"),
        ("至1931年底，工厂已有工人五百名。", "../1931"),
        ("至1931年9月，共建校12所。", "../1931-09"),
        ("票房至1931年3月底累计二十万元。", "../1931-03"),
        ("截至1931年，全部撤出。", "../1931"),
    ],
)
def test_until_is_for_what_stood_by_then(zh: Language, text: str, expected: str, script: Script) -> None:
    found = read_text_dates(convert(text, script), zh)[-1]
    assert found.date is not None
    assert format_edtf(found.date) == expected


@BOTH
def test_an_adverb_behind_a_date_begins_what_it_tells(zh: Language, script: Script) -> None:
    found = read_text_dates(convert("产量到1954年底才恢复至战前。", script), zh)
    assert [(m.expression[-1], str(m.date.mod)) for m in found if m.date] == [("底", "late")]
