"""Grading an event that was typed: leniently, since nobody types a sentence word by word."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher

from studyapp.cards.answers import GRADES, Outcome
from studyapp.domain.scheduling import Grade
from studyapp.text.script import fold

RIGHT = 0.75
CLOSE = 0.4
_HALF = 0.5
_QUARTER = 0.25
_SHORTEST = 2
_LONGEST = 500
"""Code points of a typed text that are looked at."""
_GAP = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class EventVerdict:
    """What became of a typed event; `likeness` is 0 to 1."""

    outcome: Outcome
    likeness: float = 0.0

    @property
    def grade(self) -> Grade | None:
        """The grade that the outcome suggests, None where nothing was typed."""
        return GRADES.get(self.outcome)


def grade_event_answer(typed: str, event_text: str, name: str = "") -> EventVerdict:
    """The verdict on a typed event, by its text and its name where it has one.

    Script, punctuation, case and width do not count, nor does the order of the parts of a name.
    """
    words = _words(typed[:_LONGEST])
    if not words:
        return EventVerdict(Outcome.EMPTY)
    likeness = max(_likeness(words, _words(answer)) for answer in (event_text, name))
    outcome = Outcome.RIGHT if likeness >= RIGHT else Outcome.CLOSE if likeness >= CLOSE else Outcome.WRONG
    return EventVerdict(outcome, likeness)


def _words(text: str) -> list[str]:
    """The runs of letters and digits, in one script, width and case."""
    return [word for word in _GAP.split(fold(unicodedata.normalize("NFKC", text)).casefold()) if word]


def _likeness(typed: list[str], answer: list[str]) -> float:
    mine, theirs = "".join(typed), "".join(answer)
    if not theirs:
        return 0.0
    if mine == theirs or sorted(typed) == sorted(answer):
        return 1.0
    alike = SequenceMatcher(None, mine, theirs, autojunk=False).ratio()
    shorter, longer = sorted((mine, theirs), key=len)
    if len(shorter) >= _SHORTEST and shorter in longer:
        part = len(shorter) / len(longer)
        # Half of it said in one piece is what it is about; a single word of it is a hint.
        alike = max(alike, RIGHT if part >= _HALF else CLOSE if part >= _QUARTER else 0.0)
    return alike
