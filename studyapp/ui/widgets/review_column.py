"""ReviewColumn: direction, question, the field to answer in, and in its place the answer; 720 pixels, centred."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from studyapp.domain.event import CardKind
from studyapp.services.reviewing import ReviewItem
from studyapp.ui.models.answer_view import AnswerView
from studyapp.ui.models.date_words import date_runs, date_words
from studyapp.ui.theme import Theme
from studyapp.ui.typed_answer import asks_for_date, takes_typing
from studyapp.ui.typesetting import chinese_marks
from studyapp.ui.widgets.answer_field import AnswerField
from studyapp.ui.widgets.answer_panel import AnswerPanel
from studyapp.ui.widgets.buttons import Label
from studyapp.ui.widgets.choice_button import ChoiceButton
from studyapp.ui.widgets.date_label import DateLabel
from studyapp.ui.widgets.prose_label import ProseLabel

WIDTH = 720
_MARGIN = 24


class ReviewColumn(QScrollArea):
    """What is asked and answered.

    Signals: `typed(str)` at each change of the field; `finished` when the answer is wanted from the field;
    `precision_chosen(str)`; `passage_wanted`; `place_wanted(OtherDate)`.
    """

    typed = Signal(str)
    finished = Signal()
    precision_chosen = Signal(str)
    passage_wanted = Signal()
    place_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._direction = Label(theme, "body", "ink2")
        self._precision = ChoiceButton(theme, quiet=True, flush=True)
        self._precision.clicked.connect(self._offer_precisions)
        self._chosen = ""
        self._date = DateLabel(theme, 36)
        self._question = ProseLabel(theme, "question")
        self.field = AnswerField(theme)
        self.field.edited.connect(self.typed)
        self.field.finished.connect(self.finished)
        self._asks_for_date = True
        self._hint = Label(theme, "caption", "ink2", wrap=True)
        self._answer = AnswerPanel(theme)
        self._answer.passage_wanted.connect(self.passage_wanted)
        self._answer.place_wanted.connect(self.place_wanted)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        page = QWidget()
        self._page = outer = QHBoxLayout(page)
        outer.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        column = QWidget()
        column.setMaximumWidth(WIDTH)
        outer.addStretch(1)
        outer.addWidget(column, 1000)
        outer.addStretch(1)
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(0, 64, 0, _MARGIN)
        self._column.setSpacing(0)
        head = QHBoxLayout()
        head.addStrut(self._theme.px(32))
        head.addWidget(self._direction, 1)
        head.addWidget(self._precision)
        self._column.addLayout(head)
        for space, widget in (
            (4, self._date),
            (6, self._question),
            (20, self.field),
            (10, self._hint),
            (0, self._answer),
        ):
            self._column.addSpacing(space)
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.setWidget(page)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    @Slot(int, int)
    def _on_range_changed(self, low: int, high: int) -> None:
        """Keep the column where it is when the scroll bar comes or goes."""
        bar = self.verticalScrollBar().sizeHint().width() if high > low else 0
        self._page.setContentsMargins(_MARGIN, 0, _MARGIN - bar, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        top = max(12, min(64, round(event.size().height() * 0.09)))
        self._column.setContentsMargins(0, top, 0, _MARGIN)
        super().resizeEvent(event)

    def retranslate(self) -> None:
        """Set the words in the language of now."""
        self._say_what_to_type()
        self._answer.retranslate()
        self.set_precision(self._chosen)

    def _say_what_to_type(self) -> None:
        if self._asks_for_date:
            words = self.tr("Also 1950.2.14, 1950-02, a dynasty's year, early 1950s; press Enter to see the answer")
        else:
            words = self.tr("The gist is enough, in either script; press Enter to see the answer")
        self._hint.setText(words)
        self.field.set_name(self.tr("Your answer, a date") if self._asks_for_date else self.tr("Your answer"))

    def precisions(self) -> dict[str, str]:
        """What an answer may be judged by: the code of the setting and its name."""
        return {
            "exact": self.tr("as in the text"),
            "month": self.tr("month"),
            "year": self.tr("year"),
            "decade": self.tr("decade"),
        }

    @property
    def stops(self) -> list[QWidget]:
        """What takes the focus by Tab, in order."""
        return [self.field.focusProxy() or self.field, self._precision]

    @property
    def precision(self) -> str:
        """The code of how exactly answers are judged."""
        return self._chosen

    def set_precision(self, code: str) -> None:
        """Show how exactly answers are judged."""
        self._chosen = code
        name = self.precisions().get(code, "")
        self._precision.setText(self.tr("Judged by: %1").replace("%1", name))

    def _offer_precisions(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for code, name in self.precisions().items():
            action = group.addAction(name)
            action.setCheckable(True)
            action.setChecked(code == self._chosen)
            action.triggered.connect(lambda _=False, code=code: self.precision_chosen.emit(code))
        menu.addActions(group.actions())
        menu.popup(self._precision.mapToGlobal(self._precision.rect().bottomLeft()))

    def ask(self, item: ReviewItem) -> None:
        """Show the front of a card."""
        script = item.article.script
        self._asks_for_date = asks_for_date(item)
        self._say_what_to_type()
        self._direction.setText(self._direction_words(item.card.kind))
        question = item.card.question
        shows_date = item.card.kind is CardKind.DATE_EVENT and item.event.date is not None
        self._date.setVisible(shows_date)
        if shows_date:
            self._date.show_date(date_runs(item.event.date, item.article), script)
            question = _without_date(question, date_words(item.event.date, item.article))
        self._question.set_text(question, script)
        self.field.clear()
        self.field.setVisible(takes_typing(item))
        self._hint.setVisible(takes_typing(item))
        self._precision.setVisible(self._asks_for_date)
        self._answer.hide()
        self.verticalScrollBar().setValue(0)

    def reveal(self, view: AnswerView) -> None:
        """Show the back in the place of the field."""
        self.field.hide()
        self._hint.hide()
        self._answer.show_answer(view)
        self._answer.show()

    def turn_page(self, step: int) -> None:
        """Scroll by most of a window."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + step * round(bar.pageStep() * 0.8))

    @property
    def question_rect(self) -> QRect:
        """Where the question stands in this widget."""
        return QRect(self._question.mapTo(self, QPoint(0, 0)), self._question.size())

    def _direction_words(self, kind: CardKind) -> str:
        return {
            CardKind.EVENT_DATE: self.tr("Event → date"),
            CardKind.DATE_EVENT: self.tr("Date → event"),
            CardKind.NAME: self.tr("Event → name"),
            CardKind.CLOZE: self.tr("Fill the gap"),
            CardKind.OWN: self.tr("Own card"),
            CardKind.DISCRIMINATION: self.tr("Mix-up"),
        }[kind]


def _without_date(question: str, date: str) -> str:
    """A question whose date stands above it already; before the date there may be what it is about, in brackets."""
    marks = chinese_marks()
    scope, _, rest = question.partition(date)
    if scope and not scope.endswith(tuple(marks.closing)):
        return question
    return scope + rest.lstrip(marks.pause + ", ") if rest else question
