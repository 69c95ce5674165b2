"""DataPage: where the library lies, its backups, its check."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QMessageBox, QVBoxLayout, QWidget

from studyapp.services.backups import Backup, CheckResult
from studyapp.services.workspace import Workspace
from studyapp.ui.error_words import error_words
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Button, ElidedLabel, Label

_PATH = Qt.ItemDataRole.UserRole + 1


class DataPage(QWidget):
    """Signals: `restored` after the library was replaced by a backup."""

    restored = Signal()

    def __init__(self, workspace: Workspace, theme: Theme, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._tasks = workspace, tasks
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        caption = Label(theme, "caption", "ink2")
        caption.setText(self.tr("Data folder"))
        folder = ElidedLabel(theme, "body")
        folder.set_text(str(workspace.data_dir))
        backups = Label(theme, "caption", "ink2")
        backups.setText(self.tr("Backups, newest first"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Backups, newest first"))
        self.said = Label(theme, "body", "ink2", wrap=True)
        for part in (caption, folder, backups):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self.said)
        column.addLayout(self._buttons(theme))
        self.list.currentRowChanged.connect(lambda row: self.restore_button.setEnabled(row >= 0))
        self._load()

    def _buttons(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.backup_button = Button(theme)
        self.backup_button.setText(self.tr("Back up now"))
        self.backup_button.clicked.connect(self._on_backup)
        self.restore_button = Button(theme)
        self.restore_button.setText(self.tr("Restore…"))
        self.restore_button.setEnabled(False)
        self.restore_button.clicked.connect(self._on_restore)
        self.check_button = Button(theme)
        self.check_button.setText(self.tr("Check the library"))
        self.check_button.clicked.connect(self._on_check)
        for button in (self.backup_button, self.restore_button, self.check_button):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _load(self) -> None:
        self._tasks.store(self._workspace.backups.list, self._show, failed=self._say_error, owner=self)

    def _show(self, backups: tuple[Backup, ...]) -> None:
        self.list.clear()
        for backup in backups:
            made = backup.made_at.astimezone().strftime("%Y-%m-%d %H:%M")
            size = QLocale().formattedDataSize(backup.size, 0 if backup.size < 1 << 20 else 1)
            item = QListWidgetItem(f"{made}   {size}")
            item.setData(_PATH, str(backup.path))
            self.list.addItem(item)

    def _say_error(self, error: Exception) -> None:
        self.said.set_token("seal")
        self.said.setText(error_words(error))

    def _say(self, words: str) -> None:
        self.said.set_token("ink2")
        self.said.setText(words)

    @Slot()
    def _on_backup(self) -> None:
        def done(backup: Backup) -> None:
            self._say(self.tr("Backed up to %1").replace("%1", str(backup.path)))
            self._load()

        self._tasks.store(self._workspace.backups.backup, done, failed=self._say_error, owner=self)

    @Slot()
    def _on_check(self) -> None:
        def done(result: CheckResult) -> None:
            sound = self.tr("The library is sound: %n cards.", "", result.cards)
            self._say("\n".join(result.problems[:8]) or sound)

        self._tasks.store(self._workspace.backups.check, done, failed=self._say_error, owner=self)

    @Slot()
    def _on_restore(self) -> None:
        item = self.list.currentItem()
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Restore a backup"), "", parent=self)
        box.setText(self.tr("Replace the library by this backup? The library of now is backed up first."))
        box.setStandardButtons(QMessageBox.StandardButton.Cancel | QMessageBox.StandardButton.Yes)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        if item is not None and box.exec() == QMessageBox.StandardButton.Yes:
            self.restore(Path(item.data(_PATH)))

    def restore(self, path: Path) -> None:
        """Replace the library by a backup."""

        def done(_: Backup) -> None:
            self._say(self.tr("Restored"))
            self._load()
            self.restored.emit()

        self._tasks.store(lambda: self._workspace.backups.restore(path), done, failed=self._say_error, owner=self)
