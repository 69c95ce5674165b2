"""Settings and states as JSON values by key."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from studyapp.store.database import Database
from studyapp.store.journal import Deed
from studyapp.store.schema import SettingRow


class SettingStore:
    """Values by key."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> dict[str, Any]:
        """Every stored value."""
        return {row.key: row.value for row in self._database.rows(select(SettingRow.key, SettingRow.value))}

    def get(self, key: str) -> Any:
        """The value, None where there is none."""
        rows = self._database.raw("SELECT value FROM settings WHERE key = ?", (key,))
        return json.loads(rows[0][0]) if rows else None

    def set(self, deed: Deed, values: Mapping[str, Any]) -> None:
        """Store values."""
        present = {row[0]: row[1] for row in self._database.raw("SELECT key, id FROM settings")}
        deed.update_each(SettingRow, [(present[k], {"value": v}) for k, v in values.items() if k in present])
        deed.insert(SettingRow, [{"key": k, "value": v} for k, v in values.items() if k not in present])
