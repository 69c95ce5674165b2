"""EventLanguage: the words of one language that the events layer needs, loaded from its data file and compiled."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any

from studyapp.domain.errors import RuleError
from studyapp.events.vocabulary import ClauseWords, FactWords, PersonWords, Pronouns, SubjectWords
from studyapp.events.word_patterns import alternatives, any_of, ending, words
from studyapp.text.script import fold

FILE = "events.toml"
VERBS = "verbs.toml"


@dataclass(frozen=True, slots=True)
class Action:
    """A class of what happens: its code and what it adds to salience."""

    id: str
    weight: float


@dataclass(frozen=True, slots=True)
class EventLanguage:
    """All words of the events layer for one language; immutable."""

    clause: ClauseWords
    pronouns: Pronouns
    subject: SubjectWords
    person: PersonWords
    facts: FactWords
    actions: Mapping[str, Action]
    action_of: Mapping[str, str]
    action_words: re.Pattern[str]
    longest_action: int
    single_actions: re.Pattern[str]
    existential: re.Pattern[str]
    existential_vague: re.Pattern[str]
    turned: re.Pattern[str]
    salience: Mapping[str, float]
    first_words: re.Pattern[str]
    never: re.Pattern[str]
    bound: re.Pattern[str]
    aside_lead_in: re.Pattern[str]
    aside_separators: re.Pattern[str]
    confidence: Mapping[str, float]


def load_event_language(root: Traversable) -> EventLanguage:
    """The words in `events.toml` below `root`. Raises RuleError where the file is wrong."""
    try:
        data = tomllib.loads(root.joinpath(FILE).read_text(encoding="utf-8"))
        verbs = tomllib.loads(root.joinpath(VERBS).read_text(encoding="utf-8"))
        data["subject"]["function"] += " " + verbs["words"]
        data["subject"]["nouns_too"] = verbs["nouns_too"]
        return _compile(data)
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError, OSError) as error:
        raise RuleError(f"{FILE}: cannot be used ({error!r}); correct the file") from error


def _compile(data: dict[str, Any]) -> EventLanguage:
    actions = {a["id"]: Action(a["id"], a["weight"]) for a in data["action"]}
    action_of: dict[str, str] = {}
    for action in data["action"]:
        for word in words(action["words"]):
            action_of.setdefault(word, action["id"])
    scores = dict(data["salience"])
    first, never = scores.pop("first_words"), scores.pop("never_words")
    return EventLanguage(
        clause=_clause_words(data["clause"]),
        pronouns=_pronouns(data["pronouns"]),
        subject=_subject_words(data["subject"], action_of),
        person=_person_words(data["person"]),
        facts=_fact_words(data["facts"]),
        actions=actions,
        action_of=action_of,
        action_words=any_of(w for w in action_of if len(w) > 1),
        turned=any_of(words(data["existential"]["turned"])),
        existential=any_of(words(data["existential"]["words"])),
        existential_vague=re.compile(fold(data["existential"]["vague"])),
        longest_action=max(map(len, action_of)),
        single_actions=any_of(w for w in action_of if len(w) == 1),
        salience={name: float(value) for name, value in scores.items()},
        first_words=any_of(words(first)),
        never=any_of(words(never)),
        bound=ending(words(data["anchored"]["bounds"]), []),
        aside_lead_in=any_of(words(data["aside"]["lead_in"])),
        aside_separators=any_of(words(data["aside"]["separators"])),
        confidence={name: float(value) for name, value in data["confidence"].items()},
    )


def _clause_words(table: dict[str, Any]) -> ClauseWords:
    opening, closing = table["open"], table["close"]
    return ClauseWords(
        separators=re.compile(f"[{re.escape(table['separators'] + opening + closing)}]"),
        brackets=dict(zip(opening, closing, strict=True)),
        closing=frozenset(closing),
        strong=frozenset(table["strong"]),
        stops=frozenset(table["separators"]),
        colons=frozenset(table["colons"]),
        comma=table["comma"],
        blank=table["blank"],
        numbered=re.compile(table["numbered"]),
        some=table["some"],
        nominal=any_of(words(table["nominal"])),
        list_comma=table["list_comma"],
        round=table["round"],
        trim=table["trim"],
        before_date_ends=frozenset(w[-1] for w in words(table["before_date"])),
        before_bound=table["before_bound"],
        before_date=re.compile(alternatives(words(table["before_date"])) + r"+\s*\Z"),
        in_word=any_of(words(table["in_word"])),
        after_date=re.compile(
            f"(?!{alternatives(words(table['after_date_not']))}){alternatives(words(table['after_date']))}"
        ),
        after_date_alone=frozenset(words(table["after_date_alone"])),
        attribute=frozenset(words(table["attribute"])),
        ruler=re.compile(fold(table["ruler"])),
        tally=re.compile(fold(table["tally"])),
        connectives=any_of(words(table["connectives"])),
        comment=any_of(words(table["comment"])),
        leaning=any_of(words(table["leaning"])),
        stands_for=any_of(words(table["stands_for"])),
        naming=any_of(words(table["naming"])),
        empty=frozenset(words(table["empty"])),
        damaged=any_of(table["damaged"]),
        possessed=re.compile(fold(table["possessed"])),
        how_many=re.compile(fold(table["how_many"])),
        dangling_end=ending(words(table["dangling_end"]), words(table["not_dangling_end"])),
        afterwards=any_of(words(table["afterwards"])),
        shifting=any_of(words(table["shifting"])),
        said_end=ending(words(table["said_end"]), []),
        reporting=re.compile(f"{alternatives(words(table['reporting']))}|{fold(table['says'])}"),
        since=(re.compile(fold(table["since"][0])), re.compile(f"(?:{fold(table['since'][1])})\\Z")),
        stays=frozenset(words(table["stays"])),
        behind=tuple(words(table["behind"])),
        elapsed=re.compile(fold(table["elapsed"])),
        adverbial_whole=re.compile(
            f"{alternatives(words(table['adverbial_start']))}.{{2,14}}{alternatives(words(table['adverbial_noun']))}"
            f"|{fold(table['adverbial_place'])}"
        ),
        adverbial_end=ending(words(table["adverbial_end"]), words(table["not_adverbial_end"])),
        definition=any_of(table["definition"]),
        copula=any_of(words(table["copula"])),
        namely=table["namely"],
        opinion=any_of(words(table["opinion"])),
        whole={fold(k): v for k, v in table["whole"].items()},
    )


def _pronouns(table: dict[str, Any]) -> Pronouns:
    patterns = {k: any_of(words(table[k])) for k in ("person", "thing", "many", "possessive", "demonstrative")}
    return Pronouns(
        **patterns,
        inner=any_of(words(table["inner"])),
        work_kinds=frozenset(words(table["work_kinds"])),
        it=table["it"],
        again=re.compile(fold(table["again"])),
        possessive_form=table["possessive_form"],
        by_it=table["by_it"],
        apposition=table["apposition"],
        here=any_of(words(table["here"])),
        here_form=table["here_form"],
        this_place=any_of(words(table["this_place"])),
        place_kinds=tuple(words(table["place_kinds"])),
        place_leads=re.compile(fold(table["place_leads"])),
        place_titles=tuple(words(table["place_titles"])),
        history_titles=tuple(words(table["history_titles"])),
        of_happening=table["of_happening"],
        sides=any_of(words(table["sides"])),
        clash=re.compile(fold(table["clash"])),
        joint=any_of(words(table["joint"])),
        pair_titles=tuple(map(fold, table["pair_titles"])),
        pairs={fold(k): v for k, v in table["pairs"].items()},
    )


def _subject_words(table: dict[str, Any], action_of: Mapping[str, str]) -> SubjectWords:
    return SubjectWords(
        enders=any_of([*words(table["function"]), *(w for w in action_of if len(w) > 1)]),
        starters=any_of([*words(table["starters"]), *(w for w in action_of if len(w) == 1)]),
        prepositions=any_of(words(table["prepositions"])),
        verb_particle=table["verb_particle"],
        noun_like=any_of(words(table["noun_like"])),
        by=table["by"],
        made_into=frozenset(table["made_into"]),
        not_by=any_of(words(table["not_by"])),
        passive=any_of(words(table["passive"])),
        quoted=re.compile(table["quoted"]),
        compound=any_of(words(table["compound"])),
        undergone=any_of(words(table["undergone"])),
        nouns=any_of(words(table["nouns"])),
        vague=frozenset(words(table["vague"])),
        unnamed=any_of(words(table["unnamed"])),
        before_verb=any_of(words(table["before_verb"])),
        after_subject=any_of(words(table["after_subject"])),
        not_after_subject=any_of(words(table["not_after_subject"])),
        first=tuple(words(table["first"])),
        not_first=tuple(words(table["not_first"])),
        regarding=table["regarding"],
        matter=re.compile(fold(table["matter"])),
        not_regarding=any_of(words(table["not_regarding"])),
        generic=any_of(words(table["generic"])),
        generic_part=any_of(words(table["generic_part"])),
        purpose=any_of(words(table["purpose"])),
        relative_opening=any_of(words(table["relative_opening"])),
        relative_preposition=any_of(words(table["relative_preposition"])),
        relative_with=any_of(words(table["relative_with"])),
        relative_particle=table["relative_particle"],
        stretch=re.compile(fold(table["stretch"])),
        score=re.compile(table["score"]),
        joined=re.compile(fold(table["joined"])),
        kin=re.compile(fold(table["kin"])),
        nouns_too=any_of(words(table["nouns_too"])),
        noun_end=re.compile(table["noun_end"]),
        people=tuple(words(table["people"])),
        periods=tuple(words(table["periods"])),
        carried=frozenset(words(table["carried"])),
        because=re.compile(table["because"]),
        serial=any_of(words(table["serial"])),
        counted=re.compile(fold(table["counted"])),
        listing=re.compile(fold(table["listing"])),
        not_noun=any_of(words(table["not_noun"])),
        not_actor_end=tuple(words(table["not_actor_end"])),
        longest=int(table["longest"]),
    )


def _fact_words(table: dict[str, Any]) -> FactWords:
    listed = (
        "pivot",
        "made",
        "no_deed",
        "personal",
        "of_things",
        "of_happenings",
        "mortal",
        "posthumous",
        "messages",
        "buried",
        "orders",
        "terms",
        "announces",
        "narrated",
        "alongside",
        "object_after",
        "spread",
        "blocked",
        "pronouns",
        "not_pronouns",
        "enumerators",
        "no_fact",
    )
    return FactWords(
        object_before=ending(words(table["object_before"]), words(table["not_object_before"])),
        bare_objects=ending(words(table["bare_objects"]), []),
        frame=(re.compile(fold(table["frame"][0])), re.compile(fold(table["frame"][1]))),
        limit=re.compile(fold(table["limit"])),
        joins=table["joins"],
        sends=any_of(words(table["sends"])),
        respectively=table["respectively"],
        leaks=re.compile("|".join(map(fold, table["leaks"]))),
        built=tuple(words(table["built"])),
        devices=tuple(words(table["devices"])),
        owners=frozenset(words(table["owners"])),
        lasted=re.compile(fold(table["lasted"])),
        name_tells=any_of(words(table["name_tells"])),
        since_mark=table["since_mark"],
        lasting=tuple(words(table["lasting"])),
        next_rules=frozenset(table["next_rules"].split()),
        counted_rules=frozenset(table["counted_rules"].split()),
        of_events=any_of(words(table["of_events"])),
        of_places=any_of(words(table["of_places"])),
        death=table["death"],
        founding=table["founding"],
        no_second=frozenset(words(table["no_second"])),
        **{
            name: re.compile(fold(table[name]))
            for name in (
                "since_then",
                "after_what",
                "sourced",
                "remark",
                "needs_date",
                "counted",
                "stative",
                "bare_deed",
                "pointing",
                "anniversary",
                "is_what",
                "bare_protest",
                "allows",
                "amounts",
                "appoints",
                "takes_office",
                "takes_over",
                "upon",
                "of_taken",
                "part_built",
                "of_works",
                "of_decreed",
                "state",
                "in_unnamed",
                "there_was",
                "still",
                "of_another",
                "of_founded",
                "dies",
            )
        },
        **{name: any_of(words(table[name])) for name in listed},
    )


def _person_words(table: dict[str, Any]) -> PersonWords:
    return PersonWords(
        born=table["born"],
        died=table["died"],
        families=tuple(table["families"].split()),
        offices=tuple(words(table["offices"])),
        ranks=tuple(words(table["ranks"])),
        name_dots=table["name_dots"],
        life_dash=re.compile(f"[{re.escape(table['life_dash'])}]"),
        of_person=re.compile(fold(table["of_person"])),
        about_person=any_of(words(table["about_person"])),
        happenings=tuple(words(table["happenings"])),
        kinds_only=re.compile(f"{alternatives(words(table['kinds_only']))}?{alternatives(words(table['happenings']))}"),
        not_actor=tuple(words(table["not_actor"])),
        actor_titles=tuple(words(table["actor_titles"])),
        actor_heads=tuple(words(table["actor_heads"])),
        storms=tuple(words(table["storms"])),
        of_storms=any_of(words(table["of_storms"])),
        bodies=tuple(words(table["bodies"])),
        works=any_of(words(table["works"])),
        work_verbs=any_of(words(table["work_verbs"])),
    )
