import pytest
from pytestqt.qtbot import QtBot

from studyapp.domain.historical_date import HistoricalDate
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.neighbour_strip import NeighbourStrip, Part, StripMark


def mark(part: Part, date: HistoricalDate, label: str) -> StripMark:
    return StripMark(part, *date.bounds, label)


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> NeighbourStrip:
    made = NeighbourStrip(theme)
    qtbot.addWidget(made)
    made.resize(720, 122)
    made.show_marks(
        [
            mark(Part.TYPED, HistoricalDate.on(1857), "typed"),
            mark(Part.ASKED, HistoricalDate.on(1853, 7, 8), "asked"),
            mark(Part.NEIGHBOUR, HistoricalDate.on(1854, 3), "neighbour"),
        ]
    )
    return made


def test_marks_are_named_in_order_of_time(strip: NeighbourStrip) -> None:
    assert strip.accessibleName() == "asked, neighbour, typed"


def test_every_mark_is_in_view(strip: NeighbourStrip) -> None:
    scale = strip.scale()
    assert scale.x(HistoricalDate.on(1853, 7, 8).bounds[0]) > 0
    assert scale.x(HistoricalDate.on(1857).bounds[1]) < 720


def test_a_typed_year_is_a_bar_one_year_long(strip: NeighbourStrip, theme: Theme) -> None:
    strip.show()
    image = strip.grab().toImage()
    scale = strip.scale()
    low, high = HistoricalDate.on(1857).bounds
    seal = [x for x in range(720) if image.pixelColor(x, 39) == theme.color("seal")]
    assert abs(min(seal) - scale.x(low)) < 8
    assert abs(max(seal) - scale.x(high)) < 8


def test_marks_of_one_day_and_far_ages_paint_without_harm(strip: NeighbourStrip) -> None:
    one = HistoricalDate.on(-220)
    strip.show_marks([mark(Part.ASKED, one, "a"), mark(Part.NEIGHBOUR, one, "b")])
    assert not strip.grab().isNull()
    strip.show_marks([])
    assert not strip.grab().isNull()
