"""PracticePage: an exercise in the column of the review: answers to choose from, or events to put in order."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studyapp.services.exercises import Exercise, ExerciseKind
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Button, Label
from studyapp.ui.widgets.notice_bar import announce
from studyapp.ui.widgets.practice_row import PracticeRow, RowState
from studyapp.ui.widgets.prose_label import ProseLabel
from studyapp.ui.widgets.review_column import WIDTH

_ROWS = 4


class PracticePage(QScrollArea):
    """Asks exercises; nothing is graded or scheduled.

    Signals: `next_wanted` for another exercise; `left` when the reader goes back to the review.
    """

    next_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._exercise: Exercise | None = None
        self._order: list[int] = []
        self._current = 0
        self._over = False
        self._question = ProseLabel(theme, "question")
        self._hint = Label(theme, "caption", "ink2", wrap=True)
        self._rows = [PracticeRow(theme, number) for number in range(1, _ROWS + 1)]
        self._verdict = Label(theme, "nav-bold")
        self._forward = Button(theme, kind="primary")
        self._leave = Button(theme, kind="link", keys="Esc")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        for at, row in enumerate(self._rows):
            row.clicked.connect(partial(self.choose, at))
        self._forward.clicked.connect(self.forward)
        self._leave.clicked.connect(self.left)
        self._leave.setText(self.tr("Back to the review"))
        self._forward.setText(self.tr("Next exercise"))

    def _lay_out(self) -> None:
        page, column = QWidget(), QWidget()
        outer = QHBoxLayout(page)
        outer.setContentsMargins(24, 0, 24, 0)
        column.setMaximumWidth(WIDTH)
        outer.addStretch(1)
        outer.addWidget(column, 1000)
        outer.addStretch(1)
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 96, 0, 24)
        lines.setSpacing(8)
        lines.addWidget(self._question)
        lines.addSpacing(8)
        for widget in (self._hint, *self._rows, self._verdict):
            lines.addWidget(widget)
        foot = QHBoxLayout()
        foot.addWidget(self._forward)
        foot.addStretch(1)
        foot.addWidget(self._leave)
        lines.addSpacing(8)
        lines.addLayout(foot)
        lines.addStretch(1)
        self.setWidget(page)

    @property
    def exercise(self) -> Exercise | None:
        """What is asked; None where nothing is."""
        return self._exercise

    @property
    def states(self) -> list[RowState]:
        """How the rows are drawn, from the top."""
        return [row.state for row in self._rows]

    def ask(self, exercise: Exercise | None) -> None:
        """Show an exercise; None says that there are too few events for one."""
        self._exercise, self._over, self._current = exercise, exercise is None, 0
        self._order = list(range(_ROWS))
        ordering = exercise is not None and exercise.kind is ExerciseKind.ORDER
        said = self.tr("Too few events for an exercise. Learn more of them first.")
        self._question.set_text(exercise.question if exercise else said, self._script)
        self._hint.setText(self.tr("↑ ↓ choose an event, Alt ↑ ↓ move it") if ordering else "")
        self._hint.setVisible(ordering)
        self._verdict.setText("")
        self._forward.setText(self.tr("Check") if ordering else self.tr("Next exercise"))
        self._forward.setVisible(ordering)
        for row in self._rows:
            row.setVisible(exercise is not None)
        self._show_rows()
        self.setFocus()

    @property
    def _script(self) -> str:
        return self._exercise.article.script if self._exercise is not None else ""

    def _show_rows(self) -> None:
        if self._exercise is None:
            return
        for at, row in enumerate(self._rows):
            row.show_row(self._exercise.rows[self._order[at]], self._script)
        if self._exercise.kind is ExerciseKind.ORDER:
            self._rows[self._current].set_state(RowState.CURRENT)

    def choose(self, at: int) -> None:
        """Take a row: the answer where one is to be chosen, the row to be moved where all are to be put in order."""
        if self._exercise is None or self._over:
            return
        if self._exercise.kind is ExerciseKind.ORDER:
            self._current = at
            self._show_rows()
        else:
            self._judge_choice(self._exercise, at)

    def move_row(self, by: int) -> None:
        """Move the current row up (-1) or down (1)."""
        to = self._current + by
        if self._exercise is None or self._over or self._exercise.kind is not ExerciseKind.ORDER:
            return
        if 0 <= to < _ROWS:
            self._order[self._current], self._order[to] = self._order[to], self._order[self._current]
            self._current = to
            self._show_rows()
            announce(self, self._rows[to].accessibleName())

    def forward(self) -> None:
        """Check the order, or go on where the exercise is over."""
        if self._over or self._exercise is None:
            self.next_wanted.emit()
        elif self._exercise.kind is ExerciseKind.ORDER:
            self._judge_order(self._exercise)

    def _judge_choice(self, exercise: Exercise, at: int) -> None:
        self._rows[at].set_state(RowState.WRONG)
        self._rows[exercise.right].set_state(RowState.RIGHT)
        if exercise.kind is ExerciseKind.EVENT:
            self._show_dates(exercise)
        self._end(at == exercise.right, self.tr("Wrong. Right is %1.").replace("%1", str(exercise.right + 1)))

    def _judge_order(self, exercise: Exercise) -> None:
        errors = exercise.order_errors(self._order)
        misplaced = {row for pair in errors for row in pair}
        for at, row in enumerate(self._rows):
            row.set_state(RowState.WRONG if self._order[at] in misplaced else RowState.RIGHT)
        self._show_dates(exercise)
        self._end(not errors, self.tr("%n pairs stand the wrong way round.", "", len(errors)))

    def _show_dates(self, exercise: Exercise) -> None:
        for at, row in enumerate(self._rows):
            row.show_date(exercise.dates[self._order[at]])

    def _end(self, right: bool, otherwise: str) -> None:
        self._over = True
        self._verdict.set_token("ok" if right else "seal")
        self._verdict.setText(self.tr("Right") if right else otherwise)
        self._forward.setText(self.tr("Next exercise"))
        self._forward.show()
        announce(self, self._verdict.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        ordering = self._exercise is not None and self._exercise.kind is ExerciseKind.ORDER and not self._over
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif step is None or not ordering:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_row(step)
        else:
            self.choose(min(_ROWS - 1, max(0, self._current + step)))
