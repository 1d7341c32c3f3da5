"""Seconds from the start to a window that can be used, and the memory of a program at rest.

Answers issue 7, must-show 5: "Start to usable window: at most 2× the time of an empty PySide6
main window with the same Qt modules in the same run (heavy imports come later); idle memory of
the whole program below 400 MB without the answering model."

Start: `muniment window` is started as a person starts it, on a library that holds the sample;
beside it, in turn, a program that imports the same Qt modules and shows an empty QMainWindow.
Empty: painted. Usable: painted, and a key that is pressed stands in the field. For information:
whole, the real window with the library open; found, results on the screen for that key. Both
programs have their bytecode, as installed ones do. Medians, offscreen and under Xvfb.

Memory: the window is given the sample; when all is read, and 60 s later, the proportional set
size of the program and all its children is added up. Linux only.

    python -m tests.bench start [--starts 10] [--part start|memory]
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import psutil

from muniment.config import resources
from muniment.library import Library
from tests.gui.display import can_show, virtual_display

_MOST_TIMES, _MOST_MB = 2.0, 400
_REST_SECONDS = 60.0
_PATIENCE = 120.0

# Seconds since the start, and seconds of the processor that it took: those hold on a busy computer.
Moment = tuple[float, float]

_EMPTY = """
import importlib, sys, time
for name in sys.argv[1].split(","):
    importlib.import_module(name)
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(["empty"])
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, painted)
def painted():
    print("empty", time.monotonic(), time.process_time(), flush=True)
    app.exit(0)
window = Window()
window.resize(1280, 820)
window.show()
app.exec()
"""

# Looks at the program from inside, once its event loop runs.
_SEEN = """
import sys, time
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication
def press(line):
    # What it takes to press a key from here is not the program's.
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = QKeyEvent(kind, Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier, "e")
        QApplication.sendEvent(line, key)
def usable(seen):
    line = seen.opening.line
    if seen.window is None and seen.frame._told and not line.text():
        press(line)
        if line.text() == "e":
            return True
def whole(seen):
    return seen.window is not None and seen.window.field.text == "e"
def found(seen):
    return seen.window.results.list.cards.rowCount() > 0
def read(seen):
    status = seen._status
    return seen.window is not None and status and status.searchable and status.idle
modules = []
steps = [globals()[name] for name in sys.argv.pop(1).split(",")]
run = QCoreApplication.exec
def exec_and_look(*given):
    # To look for it among the application's children would make a Python class of each.
    program = sys._getframe(1).f_locals["program"]
    timer = QTimer()
    def look():
        at = time.monotonic(), time.process_time()
        if steps and steps[0](program):
            if steps[0] is usable:
                modules[:] = [name for name in sys.modules if name.startswith("PySide6.Qt")]
            print(steps.pop(0).__name__, *at, flush=True)
            if modules:
                print("modules", ",".join(modules), flush=True)
            modules[:] = []
            if not steps:
                print("done", flush=True)
    timer.timeout.connect(look)
    timer.start(2)
    return run()
QApplication.exec = exec_and_look
from muniment.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def main() -> int:
    """Measure, print; 1 if an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--starts", type=int, default=10)
    parser.add_argument("--part", choices=["start", "memory"])
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="muniment-start-") as folder:
        place = Path(folder)
        environment = _environment(place)
        kept = True
        if given.part != "memory":
            with Library.open(place / "library") as library:
                library.add([resources() / "sample"])
                library.wait()
            for platform in _platforms(environment):
                kept &= _report_start(place, platform, given.starts)
        if given.part != "start":
            kept &= _report_memory(place, {**environment, "QT_QPA_PLATFORM": "offscreen"})
    return 0 if kept else 1


def _environment(place: Path) -> dict[str, str]:
    """A person's home of its own, where bytecode is kept."""
    without = ("PYTHONDONTWRITEBYTECODE", "DISPLAY", "WAYLAND_DISPLAY")
    environment = {name: text for name, text in os.environ.items() if name not in without}
    return {
        **environment,
        "PYTHONPYCACHEPREFIX": str(place / "bytecode"),
        "MUNIMENT_CONFIG": str(place / "config"),
        "XDG_CONFIG_HOME": str(place / "config"),
    }


