"""Antecedents: the subjects and names that stand before a clause, for what in it is left unsaid or pointed at."""

from __future__ import annotations

import re
from collections.abc import Sequence

from studyapp.domain.mention import Role
from studyapp.events.clauses import Clause, clauses_of
from studyapp.events.language import EventLanguage
from studyapp.events.lives import name_of_life
from studyapp.events.subjects import Topic
from studyapp.events.wording import Wording
from studyapp.text.script import fold

_WORK = re.compile(r"《[^《》]{1,30}》")
LONGEST_PERSON = 3
"""Code points of a name that may be a person's, however it ends."""
SHORTEST_REST = 4
"""Code points behind a subject that make a clause."""
LONGEST_DATED = 20
"""Code points of a sentence within which a date and the first word behind it stand."""
LONGEST_NOUN = 12
"""Code points of a noun that is set apart as the subject of the next clause."""


class Antecedents:
    """What the clauses of one section can go on about. A text among the clauses before is a subject already known."""

    def __init__(self, wording: Wording, sentences: Sequence[tuple[int, int]], topic: Topic) -> None:
        self._wording = wording
        self._sentences = sentences
        self._begins = frozenset(start for start, _ in sentences)
        self._topic = topic
        self._language: EventLanguage = wording.language

    def in_sentence(self, before: Sequence[Clause | str], *, mortal: bool = False) -> str:
        """The nearest subject before a clause in its sentence; with `mortal` one that can live and die. "" for none."""
        if first := self._defined_by(before) or self._first_named(before):
            return first
        for place in range(len(before) - 1, -1, -1):
            clause, earlier = before[place], before[place - 1] if place else None
            if isinstance(clause, str):
                return clause
            said = isinstance(earlier, Clause) and self._wording.reports(earlier)
            if (said and not self._wording.holds_date(clause)) or self._wording.only_after(clause):
                continue
            subject = (
                self._kin(clause)
                or self._named_subject(clause)
                or self._bare_noun(clause, self._all_unnamed(before[place + 1 :]))
            )
            if subject and not (mortal and self.is_body(subject)):
                return "" if self._sends(clause, subject) else subject
            if self.hides(clause):
                return self._hidden(clause, before[:place])
        return ""

    def hides(self, clause: Clause | str) -> bool:
        """Whether a clause has a subject that does not say who it is: a pronoun, or a general word for somebody."""
        if isinstance(clause, str) or self._topic.is_person:
            return False
        folded, pronouns = self._wording.phrase(clause).folded, self._language.pronouns
        if pronouns.person.match(folded) or pronouns.demonstrative.match(folded):
            return not self._language.subject.nouns.match(folded)
        length = self._wording.subject_length(clause)
        return length > 0 and folded[:length] in self._language.subject.carried

    def _hidden(self, clause: Clause, before: Sequence[Clause | str]) -> str:
        """Who such a subject is, where the sentence tells; "" where it does not."""
        phrase = self._wording.phrase(clause)
        if self._language.pronouns.person.match(phrase.folded):
            return self.whose_life(before)
        length = self._wording.subject_length(clause)
        if length > 0 and phrase.folded[:length] in self._language.subject.carried:
            return phrase.bare[:length]
        pointing = self._language.pronouns.demonstrative.match(phrase.folded)
        kind = phrase.folded[pointing.end() if pointing else 0 :]
        words = self._language.subject.generic
        general = words.match(kind) or words.match(phrase.folded)
        city = self._topic.place and any(k in kind[:LONGEST_DATED] for k in self._language.pronouns.place_kinds)
        return self._topic.title if (self._topic.can_act and general) or city else ""

    def _kin(self, clause: Clause) -> str:
        """Who is a clause of his own as somebody's kin: "his fourth son X, died in ..."."""
        text = self._wording.bare(clause)
        alone = clause.mark == self._language.clause.comma and self._language.subject.kin.fullmatch(fold(text))
        return text if alone and not self._wording.has_verb(text) else ""

    def told_of(self, subject: str, before: Sequence[Clause | str]) -> str:
        """What the nearest clause with this subject tells of it, folded; "" for nothing."""
        clause = next(
            (c for c in reversed(before) if isinstance(c, Clause) and self._named_subject(c) == subject), None
        )
        folded = self._wording.phrase(clause).folded if clause is not None else ""
        at = folded.find(fold(subject))
        return folded[at + len(subject) :] if at >= 0 else ""

    def _all_unnamed(self, clauses: Sequence[Clause | str]) -> bool:
        """Whether none of the clauses begins with somebody or something of its own."""
        return not any(isinstance(c, str) or self._wording.subject_length(c) for c in clauses)

    def appointed(self, before: Sequence[Clause | str]) -> str:
        """Whom the clause right before says was appointed; "" for nobody."""
        clause = before[-1] if before else ""
        if not isinstance(clause, Clause):
            return ""
        phrase = self._wording.phrase(clause)
        named = self._language.facts.appoints.search(phrase.folded)
        return phrase.bare[named.start(1) : named.end(1)] if named else ""

    def sentence_before(self, sentence: int, *, last: bool = False) -> str:
        """The first subject of the sentence before, in the same paragraph, or where the sentence says "also".

        With `last`, the last one that is a name: whom "he" goes on about.
        """
        if sentence == 0:
            return ""
        start, end = self._sentences[sentence - 1]
        low, high = self._sentences[sentence]
        again = self._language.pronouns.again.search(self._wording.folded, low, min(high, low + LONGEST_DATED))
        if "\n" in self._wording.text[end:low] and not again:
            return ""
        words = self._language.clause
        clauses = clauses_of(self._wording.folded, (start, end), words, ())
        first = next(filter(None, map(self._named_subject, clauses)), "")
        names = (self._named_subject(c) for c in reversed(clauses) if self._wording.begins_known(c)) if last else ()
        return next(filter(None, names), first)

    def joint(self, before: Sequence[Clause | str], sentence: int) -> str:
        """The nearest subject of more than one name in this sentence or the one before."""
        for carried in (self.in_sentence(before), self.sentence_before(sentence)):
            if carried and self._language.pronouns.joint.search(fold(carried)):
                return carried
        return ""

    def named(self, kind: str, before: Sequence[Clause | str], sentence: int) -> str:
        """The last name before a clause that says it is of this kind, folded; "" for none."""
        low = self._sentences[max(0, sentence - 2)][0]
        clauses = [c for c in before if isinstance(c, Clause)]
        high = clauses[-1].end if clauses else self._sentences[sentence][0]
        word = re.escape(kind)
        quoted = re.compile(rf"[《「“][^《》「」“”]{{1,24}}?{word}[》」”]|[《「“][^《》「」“”]{{1,24}}[》」”]{word}")
        names = list(quoted.finditer(self._wording.folded, low, high))
        if not names and kind in self._language.pronouns.work_kinds:
            names = list(_WORK.finditer(self._wording.folded, low, high))
        if names:
            return self._wording.text[names[-1].start() : names[-1].end()]
        links = [k for k in self._wording.section.links if low <= k.start < high and fold(k.target).endswith(kind)]
        if links:
            return self._wording.text[links[-1].start : links[-1].start + len(links[-1].target)]
        title = fold(self._topic.title)
        at = title.find(kind)
        if at > 0 and (self._topic.can_act or at + len(kind) < len(title)):
            return self._topic.title[: at + len(kind)]
        return ""

    def whose_life(self, before: Sequence[Clause | str]) -> str:
        """The last name before a clause in its sentence that has the years of a life in brackets; "" for none."""
        clauses = [c for c in before if isinstance(c, Clause)]
        if not clauses:
            return ""
        span = clauses[0].start, clauses[-1].end
        lives = (m for m in self._wording.mentions if m.role is Role.LIFESPAN and span[0] <= m.start < span[1])
        names = [name for m in lives if (name := name_of_life(self._wording, span, m))]
        return names[-1] if names else ""

    def is_body(self, subject: str) -> bool:
        """Whether a subject is called something that is no person."""
        return len(subject) > LONGEST_PERSON and fold(subject).endswith(self._language.person.actor_titles)

    def is_persons(self, subject: str) -> bool:
        """Whether a subject is a person's name, with its family's before it."""
        return len(subject) <= LONGEST_PERSON and fold(subject).startswith(self._language.person.families)

    def is_thing(self, subject: str) -> bool:
        """Whether a subject is something that was made or that happened."""
        person, facts = self._language.person, self._language.facts
        return fold(subject).endswith((*facts.built, *facts.devices, *person.happenings))

    def _defined_by(self, before: Sequence[Clause | str]) -> str:
        """The title, where the sentence begins by saying what it is."""
        first, title = before[0] if before else "", self._topic.title
        if not isinstance(first, Clause) or len(title) < 2:
            return ""
        text = self._wording.bare(first).lstrip("《")
        if not fold(text).startswith(fold(title)):
            return ""
        rest = fold(self._wording.without_asides(text[len(title) :])).lstrip("》")
        named = f"《{title}》" if self._wording.bare(first).startswith("《") else title
        return named if not rest or self._language.clause.copula.match(rest) else ""

    def _first_named(self, before: Sequence[Clause | str]) -> str:
        """A name that is a clause of its own at the head of its sentence: "the temple, built in ..."."""
        clause = before[0] if before else ""
        if not isinstance(clause, Clause) or clause.start not in self._begins:
            return ""
        text = self._wording.without_asides(self._wording.bare(clause))
        alone = 2 <= len(text) <= LONGEST_NOUN and clause.mark == self._language.clause.comma and text.isalnum()
        known = alone and (
            self._wording.begins_known(clause) or fold(text).endswith(self._language.person.actor_titles)
        )
        known = known or (alone and self._tells_of_name(before[1:]))
        words = self._language.subject
        bare = known and not words.enders.search(fold(text)) and not words.starters.match(fold(text))
        return text if bare and not any(map(str.isdigit, text)) and fold(text) not in words.vague else ""

    def _named_subject(self, clause: Clause) -> str:
        if self._topic.is_person and self._wording.acts_unnamed(self._wording.phrase(clause).folded):
            return ""
        subject = self._wording.subject_text(clause)
        if not subject and self._wording.subject_length(clause) < 0:
            subject = self._wording.likely_subject(clause)
        subject = self._without_deed(subject)
        folded = fold(subject)
        words, nouns = self._language.clause, self._language.subject
        if (
            len(folded) < 2
            or self._is_cut(subject)
            or folded[-1] in words.attribute
            or nouns.counted.fullmatch(folded)
            or folded.endswith(nouns.periods)
            or (nouns.prepositions.match(folded) and not nouns.nouns.match(folded))
            or self._goes_on_listing(clause)
            or self._is_item(clause, len(folded))
            or words.adverbial_end.search(folded)
        ):
            return ""
        if len(folded) > LONGEST_PERSON and self._language.pronouns.joint.fullmatch(folded[-1]):
            return ""
        pronouns = self._language.pronouns
        if any(p.match(folded) for p in (pronouns.person, pronouns.thing, pronouns.many)):
            return ""
        return subject

    def _without_deed(self, subject: str) -> str:
        """The subject without the verb that only tells it apart: "released, the console" told on as "the console"."""
        particle, folded = self._language.subject.relative_particle, fold(subject)
        verb = self._language.action_words.match(folded) or self._language.subject.enders.match(folded)
        deed = verb is not None and folded[verb.end() : verb.end() + 1] == particle
        return subject[verb.end() + 1 :] if verb is not None and deed else subject

    def _is_cut(self, subject: str) -> bool:
        """Whether a subject holds one half of a pair of brackets or quotation marks."""
        return any(subject.count(o) != subject.count(c) for o, c in self._language.clause.brackets.items())

    def _goes_on_listing(self, clause: Clause) -> bool:
        """Whether a clause only names one more of what the clause before it lists."""
        joined = self._language.subject.listing.match(self._wording.folded, clause.start, clause.end)
        return bool(joined) and not self._wording.has_verb(self._wording.bare(clause))

    def _bare_noun(self, clause: Clause, is_last: bool) -> str:
        """The noun that a clause without a main verb right before the event ends with: its subject, set apart."""
        text = self._wording.without_asides(self._wording.bare(clause))
        if self._language.clause.copula.match(fold(text)):
            return ""
        at = fold(text).rfind(self._language.subject.relative_particle)
        noun = text[at + 1 :]
        named = any(dot in noun for dot in self._language.person.name_dots)
        if not is_last or at < 1 or not 2 <= len(noun) <= LONGEST_NOUN or (self._wording.has_verb(noun) and not named):
            return ""
        acts = self._language.action_words.search(fold(text), 0, at)
        if acts and acts.end() < at and not (named and self._sets_apart(fold(text))):
            return ""
        words = self._language.subject
        if fold(noun) in words.vague or words.not_noun.search(fold(noun)) or fold(noun).endswith(words.not_actor_end):
            return ""
        return noun

    def _sets_apart(self, folded: str) -> bool:
        """Whether a text begins with what somebody was or had been."""
        return self._language.subject.relative_opening.match(folded) is not None

    def _tells_of_name(self, behind: Sequence[Clause | str]) -> bool:
        """Whether the clause behind a name says where it is or when it was made."""
        clause = behind[0] if behind else ""
        told = self._language.facts.name_tells
        return isinstance(clause, Clause) and bool(told.match(self._wording.folded, clause.start))

    def _sends(self, clause: Clause, subject: str) -> bool:
        """Whether the clause makes or lets somebody else act, so that what follows may be either's."""
        rest = self._wording.phrase(clause).folded[len(subject) :]
        sent = self._language.facts.sends.match(rest)
        if self._language.facts.allows.fullmatch(rest):
            return True
        return bool(sent and len(rest) - sent.end() > SHORTEST_REST)

    def _is_item(self, clause: Clause, length: int) -> bool:
        """Whether a clause is an item of a list: a name, with next to nothing behind what was taken for it."""
        rest = self._wording.bare(clause)[length:]
        ender = self._language.subject.enders.match(fold(rest))
        verb = self._wording.has_verb(rest) or (ender and len(ender[0]) > 1)
        return 0 < len(rest) < SHORTEST_REST and not verb
