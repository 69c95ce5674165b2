"""A whole window for the tests of this folder."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from studyapp.services.workspace import Workspace
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from tests.helpers.window import OpenWindow


@pytest.fixture
def opened(qtbot: QtBot, workspace: Workspace, theme: Theme, tasks: Tasks) -> Iterator[OpenWindow]:
    """The window on the library of one article, in 简体中文, its first start behind it."""
    workspace.settings.set(first_run_done=True, language="zh_CN", theme="light", reduced_motion=True)
    made = OpenWindow(qtbot, workspace, theme, tasks)
    yield made
    made.close()
