"""What lies around the program in a package: stamp, licences, desktop files."""

from __future__ import annotations

import ast
import json
import os
import plistlib
import re
import shutil
import subprocess
import sys
import tomllib
from configparser import ConfigParser
from pathlib import Path

import pytest
from lxml import etree

from installer import deb, windows
from installer.bundle import ROOT, Stamp, fill, stamp
from installer.deb import drop_system_libraries
from installer.failure import Failure
from installer.freeze import Frozen
from installer.licences import models, packages, page
from installer.single import single

LINUX = ROOT / "installer/linux"
MADE = Stamp("0.1.0", "774bc26", "2026-11-23T03:00:00+00:00", "starter", "linux")


def test_every_build_has_a_version_of_its_own() -> None:
    assert MADE.full == "0.1.0+20261123.774bc26"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert stamp("starter").version == project["version"]


def test_only_the_custom_edition_takes_a_model(tmp_path: Path) -> None:
    frozen = Frozen(tmp_path, {}, {})
    with pytest.raises(Failure, match="--gguf"):
        fill(frozen, MADE, None, tmp_path / "a.gguf")


def test_the_licences_are_those_of_what_is_in_the_program(tmp_path: Path) -> None:
    import numpy
    import watchdog

    frozen = Frozen(
        tmp_path, {}, {"numpy": str(numpy.__file__), "watchdog": str(watchdog.__file__)}
    )
    # PyInstaller's own start-up code is in every build; it is here only where one was made.
    names = [part.name for part in packages(frozen) if part.name != "pyinstaller"]
    assert names == ["numpy", "watchdog"]


def test_the_page_says_what_each_licence_asks_for(tmp_path: Path) -> None:
    import PySide6

    frozen = Frozen(tmp_path, {}, {"PySide6": str(PySide6.__file__)})
    folder = frozen.resources / "models/llama-3.2-3b-instruct-q4_k_m"
    folder.mkdir(parents=True)
    (folder / "LICENSE").write_text("LLAMA 3.2 COMMUNITY LICENSE <AGREEMENT>")
    (frozen.resources / "models.toml").write_bytes((ROOT / "resources/models.toml").read_bytes())
    (llama,) = models(frozen.resources)
    assert llama.licence == "Llama 3.2 Community License"
    written = page(frozen, MADE)
    assert "GNU AFFERO GENERAL PUBLIC LICENSE" in written
    assert "commit 774bc26" in written
    assert "Built with Llama" in written
    assert "LLAMA 3.2 COMMUNITY LICENSE &lt;AGREEMENT&gt;" in written
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in written
    assert "you may replace" in written


def test_libraries_of_the_building_system_are_dropped_and_ours_kept(tmp_path: Path) -> None:
    for name in ("libz.so.1", "ours.so"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "link.so").symlink_to("libz.so.1")
    ours = "/home/ann/.venv/lib/python3.11/site-packages/ours.so"
    drop_system_libraries(tmp_path, {"libz.so.1": "/lib/libz.so.1", "ours.so": ours})
    assert [path.name for path in tmp_path.iterdir()] == ["ours.so"]


def test_the_desktop_entry_opens_the_window_with_what_it_is_given() -> None:
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(LINUX / "muniment.desktop", "utf-8")
    values = entry["Desktop Entry"]
    assert values["Exec"] == "muniment window %F"
    kinds = values["MimeType"].strip(";").split(";")
    assert len(set(kinds)) == len(kinds)
    own = etree.parse(LINUX / "muniment.xml").getroot()
    for kind in own.iterfind("{*}mime-type"):
        assert kind.get("type") in kinds


def test_the_metadata_name_this_program() -> None:
    text = (LINUX / "app.muniment.Muniment.metainfo.xml").read_text("utf-8")
    root = etree.fromstring(text.encode())
    assert root.findtext("launchable") == "muniment.desktop"
    assert root.findtext("project_license") == "AGPL-3.0-or-later"
    filled = deb._filled(LINUX / "muniment.1", MADE)
    assert '"2026-11-23" "Muniment 0.1.0"' in filled
    assert not re.search(r"@\w+@", filled)


