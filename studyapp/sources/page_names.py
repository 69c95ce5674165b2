"""Link targets of wikis: what page they name, and whether it is an image or a category."""

from __future__ import annotations

import re
from enum import StrEnum
from urllib.parse import unquote

from studyapp.sources.words import Words
from studyapp.text.script import fold

_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_LOCAL_PAGE = re.compile(r"(?:\.\./)*+Page/(.*)", re.DOTALL)
_WEB_PAGE = re.compile(r"https?://[^/\s]+/(?:wiki|zh|zh-[a-z]+)/(.*)", re.DOTALL)
_WIKIPEDIA = re.compile(r"https?://[a-z-]+(?:\.m)?\.wikipedia\.org/", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


class PageKind(StrEnum):
    """What a page of a wiki is to a reader of articles."""

    ARTICLE = "article"
    FILE = "file"
    CATEGORY = "category"


def target_of(raw: str, *, internal: bool) -> str:
    """The title of the page a link leads to, or its http(s) address; empty where neither can be told.

    `internal` says that the exporter marked the link as one within the wiki; Wikipedia's own addresses need no mark.
    """
    raw = _ESCAPE.sub(r"\1", raw.strip().strip("<>"))
    if match := _LOCAL_PAGE.fullmatch(raw):
        return title_of(match[1].removesuffix(".md"))
    if (internal or _WIKIPEDIA.match(raw)) and (match := _WEB_PAGE.fullmatch(raw)):
        return title_of(match[1])
    if _ADDRESS.match(raw):
        return raw
    return title_of(raw) if internal else ""


def title_of(raw: str) -> str:
    """A page title as readers write it: percent signs and underscores resolved, without anchor."""
    title = unquote(raw, errors="replace") if "%" in raw else raw
    return title.partition("#")[0].replace("_", " ").strip().lstrip(":").strip()


def kind_of(title: str, words: Words) -> PageKind:
    """Whether a title stands in the namespace of files or categories, in any language known."""
    namespace, colon, _ = title.partition(":")
    if not colon:
        return PageKind.ARTICLE
    namespace = fold(namespace).strip().lower()
    if namespace in words.file_names:
        return PageKind.FILE
    return PageKind.CATEGORY if namespace in words.category_names else PageKind.ARTICLE
