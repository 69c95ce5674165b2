"""Options that several verbs share."""

from __future__ import annotations

import argparse
from argparse import ArgumentParser
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from studyapp.cli.session import Session

Verbs = Any
"""What `ArgumentParser.add_subparsers` gives; its type has no public name."""


def add_common(parser: ArgumentParser) -> None:
    """The options that stand before or after the verb."""
    parser.add_argument("--data-dir", metavar="DIR", default=None, help="folder of the library and its backups")
    parser.add_argument("--json", action="store_true", default=False, help="answer in JSON")


def hidden_common() -> ArgumentParser:
    """The same options for the verbs; not given there, they keep what was said before the verb."""
    parser = ArgumentParser(add_help=False)
    common = parser.add_argument_group("common options")
    common.add_argument("--data-dir", metavar="DIR", default=argparse.SUPPRESS, help="folder of the library")
    common.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="answer in JSON")
    return parser


def add_verb(
    verbs: Verbs, common: ArgumentParser, name: str, *, run: Callable[[Session], int], help: str, example: str
) -> ArgumentParser:
    """A verb with its help and an example."""
    parser: ArgumentParser = verbs.add_parser(
        name, parents=[common], help=help, description=help[:1].upper() + help[1:] + ".", epilog=f"Example: {example}"
    )
    parser.set_defaults(run=run)
    return parser


def positive(text: str) -> int:
    """A whole number from 0, for argparse."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 0")
    return int(text)
