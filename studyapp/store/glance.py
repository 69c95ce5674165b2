"""A look at the settings of a library that is not open yet."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from studyapp.store.connection import connect


def settings_at(path: Path) -> dict[str, Any]:
    """Every value stored in the settings of the library file; none where it is missing or cannot be read.

    It says nothing about what is wrong: opening the library does.
    """
    try:
        with closing(connect(path, writing=False)) as connection:
            return {key: json.loads(value) for key, value in connection.execute("SELECT key, value FROM settings")}
    except (sqlite3.Error, ValueError):
        return {}
