"""Work off the main thread: what is delivered, what is dropped, what is shown."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QThread

from muniment.errors import MunimentError
from muniment.gui.tasks import Events, Task, Tasks
from muniment.records import ContentChanged, ErrorRaised, StatusChanged
from tests.gui.fakes import status
from tests.gui.waiting import wait_until


def _after(gate: threading.Event, result: str) -> Callable[[Task], str]:
    def work(_: Task) -> str:
        gate.wait(5)
        return result

    return work


def test_a_result_comes_back_on_the_main_thread(tasks: Tasks) -> None:
    seen: list[tuple[str, bool]] = []
    main = QThread.currentThread()
    tasks.every("search", lambda _: "found", lambda r: seen.append((r, _is(main))))
    wait_until(lambda: seen)
    assert seen == [("found", True)]


def _is(thread: QThread) -> bool:
    return QThread.currentThread() == thread


def test_results_of_an_overtaken_request_are_dropped(tasks: Tasks) -> None:
    gate, seen = threading.Event(), list[str]()
    first = tasks.latest("search", _after(gate, "first"), seen.append)
    tasks.latest("search", lambda _: "second", seen.append)
    third = tasks.latest("search", lambda _: "third", seen.append)
    gate.set()
    wait_until(lambda: seen)
    assert seen == ["third"]
    assert first.stop.is_set()
    assert not third.stop.is_set()


def test_a_request_that_is_overtaken_while_it_waits_is_not_begun(tasks: Tasks) -> None:
    gate, begun = threading.Event(), list[str]()
    tasks.latest("search", _after(gate, "first"), lambda _: None)
    tasks.latest("search", lambda _: begun.append("second"), lambda _: None)
    done: list[None] = []
    tasks.latest("search", lambda _: None, done.append)
    gate.set()
    wait_until(lambda: done)
    assert begun == []


def test_lanes_do_not_wait_for_one_another(tasks: Tasks) -> None:
    gate, seen = threading.Event(), list[str]()
    tasks.latest("answer", _after(gate, "slow"), seen.append)
    tasks.latest("search", lambda _: "quick", seen.append)
    wait_until(lambda: seen)
    assert seen == ["quick"]
    gate.set()
    wait_until(lambda: len(seen) == 2)


def test_queued_work_is_all_done_in_order(tasks: Tasks) -> None:
    seen: list[int] = []
    for n in range(5):
        tasks.every("library", lambda _, n=n: n, seen.append)  # type: ignore[misc]
    wait_until(lambda: len(seen) == 5)
    assert seen == [0, 1, 2, 3, 4]


def test_errors_are_shown_by_default(tasks: Tasks) -> None:
    shown: list[tuple[str, str]] = []
    tasks.failed.connect(lambda title, message: shown.append((title, message)))

    def work(_: Task) -> None:
        raise MunimentError("The disk is full", "Free some space.")

    tasks.every("library", work)
    wait_until(lambda: shown)
    assert shown == [("The disk is full", "Free some space.")]


def test_a_defect_is_shown_without_its_inside(tasks: Tasks) -> None:
    shown: list[tuple[str, str]] = []
    tasks.failed.connect(lambda title, message: shown.append((title, message)))
    nothing: dict[str, str] = {}
    tasks.every("library", lambda _: nothing["secret document text"])
    wait_until(lambda: shown)
    assert "secret" not in "".join(shown[0])
    assert "Traceback" not in "".join(shown[0])


def test_a_request_may_handle_its_own_errors(tasks: Tasks) -> None:
    shown: list[object] = []
    own: list[MunimentError] = []
    tasks.failed.connect(lambda *said: shown.append(said))

    def work(_: Task) -> None:
        raise MunimentError("The model stopped", "Ask again.")

    tasks.latest("answer", work, lambda _: None, own.append)
    wait_until(lambda: own)
    assert own[0].title == "The model stopped"
    assert not shown


def test_a_stopped_task_still_delivers_what_it_has(tasks: Tasks) -> None:
    seen: list[str] = []

    def work(task: Task) -> str:
        return "so far" if task.stop.wait(5) else "all"

    task = tasks.latest("answer", work, seen.append)
    task.stop.set()
    wait_until(lambda: seen)
    assert seen == ["so far"]


def test_a_dropped_task_tells_nothing_more(tasks: Tasks) -> None:
    told: list[str] = []
    begun, ended = threading.Event(), threading.Event()

    def work(task: Task) -> None:
        begun.set()
        task.stop.wait(5)
        task.tell(lambda: told.append("late"))
        ended.set()

    task = tasks.latest("answer", work, lambda _: told.append("done"))
    wait_until(begun.is_set)
    task.drop()
    wait_until(ended.is_set)
    after: list[None] = []
    tasks.every("search", lambda _: None, after.append)
    wait_until(lambda: after)
    assert told == []


def test_closing_does_not_wait_for_work_that_does_not_stop(tasks: Tasks) -> None:
    gate, seen = threading.Event(), list[str]()
    tasks.every("pages", _after(gate, "late"), seen.append)
    began = time.monotonic()
    tasks.close(0.1)
    assert time.monotonic() - began < 2
    gate.set()
    assert tasks.every("pages", lambda _: "never", seen.append).dropped
    assert seen == []


def test_closing_leaves_undone_what_may_be_and_only_that(tasks: Tasks) -> None:
    gate, begun, seen = threading.Event(), threading.Event(), list[str]()

    def held(task: Task) -> None:
        begun.set()
        task.stop.wait(5)
        gate.wait(0.05)

    tasks.every("history", held)
    tasks.every("history", lambda _: seen.append("listed"))
    tasks.every(
        "history", lambda _: seen.append("kept"), lambda _: seen.append("told"), at_close=True
    )
    wait_until(begun.is_set)
    tasks.close(0.0)
    assert seen == ["kept"]


def test_events_are_throttled_and_gathered(tasks: Tasks) -> None:
    events = Events(tasks, interval=0.2)
    statuses: list[int] = []
    contents: list[tuple[Path, ...]] = []
    errors: list[str] = []
    events.status.connect(lambda s: statuses.append(s.passages))
    events.content.connect(contents.append)
    events.error.connect(lambda title, _: errors.append(title))

    def send() -> None:
        for n in range(200):
            events.post(StatusChanged(replace(status(), passages=n)))
            events.post(ContentChanged((Path(f"/a/{n % 3}"),)))
        events.post(ErrorRaised("The drive is gone", ""))

    thread = threading.Thread(target=send)
    thread.start()
    thread.join()
    wait_until(lambda: errors)
    assert statuses[-1] == 199
    assert len(statuses) <= 3
    assert {p for paths in contents for p in paths} == {Path(f"/a/{n}") for n in range(3)}
    assert len(contents) <= 3


def test_a_change_of_no_file_in_particular_is_told_as_well(tasks: Tasks) -> None:
    events = Events(tasks, interval=0.02)
    contents: list[tuple[Path, ...]] = []
    events.content.connect(contents.append)
    events.post(ContentChanged(()))
    wait_until(lambda: contents)
    assert contents == [()]


# ---------------------------------------------------------------- another window


def test_when_a_window_goes_what_it_asked_for_is_dropped_and_what_it_did_goes_on(
    tasks: Tasks,
) -> None:
    gate, seen, done = threading.Event(), list[str](), list[str]()

    def deed(task: Task) -> str:
        gate.wait(5)
        assert not task.stop.is_set()
        done.append("copied")
        return "copied"

    asked = tasks.latest("search", _after(gate, "found"), seen.append)
    tasks.every("models", deed, seen.append)
    tasks.every("export", _after(gate, "saved"), seen.append, outlives=True)
    tasks.leave()
    assert asked.stop.is_set()
    gate.set()
    wait_until(lambda: seen and done)
    assert (seen, done) == (["saved"], ["copied"])
    # What comes after is heard of again.
    tasks.every("models", lambda _: "more", seen.append)
    wait_until(lambda: len(seen) == 2)
    assert seen == ["saved", "more"]


def test_a_result_on_its_way_when_the_window_goes_is_not_delivered(tasks: Tasks) -> None:
    seen: list[str] = []
    task = tasks.every("models", lambda _: "copied", seen.append)
    assert task.ended.wait(5)
    tasks.leave()
    tasks.every("models", lambda _: "more", seen.append)
    wait_until(lambda: seen)
    assert seen == ["more"]


def test_errors_of_what_goes_on_are_told_by_the_next_window(tasks: Tasks) -> None:
    gate, told, heard = threading.Event(), list[str](), list[str]()

    def deed(_: Task) -> None:
        gate.wait(5)
        raise MunimentError("Not copied", "The disk is full.")

    tasks.failed.connect(lambda title, _: told.append(title))
    tasks.every("models", deed, failed=lambda error: heard.append(error.title))
    tasks.leave()
    gate.set()
    wait_until(lambda: told)
    assert (told, heard) == (["Not copied"], [])


def test_all_can_be_called_off_without_waiting(tasks: Tasks) -> None:
    gate, seen = threading.Event(), list[str]()
    tasks.every("history", _after(gate, "kept"), seen.append)
    tasks.every("history", lambda _: seen.append("kept after"), at_close=True)
    undone = tasks.call_off()
    assert len(undone) == 2 and not any(task.ended.is_set() for task in undone)
    gate.set()
    assert all(task.ended.wait(5) for task in undone)
    tasks.every("history", lambda _: "more", seen.append)
    wait_until(lambda: seen)
    assert seen == ["more"]
