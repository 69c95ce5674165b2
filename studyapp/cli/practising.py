"""`review --choice` and `--order`: exercises in the terminal; nothing is scheduled by them."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from studyapp.cli.session import one_line
from studyapp.services.exercises import ExerciseKind

if TYPE_CHECKING:
    from studyapp.cli.session import Session
    from studyapp.services.exercises import Exercise
    from studyapp.services.workspace import Workspace

_HOW_MANY = 10
_CHOICES = (ExerciseKind.DATE, ExerciseKind.EVENT)


def practise(session: Session) -> int:
    """Ask exercises until the limit is reached or the input ends."""
    with session.open(writing=False) as workspace:
        asking = _Practice(session, workspace)
        while asking.asked < (session.options.limit or _HOW_MANY) and asking.ask_next():
            pass
    if session.json:
        session.print_json({"answered": asking.asked, "right": asking.right})
    else:
        session.print(f"{asking.right} of {asking.asked} right")
    return 0


class _Practice:
    """One round of exercises: what was asked, and how many answers were right."""

    def __init__(self, session: Session, workspace: Workspace) -> None:
        self._session = session
        self._workspace = workspace
        self._random = Random(session.options.seed)
        self.asked = self.right = 0

    def ask_next(self) -> bool:
        """Ask one; False where there is none, or the input ended."""
        kind = ExerciseKind.ORDER if self._session.options.order else self._random.choice(_CHOICES)
        exercise = self._workspace.reviewing.exercise(kind, random=self._random)
        if exercise is None:
            self._session.complain("too few events for an exercise; import articles, or learn more of them")
            return False
        self._say(one_line(exercise.question))
        for number, row in enumerate(exercise.rows, 1):
            self._say(f"  {number}  {one_line(row)}")
        answer = self._answer(exercise)
        if answer is None:
            return False
        self.asked += 1
        self.right += self._judge(exercise, answer)
        return True

    def _answer(self, exercise: Exercise) -> list[int] | None:
        """The rows named, from 0: one, or all in order; None where the input ended."""
        wanted = len(exercise.rows) if exercise.kind is ExerciseKind.ORDER else 1
        hint = "the rows in order, such as 2143" if wanted > 1 else "the number of a row"
        while True:
            if self._session.input.isatty():
                self._session.output.write(f"{hint}: ")
                self._session.output.flush()
            line = self._session.input.readline()
            if not line or line.strip() == "q":
                return None
            rows = [int(c) - 1 for c in line if c in "123456789"]
            if len(rows) == wanted == len(set(rows)) and max(rows) < len(exercise.rows):
                return rows
            self._say(f"type {hint}; q ends")

    def _judge(self, exercise: Exercise, rows: list[int]) -> bool:
        if exercise.kind is not ExerciseKind.ORDER:
            right = rows[0] == exercise.right
            self._say(f"{'right' if right else 'wrong'}: {one_line(exercise.rows[exercise.right])}")
            return right
        errors = exercise.order_errors(rows)
        self._say("right" if not errors else f"{len(errors)} pairs the wrong way round; in order of time:")
        for at in exercise.solution:
            self._say(f"  {exercise.dates[at]}  {one_line(exercise.rows[at])}")
        return not errors

    def _say(self, text: str) -> None:
        if not self._session.json:
            self._session.print(text)
