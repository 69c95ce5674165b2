"""Saying what tells two events apart, and the card that asks which of them was when; the wording is data."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from studyapp.cards.neighbours import what_differs
from studyapp.domain.article import Script
from studyapp.domain.errors import RuleError
from studyapp.domain.event import CardKind, CardText
from studyapp.domain.historical_date import HistoricalDate
from studyapp.text.script import settle

FILE = "mixups.toml"


@dataclass(frozen=True, slots=True)
class MixUpWords:
    """The forms of one language."""

    differs: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Side:
    """One of two events in a discrimination; `shown` is its date as displayed."""

    date: HistoricalDate
    shown: str
    text: str


def load_mixup_words(root: Traversable) -> MixUpWords:
    """The forms in `mixups.toml` below `root`. Raises RuleError where the file is wrong."""
    try:
        data = tomllib.loads(root.joinpath(FILE).read_text(encoding="utf-8"))
        asked = data["discrimination"]
        return MixUpWords(data["neighbour"]["differs"], asked["question"], asked["answer"])
    except (tomllib.TOMLDecodeError, KeyError, TypeError, OSError) as error:
        raise RuleError(f"{FILE}: cannot be used ({error!r}); correct the file") from error


def difference(mine: str, theirs: str, subject: str, words: MixUpWords) -> str:
    """A line that tells two events apart; empty where nothing that both begin with can be left out of it.

    `subject` is that of both, empty where they have not the same.
    """
    here, there = what_differs(mine, theirs, subject)
    return "" if (here, there) == (mine, theirs) else words.differs.format(mine=here, theirs=there)


def discrimination(one: Side, other: Side, words: MixUpWords, script: Script, *, turned: bool = False) -> CardText:
    """The card that asks which of two events was when; `turned` asks for the later one first."""
    earlier, later = sorted((one, other), key=lambda side: side.date.sort_key)
    asked = (later, earlier) if turned else (earlier, later)
    question = words.question.format(first=earlier.shown, second=later.shown, one=asked[0].text, other=asked[1].text)
    answer = words.answer.format(first=earlier.shown, second=later.shown, earlier=earlier.text, later=later.text)
    return CardText(CardKind.DISCRIMINATION, settle(question, script), settle(answer, script), "")
