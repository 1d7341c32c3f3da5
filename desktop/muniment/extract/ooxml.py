"""What Word, PowerPoint and Excel files since 2007 share: packages of XML parts and relations.

The parts are those of ECMA-376 part 2; the namespaces of its strict variety are read as those
of the usual one.
"""

from __future__ import annotations

import contextlib
import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from muniment.errors import ExtractError
from muniment.extract.builder import one_line
from muniment.extract.zipped import (
    Archive,
    UnsafeError,
    open_zip,
    optional_xml,
    parse_xml,
    read_member,
)

_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_USUAL = rb"http://schemas.openxmlformats.org/\1/2006/"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_OLE = b"\xd0\xcf\x11\xe0"
# The titles that programs put into every new file.
_NO_TITLES = frozenset(
    ("python-docx", "word document", "untitled", "powerpoint presentation", "presentation",
     "slide 1", "no slide title")
)  # fmt: skip
# The same in other languages: "Презентация PowerPoint".
_NO_TITLE = re.compile(r"(?i)\w*[ -]?powerpoint[ -]?\w*")
_MOST_DRAWINGS = 1000


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: the last word of the relation's type, and the part's name."""

    id: str
    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself; the date is an ISO date, the language a code, or empty."""

    title: str = ""
    author: str = ""
    date: str = ""
    language: str = ""


@contextlib.contextmanager
def open_package(path: Path, what: str) -> Iterator[Archive]:
    """The file's package; `what` names it in messages ("Word document").

    Raises ExtractError as `open_zip` does, and if the file is locked with a password.
    """
    with path.open("rb") as stream:
        encrypted = stream.read(4) == _OLE
    if encrypted:
        raise locked(what)
    with open_zip(path, what) as archive:
        yield archive


def locked(what: str) -> ExtractError:
    """The error that says that a file cannot be read without its password."""
    return ExtractError(
        "Encrypted with a password",
        f"This {what} is encrypted. Save a copy without a password to search it.",
    )


def read_part(archive: Archive, name: str) -> Any:
    """The root of a part; raises ExtractError as `read_xml` does."""
    return parse_xml(_STRICT.sub(_USUAL, read_member(archive, name)), archive.what)


def optional_part(archive: Archive, name: str | None) -> Any:
    """The root of a part; None if there is none such, or if it is damaged."""
    if not name:
        return None
    try:
        return read_part(archive, name)
    except UnsafeError:
        raise
    except ExtractError:
        return None


def relations(archive: Archive, part: str = "") -> tuple[Relation, ...]:
    """What a part, or the package itself, refers to inside the file, in order."""
    folder, name = posixpath.split(part)
    root = optional_xml(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    found = []
    for element in () if root is None else root:
        target = element.get("Target")
        if target and element.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = (element.get("Type") or "").rpartition("/")[2]
            found.append(Relation(element.get("Id") or "", kind, target))
    return tuple(found)


def first_target(related: Iterable[Relation], kind: str) -> str | None:
    """The part that a relation of this kind leads to; None if there is none."""
    return next((relation.target for relation in related if relation.kind == kind), None)


def main_part(archive: Archive, usual: str) -> str:
    """The name of the part that holds the document itself; `usual` if the package does not say."""
    names = frozenset(archive.namelist())
    target = first_target(relations(archive), "officeDocument")
    if target in names:
        return target or usual
    numbered = usual.replace(".", r"\d*\.", 1)
    return next((name for name in names if re.fullmatch(numbered, name)), usual)


def about(archive: Archive) -> About:
    """What the file's core properties say."""
    part = first_target(relations(archive), "core-properties") or "docProps/core.xml"
    core = optional_xml(archive, part)
    title = _property(core, f"{_DC}title")
    return About(
        title=real_title(title),
        author=_author(_property(core, f"{_DC}creator")),
        date=_date(core, f"{_TERMS}created") or _date(core, f"{_TERMS}modified"),
        language=_property(core, f"{_DC}language")[:2].lower(),
    )


def real_title(title: str) -> str:
    """The title; empty if it is one that a program puts into every new file."""
    return "" if title.lower() in _NO_TITLES or _NO_TITLE.fullmatch(title) else title


def _author(name: str) -> str:
    return "" if name.lower() in ("python-docx", "openpyxl", "user", "unknown") else name


def _property(core: Any, name: str) -> str:
    element = None if core is None else core.find(name)
    return "" if element is None else one_line(element.text or "")


def _date(core: Any, name: str) -> str:
    value = _property(core, name)
    # Programs that write files from the templates of python-docx and python-pptx leave
    # their dates in them.
    dated = re.match(r"\d{4}(-\d\d){0,2}", value)
    templates = ("2013-12-23T23:15", "2013-01-27T09:14")
    return dated[0] if dated and not value.startswith(templates) else ""


# ---------------------------------------------------------------- text in drawings


def paragraphs(element: Any) -> Iterator[str]:
    """The text of each paragraph of DrawingML inside an element, one line each."""
    for paragraph in element.iter(f"{A}p"):
        text = one_line(
            "".join(
                (run.text or "") if run.tag == f"{A}t" else " "
                for run in paragraph.iter(f"{A}t", f"{A}br", f"{A}tab")
            )
        )
        if text:
            yield text


def drawing_texts(archive: Archive, part: str, values: bool = False) -> Iterator[str]:
    """What the charts and diagrams that a part refers to say: a paragraph for each.

    With `values` the numbers of charts too, for files that hold them nowhere else.
    """
    for relation in relations(archive, part)[:_MOST_DRAWINGS]:
        if relation.kind == "chart":
            yield from _chart(optional_part(archive, relation.target), values)
        elif relation.kind == "diagramData":
            root = optional_part(archive, relation.target)
            texts = [] if root is None else [
                " ".join(paragraphs(point)) for point in root.iter(f"{_DIAGRAM}pt")
            ]  # fmt: skip
            if said := "; ".join(filter(None, texts)):
                yield f"Diagram: {said}"


def _chart(root: Any, values: bool) -> Iterator[str]:
    if root is None:
        return
    title = root.find(f"{C}chart/{C}title")
    name = "" if title is None else " ".join(paragraphs(title))
    axes = (" ".join(paragraphs(axis)) for axis in root.iterfind(f".//{C}plotArea//{C}title"))
    series = [_series(item, values) for item in root.iter(f"{C}ser")]
    first = next(root.iter(f"{C}ser"), None)
    categories = [] if first is None else _values(first.find(f"{C}cat"))
    said = [
        name,
        "; ".join(filter(None, axes)),
        "categories: " + ", ".join(categories) if categories else "",
        "series: " + "; ".join(filter(None, series)) if any(series) else "",
    ]
    if any(said):
        yield "Chart: " + "; ".join(filter(None, said))


def _series(series: Any, values: bool) -> str:
    name = " ".join(_values(series.find(f"{C}tx")))
    numbers = _values(series.find(f"{C}val")) if values else []
    return ": ".join(filter(None, (name, ", ".join(numbers))))


def _values(element: Any) -> list[str]:
    found = () if element is None else element.iter(f"{C}v")
    return [text for value in found if (text := one_line(value.text or ""))]
