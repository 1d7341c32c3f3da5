"""What the program is made of, and under which licences that is."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from muniment.config import resources

_PROGRAM = "muniment"
_ROW = re.compile(r"<tr><td>(.*?)</td><td>(.*?)</td><td>(.*?)</td></tr>", re.DOTALL)
_TEXT = re.compile(r"<h3>(.*?)</h3>\s*<pre>(.*?)</pre>", re.DOTALL)
_BETWEEN_WORDS = re.compile(r"[-_.]+")
_NAME = re.compile(r"[\w.-]+")
_LICENCE_FILE = re.compile(r"(?:^|/)(?:licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
_BESIDE_CODE = 2
_LONGEST_NAME = 80
_BETWEEN = "\n\n" + "—" * 20 + "\n\n"


@dataclass(frozen=True, slots=True)
class Licence:
    """A part of the program; `version`, the licence's `name` and its `text` may be empty."""

    part: str
    version: str
    name: str
    text: str


def licences(page: Path | None = None) -> list[Licence]:
    """The parts of the program: by the page that the installer gathered, else as installed here.

    Reads many files. Raises OSError if one cannot be read.
    """
    path = page or resources() / "licences.html"
    if path.is_file():
        return on_page(path.read_text("utf-8"))
    return [_own(), *installed()]


def on_page(page: str) -> list[Licence]:
    """The parts and texts on a page as installer/licences.py writes it."""
    rows = [tuple(html.unescape(cell) for cell in row) for row in _ROW.findall(page)]
    texts = [(html.unescape(names), html.unescape(text)) for names, text in _TEXT.findall(page)]
    # What has a text and no row: the program itself, and the licences that others refer to.
    general = (
        Licence(left, "", "", text)
        for names, text in texts
        if (left := _without(names, [part for part, _, _ in rows]))
    )
    return [
        *general,
        *(
            Licence(part, version, name, _joined(t for names, t in texts if _in(part, names)))
            for part, version, name in rows
        ),
    ]


def standard_text(name: str) -> str:
    """The text of a licence that this name names and the program has at hand, or nothing."""
    files = {"Apache": "Apache-2.0", "LGPL": "LGPL-3.0", "GPL": "GPL-3.0"}
    stem = next((stem for word, stem in files.items() if word in name), "")
    path = resources() / "licences" / f"{stem}.txt"
    return path.read_text("utf-8") if stem and path.is_file() else ""


def installed() -> list[Licence]:
    """The packages that the program needs, as this Python has them, by name."""
    found: dict[str, Distribution] = {}
    wanted = [_PROGRAM]
    while wanted:
        name = _BETWEEN_WORDS.sub("-", wanted.pop()).lower()
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            continue  # for another system, or another Python
        wanted += _needs(found[name])
    found.pop(_PROGRAM, None)
    parts = (_licence(package) for package in found.values())
    return sorted(parts, key=lambda licence: licence.part.lower())


def _own() -> Licence:
    path = resources().parent / "LICENSE"
    text = path.read_text("utf-8") if path.is_file() else ""
    return Licence("Muniment", "", "AGPL-3.0-or-later", text)


def _needs(package: Distribution) -> Iterator[str]:
    for line in package.requires or ():
        requirement, _, condition = line.partition(";")
        name = _NAME.match(requirement)
        if name and "extra ==" not in condition:
            yield name[0]


def _licence(package: Distribution) -> Licence:
    texts = _joined(licence_texts(package))
    return Licence(package.name, package.version, licence_name(package), texts)


def licence_texts(package: Distribution) -> list[str]:
    """The files of a package that say under which licence it is, and whose it is."""
    return [
        text
        for file in package.files or ()
        if _LICENCE_FILE.search(file.as_posix())
        # Some packages keep theirs beside their code.
        and (".dist-info/" in file.as_posix() or len(file.parts) == _BESIDE_CODE)
        if (text := Path(str(package.locate_file(file))).read_text("utf-8", "replace"))
    ]


def licence_name(package: Distribution) -> str:
    """What a package calls its licence, in a few words; empty if it does not."""
    data = package.metadata
    for field in ("License-Expression", "License"):
        for told in data.get_all(field) or ():
            if told and len(told) < _LONGEST_NAME and "\n" not in told:
                return str(told)
    kinds = [line for line in data.get_all("Classifier") or () if line.startswith("License ::")]
    return ", ".join(line.rpartition(" :: ")[2] for line in kinds)


def _joined(texts: Iterable[str]) -> str:
    return _BETWEEN.join(text.strip() for text in texts)


def _in(part: str, names: str) -> bool:
    # Names may hold commas themselves.
    return f", {part}, " in f", {names}, "


def _without(names: str, parts: Iterable[str]) -> str:
    left = f", {names}, "
    for part in parts:
        left = left.replace(f", {part}, ", ", ")
    return left.strip(", ")
