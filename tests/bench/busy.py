"""What a person feels of the window while many files are indexed: search, blocks, pause.

Answers issue 4, must-show 6. The real window, off the screen, adds a folder of small files.
Meanwhile, until all of them are embedded or the time is up:

- searches by words and meaning, as the window makes them, are timed one after the other, with
  pauses. The same searches follow when work is paused, on the same library: that is the idle
  value. Medians and 95th percentiles, in milliseconds;
- a timer of 5 ms runs on the window's thread. How much later than due it comes is a block of
  that thread, and the longest counts. The same timer in a process with nothing else to do
  tells what the computer itself adds at that time, the same timer when idle what the window.
  Where the system tells (Linux), so does for how long the thread was ready and had no
  processor: the rest of a block is the window's own;
- work is paused while files are read and again while passages are embedded, and it is seen
  after how many seconds nothing more is stored and the children use no more processor.

    python -m tests.bench busy [--files 5000] [--seconds 1200] [--who]

`--who` writes what every thread was doing whenever the window's thread is blocked for 50 ms.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from muniment.gui.app import Program
from muniment.library import Library
from muniment.records import Status

TICK = 0.005
QUERIES = (
    "oyster banks in spring",
    "who pays the keeper of the lighthouse",
    "licence fees at the landing",
    "winter flood harbour",
    "minutes of the meeting about drainage",
    "number of herons counted",
)
_SENTENCES = (
    "The keeper of the lighthouse at {} wrote of the sea and of the weather in {}.",
    "Oysters are counted in spring by {}, before the boats of {} go out to the banks.",
    "Nobody in {} had seen the old harbour so full of herons since the flood of {}.",
    "A licence costs {} crowns and has to be shown to the warden of {} at each landing.",
    "In the minutes of the meeting {} asked for the drainage of the fields near {}.",
    "The letter from {} does not say who will pay for the repair of bridge number {}.",
)
_PER_FILE = 7
_BETWEEN_SEARCHES = 0.1
_IDLE_SECONDS = 45.0
_PAUSE_SECONDS = 4.0
_LONG = 0.05


@dataclass
class Watch:
    """Lateness of a timer, in seconds, by what went on at the time."""

    now: str = "start"
    late: dict[str, list[float]] = field(default_factory=dict)
    last: float = 0.0

    def tick(self) -> None:
        """To be called by a timer every 5 ms."""
        moment = time.perf_counter()
        if self.last:
            self.late.setdefault(self.now, []).append(moment - self.last - TICK)
        self.last = moment

    def look(self, main: int, over: threading.Event) -> None:
        """Write what the threads do when the timer is late, until it is over.

        If this thread is as late itself, what stands first in a thread's lines has held the
        interpreter for the time.
        """
        woken, said = time.perf_counter(), 0.0
        while not over.wait(TICK):
            before, woken = woken, time.perf_counter()
            if self.last == said or woken - self.last < _LONG:
                continue
            said = self.last
            own = woken - before - TICK
            print(
                f"\n{self.now}: blocked {woken - said:.3f} s, watcher {own:.3f} s", file=sys.stderr
            )
            names = {thread.ident: thread.name for thread in threading.enumerate()}
            for ident, frame in sys._current_frames().items():
                lines = [f"{f.name}:{f.lineno}" for f in traceback.extract_stack(frame)[-6:]]
                name = "MAIN" if ident == main else names.get(ident, "?")
                print(f"  {name:24}", " < ".join(reversed(lines)), file=sys.stderr)

    def line(self, what: str) -> str:
        """The longest blocks at a time, in words."""
        late = sorted(self.late.get(what, [0.0]))
        long = sum(block > _LONG for block in late)
        longest = ", ".join(f"{block * 1000:.0f}" for block in reversed(late[-5:]))
        return f"longest {longest} ms; {long} of {len(late)} ticks late by more than 50 ms"


class Watched(Watch):
    """Knows also how much of each lateness the thread waited for a processor, in seconds."""

    def __init__(self) -> None:
        super().__init__()
        self._file = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._waited = self._waiting()
        self.own: dict[str, list[float]] = {}

    def tick(self) -> None:
        before, self._waited = self._waited, self._waiting()
        if self.last:
            late = time.perf_counter() - self.last - TICK
            self.own.setdefault(self.now, []).append(late - (self._waited - before))
        super().tick()

    def _waiting(self) -> float:
        """Seconds spent ready to run so far (proc(5), schedstat's second number); else 0."""
        try:
            return int(self._file.read_text("ascii").split()[1]) / 1e9
        except OSError:
            return 0.0

    def line(self, what: str) -> str:
        own = max(self.own.get(what, [0.0])) * 1000
        return f"{super().line(what)}; without waiting for a processor at most {own:.0f} ms"


def main() -> int:
    """Measure and print; 1 if an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=5_000)
    parser.add_argument("--seconds", type=float, default=1_200.0)
    parser.add_argument("--who", action="store_true")
    parser.add_argument("--control", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.control:
        return control()
    with tempfile.TemporaryDirectory(prefix="muniment-bench-") as made:
        folder = Path(made) / "files"
        write(folder, options.files)
        app = QApplication(sys.argv[:1])
        app.setQuitOnLastWindowClosed(False)
        program = Program(app, Path(made) / "library", [])
        session = Session(app, program, folder, options.files, options.seconds, options.who)
        program.start()
        app.exec()
        program.end()
    return session.report()


def write(folder: Path, number: int) -> None:
    """So many small files of Markdown, a passage each, no two alike."""
    chance = random.Random(4)
    for n in range(number):
        path = folder / f"{n // 100:03}" / f"note {n}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        chosen = (chance.choice(_SENTENCES) for _ in range(_PER_FILE))
        said = (s.format(f"Place{chance.randrange(9999)}", chance.randrange(999)) for s in chosen)
        path.write_text(f"# Note {n}\n\n{' '.join(said)}\n", "utf-8")


def control() -> int:
    """The timer in a process that has nothing else to do, until standard input ends."""
    app = QCoreApplication([])
    watch = Watch(now="control")
    timer = start_timer(app, watch)
    ended = threading.Thread(target=sys.stdin.read, daemon=True)
    ended.start()
    # Input may have ended before the loop begins: a request to quit would be lost.
    timer.timeout.connect(lambda: ended.is_alive() or app.quit())
    app.exec()
    timer.stop()
    print(watch.line("control"))
    return 0


def start_timer(parent: QObject, watch: Watch) -> QTimer:
    timer = QTimer(parent)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(watch.tick)
    timer.start(round(TICK * 1000))
    return timer


class Session(QObject):
    """One run of the window; what is to be done in turn happens in a thread of its own."""

    def __init__(
        self,
        app: QApplication,
        program: Program,
        folder: Path,
        files: int,
        seconds: float,
        who: bool,
    ) -> None:
        super().__init__(app)
        self._program = program
        self._folder = folder
        self._files = files
        self._seconds = seconds
        self._watch = Watched()
        self._who = who
        self._searches: dict[str, list[float]] = {"busy": [], "idle": []}
        self._pauses: dict[str, float] = {}
        self._control = ""
        self._reached = ""
        self._over = threading.Event()
        self._begun = False
        self._looking = QTimer(self)
        self._looking.timeout.connect(self._look)
        self._looking.start(50)

    def _look(self) -> None:
        """Begin once the library is open and its window there; end when it is over."""
        window, library = self._program.window, self._program._library
        if self._over.is_set():
            self._looking.stop()
            self._program.quit()
        if self._begun or window is None or library is None:
            return
        self._begun = True
        start_timer(self, self._watch)
        if self._who:
            looking = (threading.get_ident(), self._over)
            threading.Thread(target=self._watch.look, args=looking, daemon=True).start()
        window.add([self._folder])
        window.search(QUERIES[0])
        threading.Thread(target=self._search, args=(library,), daemon=True).start()
        threading.Thread(target=self._go, args=(library,), daemon=True).start()

    def _go(self, library: Library) -> None:
        idle_window = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.busy", "--control"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        end = time.monotonic() + self._seconds
        try:
            self._watch.now = "busy"
            for moment in ("reading", "embedding"):
                if self._until(moment, library, end):
                    self._pauses[moment] = self._pause(library)
            while time.monotonic() < end and not self._done(library.status()):
                time.sleep(0.5)
            status = library.status()
            self._reached = f"{status.searchable} files, {status.embedded} passages embedded"
            library.pause()
            time.sleep(_PAUSE_SECONDS)
            self._watch.now = "idle"
            time.sleep(_IDLE_SECONDS)
            self._watch.now = "end"
            self._control = idle_window.communicate(b"", timeout=30)[0].decode().strip()
        finally:
            self._over.set()
            idle_window.kill()

    def _until(self, moment: str, library: Library, end: float) -> bool:
        """Wait for a moment in the work; False if it does not come."""
        while time.monotonic() < end and not self._done(status := library.status()):
            if moment == "reading" and status.searchable > self._files // 3:
                return True
            if moment == "embedding" and status.embedded > 100:
                return True
            time.sleep(0.2)
        return False

    def _done(self, status: Status) -> bool:
        return status.searchable >= self._files and status.embedded >= status.passages

    def _pause(self, library: Library) -> float:
        """Pause, and go on: after how many seconds was the last sign of work?"""
        before, self._watch.now = self._watch.now, "pausing"
        started = last = time.monotonic()
        library.pause()
        seen: tuple[float, ...] = ()
        while time.monotonic() - started < _PAUSE_SECONDS:
            status = library.status()
            sign = (status.searchable, status.passages, status.embedded, children_processor())
            if sign != seen:
                last, seen = time.monotonic(), sign
            time.sleep(0.02)
        library.resume()
        self._watch.now = before
        return last - started

    def _search(self, library: Library) -> None:
        number = 0
        while not self._over.is_set():
            started = time.perf_counter()
            library.search(QUERIES[number % len(QUERIES)], 20)
            number += 1
            if self._watch.now in self._searches:
                self._searches[self._watch.now].append(1000 * (time.perf_counter() - started))
            time.sleep(_BETWEEN_SEARCHES)

    def report(self) -> int:
        """Print what was found; 1 if an aim is missed."""
        load = psutil.getloadavg()[1]
        print(
            f"{self._files} files, {psutil.cpu_count()} cores, load {load:.1f}; "
            f"reached: {self._reached}"
        )
        worst = {what: percentile(times) for what, times in self._searches.items() if times}
        for what, times in self._searches.items():
            if times:
                print(
                    f"search, {what}: median {median(times):.0f} ms, p95 {worst[what]:.0f} ms "
                    f"({len(times)} searches)"
                )
        for what in ("busy", "idle"):
            print(f"window's thread, {what}: {self._watch.line(what)}")
        print(f"a process with nothing to do, the whole time: {self._control}")
        for moment, seconds in self._pauses.items():
            print(f"pause while {moment}: last sign of work after {seconds:.2f} s (aim: under 2)")
        ratio = worst["busy"] / worst["idle"] if len(worst) == 2 else float("inf")
        block = max(self._watch.late["busy"])
        print(f"search p95, busy to idle: {ratio:.2f}× (aim: at most 2×)")
        print(f"longest block of the window's thread: {block * 1000:.0f} ms (aim: under 50)")
        good = ratio <= 2 and block < _LONG and all(s < 2 for s in self._pauses.values())
        return 0 if good and len(self._pauses) == 2 else 1


def children_processor() -> float:
    """Seconds of processor time that the children of this process have used."""
    total = 0.0
    for child in psutil.Process().children():
        # One may just have ended.
        with contextlib.suppress(psutil.NoSuchProcess):
            if "--child" in child.cmdline():
                total += sum(child.cpu_times()[:2])
    return round(total, 1)


def percentile(times: Sequence[float]) -> float:
    """The 95th."""
    return quantiles(times, n=20)[-1] if len(times) > 1 else times[0]


if __name__ == "__main__":
    sys.exit(main())
