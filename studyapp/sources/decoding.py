"""Bytes to text: the encoding found or plainly refused, invisible characters cleaned away."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from studyapp.domain.errors import InputError
from studyapp.sources.words import words

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = ("gb18030", "big5", "big5hkscs")
_ALIASES = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs", "iso-8859-1": "cp1252"}
_SAMPLE = 200_000
_LARGEST = 32 * 1024 * 1024
_LEAST_FREQUENT_SHARE = 0.06
_MOST_CONTROLS = 0.002
_LEAST_ASCII = 0.75
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BLANKS = re.compile("[\xa0\u2000-\u200a\u202f\u205f]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the name of the encoding it was in."""

    text: str
    encoding: str


def decode(data: bytes, *, name: str, declared: str | None = None) -> Decoded:
    """The text of a file. `declared` is an encoding the file itself names.

    Raises InputError where the file is empty, too large, not text, or in no encoding that can be told.
    """
    if not data.strip():
        raise InputError(f"{name}: the file is empty; choose a file with text")
    if len(data) > _LARGEST:
        raise InputError(f"{name}: larger than {_LARGEST // 1024 // 1024} MB; split the file")
    found = next(_candidates(data, declared), None)
    if found is None:
        raise InputError(f"{name}: not a text file, or in an unknown encoding; save it as UTF-8 and try again")
    return found


def clean(text: str) -> str:
    """The text with line feeds as line ends, plain blanks, and nothing invisible."""
    return _INVISIBLE.sub("", _BLANKS.sub(" ", _LINE_ENDS.sub("\n", text)))


def _candidates(data: bytes, declared: str | None) -> Iterator[Decoded]:
    """Readings of the bytes that make sense, the likeliest first."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            yield from _strictly(data[len(mark) :], encoding)
    for named in (declared, "utf-8"):
        if named:
            yield from _strictly(data, named)
    guesses = [(_likeness(d.text), d) for e in _guessable(data) for d in _strictly(data, e)]
    likely = [(share, d) for share, d in guesses if share >= _LEAST_FREQUENT_SHARE]
    if likely:
        yield max(likely, key=lambda pair: pair[0])[1]
    if _mostly_ascii(data):
        yield from _strictly(data, "cp1252")


def _guessable(data: bytes) -> tuple[str, ...]:
    return (*_LEGACY, "utf-16-le", "utf-16-be") if len(data) % 2 == 0 else _LEGACY


def _strictly(data: bytes, encoding: str) -> Iterator[Decoded]:
    """The decoded text where every byte fits and it looks like text."""
    try:
        encoding = codecs.lookup(_ALIASES.get(encoding.strip().lower(), encoding.strip())).name
        text = data.decode(encoding)
    except (LookupError, UnicodeError, ValueError):
        return
    if isinstance(text, str) and _looks_like_text(text):
        yield Decoded(text, encoding)


def _looks_like_text(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(_CONTROL.findall(sample)) <= max(1, len(sample) * _MOST_CONTROLS) and not sample.startswith("%PDF-")


def _likeness(text: str) -> float:
    """How much of a text consists of frequent characters, or of Latin letters with blanks: 0 to 1."""
    sample = text[:_SAMPLE]
    frequent = words().frequent
    ascii_count = sum(c.isascii() for c in sample)
    foreign = len(sample) - ascii_count
    if not foreign:
        return ascii_count / max(len(sample), 1)
    return sum(c in frequent for c in sample) / foreign


def _mostly_ascii(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return sum(b < 0x80 for b in sample) >= _LEAST_ASCII * len(sample)
