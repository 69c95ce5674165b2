"""Asides: a date in round brackets belongs to what is named right before them, or to what the brackets tell."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.domain.mention import Mention
from studyapp.events.phrases import Span
from studyapp.events.wording import Wording

LONGEST_HAPPENING = 24
"""Code points of a happening that is named and dated in passing."""


@dataclass(frozen=True, slots=True)
class Aside:
    """An event told in passing: its words, whom it speaks of, and the spans it is made of."""

    text: str
    subject: str
    spans: tuple[Span, ...]


def aside_of(wording: Wording, mention: Mention, sentence: Span) -> Aside | None:
    """What a bracketed date dates; None where it dates nothing that can be told."""
    brackets = wording.aside_span(mention, sentence)
    if brackets is None:
        return None
    start, end = brackets
    left = wording.text[start + 1 : mention.start].strip(wording.language.clause.trim)
    right = wording.text[mention.end : end - 1].strip(wording.language.clause.trim)
    if not left and not right:
        return _happening(wording, start, sentence)
    if left or len(right) < 2:
        return None
    name = _name_before(wording, start)
    if not name or not wording.has_verb(right):
        return None
    text = wording.text[name[0] : name[1]]
    at = wording.text.index(right, mention.end)
    return Aside(text + right, text, (name, (at, at + len(right))))


def _happening(wording: Wording, bracket: int, sentence: Span) -> Aside | None:
    """The happening whose name ends at the bracket."""
    language = wording.language
    low = sentence[0]
    for match in language.clause.separators.finditer(wording.folded, low, bracket):
        if match[0] not in language.clause.brackets and match[0] not in language.clause.brackets.values():
            low = match.end()
    for match in language.aside_separators.finditer(wording.folded, low, bracket):
        low = match.end()
    while (lead_in := language.aside_lead_in.match(wording.folded, low, bracket)) is not None:
        low = lead_in.end()
    text = wording.text[low:bracket]
    folded = wording.folded[low:bracket]
    if not 3 <= len(text) <= LONGEST_HAPPENING or any(m.start < bracket and low < m.end for m in wording.mentions):
        return None
    named = folded.rstrip("".join(language.clause.brackets.values())).endswith(language.person.happenings)
    return Aside(text, "", ((low, bracket),)) if named else None


def _name_before(wording: Wording, bracket: int) -> Span | None:
    """The linked or bold name that ends at the bracket."""
    section = wording.section
    for bold in section.bold:
        if bold.end == bracket:
            return bold.start, bold.end
    for link in section.links:
        if link.start < bracket <= link.end and wording.folded[link.start : bracket]:
            return link.start, bracket
    return None
