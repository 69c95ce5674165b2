"""Wikitext: the source text of MediaWiki pages, in files of its own or inside an XML export."""

from __future__ import annotations

import re
from dataclasses import dataclass

from studyapp.domain.article import Article, BlockKind, Provenance
from studyapp.domain.errors import InputError
from studyapp.sources.assembly import Draft, assemble, stem
from studyapp.sources.decoding import clean, decode
from studyapp.sources.language import script_in
from studyapp.sources.language_conversion import resolve
from studyapp.sources.markdown_blocks import RawKind, without
from studyapp.sources.outline import Outline
from studyapp.sources.wikitext_blocks import wikitext_blocks
from studyapp.sources.wikitext_inline import parse_wikitext_inline
from studyapp.sources.wikitext_templates import without_embedded, without_templates
from studyapp.sources.words import Words, words

_LINK = re.compile(r"\[\[[^\[\]\n]{1,300}\]\]")
_MARKUP = re.compile(r"^={2,6}[^=\n]{1,200}={2,6}\s*$|'''|^\{\{|^\{\|", re.MULTILINE)
_REDIRECT = re.compile(r"\s*+#[^\s\[]{1,20}\s*+:?\s*+\[\[([^\[\]|#\n]{1,300})")
_SAMPLE = 200_000


@dataclass(frozen=True, slots=True)
class WikitextPage:
    """What a page of wikitext is called and where it came from."""

    title: str
    provenance: Provenance


class Wikitext:
    """Reads `.wiki` and `.mediawiki` files."""

    name = "wikitext"
    suffixes = (".wiki", ".mediawiki", ".wikitext")

    def sniff(self, data: bytes, name: str) -> bool:
        """Whether links and other markup of wikitext occur."""
        if b"[[" not in data:
            return False
        text = data[:_SAMPLE].decode("utf-8", "replace")
        return bool(_LINK.search(text) and _MARKUP.search(text))

    def read(self, data: bytes, *, name: str) -> Article:
        """The article. Raises InputError as `decode` does, and for a page that only leads to another."""
        decoded = decode(data, name=name)
        provenance = Provenance(format=self.name, encoding=decoded.encoding)
        return read_wikitext(decoded.text, WikitextPage("", provenance), name=name)


def read_wikitext(text: str, page: WikitextPage, *, name: str) -> Article:
    """The article of a page's source text. Raises InputError for a redirect."""
    target = redirect_target(text)
    if target:
        raise InputError(f"{name}: only leads to {target!r}; import that page")
    reading = _Reading(words())
    reading.read(text)
    draft = Draft(
        sections=reading.outline.sections(),
        source=text,
        provenance=page.provenance,
        title=page.title,
        footnotes=tuple(reading.footnotes),
        categories=tuple(reading.categories),
    )
    return assemble(draft, words(), name=name or stem(page.title))


def redirect_target(text: str) -> str | None:
    """The title a redirect leads to, None for other pages."""
    match = _REDIRECT.match(text[:1000])
    return match[1].strip() if match else None


class _Reading:
    """One pass over one page."""

    def __init__(self, language: Words) -> None:
        self.outline = Outline(language)
        self.footnotes: list[str] = []
        self.categories: list[str] = []
        self._words = language

    def read(self, text: str) -> None:
        """Fill the outline, the footnotes and the categories."""
        text = without(clean(text), "<!--", "-->")
        text, notes = without_embedded(resolve(text, script_in(text)))
        text = without_templates(text, self._words)
        for block in wikitext_blocks(text):
            if isinstance(block, list):
                self.outline.table(tuple(tuple(self._plain(cell) for cell in row) for row in block))
            elif block.kind is RawKind.HEADING:
                self.outline.heading(self._plain(block.text), block.level)
            else:
                kind = BlockKind.LIST_ITEM if block.kind is RawKind.ITEM else BlockKind.PARAGRAPH
                inline = parse_wikitext_inline(block.text, self._words, self.categories)
                self.outline.block(inline, kind, level=block.level, ordered=block.ordered)
        plain = (self._plain(without_templates(note, self._words)) for note in notes)
        self.footnotes = [note for note in plain if note]

    def _plain(self, raw: str) -> str:
        return parse_wikitext_inline(raw, self._words, self.categories).text
