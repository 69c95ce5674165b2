"""The events of an article: each dated fact once, with its place, its words, and why it makes a card or none."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from studyapp.domain.article import Article, Section, SectionKind
from studyapp.domain.event import ExtractedEvent, Rejection
from studyapp.domain.historical_date import Mod
from studyapp.domain.mention import Mention, Role
from studyapp.events.asides import aside_of
from studyapp.events.clauses import Clause
from studyapp.events.duplicates import without_duplicates
from studyapp.events.facts import GOVERNING, Fact, facts_of
from studyapp.events.language import EventLanguage
from studyapp.events.lives import lifespan_events
from studyapp.events.referents import Named, Referents
from studyapp.events.salience import Setting, score
from studyapp.events.subjects import Topic, leading_subject, topic_of
from studyapp.events.wording import LONGEST, Wording
from studyapp.text.script import fold
from studyapp.text.sentences import sentence_spans

_NAMED = re.compile(r"《([^《》]{2,40})》|「([^「」]{2,16})」|“([^“”]{2,16})”")
_TITLED = re.compile(r"\w《[^《》]{2,40}》\Z")
_REJECTED_ROLES = {
    Role.NAME: Rejection.DATE_IN_NAME,
    Role.QUOTED: Rejection.QUOTED,
    Role.CITATION: Rejection.CITATION,
    Role.ATTRIBUTE: Rejection.ATTRIBUTE,
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
    return without_duplicates(found)


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
        self._sentences = sentence_spans(section.text)
        self._link_starts = [link.start for link in section.links]
        self._bold = [(b.start, b.end) for b in section.bold]
        self._referents = Referents(self._wording, self._sentences, topic)

    def all(self) -> list[ExtractedEvent]:
        found: list[ExtractedEvent] = []
        at = 0
        for number, (start, end) in enumerate(self._sentences):
            here = []
            while at < len(self._mentions) and self._mentions[at].start < end:
                here.append(self._mentions[at])
                at += 1
            if here:
                found += self._in_sentence(number, (start, end), here)
        return found

    def _in_sentence(self, number: int, span: tuple[int, int], here: list[Mention]) -> list[ExtractedEvent]:
        dated = [m for m in here if m.date is not None]
        found = []
        told = facts_of(self._wording, span, dated, defines=number == 0 and self._index == 0)
        for fact in told:
            anchored = self._anchored(fact, number) if fact.rank == 0 else None
            if anchored is not None:
                found.append(anchored)
                if anchored.subject:
                    fact = replace(fact, before=(*fact.before, anchored.subject))
            if (event := self._event(fact, number)) is not None:
                found.append(replace(event, hangs_on=anchored.text) if anchored is not None else event)
        governing = {f.mention for f in told}
        found += lifespan_events(self._wording, span, here, self._index)
        for mention in here:
            if mention not in governing and (mention.date is None or mention.role in _REJECTED_ROLES):
                found.append(self._aside(mention, span) or self._left_out(mention, span))
        return sorted(found, key=lambda e: (e.start, e.rejected is not None))

    def _anchored(self, fact: Fact, number: int) -> ExtractedEvent | None:
        """The happening that a date with "after" or "before" hangs on: it has that date itself."""
        mention = fact.mention
        match = self._language.anchored.match(fold(mention.expression))
        if not match or mention.date is None or len(match[1]) < 3:
            return None
        span = (mention.start + match.start(1), mention.start + match.end(1))
        text = self._section.text[span[0] : span[1]]
        if not self._wording.has_verb(text) and not fold(text).endswith(self._language.person.happenings):
            return None
        expression = mention.expression[: match.start(1)]
        itself = replace(mention, date=mention.date.with_mod(None), expression=expression, end=span[0])
        event = replace(self._base(itself, self._sentences[number], text=text), spans=(span,))
        length = leading_subject(fold(text), self._language)
        if length:
            named: Named | None = Named(text, text[: max(0, length)], 0.95)
        else:
            named = self._referents.elided(text, fact.before, number)
        if named is None:
            return replace(event, rejected=Rejection.NO_SUBJECT)
        return self._judged(event, named, replace(fact, mention=itself))

    def _aside(self, mention: Mention, span: tuple[int, int]) -> ExtractedEvent | None:
        """The event that a date in brackets belongs to: the happening named before them, or what they tell."""
        if mention.role is not Role.PARENTHESIS or mention.date is None:
            return None
        told = aside_of(self._wording, mention, span)
        if told is None:
            return None
        event = replace(self._base(mention, span, text=told.text), spans=told.spans)
        return self._judged(event, Named(told.text, told.subject, 0.9), Fact(mention, (), 0, ()))

    def _left_out(self, mention: Mention, span: tuple[int, int]) -> ExtractedEvent:
        reason = Rejection.DATE_UNKNOWN if mention.date is None else _REJECTED_ROLES[mention.role]
        text = self._section.text[span[0] : span[1]]
        return self._base(mention, span, text=text[:LONGEST], rejected=reason)

    def _base(
        self, mention: Mention, span: tuple[int, int], *, text: str, rejected: Rejection | None = None
    ) -> ExtractedEvent:
        return ExtractedEvent(
            section=self._index,
            sentence=self._section.text[span[0] : span[1]],
            sentence_start=span[0],
            sentence_end=span[1],
            expression=mention.expression,
            start=mention.start,
            end=mention.end,
            date=mention.date,
            rule=mention.rule,
            anchor=mention.anchor,
            text=text,
            spans=(),
            salience=0.0,
            confidence=mention.confidence,
            era=mention.era,
            rejected=rejected,
        )

    def _event(self, fact: Fact, number: int) -> ExtractedEvent | None:
        """The event of a fact; None where nothing is left once the date is gone."""
        wording = self._wording
        clauses = self._fitting(fact)
        spans = [s for c in clauses for s in wording.pieces(c)]
        if not spans:
            return None
        text = self._short(self._told(clauses))
        head = next(c for c in clauses if wording.bare(c))
        event = self._base(fact.mention, self._sentences[number], text=text)
        event = replace(event, spans=tuple(spans))
        if number == 0 and self._index == 0 and (told := self._defined(text, fact)):
            return self._judged(event, told, fact)
        if (reason := self._unusable(text, clauses, fact.rank)) is not None:
            return replace(event, rejected=reason)
        if fact.clauses[0] is not head and fact.clauses[0].mark in self._language.clause.colons:
            named: Named | None = self._entry(text, head)
        else:
            told_by = [c for c in clauses if wording.bare(c)]
            text = self._referents.named_inside(text, fact.before, number)
            named = self._referents.complete(text, told_by, fact.before, number)
        if named is None:
            return replace(event, rejected=Rejection.NO_SUBJECT)
        return self._judged(event, named, fact)

    def _told(self, clauses: Sequence[Clause]) -> str:
        """The clauses as one text: the first without its connectives, the others as they stand."""
        texts: list[str] = []
        for clause in clauses:
            text = self._wording.whole(clause) if texts else self._wording.bare(clause)
            if text:
                texts.append(text)
        return self._language.clause.comma.join(texts)

    def _short(self, text: str) -> str:
        """The text, without its asides where it is too long with them."""
        return text if len(text) <= LONGEST else self._wording.without_asides(text)

    def _defined(self, text: str, fact: Fact) -> Named | None:
        """The first sentence of an article that says what its subject was: "X is the war that ..." told as X, the war.

        None where it is no such sentence or tells nothing that happened.
        """
        name = self._defined_name()
        folded, words = fold(text), self._language.clause
        named = bool(name) and folded.startswith(fold(name))
        copula = words.copula.search(folded, len(name)) if named else words.copula.match(folded)
        date = fact.mention.date
        if not copula or date is None or date.mod in (Mod.BEFORE, Mod.AFTER):
            return None
        what = self._wording.without_asides(text[copula.end() :]).strip(words.trim)
        happened = fold(self._topic.title).endswith(self._language.person.happenings)
        if not name or not (happened or self._language.action_words.search(fold(what))):
            return None
        told = name + words.namely + what
        return Named(told if len(told) <= LONGEST else what, name, 0.95)

    def _defined_name(self) -> str:
        """The bold words that the article begins with, without a date in them, else its title."""
        for bold in self._section.bold[:1]:
            if bold.start <= 2:
                name = self._section.text[bold.start : bold.end]
                for mention in self._mentions:
                    if bold.start <= mention.start and mention.end <= bold.end:
                        name = name.replace(mention.expression, "")
                return name
        return self._topic.title

    def _entry(self, text: str, head: Clause) -> Named:
        """An entry in a list of years: what stands behind the colon speaks for itself."""
        opinion = self._language.clause.opinion.match(fold(text))
        if opinion:
            return Named(text[opinion.end() :], "", 0.9)
        return Named(text, self._wording.subject_text(head), 0.95)

    def _fitting(self, fact: Fact) -> list[Clause]:
        """The clauses of the fact as far as they fit into one event."""
        kept: list[Clause] = []
        length = 0
        for clause in fact.clauses:
            bare = self._wording.whole(clause) if length else self._wording.bare(clause)
            if length + len(bare) > LONGEST:
                bare = self._wording.without_asides(bare)
            if kept and length and length + 1 + len(bare) > LONGEST:
                break
            if length and self._language.clause.dangling_end.fullmatch(fold(bare)):
                continue
            kept.append(clause)
            length += len(bare) + (1 if length and bare else 0)
        while len(kept) > 1 and self._wording.bare(kept[-1]) and self._wording.is_adverbial(kept[-1]):
            kept.pop()
        return kept

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
        if (
            len(text) < 2
            or adverbial
            or words.dangling_end.search(folded)
            or (not has_verb and (rank or len(text) < 6))
        ):
            return Rejection.NO_PREDICATE
        return None

    def _judged(self, event: ExtractedEvent, named: Named, fact: Fact) -> ExtractedEvent:
        """The event with its subject, class, salience and confidence, and what speaks against a card."""
        named = self._smoothed(replace(named, text=self._deed(named.text)))
        action = self._action(named.text)
        actors = self._actors(event.spans)
        setting = Setting(
            in_lead=self._index == 0,
            linked=bool(actors),
            bold=self._touches(event.spans, self._bold),
            rank=fact.rank,
            subject_is_vague=not named.subject and not action,
        )
        salience, reasons = score(named.text, fact.mention, action, setting=setting, language=self._language)
        limits = self._language.confidence
        confidence = fact.mention.confidence * named.sure * limits["follows"] ** fact.rank
        event = replace(
            event,
            text=named.text,
            subject=named.subject,
            action=action,
            name=_name_in(named.text),
            actors=actors,
            salience=salience,
            confidence=round(confidence, 3),
            reasons=reasons,
        )
        if len(event.text) > LONGEST:
            return replace(event, rejected=Rejection.TOO_LONG)
        happening = fold(event.text).endswith(self._language.person.happenings)
        if len(event.text) < 4 or (len(event.text) < 6 and not action and not happening):
            return replace(event, rejected=Rejection.NO_PREDICATE)
        if self._wording.points_away(event.text):
            return replace(event, rejected=Rejection.NO_SUBJECT)
        if confidence < limits["threshold"]:
            return replace(event, rejected=Rejection.DATE_UNSURE)
        if salience < self._language.salience["threshold"]:
            return replace(event, rejected=Rejection.NOT_SALIENT)
        return event

    def _deed(self, text: str) -> str:
        """ "According to the treaty that A and B signed" told as "A and B signed the treaty"."""
        match = _TITLED.search(text)
        verb = match and self._language.action_words.search(fold(text[max(0, match.start() - 4) : match.start()]))
        if not match or not verb or text[match.start()] != self._language.subject.relative_particle:
            return text
        told = text[: match.start()] + text[match.start() + 1 :]
        lead = self._language.clause.nominal.match(fold(told))
        return told[lead.end() :] if lead else told

    def _smoothed(self, named: Named) -> Named:
        """The text without a word between subject and verb that only ties the clause to another."""
        subject, folded = named.subject, fold(named.text)
        if not subject or not named.text.startswith(subject):
            return named
        match = self._language.subject.after_subject.match(folded, len(subject))
        verb = self._language.action_words.match(folded, len(subject))
        if not match or (verb and verb.end() > match.end()):
            return named
        return replace(named, text=subject + named.text[match.end() :])

    def _action(self, text: str) -> str:
        folded = fold(text)
        outside = _NAMED.sub(lambda m: " " * len(m[0]), folded)
        match = self._language.action_words.search(outside) or self._language.single_actions.search(outside)
        return self._language.action_of[match[0]] if match else ""

    def _actors(self, spans: Sequence[tuple[int, int]]) -> tuple[str, ...]:
        links = self._section.links
        found: dict[str, None] = {}
        for start, end in spans:
            for at in range(bisect_left(self._link_starts, start), bisect_left(self._link_starts, end)):
                found[links[at].target] = None
        return tuple(found)

    @staticmethod
    def _touches(spans: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]) -> bool:
        return any(a < d and c < b for a, b in spans for c, d in others)


def _name_in(text: str) -> str:
    match = _NAMED.search(text)
    return next((g for g in match.groups() if g), "") if match else ""


__all__ = ["GOVERNING", "extract_events"]
