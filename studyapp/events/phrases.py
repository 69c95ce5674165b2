"""Phrases: which spans of a clause stay once its dates and mere joining words are gone, and their text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from studyapp.domain.article import Section
from studyapp.domain.mention import Mention, Role
from studyapp.events.clauses import Clause
from studyapp.events.language import EventLanguage
from studyapp.text.script import fold

Span = tuple[int, int]
LONGEST_RULER = 8
"""Code points of a dynasty and a ruler before the year of an era."""
LONGEST_ATTRIBUTE = 8
"""Code points before the particle of an attribute that only says more of the date behind it."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is left of a clause: `kept` without its dates, `pieces` also without joining words, and their texts."""

    kept: tuple[Span, ...]
    pieces: tuple[Span, ...]
    whole: str
    bare: str
    folded: str


class Phrases:
    """Cuts the clauses of a section. Built once a section; all offsets are code points in its text."""

    def __init__(self, section: Section, mentions: Sequence[Mention], language: EventLanguage) -> None:
        self.section = section
        self.text = section.text
        self.folded = fold(section.text)
        self.mentions = mentions
        self.language = language
        self._ends = [m.end for m in mentions]
        self._names = [m for m in mentions if m.role is Role.NAME]
        self._cut: dict[Span, Phrase] = {}
        self._last: tuple[Clause | None, Phrase] = (None, Phrase((), (), "", "", ""))

    def phrase(self, clause: Clause) -> Phrase:
        """What is left of the clause."""
        if clause is self._last[0]:  # asked for several times in a row
            return self._last[1]
        at = (clause.start, clause.end)
        found = self._cut.get(at)
        if found is None:
            found = self._cut[at] = self._read(clause)
        self._last = (clause, found)
        return found

    def _read(self, clause: Clause) -> Phrase:
        kept = self._without_dates(clause)
        pieces = self._without_joins(kept)
        bare = self._joined(clause, pieces)
        return Phrase(tuple(kept), tuple(pieces), self._joined(clause, kept), bare, fold(bare))

    def date_start(self, mention: Mention, low: int) -> int:
        """Where the prepositional phrase of a date begins, not before `low`."""
        return self._phrase_start(mention.start, low)

    def _phrase_start(self, start: int, low: int) -> int:
        """Where the prepositional phrase of a date that begins at `start` begins, not before `low`."""
        words = self.language.clause
        before = self.folded[start - 1 : start]
        if start <= low or not (before in words.before_date_ends or before.isspace()):
            return start
        match = words.before_date.search(self.folded, low, start)
        while match and match.start() > low and words.in_word.match(self.folded, match.start() - 1, start):
            match = words.before_date.search(self.folded, match.start() + 1, start)
        return match.start() if match else start

    def _joined(self, clause: Clause, kept: Sequence[Span]) -> str:
        """The kept spans as text, a blank for a date that is part of a name."""
        text = ""
        at = clause.start
        for start, end in kept:
            if name := next((m for m in self._names if at <= m.start < start), None):
                text += self._veiled(name)
            text += self.text[start:end]
            at = end
        return text

    def _veiled(self, name: Mention) -> str:
        """A date that is part of a name: without the number of its year, else a blank."""
        words = self.language.clause
        veiled = words.numbered.sub(words.some, name.expression)
        return veiled if veiled != name.expression else words.blank

    def _without_joins(self, kept: Sequence[Span]) -> list[Span]:
        pieces = list(kept)
        words = self.language.clause
        if len(pieces) == 1 and self.folded[pieces[0][0] : pieces[0][1]] in words.empty:
            return []
        if len(pieces) == 1 and words.connectives.fullmatch(self.folded, *pieces[0]):
            return []
        while len(pieces) > 1 and words.connectives.fullmatch(self.folded, *pieces[0]):
            pieces.pop(0)
        if pieces:
            pieces[0] = self._without_connectives(pieces[0])
        return [s for s in pieces if s[0] < s[1]]

    def _without_dates(self, clause: Clause) -> list[Span]:
        kept = _minus((clause.start, clause.end), self._removed(clause))
        return [t for t in map(self._trimmed, kept) if t[0] < t[1]]

    def _removed(self, clause: Clause) -> list[Span]:
        removed = []
        for place in range(bisect_right(self._ends, clause.start), len(self.mentions)):
            mention = self.mentions[place]
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
        owned = self.folded[start - 1 : start] in words.attribute
        near = 0 < start - 1 - clause.start <= LONGEST_ATTRIBUTE
        behind = owned and self.folded[clause.start : start].endswith(words.behind)
        if behind and not words.elapsed.match(self.folded, clause.start, start):
            return start - 1, end
        if owned and near and not self.language.action_words.search(self.folded, clause.start, start):
            start = clause.start
        after = words.after_date.match(self.folded, end, clause.end)
        if after and (len(after[0]) > 1 or after.end() == clause.end or after[0] in words.after_date_alone):
            end = after.end()
        end = self._behind_aside(end, clause.end)
        if self.folded[end : end + 1] in words.attribute and end + 1 < clause.end:
            return start, end + 1
        if mention.era and (ruler := words.ruler.search(self.folded, max(clause.start, start - LONGEST_RULER), start)):
            start = ruler.start()
        begin = min(start, self._phrase_start(start, clause.start))
        stays = begin == clause.start and self.folded[begin:start] in words.stays and end < clause.end
        return (start if stays and words.adverbial_end.search(self.folded, end, clause.end) else begin), end

    def _behind_aside(self, at: int, end: int) -> int:
        """The offset behind round brackets that begin at `at`, which say more of what stands before them."""
        words = self.language.clause
        if at >= end or self.folded[at] not in words.round:
            return at
        close = self.folded.find(words.brackets[self.folded[at]], at, end)
        return close + 1 if close >= 0 else at

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


def _minus(span: Span, removed: Iterable[Span]) -> list[Span]:
    kept, at = [], span[0]
    for start, end in sorted(removed):
        if start > at:
            kept.append((at, start))
        at = max(at, end)
    if at < span[1]:
        kept.append((at, span[1]))
    return kept
