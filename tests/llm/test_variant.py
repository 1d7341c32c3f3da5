"""Which of the answering libraries computes, told as a person reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from muniment.llm import Llm
from muniment.llm.variant import explained
from muniment.models import Models

OLD = "CPU : SSE3 = 1 | SSSE3 = 1 | LLAMAFILE = 1 | OPENMP = 1 | "
USUAL = "CPU : SSE3 = 1 | SSSE3 = 1 | AVX = 1 | AVX2 = 1 | F16C = 1 | FMA = 1 | "
NEW = f"{USUAL}AVX512 = 1 | "
ARM = "Metal : EMBED_LIBRARY = 1 | CPU : NEON = 1 | ARM_FMA = 1 | DOTPROD = 1 | "
PROGRAM = Path("/usr/lib/muniment/_internal")
PLAIN = PROGRAM / "llama_cpp/lib/libggml-cpu.so"
ALL = ("x86-64-v3", "x86-64-v4")


def variant(name: str) -> Path:
    return PROGRAM / "glibc-hwcaps" / name / "libggml-cpu.so.0"


@pytest.mark.parametrize(
    ("told", "library", "variants", "said"),
    [
        (
            NEW,
            variant("x86-64-v4"),
            ALL,
            "It computes with AVX-512, by the library for x86-64-v4: of the 3 that are here the "
            "fastest that this processor can run.",
        ),
        (
            OLD,
            PLAIN,
            ALL,
            "It computes with SSSE3, by the library for all processors: those for x86-64-v3 and "
            "x86-64-v4 need more than this processor has.",
        ),
        (USUAL, PLAIN, (), "It computes with AVX2, as the only library here does."),
        (ARM, None, (), "It computes with NEON, as the only library here does."),
        (
            "",
            None,
            (),
            "It computes with the simplest instructions, as the only library here does.",
        ),
    ],
)
def test_it_is_named_with_the_reason(
    told: str, library: Path | None, variants: tuple[str, ...], said: str
) -> None:
    assert explained(told, library, variants) == said


def test_a_loaded_model_tells_it() -> None:
    llm = Llm(Models().get("answers", "smollm2-135m-instruct-q4_1"), gpu=False, threads=2)
    try:
        assert llm.info().computing.startswith("It computes with ")
    finally:
        llm.close()
