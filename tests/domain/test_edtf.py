"""EDTF strings and dates are two forms of the same thing; the `edtf` library reads what we write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.edtf import format_edtf, parse_edtf
from studyapp.domain.historical_date import HistoricalDate, Point, civil, day_number

YEARS = st.integers(-4000, 3000)
POINTS = st.one_of(
    st.builds(Point.of, YEARS),
    st.builds(Point.of, YEARS, st.integers(1, 12)),
    st.builds(Point.of, YEARS, st.integers(1, 12), st.integers(1, 28)),
    st.builds(Point.of_season, YEARS, st.integers(21, 24)),
    st.builds(lambda n: Point.of_decade(n * 10), st.integers(1, 290)),
    st.builds(lambda n: Point.of_decade(-n * 10 - 9), st.integers(0, 290)),
    st.builds(lambda n: Point.of_century(-n * 100 - 99), st.integers(0, 29)),
    st.builds(lambda n: Point.of_century(n * 100), st.integers(1, 29)),
)


@given(POINTS)
def test_a_point_survives_writing_and_reading(point: Point) -> None:
    assert parse_edtf(format_edtf(HistoricalDate.single(point))) == HistoricalDate.single(point)


@given(POINTS, POINTS)
def test_an_interval_survives_writing_and_reading(one: Point, other: Point) -> None:
    first, last = sorted((one, other), key=lambda p: p.bounds)
    date = HistoricalDate.interval(first, last)
    assert parse_edtf(format_edtf(date)) == date


@given(POINTS)
def test_bounds_are_in_order(point: Point) -> None:
    low, high = point.bounds
    assert low <= high


@given(st.integers(-2_000_000, 2_000_000))
def test_day_numbers_have_no_gap(number: int) -> None:
    assert day_number(*civil(number)) == number


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("-0220", (-220, 1, 1), (-220, 12, 31)),
        ("195X", (1950, 1, 1), (1959, 12, 31)),
        ("-02XX", (-299, 1, 1), (-200, 12, 31)),
        ("1954-08", (1954, 8, 1), (1954, 8, 31)),
        ("1941-24", (1941, 12, 1), (1942, 2, 28)),
        ("{1954,1955}", (1954, 1, 1), (1955, 12, 31)),
    ],
)
def test_bounds_in_days(text: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert parse_edtf(text).bounds == (day_number(*first), day_number(*last))


@pytest.mark.parametrize("text", ["", "1954-13", "1954-02-30", "1955/1954", "../..", "195", "{}", "1954-08-23T10"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_edtf(text)


def test_two_bce_is_before_one_bce_is_before_one_ce() -> None:
    years = [HistoricalDate.on(y) for y in (1, -1, 0)]
    assert [format_edtf(d) for d in sorted(years, key=lambda d: d.sort_key)] == ["-0001", "0000", "0001"]
