"""Grading an event that was typed: leniently, since nobody types a sentence word by word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, pairwise

from studyapp.cards.answers import GRADES, Outcome
from studyapp.domain.scheduling import Grade
from studyapp.text.script import fold

RIGHT = 0.75
CLOSE = 0.4
_HALF = 0.5
_QUARTER = 0.25
_SHORTEST = 2
_NAME = 12
"""Letters up to which an answer is a name, of which no piece may be missing; half of a sentence is enough."""
_LONGEST = 500
"""Code points of a typed text that are looked at."""
_HAN = "\u2e80-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_LETTER = re.compile(rf"(?P<han>(?=\w)[{_HAN}])|[^\W_{_HAN}]+")


@dataclass(frozen=True, slots=True)
class EventVerdict:
    """What became of a typed event; `likeness` is 0 to 1.

    `matched` are the spans of the answer that were typed, code points, end exclusive; `missing` are the pieces of the
    answer that were not. Both are empty where something else was typed.
    """

    outcome: Outcome
    likeness: float = 0.0
    matched: tuple[tuple[int, int], ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def grade(self) -> Grade | None:
        """The grade that the outcome suggests, None where nothing was typed."""
        return GRADES.get(self.outcome)


@dataclass(frozen=True, slots=True)
class _Letter:
    """A Chinese character, or a word of another script, folded; its span in the text, and which word it is of."""

    text: str
    start: int
    end: int
    word: int
    is_word: bool


def grade_event_answer(typed: str, answer: str, name: str = "", *, question: str = "") -> EventVerdict:
    """The verdict on a typed event, by the answer of the card and the event's name where it has one.

    Script, punctuation, case and width do not count, nor does the order of the parts of a name, nor what the question
    says already.
    """
    mine = _letters(typed[:_LONGEST])
    if not mine:
        return EventVerdict(Outcome.EMPTY)
    asked = _letters(question)
    shown, other = (_judged(mine, text, asked) for text in (answer, name))
    best = max(shown, other, key=_goodness)
    return EventVerdict(best.outcome, best.likeness, shown.matched, best.missing)


def _goodness(verdict: EventVerdict) -> tuple[bool, bool, float]:
    outcome = verdict.outcome
    return outcome is Outcome.RIGHT, outcome is Outcome.CLOSE, verdict.likeness


def _judged(typed: Sequence[_Letter], answer: str, question: Sequence[_Letter]) -> EventVerdict:
    theirs = _letters(answer)
    given, told = _shared(theirs, question), _shared(typed, question)
    wanted = [x for x in theirs if x not in given]
    mine = [x for x in typed if x not in told] if wanted else typed
    wanted = wanted or theirs
    said = _shared(theirs, typed)
    likeness = _likeness(mine, wanted, len(said.intersection(wanted)))
    if likeness == 1.0:
        return EventVerdict(Outcome.RIGHT, likeness, ((theirs[0].start, theirs[-1].end),))
    if likeness < CLOSE:
        return EventVerdict(Outcome.WRONG, likeness)
    matched = tuple((run[0].start, run[-1].end) for run in _runs(said, theirs))
    lost = [run for run in _runs(set(wanted) - said, theirs) if len(run) >= _SHORTEST or run[0].is_word]
    is_enough = not lost or sum(len(x.text) for x in wanted) > _NAME
    outcome = Outcome.RIGHT if likeness >= RIGHT and is_enough else Outcome.CLOSE
    return EventVerdict(outcome, likeness, matched, tuple(answer[run[0].start : run[-1].end] for run in lost))


def _letters(text: str) -> list[_Letter]:
    """The letters that count, in one script, width and case, without accents."""
    plain, places = [], []
    for at, letter in enumerate(fold(text)):
        for part in unicodedata.normalize("NFKD", letter).casefold():
            if unicodedata.category(part) != "Mn":
                plain.append(part)
                places.append(at)
    found: list[_Letter] = []
    word, last = 0, -1
    for match in _LETTER.finditer("".join(plain)):
        word += match.start() != last
        last = match.end()
        is_word = match["han"] is None
        found.append(_Letter(match[0], places[match.start()], places[last - 1] + 1, word, is_word))
    return found


def _shared(letters: Sequence[_Letter], other: Sequence[_Letter]) -> set[_Letter]:
    """The words and pairs of characters that the other has too; a single character may only happen to be there."""
    words = {x.text for x in other if x.is_word and len(x.text) > 1}
    pairs = {(a.text, b.text) for a, b in pairwise(other) if a.word == b.word}
    found = {x for x in letters if x.text in words}
    for a, b in pairwise(letters):
        if (a.text, b.text) in pairs and not (a.is_word or b.is_word):
            found.update((a, b))
    return found


def _runs(letters: Set[_Letter], text: Sequence[_Letter]) -> Iterator[list[_Letter]]:
    """Those letters in the runs in which they stand in the text, which punctuation parts."""
    for _, word in groupby(text, key=lambda x: x.word):
        for is_one, run in groupby(word, key=letters.__contains__):
            if is_one:
                yield list(run)


def _words(letters: Sequence[_Letter]) -> list[str]:
    return ["".join(x.text for x in word) for _, word in groupby(letters, key=lambda x: x.word)]


def _likeness(typed: Sequence[_Letter], answer: Sequence[_Letter], said: int) -> float:
    """How alike two texts are, of which `said` letters of the answer are in the typed one, in whatever order."""
    words, wanted = _words(typed), _words(answer)
    mine, theirs = "".join(words), "".join(wanted)
    if not mine or not theirs:
        return 0.0
    if mine == theirs or sorted(words) == sorted(wanted):
        return 1.0
    alike = SequenceMatcher(None, mine, theirs, autojunk=False).ratio()
    alike = max(alike, min(RIGHT, 2 * said / (len(typed) + len(answer))))
    shorter, longer = sorted((mine, theirs), key=len)
    if len(shorter) >= _SHORTEST and shorter in longer:
        part = len(shorter) / len(longer)
        # Half of it said in one piece is what it is about; a single word of it is a hint.
        alike = max(alike, RIGHT if part >= _HALF else CLOSE if part >= _QUARTER else 0.0)
    return alike
