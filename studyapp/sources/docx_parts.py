"""The smaller parts of a DOCX file: styles, numbering, hyperlinks, notes, properties."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from studyapp.sources.decoding import clean
from studyapp.sources.safe_xml import xml_tree
from studyapp.sources.zip_package import ZipPackage

Numbering = Mapping[tuple[str, int], bool]
"""List id and level to whether its items are numbered."""

_HEADING = re.compile(r"heading ([1-9])")
_QUOTES = frozenset({"quote", "intense quote"})
_DEPTHS = frozenset("012345678")
_SMALL_PART = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style means; `outline` counts from 0, None for body text."""

    outline: int | None = None
    is_title: bool = False
    is_quote: bool = False
    list_id: str = ""


def styles(package: ZipPackage, name: str) -> dict[str, Style]:
    """The paragraph styles by id; a style takes from the one it is based on what it does not say itself."""
    elements = {e.get("styleId", ""): e for e in _root(package, "word/styles.xml", name).iter("style")}
    return {id_: _style(id_, elements) for id_ in elements}


def _style(id_: str, elements: Mapping[str, Element]) -> Style:
    outline: int | None = None
    list_id = ""
    names: list[str] = []
    for _ in range(10):
        element = elements.get(id_)
        if element is None:
            break
        names.append(_value(element, "name").lower())
        level = _value(element, "pPr/outlineLvl")
        heading = _HEADING.fullmatch(names[-1])
        if outline is None and (level.isdigit() or heading):
            outline = int(heading[1]) - 1 if heading else int(level)
        list_id = list_id or _value(element, "pPr/numPr/numId")
        id_ = _value(element, "basedOn")
    return Style(outline, names[:1] == ["title"], bool(_QUOTES.intersection(names[:1])), list_id)


def numbering(package: ZipPackage, name: str) -> Numbering:
    """Which lists are numbered."""
    root = _root(package, "word/numbering.xml", name)
    formats: dict[str, dict[int, bool]] = {}
    for abstract in root.iter("abstractNum"):
        levels = formats.setdefault(abstract.get("abstractNumId", ""), {})
        for level in abstract.iter("lvl"):
            if (depth := level.get("ilvl", "")) in _DEPTHS:
                levels[int(depth)] = _value(level, "numFmt") not in ("bullet", "none")
    kinds = {num.get("numId", ""): _value(num, "abstractNumId") for num in root.iter("num")}
    return {(id_, depth): value for id_, kind in kinds.items() for depth, value in formats.get(kind, {}).items()}


def hyperlinks(package: ZipPackage, name: str) -> dict[str, str]:
    """Relation id to web address."""
    root = _root(package, "word/_rels/document.xml.rels", name)
    targets = ((e.get("Id", ""), e.get("Target", "")) for e in root.iter("Relationship"))
    return {id_: target for id_, target in targets if target.lower().startswith(("http://", "https://"))}


def notes(package: ZipPackage, name: str) -> tuple[str, ...]:
    """The text of the footnotes and endnotes that are not empty."""
    found: list[str] = []
    for kind in ("footnote", "endnote"):
        for note in _root(package, f"word/{kind}s.xml", name).iter(kind):
            text = " ".join(clean("".join(t.text or "" for t in note.iter("t"))).split())
            if text:
                found.append(text)
    return tuple(found)


def properties(package: ZipPackage, name: str) -> dict[str, str]:
    """Title, creator and the like of the document."""
    return {e.tag: clean(e.text or "").strip() for e in _root(package, "docProps/core.xml", name)}


def _root(package: ZipPackage, part: str, name: str) -> Element:
    """The root of a part; an empty element where the part is missing or larger than such a part can be."""
    data = package.read_if_there(part)
    return xml_tree(data, name=name) if data and len(data) <= _SMALL_PART else Element("none")


def _value(element: Element, path: str) -> str:
    found = element.find(path)
    return found.get("val", "") if found is not None else ""
