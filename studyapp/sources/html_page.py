"""HTML: saved pages of Wikipedia and of any other site; the article without what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qs

from selectolax.lexbor import LexborHTMLParser

from studyapp.domain.article import Article, Provenance, Section
from studyapp.domain.errors import InputError
from studyapp.sources.assembly import Draft, assemble
from studyapp.sources.decoding import clean, decode
from studyapp.sources.html_blocks import HtmlBlocks
from studyapp.sources.html_tree import Node, parse_html, text_of
from studyapp.sources.outline import Outline
from studyapp.sources.page_names import PageKind, kind_of, title_of
from studyapp.sources.words import Words, words

_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE
)
_SNIFF = re.compile(
    rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:div|article|section|p|h[1-6])\b[^>]*>", re.IGNORECASE
)
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(https?://\S+) -->")
_REVISION = re.compile(r'"wgRevisionId":\s*(\d+)')
_SITE_SUFFIX = re.compile(r"\s+[-–—|_]\s+[^-–—|]+$")
_WIKI_PATH = re.compile(
    r"(?:https?:)?(?://[^/]+)?/(?:wiki|zh(?:-[a-z]+)?|(?:\w+/)?index\.php)/([^?]+)|(?:\.{1,2}/)*(?:A/)?([^?#:/.][^?:]*)"
)
_WIKI_ROOTS = ("#mw-content-text .mw-parser-output", ".mw-parser-output", "#mw-content-text", "#bodyContent")
_ROOTS = ("article", "main", "[role=main]", "#content")
_NOTES = (
    "ol.references > li,ol.mw-references > li,.mw-references-wrap li[id^=cite_note],"
    "aside[role=doc-footnote],[epub\\:type=footnote],[epub\\:type=endnote]"
)
_DEBRIS = (
    "script,style,noscript,template,head,link,meta,nav,form,button,input,select,textarea,iframe,object,embed,applet,svg,math,"
    "canvas,video,audio,img,picture,map,figure,figcaption,caption,rt,rp,footer,dialog,"
    "[hidden],[aria-hidden=true],[role=navigation],[role=search],[role=banner],[role=contentinfo],"
    "[style*='display:none'],[style*='display: none'],"
    ".noprint,.infobox,.navbox,.vertical-navbox,.sidebar,.metadata,.ambox,.mbox-small,.hatnote,.dablink,.rellink,.toc,#toc,"
    ".mw-editsection,.mw-editsection-visualeditor,.reference,.mw-ref,.mw-cite-backlink,.mw-empty-elt,.thumb,.gallery,"
    ".catlinks,.sistersitebox,.portal,.shortdescription,.mwe-math-element,#siteSub,#contentSub,.mw-jump-link,.printfooter,"
    ".mw-indicators,#coordinates,.navigation-not-searchable,.navframe,.NavFrame,.authority-control,.noexcerpt,"
    ".mw-kartographer-container,[role=doc-noteref],[epub\\:type=noteref]"
)
_OUTSIDE = "header,aside,.sidebar,.nav,.menu,.breadcrumb,.comments,#comments,.ads,.share,.related"
_LEAST_PROSE = 200


@dataclass(frozen=True, slots=True)
class Page:
    """What a page of HTML holds. `title` is empty where it names none."""

    title: str
    sections: tuple[Section, ...]
    footnotes: tuple[str, ...]
    categories: tuple[str, ...]
    address: str | None
    revision: str | None
    licence: str | None


class HtmlPage:
    """Reads `.html` files and saved pages; nothing they refer to is fetched."""

    name = "html"
    suffixes = (".html", ".htm", ".xhtml")

    def sniff(self, data: bytes, name: str) -> bool:
        """Whether the beginning looks like HTML."""
        head = data[:2048].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
        return head.startswith(b"<") and bool(_SNIFF.search(head))

    def read(self, data: bytes, *, name: str) -> Article:
        """The article of the page. Raises InputError where there is no text in it, or as `decode` does."""
        declared = _CHARSET.search(data[:4096])
        decoded = decode(data, name=name, declared=declared[1].decode("ascii") if declared else None)
        page = read_page(decoded.text, words(), name=name)
        provenance = Provenance(
            format=self.name,
            address=page.address,
            revision=page.revision,
            licence=page.licence,
            encoding=decoded.encoding,
        )
        return article_of(page, provenance, source=decoded.text, name=name)


def article_of(page: Page, provenance: Provenance, *, source: str, name: str) -> Article:
    """The article of a page. Raises InputError where the page holds no text."""
    if not any(s.blocks for s in page.sections):
        raise InputError(f"{name}: no article text in the page; save the page itself, not a frame around it")
    draft = Draft(page.sections, source, provenance, page.title, page.footnotes, page.categories)
    return assemble(draft, words(), name=name)


def read_page(markup: str, language: Words, *, name: str, wiki: bool = False) -> Page:
    """Everything of a page that an article needs; `wiki` says that it is a wiki's, else that is found out.

    Raises InputError where it is nested without bound.
    """
    tree = parse_html(markup, name=name)
    notes = [clean(text_of(n)) for n in _distinct(tree.css(_NOTES))]
    of_wiki, root = _root(tree)
    title, heading = _title(tree, root)
    outline = Outline(language)
    if root is not None:
        debris = root.css(f"{_DEBRIS},{_NOTES}") + ([] if wiki or of_wiki else root.css(_OUTSIDE))
        skipped = frozenset(n.mem_id for n in [*debris, *heading])
        target = _wiki_target if wiki or of_wiki else _web_target
        HtmlBlocks(outline, language, target=target, skipped=skipped).add(root)
    revision = _REVISION.search(markup)
    return Page(
        title=title,
        sections=outline.sections(),
        footnotes=tuple(note.lstrip("↑^ ") for note in notes if note),
        categories=_categories(tree, language),
        address=_address(tree, markup),
        revision=revision[1] if revision else None,
        licence=_href(tree, "link[rel=license],a[rel=license]"),
    )


def _root(tree: LexborHTMLParser) -> tuple[bool, Node | None]:
    """Whether the page is a wiki's, and the element that holds its article."""
    for selector in _WIKI_ROOTS:
        if (node := tree.css_first(selector)) is not None:
            return True, node
    wiki = tree.css_first("[rel='mw:WikiLink'],meta[property='mw:pageId'],meta[content^=MediaWiki]") is not None
    for selector in _ROOTS:
        found = max(tree.css(selector), key=lambda n: len(n.text()), default=None)
        if found is not None and len(found.text(strip=True)) >= _LEAST_PROSE:
            return wiki, found
    return wiki, tree.body


