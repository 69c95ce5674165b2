"""What an import is asked for: articles that can be read one by one, from files, folders, dumps and archives."""

from __future__ import annotations

import fnmatch
import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.domain.article import Article
from studyapp.domain.errors import InputError
from studyapp.domain.ids import ArticleId
from studyapp.services.article_file import opened, read_article_file

if TYPE_CHECKING:
    from studyapp.sources.mediawiki_xml import DumpPage, Selection

Scanned = Callable[[int, float], None]
"""Told how many pages of a dump were passed and what share of the file is read; may raise Cancelled."""


@dataclass(frozen=True, slots=True)
class Found:
    """An article that was read, and the index of the section asked for, None for the whole."""

    article: Article
    section: int | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """An article to be read; `read` raises StudyAppError where that fails.

    `article_id` is the stored article that it is known to be, None where that is to be found out.
    """

    name: str
    read: Callable[[], Found]
    article_id: ArticleId | None = None


@dataclass(frozen=True, slots=True)
class PageChoice:
    """Which pages of a dump or archive: all that fit every condition given; without any, all pages.

    `pattern` has `*` and `?`, as file names do; titles and category are found in either script.
    """

    titles: tuple[str, ...] = ()
    pattern: str = ""
    category: str = ""


ALL_PAGES = PageChoice()


def files_of(path: Path, include: Sequence[str] = ()) -> Iterator[Path]:
    """The file itself, or what can be read in a folder and those below it. A file named by itself is always tried.

    `include` are patterns with `*` and `?` for names, or paths below the folder; none takes everything.
    Raises InputError where the folder cannot be read.
    """
    from studyapp.sources.detect import readable_suffixes

    if not path.is_dir():
        yield path
        return
    try:
        with os.scandir(path):
            pass
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError(f"{path}: the folder cannot be read: {reason}; check its permissions") from error
    for file in sorted(path.rglob("*")):
        if file.name.lower().endswith(readable_suffixes()) and file.is_file() and not file.name.startswith("."):
            names = (file.name, file.relative_to(path).as_posix())
            if not include or any(fnmatch.fnmatchcase(name, pattern) for name in names for pattern in include):
                yield file


def wanted_file(path: Path) -> Wanted:
    """The article of one file."""
    return Wanted(path.name, lambda: Found(read_article_file(path)))


def titles_in(path: Path) -> tuple[str, ...]:
    """The titles of a list, one a line. Raises InputError."""
    from studyapp.sources.decoding import decode

    with opened(path) as file:
        lines = decode(file.read(), name=str(path)).text.splitlines()
    titles = tuple(dict.fromkeys(line.strip() for line in lines if line.strip()))
    if not titles:
        raise InputError(f"{path}: there is no title in it; write one on each line")
    return titles


def search_archive(path: Path, text: str) -> tuple[str, ...]:
    """Titles of a ZIM archive that hold the words or begin like them. Raises InputError, EnvironmentFault."""
    from studyapp.sources.zim_archive import ZimArchive

    if not _is_archive(path):
        raise InputError(f"{path}: only a ZIM archive can be searched; of a dump choose with --titles or --pattern")
    archive = ZimArchive(path)
    return tuple(dict.fromkeys((*archive.suggestions(text), *archive.search(text))))


def wanted_pages(path: Path, choice: PageChoice, scanned: Scanned = lambda *_: None) -> Iterator[Wanted]:
    """Pages of a dump or ZIM archive. Raises InputError, EnvironmentFault."""
    if not _is_archive(path):
        yield from _Dump(path, scanned).wanted(choice)
        return
    if not choice.titles or choice.pattern or choice.category:
        raise InputError(f"{path}: pages of an archive are chosen by title; find titles with --search")
    from studyapp.sources.zim_archive import ZimArchive

    archive = ZimArchive(path)
    for title in choice.titles:
        yield Wanted(title, partial(_of_archive, archive.article, title))


def _of_archive(read: Callable[[str], Article], title: str) -> Found:
    return Found(read(title))


def _is_archive(path: Path) -> bool:
    from studyapp.sources.zim_archive import is_zim

    with opened(path) as file:
        return is_zim(file.read(4))


@dataclass(slots=True)
class _Dump:
    """One reading of a dump; a second one for the pages that redirects lead to."""

    path: Path
    scanned: Scanned
    found: bool = False
    seen: set[str] = field(default_factory=set)
    targets: dict[str, None] = field(default_factory=dict)

    def wanted(self, choice: PageChoice) -> Iterator[Wanted]:
        from studyapp.sources.mediawiki_xml import Selection, select_titles

        selection = _selection(choice)
        yield from self._pages(selection, remember=bool(choice.titles))
        led = (select_titles(self.targets).titles or frozenset()) - self.seen
        if led:
            yield from self._pages(Selection(led), remember=False)
        if not self.found:
            raise InputError(f"{self.path}: none of these pages is in it; check the titles")
        for title in choice.titles:
            if not (select_titles([title]).titles or frozenset()) <= self.seen:
                yield Wanted(title, partial(_not_there, self.path, title))

    def _pages(self, selection: Selection, *, remember: bool) -> Iterator[Wanted]:
        from studyapp.sources.mediawiki_xml import DumpProgress, pages_in, unpacked
        from studyapp.sources.wikitext import redirect_target
        from studyapp.text.script import fold

        size = max(1, self.path.stat().st_size if self.path.exists() else 1)
        with opened(self.path) as file:

            def told(progress: DumpProgress) -> None:
                self.scanned(progress.pages, min(1.0, file.tell() / size))

            for page in pages_in(unpacked(file), selection, name=str(self.path), progress=told):
                target = redirect_target(page.text)
                if remember:
                    self.seen.add(fold(page.title))
                    self.targets |= {target: None} if target else {}
                if not target:
                    self.found = True
                    yield Wanted(page.title, partial(_of_dump, page))


def _of_dump(page: DumpPage) -> Found:
    from studyapp.sources.mediawiki_xml import article_of_page

    return Found(article_of_page(page))


def _not_there(path: Path, title: str) -> Found:
    raise InputError(f"{path}: no page {title!r} in it; check the title")


def _selection(choice: PageChoice) -> Selection:
    from studyapp.sources.mediawiki_xml import Selection, select_titles
    from studyapp.text.script import fold

    titles = select_titles(choice.titles).titles if choice.titles else None
    pattern = re.compile(fnmatch.translate(fold(choice.pattern))) if choice.pattern else None
    return Selection(titles, pattern, choice.category or None)
