"""EPUB: e-books; each chapter of the spine becomes sections under its title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from studyapp.domain.article import Article, Provenance, Section, SectionKind
from studyapp.domain.errors import InputError
from studyapp.sources.assembly import Draft, assemble
from studyapp.sources.decoding import clean, decode
from studyapp.sources.html_page import read_page
from studyapp.sources.markdown_writer import to_markdown
from studyapp.sources.safe_xml import xml_tree
from studyapp.sources.words import Words, words
from studyapp.sources.zip_package import ZipPackage, resolved

_CONTAINER = "META-INF/container.xml"
_MIMETYPE = b"application/epub+zip"
_HTML = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})
_MOST_CHAPTERS = 2000


@dataclass(frozen=True, slots=True)
class _Chapter:
    """One document of the spine; `title` is empty where neither it nor the table of contents names it."""

    title: str
    sections: tuple[Section, ...]
    notes: tuple[str, ...]


class Epub:
    """Reads `.epub` files without copy protection."""

    name = "epub"
    suffixes = (".epub",)

    def sniff(self, data: bytes, name: str) -> bool:
        """Whether it is a zip file that says so in its first entry, or has the part that all e-books have."""
        return data.startswith(b"PK\x03\x04") and (_MIMETYPE in data[:200] or _CONTAINER.encode() in data)

    def read(self, data: bytes, *, name: str) -> Article:
        """The book as one article. Raises InputError where it is damaged, protected, beyond the bounds or empty."""
        package = ZipPackage(data, name=name)
        opf_name, opf = _package_document(package, name)
        chapters = list(_chapters(package, opf_name, opf, name))
        sections = combined(chapters, words())
        if not any(s.blocks for s in sections):
            raise InputError(f"{name}: no text in the book; choose another file")
        draft = Draft(
            sections=sections,
            source=to_markdown(sections),
            provenance=Provenance(
                format=self.name, authors=_metadata(opf, "creator") or None, licence=_metadata(opf, "rights") or None
            ),
            title=_metadata(opf, "title"),
            footnotes=tuple(note for chapter in chapters for note in chapter.notes),
        )
        return assemble(draft, words(), name=name)


def combined(chapters: list[_Chapter], language: Words) -> tuple[Section, ...]:
    """The sections of all chapters in one tree; the only chapter of a book needs no heading."""
    if len(chapters) == 1:
        return chapters[0].sections
    empty = Section(heading="", level=1, path=(), text="", blocks=())
    out = [empty]
    for chapter in chapters:
        lead, *rest = chapter.sections
        title = chapter.title
        if not title:
            out += [s for s in chapter.sections if s.blocks and s.path] or [_titled(lead, "…")]
            continue
        apparatus = language.is_apparatus(title)
        placed = [_titled(lead, title), *(replace(s, level=s.level + 1, path=(title, *s.path)) for s in rest)]
        out += [replace(s, kind=SectionKind.APPARATUS) for s in placed] if apparatus else placed
    return tuple(out)


def _titled(lead: Section, title: str) -> Section:
    return replace(lead, heading=title, level=1, path=(title,))


def _package_document(package: ZipPackage, name: str) -> tuple[str, Element]:
    """The name and root of the package document."""
    container = xml_tree(package.read(_CONTAINER), name=name)
    path = next((e.get("full-path", "") for e in container.iter("rootfile")), "")
    return path, xml_tree(package.read(path), name=name)


def _chapters(package: ZipPackage, opf_name: str, opf: Element, name: str) -> Iterator[_Chapter]:
    """The documents of the spine in reading order, without the table of contents."""
    items = {e.get("id", ""): e for e in opf.iter("item")}
    labels = _labels(package, opf_name, items, name)
    spine = [e for e in opf.iter("itemref") if e.get("linear") != "no"]
    if len(spine) > _MOST_CHAPTERS:
        raise InputError(f"{name}: more than {_MOST_CHAPTERS} chapters; the file is not usable")
    for reference in spine:
        item = items.get(reference.get("idref", ""))
        if item is None or item.get("media-type") not in _HTML or "nav" in item.get("properties", "").split():
            continue
        part = resolved(opf_name, unquote(item.get("href", "")))
        data = package.read(part)
        if data.strip():
            page = read_page(decode(data, name=f"{name}/{part}").text, words(), name=name)
            if any(s.blocks for s in page.sections):
                has_heading = not page.sections[0].blocks and len(page.sections) > 1
                title = page.title if not has_heading else ""
                yield _Chapter(labels.get(part) or title, page.sections, page.footnotes)


def _labels(package: ZipPackage, opf_name: str, items: dict[str, Element], name: str) -> dict[str, str]:
    """Titles by document name, from the table of contents in either form."""
    labels: dict[str, str] = {}
    for item in items.values():
        part = resolved(opf_name, unquote(item.get("href", "")))
        is_nav = "nav" in item.get("properties", "").split()
        if not is_nav and item.get("media-type") != "application/x-dtbncx+xml":
            continue
        data = package.read_if_there(part)
        root = xml_tree(data, name=name) if data else Element("none")
        for entry in root.iter("a" if is_nav else "navPoint"):
            target = entry if is_nav else entry.find("content")
            href = target.get("href" if is_nav else "src", "") if target is not None else ""
            text = " ".join("".join(entry.itertext() if is_nav else _own_label(entry)).split())
            if text:
                labels.setdefault(resolved(part, unquote(href)), clean(text))
    return labels


def _own_label(entry: Element) -> Iterator[str]:
    label = entry.find("navLabel/text")
    yield (label.text or "") if label is not None else ""


def _metadata(opf: Element, key: str) -> str:
    return next((clean(" ".join((e.text or "").split())) for e in opf.iter(key) if (e.text or "").strip()), "")
