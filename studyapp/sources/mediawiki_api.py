"""The API of a MediaWiki: questions and answers as JSON, what a wiki says of itself, titles that begin like a text."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode, urljoin, urlsplit

from studyapp.domain.errors import InputError
from studyapp.sources.web import Answer, Busy, Web, wait_of

MISSING = frozenset({"missingtitle", "nosuchpageid", "nosuchrevid"})
_MAXLAG = "5"
_COME_BACK = frozenset({"maxlag", "ratelimited", "readonly"})
_SERVER = re.compile(r"(?:https?:)?//[\w.-]+(?::\d+)?")
_RESERVED = re.compile(r"[?#%\"<>\\^`{|}]")


@dataclass(frozen=True, slots=True)
class Site:
    """What a wiki says of itself. `page_address` has `$1` where the title stands."""

    page_address: str
    script_address: str
    licence: str | None

    def address_of(self, title: str) -> str:
        """The address of a page, its title readable."""
        path = _RESERVED.sub(lambda m: quote(m[0], safe=""), title.replace(" ", "_"))
        return self.page_address.replace("$1", path)


class WikiApi:
    """Asks the APIs of wikis. `web` is how."""

    def __init__(self, web: Web) -> None:
        self.web = web
        self._sites: dict[str, Site] = {}

    def site(self, api: str, cancelled: Callable[[], bool]) -> Site:
        """What the wiki says of itself, asked once. Raises InputError where there is no wiki."""
        if api not in self._sites:
            query = {"action": "query", "meta": "siteinfo", "siprop": "general|rightsinfo"}
            self._sites[api] = _site_of(table(self.call(api, query, cancelled), "query"), api)
        return self._sites[api]

    def is_wiki(self, api: str, cancelled: Callable[[], bool]) -> bool:
        """Whether a MediaWiki answers at this address."""
        try:
            self.site(api, cancelled)
        except InputError:
            return False
        return True

    def titles_like(self, api: str, text: str, limit: int, cancelled: Callable[[], bool]) -> tuple[str, ...]:
        """Titles that begin like a text."""
        query = {"action": "opensearch", "search": text, "limit": str(limit), "redirects": "resolve"}
        answer = self._decoded(api, query, cancelled)
        titles = answer[1] if isinstance(answer, list) and len(answer) > 1 else ()
        return tuple(str(t) for t in titles) if isinstance(titles, list) else ()

    def call(self, api: str, query: Mapping[str, str], cancelled: Callable[[], bool]) -> Mapping[str, Any]:
        """The answer; that a page is missing is one. Raises InputError, EnvironmentFault, Cancelled."""
        answer = self._decoded(api, query, cancelled)
        if not isinstance(answer, dict):
            raise InputError(f"{urlsplit(api).netloc}: not the answer of a MediaWiki; check the address")
        code = error_code(answer)
        if code and code not in MISSING:
            info = str(table(answer, "error").get("info", code))
            raise InputError(f"{urlsplit(api).netloc}: {info}; check the title")
        return answer

    def _decoded(self, api: str, query: Mapping[str, str], cancelled: Callable[[], bool]) -> Any:
        """The decoded answer; a wiki that lags is asked again."""
        fixed = {"format": "json", "formatversion": "2", "maxlag": _MAXLAG}
        decoded: list[Any] = []

        def check(answer: Answer) -> None:
            decoded[:] = [_json(answer, api)]
            if isinstance(decoded[0], dict) and error_code(decoded[0]) in _COME_BACK:
                raise Busy(wait_of(answer.headers))

        self.web.get(f"{api}?{urlencode({**query, **fixed})}", check=check, cancelled=cancelled)
        return decoded[0]


def error_code(answer: Mapping[str, Any]) -> str:
    """The code of an error, empty where there is none."""
    return str(table(answer, "error").get("code", ""))


def table(answer: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """The mapping under a key, empty where there is none: what servers send is not to be trusted."""
    value = answer.get(key)
    return value if isinstance(value, dict) else {}


def entries(answer: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    """The mappings in the list under a key."""
    value = answer.get(key)
    return [v for v in value if isinstance(v, dict)] if isinstance(value, list) else []


def _json(answer: Answer, api: str) -> Any:
    try:
        return json.loads(answer.data)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{urlsplit(api).netloc}: not the answer of a MediaWiki; check the address") from error


def _site_of(query: Mapping[str, Any], api: str) -> Site:
    general, rights = table(query, "general"), table(query, "rightsinfo")
    server = str(general.get("server", ""))
    server = urljoin(api, server) if _SERVER.fullmatch(server) else api
    licence = " ".join(filter(None, (str(rights.get("text", "")), str(rights.get("url", ""))))) or None
    return Site(
        page_address=urljoin(server, _path(general, "articlepath", "/wiki/$1")),
        script_address=urljoin(server, _path(general, "script", "/w/index.php")),
        licence=licence,
    )


def _path(general: Mapping[str, Any], key: str, usual: str) -> str:
    path = str(general.get(key, usual))
    return path if path.startswith("/") and not path.startswith("//") else usual
