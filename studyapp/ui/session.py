"""One run of the window: application, theme, translation, tasks, window; and how it ends."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QSize, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from studyapp.domain.errors import StudyAppError
from studyapp.services.glance import glance
from studyapp.ui.error_words import error_words
from studyapp.ui.interrupts import Interrupts
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from studyapp.ui.translation import Translation, script_of, system_language
from studyapp.ui.widgets.panel_widths import kept_widths
from studyapp.ui.windows.main_window import MainWindow

if TYPE_CHECKING:
    from studyapp.services.workspace import Workspace

_BACKUP_MS = 10_000
_LOG = logging.getLogger("studyapp.window")


def make_application() -> QApplication:
    """The application object, named."""
    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("StudyApp")
    app.setApplicationDisplayName("StudyApp")
    app.setDesktopFileName("studyapp")
    return app


def show_refusal(refusal: str, language: str) -> int:
    """Say in a box, in a language of the interface or else the system's, why the program cannot start, and in English
    on the terminal; the exit code."""
    print(f"studyapp: {refusal}", file=sys.stderr)
    app = make_application()
    # The library, and the words compiled into its folder, are out of reach.
    with TemporaryDirectory(prefix="studyapp-", ignore_cleanup_errors=True) as cache:
        translation = Translation(app, Path(cache))
        translation.use(language or system_language())
        box = refusal_box(refusal)
        if QApplication.platformName() != "offscreen":
            interrupts = Interrupts(app)
            box.exec()
            interrupts.stop()
        translation.drop()
    return 2


def refusal_box(refusal: str) -> QMessageBox:
    """The window that says why the program cannot start."""
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Critical)
    box.setTextFormat(box.textFormat().PlainText)
    box.setWindowTitle("StudyApp")
    box.setText(error_words(refusal))
    return box


class Session:
    """What one run holds; `close` ends it in order. The window stands before the library is open.

    `refusal` is why the library could not be opened, `moved_to` the folder where it is to be opened anew.
    """

    def __init__(self, data_dir: Path, app: QApplication, *, movable: bool = False) -> None:
        self.refusal: Exception | None = None
        self.moved_to: Path | None = None
        self._opened: Workspace | None = None
        seen = glance(data_dir)
        self.language = seen.settings.language or system_language()
        self.translation = Translation(app, data_dir / "cache")
        self.translation.use(self.language)
        self.theme = Theme(seen.settings.theme or "system", script_of(self.language))
        self.theme.set_type(
            text_px=seen.settings.text_size,
            face="serif" if seen.settings.serif else "sans",
            scale=seen.settings.program_scale / 100,
        )
        self.theme.apply(app)
        self.tasks = Tasks()
        self.window = MainWindow(self.theme, self.tasks, self.translation, movable=movable)
        self.window.folder_chosen.connect(self._on_folder_chosen)
        # Under a frame, and not beyond the edges of a small screen.
        room = self.window.screen().availableSize() - QSize(16, 48)
        self.window.resize(QSize(1440, 900).boundedTo(room))
        self.window.restoreGeometry(QByteArray.fromBase64(str(seen.window.get("geometry", "")).encode()))
        self._widths = kept_widths(seen.window.get("splitter"))
        self.window.await_library(self._widths, greets=not seen.settings.first_run_done)

    @property
    def workspace(self) -> Workspace:
        """The open library."""
        if self._opened is None:
            raise RuntimeError("the library is not open yet")
        return self._opened

    def begin(self, opening: Callable[[], Workspace]) -> None:
        """Show the window; open the library behind it once it is painted."""

        def work() -> Workspace:
            self._opened = opening()
            return self._opened

        self.window.painted.connect(lambda: self.tasks.store(work, self.open, failed=self._on_refused))
        self.window.show()

    def open(self, workspace: Workspace) -> None:
        """Show the library, or the page that greets at the first start."""
        self._opened = workspace
        self.window.open(workspace)
        self.window.reading.layout_.set_sizes(self._widths)
        self.window.begin(workspace.settings.get())
        # Long after the window is there, so that the copy delays nothing.
        self._backup = QTimer(self.window, singleShot=True, interval=_BACKUP_MS)
        self._backup.timeout.connect(lambda: self.tasks.store(workspace.backups.daily))
        self._backup.start()

    def _on_refused(self, error: Exception) -> None:
        self.refusal = error
        QCoreApplication.exit()

    def _on_folder_chosen(self, folder: Path) -> None:
        self.moved_to = folder
        self.window.close()

    def close(self) -> None:
        """Finish what was asked of the store, then close the library."""
        self.tasks.close()
        if self._opened is not None:
            self._opened.close()


def end_start() -> None:
    """The window stands: what the start has made stays, and no later search for circles of objects looks through it
    again, which would hold up a key for some frames."""
    gc.freeze()
    gc.enable()


def run_session(data_dir: Path, opening: Callable[[], Workspace], *, movable: bool = False) -> tuple[int, Path | None]:
    """Show the window until it is closed: the exit code, and the folder where the library is to be opened anew.

    `opening` opens the library in `data_dir`; it is called on another thread. `movable` lets the reader choose another
    folder at the first start.
    """
    app = make_application()
    log = _log_to(data_dir / "window.log")
    session = Session(data_dir, app, movable=movable)
    sys.excepthook = _hook(session.window)
    session.window.opened.connect(end_start)
    app.aboutToQuit.connect(session.close)
    interrupts = Interrupts(app)
    session.begin(opening)
    code = app.exec()
    interrupts.stop()
    app.aboutToQuit.disconnect(session.close)
    session.close()
    session.window.hide()
    session.translation.drop()
    logging.getLogger("studyapp").removeHandler(log)
    log.close()
    if isinstance(session.refusal, StudyAppError):
        return show_refusal(str(session.refusal), session.language), None
    if session.refusal is not None:
        raise session.refusal
    return code, session.moved_to


def _log_to(file: Path) -> logging.Handler:
    handler = logging.FileHandler(file, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logging.getLogger("studyapp").addHandler(handler)
    return handler


def _hook(window: MainWindow) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """An exception in a slot is only printed by Qt: log it, and say so in the window."""

    def handle(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _LOG.error("a fault of the program", exc_info=(kind, error, trace))
        sys.__excepthook__(kind, error, trace)
        words = QCoreApplication.translate("Session", "Something in the program failed; it is in the log: %1")
        QTimer.singleShot(0, lambda: window.notices.fail(words.replace("%1", f"{kind.__name__}: {error}")))

    return handle
