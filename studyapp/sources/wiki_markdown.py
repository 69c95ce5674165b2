"""Wikipedia articles as pandoc exports them to Markdown."""

from __future__ import annotations

from studyapp.domain.article import Article, Provenance
from studyapp.sources.decoding import decode
from studyapp.sources.markdown_reading import MarkdownReading
from studyapp.sources.words import words

_MARKS = (b'"wikilink")', b"](../Page/", b'"fig:', b"\\[1\\]")


class WikiMarkdown:
    """Reads `.md` and `.txt` files of this kind."""

    name = "wiki-markdown"
    suffixes = (".md", ".markdown", ".txt")

    def sniff(self, data: bytes, name: str) -> bool:
        """Whether the links or footnote marks of the exporter occur."""
        return any(mark in data for mark in _MARKS)

    def read(self, data: bytes, *, name: str) -> Article:
        """The article; text without any markup is one section. Raises InputError as `decode` does."""
        decoded = decode(data, name=name)
        reading = MarkdownReading(words())
        reading.read(decoded.text)
        return reading.article(decoded.text, Provenance(format=self.name, encoding=decoded.encoding), name=name)
