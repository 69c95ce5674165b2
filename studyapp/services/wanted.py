"""What an import is asked for: articles that can be read one by one, from files, dumps and archives."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from studyapp.domain.article import Article
from studyapp.domain.errors import InputError
from studyapp.services.article_file import opened, read_article_file


@dataclass(frozen=True, slots=True)
class Wanted:
    """An article to be read; `read` raises StudyAppError where that fails."""

    name: str
    read: Callable[[], Article]


def files_of(path: Path) -> Iterator[Path]:
    """The file itself, or what can be read in a folder and those below it. A file named by itself is always tried."""
    from studyapp.sources.detect import readable_suffixes

    if not path.is_dir():
        yield path
        return
    for file in sorted(path.rglob("*")):
        if file.name.lower().endswith(readable_suffixes()) and file.is_file() and not file.name.startswith("."):
            yield file


def wanted_file(path: Path) -> Wanted:
    """The article of one file."""
    return Wanted(path.name, partial(read_article_file, path))


def wanted_pages(path: Path, titles: Sequence[str]) -> Iterator[Wanted]:
    """Pages of a dump or ZIM archive; of a dump all where no title is given. Raises InputError, EnvironmentFault."""
    from studyapp.sources.zim_archive import ZimArchive, is_zim

    with opened(path) as file:
        head = file.read(4)
    if not is_zim(head):
        yield from _dumped(path, titles)
        return
    if not titles:
        raise InputError(f"{path}: an archive of many pages; name those wanted with --page")
    archive = ZimArchive(path)
    for title in titles:
        yield Wanted(title, partial(archive.article, title))


def _dumped(path: Path, titles: Sequence[str]) -> Iterator[Wanted]:
    from studyapp.sources.mediawiki_xml import EVERYTHING, articles_in, open_dump, select_titles

    selection = select_titles(titles) if titles else EVERYTHING
    found = 0
    with opened(path), open_dump(path) as stream:
        for article in articles_in(stream, selection, name=path.name):
            found += 1
            yield Wanted(article.title, partial(_same, article))
    if not found:
        raise InputError(f"{path}: none of these pages is in it; check the titles")


def _same(article: Article) -> Article:
    return article
