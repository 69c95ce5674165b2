"""Typed events: script, punctuation, width and the order of names do not count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.cards.answer_events import grade_event_answer
from studyapp.cards.answers import Outcome
from studyapp.domain.scheduling import Grade

EVENT, NAME = "两城订立《盐运与关市协定》", "盐运与关市协定"
QUESTION = "1871年3月5日，两城订立了什么协定？"


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [
        ("两城订立《盐运与关市协定》", Outcome.RIGHT),
        ("兩城訂立盐運與關市協定。", Outcome.RIGHT),
        ("盐运与关市协定", Outcome.RIGHT),
        ("《盐运 与 关市 协定》", Outcome.RIGHT),
        ("盐运关市协定", Outcome.RIGHT),
        ("关市协定", Outcome.CLOSE),
        ("盐运", Outcome.CLOSE),
        ("盐", Outcome.WRONG),
        ("北城失火", Outcome.WRONG),
        ("", Outcome.EMPTY),
        ("，。", Outcome.EMPTY),
    ],
)
def test_events_are_compared_leniently(typed: str, outcome: Outcome) -> None:
    assert grade_event_answer(typed, EVENT, NAME).outcome is outcome


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [
        ("盐运与关市", Outcome.RIGHT),
        ("两城订立了盐运与关市协定", Outcome.RIGHT),
        ("两城訂立鹽運與關市的協定", Outcome.RIGHT),
        ("关市与盐运协定", Outcome.RIGHT),
        ("关市", Outcome.CLOSE),
        ("边界协定", Outcome.WRONG),
        ("两城订立协定", Outcome.WRONG),
        ("协定", Outcome.WRONG),
    ],
)
def test_what_the_question_says_is_neither_asked_nor_an_answer(typed: str, outcome: Outcome) -> None:
    assert grade_event_answer(typed, "《盐运与关市协定》", NAME, question=QUESTION).outcome is outcome


def test_an_answer_that_the_question_tells_is_still_compared() -> None:
    assert grade_event_answer("协定", "协定", question=QUESTION).outcome is Outcome.RIGHT
    assert grade_event_answer("条约", "协定", question=QUESTION).outcome is Outcome.WRONG


@pytest.mark.parametrize("typed", ["Ivan Petrov", "petrov, ivan", "ＰＥＴＲＯＶ·Ivan", "Petrov-Ivan", "Iván Petrov"])
def test_parts_of_a_name_come_in_any_order(typed: str) -> None:
    assert grade_event_answer(typed, "Ivan Petrov").outcome is Outcome.RIGHT


def test_one_character_heard_otherwise_is_near_enough() -> None:
    verdict = grade_event_answer("阿列克谢耶夫", "阿列克塞耶夫")
    assert (verdict.outcome, verdict.missing) == (Outcome.RIGHT, ())


@pytest.mark.parametrize(
    ("typed", "matched", "missing"),
    [
        ("關市", ["关市"], ("盐运与",)),
        ("盐运 协定", ["盐运", "协定"], ("与关市",)),
        ("盐运与关市协定", ["盐运与关市协定"], ()),
        ("关市盐运协定", ["盐运", "关市协定"], ()),
        ("北城失火", [], ()),
    ],
)
def test_what_was_said_and_what_was_not(typed: str, matched: list[str], missing: tuple[str, ...]) -> None:
    answer = "《盐运与关市协定》"
    verdict = grade_event_answer(typed, answer, question=QUESTION)
    assert [answer[start:end] for start, end in verdict.matched] == matched
    assert verdict.missing == missing


@pytest.mark.parametrize(("typed", "outcome"), [("友好同盟条约", Outcome.CLOSE), ("友好同盟互助条约", Outcome.RIGHT)])
def test_a_name_with_a_piece_missing_is_another_name(typed: str, outcome: Outcome) -> None:
    assert grade_event_answer(typed, "《两城友好同盟互助条约》", question=QUESTION).outcome is outcome


def test_half_of_a_sentence_is_enough() -> None:
    verdict = grade_event_answer("南港的粮仓与码头", "南港的粮仓与码头在大火中一并烧毁")
    assert verdict.outcome is Outcome.RIGHT
    assert verdict.missing == ("在大火中一并烧毁",)


@pytest.mark.parametrize(
    ("typed", "grade"), [(EVENT, Grade.GOOD), ("盐运", Grade.HARD), ("无关", Grade.AGAIN), ("", None)]
)
def test_each_outcome_suggests_a_grade(typed: str, grade: Grade | None) -> None:
    assert grade_event_answer(typed, EVENT, NAME).grade is grade


@given(st.text(), st.text(max_size=60), st.text(max_size=30), st.text(max_size=60))
def test_nothing_typed_ever_fails(typed: str, event: str, name: str, question: str) -> None:
    verdict = grade_event_answer(typed, event, name, question=question)
    assert 0 <= verdict.likeness <= 1
    assert all(0 <= start < end <= len(event) for start, end in verdict.matched)


@given(st.text(min_size=1, max_size=80), st.text(max_size=80))
def test_the_event_itself_is_right(event: str, question: str) -> None:
    assert grade_event_answer(event, event, question=question).outcome in (Outcome.RIGHT, Outcome.EMPTY)
