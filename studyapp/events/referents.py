"""Referents: whom a clause speaks of that has no subject, or begins with a pronoun.

A clause is completed only from what stands before it in its sentence, from the sentence before, or from the title of
an article about somebody; where none of them serves, nothing is invented.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.events.antecedents import Antecedents
from studyapp.events.clauses import Clause
from studyapp.events.language import EventLanguage
from studyapp.events.subjects import Topic, leading_subject
from studyapp.events.wording import Wording
from studyapp.text.script import fold

_TITLED = re.compile(r"[^《》「」“”]{0,8}[《「“][^《》「」“”]+[》」”]")
LONGEST_LEAD = 4
"""Code points within which a clause begins with its verb, adverbs counted."""
SHORTEST_NAME = 4
"""Code points of a noun that names one thing."""


@dataclass(frozen=True, slots=True)
class Named:
    """A text that names whom it speaks of. `sure` is 0 to 1; `subject` is empty where none is needed or known."""

    text: str
    subject: str
    sure: float


class Referents:
    """Completes event texts of one section."""

    def __init__(self, wording: Wording, sentences: Sequence[tuple[int, int]], topic: Topic) -> None:
        self._wording = wording
        self._before = Antecedents(wording, sentences, topic)
        self._topic = topic
        self._language: EventLanguage = wording.language

    def complete(
        self, text: str, clauses: Sequence[Clause], before: Sequence[Clause | str], sentence: int
    ) -> Named | None:
        """The text with its subject named, None where nobody can tell who is meant.

        `clauses` are those of the event, `before` the clauses in front of it in its sentence, nearest last; a text
        among them is a subject that is already known.
        """
        if made := self._made(text) or self._said_to_be(text, clauses[0]) or self._there_was(text):
            return made
        folded = fold(text)
        pronouns = self._language.pronouns
        for pattern, resolve in (
            (pronouns.possessive, self._possessor),
            (pronouns.many, self._pair),
            (pronouns.person, self._person),
            (pronouns.demonstrative, self._thing),
        ):
            match = pattern.match(folded)
            if match and not self._is_name(folded, match):
                return resolve(text, match.end(), before, sentence)
        if folded.startswith(pronouns.it) and not pronouns.many.match(folded):
            return self._it(text[len(pronouns.it) :], before, sentence)
        if match := pronouns.thing.match(folded):
            return None if not self._is_name(folded, match) else Named(text, "", 0.9)
        if later := self._later_subject(clauses):
            return Named(text if fold(later) in folded else later + text, later, 0.95)
        if alone := self._wording.subject_alone(clauses):
            return Named(text, alone, 0.95)
        if self._language.facts.upon.match(folded.split(self._language.clause.comma)[0]):
            return Named(text, "", 0.9)
        told = self._topic.is_person or self._before.in_sentence(before)
        by, not_by = self._language.subject.by, self._language.subject.not_by
        led = folded.startswith(by) and not not_by.match(folded) and self._wording.subject_length(clauses[0]) <= 0
        goes_on = bool(before) and self._wording.is_joined(clauses[0])
        grows = bool(self._language.clause.leaning.match(folded)) and self._wording.acts_unnamed(folded)
        if (told and self._wording.acts_unnamed(folded)) or led or goes_on or grows:
            return self.elided(text, before, sentence)
        if self._wording.has_subject(clauses[0]):
            return self._own(text, clauses[0], before, sentence)
        return self.elided(text, before, sentence)

    def _made(self, text: str) -> Named | None:
        """ "Founded by X in that year, the Y ..." told as "the Y, founded"."""
        folded = fold(text)
        verb = self._language.facts.made.match(folded)
        if not verb or folded[verb.end() : verb.end() + 1] != self._language.subject.relative_particle:
            return None
        rest = text[verb.end() + 1 :]
        length = leading_subject(fold(rest), self._language)
        end = length if length > 0 else len(rest) if length < 0 and rest.isalnum() else 0
        name = rest[:end].split(self._language.clause.comma)[0]
        if titled := _TITLED.match(name):
            name = titled[0]
        if not SHORTEST_NAME <= len(name) <= self._language.subject.longest:
            return None
        return Named(name + text[: verb.end()], name, 0.9)

    def _said_to_be(self, text: str, clause: Clause) -> Named | None:
        """ "X is the treaty that A and B signed" told as "A and B signed X"."""
        pronouns, length = self._language.pronouns, self._wording.subject_length(clause)
        what = self._language.facts.is_what.match(fold(text), length) if length > 1 else None
        if not what or any(p.match(fold(text)) for p in (pronouns.thing, pronouns.person)):
            return None
        rest = text[what.end() :]
        end = fold(rest).rfind(self._language.subject.relative_particle)
        if end < 0 or not rest[end + 1 :].isalnum() or self._language.clause.comma in rest:
            return None
        verb = self._wording.verb_at_end(fold(rest[:end]))
        thing, who = text[:length], rest[: end - len(verb)].removeprefix(self._language.subject.by)
        if not verb:
            return None
        if not who or self._language.subject.prepositions.match(fold(who)):
            return Named(thing + who + verb, thing, 0.9)
        acting = leading_subject(fold(who + verb), self._language) == len(who)
        return Named(who + verb + thing, who, 0.9) if acting else None

    def _there_was(self, text: str) -> Named | None:
        """ "There was an inquiry that asked ..." told as "an inquiry asked ..."."""
        there = self._language.facts.there_was.match(fold(text))
        rest = text[there.end() :] if there else ""
        length = leading_subject(fold(rest), self._language) if rest else 0
        acts = length > 1 and self._language.action_words.match(fold(rest), length)
        return Named(rest, rest[:length], 0.9) if acts else None

    def _kind(self, text: str, clause: Clause, before: Sequence[Clause | str], sentence: int) -> Named | None:
        """A text whose subject is only a kind of thing: with the name of such a thing before it, else None."""
        length = self._wording.subject_length(clause)
        name = self._before.named(fold(text[:length]), before, sentence)
        return Named(name + text[length:], name, 0.9) if name else None

    def _own(self, text: str, clause: Clause, before: Sequence[Clause | str], sentence: int) -> Named | None:
        """A clause with its own subject; a general word for the topic, or for a part of it, names it."""
        subject = self._wording.subject_text(clause)
        folded, title = fold(text), self._topic.title
        words = self._language.subject
        if self._topic.can_act and not self._topic.is_person and not folded.startswith(fold(title)):
            if (match := words.generic.match(folded)) and fold(subject) in ("", match[0]):
                return Named(title + text[match.end() :], title, 0.95)
            if words.generic_part.match(folded):
                return Named(title + text, title + subject, 0.95)
        unnamed = self._is_unnamed(folded, subject) and not _TITLED.search(text)
        general = unnamed or words.generic.fullmatch(fold(subject))
        kind = self._kind(text, clause, before, sentence) if general else None
        if unnamed and (kind is None or fold(kind.text) == folded):
            return self._topic_as(text, subject)
        return kind or Named(text, subject, 1.0)

    def _is_unnamed(self, folded: str, subject: str) -> bool:
        """Whether the subject, or the noun that a verb follows at once, is a kind of thing alone."""
        noun = self._language.subject.unnamed.match(folded)
        ends = noun.end() if noun else 0
        return ends > 0 and (ends == len(subject) or bool(self._language.action_words.match(folded, ends)))

    def _topic_as(self, text: str, subject: str) -> Named | None:
        """A text about a kind of thing that nobody named: of the topic where that is one, else None."""
        folded, happenings = fold(subject), self._language.person.happenings
        same = fold(self._topic.title).endswith(folded)
        if same or (self._topic.is_happening and folded.endswith(happenings)):
            return Named(self._topic.title + text[len(subject) :], self._topic.title, 0.95)
        return None

    def _later_subject(self, clauses: Sequence[Clause]) -> str:
        """The subject of the clause after an adverbial one."""
        if self._wording.subject_length(clauses[0]) or not self._wording.is_adverbial(clauses[0]):
            return ""
        subjects = (self._wording.subject_text(c) or self._wording.likely_subject(c) for c in clauses[1:])
        return next(filter(None, subjects), "")

    def _is_name(self, folded: str, match: re.Match[str]) -> bool:
        noun = self._language.subject.nouns.match(folded)
        return bool(noun and noun.end() > match.end())

    def elided(self, text: str, before: Sequence[Clause | str], sentence: int) -> Named | None:
        """A clause that begins with its verb: the nearest subject before it, unless it needs none."""
        text = self._from_verb(text)
        folded = fold(text)
        if acting := self._by_whom(text) or self._because(text):
            return acting
        if self._language.facts.no_fact.match(folded):
            return None
        starts = self._language.action_words.match(folded)
        carried = self._fitting(folded, before)
        if self._language.existential.match(folded) and not carried:
            vague = self._language.existential_vague.match(folded)
            return None if vague else Named(self._turned(text), "", 1.0)
        if carried and self._language.subject.unnamed.fullmatch(fold(carried)):
            meant = self._topic.title if self._topic.can_act or self._topic.is_work else ""
            carried = self._before.named(fold(carried), before, sentence) or meant
            return self._with_subject(carried, text, 0.9) if carried else None
        if carried and not self._may_go_on(carried, folded, before):
            alive = self._topic.is_person and carried != self._topic.title
            return Named(self._topic.title + text, self._topic.title, 0.9) if alive else None
        if carried:
            return self._with_subject(carried, text, 0.95)
        if before and self._before.hides(before[-1]):
            return None
        unknown = [c for c in before if isinstance(c, Clause) and self._wording.subject_length(c) < 0]
        somebody = unknown and (self._wording.begins_known(unknown[-1]) or self._wording.names_holder(unknown[-1]))
        open_end = unknown and (somebody or not self._topic.is_person)
        if open_end and not self._is_of_topic(unknown[-1]):
            return None
        if self._language.facts.amounts.match(folded):
            return None
        personal = self._language.facts.personal.match(folded) and not self._topic.is_person
        if (self._topic.can_act and not personal and self._may_do(folded)) or (
            self._topic.is_work and self._language.person.work_verbs.match(folded)
        ):
            return self._with_subject(self._topic.title, text, 0.9 if self._topic.is_person else 0.85)
        if (carried := self._before.sentence_before(sentence)) and self._undergoes(carried, folded):
            return Named(carried + text, carried, 0.85)
        hidden = starts or not self._language.subject.enders.match(folded) or not self._wording.has_verb(text)
        opens = self._language.subject.prepositions.match(folded)
        return Named(text, "", 0.7) if opens and not hidden else None

    def _by_whom(self, text: str) -> Named | None:
        """ "By X was held the meeting" told as "X held the meeting"."""
        words, folded = self._language.subject, fold(text)
        if not folded.startswith(words.by) or words.not_by.match(folded):
            return None
        told = text[len(words.by) :]
        length = leading_subject(fold(told), self._language)
        verb = self._language.action_words.match(fold(told), max(0, length))
        if length <= 0 or not verb:
            return None
        if verb.end() == len(told):
            takes_over = self._language.facts.takes_over.fullmatch(verb[0])
            return Named(told, told[:length], 0.9) if takes_over else None
        object_behind = told[verb.end()].isalnum() and fold(told)[verb.end()] not in words.made_into
        return Named(told, told[:length], 0.9) if object_behind else None

    def _because(self, text: str) -> Named | None:
        """ "Because A fell out with B, the empire split" told as "A fell out with B, the empire split"."""
        because = self._language.subject.because.match(fold(text))
        told = text[because.end() :] if because else ""
        length = leading_subject(fold(told), self._language) if told else 0
        return Named(told, told[:length], 0.9) if length > 1 and self._wording.has_verb(told) else None

    def _with_subject(self, subject: str, text: str, sure: float) -> Named:
        """The text behind its subject, which goes unsaid where the text names it."""
        told = len(subject) > 1 and fold(subject) in fold(text)[: len(subject) + LONGEST_LEAD]
        told = told or (subject == self._topic.place and bool(self._language.facts.of_places.match(fold(text))))
        return Named(text if told else subject + text, "" if told else subject, sure)

    def _is_of_topic(self, clause: Clause) -> bool:
        """Whether a clause whose subject has no certain end begins with the title, or a general word for it."""
        folded, title = self._wording.phrase(clause).folded, fold(self._topic.title)
        general = self._topic.can_act and self._language.subject.generic.match(folded)
        return bool(general) or (len(title) > 1 and folded.startswith(title))

    def _may_go_on(self, subject: str, folded: str, before: Sequence[Clause | str]) -> bool:
        """Whether a text may go on about a subject: the dead do nothing, and what is founded moves, not its founder."""
        told, facts = self._before.told_of(subject, before), self._language.facts
        if facts.dies.search(told):
            return bool(facts.posthumous.match(folded))
        verb = self._language.action_words.search(told) if facts.of_founded.match(folded) else None
        made = verb is not None and self._language.action_of[verb[0]] == facts.founding
        if facts.of_things.match(folded) and self._before.is_persons(subject):
            return False
        if told and facts.of_taken.match(folded) and not subject.endswith(self._language.pronouns.place_titles):
            return False
        if facts.of_decreed.match(folded) and fold(subject).endswith(self._language.person.actor_titles):
            return False
        return not (made and verb is not None and verb.end() < len(told))

    def _may_do(self, folded: str) -> bool:
        """Whether the topic may do what a text tells: a storm does few things, a place what begins with a verb."""
        storm = fold(self._topic.title).startswith(self._language.person.storms)
        if storm:
            return bool(self._language.person.of_storms.match(folded))
        if self._topic.place and self._language.facts.of_works.match(folded):
            return False
        acts = self._language.action_words.match(folded) or self._language.subject.enders.match(folded)
        return not self._topic.is_history or bool(acts)

    def _fitting(self, folded: str, before: Sequence[Clause | str]) -> str:
        """The nearest subject before a clause that begins with its verb, of those that can do or undergo that."""
        facts, topic = self._language.facts, self._topic
        if facts.takes_office.match(folded) and (appointed := self._before.appointed(before)):
            return appointed
        of_person = facts.mortal.match(folded) or (topic.is_person and facts.personal.match(folded))
        carried = self._before.in_sentence(before, mortal=bool(of_person))
        if topic.is_happening and facts.of_happenings.match(folded):
            return topic.title
        of_thing = facts.of_things.search(folded[:LONGEST_LEAD])
        carried = carried if self._undergoes(carried, folded) else ""
        alone = of_thing and (of_thing.end() == len(folded) or folded[of_thing.end()] in self._language.clause.stops)
        named = topic.is_work or fold(topic.title).endswith(facts.built)
        named = named and not (before and self._before.hides(before[-1]))
        parts = (c for c in before if isinstance(c, Clause))
        if alone and any(facts.part_built.search(self._wording.phrase(c).folded) for c in parts):
            return carried
        return topic.title if alone and named and not fold(carried).endswith((*facts.built, "》")) else carried

    def _undergoes(self, subject: str, folded: str) -> bool:
        """Whether a subject may be that of a text: a happening does and undergoes few things."""
        if not fold(subject).endswith(self._language.person.happenings):
            return True
        return self._language.facts.of_events.search(folded[: LONGEST_LEAD + 2]) is not None

    def _turned(self, text: str) -> str:
        """ "Broke out the war" told as "the war broke out"."""
        folded = fold(text)
        verb = self._language.turned.match(folded)
        what = text[verb.end() :] if verb else ""
        named = what.isalnum() and fold(what).endswith(self._language.person.happenings)
        return what + text[: verb.end()] if verb and named else text

    def _from_verb(self, text: str) -> str:
        """The text without a word before its verb that only ties it to another clause."""
        folded = fold(text)
        match = self._language.subject.before_verb.match(folded)
        verb = self._language.action_words.match(folded)
        if not match or (verb and verb.end() > match.end()) or self._language.subject.nouns.match(folded):
            return text
        return text[match.end() :]

    def _carried(self, before: Sequence[Clause | str], sentence: int, *, mortal: bool = False) -> tuple[str, float]:
        if subject := self._before.in_sentence(before, mortal=mortal):
            return subject, 0.95
        if self._topic.is_person:
            return self._topic.title, 0.9
        return self._before.sentence_before(sentence, last=mortal), 0.8

    def _person(self, text: str, end: int, before: Sequence[Clause | str], sentence: int) -> Named | None:
        subject, sure = self._carried(before, sentence, mortal=True)
        if not subject or self._before.is_thing(subject):
            subject = self._before.whose_life(before) or subject
        if not subject or subject[0] in self._language.clause.brackets or self._before.is_thing(subject):
            return None
        return Named(subject + text[end:], subject, sure)

    def _it(self, rest: str, before: Sequence[Clause | str], sentence: int) -> Named | None:
        """A thing: what the clauses before, or the sentence before, are about, else the title of a thing that acts."""
        subject, title = self._before.in_sentence(before) or self._before.sentence_before(sentence), self._topic.title
        if self._topic.can_act and not self._topic.is_person and (not subject or subject.startswith(title)):
            subject = title
        return Named(subject + rest, subject, 0.8) if subject else None

    def _possessor(self, text: str, end: int, before: Sequence[Clause | str], sentence: int) -> Named | None:
        subject, sure = self._carried(before, sentence)
        if not subject:
            return None
        if fold(text[end:]).startswith(self._language.pronouns.by_it):
            return Named(subject + text[end:], subject, sure)
        return Named(self._language.pronouns.possessive_form.format(subject) + text[end:], subject, sure)

    def _pair(self, text: str, end: int, before: Sequence[Clause | str], sentence: int) -> Named | None:
        """Two that were named together: in the title, in a clause before, or as the sides of what happened."""
        form = self._language.pronouns.pairs.get(fold(text[:end]))
        if form and self._topic.pair:
            same = fold(form.format("")) == fold(text[:end])
            subject = self._topic.pair + text[:end] if same else form.format(self._topic.pair)
            return Named(subject + text[end:], subject, 0.95)
        if subject := self._before.joint(before, sentence):
            return Named(subject + text[end:], subject, 0.85)
        if self._language.pronouns.clash.match(fold(text), end):
            return Named(text, text[:end], 0.85)
        if self._topic.is_happening and self._language.pronouns.sides.match(fold(text)):
            told = self._language.pronouns.of_happening.format(title=self._topic.title, text=text)
            return Named(told, "", 0.9)
        return None

    def _thing(self, text: str, end: int, before: Sequence[Clause | str], sentence: int) -> Named | None:
        """A thing pointed at by its kind: the title, or the nearest name before it, that ends with that kind."""
        folded = fold(text)
        mark = self._language.pronouns.apposition
        if mark in text[: self._language.subject.longest]:
            named = text[text.index(mark) + len(mark) :]
            return Named(named, named[: max(0, leading_subject(fold(named), self._language))], 0.95)
        for length in (4, 3, 2, 1):
            kind = folded[end : end + length]
            if len(kind) == length and (name := self._before.named(kind, before, sentence)):
                return Named(name + text[end + length :], name, 0.9)
        return None

    def named_inside(self, text: str, before: Sequence[Clause | str], sentence: int) -> str:
        """The text with things pointed at inside it named, where their kind tells which they are."""
        if self._topic.place:
            text = self._at_place(text)
        if another := self._language.facts.of_another.search(fold(text)):
            name = self._before.in_sentence(before) or (self._topic.title if self._topic.is_person else "")
            text = text[: another.end() - 1] + name + text[another.end() :] if name and name not in text else text
        for match in reversed(list(self._language.pronouns.inner.finditer(fold(text), 1))):
            for length in (4, 3, 2, 1):
                kind = fold(text[match.end() : match.end() + length])
                if len(kind) == length and (name := self._before.named(kind, before, sentence)):
                    text = text[: match.start()] + name + text[match.end() + length :]
                    break
        return text

    def _at_place(self, text: str) -> str:
        """The text with "here" named, in an article about a place."""
        words, place = self._language.pronouns, self._topic.place
        if fold(place) in fold(text):
            return text
        for pattern, named in ((words.here, words.here_form.format(place)), (words.this_place, place)):
            for match in reversed(list(pattern.finditer(fold(text)))):
                text = text[: match.start()] + named + text[match.end() :]
        return text
