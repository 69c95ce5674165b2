"""InlineText: a run of plain text with its links and bold runs; Pieces: how a reader builds one.

Offsets count code points in the text, end exclusive. Knows no format.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from urllib.parse import urlsplit

from studyapp.domain.article import Emphasis, Link

_WIDE_FROM = 0x2E80
_WIDE_MARKS = frozenset("“”‘’—…·")
_STRIPPED_FRONT = "、，；。："
_BREAK = "\n"


@dataclass(frozen=True, slots=True)
class InlineText:
    """Plain text without line feeds, and what was marked in it. `damage` are offsets of lost words."""

    text: str
    links: tuple[Link, ...] = ()
    bold: tuple[Emphasis, ...] = ()
    damage: tuple[int, ...] = ()


EMPTY = InlineText("")


class Pieces:
    """Collects pieces of text in order; marks are kept by piece, so that pieces may still be dropped."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self._links: list[tuple[int, int, str]] = []
        self._bold: list[tuple[int, int]] = []
        self._damage: list[int] = []

    @property
    def position(self) -> int:
        """The index the next piece will have."""
        return len(self.pieces)

    def add(self, text: str) -> None:
        """Append text that holds no line feed."""
        self.pieces.append(text)

    def line_break(self) -> None:
        """Append a soft break: a blank, or nothing beside a wide character."""
        self.pieces.append(_BREAK)

    def link(self, start: int, end: int, target: str) -> None:
        """Mark the pieces from `start` to `end` (exclusive) as a link."""
        self._links.append((start, end, target))

    def bold(self, start: int, end: int) -> None:
        """Mark the pieces from `start` to `end` (exclusive) as bold."""
        self._bold.append((start, end))

    def address(self, address: str) -> None:
        """Show a bare address by its host only: the rest of it is nothing to read."""
        try:
            host = urlsplit(address).hostname or ""
        except ValueError:
            host = ""
        if host:
            self.link(self.position, self.position + 1, address)
            self.add(host.removeprefix("www."))

    def lost(self) -> None:
        """Note that words were lost here."""
        self._damage.append(len(self.pieces))

    def drop(self, start: int) -> None:
        """Empty all pieces from `start` on, with their marks."""
        for i in range(start, len(self.pieces)):
            self.pieces[i] = ""
        while self._links and self._links[-1][1] > start:
            self._links.pop()
        while self._bold and self._bold[-1][1] > start:
            self._bold.pop()

    def finish(self) -> InlineText:
        """The text, without white space or stray punctuation at its ends, and its marks."""
        _settle_breaks(self.pieces)
        body = "".join(self.pieces).rstrip()
        front = len(body) - len(body.lstrip(_STRIPPED_FRONT + " \t"))
        if not (front or self._links or self._bold or self._damage):
            return InlineText(body)
        offsets = [min(max(o, front), len(body)) - front for o in accumulate(map(len, self.pieces), initial=0)]
        damage = {offsets[i] for i in self._damage}
        if "、" in body[:front] or "，" in body[:front]:
            damage.add(0)
        return InlineText(
            text=body[front:],
            links=tuple(Link(offsets[a], offsets[b], t) for a, b, t in sorted(self._links) if offsets[a] < offsets[b]),
            bold=tuple(Emphasis(offsets[a], offsets[b]) for a, b in sorted(self._bold) if offsets[a] < offsets[b]),
            damage=tuple(sorted(damage)),
        )


def plain(text: str) -> InlineText:
    """Text without marks and line feeds, trimmed as a paragraph is."""
    pieces = Pieces()
    pieces.add(text)
    return pieces.finish()


def joined(left: str, right: str) -> str:
    """What stands between two lines of one paragraph: nothing beside a wide character, else a blank."""
    if not left or not right or is_wide(left[-1]) or is_wide(right[0]) or left[-1] == " " or right[0] == " ":
        return ""
    return " "


def is_wide(character: str) -> bool:
    """Whether no blank belongs beside this character: Chinese and Japanese writing and their punctuation."""
    return ord(character) >= _WIDE_FROM or character in _WIDE_MARKS


def _settle_breaks(pieces: list[str]) -> None:
    """Replace each soft break by what belongs between the text before and after it."""
    before = ""
    waiting: list[int] = []
    for i, piece in enumerate(pieces):
        if piece == _BREAK:
            waiting.append(i)
        elif piece:
            if waiting:
                pieces[waiting[0]] = joined(before, piece)
                for other in waiting[1:]:
                    pieces[other] = ""
                waiting.clear()
            before = piece
    for other in waiting:
        pieces[other] = ""
