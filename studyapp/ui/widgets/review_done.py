"""ReviewDone: what the review says when there is nothing to ask."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from studyapp.services.reviewing import Session
from studyapp.services.statistics import DayCount
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.empty_state import EmptyState, Way
from studyapp.ui.widgets.interval_label import duration_label

MORE_NEW = 10
"""New cards allowed at once when the day is done."""


class ReviewDone(EmptyState):
    """The day is done, or nothing is learned yet.

    Signals: `more_wanted(int)`: that many new cards are to be allowed today; `practice_wanted`: an exercise is.
    """

    more_wanted = Signal(int)
    practice_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_day(self, session: Session, forecast: Sequence[DayCount], new: int) -> None:
        """Show the day: what was answered, what comes (today first), how many new cards wait."""
        ahead = [day.count for day in forecast[1:]]
        more = min(MORE_NEW, new)
        words = self.tr("Learn %n more", "", more)
        ways = [Way(words, partial(self.more_wanted.emit, more))] if more else []
        ways.append(Way(self.tr("Practise"), self.practice_wanted.emit))
        rows = []
        if any(ahead):
            rows = [(self.tr("Tomorrow"), self.tr("%n cards", "", ahead[0]))]
            rows.append((self.tr("Next 7 days"), self.tr("%n cards", "", sum(ahead[:7]))))
        if session.answered:
            self.show_state(self.tr("Done for today"), self._summary(session), rows=rows, ways=ways)
        elif new or any(ahead):
            said = self.tr("You can read on, or learn new cards under Read with L.")
            self.show_state(self.tr("No cards are due"), said, rows=rows, ways=ways)
        else:
            said = self.tr("Open a section under Read and press L to learn its cards; they are asked here.")
            self.show_state(self.tr("No cards to review yet"), said)

    def _summary(self, session: Session) -> str:
        text = self.tr("%n cards, %1, %2% remembered.", "", session.answered)
        rate = round(100 * session.right / session.answered)
        return text.replace("%1", duration_label(session.taken)).replace("%2", str(rate))
