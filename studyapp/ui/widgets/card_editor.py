"""CardEditor: a card while it is edited, in its place in the list; or a new card of the reader's own."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studyapp.domain.event import CardKind, CardText
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.library import StoredArticle, StoredEvent
from studyapp.services.reading import EventEdit
from studyapp.ui.models.date_reading import reading_words
from studyapp.ui.models.date_words import date_words
from studyapp.ui.theme import Theme
from studyapp.ui.typed_answer import read_date
from studyapp.ui.widgets.buttons import Button, Label
from studyapp.ui.widgets.growing_text import GrowingText

_OUTER = 8


class CardEditor(QWidget):
    """A form. Signals: `saved` (ask `edit()`), `cancelled`, `resized` when it needs another height. Ctrl Enter saves,
    Esc cancels."""

    saved = Signal()
    cancelled = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, event: StoredEvent, article: StoredArticle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._event, self._article = theme, event, article
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_OUTER + 14, _OUTER + 8, _OUTER + 12, _OUTER + 12)
        self._column.setSpacing(2)
        self.date = self._line(self.tr("Date"), date_words(event.date, article))
        self.date.setFont(theme.font("event", article.script.value))
        self.reading = Label(theme, "caption", "ink2", wrap=True)
        self._column.addWidget(self.reading)
        self.text = self._paragraph(self.tr("Event"), event.text)
        self.questions = {c.kind: self._paragraph(self._kind_words(c.kind), c.question) for c in event.cards}
        self.note = self._line(self.tr("Mix-up"), event.note)
        self._add_buttons()
        self.date.textChanged.connect(self._on_date_changed)
        self._say_reading(event.date)

    def _kind_words(self, kind: CardKind) -> str:
        return {
            CardKind.EVENT_DATE: self.tr("Asks for the date"),
            CardKind.DATE_EVENT: self.tr("Asks for the event"),
            CardKind.NAME: self.tr("Asks for the name"),
            CardKind.CLOZE: self.tr("Sentence with a gap"),
            CardKind.OWN: self.tr("Front"),
            CardKind.DISCRIMINATION: self.tr("Tells apart"),
        }[kind]

    def _line(self, words: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setCursorPosition(0)
        self._label(words, field)
        return field

    def _paragraph(self, words: str, text: str) -> GrowingText:
        field = GrowingText(text)
        field.grown.connect(self._on_grown)
        self._label(words, field)
        return field

    def _label(self, words: str, field: QWidget) -> None:
        label = Label(self._theme, "caption", "ink2")
        label.setText(words)
        field.setAccessibleName(words)
        self._column.addSpacing(6)
        self._column.addWidget(label)
        self._column.addWidget(field)

    def _add_buttons(self) -> None:
        self.save = Button(self._theme, kind="primary")
        self.save.setText(self.tr("Save"))
        cancel = Button(self._theme)
        cancel.setText(self.tr("Cancel"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 10, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.save)
        row.addWidget(cancel)
        row.addStretch(1)
        self._column.addLayout(row)
        keys = Label(self._theme, "caption", "ink3")
        keys.setText(self.tr("Ctrl Enter saves, Esc cancels"))
        self._column.addWidget(keys)
        self.save.clicked.connect(self.saved)
        cancel.clicked.connect(self.cancelled)
        for sequence, deed in (
            ("Ctrl+Return", self.save.click),
            ("Ctrl+Enter", self.save.click),
            ("Esc", self.cancelled.emit),
        ):
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def _read(self) -> HistoricalDate | None:
        if self.date.text() == date_words(self._event.date, self._article):
            return self._event.date
        return read_date(self.date.text(), self._article.language)

    @Slot()
    def _on_date_changed(self) -> None:
        self._say_reading(self._read())

    def _say_reading(self, date: HistoricalDate | None) -> None:
        unread = bool(self.date.text().strip()) and date is None
        words = self.tr("Not a date I can read")
        if not unread:
            words = reading_words(date, self._article) if date else ""
        self.reading.setText(words)
        self.reading.set_token("seal" if unread else "ink2")
        self.save.setEnabled(not unread)
        self._on_grown()

    @Slot()
    def _on_grown(self) -> None:
        self._column.invalidate()
        self.resized.emit()

    def edit(self) -> EventEdit:
        """What was changed; fields left alone are None."""
        event = self._event
        date, text, note = self._read(), self.text.toPlainText().strip(), self.note.text().strip()
        texts = []
        for card in event.cards:
            question = " ".join(self.questions[card.kind].toPlainText().split())
            if question and question != card.question:
                texts.append(CardText(card.kind, question, card.answer, card.context))
        return EventEdit(
            text=text if text and text != event.text else None,
            date=date if date is not None and date != event.date else None,
            note=note if note != event.note else None,
            cards=tuple(texts) or None,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_OUTER + 0.5, _OUTER + 0.5, -_OUTER + 0.5, -_OUTER + 0.5)
        painter.setBrush(self._theme.color("card"))
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawRoundedRect(box, 6, 6)
        painter.fillRect(QRectF(box.left(), box.top() + 3, 4, box.height() - 6), self._theme.color("accent"))
        painter.end()
