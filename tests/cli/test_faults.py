"""Bad input and faults: one line on standard error, exit code 2, nothing half-written; quiet in a pipe."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Program

ROOT = Path(__file__).resolve().parents[2]


def start(*arguments: str, data: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program in a process of its own."""
    given = {**os.environ, "STUDYAPP_DATA_DIR": str(data), **environment}
    command = [sys.executable, "-m", "studyapp.cli.main", *arguments]
    return subprocess.run(command, cwd=ROOT, env=given, capture_output=True, check=False)


@pytest.mark.parametrize("verb", ["import", "extract", "explain"])
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("none.md", None),
        ("empty.md", b""),
        ("binary.md", bytes(range(256)) * 50),
        ("folder.md", "folder"),
        ("zero.txt", b"\x00" * 99),
    ],
)
def test_file_that_cannot_be_read(
    program: Program, tmp_path: Path, verb: str, name: str, data: bytes | str | None
) -> None:
    path = tmp_path / name
    if isinstance(data, bytes):
        path.write_bytes(data)
    elif data == "folder":
        if verb == "import":
            pytest.skip("folders are imported")
        path.mkdir()
    ran = program(verb, path)
    assert ran.code == 2
    assert ran.errors.startswith(f"studyapp: {path}: ")
    assert ran.errors.count("\n") == 1
    assert "Traceback" not in ran.errors


def test_good_files_are_imported_beside_bad_ones(program: Program, file: Path, tmp_path: Path) -> None:
    ran = program("import", tmp_path / "none.md", file)
    assert ran.code == 2
    assert ran.output.startswith("云城: ")


@pytest.mark.parametrize(
    "arguments",
    [
        ("import",),
        ("import", ""),
        ("import", "https://zh.wikipedia.org/wiki/X"),
        ("import", "没有这个题目"),
        ("import", "a.xml", "b.xml", "--page", "x"),
        ("frobnicate",),
        ("list", "--nonsense"),
        ("review", "--limit", "-3"),
        ("show", "abc"),
        ("show", "99999999999999999999"),
        ("show", "7"),
        ("learn", "没有"),
        ("export", "deck.xyz"),
        ("export", "deck.apkg", "--section", "x"),
        ("build", "none.toml"),
        ("restore", "none.db"),
    ],
)
def test_wrong_use_is_one_line_and_exit_code_2(program: Program, arguments: tuple[str, ...]) -> None:
    ran = program(*arguments)
    assert ran.code == 2
    assert ran.errors.startswith("studyapp: ")
    assert ran.errors.count("\n") == 1


def test_second_instance_is_told(filled: Program, tmp_path: Path) -> None:
    from studyapp.store.instance_lock import InstanceLock

    lock = InstanceLock(tmp_path / "data")
    ran = filled("learn", "云城")
    assert ran.code == 2
    assert "already running" in ran.errors
    assert filled("list").code == 0
    lock.release()
    assert filled("learn", "云城").code == 0


def test_newer_library_is_left_alone(filled: Program, tmp_path: Path) -> None:
    import sqlite3
    from contextlib import closing

    path = tmp_path / "data" / "library.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 1000")
    before = path.read_bytes()
    for verb in (("list",), ("check",), ("learn", "云城"), ("import", "--starter")):
        ran = filled(*verb)
        assert ran.code == 2
        assert "newer StudyApp" in ran.errors
    assert path.read_bytes() == before


def test_damaged_library_names_the_newest_backup_and_is_restored(filled: Program, tmp_path: Path) -> None:
    filled("backup")
    path = tmp_path / "data" / "library.db"
    path.write_bytes(b"")
    ran = filled("list")
    assert ran.code == 2
    backup = ran.errors.split("studyapp restore ")[1].strip()
    assert filled("restore", backup).code == 0
    assert "云城" in filled("list").output


def test_bug_is_one_line(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    from studyapp.cli import session

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr(session.Session, "open", broken)
    ran = program("list")
    assert ran.code == 70
    assert ran.errors.startswith("studyapp: a bug in the program: ZeroDivisionError: oh")


def test_output_is_utf8_whatever_the_locale(file: Path, tmp_path: Path) -> None:
    ran = start("extract", str(file), data=tmp_path / "data", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ran.returncode == 0
    assert "云城" in ran.stdout.decode("utf-8")


def test_reader_that_leaves_is_not_an_error(tmp_path: Path) -> None:
    long = tmp_path / "long.md"
    long.write_text(
        "**云城**。" + "".join(f"{1000 + n}年，云城第{n}座桥建成。\n\n" for n in range(900)), encoding="utf-8"
    )
    command = f"'{sys.executable}' -m studyapp.cli.main extract '{long}' | head -1"
    ran = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=ROOT, capture_output=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.count(b"\n") == 1


@pytest.mark.parametrize("name", ["with space", "資料夾", "📚"])
def test_data_folder_of_any_name(program: Program, file: Path, tmp_path: Path, name: str) -> None:
    assert program("--data-dir", tmp_path / name, "import", file).code == 0
    assert program("--data-dir", tmp_path / name, "check").code == 0


def test_data_folder_that_cannot_be_made_is_told(program: Program, file: Path) -> None:
    ran = program("--data-dir", str(file), "import", file)
    assert ran.code == 2
    assert "--data-dir" in ran.errors


@pytest.mark.parametrize(
    "arguments", [("--help",), ("--version",), ("extract", "FILE"), ("dates", "1950年"), ("import", "--help")]
)
def test_light_verbs_load_nothing_heavy(arguments: tuple[str, ...], file: Path, tmp_path: Path) -> None:
    given = [str(file) if a == "FILE" else a for a in arguments]
    code = (
        "import sys; from studyapp.cli.main import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "heavy = {'sqlalchemy', 'PySide6', 'genanki', 'fsrs'} & set(sys.modules)\n"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    ran = subprocess.run([sys.executable, "-c", code, *given], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr


def test_no_verb_opens_the_window_with_the_folder(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from types import SimpleNamespace

    opened: list[str] = []
    window = SimpleNamespace(main=lambda: opened.append(os.environ["STUDYAPP_DATA_DIR"]))
    monkeypatch.setattr("studyapp.cli.main.import_module", lambda name: window)
    assert program("--data-dir", str(tmp_path / "mine")).code == 0
    assert opened == [str(tmp_path / "mine")]
