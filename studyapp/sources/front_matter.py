"""Front matter of notes: the lines between `---` at the top, as far as keys and plain values go. No YAML is run."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FENCE = re.compile(r"---[ \t]*+\n")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*+$", re.MULTILINE)
_PAIR = re.compile(r"([A-Za-z][\w-]{0,40})[ \t]*+:(?:[ \t]++(.*))?")
_ITEM = re.compile(r"[ \t]*+-[ \t]++(.*)")
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The values of known keys, None or empty where absent."""

    title: str = ""
    tags: tuple[str, ...] = ()
    address: str | None = None
    licence: str | None = None
    authors: str | None = None


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    """The front matter of a cleaned text and the text after it; a text without any comes back whole."""
    fence = _FENCE.match(text)
    end = _END.search(text, fence.end(), _LONGEST) if fence else None
    if not fence or not end:
        return FrontMatter(), text
    pairs = _pairs(text[fence.end() : end.start()])
    if not pairs:
        return FrontMatter(), text

    def first(*keys: str) -> str:
        return next((pairs[k][0] for k in keys if pairs.get(k)), "")

    address = first("source", "url", "address", "link")
    matter = FrontMatter(
        title=first("title"),
        tags=tuple(tag for key in ("tags", "categories", "keywords") for tag in pairs.get(key, ())),
        address=address if address.startswith(("http://", "https://")) else None,
        licence=first("licence", "license") or None,
        authors=", ".join(pairs.get("authors") or pairs.get("author") or ()) or None,
    )
    return matter, text[end.end() :]


def _pairs(block: str) -> dict[str, list[str]]:
    """Keys in lower case with their values, lists in brackets or in lines of their own among them."""
    pairs: dict[str, list[str]] = {}
    values: list[str] = []
    for line in block.split("\n"):
        if match := _PAIR.fullmatch(line.rstrip()):
            values = pairs.setdefault(match[1].lower(), [])
            values += _values(match[2] or "")
        elif match := _ITEM.fullmatch(line.rstrip()):
            values += _values(match[1])
    return pairs


def _values(raw: str) -> list[str]:
    raw = raw.strip()
    parts = raw[1:-1].split(",") if raw[:1] == "[" and raw[-1:] == "]" else [raw]
    return [value for part in parts if (value := part.strip().strip("\"'").strip())]
