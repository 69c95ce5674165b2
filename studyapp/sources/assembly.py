"""From an outline to an article: title, language and script; the same for every source."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from studyapp.domain.article import Article, BlockKind, Provenance, Section, SectionKind
from studyapp.sources.decoding import clean
from studyapp.sources.language import language_of, script_in
from studyapp.sources.words import Words

_TITLE_WITHIN = 24
"""The bold words that name an article begin this near to the beginning of a paragraph of the lead."""
_LONGEST_TITLE = 200
_QUOTES = "《》〈〉「」『』“”\"' "


@dataclass(frozen=True, slots=True)
class Draft:
    """What a source read, before the article is put together. `title` is empty where the source names none."""

    sections: tuple[Section, ...]
    source: str
    provenance: Provenance
    title: str = ""
    footnotes: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    warnings: tuple[str, ...] = field(default=())


def assemble(draft: Draft, words: Words, *, name: str) -> Article:
    """The article of a draft. Its title is the one given, else the first bold words of the lead, else the file name."""
    sections = _without_empty(draft.sections)
    prose = "\n".join(s.text for s in sections if s.kind is SectionKind.PROSE)
    return Article(
        title=one_line(draft.title) or bold_title(sections[0]) or one_line(stem(name)) or "?",
        sections=sections,
        language=language_of(prose, words),
        script=script_in(prose),
        provenance=draft.provenance,
        source=draft.source,
        footnotes=draft.footnotes,
        categories=tuple(dict.fromkeys(draft.categories)),
        warnings=draft.warnings,
    )


def bold_title(lead: Section) -> str:
    """The words that the lead defines, set in bold near the beginning of a paragraph; empty where there are none."""
    for block in lead.blocks:
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        for bold in lead.bold:
            if block.start <= bold.start <= block.start + _TITLE_WITHIN and bold.end <= block.end:
                title = lead.text[bold.start : bold.end].strip(_QUOTES)
                if title and len(title) <= _LONGEST_TITLE:
                    return title
    return ""


def one_line(title: str) -> str:
    """A title without line ends and invisible characters, cut where it is beyond measure."""
    return " ".join(clean(title).split())[:_LONGEST_TITLE].rstrip()


def stem(name: str) -> str:
    """The file name without folders and suffix, as a title."""
    return PurePosixPath(name.replace("\\", "/")).stem.replace("_", " ").strip()


def _without_empty(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections without those of the apparatus that hold nothing and have nothing below them."""
    kept: list[Section] = []
    for i, section in reversed(list(enumerate(sections))):
        parent = bool(kept) and len(kept[-1].path) > len(section.path)
        if i == 0 or section.blocks or parent or section.kind is SectionKind.PROSE:
            kept.append(section)
    return tuple(reversed(kept))


def promoted(sections: tuple[Section, ...]) -> tuple[str, tuple[Section, ...]]:
    """The title and the sections, where the only heading of level 1 stands before everything; else the title is empty.

    The section under that heading becomes the lead.
    """
    tops = [i for i, s in enumerate(sections) if i and s.level == 1]
    if tops != [1] or sections[0].blocks:
        return "", sections
    title = sections[1].heading
    lead = replace(sections[1], heading="", path=(), kind=SectionKind.PROSE)
    return title, (lead, *(replace(s, path=s.path[1:]) for s in sections[2:]))
