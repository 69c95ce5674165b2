"""Salience: how much an event is worth learning, from 0 to 1, with the reasons that made it so."""

from __future__ import annotations

import re
from dataclasses import dataclass

from studyapp.domain.event import Reason
from studyapp.domain.historical_date import DateKind, HistoricalDate, Mod, Precision
from studyapp.domain.mention import Mention, Role
from studyapp.events.language import EventLanguage
from studyapp.text.script import fold

HAPPENING = 14
"""Code points below which a text that ends like a happening is the name of one."""
_QUANTITY = re.compile(r"\d[\d,.]*|[%％]")
_OF_PRECISION = {
    Precision.DAY: "day",
    Precision.MONTH: "month",
    Precision.DECADE: "decade",
    Precision.CENTURY: "century",
}
_OF_ROLE = {
    Role.ATTRIBUTE: "attribute",
    Role.QUOTED: "quoted",
    Role.PARENTHESIS: "parenthesis",
    Role.PLANNED: "planned",
    Role.AS_OF: "as_of",
    Role.LIFESPAN: "lifespan",
}


@dataclass(frozen=True, slots=True)
class Setting:
    """Where an event stands in its article."""

    in_lead: bool
    linked: bool
    bold: bool
    in_heading: bool
    rank: int
    subject_is_vague: bool


def score(
    text: str, mention: Mention, action: str, *, setting: Setting, language: EventLanguage
) -> tuple[float, tuple[Reason, ...]]:
    """The salience of an event text and what it is made of."""
    weights = language.salience
    codes = [
        *_place(setting),
        *_date(mention.date),
        *_role(mention.role),
        *_words(fold(text), action, language),
    ]
    reasons = [Reason(code, weights[code]) for code in codes]
    if action:
        reasons.insert(0, Reason(f"action-{action}", language.actions[action].weight))
    total = weights["base"] + sum(r.weight for r in reasons)
    return round(min(1.0, max(0.0, total)), 3), tuple(reasons)


def _place(setting: Setting) -> list[str]:
    codes = ["follows"] * setting.rank
    if setting.in_lead:
        codes.append("lead")
    if setting.linked:
        codes.append("linked")
    if setting.bold:
        codes.append("bold")
    if setting.in_heading:
        codes.append("heading")
    if setting.subject_is_vague:
        codes.append("vague_subject")
    return codes


def _date(date: HistoricalDate | None) -> list[str]:
    if date is None:
        return []
    precision = date.precision
    codes = [_OF_PRECISION[precision]] if precision in _OF_PRECISION else []
    if date.mod in (Mod.BEFORE, Mod.AFTER):
        codes.append("bound")
    elif None in date.points:
        codes.append("open")
    if precision is Precision.YEAR and date.kind is not DateKind.SINGLE:
        first, last = date.sort_key
        if last - first > 365 * 60:
            codes.append("dynasty")
    return codes


def _role(role: Role) -> list[str]:
    return [_OF_ROLE[role]] if role in _OF_ROLE else []


def _words(folded: str, action: str, language: EventLanguage) -> list[str]:
    codes = []
    if any(mark in folded for mark in "《「“"):
        codes.append("named")
    if language.first_words.search(folded):
        codes.append("first")
    if language.never.search(folded):
        codes.append("never")
    if len(_QUANTITY.findall(folded)) > 1:
        codes.append("figures")
    if len(folded) > 46:
        codes.append("long")
    if folded.endswith(language.person.happenings) and len(folded) < HAPPENING:
        return [*codes, "happening"]
    if len(folded) < 7:
        codes.append("short")
    if not action:
        codes.append("no_action")
    return codes
