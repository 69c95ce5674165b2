"""`extract`, `dates`, `explain`: what the rules find in a text, nothing stored."""

from __future__ import annotations

import csv
import json
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studyapp.cli.options import Verbs, add_verb, positive
from studyapp.cli.session import Session
from studyapp.domain.edtf import format_edtf
from studyapp.domain.errors import InputError

if TYPE_CHECKING:
    from studyapp.domain.article import Article
    from studyapp.domain.event import ExtractedEvent
    from studyapp.domain.mention import Mention

_COLUMNS = ("article", "section", "date", "mod", "event", "question", "answer", "sentence", "salience", "rejected")


def add_verbs(verbs: Verbs, common: ArgumentParser) -> None:
    """Add the verbs."""
    extract = add_verb(
        verbs,
        common,
        "extract",
        run=run_extract,
        help="print the events and cards of files; nothing is stored",
        example="studyapp extract article.md --format table",
    )
    extract.add_argument("files", nargs="+", metavar="FILE")
    extract.add_argument("--format", choices=("jsonl", "csv", "table"), default=None)
    extract.add_argument("--all", action="store_true", help="also what makes no card, with the reason")
    dates = add_verb(
        verbs,
        common,
        "dates",
        run=run_dates,
        help="print the temporal expressions of a text with their values",
        example="studyapp dates 1950-02-14 --format table",
    )
    dates.add_argument(
        "text", nargs="?", default="-", metavar="TEXT", help="the text; - or nothing reads standard input"
    )
    dates.add_argument("--format", choices=("jsonl", "table"), default=None)
    dates.add_argument("--language", default="zh", metavar="TAG", help="language of the text (zh)")
    explain = add_verb(
        verbs,
        common,
        "explain",
        run=run_explain,
        help="say why an event was made, or left out",
        example="studyapp explain article.md --match 1950",
    )
    explain.add_argument("file", metavar="FILE")
    explain.add_argument(
        "--at", type=positive, metavar="OFFSET", help="only what stands at this code point of a section"
    )
    explain.add_argument("--match", metavar="TEXT", help="only sentences that hold this text")


def run_extract(session: Session) -> int:
    """Print the events; 2 where a file could not be read."""
    from studyapp.services.extraction import Extractor

    options, extractor, failed = session.options, Extractor(), False
    form = options.format or ("jsonl" if session.json or not session.output.isatty() else "table")
    writer = _Writer(session, form)
    for name in options.files:
        try:
            article = read_file(name)
        except InputError as error:
            session.complain(str(error))
            failed = True
            continue
        events = extractor.extract(article)
        writer.write(event_line(article, e) for e in events if options.all or e.cards)
    writer.finish()
    return 2 if failed else 0


def read_file(name: str) -> Article:
    """The article in a file. Raises InputError."""
    from studyapp.services.article_file import read_article_file

    return read_article_file(Path(name))


def event_line(article: Article, event: ExtractedEvent) -> dict[str, Any]:
    """The event as `extract` prints it."""
    mod = event.date.mod if event.date else None
    line: dict[str, Any] = {
        "article": article.title,
        "section": list(article.sections[event.section].path),
        "sentence": event.sentence,
        "expression": event.expression,
        "start": event.start,
        "end": event.end,
        "date": format_edtf(event.date) if event.date else None,
        "mod": mod.value if mod else None,
        "calendar": event.date.calendar.value if event.date else None,
        "anchor": event.anchor,
        "event": event.text,
        "salience": round(event.salience, 3),
        "confidence": round(event.confidence, 3),
        "subject": event.subject,
        "actors": list(event.actors),
        "action": event.action,
        "name": event.name,
        "era": event.era,
        "rule": event.rule,
        "cards": [
            {"kind": c.kind.value, "question": c.question, "answer": c.answer, "context": c.context}
            for c in event.cards
        ],
    }
    if event.rejected is not None:
        line["rejected"] = event.rejected.value
    return line


