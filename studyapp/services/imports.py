"""Bringing articles in: files, pasted text and ready articles become stored events; importing again gives a diff.

Owns the use case, not the reading (`sources`), the rules (`services.extraction`) or the rows (`store`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.domain.article import Article
from studyapp.domain.errors import InputError
from studyapp.domain.library import Changes
from studyapp.domain.resources import resource
from studyapp.services.article_file import read_article_file
from studyapp.services.article_import import ArticleImport
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

SUFFIXES = frozenset({".md", ".markdown", ".txt"})
"""What is taken from a folder; a file named by itself is tried whatever its name."""


class Imports:
    """Imports. `prepare` may run on any thread; everything else belongs to the store's thread."""

    def __init__(
        self,
        library: Library,
        make_extractor: Callable[[], EventExtractor],
        *,
        editing: EventEditing,
        clock: Callable[[], datetime],
        fold: Callable[[str], str],
    ) -> None:
        self._library = library
        self._make_extractor = make_extractor
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
        report, batch = ImportReport(), self.new_batch()
        for number, path in enumerate(files):
            if cancelled():
                return replace(report, cancelled=True)
            progress(Progress(number, len(files), path.name, Stage.READING))
            report = _joined(report, self._import_file(path, collection, batch))
        progress(Progress(len(files), len(files), "", Stage.DONE))
        return report

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
        from studyapp.sources.detect import read_article

        folder = resource("library")
        files = sorted((f for f in folder.iterdir() if f.name.endswith(".md")), key=lambda f: f.name)
        report, batch = ImportReport(), self.new_batch()
        for number, file in enumerate(files):
            progress(Progress(number, len(files), file.name, Stage.READING))
            article = read_article(file.read_bytes(), name=file.name)
            report = _joined(report, self._import_article(file.name, article, None, batch))
        progress(Progress(len(files), len(files), "", Stage.DONE))
        return report

    def expand(self, paths: Iterable[Path]) -> tuple[Path, ...]:
        """The files an import of these paths would read: folders walked, unreadable kinds left out."""
        found = (file for path in paths for file in _files_of(path))
        return tuple(dict.fromkeys(found))

    def prepare(self, path: Path) -> Prepared:
        """Read and extract one file; no library access, any thread. Raises InputError."""
        return self._prepared(path.name, read_article_file(path))

    def add(self, prepared: Prepared, *, collection: str | None = None, batch: int | None = None) -> ImportReport:
        """Store a prepared article in one transaction. Files of the same `batch` are undone together."""
        stored = self._articles.known(prepared.article)
        if stored is not None and self._articles.is_same(stored, prepared.article, prepared.rules_version):
            return ImportReport((self._articles.unchanged(prepared.name, stored),))
        now = self._clock()
        with self._library.journal.deed("import", now, batch=batch) as deed:
            file = self._articles.store(deed, prepared, collection, now)
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

    def _import_file(self, path: Path, collection: str | None, batch: int) -> ImportReport:
        try:
            return self._import_article(path.name, read_article_file(path), collection, batch)
        except InputError as error:
            return ImportReport((ImportedFile(name=str(path), error=str(error)),))

    def _import_article(self, name: str, article: Article, collection: str | None, batch: int) -> ImportReport:
        stored = self._articles.known(article)
        version = self._extractor.rules_version
        if stored is not None and self._articles.is_same(stored, article, version):
            return ImportReport((self._articles.unchanged(name, stored),))
        return self.add(self._prepared(name, article), collection=collection, batch=batch)

    def _prepared(self, name: str, article: Article) -> Prepared:
        return Prepared(name, article, self._extractor.extract(article), self._extractor.rules_version)

    @cached_property
    def _extractor(self) -> EventExtractor:
        return self._make_extractor()


def _files_of(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for file in sorted(path.rglob("*")):
        if file.suffix.lower() in SUFFIXES and file.is_file() and not file.name.startswith("."):
            yield file


def _joined(one: ImportReport, other: ImportReport) -> ImportReport:
    return ImportReport(one.files + other.files, one.changes | other.changes)
