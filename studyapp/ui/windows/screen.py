"""Screen: what the main window hosts, and how screens tell one another what happened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from studyapp.domain.library import Changes
from studyapp.services.reading import OtherDate
from studyapp.services.workspace import Workspace
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme


class Screen(QWidget):
    """One of the five screens, built on its first visit.

    Signals: `changes_made(changes)` after a service wrote something here; `passage_opened(event_id)`,
    `place_opened(section_id, event_id)` for an event as another section tells it, `timeline_opened(event_id)`,
    `cards_opened(query)` and `review_opened(scope)` ask the window to go elsewhere;
    `noticed(text, undoable)` shows a notice; `export_wanted(event_ids)` opens the export dialog for these.
    """

    changes_made = Signal(object)
    passage_opened = Signal(object)
    place_opened = Signal(object, object)
    timeline_opened = Signal(object)
    cards_opened = Signal(str)
    review_opened = Signal(object)
    noticed = Signal(str, bool)
    export_wanted = Signal(object)

    def __init__(self, workspace: Workspace, theme: Theme, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.theme = theme
        self.tasks = tasks
        self.commands: list[tuple[str, str]] = []
        self.key_home: QWidget = self
        """The part of the screen where its keys act."""
        self._signs: dict[str, Callable[[], object]] = {}

    def activate(self) -> None:
        """Called each time the screen comes to the front: load what is stale, take the focus."""

    def take_changes(self, changes: Changes) -> None:
        """Called after something was changed elsewhere."""

    def open_other(self, other: OtherDate) -> None:
        """Ask the window for the passage that gives another date."""
        self.place_opened.emit(other.section_id, other.event_id)

    def add_key(self, keys: str, label: str, deed: Callable[[], object]) -> QShortcut:
        """Bind a key of this screen; `keys` and `label` also stand in the list of keys (?)."""
        shortcut = QShortcut(QKeySequence(keys), self.key_home)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(deed)
        if label:
            self.commands.append((keys, label))
        if len(keys) == 1 and not keys.isalnum():
            self._signs[keys] = deed
        return shortcut

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Which keys make a sign such as @ depends on the keyboard; where the shortcut did not know it, its text does.
        deed = self._signs.get(event.text())
        if deed is not None and not event.isAutoRepeat():
            deed()
        else:
            super().keyPressEvent(event)
