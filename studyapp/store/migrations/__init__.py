"""Named forward migrations: numbered SQL files, run in order in one transaction."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files

_NAME = re.compile(r"(\d{4})_\w+\.sql")
_COMMENT = re.compile(r"^\s*--.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: `number` is the schema it leads to, `statements` are run one by one."""

    number: int
    name: str
    statements: tuple[str, ...]


def all_migrations() -> tuple[Migration, ...]:
    """Every migration in order; their numbers run from 1 without gaps."""
    found = []
    for entry in files(__name__).iterdir():
        match = _NAME.fullmatch(entry.name)
        if match:
            text = _COMMENT.sub("", entry.read_text(encoding="utf-8"))
            statements = tuple(s.strip() for s in text.split(";\n") if s.strip(" ;\n"))
            found.append(Migration(int(match[1]), entry.name.removesuffix(".sql"), statements))
    return tuple(sorted(found, key=lambda m: m.number))


def newest_schema() -> int:
    """The schema this program writes."""
    return len(all_migrations())
