"""Disk full, disk failing, read-only, forbidden: work stops with a clear message, goes on by
itself when it can, and nothing that was stored is damaged.

`tests/bench/faults.py` lets every single write fail; here a sample of them does.
"""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from muniment.config import resources
from tests.faults import Fault, Machine, build, compiler, preloaded

ROOT = Path(__file__).parents[2]
ERRORS = (errno.ENOSPC, errno.EIO)
# Fewer than any run of the scenario makes.
CALLS = 400

needs_preload = pytest.mark.skipif(
    compiler() is None, reason="making writes fail takes Linux and a C compiler (cc)"
)


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled library that makes writes fail."""
    return build(tmp_path_factory.mktemp("faulty"))


@pytest.fixture(scope="module")
def machine(faulty: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    with Machine(faulty, tmp_path_factory.mktemp("machine")) as machine:
        yield machine


def some_calls(seed: str, count: int) -> list[int]:
    """Numbers of calls spread over a run: one in each of `count` equal parts, at random."""
    chosen = random.Random(seed)
    part = CALLS // count
    return [1 + part * n + chosen.randrange(part) for n in range(count)]


# ---------------------------------------------------------------- single writes that fail


@needs_preload
def test_a_run_without_faults_is_counted_and_shows_nothing_wrong(machine: Machine) -> None:
    outcome = machine.run(Fault.none())
    assert outcome.calls > CALLS
    assert (outcome.failed, outcome.said, outcome.defects) == (0, (), ())
    assert outcome.resumed and not outcome.stopped


@needs_preload
def test_what_lancedb_writes_can_be_made_to_fail(faulty: Path, tmp_path: Path) -> None:
    """The control: were its writes not seen, all the tests below would show nothing."""
    program = (
        "import lancedb, pathlib, sys; table = lancedb.connect(sys.argv[1])."
        "create_table('t', data=[{'a': 1}]); pathlib.Path(sys.argv[2]).touch();"
        "table.add([{'a': 2}])"
    )
    table, gate, log = tmp_path / "tables", tmp_path / "gate", tmp_path / "log"
    variables = {
        "FAULTY_UNDER": str(table),
        "FAULTY_FIRST": "1",
        "FAULTY_LAST": str(2**60),
        "FAULTY_ERROR": str(errno.ENOSPC),
        "FAULTY_GATE": str(gate),
        "FAULTY_LOG": str(log),
    }
    done = subprocess.run(
        [sys.executable, "-c", program, str(table), str(gate)],
        env=preloaded(faulty, **variables),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 1 and f"os error {errno.ENOSPC}" in done.stderr
    calls = {line.split()[1] for line in log.read_text("utf-8").splitlines()}
    assert calls >= {"open64", "write", "linkat"}
    assert "FAILED" in log.read_text("utf-8")


@needs_preload
@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.get)
def test_one_write_that_fails_is_tried_again_by_itself(machine: Machine, error: int) -> None:
    """The promise: the run in which it failed ends as if nothing had been."""
    for number in some_calls(f"once {error}", 3):
        fault = Fault.once(number, error)
        outcome = machine.run(fault)
        assert outcome.defects == (), f"{fault}: {outcome}"
        assert outcome.resumed or outcome.said, f"{fault}: neither done nor refused: {outcome}"


@needs_preload
@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.get)
def test_writes_that_fail_for_good_are_said_and_leave_a_library_that_opens(
    machine: Machine, error: int
) -> None:
    for number in some_calls(f"for good {error}", 3):
        fault = Fault.for_good(number, error)
        outcome = machine.run(fault)
        assert outcome.defects == (), f"{fault}: {outcome}"
        assert outcome.stopped and outcome.said, f"{fault}: nobody was told: {outcome}"
        for said in outcome.said:
            assert "rror(" not in said and ".rs:" not in said, f"that is for people? {said}"
            assert error != errno.ENOSPC or "disk is full" in said


@needs_preload
def test_once_there_is_space_again_work_goes_on_by_itself(machine: Machine) -> None:
    """The promise: nobody need start the program again, or ask for a scan."""
    # Before these the library is not open yet: then there is nobody who could go on.
    for number in some_calls("space", 4)[1:]:
        fault = Fault.for_good(number, errno.ENOSPC, mended=True)
        outcome = machine.run(fault)
        assert outcome.defects == (), f"{fault}: {outcome}"
        assert outcome.stopped and outcome.resumed, f"{fault}: {outcome}"


@needs_preload
def test_the_command_line_says_it_in_a_line(faulty: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "muniment", "--library", str(tmp_path / "library"), "add"]
    document = resources() / "sample" / "data-dictionary.md"
    done = subprocess.run(
        [*command, str(document)],
        env=preloaded(
            faulty,
            FAULTY_UNDER=str(tmp_path / "library"),
            FAULTY_FIRST="200",
            FAULTY_LAST=str(2**60),
            FAULTY_ERROR=str(errno.ENOSPC),
        ),
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    (line,) = [line for line in done.stderr.splitlines() if line.startswith("muniment: ")]
    assert line.count(": ") >= 2 and "inside the program" not in line


# ---------------------------------------------------------------- disks in trouble


def lived_through(kind: str, folder: Path) -> dict[str, object]:
    """What `tests.faults.trouble` has to tell of one kind of trouble; skips where it cannot be."""
    if sys.platform != "linux":
        pytest.skip("it takes Linux")
    root = os.geteuid() == 0
    if kind == "forbidden":
        # Without the right to go past permissions, which root has.
        less = "-dac_override,-dac_read_search"
        wrap = ["setpriv", "--inh-caps", less, "--bounding-set", less] if root else []
        probe = ["true"]
    else:
        # A namespace of its own: its mounts end with it.
        wrap = ["unshare", "--mount", *([] if root else ["--map-root-user"])]
        probe = ["mount", "-t", "tmpfs", "tmpfs", str(folder)]
    if not all(map(shutil.which, wrap[:1])):
        pytest.skip("it takes unshare and setpriv (util-linux)")
    if subprocess.run([*wrap, *probe], capture_output=True).returncode:
        pytest.skip("it takes the right to mount")
    done = subprocess.run(
        [*wrap, sys.executable, "-m", "tests.faults.trouble", kind, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    account: dict[str, object] = json.loads(done.stdout)
    return account


@pytest.mark.parametrize(
    ("kind", "words"),
    [("full", "disk is full"), ("read-only", "cannot be written"), ("forbidden", "be written")],
)
def test_trouble_with_the_disk_is_said_waited_for_and_done_with(
    tmp_path: Path, kind: str, words: str
) -> None:
    account = lived_through(kind, tmp_path)
    assert words in str(account["said"])
    assert "rror(" not in str(account["said"])
    assert account["told"] == ["Indexing has stopped"], "once, not with every try"
    assert account["still_found"], "what was known can be searched meanwhile"
    assert account["read"], "and in another program"
    assert account["resumed"], "and when the trouble is over, work goes on by itself"
    # Where nothing at all may be written a library is only read.
    reopened = str(account["reopened"])
    assert reopened == "searched" or (kind != "full" and "cannot be" in reopened)
    assert account["differences"] == []
