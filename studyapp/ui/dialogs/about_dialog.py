"""AboutDialog: what the program is, where the data lies, and whose work is in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from studyapp import __version__
from studyapp.ui.dialogs.form_dialog import FormDialog
from studyapp.ui.theme import Theme


class AboutDialog(FormDialog):
    """Shows; changes nothing."""

    def __init__(self, theme: Theme, data_dir: Path, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("About StudyApp"))
        self.say(f"StudyApp {__version__}", role="title", token="ink")
        self.say(self.tr("Read history, keep the dates."), role="event", token="ink")
        self.say(self.tr("Articles, cards and reviews stay on this computer. No account, no network; backed up daily."))
        self.say(self.tr("Data folder: %1").replace("%1", str(data_dir)))
        self.say(
            self.tr(
                "StudyApp is free software under the MIT licence. It uses Qt and PySide6 (LGPL), SQLAlchemy, genanki, "
                "fsrs (MIT), OpenCC (Apache 2.0) and icons by Lucide and Feather (ISC and MIT). The starter articles "
                "are CC BY-SA 4.0; what you import keeps its own licence."
            )
        )
        self.say(f"Qt {qVersion()}", role="caption", token="ink3")
        self.column.addStretch(1)
        self.finish(self.tr("Close"))
