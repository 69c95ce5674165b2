"""Language: the compiled rules and words of one language for dates, loaded from `resources/rules/<language>/dates`.

The engine reads the names of groups in the rules (see `parts.py`) and knows no word of any language itself.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any

from studyapp.dates.eras import EraTable
from studyapp.dates.numerals import Numerals
from studyapp.dates.rules import Rule, compile_rules, needed_pattern, scan_pattern, trigger_pattern
from studyapp.domain.errors import RuleError
from studyapp.text.script import fold

FOLDER = "dates"
GRAMMAR, LEXICON, WORDING, ERAS = "grammar.toml", "lexicon.toml", "wording.toml", "eras.txt"
_TABLES = ("shift", "mshift", "dshift", "season", "part", "unit", "direction", "span", "centuryword", "feast")
_WORDS = ("spoken", "loose")


@dataclass(frozen=True, slots=True, repr=False)
class Language:
    """What one language says about dates. Immutable; safe to share between threads.

    `rules` are in order of priority; `text_rules[n]` those from the n-th on that may stand anywhere. `trigger` finds
    where an expression may begin, `scan` tells which rule may match there: group `r<n>` is the n-th. `patterns` match
    folded text.
    `marks` are opening marks with their closing ones and what stands between them: quote, title or round.
    `tables` give the meaning of a word of a group: `tables["season"]` 21 to 24 and so on.
    """

    rules: tuple[Rule, ...]
    text_rules: tuple[tuple[Rule, ...], ...]
    trigger: re.Pattern[str]
    scan: re.Pattern[str]
    patterns: Mapping[str, re.Pattern[str]]
    tables: Mapping[str, Mapping[str, str]]
    words: Mapping[str, frozenset[str]]
    numerals: Numerals
    eras: EraTable
    cycle: tuple[str, str, int]
    marks: Mapping[str, tuple[str, str]]
    brackets: re.Pattern[str]
    width: Mapping[str, str]
    wide: re.Pattern[str]
    wording: Mapping[str, Any]

    def fold(self, text: str) -> str:
        """The text as the rules match it: Simplified, plain digits and blanks; the length is that of `text`."""
        folded = text if text.isascii() else fold(text)
        return self.wide.sub(self._narrow, folded)

    def _narrow(self, wide: re.Match[str]) -> str:
        return self.width[wide[0]]


def load_language(root: Traversable) -> Language:
    """The date language in the folder of a language. Raises RuleError naming file and rule where a file is wrong."""
    folder = root.joinpath(FOLDER)
    grammar, lexicon = _read(folder, GRAMMAR), _read(folder, LEXICON)
    rules = compile_rules(GRAMMAR, grammar)
    marks = {pair[0]: (pair[1], kind) for kind, pairs in lexicon.get("marks", {}).items() for pair in pairs}
    return Language(
        rules=rules,
        text_rules=tuple(tuple(r for r in rules[n:] if r.place in ("text", "both")) for n in range(len(rules))),
        trigger=trigger_pattern(GRAMMAR, fold(str(grammar.get("trigger", "")))),
        scan=scan_pattern(GRAMMAR, rules),
        patterns=_patterns(lexicon),
        tables={name: dict(_inverted(lexicon, name)) for name in _TABLES} | {"twin_season": _twins(lexicon)},
        words={name: frozenset(map(fold, lexicon.get("manner", {}).get(name, ()))) for name in _WORDS},
        numerals=_numerals(lexicon),
        eras=EraTable(ERAS, lambda: fold(folder.joinpath(ERAS).read_text(encoding="utf-8"))),
        cycle=_cycle(lexicon),
        marks=marks,
        brackets=re.compile(f"[{re.escape(''.join(marks) + ''.join(c for c, _ in marks.values()))}\n]"),
        width=dict(lexicon.get("width", {})),
        wide=re.compile(f"[{''.join(lexicon.get('width', {}))}]"),
        wording=_read(folder, WORDING),
    )


def _read(folder: Traversable, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(folder.joinpath(name).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise RuleError(f"{name}: the file is missing; install the program again") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RuleError(f"{name}: {error}; correct the file") from None


def _patterns(lexicon: Mapping[str, Any]) -> dict[str, re.Pattern[str]]:
    found: dict[str, re.Pattern[str]] = {}
    for section in ("patterns", "roles"):
        for name, pattern in lexicon.get(section, {}).items():
            found[name] = needed_pattern(LEXICON, name, fold(pattern))
    return found


def _inverted(lexicon: Mapping[str, Any], name: str) -> Iterator[tuple[str, str]]:
    for meaning, words in lexicon.get(name, {}).items():
        if not isinstance(words, list):
            raise RuleError(f"{LEXICON}: {name}.{meaning}: not a list of words; write a list")
        yield from ((fold(word), meaning) for word in words)


def _twins(lexicon: Mapping[str, Any]) -> dict[str, str]:
    return {fold(word): str(season) for word, season in lexicon.get("twin_season", {}).items()}


def _numerals(lexicon: Mapping[str, Any]) -> Numerals:
    digits, units, tens = (_numbers(lexicon, name) for name in ("digits", "units", "tens"))
    return Numerals(digits, units, tens, fold(lexicon.get("numbers", {}).get("silent", "")))


def _numbers(lexicon: Mapping[str, Any], name: str) -> dict[str, int]:
    table = lexicon.get(name, {})
    if not table or not all(isinstance(v, int) for v in table.values()):
        raise RuleError(f"{LEXICON}: {name}: not a table of numbers; write character = number")
    return {fold(k): v for k, v in table.items()}


def _cycle(lexicon: Mapping[str, Any]) -> tuple[str, str, int]:
    table = lexicon.get("cycle", {})
    try:
        return fold(table["stems"]), fold(table["branches"]), int(table["first"])
    except (KeyError, ValueError) as error:
        raise RuleError(f"{LEXICON}: cycle: {error}; give stems, branches and first") from None
