"""Small ZIM archives, where libzim is installed."""

from pathlib import Path

import pytest

libzim_writer = pytest.importorskip("libzim.writer")


def zim_archive(path: Path, pages: dict[str, str]) -> Path:
    """An archive of these pages, and the redirect 旧名 to 甲 河."""

    class Page(libzim_writer.Item):  # type: ignore[name-defined, misc]
        def __init__(self, title: str, html: str) -> None:
            super().__init__()
            self._title, self._html = title, html

        def get_path(self) -> str:
            return self._title.replace(" ", "_")

        def get_title(self) -> str:
            return self._title

        def get_mimetype(self) -> str:
            return "text/html" if self._html.startswith("<") else "text/plain"

        def get_contentprovider(self) -> object:
            return libzim_writer.StringProvider(self._html)

        def get_hints(self) -> dict[object, int]:
            return {libzim_writer.Hint.FRONT_ARTICLE: True}

    with libzim_writer.Creator(path).config_indexing(True, "zho") as creator:
        creator.set_mainpath("x")
        for title, html in pages.items():
            creator.add_item(Page(title, html))
        creator.add_redirection("旧名", "旧名", "甲_河", {libzim_writer.Hint.FRONT_ARTICLE: True})
        for key, value in {"Source": "zh.wikipedia.org", "License": "CC BY-SA 4.0", "Date": "2026-01-01"}.items():
            creator.add_metadata(key, value)
    return path
