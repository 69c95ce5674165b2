"""XML of MediaWiki: `Special:Export` and whole dumps, also compressed, read page by page in flat memory."""

from __future__ import annotations

import bz2
import gzip
import io
import re
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO, cast

from studyapp.domain.article import Article, Provenance
from studyapp.domain.errors import InputError
from studyapp.sources.decoding import clean
from studyapp.sources.page_names import title_of
from studyapp.sources.safe_xml import XmlReader
from studyapp.sources.wiki_places import page_path
from studyapp.sources.wikitext import WikitextPage, read_wikitext, redirect_target
from studyapp.sources.words import words
from studyapp.text.script import fold

_CHUNK = 1024 * 1024
_LONGEST_PAGE = 20 * 1024 * 1024
_LARGEST_EXPORT = 256 * 1024 * 1024
_KEPT = frozenset({"title", "ns", "text", "base", "id"})
_CATEGORY = re.compile(r"\[\[\s{0,5}([^\[\]:|\n]{1,40}):([^\[\]|\n]{1,300})")
_WIKIPEDIA = re.compile(r"https?://[a-z-]+\.wikipedia\.org/")
_ARTICLES = "0"
_GZIP = b"\x1f\x8b"
_WIKIPEDIA_LICENCE = "CC BY-SA 4.0 https://creativecommons.org/licenses/by-sa/4.0/"
_BROKEN = (OSError, EOFError, zlib.error)


@dataclass(frozen=True, slots=True)
class DumpPage:
    """A page as the dump holds it: its source text, revision, and the address of a page of the same wiki."""

    title: str
    namespace: str
    text: str
    revision: str
    base: str


@dataclass(frozen=True, slots=True)
class Selection:
    """Which pages are wanted; all conditions given must hold.

    `titles` are folded, see `select_titles`; `pattern` is sought in folded titles.
    """

    titles: frozenset[str] | None = None
    pattern: re.Pattern[str] | None = None
    category: str | None = None

    def takes_title(self, title: str) -> bool:
        """Whether a page of this title may be wanted."""
        named = self.titles is None or fold(title) in self.titles
        return named and (self.pattern is None or bool(self.pattern.search(fold(title))))

    def takes_text(self, text: str) -> bool:
        """Whether the page is in the category wanted."""
        if self.category is None:
            return True
        names = words().category_names
        wanted = fold(self.category)
        return any(
            fold(m[1]).strip().lower() in names and fold(title_of(m[2])) == wanted for m in _CATEGORY.finditer(text)
        )


EVERYTHING = Selection()


def select_titles(titles: Iterable[str]) -> Selection:
    """The pages of these titles, in either script."""
    return Selection(titles=frozenset(fold(title_of(t)) for t in titles))


@dataclass(frozen=True, slots=True)
class DumpProgress:
    """How far a dump has been read: bytes of the file, and pages seen."""

    bytes_read: int
    pages: int


class MediaWikiXml:
    """Reads exports; a dump of many pages is read with `articles_in`."""

    name = "mediawiki-xml"
    suffixes = (".xml", ".xml.bz2", ".xml.gz")

    def sniff(self, data: bytes, name: str) -> bool:
        """Whether the root element is `mediawiki`, or a compressed file is named as a dump."""
        if data.startswith((b"BZh", _GZIP)):
            return name.lower().endswith(self.suffixes)
        return b"<mediawiki" in data[:2048]

    def read(self, data: bytes, *, name: str) -> Article:
        """The only article of an export. Raises InputError where it holds none or several."""

        def bounded(progress: DumpProgress) -> None:
            if progress.bytes_read > _LARGEST_EXPORT:
                raise InputError(f"{name}: unpacks to more than {_LARGEST_EXPORT // 2**20} MB; choose pages by title")

        found = list(islice(articles_in(unpacked(io.BytesIO(data)), name=name, progress=bounded), 2))
        if len(found) != 1:
            count = "several pages" if found else "no article"
            raise InputError(f"{name}: holds {count}; choose pages by title")
        return found[0]


