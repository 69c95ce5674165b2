"""A server on loopback that plays the add-on AnkiConnect."""

import json
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class _Handler(BaseHTTPRequestHandler):
    server: "LocalAnki"

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(asked)
        if asked["action"] == "importPackage":
            with zipfile.ZipFile(asked["params"]["path"]) as package:
                self.server.packages.append(package.namelist())
        body = self.server.body or json.dumps(self.server.answers[asked["action"]]).encode()
        self.send_response(self.server.code)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class LocalAnki(ThreadingHTTPServer):
    """Answers by action; `body`, where it is set, in place of all answers."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers: dict[str, object] = {
            "version": {"result": 6, "error": None},
            "importPackage": {"result": True, "error": None},
        }
        self.body = b""
        self.code = 200
        self.asked: list[dict[str, object]] = []
        self.packages: list[list[str]] = []

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_address[1]}"


@contextmanager
def local_anki() -> Iterator[LocalAnki]:
    """The server, running."""
    server = LocalAnki()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
