"""Which events are noted as easily confused, when, and how long."""

from __future__ import annotations

from studyapp.domain.article import Article
from studyapp.domain.library import StoredEvent
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
