"""ReviewScreen: question, answer, grade, next card; all of it by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from random import Random

from PySide6.QtCore import QElapsedTimer, QPoint, QRect, QTimer
from PySide6.QtWidgets import QAbstractButton, QStackedLayout, QVBoxLayout, QWidget

from studyapp.domain.ids import CardId
from studyapp.domain.library import Changes, Review
from studyapp.domain.scheduling import Grade
from studyapp.services.answer_language import reading_language
from studyapp.services.exercises import Exercise, ExerciseKind
from studyapp.services.reading import OtherDate
from studyapp.services.reviewing import ReviewContext, ReviewCounts, ReviewItem, Scope, Session
from studyapp.services.workspace import Workspace
from studyapp.ui.models.answer_view import answer_view
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from studyapp.ui.typed_answer import Judged, judge, reading_of, takes_typing
from studyapp.ui.widgets.notice_bar import announce
from studyapp.ui.widgets.practice_page import PracticePage
from studyapp.ui.widgets.review_bar import ReviewBar
from studyapp.ui.widgets.review_column import ReviewColumn
from studyapp.ui.widgets.review_done import ReviewDone
from studyapp.ui.widgets.review_strip import ReviewStrip
from studyapp.ui.widgets.surface import Surface
from studyapp.ui.windows.review_deeds import ReviewDeeds
from studyapp.ui.windows.screen import Screen

_LONGEST_MS = 60_000
"""An answer is never counted as longer: the reader was away."""
_PAINT_MS = 20
"""By then a question is painted."""


@dataclass(frozen=True, slots=True)
class _Step:
    """What the store says after a deed: the next card, if any, and the numbers."""

    changes: Changes
    item: ReviewItem | None
    counts: ReviewCounts
    session: Session


class ReviewScreen(Screen):
    """Reviews what is due. Signals: those of `Screen`."""

    def __init__(self, workspace: Workspace, theme: Theme, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(workspace, theme, tasks, parent)
        self._scope: Scope | None = None
        self._item: ReviewItem | None = None
        self._context: ReviewContext | None = None
        self._others: tuple[OtherDate, ...] = ()
        self._judged: Judged | None = None
        self._typed: str | None = None
        self._answered: list[CardId] = []
        self.is_marked = False
        self._shown = False
        self._busy = False
        self._stale = True
        self._clock = QElapsedTimer()
        self._strip = ReviewStrip(theme)
        self._column = ReviewColumn(theme)
        self._bar = ReviewBar(theme)
        self._done = ReviewDone(theme)
        self._practice = PracticePage(theme)
        self._chance = Random()
        self._deeds = ReviewDeeds(self)
        self._lay_out()
        self._connect()
        self._bind_keys()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._strip)
        middle = Surface(self.theme, "page")
        self._middle = QStackedLayout(middle)
        self._middle.addWidget(self._column)
        self._middle.addWidget(self._done)
        self._middle.addWidget(self._practice)
        column.addWidget(middle, 1)
        column.addWidget(self._bar)
        self._bar.set_asking(False)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Field, precision, grades, then the rest."""
        bar = self._bar
        stops: list[QWidget] = [*self._column.stops, bar.grades.show_button, *map(bar.grades.button, Grade)]
        stops += [bar.undo, bar.edit, bar.bury, bar.suspend, bar.info]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self._strip.menu_wanted.connect(self._on_menu_wanted)
        self._strip.scope_chosen.connect(self.set_scope)
        self._column.typed.connect(self._on_typed)
        self._column.finished.connect(self.show_answer)
        self._column.field.left.connect(self._bar.grades.show_button.setFocus)
        self._column.precision_chosen.connect(self._on_precision_chosen)
        self._column.passage_wanted.connect(self._on_passage)
        self._column.place_wanted.connect(self.open_other)
        self._bar.grades.shown.connect(self.show_answer)
        self._bar.grades.graded.connect(self.grade)
        self._done.more_wanted.connect(self._on_more_new)
        self._done.practice_wanted.connect(self._on_practice)
        self._practice.next_wanted.connect(self._on_practice)
        self._practice.left.connect(self._load)
        self._bar.undo_wanted.connect(self._on_undo)
        self._bar.edit_wanted.connect(self._deeds.edit)
        self._bar.bury_wanted.connect(self._deeds.bury_card)
        self._bar.suspend_wanted.connect(self._deeds.suspend_card)
        self._bar.info_wanted.connect(self._deeds.info)

    def _bind_keys(self) -> None:
        for keys, label, deed in (
            ("Space", self.tr("Show the answer, then the suggested grade"), self._on_forward),
            ("Return", "", self._on_forward),
            ("Enter", "", self._on_forward),
            ("1", self.tr("Again"), partial(self._on_grade_key, Grade.AGAIN)),
            ("2", self.tr("Hard"), partial(self._on_grade_key, Grade.HARD)),
            ("3", self.tr("Good"), partial(self._on_grade_key, Grade.GOOD)),
            ("4", self.tr("Easy"), partial(self._on_grade_key, Grade.EASY)),
            ("U", self.tr("Undo"), self._on_undo),
            ("E", self.tr("Edit"), self._deeds.edit),
            ("-", self.tr("Bury the card until tomorrow"), self._deeds.bury_card),
            ("=", self.tr("Bury the event until tomorrow"), self._deeds.bury_event),
            ("@", self.tr("Suspend the card"), self._deeds.suspend_card),
            ("!", self.tr("Suspend the event"), self._deeds.suspend_event),
            ("*", self.tr("Mark"), self._deeds.mark),
            ("I", self.tr("Card info"), self._deeds.info),
            ("O", self.tr("Open in the article"), self._on_passage),
            ("PgDown", self.tr("Read on in the answer"), partial(self._column.turn_page, 1)),
            ("PgUp", self.tr("Read back in the answer"), partial(self._column.turn_page, -1)),
            ("P", self.tr("Practise: choose, or put in order"), self._on_practice),
        ):
            self.add_key(keys, label, deed)

    @property
    def item(self) -> ReviewItem | None:
        """The card shown; None where there is none."""
        return self._item

    @property
    def suggested(self) -> Grade | None:
        """The grade suggested for the typed answer."""
        return self._judged.grade if self._judged is not None else None

    @property
    def question_rect(self) -> QRect:
        """Where the question stands on the screen."""
        return self._column.question_rect.translated(self._column.mapTo(self, QPoint(0, 0)))

    @property
    def history(self) -> tuple[Review, ...]:
        """The earlier answers to the card shown, oldest first."""
        return self._context.history if self._context is not None else ()

    # Loading

    def activate(self) -> None:
        """Load the next card where none is shown or something has changed; else only take the focus."""
        if self._stale:
            self._load()
        else:
            self._take_focus()

    def take_changes(self, changes: Changes) -> None:
        """Load again where the card shown, the queue or the settings were touched elsewhere."""
        touches = self._item is None or self._item.event.id in changes.events or self._item.card.id in changes.cards
        if self.isVisible() and (touches or changes.articles or changes.settings):
            self._load()
        else:
            self._stale = True

    def set_scope(self, scope: Scope, name: str = "") -> None:
        """Review only that branch of the library."""
        # The whole library is None everywhere, so that the plan of the day is made once.
        self._scope = scope if scope != Scope() else None
        self._strip.set_scope(name)
        if self._scope is not None and not name:
            self.tasks.store(partial(self._scope_name, scope), self._strip.set_scope, owner=self)
        self._load()

    def _scope_name(self, scope: Scope) -> str:
        reading = self.workspace.reading
        names = [*sorted(scope.collections), *(reading.article(i).title for i in scope.articles)]
        for section in map(reading.section, scope.sections):
            names.append(section.heading or reading.article(section.article_id).title)
        return ", ".join(names)

    def _load(self) -> None:
        self.run(Changes)

    def run(self, deed: Callable[[], Changes], then: Callable[[Changes], None] | None = None) -> None:
        """Do a deed and show the next card, both on the store's thread in one go; `then` is given what was changed."""
        if self._busy:
            return
        self._busy = True
        self.tasks.store(partial(self._step, deed), partial(self._on_step, then), failed=self._on_failed, owner=self)

    def _step(self, deed: Callable[[], Changes]) -> _Step:
        reviewing = self.workspace.reviewing
        changes = deed()
        item = reviewing.next_item(self._scope)
        counts = item.counts if item is not None else reviewing.counts(self._scope)
        return _Step(changes, item, counts, reviewing.session() if item is None else Session())

    def _on_step(self, then: Callable[[Changes], None] | None, step: _Step) -> None:
        self._busy = self._stale = False
        if step.item is None:
            self._show_done(step)
        else:
            self.ask(step.item)
        if step.changes:
            self._after_paint(partial(self.changes_made.emit, step.changes))
        if then is not None:
            then(step.changes)

    def _on_failed(self, error: Exception) -> None:
        self._busy = False
        self.tasks.failed.emit(error)

    # Asking and answering

    def ask(self, item: ReviewItem) -> None:
        """Show the front of a card."""
        self._item, self._context, self._judged, self._typed, self._others = item, None, None, None, ()
        self._shown = False
        self.is_marked = item.event.marked
        self._column.ask(item)
        self._strip.show_counts(item.counts, item.card.memory.phase)
        self._bar.set_asking(True)
        self._bar.grades.ask()
        self._middle.setCurrentIndex(0)
        self._clock.start()
        self._take_focus()
        self._after_paint(partial(self._fetch_context, item))

    def _after_paint(self, deed: Callable[[], object]) -> None:
        """Do what can wait once the question stands on the screen: threads of Python hold each other up."""
        QTimer.singleShot(_PAINT_MS, self, deed)

    def _fetch_context(self, item: ReviewItem) -> None:
        settings, reviewing = self.workspace.settings, self.workspace.reviewing
        self.tasks.pure(partial(reading_language, item.article.language), owner=self)
        self.tasks.store(
            lambda: (item, reviewing.context(item.card.id), settings.get().answer_precision),
            self._on_context,
            owner=self,
        )

    def _on_context(self, found: tuple[ReviewItem, ReviewContext, str]) -> None:
        item, context, precision = found
        if item is not self._item:
            return
        self._context = context
        self._column.set_precision(precision)
        if self._shown:
            self._reveal()
        self.tasks.store(partial(self.workspace.reviewing.prepare, item.card.id, self._scope), owner=self)

    def _take_focus(self) -> None:
        if not self.isVisible():
            return
        if self.is_practising:
            self._practice.setFocus()
        elif self._item is None:
            self._done.setFocus()
        elif self._shown:
            self._bar.grades.button(self.suggested or Grade.GOOD).setFocus()
        elif takes_typing(self._item):
            self._column.field.setFocus()
        else:
            self._bar.grades.show_button.setFocus()

    def _on_typed(self, text: str) -> None:
        if self._item is not None:
            reading = reading_of(text, self._item)
            self._column.field.show_reading(reading.words, wrong=reading.is_wrong)

    def show_answer(self) -> None:
        """Turn the card over."""
        if self._item is None or self._shown or self._busy:
            return
        self._shown = True
        self._typed = self._column.field.text or None
        if self._typed is not None:
            self._judged = judge(self._typed, self._item, self._column.precision)
        self._reveal()
        self._bar.grades.offer([p.interval for p in self._item.previews], self.suggested)
        self._take_focus()
        self._announce_answer(self._item)
        self._after_paint(partial(self._fetch_others, self._item))

    def _fetch_others(self, item: ReviewItem) -> None:
        """Ask which dates other passages give, where the answer is still looked at."""
        if item is self._item:
            found = partial(self.workspace.reading.other_dates, item.event.id)
            self.tasks.store(found, partial(self._on_others, item), failed=lambda _: None, owner=self)

    def _on_others(self, item: ReviewItem, others: tuple[OtherDate, ...]) -> None:
        if others and item is self._item:
            self._others = others
            self._reveal()

    def _reveal(self) -> None:
        if self._item is not None:
            view = answer_view(self._item, self._context or ReviewContext(), self._judged, self._others)
            self._column.reveal(view)

    def _announce_answer(self, item: ReviewItem) -> None:
        verdict = f". {self._judged.words}" if self._judged is not None else ""
        announce(self, item.card.answer + verdict)

    def grade(self, grade: Grade) -> None:
        """Grade the card shown and go on to the next."""
        item = self._item
        if item is None or not self._shown or self._busy:
            return
        self._answered.append(item.card.id)
        taken = min(_LONGEST_MS, self._clock.elapsed())
        reviewing = self.workspace.reviewing
        self.run(partial(reviewing.grade, item.card.id, grade, typed=self._typed, taken_ms=taken))

    def _on_grade_key(self, grade: Grade) -> None:
        if self.is_practising:
            self._practice.choose(grade - 1)
        else:
            self.grade(grade)

    def _on_forward(self) -> None:
        """Space and Enter: the focused button, else show, else the suggested grade, good where there is none."""
        focus = self.focusWidget()
        if isinstance(focus, QAbstractButton) and focus.hasFocus():
            focus.click()
        elif self.is_practising:
            self._practice.forward()
        elif not self._shown:
            self.show_answer()
        else:
            self.grade(self.suggested or Grade.GOOD)

    # Deeds beside grading

    def _on_undo(self) -> None:
        self.run(self.workspace.history.undo, self._ask_again)

    def _ask_again(self, changes: Changes) -> None:
        """Show the card whose grade was taken back."""
        # A grade puts siblings away too: of the cards it touched, the one answered is meant.
        card_id = next((c for c in reversed(self._answered) if c in changes.cards), min(changes.cards, default=None))
        if card_id is not None:
            self.tasks.store(lambda: self.workspace.reviewing.item(card_id), self.ask, owner=self)

    def _on_passage(self) -> None:
        if self._item is not None:
            self.passage_opened.emit(self._item.event.id)

    def _on_precision_chosen(self, code: str) -> None:
        self._column.set_precision(code)
        self.tasks.store(lambda: self.workspace.settings.set(answer_precision=code), owner=self)

    def _on_menu_wanted(self) -> None:
        self.tasks.store(self.workspace.reading.tree, self._strip.offer, owner=self)

    # Nothing to ask

    def _show_done(self, step: _Step) -> None:
        self._item, self._shown = None, False
        self._strip.show_counts(step.counts, None)
        self._bar.set_asking(False)
        self._middle.setCurrentIndex(1)
        self._take_focus()
        workspace, scope = self.workspace, self._scope
        self.tasks.store(
            lambda: (workspace.statistics.overview(scope, days=8).forecast, workspace.browsing.count("is:new")),
            lambda found: self._done.show_day(step.session, *found),
            owner=self,
        )

    def _on_more_new(self, number: int) -> None:
        self.run(partial(self.workspace.reviewing.allow_more_new, number))

    # Practice

    @property
    def is_practising(self) -> bool:
        """Whether an exercise is shown in the place of a card."""
        return self._middle.currentWidget() is self._practice

    @property
    def practice(self) -> PracticePage:
        """The page of exercises."""
        return self._practice

    def _on_practice(self) -> None:
        """Show an exercise of what is reviewed; the card comes again when the reader goes back."""
        kind = self._chance.choice(list(ExerciseKind))
        reviewing, scope = self.workspace.reviewing, self._scope
        self.tasks.store(lambda: reviewing.exercise(kind, scope, random=self._chance), self.show_exercise, owner=self)

    def show_exercise(self, exercise: Exercise | None) -> None:
        """Show an exercise in place of a card; None says that there are too few events for one."""
        self._item, self._shown = None, False
        self._bar.set_asking(False)
        self._middle.setCurrentWidget(self._practice)
        self._practice.ask(exercise)
