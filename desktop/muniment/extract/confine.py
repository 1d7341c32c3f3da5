"""A process that reads strangers' files, kept from doing anything else.

`confine` takes from the calling process, for good, what a reader of files has no need of.
Where the system can refuse (Linux, see `muniment.extract.landlock` and `.seccomp`), it
refuses native code as well, which is what a hostile file would take over. On every system
an audit hook refuses the same to Python code.
"""

from __future__ import annotations

import enum
import os
import socket
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from muniment.extract.landlock import restrict_writing
from muniment.extract.seccomp import restrict_calls


class Confinement(enum.Flag):
    """What the system itself refuses this process, whatever code it runs."""

    NETWORK = enum.auto()
    PROGRAMS = enum.auto()
    PROCESSES = enum.auto()
    WRITING = enum.auto()

    @property
    def sentence(self) -> str:
        """What is refused, for a person."""
        names = {
            Confinement.NETWORK: "use the network",
            Confinement.PROGRAMS: "start programs",
            Confinement.PROCESSES: "touch other programs",
            Confinement.WRITING: "write to your files",
        }
        refused = [name for flag, name in names.items() if flag in self]
        if not refused:
            return "This system limits only how long reading a file takes and how much memory."
        *most, last = refused
        listed = f"{', '.join(most)} or {last}" if most else last
        return f"The system does not let what reads a file {listed}."


class Refused(PermissionError):
    """Python code in a confined process tried what it may not."""


def confine(writable: Path) -> Confinement:
    """From now on, and for good, let this process read files and write to `writable` only.

    To be called first of all: threads that are there already, as some libraries start them
    when they are imported, could still write elsewhere. Importing works afterwards, only no
    bytecode is kept. Temporary files go to `writable`. Returns what the system enforces;
    what it cannot, it does without.
    """
    sys.dont_write_bytecode = True
    folder = Path(os.path.realpath(writable))
    tempfile.tempdir = str(folder)
    os.environ.update(dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder)))
    refused = Confinement(0)
    if restrict_writing(folder):
        refused |= Confinement.WRITING
    if restrict_calls():
        refused |= Confinement.NETWORK | Confinement.PROGRAMS | Confinement.PROCESSES
    sys.addaudithook(_guard(folder))
    return refused


# ---------------------------------------------------------------- what Python code may do

_NEVER = frozenset(
    (
        *(f"socket.{name}" for name in (
            "connect", "bind", "sendto", "sendmsg", "getaddrinfo", "gethostbyname",
            "gethostbyaddr", "getnameinfo",
        )),
        *(f"os.{name}" for name in (
            "system", "exec", "posix_spawn", "spawn", "fork", "forkpty", "startfile", "kill",
            "killpg", "chmod", "chown", "lchmod", "chflags", "lchflags", "utime", "setxattr",
            "removexattr",
        )),
        "subprocess.Popen", "pty.spawn", "startfile", "startfile/2",
    )
)  # fmt: skip
# Where in an event's arguments the paths stand that it makes or removes, and the folder
# that each is relative to.
_CHANGES = {
    "os.remove": ((0, 1),),
    "os.rmdir": ((0, 1),),
    "os.mkdir": ((0, 2),),
    "os.rename": ((0, 2), (1, 3)),
    # What has a name in `writable` could be written to: the file must lie there already.
    "os.link": ((0, 2), (1, 3)),
    "os.symlink": ((1, 2),),
}
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def _guard(writable: Path) -> Callable[[str, tuple[Any, ...]], None]:
    """An audit hook that refuses whatever is not reading; see Python's audit events table."""

    def check(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            path, _, flags = arguments
            if flags & _WRITES and not _within(writable, path):
                raise Refused("nothing is written here")
        elif event == "os.truncate":
            if not _within(writable, arguments[0]):
                raise Refused("nothing is written here")
        elif event in _NEVER:
            raise Refused(f"what reads files may not do this ({event})")
        elif event in _CHANGES:
            for path, folder in _CHANGES[event]:
                if not _entry_within(writable, arguments[path], arguments[folder]):
                    raise Refused(f"nothing is changed here ({event})")
        elif event == "socket.__new__" and not _is_unix(arguments[1]):
            raise Refused("what reads files does not use the network")

    return check


def _within(writable: Path, path: Any) -> bool:
    if isinstance(path, int):
        return True  # it is open already
    name = os.fsdecode(path)
    return name == os.devnull or Path(os.path.realpath(name)).is_relative_to(writable)


def _entry_within(writable: Path, path: Any, folder: int) -> bool:
    """Whether a folder's entry, not what it may link to, is in `writable`."""
    entry = Path(os.fsdecode(path))
    if folder >= 0:
        entry = _path_of(folder) / entry
    return Path(os.path.realpath(entry.parent)).is_relative_to(writable)


def _path_of(folder: int) -> Path:
    """Where an open folder lies. Raises OSError if that is not known."""
    if sys.platform == "darwin":
        import fcntl

        return Path(os.fsdecode(fcntl.fcntl(folder, fcntl.F_GETPATH, bytes(1024)).rstrip(b"\0")))
    return Path(f"/proc/self/fd/{folder}").readlink()


def _is_unix(family: int) -> bool:
    return family == getattr(socket, "AF_UNIX", None)
