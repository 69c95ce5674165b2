"""`studyapp import` and `studyapp update`: articles into the library, with a report on each."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.cli.import_lines import show_file
from studyapp.cli.options import Verbs, add_verb
from studyapp.cli.progress_line import ProgressLine
from studyapp.cli.session import Session
from studyapp.domain.errors import InputError

if TYPE_CHECKING:
    from studyapp.domain.library import StoredArticle
    from studyapp.services.import_report import ImportReport, Progress
    from studyapp.services.imports import Imports, PageChoice
    from studyapp.services.workspace import Workspace

_INTERRUPTED = 130


def add_verbs(verbs: Verbs, common: ArgumentParser) -> None:
    """Add the verbs."""
    parser = add_verb(
        verbs,
        common,
        "import",
        run=run_import,
        help="bring articles into the library; importing again shows what changed",
        example="studyapp import notes/*.md --collection Asia",
    )
    parser.add_argument("sources", nargs="*", metavar="PATH|URL|TITLE", help="files, folders, addresses or page titles")
    parser.add_argument("--collection", metavar="NAME", help="collection of the articles")
    parser.add_argument("--starter", action="store_true", help="the articles that come with the program")
    _add_choices(parser)
    update = add_verb(
        verbs,
        common,
        "update",
        run=run_update,
        help="import articles anew where their wiki has a newer revision, and show what changed",
        example="studyapp update ARTICLE",
    )
    update.add_argument("articles", nargs="*", metavar="ARTICLE", help="titles; without any, the whole library")
    update.add_argument("--check", action="store_true", help="only say which articles have a newer revision")


def _add_choices(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--include", action="append", default=[], metavar="PATTERN", help="of folders only such files, as '*.md'"
    )
    parser.add_argument("--variant", metavar="CODE", help="variant of a page, as zh-hans or zh-tw; else as written")
    pages = parser.add_argument_group("pages of a dump or ZIM archive")
    pages.add_argument("--page", action="append", default=[], metavar="TITLE", help="this page (repeatable)")
    pages.add_argument("--titles", type=Path, metavar="FILE", help="the pages of a list, one title a line")
    pages.add_argument("--pattern", default="", metavar="PATTERN", help="pages with such titles, as '*条约*'")
    pages.add_argument("--category", default="", metavar="NAME", help="pages of a category")
    pages.add_argument("--search", metavar="WORDS", help="print titles of a ZIM archive; nothing is imported")


def run_import(session: Session) -> int:
    """Import; 2 where something could not be imported."""
    options = session.options
    if not options.sources and not options.starter:
        raise InputError("import: nothing named; name files or folders, or say --starter")
    if not all(options.sources):
        # An empty path would be the folder we are in.
        raise InputError("import: one of the names is empty; name files, folders, addresses or titles")
    places = [s for s in options.sources if not _is_path(s)]
    paths = [Path(s) for s in options.sources if _is_path(s)]
    choice = _page_choice(session)
    if (choice is not None or options.search) and (len(paths) != 1 or places):
        raise InputError("import: --page and its like need the one dump or archive that the pages are in")
    with session.open(writing=True) as workspace:
        if options.search:
            for title in workspace.imports.search_archive(paths[0], options.search):
                session.print(title)
            return 0
        return _shown(session, lambda told: _import(workspace.imports, session, (paths, places, choice), told))


def run_update(session: Session) -> int:
    """Look for newer revisions and import them; 2 where a wiki could not be asked."""
    with session.open(writing=True) as workspace:
        found = workspace.imports.newer_revisions(_named(workspace, session.options.articles))
        for message in found.failed:
            session.complain(message)
        if session.options.articles:
            for article in found.elsewhere:
                session.complain(f"{article.title}: it did not come from a wiki; import it again instead")
        code = 2 if found.failed or (session.options.articles and found.elsewhere) else 0
        if not found.newer and not code:
            session.print(f"{len(found.current)} articles from wikis: no newer revision")
        if session.options.check:
            for article in found.newer:
                session.print(f"{article.title}: there is a newer revision; studyapp update {article.title!r}")
            return code
        return max(code, _shown(session, lambda told: [workspace.imports.update(found.newer, progress=told)]))


def _named(workspace: Workspace, titles: Iterable[str]) -> tuple[StoredArticle, ...]:
    reading = workspace.reading
    return tuple(map(reading.find_article, titles)) if titles else reading.articles()


def _page_choice(session: Session) -> PageChoice | None:
    """The pages asked for, None where no option says so. Raises InputError."""
    options = session.options
    if not (options.page or options.titles or options.pattern or options.category):
        return None
    from studyapp.services.imports import PageChoice, titles_in

    titles = (*options.page, *(titles_in(options.titles) if options.titles else ()))
    return PageChoice(titles, options.pattern, options.category)


def _import(
    imports: Imports,
    session: Session,
    wanted: tuple[list[Path], list[str], PageChoice | None],
    told: Callable[[Progress], None],
) -> list[ImportReport]:
    """The reports, one for each kind of source."""
    options, (paths, places, choice) = session.options, wanted
    collection, reports = options.collection, []
    if options.starter:
        reports.append(imports.import_starter(progress=told))
    if choice is not None:
        reports.append(imports.import_pages(paths[0], choice, collection=collection, progress=told))
    elif paths:
        reports.append(imports.import_paths(paths, options.include, collection=collection, progress=told))
    if places:
        reports.append(imports.import_online(places, options.variant, collection=collection, progress=told))
    return reports


def _shown(session: Session, deed: Callable[[Callable[[Progress], None]], list[ImportReport]]) -> int:
    """Do an import and print each file when it is done; the exit code."""
    line = ProgressLine(session.errors)
    done = 0

    def told(progress: Progress) -> None:
        nonlocal done
        if progress.finished is not None:
            line.clear()
            show_file(session, progress.finished)
            session.output.flush()
            done += progress.finished.error is None
        line.show(progress)

    try:
        reports = deed(told)
    except KeyboardInterrupt:
        line.clear()
        session.complain(f"cancelled; {done} articles were imported and stay")
        return _INTERRUPTED
    finally:
        line.clear()
    if not any(report.files for report in reports) and session.options.verb == "import":
        asked = ", ".join(session.options.sources) or "import"
        raise InputError(f"{asked}: there is no article in it; choose another folder or pattern")
    return 2 if any(report.failed for report in reports) else 0


def _is_path(source: str) -> bool:
    """Whether it is a path: not an address, and it has a separator or a known suffix, or exists."""
    from studyapp.sources.detect import readable_suffixes

    if source.lower().startswith(("http://", "https://")):
        return False
    separated = "/" in source or "\\" in source
    return separated or source.lower().endswith((*readable_suffixes(), ".zim")) or Path(source).exists()
