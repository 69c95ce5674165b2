"""What holds for every date: written and read back, bounds in order, unmoved by what stands before, in both scripts."""

from __future__ import annotations

from functools import cache

from edtf import parse_edtf as oracle
from hypothesis import given
from hypothesis import strategies as st

from studyapp.dates.answer import parse_date
from studyapp.dates.language import Language, load_language
from studyapp.dates.reader import read_text_dates
from studyapp.dates.wording import date_text
from studyapp.domain.article import Script
from studyapp.domain.edtf import format_edtf
from studyapp.domain.historical_date import Calendar, DateKind, HistoricalDate, Mod, Point, Precision, days_in_month
from studyapp.domain.resources import resource
from studyapp.text.script import convert


@cache
def language() -> Language:
    """The date language; not a fixture, which a failing property would print in full."""
    return load_language(resource("rules", "zh"))


YEARS = st.one_of(st.integers(-2999, 2199), st.integers(-30, 120))


@st.composite
def points(draw: st.DrawFn, precision: Precision | None = None) -> Point:
    precision = precision or draw(st.sampled_from(Precision))
    year, month = draw(YEARS), draw(st.integers(1, 12))
    if precision is Precision.CENTURY:
        return Point.of_century(year // 100 * 100 + (1 if year < 0 else 0) if year >= 0 else -(-year // 100) * 100 - 99)
    if precision is Precision.DECADE:
        decade = draw(st.integers(10, 219)) * 10
        return Point.of_decade(decade if year >= 0 else -decade - 9)
    if precision is Precision.SEASON:
        return Point.of_season(year, draw(st.integers(21, 24)))
    if precision is Precision.DAY:
        return Point.of(year, month, draw(st.integers(1, days_in_month(year, month))))
    return Point.of(year, month) if precision is Precision.MONTH else Point.of(year)


@st.composite
def dates(draw: st.DrawFn) -> HistoricalDate:
    """The values that the engine can produce."""
    kind = draw(st.sampled_from(DateKind))
    first = draw(points())
    parts = (None, Mod.EARLY, Mod.MID, Mod.LATE)
    if kind is DateKind.SINGLE:
        fit = first.precision not in (Precision.DAY, Precision.SEASON)
        mods = (*parts, Mod.APPROX, Mod.BEFORE, Mod.AFTER) if fit else (None, Mod.APPROX, Mod.BEFORE, Mod.AFTER)
        lunar = first.precision is Precision.YEAR and draw(st.booleans())
        date = HistoricalDate.single(first, draw(st.sampled_from((None, Mod.APPROX) if lunar else mods)))
        return HistoricalDate(date.points, date.kind, date.mod, Calendar.LUNAR if lunar else Calendar.COMMON)
    second = draw(points(first.precision))
    if kind is DateKind.SET:
        return HistoricalDate.set_of(first, second)
    low, high = sorted((first, second), key=lambda p: p.bounds)
    open_end = draw(st.sampled_from(("", "", "start", "end")))
    if low == high or open_end == "end":
        return HistoricalDate.interval(low, None)
    return HistoricalDate.interval(None if open_end == "start" else low, high)


@given(date=dates(), script=st.sampled_from([Script.SIMPLIFIED, Script.TRADITIONAL]))
def test_a_written_date_is_parsed_back(date: HistoricalDate, script: Script) -> None:
    assert parse_date(date_text(date, language(), script), language()) == date


@given(date=dates())
def test_a_written_date_is_read_back_from_text(date: HistoricalDate) -> None:
    found = read_text_dates(f"{date_text(date, language())}，众人到达。", language())
    assert [m.date for m in found] == [date]


@given(date=dates())
def test_bounds_are_in_order(date: HistoricalDate) -> None:
    assert date.bounds[0] <= date.bounds[1]


@given(before=st.text(alphabet="的了在和人会于国大中是，。；「」（）年月日同翌前后至到0123一二十元 \n", max_size=40))
def test_what_stands_before_never_changes_an_explicit_date(before: str) -> None:
    found = read_text_dates(f"{before}。\n1905年11月24日，众人到达。", language())
    assert [format_edtf(m.date) for m in found[-1:] if m.date] == ["1905-11-24"]


@given(date=dates(), words=st.sampled_from(["，众人到达。", "以后离开。", "前后开工。", "起停运。"]))
def test_both_scripts_give_the_same_values(date: HistoricalDate, words: str) -> None:
    text = f"据载，{date_text(date, language())}{words}次年，两国绝交；同月，使节离开。"
    hant = convert(text, Script.TRADITIONAL)
    assert [m.date for m in read_text_dates(text, language())] == [m.date for m in read_text_dates(hant, language())]


@given(date=dates())
def test_stored_values_are_edtf(date: HistoricalDate) -> None:
    written = format_edtf(date)
    # The oracle knows no interval from or to unspecified digits that is open or begins before the common era,
    # and no season within a set or interval.
    open_decade = (".." in written or "-" in written) and "X" in written and date.kind is not DateKind.SINGLE
    joined_season = date.kind is not DateKind.SINGLE and date.precision is Precision.SEASON
    if not open_decade and not joined_season:
        assert oracle(written) is not None
