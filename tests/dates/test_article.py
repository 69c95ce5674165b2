"""Dates of a whole article: what is carried over paragraphs, headings and the title, and what is left alone."""

from __future__ import annotations

import pytest

from studyapp.dates.language import Language
from studyapp.dates.reader import read_article_dates
from studyapp.domain.article import Article, Block, BlockKind, Link, Provenance, Script, Section, SectionKind
from studyapp.domain.edtf import format_edtf
from studyapp.domain.mention import Mention, Role


def section(
    text: str, heading: str = "", links: tuple[Link, ...] = (), kind: SectionKind = SectionKind.PROSE
) -> Section:
    path = (heading,) if heading else ()
    return Section(heading, 2, path, text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), links, kind=kind)


def article(*sections: Section, title: str = "某城") -> Article:
    return Article(title, sections, "zh", Script.SIMPLIFIED, Provenance("test"))


def read(language: Language, *sections: Section, title: str = "某城") -> list[list[Mention]]:
    return [list(found) for found in read_article_dates(article(*sections, title=title), language)]


def value(mention: Mention) -> str:
    return format_edtf(mention.date) if mention.date else ""


def test_the_year_is_carried_over_paragraphs(zh: Language) -> None:
    found = read(zh, section("1962年爆发冲突。\n城中混乱。\n4月23日，代表会谈。"))
    assert value(found[0][1]) == "1962-04-23"
    assert found[0][1].anchor == "1962年"
    assert found[0][1].anchor_offset == 0


def test_a_year_from_another_section_is_held_weakly(zh: Language) -> None:
    found = read(zh, section("某城建于1908年。1962年爆发冲突。"), section("4月23日，代表会谈。", "会谈"))
    assert value(found[1][0]) == "1962-04-23"
    assert found[1][0].confidence <= 0.5
    assert found[1][0].anchor_offset is None


LEAD = "某役于1931年7月3日至9月12日发生在河边。"
SEASON = "某队在1995－96赛季夺冠，1996年6月16日捧杯。"
WINTER = "瘟疫自1910年10月至1911年3月流行。"


def told(language: Language, lead: str, *texts: str) -> str:
    """The values of the dates behind the lead, with a question mark where one is too unsure for a card."""
    found = read(language, section(lead), *(section(t, f"第{n}节") for n, t in enumerate(texts)))
    return " ".join(value(m) + "?" * (m.confidence < 0.55) for mentions in found[1:] for m in mentions)


@pytest.mark.parametrize(
    ("lead", "texts", "expected"),
    [
        (LEAD, ("8月3日，守军撤退，5日城陷。",), "1931-08-03 1931-08-05"),
        (LEAD, ("11月3日，守军归来。",), "1931-11-03"),
        (LEAD, ("8月3日，守军撤退。", "5日，城陷。", "1日，城外有雨。"), "1931-08-03 1931-08-05 1931-08-01?"),
        (LEAD, ("1930年11月，两军集结。", "7月3日，战斗打响。"), "1930-11 1931-07-03"),
        (LEAD, ("1929年11月，两军集结。", "7月3日，战斗打响。"), "1929-11 1929-07-03?"),
        (LEAD, ("次年1月3日，和约签订。10月5日，立碑。",), "1932-01-03 1932-10-05"),
        (LEAD, ("次日，村民返回。",), "1931-09-13?"),
        ("某城始建于1908年。1931年扩建。", ("8月3日，设校。",), "1931-08-03?"),
        ("某城始建于1908年。1931年3月扩建。", ("8月3日，设校。",), "1931-08-03"),
        ("某城始建于1908年。1931年3月扩建。", ("2月3日，设校。",), "1931-02-03?"),
        (SEASON, ("10月2日换人。11月3日开季。1月大胜。", "4月26日首战。"), "1995-10-02 1995-11-03 1996-01 1996-04-26"),
        (
            WINTER,
            ("1910年12月24日，医生抵达。1月2日，他染病。", "3月3日，疫情结束。"),
            "1910-12-24 1911-01-02 1911-03-03",
        ),
        ("某城始建于1908年。", ("1931年12月24日，医生抵达。1月2日，他染病。",), "1931-12-24 1931-01-02?"),
        ("某市在1931年7月3日发生地震。", ("上午9时，大火烧到河边。",), "1931-07-03"),
        (
            "某市在1931年7月3日发生地震。",
            ("地震前一周的6月24日有前震，28日又震。地震当天下雨。",),
            "1931-06-24 1931-06-28 1931-07-03",
        ),
        ("某市在1931年7月3日发生地震。", ("1930年4月26日有震。地震前一周的6月24日有前震。",), "1930-04-26 1931-06-24"),
        ("某国于1996年3月23日投票。", ("1995年8月25日演习。", "8月31日提名。"), "1995-08-25 1995-08-31"),
        ("某国于1996年3月23日投票。", ("1995年1月25日演习。", "2月3日提名。"), "1995-01-25 1995-02-03?"),
        ("某国于1996年3月23日投票。", ("1995年8月25日演习。", "投票日当天上午8时开门。"), "1995-08-25 1996-03-23"),
        (LEAD, ("1930年12月，两军集结。1月5日，征兵。", "7月1日，下令。"), "1930-12 1931-01-05 1931-07-01"),
        (LEAD, ("1930年6月，两军集结。", "7月1日，下令。"), "1930-06 1930-07-01?"),
    ],
)
def test_the_first_sentence_says_which_year_is_meant(
    zh: Language, lead: str, texts: tuple[str, ...], expected: str
) -> None:
    assert told(zh, lead, *texts) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1948年11月6日至1949年1月10日，双方交战；12月1日，城破。", "1948-11-06/1949-01-10 1948-12-01"),
        ("1948年11月6日至1949年1月10日，双方交战。1949年9月议和，11月签约。", "1948-11-06/1949-01-10 1949-09 1949-11"),
        ("1948年11月6日至12月10日，双方交战；11月20日，城破。", "1948-11-06/1948-12-10 1948-11-20"),
    ],
)
def test_a_span_over_new_year_says_which_year_is_meant(zh: Language, text: str, expected: str) -> None:
    assert " ".join(value(m) for m in read(zh, section(text))[0]) == expected


