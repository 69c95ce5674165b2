"""A dump of 20,000 pages through the command line: flat memory, progress, and an interrupt that leaves it sound."""

from __future__ import annotations

import bz2
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = 20_000
LARGEST_MB = 300
# Not ru_maxrss: it begins with what the tests had taken when they started the process.
_MEASURED = """
import sys
from studyapp.cli.main import main
code = main(sys.argv[1:])
if sys.platform == "linux":
    lines = open("/proc/self/status").read().splitlines()
    print("peak", next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM:")))
sys.exit(code)
"""


@pytest.fixture(scope="module")
def dump(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("dump") / "pages.xml.bz2"
    with bz2.open(path, "wt", encoding="utf-8", compresslevel=1) as out:
        out.write("<mediawiki><siteinfo><base>https://zh.wikipedia.org/wiki/X</base></siteinfo>")
        for n in range(PAGES):
            text = f"'''第{n}城'''是城市。1901年，第{n}城建成车站。" + "当地人以捕鱼为生。" * 12
            revision = f"<revision><id>{n + 1}</id><text>{text}[[Category:第{n % 100}类]]</text></revision>"
            out.write(f"<page><title>第{n}城</title><ns>0</ns>{revision}</page>")
        out.write("</mediawiki>")
    return path


def start(data: Path, *arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _MEASURED, "--data-dir", str(data), *map(str, arguments)]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=pipe, stderr=pipe, text=True, encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is counted as Linux does")
def test_pages_are_chosen_in_flat_memory(dump: Path, tmp_path: Path) -> None:
    chosen = [f"第{n}城" for n in range(0, PAGES, 400)]
    (tmp_path / "list.txt").write_text("\n".join(chosen), encoding="utf-8")
    with start(tmp_path / "data", "import", dump, "--titles", tmp_path / "list.txt") as run:
        output, errors = run.communicate(timeout=120)
    *lines, peak = output.splitlines()
    assert (run.returncode, errors) == (0, "")
    assert [line.partition(":")[0] for line in lines] == chosen
    assert int(peak.removeprefix("peak ")) <= LARGEST_MB


@pytest.mark.skipif(sys.platform == "win32", reason="an interrupt is sent by signal")
def test_interrupt_keeps_what_is_stored(dump: Path, tmp_path: Path) -> None:
    with start(tmp_path / "data", "import", dump, "--category", "第7类") as run:
        assert run.stdout is not None
        first = run.stdout.readline()
        run.send_signal(signal.SIGINT)
        output, errors = run.communicate(timeout=60)
    assert first.startswith("第7城: ")
    assert "peak" not in output or run.returncode == 130
    assert "articles were imported and stay" in errors
    with start(tmp_path / "data", "check") as check:
        check.communicate(timeout=60)
    assert check.returncode == 0
