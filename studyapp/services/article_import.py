"""Storing an article: a new one whole, a known one by matching its sections and events to the stored ones."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from studyapp.domain.article import Article
from studyapp.domain.event import ExtractedEvent, Rejection
from studyapp.domain.ids import ArticleId, EventId, Guid, SectionId
from studyapp.domain.library import EventState, StoredArticle
from studyapp.events.identity import first_guid
from studyapp.services.article_identity import KnownArticles, merged_provenance
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
        self._known = KnownArticles(library, fold)

    def known(self, article: Article, name: str = "") -> StoredArticle | None:
        """The stored article that this one is, in whatever format or script it comes; `name` is the file's."""
        return self._known.find(article, name)[0]

    def is_same(self, stored: StoredArticle, article: Article, rules_version: str) -> bool:
        """Whether importing the article again would change nothing."""
        return stored.digest == content_digest(article) and stored.rules_version == rules_version

    def store(self, deed: Deed, prepared: Prepared, collection: str | None, at: datetime) -> ImportedFile:
        """Store the article, new or known; what became of it comes back."""
        stored, key = self._stored(prepared)
        shared = find_shared(self._library, self._fold, stored.id if stored else None, prepared.events)
        prepared = without_shared(prepared, shared)
        if stored is None:
            file, sections = self._add(deed, prepared, (collection or DEFAULT_COLLECTION, key), at)
        else:
            file, sections = self._replace(deed, prepared, stored, collection, at)
        assert file.article_id is not None
        self._library.sources.rewrite(deed, file.article_id, source_lines(prepared, shared, sections))
        return file

    def _stored(self, prepared: Prepared) -> tuple[StoredArticle | None, Guid]:
        if prepared.article_id is not None:
            stored = self._library.articles.get(prepared.article_id)
            return stored, stored.key
        return self._known.find(prepared.article, prepared.name)

    def stored(self, prepared: Prepared) -> StoredArticle | None:
        """The stored article that this one is. Raises NotFoundError where it was removed meanwhile."""
        return self._stored(prepared)[0]

    def refresh(self, deed: Deed, stored: StoredArticle, article: Article) -> None:
        """Note a new provenance, such as a newer revision, of an article whose text is the same."""
        provenance = merged_provenance(stored.provenance, article.provenance, same_text=True)
        self._library.articles.replace(deed, stored.id, replace(article, provenance=provenance))

    def is_fresh(self, stored: StoredArticle, article: Article) -> bool:
        """Whether `refresh` would change nothing."""
        return merged_provenance(stored.provenance, article.provenance, same_text=True) == stored.provenance

    def _replace(
        self, deed: Deed, prepared: Prepared, stored: StoredArticle, collection: str | None, at: datetime
    ) -> tuple[ImportedFile, list[SectionId]]:
        if collection is not None and collection != stored.collection:
            place = self._library.articles.collection_id(deed, collection)
            self._library.articles.move(deed, stored.id, place, 1 << 30)
        digest = content_digest(prepared.article)
        columns = {"digest": digest, "rules_version": prepared.rules_version}
        same = digest == stored.digest
        provenance = merged_provenance(stored.provenance, prepared.article.provenance, same_text=same)
        article = replace(prepared.article, provenance=provenance)
        self._library.articles.replace(deed, stored.id, article, **columns, imported_at=at)
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

    def unchanged(self, name: str, stored: StoredArticle, section: int | None = None) -> ImportedFile:
        """The report on an article that is already stored as it is; `section` is the index of the one asked for."""
        here = (e for e in self._library.events.of_article(stored.id) if e.state is not EventState.RETIRED)
        events = [e for e in here if e.cards]
        sections = self._library.articles.sections(stored.id)
        return ImportedFile(
            name=name,
            article_id=stored.id,
            title=stored.title,
            sections=len(sections),
            events=len(events),
            cards=sum(len(e.cards) for e in events),
            again=True,
            section_id=None if section is None else sections[section].id,
        )

    def _add(
        self, deed: Deed, prepared: Prepared, place: tuple[str, Guid], at: datetime
    ) -> tuple[ImportedFile, list[SectionId]]:
        article, (collection, key) = prepared.article, place
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
        section_id=None if prepared.section is None else sections[prepared.section],
        **more,
    )
