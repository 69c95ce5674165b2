"""Wording: what the clauses of one section say, in the article's own words, without their dates."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import islice

from studyapp.domain.article import Link, Section
from studyapp.domain.historical_date import Mod, Precision
from studyapp.domain.mention import Mention, Role
from studyapp.events.clauses import Clause
from studyapp.events.language import EventLanguage
from studyapp.events.phrases import Phrases, Span
from studyapp.events.subjects import leading_subject, shared_length
from studyapp.text.script import fold

LONGEST = 60
"""Code points of an event; a question is read in one breath."""
LONGEST_NAME = 8
"""Code points of a name that is told by its coming back."""
SHORTEST_VERBAL_NAME = 6
"""Code points from which what begins like a verb and comes back is a name."""
SHORTEST_CLAUSE = 3
"""Code points up to which a clause is a verb alone."""
AROUND = 3000
"""Code points before and behind a clause in which its names come back."""
RECURS = 3
"""How often a name comes back."""
LONGEST_FRAME = 40
"""Code points between the word that something is taken for its limits with and a date among them."""
LONGEST_OFFICE = 4
"""Code points of an office before a name."""
LONGEST_PERSONAL = 4
"""Code points of a name that may be a person's."""
LONGEST_QUOTED = 10
"""Code points of a quotation that is a name."""
LONGEST_SET_APART = 14
"""Code points of a subject that a comma parts from its verb."""
FULL = 9
"""Code points from which a verb has its object with it."""
_TITLED = re.compile(r"《[^《》]{2,30}》")
_QUOTED = re.compile(r"「[^「」]*」|“[^“”]*”|《[^《》]*》")


