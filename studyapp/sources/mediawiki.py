"""Pages of Wikipedia and any other MediaWiki, by title or address, through its public API."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote, urlencode, urljoin, urlsplit

from studyapp.domain.article import Article, BlockKind, Provenance
from studyapp.domain.errors import InputError, NotFoundError
from studyapp.sources.decoding import clean
from studyapp.sources.detect import read_article
from studyapp.sources.html_page import article_of, read_page
from studyapp.sources.web import Answer, Busy, Web, wait_of
from studyapp.sources.wiki_places import Place, place_in_page, place_of_address, place_of_title
from studyapp.sources.words import words
from studyapp.text.script import fold

_MAXLAG = "5"
_SERVER = re.compile(r"(?:https?:)?//[\w.-]+(?::\d+)?")
_TITLES_AT_ONCE = 50
_NEAREST = 8
_COME_BACK = frozenset({"maxlag", "ratelimited", "readonly"})
_MISSING = frozenset({"missingtitle", "nosuchpageid", "nosuchrevid"})


class AmbiguousTitle(InputError):  # noqa: N818 - a question, not a fault
    """A title that means several pages; `choices` are their titles."""

    def __init__(self, message: str, choices: tuple[str, ...]) -> None:
        super().__init__(message)
        self.choices = choices


class MissingPage(NotFoundError):  # noqa: N818 - as its base class
    """A title without a page; `nearest` are titles like it, the likeliest first."""

    def __init__(self, message: str, nearest: tuple[str, ...]) -> None:
        super().__init__(message)
        self.nearest = nearest


@dataclass(frozen=True, slots=True)
class Fetched:
    """An article, and the index of the section that was asked for, None where the whole page was."""

    article: Article
    section: int | None = None


@dataclass(frozen=True, slots=True)
class _Site:
    """What a wiki says of itself."""

    page_address: str
    script_address: str
    licence: str | None


class MediaWiki:
    """Reads pages, one request at a time. The network is used by its methods only."""

    def __init__(self, web: Web, *, language: str = "zh") -> None:
        """`language` is the Wikipedia that bare titles are looked up in."""
        self._web = web
        self._language = language
        self._sites: dict[str, _Site] = {}

    def fetch(
        self, where: str, *, variant: str | None = None, cancelled: Callable[[], bool] = lambda: False
    ) -> Fetched:
        """The article of a title or an address; redirects are followed, `variant` is one such as zh-tw.

        An address outside of wikis gives the article in that page. Raises AmbiguousTitle, MissingPage, InputError for
        what cannot be read, EnvironmentFault for a failing network, Cancelled.
        """
        if "://" not in where:
            return self._page(place_of_title(where, self._language), variant, cancelled)
        place = place_of_address(where)
        if place and self._is_wiki(place.api, cancelled):
            return self._page(place, variant or place.variant, cancelled)
        answer = self._web.get(where, cancelled=cancelled)
        place = place_in_page(answer.data, answer.address)
        if place and self._is_wiki(place.api, cancelled):
            return self._page(place, variant, cancelled)
        return Fetched(_foreign_article(answer))

    def suggestions(self, text: str, *, limit: int = 10) -> tuple[str, ...]:
        """Titles that begin like `text`, for completing while typing. Raises as `fetch`."""
        place = place_of_title(text, self._language)
        return self._open_search(place, limit, lambda: False) if place.title else ()

    def newest_revisions(
        self, address: str, titles: Iterable[str], *, cancelled: Callable[[], bool] = lambda: False
    ) -> dict[str, str]:
        """The newest revision of each title in the wiki of a page's `address`; titles without a page are left out."""
        place = place_of_address(address) or place_of_title("", self._language)
        wanted = list(dict.fromkeys(titles))
        found: dict[str, str] = {}
        for i in range(0, len(wanted), _TITLES_AT_ONCE):
            query = {"action": "query", "prop": "info", "titles": "|".join(wanted[i : i + _TITLES_AT_ONCE])}
            answer = _table(self._call(place.api, query, cancelled), "query")
            written = {str(n.get("to")): str(n.get("from")) for n in _list(answer, "normalized")}
            for page in _list(answer, "pages"):
                title = str(page.get("title", ""))
                if "lastrevid" in page:
                    found[written.get(title, title)] = str(page["lastrevid"])
        return {title: found[title] for title in wanted if title in found}

    def _page(self, place: Place, variant: str | None, cancelled: Callable[[], bool]) -> Fetched:
        host = urlsplit(place.api).netloc
        query = {
            "action": "parse",
            "page": place.title,
            "prop": "text|revid|displaytitle|categories|properties",
            "redirects": "1",
            "disableeditsection": "1",
            "disabletoc": "1",
        }
        answer = self._call(place.api, query | ({"variant": variant} if variant else {}), cancelled)
        if _error_code(answer) in _MISSING or "parse" not in answer:
            nearest = self._nearest(place, cancelled)
            hint = f"; nearest: {', '.join(nearest)}" if nearest else "; check the title"
            raise MissingPage(f"{host}: no page {place.title!r}{hint}", nearest)
        parsed = _table(answer, "parse")
        article = self._article(place, parsed, self._site(place.api, cancelled))
        if _is_disambiguation(parsed):
            choices = _choices(article)
            raise AmbiguousTitle(f"{host}: {article.title!r} means several pages; choose one of them", choices)
        fragments = [str(r["tofragment"]) for r in _list(parsed, "redirects") if "tofragment" in r]
        return Fetched(article, _section_at(article, place.anchor or (fragments[-1] if fragments else None)))

    def _article(self, place: Place, parsed: Mapping[str, Any], site: _Site) -> Article:
        """The article of a parsed page; its title is in the variant's script where that is all that differs."""
        title = clean(str(parsed.get("title", place.title)))
        markup = str(parsed.get("text", "")).encode("utf-8", "replace").decode("utf-8")
        page = read_page(markup, words(), name=title, wiki=True)
        shown = read_page(f"<p>{parsed.get('displaytitle', '')}", words(), name=title).sections[0].text
        path = quote(title.replace(" ", "_"), safe="/:(),!*'~")
        provenance = Provenance(
            format="mediawiki",
            address=site.page_address.replace("$1", path),
            revision=str(parsed["revid"]) if parsed.get("revid") else None,
            licence=site.licence,
            authors=f"{site.script_address}?title={path}&action=history",
        )
        article = article_of(page, provenance, source=markup, name=title)
        categories = [c for c in _list(parsed, "categories") if not c.get("hidden")]
        return replace(
            article,
            title=shown if fold(shown) == fold(title) else title,
            categories=tuple(clean(str(c.get("category", ""))).replace("_", " ") for c in categories),
        )

    def _nearest(self, place: Place, cancelled: Callable[[], bool]) -> tuple[str, ...]:
        found = self._open_search(place, _NEAREST, cancelled)
        if found:
            return found
        query = {"action": "query", "list": "search", "srsearch": place.title, "srlimit": str(_NEAREST)}
        results = _list(_table(self._call(place.api, query, cancelled), "query"), "search")
        return tuple(str(r.get("title", "")) for r in results)

    def _open_search(self, place: Place, limit: int, cancelled: Callable[[], bool]) -> tuple[str, ...]:
        query = {"action": "opensearch", "search": place.title, "limit": str(limit), "redirects": "resolve"}
        answer = self._raw_call(place.api, query, cancelled)
        titles = answer[1] if isinstance(answer, list) and len(answer) > 1 else ()
        return tuple(str(t) for t in titles) if isinstance(titles, list) else ()

    def _is_wiki(self, api: str, cancelled: Callable[[], bool]) -> bool:
        try:
            self._site(api, cancelled)
        except InputError:
            return False
        return True

    def _site(self, api: str, cancelled: Callable[[], bool]) -> _Site:
        if api not in self._sites:
            query = {"action": "query", "meta": "siteinfo", "siprop": "general|rightsinfo"}
            self._sites[api] = _site_of(_table(self._call(api, query, cancelled), "query"), api)
        return self._sites[api]

    def _call(self, api: str, query: Mapping[str, str], cancelled: Callable[[], bool]) -> Mapping[str, Any]:
        answer = self._raw_call(api, query, cancelled)
        if not isinstance(answer, dict):
            raise InputError(f"{urlsplit(api).netloc}: not the answer of a MediaWiki; check the address")
        code = _error_code(answer)
        if code and code not in _MISSING:
            info = str(_table(answer, "error").get("info", code))
            raise InputError(f"{urlsplit(api).netloc}: {info}; check the title")
        return answer

    def _raw_call(self, api: str, query: Mapping[str, str], cancelled: Callable[[], bool]) -> Any:
        """The decoded answer of the API; a wiki that lags is asked again."""
        fixed = {"format": "json", "formatversion": "2", "maxlag": _MAXLAG}
        decoded: list[Any] = []

        def check(answer: Answer) -> None:
            decoded[:] = [_json(answer, api)]
            if isinstance(decoded[0], dict) and _error_code(decoded[0]) in _COME_BACK:
                raise Busy(wait_of(answer.headers))

        self._web.get(f"{api}?{urlencode({**query, **fixed})}", check=check, cancelled=cancelled)
        return decoded[0]


