"""Plain text: one section, paragraphs at line ends or blank lines."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from studyapp.domain.article import Article, Provenance
from studyapp.sources.assembly import Draft, assemble
from studyapp.sources.decoding import clean, decode
from studyapp.sources.inline import InlineText, joined
from studyapp.sources.outline import Outline
from studyapp.sources.words import words

_WIDEST_WRAPPED = 120
_FULL_LINE = 0.8
_ENDS = frozenset("。！？!?….；;：:”」』)）")


class PlainText:
    """Reads any text without markup."""

    name = "plain-text"
    suffixes = (".txt", ".text")

    def sniff(self, data: bytes, name: str) -> bool:
        """Whether the file name says so."""
        return name.lower().endswith(self.suffixes)

    def read(self, data: bytes, *, name: str) -> Article:
        """One section of paragraphs; the title is the file name. Raises InputError as `decode` does."""
        decoded = decode(data, name=name)
        outline = Outline(words())
        for paragraph in paragraphs(clean(decoded.text)):
            outline.block(InlineText(paragraph))
        provenance = Provenance(format=self.name, encoding=decoded.encoding)
        return assemble(Draft(outline.sections(), decoded.text, provenance), words(), name=name)


def paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of a text: its lines, those put together that were only wrapped at a fixed width."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    widest = max(map(len, lines), default=0)
    least = _FULL_LINE * widest if widest <= _WIDEST_WRAPPED else float("inf")
    open_lines: list[str] = []
    for line in lines:
        if open_lines and (not line or len(open_lines[-1]) < least or open_lines[-1][-1] in _ENDS):
            yield _join(open_lines)
            open_lines = []
        if line:
            open_lines.append(line)
    if open_lines:
        yield _join(open_lines)


def _join(lines: list[str]) -> str:
    """The lines of one wrapped paragraph as one."""
    parts = [lines[0]]
    for before, line in itertools.pairwise(lines):
        parts += (joined(before, line), line)
    return "".join(parts)
