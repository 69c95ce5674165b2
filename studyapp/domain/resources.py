"""Where the files of `resources/` and `decks/` are, in a wheel and in a checkout."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def shipped(folder: str) -> Traversable:
    """The shipped folder of that name: inside the installed package, else at the top of the checkout."""
    inside = files("studyapp").joinpath(folder)
    if inside.is_dir():
        return inside
    return Path(__file__).resolve().parents[2] / folder


def resource(*parts: str) -> Traversable:
    """A file or folder below `resources/`."""
    return shipped("resources").joinpath(*parts)
