"""Work off the main thread: the one way in, and the one way back.

`Tasks` runs work on lanes, each a single thread, and calls back on the main thread
through one queued signal. `Events` brings the library's own events, which come from
any thread, the same way, throttled. Nothing else in the window knows of threads.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot

from muniment.errors import MunimentError

if TYPE_CHECKING:
    from muniment.records import Event

T = TypeVar("T")
_CLOSING_SECONDS = 2.0
Failed = Callable[[MunimentError], None]

_log = logging.getLogger(__name__)


class Task:
    """One request for work. The work looks at `stop` and ends early when it is set.

    A stopped task still delivers its result; a dropped one delivers nothing more, and one that
    was `left` nothing but its error. `ended` is set when the work is over; `at_close` says that
    closing is no reason to leave it undone, `outlives` that it is not left.
    """

    def __init__(
        self,
        post: Callable[[Callable[[], None]], None],
        *,
        at_close: bool = False,
        outlives: bool = False,
    ) -> None:
        self.stop = threading.Event()
        self.ended = threading.Event()
        self.at_close = at_close
        self.outlives = outlives
        self.dropped = False
        self.left = False
        self._post = post

    def drop(self) -> None:
        """Stop the work and let its results fall."""
        self.dropped = True
        self.stop.set()

    def tell(self, call: Callable[[], None]) -> None:
        """From the work: have this called on the main thread, unless the task is dropped."""
        self._post(partial(self._deliver, call))

    def _deliver(self, call: Callable[[], None]) -> None:
        if not (self.dropped or self.left):
            call()


class _Lane:
    """A thread that does one thing after another.

    It is a daemon, unlike the threads of concurrent.futures, so that work that does not
    look at its stop flag in time cannot keep the program from ending.
    """

    def __init__(self, name: str) -> None:
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name=f"lane-{name}", daemon=True)
        self._thread.start()

    def put(self, job: Callable[[], None]) -> None:
        self._jobs.put(job)

    def end(self) -> None:
        self._jobs.put(None)

    def join(self, seconds: float) -> None:
        self._thread.join(seconds)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()
            # What it holds may be a window: it is not to be kept until the next job comes.
            del job


class Tasks(QObject):
    """Runs work on named lanes and calls back on the main thread.

    Errors that a request has no handler for are told by `failed(title, message)`.
    """

    failed = Signal(str, str)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[str, _Lane] = {}
        self._newest: dict[str, Task] = {}
        self._running: set[Task] = set()
        self._closed = False
        self._arrived.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def latest(
        self,
        lane: str,
        work: Callable[[Task], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
    ) -> Task:
        """Run `work` in place of whatever this method last started on the lane."""
        if lane in self._newest:
            self._newest[lane].drop()
        self._newest[lane] = task = self.every(lane, work, done, failed)
        return task

    def every(
        self,
        lane: str,
        work: Callable[[Task], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        *,
        at_close: bool = False,
        outlives: bool = False,
    ) -> Task:
        """Run `work` after all that was given to the lane before; nothing is dropped.

        With `at_close` not even by `close`: for short work that something would be lost without.
        With `outlives` its results are delivered after `leave` too: no view is to hear of them.
        """
        task = Task(self.post, at_close=at_close, outlives=outlives)
        if self._closed:
            task.drop()
            return task
        if lane not in self._lanes:
            self._lanes[lane] = _Lane(lane)
        self._running.add(task)
        self._lanes[lane].put(partial(self._run, task, work, done, failed))
        return task

    def post(self, call: Callable[[], None]) -> None:
        """From any thread: have this called on the main thread soon."""
        if not self._closed:
            self._arrived.emit(call)

    def leave(self) -> None:
        """Those who asked are gone: another window takes the place of theirs. Waits for nothing.

        What `latest` started was to be shown to them: it is dropped. All else goes on to its end;
        nothing is delivered of it but errors, by `failed`, unless it `outlives` them.
        """
        for task in self._newest.values():
            task.drop()
        self._newest.clear()
        for task in list(self._running):
            task.left = not task.outlives

    def call_off(self) -> tuple[Task, ...]:
        """Drop all work, also what was to be done at the end; what of it has not ended yet.

        Waits for nothing.
        """
        running = tuple(self._running)
        for task in running:
            task.drop()
        return running

    def close(self, seconds: float = 1.0) -> None:
        """Stop all work; wait for it this long at most. Nothing is delivered afterwards.

        What is to be done `at_close` is done all the same, and waited for two seconds at least.
        """
        self._closed = True
        running = list(self._running)
        last = [task for task in running if task.at_close]
        for task in running:
            if not task.at_close:
                task.drop()
        for lane in self._lanes.values():
            lane.end()
        deadline = time.monotonic() + max(seconds, _CLOSING_SECONDS)
        for task in last:
            task.ended.wait(max(0.0, deadline - time.monotonic()))
        deadline = time.monotonic() + seconds
        for lane in self._lanes.values():
            lane.join(max(0.0, deadline - time.monotonic()))

    def _run(
        self,
        task: Task,
        work: Callable[[Task], T],
        done: Callable[[T], None] | None,
        failed: Failed | None,
    ) -> None:
        if not task.dropped:
            try:
                result = work(task)
                if done is not None:
                    task.tell(partial(done, result))
            except Exception as error:  # the boundary: whatever work raises is shown, none is lost
                self.post(partial(self._fail, task, error, failed))
        # Not before its results have arrived: until then they can still be dropped.
        self.post(partial(self._running.discard, task))
        task.ended.set()

    def _fail(self, task: Task, error: Exception, failed: Failed | None) -> None:
        if task.dropped:
            return
        shown = presentable(error)
        if failed is not None and not task.left:
            failed(shown)
        else:
            self.failed.emit(shown.title, shown.message)

    @Slot(object)
    def _call(self, call: Callable[[], None]) -> None:
        if not self._closed:
            call()


def presentable(error: BaseException) -> MunimentError:
    """The error as it may be shown: a defect of the program goes to the log instead."""
    if isinstance(error, MunimentError):
        return error
    _log.error("unexpected error", exc_info=error)
    return MunimentError(
        QCoreApplication.translate("Tasks", "Something went wrong inside the program"),
        QCoreApplication.translate(
            "Tasks", "You can go on working. The details are in the log, without document text."
        ),
    )


class Events(QObject):
    """Brings the library's events to the main thread, a few times a second at most.

    Of several statuses only the newest is kept; changed paths are gathered.
    """

    status = Signal(object)
    content = Signal(object)
    error = Signal(str, str)

    def __init__(self, tasks: Tasks, interval: float = 0.2) -> None:
        super().__init__(tasks)
        self._tasks = tasks
        self._interval = interval
        self._lock = threading.Lock()
        self._pending: list[Event] = []
        self._last = 0.0

    def post(self, event: Event) -> None:
        """From any thread."""
        # Not before there is an event: the window stands sooner without.
        from muniment.records import StatusChanged

        with self._lock:
            first = not self._pending
            if isinstance(event, StatusChanged):
                self._pending = [e for e in self._pending if not isinstance(e, StatusChanged)]
            self._pending.append(event)
        if first:
            self._tasks.post(self._plan)

    def _plan(self) -> None:
        wait = max(0.0, self._last + self._interval - time.monotonic())
        QTimer.singleShot(int(wait * 1000), self._deliver)

    def _deliver(self) -> None:
        from muniment.records import ContentChanged, ErrorRaised, StatusChanged

        self._last = time.monotonic()
        with self._lock:
            events, self._pending = self._pending, []
        contents = [event for event in events if isinstance(event, ContentChanged)]
        for event in events:
            if isinstance(event, StatusChanged):
                self.status.emit(event.status)
            elif isinstance(event, ErrorRaised):
                self.error.emit(event.title, event.message)
        if contents:
            # Without a path, what was found may be found otherwise now.
            paths = (path for event in contents for path in event.paths)
            self.content.emit(tuple(dict.fromkeys(paths)))
