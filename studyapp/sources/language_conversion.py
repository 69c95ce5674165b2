"""Language conversion marks of MediaWiki, `-{ ... }-`: the reading for one script."""

from __future__ import annotations

import re

from studyapp.domain.article import Script

_MARK = re.compile(r"\\?-\{([^{}]*+)\}\\?-")
_ALTERNATIVES = re.compile(r";\s*+(?=(?:[^;:=]*+=>\s*+)?zh(?:-[a-z]++)?\s*+:|$)")
_ALTERNATIVE = re.compile(r"\s*+(?:[^;:=]*+=>\s*+)?(zh(?:-[a-z]++)?)\s*+:\s*+(.*)", re.DOTALL)
_FLAGS = re.compile(r"[A-Za-z;\s-]*+")
_HIDDEN = frozenset("HTD")
_SHOWN = "A"
_DEEPEST = 3
_PREFERENCE = {
    Script.TRADITIONAL: ("zh-hant", "zh-tw", "zh-hk", "zh-mo", "zh"),
    Script.SIMPLIFIED: ("zh-hans", "zh-cn", "zh-sg", "zh-my", "zh"),
}


def resolve(text: str, script: Script) -> str:
    """The text with each conversion mark replaced by its reading in `script`, nested marks inside out.

    Marks that are never closed stay as they are.
    """
    for _ in range(_DEEPEST):
        if "-{" not in text:
            break
        text = _MARK.sub(lambda match: _reading(match[1], script), text)
    return text


def _reading(body: str, script: Script) -> str:
    """What the reader of `script` is shown for the inside of one mark."""
    flags, bar, rest = body.partition("|")
    if bar and _FLAGS.fullmatch(flags):
        letters = set(flags.strip())
        if letters & _HIDDEN and _SHOWN not in letters:
            return ""
        body = rest
    pairs = [match.groups() for part in _ALTERNATIVES.split(body) if (match := _ALTERNATIVE.fullmatch(part))]
    if not pairs:
        return body
    readings = {variant: value.strip() for variant, value in pairs if value.strip()}
    for variant in _PREFERENCE.get(script, _PREFERENCE[Script.SIMPLIFIED]):
        if variant in readings:
            return readings[variant]
    return next(iter(readings.values()), "")
