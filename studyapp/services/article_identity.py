"""Which stored article an imported one is, in whatever format, script or spelling it comes; and its provenance then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from studyapp.domain.article import Article, Provenance
from studyapp.domain.ids import Guid
from studyapp.domain.library import StoredArticle
from studyapp.events.identity import FEW_SENTENCES, article_key, same_article

if TYPE_CHECKING:
    from studyapp.store.library import Library


_NAMED_BY_WIKI = frozenset({"mediawiki", "mediawiki-xml"})
"""Formats whose addresses hold the title as the wiki has it: where they differ, so do the pages."""


class KnownArticles:
    """Finds articles of the library."""

    def __init__(self, library: Library, fold: Callable[[str], str]) -> None:
        self._library = library
        self._fold = fold

    def find(self, article: Article, name: str = "") -> tuple[StoredArticle | None, Guid]:
        """The stored article, and its key; None and the key for a new one where there is none.

        It is the one of the same address; else of the same title and text; else of the file's name or the name that
        the lead defines, if they share a sentence.
        """
        stored = self._by_address(article.provenance.address)
        if stored is not None:
            return stored, stored.key
        title = self._fold(article.title)
        *same_title, (_, new) = self._titled(title, article.language)
        for stored, key in same_title:
            if stored and self._is_same(stored, article):
                return stored, key
        for alias in self._other_names(article, name) - {title}:
            for stored, key in self._titled(alias, article.language):
                if stored and self._same_text(stored, article, 1):
                    return stored, key
        return None, new

    def _by_address(self, address: str | None) -> StoredArticle | None:
        if not address:
            return None
        from studyapp.sources.wiki_places import usual_address

        store = self._library.articles
        return store.by_address(address) or store.by_address(usual_address(address))

    def _titled(self, title: str, language: str) -> Iterator[tuple[StoredArticle | None, Guid]]:
        """The articles of a folded title with their keys; at the end None with the key of the next."""
        ordinal, stored = 0, None
        while ordinal == 0 or stored is not None:
            key = article_key(title, language, ordinal)
            stored = self._library.articles.by_key(key)
            yield stored, key
            ordinal += 1

    def _is_same(self, stored: StoredArticle, article: Article) -> bool:
        """Whether an article of the same title is this one; two pages of a wiki must share a sentence."""
        if not _same_wiki(stored, article):
            return self._same_text(stored, article, FEW_SENTENCES)
        named_by_wiki = {stored.provenance.format, article.provenance.format} <= _NAMED_BY_WIKI
        return not named_by_wiki or self._same_text(stored, article, 1)

    def _other_names(self, article: Article, name: str) -> set[str]:
        from studyapp.sources.assembly import bold_title, stem

        names = (bold_title(article.sections[0]) if article.sections else "", stem(name))
        return {self._fold(n) for n in names if n}

    def _same_text(self, stored: StoredArticle, article: Article, few: int) -> bool:
        old = (self._fold(s.text) for s in self._library.articles.sections(stored.id))
        return same_article(old, (self._fold(s.text) for s in article.sections), few=few)


def _same_wiki(stored: StoredArticle, article: Article) -> bool:
    """Whether two articles of one title came from the same wiki."""
    from studyapp.sources.wiki_places import place_of_address

    places = [place_of_address(a) for a in (stored.provenance.address, article.provenance.address) if a]
    return len(places) == 2 and places[0] is not None and places[1] is not None and places[0].api == places[1].api


def merged_provenance(known: Provenance, new: Provenance, *, same_text: bool) -> Provenance:
    """The provenance of an article imported again: what the new one does not know stays, where it is still true."""
    if new.address:
        return replace(new, licence=new.licence or known.licence, authors=new.authors or known.authors)
    if same_text:
        return known
    # The text is of that page, but nobody knows of which revision.
    return replace(
        new,
        address=known.address,
        licence=new.licence or known.licence,
        authors=new.authors or known.authors,
        variant=known.variant,
    )
