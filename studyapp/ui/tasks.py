"""Background work: one thread for all that touches the store, a pool for pure work, results home by one signal.

Nothing else in the window may start a thread. A result is delivered in the thread of the `Tasks` object, and only
while its task is wanted: not cancelled, and its owner alive.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from studyapp.domain.errors import Cancelled

T = TypeVar("T")
_POOL_THREADS = 2


class Task(Generic[T]):
    """A piece of work under way. The work may tell `report` how far it is."""

    def __init__(self, tasks: Tasks, work: Callable[[Task[T]], T], owner: QObject | None) -> None:
        self._tasks = tasks
        self._work = work
        self._owner = owner
        self._cancelled = False
        self.is_long = False
        self.finished: Callable[[T], None] | None = None
        self.failed: Callable[[Exception], None] | None = None
        self.progressed: Callable[[object], None] | None = None

    def cancel(self) -> None:
        """Give the result up; work that reports stops soon, other work ends unheard."""
        self._cancelled = True

    def report(self, progress: object) -> None:
        """Called by the work: hand a value to `progressed`. Raises Cancelled once the task was cancelled."""
        if self._cancelled:
            raise Cancelled("the work was cancelled")
        self._tasks.post(lambda: self._hand(self.progressed, progress))

    def run(self) -> None:
        """Do the work; called on a background thread."""
        if self._cancelled:
            self._tasks.post(self._settle)
            return
        try:
            result = self._work(self)
        except Exception as error:
            self._tasks.post(lambda error=error: self._fail(error))  # type: ignore[misc]  # bound now, not later
        else:
            self._tasks.post(lambda: self._finish(result))

    def _wanted(self) -> bool:
        return not self._cancelled and (self._owner is None or isValid(self._owner))

    def _hand(self, receiver: Callable[[object], None] | None, value: object) -> None:
        if receiver is not None and self._wanted():
            receiver(value)

    def _settle(self) -> None:
        self._tasks.settled(self)

    def _finish(self, result: T) -> None:
        self._settle()
        if self.finished is not None and self._wanted():
            self.finished(result)

    def _fail(self, error: Exception) -> None:
        self._settle()
        if isinstance(error, Cancelled) or not self._wanted():
            return
        if self.failed is not None:
            self.failed(error)
        else:
            self._tasks.failed.emit(error)


class Tasks(QObject):
    """Runs work for the window.

    Signals: `failed(error)` for errors that nobody asked for; `idle` when the last piece of work has come home.
    """

    failed = Signal(object)
    idle = Signal()
    _came_home = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._pool = ThreadPoolExecutor(_POOL_THREADS, thread_name_prefix="pure")
        self._open: set[Task[object]] = set()
        self._closed = False
        self._came_home.connect(self._on_came_home, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return bool(self._open)

    def store(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        *,
        failed: Callable[[Exception], None] | None = None,
        owner: QObject | None = None,
    ) -> Task[T]:
        """Call a service on the store's thread, one after another in the order asked."""
        task: Task[T] = Task(self, lambda _: work(), owner)
        task.finished, task.failed = done, failed
        return self._start(self._store, task)

    def long(
        self,
        work: Callable[[Task[T]], T],
        done: Callable[[T], None] | None = None,
        *,
        progressed: Callable[[object], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Task[T]:
        """The same for long work: it is given its task, to report progress and to be cancelled."""
        task: Task[T] = Task(self, work, None)
        task.finished, task.failed, task.progressed = done, failed, progressed
        task.is_long = True
        return self._start(self._store, task)

    def pure(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        *,
        failed: Callable[[Exception], None] | None = None,
        owner: QObject | None = None,
    ) -> Task[T]:
        """Do work that touches neither the store nor the window on a thread of the pool."""
        task: Task[T] = Task(self, lambda _: work(), owner)
        task.finished, task.failed = done, failed
        return self._start(self._pool, task)

    def post(self, call: Callable[[], None]) -> None:
        """Have a call made in the thread of this object; from any thread."""
        if not self._closed:
            self._came_home.emit(call)

    def settled(self, task: Task[T]) -> None:
        """Called by a task that has come home."""
        self._open.discard(task)
        if not self._open:
            self.idle.emit()

    def close(self) -> None:
        """Finish what was asked of the store, stop long work. Results are no longer delivered."""
        self._closed = True
        for task in self._open:
            if task.is_long:
                task.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._store.shutdown(wait=True)
        self._open.clear()

    def _start(self, executor: ThreadPoolExecutor, task: Task[T]) -> Task[T]:
        if not self._closed:
            self._open.add(task)  # type: ignore[arg-type]  # the set holds tasks of any result
            executor.submit(task.run)
        return task

    @Slot(object)
    def _on_came_home(self, call: Callable[[], None]) -> None:
        if not self._closed:
            call()
