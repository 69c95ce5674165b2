"""Birth and death: the years in brackets behind a name date these two events and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from studyapp.domain.event import ExtractedEvent, Reason
from studyapp.domain.historical_date import DateKind, HistoricalDate, Point
from studyapp.domain.mention import Mention, Role
from studyapp.events.wording import Wording
from studyapp.text.script import fold

SHORTEST_LIFE = 2
"""Years from which a range in brackets may be a life; what is shorter is a meeting or a term."""
LONGEST_FAMILY_NAME = 4
"""Code points of a name that begins with the name of a family."""
LONGEST_NAME = 14
"""Code points of a name that begins a clause and is followed by the years of a life."""


def lifespan_events(
    wording: Wording, span: tuple[int, int], mentions: Sequence[Mention], section: int
) -> list[ExtractedEvent]:
    """Birth and death of the person whose name stands in front of the brackets."""
    lives = [m for m in mentions if m.role is Role.LIFESPAN and m.date is not None]
    found: list[ExtractedEvent] = []
    for place, mention in enumerate(lives):
        name = name_of_life(wording, span, mention, defines=section == 0 and span[0] == 0)
        found += [replace(e, section=section) for e in _events(wording, span, mention, (place, name))]
    return found


def _events(wording: Wording, span: tuple[int, int], mention: Mention, of: tuple[int, str]) -> list[ExtractedEvent]:
    date = mention.date
    place, name = of
    if date is None or not name:
        return []
    words = wording.language.person
    if date.start and date.end and date.end.year - date.start.year < SHORTEST_LIFE:
        return []
    if date.kind is not DateKind.INTERVAL:
        form = words.born if place == 0 else words.died
        return [_event(wording, span, mention, (form.format(name), name, date))]
    made = []
    for form, point, half in zip(
        (words.born, words.died), (date.start, date.end), _halves(wording, mention), strict=True
    ):
        if isinstance(point, Point):
            single = HistoricalDate.single(point, date.mod)
            made.append(_event(wording, span, half, (form.format(name), name, single)))
    return made


def _halves(wording: Wording, mention: Mention) -> tuple[Mention, Mention]:
    """The expression of a life as that of a birth and that of a death; both whole where it cannot be parted."""
    for dash in wording.language.person.life_dash.finditer(mention.expression):
        left, right = mention.expression[: dash.start()], mention.expression[dash.end() :]
        if any(map(str.isdigit, left)) and any(map(str.isdigit, right)) and abs(len(left) - len(right)) < 7:
            first = replace(mention, expression=left.strip(), end=mention.start + dash.start())
            return first, replace(mention, expression=right.strip(), start=mention.start + dash.end())
    return mention, mention


def name_of_life(wording: Wording, span: tuple[int, int], mention: Mention, *, defines: bool = False) -> str:
    """The bold words that begin the sentence, where the brackets follow them, or the name right before them.

    `defines` where the sentence says what the article is about.
    """
    brackets = wording.aside_span(mention, span)
    for bold in wording.section.bold:
        behind = brackets is None or not wording.has_verb(wording.text[bold.end : brackets[0]])
        near = brackets is None or brackets[0] - bold.end <= LONGEST_NAME
        if span[0] <= bold.start <= span[0] + 2 and bold.end <= mention.start and behind and near:
            return wording.text[bold.start : bold.end]
    if brackets is None:
        name = wording.text[span[0] : mention.start].rstrip(wording.language.clause.comma)
        return name if 2 <= len(name) <= LONGEST_NAME and name.isalnum() else ""
    for link in wording.section.links:
        if link.start < brackets[0] <= link.end and span[0] <= link.start:
            name = wording.text[link.start : brackets[0]]
            return "" if fold(name).endswith(wording.language.person.offices) else name
    start = max((wording.text.rfind(m, span[0], brackets[0]) + 1 for m in wording.language.clause.stops), default=0)
    name = wording.text[max(start, span[0]) : brackets[0]]
    return name if 2 <= len(name) <= LONGEST_NAME and (defines or _is_persons(name, wording)) else ""


def _is_persons(name: str, wording: Wording) -> bool:
    """Whether a name without a link is a person's: foreign with its dot, or a family name and one or two more."""
    words = wording.language.person
    short = len(name) <= LONGEST_FAMILY_NAME and fold(name).startswith(words.families)
    return not wording.has_verb(name) and (short or any(dot in name for dot in words.name_dots))


def _event(
    wording: Wording, span: tuple[int, int], mention: Mention, told: tuple[str, str, HistoricalDate]
) -> ExtractedEvent:
    text, name, date = told
    weights = wording.language.salience
    salience = min(1.0, weights["base"] + weights["lifespan"])
    return ExtractedEvent(
        section=0,
        sentence=wording.text[span[0] : span[1]],
        sentence_start=span[0],
        sentence_end=span[1],
        expression=mention.expression,
        start=mention.start,
        end=mention.end,
        date=date,
        rule=mention.rule,
        anchor=mention.anchor,
        text=text,
        spans=((mention.start - len(name), mention.start),),
        salience=salience,
        confidence=mention.confidence,
        subject=name,
        actors=(name,),
        action="birth" if text == wording.language.person.born.format(name) else "death",
        era=mention.era,
        reasons=(Reason("lifespan", weights["lifespan"]),),
    )
