"""Breaking rules and gaps of Chinese text; every character is one em wide here."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.ui.typesetting import GAP, SQUEEZE, chinese_marks, composed, filled, letter_spacings

MARKS = chinese_marks()


def lines(text: str, width: int, *, fill: bool = False) -> list[str]:
    x = [float(i) for i in range(len(text) + 1)]
    ends = (filled if fill else composed)(text, x, width, 1.0)
    return [text[a:b] for a, b in zip([0, *ends], ends, strict=False)]


def test_a_question_breaks_after_a_comma_rather_than_where_the_line_is_full() -> None:
    assert lines("舰队抵达港口以后，条约何时签订？", 12) == ["舰队抵达港口以后，", "条约何时签订？"]


def test_brackets_are_kept_whole_and_may_start_a_line() -> None:
    assert lines("议会通过修正法案（第三号）并公布", 13) == ["议会通过修正法案", "（第三号）并公布"]


def test_brackets_longer_than_a_line_are_opened() -> None:
    assert max(map(len, lines("（一份写得非常非常长的说明文字在这里）", 8))) <= 9


@pytest.mark.parametrize("text", ["总共拨给了他们12亿卢布左右吧", "工程前后历时150年才算完成了"])
@pytest.mark.parametrize("width", range(5, 12))
@pytest.mark.parametrize("fill", [False, True])
def test_a_figure_stays_with_its_unit(text: str, width: int, fill: bool) -> None:
    assert any("12亿卢" in line or "150年" in line for line in lines(text, width, fill=fill))


@pytest.mark.parametrize("width", range(5, 12))
def test_a_numeral_written_as_a_word_stays_with_what_it_counts(width: int) -> None:
    assert any("两次" in line for line in lines("政府应邻国要求先后两次遣返侨民", width))


def test_a_last_line_has_four_characters_or_more() -> None:
    assert len(lines("新政府宣布成立是在哪一个年份呢", 12)[-1]) >= 4


def test_running_text_fills_its_lines() -> None:
    assert lines("舰队抵达港口，以后再说条约何时签订", 8, fill=True) == ["舰队抵达港口，以", "后再说条约何时签", "订"]


@given(st.text(alphabet="国家12年（）《》，。“”aB 亿-", max_size=60), st.integers(1, 20), st.booleans())
def test_any_text_is_covered_once(text: str, width: int, fill: bool) -> None:
    assert "".join(lines(text, width, fill=fill)) == text


@given(st.text(alphabet="国家年，。）", min_size=1, max_size=60), st.integers(4, 20))
def test_no_line_starts_with_a_closing_mark_when_filled(text: str, width: int) -> None:
    for line in lines(text, width, fill=True)[1:]:
        assert line[0] not in "，。）"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("成立》，后", [(2, SQUEEZE)]),
        ("说。”他", [(1, SQUEEZE)]),
        ("（《书", [(0, SQUEEZE)]),
        ("出兵3万", [(1, GAP), (2, GAP)]),
        ("于1950年2月", [(0, GAP)]),
        ("型T-7号", [(0, GAP), (3, GAP)]),
    ],
)
def test_spacing(text: str, expected: list[tuple[int, float]]) -> None:
    assert letter_spacings(text, MARKS) == expected


def test_traditional_text_squeezes_brackets_only() -> None:
    assert letter_spacings("說。」）他", MARKS, traditional=True) == [(2, SQUEEZE)]
