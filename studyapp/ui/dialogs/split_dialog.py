"""SplitDialog: one event made into two, each with its own words and date."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.library import StoredArticle, StoredEvent
from studyapp.services.reading import EventEdit
from studyapp.ui.dialogs.form_dialog import FormDialog
from studyapp.ui.models.date_words import date_words
from studyapp.ui.theme import Theme
from studyapp.ui.typed_answer import read_date
from studyapp.ui.typesetting import chinese_marks


def halves(text: str) -> tuple[str, str]:
    """A text cut at the pause nearest its middle; the second half is empty where there is no pause."""
    pauses = [i for i, c in enumerate(text[:-1], 1) if c in chinese_marks().break_after]
    if not pauses:
        return text, ""
    at = min(pauses, key=lambda i: abs(i - len(text) / 2))
    return text[:at].rstrip(chinese_marks().break_after), text[at:]


class SplitDialog(FormDialog):
    """Accepted with two texts and two dates; `edits()` then holds both."""

    def __init__(self, theme: Theme, event: StoredEvent, article: StoredArticle, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("Split in two"))
        self._article, self._event = article, event
        self.parts: list[tuple[QLineEdit, QPlainTextEdit]] = []
        names = (
            (self.tr("Date of the first, which keeps its progress"), self.tr("First event")),
            (self.tr("Date of the second"), self.tr("Second event")),
        )
        for (date_name, text_name), text in zip(names, halves(event.text), strict=True):
            date = QLineEdit(date_words(event.date, article))
            words = QPlainTextEdit(text)
            words.setTabChangesFocus(True)
            words.setFixedHeight(theme.px(56))
            self.field(date_name, date)
            self.field(text_name, words)
            date.textChanged.connect(self._check)
            words.textChanged.connect(self._check)
            self.parts.append((date, words))
        self.do = self.finish(self.tr("Cancel"), self.tr("Split"))
        self._check()

    @Slot()
    def _check(self) -> None:
        self.do.setEnabled(all(words.toPlainText().strip() and self._read(date) for date, words in self.parts))

    def _read(self, field: QLineEdit) -> HistoricalDate | None:
        if field.text() == date_words(self._event.date, self._article):
            return self._event.date
        return read_date(field.text(), self._article.language)

    def edits(self) -> tuple[EventEdit, EventEdit]:
        """The first and the second event."""
        first, second = (
            EventEdit(text=words.toPlainText().strip(), date=self._read(date)) for date, words in self.parts
        )
        return first, second
