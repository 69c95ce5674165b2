"""`studyapp review` with lines from a pipe."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from tests.cli.conftest import Program


@pytest.fixture
def learned(filled: Program, monkeypatch: pytest.MonkeyPatch) -> Program:
    # At noon: shortly before the study day turns, a learning step belongs to the next.
    noon = datetime.now().astimezone().replace(hour=12).astimezone(UTC)
    monkeypatch.setattr("studyapp.services.workspace.utc_now", lambda: noon)
    filled("learn", "云城")
    return filled


def test_grades_from_a_pipe(learned: Program) -> None:
    ran = learned("review", typed="3\n4\n")
    assert ran.code == 0
    assert ran.lines[-1].startswith("2 answered; left today: 2 new, 1 learning")
    assert ran.output.count("= ") >= 2


def test_empty_queue_says_how_to_fill_it(filled: Program) -> None:
    assert filled("review").output.startswith("nothing is due; put cards into the queue with studyapp learn")


def test_answer_is_shown_after_what_is_typed(learned: Program) -> None:
    ran = learned("review", "--limit", "1", typed="1901年\n3\n")
    question, answer = ran.lines[1], ran.lines[2]
    assert "1901" not in question
    assert answer.startswith("= 1901年3月4日")
    assert "1 answered" in ran.lines[-1]


def test_typed_answer_is_recorded(learned: Program) -> None:
    learned("review", "--limit", "1", typed="1901年\n3\n")
    number = json.loads(learned("search", "大学", "--json").output.splitlines()[0])["id"]
    assert json.loads(learned("show", str(number), "--json").output)["cards"][0]["reps"] == 1


def test_wrong_grade_is_asked_again(learned: Program) -> None:
    ran = learned("review", "--limit", "1", typed="\n7\nabc\n3\n")
    assert ran.output.count("grades: 1 again") == 2
    assert "1 answered" in ran.lines[-1]


def test_grade_is_taken_back(learned: Program) -> None:
    ran = learned("review", typed="3\nu\nq\n")
    assert "taken back" in ran.output
    assert ran.lines[-1].startswith("0 answered; left today: 4 new, 0 learning")


def test_nothing_before_this_review_is_taken_back(learned: Program) -> None:
    ran = learned("review", typed="u\nq\n")
    assert "taken back" not in ran.output
    assert "4 new" in ran.lines[-1]


@pytest.mark.parametrize("typed", ["", "q\n", "\n", "abc\n"])
def test_end_of_input_ends_cleanly(learned: Program, typed: str) -> None:
    ran = learned("review", typed=typed)
    assert ran.code == 0
    assert ran.lines[-1].startswith("0 answered")


def test_limits(learned: Program) -> None:
    assert "1 answered" in learned("review", "--limit", "1", typed="4\n" * 9).lines[-1]
    assert "2 answered" in learned("review", "--new", "2", typed="4\n" * 9).lines[-1]
    assert "0 answered" in learned("review", "--new", "0", typed="4\n" * 9).lines[-1]


def test_json_prints_the_end_only(learned: Program) -> None:
    ran = learned("review", "--json", typed="4\n" * 9)
    assert json.loads(ran.output) == {"answered": 4, "new": 0, "learning": 0, "due": 0}
