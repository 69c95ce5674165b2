"""TitleChoices: the pages a title may mean, to choose one of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Button, Label

_MOST = 20


class TitleChoices(QWidget):
    """Signals: `chosen(place)`, what to import for the title."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    def show_choices(self, titles: Sequence[str], places: Sequence[str] = ()) -> None:
        """Show these titles; nothing where there are none. `places` are what to import for each."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(bool(titles))
        if not titles:
            return
        heading = Label(self._theme, "body-bold")
        heading.setText(self.tr("Which page is meant?"))
        self._column.addWidget(heading)
        for title, place in list(zip(titles, places or titles, strict=False))[:_MOST]:
            button = Button(self._theme, kind="link")
            button.setText(title.replace("&", "&&"))
            button.clicked.connect(lambda _=False, place=place: self.chosen.emit(place))
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
