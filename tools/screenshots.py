"""Pictures of every screen for the manual, made from the starter library: screenshots.py FOLDER [LANGUAGE].

Needs no display: QT_QPA_PLATFORM=offscreen will do.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest

from studyapp.domain.scheduling import Grade
from studyapp.services.workspace import Workspace, open_workspace
from studyapp.ui.session import Session, make_application

SIZE = (1440, 900)
PATIENCE = 30
"""Seconds to wait for work that is under way."""
LEARNED = 24
"""Cards answered before the pictures are taken, so that levels show."""


def prepare(workspace: Workspace, language: str) -> None:
    """The starter library with a little of it learned."""
    workspace.imports.import_starter()
    workspace.settings.set(first_run_done=True, language=language, theme="light", reduced_motion=True)
    article = workspace.reading.articles()[0]
    workspace.reading.learn(article_ids=[article.id])
    for number in range(LEARNED):
        item = workspace.reviewing.next_item()
        if item is None:
            return
        workspace.reviewing.grade(item.card.id, Grade.EASY if number % 3 else Grade.GOOD)


def settle(session: Session) -> None:
    """Wait until nothing is under way."""
    end = time.monotonic() + PATIENCE
    QTest.qWait(400)
    while session.tasks.busy and time.monotonic() < end:
        QTest.qWait(20)
    QTest.qWait(400)


def take(session: Session, folder: Path) -> None:
    """One picture a screen, and reading in the dark."""
    window = session.window

    def shoot(name: str, before: Callable[[], object]) -> None:
        before()
        settle(session)
        window.grab().save(str(folder / f"{name}.png"))
        print(folder / f"{name}.png")

    sections = window.workspace.reading.sections(window.workspace.reading.articles()[0].id)
    longest = max(sections, key=lambda s: len(s.text))
    shoot("reading", lambda: window.reading.open_section(longest.id))
    for index, name in enumerate(("review", "timeline", "cards", "statistics"), 1):
        shoot(name, lambda index=index: window.show_screen(index))  # type: ignore[misc]  # bound now
    window.show_screen(0)
    shoot("reading-dark", lambda: window.store_settings(theme="dark"))


def main(folder: Path, language: str) -> None:
    """Make the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        app = make_application()
        workspace = open_workspace(Path(data))
        prepare(workspace, language)
        session = Session(workspace, app)
        session.window.resize(*SIZE)
        session.window.show()
        settle(session)
        take(session, folder)
        session.window.hide()
        session.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "zh_CN")
