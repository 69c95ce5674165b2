"""Two mix-ups of two events make one card that asks which was when."""

from __future__ import annotations

from typing import Protocol

import pytest

from studyapp.domain.event import CardKind
from studyapp.domain.library import StoredCard, StoredEvent
from studyapp.domain.scheduling import Grade
from studyapp.services.workspace import Workspace
from tests.helpers.extractor import make_article

TEXT = "1850年2月，甲国与乙国签订河约。1851年3月，甲国与丙国签订海约。1870年，丁城的粮仓失火。"


class Forward(Protocol):
    """A clock that the test moves."""

    def forward(self, **by: float) -> None: ...


@pytest.fixture
def learned(workspace: Workspace) -> Workspace:
    workspace.imports.import_article(make_article("约", ("", TEXT)))
    workspace.reading.learn(article_ids=[workspace.reading.articles()[0].id])
    return workspace


def events(workspace: Workspace) -> tuple[StoredEvent, ...]:
    article = workspace.reading.articles()[0]
    return workspace.reading.events(workspace.reading.sections(article.id)[0].id)


def asked_for_date(event: StoredEvent) -> StoredCard:
    return next(c for c in event.cards if c.kind is CardKind.EVENT_DATE)


def answer(workspace: Workspace, at: int, typed: str) -> None:
    workspace.reviewing.grade(asked_for_date(events(workspace)[at]).id, Grade.AGAIN, typed=typed)


def made(workspace: Workspace) -> list[StoredCard]:
    return [c for e in events(workspace) for c in e.cards if c.kind is CardKind.DISCRIMINATION]


def test_two_mixups_make_one_card(learned: Workspace) -> None:
    answer(learned, 0, "1851")
    assert made(learned) == []
    answer(learned, 1, "1850年2月")
    (card,) = made(learned)
    assert "甲国与乙国签订河约" in card.question
    assert card.answer == "1850-02　甲国与乙国签订河约\n1851-03　甲国与丙国签订海约"


def test_a_third_mixup_makes_no_second_card(learned: Workspace) -> None:
    for at, typed in ((0, "1851"), (0, "1851"), (1, "1850")):
        answer(learned, at, typed)
    assert len(made(learned)) == 1


def test_other_errors_are_no_mixups(learned: Workspace) -> None:
    for at, typed in ((0, "1852"), (0, "1870"), (0, "1850"), (0, "不知道"), (2, "1850")):
        answer(learned, at, typed)
    assert made(learned) == []


def test_card_comes_on_another_day(learned: Workspace, clock: Forward) -> None:
    answer(learned, 0, "1851")
    answer(learned, 0, "1851")
    (card,) = made(learned)
    assert card.buried_until is not None
    answered = []
    while (item := learned.reviewing.next_item()) is not None:
        answered.append(item.card.kind)
        learned.reviewing.grade(item.card.id, Grade.EASY)
    assert CardKind.DISCRIMINATION not in answered


def test_undo_of_the_answer_takes_the_card_back(learned: Workspace) -> None:
    answer(learned, 0, "1851")
    answer(learned, 0, "1851")
    learned.history.undo()
    assert made(learned) == []


def test_card_is_kept_when_the_article_comes_again(learned: Workspace) -> None:
    answer(learned, 0, "1851")
    answer(learned, 0, "1851")
    learned.imports.import_article(make_article("约", ("", TEXT + "1900年，丁城建成车站。")))
    assert len(made(learned)) == 1
