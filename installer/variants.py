"""The answering library in variants, among which the loader of Linux chooses.

llama.cpp is compiled for processors with AVX2 (x86-64-v3) as the environment has it. Here the
library that computes is compiled twice more: for every processor of x86-64-v2, which have no
AVX, and for those with AVX-512 (x86-64-v4). From folders of these names below `glibc-hwcaps`
glibc takes the best that the processor knows, and else the one beside the others: see
"Hardware capability subdirectories" in ld.so(8).
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tempfile
import tomllib
from importlib.metadata import version
from pathlib import Path

from installer.bundle import ROOT
from installer.failure import Failure
from installer.freeze import Frozen

_PACKAGE = "llama-cpp-python"
_LIBRARY = "libggml-cpu.so.0"
_OPTIONS = {
    "x86-64-v2": ("AVX=OFF", "AVX2=OFF", "FMA=OFF", "F16C=OFF", "BMI2=OFF"),
    "x86-64-v4": ("AVX512=ON",),
}


def add_variants(frozen: Frozen, build: Path) -> dict[str, int]:
    """Put the variants into the program; returns their bytes by the processors they are for.

    They are compiled below `build` where they are not there yet, some minutes each. Raises
    Failure if that does not succeed.
    """
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return {}
    made = {name: _compiled(name, build / "variants") for name in _OPTIONS}
    places = frozen.contents / "glibc-hwcaps"
    # It lies there under several names, each of them a file.
    usual = sorted((frozen.contents / "llama_cpp/lib").glob("libggml-cpu.so*"))
    _put(usual[0], places / "x86-64-v3" / _LIBRARY)
    _put(made["x86-64-v4"], places / "x86-64-v4" / _LIBRARY)
    for path in usual:
        _put(made["x86-64-v2"], path)
    found = [*sorted(places.glob("*/*")), usual[0]]
    names = ("x86-64-v3", "x86-64-v4", "all others")
    return {name: path.stat().st_size for name, path in zip(names, found, strict=True)}


def _put(library: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.unlink(missing_ok=True)
    shutil.copyfile(library, place)


def _compiled(name: str, folder: Path) -> Path:
    """The library in this variant, of the version that is installed here."""
    place = folder / f"{version(_PACKAGE)}-{name}"
    library = place / "bin" / _LIBRARY
    if library.is_file():
        return library
    uv = shutil.which("uv")
    if uv is None:
        raise Failure("uv is needed to compile the answering library in variants; see Makefile.")
    options = ";".join(f"-DGGML_{option}" for option in ("NATIVE=OFF", *_OPTIONS[name]))
    with tempfile.TemporaryDirectory() as scratch:
        wanted = Path(scratch) / "wanted.txt"
        wanted.write_text(f"{_PACKAGE}=={version(_PACKAGE)} --hash={_locked_hash()}\n", "utf-8")
        command = [uv, "pip", "install", "--python", sys.executable, "--quiet", "--no-deps"]
        command += ["--require-hashes", "--no-binary", _PACKAGE, "--refresh-package", _PACKAGE]
        command += ["--target", str(Path(scratch) / "nothing"), "--requirements", str(wanted)]
        # Only this library is compiled, and it stays in the folder where that was done.
        settings = (f"cmake.args={options}", "build.targets=ggml-cpu", "install.components=none")
        for setting in (*settings, f"build-dir={place}"):
            command += ["--config-settings", setting]
        # In a cache of its own: what is compiled anew here would be taken for that of the
        # environment, which would then be compiled again the next time it is set up.
        environment = {**os.environ, "UV_CACHE_DIR": str(folder / "cache")}
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode or not library.is_file():
        said = "\n".join(done.stderr.splitlines()[-10:])
        raise Failure(f"{_PACKAGE} could not be compiled for {name}:\n{said}")
    return library


def _locked_hash() -> str:
    lock = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))
    (found,) = (package for package in lock["package"] if package["name"] == _PACKAGE)
    return str(found["sdist"]["hash"])
