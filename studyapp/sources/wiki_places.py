"""Addresses of wiki pages: which API, which page, which variant and which section they mean. No network."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from urllib.parse import parse_qs, quote, unquote, urljoin, urlsplit, urlunsplit

from studyapp.sources.decoding import clean
from studyapp.sources.page_names import title_of

_VARIANT = re.compile(r"[a-z]{2,3}-[a-z]{2,8}")
_EDIT_URI = re.compile(
    rb"<link\b[^>]{0,300}?\brel=[\"']EditURI[\"'][^>]{0,300}?\bhref=[\"']([^\"']{1,500})", re.IGNORECASE
)
_PAGE_NAME = re.compile(r'"wgPageName":\s*"((?:[^"\\]|\\.){1,500})"')
_LANGUAGE_PREFIX = re.compile(r"([a-z]{2,3}(?:-[a-z]{2,8})?):(.+)")
_SECURE = (".wikipedia.org", ".wikisource.org", ".wikibooks.org")


@dataclass(frozen=True, slots=True)
class Place:
    """A page of a wiki: the address of the API, the title, and the variant and section asked for, None for none.

    `is_title` says that it was asked for by title; `prefix` is then the language named before it (`en:`).
    """

    api: str
    title: str
    variant: str | None = None
    anchor: str | None = None
    is_title: bool = False
    prefix: str = ""


def place_of_title(title: str, language: str, home: str | None = None) -> Place:
    """The page of that title in the Wikipedia of `language`; `en:Title` names another language.

    `home` is the address of the API of another wiki to look in.
    """
    match = _LANGUAGE_PREFIX.fullmatch(title.strip())
    prefix = f"{match[1]}:" if match else ""
    if match:
        language, title = match[1], match[2]
    title, _, anchor = title.partition("#")
    api = home if home and not match else f"https://{language}.wikipedia.org/w/api.php"
    return Place(api, title_of(title), anchor=anchor or None, is_title=True, prefix=prefix)


def place_of_address(address: str) -> Place | None:
    """The page an address means where its form tells: `/wiki/Title`, `/zh-tw/Title`, `index.php?title=Title`."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    query = parse_qs(parts.query)
    scheme = "https" if f".{parts.hostname}".endswith(_SECURE) else parts.scheme
    host = parts.netloc.replace(".m.wikipedia.org", ".wikipedia.org")
    variant = query["variant"][0] if "variant" in query else None
    folder, _, rest = parts.path.lstrip("/").partition("/")
    if "index.php" in parts.path:
        script, _, inside = parts.path.partition("index.php")
        title = (query.get("title") or [inside.strip("/")])[0]
        base = script
    else:
        title, base = rest, "/w/"
        if _VARIANT.fullmatch(folder):
            variant = folder
        elif folder != "wiki":
            return None
    if not title:
        return None
    api = urlunsplit((scheme, host, base + "api.php", "", ""))
    return Place(api, title_of(title), variant, unquote(parts.fragment) or None)


def usual_address(address: str) -> str:
    """The address as a wiki gives it for its pages: no variant, no mobile host, no anchor, percent signs.

    Addresses that are no wiki's come back as they are.
    """
    place = place_of_address(address)
    if place is None:
        return address
    scheme, host, *_ = urlsplit(place.api)
    parts = urlsplit(address)
    folder = parts.path.partition("index.php")[0] + "index.php/" if "index.php" in parts.path else "/wiki/"
    return urlunsplit((scheme, host, folder + page_path(place.title), "", ""))


def page_path(title: str) -> str:
    """A title as addresses have it."""
    return quote(title.replace(" ", "_"), safe="/:(),!*'~")


def place_in_page(data: bytes, address: str) -> Place | None:
    """The place a page of a wiki names in its head, for addresses whose form does not tell."""
    link = _EDIT_URI.search(data[:200_000])
    name = _PAGE_NAME.search(data[:200_000].decode("utf-8", "replace"))
    if not link or not name:
        return None
    try:
        api = urljoin(address, link[1].decode("utf-8", "replace").replace("&amp;", "&")).partition("?")[0]
        title = clean(str(json.loads(f'"{name[1]}"')))
        same_host = urlsplit(api).hostname == urlsplit(address).hostname
    except ValueError:
        return None
    return Place(api, title_of(title), anchor=unquote(address.partition("#")[2]) or None) if same_host else None
