"""Who acts: the noun phrase a clause begins with, and whom a clause without one speaks of."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from studyapp.domain.article import Article
from studyapp.events.language import EventLanguage
from studyapp.text.script import fold

OFTEN_SPOKEN_OF = 2
"""Sentences that begin with "he" or "she" in an article about somebody."""
LONGEST_BEFORE_QUOTATION = 4
"""Code points of who did what a quotation tells."""
LONGEST_ACTOR = 12
"""Code points of who acts, behind a relative clause."""
NEAR = 60
"""Code points at the head of a lead within which it names its subject, and behind that the bracket with a life."""
LEAD_CLAUSES = 3
"""Clauses of the lead within which it says what its subject is."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What the article speaks of: its title, whether that is a person, and whether it can act at all."""

    title: str
    is_person: bool
    can_act: bool
    is_happening: bool
    is_work: bool
    place: str
    """The place that the article is about, or where its happening took place; empty where there is none."""
    is_history: bool
    """Whether the title says that the article is about the history of that place."""
    pair: str
    """The two sides of a title such as "XY relations" (XY), else empty."""


def topic_of(article: Article, language: EventLanguage) -> Topic:
    """The topic of an article, judged by its title and its lead."""
    title, folded, lead = _title_and_lead(article)
    is_person = bool(_is_life(lead, folded, language)) or _is_spoken_of(article, folded, language)
    history = _of_whose_history(folded, language)
    can_act = is_person or history > 0 or _may_act(folded, lead, language)
    is_work = bool(language.person.works.search(lead[: len(title) + 80])) and not is_person
    is_work = is_work and not folded.endswith(language.person.bodies)
    is_happening = not is_person and folded.endswith(language.person.happenings)
    told = title
    if history:
        title = title[:history]
    place = title if not is_person and (history or _is_place(lead, folded, language)) else ""
    if is_happening:
        place = _place_of(title, folded, language)
    pair = next((told[:2] for end in language.pronouns.pair_titles if folded[2:] == end), "")
    return Topic(title, is_person, can_act, is_happening, is_work, place, history > 0, pair)


def _title_and_lead(article: Article) -> tuple[str, str, str]:
    """The title, the same folded, and the beginning of the lead, folded."""
    title = _without_brackets(article.title)
    return title, fold(title), fold(article.sections[0].text[:160]) if article.sections else ""


def _of_whose_history(title: str, language: EventLanguage) -> int:
    """Length of the name in a title like "the history of X", which the text means where it says "here"; else 0."""
    end = next((e for e in language.pronouns.history_titles if title.endswith(e)), "")
    return len(title) - len(end) if end and len(title) - len(end) > 1 else 0


def _is_place(lead: str, title: str, language: EventLanguage) -> bool:
    """Whether the lead says where its title lies, or calls it a place."""
    words = language.pronouns
    begins = lead[: len(title) + 80]
    if words.place_leads.search(begins) and title.endswith(words.place_titles):
        return True
    copula = language.clause.copula.search(begins, len(title)) if begins.startswith(title) else None
    called = re.split(r"[，。；、,;]", begins[copula.end() :], maxsplit=1)[0] if copula else ""
    return called.endswith(words.place_kinds)


def _place_of(title: str, folded: str, language: EventLanguage) -> str:
    """The place that the title of a happening begins with."""
    ends = max((len(h) for h in language.person.happenings if folded.endswith(h)), default=0)
    place = folded[: len(folded) - ends]
    return title[: len(place)] if len(place) > 1 and place.endswith(language.pronouns.place_titles) else ""


def _is_spoken_of(article: Article, title: str, language: EventLanguage) -> bool:
    """A title that is a foreign name, in an article whose sentences begin with "he" or "she"."""
    named = any(dot in title for dot in language.person.name_dots) and not title.endswith(language.person.not_actor)
    if not named:
        return False
    begun = (m for s in article.sections[:3] for m in language.person.of_person.finditer(fold(s.text)))
    return sum(1 for _ in begun) >= OFTEN_SPOKEN_OF


