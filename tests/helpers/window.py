"""A whole window on a workspace, for tests."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studyapp.services.workspace import Workspace
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from studyapp.ui.translation import Translation, script_of
from studyapp.ui.windows.main_window import MainWindow


class OpenWindow:
    """A shown window and how to wait for it."""

    def __init__(self, qtbot: QtBot, workspace: Workspace, theme: Theme, tasks: Tasks) -> None:
        self.qtbot = qtbot
        self.workspace = workspace
        self.theme = theme
        self.tasks = tasks
        app = QApplication.instance()
        assert app is not None
        self.translation = Translation(app, workspace.data_dir / "cache")
        settings = workspace.settings.get()
        language = settings.language or "en"
        self.translation.use(language)
        theme.set_language(script_of(language))
        self.window = MainWindow(theme, tasks, self.translation)
        self.window.open(workspace)
        qtbot.addWidget(self.window)
        self.window.resize(1440, 900)
        self.window.begin(settings)
        self.window.show()
        self.settle()

    def settle(self) -> None:
        """Wait until all work has come home and what follows the scroll has settled."""
        self.qtbot.waitUntil(lambda: not self.tasks.busy, timeout=20000)
        follow = self.window.reading.reader.view._follow
        self.qtbot.waitUntil(lambda: not follow.isActive() and not self.tasks.busy, timeout=20000)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is, and wait."""
        target: QWidget = QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, modifier)
        self.settle()

    def close(self) -> None:
        """Close the window and speak English again."""
        self.window.close()
        self.translation.use("en")


def write_article(folder: Path, title: str, text: str) -> Path:
    """A file of one article."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{title}.md"
    file.write_text(f"**{title}**。{text}\n", "utf-8")
    return file


CENTRE = QPoint(400, 300)
