"""What a command gets: its options, where to print, and the library when it asks for it."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from studyapp.services.data_dir import data_dir

if TYPE_CHECKING:
    from studyapp.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the program. `options` are those of the verb and the common ones."""

    options: Namespace
    input: IO[str]
    output: IO[str]
    errors: IO[str]

    @property
    def json(self) -> bool:
        """Whether the reader of the output is a program."""
        return bool(self.options.json)

    @property
    def data_dir(self) -> Path:
        """The data folder. Raises EnvironmentFault."""
        return data_dir(self.options.data_dir, os.environ)

    def open(self, *, writing: bool) -> Workspace:
        """The library; opened for writing it is backed up once a day. Raises EnvironmentFault."""
        from studyapp.services.workspace import open_workspace

        workspace = open_workspace(self.data_dir, writing=writing)
        if writing:
            try:
                workspace.backups.daily()
            except BaseException:
                workspace.close()
                raise
        return workspace

    def now(self) -> datetime:
        """The time now, aware UTC."""
        from studyapp.services.workspace import utc_now

        return utc_now()

    def print(self, text: str = "") -> None:
        """A line of output."""
        self.output.write(f"{text}\n")

    def complain(self, text: str) -> None:
        """A line on standard error, in the form of all errors."""
        self.errors.write(f"studyapp: {one_line(text)}\n")

    def print_json(self, value: Any) -> None:
        """A value as one line of JSON."""
        self.print(json.dumps(value, ensure_ascii=False))

    def table(self, rows: Iterable[Sequence[str]], head: Sequence[str]) -> None:
        """Rows under a head, columns aligned; the last one is as long as it likes."""
        lines = [tuple(head), *(tuple(map(one_line, row)) for row in rows)]
        widths = [max(_width(line[n]) for line in lines) for n in range(len(head) - 1)]
        for line in lines:
            cells = [cell + " " * (width - _width(cell)) for cell, width in zip(line, widths, strict=False)]
            self.print("  ".join([*cells, line[-1]]).rstrip())


def one_line(text: str) -> str:
    """The text without line breaks and control characters, which could forge a line."""
    return "".join(c if c.isprintable() else " " for c in text)


def counted(number: int, noun: str) -> str:
    """As `1 card`, `2 cards`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _width(text: str) -> int:
    """Columns on a terminal: wide characters take two."""
    from unicodedata import east_asian_width

    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)
