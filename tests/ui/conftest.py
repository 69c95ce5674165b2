"""What the tests of the window share: a theme, a real library on disk, and its threads."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.services.workspace import Workspace, open_workspace
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from tests.helpers.extractor import SmallExtractor, make_article

if "DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
HARBOUR = (
    ("", "1851年1月，两国在东河签订通商条约。1853年7月8日，舰队驶入南岭的港口。"),
    ("修路", "1872年10月14日，第一条铁路通车。1889年，议会通过新的法典。约1890年，城墙拆除。"),
)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The light theme, applied."""
    theme = Theme("light", "hans")
    theme.apply(qapp)
    return theme


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A library with one article, "港口", of five dated events, four of them learned."""
    with open_workspace(tmp_path / "library", clock=lambda: NOW, extractor=SmallExtractor) as workspace:
        workspace.imports.import_article(make_article("港口", *HARBOUR))
        workspace.reading.learn(article_ids=[a.id for a in workspace.reading.articles()])
        yield workspace


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    """The threads of a window; an error that nobody asked for fails the test."""
    errors: list[Exception] = []
    tasks = Tasks()
    tasks.failed.connect(errors.append)
    yield tasks
    tasks.close()
    assert not errors


@pytest.fixture
def settle(qtbot: QtBot, tasks: Tasks) -> Callable[[], None]:
    """Wait until all work under way has come home."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not tasks.busy)

    return wait
