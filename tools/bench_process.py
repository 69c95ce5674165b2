"""Running one measure as a process of its own: wall time from start to end, peak memory, and what it printed."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any


class MeasureFailedError(Exception):
    """A measure ended with an error; the message is its last line."""


@dataclass(frozen=True, slots=True)
class Run:
    """One process. `seconds` is wall time, `megabytes` its peak resident memory, `said` the JSON object it printed."""

    seconds: float
    megabytes: float
    said: dict[str, Any] = field(default_factory=dict)


def run(command: Sequence[str], until: str | None = None) -> Run:
    """Run a command to its end, its children not counted in memory.

    `until` is a line after which the clock stops, though the process may still tidy up. Raises MeasureFailedError.
    """
    with tempfile.TemporaryFile() as errors:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True, encoding="utf-8")
        assert process.stdout is not None
        lines, stopped = [], None
        for line in process.stdout:
            lines.append(line.strip())
            if until is not None and line.strip() == until:
                stopped = time.perf_counter()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        ended = time.perf_counter()
        errors.seek(0)
        complaint = errors.read().decode("utf-8", "replace").strip()
    if process.returncode or (until is not None and stopped is None):
        raise MeasureFailedError((complaint or f"exit {process.returncode}").splitlines()[-1])
    return Run((stopped or ended) - started, usage.ru_maxrss / 1024, _last_object(lines))


def typical(times: int, measure: Callable[[], Run], value: Callable[[Run], float]) -> Run:
    """Of that many runs, the one whose value is the (lower) median."""
    runs = [measure() for _ in range(times)]
    return sorted(runs, key=value)[(times - 1) // 2]


def quantile(values: Sequence[float], share: float) -> float:
    """The value below or at which that share of the values lies. Raises MeasureFailedError where there is none."""
    if not values:
        raise MeasureFailedError("nothing was measured")
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, round(share * len(ordered) + 0.5) - 1))]


def _last_object(lines: Sequence[str]) -> dict[str, Any]:
    for line in reversed(lines):
        if line.startswith("{"):
            return dict(json.loads(line))
    return {}
