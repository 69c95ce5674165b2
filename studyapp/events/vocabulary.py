"""The words of the events layer by what they are for; patterns match folded text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """Marks and words that bound and join clauses; patterns match folded text."""

    separators: re.Pattern[str]
    brackets: Mapping[str, str]
    closing: frozenset[str]
    strong: frozenset[str]
    stops: frozenset[str]
    colons: frozenset[str]
    comma: str
    blank: str
    numbered: re.Pattern[str]
    some: str
    nominal: re.Pattern[str]
    list_comma: str
    round: str
    trim: str
    before_date: re.Pattern[str]
    in_word: re.Pattern[str]
    before_bound: str
    before_date_ends: frozenset[str]
    after_date: re.Pattern[str]
    after_date_alone: frozenset[str]
    attribute: frozenset[str]
    ruler: re.Pattern[str]
    tally: re.Pattern[str]
    connectives: re.Pattern[str]
    comment: re.Pattern[str]
    leaning: re.Pattern[str]
    naming: re.Pattern[str]
    stands_for: re.Pattern[str]
    empty: frozenset[str]
    damaged: re.Pattern[str]
    possessed: re.Pattern[str]
    how_many: re.Pattern[str]
    dangling_end: re.Pattern[str]
    afterwards: re.Pattern[str]
    shifting: re.Pattern[str]
    said_end: re.Pattern[str]
    reporting: re.Pattern[str]
    elapsed: re.Pattern[str]
    since: tuple[re.Pattern[str], re.Pattern[str]]
    stays: frozenset[str]
    behind: tuple[str, ...]
    adverbial_end: re.Pattern[str]
    adverbial_whole: re.Pattern[str]
    definition: re.Pattern[str]
    copula: re.Pattern[str]
    namely: str
    opinion: re.Pattern[str]
    whole: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Pronouns:
    """Words that point elsewhere, and how they are written out."""

    person: re.Pattern[str]
    thing: re.Pattern[str]
    many: re.Pattern[str]
    possessive: re.Pattern[str]
    demonstrative: re.Pattern[str]
    inner: re.Pattern[str]
    work_kinds: frozenset[str]
    it: str
    again: re.Pattern[str]
    possessive_form: str
    by_it: str
    apposition: str
    of_happening: str
    here: re.Pattern[str]
    here_form: str
    this_place: re.Pattern[str]
    place_kinds: tuple[str, ...]
    place_leads: re.Pattern[str]
    place_titles: tuple[str, ...]
    history_titles: tuple[str, ...]
    sides: re.Pattern[str]
    clash: re.Pattern[str]
    joint: re.Pattern[str]
    pair_titles: tuple[str, ...]
    pairs: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SubjectWords:
    """What ends a leading noun phrase, what only looks like it, and what is too vague to act."""

    enders: re.Pattern[str]
    starters: re.Pattern[str]
    prepositions: re.Pattern[str]
    verb_particle: str
    noun_like: re.Pattern[str]
    quoted: re.Pattern[str]
    compound: re.Pattern[str]
    undergone: re.Pattern[str]
    by: str
    made_into: frozenset[str]
    not_by: re.Pattern[str]
    passive: re.Pattern[str]
    unnamed: re.Pattern[str]
    nouns: re.Pattern[str]
    vague: frozenset[str]
    after_subject: re.Pattern[str]
    not_after_subject: re.Pattern[str]
    first: tuple[str, ...]
    not_first: tuple[str, ...]
    regarding: str
    matter: re.Pattern[str]
    not_regarding: re.Pattern[str]
    before_verb: re.Pattern[str]
    generic: re.Pattern[str]
    generic_part: re.Pattern[str]
    purpose: re.Pattern[str]
    relative_opening: re.Pattern[str]
    relative_preposition: re.Pattern[str]
    relative_with: re.Pattern[str]
    relative_particle: str
    stretch: re.Pattern[str]
    score: re.Pattern[str]
    joined: re.Pattern[str]
    kin: re.Pattern[str]
    nouns_too: re.Pattern[str]
    noun_end: re.Pattern[str]
    people: tuple[str, ...]
    periods: tuple[str, ...]
    carried: frozenset[str]
    because: re.Pattern[str]
    serial: re.Pattern[str]
    counted: re.Pattern[str]
    listing: re.Pattern[str]
    not_noun: re.Pattern[str]
    not_actor_end: tuple[str, ...]
    longest: int


@dataclass(frozen=True, slots=True)
class FactWords:
    """What keeps a date from governing, a clause from being a fact, and a text from standing on its own."""

    object_before: re.Pattern[str]
    object_after: re.Pattern[str]
    narrated: re.Pattern[str]
    alongside: re.Pattern[str]
    pivot: re.Pattern[str]
    buried: re.Pattern[str]
    orders: re.Pattern[str]
    bare_objects: re.Pattern[str]
    personal: re.Pattern[str]
    terms: re.Pattern[str]
    announces: re.Pattern[str]
    frame: tuple[re.Pattern[str], re.Pattern[str]]
    limit: re.Pattern[str]
    joins: str
    sends: re.Pattern[str]
    respectively: str
    spread: re.Pattern[str]
    blocked: re.Pattern[str]
    pronouns: re.Pattern[str]
    not_pronouns: re.Pattern[str]
    enumerators: re.Pattern[str]
    no_fact: re.Pattern[str]
    leaks: re.Pattern[str]
    counted_rules: frozenset[str]
    next_rules: frozenset[str]
    lasting: tuple[str, ...]
    owners: frozenset[str]
    lasted: re.Pattern[str]
    name_tells: re.Pattern[str]
    since_mark: str
    since_then: re.Pattern[str]
    made: re.Pattern[str]
    no_deed: re.Pattern[str]
    stative: re.Pattern[str]
    bare_deed: re.Pattern[str]
    pointing: re.Pattern[str]
    anniversary: re.Pattern[str]
    is_what: re.Pattern[str]
    bare_protest: re.Pattern[str]
    allows: re.Pattern[str]
    amounts: re.Pattern[str]
    appoints: re.Pattern[str]
    takes_office: re.Pattern[str]
    takes_over: re.Pattern[str]
    upon: re.Pattern[str]
    of_taken: re.Pattern[str]
    part_built: re.Pattern[str]
    of_works: re.Pattern[str]
    of_decreed: re.Pattern[str]
    state: re.Pattern[str]
    in_unnamed: re.Pattern[str]
    there_was: re.Pattern[str]
    still: re.Pattern[str]
    of_another: re.Pattern[str]
    messages: re.Pattern[str]
    sourced: re.Pattern[str]
    after_what: re.Pattern[str]
    remark: re.Pattern[str]
    needs_date: re.Pattern[str]
    counted: re.Pattern[str]
    death: str
    founding: str
    no_second: frozenset[str]
    of_events: re.Pattern[str]
    of_places: re.Pattern[str]
    of_things: re.Pattern[str]
    built: tuple[str, ...]
    devices: tuple[str, ...]
    of_happenings: re.Pattern[str]
    of_founded: re.Pattern[str]
    posthumous: re.Pattern[str]
    dies: re.Pattern[str]
    mortal: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class PersonWords:
    """How a life is told, and which titles cannot act."""

    born: str
    died: str
    life_dash: re.Pattern[str]
    families: tuple[str, ...]
    name_dots: str
    offices: tuple[str, ...]
    ranks: tuple[str, ...]
    about_person: re.Pattern[str]
    of_person: re.Pattern[str]
    happenings: tuple[str, ...]
    kinds_only: re.Pattern[str]
    not_actor: tuple[str, ...]
    actor_titles: tuple[str, ...]
    actor_heads: tuple[str, ...]
    storms: tuple[str, ...]
    of_storms: re.Pattern[str]
    bodies: tuple[str, ...]
    works: re.Pattern[str]
    work_verbs: re.Pattern[str]
