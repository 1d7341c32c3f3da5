"""System calls that this process can do without, refused by the kernel: seccomp of Linux.

Our own hundred lines, because what there is to build on is either a binding of libseccomp,
which an installer would have to bring, or weeks old. Sources: seccomp(2),
Documentation/userspace-api/seccomp_filter.rst, linux/filter.h and the tables of system
calls (asm/unistd_64.h, asm-generic/unistd.h); from 424 on numbers are the same everywhere.
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# What each call is known by: its number on x86_64 and on aarch64 ("-": has none).
_CALLS = """
socket 41 198  connect 42 203  bind 49 200  listen 50 201  accept 43 202  accept4 288 242
sendto 44 206  sendmsg 46 211  sendmmsg 307 269
execve 59 221  execveat 322 281  fork 57 -  vfork 58 -  clone 56 220  clone3 435 435
chmod 90 -  fchmod 91 52  fchmodat 268 53  fchmodat2 452 452
chown 92 -  lchown 94 -  fchown 93 55  fchownat 260 54
utime 132 -  utimes 235 -  futimesat 261 -  utimensat 280 88
setxattr 188 5  lsetxattr 189 6  fsetxattr 190 7  setxattrat 463 463
removexattr 197 14  lremovexattr 198 15  fremovexattr 199 16  removexattrat 466 466
file_setattr 469 469  truncate 76 45  open 2 -  openat 257 56  openat2 437 437  ioctl 16 29
ptrace 101 117  process_vm_readv 310 270  process_vm_writev 311 271  process_madvise 440 440
pidfd_open 434 434  pidfd_getfd 438 438  pidfd_send_signal 424 424  kcmp 312 272
kill 62 129  tkill 200 130  tgkill 234 131  rt_sigqueueinfo 129 138  rt_tgsigqueueinfo 297 240
prlimit64 302 261  unshare 272 97  setns 308 268
io_uring_setup 425 425  io_uring_enter 426 426  io_uring_register 427 427
bpf 321 280  perf_event_open 298 241  userfaultfd 323 282
add_key 248 217  request_key 249 218  keyctl 250 219
"""
# For each machine the column of its numbers, and the name that the kernel has for it.
_MACHINES = {"x86_64": (1, 0xC000003E), "aarch64": (2, 0xC00000B7)}

# What follows is only allowed with certain arguments; all other calls above never are.
_THREAD = 0x10000  # CLONE_THREAD
_ACCESS, _CUT = 0o3, 0o1000  # O_ACCMODE, O_TRUNC
# FS_IOC_SETFLAGS and FS_IOC_FSSETXATTR change a file that is open for reading; TIOCSTI and
# TIOCLINUX type into a terminal.
_COMMANDS = (0x40086602, 0x401C5820, 0x5412, 0x541C)
# To be told that a call does not exist lets the C library fall back on the older one, whose
# arguments a filter can see.
_MISSING = frozenset(("clone3", "openat2"))

_LOAD, _AND, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x54, 0x15, 0x35, 0x06  # BPF operations
_ALLOW, _ERROR = 0x7FFF0000, 0x00050000  # SECCOMP_RET_ALLOW, SECCOMP_RET_ERRNO
_NUMBER, _MACHINE, _ARGUMENTS = 0, 4, 16  # where they stand in struct seccomp_data
_WHOLE = 0xFFFFFFFF

Program = list[tuple[int, int, int, int]]


@dataclass(frozen=True, slots=True)
class _Rule:
    """Refuses a call by what 32 bits of its arguments are; `word` 2 is half of argument 1."""

    call: str
    word: int
    values: tuple[int, ...]
    mask: int = _WHOLE
    # Whether these values are what is allowed, or what is refused.
    allowed: bool = True


def restrict_calls() -> bool:
    """From now on, and for good, refuse this process the calls that reach beyond it.

    That is: network and UNIX sockets (pairs are allowed), starting programs and processes,
    touching other processes, changing what a file's permissions, times and attributes are.
    Refused calls fail with EPERM, in all threads. Returns whether the kernel does so.
    """
    machine = os.uname().machine if sys.platform == "linux" else ""
    # A 32-bit process on a 64-bit kernel has other numbers.
    if machine not in _MACHINES or sys.maxsize < 1 << 32:
        return False
    program = b"".join(struct.pack("=HBBI", *step) for step in _program(machine, os.getpid()))
    libc = ctypes.CDLL(None, use_errno=True)
    buffer = ctypes.create_string_buffer(program, len(program))
    # struct sock_fprog: the number of steps, and where they are.
    header = struct.pack("@HP", len(program) // 8, ctypes.addressof(buffer))
    no_new_privileges, filter_mode, all_threads = 38, 1, 1
    if libc.prctl(no_new_privileges, *map(ctypes.c_ulong, (1, 0, 0, 0))):
        return False
    call = 317 if machine == "x86_64" else 277
    return not libc.syscall(
        ctypes.c_long(call), ctypes.c_long(filter_mode), ctypes.c_long(all_threads), header
    )


def _program(machine: str, process: int) -> Program:
    """The filter for a machine and a process number, as BPF steps."""
    column, name = _MACHINES[machine]
    words = _CALLS.split()
    numbers = {
        words[i]: int(words[i + column])
        for i in range(0, len(words), 3)
        if words[i + column] != "-"
    }
    rules = list(_rules(process))
    program: Program = [
        # The other calls that a processor knows (32-bit, x32) would be a way around.
        (_LOAD, 0, 0, _MACHINE),
        (_EQUAL, 1, 0, name),
        _refuse(),
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, 0, 1, 0x40000000),
        _refuse(),
    ]
    for call in numbers.keys() - {rule.call for rule in rules}:
        program += [(_EQUAL, 0, 1, numbers[call]), _refuse(missing=call in _MISSING)]
    for rule in rules:
        if rule.call in numbers:
            steps = list(_steps(rule))
            program += [(_EQUAL, 0, len(steps), numbers[rule.call]), *steps]
    return [*program, (_RETURN, 0, 0, _ALLOW)]


def _rules(process: int) -> Iterable[_Rule]:
    for call in ("kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo"):
        yield _Rule(call, 0, (process,))
    yield _Rule("prlimit64", 0, (0, process))
    yield _Rule("clone", 0, (_THREAD,), mask=_THREAD)
    # No address is given: to the other end of a pair.
    yield _Rule("sendto", 8, (0,))
    yield _Rule("sendto", 9, (0,))
    # Early Landlock lets a file be emptied that is opened for reading.
    for call, word in (("open", 2), ("openat", 4)):
        yield _Rule(call, word, (_CUT, _CUT | _ACCESS), mask=_CUT | _ACCESS, allowed=False)
    yield _Rule("ioctl", 2, _COMMANDS, allowed=False)


def _steps(rule: _Rule) -> Iterator[tuple[int, int, int, int]]:
    yield _LOAD, 0, 0, _ARGUMENTS + 4 * rule.word
    yield _AND, 0, 0, rule.mask
    for after, value in reversed(list(enumerate(rule.values, start=1))):
        if rule.allowed:
            yield _EQUAL, after, 0, value
        else:
            yield _EQUAL, 0, 1, value
            yield _refuse()
    if rule.allowed:
        yield _refuse()
    yield _LOAD, 0, 0, _NUMBER


def _refuse(*, missing: bool = False) -> tuple[int, int, int, int]:
    return _RETURN, 0, 0, _ERROR | (errno.ENOSYS if missing else errno.EPERM)
