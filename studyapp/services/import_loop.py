"""The loop of an import: what is wanted is read, extracted and stored one by one, told and cancelled between."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from studyapp.domain.errors import Cancelled, InputError, StudyAppError
from studyapp.domain.library import Changes
from studyapp.services.import_report import ImportedFile, ImportReport, Progress, Stage, failed_file
from studyapp.services.wanted import Found, Wanted

_DETAILED = 500
"""Files of a report that keep their details; of the others `Progress.finished` told them."""


@dataclass(frozen=True, slots=True)
class Call:
    """What the caller of an import wants; `total` is 0 where it is not known."""

    total: int
    collection: str | None
    progress: Callable[[Progress], None]
    cancelled: Callable[[], bool] = lambda: False

    def scanned(self, pages: int, share: float) -> None:
        """Tell that a dump is being read: pages passed, share of the file. Raises Cancelled."""
        if self.cancelled():
            raise Cancelled("the import was cancelled")
        self.progress(Progress(0, self.total, "", Stage.READING, pages=pages, share=share))


def import_each(wanted: Iterable[Wanted], call: Call, store: Callable[[Wanted, Found], ImportReport]) -> ImportReport:
    """Read each and store it. One that fails is reported; cancelling keeps what is stored."""
    files: list[ImportedFile] = []
    changes: list[Changes] = []
    cancelled, last = False, None
    try:
        for number, one in enumerate(wanted):
            if call.cancelled():
                raise Cancelled
            call.progress(Progress(number, max(call.total, number + 1), one.name, Stage.READING, last))
            report = _imported(one, store)
            last = report.files[-1]
            files += report.files if number < _DETAILED else (replace(last, left_out=(), diff=()),)
            changes.append(report.changes)
    except Cancelled:
        cancelled = True
    else:
        call.progress(Progress(len(files), len(files), "", Stage.DONE, last))
    return ImportReport(tuple(files), Changes.union(changes), cancelled)


def _imported(one: Wanted, store: Callable[[Wanted, Found], ImportReport]) -> ImportReport:
    try:
        found = one.read()
    except Cancelled:
        raise
    except StudyAppError as error:
        return ImportReport((failed_file(one.name, error),))
    try:
        return store(one, found)
    except InputError as error:
        return ImportReport((failed_file(one.name, error),))
