"""What an import tells, as lines and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from studyapp.cli.session import Session, counted
from studyapp.domain.edtf import format_edtf

if TYPE_CHECKING:
    from studyapp.domain.article import Provenance
    from studyapp.domain.historical_date import HistoricalDate
    from studyapp.services.import_report import EventDiff, ImportedFile


def show_file(session: Session, file: ImportedFile) -> None:
    """Print what became of a file; a failure on standard error, what may be meant instead on standard output."""
    if file.error is not None:
        session.complain(_named(file.name, file.error, updating=session.options.verb == "update"))
    if session.json:
        session.print_json(_failed(file) if file.error is not None else _as_json(file))
        return
    for line in file.places if file.error is not None else _lines(file):
        session.print(line)


def _named(name: str, error: str, *, updating: bool) -> str:
    """The error; where it does not say so itself, with what was asked for and taken for the title of a page."""
    if updating and name not in error:
        return f"{name}: {error}"
    if name in error or name.lower().startswith(("http://", "https://")):
        return error
    return f"{name}: no such file, so looked for as a page; {error}"


def provenance_line(known: Provenance) -> str:
    """Address, revision, licence and authors of an article, as far as known."""
    revision = f"revision {known.revision}" if known.revision else ""
    authors = f"authors: {known.authors}" if known.authors else ""
    return "; ".join(filter(None, (known.address, revision, known.licence, authors)))


def _lines(file: ImportedFile) -> Iterator[str]:
    numbers = ", ".join((counted(file.sections, "section"), counted(file.events, "event"), counted(file.cards, "card")))
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


def _failed(file: ImportedFile) -> dict[str, Any]:
    choices = [{"title": t, "import": p} for t, p in zip(file.choices, file.places, strict=False)]
    return {"file": file.name, "error": file.error, "choices": choices}


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
