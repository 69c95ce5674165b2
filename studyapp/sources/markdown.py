"""Markdown as people write it: CommonMark notes, with front matter, reference links and wiki links."""

from __future__ import annotations

import re

from studyapp.domain.article import Article, Provenance
from studyapp.sources.decoding import clean, decode
from studyapp.sources.front_matter import split_front_matter
from studyapp.sources.markdown_reading import MarkdownReading
from studyapp.sources.words import words

_FENCE = re.compile(r"^[ ]{0,3}(`{3,}|~{3,})", re.MULTILINE)
_DEFINITION = re.compile(
    r"^[ ]{0,3}\[([^\[\]\n^][^\[\]\n]{0,200})\]:[ \t]*+<?+([^\s<>]{1,2000}+)>?+[ \t]*+(?:[\"'(][^\n]*+)?$", re.MULTILINE
)
_REFERENCE = re.compile(r"(?<!\\)\[([^\[\]\n]{1,300})\](?:\[([^\[\]\n]{0,200})\]|(?![(\[:]))")
_WIKI_LINK = re.compile(r"(!?)\[\[([^\[\]|\n]{1,200})(?:\|([^\[\]|\n]{1,200}))?\]\]")
_TASK = re.compile(r"^([ \t]*[-*+][ \t]+)\[[ xX]\][ \t]+", re.MULTILINE)
_UNDERSCORES = re.compile(r"(?<!\w)(_{1,3})(?=[^\s_])([^_\n]{1,500})(?<=\S)\1(?!\w)")
_HEADING = re.compile(rb"^#{1,6} \S|\A---[ \t]*\r?\n", re.MULTILINE)
_PARENTHESES = str.maketrans({"(": "\\(", ")": "\\)", " ": "_"})


class Markdown:
    """Reads `.md` files that no wiki exported, and other texts with headings of Markdown."""

    name = "markdown"
    suffixes = (".md", ".markdown", ".mdown", ".mkd")

    def sniff(self, data: bytes, name: str) -> bool:
        """Whether the file name says so, or headings of Markdown or front matter occur."""
        return name.lower().endswith(self.suffixes) or bool(_HEADING.search(data[:200_000]))

    def read(self, data: bytes, *, name: str) -> Article:
        """The article; its title is that of the front matter where there is one. Raises InputError as `decode` does."""
        decoded = decode(data, name=name)
        matter, text = split_front_matter(clean(decoded.text))
        reading = MarkdownReading(words())
        reading.read(as_exported(text))
        reading.title = matter.title or reading.title
        reading.categories += matter.tags
        provenance = Provenance(
            format=self.name,
            address=matter.address,
            licence=matter.licence,
            authors=matter.authors,
            encoding=decoded.encoding,
        )
        return reading.article(decoded.text, provenance, name=name)


def as_exported(text: str) -> str:
    """The text with its own notations put as an exporter writes them; code blocks are left out."""
    text = _TASK.sub(r"\1", _without_code(text))
    if "]:" in text:
        text = _with_references(text)
    if "[[" in text:
        text = _WIKI_LINK.sub(_wiki_link, text)
    return _UNDERSCORES.sub(lambda m: f"{'*' * len(m[1])}{m[2]}{'*' * len(m[1])}", text) if "_" in text else text


def _without_code(text: str) -> str:
    """The text without fenced code blocks; a fence that is never closed is no fence."""
    fences = list(_FENCE.finditer(text))
    kept: list[str] = []
    done = i = 0
    while i < len(fences):
        opening = fences[i]
        closing = next((f for f in fences[i + 1 : i + 2] if f[1][0] == opening[1][0]), None)
        if closing:
            kept.append(text[done : opening.start()])
            done = text.find("\n", closing.end())
            done = len(text) if done < 0 else done
            i += 1
        i += 1
    return "".join(kept) + text[done:]


def _with_references(text: str) -> str:
    """The text with reference links written out, and their definitions taken away."""
    targets = {_label(m[1]): m[2] for m in _DEFINITION.finditer(text)}
    if not targets:
        return text

    def written_out(match: re.Match[str]) -> str:
        target = targets.get(_label(match[2] or match[1]))
        return f"[{match[1]}]({target})" if target else match[0]

    return _REFERENCE.sub(written_out, _DEFINITION.sub("", text))


def _label(raw: str) -> str:
    return " ".join(raw.split()).casefold()


def _wiki_link(match: re.Match[str]) -> str:
    """A link of note-taking programs; what is embedded is left out."""
    if match[1]:
        return ""
    page = match[2].partition("#")[0].strip()
    shown = (match[3] or match[2]).strip()
    return f'[{shown}](../Page/{page.translate(_PARENTHESES)}.md "wikilink")' if page else shown
