from studyapp.domain.historical_date import HistoricalDate, Mod, Point
from studyapp.domain.ids import ArticleId, EventId, SectionId
from studyapp.domain.library import Level
from studyapp.services.statistics import Lane, TimelineEvent
from studyapp.ui.models.timeline_lanes import around, bounds_of, find, lane_views
from studyapp.ui.timescale import YEAR_DAYS, TimeScale


def event(number: int, date: HistoricalDate, level: Level = Level.UNLEARNED) -> TimelineEvent:
    low, high = date.bounds
    return TimelineEvent(
        EventId(number), ArticleId(1), SectionId(1), low, high, date, f"事{number}", 0.5, level, False, False
    )


def lane(*events: TimelineEvent) -> Lane:
    return Lane(ArticleId(1), "港口", events)


DATES = [HistoricalDate.on(1853, 7, day) for day in (1, 8, 15)] + [HistoricalDate.on(1900)]


def test_three_points_close_together_become_a_count() -> None:
    view = lane_views([lane(*(event(i, d) for i, d in enumerate(DATES)))], lambda _: True)[0]
    scale = TimeScale.fitting(DATES[0].bounds[0] - 10_000, DATES[3].bounds[1] + 10_000, 800)
    assert [m.count for m in view.marks(scale, 0, 800)] == [3, 1]
    near = TimeScale.fitting(DATES[0].bounds[0], DATES[2].bounds[1], 800)
    assert [m.count for m in view.marks(near, -40, 900)] == [1, 1, 1]


def test_what_is_longer_than_a_year_and_a_half_is_a_span_and_vague_where_open() -> None:
    long = event(1, HistoricalDate.interval(Point.of(1853), Point.of(1857)))
    since = event(2, HistoricalDate.interval(Point.of(1860), None))
    about = event(3, HistoricalDate.interval(Point.of(1870), Point.of(1880), Mod.APPROX))
    view = lane_views([lane(long, since, about, event(4, DATES[0]))], lambda _: True)[0]
    assert [(s.event.event_id, s.vague) for s in view.spans] == [(1, False), (2, True), (3, True)]
    assert len(view.points) == 1


def test_lanes_without_events_are_left_out_and_learned_are_counted() -> None:
    lanes = [lane(event(1, DATES[0], Level.SOLID), event(2, DATES[3])), lane()]
    views = lane_views(lanes, lambda _: True)
    assert [(v.total, v.learned) for v in views] == [(2, 1)]


def test_an_event_is_found_and_so_are_its_neighbours_within_a_year() -> None:
    views = lane_views([lane(*(event(i, d) for i, d in enumerate(DATES)))], lambda _: True)
    place = find(views, EventId(1))
    assert place is not None
    assert [p.event.event_id for p in around(views, place.event, YEAR_DAYS)] == [0, 2]
    assert find(views, EventId(99)) is None


def test_nothing_has_bounds_too() -> None:
    low, high = bounds_of([])
    assert high > low


def test_counts_never_stand_on_one_another() -> None:
    dates = [HistoricalDate.on(1900, 1, 1 + day) for day in (*range(6), *range(20, 26))]
    view = lane_views([lane(*(event(i, d) for i, d in enumerate(dates)))], lambda _: True)[0]
    scale = TimeScale(dates[0].bounds[0] - 100, 1.05)
    marks = list(view.marks(scale, 0, 400))
    assert [m.count for m in marks] == [12]
    assert [m.count for m in view.marks(TimeScale(scale.first, 2.0), 0, 800)] == [6, 6]


def test_what_holds_up_to_a_date_stands_at_its_end() -> None:
    until = event(9, HistoricalDate.interval(None, Point.of(1857)))
    views = lane_views([lane(*(event(i, d) for i, d in enumerate(DATES)), until)], lambda _: True)
    assert [e.event_id for e in views[0].in_order()] == [0, 1, 2, 9, 3]
    low, high = Point.of(1857).bounds
    assert low < until.middle < high
    assert [p.event.event_id for p in around(views, until, 5 * YEAR_DAYS)] == [0, 1, 2]
