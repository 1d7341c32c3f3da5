"""Patience: what counts is the work that a process does, and the clock where it does none."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from muniment.patience import Patience, Work, work_of


class Computer:
    """A process that has so much of a processor each second, or waits for one."""

    def __init__(self, share: float, *, ready: bool = True) -> None:
        self.now = self.had = 0.0
        self._share = share
        self._ready = ready

    def pass_by(self, seconds: float) -> None:
        self.now += seconds
        self.had += self._share * seconds

    def lasts(self, seconds: float, step: float = 0.25) -> float:
        """After how many seconds of the clock its time is up."""
        patience = Patience(seconds, lambda: Work(self.had, self._ready), lambda: self.now)
        while not patience.ended:
            self.pass_by(step)
        return self.now


@pytest.mark.parametrize(
    ("share", "ready", "lasts"),
    [
        pytest.param(1.0, True, 10.0, id="it computes"),
        pytest.param(2.0, True, 10.0, id="it computes in two threads"),
        pytest.param(0.25, True, 40.0, id="others compute as well"),
        pytest.param(0.0, True, 200.0, id="it waits for a processor and gets none"),
        pytest.param(0.0, False, 10.0, id="it does nothing"),
        pytest.param(0.01, False, 200.0, id="it does next to nothing"),
    ],
)
def test_it_ends(share: float, ready: bool, lasts: float) -> None:
    assert Computer(share, ready=ready).lasts(10.0) == pytest.approx(lasts, abs=1.0)


def test_while_the_program_is_held_no_time_goes_by() -> None:
    computer = Computer(0.0, ready=False)
    patience = Patience(10.0, lambda: Work(computer.had, ready=False), lambda: computer.now)
    computer.pass_by(3_600.0)
    assert not patience.ended
    assert computer.lasts(10.0) == pytest.approx(3_610.0, abs=1.0)


def test_nothing_is_given_no_time() -> None:
    assert Patience(0.0, lambda: Work(0.0, ready=True)).ended


def test_what_a_process_has_done_is_told() -> None:
    here = work_of(os.getpid())
    assert here.seconds > 0
    assert here.ready == (sys.platform == "linux")


def test_a_process_that_is_gone_has_done_nothing() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    assert work_of(process.pid) == Work(0.0, ready=False)
