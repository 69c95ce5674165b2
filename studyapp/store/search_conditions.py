"""Conditions of a search as SQL over `events e`, with values apart from the text of the query."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from studyapp.domain.historical_date import DAYS_AFTER_EVERYTHING, DAYS_BEFORE_EVERYTHING, day_number
from studyapp.domain.search import Condition, Field, Status
from studyapp.store.derived import spaced

DAY = 86_400_000_000
"""Microseconds of a study day, as instants are stored."""
_CARDS = "SELECT event_id FROM cards WHERE"
_KNOWN = "SELECT event_id FROM cards WHERE phase != 'new' AND NOT suspended GROUP BY event_id HAVING min(stability)"
"""The level of an event is that of its weakest card."""
_IN_SECTIONS = "e.section_id IN (SELECT id FROM sections"
_STATUS = {
    Status.DUE: f"e.id IN ({_CARDS} active = 1 AND due <= :now AND (buried_until IS NULL OR buried_until <= :now))",
    Status.NEW: f"e.id IN ({_CARDS} active = 1 AND phase = 'new')",
    Status.LEARNING: f"e.id IN ({_CARDS} active = 1 AND step IS NOT NULL) OR e.id IN ({_KNOWN} < 7)",
    Status.REVIEW: f"e.id IN ({_CARDS} active = 1 AND phase = 'review')",
    Status.FAMILIAR: f"e.id IN ({_KNOWN} >= 7 AND min(stability) < 60)",
    Status.SOLID: f"e.id IN ({_KNOWN} >= 60)",
    Status.KEPT: "e.state = 'kept'",
    Status.REJECTED: "e.state = 'rejected'",
    Status.RETIRED: "e.state = 'retired'",
    # What is learned was said yes to.
    Status.UNDECIDED: "e.state = 'undecided' AND e.queued = 0 AND e.rejected IS NULL",
    Status.DOUBTFUL: "e.rejected = 'date-unsure' AND e.state != 'retired'",
    Status.LEFT_OUT: "e.rejected IS NOT NULL AND e.state != 'retired'",
    Status.QUEUED: "e.queued = 1 AND e.state IN ('undecided', 'kept')",
    Status.SUSPENDED: f"e.id IN ({_CARDS} suspended = 1)",
    Status.MARKED: "e.marked = 1",
    Status.OWN: "e.own = 1",
    Status.SLIPPING: f"e.id IN ({_CARDS} active = 1 AND (:now - last_review) / {DAY} > stability * :patience)",
    Status.CONFUSABLE: "e.id IN (SELECT event_id FROM confusables UNION SELECT other_id FROM confusables)",
}
IN_TIME = f"CASE WHEN e.lo <= {DAYS_BEFORE_EVERYTHING} THEN e.hi ELSE e.lo END"
"""The day at which an event stands in order of time: what has an end only stands there. An index is made of it."""
ENDS = f"CASE WHEN e.hi >= {DAYS_AFTER_EVERYTHING} THEN e.lo ELSE e.hi END"
USUAL = "e.rejected IS NULL AND e.state != 'retired'"
"""What a search shows that does not ask for something else: not what was left out, not what is gone."""


@dataclass(frozen=True, slots=True)
class Where:
    """The end of a query: `sql` begins with WHERE, its `values` fill the places."""

    sql: str
    values: tuple[Any, ...]


def compile_conditions(
    conditions: Sequence[Condition], now: int, fold: Callable[[str], str], articles: Mapping[str, list[int]]
) -> Where:
    """SQL for all conditions; `articles` has the ids for each title asked for, `now` is in microseconds."""
    parts: list[str] = []
    values: list[Any] = []
    words = [fold(c.value) for c in conditions if c.field is Field.WORDS and not c.negated]
    if words:
        parts.append("e.id IN (SELECT rowid FROM event_words WHERE event_words MATCH ?)")
        values.append(match_text(words))
    for condition in conditions:
        if condition.field is Field.WORDS and not condition.negated:
            continue
        sql, given = _compile(condition, now, fold, articles)
        parts.append(f"NOT coalesce(({sql}), 0)" if condition.negated else f"({sql})")
        values.extend(given)
    if not any(_asks_for_the_unusual(c) for c in conditions):
        parts.append(USUAL)
    return Where(f"WHERE {' AND '.join(parts) or '1'}", tuple(values))


def match_text(words: Sequence[str]) -> str:
    """The full-text query for words that all must stand; the last letters of an alphabetic word may be missing."""
    phrases = []
    for word in words:
        plain = " ".join("".join(c if c.isalnum() else " " for c in spaced(word)).split())
        if plain:
            phrases.append(f'"{plain}"' + ("*" if plain[-1].isascii() else ""))
    return " ".join(phrases) or '""'


def _asks_for_the_unusual(condition: Condition) -> bool:
    unusual = (Status.RETIRED, Status.LEFT_OUT, Status.DOUBTFUL)
    return condition.field is Field.IS and condition.value in unusual and not condition.negated


def _compile(
    condition: Condition, now: int, fold: Callable[[str], str], articles: Mapping[str, list[int]]
) -> tuple[str, list[Any]]:
    value = condition.value
    match condition.field:
        case Field.WORDS:
            return "e.id IN (SELECT rowid FROM event_words WHERE event_words MATCH ?)", [match_text([fold(value)])]
        case Field.ARTICLE:
            numbers = ",".join(map(str, articles[value])) or "NULL"
            return f"{_IN_SECTIONS} WHERE article_id IN ({numbers}))", []
        case Field.SECTION:
            return f"{_IN_SECTIONS} WHERE instr(lower(path), lower(?)) > 0)", [value]
        case Field.COLLECTION:
            inside = "SELECT a.id FROM articles a JOIN collections c ON c.id = a.collection_id WHERE c.name = ?"
            return f"{_IN_SECTIONS} WHERE article_id IN ({inside}))", [value]
        case Field.TAG:
            return "e.id IN (SELECT event_id FROM tags WHERE tag = ? OR tag LIKE ? ESCAPE '\\')", [value, _below(value)]
        case Field.KIND:
            return f"e.id IN ({_CARDS} kind = ?)", [value]
        case Field.YEAR:
            return _years(condition)
        case Field.IS:
            patience = repr(float(condition.high or 1.0))
            return _STATUS[Status(value)].replace(":now", str(now)).replace(":patience", patience), []
        case Field.IMPORTED:
            since = now - int((condition.high or 0.0) * DAY)
            return f"{_IN_SECTIONS} WHERE article_id IN (SELECT id FROM articles WHERE imported_at > ?))", [since]
        case Field.SALIENCE | Field.CONFIDENCE:
            sql, given = _bounds(f"e.{condition.field.value}", condition)
            return sql, given
        case Field.DIFFICULTY | Field.LAPSES:
            sql, given = _bounds(condition.field.value, condition)
            return f"e.id IN ({_CARDS} {sql})", given


def _bounds(column: str, condition: Condition) -> tuple[str, list[Any]]:
    equal = "" if condition.strict else "="
    parts, values = [], []
    for sign, bound in ((">", condition.low), ("<", condition.high)):
        if bound is not None:
            parts.append(f"{column} {sign}{equal} ?")
            values.append(bound)
    return " AND ".join(parts) or "1", values


def _years(condition: Condition) -> tuple[str, list[Any]]:
    """Events whose bounds touch the years; one that is open at an end, "up to 1957", lies at the end it has."""
    first = DAYS_BEFORE_EVERYTHING if condition.low is None else day_number(int(condition.low), 1, 1)
    last = DAYS_AFTER_EVERYTHING if condition.high is None else day_number(int(condition.high), 12, 31)
    ends = f"{IN_TIME} <= ? AND {ENDS} >= ?"
    return f"e.id IN (SELECT e.id FROM events e WHERE e.lo <= ? AND e.hi >= ? AND {ends})", [last, first, last, first]


def _below(tag: str) -> str:
    escaped = tag.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"{escaped}::%"
