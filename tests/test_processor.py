"""On a processor that is too old the program says so, before anything that would end it."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from muniment import __main__, cli, processor
from muniment.processor import in_cpuinfo, unfit

EMULATOR = shutil.which("qemu-x86_64")
# What is said in a dialog is read, and the dialog closed.
WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QLabel
from muniment import processor
wait = QDialog.exec
def wait_and_read(dialog):
    timer = QTimer()
    def read():
        if dialog.isVisible():
            timer.stop()
            print(" | ".join(filter(None, (one.text() for one in dialog.findChildren(QLabel)))))
            dialog.accept()
    timer.timeout.connect(read)
    timer.start(20)
    return wait(dialog)
QDialog.exec = wait_and_read
processor._knows_avx2 = lambda: False
from muniment.__main__ import main
status = main(["window"])
heavy = {"lancedb", "pyarrow", "numpy", "muniment.library"} & set(sys.modules)
print("status", status, sorted(heavy))
"""


def environment(tmp_path: Path) -> Mapping[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "MUNIMENT_CONFIG": str(tmp_path)}


def test_only_a_processor_without_avx2_is_too_old() -> None:
    error = unfit(avx2=False)
    assert error is not None and "too old" in error.title and "AVX2" in error.message
    assert unfit(avx2=True) is None
    assert unfit(avx2=None) is None, "what cannot be told does not stop the program"


@pytest.mark.parametrize(
    ("lines", "known"),
    [
        (["processor\t: 0\n", "flags\t\t: fpu sse4_2 avx avx2 bmi1\n"], True),
        (["flags\t\t: fpu sse4_2 avx\n", "flags\t\t: fpu avx2\n"], False),
        (["Features\t: fp asimd\n"], None),
        ([], None),
    ],
)
def test_linux_names_it_among_the_flags(lines: list[str], known: bool | None) -> None:
    assert in_cpuinfo(lines) is known


@pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() != "x86_64", reason="for Linux on x86-64"
)
def test_glibc_and_the_kernel_say_the_same_of_this_computer() -> None:
    assert processor._knows_avx2() is processor._told_by_cpuinfo()


def test_a_command_is_refused_with_one_line_and_the_status_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(processor, "_is_x86", lambda: True)
    monkeypatch.setattr(processor, "_knows_avx2", lambda: False)
    monkeypatch.setattr(cli, "run", lambda *_, **__: pytest.fail("it went on"))
    assert __main__.main(["status"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("muniment: This computer's processor is too old: ")
    assert said.err.count("\n") == 1


def test_a_processor_of_another_kind_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processor, "_is_x86", lambda: False)
    monkeypatch.setattr(processor, "_knows_avx2", lambda: False)
    processor.check()


@pytest.mark.skipif(not processor._is_x86(), reason="for x86-64")
def test_the_window_says_it_too_and_loads_nothing_that_would_end_it(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WINDOW],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=100,
        check=True,
    )
    said, status = done.stdout.splitlines()
    assert "This computer's processor is too old | Muniment needs" in said
    assert status == "status 1 []"
    assert "muniment: This computer's processor is too old" in done.stderr


@pytest.mark.skipif(EMULATOR is None or sys.platform != "linux", reason="needs qemu-user")
def test_an_emulated_old_processor_is_known_as_one() -> None:
    assert EMULATOR is not None
    code = "import sys; sys.path.insert(0, sys.argv[1]); from muniment import processor as p; "
    code += "print(p._knows_avx2())"
    root = str(Path(processor.__file__).parents[1])
    done = subprocess.run(
        [EMULATOR, "-cpu", "Nehalem", sys.executable, "-S", "-c", code, root],
        capture_output=True,
        text=True,
        timeout=100,
        check=True,
    )
    assert done.stdout.strip() == "False"
