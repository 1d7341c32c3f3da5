"""Writing to files, refused by the kernel outside of one folder: Landlock of Linux.

Our own sixty lines, because the packages that bind these three system calls are weeks old
or pre-releases. Sources: landlock(7), Documentation/userspace-api/landlock.rst and
linux/landlock.h; the numbers of the calls are the same on all processors.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import struct
import sys
from pathlib import Path

_CREATE, _ADD, _RESTRICT = 444, 445, 446
_VERSION = 1  # LANDLOCK_CREATE_RULESET_VERSION
_PATH_BENEATH = 1  # LANDLOCK_RULE_PATH_BENEATH
_ALL_THREADS = 1 << 3  # LANDLOCK_RESTRICT_SELF_TSYNC, from version 8 on

_EXECUTE, _WRITE = 1 << 0, 1 << 1
_REMOVE = 1 << 4 | 1 << 5  # folders, files
_MAKE = 1 << 7 | 1 << 8 | 1 << 10 | 1 << 12  # folders, files, pipes, links
_MAKE_SPECIAL = 1 << 6 | 1 << 9 | 1 << 11  # devices, sockets
_REFER, _TRUNCATE, _DEVICE = 1 << 13, 1 << 14, 1 << 15
# Which versions of Landlock brought them. Reading is not among what is controlled at all.
_SINCE = {
    1: _EXECUTE | _WRITE | _REMOVE | _MAKE | _MAKE_SPECIAL,
    2: _REFER,
    3: _TRUNCATE,
    5: _DEVICE,
}
_TCP = 1 << 0 | 1 << 1  # listening, connecting: from version 4 on
_SCOPES = 1 << 0 | 1 << 1  # abstract UNIX sockets, signals to others: from version 6 on


def restrict_writing(folder: Path) -> bool:
    """From now on, and for good, let this process write to `folder` and os.devnull only.

    Writing is also to make, rename and remove. Binds the calling thread and those that it
    starts later; returns whether that is so for the whole process. A `folder` that does not
    exist leaves nowhere to write to. Before version 2 (Linux 5.19) nothing can be moved
    from one folder to another, not even within it.
    """
    version = _call(_CREATE, None, 0, _VERSION) if sys.platform == "linux" else -1
    if version < 1:
        return False
    controlled = sum(rights for since, rights in _SINCE.items() if since <= version)
    attributes = struct.pack("=Q", controlled)
    attributes += struct.pack("=Q", _TCP) if version >= 4 else b""
    attributes += struct.pack("=Q", _SCOPES) if version >= 6 else b""
    rules = _call(_CREATE, attributes, len(attributes), 0)
    if rules < 0:
        return False
    try:
        _allow(rules, folder, controlled & (_WRITE | _REMOVE | _MAKE | _REFER | _TRUNCATE))
        _allow(rules, Path(os.devnull), controlled & (_WRITE | _TRUNCATE))
        no_new_privileges = 38
        ctypes.CDLL(None).prctl(no_new_privileges, *map(ctypes.c_ulong, (1, 0, 0, 0)))
        if version >= 8 and _call(_RESTRICT, rules, _ALL_THREADS) == 0:
            return True
        alone = _threads() == 1
        return _call(_RESTRICT, rules, 0) == 0 and alone
    finally:
        os.close(rules)


def _allow(rules: int, path: Path, rights: int) -> None:
    with contextlib.suppress(OSError):
        opened = os.open(path, os.O_PATH | os.O_CLOEXEC)
        try:
            _call(_ADD, rules, _PATH_BENEATH, struct.pack("=Qi", rights, opened), 0)
        finally:
            os.close(opened)


def _threads() -> int:
    """How many threads this process has; 0 where that is not known."""
    with contextlib.suppress(OSError):
        return len(list(Path("/proc/self/task").iterdir()))
    return 0


def _call(number: int, *arguments: int | bytes | None) -> int:
    given = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    return int(ctypes.CDLL(None).syscall(ctypes.c_long(number), *given))
