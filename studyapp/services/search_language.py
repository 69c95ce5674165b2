"""The search language: from what the reader types to conditions. Names in other languages come from resources."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from studyapp.domain.errors import InputError
from studyapp.domain.event import CardKind
from studyapp.domain.resources import resource
from studyapp.domain.search import Condition, Field, Status

_TOKEN = re.compile(r'(?P<minus>-?)(?P<head>[^\s":<>=]+?(?::|[<>]=?|=))?(?P<value>"[^"]*"?|[^\s"]*)')
_RANGE = re.compile(r"(?P<low>.*?)\.\.(?P<high>.*)")
_WIDE = str.maketrans(
    {"\N{FULLWIDTH COLON}": ":", "\N{LEFT DOUBLE QUOTATION MARK}": '"'} | {"\u201d": '"', "\u3000": " "}
)
_LONGEST = 6
_NUMBERS = (Field.SALIENCE, Field.CONFIDENCE, Field.DIFFICULTY, Field.LAPSES)


@dataclass(frozen=True, slots=True)
class SearchNames:
    """What may be written for fields, statuses and kinds, and the marks around a year."""

    fields: dict[str, str]
    statuses: dict[str, str]
    kinds: dict[str, str]
    before_common_era: tuple[str, ...]
    year_suffixes: tuple[str, ...]


def load_names(folder: Traversable | None = None) -> SearchNames:
    """The English names and those of every file in the folder (the shipped one where None)."""
    names = SearchNames(
        {f.value: f.value for f in Field if f is not Field.WORDS},
        {s.value: s.value for s in Status},
        {k.value: k.value for k in CardKind},
        (),
        (),
    )
    before, suffixes = ["-"], []
    for file in (folder or resource("search")).iterdir():
        if file.name.endswith(".toml"):
            data = tomllib.loads(file.read_text(encoding="utf-8"))
            names.fields.update(data.get("fields", {}))
            names.statuses.update(data.get("status", {}))
            names.kinds.update(data.get("kinds", {}))
            before += data.get("years", {}).get("before_common_era", [])
            suffixes += data.get("years", {}).get("suffix", [])
    longest = sorted(before, key=len, reverse=True)
    return SearchNames(names.fields, names.statuses, names.kinds, tuple(longest), tuple(suffixes))


def parse_search(query: str, names: SearchNames) -> tuple[Condition, ...]:
    """The conditions of a query, none for an empty one. Raises InputError naming the token that cannot be read."""
    return tuple(_condition(token, names) for token in tokens(query.translate(_WIDE)))


def tokens(query: str) -> Iterator[re.Match[str]]:
    """The tokens of a query in order; a quotation mark or minus with nothing behind it is none."""
    return (m for m in _TOKEN.finditer(query) if m.group().strip(' "-') or m["head"])


def _condition(token: re.Match[str], names: SearchNames) -> Condition:
    negated = bool(token["minus"])
    head, value = token["head"] or "", token["value"].strip('"')
    name = head.rstrip(":<>=")
    if not head or name.lower() not in names.fields:
        return Condition(Field.WORDS, head + value, negated=negated)
    field = Field(names.fields[name.lower()])
    sign = head[len(name) :]
    if not value:
        raise InputError(f"{token.group()}: the value is missing; write it after {head}")
    condition = _read(field, sign, value, names)
    if condition is None:
        raise InputError(f"{token.group()}: {value!r} is not a value of {field.value}; see the help of search")
    return Condition(field, condition.value, condition.low, condition.high, condition.strict, negated)


def _read(field: Field, sign: str, value: str, names: SearchNames) -> Condition | None:
    """The condition without its negation, None where the value does not fit."""
    match field:
        case Field.IS:
            return Condition(field, names.statuses[value.lower()]) if value.lower() in names.statuses else None
        case Field.KIND:
            return Condition(field, names.kinds[value.lower()]) if value.lower() in names.kinds else None
        case Field.YEAR:
            return _years(sign, value, names)
        case Field.IMPORTED:
            days = value if value.isdecimal() and sign == ":" and len(value) < _LONGEST else ""
            return Condition(field, value, high=float(days)) if days else None
        case _ if field in _NUMBERS:
            return _number(field, sign, value)
        case _:
            return Condition(field, value)


def _years(sign: str, value: str, names: SearchNames) -> Condition | None:
    span = _RANGE.fullmatch(value)
    ends = (span["low"], span["high"]) if span else (value, value)
    years = [_year(end, names) if end else None for end in ends]
    if any(end and year is None for end, year in zip(ends, years, strict=True)) or not any(ends):
        return None
    low, high = years
    return _bounded(Field.YEAR, sign, low, high, step=1)


def _year(text: str, names: SearchNames) -> int | None:
    """An astronomical year: 1 BCE, written -1, is 0. None where it is no year; there is no year 0."""
    for suffix in names.year_suffixes:
        text = text.removesuffix(suffix)
    for mark in names.before_common_era:
        if text.startswith(mark) and text[len(mark) :].isdecimal():
            year = int(text[len(mark) :])
            return 1 - year if 0 < year < 1_000_000 else None
    return int(text) if text.isdecimal() and 0 < int(text) < 1_000_000 else None


def _number(field: Field, sign: str, value: str) -> Condition | None:
    span = _RANGE.fullmatch(value)
    ends = (span["low"], span["high"]) if span else (value, value)
    try:
        low, high = (float(end) if end else None for end in ends)
    except ValueError:
        return None
    return _bounded(field, sign, low, high, step=0)


def _bounded(field: Field, sign: str, low: float | None, high: float | None, *, step: int) -> Condition | None:
    """The bounds a sign gives, None where they are the wrong way round.

    `step` is the distance of whole numbers, 0 where values are continuous.
    """
    if low is not None and high is not None and low > high:
        return None
    strict = sign in ("<", ">") and not step
    match sign:
        case "<" | "<=":
            return Condition(field, "", None, None if high is None else high - step * (sign == "<"), strict)
        case ">" | ">=":
            return Condition(field, "", None if low is None else low + step * (sign == ">"), None, strict)
        case _:
            return Condition(field, "", low, high)
