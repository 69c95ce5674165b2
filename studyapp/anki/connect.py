"""AnkiConnect: hands a package to an Anki that runs on this computer. Speaks to the loopback address alone, and only
when asked; knows nothing of what is in the package."""

from __future__ import annotations

import json
import urllib.request
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

from studyapp.domain.errors import EnvironmentFault

ADDRESS = "http://127.0.0.1:8765"
_VERSION = 6
_GREETING, _IMPORT = 3.0, 900.0
"""Seconds to wait for an answer."""
_LARGEST = 1 << 20


@dataclass(frozen=True, slots=True)
class AnkiConnect:
    """The add-on of that name in a running Anki."""

    address: str = ADDRESS

    def greet(self) -> None:
        """Raises EnvironmentFault where no Anki with the add-on answers."""
        version = self._ask("version", {}, _GREETING)
        if not isinstance(version, int) or version < _VERSION:
            raise EnvironmentFault("Anki: its add-on AnkiConnect is too old; update it, or export an .apkg file")

    def import_package(self, path: Path) -> None:
        """Have Anki import a package. Raises EnvironmentFault where it does not."""
        if self._ask("importPackage", {"path": str(path)}, _IMPORT) is not True:
            raise EnvironmentFault("Anki: it did not take the deck; export an .apkg file and import it there")

    def _ask(self, action: str, params: dict[str, str], patience: float) -> Any:
        asked = json.dumps({"action": action, "version": _VERSION, "params": params}).encode()
        request = urllib.request.Request(self.address, asked, {"Content-Type": "application/json"})
        # No proxy stands between two programs of one computer.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=patience) as answer:
                told = json.loads(answer.read(_LARGEST))
        except (HTTPError, HTTPException, ValueError, RecursionError) as error:
            raise EnvironmentFault(
                "Anki: another program answers in its place; close that program, or export an .apkg file"
            ) from error
        except OSError as error:
            raise EnvironmentFault(
                "Anki is not running, or without its add-on AnkiConnect; start it, or export an .apkg file"
            ) from error
        problem = told.get("error") if isinstance(told, dict) else "no answer"
        if problem:
            words = " ".join(str(problem).split())[:200]
            raise EnvironmentFault(f"Anki: it refuses ({words}); export an .apkg file and import it there")
        return told.get("result")
