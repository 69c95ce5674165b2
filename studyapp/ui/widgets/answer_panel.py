"""AnswerPanel: the back of a card: the date large, the distance, neighbours, the sentence, what it is taken for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from studyapp.ui.models.answer_view import AnswerView, Confusable
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Button, Label
from studyapp.ui.widgets.date_label import DateLabel
from studyapp.ui.widgets.neighbour_strip import NeighbourStrip
from studyapp.ui.widgets.other_dates import OtherDateLines
from studyapp.ui.widgets.prose_label import ProseLabel, ProseMark
from studyapp.ui.widgets.surface import Hairline

_DATE_PX = 58
_LONG_DATE = 12
"""Characters from which a date is set smaller, so that the verdict has room beside it."""


class AnswerPanel(QWidget):
    """Shows an AnswerView.

    Signals: `passage_wanted` when the article is to be opened; `place_wanted(OtherDate)` for another passage.
    """

    passage_wanted = Signal()
    place_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._date = DateLabel(theme, _DATE_PX)
        self._small_date = DateLabel(theme, 36)
        self._text = ProseLabel(theme, "question")
        self._verdict = Label(theme, "nav-bold")
        self._event_verdict = Label(theme, "nav-bold", wrap=True)
        self._event_verdict.setContentsMargins(0, 8, 0, 0)
        self._era = Label(theme, "body", "ink2")
        self._strip = NeighbourStrip(theme)
        self._sentence = ProseLabel(theme, "article", leading=1.67, fill=True)
        self._path = Label(theme, "body", "ink2")
        self._sources = Label(theme, "caption", "ink3", wrap=True)
        self._others = OtherDateLines(theme)
        self._others.place_wanted.connect(self.place_wanted)
        self._open = Button(theme, kind="link", icon="book-open", keys="O")
        self._open.clicked.connect(self.passage_wanted)
        self._mixed = QWidget()
        self._mixed_rows = QVBoxLayout(self._mixed)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self._event_verdict)
        column.addSpacing(20)
        column.addWidget(self._strip)
        column.addSpacing(16)
        column.addWidget(Hairline(self._theme))
        column.addSpacing(20)
        column.addWidget(self._sentence)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, -11, 0)
        foot.addWidget(self._path, 1)
        foot.addWidget(self._open)
        column.addSpacing(4)
        column.addLayout(foot)
        column.addWidget(self._others)
        column.addWidget(self._sources)
        self._mixed_rows.setContentsMargins(0, 12, 0, 24)
        self._mixed_rows.setSpacing(16)
        column.addWidget(self._mixed)
        column.addStretch()

    def _head(self) -> QLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        right = Qt.AlignmentFlag.AlignRight
        grid.addWidget(self._date, 0, 0, 2, 1, left)
        grid.addWidget(self._small_date, 0, 0, 2, 1, left)
        grid.addWidget(self._text, 0, 0, 2, 1)
        grid.addWidget(self._verdict, 0, 1, right | Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(self._era, 1, 1, right | Qt.AlignmentFlag.AlignBottom)
        return grid

    def retranslate(self) -> None:
        """Set the words in the language of now."""
        self._open.setText(self.tr("Open in the article"))

    def show_answer(self, view: AnswerView) -> None:
        """Show the back of a card."""
        length = sum(len(run.text) for run in view.runs)
        for label, fits in ((self._date, length <= _LONG_DATE), (self._small_date, length > _LONG_DATE)):
            label.setVisible(bool(view.runs) and fits)
            label.show_date(view.runs, view.script)
        self._text.setVisible(bool(view.text))
        said = view.judged.matched if view.judged is not None else ()
        self._text.set_text(view.text, view.script, marks=[ProseMark(start, end, "k2") for start, end in said])
        self._show_verdict(view)
        self._strip.setVisible(bool(view.strip))
        self._strip.show_marks(view.strip)
        start, end = view.mark
        self._sentence.setVisible(bool(view.sentence))
        self._sentence.set_text(view.sentence, view.script, marks=[ProseMark(start, end, "k2")])
        self._path.setText(view.path)
        self._sources.setText(self.tr("Also in %1").replace("%1", "; ".join(view.sources)))
        self._sources.setVisible(bool(view.sources))
        self._others.show_dates(view.others, view.article)
        self._show_confusable(view.confusable, view.script)

    def _show_verdict(self, view: AnswerView) -> None:
        # Beside a date; below words, which need the width.
        for label, fits in ((self._verdict, not view.text), (self._event_verdict, bool(view.text))):
            label.setVisible(view.judged is not None and fits)
            if view.judged is not None and fits:
                label.setText(view.judged.words)
                label.set_token(view.judged.token)
        self._era.setText(view.era)
        self._era.setVisible(bool(view.era))

    def _show_confusable(self, confusable: tuple[Confusable, ...], script: str) -> None:
        while (item := self._mixed_rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._mixed.setVisible(bool(confusable))
        if confusable:
            self._mixed_rows.addWidget(Hairline(self._theme))
            self._mixed_rows.addWidget(self._confusable_list(confusable, script))

    def _confusable_list(self, confusable: tuple[Confusable, ...], script: str) -> QWidget:
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        head = Label(self._theme, "body-bold", "seal")
        head.setText(self.tr("Mix-up"))
        grid.addWidget(head, 0, 0)
        for row, other in enumerate(confusable):
            date = self._content_label(other.date, script)
            date.setWordWrap(False)
            grid.addWidget(date, 2 * row, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._content_label(other.text, script), 2 * row, 2)
            if other.apart:
                grid.addWidget(self._content_label(other.apart, script, "ink2"), 2 * row + 1, 2)
        grid.setColumnStretch(2, 1)
        return rows

    def _content_label(self, words: str, script: str, token: str = "ink") -> Label:
        label = Label(self._theme, "body", token, wrap=True)
        label.set_language(script)
        label.setText(words)
        return label
