"""Which source reads a file: by content before file name."""

from __future__ import annotations

from studyapp.domain.article import Article
from studyapp.domain.errors import InputError
from studyapp.sources.base import Source

_TABLES = (".csv", ".tsv", ".jsonl", ".json")
"""Endings of files of rows, which hold no prose."""


def sources() -> tuple[Source, ...]:
    """All sources, the most particular first. Their parsers are imported here: nothing needs them to start."""
    from studyapp.sources.docx_document import Docx
    from studyapp.sources.epub_book import Epub
    from studyapp.sources.html_page import HtmlPage
    from studyapp.sources.markdown import Markdown
    from studyapp.sources.mediawiki_xml import MediaWikiXml
    from studyapp.sources.mhtml_page import Mhtml
    from studyapp.sources.plain_text import PlainText
    from studyapp.sources.wiki_markdown import WikiMarkdown
    from studyapp.sources.wikitext import Wikitext

    texts = (WikiMarkdown(), Wikitext(), Markdown(), PlainText())
    return (Docx(), Epub(), MediaWikiXml(), Mhtml(), HtmlPage(), *texts)


def read_article(data: bytes, *, name: str) -> Article:
    """The article in a file's bytes; `name` is its file name.

    Raises InputError with one sentence where the bytes are no text or no article that can be read.
    """
    if name.lower().endswith(_TABLES):
        raise InputError(f"{name}: rows of a table or data, no article; choose a text, a page or a document")
    return detect(data, name=name).read(data, name=name)


def detect(data: bytes, *, name: str) -> Source:
    """The source whose format the content shows, else the file name; plain text where nothing tells."""
    known = sources()
    for source in known:
        if source.sniff(data, name):
            return source
    for source in known:
        if name.lower().endswith(source.suffixes):
            return source
    return known[-1]


def readable_suffixes() -> tuple[str, ...]:
    """The endings of all file names that are read, for dialogs and for walking through folders."""
    return tuple(dict.fromkeys(suffix for source in sources() for suffix in source.suffixes))
