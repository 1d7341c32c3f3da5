"""What reads a hostile file cannot do more than read, as far as the system can see to it."""

from __future__ import annotations

import json
import os
import socket
import struct
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from muniment.extract.confine import Confinement
from muniment.extract.seccomp import _program
from tests.extract import malice

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the deeds are those of POSIX")

Deeds = dict[str, Any]
_PYTHON = sorted(malice.python_deeds(Path(), Path(), 0))
_NATIVE = sorted(malice.native_deeds(Path(), Path(), 0)) if sys.platform == "linux" else []
# What a computer may lack or forbid anyway.
_UNSURE = {"connect-6", "limits", "trace", "ring", "unnamed file"}
_WRITING = {
    "write", "overwrite", "unnamed file", "folder", "remove", "rename", "link", "hard link", "pipe",
    "write by link", "write by hard link", "move in", "move out",
}  # fmt: skip


def _run(writable: Path, how: str) -> Deeds:
    """What came of it when the deeds were tried on a folder and listeners made for it."""
    with (
        # A UNIX socket's path must be short.
        tempfile.TemporaryDirectory(prefix="m-") as folder,
        socket.socket(socket.AF_UNIX) as unix,
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as datagrams,
        socket.create_server(("127.0.0.1", 0)) as server,
    ):
        victim = Path(folder)
        unix.bind(f"{folder}/listener")
        unix.listen()
        datagrams.bind(f"{folder}/datagrams")
        (victim / "file").write_text("unharmed")
        for way in ("python", "native"):
            for deed in ("remove", "rename", "move"):
                (victim / f"{way}-{deed}").touch()
        port = str(server.getsockname()[1])
        before = sorted(victim.iterdir())
        done = subprocess.run(
            [sys.executable, malice.__file__, folder, writable, port, how],
            stdout=subprocess.PIPE,
            check=True,
            timeout=60,
            # It tries to signal its whole group.
            start_new_session=True,
        )
        result: Deeds = json.loads(done.stdout)
        result["unharmed"] = (
            sorted(victim.iterdir()) == before and (victim / "file").read_text() == "unharmed"
        )
        return result


@pytest.fixture(scope="module")
def free(tmp_path_factory: pytest.TempPathFactory) -> Deeds:
    """What came of the deeds in a process that is not confined."""
    return _run(tmp_path_factory.mktemp("writable"), "free")


@pytest.fixture(scope="module")
def confined(tmp_path_factory: pytest.TempPathFactory) -> Deeds:
    """What came of them in one that is."""
    return _run(tmp_path_factory.mktemp("writable"), "confined")


@pytest.fixture(scope="module")
def by_python(tmp_path_factory: pytest.TempPathFactory) -> Deeds:
    """What came of them where the system refuses nothing, and Python alone has to."""
    return _run(tmp_path_factory.mktemp("writable"), "by-python")


@pytest.mark.parametrize("way", ["harmless", "python", "native"])
def test_unconfined_every_deed_succeeds(free: Deeds, way: str) -> None:
    assert {deed: end for deed, end in free[way].items() if end != "done"}.keys() <= _UNSURE
    assert not free["unharmed"]


def test_what_reading_needs_still_works(confined: Deeds, by_python: Deeds) -> None:
    assert set(confined["harmless"].values()) == {"done"}
    assert set(by_python["harmless"].values()) == {"done"}


@pytest.mark.parametrize("deed", _PYTHON)
def test_python_is_refused_on_every_system(confined: Deeds, by_python: Deeds, deed: str) -> None:
    assert by_python["python"][deed] == "Refused"
    assert confined["python"][deed] in ("Refused", "EPERM")


@pytest.mark.parametrize("deed", _NATIVE)
def test_native_code_is_refused_by_the_kernel(free: Deeds, confined: Deeds, deed: str) -> None:
    needed = Confinement.WRITING if deed in _WRITING else Confinement.NETWORK
    if needed not in Confinement(confined["force"]):
        pytest.skip("this kernel, or what this runs in, does not offer Landlock or seccomp")
    if free["native"][deed] != "done":
        pytest.skip(f"cannot be done here anyway: {free['native'][deed]}")
    assert confined["native"][deed] in ("EPERM", "EACCES", "EXDEV")


