"""Study days, intervals and what the reader sees on the buttons."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.errors import InputError
from studyapp.domain.ids import CardId
from studyapp.domain.scheduling import CardPhase, Grade, Memory
from studyapp.schedule.scheduler import Scheduler, default_parameters

SHANGHAI = ZoneInfo("Asia/Shanghai")
BERLIN = ZoneInfo("Europe/Berlin")
NEW = Memory()
Moment = tuple[int, int, int, int, int]
CARD = CardId(7)


def scheduler(zone: ZoneInfo = SHANGHAI, **changes: Any) -> Scheduler:
    return Scheduler(replace(default_parameters(), **changes), timezone=zone)


def local(zone: ZoneInfo, year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=zone)


def learned(plan: Scheduler, at: datetime) -> Memory:
    return plan.answer(CARD, NEW, Grade.EASY, at)


def test_learning_steps_are_one_and_ten_minutes() -> None:
    plan, now = scheduler(), local(SHANGHAI, 2025, 3, 1, 20)
    first = plan.answer(CARD, NEW, Grade.AGAIN, now)
    second = plan.answer(CARD, first, Grade.GOOD, now)
    assert (first.phase, first.due) == (CardPhase.LEARNING, now + timedelta(minutes=1))
    assert (second.step, second.due) == (1, now + timedelta(minutes=10))
    assert plan.answer(CARD, second, Grade.GOOD, now).phase is CardPhase.REVIEW


def test_forgotten_card_is_relearned_in_ten_minutes_and_counted() -> None:
    plan, now = scheduler(), local(SHANGHAI, 2025, 3, 1, 20)
    lapsed = plan.answer(CARD, learned(plan, now), Grade.AGAIN, now + timedelta(days=9))
    assert (lapsed.phase, lapsed.lapses, lapsed.reps) == (CardPhase.RELEARNING, 1, 2)
    assert lapsed.due == now + timedelta(days=9, minutes=10)


def test_no_learning_steps_at_all() -> None:
    plan, now = scheduler(learning_minutes=(), relearning_minutes=()), local(SHANGHAI, 2025, 3, 1, 20)
    memory = plan.answer(CARD, NEW, Grade.GOOD, now)
    assert memory.phase is CardPhase.REVIEW
    assert plan.answer(CARD, memory, Grade.AGAIN, now + timedelta(days=3)).phase is CardPhase.REVIEW


def test_review_falls_due_when_its_study_day_begins() -> None:
    plan, now = scheduler(), local(SHANGHAI, 2025, 3, 1, 23, 30)
    memory = learned(plan, now)
    assert memory.due is not None
    assert memory.due.astimezone(SHANGHAI).time().hour == 4
    assert plan.study_day(memory.due) == plan.study_day(now) + memory.interval


@pytest.mark.parametrize(
    ("earlier", "later", "days"),
    [
        ((2025, 3, 1, 23, 0), (2025, 3, 2, 8, 0), 1),
        ((2025, 3, 1, 23, 0), (2025, 3, 2, 3, 59), 0),
        ((2025, 3, 1, 3, 59), (2025, 3, 1, 4, 0), 1),
        ((2024, 2, 28, 12, 0), (2024, 3, 1, 12, 0), 2),
        ((2025, 2, 28, 12, 0), (2025, 3, 1, 12, 0), 1),
        ((2038, 1, 19, 1, 0), (2038, 1, 20, 12, 0), 2),
    ],
)
def test_study_days_turn_at_four(earlier: Moment, later: Moment, days: int) -> None:
    plan = scheduler()
    assert plan.study_day(local(SHANGHAI, *later)) - plan.study_day(local(SHANGHAI, *earlier)) == days


@pytest.mark.parametrize("day", [(2025, 3, 30), (2025, 10, 26)])
def test_a_day_of_23_or_25_hours_is_one_study_day(day: tuple[int, int, int]) -> None:
    plan = scheduler(BERLIN)
    evening = local(BERLIN, *day, 22) - timedelta(days=1)
    assert plan.study_day(local(BERLIN, *day, 22)) - plan.study_day(evening) == 1
    start = plan.day_start(plan.study_day(local(BERLIN, *day, 22)))
    assert start.astimezone(BERLIN).hour == 4
    assert plan.study_day(start - timedelta(seconds=1)) == plan.study_day(start) - 1


def test_a_night_between_counts_as_a_day_for_the_memory() -> None:
    plan = scheduler()
    night = learned(plan, local(SHANGHAI, 2025, 3, 1, 23))
    next_morning = plan.answer(CARD, night, Grade.GOOD, local(SHANGHAI, 2025, 3, 2, 8))
    next_evening = plan.answer(CARD, night, Grade.GOOD, local(SHANGHAI, 2025, 3, 2, 22))
    assert next_morning.stability == pytest.approx(next_evening.stability)


def test_travel_recounts_days_by_the_clock_where_the_reader_is() -> None:
    home, away = scheduler(SHANGHAI), scheduler(ZoneInfo("America/New_York"))
    memory = learned(home, local(SHANGHAI, 2025, 3, 1, 9))
    later = local(SHANGHAI, 2025, 3, 2, 9)
    assert home.study_day(later) - home.study_day(local(SHANGHAI, 2025, 3, 1, 9)) == 1
    assert away.answer(CARD, memory, Grade.GOOD, later).phase is CardPhase.REVIEW


def test_clock_set_back_a_year_counts_as_the_same_day() -> None:
    plan, now = scheduler(), local(SHANGHAI, 2025, 3, 1, 20)
    memory = learned(plan, now)
    back = plan.answer(CARD, memory, Grade.GOOD, now - timedelta(days=365))
    same = plan.answer(CARD, memory, Grade.GOOD, now)
    assert back.stability == pytest.approx(same.stability)
    assert plan.retrievability(memory, now - timedelta(days=365)) == 1.0


@given(card=st.integers(1, 10**9), days=st.integers(1, 400))
def test_buttons_show_what_will_happen_and_grow(card: int, days: int) -> None:
    plan, now = scheduler(), local(SHANGHAI, 2025, 3, 1, 20)
    memory = learned(plan, now)
    later = now + timedelta(days=days)
    shown = plan.preview(CardId(card), memory, later)
    assert shown == plan.preview(CardId(card), memory, later)
    assert all(plan.answer(CardId(card), memory, grade, later) == shown[grade] for grade in Grade)
    passing = [shown[grade].interval for grade in (Grade.HARD, Grade.GOOD, Grade.EASY)]
    assert all(shorter < longer for shorter, longer in pairwise(passing))


def test_cards_learned_together_are_spread() -> None:
    plan, now = scheduler(), local(SHANGHAI, 2025, 3, 1, 20)
    memory, later = learned(plan, now), now + timedelta(days=10)
    intervals = {plan.answer(CardId(n), memory, Grade.GOOD, later).interval for n in range(60)}
    assert len(intervals) > 3


def test_interval_stops_at_the_longest_allowed() -> None:
    plan, now = scheduler(maximum_interval=10), local(SHANGHAI, 2025, 3, 1, 20)
    memory = learned(plan, now)
    shown = plan.preview(CARD, memory, now + timedelta(days=10))
    assert max(m.interval for m in shown.values()) == 10


def test_retrievability_falls_to_what_was_asked_for() -> None:
    plan, now = scheduler(), local(SHANGHAI, 2025, 3, 1, 20)
    memory = learned(plan, now)
    assert memory.stability is not None
    after = now + timedelta(days=round(memory.stability))
    assert plan.retrievability(memory, after) == pytest.approx(0.9, abs=0.01)
    assert plan.retrievability(NEW, now) == 0.0


def test_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        scheduler().study_day(datetime(2025, 3, 1))


@pytest.mark.parametrize("changes", [{"version": 5}, {"weights": (0.1,) * 19}])
def test_parameters_of_another_version_are_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="FSRS-6"):
        scheduler(**changes)


def test_weights_out_of_range_are_refused() -> None:
    plan = scheduler(weights=(1e9,) * 21)
    with pytest.raises(InputError, match="out of bounds"):
        plan.preview(CARD, NEW, datetime(2025, 3, 1, tzinfo=UTC))


@pytest.mark.parametrize("wanted", [0.7, 0.8, 0.9, 0.97])
def test_patience_is_when_the_chance_of_recall_falls_to_what_is_wanted(wanted: float) -> None:
    made = Scheduler(replace(default_parameters(), desired_retention=wanted), timezone=UTC)
    now = datetime(2026, 3, 1, 12, tzinfo=UTC)
    days = 1000 * made.patience
    memory = Memory(CardPhase.REVIEW, now, 1000.0, 5.0, None, now - timedelta(days=round(days)), 1, 3)
    assert made.retrievability(memory, now) == pytest.approx(wanted, abs=0.001)
