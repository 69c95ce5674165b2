"""Definitions: the first sentence of an article, and the entries of a list of years, told as events."""

from __future__ import annotations

from collections.abc import Sequence

from studyapp.domain.historical_date import Mod, Precision
from studyapp.events.clauses import Clause
from studyapp.events.facts import Fact
from studyapp.events.referents import Named
from studyapp.events.subjects import Topic
from studyapp.events.wording import LONGEST, Wording
from studyapp.text.script import fold

SHORTEST_WHAT = 8
"""Code points that say what something was."""
SHORTEST_DEED = 4
"""Code points before what a deed is said to stand for."""


def defined(text: str, fact: Fact, wording: Wording, topic: Topic) -> Named | None:
    """A sentence that says what the article is about, "X is the war that ...", told as "X, the war that ...".

    None where it is no such sentence or tells nothing that happened.
    """
    name, language = _defined_name(wording, topic), wording.language
    folded, words = fold(text), language.clause
    named = bool(name) and folded.startswith(fold(name))
    copula = words.copula.search(folded, len(name)) if named else words.copula.match(folded)
    date = fact.mention.date
    if not name or not copula or date is None or date.mod in (Mod.BEFORE, Mod.AFTER):
        return None
    what = _first_clauses(wording.without_asides(text[copula.end() :]), words.comma).strip(words.trim)
    happened = language.action_words.search(fold(what))
    if not happened and (not topic.is_happening or date.precision is Precision.CENTURY):
        return None
    if not what:
        return None
    told = words.namely.format(name, what)
    return Named(told if len(told) <= LONGEST else what, name, 0.95)


def _first_clauses(text: str, comma: str) -> str:
    """The first clause of a text, with those behind it while it is too short to say anything."""
    told = ""
    for clause in text.split(comma):
        told = f"{told}{comma}{clause}" if told else clause
        if len(told) >= SHORTEST_WHAT:
            break
    return told


def _defined_name(wording: Wording, topic: Topic) -> str:
    """The bold words that the article begins with, without a date in them, else its title."""
    for bold in wording.section.bold[:1]:
        if bold.start <= 2:
            name = wording.text[bold.start : bold.end]
            for mention in wording.mentions:
                if bold.start <= mention.start and mention.end <= bold.end:
                    name = name.replace(mention.expression, "")
            return name
    return topic.title


def is_entry(clauses: Sequence[Clause], head: Clause, wording: Wording) -> bool:
    """Whether the clauses begin with a date and a colon: an entry in a list of years."""
    return clauses[0] is not head and clauses[0].mark in wording.language.clause.colons


def entry(text: str, head: Clause, wording: Wording) -> Named:
    """An entry in a list of years: what stands behind the colon speaks for itself."""
    opinion = wording.language.clause.opinion.match(fold(text))
    if opinion:
        text = text[opinion.end() :]
        view = wording.language.clause.stands_for.search(fold(text), SHORTEST_DEED)
        return Named(text[: view.start()] if view else text, "", 0.9)
    return Named(text, wording.subject_text(head), 0.95)
