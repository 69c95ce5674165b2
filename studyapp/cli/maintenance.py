"""`stats`, `check`, `backup`, `restore`: the library's health."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studyapp.cli.options import Verbs, add_verb
from studyapp.cli.session import Session, counted, one_line
from studyapp.domain.edtf import format_edtf

if TYPE_CHECKING:
    from studyapp.services.backups import CheckResult
    from studyapp.services.browsing import TwoDates
    from studyapp.services.statistics import Overview, Retention


def add_verbs(verbs: Verbs, common: ArgumentParser) -> None:
    """Add the verbs."""
    add_verb(verbs, common, "stats", run=run_stats, help="print what is due and remembered", example="studyapp stats")
    add_verb(
        verbs,
        common,
        "check",
        run=run_check,
        help="look for damage; exit code 1 where some is found",
        example="studyapp check",
    )
    backup = add_verb(
        verbs, common, "backup", run=run_backup, help="copy the library", example="studyapp backup library-copy.db"
    )
    backup.add_argument("file", nargs="?", metavar="FILE", help="where to; the backup folder where left out")
    restore = add_verb(
        verbs,
        common,
        "restore",
        run=run_restore,
        help="put a backup in the place of the library, which is kept among the backups",
        example="studyapp restore library-copy.db",
    )
    restore.add_argument("file", metavar="FILE")


def run_stats(session: Session) -> int:
    """Print the figures."""
    with session.open(writing=False) as workspace:
        overview = workspace.statistics.overview()
        today = workspace.reviewing.session()
    if session.json:
        session.print_json({"folder": str(session.data_dir), **_as_json(overview), "answered_today": today.answered})
        return 0
    numbers = _sizes(overview)
    session.print(f"library in {session.data_dir}: {numbers}")
    levels = ", ".join(f"{level.value} {count}" for level, count in overview.levels)
    session.print(f"in the queue: {levels}")
    week = sum(day.count for day in overview.forecast[:7])
    session.print(f"due today {overview.forecast[0].count}, within a week {week}")
    session.print(f"answered today {today.answered}, in all {overview.reviews}")
    session.print(f"remembered in 30 days: {_rate(overview.retention)}")
    for event in overview.slipping[:5]:
        ago = counted(event.days, "day")
        session.print(f"slipping: {event.text} ({event.article}), known with {event.recall:.0%}, answered {ago} ago")
    return 0


def _sizes(found: Overview | CheckResult) -> str:
    return ", ".join((counted(found.articles, "article"), counted(found.events, "event"), counted(found.cards, "card")))


def _rate(retention: Retention) -> str:
    return "nothing reviewed" if retention.rate is None else f"{retention.rate:.1%} of {retention.answered}"


def _as_json(overview: Overview) -> dict[str, Any]:
    return {
        "articles": overview.articles,
        "events": overview.events,
        "cards": overview.cards,
        "reviews": overview.reviews,
        "levels": {level.value: count for level, count in overview.levels},
        "forecast": [day.count for day in overview.forecast],
        "retention": overview.retention.rate,
        "difficulty": list(overview.difficulty),
        "slipping": [
            {"id": s.event_id, "event": s.text, "recall": round(s.recall, 3), "lapses": s.lapses}
            for s in overview.slipping
        ],
    }


def run_check(session: Session) -> int:
    """Check the library; 1 where something is wrong. Articles that contradict each other are told, and no fault."""
    with session.open(writing=False) as workspace:
        result = workspace.backups.check()
        doubtful = [] if result.problems else [_said(pair) for pair in workspace.browsing.contradictions()]
    if session.json:
        numbers = {"articles": result.articles, "events": result.events, "cards": result.cards}
        numbers |= {"reviews": result.reviews}
        session.print_json({**numbers, "problems": list(result.problems), "contradictions": doubtful})
    else:
        for problem in result.problems:
            session.complain(f"{session.data_dir}: {problem}; restore a backup with studyapp restore")
        verdict = counted(len(result.problems), "problem") if result.problems else "sound"
        session.print(f"{verdict}: {_sizes(result)}, {counted(result.reviews, 'review')}")
        for one, other in doubtful:
            session.print(one_line(f"two dates for the same words, see studyapp show: {_place(one)} | {_place(other)}"))
    return 1 if result.problems else 0


def _said(pair: TwoDates) -> tuple[dict[str, Any], dict[str, Any]]:
    one, other = (
        {
            "id": told.event.id,
            "article": told.article,
            "date": format_edtf(told.event.date) if told.event.date else None,
            "event": told.event.text,
        }
        for told in (pair.one, pair.other)
    )
    return one, other


def _place(said: dict[str, Any]) -> str:
    return f"{said['id']} {said['date']} {said['event']} ({said['article']})"


def run_backup(session: Session) -> int:
    """Make a backup."""
    path = session.options.file
    with session.open(writing=False) as workspace:
        backup = workspace.backups.backup(Path(path) if path else None)
    if session.json:
        session.print_json({"file": str(backup.path), "bytes": backup.size})
    else:
        session.print(f"{backup.path}: {backup.size} bytes")
    return 0


def run_restore(session: Session) -> int:
    """Restore a backup, also where the library itself cannot be opened."""
    from studyapp.services.backups import restore_library

    kept = restore_library(session.data_dir, Path(session.options.file), session.now())
    if session.json:
        session.print_json({"restored": session.options.file, "kept": str(kept) if kept else None})
    else:
        session.print(f"restored {session.options.file}" + (f"; what was there is kept in {kept}" if kept else ""))
    return 0