def test_the_stamp_can_be_read_by_the_program(tmp_path: Path) -> None:
    frozen = Frozen(tmp_path, {}, {})
    gguf = tmp_path / "mine.gguf"
    gguf.write_bytes(b"GGUF")
    custom = Stamp("0.1.0", "774bc26", "2026-11-23T03:00:00+00:00", "custom", "linux")
    assert fill(frozen, custom, None, gguf) == []
    told = json.loads((frozen.resources / "build.json").read_text("utf-8"))
    assert (told["version"], told["commit"], told["edition"]) == ("0.1.0", "774bc26", "custom")
    inside = {path.name for path in (frozen.resources / "models").iterdir()}
    assert inside == {"mine.gguf", "all-minilm-l6-v2-int8"}
    assert not (frozen.resources / "screenshots").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="a form for Linux")
def test_the_single_file_unpacks_itself_once_and_starts(tmp_path: Path) -> None:
    program = tmp_path / "frozen/muniment"
    (program / "_internal").mkdir(parents=True)
    (program / "muniment").write_text('#!/bin/sh\necho "$(cat "${0%/*}/_internal/data")" "$@"\n')
    (program / "muniment").chmod(0o755)
    (program / "_internal/data").write_text("here with")
    file = single(Frozen(program, {}, {}), MADE, tmp_path, quick=True)
    places = tmp_path / "a home/program"
    environment = {**os.environ, "MUNIMENT_PROGRAM": str(places)}
    for unpacked in (True, False):
        done = subprocess.run(
            [str(file), "two", "words here"],
            capture_output=True,
            text=True,
            check=True,
            env=environment,
        )
        assert done.stdout == "here with two words here\n"
        assert ("unpacked" in done.stderr) == unpacked
    assert [path.name for path in places.iterdir()] == [f"{MADE.full}-starter"]


@pytest.mark.skipif(sys.platform != "linux", reason="a form for Linux")
def test_half_a_single_file_says_that_it_could_not_be_unpacked(tmp_path: Path) -> None:
    program = tmp_path / "frozen/muniment"
    program.mkdir(parents=True)
    (program / "muniment").write_bytes(os.urandom(100_000))
    file = single(Frozen(program, {}, {}), MADE, tmp_path)
    file.write_bytes(file.read_bytes()[:50_000])
    places = tmp_path / "program"
    environment = {**os.environ, "MUNIMENT_PROGRAM": str(places)}
    done = subprocess.run([str(file)], capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 1
    assert "could not be unpacked" in done.stderr
    assert list(places.iterdir()) == []


def test_windows_is_told_the_version() -> None:
    told = windows.version_resource(MADE)
    ast.parse(told)
    assert "filevers=(0, 1, 0, 0)" in told
    assert "'0.1.0+20261123.774bc26'" in told


@pytest.mark.skipif(not shutil.which("makensis"), reason="NSIS is not installed")
def test_the_installer_for_windows_compiles(tmp_path: Path) -> None:
    program = tmp_path / "muniment"
    (program / "_internal").mkdir(parents=True)
    for name in ("muniment.exe", "muniment-cli.exe", "_internal/data"):
        (program / name).write_bytes(b"x")
    path = windows.setup(Frozen(program, {}, {}), MADE, tmp_path)
    assert path.read_bytes()[:2] == b"MZ"


def test_the_entitlements_are_a_property_list() -> None:
    with (ROOT / "installer/macos/entitlements.plist").open("rb") as file:
        assert all(plistlib.load(file).values())


def test_the_resources_of_an_app_lie_where_they_can_be_signed(tmp_path: Path) -> None:
    app = Frozen(tmp_path / "Muniment.app", {}, {})
    app.contents.mkdir(parents=True)
    (tmp_path / "mine.gguf").write_bytes(b"GGUF")
    made = Stamp("0.1.0", "774bc26", "2026-11-23T03:00:00+00:00", "custom", "darwin")
    for _ in range(2):
        fill(app, made, None, tmp_path / "mine.gguf")
    assert (app.contents / "resources").readlink() == Path("../Resources/resources")
    assert (app.contents / "resources/models.toml").is_file()
