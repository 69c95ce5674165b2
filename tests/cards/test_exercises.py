"""Choices whose wrong answers are plausible and wrong, and four events to put in order; by chance, but repeatable."""

from __future__ import annotations

from itertools import combinations, permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.cards.exercises import ROWS, Ordering, date_choice, event_choice, ordering
from studyapp.domain.historical_date import HistoricalDate, Mod, Point
from studyapp.domain.ids import ArticleId, EventId, Guid, SectionId
from studyapp.domain.library import EventState, StoredEvent

WORDS = ("河约", "山约", "铁路通车", "粮仓失火", "总督去世", "学堂开课", "海港结冰", "盐税废除", "钟楼倒塌", "桥梁落成")


def event(number: int, date: HistoricalDate | None, text: str = "", action: str = "") -> StoredEvent:
    text = text or f"{'东西南北中'[number % 5]}城{WORDS[number % len(WORDS)]}"
    return StoredEvent(
        id=EventId(number),
        guid=Guid(f"g{number}"),
        article_id=ArticleId(1),
        section_id=SectionId(1),
        state=EventState.KEPT,
        queued=True,
        sentence=text,
        sentence_start=0,
        sentence_end=len(text),
        expression="",
        start=0,
        end=0,
        date=date,
        rule="test",
        anchor="",
        text=text,
        salience=0.8,
        confidence=1.0,
        action=action,
    )


def on(year: int, month: int | None = None, day: int | None = None) -> HistoricalDate:
    return HistoricalDate.on(year, month, day)


def apart(dates: tuple[HistoricalDate, ...]) -> bool:
    return all(a.bounds[1] < b.bounds[0] or b.bounds[1] < a.bounds[0] for a, b in combinations(dates, 2))


ASKED = event(1, on(1871, 3, 5))
POOL = [
    event(2, on(1872, 4, 1)),
    event(3, on(1869, 1, 9)),
    event(4, on(1874, 7, 7)),
    event(5, on(1875)),
    event(6, on(1871)),
    event(7, on(1700, 2, 2)),
    event(8, on(1873, 3, 3), ASKED.text),
    event(9, None),
]


def test_wrong_dates_are_of_near_events_with_the_same_precision() -> None:
    made = date_choice(ASKED, POOL, Random(1))
    assert made is not None
    assert made.dates[made.right] == ASKED.date
    assert set(made.dates) == {on(1871, 3, 5), on(1872, 4, 1), on(1869, 1, 9), on(1874, 7, 7)}


def test_dates_are_made_where_no_event_is_near() -> None:
    made = date_choice(ASKED, [], Random(1))
    assert made is not None
    assert len(made.dates) == ROWS
    assert apart(made.dates)
    assert all(d.precision is on(1871, 3, 5).precision for d in made.dates)


@pytest.mark.parametrize("seed", range(8))
def test_date_of_another_telling_is_no_wrong_answer(seed: int) -> None:
    again = event(8, on(1872, 3, 5), ASKED.text)
    made = date_choice(ASKED, [again], Random(seed))
    assert made is not None
    assert on(1872, 3, 5) not in made.dates


def test_leap_day_is_moved_to_years_that_have_it() -> None:
    made = date_choice(event(1, on(1872, 2, 29)), [], Random(3))
    assert made is None or all(d.start is not None and d.start.day == 29 for d in made.dates)


def test_no_date_is_made_in_a_far_future() -> None:
    century = event(1, HistoricalDate.single(Point.of_century(1900), Mod.MID))
    made = date_choice(century, [], Random(2))
    assert made is not None
    assert max(d.bounds[1] for d in made.dates) <= on(2005).bounds[1]


def test_open_interval_makes_no_exercise() -> None:
    since = event(1, HistoricalDate.interval(Point.of(1871), None))
    assert date_choice(since, POOL, Random(1)) is None
    assert event_choice(since, POOL, Random(1)) is None
    assert ordering(event(9, None), POOL, Random(1)) is None


@pytest.mark.parametrize("mod", [Mod.BEFORE, Mod.AFTER])
def test_what_is_only_before_or_after_a_date_makes_no_exercise(mod: Mod) -> None:
    bounded = event(1, on(1871, 3, 5).with_mod(mod))
    assert date_choice(bounded, POOL, Random(1)) is None
    assert ordering(bounded, POOL, Random(1)) is None
    others = [event(n, on(1860 + n).with_mod(mod)) for n in range(2, 9)]
    assert event_choice(ASKED, others, Random(1)) is None


DATES = st.builds(on, st.integers(-300, 2100), st.none() | st.integers(1, 12))


@given(DATES, st.lists(DATES, max_size=12), st.integers(0, 99))
def test_wrong_dates_are_never_also_right(date: HistoricalDate, others: list[HistoricalDate], seed: int) -> None:
    pool = [event(n, other) for n, other in enumerate(others, 2)]
    made = date_choice(event(1, date), pool, Random(seed))
    if made is not None:
        assert made.dates[made.right] == date
        assert apart(made.dates)
        assert len(made.dates) == ROWS


@given(DATES, st.lists(DATES, max_size=12), st.integers(0, 99))
def test_wrong_events_did_not_happen_then(date: HistoricalDate, others: list[HistoricalDate], seed: int) -> None:
    pool = [event(n, other) for n, other in enumerate(others, 2)]
    made = event_choice(event(1, date), pool, Random(seed))
    if made is not None:
        assert made.event.id == 1
        assert len({e.text for e in made.events}) == ROWS
        assert all(e.date and apart((date, e.date)) for e in made.events if e.id != 1)


def test_same_seed_same_exercise() -> None:
    for make in (date_choice, event_choice, ordering):
        assert make(ASKED, POOL, Random(5)) == make(ASKED, POOL, Random(5))


def test_same_kind_comes_before_another_kind() -> None:
    asked = event(1, on(1871), action="treaty")
    pool = [event(n, on(1872 + n), action="treaty" if n > 9 else "fire") for n in range(2, 18)]
    made = event_choice(asked, pool, Random(1))
    assert made is not None
    assert sum(e.action == "treaty" for e in made.events) >= 3


def test_order_is_asked_wrongly_and_has_one_solution() -> None:
    made = ordering(ASKED, POOL, Random(1))
    assert made is not None
    assert made.errors(range(ROWS))
    assert made.errors(made.solution) == ()
    assert [o for o in permutations(range(ROWS)) if not made.errors(o)] == [made.solution]


def test_tie_by_precision_is_accepted_either_way() -> None:
    made = Ordering((event(1, on(1871)), event(2, on(1871, 5)), event(3, on(1872))))
    assert made.errors((0, 1, 2)) == made.errors((1, 0, 2)) == ()
    assert made.errors((0, 2, 1)) == ((2, 1),)


def test_order_that_leaves_one_out_is_refused() -> None:
    with pytest.raises(ValueError, match="each of 2 events"):
        Ordering((event(1, on(1871)), event(2, on(1872)))).errors((0, 0))
