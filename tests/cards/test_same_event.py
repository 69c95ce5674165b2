"""Whether two tellings are of one event, and where two of them contradict each other."""

from __future__ import annotations

from time import process_time

import pytest

from studyapp.cards.same_event import contradictions, is_same_event
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.ids import ArticleId, EventId
from studyapp.domain.telling import Telling


def telling(number: int, date: HistoricalDate, text: str) -> Telling:
    return Telling(EventId(number), ArticleId(number), *date.bounds, text)


def on(year: int, month: int | None = None, day: int | None = None) -> HistoricalDate:
    return HistoricalDate.on(year, month, day)


DAY = telling(1, on(1871, 3, 5), "南港与北城签订通航协定")


@pytest.mark.parametrize(
    ("date", "text", "same"),
    [
        (on(1871, 3, 5), "南港與北城簽訂通航協定", True),
        (on(1871, 3, 5), "南港同北城签订了通航协定", True),
        (on(1871, 3, 5), "西村粮仓失火", False),
        (on(1871, 3), "南港与北城签订通航协定", True),
        (on(1871, 3), "北城议会批准通航协定", False),
        (on(1871, 4), "南港与北城签订通航协定", False),
        (on(1871, 3, 5), "", False),
    ],
)
def test_same_event_has_one_date_and_like_words(date: HistoricalDate, text: str, same: bool) -> None:
    other = telling(2, date, text)
    assert is_same_event(DAY, other) is same
    assert is_same_event(other, DAY) is same


def test_longer_dates_ask_for_more_likeness() -> None:
    one = telling(1, on(1871), "南港与北城签订《南北通航协定》")
    other = telling(2, on(1871), "南港与北城废除《南北通商协定》")
    assert not is_same_event(one, other)


def test_same_words_with_another_date_contradict() -> None:
    late = telling(2, on(1872), "南港與北城簽訂通航協定")
    fire = telling(3, on(1872), "西村粮仓失火")
    (found,) = contradictions([late, fire, DAY])
    assert (found.one.id, found.other.id, found.likeness) == (1, 2, 1.0)


@pytest.mark.parametrize(
    ("date", "text"),
    [
        (on(1871), "南港与北城签订通航协定"),
        (on(1872), "南港与北城签订边界协定和通商条约"),
        (on(1872), "南港与北城第二次签订通航协定"),
    ],
)
def test_what_agrees_or_is_another_event_does_not_contradict(date: HistoricalDate, text: str) -> None:
    assert contradictions([DAY, telling(2, date, text)]) == ()


def test_sixth_and_seventh_do_not_contradict() -> None:
    one = telling(1, on(1870), "南港商会召开第六次代表大会")
    other = telling(2, on(1874), "南港商会召开第七次代表大会")
    assert contradictions([one, other]) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("南港商会召开第6次大会", "南港商会召开第六次大會"),
        ("南港总督访问北京签订条约", "南港总督访问北城签订条约"),
        ("南港和北城两国签订通商条约", "南港和北城签订通商条约"),
        ("南港军队从大陆出发攻占北城", "南港军队从内地出发攻占北城"),
    ],
)
def test_only_numerals_are_numbers(one: str, other: str) -> None:
    assert is_same_event(telling(1, on(1870, 3, 4), one), telling(2, on(1870, 3, 4), other))


def test_a_large_library_is_looked_through_quickly() -> None:
    places = "东河西山南岭北原中州上谷下浦新滩"
    many = [
        telling(n, on(1700 + n % 300), f"{places[n % 15]}{places[n % 13]}村第{n}号桥由{places[n % 11]}建成通车")
        for n in range(5000)
    ]
    start = process_time()
    contradictions(many)
    assert process_time() - start < 5
