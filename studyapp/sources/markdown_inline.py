"""Inline markup of exported wiki Markdown to plain text with links and bold runs.

One pass over the marks of a paragraph, linear whatever it holds; what is not markup stays as it is.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping

from studyapp.sources.decoding import clean
from studyapp.sources.inline import InlineText, Pieces, plain
from studyapp.sources.markdown_blocks import without
from studyapp.sources.page_names import PageKind, kind_of, target_of
from studyapp.sources.words import Words

_TOKEN = re.compile(
    r"""
      (?P<note>\\\[[^\[\]\\\n]{1,24}+\\\](?::\d{1,4}+(?:[-–—,]\d{1,4}+){0,3}+(?![\w]))?)
    | (?P<bare_note>\[\d{1,3}+\](?![(\[]))
    | (?P<pandoc_note>\[\^[^\[\]\s]{1,40}+\])
    | (?P<orphan>\\\]\\\]|\]\](?!\())
    | (?P<escape>\\[ !-/:-@\[-`{-~])
    | \]\((?P<target>(?:[^()\\\s]|\\.|\((?:[^()\\\s]|\\.)*+\))*+)
          (?:\s++"(?P<title>(?:[^"\\]|\\.)*+)")?+\s*+\)
    | (?P<open>!?\[)
    | (?P<end>\])
    | (?P<star>\*{1,3}+)
    | (?P<address><https?://[^<>\s]*+>|https?://[^\s<>()\[\]，。；、（）「」《》]++)
    | (?P<tag></?+[A-Za-z][^<>]*+>)
    | (?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
    | (?P<template>\{\{[^{}]{0,400}+\}\})
    | (?P<empty>（）|\(\)|（[，、；：]|-\{|\}-|`++)
    | (?P<line>\n)
    """,
    re.VERBOSE,
)
_FIGURE = "fig:"
_WIKILINK = "wikilink"


def parse_inline(raw: str, words: Words, categories: list[str]) -> InlineText:
    """The plain text of one paragraph; the category links found in it are added to `categories`.

    Images vanish with their captions, as far as the exporter left a mark where the caption ends.
    """
    raw = without(raw, "<ref", "</ref>")
    if not _TOKEN.search(raw):
        return plain(raw)
    scanner = _Scanner(words, categories)
    scanner.scan(raw)
    return scanner.pieces.finish()


class _Scanner:
    """State of one pass over a paragraph."""

    def __init__(self, words: Words, categories: list[str]) -> None:
        self.pieces = Pieces()
        self._words = words
        self._categories = categories
        self._opened: list[int] = []
        self._caption: int | None = None
        self._bold: int | None = None

    def scan(self, raw: str) -> None:
        """Read the whole paragraph."""
        done = 0
        add = self.pieces.add
        for match in _TOKEN.finditer(raw):
            if match.start() > done:
                add(raw[done : match.start()])
            done = match.end()
            kind = match.lastgroup or ""
            if kind in ("target", "title"):
                self._close(match["target"], match["title"] or "", match[0])
            elif handler := _HANDLERS.get(kind):
                handler(self, match[0])
        if done < len(raw):
            add(raw[done:])

    def escape(self, mark: str) -> None:
        self.pieces.add(mark[1])

    def entity(self, mark: str) -> None:
        self.pieces.add(clean(html.unescape(mark)).replace("\n", " "))

    def address(self, mark: str) -> None:
        self.pieces.address(mark.strip("<>"))

    def template(self, _mark: str) -> None:
        self.pieces.lost()

    def line(self, _mark: str) -> None:
        self.pieces.line_break()

    def note(self, mark: str) -> None:
        inside = mark[2 : mark.index("\\]")]
        if not self._words.is_note(inside):
            self.pieces.add(f"[{inside}]")

    def orphan(self, mark: str) -> None:
        """The end of a caption, or brackets that belong to nothing."""
        if self._caption is not None:
            self.pieces.drop(self._caption)
            self._caption = None
        elif mark == "]]":
            self.end("]")
            self.end("]")

    def open(self, mark: str) -> None:
        self._opened.append(self.pieces.position)
        self.pieces.add(mark)

    def end(self, mark: str) -> None:
        if self._opened:
            self._opened.pop()
        self.pieces.add(mark)

    def _close(self, raw_target: str, title: str, mark: str) -> None:
        """The end of a link: an image, a category or a link to be shown."""
        if not self._opened:
            self.pieces.add(mark)
            return
        start = self._opened.pop()
        target = target_of(raw_target, internal=title == _WIKILINK or title.startswith(_FIGURE))
        kind = kind_of(target, self._words)
        if self.pieces.pieces[start] == "![" or title.startswith(_FIGURE) or kind is PageKind.FILE:
            self.pieces.drop(start)
            self._caption = start
        elif kind is PageKind.CATEGORY:
            self.pieces.drop(start)
            self._categories.append(target.partition(":")[2].strip())
        else:
            self.pieces.pieces[start] = ""
            if target:
                self.pieces.link(start, self.pieces.position, target)

    def star(self, mark: str) -> None:
        if len(mark) == 1:
            return
        here = self.pieces.position
        if self._bold is None:
            self._bold = here
        else:
            self.pieces.bold(self._bold, here)
            self._bold = None

    def tag(self, mark: str) -> None:
        if mark[1:3].lower() == "br":
            self.pieces.line_break()

    def empty(self, mark: str) -> None:
        if mark[0] == "（" and mark[1] != "）":
            self.pieces.add("（")
            if mark[1] == "、":
                self.pieces.lost()


_HANDLERS: Mapping[str, Callable[[_Scanner, str], None]] = {
    "note": _Scanner.note,
    "escape": _Scanner.escape,
    "orphan": _Scanner.orphan,
    "open": _Scanner.open,
    "end": _Scanner.end,
    "star": _Scanner.star,
    "address": _Scanner.address,
    "tag": _Scanner.tag,
    "entity": _Scanner.entity,
    "template": _Scanner.template,
    "empty": _Scanner.empty,
    "line": _Scanner.line,
}