def _title(tree: LexborHTMLParser, root: Node | None) -> tuple[str, list[Node]]:
    """The page's own title, and the heading in the article that says it, if there is one."""
    heading = tree.css_first("#firstHeading,.mw-page-title-main")
    if heading is not None:
        return clean(text_of(heading)).strip(), []
    for tops, inside in ((root.css("h1") if root is not None else [], True), (tree.css("h1"), False)):
        if len(tops) == 1:
            return clean(text_of(tops[0])).strip(), tops if inside else []
    element = tree.css_first("title")
    return (_SITE_SUFFIX.sub("", clean(text_of(element)).strip()) if element is not None else ""), []


def _distinct(nodes: list[Node]) -> list[Node]:
    """Each node once: a node that several selectors of a list match is given for each."""
    return list({n.mem_id: n for n in nodes}.values())


def _categories(tree: LexborHTMLParser, language: Words) -> tuple[str, ...]:
    names = [clean(text_of(n)).strip() for n in tree.css("#catlinks li a,.mw-normal-catlinks li a")]
    for link in tree.css("link[rel='mw:PageProp/Category']"):
        title = title_of((link.attributes.get("href") or "").removeprefix("./"))
        names.append(title.partition(":")[2] if kind_of(title, language) is PageKind.CATEGORY else title)
    return tuple(dict.fromkeys(filter(None, names)))


def _address(tree: LexborHTMLParser, markup: str) -> str | None:
    """Where the page says it came from."""
    href = _href(tree, "link[rel=canonical]")
    saved = _SAVED_FROM.search(markup[:4096])
    address = href or (saved[1] if saved else None)
    return address if address and address.lower().startswith(("http://", "https://")) else None


def _href(tree: LexborHTMLParser, selector: str) -> str | None:
    node = tree.css_first(selector)
    return (node.attributes.get("href") or None) if node is not None else None


def _wiki_target(node: Node) -> str:
    """The page or address a link of a wiki page leads to; empty for files, notes and tools."""
    href = (node.attributes.get("href") or "").strip()
    match = _WIKI_PATH.fullmatch(href)
    if match:
        title = title_of(match[1] or match[2])
        return title if kind_of(title, words()) is PageKind.ARTICLE else ""
    if "index.php?" in href and ("action=" not in href or "redlink=1" in href):
        return title_of((parse_qs(href.partition("?")[2]).get("title") or [""])[0])
    return _web_target(node)


def _web_target(node: Node) -> str:
    """The address a link of any page leads to; empty for links within the site or to anything but http(s)."""
    href = (node.attributes.get("href") or "").strip()
    return href if href.lower().startswith(("http://", "https://")) else ""
