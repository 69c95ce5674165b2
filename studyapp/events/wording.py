"""Wording: the clauses of one section as event text, in the article's own words, without their dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from studyapp.domain.article import Section
from studyapp.domain.mention import Mention, Role
from studyapp.events.clauses import Clause
from studyapp.events.language import EventLanguage
from studyapp.events.subjects import leading_subject, protected_length
from studyapp.text.script import fold

LONGEST = 60
"""Code points of an event; a question is read in one breath."""

_QUOTED = re.compile(r"「[^「」]*」|“[^“”]*”|《[^《》]*》")
FULL = 9
"""Code points from which a verb has its object with it."""

Span = tuple[int, int]


class Wording:
    """Turns clauses of a section into text. Built once a section; all offsets are code points in its text."""

    longest = LONGEST

    def __init__(self, section: Section, mentions: Sequence[Mention], language: EventLanguage) -> None:
        self.section = section
        self.text = section.text
        self.folded = fold(section.text)
        self.mentions = mentions
        self.language = language
        self._bare: dict[Clause, str] = {}

    def date_start(self, mention: Mention, low: int) -> int:
        """Where the prepositional phrase of a date begins, not before `low`."""
        match = self.language.clause.before_date.search(self.folded, low, mention.start)
        return match.start() if match else mention.start

    def bare(self, clause: Clause) -> str:
        """The clause without its dates and without the words that only join it to what stood before."""
        if clause not in self._bare:
            self._bare[clause] = self._joined(clause, self.pieces(clause))
        return self._bare[clause]

    def _joined(self, clause: Clause, kept: Sequence[Span]) -> str:
        """The kept spans as text, a blank for a date that is part of a name."""
        text = ""
        at = clause.start
        for start, end in kept:
            if any(at <= m.start < start and m.role is Role.NAME for m in self.mentions):
                text += self.language.clause.blank
            text += self.text[start:end]
            at = end
        return text

    def whole(self, clause: Clause) -> str:
        """The clause without its dates, as it stands behind another clause of its event."""
        return self._joined(clause, self._kept(clause))

    def pieces(self, clause: Clause) -> list[Span]:
        """The spans of the bare clause."""
        kept = self._kept(clause)
        if len(kept) == 1 and self.folded[kept[0][0] : kept[0][1]] in self.language.clause.empty:
            return []
        while len(kept) > 1 and self.language.clause.connectives.fullmatch(self.folded, *kept[0]):
            kept.pop(0)
        if kept:
            kept[0] = self._without_connectives(kept[0])
        return [s for s in kept if s[0] < s[1]]

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

    def begins_known(self, clause: Clause) -> bool:
        """Whether the clause begins with a name: linked, in title marks, or one the section comes back to."""
        kept = self.pieces(clause)
        if not kept:
            return False
        start = kept[0][0]
        head = self.folded[start : start + 2]
        linked = any(link.start == start for link in self.section.links)
        return linked or head[:1] in self.language.clause.brackets or self.folded.count(head) > 2

    def stands_alone(self, clause: Clause, group: Sequence[Clause]) -> bool:
        """Whether a clause without a subject, put behind that of its group, is a fact of its own."""
        text = self.bare(clause)
        full = len(text) >= FULL or "《" in text
        verb = self.language.action_words.match(fold(text))
        return bool(full and verb and any(self.subject_text(c) for c in group) and self.length(group) >= FULL)

    def points_away(self, text: str) -> bool:
        """Whether the text points at something that it does not name; what it quotes may."""
        folded, words = _QUOTED.sub("", fold(text)), self.language.facts
        if words.blocked.search(folded) or words.enumerators.match(folded):
            return True
        return bool(words.pronouns.search(words.not_pronouns.sub("", folded)))

    def length(self, clauses: Iterable[Clause]) -> int:
        """Code points of the bare clauses."""
        return sum(len(self.bare(c)) for c in clauses)

    def in_name(self, mention: Mention) -> bool:
        """Whether the expression is part of the bold name that the section begins with."""
        return any(
            b.start <= mention.start and mention.end <= b.end and b.end - b.start > mention.end - mention.start + 1
            for b in self.section.bold
        )

    def _kept(self, clause: Clause) -> list[Span]:
        kept = _minus((clause.start, clause.end), self._removed(clause))
        return [t for t in (self._trimmed(s) for s in kept) if t[0] < t[1]]

    def without_asides(self, text: str) -> str:
        """The text without what it says in round brackets."""
        words = self.language.clause
        for opening in words.round:
            closing = words.brackets[opening]
            while (begin := text.find(opening)) >= 0 and (end := text.find(closing, begin)) >= 0:
                text = text[:begin] + text[end + 1 :]
        return text

    def _removed(self, clause: Clause) -> list[Span]:
        removed = []
        for mention in self.mentions:
            if mention.end <= clause.start:
                continue
            if mention.start >= clause.end:
                break
            aside = self.aside_span(mention, (clause.start, clause.end))
            removed.append(aside or self._date_phrase(mention, clause))
        return removed

    def aside_span(self, mention: Mention, within: Span) -> Span | None:
        """The round brackets around an expression with what they hold, None where it stands in none."""
        begin = max(self.folded.rfind(o, within[0], mention.start) for o in self.language.clause.round)
        if begin < 0:
            return None
        closing = self.language.clause.brackets[self.folded[begin]]
        if closing in self.folded[begin : mention.start]:
            return None
        end = self.folded.find(closing, mention.end, within[1])
        return (begin, end + 1) if end >= 0 else None

    def _date_phrase(self, mention: Mention, clause: Clause) -> Span:
        """A date with its preposition and what belongs to it behind; before an attribute mark the preposition stays."""
        words = self.language.clause
        start, end = max(mention.start, clause.start), min(mention.end, clause.end)
        if self.folded[start - 1 : start] in words.attribute and start - 1 > clause.start:
            start = clause.start
        after = words.after_date.match(self.folded, end, clause.end)
        if after and (len(after[0]) > 1 or after.end() == clause.end or after[0] in words.after_date_alone):
            end = after.end()
        if self.folded[end : end + 1] in words.attribute and end + 1 < clause.end:
            return start, end + 1
        return self.date_start(mention, clause.start), end

    def _trimmed(self, span: Span) -> Span:
        start, end = span
        marks = self.language.clause.trim
        while start < end and self.text[start] in marks:
            start += 1
        while end > start and self.text[end - 1] in marks:
            end -= 1
        return start, end

    def _without_connectives(self, span: Span) -> Span:
        start, end = span
        while start < end:
            match = self.language.clause.connectives.match(self.folded, start, end)
            if not match or match.end() >= end:
                break
            verb = self.language.action_words.match(self.folded, start, end)
            noun = self.language.subject.nouns.match(self.folded, start, end)
            adverb = self.language.subject.enders.match(self.folded, start, end)
            if any(other and other.end() > match.end() for other in (verb, noun, adverb)):
                break
            start = self._trimmed((match.end(), end))[0]
        return start, end

    def subject_length(self, clause: Clause) -> int:
        """Length of the subject at the head of the bare clause; 0 where it has none, -1 where its end is not known."""
        text = self.bare(clause)
        pieces = self.pieces(clause)
        if not pieces:
            return 0
        protected = protected_length(self.section, pieces[0][0], pieces[0][1])
        return leading_subject(fold(text), self.language, protected)

    def subject_text(self, clause: Clause) -> str:
        """The subject at the head of the bare clause, empty where it has none, or none that can be told."""
        subject = self.bare(clause)[: max(0, self.subject_length(clause))]
        return "" if fold(subject) in self.language.subject.vague else subject

    def has_subject(self, clause: Clause) -> bool:
        """Whether the clause begins with somebody or something of its own."""
        return self.subject_length(clause) != 0

    def is_adverbial(self, clause: Clause) -> bool:
        """Whether a clause only says when, how or why something happened."""
        folded = fold(self.bare(clause))
        purpose = self.language.subject.purpose.match(folded)
        return bool(purpose or self.language.clause.adverbial_end.search(folded))

    def waits(self, clause: Clause) -> bool:
        """Whether a reason or purpose stands between the subject and a verb that may follow in the next clause."""
        length = self.subject_length(clause)
        return length > 0 and bool(self.language.subject.purpose.match(fold(self.bare(clause)), length))

    def has_verb(self, text: str) -> bool:
        """Whether the text holds a word for something that happens."""
        folded = fold(text)
        language = self.language
        return bool(language.action_words.search(folded) or language.single_actions.search(folded))

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
        kept = self._kept(clause)
        return bool(kept and self.language.clause.shifting.match(self.folded, kept[0][0], clause.end))

    def reports(self, clause: Clause) -> bool:
        """Whether what follows the clause was said or laid down rather than done."""
        return bool(self.language.clause.reporting.search(fold(self.bare(clause))))

    def is_complete(self, group: Iterable[Clause]) -> bool:
        """Whether the clauses hold a verb after something else, so that a further one need not complete them."""
        verbs = self.language.action_words
        told = [c for c in group if not self.is_adverbial(c) and not self.waits(c)]
        return any(verbs.search(fold(self.bare(c))) for c in told)

    @cached_property
    def damage(self) -> frozenset[int]:
        """Offsets at which the export lost words."""
        return frozenset(self.section.damage)

    def is_damaged(self, spans: Iterable[Span]) -> bool:
        """Whether words are lost in these spans."""
        return any(a <= d <= b for a, b in spans for d in self.damage)


def _minus(span: Span, removed: Iterable[Span]) -> list[Span]:
    kept, at = [], span[0]
    for start, end in sorted(removed):
        if start > at:
            kept.append((at, start))
        at = max(at, end)
    if at < span[1]:
        kept.append((at, span[1]))
    return kept