def _platforms(environment: Mapping[str, str]) -> Iterator[dict[str, str]]:
    yield {**environment, "QT_QPA_PLATFORM": "offscreen"}
    if can_show():
        with virtual_display() as display:
            yield {**environment, "QT_QPA_PLATFORM": "xcb", "DISPLAY": display}


# ---------------------------------------------------------------- starting


def _report_start(place: Path, environment: Mapping[str, str], starts: int) -> bool:
    # The first start of each makes its bytecode, and says which modules of Qt are loaded.
    modules = _started(place, environment)[1]
    _empty(environment, modules)
    seen: dict[str, list[Moment]] = {}
    for _ in range(starts):
        both = _empty(environment, modules) | _started(place, environment)[0]
        for name, moment in both.items():
            seen.setdefault(name, []).append(moment)
    print(f"\n{environment['QT_QPA_PLATFORM']}: {starts} starts each; Qt modules: {modules}")
    for name, moments in seen.items():
        passed, spent = zip(*moments, strict=True)
        middle, work = statistics.median(passed), statistics.median(spent)
        span = f"({min(passed):.3f} … {max(passed):.3f})"
        print(f"  {name:7} {middle:6.3f} s   {span}, of the processor {work:.3f} s")
    times, work = (
        statistics.median(moment[kind] for moment in seen["usable"])
        / statistics.median(moment[kind] for moment in seen["empty"])
        for kind in (0, 1)
    )
    print(f"  usable / empty: {times:.2f} (aim: at most {_MOST_TIMES:g}); as work: {work:.2f}")
    return times <= _MOST_TIMES


def _empty(environment: Mapping[str, str], modules: str) -> dict[str, Moment]:
    return _watched([sys.executable, "-c", _EMPTY, modules], environment, "empty")[0]


def _started(place: Path, environment: Mapping[str, str]) -> tuple[dict[str, Moment], str]:
    command = [sys.executable, "-c", _SEEN, "usable,whole,found"]
    command += ["--library", str(place / "library"), "window"]
    return _watched(command, environment, "done")


def _watched(
    command: list[str], environment: Mapping[str, str], last: str
) -> tuple[dict[str, Moment], str]:
    """The seconds after which the program said each thing, up to the last; and Qt's modules."""
    began = time.monotonic()
    seen: dict[str, Moment] = {}
    modules = ""
    with _running(command, environment) as program:
        assert program.stdout is not None
        for line in program.stdout:
            name, _, told = line.strip().partition(" ")
            if name == "modules":
                modules = told
            elif name in ("empty", "usable", "whole", "found"):
                at, spent = map(float, told.split())
                seen[name] = (at - began, spent)
            if name == last:
                return seen, modules
    raise RuntimeError(f"the program ended before it said “{last}”")


@contextmanager
def _running(command: list[str], environment: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    program = subprocess.Popen(
        command, env=dict(environment), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        yield program
    finally:
        program.terminate()
        try:
            program.communicate(timeout=_PATIENCE)
        except subprocess.TimeoutExpired:
            program.kill()


# ---------------------------------------------------------------- memory


def _report_memory(place: Path, environment: Mapping[str, str]) -> bool:
    command = [sys.executable, "-c", _SEEN, "read"]
    command += ["--library", str(place / "other"), "window", str(resources() / "sample")]
    with _running(command, environment) as program:
        assert program.stdout is not None
        while "done" not in program.stdout.readline():
            pass
        print("\nmemory (proportional set size), the sample just read")
        _memory(program.pid)
        time.sleep(_REST_SECONDS)
        print(f"memory after {_REST_SECONDS:g} s at rest (aim: below {_MOST_MB} MB)")
        return _memory(program.pid) < _MOST_MB


def _memory(pid: int) -> float:
    """Megabytes of a program and all its children, printed one by one."""
    whole = 0.0
    parent = psutil.Process(pid)
    for process in [parent, *parent.children(recursive=True)]:
        try:
            size = process.memory_full_info().pss / 1e6
            arguments = process.cmdline()
        except psutil.Error:
            continue
        role = arguments[arguments.index("--child") + 1] if "--child" in arguments else "program"
        print(f"  {role:8} {size:6.0f} MB")
        whole += size
    print(f"  together {whole:6.0f} MB")
    return whole


if __name__ == "__main__":
    sys.exit(main())
