"""One run of the window: application, theme, translation, tasks, window; and how it ends."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

from PySide6.QtCore import QByteArray, QCoreApplication, QSize, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from studyapp.services.settings import Settings
from studyapp.services.workspace import Workspace
from studyapp.ui.error_words import error_words
from studyapp.ui.interrupts import Interrupts
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from studyapp.ui.translation import Translation, script_of, system_language
from studyapp.ui.windows.main_window import MainWindow

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
    """Say in a window, in a language of the interface or else the system's, why the program cannot start, and in
    English on the terminal; the exit code."""
    print(f"studyapp: {refusal}", file=sys.stderr)
    app = make_application()
    # The library, and the words compiled into its folder, are out of reach.
    with TemporaryDirectory(prefix="studyapp-", ignore_cleanup_errors=True) as cache:
        translation = Translation(app, Path(cache))
        translation.use(language or system_language())
        box = refusal_box(refusal)
        if QApplication.platformName() != "offscreen":
            box.exec()
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
    """What one run holds; `close` ends it in order."""

    def __init__(self, workspace: Workspace, app: QApplication, *, movable: bool = False) -> None:
        self.workspace = workspace
        self.moved_to: Path | None = None
        settings = workspace.settings.get()
        self.translation = Translation(app, workspace.data_dir / "cache")
        language = settings.language or system_language()
        self.translation.use(language)
        self.theme = Theme(settings.theme or "system", script_of(language))
        self.theme.set_type(
            text_px=settings.text_size,
            face="serif" if settings.serif else "sans",
            scale=settings.program_scale / 100,
        )
        self.theme.apply(app)
        self.tasks = Tasks()
        self.window = MainWindow(workspace, self.theme, self.tasks, self.translation, movable=movable)
        self.window.folder_chosen.connect(self._on_folder_chosen)
        self._restore(settings)
        # Long after the window is there, so that the copy delays nothing.
        self._backup = QTimer(self.window, singleShot=True, interval=_BACKUP_MS)
        self._backup.timeout.connect(lambda: self.tasks.store(workspace.backups.daily))
        self._backup.start()

    def _restore(self, settings: Settings) -> None:
        state = self.workspace.settings.state("window")
        # Under a frame, and not beyond the edges of a small screen.
        room = self.window.screen().availableSize() - QSize(16, 48)
        self.window.resize(QSize(1440, 900).boundedTo(room))
        if isinstance(state, dict):
            self.window.restoreGeometry(QByteArray.fromBase64(str(state.get("geometry", "")).encode()))
            self.window.reading.layout_.set_sizes(list(state.get("splitter", [])))
        self.window.begin(settings)

    def _on_folder_chosen(self, folder: Path) -> None:
        self.moved_to = folder
        self.window.close()

    def close(self) -> None:
        """Finish what was asked of the store, then close the library."""
        self.tasks.close()
        self.workspace.close()


def end_start() -> None:
    """The window stands: what the start has made stays, and no later search for circles of objects looks through it
    again, which would hold up a key for some frames."""
    gc.freeze()
    gc.enable()


def run_session(workspace: Workspace, *, movable: bool = False) -> tuple[int, Path | None]:
    """Show the window until it is closed: the exit code, and the folder where the library is to be opened anew.

    `movable` lets the reader choose such a folder at the first start.
    """
    app = make_application()
    log = _log_to(workspace.data_dir / "window.log")
    session = Session(workspace, app, movable=movable)
    sys.excepthook = _hook(session.window)
    session.window.painted.connect(end_start)
    session.window.show()
    app.aboutToQuit.connect(session.close)
    interrupts = Interrupts(app)
    code = app.exec()
    interrupts.stop()
    app.aboutToQuit.disconnect(session.close)
    session.close()
    session.translation.drop()
    logging.getLogger("studyapp").removeHandler(log)
    log.close()
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