def _may_act(title: str, lead: str, language: EventLanguage) -> bool:
    """Whether a title names somebody or something that clauses without a subject may speak of.

    Judged by the end of the title, else by what the first clauses of the lead call it.
    """
    words = language.person
    if language.subject.relative_particle in title or title.endswith(words.not_actor + words.happenings):
        return False
    called = re.split(r"[，。；,;]", lead)[:LEAD_CLAUSES]
    return title.startswith(words.actor_heads) or any(c.endswith(words.actor_titles) for c in [title, *called])


def _is_life(lead: str, title: str, language: EventLanguage) -> re.Match[str] | None:
    """A lead that gives two years in brackets behind the name, or birth, and calls its subject somebody."""
    words, at = language.person, lead.find(title, 0, NEAR)
    if at < 0 or title.endswith(words.not_actor + words.happenings) or title.startswith(words.actor_heads):
        return None
    bracket = re.compile(r"[（(][^（）()]{0,80}\d{1,4}[^（）()]{0,60}[）)]").search(lead, at, at + len(title) + NEAR)
    return bracket and words.about_person.search(lead, bracket.end())


def _without_brackets(title: str) -> str:
    return re.split(r"\s*[（(_]", title, maxsplit=1)[0].strip() or title


def leading_subject(
    folded: str, language: EventLanguage, protected: int = 0, known: Callable[[str], bool] = lambda noun: False
) -> int:
    """Length of the noun phrase that the folded clause begins with; `known` tells a name from a common noun.

    0 where the clause begins with a verb or another word that hides its subject; -1 where it begins with a name or
    noun, and where that ends is not known.

    `protected` code points at the start belong to a name and end no noun phrase.
    """
    words = language.subject
    at = max(protected, 0)
    if noun := words.noun_like.match(folded):
        if words.undergone.match(folded, noun.end()):
            return noun.end()
        thing = words.compound.match(folded, noun.end())
        at = max(at, thing.end() if thing else 0)
    if (begins := words.nouns.match(folded)) and (deed := words.nouns_too.match(folded, begins.end())):
        made = words.noun_end.match(folded, deed.end()) or words.compound.match(folded, deed.end())
        if len(begins[0]) > 1 and not made and deed.end() < len(folded):
            return begins.end()
    if not at and words.starters.match(folded) and not words.nouns.match(folded):
        return _relative_subject(folded, language, known=known)
    if not at and words.verb_particle in folded[1:3]:
        return 0
    while at < len(folded):
        ender = words.enders.search(folded, at)
        if ender is None:
            return -1
        noun = words.nouns.match(folded, ender.start()) or _noun_around(folded, ender.start(), language)
        noun = words.stretch.match(folded, ender.start()) or noun
        if noun and noun.start() == ender.start() and noun.end() < ender.end():
            noun = None
        if noun is None and len(ender[0]) > 1:
            noun = words.noun_end.match(folded, ender.end())
        if noun is None:
            place = ender.start()
            inside = _open_bracket(folded, place, language)
            if inside is None:
                if place == 0:
                    return _relative_subject(folded, language, known=known)
                if folded[place - 1] == language.clause.list_comma:
                    at = ender.end()
                    continue
                place = _relative_head(folded, place, language, known=known) or place
                place = _behind_relative(folded, place, language)
                place = _before_regard(folded, place, language)
                if score := words.score.search(folded, 0, place):
                    return score.start() if score.start() > 1 else 0
                return place if 1 < place <= words.longest else -1
            at = inside
            continue
        at = noun.end()
    return _before_quotation(folded, language)


def _before_quotation(folded: str, language: EventLanguage) -> int:
    """The end of a short noun phrase whose verb stands in the quotation behind it, else -1."""
    quoted = language.subject.quoted.search(folded)
    return quoted.start() if quoted and 1 < quoted.start() <= LONGEST_BEFORE_QUOTATION else -1


def _before_regard(folded: str, end: int, language: EventLanguage) -> int:
    """The end of the noun phrase, before the words that say what its deed was about."""
    words = language.subject
    if folded[:end].endswith(words.first) and not folded[:end].endswith(words.not_first) and end > 2:
        end -= 1
    at = folded.find(words.regarding, 2, end)
    return end if at < 0 or any(words.not_regarding.match(folded, k) for k in (at - 1, at)) else at


