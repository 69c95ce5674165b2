"""What is read ahead while the reader thinks is never shown when it is no longer true."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from pathlib import Path
from typing import Any, Protocol

import pytest

from studyapp.domain.errors import NotFoundError
from studyapp.domain.ids import CardId
from studyapp.domain.library import Changes
from studyapp.domain.scheduling import Grade
from studyapp.services.reading import EventEdit
from studyapp.services.reviewing import ReviewItem, Scope
from studyapp.services.workspace import Workspace, open_workspace
from tests.helpers.extractor import SmallExtractor, make_article

CITIES = "".join(f"{1500 + 7 * n}年，第{n}号城建成。" for n in range(12))
ALIKE = "1850年2月，甲国与乙国签订河约。1851年3月，甲国与丙国签订海约。1950年，甲国与丁国签订山约。"


class Clock(Protocol):
    def __call__(self) -> Any: ...

    def forward(self, **by: float) -> None: ...


@pytest.fixture
def learned(workspace: Workspace) -> Workspace:
    workspace.imports.import_article(make_article("城", ("", CITIES)))
    workspace.imports.import_article(make_article("约", ("", ALIKE)))
    workspace.reading.learn(article_ids=[a.id for a in workspace.reading.articles()])
    return workspace


@pytest.fixture
def anew(tmp_path: Path, clock: Clock) -> Callable[[], ReviewItem | None]:
    """The next card as a program that has just opened the library would ask it."""

    def ask() -> ReviewItem | None:
        with open_workspace(
            tmp_path / "data", clock=clock, timezone=UTC, extractor=SmallExtractor, writing=False
        ) as other:
            return other.reviewing.next_item()

    return ask


def ask(workspace: Workspace) -> ReviewItem:
    """The next card, with what comes behind it read ahead."""
    item = workspace.reviewing.next_item()
    assert item is not None
    workspace.reviewing.prepare(item.card.id)
    return item


def test_every_card_of_the_day_is_the_one_a_fresh_program_asks(
    learned: Workspace, clock: Clock, anew: Callable[[], ReviewItem | None]
) -> None:
    for number in range(24):
        item = ask(learned)
        learned.reviewing.grade(item.card.id, Grade(number % 4 + 1), typed="1999" if number % 5 == 0 else None)
        clock.forward(minutes=number % 7)
        if number % 6 == 5:
            clock.forward(days=3)
        assert learned.reviewing.next_item() == anew()


def bury(workspace: Workspace, item: ReviewItem) -> Changes:
    return workspace.reviewing.bury_event(item.event.id)


def word_anew(workspace: Workspace, item: ReviewItem) -> Changes:
    return workspace.reading.edit(item.event.id, EventEdit(text="改写的事"))


def mark(workspace: Workspace, item: ReviewItem) -> Changes:
    return workspace.reviewing.mark(item.event.id)


def move(workspace: Workspace, item: ReviewItem) -> Changes:
    return workspace.reading.move_article(item.article.id, collection="别处", position=0)


@pytest.mark.parametrize("deed", [bury, word_anew, mark, move])
def test_what_is_done_to_the_card_read_ahead_is_seen(
    deed: Callable[[Workspace, ReviewItem], Changes],
    learned: Workspace,
    anew: Callable[[], ReviewItem | None],
) -> None:
    first = ask(learned)
    learned.reviewing.grade(first.card.id, Grade.EASY)
    second = ask(learned)
    learned.history.undo()
    assert ask(learned) == first
    deed(learned, second)
    learned.reviewing.grade(first.card.id, Grade.EASY)
    assert learned.reviewing.next_item() == anew() != second


def test_grade_behind_a_changed_card_is_of_the_card_as_it_is(learned: Workspace) -> None:
    item = ask(learned)
    learned.reviewing.grade(item.card.id, Grade.EASY)
    learned.reviewing.forget([item.card.id])
    learned.reviewing.prepare(item.card.id)
    learned.reviewing.grade(item.card.id, Grade.EASY)
    assert [r.phase for r in learned.reviewing.context(item.card.id).history] == [item.card.memory.phase] * 2
    assert learned.reviewing.item(item.card.id).card.memory.reps == 1


def test_confusable_cards_stay_away_as_they_do_without(learned: Workspace) -> None:
    scope = Scope(articles=frozenset({learned.reading.articles()[1].id}))
    first = learned.reviewing.next_item(scope)
    assert first is not None
    learned.reviewing.prepare(first.card.id, scope)
    learned.reviewing.grade(first.card.id, Grade.GOOD)
    second = learned.reviewing.next_item(scope)
    assert second is not None
    assert second.event.text == "甲国与丁国签订山约"


def test_reading_ahead_is_no_deed(learned: Workspace) -> None:
    item = ask(learned)
    assert learned.history.undo_label() == "learn"
    assert learned.reviewing.next_item() == item
    assert learned.reviewing.session().answered == 0


def test_restored_library_is_read_anew(learned: Workspace, anew: Callable[[], ReviewItem | None]) -> None:
    first = ask(learned)
    backup = learned.backups.backup()
    learned.reviewing.grade(first.card.id, Grade.EASY)
    ask(learned)
    learned.backups.restore(backup.path)
    assert learned.reviewing.next_item() == anew() == first


def test_part_and_whole_are_counted_beside_each_other(learned: Workspace) -> None:
    scope = Scope(articles=frozenset({learned.reading.articles()[0].id}))
    for left in range(11, 5, -1):
        item = learned.reviewing.next_item(scope)
        assert item is not None
        whole = learned.reviewing.counts().new
        learned.reviewing.grade(item.card.id, Grade.EASY)
        assert learned.reviewing.counts(scope).new == left
        assert learned.reviewing.counts().new == whole - 1


def test_card_that_is_gone_is_told(learned: Workspace) -> None:
    with pytest.raises(NotFoundError, match="card 999"):
        learned.reviewing.prepare(CardId(999))
