"""Bringing articles in: files, pasted text and ready articles become stored events; importing again gives a diff.

Owns the use case, not the reading (`sources`), the rules (`services.extraction`) or the rows (`store`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.domain.article import Article
from studyapp.domain.errors import InputError
from studyapp.domain.library import Changes, StoredArticle
from studyapp.services.article_file import read_article_file
from studyapp.services.article_import import ArticleImport
from studyapp.services.confusion import note_imported
from studyapp.services.event_editing import EventEditing
from studyapp.services.event_extractor import EventExtractor
from studyapp.services.import_loop import Call, import_each
from studyapp.services.import_report import (
    EventChange,
    EventDiff,
    ImportedFile,
    ImportReport,
    LeftOut,
    Prepared,
    Progress,
    Stage,
)
from studyapp.services.newer_revisions import Revisions, look_for_newer
from studyapp.services.page_fetcher import PageFetcher
from studyapp.services.starter import starter_articles
from studyapp.services.wanted import (
    ALL_PAGES,
    Found,
    PageChoice,
    Wanted,
    files_of,
    search_archive,
    titles_in,
    wanted_file,
    wanted_pages,
)

if TYPE_CHECKING:
    from studyapp.store.library import Library

__all__ = [
    "EventChange",
    "EventDiff",
    "ImportReport",
    "ImportedFile",
    "Imports",
    "LeftOut",
    "PageChoice",
    "Prepared",
    "Progress",
    "Revisions",
    "Stage",
    "titles_in",
]


class Imports:
    """Imports. `prepare` may run on any thread; everything else belongs to the store's thread."""

    def __init__(
        self,
        library: Library,
        make_extractor: Callable[[], EventExtractor],
        make_wiki: Callable[[], PageFetcher],
        *,
        editing: EventEditing,
        clock: Callable[[], datetime],
        fold: Callable[[str], str],
    ) -> None:
        self._library = library
        self._make_extractor = make_extractor
        self._make_wiki = make_wiki
        self._editing = editing
        self._clock = clock
        self._batch = 0
        self._articles = ArticleImport(library, fold)

    def import_paths(
        self,
        paths: Iterable[Path],
        include: Sequence[str] = (),
        *,
        collection: str | None = None,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ImportReport:
        """Import files and folders (recursively, `include` as in `files_of`).

        A file that fails is reported and leaves nothing of itself.
        `collection` None is the default collection for new articles and the present one for known articles.
        Cancelling keeps the files already stored.
        """
        files = self.expand(paths, include)
        return self._import_each(map(wanted_file, files), Call(len(files), collection, progress, cancelled))

    def import_pages(
        self,
        path: Path,
        choice: PageChoice = ALL_PAGES,
        *,
        collection: str | None = None,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ImportReport:
        """Import pages of a dump or a ZIM archive, one at a time.

        Raises InputError where the file is neither or holds none of them, EnvironmentFault where a ZIM archive cannot
        be read here.
        """
        call = Call(len(choice.titles), collection, progress, cancelled)
        return self._import_each(wanted_pages(path, choice, call.scanned), call)

    def search_archive(self, path: Path, text: str) -> tuple[str, ...]:
        """Titles of a ZIM archive that fit the text. Raises InputError, EnvironmentFault."""
        return search_archive(path, text)

    def import_online(
        self,
        places: Iterable[str],
        variant: str | None = None,
        *,
        collection: str | None = None,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ImportReport:
        """Import pages by Wikipedia title or address, in a variant such as zh-tw or as written.

        A title of several pages, or of none, is reported with its `choices`.
        """
        places = tuple(places)
        wanted = (Wanted(place, partial(self._fetched, place, variant, cancelled)) for place in places)
        return self._import_each(wanted, Call(len(places), collection, progress, cancelled))

    def update(
        self,
        articles: Iterable[StoredArticle],
        *,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ImportReport:
        """Import articles anew from where they came from; each is reported with the diff of its events."""
        articles = tuple(articles)
        wanted = (Wanted(a.title, partial(self._fetched_again, a, cancelled), a.id) for a in articles)
        return self._import_each(wanted, Call(len(articles), None, progress, cancelled))

    def import_text(self, text: str, title: str, collection: str | None = None) -> ImportReport:
        """Import pasted text as an article of that title. Raises InputError where it is empty."""
        from studyapp.sources.detect import read_article

        if not text.strip():
            raise InputError(f"{title or 'pasted text'}: there is no text; paste the text of an article")
        article = read_article(text.encode("utf-8", "replace"), name=f"{title or 'text'}.md")
        return self.import_article(replace(article, title=title or article.title), collection)

    def import_article(self, article: Article, collection: str | None = None) -> ImportReport:
        """Import an article that a source has already made."""
        return self._store(Wanted(article.title, lambda: Found(article)), Found(article), collection, None)

    def import_starter(self, *, progress: Callable[[Progress], None] = lambda _: None) -> ImportReport:
        """Import the articles that come with the program. Again changes nothing."""
        wanted = starter_articles()
        return self._import_each(wanted, Call(len(wanted), None, progress))

    def expand(self, paths: Iterable[Path], include: Sequence[str] = ()) -> tuple[Path, ...]:
        """The files an import of these paths would read: folders walked, unreadable kinds left out.

        Raises InputError where a folder cannot be read.
        """
        return tuple(dict.fromkeys(file for path in paths for file in files_of(path, include)))

    def prepare(self, path: Path) -> Prepared:
        """Read and extract one file; no library access, any thread. Raises InputError."""
        return self._prepared(path.name, Found(read_article_file(path)))

    def add(self, prepared: Prepared, *, collection: str | None = None, batch: int | None = None) -> ImportReport:
        """Store a prepared article in one transaction. Files of the same `batch` are undone together; `settle` ends it.

        Raises InputError where the article has no text.
        """
        if not prepared.article.sections:
            raise InputError(f"{prepared.name}: there is no text in it; choose another file")
        stored = self._articles.stored(prepared)
        if stored is not None and self._articles.is_same(stored, prepared.article, prepared.rules_version):
            return self._refreshed(stored, prepared, batch)
        now = self._clock()
        with self._library.journal.deed("import", now, batch=batch) as deed:
            file = self._articles.store(deed, prepared, collection, now)
            note_imported(self._library, deed, file.article_id)
        return ImportReport((file,), deed.changes)

    def knows(self, prepared: Prepared) -> bool:
        """Whether the library has the article already. Raises NotFoundError where it was removed meanwhile."""
        return self._articles.stored(prepared) is not None

    def new_batch(self) -> int:
        """A number for `add` that groups several files into one undo."""
        self._batch = max(int(self._clock().timestamp() * 1_000_000), self._batch + 1)
        return self._batch

    def settle(self) -> None:
        """Have what `add` stored in batches on disk: until then a failing machine may take the last files back."""
        self._library.database.sync()

    def decline(self, diffs: Iterable[EventDiff]) -> Changes:
        """Take back single changes of an import: old wording or date stay, the gone stays, the new is rejected."""
        with self._library.journal.deed("decline", self._clock()) as deed:
            for diff in diffs:
                self._editing.take_back(deed, diff)
        return deed.changes

    def fetch(
        self, place: str, cancelled: Callable[[], bool] = lambda: False, *, variant: str | None = None
    ) -> Prepared:
        """Fetch and extract a page by title or address; no library access, any thread.

        Raises InputError (`failed_file` reads the choices it may offer), EnvironmentFault, Cancelled.
        """
        return self._prepared(place, self._fetched(place, variant, cancelled))

    def fetch_again(self, article: StoredArticle, cancelled: Callable[[], bool] = lambda: False) -> Prepared:
        """Fetch and extract a stored article anew from where it came from; any thread. Raises as `fetch`."""
        prepared = self._prepared(article.title, self._fetched_again(article, cancelled))
        return replace(prepared, article_id=article.id)

    def suggestions(self, text: str, cancelled: Callable[[], bool] = lambda: False) -> tuple[str, ...]:
        """Titles of Wikipedia that begin like the text; uses the network, any thread. Raises as `fetch`."""
        return self._wiki.suggestions(text, cancelled=cancelled)

    def newer_revisions(
        self, articles: Iterable[StoredArticle], cancelled: Callable[[], bool] = lambda: False
    ) -> Revisions:
        """Which of the articles have a newer revision where they came from; uses the network, any thread."""
        return look_for_newer(self._wiki, articles, cancelled)

    def _import_each(self, wanted: Iterable[Wanted], call: Call) -> ImportReport:
        batch = self.new_batch()
        report = import_each(wanted, call, lambda one, found: self._store(one, found, call.collection, batch))
        self.settle()
        return report

    def _store(self, wanted: Wanted, found: Found, collection: str | None, batch: int | None) -> ImportReport:
        bare = Prepared(wanted.name, found.article, (), "", found.section, wanted.article_id)
        stored = self._articles.stored(bare)
        if stored is not None and self._articles.is_same(stored, found.article, self._extractor.rules_version):
            return self._refreshed(stored, bare, batch)
        prepared = replace(self._prepared(wanted.name, found), article_id=wanted.article_id)
        return self.add(prepared, collection=collection, batch=batch)

    def _refreshed(self, stored: StoredArticle, prepared: Prepared, batch: int | None) -> ImportReport:
        """The report on an article whose text is known; where it is of a newer revision, that is noted."""
        file = self._articles.unchanged(prepared.name, stored, prepared.section)
        if self._articles.is_fresh(stored, prepared.article):
            return ImportReport((file,))
        with self._library.journal.deed("import", self._clock(), batch=batch) as deed:
            self._articles.refresh(deed, stored, prepared.article)
        return ImportReport((file,), deed.changes)

    def _fetched(self, place: str, variant: str | None, cancelled: Callable[[], bool]) -> Found:
        fetched = self._wiki.fetch(place, variant=variant, cancelled=cancelled)
        return Found(fetched.article, fetched.section)

    def _fetched_again(self, article: StoredArticle, cancelled: Callable[[], bool]) -> Found:
        address = article.provenance.address
        if not address:
            raise InputError(f"{article.title}: nobody knows where it came from; import it by title or address")
        return self._fetched(address, article.provenance.variant, cancelled)

    def _prepared(self, name: str, found: Found) -> Prepared:
        events = self._extractor.extract(found.article)
        return Prepared(name, found.article, events, self._extractor.rules_version, found.section)

    @cached_property
    def _wiki(self) -> PageFetcher:
        return self._make_wiki()

    @cached_property
    def _extractor(self) -> EventExtractor:
        return self._make_extractor()
