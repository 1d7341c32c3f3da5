"""Which of the answering libraries computes, and why it is that one. Pure.

The installer brings it in several variants, each for processors of an age, among which the loader
of Linux chooses (see ld.so(8), "Hardware capability subdirectories"): what is said here is read
off the library that it loaded, not decided.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

VARIANTS = "glibc-hwcaps"
_ON = re.compile(r"(\w+) = 1\b")
# What llama.cpp says that it was compiled with, fastest first, and how people call it.
_INSTRUCTIONS = {
    "AVX512": "AVX-512",
    "AVX2": "AVX2",
    "AVX": "AVX",
    "SSSE3": "SSSE3",
    "SSE3": "SSE3",
    "SVE": "SVE",
    "NEON": "NEON",
}


def explained(told: str, library: Path | None, variants: Sequence[str]) -> str:
    """Which instructions it computes with, and why, in a sentence for a person.

    `told` is what `llama_print_system_info` gives, `library` where the one that was loaded lies,
    None where that cannot be told, `variants` the names of those that lie beside the usual one.
    """
    on = set(_ON.findall(told))
    best = next((name for key, name in _INSTRUCTIONS.items() if key in on), "")
    how = f"It computes with {best}" if best else "It computes with the simplest instructions"
    if library is None or not variants:
        return f"{how}, as the only library here does."
    if library.parent.parent.name == VARIANTS:
        return (
            f"{how}, by the library for {library.parent.name}: of the {len(variants) + 1} that "
            "are here the fastest that this processor can run."
        )
    others = " and ".join(variants)
    return (
        f"{how}, by the library for all processors: those for {others} need more than this "
        "processor has."
    )
