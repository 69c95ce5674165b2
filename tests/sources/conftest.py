"""A server on loopback that plays a MediaWiki, and one that plays every kind of fault."""

from collections.abc import Iterator

import pytest

from tests.helpers.local_wiki import FAULTS, LocalServer, Waits, api, serving


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with serving() as running:
        yield running


@pytest.fixture
def wiki(server: LocalServer) -> LocalServer:
    server.replies["/w/api.php"] = api
    return server


@pytest.fixture
def faulty(server: LocalServer) -> LocalServer:
    """Each fault at a path of its name, and as the API of a wiki under it."""
    server.replies |= {f"/{name}": reply for name, reply in FAULTS.items()}
    server.replies |= {f"/{name}/api.php": reply for name, reply in FAULTS.items()}
    return server


@pytest.fixture
def waits() -> Waits:
    return Waits()
