"""Background work: order, errors, cancelling, results only where they are wanted."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from studyapp.ui.tasks import Task, Tasks

Settle = Callable[[], None]


def test_work_of_the_store_is_done_in_order_on_one_other_thread(tasks: Tasks, settle: Settle) -> None:
    done: list[int] = []
    threads: set[int] = set()

    def work(number: int) -> int:
        threads.add(threading.get_ident())
        return number

    for number in range(20):
        tasks.store(lambda number=number: work(number), done.append)  # type: ignore[misc]  # bound now
    settle()
    assert done == list(range(20))
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_results_come_home_to_the_main_thread(tasks: Tasks, settle: Settle) -> None:
    seen: list[int] = []
    tasks.pure(lambda: 1, lambda _: seen.append(threading.get_ident()))
    settle()
    assert seen == [threading.get_ident()]


def test_an_error_goes_to_who_asked_else_to_all(qtbot: QtBot, qapp: object) -> None:
    tasks = Tasks()
    errors: list[Exception] = []

    def fail() -> None:
        raise ValueError("broken")

    tasks.store(fail, failed=errors.append)
    with qtbot.waitSignal(tasks.failed) as heard:
        tasks.store(fail)
    tasks.close()
    assert [str(e) for e in errors] == ["broken"]
    assert isinstance(heard.args[0] if heard.args else None, ValueError)


def test_a_cancelled_task_is_not_heard_of(tasks: Tasks, settle: Settle) -> None:
    gate = threading.Event()
    heard: list[object] = []
    task = tasks.store(gate.wait, heard.append)
    task.cancel()
    gate.set()
    settle()
    assert heard == []


def test_long_work_reports_and_stops_when_cancelled(tasks: Tasks, qtbot: QtBot, settle: Settle) -> None:
    steps: list[object] = []
    heard: list[object] = []

    def work(task: Task[int]) -> int:
        for step in range(10_000_000):
            task.report(step)
        return 1

    running = tasks.long(work, heard.append, progressed=steps.append)
    qtbot.waitUntil(lambda: bool(steps))
    running.cancel()
    settle()
    assert heard == []


def test_a_result_for_a_dead_owner_is_dropped(tasks: Tasks, settle: Settle, qtbot: QtBot) -> None:
    import shiboken6

    owner = QObject()
    heard: list[object] = []
    gate = threading.Event()
    tasks.store(gate.wait, heard.append, owner=owner)
    shiboken6.delete(owner)
    gate.set()
    settle()
    assert heard == []


def test_closing_finishes_what_was_asked_of_the_store(qapp: object) -> None:
    tasks = Tasks()
    done: list[int] = []
    for number in range(5):
        tasks.store(lambda number=number: done.append(number))  # type: ignore[misc]  # bound now
    tasks.close()
    assert done == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("kind", ["store", "pure"])
def test_nothing_is_begun_after_closing(qapp: object, kind: str) -> None:
    tasks = Tasks()
    tasks.close()
    getattr(tasks, kind)(lambda: 1)
    assert not tasks.busy
