"""The queue of the day: order, limits, siblings and confusable events apart, study days, undo."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

import pytest

from studyapp.domain.errors import NotFoundError
from studyapp.domain.ids import CardId
from studyapp.domain.library import Level
from studyapp.domain.scheduling import CardPhase, Grade
from studyapp.services.knowledge import event_level
from studyapp.services.reviewing import ReviewCounts, ReviewItem, Scope
from studyapp.services.workspace import Workspace, open_workspace
from tests.helpers.extractor import SmallExtractor, make_article


class Forward(Protocol):
    """A clock that the test moves."""

    def forward(self, **by: float) -> None: ...


def rows_of(number: int) -> str:
    return "".join(f"{1500 + 7 * n}年，第{n}号城建成。" for n in range(number))


@pytest.fixture
def learned(filled: Workspace) -> Workspace:
    filled.reading.learn(article_ids=[filled.reading.articles()[0].id])
    return filled


def ask(workspace: Workspace) -> ReviewItem:
    item = workspace.reviewing.next_item()
    assert item is not None
    return item


def answer_all(workspace: Workspace, grade: Grade = Grade.EASY) -> list[CardId]:
    answered = []
    while (item := workspace.reviewing.next_item()) is not None:
        workspace.reviewing.grade(item.card.id, grade)
        answered.append(item.card.id)
    return answered


def test_new_cards_come_in_text_order_one_an_event(learned: Workspace) -> None:
    texts = []
    while (item := learned.reviewing.next_item()) is not None:
        texts.append(item.event.text)
        learned.reviewing.grade(item.card.id, Grade.EASY)
    assert texts == ["甲国与乙国签订通商条约", "乙国宣布独立", "丙国对丁国宣战", "丙国签订停战协定"]


def test_siblings_come_on_another_day(learned: Workspace, clock: Forward) -> None:
    first = answer_all(learned)
    clock.forward(days=1)
    second = answer_all(learned)
    assert len(first) == len(second) == 4
    assert not set(first) & set(second)


def test_item_shows_what_each_grade_would_do(learned: Workspace) -> None:
    item = ask(learned)
    assert [p.grade for p in item.previews] == list(Grade)
    assert item.previews[0].interval < timedelta(hours=1)
    assert item.previews[3].interval >= timedelta(days=1)
    learned.reviewing.grade(item.card.id, Grade.EASY)
    assert learned.reviewing.item(item.card.id).card.memory == item.previews[3].memory


def test_asking_changes_nothing(learned: Workspace) -> None:
    assert ask(learned).card == ask(learned).card
    assert learned.history.undo_label() == "learn"


def test_counts_follow_the_answers(learned: Workspace) -> None:
    assert learned.reviewing.counts() == ReviewCounts(new=4)
    learned.reviewing.grade(ask(learned).card.id, Grade.AGAIN)
    assert learned.reviewing.counts() == ReviewCounts(new=3, learning=1)


def test_learning_card_comes_again_within_the_day(learned: Workspace, clock: Forward) -> None:
    first = ask(learned).card.id
    learned.reviewing.grade(first, Grade.AGAIN)
    assert ask(learned).card.id != first
    clock.forward(minutes=2)
    assert ask(learned).card.id == first


def test_learning_card_comes_early_when_nothing_else_is_left(learned: Workspace) -> None:
    answered = [ask(learned).card.id for _ in range(1)]
    learned.reviewing.grade(answered[0], Grade.AGAIN)
    for _ in range(3):
        learned.reviewing.grade(ask(learned).card.id, Grade.EASY)
    assert ask(learned).card.id == answered[0]


def test_daily_limit_of_new_cards(workspace: Workspace, clock: Forward) -> None:
    workspace.imports.import_article(make_article("城", ("", rows_of(30))))
    workspace.reading.learn(article_ids=[workspace.reading.articles()[0].id])
    assert workspace.reviewing.counts().new == 20
    assert len(answer_all(workspace)) == 20
    workspace.reviewing.allow_more_new(5)
    assert len(answer_all(workspace)) == 5
    clock.forward(days=1)
    assert workspace.reviewing.counts().new == 20


def test_daily_limit_of_reviews(learned: Workspace, clock: Forward) -> None:
    answer_all(learned)
    clock.forward(days=30)
    learned.settings.set(reviews_per_day=2, new_per_day=0)
    assert learned.reviewing.counts().due == 2
    assert len(answer_all(learned)) == 2


def test_caller_may_limit_new_cards(learned: Workspace) -> None:
    assert learned.reviewing.next_item(new_limit=0) is None
    assert learned.reviewing.next_item(new_limit=1) is not None


def test_scope_limits_the_queue(learned: Workspace) -> None:
    article = learned.reading.articles()[0]
    war = learned.reading.sections(article.id)[1]
    assert learned.reviewing.counts(Scope(sections=frozenset({war.id}))).new == 2
    assert learned.reviewing.counts(Scope(articles=frozenset({article.id}))).new == 4
    assert learned.reviewing.counts(Scope(collections=frozenset({"library"}))).new == 4
    assert learned.reviewing.counts(Scope(collections=frozenset({"none"}))).new == 0


def test_confusable_events_come_on_different_days(workspace: Workspace, clock: Forward) -> None:
    text = "1850年2月，甲国与乙国签订河约。1851年3月，甲国与丙国签订海约。1950年，甲国与丁国签订山约。"
    workspace.imports.import_article(make_article("约", ("", text)))
    workspace.reading.learn(article_ids=[workspace.reading.articles()[0].id])
    first = ask(workspace)
    context = workspace.reviewing.context(first.card.id)
    assert [e.text for e in context.confusable] == ["甲国与丙国签订海约"]
    workspace.reviewing.grade(first.card.id, Grade.GOOD)
    assert ask(workspace).event.text == "甲国与丁国签订山约"


def test_context_shows_neighbours_in_time(learned: Workspace) -> None:
    learned.reading.unlearn(
        [e.id for e in learned.reading.events(learned.reading.sections(ask(learned).article.id)[1].id)]
    )
    context = learned.reviewing.context(ask(learned).card.id)
    assert [e.text for e in context.neighbours] == ["乙国宣布独立", "丙国对丁国宣战", "丙国签订停战协定"]


def test_grade_is_recorded_and_undone(learned: Workspace) -> None:
    before = ask(learned)
    changes = learned.reviewing.grade(before.card.id, Grade.HARD, typed="1850", taken_ms=4200)
    assert before.card.id in changes.cards
    (review,) = learned.reviewing.context(before.card.id).history
    assert (review.grade, review.typed, review.taken_ms, review.phase) == (Grade.HARD, "1850", 4200, CardPhase.NEW)
    assert learned.reviewing.session().answered == 1
    learned.history.undo()
    assert ask(learned) == before
    assert learned.reviewing.context(before.card.id).history == ()


@pytest.mark.parametrize("deed", ["bury_card", "bury_event", "suspend_card", "suspend_event"])
def test_card_put_away_is_not_asked_and_undo_brings_it_back(learned: Workspace, deed: str) -> None:
    item = ask(learned)
    assert getattr(learned.reviewing, deed)(item.card.id if deed.endswith("card") else item.event.id)
    assert ask(learned).card.id != item.card.id
    learned.history.undo()
    assert ask(learned).card == item.card


def test_suspended_card_comes_back_when_allowed(learned: Workspace) -> None:
    item = ask(learned)
    learned.reviewing.suspend_event(item.event.id)
    learned.reviewing.suspend_event(item.event.id, suspended=False)
    assert ask(learned).card == item.card


def test_forgotten_card_is_new_again(learned: Workspace) -> None:
    item = ask(learned)
    learned.reviewing.grade(item.card.id, Grade.EASY)
    learned.reviewing.forget([item.card.id])
    card = learned.reviewing.item(item.card.id).card
    assert (card.memory.phase, card.memory.reps) == (CardPhase.NEW, 0)
    assert len(learned.reviewing.context(item.card.id).history) == 1


def test_level_is_that_of_the_weakest_card(learned: Workspace) -> None:
    item = ask(learned)
    assert event_level(item.event) is Level.UNLEARNED
    learned.reviewing.grade(item.card.id, Grade.EASY)
    assert event_level(learned.reading.event(item.event.id)) is Level.FAMILIAR
    assert learned.reading.tree()[0].counts.known == pytest.approx(2 / 12)


def test_unknown_card_is_told(learned: Workspace) -> None:
    with pytest.raises(NotFoundError, match="card 999"):
        learned.reviewing.grade(CardId(999), Grade.GOOD)


def study_place(tmp_path: Path, zone: str, hours: list[datetime]) -> Workspace:
    times = iter(hours)
    now = [hours[0]]

    def clock() -> datetime:
        return now[0]

    workspace = open_workspace(tmp_path / "data", clock=clock, timezone=ZoneInfo(zone), extractor=SmallExtractor)
    workspace.imports.import_article(make_article("城", ("", "1900年，戊国成立。")))
    workspace.reading.learn(article_ids=[workspace.reading.articles()[0].id])
    for hour in times:
        now[0] = hour
    return workspace


@pytest.mark.parametrize(
    ("zone", "evening", "morning", "days"),
    [
        # 23:00 and 08:00 are different study days; 01:00 still belongs to the day before.
        ("Asia/Shanghai", datetime(2026, 3, 1, 15, tzinfo=UTC), datetime(2026, 3, 2, 0, tzinfo=UTC), 1),
        ("Asia/Shanghai", datetime(2026, 3, 1, 15, tzinfo=UTC), datetime(2026, 3, 1, 17, tzinfo=UTC), 0),
        # The night the clocks go forward.
        ("Europe/Berlin", datetime(2026, 3, 28, 20, tzinfo=UTC), datetime(2026, 3, 29, 3, tzinfo=UTC), 1),
        ("UTC", datetime(2028, 2, 28, 12, tzinfo=UTC), datetime(2028, 3, 1, 12, tzinfo=UTC), 2),
        ("UTC", datetime(2038, 1, 19, 3, tzinfo=UTC), datetime(2038, 1, 20, 5, tzinfo=UTC), 2),
        # The clock set back a year counts as the same day for the reader's progress.
        ("UTC", datetime(2026, 3, 1, 12, tzinfo=UTC), datetime(2025, 3, 1, 12, tzinfo=UTC), -365),
    ],
)
def test_study_days_turn_at_four_local_time(
    tmp_path: Path, zone: str, evening: datetime, morning: datetime, days: int
) -> None:
    from studyapp.services.study_day import StudyDay

    day = StudyDay(lambda: morning, ZoneInfo(zone))
    assert day.number(morning) - day.number(evening) == days
    assert day.number(day.start(day.today())) == day.today()
    with study_place(tmp_path, zone, [evening]) as workspace:
        item = workspace.reviewing.next_item()
        assert item is not None
        workspace.reviewing.grade(item.card.id, Grade.GOOD)
        assert workspace.reviewing.session().answered == 1


def test_clock_set_back_loses_nothing(learned: Workspace, clock: Forward) -> None:
    answer_all(learned)
    clock.forward(days=-365)
    learned.reviewing.counts()
    learned.reviewing.next_item()
    clock.forward(days=365 + 40)
    assert len(answer_all(learned)) == 4
    assert learned.backups.check().problems == ()
