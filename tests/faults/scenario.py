"""The child of `tests.faults.Machine`: a small library's whole life, on a disk that fails.

A library is made, a folder added, files edited, removed, moved and added; then the library is
closed, and opened again on a sound disk. What it then holds must be what one built afresh
holds.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import shutil
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

from muniment.content import Content as Stored
from muniment.embed import Embedder
from muniment.errors import LibraryError, MunimentError
from muniment.extract import extract
from muniment.extract.sandbox import Sandbox
from muniment.indexing.preparing import Preparer
from muniment.library import Library
from muniment.records import ErrorRaised, Event
from tests.cheap import cheap_embedding, let_go_at_once
from tests.content import Content, content_of, differences
from tests.faults import Fault, Outcome

# Waits, not seconds: a program that was held is not a hang. They are 200 s at least: with 400 of
# them 9 of 220 cases were called hangs on a computer with much else to do.
_WAITS = 4_000
_WAIT_SECONDS = 0.05
_DAY_NS = 86_400 * 10**9


class Scenario:
    """Runs cases in `folder`, one after the other, always on files of the same names and times."""

    def __init__(self, folder: Path) -> None:
        self._documents = folder / "documents"
        self._library = folder / "library"
        self._gate = folder / "failing"
        self._faulty = ctypes.CDLL(None)
        self._log = os.environ.get("FAULTY_LOG")
        self._afresh: Content | None = None

    def run(self, fault: Fault) -> Outcome:
        """One case; raises nothing."""
        if self._afresh is None:
            self._afresh = self._build_afresh()
        for folder in (self._library, self._documents):
            shutil.rmtree(folder, ignore_errors=True)
        self.begin()
        self._gate.touch()
        self._arm(fault)
        life = Life(self._library, self._documents, fault, self._gate)
        life.live(self.change)
        calls, failed = self._faulty.faulty_count(), self._faulty.faulty_failed()
        self._arm(Fault.none())
        self.change()
        life.afterwards(self._afresh)
        return Outcome(
            calls, failed, tuple(life.said), life.stopped, life.resumed, tuple(life.defects)
        )

    def _arm(self, fault: Fault) -> None:
        under = os.fsencode(self._library)
        first, last = ctypes.c_long(fault.first), ctypes.c_long(fault.last)
        gate = os.fsencode(self._gate) if fault.mended else None
        log = os.fsencode(self._log) if self._log else None
        self._faulty.faulty_arm(under, first, last, fault.error, gate, log)

    def _build_afresh(self) -> Content:
        self.begin()
        self.change()
        shutil.rmtree(self._library, ignore_errors=True)
        with Library.open(self._library) as library:
            library.add([self._documents])
            if not _rests(library):
                raise TimeoutError("a library built afresh never came to rest")
        return content_of(self._library)

    def begin(self) -> None:
        """Write the documents as they are at first."""
        self._documents.mkdir(exist_ok=True)
        for name in ("kept", "edited", "removed", "moved"):
            self._write(f"{name}.md", f"# The {name} paper\n\nIt tells of tides, and is {name}.\n")

    def change(self) -> None:
        """Edit, remove, move and add; a second time it changes nothing."""
        self._write("edited.md", "# The edited paper\n\nIt tells of herons now.\n", day=2)
        self._write("added.md", "# The added paper\n\nIt tells of oysters.\n", day=2)
        (self._documents / "removed.md").unlink(missing_ok=True)
        with contextlib.suppress(FileNotFoundError):
            (self._documents / "moved.md").rename(self._documents / "elsewhere.md")

    def _write(self, name: str, text: str, day: int = 1) -> None:
        path = self._documents / name
        path.write_text(text, "utf-8")
        os.utime(path, ns=(day * _DAY_NS, day * _DAY_NS))


class Life:
    """One library in one case, and what is found wrong with it."""

    def __init__(self, path: Path, documents: Path, fault: Fault, gate: Path) -> None:
        self._path = path
        self._documents = documents
        self._fault = fault
        self._gate = gate
        self._added = False
        self.said: list[str] = []
        self.defects: list[str] = []
        self.stopped = False
        self.resumed = False

    def live(self, change: Callable[[], None]) -> None:
        """The first run, in which writes fail."""
        try:
            with Library.open(self._path, on_event=self._hear) as library:
                library.add([self._documents])
                self._added = True
                finished = self._settle(library)
                change()
                library.rescan()
                finished = self._settle(library) and finished
                self.resumed = finished
        except MunimentError as error:
            self.stopped = True
            self._say(error.title, error.message)
        except Exception:
            self.defects.append(f"an error that nobody caught: {traceback.format_exc()[-1500:]}")

    def _settle(self, library: Library) -> bool:
        """Wait until nothing is left to do, or the program says that it cannot go on."""
        for _ in range(_WAITS):
            if library.wait(_WAIT_SECONDS):
                return True
            if message := library.status().message:
                self._say("Status", message)
                self.stopped = True
                if self._fault.mended:
                    self._gate.unlink(missing_ok=True)
                elif self._fault.last > self._fault.first:
                    return False
        wrong = f"after {_WAITS} looks it is neither done nor says what is wrong"
        self.defects.append(f"{wrong}: {_whereabouts()}")
        return False

    def _hear(self, event: Event) -> None:
        if isinstance(event, ErrorRaised):
            self._say(event.title, event.message)

    def _say(self, title: str, message: str) -> None:
        text = f"{title}: {message}"
        if text not in self.said:
            self.said.append(text)

    def afterwards(self, afresh: Content) -> None:
        """The second run, on a sound disk: what the first has left is whole or is mended."""
        try:
            self._read()
            with Library.open(self._path) as library:
                if self._added and self._documents not in library.settings.folders:
                    self.defects.append("a folder that was added is forgotten")
                library.add([self._documents])
                if not _rests(library):
                    wrong = "on a sound disk it never comes to rest"
                    self.defects.append(f"{wrong}: {_whereabouts()}")
            found = differences(content_of(self._path), afresh)
            self.defects += [f"afterwards: {line}" for line in found]
        except Exception:
            self.defects.append(f"it does not open afterwards: {traceback.format_exc()[-1500:]}")

    def _read(self) -> None:
        """A reader opens what is there, or is told clearly why not."""
        if (self._path / "store").is_dir():
            with contextlib.suppress(LibraryError):
                Library.open(self._path, read_only=True).close()


def _whereabouts() -> str:
    """What each thread does, and the processor time so far: whether it hangs or is slow."""
    stacks = ["".join(traceback.format_stack(f)[-4:]) for f in sys._current_frames().values()]
    return f"{time.process_time():.1f} s of processor time so far\n" + "\n".join(stacks)


def _rests(library: Library) -> bool:
    return any(library.wait(_WAIT_SECONDS) for _ in range(_WAITS))


def _read(
    self: Sandbox,
    path: Path,
    tokenizer: str,
    stop: threading.Event | None = None,
    password: str = "",
) -> Stored:
    document, passages, prepared = Preparer()(extract(path), path.stem, "")
    return Stored(document, passages, prepared=prepared)


@contextlib.contextmanager
def cheap() -> Iterator[None]:
    """Files are read in this process, embedded for nothing, and failed writes tried again soon.

    Damage is looked at a second time at once: no other program writes here.
    """
    soon = patch("muniment.indexing.indexer._FIRST_RETRY_SECONDS", 0.05)
    again = patch("muniment.store.damage._COMMIT_SECONDS", 0.0)
    loaded = patch.object(Embedder, "loading", False)
    own = patch.object(Sandbox, "read", _read)
    with soon, again, loaded, own, cheap_embedding(), let_go_at_once():
        yield


def main() -> None:
    """Run the cases that come on stdin, a line of JSON each, and answer each with one."""
    os.environ.pop("LD_PRELOAD")
    with cheap():
        scenario = Scenario(Path(sys.argv[1]))
        for line in sys.stdin:
            outcome = scenario.run(Fault(**json.loads(line)))
            print(json.dumps(outcome.__dict__), flush=True)


if __name__ == "__main__":
    main()
