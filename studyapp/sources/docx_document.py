"""DOCX: word processor documents; headings by style, lists, tables, notes."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.domain.article import Article, BlockKind, Provenance
from studyapp.domain.errors import InputError
from studyapp.sources.assembly import Draft, assemble, promoted
from studyapp.sources.decoding import clean
from studyapp.sources.docx_parts import Numbering, hyperlinks, notes, numbering, properties, styles
from studyapp.sources.inline import Pieces
from studyapp.sources.markdown_writer import to_markdown
from studyapp.sources.outline import Outline
from studyapp.sources.safe_xml import XmlReader
from studyapp.sources.words import Words, words
from studyapp.sources.zip_package import ZipPackage

_DOCUMENT = "word/document.xml"
_SKIPPED = frozenset({"drawing", "pict", "object", "txbxContent", "Fallback", "del", "moveFrom", "sectPr"})
_OFF = frozenset({"0", "false", "off"})


class Docx:
    """Reads `.docx` files; macros and pictures are not looked at."""

    name = "docx"
    suffixes = (".docx",)

    def sniff(self, data: bytes, name: str) -> bool:
        """Whether it is a zip file that names the part all such documents have."""
        return data.startswith(b"PK\x03\x04") and _DOCUMENT.encode() in data

    def read(self, data: bytes, *, name: str) -> Article:
        """The article. Raises InputError where the file is damaged, encrypted, beyond the bounds or without text."""
        package = ZipPackage(data, name=name)
        reading = _Reading(words(), package, name)
        reading.read(package.read(_DOCUMENT))
        title, sections = promoted(reading.outline.sections())
        if not any(s.blocks for s in sections):
            raise InputError(f"{name}: no text in the document; choose another file")
        core = properties(package, name)
        draft = Draft(
            sections=sections,
            source=to_markdown(sections),
            provenance=Provenance(format=self.name, authors=core.get("creator") or None),
            title=reading.title or title or core.get("title", ""),
            footnotes=notes(package, name),
        )
        return assemble(draft, words(), name=name)


@dataclass(slots=True)
class _Paragraph:
    """What the properties of a paragraph say so far."""

    style: str = ""
    outline: int | None = None
    list_level: int | None = None
    list_id: str = ""


class _Reading:
    """One pass over the elements of the document part."""

    def __init__(self, language: Words, package: ZipPackage, name: str) -> None:
        self.outline = Outline(language)
        self.title = ""
        self._name = name
        self._styles = styles(package, name)
        self._links = hyperlinks(package, name)
        self._numbering: Numbering = numbering(package, name)
        self._pieces = Pieces()
        self._paragraph = _Paragraph()
        self._rows: list[list[str]] = []
        self._cell: list[str] = []
        self._tables = 0
        self._skipped = 0
        self._in_text = self._in_run = self._bold = False
        self._bold_from: int | None = None
        self._link: tuple[int, str] | None = None

    def read(self, part: bytes) -> None:
        """Fill the outline."""
        XmlReader(name=self._name, start=self._start, end=self._end, text=self._text).feed(part, final=True)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._skipped or tag in _SKIPPED:
            self._skipped += 1
            return
        value = attributes.get("val", "")
        match tag:
            case "p":
                self._pieces, self._paragraph = Pieces(), _Paragraph()
            case "pStyle":
                self._paragraph.style = value
            case "outlineLvl":
                self._paragraph.outline = _number(value)
            case "ilvl":
                self._paragraph.list_level = _number(value)
            case "numId":
                self._paragraph.list_id = value
            case "r":
                self._in_run, self._bold = True, False
            case "b" if self._in_run:
                self._bold = value not in _OFF
            case "t":
                self._in_text = True
                self._bold_from = self._pieces.position if self._bold else None
            case "br" | "cr":
                self._pieces.line_break()
            case "tab":
                self._pieces.add(" ")
            case "hyperlink":
                self._link = (self._pieces.position, self._links.get(attributes.get("id", ""), ""))
            case "tbl":
                self._tables += 1
            case "tr" if self._tables == 1:
                self._rows.append([])
            case "tc" if self._tables == 1:
                self._cell = []

    def _text(self, text: str) -> None:
        if self._in_text and not self._skipped:
            self._pieces.add(clean(text).replace("\n", " "))

    def _end(self, tag: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        match tag:
            case "t":
                self._in_text = False
                if self._bold_from is not None:
                    self._pieces.bold(self._bold_from, self._pieces.position)
            case "r":
                self._in_run = False
            case "hyperlink" if self._link:
                start, target = self._link
                if target:
                    self._pieces.link(start, self._pieces.position, target)
                self._link = None
            case "p":
                self._end_paragraph()
            case "tc" if self._tables == 1 and self._rows:
                self._rows[-1].append(" ".join(filter(None, self._cell)))
            case "tbl":
                self._tables -= 1
                if not self._tables:
                    self.outline.table(tuple(map(tuple, self._rows)))
                    self._rows = []

    def _end_paragraph(self) -> None:
        inline, paragraph = self._pieces.finish(), self._paragraph
        self._pieces = Pieces()
        if self._tables:
            self._cell.append(inline.text)
            return
        style = self._styles.get(paragraph.style)
        level = paragraph.outline if paragraph.outline is not None else (style.outline if style else None)
        list_id = paragraph.list_id or (style.list_id if style else "")
        if style and style.is_title and not self.title:
            self.title = inline.text
        elif level is not None and level < 9:
            self.outline.heading(inline.text, level + 1)
        elif list_id not in ("", "0"):
            depth = paragraph.list_level or 0
            ordered = self._numbering.get((list_id, depth), False)
            self.outline.block(inline, BlockKind.LIST_ITEM, level=depth, ordered=ordered)
        else:
            kind = BlockKind.QUOTE if style and style.is_quote else BlockKind.PARAGRAPH
            self.outline.block(inline, kind)


def _number(value: str) -> int | None:
    return int(value) if value.isascii() and value.isdigit() and len(value) < 4 else None
