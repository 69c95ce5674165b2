"""Errors in the language of the interface: the sentences of the services that a reader may meet, translated."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CONTEXT = "Error"
_SENTENCES = (
    QT_TRANSLATE_NOOP("Error", "there is no such file; check the name"),
    QT_TRANSLATE_NOOP("Error", "the file is empty; choose a file with text"),
    QT_TRANSLATE_NOOP("Error", "not a text file, or in an unknown encoding; save it as UTF-8 and try again"),
    QT_TRANSLATE_NOOP("Error", "there is no text; paste the text of an article"),
    QT_TRANSLATE_NOOP("Error", "no article text in the page; save the page itself, not a frame around it"),
    QT_TRANSLATE_NOOP("Error", "the compressed file is damaged; get it anew and try again"),
    QT_TRANSLATE_NOOP("Error", "cannot be reached; check the network connection"),
    QT_TRANSLATE_NOOP("Error", "the server is busy; try again in some minutes"),
    QT_TRANSLATE_NOOP("Error", "the connection broke off; try again"),
    QT_TRANSLATE_NOOP("Error", "not the answer of a MediaWiki; check the address"),
    QT_TRANSLATE_NOOP("Error", "no such page; check the address"),
    QT_TRANSLATE_NOOP("Error", "redirects without end; open the page in a browser and copy its address"),
    QT_TRANSLATE_NOOP("Error", "means several pages; choose one of them"),
    QT_TRANSLATE_NOOP("Error", "its date is unknown; edit the date first"),
    QT_TRANSLATE_NOOP("Error", "front or back is empty; fill in both"),
    QT_TRANSLATE_NOOP("Error", "question or answer is empty; fill in both"),
    QT_TRANSLATE_NOOP("Error", "its text is empty; write what happened, or reject it"),
    QT_TRANSLATE_NOOP("Error", "there is already a collection of that name; choose another"),
    QT_TRANSLATE_NOOP("Error", "its name is empty; give it a name"),
    QT_TRANSLATE_NOOP("Error", "there is no text in it; choose another file"),
    QT_TRANSLATE_NOOP("Error", "the file cannot be read: %1; check its permissions"),
    QT_TRANSLATE_NOOP("Error", "the folder cannot be read: %1; check its permissions"),
    QT_TRANSLATE_NOOP("Error", "this is a folder; name a file"),
    QT_TRANSLATE_NOOP("Error", "cannot be written (%1); choose another place"),
    QT_TRANSLATE_NOOP("Error", "there is a file already; name another one, or remove it first"),
    QT_TRANSLATE_NOOP("Error", "nothing here has cards to export; choose more, or keep some events first"),
    QT_TRANSLATE_NOOP(
        "Error",
        "StudyApp is already running with this library (process %1); "
        "close it first, or choose another folder with --data-dir",
    ),
    QT_TRANSLATE_NOOP(
        "Error",
        "StudyApp is already running with this library; close it first, or choose another folder with --data-dir",
    ),
    QT_TRANSLATE_NOOP(
        "Error", "the data folder cannot be written: %1; check the folder, or choose another with --data-dir"
    ),
    QT_TRANSLATE_NOOP(
        "Error", "the data folder cannot be made: %1; check the folder, or choose another with --data-dir"
    ),
    QT_TRANSLATE_NOOP("Error", "the library cannot be read: %1; check the folder, or choose another with --data-dir"),
    QT_TRANSLATE_NOOP("Error", "the library cannot be made: %1; check the folder, or choose another with --data-dir"),
    QT_TRANSLATE_NOOP(
        "Error",
        "the library cannot be written; check the permissions of the folder, or choose another with --data-dir",
    ),
    QT_TRANSLATE_NOOP(
        "Error", "the library cannot be opened; check that the folder exists and may be read and written"
    ),
    QT_TRANSLATE_NOOP("Error", "the library is in use by another program; close that program and try again"),
    QT_TRANSLATE_NOOP("Error", "the disk is full; free some space and try again, nothing was changed"),
    QT_TRANSLATE_NOOP("Error", "the library is damaged; restore the newest backup with: studyapp restore %1"),
    QT_TRANSLATE_NOOP("Error", "the library is damaged; there is no backup; move the file away to start anew"),
    QT_TRANSLATE_NOOP("Error", "the library is empty (0 bytes); restore the newest backup with: studyapp restore %1"),
    QT_TRANSLATE_NOOP("Error", "the library is empty (0 bytes); there is no backup; move the file away to start anew"),
    QT_TRANSLATE_NOOP(
        "Error",
        "a newer StudyApp wrote this library (schema %1, this program knows %2); "
        "update StudyApp; the library was not touched",
    ),
    QT_TRANSLATE_NOOP("Error", "this file is not a library of StudyApp; move it away"),
    QT_TRANSLATE_NOOP(
        "Error", "Anki is not running, or without its add-on AnkiConnect; start it, or export an .apkg file"
    ),
    QT_TRANSLATE_NOOP("Error", "its add-on AnkiConnect is too old; update it, or export an .apkg file"),
    QT_TRANSLATE_NOOP("Error", "it did not take the deck; export an .apkg file and import it there"),
    QT_TRANSLATE_NOOP("Error", "it refuses (%1); export an .apkg file and import it there"),
    QT_TRANSLATE_NOOP("Error", "another program answers in its place; close that program, or export an .apkg file"),
    QT_TRANSLATE_NOOP("Error", "this folder cannot be used: %1; choose another one"),
    QT_TRANSLATE_NOOP("Error", "the data folder is not there; connect its disk, or name one with --data-dir"),
)
_REASONS = (
    QT_TRANSLATE_NOOP("Error", "permission denied"),
    QT_TRANSLATE_NOOP("Error", "read-only file system"),
    QT_TRANSLATE_NOOP("Error", "no space left on device"),
    QT_TRANSLATE_NOOP("Error", "input/output error"),
    QT_TRANSLATE_NOOP("Error", "not a directory"),
    QT_TRANSLATE_NOOP("Error", "is a directory"),
    QT_TRANSLATE_NOOP("Error", "file exists"),
    QT_TRANSLATE_NOOP("Error", "operation not permitted"),
)
"""What systems say, in lower case."""
_LONGEST = 300


def error_words(error: Exception | str) -> str:
    """The sentence of an error, "what: what happened; what to do", in the language of the interface where known."""
    text = " ".join(str(error).split())
    for sentence in map(str, _SENTENCES):
        found = _pattern(sentence).search(text)
        if found:
            subject = text[: found.start()].rstrip(": ")
            told = QCoreApplication.translate(_CONTEXT, sentence)
            for number, value in enumerate(found.groups(), start=1):
                told = told.replace(f"%{number}", _reason(value))
            return f"{subject}: {told}" if subject else told
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


@cache
def _pattern(sentence: str) -> re.Pattern[str]:
    """What finds a sentence at the end of an error, with a group for each of its places."""
    parts = (re.escape(part) for part in re.split(r"%\d", sentence))
    return re.compile("(.{1,200}?)".join(parts) + r"\Z")


def _reason(value: str) -> str:
    """What a system says, in the language of the interface where known."""
    known = value.lower().removeprefix("[errno 13] ").removeprefix("[errno 30] ")
    return QCoreApplication.translate(_CONTEXT, known) if known in map(str, _REASONS) else value
