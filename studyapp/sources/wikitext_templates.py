"""Templates and embedded elements of wikitext: taken out of the text, with a mark where words were lost."""

from __future__ import annotations

import html
import re

from studyapp.sources.words import Words

LOST = "\x01"
"""Stands in the text where an unknown template stood: what it showed is not known."""

_BRACES = re.compile(r"\{\{+|\}\}+|\[\[|\]\]|\||\n")
_EMBEDDED = (
    "gallery",
    "timeline",
    "math",
    "chem",
    "score",
    "syntaxhighlight",
    "source",
    "imagemap",
    "graph",
    "mapframe",
    "hiero",
)
_NOWIKI = re.compile(r"<nowiki>", re.IGNORECASE)
_REF = re.compile(r"<ref\b(?:[^<>/]|/(?!>))*+(/?)>", re.IGNORECASE)
_LITERAL = str.maketrans({c: f"&#{ord(c)};" for c in "[]{}|'<>=*#:;-"})
_LONGEST_SHOWN = 2000


def without_embedded(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without notes, formulas, galleries and the like, and the raw notes; nowiki text made literal."""
    text = _literal(text)
    for tag in _EMBEDDED:
        text = _without_element(text, tag)
    return _without_notes(text)


def without_templates(text: str, words: Words) -> str:
    """The text with each template replaced by what it is known to show, else by LOST; linear in the length.

    A template that is a line of its own shows a box or a notice: nothing is left of it.
    """
    outer: list[str] = []
    stack: list[_Template] = []
    done = 0
    for match in _BRACES.finditer(text):
        mark = match[0]
        pieces = stack[-1].pieces if stack else outer
        pieces.append(text[done : match.start()])
        done = match.end()
        if mark[0] == "{":
            stack += (_Template() for _ in range(max(len(mark) // 2, 1)))
        elif mark[0] == "}" and stack:
            for _ in range(min(max(len(mark) // 2, 1), len(stack))):
                shown = stack.pop().shown(words)
                (stack[-1].pieces if stack else outer).append(shown)
        elif mark[0] == "}":
            continue
        else:
            _inside(stack, outer, mark)
    (stack[-1].pieces if stack else outer).append(text[done:])
    for left in stack:
        outer += left.rest()
    return _without_lone_marks("".join(outer))


class _Template:
    """A template that is open: the pieces of its last parameter, and the parameters before."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.parts: list[str] = []
        self.links = 0

    def shown(self, words: Words) -> str:
        parts = [*self.parts, "".join(self.pieces)]
        place = words.template_parameter(parts[0])
        if place is None:
            return LOST
        unnamed = [p for p in parts[1:] if "=" not in p.partition("[")[0]]
        if not place or len(unnamed) < place:
            return ""
        return unnamed[place - 1].strip()[:_LONGEST_SHOWN]

    def rest(self) -> list[str]:
        """The text of a template that is never closed."""
        return [*self.parts, *self.pieces]


def _inside(stack: list[_Template], outer: list[str], mark: str) -> None:
    """A bar, a link bracket or a line end: it parts parameters only outside of links."""
    if not stack:
        outer.append(mark)
        return
    template = stack[-1]
    if mark == "[[":
        template.links += 1
    elif mark == "]]":
        template.links = max(template.links - 1, 0)
    elif mark == "|" and not template.links:
        template.parts.append("".join(template.pieces))
        template.pieces = []
        return
    template.pieces.append(mark)


def _without_lone_marks(text: str) -> str:
    """The text without the marks that stand alone on their lines."""
    if LOST not in text:
        return text
    lines = text.split("\n")
    return "\n".join("" if LOST in line and not line.strip(LOST + " \t") else line for line in lines)


def _literal(text: str) -> str:
    """The text with what stands in nowiki elements escaped."""
    if not _NOWIKI.search(text):
        return text
    parts = _NOWIKI.split(text)
    out = [parts[0]]
    for part in parts[1:]:
        inside, closing, after = part.partition("</nowiki>")
        out.append(html.escape(inside, quote=False).translate(_LITERAL) + after if closing else inside)
    return "".join(out)


def _without_element(text: str, tag: str) -> str:
    """The text without the elements of a tag; one that is never closed stays."""
    opening = f"<{tag}"
    if opening not in text:
        return text
    kept: list[str] = []
    done = 0
    while (start := text.find(opening, done)) >= 0:
        end = text.find(f"</{tag}>", start)
        if end < 0:
            break
        kept.append(text[done:start])
        done = end + len(tag) + 3
    return "".join(kept) + text[done:]


def _without_notes(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without `ref` elements, and what stood in them."""
    kept: list[str] = []
    notes: list[str] = []
    done = 0
    for match in _REF.finditer(text):
        if match.start() < done:
            continue
        end = match.end()
        if not match[1]:
            closing = text.find("</ref>", end)
            if closing < 0:
                break
            notes.append(text[end:closing])
            end = closing + len("</ref>")
        kept.append(text[done : match.start()])
        done = end
    return "".join(kept) + text[done:], tuple(n for n in notes if n.strip())
