"""The events of an article: each dated fact once, with its place, its words, and why it makes a card or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from studyapp.domain.article import Article, Section, SectionKind
from studyapp.domain.event import ExtractedEvent, Rejection
from studyapp.domain.mention import Mention, Role
from studyapp.events.asides import aside_of
from studyapp.events.clauses import Clause
from studyapp.events.definitions import defined, entry, is_entry
from studyapp.events.duplicates import without_duplicates
from studyapp.events.facts import Fact, facts_of
from studyapp.events.judging import Judge
from studyapp.events.language import EventLanguage
from studyapp.events.lives import lifespan_events
from studyapp.events.phrases import Span
from studyapp.events.referents import Named, Referents
from studyapp.events.subjects import Topic, leading_subject, topic_of
from studyapp.events.wording import LONGEST, Wording
from studyapp.text.script import fold
from studyapp.text.sentences import sentence_spans

LONGEST_SENTENCE = 1500
"""Code points of a sentence that somebody wrote to be read; what is longer is no prose."""
MOST_LEFT_OUT = 3
"""Dates told of a sentence that is no prose."""
FEWEST = 3
"""Code points of a happening that a date hangs on."""
_REJECTED_ROLES = {
    Role.NAME: Rejection.DATE_IN_NAME,
    Role.QUOTED: Rejection.QUOTED,
    Role.CITATION: Rejection.CITATION,
    Role.ATTRIBUTE: Rejection.ATTRIBUTE,
    Role.COMPARED: Rejection.ATTRIBUTE,
    Role.PARENTHESIS: Rejection.ATTRIBUTE,
}


def extract_events(
    article: Article, mentions: Sequence[Sequence[Mention]], language: EventLanguage
) -> tuple[ExtractedEvent, ...]:
    """All dated facts of the article in text order; those that make no card carry the reason in `rejected`.

    `mentions` holds the temporal expressions of each section, as `dates.read_article_dates` gives them.
    """
    topic = topic_of(article, language)
    found: list[ExtractedEvent] = []
    for index, section in enumerate(article.sections):
        if section.kind is SectionKind.PROSE and mentions[index]:
            found += _SectionEvents(index, section, mentions[index], topic=topic, language=language).all()
    return without_duplicates(found, language.salience["repeated"])


class _SectionEvents:
    """Extraction of one section."""

    def __init__(
        self, index: int, section: Section, mentions: Sequence[Mention], *, topic: Topic, language: EventLanguage
    ) -> None:
        self._index = index
        self._section = section
        self._mentions = mentions
        self._topic = topic
        self._language = language
        self._wording = Wording(section, mentions, language)
        self._judge = Judge(index, self._wording)
        self._sentences = sentence_spans(section.text)
        self._referents = Referents(self._wording, self._sentences, topic)

    def all(self) -> list[ExtractedEvent]:
        found: list[ExtractedEvent] = []
        at = 0
        for number, (start, end) in enumerate(self._sentences):
            here = []
            while at < len(self._mentions) and self._mentions[at].start < end:
                here.append(self._mentions[at])
                at += 1
            if here and end - start <= LONGEST_SENTENCE:
                found += self._in_sentence(number, (start, end), here)
            else:
                found += [self._left_out(m, (start, end), Rejection.TOO_LONG) for m in here[:MOST_LEFT_OUT]]
        return found

    def _in_sentence(self, number: int, span: Span, here: list[Mention]) -> list[ExtractedEvent]:
        dated = [m for m in here if m.date is not None]
        told = facts_of(self._wording, span, dated, defines=number == 0 and self._index == 0)
        found = []
        for fact in told:
            found += self._of_fact(fact, number)
        found += lifespan_events(self._wording, span, here, self._index)
        governing = {f.mention for f in told}
        for mention in here:
            if mention not in governing and (framed := self._framed(mention, span)):
                found.append(framed)
            elif mention not in governing and (mention.date is None or mention.role in _REJECTED_ROLES):
                found.append(self._aside(mention, span) or self._left_out(mention, span))
        return sorted(found, key=lambda e: (e.start, e.rejected is not None))

    def _of_fact(self, fact: Fact, number: int) -> list[ExtractedEvent]:
        """The event of a fact, behind the happening that its date hangs on, where it does."""
        anchored = self._anchored(fact, number) if fact.rank == 0 else None
        if anchored is not None and anchored.subject and not self._topic.is_person:
            fact = replace(fact, before=(anchored.subject, *fact.before))
        event = self._event(fact, number, anchored.text if anchored is not None else "")
        return [e for e in (anchored, event) if e is not None]

    def _anchored(self, fact: Fact, number: int) -> ExtractedEvent | None:
        """The happening that a date with "after" or "before" hangs on: it has that date itself."""
        mention = fact.mention
        bound = self._language.bound.search(fold(mention.expression))
        if not bound or mention.date is None or not mention.start < mention.date_end < mention.end:
            return None
        owned = self._section.text[mention.date_end] in self._language.clause.attribute
        span = (mention.date_end + owned, mention.start + bound.start())
        text = self._section.text[span[0] : span[1]].rstrip(self._language.clause.before_bound)
        if len(text) < FEWEST:
            return None
        expression = self._section.text[mention.start : mention.date_end]
        itself = replace(mention, date=mention.date.with_mod(None), expression=expression, end=span[0])
        length = leading_subject(fold(text), self._language)
        named: Named | None = Named(text, text[: max(0, length)], 0.95)
        if not length:
            named = self._referents.elided(text, fact.before, number)
        happens = fold(text).endswith(self._language.person.happenings) or self._wording.has_verb(text)
        if named is None or not happens:
            reason = Rejection.NO_SUBJECT if named is None else Rejection.NO_PREDICATE
            return self._judge.bare_event(itself, self._sentences[number], text=text, rejected=reason, spans=[span])
        return self._judge.judged(replace(fact, mention=itself), self._sentences[number], named=named, spans=[span])

    def _aside(self, mention: Mention, span: Span) -> ExtractedEvent | None:
        """The event that a date in brackets belongs to: the happening named before them, or what they tell."""
        if mention.role is not Role.PARENTHESIS or mention.date is None:
            return None
        told = aside_of(self._wording, mention, span)
        if told is None:
            return None
        named: Named | None = Named(told.text, told.subject, 0.9)
        if told.is_deed and leading_subject(fold(told.text), self._language) == 0:
            named = self._referents.elided(told.text, (), self._sentences.index(span))
        if named is None:
            return None
        return self._judge.judged(Fact(mention, (), 0, ()), span, named=named, spans=told.spans)

    def _framed(self, mention: Mention, span: Span) -> ExtractedEvent | None:
        """The happening that something is said to begin or end with: "taking as its end the fire of that year"."""
        end = self._wording.framed_until(mention, span)
        if end is None or mention.date is None:
            return None
        start = mention.end + (self._section.text[mention.end] in self._language.clause.attribute)
        text = self._section.text[start:end]
        happening = fold(text).endswith(self._language.person.happenings)
        length = leading_subject(fold(text), self._language)
        if len(text) < FEWEST or not (happening or (length > 0 and self._wording.has_verb(text))):
            return None
        named = Named(text, text[: max(0, length)], 0.9)
        return self._judge.judged(Fact(mention, (), 0, ()), span, named=named, spans=[(start, end)])

    def _left_out(self, mention: Mention, span: Span, reason: Rejection | None = None) -> ExtractedEvent:
        reason = reason or (Rejection.DATE_UNKNOWN if mention.date is None else _REJECTED_ROLES[mention.role])
        span = span[0], min(span[1], span[0] + LONGEST_SENTENCE)
        text = self._section.text[span[0] : span[1]]
        return self._judge.bare_event(mention, span, text=text[:LONGEST], rejected=reason)

    def _event(self, fact: Fact, number: int, hangs_on: str) -> ExtractedEvent | None:
        """The event of a fact; None where nothing is left once the date is gone."""
        clauses = self._fitting(fact)
        spans = [s for c in clauses for s in self._wording.pieces(c)]
        if not spans:
            return None
        text = self._short(self._told(clauses))
        text = self._in_full(self._of_founding(text), self._wording.subject_text(clauses[-1]))
        dropped = fact.clauses[: fact.clauses.index(clauses[0])]
        fact = replace(fact, before=(*fact.before, *dropped))
        named = self._named(text, fact, clauses, number)
        if isinstance(named, Rejection):
            return self._judge.bare_event(fact.mention, self._sentences[number], text=text, rejected=named, spans=spans)
        return self._judge.judged(fact, self._sentences[number], named=named, spans=spans, hangs_on=hangs_on)

    def _of_founding(self, text: str) -> str:
        """ "Since it was founded in that year, it has ..." told as that it was founded."""
        since = self._language.facts.since_then.search(fold(text))
        return text[: since.end() - len(self._language.facts.since_mark)] if since else text

    def _in_full(self, text: str, subject: str) -> str:
        """A clause that says no more than "built" or "born" behind its subject, in a whole word."""
        for head in ("", subject, self._topic.title):
            if text.startswith(head) and (told := self._language.clause.whole.get(fold(text[len(head) :]))):
                return head + told
        return text

    def _named(self, text: str, fact: Fact, clauses: list[Clause], number: int) -> Named | Rejection:
        """The text with its subject, or why it makes no event."""
        if number == 0 and self._index == 0 and (told := defined(text, fact, self._wording, self._topic)):
            return told
        if (reason := self._unusable(text, clauses, fact.rank)) is not None:
            return reason
        if any(map(self._wording.is_broken, clauses)):
            return Rejection.NO_PREDICATE
        if clauses[-1].mark in self._language.clause.colons and clauses[-1].end < self._sentences[number][1] - 1:
            return Rejection.NO_PREDICATE
        if self._wording.breaks_off(clauses):
            return Rejection.NO_PREDICATE
        said = [c for c in clauses if self._wording.bare(c)]
        if is_entry(fact.clauses, said[0], self._wording):
            return entry(text, said[0], self._wording)
        text = self._referents.named_inside(text, fact.before, number)
        return self._referents.complete(text, said, fact.before, number) or Rejection.NO_SUBJECT

    def _told(self, clauses: Sequence[Clause]) -> str:
        """The clauses as one text: the first without its connectives, the others as they stand."""
        texts: list[str] = []
        alone = self._wording.subject_alone(clauses)
        for clause in clauses:
            text = self._wording.whole(clause) if texts else self._wording.bare(clause)
            if text and texts and texts == [alone]:
                texts = [alone + text]
            elif text:
                texts.append(text)
        return self._language.clause.comma.join(texts)

    def _short(self, text: str) -> str:
        """The text, without its asides where it is too long with them."""
        return text if len(text) <= LONGEST else self._wording.without_asides(text)

    def _fitting(self, fact: Fact) -> list[Clause]:
        """The clauses of the fact as far as they fit into one event."""
        kept: list[Clause] = []
        length = 0
        for clause in fact.clauses:
            bare = self._wording.whole(clause) if length else self._wording.bare(clause)
            bare = self._wording.without_asides(bare)
            if kept and length and (length + 1 + len(bare) > LONGEST or self._wording.is_broken(clause)):
                break
            dangles = self._language.clause.dangling_end
            if (
                dangles.fullmatch(fold(bare))
                if length
                else dangles.search(fold(bare)) and clause is not fact.clauses[-1]
            ):
                continue
            told = kept and kept[-1].mark not in self._language.clause.colons and not self._wording.hangs(kept[-1])
            if told and self._wording.is_complete(kept) and self._holds_another(clause, fact):
                break
            if self._is_lost(clause) and self._wording.is_complete(kept) and not self._is_lost(kept[-1]):
                break
            kept.append(clause)
            length += len(bare) + (1 if length and bare else 0)
        colons = self._language.clause.colons
        while any(map(self._wording.bare, kept[:-1])) and self._wording.has_pronoun(
            self._wording.phrase(kept[-1]).folded
        ):
            kept.pop()
        while len(kept) > 1 and (self._wording.hangs(kept[-1]) or kept[-1].mark in colons):
            kept.pop()
        return kept

    def _holds_another(self, clause: Clause, fact: Fact) -> bool:
        """Whether the clause holds a date of its own, without which its words say little."""
        here = (m for m in self._mentions if clause.start <= m.start < clause.end)
        return any(m is not fact.mention and m.role is not Role.NAME for m in here)

    def _is_lost(self, clause: Clause) -> bool:
        """Whether the export lost words of the clause."""
        lost = self._wording.is_damaged([(clause.start, clause.end)])
        return lost or bool(self._language.clause.damaged.search(self._wording.phrase(clause).folded))

    def _unusable(self, text: str, clauses: Sequence[Clause], rank: int) -> Rejection | None:
        folded = fold(text)
        words = self._language.clause
        if self._wording.is_damaged([(c.start, c.end) for c in clauses]) or words.damaged.search(folded):
            return Rejection.DAMAGED
        if words.definition.search(folded):
            return Rejection.DEFINITION
        if len(text) > LONGEST:
            return Rejection.TOO_LONG
        has_verb = self._wording.has_verb(text)
        adverbial = words.adverbial_end.search(folded)
        owner = folded.rfind(self._language.subject.relative_particle)
        if words.possessed.search(folded) and not self._language.subject.enders.search(folded, owner):
            return Rejection.NO_PREDICATE
        said = words.said_end.search(folded) and clauses[-1].mark == words.comma
        if self._wording.only_names(text) or words.how_many.search(folded):
            return Rejection.NO_PREDICATE
        if len(text) < 2 or said or adverbial or words.dangling_end.search(folded) or (rank and not has_verb):
            return Rejection.NO_PREDICATE
        return None
