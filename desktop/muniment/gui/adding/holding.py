"""What a person holds over the window or has copied, and what it would do: looked at, and said.

`look_at` reads the disk and belongs on a lane; all else is pure.
"""

from __future__ import annotations

import enum
import os
import re
import stat
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QUrl

from muniment.errors import ModelError
from muniment.gui.text import files, number, one_line, size
from muniment.gui.troubles import plainly

if TYPE_CHECKING:
    from muniment.library import Library
    from muniment.llm.gguf_file import GgufFile

_translate = QCoreApplication.translate
_MODEL_ENDING = ".gguf"
_SHOWN = 60
# From so many words on, a text is no question but a passage that others may resemble.
_PASSAGE_WORDS = 25
# Longer than this, and a search takes long without finding better.
_LONGEST_QUERY = 600
# What the search would take for its own signs.
_SIGNS = re.compile(r'["“”„«»*()\[\]{}|]|(?<!\w)[-+:~^]+|:(?=\S)|(?<=\s)OR(?=\s)')


class Kind(enum.StrEnum):
    """What something is that may be added; an ITEM has not been looked at yet."""

    ITEM = "item"
    FOLDER = "folder"
    FILE = "file"
    MODEL = "model"
    ADAPTER = "adapter"
    USELESS = "useless"
    GONE = "gone"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Held:
    """A file or folder. `known` is in the library already; `name` and `bytes` are a model's.

    `why` says why it cannot be used.
    """

    path: Path
    kind: Kind = Kind.ITEM
    known: bool = False
    name: str = ""
    bytes: int = 0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Promise:
    """What will be done, and what else is to be known of it."""

    title: str
    more: str = ""


# ---------------------------------------------------------------- what is held


def is_model(path: Path) -> bool:
    """Whether a file is a model by its name."""
    return path.suffix.lower() == _MODEL_ENDING


def paths_in(data: QMimeData) -> list[Path]:
    """The files and folders of this computer among what is dragged or copied."""
    urls = data.urls() if data.hasUrls() else []
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


def paths_written(text: str) -> list[Path]:
    """The paths that a text consists of, one in each line; none if there is anything else."""
    found = []
    for line in filter(None, map(str.strip, text.splitlines())):
        line = line.strip("\"'")
        if line.lower().startswith("file:"):
            line = QUrl(line).toLocalFile()
        try:
            path = Path(line).expanduser()
        except RuntimeError:
            return []
        if not line or not path.is_absolute() or "\0" in line:
            return []
        found.append(path)
    return found


def is_link(data: QMimeData) -> bool:
    """Whether addresses are dragged or copied that are not of this computer."""
    if data.hasUrls():
        return not paths_in(data)
    return re.fullmatch(r"(?i)\s*(?:https?|ftp)://\S+\s*", data.text()) is not None


def is_passage(text: str) -> bool:
    """Whether a text is too long to be a question."""
    return len(text.split()) >= _PASSAGE_WORDS


def as_query(text: str) -> str:
    """A text as a search for it: in one line, a long one without what would be operators."""
    line = one_line(text).text
    if not is_passage(text):
        return line
    words = " ".join(_SIGNS.sub(" ", line).split())
    if len(words) > _LONGEST_QUERY:
        words = words[:_LONGEST_QUERY].rpartition(" ")[0]
    return words


def guessed(paths: Iterable[Path]) -> tuple[Held, ...]:
    """What these are by their names alone."""
    return tuple(Held(path, Kind.MODEL if is_model(path) else Kind.ITEM) for path in paths)


def coverage(library: Library) -> Callable[[Path], bool]:
    """Says of a path whether the library has it already."""
    from muniment.disk.scope import Scope

    return Scope(library.settings.folders, library.settings.rules).covers


def look_at(path: Path, covers: Callable[[Path], bool]) -> Held:
    """What lies at a path; `covers` says whether the library has it. Reads the disk."""
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return Held(path, Kind.GONE)
    except (OSError, ValueError):
        return Held(path, Kind.CLOSED)
    if not os.access(path, os.R_OK):
        return Held(path, Kind.CLOSED)
    if stat.S_ISDIR(mode):
        return Held(path, Kind.FOLDER, known=covers(path))
    return _model(path) if is_model(path) else Held(path, Kind.FILE, known=covers(path))


def _model(path: Path) -> Held:
    try:
        file = read_model(path)
    except ModelError as error:
        return Held(path, Kind.USELESS, why=plainly(error.message))
    kind = Kind.ADAPTER if file.kind == "adapter" else Kind.MODEL
    name = one_line(file.text("general.name")).text[:80] or path.stem
    return Held(path, kind, name=name, bytes=file.bytes)


