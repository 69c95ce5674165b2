"""The program run in this process on a library of its own."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from studyapp.cli.main import main
from studyapp.domain.errors import EnvironmentFault


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run of the program gave."""

    code: int
    output: str
    errors: str

    @property
    def lines(self) -> list[str]:
        return self.output.splitlines()


Program = Callable[..., Ran]


@pytest.fixture
def program(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Program:
    monkeypatch.setenv("STUDYAPP_DATA_DIR", str(tmp_path / "data"))

    def offline(*_: object, **__: object) -> None:
        raise EnvironmentFault("the network: out of reach; try again later")

    # No test of the command line asks the network.
    monkeypatch.setattr("studyapp.sources.web.Web.get", offline)

    def run(*arguments: str, typed: str = "") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        try:
            code = main([str(a) for a in arguments])
        except SystemExit as exit:
            code = int(exit.code or 0)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return run


TEXT = """**云城**是一座城市。1901年3月4日，云城大学成立。1905年，云城爆发罢工。

## 交通

1920年5月，云城与海城签订铁路协定。1923年，云城建成火车站。
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "云城.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def filled(program: Program, file: Path) -> Program:
    assert program("import", file).code == 0
    return program
