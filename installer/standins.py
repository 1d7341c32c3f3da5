"""Libraries that are there in name only.

Arrow's library for sets of files names that for Parquet, 11 MB, which the store never writes.
The loader wants it all the same; so an empty library takes the place of each such one, with
the same name, and with every function that the others want of it. One that is called after
all ends the process and says which; `installer.selftest` takes every path of the program that
is known. Where a few functions are called, a C file of our own has those.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from installer import elf
from installer.failure import Failure

_C = """
#include <stdio.h>
#include <stdlib.h>
static void called(const char *name) {
    fprintf(stderr, "%s was left out of this program\\n", name);
    abort();
}
"""
# ICU's tables as one that knows its format but holds nothing (udata.h, ucmndata.h).
_ICU_DATA = """
const struct {
    unsigned short size; unsigned char magic[2];
    unsigned short info; unsigned short reserved; unsigned char kind[4];
    char format[4]; unsigned char format_version[4]; unsigned char data_version[4];
    unsigned char padding[8]; unsigned int count;
} %s __attribute__((aligned(16))) = {
    32, {0xda, 0x27}, 20, 0, {0, 0, 2, 0}, "CmnD", {1, 0, 0, 0}, {0, 0, 0, 0}, {0}, 0
};
"""
# Sums may be taken in another order, and products of complex numbers need not heed infinities.
_AS_BLAS_MAY = (
    "-fassociative-math", "-fno-signed-zeros", "-fno-trapping-math", "-fno-math-errno",
    "-fcx-limited-range",
)  # fmt: skip


def stand_in(library: Path, others: Sequence[Path], own: Path | None = None) -> None:
    """Put an empty library in the place of this one, for the `others` that want something of it.

    `own` is a C file with functions that are not to be empty. Raises Failure if there is no
    C compiler, or if it does not succeed.
    """
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        raise Failure("A C compiler is needed to build the installer (Debian: build-essential).")
    name, wanted = elf.soname(library), _wanted_of(library, others)
    with tempfile.TemporaryDirectory() as folder:
        source, script, made = (Path(folder) / part for part in ("a.c", "a.map", "a.so"))
        source.write_text(_source(wanted), "utf-8")
        versions = _versions(name, others)
        script.write_text(_script(wanted, versions), "utf-8")
        command = [compiler, "-shared", "-fPIC", "-O3", *_AS_BLAS_MAY, "-s", "-nostartfiles"]
        command += [f"-Wl,-soname,{name}", "-Wl,-z,noexecstack"]
        if versions:
            command.append(f"-Wl,--version-script={script}")
        if own:  # it may name its functions by the version: libicuuc.so.73 has ucnv_open_73
            command += [f"-DVERSION={name.rpartition('.so.')[2] or 0}", str(own)]
        command += ["-o", str(made), str(source)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise Failure(f"No stand-in for {name} could be made:\n{done.stderr}")
        shutil.copyfile(made, library)


def _wanted_of(library: Path, others: Iterable[Path]) -> set[elf.Symbol]:
    there = {symbol.name for symbol in elf.has(library)}
    name = elf.soname(library)
    asking = [path for path in others if path != library and name in elf.needed(path)]
    wanted = {symbol for path in asking for symbol in elf.wants(path) if symbol.name in there}
    # Parts of the C++ library, say: where that has them as well, they are left to it.
    also = {other for path in asking for other in elf.needed(path)} - {name}
    elsewhere = {s.name for path in others if path.name in also for s in elf.has(path)}
    return {symbol for symbol in wanted if symbol.name not in elsewhere}


def _versions(name: str, others: Iterable[Path]) -> set[str]:
    return {version for path in others for version in elf.versions_wanted(path).get(name, ())}


def _source(wanted: Iterable[elf.Symbol]) -> str:
    parts = [_C]
    for name in sorted({symbol.name for symbol in wanted}):
        if name.startswith("icudt"):
            parts.append(_ICU_DATA % name)
        else:
            parts.append(f'__attribute__((weak)) void {name}(void) {{ called("{name}"); }}')
    return "\n".join(parts)


def _script(wanted: Iterable[elf.Symbol], versions: Iterable[str]) -> str:
    by_version: defaultdict[str, set[str]] = defaultdict(set)
    for version in versions:
        by_version[version] = set()
    for symbol in wanted:
        if symbol.version:
            by_version[symbol.version].add(symbol.name)
    return "\n".join(
        f"{version} {{ {'global: ' + '; '.join(sorted(names)) + ';' if names else ''} }};"
        for version, names in sorted(by_version.items())
    )
