"""Typed events: script, punctuation, width and the order of names do not count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.cards.answer_events import grade_event_answer
from studyapp.cards.answers import Outcome
from studyapp.domain.scheduling import Grade

EVENT, NAME = "两城订立《盐运与关市协定》", "盐运与关市协定"


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [
        ("两城订立《盐运与关市协定》", Outcome.RIGHT),
        ("兩城訂立盐運與關市協定。", Outcome.RIGHT),
        ("盐运与关市协定", Outcome.RIGHT),
        ("《盐运 与 关市 协定》", Outcome.RIGHT),
        ("盐运关市协定", Outcome.RIGHT),
        ("关市协定", Outcome.RIGHT),
        ("盐运", Outcome.CLOSE),
        ("盐", Outcome.WRONG),
        ("北城失火", Outcome.WRONG),
        ("", Outcome.EMPTY),
        ("，。", Outcome.EMPTY),
    ],
)
def test_events_are_compared_leniently(typed: str, outcome: Outcome) -> None:
    assert grade_event_answer(typed, EVENT, NAME).outcome is outcome


@pytest.mark.parametrize("typed", ["Ivan Petrov", "petrov, ivan", "ＰＥＴＲＯＶ·Ivan", "Petrov-Ivan"])
def test_parts_of_a_name_come_in_any_order(typed: str) -> None:
    assert grade_event_answer(typed, "Ivan Petrov").outcome is Outcome.RIGHT


def test_one_character_heard_otherwise_is_near_enough() -> None:
    assert grade_event_answer("阿列克谢耶夫", "阿列克塞耶夫").outcome is Outcome.RIGHT


@pytest.mark.parametrize(
    ("typed", "grade"), [(EVENT, Grade.GOOD), ("盐运", Grade.HARD), ("无关", Grade.AGAIN), ("", None)]
)
def test_each_outcome_suggests_a_grade(typed: str, grade: Grade | None) -> None:
    assert grade_event_answer(typed, EVENT, NAME).grade is grade


@given(st.text(), st.text(max_size=60), st.text(max_size=30))
def test_nothing_typed_ever_fails(typed: str, event: str, name: str) -> None:
    assert 0 <= grade_event_answer(typed, event, name).likeness <= 1


@given(st.text(min_size=1, max_size=80))
def test_the_event_itself_is_right(event: str) -> None:
    assert grade_event_answer(event, event).outcome in (Outcome.RIGHT, Outcome.EMPTY)
