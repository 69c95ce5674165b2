"""Plain text into Anki's fields, tags and deck names: what comes out shows the same words and does nothing else."""

from __future__ import annotations

import re

FIELD_SEPARATOR = "\x1f"

# A backslash starts a formula for MathJax, which sees the text after entities are resolved: a word joiner behind it,
# of no width, keeps it a backslash. The rest Anki looks for before that, so an entity is enough.
_ESCAPES = (
    ("&", "&amp;"),
    ("<", "&lt;"),
    (">", "&gt;"),
    ('"', "&quot;"),
    ("{{", "&#123;&#123;"),
    ("[", "&#91;"),
    ("\\", "\\&#8288;"),
)
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_END = re.compile("\r\n?|\n")
_TAG_GAP = re.compile(r"[\s\x00-\x1f\x7f]+")


def field_html(text: str) -> str:
    """A field's HTML: line ends become breaks, control characters vanish."""
    return _escaped(text) if text.isprintable() else _LINE_END.sub("<br>", _escaped(_writable(text)))


def fields_html(texts: tuple[str, ...]) -> str:
    """The fields of a note as Anki stores them, each as `field_html` gives it, apart by 0x1f."""
    if "".join(texts).isprintable():
        return _escaped(FIELD_SEPARATOR.join(texts))
    return FIELD_SEPARATOR.join(map(field_html, texts))


def tag(name: str) -> str:
    """A tag without spaces; its levels stand apart by double colons."""
    return _TAG_GAP.sub("_", _writable(name).strip()).strip(":")


def deck_name(name: str) -> str:
    """A deck's full name: no control characters, no empty level, never empty."""
    levels = (_TAG_GAP.sub(" ", _writable(level)).strip(" :") for level in name.split("::"))
    return "::".join(filter(None, levels)) or "StudyApp"


def _escaped(text: str) -> str:
    for raw, safe in _ESCAPES:
        if raw in text:
            text = text.replace(raw, safe)
    return text


def _writable(text: str) -> str:
    return _SURROGATE.sub("\ufffd", _UNWRITABLE.sub("", text))
