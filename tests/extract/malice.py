"""What a hostile document might have its reader do; run as a program by test_confine.

    python malice.py VICTIM WRITABLE PORT free|confined|by-python

Tries each deed on the folder VICTIM and on listeners at 127.0.0.1:PORT and VICTIM/listener.
Unless it is to be free, it confines itself to WRITABLE before; "by-python" as on a system
that refuses nothing. Prints, as JSON, what is in force and for each deed "done" or the name
of the error.
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from unittest import mock

from muniment.extract import confine


def python_deeds(victim: Path, writable: Path, port: int) -> dict[str, Callable[[], object]]:
    """Deeds by way of Python, which an audit hook can see."""
    unix = str(victim / "listener")

    def say(family: int, kind: int, address: object) -> None:
        with socket.socket(family, kind) as talker:
            talker.connect(address)  # type: ignore[arg-type]

    def send() -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as talker:
            talker.sendto(b"x", ("127.0.0.1", port))

    return {
        "connect": lambda: say(socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", port)),
        "connect-6": lambda: say(socket.AF_INET6, socket.SOCK_DGRAM, ("::1", port)),
        "connect-unix": lambda: say(socket.AF_UNIX, socket.SOCK_STREAM, unix),
        "send": send,
        "program": lambda: subprocess.run(["true"], check=True),
        "shell": lambda: _zero(os.system("true")),
        "fork": lambda: _fork(os.fork),
        "write": lambda: (victim / "python-new").write_text("x"),
        "append": lambda: (victim / "file").open("a").close(),
        "empty": lambda: os.truncate(victim / "file", 1),
        "folder": lambda: (victim / "python-folder").mkdir(),
        "remove": lambda: (victim / "python-remove").unlink(),
        "rename": lambda: (victim / "python-rename").rename(victim / "python-renamed"),
        "link": lambda: (victim / "python-link").symlink_to("file"),
        "hard link": lambda: (victim / "python-hard").hardlink_to(victim / "file"),
        "link in": lambda: (writable / "python-in").hardlink_to(victim / "file"),
        "write by link": lambda: _linked(writable / "python-to", victim / "file").write_text("x"),
        "move in": lambda: (victim / "python-move").rename(writable / "python-move"),
        "chmod": lambda: (victim / "file").chmod(0o600),
        "utime": lambda: os.utime(victim / "file", (1, 1)),
        "signal": lambda: os.kill(os.getppid(), 0),
    }


def native_deeds(victim: Path, writable: Path, port: int) -> dict[str, Callable[[], object]]:
    """The same by way of the C library, as code in a hostile file would."""
    libc = ctypes.CDLL(None, use_errno=True)
    inside, own = os.fsencode(victim), os.fsencode(writable)
    inet = struct.pack("=H", socket.AF_INET) + struct.pack("!H4s8x", port, b"\x7f\0\0\1")
    inet6 = struct.pack("=H", socket.AF_INET6) + struct.pack("!HI15xBI", port, 0, 1, 0)
    unix = struct.pack("=H", socket.AF_UNIX) + inside + b"/listener\0"

    def call(name: str, *arguments: object) -> int:
        result = int(getattr(libc, name)(*arguments))
        if result == -1:
            raise OSError(ctypes.get_errno(), name)
        return result

    def say(family: int, kind: int, address: bytes) -> None:
        talker = call("socket", family, kind, 0)
        call("connect", talker, address, len(address))

    def send() -> None:
        talker = call("socket", socket.AF_INET, socket.SOCK_DGRAM, 0)
        call("sendto", talker, b"x", 1, 0, inet, len(inet))

    def send_from_pair() -> None:
        # The pair may be made: it reaches nobody. But a datagram may carry an address.
        pair = (ctypes.c_int * 2)()
        call("socketpair", socket.AF_UNIX, socket.SOCK_DGRAM, 0, pair)
        address = unix.replace(b"listener", b"datagrams")
        call("sendto", pair[0], b"x", 1, 0, address, len(address))

    def program() -> None:
        # In a process of its own where that is possible, so that this one goes on.
        child = libc.fork()
        if child == 0 or child == -1:
            arguments = (ctypes.c_char_p * 2)(b"/bin/true", None)
            libc.execv(arguments[0], arguments)
            reason = ctypes.get_errno()
            if child == 0:
                os._exit(1)
            raise OSError(reason, "execv")
        _zero(os.waitpid(child, 0)[1])

    def write_by_link(link: str) -> None:
        # A name of its own for what lies elsewhere must not make that writable.
        call(link, inside + b"/file", own + b"/native-" + link.encode())
        call("open", own + b"/native-" + link.encode(), os.O_WRONLY)

    def move_out() -> None:
        (writable / "loot").touch()
        call("rename", own + b"/loot", inside + b"/loot")

    def ring() -> None:
        call("syscall", ctypes.c_long(425), ctypes.c_long(1), ctypes.create_string_buffer(120))

    return {
        "connect": lambda: say(socket.AF_INET, socket.SOCK_STREAM, inet),
        "connect-6": lambda: say(socket.AF_INET6, socket.SOCK_DGRAM, inet6),
        "connect-unix": lambda: say(socket.AF_UNIX, socket.SOCK_STREAM, unix),
        "send": send,
        "send from a pair": send_from_pair,
        "netlink": lambda: call("socket", 16, socket.SOCK_RAW, 0),
        "program": program,
        "fork": lambda: _fork(lambda: call("fork")),
        "write": lambda: call("creat", inside + b"/native-new", 0o600),
        "overwrite": lambda: call("open", inside + b"/file", os.O_WRONLY),
        "empty": lambda: call("truncate", inside + b"/file", ctypes.c_long(1)),
        "empty by opening": lambda: call("open", inside + b"/file", os.O_RDONLY | os.O_TRUNC),
        "unnamed file": lambda: call("open", inside, os.O_TMPFILE | os.O_RDWR, 0o600),
        "folder": lambda: call("mkdir", inside + b"/native-folder", 0o700),
        "remove": lambda: call("unlink", inside + b"/native-remove"),
        "rename": lambda: call("rename", inside + b"/native-rename", inside + b"/native-renamed"),
        "link": lambda: call("symlink", b"file", inside + b"/native-link"),
        "hard link": lambda: call("link", inside + b"/file", inside + b"/native-hard"),
        "pipe": lambda: call("mkfifo", inside + b"/native-pipe", 0o600),
        "write by link": lambda: write_by_link("symlink"),
        "write by hard link": lambda: write_by_link("link"),
        "move in": lambda: call("rename", inside + b"/native-move", own + b"/native-move"),
        "move out": move_out,
        "chmod": lambda: call("chmod", inside + b"/file", 0o600),
        "fchmod": lambda: call("fchmod", os.open(victim / "file", os.O_RDONLY), 0o600),
        "utime": lambda: call("utimes", inside + b"/file", None),
        "owner": lambda: call("chown", inside + b"/file", os.getuid(), os.getgid()),
        "signal": lambda: call("kill", os.getppid(), 0),
        "signal all": lambda: call("kill", 0, 0),
        "limits": lambda: call("prlimit", os.getppid(), 4, None, ctypes.create_string_buffer(16)),
        "trace": lambda: _fork_and_trace(libc),
        "ring": ring,
    }


def harmless(writable: Path, victim: Path) -> dict[str, Callable[[], object]]:
    """What a reader of files does all day, and must go on to do."""

    def temporary() -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "a"
            path.write_text("x")
            path.rename(path.with_name("b"))
            (Path(folder) / "inner").mkdir()
            shutil.copyfile(Path(folder) / "b", Path(folder) / "c")
            with (Path(folder) / "c").open("r+") as file:
                file.truncate(0)
        _zero(Path(folder).exists())
        with tempfile.NamedTemporaryFile() as file:
            _zero(not Path(file.name).is_relative_to(writable))

    def thread() -> None:
        import threading

        started = threading.Thread(target=lambda: None)
        started.start()
        started.join()

    def pair() -> None:
        one, other = socket.socketpair()
        with one, other:
            one.sendall(b"x")
            other.recv(1)

    return {
        "read": (victim / "file").read_text,
        "list": lambda: list(victim.iterdir()),
        "temporary": temporary,
        "null": lambda: Path(os.devnull).write_text("x"),
        "thread": thread,
        "pair": pair,
        "signal itself": lambda: signal.raise_signal(signal.SIGUSR1),
        "import": lambda: __import__("xml.dom.expatbuilder"),
    }


def _zero(status: int) -> None:
    if status:
        raise OSError(errno.EIO, f"ended with {status}")


def _linked(link: Path, target: Path) -> Path:
    link.symlink_to(target)
    return link


def _fork(fork: Callable[[], int]) -> None:
    child = fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)


def _fork_and_trace(libc: ctypes.CDLL) -> None:
    # PTRACE_TRACEME asks nothing of anybody else, and is the same call.
    if libc.ptrace(ctypes.c_long(0), 0, None, None) == -1:
        raise OSError(ctypes.get_errno(), "ptrace")


def _tried(deed: Callable[[], object]) -> str:
    try:
        deed()
    except OSError as error:
        return "Refused" if type(error).__name__ == "Refused" else errno.errorcode[error.errno or 0]
    return "done"


def main() -> None:
    """Confine, try everything, and print what came of it."""
    victim, writable, port = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    tempfile.tempdir = str(writable)
    force = 0
    if sys.argv[4] == "by-python":
        mock.patch.object(confine, "restrict_writing", return_value=False).start()
        mock.patch.object(confine, "restrict_calls", return_value=False).start()
    if sys.argv[4] != "free":
        force = confine.confine(writable).value
    sets = {
        "harmless": harmless(writable, victim),
        "python": python_deeds(victim, writable, port),
        "native": native_deeds(victim, writable, port) if sys.platform == "linux" else {},
    }
    tried = {name: {k: _tried(v) for k, v in deeds.items()} for name, deeds in sets.items()}
    print(json.dumps({"force": force, **tried}))


if __name__ == "__main__":
    main()
