"""A workspace on disk with a clock that the test moves and a small extractor."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studyapp.domain.article import Article
from studyapp.services.workspace import Workspace, open_workspace
from tests.helpers.extractor import SmallExtractor, make_article


class Clock:
    """Tells the time it was set to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def reopen(tmp_path: Path, clock: Clock) -> Callable[[], Workspace]:
    return lambda: open_workspace(tmp_path / "data", clock=clock, timezone=UTC, extractor=SmallExtractor)


@pytest.fixture
def workspace(reopen: Callable[[], Workspace]) -> Iterator[Workspace]:
    with reopen() as workspace:
        yield workspace


LEAD = "1850年2月3日，甲国与乙国签订通商条约。1861年，乙国宣布独立。据说1862年下了大雪。约1863年丙城失火。"
WAR = "1870年7月，丙国对丁国宣战。1871年1月28日，丙国签订停战协定。"


@pytest.fixture
def article() -> Article:
    return make_article("两国关系", ("", LEAD), ("战争", WAR))


@pytest.fixture
def filled(workspace: Workspace, article: Article) -> Workspace:
    workspace.imports.import_article(article)
    return workspace
