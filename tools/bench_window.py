"""Measures of StudyApp's window, one a process.

bench_window.py start DATA_DIR           prints `painted`, then `filled`, then leaves
bench_window.py grade DATA_DIR NUMBER    grades cards; prints one JSON object with the times to the next question
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import studyapp.cli.main  # noqa: F401  # what the command has loaded by then
from studyapp.domain.scheduling import Grade

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from studyapp.services.workspace import Workspace
    from studyapp.ui.session import Session
    from studyapp.ui.windows.review_screen import ReviewScreen

PATIENCE = 30
"""Seconds after which a window that does nothing has failed."""
REST = 0.08
"""Seconds a reader needs at least before the next grade; the window does by then what can wait."""


def open_session(data_dir: str) -> tuple[QApplication, Session]:
    """The window as `studyapp` without a verb makes it, its library not open yet."""
    from studyapp.ui.app import check_qt
    from studyapp.ui.display import check_display

    check_display(os.environ)
    gc.disable()
    check_qt()
    from studyapp.ui.session import Session, end_start, make_application

    app = make_application()
    session = Session(Path(data_dir), app)
    # The screen of the offscreen platform is small.
    session.window.resize(1440, 900)
    session.window.opened.connect(end_start)
    return app, session


def open_library(data_dir: str) -> Workspace:
    """The library, with all that this loads."""
    from studyapp.services.workspace import open_workspace

    return open_workspace(Path(data_dir))


def start(data_dir: str) -> None:
    """Up to the first paint, then to the first section shown."""
    app, session = open_session(data_dir)
    from PySide6.QtCore import QTimer

    def filled() -> None:
        session.window.repaint()
        print("filled", flush=True)
        app.quit()

    def watch() -> None:
        session.window.reading.page_shown.connect(lambda _: QTimer.singleShot(0, filled))

    session.window.painted.connect(lambda: print("painted", flush=True))
    session.window.opened.connect(watch)
    app.aboutToQuit.connect(session.close)
    session.begin(lambda: open_library(data_dir))
    app.exec()


def grade(data_dir: str, number: str) -> None:
    """From a grade to the next question painted, the window at rest before each."""
    app, session = open_session(data_dir)
    session.open(open_library(data_dir))
    from studyapp.ui.windows.main_window import REVIEW
    from studyapp.ui.windows.review_screen import ReviewScreen

    session.workspace.reviewing.allow_more_new(int(number))
    window = session.window
    window.show()
    window.show_screen(REVIEW)
    screen = window.screens[REVIEW]
    assert isinstance(screen, ReviewScreen)
    times: list[float] = []
    while len(times) < int(number):
        rest(app, session)
        if screen.item is None:
            break
        times.append(grade_one(app, screen))
    session.close()
    print(json.dumps({"times": times}))


def rest(app: QApplication, session: Session) -> None:
    """Wait as long as a reader does, and until nothing is under way."""
    until = time.monotonic() + REST
    wait(app, lambda: time.monotonic() > until and not session.tasks.busy)


def grade_one(app: QApplication, screen: ReviewScreen) -> float:
    """Show the answer, grade it, wait for the next question; the seconds from the grade on."""
    screen.show_answer()
    app.processEvents()
    item = screen.item
    started = time.perf_counter()
    screen.grade(Grade.GOOD)
    wait(app, lambda: screen.item is not item)
    app.processEvents()  # what the new question asked to be painted
    return time.perf_counter() - started


def wait(app: QApplication, is_so: Callable[[], bool]) -> None:
    """Let the window work until something is so. It sleeps between events: spinning would slow the store's thread."""
    from PySide6.QtCore import QEventLoop, QTimer

    heartbeat = QTimer(interval=20)
    heartbeat.start()
    last = time.monotonic() + PATIENCE
    while not is_so():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > last:
            raise SystemExit("the window did not answer")


def main() -> int:
    """Run the measure named first with the rest as arguments."""
    measures: dict[str, Callable[..., None]] = {"start": start, "grade": grade}
    measures[sys.argv[1]](*sys.argv[2:])
    return 0


if __name__ == "__main__":
    sys.exit(main())
