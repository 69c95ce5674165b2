"""Inline markup of wikitext to plain text with links and bold runs; one pass, linear whatever it holds."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from studyapp.sources.decoding import clean
from studyapp.sources.inline import InlineText, Pieces, plain
from studyapp.sources.page_names import PageKind, kind_of, title_of
from studyapp.sources.wikitext_templates import LOST
from studyapp.sources.words import Words

_TOKEN = re.compile(
    rf"""
      \[\[(?P<target>[^\[\]|\n{{}}<>]{{0,300}}+)(?P<bar>\||(?=\]\]))
    | (?P<close>\]\])
    | \[(?P<outside>(?:https?:)?//[^\s\[\]<>"]++)[ \t]*+
    | (?P<end>\])
    | (?P<quotes>'{{2,}}+)
    | (?P<address>https?://[^\s<>()\[\]，。；、（）「」《》'"|]++)
    | (?P<tag></?+[A-Za-z][^<>]*+>)
    | (?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});)
    | (?P<switch>__[A-Z]{{3,30}}+__|-\{{|\}}-)
    | (?P<empty>（）|\(\)|（[，、；：])
    | (?P<lost>{LOST}++)
    | (?P<line>\n)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Open:
    """A link that is open: where it began, its target, and whether nothing of it is shown."""

    start: int
    target: str
    hidden: bool
    bare: bool


def parse_wikitext_inline(raw: str, words: Words, categories: list[str]) -> InlineText:
    """The plain text of one line or paragraph; category links are added to `categories`, images vanish."""
    if not _TOKEN.search(raw):
        return plain(raw)
    scanner = _Scanner(words, categories)
    scanner.scan(raw)
    return scanner.pieces.finish()


class _Scanner:
    """State of one pass."""

    def __init__(self, words: Words, categories: list[str]) -> None:
        self.pieces = Pieces()
        self._words = words
        self._categories = categories
        self._links: list[_Open] = []
        self._outside: list[tuple[int, str]] = []
        self._bold: int | None = None

    def scan(self, raw: str) -> None:
        """Read all of it."""
        done = 0
        for match in _TOKEN.finditer(raw):
            if match.start() > done:
                self.pieces.add(raw[done : match.start()])
            done = match.end()
            kind = match.lastgroup or ""
            if kind == "bar":
                self._open(match["target"], bare=not match["bar"])
            elif kind == "outside":
                self._outside.append((self.pieces.position, match["outside"]))
            elif handler := _HANDLERS.get(kind):
                handler(self, match[0])
        if done < len(raw):
            self.pieces.add(raw[done:])

    def _open(self, raw_target: str, *, bare: bool) -> None:
        """The beginning of a link within the wiki; without a bar its target is what is shown."""
        target = title_of(raw_target)
        kind = kind_of(raw_target.strip(), self._words)
        if kind is PageKind.CATEGORY:
            self._categories.append(target.partition(":")[2].strip())
        self._links.append(_Open(self.pieces.position, target, kind is not PageKind.ARTICLE, bare))
        if bare:
            self.pieces.add(raw_target.strip().lstrip(":").replace("_", " "))

    def close(self, _mark: str) -> None:
        if not self._links:
            return
        link = self._links.pop()
        if link.hidden:
            self.pieces.drop(link.start)
        elif link.target:
            self.pieces.link(link.start, self.pieces.position, link.target)

    def end(self, mark: str) -> None:
        if not self._outside:
            self.pieces.add(mark)
            return
        start, address = self._outside.pop()
        self.pieces.link(start, self.pieces.position, address if "://" in address else f"https:{address}")

    def quotes(self, mark: str) -> None:
        """Runs of apostrophes: three or five switch bold."""
        if len(mark) == 2:
            return
        here = self.pieces.position
        if self._bold is None:
            self._bold = here
        else:
            self.pieces.bold(self._bold, here)
            self._bold = None

    def address(self, mark: str) -> None:
        self.pieces.address(mark)

    def tag(self, mark: str) -> None:
        if mark[1:3].lower() == "br":
            self.pieces.line_break()

    def entity(self, mark: str) -> None:
        self.pieces.add(clean(html.unescape(mark)).replace("\n", " "))

    def empty(self, mark: str) -> None:
        if mark[1] not in "）)":
            self.pieces.add(mark[0])

    def lost(self, _mark: str) -> None:
        self.pieces.lost()

    def line(self, _mark: str) -> None:
        self.pieces.line_break()


_HANDLERS: Mapping[str, Callable[[_Scanner, str], None]] = {
    "close": _Scanner.close,
    "end": _Scanner.end,
    "quotes": _Scanner.quotes,
    "address": _Scanner.address,
    "tag": _Scanner.tag,
    "entity": _Scanner.entity,
    "empty": _Scanner.empty,
    "lost": _Scanner.lost,
    "line": _Scanner.line,
}
