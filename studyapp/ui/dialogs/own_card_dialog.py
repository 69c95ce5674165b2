"""OwnCardDialog: a card the reader writes, from what is selected in the text."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from studyapp.services.reading import OwnCard
from studyapp.ui.dialogs.form_dialog import FormDialog
from studyapp.ui.models.date_reading import reading_words
from studyapp.ui.models.section_page import SectionPage
from studyapp.ui.theme import Theme
from studyapp.ui.typed_answer import read_date
from studyapp.ui.widgets.buttons import Label


class OwnCardDialog(FormDialog):
    """Accepted with a front and a back; `card()` is then the card."""

    def __init__(
        self, theme: Theme, page: SectionPage, selection: tuple[int, int] | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("Own card"))
        self._page = page
        self._span = selection or (0, 0)
        self.front = QPlainTextEdit()
        self.front.setTabChangesFocus(True)
        self.front.setFixedHeight(theme.px(64))
        self.back = QPlainTextEdit(page.section.text[self._span[0] : self._span[1]])
        self.back.setTabChangesFocus(True)
        self.back.setFixedHeight(theme.px(96))
        self.date = QLineEdit()
        self.date.setPlaceholderText(self.tr("Only where the card is about a date"))
        self.reading = Label(theme, "caption", "ink2")
        self.field(self.tr("Question"), self.front)
        self.field(self.tr("Answer"), self.back)
        self.field(self.tr("Date"), self.date)
        self.column.addWidget(self.reading)
        self.do = self.finish(self.tr("Cancel"), self.tr("Add card"))
        for changed in (self.front.textChanged, self.back.textChanged, self.date.textChanged):
            changed.connect(self._check)
        self._check()
        self.front.setFocus()

    @Slot()
    def _check(self) -> None:
        typed = self.date.text().strip()
        date = read_date(typed, self._page.article.language) if typed else None
        words = ""
        if typed:
            unread = self.tr("Not a date I can read")
            words = unread if date is None else reading_words(date, self._page.article)
        self.reading.setText(words)
        self.reading.set_token("ink2" if date is not None or not typed else "seal")
        filled = bool(self.front.toPlainText().strip() and self.back.toPlainText().strip())
        self.do.setEnabled(filled and (date is not None or not typed))

    def card(self) -> OwnCard:
        """What was written."""
        typed = self.date.text().strip()
        return OwnCard(
            front=self.front.toPlainText().strip(),
            back=self.back.toPlainText().strip(),
            start=self._span[0],
            end=self._span[1],
            date=read_date(typed, self._page.article.language) if typed else None,
        )
