"""ZIM: an offline Wikipedia as Kiwix reads it; pages by title, through the optional package libzim."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from studyapp.domain.article import Article, Provenance
from studyapp.domain.errors import EnvironmentFault, InputError, NotFoundError
from studyapp.sources.decoding import decode
from studyapp.sources.html_page import article_of, read_page
from studyapp.sources.words import words

if TYPE_CHECKING:
    from libzim.reader import Archive, Entry

_MAGIC = b"ZIM\x04"
_LARGEST_PAGE = 24 * 1024 * 1024
_NEAREST = 8
_CHECKED_UP_TO = 256 * 1024 * 1024
"""Larger archives are not read through before use: libzim may end the program on a damaged one."""


def is_zim(head: bytes) -> bool:
    """Whether a file begins as a ZIM archive does."""
    return head.startswith(_MAGIC)


class ZimArchive:
    """One archive, opened for reading; pages are read when asked for."""

    def __init__(self, path: Path) -> None:
        """Raises EnvironmentFault where libzim is not installed, InputError where the file is no archive."""
        try:
            from libzim.reader import Archive
        except ImportError as error:
            raise EnvironmentFault(
                f"{path.name}: reading ZIM needs the package libzim; install it with: pip install 'studyapp[zim]'"
            ) from error
        try:
            self._archive: Archive = Archive(path)
            sound = self._archive.filesize > _CHECKED_UP_TO or self._archive.check()
        except (RuntimeError, ValueError, OSError) as error:
            raise InputError(f"{path.name}: not a ZIM archive, or a damaged one; get the file anew") from error
        if not sound:
            raise InputError(f"{path.name}: damaged, its checksum is wrong; get the file anew")
        self._name = path.name

    def suggestions(self, text: str, *, limit: int = 10) -> tuple[str, ...]:
        """Titles that begin like `text`, or hold its words."""
        from libzim.suggestion import SuggestionSearcher

        found = SuggestionSearcher(self._archive).suggest(text).getResults(0, limit)
        return tuple(dict.fromkeys(self._archive.get_entry_by_path(path).title for path in found))

    def search(self, text: str, *, limit: int = 20) -> tuple[str, ...]:
        """Titles of the pages that hold the words, the best first; empty where the archive has no word index."""
        from libzim.search import Query, Searcher

        if not self._archive.has_fulltext_index:
            return ()
        found = Searcher(self._archive).search(Query().set_query(text)).getResults(0, limit)
        return tuple(dict.fromkeys(self._archive.get_entry_by_path(path).title for path in found))

    def article(self, title: str) -> Article:
        """The article of that title; redirects are followed.

        Raises NotFoundError with the nearest titles, InputError where the entry is no page or cannot be read.
        """
        try:
            item = self._entry(title.replace("_", " ").strip()).get_item()
            if not item.mimetype.startswith("text/html") or item.size > _LARGEST_PAGE:
                raise InputError(f"{self._name}: {title!r} is no article; choose another title")
            data = bytes(item.content)
        except (RuntimeError, KeyError, IndexError) as error:
            raise InputError(f"{self._name}: {title!r} cannot be read; get the file anew") from error
        decoded = decode(data, name=title)
        page = read_page(decoded.text, words(), name=title, wiki=True)
        article = article_of(page, self._provenance(item.path), source=decoded.text, name=title)
        return replace(article, title=page.title or item.title)

    def _entry(self, title: str) -> Entry:
        if self._archive.has_entry_by_title(title):
            return self._archive.get_entry_by_title(title)
        for path in (title.replace(" ", "_"), f"A/{title.replace(' ', '_')}"):
            if self._archive.has_entry_by_path(path):
                return self._archive.get_entry_by_path(path)
        nearest = self.suggestions(title, limit=_NEAREST)
        hint = f"nearest: {', '.join(nearest)}" if nearest else "check the title"
        raise NotFoundError(f"{self._name}: no page {title!r}; {hint}")

    def _provenance(self, path: str) -> Provenance:
        source = self._metadata("Source")
        folder = source if source.startswith(("http://", "https://")) else f"https://{source}"
        page = quote(path.removeprefix("A/"), safe="/:(),!*'~")
        return Provenance(
            format="zim",
            address=f"{folder.rstrip('/')}/wiki/{page}" if "wikipedia.org" in source else (source or None),
            revision=self._metadata("Date") or None,
            licence=self._metadata("License") or None,
            authors=self._metadata("Creator") or None,
        )

    def _metadata(self, key: str) -> str:
        if key not in self._archive.metadata_keys:
            return ""
        return bytes(self._archive.get_metadata(key)).decode("utf-8", "replace").strip()
