"""`export` and `build`: decks for Anki out of the library and out of recipes."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studyapp.cli.library import find_sections
from studyapp.cli.options import Verbs, add_verb
from studyapp.cli.session import Session, counted
from studyapp.domain.errors import InputError

if TYPE_CHECKING:
    from studyapp.services.decks import DeckCounts
    from studyapp.services.reviewing import Scope
    from studyapp.services.workspace import Workspace


def add_verbs(verbs: Verbs, common: ArgumentParser) -> None:
    """Add the verbs."""
    export = add_verb(
        verbs,
        common,
        "export",
        run=run_export,
        help="write a deck: OUT.apkg, OUT.csv or OUT.tsv",
        example="studyapp export all.apkg --collection Asia",
    )
    export.add_argument("out", metavar="OUT", help="file to write; the ending says which kind")
    export.add_argument(
        "--article", action="append", default=[], metavar="TITLE", help="only this article (repeatable)"
    )
    export.add_argument("--section", metavar="HEADING", help="only this section of the one article")
    export.add_argument("--collection", action="append", default=[], metavar="NAME", help="only this collection")
    export.add_argument("--search", default="", metavar="QUERY", help="only what this search finds")
    export.add_argument("--with-progress", action="store_true", help="with reviews and due dates (.apkg)")
    export.add_argument(
        "--guard", action="store_true", help="cells a spreadsheet cannot take for formulas (.csv, .tsv)"
    )
    export.add_argument("--preview", action="store_true", help="say what would change, and write nothing")
    build = add_verb(
        verbs,
        common,
        "build",
        run=run_build,
        help="build decks from recipes; the same inputs give the same bytes",
        example="studyapp build decks/*.toml --out build/decks",
    )
    build.add_argument("recipes", nargs="+", metavar="RECIPE.toml")
    build.add_argument("--out", default=".", metavar="DIR", help="folder for the decks (this one)")


def run_export(session: Session) -> int:
    """Write or preview a deck."""
    from studyapp.services.deck_selection import DeckRequest

    options = session.options
    with session.open(writing=not options.preview) as workspace:
        request = DeckRequest(
            scope=_scope(session, workspace),
            search=options.search,
            with_progress=options.with_progress,
            guard=options.guard,
        )
        if options.preview:
            counts = workspace.decks.preview(request).counts
        else:
            counts = workspace.decks.export(Path(options.out), request).counts
    if session.json:
        session.print_json({"file": options.out, "written": not options.preview, **asdict(counts)})
    else:
        session.print(f"{options.out}: {_counted(counts)}{' (preview, not written)' if options.preview else ''}")
    return 0


def _scope(session: Session, workspace: Workspace) -> Scope:
    """What the options name. Raises NotFoundError."""
    from studyapp.services.reviewing import Scope

    options = session.options
    articles = [workspace.reading.find_article(title) for title in options.article]
    collections = frozenset(_known_collection(name, workspace) for name in options.collection)
    if options.section is None:
        return Scope(collections, frozenset(a.id for a in articles))
    if len(articles) != 1:
        raise InputError(f"{options.section}: a section needs the article it is in; name it with --article")
    sections = find_sections(workspace.reading, articles[0].id, options.section)
    return Scope(collections, sections=frozenset(s.id for s in sections))


def _known_collection(name: str, workspace: Workspace) -> str:
    if name not in (node.title for node in workspace.reading.tree()):
        raise InputError(f"{name}: there is no such collection; see studyapp list")
    return name


def _counted(counts: DeckCounts) -> str:
    changes = f"{counts.new} new, {counts.updated} updated, {counts.retired} retired, {counts.unchanged} unchanged"
    return f"{counted(counts.notes, 'note')}, {counted(counts.cards, 'card')}: {changes}"


def run_build(session: Session) -> int:
    """Build each recipe."""
    from studyapp.services.deck_building import Kitchen, build_recipe
    from studyapp.services.deck_dates import DeckDates
    from studyapp.services.extraction import Extractor

    options, extractor, show = session.options, Extractor(), DeckDates()
    with ExitStack() as stack:
        library = _Titles(session, stack)
        for name in options.recipes:
            kitchen = Kitchen(extractor, show, session.now(), library)
            deck = build_recipe(Path(name), Path(options.out), kitchen)
            if session.json:
                session.print_json({**asdict(deck), "path": str(deck.path)})
            else:
                changes = f"{deck.new} new, {deck.updated} updated, {deck.retired} retired, {deck.unchanged} unchanged"
                size = f"{counted(deck.notes, 'note')}, {counted(deck.cards, 'card')}"
                session.print(f"{deck.path}: {deck.name}: {size}: {changes}")
    return 0


class _Titles:
    """Articles of the library for recipes that name titles; opened only then."""

    def __init__(self, session: Session, stack: ExitStack) -> None:
        self._session = session
        self._stack = stack
        self._workspace: Workspace | None = None

    def article_events(self, title: str) -> Sequence[Any]:
        """The events of an article. Raises NotFoundError."""
        if self._workspace is None:
            self._workspace = self._stack.enter_context(self._session.open(writing=False))
        return self._workspace.decks.article_events(title)
