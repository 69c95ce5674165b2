"""Questions: what a learner is asked, made from small articles by the real rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.dates.language import load_language
from studyapp.dates.reader import read_text_dates
from studyapp.domain.event import CardKind, ExtractedEvent, Rejection
from studyapp.domain.resources import resource
from studyapp.services.extraction import Extractor
from studyapp.sources.detect import read_article


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def events(extractor: Extractor, text: str, title: str = "北海铁路") -> list[ExtractedEvent]:
    source = f"**{title}**连接四座城市。\n\n{text}\n"
    return [e for e in extractor.extract(read_article(source.encode(), name="page.md")) if e.date]


def question(extractor: Extractor, text: str) -> tuple[str, str]:
    card = events(extractor, text)[0].cards[0]
    assert card.kind is CardKind.EVENT_DATE
    return card.question, card.answer


@pytest.mark.parametrize(
    ("text", "asks", "answer"),
    [
        ("1908年5月2日，北海铁路通车。", "北海铁路是在哪一天通车的？", "1908年5月2日"),
        ("1908年5月，北海铁路通车。", "北海铁路是在哪年哪月通车的？", "1908年5月"),
        ("1908年，北海铁路通车。", "北海铁路是在哪一年通车的？", "1908年"),
        ("1930年代，北海铁路由商人集资修建。", "北海铁路由商人集资修建是在哪个年代？", "1930年代"),
        ("自1912年起，北海铁路由工部局管理。", "北海铁路由工部局管理，是从什么时候开始的？", "1912年起"),
        ("截至1957年底，北海铁路共有四十座车站。", "截至什么时候，北海铁路共有四十座车站？", "截至1957年末"),
        ("1915年至1918年，北海铁路停运。", "北海铁路停运，是在哪段时间？", "1915–1918年"),
        (
            "1921年底，北海铁路延长至海门。",
            "北海铁路延长至海门，是在什么时候？",
            "1921年底",
        ),
    ],
)
def test_the_question_asks_as_precisely_as_the_text_tells(
    extractor: Extractor, text: str, asks: str, answer: str
) -> None:
    assert question(extractor, text) == (asks, answer)


def test_an_event_that_does_not_name_the_topic_is_asked_within_it(extractor: Extractor) -> None:
    asked, _ = question(extractor, "1931年7月，洪水冲毁三座桥梁。")
    assert asked.startswith("（北海铁路）")


def test_a_date_that_hangs_on_a_happening_is_told_as_its_own(extractor: Extractor) -> None:
    found = events(extractor, "1945年日本投降后，北海铁路归还商人经营。")
    asked = [e.cards[0].question for e in found if e.hangs_on]
    assert asked == ["日本投降之后，北海铁路归还商人经营，是在哪一年以后？"]
    assert [e.cards[0].answer for e in found if e.hangs_on] == ["1945年以后"]


def test_a_happening_called_by_its_day_is_asked_for_its_year(extractor: Extractor) -> None:
    assert question(extractor, "1927年4月12日，四一二事件爆发。")[0].endswith("是在哪一年爆发的？")
    assert question(extractor, "1927年4月13日，四一二事件的消息传到海门。")[0].endswith("是在哪一天？")


def test_a_question_is_scoped_unless_it_names_the_article(extractor: Extractor) -> None:
    assert question(extractor, "1920年8月24日，《海门日报》刊出结果。")[0].startswith("（")
    assert not question(extractor, "1920年8月24日，北海铁路通车至海门。")[0].startswith("（")


def test_a_question_too_long_ends_before_a_bracket_that_would_be_cut(extractor: Extractor) -> None:
    terms = "（出资方为海门银行和山城银行，工期预定为三十个月，沿线共设车站二十座，另设机车库两座）"
    asked, _ = question(extractor, f"1936年5月3日，北海铁路公司经理陈伯安签订合同{terms}。")
    assert asked == "北海铁路公司经理陈伯安签订合同是在哪一天？"


def test_a_long_title_is_told_whole(extractor: Extractor) -> None:
    title = "《关于修建海门支线（含两座大桥，以及沿线的车站，货场，机车库，员工宿舍和学校）的决议》"
    assert title in question(extractor, f"1936年5月3日，会议一致通过{title}。")[0]


def test_what_a_deed_is_called_stands_in_brackets(extractor: Extractor) -> None:
    asked, _ = question(extractor, "1923年9月，警长将三名工人秘密杀害，史称车库惨案。")
    assert "警长将三名工人秘密杀害（车库惨案）" in asked
    asked, _ = question(extractor, "1923年9月，张平控制山城自立，史称西山。")
    assert "（西山）" not in asked


def test_a_long_explanation_in_brackets_is_left_to_the_answer(extractor: Extractor) -> None:
    asked, _ = question(extractor, "1920年5月，北海铁路聘请顾绍庭（又名顾文，是海门公司派到北海的代表）任总工程师。")
    assert "（又名" not in asked
    assert "聘请顾绍庭任总工程师" in asked


def test_a_foreign_list_is_whole(extractor: Extractor) -> None:
    asked, _ = question(extractor, "1987年初Craig Hale, Elgin Roy和Martin Rook在海门给出了第一个解释器。")
    assert "Craig Hale, Elgin Roy和Martin Rook" in asked


def test_two_events_with_one_question_and_two_answers_make_no_card(extractor: Extractor) -> None:
    found = events(extractor, "1921年，北海铁路停运。\n\n1937年，北海铁路停运。")
    assert {e.rejected for e in found} == {Rejection.NOT_UNIQUE}


def test_a_name_with_its_own_year_does_not_tell_the_answer(extractor: Extractor) -> None:
    asked, answer = question(extractor, "2014年，英法海军在北海举行“联合行动-2014”演习。")
    assert "2014" not in asked
    assert answer == "2014年"


def test_a_treaty_is_asked_for_by_its_kind(extractor: Extractor) -> None:
    cards = events(extractor, "1907年3月8日，北海铁路公司与英国银行签订《北海借款合同》。")[0].cards
    assert [(c.question, c.answer) for c in cards if c.kind is CardKind.DATE_EVENT] == [
        ("1907年3月8日，北海铁路公司与英国银行签订了什么合同？", "《北海借款合同》")
    ]


def test_a_card_of_a_traditional_article_is_in_one_script(extractor: Extractor) -> None:
    source = "**北海鐵路**連接四座城市，由商辦公司經營。\n\n1908年5月，商辦公司與關東廳签订了運輸協議，開辦國際聯運。\n"
    found = extractor.extract(read_article(source.encode(), name="page.md"))
    asked = next(c.question for e in found for c in e.cards)
    assert "簽訂了運輸協議" in asked
    assert "關東廳" in asked


def test_the_year_of_a_title_goes_from_the_scope(extractor: Extractor) -> None:
    source = "# 1912年北海博览会\n\n展览连开三月。\n\n1911年5月，市政府选定会场。\n"
    found = extractor.extract(read_article(source.encode(), name="page.md"))
    assert [c.question for e in found for c in e.cards] == ["（北海博览会）市政府选定会场是在哪年哪月？"]


@pytest.mark.parametrize("told", ["七天后", "次年", "年仅二十岁的"])
def test_no_cloze_tells_another_time(extractor: Extractor, told: str) -> None:
    text = f"## 工程\n\n1908年5月2日，北海铁路公司与海门商会签订《海门条约》，{told}总工程师顾绍庭抵达海门勘察线路。"
    assert CardKind.CLOZE not in {c.kind for e in events(extractor, text) for c in e.cards}


def test_a_long_question_loses_what_can_be_spared(extractor: Extractor) -> None:
    text = (
        "1908年5月2日，省城大学的顾绍庭教授等工程师为海门支线选定了一种以铜为基础的防锈涂料，"
        "解决了沿海各站钢梁在潮湿空气中迅速生锈的难题。"
    )
    event = events(extractor, text)[0]
    assert "解决了" in event.text
    assert "选定了一种以铜为基础的防锈涂料" in event.cards[0].question
    assert "解决了" not in event.cards[0].question
    assert len(event.cards[0].question) <= 60


def test_a_long_question_keeps_what_a_message_said(extractor: Extractor) -> None:
    text = (
        "1991年12月27日，海门会长顾绍庭致电北海联邦外交部部长安德烈·科济列夫，"
        "表示海门决定改任原来的驻北海代表王荩卿为驻新北海代表。"
    )
    assert "改任" in events(extractor, text)[0].cards[0].question


def test_two_named_by_the_title_are_written_as_the_text_has_them(extractor: Extractor) -> None:
    source = "# 中俄關係\n\n中俄關係歷史悠久。\n\n1908年5月，兩國簽訂《北海條約》，開辦聯運。\n"
    found = extractor.extract(read_article(source.encode(), name="page.md"))
    assert [e.text for e in found if e.cards] == ["中俄兩國簽訂《北海條約》，開辦聯運"]


def test_how_long_it_took_is_asked_with_a_pause(extractor: Extractor) -> None:
    card = events(extractor, "1908年5月2日，整个冲突持续了九个小时。")[0].cards[0]
    assert card.question.endswith("整个冲突持续了九个小时，这是哪一天的事？")


def test_an_era_year_without_its_era_is_not_told(extractor: Extractor) -> None:
    found = events(extractor, "大历七年（772年）九月，顾绍庭出任湖州刺史。八年三月，顾绍庭抵达湖州。")
    assert [e.cards[0].answer for e in found] == ["772年（大历七年）", "773年（农历三月）"]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("咸丰三年（癸丑年，1853年），顾绍庭出任湖州知府。", "1853年（咸丰三年）"),
        ("1911年农历正月初二，顾绍庭焚毁了海门的仓库。", "1911年（农历正月初二）"),
        ("同治元年（1862年）初，顾绍庭出任湖州知府。", "同治元年（1862年）初"),
        ("元和初年，顾绍庭出任湖州刺史。", "元和初年（806–820年）"),
        ("2018年8月中下旬至9月中旬，丹麦军队在北海举行演习。", "2018年8–9月"),
    ],
)
def test_an_answer_says_its_date_once(extractor: Extractor, text: str, answer: str) -> None:
    assert events(extractor, text)[0].cards[0].answer == answer


def test_half_a_year_is_asked_for_and_told_as_such(extractor: Extractor) -> None:
    card = events(extractor, "1908年上半年，北海铁路公司收购三家工厂。")[0].cards[0]
    assert "是在什么时候？" in card.question
    assert card.answer == "1908年上半年"


def test_the_back_shows_where_it_stands(extractor: Extractor) -> None:
    card = events(extractor, "## 通车\n\n1908年5月，北海铁路通车。")[0].cards[0]
    assert "1908年5月，北海铁路通车。" in card.context
    assert "北海铁路" in card.context
    assert "通车" in card.context


WHO = st.sampled_from(["英国政府", "北海铁路公司", "商人顾绍庭", "第八军", "日本海军"])
DID = st.sampled_from(["占领海门", "宣布独立", "签订《海门条约》", "成立商会", "撤离北海", "收购三家工厂"])
WHEN = st.sampled_from(["1908年", "1908年5月", "1908年5月2日", "同年8月", "翌年", "9月3日", "1930年代", "自1912年起"])


@given(st.lists(st.tuples(WHEN, WHO, DID), min_size=1, max_size=5))
def test_no_question_for_a_date_holds_a_date(facts: list[tuple[str, str, str]]) -> None:
    text = "".join(f"{when}，{who}{did}。" for when, who, did in facts)
    dates = load_language(resource("rules", "zh"))
    for event in events(Extractor(), text):
        for card in event.cards:
            if card.kind is CardKind.EVENT_DATE:
                assert not read_text_dates(card.question, dates)