def read_model(path: Path) -> GgufFile:
    """What a model or an adapter says of itself. Raises ModelError if it is neither."""
    from muniment.llm import inspect, inspect_adapter

    try:
        return inspect(path)
    except ModelError as error:
        # Both read the header alone; what is no adapter either is told of as a model.
        try:
            return inspect_adapter(path)
        except ModelError:
            raise error from None


# ---------------------------------------------------------------- what it would do


def promise(held: Sequence[Held]) -> Promise:
    """What adding these will do."""
    models = [one for one in held if one.kind in (Kind.MODEL, Kind.ADAPTER)]
    bad = [one for one in held if one.kind in (Kind.USELESS, Kind.GONE, Kind.CLOSED)]
    rest = [one for one in held if one.kind in (Kind.ITEM, Kind.FOLDER, Kind.FILE)]
    new = [one for one in rest if not one.known]
    if not (models or rest):
        return _refusal(bad)
    parts = []
    if new or not models:
        parts.append(_adding(new) if new else _known(rest))
    if models:
        line = _using(models[0])
        parts.append(line[:1].lower() + line[1:] if parts else line)
    more = [_remark(new, models)]
    if new and len(new) < len(rest):
        more.append(
            _translate(
                "dropping",
                "%Ln more (is|are) in the library already.",
                None,
                len(rest) - len(new),
            )
        )
    more += [_refusal(bad).title + "."] if bad else []
    return Promise("; ".join(parts), " ".join(filter(None, more)))


def _adding(new: Sequence[Held]) -> str:
    if len(new) == 1:
        line = _translate("dropping", "Add “%1” to the library")
        if new[0].kind is Kind.FOLDER:
            line = _translate("dropping", "Add the folder “%1” to the library")
        return line.replace("%1", _name(new[0].path))
    folders = sum(one.kind is Kind.FOLDER for one in new)
    if any(one.kind is Kind.ITEM for one in new):
        line = _translate("dropping", "Add %1 items to the library")
        return line.replace("%1", number(len(new)))
    counted = [_folders(folders)] if folders else []
    counted += [files(len(new) - folders)] if folders < len(new) else []
    both = _translate("dropping", "%1 and %2")
    said = both.replace("%1", counted[0]).replace("%2", counted[-1])
    said = said if len(counted) == 2 else counted[0]
    return _translate("dropping", "Add %1 to the library").replace("%1", said)


def _folders(n: int) -> str:
    return _translate("dropping", "%Ln folder(s)", None, n)


def _known(rest: Sequence[Held]) -> str:
    if len(rest) == 1:
        line = _translate("dropping", "“%1” is in the library already")
        return line.replace("%1", _name(rest[0].path))
    return _translate("dropping", "All of these are in the library already")


def _using(model: Held) -> str:
    name = model.name or model.path.name
    line = _translate("dropping", "Answer with “%1”")
    if model.kind is Kind.ADAPTER:
        line = _translate("dropping", "Use the adapter “%1” with the answering model")
    return line.replace("%1", name)


def _remark(new: Sequence[Held], models: Sequence[Held]) -> str:
    if new:
        return _translate(
            "dropping", "Files stay where they are; they are only read, never changed."
        )
    if not models:
        return _translate("dropping", "It is looked through for changes.")
    line = _translate("dropping", "You are asked before it is used.")
    if models[0].bytes:
        line = _translate("dropping", "%1 are copied; you are asked before it is used.")
        line = line.replace("%1", size(models[0].bytes))
    return line


def _refusal(bad: Sequence[Held]) -> Promise:
    if len(bad) > 1:
        line = _translate("dropping", "%1 of these cannot be used")
        return Promise(line.replace("%1", number(len(bad))), bad[0].why)
    held = bad[0]
    line = {
        Kind.GONE: _translate("dropping", "“%1” is not there any more"),
        Kind.CLOSED: _translate("dropping", "“%1” cannot be read"),
    }.get(held.kind, _translate("dropping", "“%1” is no model that can answer"))
    why = held.why
    if held.kind is Kind.CLOSED:
        why = _translate("dropping", "This computer does not let you open it.")
    return Promise(line.replace("%1", _name(held.path)), why)


def of_text(text: str) -> Promise:
    """What a text will do that is let go of over the window."""
    line = one_line(text).text
    shown = line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()} …"
    if is_passage(text):
        return Promise(_translate("dropping", "Find documents that say the like"), f"“{shown}”")
    return Promise(_translate("dropping", "Search for “%1”").replace("%1", shown))


def of_link() -> Promise:
    """Why an address does nothing."""
    return Promise(
        _translate("dropping", "Only files and folders of this computer can be added"),
        _translate(
            "dropping",
            "Muniment never fetches anything from the network. Save the page or the file first, "
            "then add that.",
        ),
    )


def _name(path: Path) -> str:
    return path.name or str(path)
