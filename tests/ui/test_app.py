"""The way in: no display, a library in use, faults of the program."""

import gc
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from studyapp.domain.errors import EnvironmentFault
from studyapp.services.workspace import Workspace, open_workspace
from studyapp.ui import app
from studyapp.ui import session as session_module
from studyapp.ui.session import Session, _hook, end_start, make_application


def test_without_a_display_it_says_so_and_ends_with_2(tmp_path: Path) -> None:
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {k: v for k, v in os.environ.items() if k not in named}
    command = [sys.executable, "-m", "studyapp.ui.app"]
    environment["STUDYAPP_DATA_DIR"] = str(tmp_path)
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 2
    assert ended.stderr.startswith("studyapp: window: there is no display")
    assert len(ended.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_without_qt_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", None)
    with pytest.raises(EnvironmentFault, match="Qt cannot be loaded"):
        app.check_qt()


def test_a_second_window_on_the_same_library_is_refused(
    tmp_path: Path, qapp: object, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_workspace(tmp_path):
        assert app.run_window(tmp_path) == 2
    assert "already running" in capsys.readouterr().err
    assert gc.isenabled()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh_CN", "StudyApp 已经开着这个文库（进程"),
        ("zh_TW", "StudyApp 已經開著這個文庫（行程"),
        ("en", "StudyApp is already running with this library (process"),
    ],
)
def test_the_refusal_speaks_the_language_of_the_library(
    tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    shown: list[str] = []
    real = session_module.refusal_box

    def watched(refusal: str) -> QMessageBox:
        box = real(refusal)
        shown.append(box.text())
        return box

    monkeypatch.setattr(session_module, "refusal_box", watched)
    with open_workspace(tmp_path) as workspace:
        workspace.settings.set(language=language)
        assert app.run_window(tmp_path) == 2
    assert said in shown[0]
    assert str(tmp_path) in shown[0]


def test_what_the_start_made_is_not_looked_through_again(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr(gc, "freeze", lambda: done.append("freeze"))
    monkeypatch.setattr(gc, "enable", lambda: done.append("enable"))
    end_start()
    assert done == ["freeze", "enable"]


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Session:
    made = Session(tmp_path / "library", make_application())
    made.open(open_workspace(tmp_path / "library"))
    qtbot.addWidget(made.window)
    return made


def test_the_first_start_greets_and_imports_the_starter_library(session: Session, qtbot: QtBot) -> None:
    session.window.show()
    first_run = session.window.first_run
    assert first_run is not None
    qtbot.waitUntil(lambda: not session.tasks.busy, timeout=60000)
    assert len(session.workspace.reading.articles()) == 4
    first_run.page.begin.click()
    qtbot.waitUntil(lambda: not session.tasks.busy, timeout=20000)
    assert session.window.reading.page is not None
    assert session.workspace.settings.get().first_run_done
    session.close()


def test_a_fault_in_a_slot_is_shown_and_logged(
    session: Session, qtbot: QtBot, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)
    error = ZeroDivisionError("a fault")
    _hook(session.window)(ZeroDivisionError, error, None)
    qtbot.waitUntil(lambda: "a fault" in session.window.notices.label.text())
    assert "fault of the program" in caplog.text
    qtbot.waitUntil(lambda: not session.tasks.busy, timeout=60000)
    session.close()


def end(session: Session) -> None:
    """Close a session that spoke and looked otherwise than the tests after it expect."""
    session.close()
    session.translation.drop()
    session.theme.set_appearance("light")


class SlowLibrary:
    """A library that opens when the test says so."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.gate = Event()

    def open(self) -> Workspace:
        assert self.gate.wait(20)
        return open_workspace(self._folder)


@pytest.fixture
def slow(tmp_path: Path) -> SlowLibrary:
    with open_workspace(tmp_path) as workspace:
        workspace.settings.set(first_run_done=True, language="zh_TW", theme="dark")
        workspace.settings.set_state("window", {"splitter": [300, 700, 400]})
    return SlowLibrary(tmp_path)


def test_the_window_stands_as_it_was_left_before_its_library_is_open(
    slow: SlowLibrary, tmp_path: Path, qtbot: QtBot
) -> None:
    session = Session(tmp_path, make_application())
    qtbot.addWidget(session.window)
    session.window.resize(1440, 900)
    with qtbot.waitSignal(session.window.painted, timeout=20000):
        session.begin(slow.open)
    window = session.window
    assert not window.is_open
    assert window.bar.tabs[1].text() == "複習"
    shown = window.grab().toImage()
    for x, token in ((150, "chrome"), (600, "page"), (1300, "chrome")):
        assert shown.pixelColor(x, 500) == session.theme.color(token), token
    assert session.theme.color("page").lightness() < 80
    with qtbot.waitSignal(window.opened, timeout=20000):
        slow.gate.set()
    qtbot.waitUntil(lambda: not session.tasks.busy, timeout=20000)
    assert window.reading.layout_.sizes() == [300, 700, 400]
    end(session)


def test_a_window_closed_before_its_library_is_open_leaves_it_free(
    slow: SlowLibrary, tmp_path: Path, qtbot: QtBot
) -> None:
    session = Session(tmp_path, make_application())
    qtbot.addWidget(session.window)
    with qtbot.waitSignal(session.window.painted, timeout=20000):
        session.begin(slow.open)
    qtbot.waitUntil(lambda: session.tasks.busy)
    session.window.close()
    slow.gate.set()
    end(session)
    assert not session.window.is_open
    open_workspace(tmp_path).close()


def test_a_fault_while_the_library_opens_is_not_kept_quiet(
    tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> Workspace:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        session_module.run_session(tmp_path, fail)


def test_modules_loaded_after_qt_do_not_pay_for_its_hook() -> None:
    program = (
        "import builtins, linecache; plain = builtins.__import__\n"
        "from studyapp.ui.app import check_qt; check_qt()\n"
        "import studyapp.ui.session\n"
        "print(builtins.__import__ is plain, any('studyapp' in name for name in linecache.cache))"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert ended.stdout.split() == ["True", "False"], ended.stderr


def test_the_first_window_fits_the_screen(session: Session) -> None:
    room, smallest = session.window.screen().availableSize(), session.window.minimumSize()
    assert session.window.width() <= max(room.width(), smallest.width())
    assert session.window.height() <= max(room.height(), smallest.height())
    session.close()


def test_size_and_splitter_are_kept_between_starts(session: Session, qtbot: QtBot) -> None:
    workspace: Workspace = session.workspace
    session.window.resize(1300, 800)
    session.window.show()
    qtbot.waitUntil(lambda: not session.tasks.busy, timeout=60000)
    session.window.close()
    qtbot.waitUntil(lambda: not session.tasks.busy, timeout=20000)
    assert workspace.settings.state("window")["geometry"]
    session.close()


def test_the_starter_articles_tell_their_years(session: Session, qtbot: QtBot) -> None:
    first_run = session.window.first_run
    assert first_run is not None
    qtbot.waitUntil(lambda: not session.tasks.busy, timeout=60000)
    said = [label.text() for label in first_run.page.findChildren(QLabel)]
    assert "1917–1991" in said
    assert not first_run.page.change.isVisibleTo(first_run.page)
    session.close()


def test_another_folder_takes_the_library_along(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    made = Session(tmp_path / "share" / "studyapp", make_application(), movable=True)
    made.open(open_workspace(tmp_path / "share" / "studyapp"))
    qtbot.addWidget(made.window)
    made.window.show()
    first_run = made.window.first_run
    assert first_run is not None
    assert first_run.page.change.isVisibleTo(first_run.page)
    qtbot.waitUntil(lambda: not made.tasks.busy, timeout=60000)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "history"))
    with qtbot.waitSignal(made.window.folder_chosen, timeout=20000):
        first_run.page.change.click()
    made.close()
    assert made.moved_to == tmp_path / "history"
    with open_workspace(tmp_path / "history") as workspace:
        assert len(workspace.reading.articles()) == 4


def test_the_window_opens_anew_where_the_library_has_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []

    def run(folder: Path, opening: Callable[[], Workspace], *, movable: bool) -> tuple[int, Path | None]:
        with opening() as workspace:
            opened.append(workspace.data_dir)
        assert folder == opened[-1]
        return 0, tmp_path / "two" if len(opened) == 1 else None

    monkeypatch.setattr(session_module, "run_session", run)
    assert app.run_window(tmp_path / "one", movable=True) == 0
    assert opened == [tmp_path / "one", tmp_path / "two"]
