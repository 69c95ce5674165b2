"""Which events are noted as easily confused, when, and how long."""

from __future__ import annotations

import pytest

from studyapp.domain.article import Article
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.library import StoredEvent
from studyapp.services.reading import EventEdit
from studyapp.services.workspace import Workspace
from tests.helpers.extractor import make_article

RIVALS = "1850年2月，甲国与乙国签订河约。1851年3月，甲国与丙国签订海约。1870年，丁城的粮仓失火。"


def two_articles(second: str) -> tuple[Article, Article]:
    return make_article("河约", ("", RIVALS)), make_article("海约", ("", second))


def texts(workspace: Workspace, event: StoredEvent) -> list[str]:
    return [e.text for e in workspace.reviewing.context(event.cards[0].id).confusable]


def event(workspace: Workspace, title: str, at: int = 0) -> StoredEvent:
    article = workspace.reading.find_article(title)
    return workspace.reading.events(workspace.reading.sections(article.id)[0].id)[at]


def test_rivals_are_known_from_the_import_on(workspace: Workspace) -> None:
    workspace.imports.import_article(make_article("约", ("", RIVALS)))
    assert texts(workspace, event(workspace, "约")) == ["甲国与丙国签订海约"]
    assert texts(workspace, event(workspace, "约", 2)) == []


def test_rivals_stand_in_other_articles_too(workspace: Workspace) -> None:
    first, second = two_articles("1852年，甲国与戊国签订河约。")
    workspace.imports.import_article(first)
    workspace.imports.import_article(second)
    assert set(texts(workspace, event(workspace, "海约"))) == {"甲国与乙国签订河约", "甲国与丙国签订海约"}


def test_rival_of_a_corrected_date_is_none(workspace: Workspace) -> None:
    workspace.imports.import_article(make_article("约", ("", RIVALS)))
    workspace.imports.import_article(make_article("约", ("", RIVALS.replace("1851年3月", "1891年3月"))))
    assert texts(workspace, event(workspace, "约")) == []


def test_undo_of_an_import_takes_its_rivals_back(workspace: Workspace) -> None:
    first, second = two_articles("1852年，甲国与戊国签订河约。")
    workspace.imports.import_article(first)
    workspace.imports.import_article(second)
    workspace.history.undo()
    assert texts(workspace, event(workspace, "河约")) == ["甲国与丙国签订海约"]


def test_what_differs_is_told_where_both_begin_alike(workspace: Workspace) -> None:
    workspace.imports.import_article(make_article("约", ("", "1850年，甲国签订《河约》。1851年，甲国签订《海约》。")))
    context = workspace.reviewing.context(event(workspace, "约").cards[0].id)
    assert context.apart == ("本题：《河约》；另一件：《海约》",)


def test_rejected_rival_is_not_shown(workspace: Workspace) -> None:
    workspace.imports.import_article(make_article("约", ("", RIVALS)))
    workspace.reading.reject([event(workspace, "约", 1).id])
    assert texts(workspace, event(workspace, "约")) == []


def test_rivals_follow_an_edited_date(workspace: Workspace) -> None:
    workspace.imports.import_article(make_article("约", ("", RIVALS)))
    rival = event(workspace, "约", 1)
    workspace.reading.edit(rival.id, EventEdit(date=HistoricalDate.on(1891)))
    assert texts(workspace, event(workspace, "约")) == []
    workspace.history.undo()
    assert texts(workspace, event(workspace, "约")) == [rival.text]


def test_event_made_anyway_has_rivals(workspace: Workspace) -> None:
    workspace.imports.import_article(make_article("约", ("", RIVALS + "据说1852年甲国与戊国签订江约。")))
    article = workspace.reading.find_article("约")
    (left_out,) = workspace.reading.left_out(workspace.reading.sections(article.id)[0].id)
    workspace.reading.make_card_anyway(left_out.id)
    assert len(texts(workspace, workspace.reading.event(left_out.id))) == 2


def test_large_library_compares_at_import_within_the_article(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studyapp.services.confusion.MANY", 0)
    first, second = two_articles("1852年，甲国与戊国签订河约。")
    for article in (first, second):
        workspace.imports.import_article(article)
    assert texts(workspace, event(workspace, "河约")) == ["甲国与丙国签订海约"]
    workspace.reading.learn(article_ids=[workspace.reading.find_article("海约").id])
    assert "甲国与戊国签订河约" in texts(workspace, event(workspace, "河约"))
    workspace.imports.import_article(make_article("海约", ("", "1852年，甲国与戊国签订河约。1899年大雪。")))
    assert "甲国与戊国签订河约" in texts(workspace, event(workspace, "河约"))
