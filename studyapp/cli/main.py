"""The entry point: arguments in, the verb called, errors turned into exit codes.

0 is success, 1 a failed check, 2 bad input or environment, 70 a bug of the program, 130 an interrupt.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from studyapp import __version__
from studyapp.cli.options import add_common, hidden_common
from studyapp.cli.session import Session, one_line
from studyapp.domain.errors import StudyAppError
from studyapp.services.data_dir import VARIABLE

BUG, BAD = 70, 2


class _Parser(argparse.ArgumentParser):
    """Tells a wrong command line in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(BAD, f"studyapp: {one_line(message)}; see {self.prog} --help\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the exit code comes back."""
    _speak_utf8()
    given = sys.argv[1:] if arguments is None else arguments
    # The window needs no verb and does not wait for them.
    options = make_parser(verbs=bool(given)).parse_args(given)
    session = Session(options, sys.stdin, sys.stdout, sys.stderr)
    try:
        code = _open_window(session) if options.verb is None else int(options.run(session))
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of the output has gone, as `head` does; nothing more to say, also not at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except StudyAppError as error:
        session.complain(str(error))
        return BAD
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        return _tell_bug(session, error)
    return code


def make_parser(*, verbs: bool = True) -> argparse.ArgumentParser:
    """The parser of all verbs, or of none."""
    parser = _Parser(
        prog="studyapp",
        description="Read history articles, keep the dates. Without a verb the window opens.",
        epilog="Example: studyapp import article.md && studyapp learn article && studyapp review",
    )
    parser.add_argument("--version", action="version", version=f"studyapp {__version__}")
    add_common(parser)
    parser.set_defaults(verb=None)
    if verbs:
        from studyapp.cli import decks, extracting, importing, library, maintenance, reviewing

        groups = parser.add_subparsers(dest="verb", metavar="VERB", parser_class=_Parser, title="verbs")
        for module in (importing, extracting, library, reviewing, decks, maintenance):
            module.add_verbs(groups, hidden_common())
    return parser


def _open_window(session: Session) -> int:
    """The window, loaded only now; it finds the data folder in the environment."""
    if session.options.data_dir:
        os.environ[VARIABLE] = session.options.data_dir
    return int(import_module("studyapp.ui.app").main() or 0)


def _speak_utf8() -> None:
    """Text in and out is UTF-8 whatever the locale says."""
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "replace"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def _tell_bug(session: Session, error: Exception) -> int:
    """A bug in one line; the whole story where the environment asks for it."""
    if os.environ.get("STUDYAPP_DEBUG"):
        raise error
    session.complain(
        f"a bug in the program: {type(error).__name__}: {error}; please report it, with STUDYAPP_DEBUG=1 for details"
    )
    return BUG


if __name__ == "__main__":
    sys.exit(main())