def _behind_relative(folded: str, place: int, language: EventLanguage) -> int:
    """The end of the noun phrase that goes on behind a verb and its particle: "the rocket that A built"."""
    at = place
    while (verb := language.subject.enders.match(folded, at)) and verb.end() < len(folded):
        at = verb.end()
        if folded[at] == language.subject.relative_particle:
            ender = language.subject.enders.search(folded, at + 2)
            ends = ender is not None and _open_bracket(folded, ender.start(), language) is None
            return ender.start() if ender and ends and len(verb[0]) > 1 else place
    return place


def _relative_subject(folded: str, language: EventLanguage, *, known: Callable[[str], bool]) -> int:
    """The length of a noun phrase that begins with a relative clause, 0 where there is none."""
    end = _relative_head(folded, 0, language, known=known)
    return _before_regard(folded, end, language) if end else 0


def _relative_head(folded: str, place: int, language: EventLanguage, *, known: Callable[[str], bool]) -> int:
    """Where a relative clause begins at `place`: the end of the noun phrase behind its particle, else 0.

    One that begins with a verb is told from a verb and its object by a name behind the particle.
    """
    words = language.subject
    preposition = words.relative_preposition.match(folded, place)
    report = language.clause.reporting.match(folded)
    if place > 1 or (place == 1 and not preposition):
        return 0
    if report and folded[report.end() : report.end() + 1] != words.relative_particle:
        return 0
    if language.facts.pivot.match(folded):
        return 0
    particle = folded.find(words.relative_particle, place)
    if particle < 0 or words.nouns.match(folded, particle):
        return 0
    ender = words.enders.search(folded, particle + 2)
    noun = folded[particle + 1 : ender.start()] if ender else ""
    who = noun.rpartition(words.relative_particle)[2]
    named = any(dot in who for dot in language.person.name_dots)
    if not ender or not 2 <= len(who) <= (words.longest if named else LONGEST_ACTOR):
        return 0
    if len(noun) > words.longest or noun.endswith(words.not_actor_end):
        return 0
    head = language.action_words.match(folded) or words.enders.match(folded)
    opens = preposition if place else words.relative_opening.match(folded)
    alone = (named or who.endswith(words.people)) and not words.serial.match(folded)
    direct = head is not None and len(head[0]) > 1 and head.end() == particle
    if words.relative_with.match(folded):
        return ender.start() if _verb_ends(folded, particle, language) else 0
    if opens or alone or direct or known(noun):
        return ender.start()
    acts = ender[0] in language.action_of and ender.end() < len(folded) and not words.nouns_too.match(ender[0])
    acts = (acts or bool(words.passive.match(ender[0]))) and not language.pronouns.joint.fullmatch(noun[-1])
    closes = ender.end() == len(folded) and language.facts.of_things.match(folded, ender.start())
    return ender.start() if (acts or closes) and head and len(head[0]) > 1 else 0


def _verb_ends(folded: str, end: int, language: EventLanguage) -> bool:
    """Whether a verb ends at `end`."""
    words = language.subject
    low = max(0, end - LONGEST_BEFORE_QUOTATION)
    return any(
        match.end() == end and len(match[0]) > 1
        for at in range(low, end)
        for pattern in (language.action_words, words.nouns_too, words.enders)
        if (match := pattern.match(folded, at, end))
    )


def _noun_around(folded: str, place: int, language: EventLanguage) -> re.Match[str] | None:
    """A noun of the list that begins one or two characters earlier and covers `place`."""
    for back in (1, 2, 3):
        if place >= back and (noun := language.subject.nouns.match(folded, place - back)) and noun.end() > place:
            return noun
    return None


def _open_bracket(folded: str, place: int, language: EventLanguage) -> int | None:
    """Where `place` lies inside brackets or quotation marks: the offset behind them."""
    for opening, closing in language.clause.brackets.items():
        begin = folded.rfind(opening, 0, place)
        if begin >= 0 and closing not in folded[begin:place]:
            end = folded.find(closing, place)
            if end >= 0:
                return end + 1
    return None


def shared_length(text: str, other: str) -> int:
    """Length of what two texts begin with alike."""
    length = 0
    while length < min(len(text), len(other)) and text[length] == other[length]:
        length += 1
    return length
