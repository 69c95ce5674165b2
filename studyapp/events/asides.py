"""Asides: a date in round brackets belongs to what is named right before them, or to what the brackets tell."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.domain.mention import Mention
from studyapp.events.phrases import Span
from studyapp.events.wording import Wording
from studyapp.text.script import fold

FEWEST_DEED, LONGEST_DEED = 6, 40
"""Code points of a clause that is dated in brackets at its end."""
LONGEST_HAPPENING = 24
"""Code points of a happening that is named and dated in passing."""


@dataclass(frozen=True, slots=True)
class Aside:
    """An event told in passing: its words, whom it speaks of, the spans it is made of.

    `is_deed` where it is a clause whose subject may be missing, not a happening with a name.
    """

    text: str
    subject: str
    spans: tuple[Span, ...]
    is_deed: bool = False


def aside_of(wording: Wording, mention: Mention, sentence: Span) -> Aside | None:
    """What a bracketed date dates; None where it dates nothing that can be told."""
    brackets = wording.aside_span(mention, sentence)
    if brackets is None:
        return None
    start, end = brackets
    left = wording.text[start + 1 : mention.start].strip(wording.language.clause.trim)
    right = wording.text[mention.end : end - 1].strip(wording.language.clause.trim)
    if not left and not right:
        return _happening(wording, start, sentence) or _deed(wording, brackets, sentence)
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


def _deed(wording: Wording, brackets: Span, sentence: Span) -> Aside | None:
    """The deed that a clause tells up to the bracket at its end, where the clause has no other date."""
    start, end = brackets
    words = wording.language.clause
    behind = wording.folded[end : end + 1]
    if behind and behind not in words.stops:
        return None
    low = _clause_start(wording, start, sentence)
    text = wording.text[low:start].strip(words.trim)
    dated = any(m.start < start and low < m.end for m in wording.mentions)
    if dated or not FEWEST_DEED <= len(text) <= LONGEST_DEED or not wording.language.action_words.search(fold(text)):
        return None
    at = wording.text.index(text, low)
    return Aside(text, "", ((at, at + len(text)),), is_deed=True)


def _clause_start(wording: Wording, bracket: int, sentence: Span) -> int:
    """Where the clause begins that ends at the bracket."""
    words = wording.language.clause
    low = sentence[0]
    for match in words.separators.finditer(wording.folded, low, bracket):
        if match[0] in words.stops and match[0] != words.list_comma:
            low = match.end()
    return low


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
