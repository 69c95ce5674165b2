"""Bringing articles in: files, pasted text and ready articles become stored events; importing again gives a diff.

Owns the use case, not the reading (`sources`), the rules (`services.extraction`) or the rows (`store`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, partial
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from studyapp.domain.article import Article
from studyapp.domain.errors import Cancelled, InputError, StudyAppError
from studyapp.domain.library import Changes, StoredArticle
from studyapp.domain.resources import resource
from studyapp.services.article_file import read_article_file
from studyapp.services.article_import import ArticleImport
from studyapp.services.confusion import note_imported
from studyapp.services.event_editing import EventEditing
from studyapp.services.event_extractor import EventExtractor
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
from studyapp.services.page_fetcher import PageFetcher
from studyapp.services.wanted import Wanted, files_of, wanted_file, wanted_pages

if TYPE_CHECKING:
    from studyapp.store.library import Library

__all__ = [
    "EventChange",
    "EventDiff",
    "ImportReport",
    "ImportedFile",
    "Imports",
    "LeftOut",
    "Prepared",
    "Progress",
    "Stage",
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
        *,
        collection: str | None = None,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ImportReport:
        """Import files and folders (recursively). A file that fails is reported and leaves nothing of itself.

        `collection` None is the default collection for new articles and the present one for known articles.
        Cancelling keeps the files already stored.
        """
        files = self.expand(paths)
        return self._import_each(
            (wanted_file(path) for path in files), _Call(len(files), collection, progress, cancelled)
        )

    def import_pages(
        self,
        path: Path,
        titles: Iterable[str] = (),
        *,
        collection: str | None = None,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ImportReport:
        """Import pages of a dump or a ZIM archive by title; without titles all articles of a dump, one at a time.

        Raises InputError where the file is neither, EnvironmentFault where a ZIM archive cannot be read here.
        """
        titles = tuple(titles)
        call = _Call(len(titles), collection, progress, cancelled)
        return self._import_each(wanted_pages(path, titles), call)

    def import_online(
        self,
        places: Iterable[str],
        *,
        collection: str | None = None,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ImportReport:
        """Import pages by Wikipedia title or address. A title of several pages is reported with its `choices`."""
        places = tuple(places)
        wanted = (Wanted(place, partial(self._fetched, place, cancelled)) for place in places)
        return self._import_each(wanted, _Call(len(places), collection, progress, cancelled))

    def import_text(self, text: str, title: str, collection: str | None = None) -> ImportReport:
        """Import pasted text as an article of that title. Raises InputError where it is empty."""
        from studyapp.sources.detect import read_article

        if not text.strip():
            raise InputError(f"{title or 'pasted text'}: there is no text; paste the text of an article")
        article = read_article(text.encode("utf-8", "replace"), name=f"{title or 'text'}.md")
        return self.import_article(replace(article, title=title or article.title), collection)

    def import_article(self, article: Article, collection: str | None = None) -> ImportReport:
        """Import an article that a source has already made."""
        return self._import_article(article.title, article, collection, self.new_batch())

    def import_starter(self, *, progress: Callable[[Progress], None] = lambda _: None) -> ImportReport:
        """Import the articles that come with the program. Again changes nothing."""
        folder = resource("library")
        files = sorted((f for f in folder.iterdir() if f.name.endswith(".md")), key=lambda f: f.name)
        wanted = (Wanted(f.name, partial(_starter, f)) for f in files)
        return self._import_each(wanted, _Call(len(files), None, progress))

    def expand(self, paths: Iterable[Path]) -> tuple[Path, ...]:
        """The files an import of these paths would read: folders walked, unreadable kinds left out."""
        return tuple(dict.fromkeys(file for path in paths for file in files_of(path)))

    def prepare(self, path: Path) -> Prepared:
        """Read and extract one file; no library access, any thread. Raises InputError."""
        return self._prepared(path.name, read_article_file(path))

    def add(self, prepared: Prepared, *, collection: str | None = None, batch: int | None = None) -> ImportReport:
        """Store a prepared article in one transaction. Files of the same `batch` are undone together.

        Raises InputError where the article has no text.
        """
        if not prepared.article.sections:
            raise InputError(f"{prepared.name}: there is no text in it; choose another file")
        stored = self._articles.known(prepared.article)
        if stored is not None and self._articles.is_same(stored, prepared.article, prepared.rules_version):
            return ImportReport((self._articles.unchanged(prepared.name, stored),))
        now = self._clock()
        with self._library.journal.deed("import", now, batch=batch) as deed:
            file = self._articles.store(deed, prepared, collection, now)
            note_imported(self._library, deed, file.article_id)
        return ImportReport((file,), deed.changes)

    def new_batch(self) -> int:
        """A number for `add` that groups several files into one undo."""
        self._batch = max(int(self._clock().timestamp() * 1_000_000), self._batch + 1)
        return self._batch

    def decline(self, diffs: Iterable[EventDiff]) -> Changes:
        """Take back single changes of an import: old wording or date stay, the gone stays, the new is rejected."""
        with self._library.journal.deed("decline", self._clock()) as deed:
            for diff in diffs:
                self._editing.take_back(deed, diff)
        return deed.changes

    def fetch(self, place: str, cancelled: Callable[[], bool] = lambda: False) -> Prepared:
        """Fetch and extract a page by title or address; no library access, any thread.

        Raises InputError (with `choices` or `nearest` where there are some), EnvironmentFault, Cancelled.
        """
        return self._prepared(place, self._fetched(place, cancelled))

    def suggestions(self, text: str) -> tuple[str, ...]:
        """Titles of Wikipedia that begin like the text; uses the network, any thread. Raises EnvironmentFault."""
        return self._wiki.suggestions(text)

    def outdated(
        self, articles: Iterable[StoredArticle], cancelled: Callable[[], bool] = lambda: False
    ) -> tuple[StoredArticle, ...]:
        """Those of the articles that have a newer revision where they came from; uses the network, any thread."""
        by_site: dict[str, list[StoredArticle]] = defaultdict(list)
        for article in articles:
            address = article.provenance.address
            if address and article.provenance.revision:
                by_site[urlsplit(address).netloc].append(article)
        found = []
        for same in by_site.values():
            first = same[0].provenance.address or ""
            newest = self._wiki.newest_revisions(first, [a.title for a in same], cancelled=cancelled)
            found += [a for a in same if newest.get(a.title, a.provenance.revision) != a.provenance.revision]
        return tuple(found)

    def _import_each(self, wanted: Iterable[Wanted], call: _Call) -> ImportReport:
        files: list[ImportedFile] = []
        changes: list[Changes] = []
        batch, cancelled = self.new_batch(), False
        try:
            for number, one in enumerate(wanted):
                if call.cancelled():
                    raise Cancelled
                call.progress(Progress(number, max(call.total, number + 1), one.name, Stage.READING))
                report = self._import_one(one, call.collection, batch)
                files += report.files
                changes.append(report.changes)
        except Cancelled:
            cancelled = True
        else:
            call.progress(Progress(len(files), len(files), "", Stage.DONE))
        return ImportReport(tuple(files), Changes.union(changes), cancelled)

    def _import_one(self, wanted: Wanted, collection: str | None, batch: int) -> ImportReport:
        try:
            article = wanted.read()
        except Cancelled:
            raise
        except StudyAppError as error:
            choices = tuple(getattr(error, "choices", ()) or getattr(error, "nearest", ()))
            return ImportReport((ImportedFile(name=wanted.name, error=str(error), choices=choices),))
        return self._import_article(wanted.name, article, collection, batch)

    def _fetched(self, place: str, cancelled: Callable[[], bool]) -> Article:
        return self._wiki.fetch(place, cancelled=cancelled).article

    def _import_article(self, name: str, article: Article, collection: str | None, batch: int) -> ImportReport:
        stored = self._articles.known(article)
        version = self._extractor.rules_version
        if stored is not None and self._articles.is_same(stored, article, version):
            return ImportReport((self._articles.unchanged(name, stored),))
        return self.add(self._prepared(name, article), collection=collection, batch=batch)

    def _prepared(self, name: str, article: Article) -> Prepared:
        return Prepared(name, article, self._extractor.extract(article), self._extractor.rules_version)

    @cached_property
    def _wiki(self) -> PageFetcher:
        return self._make_wiki()

    @cached_property
    def _extractor(self) -> EventExtractor:
        return self._make_extractor()


@dataclass(frozen=True, slots=True)
class _Call:
    """What the caller of an import wants; `total` is 0 where it is not known."""

    total: int
    collection: str | None
    progress: Callable[[Progress], None]
    cancelled: Callable[[], bool] = lambda: False


def _starter(file: Traversable) -> Article:
    from studyapp.sources.detect import read_article

    return read_article(file.read_bytes(), name=file.name)
