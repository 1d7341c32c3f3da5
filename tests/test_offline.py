"""Nothing leaves this computer: Python is refused, and native code does not try."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from muniment.config import resources
from muniment.offline import ENVIRONMENT, NetworkRefused, go_offline, is_local


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", "", None, b"127.0.0.1"])
def test_this_computer_is_local(host: object) -> None:
    assert is_local(host)


@pytest.mark.parametrize("host", ["192.0.2.1", "example.org", "2001:db8::1", "localhost.org"])
def test_other_computers_are_not(host: object) -> None:
    assert not is_local(host)


def test_a_connection_is_refused_before_it_is_tried() -> None:
    with (
        socket.socket(socket.AF_INET, socket.SOCK_STREAM) as tcp,
        pytest.raises(NetworkRefused),
    ):
        tcp.connect(("192.0.2.1", 80))
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp,
        pytest.raises(NetworkRefused),
    ):
        udp.sendto(b"x", ("192.0.2.1", 53))


def test_a_name_is_not_even_looked_up() -> None:
    with pytest.raises(NetworkRefused):
        socket.getaddrinfo("example.org", 443)


def test_local_sockets_work() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        with socket.create_connection(server.getsockname(), timeout=5):
            pass


def test_libraries_are_told_to_stay_offline() -> None:
    environment: dict[str, str] = {}
    go_offline(environment)
    assert environment == ENVIRONMENT
    assert os.environ["HF_HUB_OFFLINE"] == "1"


# ---------------------------------------------------------------- seen from the kernel

_CALL = re.compile(r"\b(?:connect|sendto|sendmsg)\(.*AF_INET6?\b")


def _traced(command: list[str], log: Path) -> tuple[list[str], subprocess.CompletedProcess[str]]:
    """The Internet addresses that a command and its children addressed, as strace saw it."""
    strace = [
        "strace",
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-e",
        "trace=connect,sendto,sendmsg",
        "-o",
        str(log),
    ]
    done = subprocess.run([*strace, *command], capture_output=True, text=True, timeout=240)
    calls = [line for line in log.read_text("utf-8", "replace").splitlines() if _CALL.search(line)]
    return calls, done


def _can_trace(log: Path) -> bool:
    return bool(shutil.which("strace")) and not _traced(["true"], log)[1].returncode


def test_the_kernel_sees_no_internet_address(tmp_path: Path) -> None:
    """Index, search and ask under strace; a positive control shows that the check can fail."""
    if not _can_trace(tmp_path / "probe"):
        pytest.skip("strace is not installed or not allowed here")
    control = "import socket as s; s.socket(s.AF_INET, s.SOCK_DGRAM).connect(('127.0.0.1', 9))"
    seen, _ = _traced([sys.executable, "-c", control], tmp_path / "control")
    assert seen, "the control addressed an Internet socket and was not seen"
    muniment = [sys.executable, "-m", "muniment", "--library", str(tmp_path / "library")]
    for arguments in (
        ["add", str(resources() / "sample" / "data-dictionary.md")],
        ["search", "quadrat"],
        ["ask", "What does the box column of bed_quadrats.csv mean?"],
    ):
        calls, done = _traced([*muniment, *arguments], tmp_path / "log")
        assert done.returncode == 0, done.stderr
        assert calls == []
