"""The two scripts of Chinese: folding for comparison, conversion for display, telling which one a text is in.

The only importer of OpenCC. Everything here keeps the number of code points, so offsets stay valid.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from studyapp.domain.article import Script
from studyapp.domain.resources import resource

if TYPE_CHECKING:
    import opencc

_HAN = ((0x3400, 0xA000), (0xF900, 0xFB00), (0x20000, 0x323B0))
_HAN_RUN = re.compile("[\u3400-\u9fff\uf900-\ufaff]+")
_BASIC_PLANE = 0x10000
_OFTEN = 64
"""Code points of a text that may come back soon."""
_CONFIGURATION = {Script.SIMPLIFIED: "t2s", Script.TRADITIONAL: "s2tw"}


def fold(text: str) -> str:
    """The text with every Traditional character replaced by its Simplified one, character by character.

    For comparing and matching only: length and offsets are those of `text`.
    """
    if text.isascii():
        return text
    return _folded(text) if len(text) <= _OFTEN else _fold(text)


@lru_cache(4096)
def _folded(text: str) -> str:
    """The same for words and clauses: a few are asked for again and again."""
    return _fold(text)


def _fold(text: str) -> str:
    # Most texts are Simplified: looking for a character to replace takes a tenth of the time of replacing none.
    return text.translate(_table(Script.SIMPLIFIED)) if _traditional().search(text) else text


def convert(text: str, script: Script) -> str:
    """The text in the script asked for, for display; unchanged for OTHER. The length is that of `text`.

    Words decide where one character has two counterparts; vocabulary is not changed.
    """
    if script is Script.OTHER or text.isascii():
        return text
    return _converted(text, script) if len(text) <= _OFTEN else _convert(text, script)


@lru_cache(1024)
def _converted(text: str, script: Script) -> str:
    """The same for short texts, such as forms of questions, that come back with each article."""
    return _convert(text, script)


def _convert(text: str, script: Script) -> str:
    converted = str(_converter(script).convert(text))
    for wrong, right in _corrections(script).items():
        converted = converted.replace(wrong, right)
    return converted if len(converted) == len(text) else text.translate(_table(script))


def settle(text: str, script: Script) -> str:
    """The text in the script, where it is in it already but for some words: only runs of Han that hold a character
    the script does not have are converted, so that the others keep the characters their author chose."""
    if script is not Script.TRADITIONAL or text.isascii():
        return convert(text, script)
    simplified = _simplified_only()
    return _HAN_RUN.sub(lambda m: convert(m[0], script) if simplified.search(m[0]) else m[0], text)


def script_of(text: str) -> Script:
    """The script most of the text is written in, by the characters that exist in one only.

    OTHER where there is no Han character; SIMPLIFIED where nothing tells them apart.
    """
    if text.isascii() or not any(map(is_han, text)):
        return Script.OTHER
    simplified, traditional = _tell_tales()
    balance = sum((c in traditional) - (c in simplified) for c in text)
    return Script.TRADITIONAL if balance > 0 else Script.SIMPLIFIED


def is_han(character: str) -> bool:
    """Whether a single character is a Han character."""
    code = ord(character)
    return any(low <= code < high for low, high in _HAN)


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(resource("rules", "zh", "script.toml").read_text(encoding="utf-8"))


@cache
def _corrections(script: Script) -> dict[str, str]:
    """Words that OpenCC gets wrong, to the right ones."""
    return {str(wrong): str(right) for wrong, right in _data()[script.value].items()}


@cache
def _converter(script: Script) -> opencc.OpenCC:
    import opencc  # only where something is converted: it takes 8 MB, its Traditional words 40 more

    return opencc.OpenCC(_CONFIGURATION[script])


@cache
def _pairs(script: Script) -> dict[str, str]:
    """Character to different character; line feeds keep the converter from seeing words.

    The rare characters beyond the basic plane are left out: making their table would take longer than reading an
    article.
    """
    characters = [chr(code) for low, high in _HAN if high <= _BASIC_PLANE for code in range(low, high)]
    converted = _converter(script).convert("\n".join(characters)).split("\n")
    return {a: b for a, b in zip(characters, converted, strict=True) if a != b and len(b) == 1}


@cache
def _table(script: Script) -> str:
    """Table for `str.translate`, indexed by code point: a string answers faster than a mapping with gaps."""
    pairs = _pairs(script)
    table = list(map(chr, range(ord(max(pairs)) + 1)))
    for character, other in pairs.items():
        table[ord(character)] = other
    return "".join(table)


@cache
def _traditional() -> re.Pattern[str]:
    """Any character that folding replaces."""
    return re.compile(f"[{''.join(_pairs(Script.SIMPLIFIED))}]")


@cache
def _simplified_only() -> re.Pattern[str]:
    """Any character of a run of Han that exists in Simplified only."""
    simplified, _ = _tell_tales()
    told = {*filter(_HAN_RUN.match, simplified), *_data()["borrowed"].split()}
    return re.compile(f"[{''.join(told)}]")


@cache
def _tell_tales() -> tuple[frozenset[str], frozenset[str]]:
    """Characters that exist in Simplified only and in Traditional only.

    What Big5 holds is in use in Traditional texts too, though it has another counterpart there.
    """
    pairs = _pairs(Script.SIMPLIFIED)
    return frozenset(c for c in pairs.values() if not _in_big5(c)), frozenset(pairs)


def _in_big5(character: str) -> bool:
    try:
        character.encode("big5")
    except UnicodeEncodeError:
        return False
    return True
