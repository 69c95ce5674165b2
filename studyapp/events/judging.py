"""Judging: an event text gets its class, its salience and its confidence, and what speaks against a card."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from studyapp.domain.event import ExtractedEvent, Reason, Rejection
from studyapp.domain.mention import Mention
from studyapp.events.facts import Fact
from studyapp.events.phrases import Span
from studyapp.events.referents import Named
from studyapp.events.salience import Setting, score
from studyapp.events.wording import LONGEST, Wording
from studyapp.text.script import fold
from studyapp.text.sentences import until_unclosed

_NAMED = re.compile(r"《([^《》]{2,40})》|「([^「」]{2,16})」|“([^“”]{2,16})”")
_QUOTATION = re.compile(r"「[^「」]*」|“[^“”]*”")
SHORTEST_HEADING = 4
"""Code points of a heading, or of a name in one, that tells what it is about."""
SHORTEST_DEED = 2
"""Code points of what is told of a subject."""
_IN_NAME = re.compile(r"·\w{0,2}\Z")
_TITLED = re.compile(r"\w《[^《》]{2,40}》\Z")


class Judge:
    """Turns what is told of a fact into an event. Built once a section; `index` is its place in the article."""

    def __init__(self, index: int, wording: Wording) -> None:
        self._index = index
        self._wording = wording
        self._section = wording.section
        self._language = wording.language
        self._heading = fold(wording.section.heading)
        self._link_starts = [link.start for link in wording.section.links]
        self._bold = [(b.start, b.end) for b in wording.section.bold]

    def bare_event(
        self, mention: Mention, sentence: Span, *, text: str, rejected: Rejection, spans: Sequence[Span] = ()
    ) -> ExtractedEvent:
        """An event that makes no card, with the reason."""
        return self._event(mention, sentence, spans=spans, named=Named(text, "", 1.0), rejected=rejected)

    def judged(
        self, fact: Fact, sentence: Span, *, named: Named, spans: Sequence[Span], hangs_on: str = ""
    ) -> ExtractedEvent:
        """The event told by `named`, made of `spans`, in its sentence."""
        text = until_unclosed(named.text).rstrip(self._language.clause.trim) or named.text
        named = self._smoothed(replace(named, text=self._without_leaks(self._deed(text))))
        event = self._event(fact.mention, sentence, spans=spans, named=named, hangs_on=hangs_on, rank=fact.rank)
        reason = self._against(event)
        return event if reason is None else replace(event, rejected=reason)

    def _event(
        self,
        mention: Mention,
        sentence: Span,
        *,
        spans: Sequence[Span],
        named: Named,
        rejected: Rejection | None = None,
        hangs_on: str = "",
        rank: int = 0,
    ) -> ExtractedEvent:
        action, salience = "", 0.0
        actors: tuple[str, ...] = ()
        reasons: tuple[Reason, ...] = ()
        confidence = mention.confidence
        if rejected is None:
            action, actors = self._action(named.text), self._actors(spans)
            salience, reasons = self._salience(named, mention, action, spans=spans, linked=bool(actors), rank=rank)
            confidence *= named.sure * self._language.confidence["follows"] ** rank
        return ExtractedEvent(
            section=self._index,
            sentence=self._section.text[sentence[0] : sentence[1]],
            sentence_start=sentence[0],
            sentence_end=sentence[1],
            expression=mention.expression,
            start=mention.start,
            end=mention.end,
            date=mention.date,
            rule=mention.rule,
            anchor=mention.anchor,
            text=named.text,
            spans=tuple(spans),
            salience=salience,
            confidence=round(confidence, 3),
            subject=named.subject,
            actors=actors,
            action=action,
            name=_name_in(named.text),
            era=mention.era,
            hangs_on=hangs_on,
            reasons=reasons,
            rejected=rejected,
        )

    def _salience(
        self, named: Named, mention: Mention, action: str, *, spans: Sequence[Span], linked: bool, rank: int
    ) -> tuple[float, tuple[Reason, ...]]:
        setting = Setting(
            in_lead=self._index == 0,
            linked=linked,
            bold=any(a < d and c < b for a, b in spans for c, d in self._bold),
            in_heading=self._in_heading(named.text),
            rank=rank,
            subject_is_vague=not named.subject and not action,
        )
        return score(named.text, mention, action, setting=setting, language=self._language)

    def _in_heading(self, text: str) -> bool:
        """Whether the heading is what the text tells of, or names something that it names."""
        heading, folded = self._heading, fold(text)
        if len(heading) < SHORTEST_HEADING:
            return False
        return heading in folded or any(len(n) >= SHORTEST_HEADING and n in heading for n in _names_in(folded))

    def _against(self, event: ExtractedEvent) -> Rejection | None:
        """What speaks against a card of the event."""
        folded = fold(event.text)
        happening = folded.endswith(self._language.person.happenings)
        if len(event.text) > LONGEST:
            return Rejection.TOO_LONG
        if len(event.text) < 4 or (len(event.text) < 6 and not event.action and not happening):
            return Rejection.NO_PREDICATE
        rest = fold(event.text.removeprefix(event.subject))
        facts = self._language.facts
        if event.text[0] in self._language.clause.attribute or facts.counted.match(folded):
            return Rejection.NO_SUBJECT
        if facts.anniversary.search(rest):
            return Rejection.NO_PREDICATE
        led = event.subject and event.text.startswith(event.subject)
        said = any(event.subject in self._wording.text[a:b] for a, b in event.spans)
        empty = len(rest) < SHORTEST_DEED or bool(facts.no_deed.match(rest))
        empty = empty or bool(not said and facts.bare_deed.fullmatch(rest))
        if led and empty and not happening:
            return Rejection.NO_PREDICATE
        as_of = any(r.code == "as_of" for r in event.reasons)
        if (as_of and facts.still.match(rest)) or self._is_state(folded):
            return Rejection.NOT_SALIENT
        if self._is_bare_message(folded):
            return Rejection.NO_PREDICATE
        if facts.of_another.search(folded):
            return Rejection.NO_SUBJECT
        if self._wording.points_away(event.text) or self._language.person.kinds_only.fullmatch(folded):
            return Rejection.NO_SUBJECT
        if _QUOTATION.fullmatch(event.text):
            return Rejection.QUOTED
        if event.confidence < self._language.confidence["threshold"]:
            return Rejection.DATE_UNSURE
        if event.salience < self._language.salience["threshold"]:
            return Rejection.NOT_SALIENT
        return None

    def _is_state(self, folded: str) -> bool:
        """Whether a text says first of all what somebody wished, or how something compares."""
        state = self._language.facts.state.search(folded)
        return state is not None and not self._language.action_words.search(folded, 0, state.start())

    def _is_bare_message(self, folded: str) -> bool:
        """Whether a text tells of a message or a protest and not what it said."""
        if self._language.facts.bare_protest.match(folded):
            return True
        sent = self._language.facts.messages.search(folded)
        if sent is None or _QUOTATION.search(folded, sent.end()) or _NAMED.search(folded, sent.end()):
            return False
        return not self._language.action_words.search(folded, sent.end())

    def _without_leaks(self, text: str) -> str:
        """The text without ages, the counts of anniversaries, and a happening at its head that is not named."""
        head = self._language.facts.in_unnamed.match(fold(text))
        if head and text[head.end() : head.end() + 1] == self._language.clause.comma:
            text = text[head.end() + 1 :]
        for match in reversed(list(self._language.facts.leaks.finditer(fold(text)))):
            if not any(q.start() < match.start() < q.end() for q in _NAMED.finditer(text)):
                text = text[: match.start()] + text[match.end() :]
        return text

    def _deed(self, text: str) -> str:
        """ "According to the treaty that A and B signed" told as "A and B signed the treaty"."""
        match = _TITLED.search(text) if text.endswith("》") else None
        verb = match and self._language.action_words.search(fold(text[max(0, match.start() - 4) : match.start()]))
        if not match or not verb or text[match.start()] != self._language.subject.relative_particle:
            return text
        told = text[: match.start()] + text[match.start() + 1 :]
        lead = self._language.clause.nominal.match(fold(told))
        return told[lead.end() :] if lead else told

    def _smoothed(self, named: Named) -> Named:
        """The text without a word between subject and verb that only ties the clause to another."""
        subject, folded = named.subject, fold(named.text)
        if not subject or not named.text.startswith(subject) or _IN_NAME.search(subject):
            return named
        words, end = self._language.subject, len(subject)
        if words.not_after_subject.match(folded, end) or self._language.facts.pivot.search(fold(subject)):
            return named
        tie, verb = words.after_subject.match(folded, end), self._language.action_words.match(folded, end)
        cut, at = tie.end() if tie else end, end + len(words.regarding)
        acts = folded.startswith(words.regarding, end) and self._language.action_words.match(folded, at)
        if acts and not words.matter.match(folded[at:].split(self._language.clause.comma)[0]):
            cut = at
        if cut == end or (verb and verb.end() > cut):
            return named
        return self._smoothed(replace(named, text=subject + named.text[cut:]))

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


def _name_in(text: str) -> str:
    return next(_names_in(text), "")


def _names_in(text: str) -> Iterator[str]:
    """What stands in title marks or short quotations."""
    return (next(filter(None, match.groups()), "") for match in _NAMED.finditer(text))
