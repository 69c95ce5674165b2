"""Web: one polite request at a time over http(s), within bounds of time and size; nothing else leaves the computer."""

from __future__ import annotations

import http.client
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from email.message import Message
from urllib.parse import quote, urlsplit, urlunsplit

from studyapp.domain.errors import Cancelled, EnvironmentFault, InputError

_CHUNK = 64 * 1024
_PATIENCE = 0.1
_BUSY = frozenset({429, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one request: seconds without a byte, seconds in all, bytes, tries, longest wait between tries."""

    silence: float = 15.0
    total: float = 60.0
    size: int = 50 * 1024 * 1024
    tries: int = 3
    longest_wait: float = 30.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent. `address` is where it came from after redirects, `charset` as the header names it."""

    data: bytes
    address: str
    charset: str | None
    headers: Message


class Busy(Exception):  # noqa: N818 - a state of the server, not a fault
    """The server asks to come back later; `wait` is in seconds."""

    def __init__(self, wait: float) -> None:
        super().__init__(wait)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Web:
    """Fetches addresses. `agent` is the User-Agent; clock and sleep are arguments for tests.

    Any thread may ask; whoever comes while a request runs waits for it.
    """

    agent: str
    limits: Limits = field(default_factory=Limits)
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    turn: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    def get(
        self,
        address: str,
        *,
        check: Callable[[Answer], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Answer:
        """What stands at the address. `check` may raise Busy to have it asked again.

        Raises InputError where the address or the answer cannot be used, EnvironmentFault where the network or the
        server fails, Cancelled where `cancelled` says so.
        """
        host = _host(address)
        while not self.turn.acquire(timeout=_PATIENCE):
            if cancelled():
                raise Cancelled(f"{host}: cancelled")
        try:
            return self._asked(address, host, check, cancelled)
        finally:
            self.turn.release()

    def _asked(self, address: str, host: str, check: Callable[[Answer], None], cancelled: Callable[[], bool]) -> Answer:
        for attempt in range(1, self.limits.tries + 1):
            try:
                answer = self._once(address, host, cancelled)
                check(answer)
            except Busy as busy:
                if attempt == self.limits.tries:
                    break
                self._wait(min(busy.wait, self.limits.longest_wait), cancelled)
            else:
                return answer
        raise EnvironmentFault(f"{host}: the server is busy; try again in some minutes")

    def _once(self, address: str, host: str, cancelled: Callable[[], bool]) -> Answer:
        if cancelled():
            raise Cancelled(f"{host}: cancelled")
        headers = {"User-Agent": self.agent, "Accept-Encoding": "identity"}
        request = urllib.request.Request(_encoded(address, host), headers=headers)
        began = self.clock()
        try:
            with _opener().open(request, timeout=self.limits.silence) as response:
                data = self._read(response, host, began, cancelled)
                return Answer(data, response.geturl(), response.headers.get_content_charset(), response.headers)
        except urllib.error.HTTPError as error:
            with error:
                raise _http_fault(error, host) from error
        except TimeoutError as error:
            raise EnvironmentFault(f"{host}: no answer in {self.limits.silence:g} s; try again later") from error
        except urllib.error.URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise EnvironmentFault(f"{host}: no answer in {self.limits.silence:g} s; try again later") from error
            raise EnvironmentFault(f"{host}: cannot be reached; check the network connection") from error
        except (http.client.HTTPException, OSError) as error:
            raise EnvironmentFault(f"{host}: the connection broke off; try again") from error

    def _read(
        self, response: http.client.HTTPResponse, host: str, began: float, cancelled: Callable[[], bool]
    ) -> bytes:
        """The whole body, watched for size, time and the user's wish."""
        expected = response.length
        self._check_size(expected or 0, host)
        parts: list[bytes] = []
        size = 0
        while chunk := response.read1(_CHUNK):
            parts.append(chunk)
            size += len(chunk)
            if cancelled():
                raise Cancelled(f"{host}: cancelled")
            self._check_size(size, host)
            if self.clock() - began > self.limits.total:
                raise EnvironmentFault(f"{host}: not done after {self.limits.total:g} s; try again later")
        if expected is not None and size < expected:
            raise EnvironmentFault(f"{host}: the connection broke off; try again")
        return b"".join(parts)

    def _check_size(self, size: int, host: str) -> None:
        if size > self.limits.size:
            raise InputError(f"{host}: the answer is larger than {self.limits.size // 2**20} MB; choose another page")

    def _wait(self, seconds: float, cancelled: Callable[[], bool]) -> None:
        """Sleep in short pieces, so that cancelling is heard."""
        left = seconds
        while left > 0:
            if cancelled():
                raise Cancelled("cancelled while waiting for a busy server")
            self.sleep(min(left, 0.2))
            left -= 0.2


def wait_of(headers: Message) -> float:
    """The seconds a Retry-After header asks for; 5 where it gives none in seconds."""
    value = headers.get("Retry-After", "")
    return float(value) if value.isascii() and value.isdigit() else 5.0


def _opener() -> urllib.request.OpenerDirector:
    """An opener for http and https only; others, and redirects to others, are refused."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    return opener


def _encoded(address: str, host: str) -> str:
    """The address in ASCII. Raises InputError where the host name cannot be one."""
    parts = urlsplit(address)
    try:
        netloc = parts.netloc.rpartition("@")[2].encode("idna").decode("ascii")
    except UnicodeError as error:
        raise InputError(f"{host}: not an http(s) address; copy it from the browser") from error
    path, query = (quote(p, safe="/%:@!$&'()*+,;=~?") for p in (parts.path or "/", parts.query))
    return urlunsplit((parts.scheme, netloc, path, query, ""))


def _host(address: str) -> str:
    try:
        parts = urlsplit(address)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        parts, port = None, ""
    if parts is None or parts.scheme not in ("http", "https") or not parts.hostname:
        raise InputError(f"{address[:200]}: not an http(s) address; copy it from the browser")
    return f"{parts.hostname}{port}"


def _http_fault(error: urllib.error.HTTPError, host: str) -> Exception:
    """What an HTTP error means for the user, or Busy."""
    if error.code in _BUSY:
        return Busy(wait_of(error.headers))
    if 300 <= error.code < 400:
        return InputError(f"{host}: redirects without end; open the page in a browser and copy its address")
    if error.code in (404, 410):
        return InputError(f"{host}: no such page; check the address")
    return EnvironmentFault(f"{host}: the server answered {error.code}; try again later")
