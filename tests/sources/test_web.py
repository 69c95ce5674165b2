"""Requests to a server that does everything wrong."""

import time

import pytest

from studyapp.domain.errors import Cancelled, EnvironmentFault, InputError, StudyAppError
from studyapp.sources.web import Limits, Web
from tests.helpers.local_wiki import LocalServer, Waits


@pytest.fixture
def web(waits: Waits) -> Web:
    return Web("StudyApp/test", Limits(silence=0.3, total=0.8, size=3 * 2**20), sleep=waits)


@pytest.mark.parametrize(
    ("path", "error", "words"),
    [
        ("dribble", EnvironmentFault, "not done after"),
        ("flood", InputError, "larger than 3 MB"),
        ("large", InputError, "larger than 3 MB"),
        ("cut-off", EnvironmentFault, "broke off"),
        ("silence", EnvironmentFault, "no answer in"),
        ("redirect", InputError, "redirects without end"),
        ("to-file", InputError, "redirects"),
        ("too-many", EnvironmentFault, "busy"),
        ("lag", EnvironmentFault, "busy"),
        ("500", EnvironmentFault, "answered 500"),
        ("missing", InputError, "no such page"),
    ],
)
def test_faults_are_said_plainly_and_soon(
    faulty: LocalServer, web: Web, path: str, error: type[StudyAppError], words: str
) -> None:
    began = time.perf_counter()
    with pytest.raises(error, match=rf"^127\.0\.0\.1:\d+: .*{words}.*; .+$"):
        web.get(f"{faulty.address}/{path}")
    assert time.perf_counter() - began < 3


def test_fifty_megabytes_are_too_many_without_being_asked(faulty: LocalServer) -> None:
    with pytest.raises(InputError, match="larger than 50 MB"):
        Web("StudyApp/test").get(f"{faulty.address}/large")


def test_threads_take_turns(wiki: LocalServer, web: Web) -> None:
    with web.turn, pytest.raises(Cancelled):
        web.get(f"{wiki.address}/w/api.php?action=query", cancelled=lambda: True)
    assert not wiki.seen


def test_retry_after_is_kept_and_asked_three_times(faulty: LocalServer, web: Web, waits: Waits) -> None:
    with pytest.raises(EnvironmentFault):
        web.get(f"{faulty.address}/too-many")
    assert len(faulty.seen) == 3
    assert 13.9 < sum(waits) < 14.1


def test_waiting_and_reading_can_be_cancelled(faulty: LocalServer, web: Web, waits: Waits) -> None:
    for path in ("too-many", "dribble", "flood"):
        with pytest.raises(Cancelled):
            web.get(f"{faulty.address}/{path}", cancelled=lambda: True)
    assert not waits


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "ftp://example.org/x", "http://", "甲河", "http://[::1", "http://a:99999/"]
)
def test_only_web_addresses(web: Web, address: str) -> None:
    with pytest.raises(InputError, match=r"not an http\(s\) address; .+$"):
        web.get(address)


def test_offline(web: Web) -> None:
    with pytest.raises(EnvironmentFault, match="cannot be reached; check the network"):
        web.get("http://127.0.0.1:1/")


def test_who_asks_is_said(wiki: LocalServer, web: Web) -> None:
    web.get(f"{wiki.address}/w/api.php?action=opensearch&search=x")
    assert wiki.seen[0][1]["User-Agent"] == "StudyApp/test"
