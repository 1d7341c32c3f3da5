"""page(…) → the licences of all that the program is made of, as one page of HTML.

The Python packages are those that files or modules of the frozen program come from; their
licence files are quoted whole, each text once.
"""

from __future__ import annotations

import html
import os
import platform
import re
import shutil
import subprocess
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

from installer.bundle import ROOT, Stamp
from installer.freeze import Frozen
from muniment.licences import licence_name, licence_texts

_TEXT = re.compile(r"(?:^|/)(?:licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
# Qt says on its web site, not in its package, what its licence asks for.
_QT = (
    "Qt and Qt for Python, copyright The Qt Company Ltd. and others, are used under the GNU "
    "Lesser General Public License, version 3. They lie in this program as shared libraries, "
    "which you may replace by versions of your own; their source is at "
    "https://download.qt.io/official_releases/."
)
# What Meta's licence asks for: these words, its text, and this notice, beside the model.
_LLAMA = "Llama 3.2 Community License"
_BUILT_WITH = "Built with Llama."
_NOTICE = (
    "Llama 3.2 is licensed under the Llama 3.2 Community License, "
    "Copyright © Meta Platforms, Inc. All Rights Reserved."
)
# Those whose texts name who made them; that of the others is among the general ones.
_TEXTS = {
    "llama-3.2-3b-instruct-q4_k_m": "Llama-3.2.txt",
    "bge-small-en-v1.5": "FlagEmbedding-MIT.txt",
}
_STYLE = (
    "body{font-family:sans-serif;max-width:48em;margin:2em auto;line-height:1.4}"
    "pre{white-space:pre-wrap;font-size:smaller}td{padding-right:1.5em}"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A package or model in the program; `texts` are its licence files, `note` may be empty."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...] = ()
    note: str = ""


def page(frozen: Frozen, made: Stamp) -> str:
    """The page of licences of the program, for a browser and for the About box."""
    parts = [*models(frozen.resources), _python(), *packages(frozen), *_system(frozen)]
    return _html(made, parts)


def add_terms(resources: Path) -> None:
    """Put beside the models in the program what their licences ask to be handed on with them."""
    manifest = tomllib.loads((resources / "models.toml").read_text("utf-8"))
    for entry in manifest["model"]:
        folder = resources / "models" / entry["name"]
        if not folder.is_dir():
            continue
        if text := _TEXTS.get(entry["name"]):
            shutil.copyfile(resources / "licences" / text, folder / "LICENSE.txt")
        if entry["licence"] == _LLAMA:
            (folder / "NOTICE.txt").write_text(f"{_NOTICE}\n", "utf-8")


def packages(frozen: Frozen) -> list[Part]:
    """The Python packages that are in the program, by name."""
    used = {Path(origin) for origin in (*frozen.origins.values(), *frozen.modules.values())}
    parts = [_package(found) for found in distributions() if _is_in(found, used)]
    return sorted(set(parts), key=lambda part: part.name.lower())


def models(resources: Path) -> list[Part]:
    """The models that are in the program, with the licence files that lie beside them."""
    manifest = tomllib.loads((resources / "models.toml").read_text("utf-8"))
    found = []
    for entry in manifest["model"]:
        folder = resources / "models" / entry["name"]
        if folder.is_dir():
            texts = [path.read_text("utf-8", "replace") for path in _texts_in(folder)]
            note = f"{_BUILT_WITH} {_NOTICE}" if entry["licence"] == _LLAMA else ""
            found.append(Part(entry["title"], "", entry["licence"], tuple(texts), note))
    return found


def _python() -> Part:
    licence = Path(os.__file__).with_name("LICENSE.txt")
    texts = (licence.read_text("utf-8"),) if licence.is_file() else ()
    return Part("Python", platform.python_version(), "PSF-2.0", texts)


def _system(frozen: Frozen) -> list[Part]:
    """The libraries that were copied from a system of Debian's kin, by package."""
    origins = {Path(origin).resolve() for origin in frozen.origins.values()}
    owned = {str(path) for path in origins if not path.is_relative_to(sys.prefix)}
    # A package may name its files from before /lib became a link.
    asked = sorted(owned | {path.removeprefix("/usr") for path in owned})
    if not asked or shutil.which("dpkg-query") is None:
        return []
    said = subprocess.run(["dpkg-query", "-S", *asked], capture_output=True, text=True, check=False)
    names = {line.partition(":")[0] for line in said.stdout.splitlines()}
    return [
        Part(name, "", "see the text below", (text.read_text("utf-8", "replace"),))
        for name in sorted(names)
        if (text := Path("/usr/share/doc") / name / "copyright").is_file()
    ]


def _texts_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if _TEXT.search(path.name))


def _is_in(found: Distribution, used: set[Path]) -> bool:
    name = found.metadata["Name"]
    if name in ("muniment", "pyinstaller-hooks-contrib"):
        return False
    if name == "pyinstaller":  # what starts the program is its
        return True
    return any(
        Path(str(found.locate_file(file))) in used
        for file in found.files or ()
        if file.suffix in (".py", ".so", ".pyd", ".dylib", ".dll", ".ftz", ".onnx")
        or ".so." in file.name
    )


def _package(found: Distribution) -> Part:
    name = found.metadata["Name"]
    licence = licence_name(found) or "see the text below"
    note = _QT if name.lower().startswith(("pyside6", "shiboken6")) else ""
    return Part(name, found.version, licence, tuple(licence_texts(found)), note)


# ---------------------------------------------------------------- the page


def _html(made: Stamp, parts: list[Part]) -> str:
    rows = "\n".join(
        f"<tr><td>{html.escape(part.name)}</td><td>{html.escape(part.version)}</td>"
        f"<td>{html.escape(part.licence)}</td></tr>"
        for part in parts
    )
    notes = "\n".join(
        f"<p>{html.escape(note)}</p>" for note in sorted({p.note for p in parts} - {""})
    )
    texts = "\n".join(
        f"<h3>{html.escape(', '.join(names))}</h3>\n<pre>{html.escape(text)}</pre>"
        for names, text in _each_once(parts)
    )
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Licences of Muniment</title>
<style>{_STYLE}</style></head><body>
<h1>Licences of Muniment {html.escape(made.full)}</h1>
<p>Muniment is free software: you can redistribute it and modify it under the terms of the GNU
Affero General Public License, version 3 or later. It comes without any warranty. Its source, of
exactly this version (commit {html.escape(made.commit)}), with all that builds it, is offered to
everyone who has the program, at no charge, in the place where the program is offered.</p>
<p>It is made with the work of many others, each under its own licence:</p>
<table>
{rows}
</table>
{notes}
<h2>The licences</h2>
{texts}
</body></html>
"""


def _each_once(parts: list[Part]) -> Iterator[tuple[list[str], str]]:
    named: defaultdict[str, list[str]] = defaultdict(list)
    for name, file in (
        ("Muniment", ROOT / "LICENSE"),
        ("Qt and Qt for Python (LGPL 3)", ROOT / "resources/licences/LGPL-3.0.txt"),
        ("The GPL 3, which the LGPL 3 refers to", ROOT / "resources/licences/GPL-3.0.txt"),
        ("Apache License 2.0", ROOT / "resources/licences/Apache-2.0.txt"),
    ):
        named[file.read_text("utf-8").strip()].append(name)
    for part in parts:
        for text in part.texts:
            named[text.strip()].append(part.name)
    for text, names in named.items():
        yield names, text