class _Writer:
    """Prints events in the format asked for."""

    def __init__(self, session: Session, form: str) -> None:
        self._session = session
        self._form = form
        self._rows: list[tuple[str, ...]] = []
        self._csv = csv.writer(session.output, lineterminator="\n")
        if form == "csv":
            self._csv.writerow(_COLUMNS)

    def write(self, lines: Iterable[dict[str, Any]]) -> None:
        for line in lines:
            if self._form == "jsonl":
                self._session.print(json.dumps(line, ensure_ascii=False))
            elif self._form == "csv":
                self._csv.writerow(_cells(line))
            else:
                mod = f" {line['mod']}" if line["mod"] else ""
                self._rows.append((f"{line['date'] or '?'}{mod}", line.get("rejected", ""), line["event"]))

    def finish(self) -> None:
        if self._form == "table":
            self._session.table(self._rows, ("date", "left out", "event"))


def _cells(line: dict[str, Any]) -> list[str]:
    card = line["cards"][0] if line["cards"] else {"question": "", "answer": ""}
    given = {**line, "section": " > ".join(line["section"]), "question": card["question"], "answer": card["answer"]}
    return [str(given.get(name) if given.get(name) is not None else "") for name in _COLUMNS]


def run_dates(session: Session) -> int:
    """Print the expressions of a text."""
    from studyapp.dates.language import load_language
    from studyapp.dates.reader import read_text_dates
    from studyapp.domain.resources import resource

    options = session.options
    rules = resource("rules", options.language)
    if not rules.joinpath("dates").is_dir():
        raise InputError(f"{options.language}: there are no rules for this language; try zh")
    text = session.input.read() if options.text == "-" else options.text
    mentions = read_text_dates(text, load_language(rules))
    if options.format == "table" or (options.format is None and not session.json and session.output.isatty()):
        rows = [(m.expression, _edtf(m) or "?", m.rule, m.doubt) for m in mentions]
        session.table(rows, ("expression", "date", "rule", "doubt"))
        return 0
    for mention in mentions:
        session.print_json(mention_line(mention))
    return 0


def mention_line(mention: Mention) -> dict[str, Any]:
    """The expression as `dates` prints it."""
    mod = mention.date.mod if mention.date else None
    return {
        "expression": mention.expression,
        "start": mention.start,
        "end": mention.end,
        "date": _edtf(mention),
        "mod": mod.value if mod else None,
        "rule": mention.rule,
        "origin": mention.origin.value,
        "role": mention.role.value,
        "anchor": mention.anchor,
        "doubt": mention.doubt,
    }


def _edtf(mention: Mention) -> str | None:
    return format_edtf(mention.date) if mention.date else None


def run_explain(session: Session) -> int:
    """Say for each date of the file which rule matched, where its parts came from, and what became of it."""
    from studyapp.services.explaining import explain_article

    options = session.options
    found = explain_article(read_file(options.file), at=options.at, match=options.match)
    if not found:
        narrowed = options.at is not None or options.match is not None
        told = "there; try another --at or --match" if narrowed else "in this file that the rules can read"
        session.complain(f"{options.file}: no date stands {told}")
        return 0
    for explanation in found:
        if session.json:
            session.print_json(explanation.as_record())
        else:
            for line in _explained(explanation.as_record()):
                session.print(line)
    return 0


def _explained(record: dict[str, Any]) -> Iterator[str]:
    section = " > ".join(record["section"]) or "(lead)"
    yield f"{record['expression']}  [{record['start']}, {record['end']})  {section}"
    yield f"  sentence: {record['sentence']}"
    yield f"  date: {record['date'] or 'unknown'}  rule {record['rule']}, {record['origin']}, role {record['role']}"
    if record["anchor"]:
        yield f"  year and month from: {record['anchor']}"
    if record["doubt"]:
        yield f"  doubt: {record['doubt']}"
    for event in record["events"]:
        reasons = ", ".join(f"{r['code']} {r['weight']:+.2f}" for r in event["reasons"])
        verdict = f"left out: {event['rejected']}" if event["rejected"] else f"{event['cards']} cards"
        yield f"  event: {event['event']}  ({verdict}; salience {event['salience']:.2f}: {reasons})"
    if not record["events"]:
        yield "  no event: the words around it tell none"