class Wording(Phrases):
    """Judges the clauses of a section by their words. Built once a section."""

    longest = LONGEST

    def __init__(self, section: Section, mentions: Sequence[Mention], language: EventLanguage) -> None:
        super().__init__(section, mentions, language)
        self._subjects: dict[Span, int] = {}
        self._verbs: dict[str, bool] = {}
        self._told: dict[Span, bool] = {}

    def bare(self, clause: Clause) -> str:
        """The clause without its dates and without the words that only join it to what stood before."""
        return self.phrase(clause).bare

    def whole(self, clause: Clause) -> str:
        """The clause without its dates, as it stands behind another clause of its event."""
        return self.phrase(clause).whole

    def pieces(self, clause: Clause) -> tuple[Span, ...]:
        """The spans of the bare clause."""
        return self.phrase(clause).pieces

    def verb_before(self, mention: Mention, clause: Clause) -> bool:
        """Whether a word for something that happens stands in the clause before the date."""
        return bool(self.language.action_words.search(self.folded, clause.start, mention.start))

    def reported_before(self, mention: Mention, clause: Clause) -> bool:
        """Whether a verb of saying stands in the clause before the date."""
        return bool(self.language.clause.reporting.search(self.folded, clause.start, mention.start))

    def is_object(self, mention: Mention, clause: Clause) -> bool:
        """Whether the date is what the clause is about, not when it happened."""
        words = self.language.facts
        before = words.object_before.search(self.folded, clause.start, mention.start)
        return bool(before or words.object_after.match(self.folded, mention.end))

    def is_sourced(self, mention: Mention, clause: Clause) -> bool:
        """Whether the date is that of what the clause refers to, such as a report."""
        return bool(self.language.facts.sourced.fullmatch(self.folded, clause.start, clause.end))

    def after_what(self, clause: Clause) -> bool:
        """Whether the clause only says after what something was done."""
        return bool(self.language.facts.after_what.match(self.folded, clause.start, clause.end))

    def counts_from_here(self, mention: Mention, clause: Clause) -> bool:
        """Whether the clause itself names the happening that the date is counted from: "captured, six months later"."""
        facts = self.language.facts
        before = self.folded[clause.start : self.date_start(mention, clause.start)]
        if mention.rule in facts.next_rules:
            return any(m.end() == len(before) for m in self.language.action_words.finditer(before))
        if mention.rule not in facts.counted_rules or before.endswith(facts.lasting):
            return False
        return bool(self.language.subject.enders.search(before))

    def begins_known(self, clause: Clause) -> bool:
        """Whether the clause begins with a name: linked, in title marks, or one the section comes back to."""
        kept = self.pieces(clause)
        if not kept:
            return False
        start = kept[0][0]
        head = self.folded[start : start + 2]
        return start in self._links or head[:1] in self.language.clause.brackets or self._count(head, start) > 2

    def names_holder(self, clause: Clause) -> bool:
        """Whether the clause begins with a rank or an office, and a link to who holds it."""
        kept, ranks = self.pieces(clause), (*self.language.person.ranks, *self.language.person.offices)
        start = kept[0][0] if kept else 0
        links = (at for at in range(start + 1, start + LONGEST_OFFICE + 1) if at in self._links)
        return bool(kept) and any(self.folded[start:at].endswith(ranks) for at in links)

    def stands_alone(self, clause: Clause, group: Sequence[Clause]) -> bool:
        """Whether a clause without a subject, put behind that of its group, is a fact of its own."""
        text = self.phrase(clause).folded
        full = len(text) >= FULL or "《" in text
        verb = self.language.action_words.match(text)
        own = verb and self.language.action_of[verb[0]] not in self.language.facts.no_second
        return bool(full and own and any(self.subject_text(c) for c in group) and self.length(group) >= FULL)

    def points_away(self, text: str) -> bool:
        """Whether the text points at something that it does not name; what it quotes may."""
        folded, words = _QUOTED.sub(self._pointing, fold(text)), self.language.facts
        if words.blocked.search(folded) or words.enumerators.match(folded) or words.no_fact.match(folded):
            return True
        if any(folded[m.end() : m.end() + 2] not in folded[: m.start()] for m in words.pointing.finditer(folded)):
            return True
        return self.has_pronoun(folded)

    def has_pronoun(self, folded: str) -> bool:
        """Whether the folded text speaks of somebody as "he" or "she"."""
        words = self.language.facts
        return bool(words.pronouns.search(words.not_pronouns.sub("", folded)))

    def _pointing(self, quoted: re.Match[str]) -> str:
        """What a quotation says of something outside itself; a name says nothing of the kind."""
        said = quoted[0] if len(quoted[0]) > LONGEST_QUOTED else ""
        return said if self.language.pronouns.thing.match(said, 1) else ""

    def length(self, clauses: Iterable[Clause]) -> int:
        """Code points of the bare clauses, without what they say in round brackets."""
        return sum(len(self.without_asides(self.bare(c))) for c in clauses)

    def is_narrated(self, mention: Mention, clause: Clause) -> bool:
        """Whether the date stands in a story that the clause says is told."""
        return bool(self.language.facts.narrated.search(self.folded, clause.start, mention.start))

    def is_alongside(self, mention: Mention, clause: Clause) -> bool:
        """Whether the date is that of a circumstance, with its preposition before it."""
        return bool(self.language.facts.alongside.match(self.folded, self.date_start(mention, clause.start)))

    def is_coarse_object(self, mention: Mention, clause: Clause) -> bool:
        """Whether a decade or century stands behind the verb: what was planned or told for it, not when it was."""
        coarse = mention.date is not None and mention.date.precision >= Precision.DECADE
        owns = self.folded[mention.end : mention.end + 1] in self.language.clause.attribute
        start = self.date_start(mention, clause.start)
        behind = start > clause.start and owns
        made_then = start < mention.start and bool(self.verb_at_end(self.folded[clause.start : start]))
        return coarse and (behind or (self.verb_before(mention, clause) and not made_then))

    def in_name(self, mention: Mention) -> bool:
        """Whether the expression is part of the bold name that the section begins with."""
        return any(
            b.start <= mention.start and mention.end <= b.end and b.end - b.start > mention.end - mention.start + 1
            for b in self.section.bold
        )

    def without_asides(self, text: str) -> str:
        """The text without what it says in round brackets."""
        words = self.language.clause
        for opening in words.round:
            closing = words.brackets[opening]
            while (begin := text.find(opening)) >= 0 and (end := text.find(closing, begin)) >= 0:
                text = text[:begin] + text[end + 1 :]
        return text

    def subject_length(self, clause: Clause) -> int:
        """Length of the subject at the head of the bare clause; 0 where it has none, -1 where its end is not known."""
        at = (clause.start, clause.end)
        if at not in self._subjects:
            phrase = self.phrase(clause)
            protected = self._protected(*phrase.pieces[0]) if phrase.pieces else 0
            told = len(phrase.folded) > SHORTEST_CLAUSE
            self._subjects[at] = self._leading(phrase.folded, protected, clause.start) if told else 0
        return self._subjects[at]

    @cached_property
    def _links(self) -> Mapping[int, Link]:
        """The links by the offset where they begin."""
        return {link.start: link for link in reversed(self.section.links)}

    def _protected(self, start: int, end: int) -> int:
        """Length of the name that words begin with, as far as a link's target confirms them."""
        link = self._links.get(start)
        return shared_length(self.folded[start : min(link.end, end)], fold(link.target)) if link else 0

    def _count(self, folded: str, at: int) -> int:
        """How often words come back around an offset; not farther, so that a long section takes no longer."""
        return self.folded.count(folded, max(0, at - AROUND), at + AROUND)

    def _leading(self, folded: str, protected: int, at: int) -> int:
        length = leading_subject(
            folded, self.language, protected, lambda noun: noun in self._targets or self._count(noun, at) > 1
        )
        return length or self._long_name(folded, at)

    def _long_name(self, folded: str, at: int) -> int:
        """Length of a name that begins like a verb and comes back in the section, 0 where there is none."""
        longest = SHORTEST_VERBAL_NAME
        if len(folded) < longest or self._count(folded[:longest], at) < 2:
            return 0
        while longest < LONGEST_NAME and longest < len(folded) and self._count(folded[: longest + 1], at) > 1:
            longest += 1
        verb = self.language.subject.enders.match(folded)
        alone = verb and self._count(folded[verb.end() : longest], at) > self._count(folded[:longest], at)
        return 0 if alone else longest

    @cached_property
    def _targets(self) -> frozenset[str]:
        return frozenset(fold(link.target) for link in self.section.links)

    def likely_subject(self, clause: Clause) -> str:
        """The name that a clause begins with whose subject has no certain end: its longest beginning that recurs."""
        phrase = self.phrase(clause)
        if titled := _TITLED.match(phrase.bare):
            return titled[0]
        for length in range(min(LONGEST_NAME, len(phrase.folded)), 1, -1):
            head = phrase.folded[:length]
            if self._count(head, clause.start) >= RECURS and not self.language.action_words.match(head):
                return phrase.bare[:length]
        return ""

    def subject_text(self, clause: Clause) -> str:
        """The subject at the head of the bare clause, empty where it has none, or none that can be told."""
        length = self.subject_length(clause)
        if length <= 0:
            return ""
        phrase = self.phrase(clause)
        return "" if phrase.folded[:length] in self.language.subject.vague else phrase.bare[:length]

    def subject_alone(self, clauses: Sequence[Clause]) -> str:
        """The name that the first clause is, beside its date, where the next clause begins with the verb."""
        told = list(islice(filter(self.bare, clauses), 2)) if len(clauses) > 1 else []
        if len(told) < 2:
            return ""
        name = self.phrase(told[0]).folded
        words = self.language.subject
        noun = 2 <= len(name) <= LONGEST_SET_APART and name.isalnum() and not self._acts(name)
        known = noun and (self.begins_known(told[0]) or self._count(name, told[0].start) > 1)
        known = known and not name.endswith(self.language.person.happenings)
        link = self._links.get(self.pieces(told[0])[0][0]) if known else None
        whole = bool(link and link.end - link.start >= len(name)) or self._count(name, told[0].start) > 1
        short = len(name) <= LONGEST_PERSONAL or name.endswith(self.language.person.actor_titles)
        known = known and (whole or short)
        begins = known and not words.enders.search(name) and not words.starters.match(name)
        if not begins or self.is_adverbial(told[0]) or name in words.vague:
            return ""
        return self.bare(told[0]) if self.subject_length(told[1]) == 0 else ""

    def has_subject(self, clause: Clause) -> bool:
        """Whether the clause begins with somebody or something of its own."""
        return self.subject_length(clause) != 0

    def is_broken(self, clause: Clause) -> bool:
        """Whether the clause does not read without a date in it: "more than the year before"."""
        for place in range(bisect_right(self._ends, clause.start), len(self.mentions)):
            mention = self.mentions[place]
            if mention.start >= clause.end:
                return False
            if mention.role is Role.NAME or self.aside_span(mention, (clause.start, clause.end)):
                continue
            before = self.folded[max(clause.start, mention.start - LONGEST_QUOTED) : mention.start]
            behind = self.folded[mention.end : min(mention.end + 1, clause.end)]
            around = before + self.language.clause.blank[0] + behind
            if behind and self.language.facts.needs_date.search(around):
                return True
        return False

    def only_after(self, clause: Clause) -> bool:
        """Whether a dated clause only says after or before what something was done."""
        return self.holds_date(clause) and bool(self.language.clause.adverbial_end.search(self.phrase(clause).folded))

    def holds_date(self, clause: Clause) -> bool:
        """Whether the clause has a date of its own."""
        place = bisect_right(self._ends, clause.start)
        return place < len(self.mentions) and self.mentions[place].start < clause.end

    def is_joined(self, clause: Clause) -> bool:
        """Whether the clause goes on with "and" about the subject before it."""
        return bool(self.language.subject.joined.match(self.folded, clause.start, clause.end))

    def is_adverbial(self, clause: Clause) -> bool:
        """Whether a clause only says when, how or why something happened."""
        folded = self.phrase(clause).folded
        words = self.language.clause
        purpose = self.language.subject.purpose.match(folded)
        begin, end = words.since
        if begin.match(self.folded, clause.start) and end.search(self.folded, clause.start, clause.end):
            return True
        return bool(purpose or words.adverbial_end.search(folded) or words.adverbial_whole.fullmatch(folded))

    def waits(self, clause: Clause) -> bool:
        """Whether a reason or purpose stands between the subject and a verb that may follow in the next clause."""
        length, folded, words = self.subject_length(clause), self.phrase(clause).folded, self.language.subject
        return length > 0 and bool(words.purpose.match(folded, length) or folded.startswith(words.regarding, length))

    def has_verb(self, text: str) -> bool:
        """Whether the text holds a word for something that happens."""
        folded = fold(text)
        return self._acts(folded) or bool(self.language.single_actions.search(folded))

    def only_names(self, text: str) -> bool:
        """Whether the text has no verb, and ends with somebody and a bracket that says who that is."""
        if not text.endswith(tuple(self.language.clause.brackets[o] for o in self.language.clause.round)):
            return False
        folded = fold(self.without_asides(text))
        person = self.language.person
        somebody = folded.endswith((*person.actor_titles, *person.offices, *self.language.subject.people))
        return somebody and not self.language.subject.enders.search(self.language.subject.nouns.sub(" ", folded))

    def _acts(self, folded: str) -> bool:
        """Whether a verb of the list stands in the text, not counting nouns that hold one."""
        found = self._verbs.get(folded)
        if found is None:
            without_nouns = self.language.subject.nouns.sub(" ", folded)
            found = self._verbs[folded] = bool(self.language.action_words.search(without_nouns))
        return found

    def leans(self, text: str) -> bool:
        """Whether a clause only says more of the one before it, or points back at it."""
        folded = fold(text)
        pronouns = self.language.pronouns
        if self.language.subject.nouns.match(folded):
            return False
        pointing = (pronouns.person, pronouns.thing, pronouns.many, self.language.clause.leaning)
        return any(p.match(folded) for p in pointing)

    def shifts_time(self, clause: Clause) -> bool:
        """Whether the clause begins with a word for another time than the date before it."""
        kept = self.phrase(clause).kept
        words = self.language.clause
        if not kept:
            return False
        length = max(0, self.subject_length(clause))
        if words.afterwards.match(self.phrase(clause).folded, length):
            return True
        return any(p.match(self.folded, kept[0][0], clause.end) for p in (words.shifting, words.elapsed))

    def comments(self, clause: Clause) -> bool:
        """Whether the clause only remarks on the fact before it, or tells what came of it."""
        kept = self.phrase(clause).kept
        words = (self.language.clause.comment, self.language.facts.remark)
        return bool(kept and any(p.match(self.folded, kept[0][0], clause.end) for p in words))

    def reports(self, clause: Clause) -> bool:
        """Whether what follows the clause was said or laid down rather than done."""
        return bool(self.language.clause.reporting.search(self.phrase(clause).folded))

    def hangs(self, clause: Clause) -> bool:
        """Whether the clause waits for another that is not there: only when, only that something was said, or only who
        was told to do something."""
        folded = self.phrase(clause).folded
        order = self.language.facts.orders.match(folded)
        if order and not self._acts(folded[order.end() :]):
            return not _QUOTED.search(folded, order.end())
        return bool(folded) and (self.is_adverbial(clause) or bool(self.language.clause.reporting.fullmatch(folded)))

    def breaks_off(self, clauses: Sequence[Clause]) -> bool:
        """Whether the clauses tell what somebody said up to the words that are quoted."""
        ends, behind = self.language.clause.said_end, clauses[-1].end + 1
        said = any(ends.search(self.phrase(c).folded) for c in clauses[:-1])
        quoted = _QUOTED.match(self.folded, behind) if said else None
        return quoted is not None and len(quoted[0]) > LONGEST_QUOTED

    def has_purpose(self, clause: Clause) -> bool:
        """Whether the clause begins with a word for a reason or purpose."""
        return bool(self.language.subject.purpose.match(self.folded, clause.start))

    def acts_unnamed(self, folded: str) -> bool:
        """Whether a text begins with a verb that is a noun as often, and no noun is made of it."""
        words = self.language.subject
        verb = words.nouns_too.match(folded)
        if not verb or words.nouns.match(folded):
            return False
        made = words.noun_end.match(folded, verb.end()) or words.compound.match(folded, verb.end())
        return not made and folded[verb.end() : verb.end() + 1] not in (words.relative_particle, "")

    def is_state(self, clause: Clause) -> bool:
        """Whether the clause says what its subject is or has."""
        length = self.subject_length(clause)
        return length > 0 and bool(self.language.facts.stative.match(self.phrase(clause).folded, length))

    def lays_down(self, before: Clause, clause: Clause) -> bool:
        """Whether the clause tells what a work named at the end of the clause before it lays down."""
        named = self.without_asides(self.phrase(before).bare).endswith("》")
        return named and bool(self.language.facts.terms.match(self.phrase(clause).folded))

    def announces(self, group: Iterable[Clause]) -> bool:
        """Whether one of the clauses is a verb of saying with a colon: what follows was said or agreed."""
        colons, announces = self.language.clause.colons, self.language.facts.announces
        return any(c.mark in colons and announces.search(self.phrase(c).folded) for c in group)

    def is_quoted_in(self, clause: Clause, dated: Mention) -> bool:
        """Whether a verb of saying with a colon stands between the date of the sentence and the clause."""
        words = self.language.clause
        colon = max(self.folded.rfind(c, dated.end, clause.start) for c in words.colons)
        if colon < 0 or any(c in words.strong for c in self.folded[colon : clause.start]):
            return False
        return bool(self.language.facts.announces.search(self.folded, dated.end, colon))

    def is_deadline(self, mention: Mention, clause: Clause, clauses: Sequence[Clause]) -> bool:
        """Whether the date is that up to which somebody was told to do something, one or two clauses before."""
        if mention.date is None or mention.date.mod is not Mod.BEFORE:
            return False
        place = clauses.index(clause)
        orders = self.language.facts.orders
        return any(orders.search(self.phrase(c).folded) for c in clauses[max(0, place - 2) : place])

    def is_framed(self, mention: Mention, clause: Clause) -> bool:
        """Whether the date is part of what something is taken for."""
        before, after = self.language.facts.frame
        taken = before.search(self.folded, clause.start, mention.start)
        framed = taken and after.search(self.folded, mention.end, clause.end)
        return bool(framed) or self.framed_until(mention, (clause.start, clause.end)) is not None

    def framed_until(self, mention: Mention, span: Span) -> int | None:
        """Where the happening ends with which something is said to begin or end: before a further one, or the word."""
        facts, marks = self.language.facts, self.language.clause
        begin = facts.frame[0].search(self.folded, max(span[0], mention.start - LONGEST_FRAME), mention.start)
        end = facts.limit.search(self.folded, mention.end, span[1]) if begin else None
        if begin is None or end is None or self.folded[mention.end] in marks.closing:
            return None
        if not marks.strong.union(marks.comma).isdisjoint(self.folded[begin.end() : end.start()]):
            return None
        further = (self.date_start(m, mention.end) for m in self.mentions if mention.end < m.start < end.start())
        stop = min(further, default=end.start())
        return stop - 1 if self.folded[stop - 1] in facts.joins else stop

    def ends_bare(self, clause: Clause) -> bool:
        """Whether the clause ends with a thing that only the next clause tells apart."""
        folded = self.phrase(clause).folded
        return "《" not in folded and bool(self.language.facts.bare_objects.search(folded))

    def buries(self, group: Iterable[Clause], clause: Clause) -> bool:
        """Whether the clause tells of the burial of somebody whose death the clauses before it tell."""
        facts, verbs = self.language.facts, self.language.action_words
        if not facts.buried.search(self.phrase(clause).folded):
            return False
        told = (verb[0] for c in group for verb in verbs.finditer(self.phrase(c).folded))
        return any(self.language.action_of[verb] == facts.death for verb in told)

    def has_pivot(self, group: Iterable[Clause]) -> bool:
        """Whether the clauses make somebody else act: a clause behind them may be either's."""
        return any(self.language.facts.pivot.search(self.phrase(c).folded) for c in group)

    def is_complete(self, group: Iterable[Clause]) -> bool:
        """Whether the clauses hold a verb after something else, so that a further one need not complete them."""
        return any(map(self._tells, group))

    def _tells(self, clause: Clause) -> bool:
        """Whether the clause holds a verb that is neither in a circumstance nor in a relative clause."""
        at = (clause.start, clause.end)
        if at not in self._told:
            told = not self.is_adverbial(clause) and not self.waits(clause)
            self._told[at] = told and self._acts(self._without_attributes(self.phrase(clause).folded))
        return self._told[at]

    def verb_at_end(self, folded: str) -> str:
        """The verb that a folded text ends with, empty where it ends with none."""
        longest = min(self.language.longest_action, len(folded))
        return next((folded[-n:] for n in range(longest, 1, -1) if folded[-n:] in self.language.action_of), "")

    def _without_attributes(self, folded: str) -> str:
        """The folded text without the verbs that only qualify a noun, and their particles."""
        particle, verbs = self.language.subject.relative_particle, self.language.action_of
        kept, behind, at = "", 0, folded.find(particle)
        while at >= 0:
            longest = min(self.language.longest_action, at - behind)
            verb = next((n for n in range(longest, 1, -1) if folded[at - n : at] in verbs), 0)
            if verb:
                kept += folded[behind : at - verb]
                behind = at + len(particle)
            at = folded.find(particle, at + 1)
        return kept + folded[behind:]

    @cached_property
    def damage(self) -> frozenset[int]:
        """Offsets at which the export lost words."""
        return frozenset(self.section.damage)

    def is_damaged(self, spans: Iterable[Span]) -> bool:
        """Whether words are lost in these spans."""
        return bool(self.damage) and any(a <= d <= b for a, b in spans for d in self.damage)