def unpacked(file: BinaryIO) -> BinaryIO:
    """The XML in an open file, decompressed while it is read; the caller closes the file. Raises OSError."""
    head = file.read(3)
    file.seek(0)
    if head == b"BZh":
        return cast(BinaryIO, bz2.open(file))
    return cast(BinaryIO, gzip.open(file)) if head.startswith(_GZIP) else file


def articles_in(
    stream: BinaryIO,
    selection: Selection = EVERYTHING,
    *,
    name: str,
    progress: Callable[[DumpProgress], None] = lambda _: None,
) -> Iterator[Article]:
    """The articles of a dump that are wanted, one at a time; redirects and other namespaces are passed over.

    `progress` may raise Cancelled. Raises InputError where the XML is broken.
    """
    for page in pages_in(stream, selection, name=name, progress=progress):
        if not redirect_target(page.text):
            yield article_of_page(page)


def article_of_page(page: DumpPage) -> Article:
    """The article of a page that is no redirect."""
    return read_wikitext(page.text, WikitextPage(page.title, _provenance(page)), name=page.title)


def pages_in(
    stream: BinaryIO,
    selection: Selection = EVERYTHING,
    *,
    name: str,
    progress: Callable[[DumpProgress], None] = lambda _: None,
) -> Iterator[DumpPage]:
    """As `articles_in`, the pages' source text, redirects among them."""
    collector = _Collector(selection, name)
    reader = XmlReader(name=name, start=collector.start, end=collector.end, text=collector.data)
    read = 0
    try:
        while chunk := stream.read(_CHUNK):
            read += len(chunk)
            reader.feed(chunk)
            while collector.ready:
                yield collector.ready.popleft()
            progress(DumpProgress(read, collector.seen))
        reader.feed(b"", final=True)
    except _BROKEN as error:
        raise InputError(f"{name}: the compressed file is damaged; get it anew and try again") from error
    yield from collector.ready


class _Collector:
    """Collects the elements of one page at a time."""

    def __init__(self, selection: Selection, name: str) -> None:
        self.ready: deque[DumpPage] = deque()
        self.seen = 0
        self._selection = selection
        self._name = name
        self._fields: dict[str, str] = {}
        self._base = ""
        self._open: str | None = None
        self._parents: list[str] = []
        self._parts: list[str] = []
        self._length = 0

    def start(self, tag: str, _: dict[str, str]) -> None:
        if tag == "page":
            self._fields = {}
        if tag in _KEPT:
            self._open = tag if tag != "text" or self._wanted() else None
            self._parts, self._length = [], 0
        self._parents.append(tag)

    def data(self, text: str) -> None:
        if self._open is None:
            return
        self._length += len(text)
        if self._length > _LONGEST_PAGE:
            raise InputError(f"{self._name}: a page larger than {_LONGEST_PAGE // 2**20} MB; the file is not usable")
        self._parts.append(text)

    def end(self, tag: str) -> None:
        self._parents.pop()
        if tag == self._open:
            value = "".join(self._parts)
            if tag == "base":
                self._base = value
            else:
                parent = self._parents[-1] if self._parents else ""
                value = " ".join(clean(value).split()) if tag == "title" else value
                self._fields["revision" if (tag, parent) == ("id", "revision") else tag] = value
            self._open = None
        elif tag == "page":
            self._finish()

    def _wanted(self) -> bool:
        title, namespace = self._fields.get("title", ""), self._fields.get("ns", _ARTICLES)
        return namespace == _ARTICLES and self._selection.takes_title(title)

    def _finish(self) -> None:
        self.seen += 1
        text = self._fields.get("text", "")
        if text and self._selection.takes_text(text):
            self.ready.append(
                DumpPage(
                    self._fields.get("title", ""),
                    self._fields.get("ns", _ARTICLES),
                    text,
                    self._fields.get("revision", ""),
                    self._base,
                )
            )
        self._fields = {}


def _provenance(page: DumpPage) -> Provenance:
    folder = page.base.rpartition("/")[0]
    path = page_path(page.title)
    return Provenance(
        format=MediaWikiXml.name,
        address=f"{folder}/{path}" if folder.startswith(("http://", "https://")) else None,
        revision=page.revision or None,
        licence=_WIKIPEDIA_LICENCE if _WIKIPEDIA.match(page.base) else None,
    )
