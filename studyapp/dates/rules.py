"""Rule: one pattern of the grammar with its guards; building the patterns that find and read expressions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from studyapp.domain.errors import RuleError
from studyapp.text.script import fold

_FRAGMENT = re.compile(r"\{([a-z][a-z0-9]*)\}")
_OPTIONAL = re.compile(r"\{[a-z][a-z0-9]*\}\?")
_GROUP = re.compile(r"\(\?P<\w+>")
_BACK = re.compile(r"\(\?P=(\w+)\)")
# An alternative that begins with one character: the set of it, and what follows.
_BEGUN = re.compile(
    r"(\[(?!\^)[^\]]+\]|\w)(?![?*+{])((?:\[[^\]]+\]|\((?:\[[^\]]+\]|[^()\[\]\\])*\)|[^|()\[\]\\])*)(?:\||\Z)"
)
_PLACES = ("text", "right", "both", "tail", "answer")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule. Guards are None where there are none; left guards are searched at the end of what stands before, right
    guards matched at what follows. `head` is the pattern without groups and optional parts.
    """

    id: str
    priority: int
    source: str
    head: str
    place: str = "text"
    not_after: re.Pattern[str] | None = None
    needs_after: re.Pattern[str] | None = None
    not_before: re.Pattern[str] | None = None
    needs_before: re.Pattern[str] | None = None
    needs_era: bool = False
    continues_era: bool = False
    yields_to_era: bool = False
    needs_early_context: bool = False
    needs_month: bool = False
    needs_day: bool = False
    alone: bool = False
    sureness: float = 1.0

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern with its named groups, compiled when first used."""
        return _compiled(self.source)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def needed_pattern(file: str, name: str, source: str) -> re.Pattern[str]:
    """The compiled pattern. Raises RuleError naming file and rule where it is none."""
    try:
        return re.compile(source)
    except (re.error, TypeError) as error:
        raise RuleError(f"{file}: {name}: {error}; correct the pattern") from None


def compile_rules(file: str, grammar: Mapping[str, Any]) -> tuple[Rule, ...]:
    """The rules of a grammar file, highest priority first. Raises RuleError naming file and rule."""
    fragments = grammar.get("fragments", {})
    rules: dict[str, Rule] = {}
    for table in grammar.get("rule", []):
        rule = _rule(file, table, fragments)
        if rule.id in rules:
            raise RuleError(f"{file}: {rule.id}: two rules of one name; rename one")
        rules[rule.id] = rule
    if not rules:
        raise RuleError(f"{file}: no rules; install the program again")
    return tuple(sorted(rules.values(), key=lambda r: -r.priority))


def _rule(file: str, table: Mapping[str, Any], fragments: Mapping[str, str]) -> Rule:
    name = str(table.get("id", "?"))

    def guard(key: str, end: str = "") -> re.Pattern[str] | None:
        text = table.get(key)
        return needed_pattern(file, f"{name}.{key}", _fill(file, name, f"(?:{text}){end}", fragments)) if text else None

    pattern = str(table.get("pattern", ""))
    source = _fill(file, name, pattern, fragments)
    if not source or table.get("place", "text") not in _PLACES or not isinstance(table.get("priority"), int):
        raise RuleError(f"{file}: {name}: pattern, priority or place is wrong; see the head of the file")
    return Rule(
        id=name,
        priority=table["priority"],
        source=source,
        head=_bare(_fill(file, name, _OPTIONAL.sub("", pattern), _heads(fragments))),
        place=table.get("place", "text"),
        not_after=guard("not_after", "$"),
        needs_after=guard("needs_after", "$"),
        not_before=guard("not_before"),
        needs_before=guard("needs_before"),
        needs_era=table.get("era") == "needed",
        continues_era=bool(table.get("continues_era")),
        yields_to_era=bool(table.get("yields_to_era")),
        needs_early_context=bool(table.get("needs_early_context")),
        needs_month=bool(table.get("needs_month")),
        needs_day=bool(table.get("needs_day")),
        alone=bool(table.get("alone")),
        sureness=float(table.get("sureness", 1.0)),
    )


def _fill(file: str, name: str, source: str, fragments: Mapping[str, str]) -> str:
    for _ in range(9):
        if not _FRAGMENT.search(source):
            return fold(source)
        try:
            source = _FRAGMENT.sub(lambda m: f"(?:{fragments[m[1]]})", source)
        except KeyError as error:
            raise RuleError(f"{file}: {name}: no fragment {error}; correct its name") from None
    raise RuleError(f"{file}: {name}: a fragment holds itself; break the circle")


def _bare(source: str) -> str:
    """The source without group names, for an alternation of many rules."""
    source = _BACK.sub("[-./]", source)
    return _GROUP.sub("(?:", source)


def _heads(fragments: Mapping[str, str]) -> Mapping[str, str]:
    """The fragments without their optional parts: enough to tell whether a rule may match."""
    return {name: _OPTIONAL.sub("", source) for name, source in fragments.items()}


def trigger_pattern(file: str, source: str) -> re.Pattern[str]:
    """The pattern that finds where an expression may begin. Raises RuleError where it is wrong.

    Where each of its alternatives begins with one character of a set, all sets are looked for at once, and only what
    is found is told apart: most characters of a text begin nothing.
    """
    pattern = needed_pattern(file, "trigger", source)
    begun = list(_BEGUN.finditer(source))
    if not begun or "".join(m[0] for m in begun) != source:
        return pattern
    firsts = "".join(m[1].removeprefix("[").removesuffix("]") for m in begun)
    return needed_pattern(file, "trigger", f"[{firsts}](?:{'|'.join(f'(?<={m[1]}){m[2]}' for m in begun)})")


def scan_pattern(file: str, rules: tuple[Rule, ...]) -> re.Pattern[str]:
    """One pattern that tells which rule may match at an offset: group `r<n>` for the n-th, the first that may.

    Raises RuleError naming file and rule where a pattern is wrong.
    """
    heads = [f"(?P<r{n}>{rule.head})" for n, rule in enumerate(rules) if rule.place in ("text", "both", "right")]
    try:
        return re.compile("|".join(heads))
    except re.error:
        for rule in rules:
            needed_pattern(file, rule.id, rule.head)
        raise
