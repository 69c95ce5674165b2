"""Storing an article: a new one whole, a known one by matching its sections and events to the stored ones."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from studyapp.domain.article import Article
from studyapp.domain.event import ExtractedEvent, Rejection
from studyapp.domain.ids import ArticleId, EventId, Guid, SectionId
from studyapp.domain.library import StoredArticle
from studyapp.events.identity import article_key, first_guid, same_article
from studyapp.services.import_report import ImportedFile, LeftOut, Prepared
from studyapp.services.known_article import KnownArticle
from studyapp.services.shared_events import find_shared, source_lines, without_shared

if TYPE_CHECKING:
    from studyapp.store.journal import Deed
    from studyapp.store.library import Library


DEFAULT_COLLECTION = "library"
"""Name of the collection for articles that were given none; the window shows it in the reader's language."""


def content_digest(article: Article) -> str:
    """A digest of what an article says, whatever the format it came in."""
    digest = hashlib.sha256(article.title.encode("utf-8", "replace"))
    for section in article.sections:
        digest.update("\n".join((*section.path, section.text, "")).encode("utf-8", "replace"))
    return digest.hexdigest()[:32]


class ArticleImport:
    """Stores prepared articles within a deed."""

    def __init__(self, library: Library, fold: Callable[[str], str]) -> None:
        self._library = library
        self._fold = fold

    def known(self, article: Article) -> StoredArticle | None:
        """The stored article that this one is, in whatever format or script it comes."""
        stored, _ = self._identified(article)
        return stored

    def _identified(self, article: Article) -> tuple[StoredArticle | None, Guid]:
        """The stored article of the same address, or of the same title and text; else the key for a new one."""
        address, title, ordinal = article.provenance.address, self._fold(article.title), 0
        if address and (same := self._library.articles.by_address(address)) is not None:
            return same, same.key
        while (
            stored := self._library.articles.by_key(key := article_key(title, article.language, ordinal))
        ) is not None:
            old = (self._fold(s.text) for s in self._library.articles.sections(stored.id))
            if same_article(old, (self._fold(s.text) for s in article.sections)):
                return stored, key
            ordinal += 1
        return None, key

    def is_same(self, stored: StoredArticle, article: Article, rules_version: str) -> bool:
        """Whether importing the article again would change nothing."""
        return stored.digest == content_digest(article) and stored.rules_version == rules_version

    def store(self, deed: Deed, prepared: Prepared, collection: str | None, at: datetime) -> ImportedFile:
        """Store the article, new or known; what became of it comes back."""
        stored = self.known(prepared.article)
        shared = find_shared(self._library, self._fold, stored.id if stored else None, prepared.events)
        prepared = without_shared(prepared, shared)
        if stored is None:
            file, sections = self._add(deed, prepared, collection or DEFAULT_COLLECTION, at)
        else:
            file, sections = self._replace(deed, prepared, stored, collection, at)
        assert file.article_id is not None
        self._library.sources.rewrite(deed, file.article_id, source_lines(prepared, shared, sections))
        return file

    def _replace(
        self, deed: Deed, prepared: Prepared, stored: StoredArticle, collection: str | None, at: datetime
    ) -> tuple[ImportedFile, list[SectionId]]:
        if collection is not None and collection != stored.collection:
            place = self._library.articles.collection_id(deed, collection)
            self._library.articles.move(deed, stored.id, place, 1 << 30)
        columns = {"digest": content_digest(prepared.article), "rules_version": prepared.rules_version}
        self._library.articles.replace(deed, stored.id, prepared.article, **columns, imported_at=at)
        self._library.sources.rewrite(deed, stored.id, [])
        known = KnownArticle(self._library, self._fold, stored)
        sections = known.replace_sections(deed, prepared.article)
        merged = known.merge_events(deed, prepared, sections)
        new = self._lines(stored.id, stored.key, prepared.events, sections, known.unmatched(prepared))
        ids = dict(zip(known.unmatched(prepared), self._library.events.add(deed, new), strict=True))
        known.delete_left_sections(deed)
        ids |= merged.matched
        diff = (*merged.diff, *known.new_diffs(prepared, ids))
        return _report(prepared, stored.id, sections, ids, diff=diff, again=True), sections

    def unchanged(self, name: str, stored: StoredArticle) -> ImportedFile:
        """The report on an article that is already stored as it is."""
        events = [e for e in self._library.events.of_article(stored.id) if e.cards]
        return ImportedFile(
            name=name,
            article_id=stored.id,
            title=stored.title,
            sections=len(self._library.articles.sections(stored.id)),
            events=len(events),
            cards=sum(len(e.cards) for e in events),
            again=True,
        )

    def _add(
        self, deed: Deed, prepared: Prepared, collection: str, at: datetime
    ) -> tuple[ImportedFile, list[SectionId]]:
        article = prepared.article
        _, key = self._identified(article)
        number = self._library.articles.add(
            deed,
            article,
            key=key,
            collection_id=self._library.articles.collection_id(deed, collection),
            digest=content_digest(article),
            rules_version=prepared.rules_version,
            imported_at=at,
        )
        sections = self._library.articles.add_sections(deed, number, article, range(len(article.sections)))
        everything = range(len(prepared.events))
        lines = self._lines(number, key, prepared.events, sections, everything)
        ids = dict(zip(everything, self._library.events.add(deed, lines), strict=True))
        return _report(prepared, number, sections, ids), sections

    def _lines(
        self,
        article_id: ArticleId,
        key: Guid,
        events: Sequence[ExtractedEvent],
        sections: Sequence[SectionId],
        which: Sequence[int],
    ) -> list[tuple[ExtractedEvent, dict[str, Any]]]:
        """The events to add with their new guids and their place."""
        used: Counter[tuple[tuple[str, ...], str]] = Counter()
        lines = []
        for index in which:
            event = events[index]
            actors = tuple(sorted({self._fold(a) for a in event.actors}))
            guid = None
            while guid is None or self._library.events.guid_taken(guid):
                guid = first_guid(key, actors, event.action, used[actors, event.action])
                used[actors, event.action] += 1
            lines.append(
                (event, {"guid": guid, "article_id": article_id, "section_id": sections[event.section]}),
            )
        return lines


def _report(
    prepared: Prepared,
    article_id: ArticleId,
    sections: Sequence[SectionId],
    ids: dict[int, EventId],
    **more: Any,
) -> ImportedFile:
    article = prepared.article
    carded = [e for e in prepared.events if e.cards]
    left_out = tuple(
        LeftOut(
            ids[index],
            sections[event.section],
            article.sections[event.section].path,
            event.rejected or Rejection.NOT_SALIENT,
            event.sentence,
            event.expression,
            event.start,
            event.end,
        )
        for index, event in enumerate(prepared.events)
        if not event.cards
    )
    return ImportedFile(
        name=prepared.name,
        article_id=article_id,
        title=article.title,
        sections=len(sections),
        dates=len(prepared.events),
        events=len(carded),
        cards=sum(len(e.cards) for e in carded),
        left_out=left_out,
        warnings=article.warnings,
        **more,
    )
