"""EventPanel: one event at the side of a screen: date, words, place, sentence; and what the screen adds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from studyapp.ui.models.event_detail import EventDetail
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Button, Label
from studyapp.ui.widgets.date_label import DateLabel
from studyapp.ui.widgets.history_strip import HistoryStrip
from studyapp.ui.widgets.other_dates import OtherDateLines
from studyapp.ui.widgets.prose_label import ProseLabel, ProseMark
from studyapp.ui.widgets.surface import Hairline, Surface

WIDTH = 320
_DATE_PX = 36
_LONG_DATE = 10


@dataclass(frozen=True, slots=True)
class _Line:
    """A value under its name, which is set in the colour of `token`."""

    name: str
    value: str
    token: str = "ink2"


class EventPanel(Surface):
    """Shows an EventDetail; blank until then.

    Signals: `passage_wanted`, `place_wanted(OtherDate)`, `edit_wanted`. A screen may add a widget at the end with
    `append`.
    """

    passage_wanted = Signal()
    place_wanted = Signal(object)
    edit_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "page", edges="l", parent=parent)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(20, 16, 20, 20)
        self._column.setSpacing(0)
        self._dates = DateLabel(theme, _DATE_PX), DateLabel(theme, 24)
        self._text = ProseLabel(theme, "event-large")
        self._path = Label(theme, "caption", "ink2", wrap=True)
        self._status = Label(theme, "caption", "ink2", wrap=True)
        self._others = OtherDateLines(theme)
        self._others.place_wanted.connect(self.place_wanted)
        self._open = Button(theme, icon="book-open")
        self._edit = Button(theme, icon="pencil")
        self._open.clicked.connect(self.passage_wanted)
        self._edit.clicked.connect(self.edit_wanted)
        self._questions, self._numbers = QGridLayout(), QGridLayout()
        self._hint = Label(theme, "body", "ink3", wrap=True)
        self._source = Label(theme, "caption", "ink2")
        self._sentence = ProseLabel(theme, "event", leading=1.6, fill=True)
        self._record = Label(theme, "caption", "ink2")
        self._history = HistoryStrip(theme)
        self._ask_part = self._part(self._questions)
        self._source_part = self._part(self._source, self._sentence)
        self._record_part = self._part(self._record, self._history, self._numbers)
        self._lay_out()
        self.retranslate()
        self.clear()

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addWidget(self._hint)
        outer.addWidget(area)
        self._hint.setContentsMargins(20, 20, 20, 0)
        for widget in self._dates:
            self._column.addWidget(widget)
        self._column.addSpacing(6)
        self._column.addWidget(self._text)
        self._column.addSpacing(12)
        self._column.addWidget(self._path)
        self._column.addSpacing(2)
        self._column.addWidget(self._status)
        self._column.addWidget(self._others)
        self._column.addSpacing(14)
        self._column.addLayout(self._buttons())
        for part in (self._ask_part, self._source_part, self._record_part):
            self._column.addWidget(part)
        self._column.addStretch()

    def _buttons(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._open)
        row.addWidget(self._edit)
        row.addStretch()
        return row

    def _part(self, *pieces: QWidget | QLayout) -> QWidget:
        """A part under a hairline, hidden and shown as one."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 18, 0, 0)
        column.setSpacing(6)
        column.addWidget(Hairline(self.theme))
        column.addSpacing(10)
        for piece in pieces:
            if isinstance(piece, QLayout):
                column.addLayout(piece)
            else:
                column.addWidget(piece)
        return part

    def append(self, widget: QWidget) -> None:
        """Add a part of the screen's own at the end."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def retranslate(self) -> None:
        """Set the words in the language of now."""
        self._open.setText(self.tr("Open in the article"))
        self._edit.setText(self.tr("Edit"))
        self._source.setText(self.tr("Source"))
        self._record.setText(self.tr("Reviews"))
        self._hint.setText(self.tr("What you choose is shown here with its source."))

    def clear(self) -> None:
        """Show nothing but what would stand here."""
        self._content.hide()
        self._hint.show()

    def show_event(self, detail: EventDetail, *, questions: bool = True) -> None:
        """Show an event; without `questions` only what happened, not how it is asked and known."""
        long = sum(len(run.text) for run in detail.runs) > _LONG_DATE
        for label, shown in zip(self._dates, (not long, long), strict=True):
            label.show_date(detail.runs, detail.script)
            label.setVisible(bool(detail.runs) and shown)
        self._text.set_text(detail.event.text, detail.script)
        self._path.setText(detail.path)
        self._status.setText(detail.status)
        self._others.show_dates(detail.others, detail.article)
        self._sentence.set_text(detail.event.sentence, detail.script, marks=[ProseMark(*detail.mark, "k2")])
        asked = [_Line(name, value) for name, value in detail.questions]
        asked += [_Line(self.tr("Mix-up"), line, "seal") for line in detail.rivals]
        self._fill(self._questions, asked if questions else (), detail.script)
        self._ask_part.setVisible(questions and bool(asked))
        self._source_part.setVisible(bool(detail.event.sentence))
        reviewed = questions and bool(detail.reviews)
        self._record_part.setVisible(reviewed)
        self._history.show_reviews(detail.reviews, detail.due)
        numbers = [_Line(name, value) for name, value in detail.numbers]
        self._fill(self._numbers, numbers if reviewed else (), "", right=True)
        self._hint.hide()
        self._content.show()

    def _fill(self, grid: QGridLayout, rows: Sequence[_Line], script: str, *, right: bool = False) -> None:
        while (item := grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for y, line in enumerate(rows):
            head, text = Label(self.theme, "caption", line.token), Label(self.theme, "body", wrap=not right)
            head.setText(line.name)
            text.set_language(script)
            text.setText(line.value)
            grid.addWidget(head, y, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, y, 1, Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag(0))
