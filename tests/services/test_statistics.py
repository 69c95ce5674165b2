"""Figures and the timeline."""

from __future__ import annotations

from typing import Protocol

from studyapp.domain.historical_date import day_number
from studyapp.domain.library import Level
from studyapp.domain.scheduling import Grade, Memory
from studyapp.services.reviewing import Scope
from studyapp.services.statistics import Period
from studyapp.services.workspace import Workspace
from tests.helpers.extractor import make_article


class Forward(Protocol):
    """A clock that the test moves."""

    def forward(self, **by: float) -> None: ...


def learn_all(workspace: Workspace, grade: Grade) -> None:
    workspace.reading.learn(article_ids=[a.id for a in workspace.reading.articles()])
    while (item := workspace.reviewing.next_item()) is not None:
        workspace.reviewing.grade(item.card.id, grade, taken_ms=3000)


def test_empty_library_has_figures(workspace: Workspace) -> None:
    overview = workspace.statistics.overview()
    assert (overview.articles, overview.cards, overview.reviews) == (0, 0, 0)
    assert overview.retention.rate is None
    assert len(overview.forecast) == 30
    assert workspace.statistics.timeline() == ()


def test_totals_and_levels(filled: Workspace) -> None:
    learn_all(filled, Grade.EASY)
    overview = filled.statistics.overview()
    assert (overview.articles, overview.events, overview.cards, overview.reviews) == (1, 4, 8, 4)
    assert dict(overview.levels) == {Level.UNLEARNED: 0, Level.LEARNING: 0, Level.FAMILIAR: 4, Level.SOLID: 0}
    assert sum(overview.difficulty) == 4


def test_cards_of_a_rejected_event_are_not_counted(filled: Workspace) -> None:
    event = filled.reading.events(filled.reading.sections(filled.reading.articles()[0].id)[0].id)[0]
    filled.reading.reject([event.id])
    overview = filled.statistics.overview()
    assert (overview.events, overview.cards) == (3, 8 - len(event.cards))


def test_forecast_counts_cards_on_the_day_they_are_due(filled: Workspace, clock: Forward) -> None:
    learn_all(filled, Grade.EASY)
    forecast = filled.statistics.overview().forecast
    assert sum(day.count for day in forecast) == 4
    assert forecast[0].count == 0
    clock.forward(days=29)
    late = filled.statistics.overview().forecast
    assert late[0].count == 4


def test_calendar_and_retention(filled: Workspace, clock: Forward) -> None:
    learn_all(filled, Grade.EASY)
    first = filled.statistics.overview().today
    clock.forward(days=15)
    filled.settings.set(new_per_day=0)
    for grade in (Grade.AGAIN, Grade.GOOD, Grade.GOOD):
        item = filled.reviewing.next_item()
        assert item is not None
        filled.reviewing.grade(item.card.id, grade)
    overview = filled.statistics.overview()
    assert [(d.day, d.count) for d in overview.calendar] == [(first, 4), (first + 15, 3)]
    assert (overview.retention.answered, overview.retention.right) == (3, 2)
    assert overview.retention_young.answered + overview.retention_mature.answered == 3


def test_scope_limits_the_figures(filled: Workspace) -> None:
    filled.imports.import_article(make_article("别的", ("", "1900年，戊国成立。")), "二")
    learn_all(filled, Grade.EASY)
    overview = filled.statistics.overview(Scope(collections=frozenset({"二"})))
    assert sum(count for _, count in overview.levels) == 1
    assert sum(day.count for day in overview.calendar) == 1
    nothing = filled.statistics.overview(Scope(collections=frozenset({"没有"})))
    assert sum(count for _, count in nothing.levels) == 0


def test_timeline_has_a_lane_an_article_in_order_of_time(filled: Workspace) -> None:
    filled.imports.import_article(make_article("别的", ("", "1900年，戊国成立。")))
    lanes = filled.statistics.timeline()
    assert [(lane.title, len(lane.events)) for lane in lanes] == [("两国关系", 4), ("别的", 1)]
    first = lanes[0].events[0]
    assert first.lo == first.hi == day_number(1850, 2, 3)
    assert [e.lo for e in lanes[0].events] == sorted(e.lo for e in lanes[0].events)
    assert not first.queued
    assert filled.statistics.timeline(learned_only=True) == ()


def test_timeline_knows_level_and_due(filled: Workspace, clock: Forward) -> None:
    learn_all(filled, Grade.EASY)
    clock.forward(days=40)
    events = [e for lane in filled.statistics.timeline(learned_only=True) for e in lane.events]
    assert [(e.level, e.queued, e.due) for e in events] == [(Level.FAMILIAR, True, True)] * 4


def test_slipping_is_what_is_likeliest_forgotten_by_now_and_not_what_was_forgotten_before(
    filled: Workspace, clock: Forward
) -> None:
    learn_all(filled, Grade.EASY)
    assert filled.statistics.overview().slipping == ()
    clock.forward(days=30)
    filled.settings.set(new_per_day=0)
    item = filled.reviewing.next_item()
    assert item is not None
    filled.reviewing.grade(item.card.id, Grade.AGAIN)
    slipping = filled.statistics.overview().slipping
    assert item.event.id not in [s.event_id for s in slipping]
    assert [s.event_id for s in slipping] == sorted(filled.browsing.ids("is:slipping"))
    assert all(0 < s.recall < 0.9 and s.days == 30 for s in slipping)
    assert [s.recall for s in slipping] == sorted(s.recall for s in slipping)


def test_recall_falls_with_the_days(filled: Workspace, clock: Forward) -> None:
    learn_all(filled, Grade.EASY)
    card = next(
        c
        for e in filled.reading.events(filled.reading.sections(filled.reading.articles()[0].id)[0].id)
        for c in e.cards
        if c.memory.reps
    )
    assert filled.statistics.recall(Memory()) is None
    assert filled.statistics.recall(card.memory) == 1.0
    clock.forward(days=20)
    assert 0.5 < (filled.statistics.recall(card.memory) or 0) < 0.95


def test_retention_of_a_period_leaves_out_what_came_after_it(filled: Workspace, clock: Forward) -> None:
    learn_all(filled, Grade.EASY)
    clock.forward(days=30)
    filled.settings.set(new_per_day=0)
    item = filled.reviewing.next_item()
    assert item is not None
    filled.reviewing.grade(item.card.id, Grade.GOOD)
    clock.forward(days=1)
    today, yesterday, every = filled.statistics.retentions([Period(0), Period(1, 1), Period(None)])
    assert [r.whole.answered for r in (today, yesterday, every)] == [0, 1, 1]
