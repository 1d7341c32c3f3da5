"""The answering library in variants: each lies where the loader looks for it."""

from __future__ import annotations

import platform
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from installer.freeze import Frozen
from installer.variants import _locked_hash, add_variants

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() != "x86_64", reason="for Linux on x86-64"
)
COMPILED = f"variants/{version('llama-cpp-python')}-"


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_the_loader_finds_the_best_and_all_others_the_plain_one(tmp_path: Path) -> None:
    frozen = Frozen(tmp_path / "muniment", {}, {})
    lib = frozen.contents / "llama_cpp/lib"
    for name in ("libggml-cpu.so", "libggml-cpu.so.0"):
        write(lib / name, "avx2")
    for processors in ("x86-64-v2", "x86-64-v4"):
        write(tmp_path / f"{COMPILED}{processors}/bin/libggml-cpu.so.0", processors)
    add_variants(frozen, tmp_path)
    assert {path.read_text() for path in lib.iterdir()} == {"x86-64-v2"}
    placed = {
        path.parent.name: path.read_text()
        for path in (frozen.contents / "glibc-hwcaps").glob("*/libggml-cpu.so.0")
    }
    assert placed == {"x86-64-v3": "avx2", "x86-64-v4": "x86-64-v4"}


def test_only_what_was_locked_is_compiled() -> None:
    assert _locked_hash().startswith("sha256:")
