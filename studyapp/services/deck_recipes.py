"""Deck recipes: a TOML file that says which articles make which cards, read and checked."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studyapp.domain.errors import InputError
from studyapp.domain.event import CardKind

LEDGER_SUFFIX = ".ledger.jsonl"
_KEYS = {"name", "description", "licence", "articles", "cards", "minimum_salience", "deck", "tags"}


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a deck is made of.

    `articles` are paths, resolved against the recipe's folder, or titles of the library. `deck` is the name of the
    deck in Anki, levels apart by `::`; `{article}` and `{section}` in it stand for title and first heading.
    """

    path: Path
    name: str
    description: str
    licence: str
    articles: tuple[str, ...]
    cards: frozenset[CardKind]
    minimum_salience: float
    deck: str
    tags: tuple[str, ...]

    @property
    def ledger_path(self) -> Path:
        """The ledger beside the recipe."""
        return self.path.with_suffix(LEDGER_SUFFIX)


def load_recipe(path: Path) -> Recipe:
    """The recipe. Raises InputError naming the key that is wrong."""
    try:
        values = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise InputError(f"{path}: the recipe cannot be read ({reason}); check its name") from error
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{path}: not a TOML file ({error}); mend that place") from error
    if unknown := sorted(values.keys() - _KEYS):
        raise InputError(f"{path}: {unknown[0]} is no key of a recipe; choose from {', '.join(sorted(_KEYS))}")
    return _recipe(path, values)


def _recipe(path: Path, values: dict[str, Any]) -> Recipe:
    def text(key: str, default: str | None = None) -> str:
        value = values.get(key, default)
        if not isinstance(value, str):
            raise InputError(f'{path}: {key} must be a text; write {key} = "..."')
        return value

    def texts(key: str, default: Sequence[str]) -> tuple[str, ...]:
        value = values.get(key, list(default))
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise InputError(f'{path}: {key} must be a list of texts; write {key} = ["..."]')
        return tuple(value)

    name = text("name")
    articles = texts("articles", ())
    if not articles:
        raise InputError(f"{path}: articles is empty; name one file or title at least")
    return Recipe(
        path=path,
        name=name,
        description=text("description", ""),
        licence=text("licence", ""),
        articles=articles,
        cards=_kinds(path, texts("cards", list(CardKind))),
        minimum_salience=_salience(path, values.get("minimum_salience", 0.0)),
        deck=text("deck", name),
        tags=texts("tags", ()),
    )


def _kinds(path: Path, names: Sequence[str]) -> frozenset[CardKind]:
    try:
        return frozenset(map(CardKind, names))
    except ValueError as error:
        raise InputError(f"{path}: cards: {error}; choose from {', '.join(CardKind)}") from error


def _salience(path: Path, value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 1:
        raise InputError(f"{path}: minimum_salience must be a number from 0 to 1")
    return float(value)
