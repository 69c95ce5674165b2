"""WhyDialog: why an event was made: what its words were recognised as, where year and month came from, what weighed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from studyapp.domain.edtf import format_edtf
from studyapp.domain.library import StoredArticle, StoredEvent
from studyapp.ui.dialogs.form_dialog import FormDialog
from studyapp.ui.models.date_words import date_words
from studyapp.ui.models.reason_line import reason_line
from studyapp.ui.models.rule_words import edited_words, rule_words
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Label, plain_tip
from studyapp.ui.widgets.left_out_list import reason_words
from studyapp.ui.widgets.prose_label import ProseLabel, ProseMark


class WhyDialog(FormDialog):
    """Shows; changes nothing."""

    def __init__(self, theme: Theme, event: StoredEvent, article: StoredArticle, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent, width=560)
        self.setWindowTitle(self.tr("Why this date"))
        sentence = ProseLabel(theme, "event", leading=1.6, fill=True)
        start, end = event.start - event.sentence_start, event.end - event.sentence_start
        marks = [ProseMark(start, end, "k2")] if 0 <= start < end <= len(event.sentence) else []
        sentence.set_text(event.sentence, article.script.value, marks=marks)
        self.column.addWidget(sentence)
        self.column.addSpacing(8)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(16)
        self.column.addLayout(self._grid)
        self._fill(event, article)
        self.column.addStretch(1)
        self.finish(self.tr("Close"))

    def _fill(self, event: StoredEvent, article: StoredArticle) -> None:
        if event.date is not None:
            self._line(self.tr("Read as"), f"{date_words(event.date, article)}  ·  {format_edtf(event.date)}")
        self._line(self.tr("Words"), event.expression or self.tr("in the heading"))
        self._line(self.tr("Year and month from"), event.anchor or self.tr("the words themselves"))
        self._line(self.tr("Recognised as"), rule_words(event.rule), self.tr("Rule: %1").replace("%1", event.rule))
        self._line(self.tr("Sure of the date"), f"{event.confidence:.0%}")
        self._line(self.tr("Worth learning"), f"{event.salience:.0%}")
        for reason in event.reasons:
            self._line("", reason_line(reason))
        if event.rejected is not None:
            self._line(self.tr("Left out"), reason_words(event.rejected))
        if event.edited:
            self._line(self.tr("Corrected by you"), ", ".join(map(edited_words, sorted(event.edited))))

    def _line(self, name: str, value: str, note: str = "") -> None:
        row = self._grid.rowCount()
        for column, (text, token) in enumerate(((name, "ink3"), (value, "ink"))):
            label = Label(self.theme, "body", token, wrap=column == 1)
            label.setText(text)
            label.setToolTip(plain_tip(note))
            self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
