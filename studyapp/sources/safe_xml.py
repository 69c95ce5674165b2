"""XML in bounds: no entities of its own, no external ones, no nesting without end; streamed or as a tree."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from studyapp.domain.errors import InputError

_DEEPEST = 200
Start = Callable[[str, dict[str, str]], None]


class XmlReader:
    """Feeds bytes to handlers. Element names are local names, without their namespace."""

    def __init__(self, *, name: str, start: Start, end: Callable[[str], None], text: Callable[[str], None]) -> None:
        self._name = name
        self._depth = 0
        self._start, self._end = start, end
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._on_start
        parser.EndElementHandler = self._on_end
        parser.CharacterDataHandler = text
        parser.EntityDeclHandler = self._on_entity
        self._parser = parser

    def feed(self, data: bytes, *, final: bool = False) -> None:
        """Read on. Raises InputError where the XML is broken, declares entities, or is nested without bound."""
        try:
            self._parser.Parse(data, final)
        except expat.ExpatError as error:
            raise InputError(
                f"{self._name}: broken XML in line {error.lineno}; get the file anew and try again"
            ) from error

    def _on_start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise InputError(f"{self._name}: elements nested more than {_DEEPEST} deep; the file is not usable")
        self._start(_local(tag), {_local(k): v for k, v in attributes.items()})

    def _on_end(self, tag: str) -> None:
        self._depth -= 1
        self._end(_local(tag))

    def _on_entity(self, *_: object) -> None:
        raise InputError(f"{self._name}: declares entities, which are not read; the file is not usable")


def xml_tree(data: bytes, *, name: str) -> Element:
    """The root element of a document, element and attribute names without namespaces. Raises InputError as `feed`."""
    builder = TreeBuilder()
    reader = XmlReader(
        name=name,
        start=lambda tag, attributes: _discard(builder.start(tag, attributes)),
        end=lambda tag: _discard(builder.end(tag)),
        text=builder.data,
    )
    reader.feed(data, final=True)
    return builder.close()


def _local(tag: str) -> str:
    return tag.rpartition(" ")[2]


def _discard(_: object) -> None:
    """Handlers give nothing back."""
