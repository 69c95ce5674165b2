"""Pages of Wikipedia and any other MediaWiki, by title or address, through its public API."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from studyapp.domain.article import Article, BlockKind, Provenance
from studyapp.domain.errors import InputError, NotFoundError
from studyapp.sources.decoding import clean
from studyapp.sources.detect import read_article
from studyapp.sources.html_page import article_of, read_page
from studyapp.sources.mediawiki_api import MISSING, Site, WikiApi, entries, error_code, table
from studyapp.sources.web import Answer, Web
from studyapp.sources.wiki_places import Place, page_path, place_in_page, place_of_address, place_of_title
from studyapp.sources.words import words
from studyapp.text.script import fold

_TITLES_AT_ONCE = 50
_NEAREST = 8
_LEADING = ("normalized", "converted", "redirects")
"""How an answer says which page a title leads to, in this order."""


class AmbiguousTitle(InputError):  # noqa: N818 - a question, not a fault
    """A title that means several pages; `choices` are their titles, `places` what to fetch for each."""

    def __init__(self, message: str, choices: tuple[str, ...], places: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.choices = choices
        self.places = places or choices


class MissingPage(NotFoundError):  # noqa: N818 - as its base class
    """A title without a page; `nearest` are titles like it, the likeliest first, `places` what to fetch for each."""

    def __init__(self, message: str, nearest: tuple[str, ...], places: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.nearest = nearest
        self.places = places or nearest


@dataclass(frozen=True, slots=True)
class Fetched:
    """An article, and the index of the section that was asked for, None where the whole page was."""

    article: Article
    section: int | None = None


class MediaWiki:
    """Reads pages, one request at a time. The network is used by its methods only."""

    def __init__(self, web: Web, *, language: str = "zh", home: str | None = None, hurried: Web | None = None) -> None:
        """`language` is the Wikipedia that bare titles are looked up in, or `home` the API of another wiki.

        `hurried` asks while someone types.
        """
        self._api = WikiApi(web)
        self._typing = WikiApi(hurried or web)
        self._language = language
        self._home = home

    def fetch(
        self, where: str, *, variant: str | None = None, cancelled: Callable[[], bool] = lambda: False
    ) -> Fetched:
        """The article of a title or an address; redirects are followed, `variant` is one such as zh-tw.

        An address outside of wikis gives the article in that page. Raises AmbiguousTitle, MissingPage, InputError for
        what cannot be read, EnvironmentFault for a failing network, Cancelled.
        """
        if "://" not in where:
            return self._page(place_of_title(where, self._language, self._home), variant, cancelled)
        place = place_of_address(where)
        if place and self._api.is_wiki(place.api, cancelled):
            return self._page(place, variant or place.variant, cancelled)
        answer = self._api.web.get(where, cancelled=cancelled)
        place = place_in_page(answer.data, answer.address)
        if place and self._api.is_wiki(place.api, cancelled):
            return self._page(place, variant, cancelled)
        return Fetched(_foreign_article(answer))

    def suggestions(
        self, text: str, *, limit: int = 10, cancelled: Callable[[], bool] = lambda: False
    ) -> tuple[str, ...]:
        """What to fetch for titles that begin like `text`, for completing while typing. Raises as `fetch`."""
        place = place_of_title(text, self._language, self._home)
        if not place.title or "://" in text:
            return ()
        found = self._typing.titles_like(place.api, place.title, limit, cancelled)
        return tuple(place.prefix + title for title in found)

    def newest_revisions(
        self, addresses: Iterable[str], *, cancelled: Callable[[], bool] = lambda: False
    ) -> dict[str, str]:
        """The newest revision of the page at each address; those without a page or a wiki are left out."""
        by_wiki: dict[str, dict[str, list[str]]] = {}
        for address in addresses:
            place = self._place_of(address, by_wiki, cancelled)
            if place is not None:
                by_wiki.setdefault(place.api, {}).setdefault(place.title, []).append(address)
        found: dict[str, str] = {}
        for api, titles in by_wiki.items():
            names = list(titles)
            for i in range(0, len(names), _TITLES_AT_ONCE):
                for title, revision in self._revisions(api, names[i : i + _TITLES_AT_ONCE], cancelled).items():
                    found |= dict.fromkeys(titles.get(title, ()), revision)
        return found

    def _place_of(self, address: str, known: Mapping[str, object], cancelled: Callable[[], bool]) -> Place | None:
        """The page of a wiki at an address; a wiki of an unusual address is asked for in the page itself."""
        place = place_of_address(address)
        if place is None or place.api in known or self._api.is_wiki(place.api, cancelled):
            return place
        answer = self._api.web.get(address, cancelled=cancelled)
        return place_in_page(answer.data, answer.address)

    def _revisions(self, api: str, titles: list[str], cancelled: Callable[[], bool]) -> dict[str, str]:
        query = {"action": "query", "prop": "info", "redirects": "1", "converttitles": "1", "titles": "|".join(titles)}
        answer = table(self._api.call(api, query, cancelled), "query")
        newest = {str(p.get("title", "")): str(p["lastrevid"]) for p in entries(answer, "pages") if "lastrevid" in p}
        leads = {str(n.get("from")): str(n.get("to")) for key in _LEADING for n in entries(answer, key)}
        found = {}
        for title in titles:
            at = title
            for _ in _LEADING:
                at = leads.get(at, at)
            if at in newest:
                found[title] = newest[at]
        return found

    def _page(self, place: Place, variant: str | None, cancelled: Callable[[], bool]) -> Fetched:
        query = {
            "action": "parse",
            "page": place.title,
            "prop": "text|revid|displaytitle|categories|properties",
            "redirects": "1",
            "disableeditsection": "1",
            "disabletoc": "1",
        }
        answer = self._api.call(place.api, query | ({"variant": variant} if variant else {}), cancelled)
        if error_code(answer) in MISSING or "parse" not in answer:
            title = self._in_other_script(place, cancelled)
            return self._page(replace(place, title=title), variant, cancelled)
        parsed = table(answer, "parse")
        if not parsed:
            raise InputError(f"{urlsplit(place.api).netloc}: not the answer of a MediaWiki; check the address")
        article = self._article(place, parsed, self._api.site(place.api, cancelled))
        article = replace(article, provenance=replace(article.provenance, variant=variant))
        if _is_disambiguation(parsed):
            choices = _choices(article)
            message = f"{urlsplit(place.api).netloc}: {article.title!r} means several pages; choose one of them"
            raise AmbiguousTitle(message, choices, self._places(place, choices, cancelled))
        fragments = [str(r["tofragment"]) for r in entries(parsed, "redirects") if "tofragment" in r]
        return Fetched(article, _section_at(article, place.anchor or (fragments[-1] if fragments else None)))

    def _in_other_script(self, place: Place, cancelled: Callable[[], bool]) -> str:
        """The title of the page in the script that the wiki has it in. Raises MissingPage where it has none."""
        query = {"action": "query", "titles": place.title, "redirects": "1", "converttitles": "1"}
        pages = entries(table(self._api.call(place.api, query, cancelled), "query"), "pages")
        title = str(pages[0].get("title", "")) if len(pages) == 1 and "pageid" in pages[0] else ""
        if title and title != place.title:
            return title
        nearest = self._nearest(place, cancelled)
        hint = f"; nearest: {', '.join(nearest)}" if nearest else "; check the title"
        message = f"{urlsplit(place.api).netloc}: no page {place.title!r}{hint}"
        raise MissingPage(message, nearest, self._places(place, nearest, cancelled))

    def _places(self, place: Place, titles: tuple[str, ...], cancelled: Callable[[], bool]) -> tuple[str, ...]:
        """What to fetch for pages of the same wiki: titles where a title was asked for, else addresses."""
        if place.is_title:
            return tuple(place.prefix + title for title in titles)
        site = self._api.site(place.api, cancelled)
        return tuple(map(site.address_of, titles))

    def _article(self, place: Place, parsed: Mapping[str, Any], site: Site) -> Article:
        """The article of a parsed page; its title is in the variant's script where that is all that differs."""
        title = clean(str(parsed.get("title", place.title)))
        markup = str(parsed.get("text", "")).encode("utf-8", "replace").decode("utf-8")
        page = read_page(markup, words(), name=title, wiki=True)
        shown = read_page(f"<p>{parsed.get('displaytitle', '')}", words(), name=title).sections[0].text
        path = page_path(title)
        provenance = Provenance(
            format="mediawiki",
            address=site.page_address.replace("$1", path),
            revision=str(parsed["revid"]) if parsed.get("revid") else None,
            licence=site.licence,
            authors=f"{site.script_address}?title={path}&action=history",
        )
        article = article_of(page, provenance, source=markup, name=title)
        categories = [c for c in entries(parsed, "categories") if not c.get("hidden")]
        return replace(
            article,
            title=shown if fold(shown) == fold(title) else title,
            categories=tuple(clean(str(c.get("category", ""))).replace("_", " ") for c in categories),
        )

    def _nearest(self, place: Place, cancelled: Callable[[], bool]) -> tuple[str, ...]:
        """Titles that begin like the one asked for, else pages that hold its words, else titles of a like beginning."""
        found = self._api.titles_like(place.api, place.title, _NEAREST, cancelled)
        if found:
            return found
        query = {"action": "query", "list": "search", "srsearch": place.title, "srlimit": str(_NEAREST)}
        results = entries(table(self._api.call(place.api, query, cancelled), "query"), "search")
        beginning = place.title[: (len(place.title) + 1) // 2]
        return tuple(str(r.get("title", "")) for r in results) or self._api.titles_like(
            place.api, beginning, _NEAREST, cancelled
        )


def _foreign_article(answer: Answer) -> Article:
    """The article in a page that is no wiki's."""
    article = read_article(answer.data, name=answer.address)
    return replace(article, provenance=replace(article.provenance, address=answer.address))


def _is_disambiguation(parsed: Mapping[str, Any]) -> bool:
    if "disambiguation" in table(parsed, "properties"):
        return True
    names = [fold(str(c.get("category", ""))).replace("_", " ").lower() for c in entries(parsed, "categories")]
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
