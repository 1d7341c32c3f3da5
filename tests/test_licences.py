"""Every part of the program is named with its licence, on the page of a build or without one."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

from installer.bundle import ROOT, stamp
from installer.licences import Part, _html, add_terms, models
from muniment.build_stamp import build_stamp
from muniment.licences import Licence, installed, licences, on_page, standard_text

PARTS = [
    Part("Quay (starter, English)", "", "Apache-2.0"),
    Part("oysters", "1.2", "MIT", ("Take <them> & go.",)),
    Part("spat", "3", "MIT", ("Take <them> & go.", "Said of spat.")),
]


def test_the_page_of_the_installer_is_read_again(tmp_path: Path) -> None:
    page = tmp_path / "licences.html"
    page.write_text(_html(stamp("starter"), PARTS), "utf-8")
    found = {one.part: one for one in licences(page)}
    assert found["oysters"] == Licence("oysters", "1.2", "MIT", "Take <them> & go.")
    assert found["spat"].text.startswith("Take <them> & go.")
    assert found["spat"].text.endswith("Said of spat.")
    assert found["Quay (starter, English)"].text == ""
    assert "AFFERO" in found["Muniment"].text
    assert [one.part for one in licences(page)][-3:] == [part.name for part in PARTS]


def test_bundled_models_come_with_what_their_licences_ask_for(tmp_path: Path) -> None:
    resources = tmp_path / "resources"
    shutil.copytree(ROOT / "resources/licences", resources / "licences")
    shutil.copyfile(ROOT / "resources/models.toml", resources / "models.toml")
    for name in ("llama-3.2-3b-instruct-q4_k_m", "bge-small-en-v1.5"):
        (resources / "models" / name).mkdir(parents=True)
    add_terms(resources)
    notice = (resources / "models/llama-3.2-3b-instruct-q4_k_m/NOTICE.txt").read_text("utf-8")
    assert notice.startswith("Llama 3.2 is licensed under the Llama 3.2 Community License, ")
    bge, llama = sorted(models(resources), key=lambda part: part.name)
    assert bge.licence == "MIT" and "Permission is hereby granted" in bge.texts[0]
    assert llama.texts[0].startswith("LLAMA 3.2 COMMUNITY LICENSE AGREEMENT")
    assert llama.texts[1] == notice
    assert llama.note.startswith("Built with Llama.")


def test_a_text_that_a_part_shares_with_the_program_is_shown_at_both() -> None:
    page = "<table><tr><td>pump</td><td>1</td><td>X</td></tr></table><h3>Qt, pump</h3><pre>T</pre>"
    assert on_page(page) == [Licence("Qt", "", "", "T"), Licence("pump", "1", "X", "T")]


def test_without_a_page_it_is_what_the_program_needs_here() -> None:
    found = {one.part.lower(): one for one in installed()}
    assert {"lancedb", "pymupdf", "pyside6_essentials", "numpy", "rich"} <= set(found)
    assert not {"pytest", "mypy", "muniment"} & set(found)
    assert all(one.version for one in found.values())
    assert "BSD" in found["lxml"].name and "Redistribution" in found["lxml"].text
    assert "GNU LESSER" in standard_text(found["pyside6_essentials"].name)


def test_a_checkout_is_no_build(tmp_path: Path) -> None:
    assert build_stamp(tmp_path / "build.json") is None
    (tmp_path / "build.json").write_text("{}", "utf-8")
    assert build_stamp(tmp_path / "build.json") is None


def test_the_stamp_of_the_installer_is_read_again(tmp_path: Path) -> None:
    made = {
        "version": "0.1.0",
        "commit": "774bc26",
        "date": "2026-11-23T09:10:56+00:00",
        "edition": "starter",
        "system": "linux",
    }
    (tmp_path / "build.json").write_text(json.dumps(made), "utf-8")
    found = build_stamp(tmp_path / "build.json")
    assert found is not None
    assert (found.day, found.edition) == (date(2026, 11, 23), "starter")
    assert found.full == "0.1.0+20261123.774bc26"
