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
SHORT = 20
"""Code points up to which two clauses with subjects of their own are told in one breath."""
MOST_FACTS = 4
"""Facts under one date; what follows is too far from it to be sure."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Clauses under one date. `rank` is 0 for the fact that the date stands in, 1 and 2 for those after it.

    `before` are the clauses of the sentence in front of the fact, for finding its subject.
    """

    mention: Mention
    clauses: tuple[Clause, ...]
    rank: int
    before: tuple[Clause | str, ...]


def facts_of(
    wording: Wording, span: tuple[int, int], mentions: Sequence[Mention], *, defines: bool = False
) -> list[Fact]:
    """The facts of the sentence `span`, in text order; `defines` where it says what the article is about."""
    words = wording.language.clause
    anchors = [m for m in mentions if _may_govern(wording, m)]
    starts = {wording.date_start(m, span[0]): m for m in anchors[1:]}
    clauses = clauses_of(wording.folded, span, words, starts)
    anchors = [m for m in anchors if defines or _governs(wording, m, clauses)]
    if not anchors:
        return []
    pieces = _cut(clauses, anchors, sorted(wording.date_start(m, span[0]) for m in anchors[1:]))
    owners = [[m for m in anchors if p.start <= m.start < p.end] for p in pieces]
    found: list[Fact] = []
    for index, owned in enumerate(owners):
        if owned:
            stretch = _stretch(pieces, owners, index, words.strong)
            found += _group(wording, owned[-1], stretch, tuple(pieces[:index]))
    return found


def _may_govern(wording: Wording, mention: Mention) -> bool:
    return mention.role in GOVERNING | {Role.ATTRIBUTE} and not wording.in_name(mention)


def _governs(wording: Wording, mention: Mention, clauses: Sequence[Clause]) -> bool:
    """Whether the date is that of its clause: one in a relative clause is, where no verb stands before it."""
    if mention.role in GOVERNING:
        return True
    clause = next((c for c in clauses if c.start <= mention.start < c.end), None)
    return clause is not None and not wording.verb_before(mention, clause)


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
    if wording.leans(text) or not wording.is_complete(group) or wording.reports(group[-1]):
        return length <= wording.longest
    if mark in wording.language.clause.colons:
        return length <= ROOM
    if wording.has_verb(text) and (wording.has_subject(clause) or length > SHORT):
        return False
    return length <= ROOM
