"""Settings: typed, bounded, kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from studyapp.domain.errors import InputError
from studyapp.services.settings import Settings
from studyapp.services.workspace import Workspace


def test_defaults(workspace: Workspace) -> None:
    assert workspace.settings.get() == Settings()
    assert (workspace.settings.get().new_per_day, workspace.settings.get().reviews_per_day) == (20, 200)


def test_values_are_kept_over_a_restart(workspace: Workspace, reopen: Callable[[], Workspace]) -> None:
    changes = workspace.settings.set(new_per_day=7, language="zh_TW", desired_retention=0.95, line_height=2)
    assert changes.settings
    workspace.settings.set_state("window", {"size": [1440, 900]})
    workspace.close()
    with reopen() as again:
        found = again.settings.get()
        assert (found.new_per_day, found.language, found.desired_retention) == (7, "zh_TW", 0.95)
        assert again.settings.state("window") == {"size": [1440, 900]}
        assert again.settings.state("nothing") is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("nonsense", 1),
        ("new_per_day", -1),
        ("new_per_day", "20"),
        ("new_per_day", True),
        ("desired_retention", 0.5),
        ("desired_retention", 1),
        ("serif", 1),
        ("theme", None),
    ],
)
def test_value_that_does_not_fit_is_refused(workspace: Workspace, name: str, value: Any) -> None:
    with pytest.raises(InputError, match=name):
        workspace.settings.set(**{name: value})
    assert workspace.settings.get() == Settings()


def test_stored_nonsense_falls_back_to_the_default(workspace: Workspace) -> None:
    workspace._library.database.raw("INSERT INTO settings (id, key, value) VALUES (99, 'new_per_day', '\"many\"')")
    assert workspace.settings.get().new_per_day == 20


def test_setting_is_not_undoable(workspace: Workspace) -> None:
    workspace.settings.set(new_per_day=7)
    assert workspace.history.undo_label() is None


def test_retention_asked_for_changes_the_intervals(filled: Workspace) -> None:
    filled.reading.learn(article_ids=[filled.reading.articles()[0].id])
    first = filled.reviewing.next_item()
    filled.settings.set(desired_retention=0.75)
    second = filled.reviewing.next_item()
    assert first is not None
    assert second is not None
    assert second.previews[3].interval > first.previews[3].interval