def test_nothing_was_changed(confined: Deeds) -> None:
    if Confinement.WRITING not in Confinement(confined["force"]):
        pytest.skip("this kernel, or what this runs in, does not offer Landlock")
    assert confined["unharmed"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system is not asked")
def test_it_is_said_when_a_thread_was_there_before(tmp_path: Path, confined: Deeds) -> None:
    code = (
        "import sys, threading; from pathlib import Path;"
        "from muniment.extract.confine import confine;"
        "wait = threading.Event();"
        "threading.Thread(target=wait.wait, daemon=True).start();"
        "print(confine(Path(sys.argv[1])).value)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True
    )
    force, usual = Confinement(int(done.stdout)), Confinement(confined["force"])
    # From version 8 of Landlock (Linux 7.0) on threads that are there already are bound too.
    newer = tuple(map(int, os.uname().release.split(".")[:2])) >= (7, 0)
    assert force == (usual if newer else usual & ~Confinement.WRITING)


def test_what_is_in_force_is_said_in_a_sentence() -> None:
    assert Confinement(0).sentence.startswith("This system limits only")
    assert Confinement.NETWORK.sentence == (
        "The system does not let what reads a file use the network."
    )
    everything = Confinement.NETWORK | Confinement.PROGRAMS | Confinement.WRITING
    assert everything.sentence == (
        "The system does not let what reads a file use the network, start programs "
        "or write to your files."
    )


# ---------------------------------------------------------------- the filter, step by step

_MINE = 4711
_ALLOWED, _EPERM, _ENOSYS = 0x7FFF0000, 0x00050001, 0x00050026
_X86, _ARM = 0xC000003E, 0xC00000B7


def _verdict(machine: str, running: int, number: int, *arguments: int) -> int:
    """What the kernel would do with a call; an interpreter of the few operations used."""
    given = (*arguments, *(0,) * (6 - len(arguments)))
    data = struct.pack("<IIQ6Q", number, running, 0, *given)
    program, at, loaded = _program(machine, _MINE), 0, 0
    while True:
        operation, yes, no, k = program[at]
        at += 1
        match operation:
            case 0x20:
                loaded = struct.unpack_from("<I", data, k)[0]
            case 0x54:
                loaded &= k
            case 0x15:
                at += yes if loaded == k else no
            case 0x35:
                at += yes if loaded >= k else no
            case 0x06:
                return k
            case _:
                raise AssertionError(f"no such operation: {operation:#x}")


@pytest.mark.parametrize(
    ("machine", "running", "calls"),
    [
        # read, socket, socketpair, execve, clone, clone3, kill, sendto, openat, ioctl
        ("x86_64", _X86, (0, 41, 53, 59, 56, 435, 62, 44, 257, 16)),
        ("aarch64", _ARM, (63, 198, 199, 221, 220, 435, 129, 206, 56, 29)),
    ],
)
def test_the_filter_of_each_machine(machine: str, running: int, calls: tuple[int, ...]) -> None:
    read, sock, pair, execve, clone, clone3, kill, sendto, openat, ioctl = calls

    def verdict(number: int, *arguments: int) -> int:
        return _verdict(machine, running, number, *arguments)

    assert [verdict(n) for n in (read, pair)] == [_ALLOWED] * 2
    assert [verdict(n) for n in (sock, execve, 425)] == [_EPERM] * 3
    assert verdict(clone3) == _ENOSYS
    assert verdict(clone, 0x3D0F00) == _ALLOWED
    assert verdict(clone, 17) == _EPERM
    assert [verdict(kill, n) for n in (_MINE, _MINE + 1, 0, 0xFFFFFFFF)] == [_ALLOWED] + [
        _EPERM
    ] * 3
    assert verdict(sendto, 3, 1, 1, 0, 0) == _ALLOWED
    assert verdict(sendto, 3, 1, 1, 0, 0x1000) == _EPERM
    assert verdict(sendto, 3, 1, 1, 0, 1 << 32) == _EPERM
    assert verdict(openat, 0, 0, os.O_WRONLY | 0o1000) == _ALLOWED
    assert verdict(openat, 0, 0, 0o1000) == verdict(openat, 0, 0, 0o1003) == _EPERM
    assert verdict(ioctl, 0, 0x5401) == _ALLOWED
    assert verdict(ioctl, 0, 0x5412) == _EPERM
    # Another machine's calls, and those of x32, have other numbers: none is let through.
    assert _verdict(machine, 0x40000003, read) == _EPERM
    assert verdict(0x40000000 + read) == _EPERM
