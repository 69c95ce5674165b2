"""The documents name what is there: folders, files, verbs, make targets, links."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest

from studyapp.cli.main import make_parser

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
ARCHITECTURE = ROOT / "docs" / "architecture.md"

each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda p: str(p.relative_to(ROOT)))


def verbs() -> set[str]:
    """The verbs of the command line."""
    groups = (a for a in make_parser()._actions if isinstance(a, argparse._SubParsersAction))
    return {verb for group in groups for verb in group.choices}


@each_document
def test_a_path_in_a_document_exists(document: Path) -> None:
    named = re.findall(
        r"`((?:studyapp|tests|tools|docs|resources|decks)/[\w./-]*\w)`", document.read_text(encoding="utf-8")
    )
    assert [n for n in named if "NNNN" not in n and not (ROOT / n).exists()] == []


@each_document
def test_a_link_to_a_file_leads_somewhere(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", document.read_text(encoding="utf-8"))
    assert [n for n in links if not (document.parent / n).exists()] == []


@each_document
def test_a_make_target_in_a_document_exists(document: Path) -> None:
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    named = re.findall(r"(?:`|    )make (\w+)", document.read_text(encoding="utf-8"))
    assert set(named) <= set(targets)


def test_the_architecture_names_every_package() -> None:
    text = ARCHITECTURE.read_text(encoding="utf-8")
    packages = [p.parent.name for p in sorted((ROOT / "studyapp").glob("*/__init__.py"))]
    assert [p for p in packages if f"\n      {p}/ " not in text] == []


def test_the_architecture_names_every_folder_of_resources() -> None:
    text = ARCHITECTURE.read_text(encoding="utf-8")
    folders = [p.name for p in sorted((ROOT / "resources").iterdir()) if p.is_dir()]
    assert [f for f in folders if f"{f}/" not in text] == []


def test_the_readme_shows_verbs_that_exist() -> None:
    shown = re.findall(r"^    studyapp (\w+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(shown) <= verbs()
    assert len(set(shown)) >= 10
