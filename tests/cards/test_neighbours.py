"""Events that are taken for each other, ranked, and what tells them apart."""

from __future__ import annotations

from time import process_time

import pytest

from studyapp.cards.neighbours import NeighbourIndex, confusable, what_differs
from studyapp.domain.historical_date import HistoricalDate, Point
from studyapp.domain.ids import ArticleId, EventId
from studyapp.domain.telling import Telling


def telling(number: int, date: HistoricalDate, text: str, *, subject: str = "", action: str = "") -> Telling:
    low, high = date.bounds
    return Telling(EventId(number), ArticleId(1), low, high, text, subject, (), action)


def on(year: int, month: int | None = None, day: int | None = None) -> HistoricalDate:
    return HistoricalDate.on(year, month, day)


LOAN = telling(1, on(1871, 3), "南港银行向北城铁路提供三万银圆借款", subject="南港银行", action="deal")
SECOND_LOAN = telling(2, on(1872, 5), "南港銀行向北城鐵路提供五万银圆借款", subject="南港銀行", action="deal")
LATE_LOAN = telling(3, on(1899), "南港银行向北城铁路提供八万银圆借款", subject="南港银行", action="deal")
SAME_DIGITS = telling(4, on(1971, 6), "南港银行向北城铁路提供七亿银圆借款", subject="南港银行", action="deal")
FIRE = telling(5, on(1872), "西村粮仓失火", subject="西村粮仓", action="disaster")
SAME_YEAR = telling(6, on(1871), "南港银行向北城铁路提供三万银圆借款", subject="南港银行", action="deal")
EVERYTHING = [LOAN, SECOND_LOAN, LATE_LOAN, SAME_DIGITS, FIRE, SAME_YEAR]


def found(one: Telling) -> list[int]:
    return [n.telling.id for n in confusable(one, NeighbourIndex(EVERYTHING))]


def test_the_nearest_likeness_comes_first() -> None:
    assert found(LOAN) == [2, 4]


def test_what_happened_within_the_date_is_no_rival() -> None:
    assert 6 not in found(LOAN)
    assert 1 not in found(SAME_YEAR)


def test_no_more_than_asked_for() -> None:
    assert len(confusable(LOAN, NeighbourIndex(EVERYTHING), 1)) == 1


def test_other_deeds_of_the_same_year_are_no_rivals() -> None:
    assert found(FIRE) == []


def test_open_interval_has_no_place() -> None:
    since = telling(9, HistoricalDate.interval(Point.of(1871), None), LOAN.text)
    assert confusable(since, NeighbourIndex([*EVERYTHING, since])) == ()


def test_pairs_can_be_asked_for() -> None:
    index = NeighbourIndex(EVERYTHING)
    assert index.are_alike(LOAN.id, SECOND_LOAN.id)
    assert not index.are_alike(LOAN.id, FIRE.id)
    assert not index.are_alike(LOAN.id, EventId(99))


@pytest.mark.parametrize(
    ("one", "other", "subject", "differs"),
    [
        ("甲国签订《东约》", "甲国签订《西约》", "", ("《东约》", "《西约》")),
        ("甲國簽訂《東約》", "甲国签订《西约》", "", ("《東約》", "《西约》")),
        ("南山公司成立", "南山公司解散", "南山公司", ("成立", "解散")),
        ("南山公司成立", "南山公司解散", "", ("南山公司成立", "南山公司解散")),
        ("战争结束后，甲国撤军", "战争结束后，甲国赔款", "", ("甲国撤军", "甲国赔款")),
        ("甲国（北方，东部）独立", "甲国（北方，西部）独立", "", ("（北方，东部）独立", "（北方，西部）独立")),
        ("甲国独立", "甲国独立，乙国承认", "甲国", ("独立", "独立，乙国承认")),
        ("甲国独立", "甲国独立", "", ("甲国独立", "甲国独立")),
        ("", "甲国独立", "", ("", "甲国独立")),
    ],
)
def test_what_differs_is_cut_between_words(one: str, other: str, subject: str, differs: tuple[str, str]) -> None:
    assert what_differs(one, other, subject) == differs


def test_what_differs_is_of_the_two_texts() -> None:
    for one in EVERYTHING:
        for neighbour in confusable(one, NeighbourIndex(EVERYTHING)):
            assert one.text.endswith(neighbour.mine)
            assert neighbour.telling.text.endswith(neighbour.theirs)
            assert neighbour.mine
            assert neighbour.theirs


def test_ten_thousand_events_are_compared_quickly() -> None:
    places = "东河西山南岭北原中州上谷下浦新滩"
    many = [
        telling(n, on(1700 + n % 300, 1 + n % 12), f"{places[n % 15]}{places[n % 13]}第{n}号桥由{places[n % 11]}建成")
        for n in range(10_000)
    ]
    start = process_time()
    index = NeighbourIndex(many)
    for one in many[:200]:
        index.near(one)
    assert process_time() - start < 2
