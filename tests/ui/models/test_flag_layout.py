from hypothesis import given
from hypothesis import strategies as st

from studyapp.ui.models.flag_layout import Flag, place_flags, widen_flags


def rows(*flags: Flag, most: int = 5) -> dict[int, int]:
    return {f.key: f.row for f in place_flags(flags, most)}


def test_a_flag_flies_above_those_whose_pole_it_would_cover() -> None:
    assert rows(Flag(0, 100, 1), Flag(50, 100, 2), Flag(90, 20, 3)) == {1: 2, 2: 1, 3: 0}


def test_flags_apart_stand_in_the_lowest_row() -> None:
    assert rows(Flag(0, 40, 1), Flag(50, 40, 2)) == {1: 0, 2: 0}


def test_what_does_not_fit_is_left_out_and_the_first_stays() -> None:
    assert rows(Flag(0, 100, 1), Flag(50, 100, 2), most=1) == {1: 0}


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(10, 150)), max_size=40), st.integers(1, 8))
def test_no_flag_lies_on_another_or_on_a_pole(places: list[tuple[int, int]], most: int) -> None:
    placed = place_flags([Flag(x, w, i) for i, (x, w) in enumerate(places)], most)
    for flag in placed:
        assert 0 <= flag.row < most
        for other in placed:
            if other is not flag and flag.x <= other.x < flag.right:
                assert flag.row > other.row or (flag.x == other.x and flag.row != other.row)


def test_a_flag_takes_what_is_free_up_to_the_next_pole_in_its_way() -> None:
    flags = place_flags([Flag(0, 40, 1, whole=500), Flag(100, 40, 2, whole=60), Flag(300, 40, 3, whole=10)], 3)
    widen_flags(flags)
    assert [(f.key, f.width) for f in flags] == [(1, 100), (2, 60), (3, 40)]


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(10, 150), st.integers(0, 500)), max_size=40))
def test_wide_flags_lie_on_no_other_and_on_no_pole(places: list[tuple[int, int, int]]) -> None:
    placed = place_flags([Flag(x, w, i, whole=w + more) for i, (x, w, more) in enumerate(places)], 6)
    widen_flags(placed)
    for flag in placed:
        assert flag.width <= flag.whole
        for other in placed:
            if other is not flag and flag.x <= other.x < flag.right:
                assert flag.row > other.row or (flag.x == other.x and flag.row != other.row)
