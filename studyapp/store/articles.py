"""Collections, articles and sections: read as values, written through deeds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import select

from studyapp.domain.article import Article
from studyapp.domain.errors import NotFoundError
from studyapp.domain.ids import ArticleId, SectionId
from studyapp.domain.library import StoredArticle, StoredSection
from studyapp.store.columns import storable
from studyapp.store.database import Database
from studyapp.store.event_sources import EventSourceStore
from studyapp.store.journal import Deed
from studyapp.store.mapping import plain_section, read_article, read_section, section_columns
from studyapp.store.schema import (
    ArticleRow,
    ArticleSourceRow,
    CardRow,
    CollectionRow,
    ConfusableRow,
    EventRow,
    EventSourceRow,
    ReviewRow,
    SectionRow,
    TagRow,
)


class ArticleStore:
    """Articles with their sections and collections."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[StoredArticle, ...]:
        """All articles in library order."""
        statement = self._articles().order_by(CollectionRow.position, ArticleRow.position, ArticleRow.id)
        return tuple(map(read_article, self._database.rows(statement)))

    def get(self, article_id: int) -> StoredArticle:
        """The article. Raises NotFoundError."""
        found = self._database.rows(self._articles().where(ArticleRow.id == article_id))
        if not found:
            raise NotFoundError(f"article {article_id}: there is none in the library; see studyapp list")
        return read_article(found[0])

    def by_key(self, key: str) -> StoredArticle | None:
        """The article of that permanent key."""
        found = self._database.rows(self._articles().where(ArticleRow.key == key))
        return read_article(found[0]) if found else None

    def by_address(self, address: str) -> StoredArticle | None:
        """The article that came from that address."""
        found = self._database.raw("SELECT id FROM articles WHERE address = ? ORDER BY id", (storable(address),))
        return self.get(found[0][0]) if found else None

    def content(self, article_id: int) -> Article:
        """The article as its source handed it over. Raises NotFoundError."""
        stored = self.get(article_id)
        statement = select(SectionRow.__table__).where(SectionRow.article_id == article_id)
        sections = self._database.rows(statement.order_by(SectionRow.position))
        kept = self._database.rows(select(ArticleSourceRow.__table__).where(ArticleSourceRow.id == article_id))[0]
        return Article(
            title=stored.title,
            sections=tuple(map(plain_section, sections)),
            language=stored.language,
            script=stored.script,
            provenance=stored.provenance,
            source=kept.source,
            footnotes=tuple(kept.footnotes),
            categories=tuple(kept.categories),
            warnings=tuple(kept.warnings),
        )

    def sections(self, article_id: int) -> tuple[StoredSection, ...]:
        """The sections of an article in reading order."""
        statement = select(SectionRow.__table__).where(SectionRow.article_id == article_id)
        return tuple(map(read_section, self._database.rows(statement.order_by(SectionRow.position))))

    def section(self, section_id: int) -> StoredSection:
        """The section. Raises NotFoundError."""
        found = self._database.rows(select(SectionRow.__table__).where(SectionRow.id == section_id))
        if not found:
            raise NotFoundError(f"section {section_id}: there is none in the library; see studyapp list")
        return read_section(found[0])

    def paths(self, section_ids: Iterable[int] | None = None) -> dict[SectionId, tuple[str, ...]]:
        """The heading paths of sections, of all where None."""
        statement = select(SectionRow.id, SectionRow.path)
        if section_ids is not None:
            statement = statement.where(SectionRow.id.in_(list(section_ids)))
        return {SectionId(row.id): tuple(row.path) for row in self._database.rows(statement)}

    def collections(self) -> tuple[tuple[int, str], ...]:
        """Id and name of all collections in order."""
        rows = self._database.raw("SELECT id, name FROM collections ORDER BY position, id")
        return tuple((row[0], row[1]) for row in rows)

    def collection_id(self, deed: Deed, name: str) -> int:
        """The collection of that name, made where there is none."""
        found = self._database.raw("SELECT id FROM collections WHERE name = ?", (name,))
        if found:
            return int(found[0][0])
        position = self._database.raw("SELECT count(*) FROM collections")[0][0]
        return deed.insert(CollectionRow, [{"name": name, "position": position}])[0]

    def rename_collection(self, deed: Deed, collection_id: int, name: str) -> None:
        """Give a collection another name."""
        deed.update(CollectionRow, [collection_id], name=name)

    def move(self, deed: Deed, article_id: int, collection_id: int, position: int) -> None:
        """Put an article at a place among those of a collection."""
        rows = self._database.raw(
            "SELECT id FROM articles WHERE collection_id = ? AND id != ? ORDER BY position, id",
            (collection_id, article_id),
        )
        order = [row[0] for row in rows]
        order.insert(max(0, min(position, len(order))), article_id)
        lines = [(number, {"collection_id": collection_id, "position": at}) for at, number in enumerate(order)]
        deed.update_each(ArticleRow, lines)

    def add(self, deed: Deed, article: Article, **columns: Any) -> ArticleId:
        """Add an article without sections; `columns` are those the article does not know."""
        position = self._database.raw(
            "SELECT count(*) FROM articles WHERE collection_id = ?", (columns["collection_id"],)
        )[0][0]
        line = {**_article_columns(article), "position": position, **columns}
        number = deed.insert(ArticleRow, [line])[0]
        deed.insert(ArticleSourceRow, [{"id": number, **_source_columns(article)}])
        return ArticleId(number)

    def replace(self, deed: Deed, article_id: int, article: Article, **columns: Any) -> None:
        """Set title, provenance and source of an article anew."""
        deed.update(ArticleRow, [article_id], **_article_columns(article), **columns)
        deed.update(ArticleSourceRow, [article_id], **_source_columns(article))

    def add_sections(self, deed: Deed, article_id: int, article: Article, positions: Sequence[int]) -> list[SectionId]:
        """Add the sections at these positions of the article; their ids come back in order."""
        lines: list[Mapping[str, Any]] = [
            {
                "article_id": article_id,
                "position": position,
                "read_at": None,
                **section_columns(article.sections[position]),
            }
            for position in positions
        ]
        return [SectionId(i) for i in deed.insert(SectionRow, lines)]

    def replace_section(self, deed: Deed, section_id: int, article: Article, position: int) -> None:
        """Give a section the text of the section at that position of the article."""
        deed.update(SectionRow, [section_id], position=position, **section_columns(article.sections[position]))

    def delete_sections(self, deed: Deed, section_ids: Sequence[int]) -> None:
        """Remove sections without events."""
        deed.delete(SectionRow, section_ids)

    def set_read(self, deed: Deed, section_ids: Iterable[int], at: Any) -> None:
        """Set the time at which sections were read; None is never."""
        deed.update(SectionRow, section_ids, read_at=at)

    def delete(self, deed: Deed, article_id: int) -> None:
        """Remove an article and all that belongs to it; events that other articles tell of live on there."""
        told = (
            "SELECT DISTINCT x.event_id FROM event_sources x JOIN events e ON e.id = x.event_id WHERE e.article_id = ?"
        )
        sources = EventSourceStore(self._database)
        for (number,) in self._database.raw(told, (article_id,)):
            sources.promote(deed, number)
        events = "SELECT id FROM events WHERE article_id = ?"
        sections = "SELECT id FROM sections WHERE article_id = ?"
        cards = f"SELECT id FROM cards WHERE event_id IN ({events})"
        for row, query in (
            (ReviewRow, f"SELECT id FROM reviews WHERE card_id IN ({cards})"),
            (CardRow, cards),
            (TagRow, f"SELECT id FROM tags WHERE event_id IN ({events})"),
            (ConfusableRow, f"SELECT id FROM confusables WHERE event_id IN ({events})"),
            (ConfusableRow, f"SELECT id FROM confusables WHERE other_id IN ({events})"),
            (EventSourceRow, f"SELECT id FROM event_sources WHERE event_id IN ({events})"),
            (EventSourceRow, "SELECT id FROM event_sources WHERE article_id = ?"),
            (EventRow, events),
            (SectionRow, sections),
            (ArticleSourceRow, "SELECT id FROM article_sources WHERE id = ?"),
            (ArticleRow, "SELECT id FROM articles WHERE id = ?"),
        ):
            deed.delete(row, [line[0] for line in self._database.raw(query, (article_id,))])

    def _articles(self) -> Any:
        return select(ArticleRow.__table__, CollectionRow.name.label("collection")).join(
            CollectionRow.__table__, CollectionRow.id == ArticleRow.collection_id
        )


def _article_columns(article: Article) -> dict[str, Any]:
    return {
        "title": article.title,
        "language": article.language,
        "script": article.script.value,
        "provenance": asdict(article.provenance),
        "address": article.provenance.address,
    }


def _source_columns(article: Article) -> dict[str, Any]:
    return {
        "source": article.source,
        "footnotes": list(article.footnotes),
        "categories": list(article.categories),
        "warnings": list(article.warnings),
    }