def _json(answer: Answer, api: str) -> Any:
    try:
        return json.loads(answer.data)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{urlsplit(api).netloc}: not the answer of a MediaWiki; check the address") from error


def _foreign_article(answer: Answer) -> Article:
    """The article in a page that is no wiki's."""
    article = read_article(answer.data, name=answer.address)
    return replace(article, provenance=replace(article.provenance, address=answer.address))


def _site_of(query: Mapping[str, Any], api: str) -> _Site:
    general, rights = _table(query, "general"), _table(query, "rightsinfo")
    server = str(general.get("server", ""))
    server = urljoin(api, server) if _SERVER.fullmatch(server) else api
    licence = " ".join(filter(None, (str(rights.get("text", "")), str(rights.get("url", ""))))) or None
    return _Site(
        page_address=urljoin(server, _path(general, "articlepath", "/wiki/$1")),
        script_address=urljoin(server, _path(general, "script", "/w/index.php")),
        licence=licence,
    )


def _path(general: Mapping[str, Any], key: str, usual: str) -> str:
    path = str(general.get(key, usual))
    return path if path.startswith("/") and not path.startswith("//") else usual


def _error_code(answer: Mapping[str, Any]) -> str:
    return str(_table(answer, "error").get("code", ""))


def _table(answer: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """The mapping under a key, empty where there is none: what servers send is not to be trusted."""
    value = answer.get(key)
    return value if isinstance(value, dict) else {}


def _list(answer: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    value = answer.get(key)
    return [v for v in value if isinstance(v, dict)] if isinstance(value, list) else []


def _is_disambiguation(parsed: Mapping[str, Any]) -> bool:
    if "disambiguation" in _table(parsed, "properties"):
        return True
    names = [fold(str(c.get("category", ""))).replace("_", " ").lower() for c in _list(parsed, "categories")]
    return any(word in name for name in names for word in words().disambiguation)


def _choices(article: Article) -> tuple[str, ...]:
    """The pages a disambiguation page offers: the first link of each item."""
    found: list[str] = []
    for section in article.sections:
        for block in section.blocks:
            if block.kind is BlockKind.LIST_ITEM:
                inside = [
                    k.target for k in section.links if block.start <= k.start < block.end and "://" not in k.target
                ]
                found += inside[:1]
    return tuple(dict.fromkeys(found))


def _section_at(article: Article, anchor: str | None) -> int | None:
    """The index of the section an anchor names, None where none does."""
    wanted = fold((anchor or "").replace("_", " ")).strip()
    for i, section in enumerate(article.sections):
        if wanted and fold(section.heading) == wanted:
            return i
    return None
