"""The articles that come with the program, in the order of the starter deck's recipe."""

from __future__ import annotations

import tomllib
from functools import partial
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath

from studyapp.domain.resources import resource, shipped
from studyapp.services.wanted import Found, Wanted

_RECIPE = "starter-library.toml"


def starter_articles() -> tuple[Wanted, ...]:
    """The articles, each read when its turn comes."""
    recipe = tomllib.loads(shipped("decks").joinpath(_RECIPE).read_text(encoding="utf-8"))
    files = (resource("library", PurePosixPath(path).name) for path in recipe["articles"])
    return tuple(Wanted(file.name, partial(_found, file)) for file in files)


def _found(file: Traversable) -> Found:
    from studyapp.sources.detect import read_article

    return Found(read_article(file.read_bytes(), name=file.name))
