"""`review`: due cards in the terminal; what is typed may come from a pipe."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import timedelta
from time import monotonic
from typing import TYPE_CHECKING

from studyapp.cli.options import Verbs, add_verb, positive
from studyapp.cli.session import Session, one_line
from studyapp.domain.scheduling import Grade

if TYPE_CHECKING:
    from studyapp.services.reviewing import ReviewItem
    from studyapp.services.workspace import Workspace

_HELP = "grades: 1 again, 2 hard, 3 good, 4 easy; u takes the last one back, q ends"


def add_verbs(verbs: Verbs, common: ArgumentParser) -> None:
    """Add the verb."""
    review = add_verb(
        verbs,
        common,
        "review",
        run=run_review,
        help=f"ask the cards that are due; {_HELP}",
        example="studyapp review --limit 20 --new 5",
    )
    review.add_argument("--limit", type=positive, metavar="N", help="answers at most")
    review.add_argument("--new", type=positive, metavar="N", help="new cards at most, whatever the daily limit")
    practice = review.add_mutually_exclusive_group()
    practice.add_argument(
        "--choice", action="store_true", help="practise: choose among four answers; nothing is graded"
    )
    practice.add_argument("--order", action="store_true", help="practise: put four events in order; nothing is graded")
    review.add_argument("--seed", type=int, metavar="N", help="the same exercises for the same number")


def run_review(session: Session) -> int:
    """Ask until nothing is due, the limit is reached, or the input ends."""
    if session.options.choice or session.options.order:
        from studyapp.cli.practising import practise

        return practise(session)
    with session.open(writing=True) as workspace:
        asking = _Asking(session, workspace)
        answered = asking.run()
        left = workspace.reviewing.counts()
    if session.json:
        session.print_json({"answered": answered, "new": left.new, "learning": left.learning, "due": left.due})
    elif not (answered or left.new or left.learning or left.due):
        session.print("nothing is due; put cards into the queue with studyapp learn ARTICLE")
    else:
        session.print(f"{answered} answered; left today: {left.new} new, {left.learning} learning, {left.due} due")
    return 0


class _Ended(Exception):  # noqa: N818 - the normal end of a review
    """The input ended, or the reader said so."""


class _Asking:
    """One review in the terminal."""

    def __init__(self, session: Session, workspace: Workspace) -> None:
        self._session = session
        self._workspace = workspace
        self._answered = self._new = 0
        self._talks = session.input.isatty()

    def run(self) -> int:
        """Ask; the number of answers that hold comes back."""
        options, reviewing = self._session.options, self._workspace.reviewing
        try:
            while options.limit is None or self._answered < options.limit:
                allowed = None if options.new is None else max(0, options.new - self._new)
                item = reviewing.next_item(new_limit=allowed)
                if item is None:
                    break
                self._ask(item)
        except _Ended:
            pass
        return self._answered

    def _ask(self, item: ReviewItem) -> None:
        started, counts = monotonic(), item.counts
        self._say(f"[{counts.new} new, {counts.learning} learning, {counts.due} due]")
        self._say(one_line(item.card.question))
        typed, grade = self._first_line()
        self._say(f"= {one_line(item.card.answer)}")
        self._say(f"  {one_line(item.card.context)}")
        self._say("  ".join(f"{p.grade.value} {interval(p.interval)}" for p in item.previews))
        while grade is None:
            grade = self._grade(self._line("grade: "))
        taken = int((monotonic() - started) * 1000)
        self._workspace.reviewing.grade(item.card.id, grade, typed=typed, taken_ms=taken)
        self._answered += 1
        self._new += item.card.memory.phase == "new"

    def _first_line(self) -> tuple[str | None, Grade | None]:
        """What was typed, and the grade where a pipe gives it at once."""
        line = self._line("answer, or Enter: ")
        if not self._talks and line in ("1", "2", "3", "4"):
            return None, Grade(int(line))
        return line or None, None

    def _grade(self, line: str) -> Grade | None:
        if line in ("1", "2", "3", "4"):
            return Grade(int(line))
        self._say(_HELP)
        return None

    def _line(self, prompt: str) -> str:
        """The next line, trimmed. `u` and `q` are obeyed here."""
        while True:
            if self._talks:
                self._session.output.write(prompt)
            self._session.output.flush()
            line = self._session.input.readline()
            if not line or line.strip() == "q":
                raise _Ended
            if line.strip() != "u":
                return line.strip()
            self._take_back()

    def _take_back(self) -> None:
        if self._answered and self._workspace.history.undo_label() == "grade":
            self._workspace.history.undo()
            self._answered -= 1
            self._say("the last grade is taken back; its card comes again")

    def _say(self, text: str) -> None:
        if not self._session.json:
            self._session.print(text)


def interval(span: timedelta) -> str:
    """An interval as the buttons show it."""
    minutes = round(span.total_seconds() / 60)
    if minutes < 60:
        return f"{max(1, minutes)} min"
    if minutes < 24 * 60:
        return f"{minutes // 60} h"
    days = span.days
    if days < 31:
        return f"{days} d"
    return f"{days / 30.44:.1f} months" if days < 365 else f"{days / 365.25:.1f} years"
