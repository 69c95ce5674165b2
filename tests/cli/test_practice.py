"""`studyapp review --choice` and `--order`: exercises with answers from a pipe."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Program

WHO = ("东港商会", "西港商会", "南港商会", "北港商会", "中港商会", "上港商会", "下港商会", "新港商会")
DID = ("宣布独立", "签订《海约》", "修建铁路", "召开代表大会", "发行银币", "爆发内战", "建立学堂", "迁往内地")


@pytest.fixture
def stocked(program: Program, tmp_path: Path) -> Program:
    told = "".join(f"{1861 + 2 * n}年，{who}{did}。" for n, (who, did) in enumerate(zip(WHO, DID, strict=True)))
    file = tmp_path / "诸港.md"
    file.write_text(f"**诸港**在海边。{told}\n", encoding="utf-8")
    assert program("import", file).code == 0
    return program


def test_choice_counts_right_answers(stocked: Program) -> None:
    ran = stocked("review", "--choice", "--limit", "2", "--seed", "1", typed="1\n2\n")
    assert ran.code == 0
    assert sum(line.startswith(("right: ", "wrong: ")) for line in ran.lines) == 2
    assert ran.lines[-1].endswith("of 2 right")


def test_same_seed_asks_the_same(stocked: Program) -> None:
    given = ("review", "--choice", "--seed", "7")
    assert stocked(*given, typed="1\n").output == stocked(*given, typed="1\n").output


def test_order_shows_the_dates_afterwards(stocked: Program) -> None:
    ran = stocked("review", "--order", "--limit", "1", "--seed", "1", typed="12\n1234\n")
    assert "the rows in order" in ran.output
    shown = [line.split("年")[0].strip() for line in ran.lines[-5:-1]]
    assert shown == sorted(shown)
    assert ran.lines[-1] == "0 of 1 right"


def test_end_of_input_ends_the_practice(stocked: Program) -> None:
    ran = stocked("review", "--order", "--json", typed="")
    assert json.loads(ran.output) == {"answered": 0, "right": 0}


def test_empty_library_has_no_exercises(program: Program) -> None:
    ran = program("review", "--choice")
    assert ran.code == 0
    assert "too few events" in ran.errors
