"""OtherDateLines: quiet lines saying which date another passage gives, each with a way to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studyapp.domain.library import StoredArticle
from studyapp.services.reading import OtherDate
from studyapp.ui.models.date_words import date_words
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import IconButton
from studyapp.ui.widgets.prose_label import ProseLabel


def other_date_words(other: OtherDate, article: StoredArticle) -> str:
    """What another passage says, beside an event of `article`."""
    if other.article_id == article.id:
        words = QCoreApplication.translate("OtherDates", "This article also has %2")
    else:
        words = QCoreApplication.translate("OtherDates", "Another article has %2: %1")
    date = date_words(other.date, article)
    return words.replace("%2", date).replace("%1", other.article)


class OtherDateLines(QWidget):
    """Shows other dates of an event; takes no room where there are none.

    Signals: `place_wanted(OtherDate)` when its passage is to be opened.
    """

    place_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[OtherDate, ...] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 4, 0, 0)
        self._rows.setSpacing(4)
        self.hide()

    def show_dates(self, others: Sequence[OtherDate], article: StoredArticle) -> None:
        """Show a line for each."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for other in others:
            self._rows.addWidget(self._line(other, article))
        self.setVisible(bool(others))

    def _line(self, other: OtherDate, article: StoredArticle) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        sign = QLabel()
        sign.setPixmap(self._theme.pixmap("triangle-alert", "ink3"))
        words = ProseLabel(self._theme, "caption", leading=1.5, fill=True)
        words.set_token("ink2")
        words.set_text(other_date_words(other, article), article.script)
        way = IconButton(self._theme, "book-open")
        name = QCoreApplication.translate("OtherDates", "Open that passage")
        way.describe(name)
        way.setAccessibleName(f"{name}: {words.text}")
        way.clicked.connect(lambda: self.place_wanted.emit(other))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(way, 0, Qt.AlignmentFlag.AlignTop)
        return line
