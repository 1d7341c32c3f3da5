"""A child process that answers requests and may die without harm.

Whatever might crash, hang or be attacked (reading a stranger's file, a language model's
driver) runs in such a child. The parent holds a `Child` and calls it; the child runs
`serve` with a handler. Both ends exchange frames: a JSON object and a blob of bytes,
never pickles, because a child that reads hostile files is not to be trusted either.

A child is the program itself, started with `--child ROLE` (see `__main__`): so it works
from a source tree, an installed package and a frozen application alike, and never runs
its caller's main module again, as multiprocessing would.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import queue
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import IO, Any

from muniment.offline import go_offline
from muniment.patience import Patience, work_of

Message = dict[str, Any]
Frame = tuple[Message, bytes]
Reply = Callable[..., None]
Handler = Callable[[Message, Reply, threading.Event], None]

_HEADER = struct.Struct("<II")
# The parent takes apart what a child says, and a child may have been taken over by a file.
_LARGEST = 256 << 20
_POLL = 0.05
# So many frames wait to be read; a child that says more waits, and the parent does not grow.
_WAITING = 4
# Work in the background has a third of the weight of a window or a search.
_NICE = 5
_TRIES = 20
# What speaks no more, or no sense, has this many seconds to end by itself.
_ENDING = 1.0


class ChildDied(Exception):
    """The child ended before it answered; `returncode` is its exit status (negative: a signal)."""

    def __init__(self, returncode: int | None) -> None:
        super().__init__(f"the child process ended with status {returncode}")
        self.returncode = returncode


class ChildTimeout(Exception):
    """The child took longer than it was given, and was killed."""


def _write(stream: IO[bytes], message: Message, blob: bytes) -> None:
    header = json.dumps(message, ensure_ascii=False).encode("utf-8", "surrogatepass")
    stream.write(_HEADER.pack(len(header), len(blob)))
    stream.write(header)
    stream.write(blob)
    stream.flush()


def _read(stream: IO[bytes]) -> Frame | None:
    head = stream.read(_HEADER.size)
    if len(head) < _HEADER.size:
        return None
    header_size, blob_size = _HEADER.unpack(head)
    if header_size > _LARGEST or blob_size > _LARGEST:
        return None
    header, blob = stream.read(header_size), stream.read(blob_size)
    if len(header) < header_size or len(blob) < blob_size:
        return None
    try:
        message = json.loads(header.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        return None
    return (message, blob) if isinstance(message, dict) else None


class Child:
    """A running child of the given role. One request at a time; not to be shared by threads.

    `options` reach the child's role as its command-line argument; `program` is another Muniment
    that is to be the child. Raises OSError if the process cannot be started.
    """

    def __init__(
        self, role: str, options: Mapping[str, Any] | None = None, program: Path | None = None
    ) -> None:
        environment = dict(os.environ)
        go_offline(environment)
        start = [str(program or sys.executable)]
        if program is None and not getattr(sys, "frozen", False):
            start += ["-P", "-m", "muniment"]
        debug = bool(environment.get("MUNIMENT_DEBUG"))
        self._process = subprocess.Popen(
            [*start, "--child", role, json.dumps(dict(options or {}))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if debug else subprocess.DEVNULL,
            env=environment,
            # Ctrl+C in a terminal is the parent's to handle.
            start_new_session=os.name == "posix",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._process.stdin is not None and self._process.stdout is not None
        self._stdin: IO[bytes] = self._process.stdin
        self._frames: queue.Queue[Frame] = queue.Queue(_WAITING)
        self._heard_all = threading.Event()
        self._numbers = itertools.count(1)
        self._killed = False
        threading.Thread(
            target=self._collect, args=(self._process.stdout,), name=f"{role}-replies", daemon=True
        ).start()

    @property
    def pid(self) -> int:
        """The process number."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the process still runs, and has not been told to end."""
        return not self._killed and self._process.poll() is None

    def _collect(self, stream: IO[bytes]) -> None:
        try:
            with stream:
                while (frame := _read(stream)) is not None and self._keep(frame):
                    pass
        finally:
            self._heard_all.set()

    def _keep(self, frame: Frame) -> bool:
        """Let a frame wait for its reader; False if none comes, because the child is gone."""
        while True:
            try:
                self._frames.put(frame, timeout=_POLL)
            except queue.Full:
                if not self.alive:
                    return False
            else:
                return True

    def stream(
        self,
        message: Message,
        *,
        timeout: float | None = None,
        stop: threading.Event | None = None,
    ) -> Iterator[Frame]:
        """Send a request and yield its replies up to the one that says it is done.

        `timeout` is in seconds, from the request to its end, as `Patience` counts them; past it
        the child is killed and ChildTimeout raised. When `stop` is set the child is told to cancel
        and the iteration ends at once. Raises ChildDied if the process ends first.
        """
        number = next(self._numbers)
        self._send({**message, "id": number})
        patience = None if timeout is None else Patience(timeout, partial(work_of, self.pid))
        finished = False
        try:
            while not finished:
                if stop is not None and stop.is_set():
                    return
                if patience is not None and patience.ended:
                    self.kill()
                    raise ChildTimeout
                # Asked first: what came before the end is still to be read.
                heard_all = self._heard_all.is_set()
                try:
                    reply, blob = self._frames.get(timeout=0 if heard_all else _POLL)
                except queue.Empty:
                    if not heard_all:
                        continue
                    finished = True
                    raise ChildDied(self._end()) from None
                if reply.get("id") != number:
                    continue
                finished = bool(reply.get("done"))
                yield reply, blob
        finally:
            if not finished and self.alive:
                with contextlib.suppress(ChildDied):
                    self._send({"cancel": number})

    def call(
        self,
        message: Message,
        *,
        timeout: float | None = None,
        stop: threading.Event | None = None,
    ) -> Frame | None:
        """Send a request and return its last reply; None if `stop` was set before it came.

        Raises as `stream` does.
        """
        last: Frame | None = None
        for frame in self.stream(message, timeout=timeout, stop=stop):
            last = frame
        return last if last is not None and last[0].get("done") else None

    def _send(self, message: Message) -> None:
        try:
            _write(self._stdin, message, b"")
        except (OSError, ValueError) as error:
            raise ChildDied(self._process.poll()) from error

    def _end(self) -> int | None:
        """The exit status of a child that is heard no more, and is ended if need be."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            return self._process.wait(_ENDING)
        self.kill()
        return self._process.returncode

    def kill(self) -> None:
        """End the process at once.

        One that waits for a drive that does not answer ends when it does: it is left alone.
        """
        self._killed = True
        self._process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_ENDING)
        with contextlib.suppress(OSError):
            self._stdin.close()

    def close(self, patience: float = 0.5) -> None:
        """Let the process end by itself for `patience` seconds, then end it."""
        with contextlib.suppress(OSError):
            self._stdin.close()
        try:
            self._process.wait(patience)
        except subprocess.TimeoutExpired:
            self.kill()


def let_others_go_first() -> None:
    """Give this process less of a busy processor, for good; to be called before it has threads.

    For a child only: a thread of the window's own process that has the interpreter's lock,
    and is not given the processor, keeps the window waiting. Nothing is done on Windows.
    """
    if hasattr(os, "nice"):
        os.nice(_NICE)
    # Linux weighs whole sessions first, and a child has one of its own: within it `nice` alone
    # means nothing. Of several at the same moment all but one are refused.
    for _ in range(_TRIES):
        try:
            Path("/proc/self/autogroup").write_text(str(_NICE), "ascii")
        except BlockingIOError:
            time.sleep(0.1)
        except OSError:
            return
        else:
            return


def serve(handler: Handler, at_end: Callable[[], None] = lambda: None) -> None:
    """Answer the parent's requests until it goes away; called in the child's main thread.

    `handler(request, reply, cancelled)` calls `reply(key=value, …, blob=b"")` any number
    of times. One that says `done=True` is the last; one is added when it returns without:
    to say so spares the parent from being woken once more. Exceptions are the handler's to
    turn into replies: one that escapes ends the child. `at_end` is called, in a thread of
    its own, when the parent has gone; a handler may still be at work then.
    """
    # Native libraries print to standard output; the frames get a descriptor of their own.
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    requests: queue.SimpleQueue[Message] = queue.SimpleQueue()
    cancelled: dict[int, threading.Event] = {}

    def listen() -> None:
        stream = os.fdopen(0, "rb", closefd=False)
        while (frame := _read(stream)) is not None:
            message = frame[0]
            if "cancel" in message:
                if event := cancelled.get(message["cancel"]):
                    event.set()
            else:
                cancelled[message["id"]] = threading.Event()
                requests.put(message)
        # The parent closed its end or died: nobody waits for what is being done here.
        try:
            at_end()
        finally:
            os._exit(0)

    threading.Thread(target=listen, name="requests", daemon=True).start()
    while True:
        request = requests.get()
        number = request["id"]
        last: Message = {}

        def reply(
            blob: bytes = b"", number: int = number, last: Message = last, **values: Any
        ) -> None:
            _write(output, {**values, "id": number}, blob)
            last.update(values)

        handler(request, reply, cancelled[number])
        if not last.get("done"):
            reply(done=True)
        del cancelled[number]
