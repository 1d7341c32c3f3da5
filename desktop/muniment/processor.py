"""Whether this computer's processor knows the instructions that the program is compiled with.

LanceDB's wheels for x86-64 are compiled for Intel's Haswell (`target-cpu=haswell`): on an older
processor their import ends the program with an illegal instruction. Of what Haswell brought,
AVX2 alone is asked for: every processor that has it has the rest, which virtual machines may hide
and yet compute. Nothing but the standard library is imported here, so that it can be asked first.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from muniment.errors import MunimentError

_CPUINFO = Path("/proc/cpuinfo")
# <bits/platform/x86.h>: CPUID_INDEX_7, and where AVX2 stands there: register ebx, bit 5.
_LEAF, _REGISTER, _BIT = 1, 1, 5
# PF_AVX2_INSTRUCTIONS_AVAILABLE of <winnt.h>.
_WINDOWS_AVX2 = 40
_MACOS_AVX2 = b"hw.optional.avx2_0"


def check() -> None:
    """Raise MunimentError if this processor is too old for the program. Takes milliseconds."""
    error = unfit(_knows_avx2()) if _is_x86() else None
    if error is not None:
        raise error


def unfit(avx2: bool | None) -> MunimentError | None:
    """What is to be said of a processor with or without AVX2; None, not known, will do."""
    if avx2 is not False:
        return None
    return MunimentError(
        "This computer's processor is too old",
        "Muniment needs a processor with AVX2; most that were made since 2015 have it. Use "
        "Muniment on a newer computer. If this is a virtual machine, let it use its host's "
        "processor as it is.",
    )


def in_cpuinfo(lines: Iterable[str]) -> bool | None:
    """Whether /proc/cpuinfo names AVX2; None if it names no features at all."""
    for line in lines:
        name, _, flags = line.partition(":")
        if name.strip() == "flags":
            return "avx2" in flags.split()
    return None


# ---------------------------------------------------------------- the system is asked


def _is_x86() -> bool:
    """Whether this Python was made for x86-64, whatever runs it."""
    if sys.platform == "win32":
        return "amd64" in sys.version.lower()
    return os.uname().machine in ("x86_64", "amd64")


def _knows_avx2() -> bool | None:
    try:
        if sys.platform == "win32":
            return bool(ctypes.windll.kernel32.IsProcessorFeaturePresent(_WINDOWS_AVX2))
        if sys.platform == "darwin":
            return _told_by_macos()
        return _told_by_glibc()
    except (AttributeError, OSError):
        # Another library of C, or an older one.
        return _told_by_cpuinfo()


def _told_by_macos() -> bool | None:
    value, size = ctypes.c_int(0), ctypes.c_size_t(ctypes.sizeof(ctypes.c_int))
    failed = ctypes.CDLL(None).sysctlbyname(
        _MACOS_AVX2, ctypes.byref(value), ctypes.byref(size), None, ctypes.c_size_t(0)
    )
    return None if failed else bool(value.value)


class _Leaf(ctypes.Structure):
    # struct cpuid_feature of <bits/platform/x86.h>: what the processor has, and what of it the
    # system lets programs use.
    _fields_ = (("has", ctypes.c_uint * 4), ("usable", ctypes.c_uint * 4))


def _told_by_glibc() -> bool:
    """By <sys/platform/x86.h> (glibc 2.33): it knows an emulated processor too, /proc does not."""
    ask = ctypes.CDLL(None).__x86_get_cpuid_feature_leaf
    ask.restype, ask.argtypes = ctypes.POINTER(_Leaf), (ctypes.c_uint,)
    return bool(ask(_LEAF).contents.usable[_REGISTER] >> _BIT & 1)


def _told_by_cpuinfo() -> bool | None:
    try:
        with _CPUINFO.open(encoding="ascii", errors="replace") as lines:
            return in_cpuinfo(lines)
    except OSError:
        return None
