"""Handing a package to a running Anki."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from studyapp.anki.connect import ADDRESS, AnkiConnect
from studyapp.domain.errors import EnvironmentFault
from tests.helpers.local_anki import LocalAnki, local_anki


@pytest.fixture
def server() -> Iterator[LocalAnki]:
    with local_anki() as running:
        yield running


def test_it_speaks_to_this_computer_alone() -> None:
    assert ADDRESS.startswith("http://127.0.0.1:")


def test_a_running_anki_answers(server: LocalAnki) -> None:
    AnkiConnect(server.address).greet()
    assert server.asked == [{"action": "version", "version": 6, "params": {}}]


def test_no_anki_is_told_in_one_sentence(server: LocalAnki) -> None:
    address = server.address
    server.server_close()
    with pytest.raises(EnvironmentFault, match=r"not running.*export an \.apkg file"):
        AnkiConnect(address).greet()


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"result": 5, "error": None}, "too old"),
        ({"result": None, "error": "valid api key must be provided"}, "refuses .valid api key"),
        (["no", "such"], "refuses"),
    ],
)
def test_what_cannot_be_used_is_told(server: LocalAnki, answer: object, said: str) -> None:
    server.answers["version"] = answer
    with pytest.raises(EnvironmentFault, match=said):
        AnkiConnect(server.address).greet()


@pytest.mark.parametrize(("code", "body"), [(200, b"<html>"), (404, b"{}"), (200, b"[" * 100_000)])
def test_another_program_in_its_place_is_told(server: LocalAnki, code: int, body: bytes) -> None:
    server.code, server.body = code, body
    with pytest.raises(EnvironmentFault, match="another program"):
        AnkiConnect(server.address).greet()


def test_a_package_that_is_not_taken_is_told(server: LocalAnki, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "deck.apkg", "w"):
        server.answers["importPackage"] = {"result": False, "error": None}
    with pytest.raises(EnvironmentFault, match="did not take"):
        AnkiConnect(server.address).import_package(tmp_path / "deck.apkg")
