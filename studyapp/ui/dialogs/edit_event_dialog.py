"""EditEventDialog: change date, event and questions of an event away from its article."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from studyapp.domain.event import CardKind, CardText
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.library import StoredArticle, StoredCard, StoredEvent
from studyapp.services.reading import EventEdit
from studyapp.ui.models.date_words import date_words
from studyapp.ui.theme import Theme
from studyapp.ui.typed_answer import read_date
from studyapp.ui.widgets.buttons import Button, Label


class EditEventDialog(QDialog):
    """A form; accepted by "Save" or Ctrl Enter. `edit()` then holds only what was changed."""

    def __init__(self, theme: Theme, event: StoredEvent, article: StoredArticle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Edit card"))
        self._theme, self._event, self._article = theme, event, article
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 16, 24, 16)
        self._column.setSpacing(4)
        self._date = self._line(self.tr("Date"), date_words(event.date, article))
        self._reading = Label(theme, "caption", "ink2")
        self._column.addWidget(self._reading)
        self._text = self._paragraph(self.tr("Event"), event.text)
        self._questions = {card.kind: self._line(self._kind_words(card), card.question) for card in event.cards}
        self._note = self._line(self.tr("Note, shown with the answer"), event.note)
        self._save = Button(theme, kind="primary")
        self._save.setText(self.tr("Save"))
        self._add_buttons()
        self._date.textChanged.connect(self._on_date_changed)
        self._on_date_changed(self._date.text())
        self.setMinimumWidth(theme.px(480))

    def _label(self, words: str, field: QWidget) -> None:
        label = Label(self._theme, "caption", "ink2")
        label.setText(words)
        field.setAccessibleName(words)
        self._column.addSpacing(8)
        self._column.addWidget(label)
        self._column.addWidget(field)

    def _line(self, words: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setCursorPosition(0)
        self._label(words, field)
        return field

    def _paragraph(self, words: str, text: str) -> QPlainTextEdit:
        field = QPlainTextEdit(text)
        field.setTabChangesFocus(True)
        field.setFixedHeight(self._theme.px(64))
        self._label(words, field)
        return field

    def _kind_words(self, card: StoredCard) -> str:
        return {
            CardKind.EVENT_DATE: self.tr("Question for the date"),
            CardKind.DATE_EVENT: self.tr("Question for the event"),
            CardKind.NAME: self.tr("Question for the name"),
            CardKind.CLOZE: self.tr("Sentence with a gap"),
            CardKind.OWN: self.tr("Front"),
            CardKind.DISCRIMINATION: self.tr("Question that tells apart"),
        }[card.kind]

    def _add_buttons(self) -> None:
        cancel = Button(self._theme)
        cancel.setText(self.tr("Cancel"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self._save)
        self._column.addSpacing(16)
        self._column.addLayout(row)
        cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self.accept)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._save.click)

    def _read(self) -> HistoricalDate | None:
        return read_date(self._date.text(), self._article.language)

    def _on_date_changed(self, text: str) -> None:
        date = self._read()
        unread = bool(text.strip()) and date is None
        words = self.tr("Not a date I can read")
        if not unread:
            words = self.tr("Read as %1").replace("%1", date_words(date, self._article)) if date else ""
        self._reading.setText(words)
        self._reading.set_token("seal" if unread else "ink2")
        self._save.setEnabled(not unread)

    def edit(self) -> EventEdit:
        """What was changed; fields left alone are None."""
        event = self._event
        date, text, note = self._read(), self._text.toPlainText().strip(), self._note.text().strip()
        texts = []
        for card in event.cards:
            question = self._questions[card.kind].text().strip()
            if question and question != card.question:
                texts.append(CardText(card.kind, question, card.answer, card.context))
        return EventEdit(
            text=text if text and text != event.text else None,
            date=date if date != event.date else None,
            note=note if note != event.note else None,
            cards=tuple(texts) or None,
        )
