from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.historical_date import civil, day_number
from studyapp.ui.timescale import YEAR_DAYS, TimeScale, Unit, historical_year


def test_ticks_of_years_stand_on_round_years() -> None:
    scale = TimeScale.fitting(day_number(1944, 1, 1), day_number(1971, 1, 1), 910)
    years = [civil(t.day)[0] for t in scale.ticks(910)]
    assert [y for y in years if 1945 <= y <= 1970] == [1945, 1950, 1955, 1960, 1965, 1970]
    assert [civil(t.day)[0] % 10 for t in scale.ticks(910) if t.major] == [0] * sum(t.major for t in scale.ticks(910))


def test_there_is_no_year_0() -> None:
    scale = TimeScale.fitting(day_number(-300, 1, 1), day_number(300, 1, 1), 700)
    years = [historical_year(civil(t.day)[0]) for t in scale.ticks(700)]
    assert {-200, -100, 1, 100, 200} <= set(years)
    assert 0 not in years


@given(st.floats(-4e6, 2e6), st.floats(1e-5, 60), st.integers(100, 2000))
def test_ticks_are_never_closer_than_asked(first: float, per_day: float, width: int) -> None:
    scale = TimeScale(first, per_day)
    places = [scale.x(t.day) for t in scale.ticks(width, 80)]
    assert all(b - a > 40 for a, b in pairwise(places))
    assert len(places) < width / 40 + 4


@given(st.floats(-1e6, 1e6), st.floats(1e-4, 10), st.floats(0, 1000), st.floats(0.5, 2))
def test_zooming_leaves_the_day_under_the_pointer(first: float, per_day: float, at: float, factor: float) -> None:
    scale = TimeScale(first, per_day)
    assert scale.zoomed(factor, at).day(at) == pytest.approx(scale.day(at), abs=1e-3)


def test_a_scale_is_called_by_its_ticks() -> None:
    scales = {Unit.DAY: 30.0, Unit.MONTH: 2.0, Unit.YEAR: 34 / YEAR_DAYS, Unit.CENTURY: 0.9 / YEAR_DAYS}
    assert [TimeScale(0, p).step(60).named for p in scales.values()] == list(scales)
