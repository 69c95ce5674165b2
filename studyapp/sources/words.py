"""What the readers must know of languages: loaded from `resources/rules/<language>/text.toml`, checked at load."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from studyapp.domain.errors import RuleError
from studyapp.domain.resources import resource
from studyapp.text.script import fold

_FILE = "text.toml"
_NO_LETTERS = re.compile(r"[\W\d_]+")
_SHORT_NOTE = re.compile(r"\d{1,4}|[a-z]{1,2}")


@dataclass(frozen=True, slots=True)
class DamageRule:
    """A pattern that betrays words lost by an exporter, with texts it must and must not match."""

    id: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    negatives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of all languages together; all but `frequent` folded and in lower case, headings letters only."""

    apparatus: frozenset[str]
    joiner: re.Pattern[str]
    category_names: frozenset[str]
    file_names: frozenset[str]
    disambiguation: frozenset[str]
    notes: frozenset[str]
    note_label: re.Pattern[str]
    frequent: frozenset[str]
    stop_words: frozenset[str]
    silent_templates: tuple[str, ...]
    shown_templates: Mapping[str, int]
    damage: tuple[DamageRule, ...]

    def is_apparatus(self, heading: str) -> bool:
        """Whether a heading names references, notes, links and the like, alone or joined."""
        folded = fold(heading).lower()
        parts = [_NO_LETTERS.sub("", part) for part in (self.joiner.split(folded))]
        return _NO_LETTERS.sub("", folded) in self.apparatus or all(part in self.apparatus for part in parts)

    def template_parameter(self, name: str) -> int | None:
        """Which parameter a template shows, from 1; 0 where it shows nothing, None where that is not known."""
        name = fold(name).replace("_", " ").strip().lower()
        for known, place in self.shown_templates.items():
            if name == known or (known.endswith("*") and name.startswith(known[:-1])):
                return place
        if any(name == n or (n.endswith("*") and name.startswith(n[:-1])) for n in self.silent_templates):
            return 0
        return None

    def is_note(self, mark: str) -> bool:
        """Whether the words between square brackets are a footnote mark or a remark of an editor."""
        mark = fold(mark).strip().lower()
        return bool(_SHORT_NOTE.fullmatch(mark) or mark in self.notes or self.note_label.fullmatch(mark))


@cache
def words() -> Words:
    """The words of all languages under `resources/rules`. Raises RuleError where a file is wrong."""
    tables = [(folder.name, _read(folder.name)) for folder in resource("rules").iterdir() if folder.is_dir()]
    found = [(name, table) for name, table in sorted(tables) if table]
    try:
        return _merge(found)
    except (TypeError, ValueError, AttributeError, re.error) as error:
        raise RuleError(f"rules/*/{_FILE}: {error}; correct the file") from error


def _read(language: str) -> Mapping[str, Any]:
    file = resource("rules", language, _FILE)
    if not file.is_file():
        return {}
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RuleError(f"rules/{language}/{_FILE}: {error}; correct the file") from error


def _merge(tables: list[tuple[str, Mapping[str, Any]]]) -> Words:
    def every(key: str) -> list[str]:
        return [fold(w).lower() for _, table in tables for w in table.get(key, ())]

    def names(key: str) -> frozenset[str]:
        return frozenset(fold(w).lower() for _, table in tables for w in table.get("namespaces", {}).get(key, ()))

    templates = [table.get("templates", {}) for _, table in tables]
    silent = {fold(name).lower() for t in templates for name in t.get("silent", ())}
    shown = {fold(name).lower(): int(place) for t in templates for name, place in t.get("shown", {}).items()}
    rules = [_damage_rule(language, raw) for language, table in tables for raw in table.get("damage", ())]
    return Words(
        apparatus=frozenset(_NO_LETTERS.sub("", heading) for heading in every("apparatus")),
        joiner=re.compile(
            "|".join(rf"\s{re.escape(j)}\s" if j.isascii() and j.isalpha() else re.escape(j) for j in every("joiners"))
        ),
        category_names=names("category"),
        file_names=names("file"),
        disambiguation=frozenset(every("disambiguation")),
        notes=frozenset(every("notes")),
        note_label=re.compile(f"(?:{'|'.join(map(re.escape, every('note_labels')))})\\s*[\\da-z]{{0,4}}"),
        frequent=frozenset("".join(str(table.get("frequent", "")) for _, table in tables)),
        stop_words=frozenset(every("stop_words")),
        silent_templates=tuple(sorted(silent)),
        shown_templates=shown,
        damage=tuple(rules),
    )


def _damage_rule(language: str, raw: Mapping[str, Any]) -> DamageRule:
    try:
        rule = DamageRule(raw["id"], re.compile(raw["pattern"]), tuple(raw["examples"]), tuple(raw["negatives"]))
    except (KeyError, re.error) as error:
        raise RuleError(f"rules/{language}/{_FILE}: damage {raw.get('id')}: {error}; correct the rule") from error
    if len(rule.examples) < 3 or not rule.negatives:
        raise RuleError(f"rules/{language}/{_FILE}: damage {rule.id}: needs three examples and a negative; add them")
    return rule
