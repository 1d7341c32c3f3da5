"""Files of the library outside the program: in the desktop's own programs, and in its folders."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from muniment.gui.prompts import Prompts
from muniment.gui.tasks import Tasks

_LANE = "desktop"

# The desktop chooses a program by the name, while a file's kind is told by its content: a
# page of HTML may be called x.hta, and a desktop would run it. So a file is opened only if its
# name ends as files of its kind do, and in nothing that carries macros or is a program's text.
_USUAL = {
    "pdf": {".pdf"},
    "docx": {".docx", ".dotx"},
    "html": {".html", ".htm", ".xhtml"},
    "markdown": {".md", ".markdown", ".mdown", ".txt"},
    "text": {".txt", ".text", ".log", ".asc", ".csv", ".tsv", ".rst", ".org"},
}


class Desktop(QObject):
    """Opens and shows files; looks for them off the main thread, for a drive may not answer.

    `refused` carries the path of a file that is there but is not opened, `missing` that of
    one that is not.
    """

    refused = Signal(object)
    missing = Signal(object)

    def __init__(self, tasks: Tasks, prompts: Prompts, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._prompts = prompts

    def open_file(self, kind: str, paths: Sequence[Path]) -> None:
        """Open the first of these copies of a document that is there and may be opened."""

        def launch(found: tuple[Path, bool] | None) -> None:
            if found is None:
                self.missing.emit(paths[0])
            elif not found[1]:
                self.refused.emit(found[0])
            elif not self._prompts.open_path(found[0]):
                self.missing.emit(found[0])

        self._tasks.latest(_LANE, lambda _: _openable(kind, paths), launch)

    def show_in_folder(self, paths: Sequence[Path]) -> None:
        """Show the first of these that is there in its folder; a folder itself is opened."""

        def show(found: Callable[[], None] | None) -> None:
            if found is None:
                self.missing.emit(paths[0])
            else:
                found()

        self._tasks.latest(_LANE, lambda _: self._way_to(paths), show)

    def _way_to(self, paths: Sequence[Path]) -> Callable[[], None] | None:
        """Off the main thread: what shows one of these. A file that is gone had a folder."""
        for path in paths:
            if path.is_dir():
                return partial(self._open_folder, path)
            if path.exists():
                otherwise = partial(self._open_folder, path.parent)
                return partial(self._prompts.select_file, path, otherwise)
        folder = next((path.parent for path in paths if path.parent.is_dir()), None)
        return partial(self._open_folder, folder) if folder else None

    def _open_folder(self, folder: Path) -> None:
        if not self._prompts.open_path(folder):
            self.missing.emit(folder)


def _openable(kind: str, paths: Sequence[Path]) -> tuple[Path, bool] | None:
    """The first copy that may be opened, else the first that is there; and which it is."""
    there: Path | None = None
    for path in paths:
        try:
            real = path.resolve(strict=True)
        except OSError:
            continue
        if real.is_file():
            # What a link points to counts as well: some desktops look at that name.
            if {path.suffix.lower(), real.suffix.lower()} <= _USUAL.get(kind, set()):
                return path, True
            there = there or path
    return (there, False) if there else None
