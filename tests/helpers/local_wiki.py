"""A server on loopback that plays a MediaWiki, and one that plays every kind of fault."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

Reply = Callable[["Handler", dict[str, str]], None]


class Handler(BaseHTTPRequestHandler):
    """Answers a GET by the reply the server holds for its path."""

    protocol_version = "HTTP/1.1"
    server: "LocalServer"

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        self.server.seen.append((self.path, dict(self.headers.items())))
        reply = self.server.replies.get(parts.path)
        try:
            if reply is None:
                self.send(404, b"nothing here")
            else:
                reply(self, {k: v[0] for k, v in parse_qs(parts.query).items()})
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def send(self, code: int, body: bytes, **headers: str) -> None:
        self.send_response(code)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def json(self, value: object, code: int = 200, **headers: str) -> None:
        self.send(code, json.dumps(value).encode(), Content_Type="application/json", **headers)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class LocalServer(ThreadingHTTPServer):
    """Replies by path, and the requests seen so far."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.replies: dict[str, Reply] = {}
        self.seen: list[tuple[str, dict[str, str]]] = []

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is expected here."""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


@contextmanager
def serving() -> Iterator[LocalServer]:
    """A server that answers until the end of the block."""
    with LocalServer() as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def page(title: str, html: str, **more: object) -> dict[str, object]:
    return {"parse": {"title": title, "revid": 77, "text": html, "displaytitle": title, "categories": [], **more}}


PAGES: dict[str, dict[str, object]] = {
    "甲河": page(
        "甲河",
        '<div class="mw-parser-output"><p><b>甲河</b>是<a href="/wiki/乙省">乙省</a>的河。</p>'
        "<h2>水灾</h2><p>1931年上涨。</p></div>",
        categories=[{"category": "乙省河流"}, {"category": "维护", "hidden": True}],
    ),
    "甲水": page("甲河", "<p>甲河是河。</p><h2>水灾</h2><p>涨。</p>", redirects=[{"tofragment": "水灾"}]),
    "甲": page(
        "甲",
        '<ul><li><a href="/wiki/甲河">甲河</a>，<a href="/wiki/乙省">乙</a></li>'
        '<li><a href="/wiki/甲山">甲山</a></li></ul>',
        properties={"disambiguation": ""},
    ),
}  # fmt: skip


def api(handler: Handler, query: dict[str, str]) -> None:
    """A small MediaWiki."""
    action = query["action"]
    if action == "parse":
        missing = {"error": {"code": "missingtitle", "info": "no such page"}}
        found = PAGES.get(query["page"], missing)
        if query.get("variant") == "zh-tw" and "parse" in found:
            found = page("甲河", "<p>甲河是條長河。</p>", displaytitle="<i>甲河</i>")
        handler.json(found)
    elif action == "opensearch":
        handler.json([query["search"], [t for t in PAGES if t.startswith(query["search"])], [], []])
    elif query.get("list") == "search":
        handler.json({"query": {"search": [{"title": "甲河"}]}})
    elif query.get("prop") == "info":
        pages = [{"title": t, "lastrevid": 78} for t in query["titles"].split("|") if t in PAGES]
        handler.json({"query": {"pages": pages}})
    else:
        general = {"server": f"http://{handler.headers['Host']}", "articlepath": "/wiki/$1", "script": "/w/index.php"}
        rights = {"text": "CC BY-SA 4.0", "url": "https://creativecommons.org/licenses/by-sa/4.0/"}
        handler.json({"query": {"general": general, "rightsinfo": rights}})


def dribble(handler: Handler, _: dict[str, str]) -> None:
    """One byte at a time, without end."""
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b" ")
        time.sleep(0.02)


def flood(handler: Handler, _: dict[str, str]) -> None:
    """As much as the client takes."""
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b" " * 65536)


def cut_off(handler: Handler, _: dict[str, str]) -> None:
    """Half of what was promised."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"query":')
    handler.wfile.flush()
    handler.connection.close()


def silence(_: Handler, __: dict[str, str]) -> None:
    """Nothing for longer than the client waits."""
    time.sleep(1.5)


def large(handler: Handler, _: dict[str, str]) -> None:
    """An answer of 51 MB."""
    handler.send(200, b'"' + b" " * (51 * 2**20) + b'"')


class Waits(list[float]):
    """Records what was slept instead of sleeping."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


def redirect_to_itself(handler: Handler, _: dict[str, str]) -> None:
    handler.send(302, b"", Location=handler.path)


FAULTS: dict[str, Reply] = {
    "dribble": dribble,
    "flood": flood,
    "large": large,
    "cut-off": cut_off,
    "silence": silence,
    "redirect": redirect_to_itself,
    "to-file": lambda h, _: h.send(302, b"", Location="file:///etc/hostname"),
    "too-many": lambda h, _: h.send(429, b"", Retry_After="7"),
    "lag": lambda h, _: h.json({"error": {"code": "maxlag", "info": "lagged"}}, 503, Retry_After="7"),
    "lag-200": lambda h, _: h.json({"error": {"code": "maxlag", "info": "lagged"}}, Retry_After="7"),
    "html": lambda h, _: h.send(200, b"<html><body>log in"),
    "nested": lambda h, _: h.send(200, b"[" * 100_000),
    "numbers": lambda h, _: h.json([1, {"a": None}]),
    "odd": lambda h, _: h.json({"query": [], "parse": 7, "error": "x"}),
    "500": lambda h, _: h.send(500, b"oops"),
}
