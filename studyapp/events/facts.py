"""Facts of a sentence: which clauses belong to which date, and which of them stand for one fact.

A date governs from its own clause up to the next dated clause or a semicolon. Within that stretch a clause with a
subject of its own begins a further fact; a clause without one continues the fact before it, as far as there is room.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from studyapp.domain.historical_date import DateKind, Mod
from studyapp.domain.mention import Mention, Origin, Role
from studyapp.events.clauses import Clause, clauses_of
from studyapp.events.wording import Wording
from studyapp.text.script import fold

GOVERNING = frozenset({Role.EVENT, Role.PLANNED, Role.AS_OF})
"""Roles of an expression that dates the clause it stands in."""
ROOM = 60
"""Code points up to which a fact takes in clauses that lean on it."""
LONGEST_SUBJECT = 10
"""Code points of a subject between a list comma and its date."""
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
    anchors = [m for m in anchors if _governs(wording, m, clauses, anchors, defines=defines)]
    anchors = [m for m in anchors if not _says_again(wording, m, clauses, anchors)]
    if not anchors:
        return []
    pieces = _cut(clauses, anchors, sorted(_begin(wording, m, span[0]) for m in anchors[1:]))
    owners = [[m for m in anchors if p.start <= m.start < p.end] for p in pieces]
    found: list[Fact] = []
    for index, owned in enumerate(owners):
        if owned:
            stretch = _stretch(pieces, owners, index, words.strong)
            found += _group(wording, owned[-1], stretch, tuple(pieces[:index]))
    return found


def _begin(wording: Wording, mention: Mention, low: int) -> int:
    """Where the words of a further date begin: its own phrase, or the subject behind a list comma before it."""
    start = wording.date_start(mention, low)
    comma = wording.folded.rfind(wording.language.clause.list_comma, max(low, start - LONGEST_SUBJECT), start)
    between = wording.folded[comma + 1 : start]
    alone = comma >= 0 and not any(m.start < start and comma < m.end for m in wording.mentions)
    return comma + 1 if alone and not wording.has_verb(between) and between.isalnum() else start


def _may_govern(wording: Wording, mention: Mention) -> bool:
    return mention.role in GOVERNING | {Role.ATTRIBUTE} and not wording.in_name(mention)


def _governs(
    wording: Wording, mention: Mention, clauses: Sequence[Clause], anchors: Sequence[Mention], *, defines: bool
) -> bool:
    """Whether the date is that of its clause.

    One in a relative clause is where no verb stands before it; one behind a verb of saying is not where the sentence
    has a date already; one that the clause is about never is. A sentence that `defines` what the article is about has
    the date of that wherever it stands.
    """
    clause = next((c for c in clauses if c.start <= mention.start < c.end), None)
    if defines:
        aside = clause is not None and (
            wording.is_coarse_object(mention, clause) or wording.is_narrated(mention, clause)
        )
        return anchors[0] is mention or not aside
    if clause is None or wording.is_object(mention, clause) or wording.is_coarse_object(mention, clause):
        return False
    if any(
        hides(mention, clause)
        for hides in (wording.is_narrated, wording.is_framed, wording.is_sourced, wording.counts_from_here)
    ):
        return False
    if any(m.end + 1 == mention.start or mention.end + 1 == m.start for m in anchors if m is not mention):
        comma = wording.language.clause.list_comma
        if comma in (wording.folded[mention.start - 1], wording.folded[mention.end : mention.end + 1]):
            return False
    if anchors[0] is not mention and wording.after_what(clause):
        return False
    if wording.is_deadline(mention, clause, clauses):
        return False
    if anchors[0] is not mention and wording.is_quoted_in(clause, anchors[0]):
        return False
    here = [m for m in anchors if clause.start <= m.start < clause.end]
    if len(here) > 1 and wording.language.facts.respectively in wording.folded[clause.start : clause.end]:
        return False
    if mention.role is Role.ATTRIBUTE:
        owned = wording.folded[mention.end : mention.end + 1] in wording.language.clause.attribute
        if any(m.end == clause.start - 1 for m in anchors):
            return False
        if wording.folded[mention.start - 1 : mention.start] in wording.language.facts.owners:
            return False
        return not (owned or wording.verb_before(mention, clause) or wording.has_purpose(clause))
    return anchors[0] is mention or not wording.reported_before(mention, clause)


def _says_again(wording: Wording, mention: Mention, clauses: Sequence[Clause], anchors: Sequence[Mention]) -> bool:
    """Whether the clause has its date before its comma already, and this one only points back at that."""
    place = next((i for i, c in enumerate(clauses) if c.start <= mention.start < c.end), 0)
    if not place or mention.origin is not Origin.RELATIVE or wording.bare(clauses[place - 1]):
        return False
    before = [m for m in anchors if clauses[place - 1].start <= m.start < clauses[place - 1].end]
    return any(_begins_with(mention, m) for m in before)


def _begins_with(mention: Mention, other: Mention) -> bool:
    return mention.date is not None and other.date is not None and mention.date.bounds[0] == other.date.bounds[0]


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


class _Fate(Enum):
    """What becomes of a clause behind a fact."""

    JOINS = "joins"
    BEGINS = "begins"
    ENDS = "ends"


def _group(wording: Wording, mention: Mention, stretch: list[Clause], before: tuple[Clause, ...]) -> list[Fact]:
    """The stretch as one to four facts; a clause that holds only the date goes with what follows."""
    groups: list[list[Clause]] = []
    lead: list[Clause] = []
    if wording.is_alongside(mention, stretch[0]):
        stretch = stretch[:1]
    for place, clause in enumerate(stretch):
        if not wording.bare(clause):
            lead += [] if groups else [clause]
            continue
        fate = _fate(wording, groups[-1], clause, stretch[place - 1].mark) if groups else _Fate.BEGINS
        if fate is _Fate.ENDS or (fate is _Fate.BEGINS and len(groups) == _most(mention)):
            break
        if fate is _Fate.JOINS:
            groups[-1].append(clause)
        else:
            groups.append([clause])
    facts = []
    seen = list(before) + lead
    for rank, group in enumerate(groups):
        clauses = (*lead, *group) if rank == 0 else tuple(group)
        facts.append(Fact(mention, clauses, rank, tuple(seen)))
        seen += group
    return facts


def _most(mention: Mention) -> int:
    """How many facts a date may have: a plan, a bound or an interval is sure for its own clause only."""
    date = mention.date
    bound = date is not None and (date.mod in (Mod.BEFORE, Mod.AFTER) or date.kind is DateKind.INTERVAL)
    return 1 if bound or mention.role is Role.PLANNED else MOST_FACTS


def _fate(wording: Wording, group: list[Clause], clause: Clause, mark: str) -> _Fate:
    """Whether a clause belongs to the fact before it, begins a new one, or ends what the date says for sure."""
    text = wording.bare(clause)
    length = wording.length([*group, clause])
    room = _Fate.JOINS if length <= ROOM else _Fate.ENDS
    if wording.shifts_time(clause) or wording.comments(clause):
        return _Fate.ENDS
    if wording.is_state(clause) and not wording.reports(group[-1]):
        return _Fate.ENDS
    if wording.buries(group, clause):
        return _Fate.ENDS
    complete = wording.is_complete(group)
    if complete and (wording.points_away(text) or wording.has_purpose(clause)):
        return _Fate.ENDS
    if wording.leans(text) or not complete or wording.reports(group[-1]) or wording.ends_bare(group[-1]):
        return _Fate.JOINS if length <= wording.longest else _Fate.ENDS
    told_on = wording.lays_down(group[-1], clause) or wording.announces(group)
    if mark in wording.language.clause.colons or told_on:
        return room
    facts = wording.language.facts
    if facts.spread.search(fold(text)) or (facts.lasted.search(fold(text)) and not wording.reports(clause)):
        return _Fate.ENDS
    subject = 0 if wording.acts_unnamed(fold(text)) else wording.subject_length(clause)
    if subject > 0 or (subject < 0 and wording.begins_known(clause)):
        return _Fate.BEGINS if wording.has_verb(text) else room
    alone = subject == 0 and not wording.has_pivot(group) and wording.stands_alone(clause, group)
    return _Fate.BEGINS if alone else room
