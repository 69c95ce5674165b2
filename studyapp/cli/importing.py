"""`studyapp import`: articles into the library, with a report on each."""

from __future__ import annotations

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studyapp.cli.options import Verbs, add_verb
from studyapp.cli.session import Session
from studyapp.domain.edtf import format_edtf
from studyapp.domain.errors import InputError

if TYPE_CHECKING:
    from studyapp.domain.historical_date import HistoricalDate
    from studyapp.services.import_report import EventDiff, ImportedFile, ImportReport


def add_verbs(verbs: Verbs, common: ArgumentParser) -> None:
    """Add the verb."""
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
    parser.add_argument(
        "--page", action="append", default=[], metavar="TITLE", help="a page of a dump or ZIM archive (repeatable)"
    )
    parser.add_argument("--starter", action="store_true", help="the articles that come with the program")


def run_import(session: Session) -> int:
    """Import; 2 where a file could not be imported."""
    options = session.options
    if not options.sources and not options.starter:
        raise InputError("import: nothing named; name files or folders, or say --starter")
    pages, paths = [s for s in options.sources if not _is_path(s)], [Path(s) for s in options.sources if _is_path(s)]
    with session.open(writing=True) as workspace:
        imports = workspace.imports
        reports = [imports.import_starter()] if options.starter else []
        if options.page and len(paths) != 1:
            raise InputError("import: --page needs the one dump or archive that the pages are in")
        if options.page:
            reports.append(imports.import_pages(paths[0], options.page, collection=options.collection))
        elif paths:
            reports.append(imports.import_paths(paths, collection=options.collection))
        if pages:
            reports.append(imports.import_online(pages, collection=options.collection))
    for report in reports:
        _show(session, report)
    return 2 if any(report.failed for report in reports) else 0


def _is_path(source: str) -> bool:
    """Whether it is a path: not an address, and it has a separator or a known suffix, or exists."""
    from studyapp.sources.detect import readable_suffixes

    if source.lower().startswith(("http://", "https://")):
        return False
    separated = "/" in source or "\\" in source
    return separated or source.lower().endswith((*readable_suffixes(), ".zim")) or Path(source).exists()


def _show(session: Session, report: ImportReport) -> None:
    for file in report.files:
        if file.error is not None:
            session.complain(file.error)
            for choice in file.choices:
                session.print(choice)
        elif session.json:
            session.print_json(_as_json(file))
        else:
            for line in _lines(file):
                session.print(line)


def _lines(file: ImportedFile) -> Iterator[str]:
    numbers = f"{file.sections} sections, {file.events} events, {file.cards} cards"
    if file.again and not file.diff:
        yield f"{file.title}: {numbers}; nothing changed"
        return
    left_out = Counter(passage.reason.value for passage in file.left_out)
    reasons = ", ".join(f"{reason} {count}" for reason, count in left_out.most_common())
    yield f"{file.title}: {numbers}; left out {len(file.left_out)}" + (f" ({reasons})" if reasons else "")
    for warning in file.warnings:
        yield f"  note: {warning}"
    if file.again:
        changes = Counter(diff.change.value for diff in file.diff if diff.worth)
        yield "  " + ", ".join(f"{change} {count}" for change, count in changes.most_common())
        for diff in file.diff:
            if diff.worth and diff.change != "unchanged":
                yield f"  {_diff_line(diff)}"


def _diff_line(diff: EventDiff) -> str:
    before, after = _date(diff.before_date), _date(diff.after_date)
    dates = before if before == after else " -> ".join(d for d in (before, after) if d)
    texts = [t for t in (diff.before_text, diff.after_text) if t]
    text = " -> ".join(dict.fromkeys(texts))
    return f"{diff.change.value}: {dates} {text}"


def _as_json(file: ImportedFile) -> dict[str, Any]:
    return {
        "file": file.name,
        "article": file.title,
        "id": file.article_id,
        "sections": file.sections,
        "dates": file.dates,
        "events": file.events,
        "cards": file.cards,
        "again": file.again,
        "left_out": [
            {
                "section": list(p.path),
                "sentence": p.sentence,
                "expression": p.expression,
                "start": p.start,
                "end": p.end,
                "reason": p.reason.value,
            }
            for p in file.left_out
        ],
        "changes": [
            {
                "change": d.change.value,
                "event": d.event_id,
                "section": list(d.path),
                "before": {"date": _date(d.before_date), "text": d.before_text},
                "after": {"date": _date(d.after_date), "text": d.after_text},
            }
            for d in file.diff
            if d.worth
        ],
        "warnings": list(file.warnings),
    }


def _date(date: HistoricalDate | None) -> str:
    return format_edtf(date) if date else ""
