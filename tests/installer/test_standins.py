"""The C files in the place of libraries: what they say when Qt and Arrow call them."""

from __future__ import annotations

import ctypes
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from installer import contents
from installer.bundle import ROOT
from installer.standins import stand_in

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not (shutil.which("gcc") and shutil.which("readelf")),
    reason="needs a C compiler and binutils",
)

_ASK = """
from PySide6.QtCore import QCollator, QDateTime, QLocale, QStringDecoder, QTimeZone
german = QLocale("de_DE")
order = QCollator(german)
print(order.compare("Auster", "Wattenmeer") < 0 < order.compare("b", "a"))
print(german.toUpper("straße"), german.toLower("WATT"))
zone = QTimeZone(b"Europe/Berlin")
print(zone.offsetFromUtc(QDateTime(2020, 7, 1, 12, 0, 0)), zone.displayName(QTimeZone.StandardTime))
print(QStringDecoder("UTF-8").isValid(), QStringDecoder("Big5").isValid())
"""


def test_qt_goes_its_own_ways_without_icu(tmp_path: Path) -> None:
    libraries = Path(PySide6.__path__[0]) / "Qt/lib"
    made = []
    for library in libraries.glob("libicu*"):
        place = Path(shutil.copy(library, tmp_path))
        own = contents.own_source(f"PySide6/Qt/lib/{library.name}")
        stand_in(place, [libraries / "libQt6Core.so.6"], own)
        assert place.stat().st_size < 50_000
        made.append(str(place))
    assert len(made) == 3
    done = subprocess.run(
        [sys.executable, "-c", _ASK],
        env={**os.environ, "LD_PRELOAD": " ".join(made)},
        capture_output=True,
        text=True,
        check=True,
    )
    said = done.stdout.splitlines()
    assert said[:2] == ["True", "STRASSE watt"]
    assert said[2].startswith("7200")
    assert said[3] == "True False"


@pytest.fixture(scope="module")
def arrow(tmp_path_factory: pytest.TempPathFactory) -> ctypes.CDLL:
    path = tmp_path_factory.mktemp("arrow") / "arrow.so"
    command = ["gcc", "-shared", "-fPIC", "-O2", "-Wall", "-Wextra", "-Werror"]
    subprocess.run([*command, "-o", path, ROOT / "installer/linux/arrow.c"], check=True)
    return ctypes.CDLL(str(path))


def test_all_is_well_with_no_function_registered(arrow: ctypes.CDLL) -> None:
    state = ctypes.c_void_p(1)
    arrow._ZN5arrow7compute10InitializeEv(ctypes.byref(state))
    assert state.value is None


def test_a_part_of_a_string_takes_the_place_of_another(arrow: ctypes.CDLL) -> None:
    """As std::string does it: what is put in is read before anything moves."""
    replace = arrow._ZNSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEE15_M_replace_coldEPcmPKcmm
    size = ctypes.c_size_t
    chance = random.Random(1893)
    for _ in range(2000):
        text = bytes(range(65, 65 + chance.randint(1, 12)))
        at = chance.randint(0, len(text))
        old = chance.randint(0, len(text) - at)
        start = chance.randint(0, len(text))
        new = chance.randint(0, len(text) - start)
        memory = ctypes.create_string_buffer(text, 64)
        place = ctypes.addressof(memory)
        replace(
            None, ctypes.c_void_p(place + at), size(old), ctypes.c_void_p(place + start),
            size(new), size(len(text) - at - old),
        )  # fmt: skip
        wanted = text[:at] + text[start : start + new] + text[at + old :]
        assert memory.raw[: len(wanted)] == wanted, (text, at, old, start, new)
