"""The blocks of an HTML page: elements become headings, paragraphs, list items, quotations and tables."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from studyapp.domain.article import BlockKind
from studyapp.sources.decoding import clean
from studyapp.sources.html_tree import Node, Walk, text_of
from studyapp.sources.inline import Pieces
from studyapp.sources.outline import Outline, Rows
from studyapp.sources.words import Words

_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_LISTS = frozenset({"ul", "ol", "dl", "menu", "dir"})
_ITEMS = frozenset({"li", "dd"})
_BLOCKS = frozenset(
    """address article aside blockquote body center dd details dialog div dl dt fieldset figure footer form header
    hgroup hr html li main menu ol p pre section summary table tbody td tfoot th thead tr ul""".split()  # noqa: SIM905 - readable
)
_BOLD = frozenset({"b", "strong"})
_BLANKS = re.compile(r"[ \t\f]+")
_BRACKETED = re.compile(r"[\[［]([^\[\]]{1,24})[\]］]")
_LONG_CELL = 400
_WIDEST_TABLE = 200


@dataclass(slots=True)
class _Open:
    """What is open while walking: lists with whether they are ordered, quotations, the link and the bold run."""

    lists: list[bool]
    quotes: int = 0
    link: tuple[int, str] | None = None
    bold: int | None = None
    item: bool = False


class HtmlBlocks:
    """Adds the blocks below an element to an outline.

    `target` gives the link target of an anchor, empty for none. `skipped` are the `mem_id` of elements that are no part
    of the article: they are passed over, for taking them out of the tree would leave other handles to them dangling.
    """

    def __init__(
        self, outline: Outline, words: Words, *, target: Callable[[Node], str], skipped: frozenset[int]
    ) -> None:
        self._outline = outline
        self._words = words
        self._target = target
        self._skipped = skipped
        self._pieces = Pieces()
        self._open = _Open([])
        self._blank = True

    def add(self, root: Node) -> None:
        """Walk through everything below `root`."""
        walk = Walk(root)
        for node, entering in walk:
            tag = node.tag or ""
            if tag == "-text":
                self._text(node.text_content or "")
            elif not entering:
                self._leave(tag)
            elif self._is_skipped(node, tag):
                walk.skip()
            else:
                self._enter(node, tag)
        self._flush()

    def _is_skipped(self, node: Node, tag: str) -> bool:
        """Whether an element is done with on entering: headings, tables of data, notes, comments, debris."""
        if node.mem_id in self._skipped:
            return True
        if tag in _HEADINGS:
            self._flush()
            self._outline.heading(self._plain(node), _HEADINGS[tag])
            return True
        if tag == "table" and (rows := self._data_rows(node)) is not None:
            self._flush()
            self._outline.table(rows)
            return True
        return tag.startswith("-") or self._is_note(node, tag)

    def _is_note(self, node: Node, tag: str) -> bool:
        match = _BRACKETED.fullmatch(text_of(node)) if tag == "sup" else None
        return bool(match and self._words.is_note(match[1]))

    def _plain(self, node: Node) -> str:
        """The text of an element that counts as one line, without what is skipped."""
        parts: list[str] = []
        walk = Walk(node)
        for child, entering in walk:
            tag = child.tag or ""
            if tag == "-text":
                parts.append(child.text_content or "")
            elif entering and (child.mem_id in self._skipped or self._is_note(child, tag)):
                walk.skip()
            elif tag in _BLOCKS or tag == "br":
                parts.append("\n")
        pieces = Pieces()
        for i, line in enumerate(clean("".join(parts)).split("\n")):
            if i:
                pieces.line_break()
            pieces.add(" ".join(line.split()))
        return pieces.finish().text

    def _data_rows(self, table: Node) -> Rows | None:
        """The cells of a table of data as plain text; None for a table that only lays out a page."""
        if table.css_first("h1,h2,h3,h4,h5,h6,table table,blockquote") is not None:
            return None
        rows = [tuple(self._plain(c) for c in _cells(row)[:_WIDEST_TABLE]) for row in table.css("tr")]
        if len(rows) <= 1 and max((len(c) for row in rows for c in row), default=0) > _LONG_CELL:
            return None
        return tuple(rows)

    def _enter(self, node: Node, tag: str) -> None:
        if tag in _BLOCKS:
            self._flush()
            if tag in _LISTS:
                self._open.lists.append(tag == "ol")
            elif tag == "blockquote":
                self._open.quotes += 1
            self._open.item = tag in _ITEMS or (self._open.item and tag in ("p", "div"))
        elif tag == "br":
            self._pieces.line_break()
            self._blank = True
        elif tag == "a":
            target = self._target(node)
            self._open.link = (self._pieces.position, target) if target else None
        elif tag in _BOLD and self._open.bold is None:
            self._open.bold = self._pieces.position

    def _leave(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._flush()
            if tag in _LISTS and self._open.lists:
                self._open.lists.pop()
            elif tag == "blockquote":
                self._open.quotes = max(self._open.quotes - 1, 0)
            if tag in _ITEMS:
                self._open.item = False
        elif tag == "a":
            self._end_link()
        elif tag in _BOLD:
            self._end_bold()

    def _text(self, raw: str) -> None:
        """Add the text of one node; runs of blanks count as one, line ends as soft breaks."""
        lines = _BLANKS.sub(" ", clean(raw)).split("\n")
        for i, line in enumerate(lines):
            if i:
                self._pieces.line_break()
                self._blank = True
            line = line.lstrip(" ") if self._blank or i else line
            line = line.rstrip(" ") if i < len(lines) - 1 else line
            if line:
                self._pieces.add(line)
                self._blank = line[-1] == " "

    def _end_link(self) -> None:
        if self._open.link:
            start, target = self._open.link
            self._pieces.link(start, self._pieces.position, target)
            self._open.link = None

    def _end_bold(self) -> None:
        if self._open.bold is not None:
            self._pieces.bold(self._open.bold, self._pieces.position)
            self._open.bold = None

    def _flush(self) -> None:
        """Give the outline the block collected so far."""
        if self._pieces.position:
            self._end_link()
            self._end_bold()
            level = max(len(self._open.lists) - 1, 0)
            kind = self._kind()
            ordered = kind is BlockKind.LIST_ITEM and bool(self._open.lists) and self._open.lists[-1]
            self._outline.block(
                self._pieces.finish(), kind, level=level if kind is BlockKind.LIST_ITEM else 0, ordered=ordered
            )
            self._pieces = Pieces()
        self._open.link, self._open.bold = None, None
        self._blank = True

    def _kind(self) -> BlockKind:
        if self._open.lists and self._open.item:
            return BlockKind.LIST_ITEM
        return BlockKind.QUOTE if self._open.quotes else BlockKind.PARAGRAPH


def _cells(row: Node) -> list[Node]:
    """The cells of a row in order."""
    cells = []
    child = row.child
    while child is not None:
        if child.tag in ("td", "th"):
            cells.append(child)
        child = child.next
    return cells