def test_a_realm_named_in_the_lead_tells_which_king_is_meant(zh: Language) -> None:
    found = read(
        zh,
        section("李某是朝鲜王朝的官员。"),
        section("世宗二年三月，他入朝。", "生平"),
        section("四年，病逝。", "晚年"),
    )
    assert [value(m) for mentions in found for m in mentions] == ["1420", "1422"]


def test_a_season_named_in_a_heading_turns_the_year(zh: Language) -> None:
    found = read(zh, section("某队成立于1950年。"), section("10月开季，2月领先。", "1965－66赛季"))
    assert [value(m) for m in found[1]] == ["1965-10", "1966-02"]


def test_a_season_named_in_the_text_turns_the_year(zh: Language) -> None:
    found = read(
        zh, section("某队成立于1950年。1965－66赛季，球队于11月领先，次月失利，3月夺冠。1967年，搬迁。2月，开赛。")
    )
    assert [value(m) for m in found[0]] == ["1950", "1965/1966", "1965-11", "1965-12", "1966-03", "1967", "1967-02"]


def test_a_heading_with_one_year_gives_it(zh: Language) -> None:
    found = read(zh, section("1931年建厂。"), section("3月，工人罢工。", "1955年罢工"))
    assert value(found[1][0]) == "1955-03"
    assert found[1][0].confidence == 0.85


def test_a_heading_with_a_range_gives_none(zh: Language) -> None:
    found = read(zh, section("1931年建厂。"), section("3月，工人罢工。", "初期（1950－1955年）"))
    assert value(found[1][0]) == "1931-03"


def test_the_title_gives_its_year(zh: Language) -> None:
    found = read(zh, section("5月12日下午，地震发生。"), title="2008年某地地震")
    assert value(found[0][0]) == "2008-05-12"


def test_apparatus_has_no_dates(zh: Language) -> None:
    assert read(zh, section("张三：《城史》，1998年。", "参考文献", kind=SectionKind.APPARATUS)) == [[]]


def test_a_year_that_begins_a_linked_title_is_part_of_a_name(zh: Language) -> None:
    text = "队伍参加2015年广场阅兵。"
    link = Link(4, 13, "2015年广场阅兵")
    assert [m.role for m in read(zh, section(text, links=(link,)))[0]] == [Role.NAME]


def test_a_link_to_the_page_of_a_year_is_no_name(zh: Language) -> None:
    link = Link(1, 6, "2015年")
    assert [m.role for m in read(zh, section("于2015年开幕。", links=(link,)))[0]] == [Role.EVENT]


def test_brackets_and_quotations_leave_the_year_alone(zh: Language) -> None:
    found = read(
        zh, section("1921年，代表（1923年返回）到达。信中说「根据1907年的旧约，两国须共同守土」。8月，会议召开。")
    )
    assert [m.role for m in found[0][1:3]] == [Role.PARENTHESIS, Role.QUOTED]
    assert value(found[0][3]) == "1921-08"


def test_plans_leave_the_year_alone(zh: Language) -> None:
    found = read(zh, section("1947年11月28日，政府建议明年1月开会。12月，谈判破裂。"))
    assert (found[0][1].role, value(found[0][1])) == (Role.PLANNED, "1948-01")
    assert value(found[0][2]) == "1947-12"


def test_years_of_a_life_are_told_from_other_brackets(zh: Language) -> None:
    found = read(zh, section("李四（1881年9月25日－1936年10月19日），作家。内战（1927年－1936年）期间离乡。"))
    assert [m.role for m in found[0]] == [Role.LIFESPAN, Role.PARENTHESIS]


def test_a_date_behind_a_title_is_no_citation_where_the_sentence_goes_on(zh: Language) -> None:
    found = read(zh, section("他重修《城史》，1998年才回国。另见《城史》，1998年。"))
    assert [m.role for m in found[0]] == [Role.EVENT, Role.CITATION]


def test_editions_are_citations(zh: Language) -> None:
    found = read(zh, section("此说见《城史》，人民出版社1998年版。另见月刊2011年第7期。"))
    assert [m.role for m in found[0]] == [Role.CITATION, Role.CITATION]
