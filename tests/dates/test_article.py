"""Dates of a whole article: what is carried over paragraphs, headings and the title, and what is left alone."""

from __future__ import annotations

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
    found = read(zh, section("1962年爆发冲突。"), section("4月23日，代表会谈。", "会谈"))
    assert value(found[1][0]) == "1962-04-23"
    assert found[1][0].confidence <= 0.5
    assert found[1][0].anchor_offset is None


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


def test_editions_are_citations(zh: Language) -> None:
    found = read(zh, section("此说见《城史》，人民出版社1998年版。另见月刊2011年第7期。"))
    assert [m.role for m in found[0]] == [Role.CITATION, Role.CITATION]
