"""Typed dates: read as people write them, graded by distance at the precision asked for."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.cards.answer_distance import Distance
from studyapp.cards.answers import Outcome, Shortfall, Verdict, grade_typed
from studyapp.dates.language import Language, load_language
from studyapp.dates.wording import date_text
from studyapp.domain.edtf import format_edtf, parse_edtf
from studyapp.domain.historical_date import HistoricalDate, Mod, Point, Precision, days_in_month
from studyapp.domain.resources import resource
from studyapp.domain.scheduling import Grade

DAY, MONTH, YEAR, DECADE = Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.DECADE
TREATY = "1950-02-14"


@cache
def language() -> Language:
    return load_language(resource("rules", "zh"))


def judged(typed: str, edtf: str = TREATY, precision: Precision | None = None, mod: Mod | None = None) -> Verdict:
    return grade_typed(typed, parse_edtf(edtf, mod), precision=precision, language=language())


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("1950", "1950"),
        ("１９５０年２月14日", "1950-02-14"),
        ("1950.2.14", "1950-02-14"),
        ("1950/2/14", "1950-02-14"),
        ("1950-02-14", "1950-02-14"),
        ("1950 2 14", "1950-02-14"),
        ("19500214", "1950-02-14"),
        ("1950.2", "1950-02"),
        ("二月十四", "1950-02-14"),
        ("2月14日", "1950-02-14"),
        ("光绪二十四年", "1898"),
        ("光緒二十四年", "1898"),
        ("民国38年", "1949"),
        ("前221", "-0220"),
        ("-221", "-0220"),
        ("公元前221年", "-0220"),
        ("50年代", "195X"),
        ("17世纪", "16XX"),
        ("十七世紀", "16XX"),
        ("一九五〇年", "1950"),
    ],
)
def test_dates_as_people_type_them(typed: str, edtf: str) -> None:
    parsed = judged(typed).parsed
    assert parsed is not None
    assert format_edtf(parsed) == edtf


@pytest.mark.parametrize(
    ("typed", "precision", "outcome", "distance"),
    [
        ("1950年2月14日", None, Outcome.RIGHT, None),
        ("1950年2月15日", None, Outcome.CLOSE, Distance(1, DAY)),
        ("1950年2月12日", None, Outcome.WRONG, Distance(-2, DAY)),
        ("1950年4月14日", None, Outcome.WRONG, Distance(2, MONTH)),
        ("1952年2月14日", None, Outcome.WRONG, Distance(2, YEAR)),
        ("1951", None, Outcome.WRONG, Distance(1, YEAR)),
        ("1950年3月", MONTH, Outcome.CLOSE, Distance(1, MONTH)),
        ("1950年2月1日", MONTH, Outcome.RIGHT, None),
        ("1949年12月31日", YEAR, Outcome.CLOSE, Distance(-1, YEAR)),
        ("1950", YEAR, Outcome.RIGHT, None),
        ("1952", YEAR, Outcome.WRONG, Distance(2, YEAR)),
        ("1958", DECADE, Outcome.RIGHT, None),
        ("50年代", DECADE, Outcome.RIGHT, None),
        ("1949", DECADE, Outcome.CLOSE, Distance(-1, DECADE)),
        ("30年代", DECADE, Outcome.WRONG, Distance(-2, DECADE)),
        ("60年代", YEAR, Outcome.WRONG, Distance(1, DECADE)),
    ],
)
def test_distance_at_the_precision_asked_for(
    typed: str, precision: Precision | None, outcome: Outcome, distance: Distance | None
) -> None:
    verdict = judged(typed, precision=precision)
    assert (verdict.outcome, verdict.distance) == (outcome, distance)


def test_year_right_and_month_off_by_two() -> None:
    verdict = judged("1950年4月14日")
    assert (verdict.year_right, verdict.distance) == (True, Distance(2, MONTH))


@pytest.mark.parametrize(
    ("typed", "edtf", "shortfall"),
    [
        ("1950", TREATY, Shortfall.COARSER),
        ("1950年2月", TREATY, Shortfall.COARSER),
        ("50年代", TREATY, Shortfall.COARSER),
        ("二月十四", TREATY, Shortfall.YEAR),
        ("1937", "1937/1945", Shortfall.END),
        ("1945", "1937/1945", Shortfall.END),
        ("1954", "{1954,1955}", Shortfall.END),
        ("1947年", "1947-08/1947-10", Shortfall.COARSER),
        ("1957年以前", "1957", Shortfall.PART),
    ],
)
def test_right_as_far_as_it_goes(typed: str, edtf: str, shortfall: Shortfall) -> None:
    verdict = judged(typed, edtf)
    assert (verdict.outcome, verdict.shortfall, verdict.grade) == (Outcome.CLOSE, shortfall, Grade.HARD)


@pytest.mark.parametrize(
    ("typed", "edtf", "outcome"),
    [
        ("1937-1945", "1937/1945", Outcome.RIGHT),
        ("1937—1944年", "1937/1945", Outcome.CLOSE),
        ("1940", "1937/1945", Outcome.WRONG),
        ("1954、55年", "{1954,1955}", Outcome.RIGHT),
        ("1954、55年", "{1954,1955,1957}", Outcome.CLOSE),
        ("1937-1945", "1937", Outcome.WRONG),
        ("1861", "../1861", Outcome.RIGHT),
        ("2010年起", "2010/..", Outcome.RIGHT),
        ("1958年夏", "1958-22", Outcome.RIGHT),
        ("1958年7月", "1958-22", Outcome.RIGHT),
        ("1958年秋", "1958-22", Outcome.CLOSE),
        ("1958年12月", "1958-22", Outcome.WRONG),
        ("1650", "16XX", Outcome.RIGHT),
        ("18世纪", "16XX", Outcome.CLOSE),
    ],
)
def test_spans_sets_seasons_and_centuries(typed: str, edtf: str, outcome: Outcome) -> None:
    assert judged(typed, edtf).outcome is outcome


def test_there_is_no_year_0_between_the_eras() -> None:
    assert judged("公元1年", "0000").distance == Distance(1, YEAR)
    assert judged("前1", "0001").distance == Distance(-1, YEAR)
    assert judged("0").outcome is Outcome.UNREADABLE


@pytest.mark.parametrize(
    ("typed", "outcome"), [("1957年底", Outcome.RIGHT), ("1957年", Outcome.RIGHT), ("1957年初", Outcome.CLOSE)]
)
def test_part_of_the_year(typed: str, outcome: Outcome) -> None:
    assert judged(typed, "1957", mod=Mod.LATE).outcome is outcome
    assert judged(typed, "1957", YEAR, Mod.LATE).outcome is Outcome.RIGHT


@pytest.mark.parametrize(
    ("typed", "outcome", "grade"),
    [
        ("", Outcome.EMPTY, None),
        ("  ", Outcome.EMPTY, None),
        ("不记得", Outcome.UNREADABLE, Grade.AGAIN),
        ("1950年2月14日", Outcome.RIGHT, Grade.GOOD),
        ("1950年2月13日", Outcome.CLOSE, Grade.HARD),
        ("1899", Outcome.WRONG, Grade.AGAIN),
    ],
)
def test_each_outcome_suggests_a_grade(typed: str, outcome: Outcome, grade: Grade | None) -> None:
    verdict = judged(typed)
    assert (verdict.outcome, verdict.grade) == (outcome, grade)


POINTS = st.one_of(
    st.builds(lambda y: Point.of(y), st.integers(-2500, 2100).filter(bool)),
    st.builds(lambda y, m: Point.of(y, m), st.integers(100, 2100), st.integers(1, 12)),
    st.builds(
        lambda y, m, d: Point.of(y, m, min(d, days_in_month(y, m))),
        st.integers(100, 2100),
        st.integers(1, 12),
        st.integers(1, 31),
    ),
)


@given(POINTS)
def test_the_answer_itself_is_right(point: Point) -> None:
    date = HistoricalDate.single(point)
    assert grade_typed(date_text(date, language()), date, precision=None, language=language()).outcome is Outcome.RIGHT


@given(st.one_of(st.text(max_size=40), st.text("0123456789年月日前世纪代./- ", max_size=30)), POINTS)
def test_nothing_typed_ever_fails(typed: str, point: Point) -> None:
    verdict = grade_typed(typed, HistoricalDate.single(point), precision=None, language=language())
    assert (verdict.parsed is None) == (verdict.outcome in (Outcome.EMPTY, Outcome.UNREADABLE))
    assert verdict.distance is None or verdict.distance.amount != 0
