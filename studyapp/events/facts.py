"""Facts of a sentence: which clauses belong to which date, and which of them stand for one fact.

A date governs from its own clause up to the next dated clause or a semicolon. Within that stretch a clause with a
subject of its own begins a further fact; a clause without one continues the fact before it, as far as there is room.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from studyapp.domain.mention import Mention, Role
from studyapp.events.clauses import Clause, clauses_of
from studyapp.events.wording import Wording

GOVERNING = frozenset({Role.EVENT, Role.PLANNED, Role.AS_OF})
"""Roles of an expression that dates the clause it stands in."""
ROOM = 46
"""Code points up to which a fact takes in clauses that lean on it."""
SHORT = 28
"""Code points up to which two clauses with subjects of their own are told in one breath."""
MOST_FACTS = 3
"""Facts under one date; what follows is too far from it to be sure."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Clauses under one date. `rank` is 0 for the fact that the date stands in, 1 and 2 for those after it.

    `before` are the clauses of the sentence in front of the fact, for finding its subject.
    """

    mention: Mention
    clauses: tuple[Clause, ...]
    rank: int
    before: tuple[Clause, ...]


def facts_of(wording: Wording, span: tuple[int, int], mentions: Sequence[Mention]) -> list[Fact]:
    """The facts of the sentence `span`, in text order."""
    words = wording.language.clause
    anchors = [m for m in mentions if m.role in GOVERNING]
    if not anchors:
        return []
    starts = {wording.date_start(m, span[0]): m for m in anchors[1:]}
    pieces = _cut(clauses_of(wording.folded, span, words, starts), anchors, sorted(starts))
    owners = [[m for m in anchors if p.start <= m.start < p.end] for p in pieces]
    found: list[Fact] = []
    for index, owned in enumerate(owners):
        if owned:
            stretch = _stretch(pieces, owners, index, words.strong)
            found += _group(wording, owned[-1], stretch, tuple(pieces[:index]))
    return found


def _cut(clauses: list[Clause], anchors: list[Mention], starts: list[int]) -> list[Clause]:
    """The clauses, cut again where a second date begins inside one."""
    found: list[Clause] = []
    for clause in clauses:
        first = next((m.start for m in anchors if clause.start <= m.start < clause.end), clause.end)
        rest = clause
        for at in starts:
            if max(rest.start, first) < at < rest.end:
                found.append(Clause(rest.start, at, ""))
                rest = replace(rest, start=at)
        found.append(rest)
    return found


def _stretch(pieces: list[Clause], owners: list[list[Mention]], index: int, strong: frozenset[str]) -> list[Clause]:
    """The clauses from `index` on that the date there governs."""
    stretch = [pieces[index]]
    for place in range(index + 1, len(pieces)):
        if pieces[place - 1].mark in strong or owners[place]:
            break
        stretch.append(pieces[place])
    return stretch


def _group(wording: Wording, mention: Mention, stretch: list[Clause], before: tuple[Clause, ...]) -> list[Fact]:
    """The stretch as one to three facts; a clause that holds only the date goes with what follows."""
    groups: list[list[Clause]] = []
    lead: list[Clause] = []
    for place, clause in enumerate(stretch):
        text = wording.bare(clause)
        if not text and not groups:
            lead.append(clause)
            continue
        if not text:
            continue
        if groups and wording.shifts_time(clause):
            break
        if groups and _continues(wording, groups[-1], clause, stretch[place - 1].mark):
            groups[-1].append(clause)
        elif len(groups) < MOST_FACTS and not (groups and wording.reports(groups[-1][-1])):
            groups.append([clause])
        else:
            break
    facts = []
    seen = list(before) + lead
    for rank, group in enumerate(groups):
        clauses = (*lead, *group) if rank == 0 else tuple(group)
        facts.append(Fact(mention, clauses, rank, tuple(seen)))
        seen += group
    return facts


def _continues(wording: Wording, group: list[Clause], clause: Clause, mark: str) -> bool:
    """Whether a clause belongs to the fact before it rather than to a new one."""
    text = wording.bare(clause)
    length = sum(len(wording.bare(c)) for c in group) + len(text)
    if wording.leans(text) or not wording.is_complete(group):
        return length <= wording.longest
    if mark in wording.language.clause.colons:
        return length <= ROOM
    if wording.has_subject(clause) and wording.has_verb(text):
        return len(group) == 1 and length <= SHORT
    return length <= ROOM
