"""Files of the library outside the program: in the desktop's own programs, and in its folders."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from muniment.errors import MunimentError
from muniment.gui.prompts import Prompts
from muniment.gui.takenout import TakenOut, file_name
from muniment.gui.tasks import Task, Tasks

_LANE = "desktop"

Unpack = Callable[[Path, str], bytes]

# The desktop chooses a program by the name, while a file's kind is told by its content: a
# page of HTML may be called x.hta, and a desktop would run it. So a file is opened only if its
# name ends as files of its kind do, and in nothing that carries macros (as all the old kinds
# of Word, Excel and PowerPoint may) or is a program's text.
_USUAL = {
    kind: {f".{ending}" for ending in endings.split()}
    for kind, endings in {
        "pdf": "pdf",
        "docx": "docx dotx",
        "pptx": "pptx ppsx potx",
        "xlsx": "xlsx xltx",
        "odt": "odt ott",
        "odp": "odp otp",
        "ods": "ods ots",
        "rtf": "rtf",
        "epub": "epub",
        "fb2": "fb2",
        "mobi": "mobi azw azw3",
        "djvu": "djvu djv",
        "image": "png jpg jpeg jpe tif tiff bmp gif webp heic heif",
        "mail": "eml emlx",
        "mbox": "mbox mbx",
        "msg": "msg",
        "html": "html htm xhtml",
        "mhtml": "mhtml mht",
        "markdown": "md markdown mdown mkd txt",
        "rst": "rst rest txt",
        "latex": "tex latex ltx txt",
        "csv": "csv tsv tab txt",
        "json": "json jsonl ndjson geojson txt",
        "xml": "xml rdf rss atom opml tei dita dbk txt",
        "calendar": "ics ifb",
        "contacts": "vcf vcard",
        "subtitles": "srt vtt",
        "bibtex": "bib bibtex txt",
        "ris": "ris txt",
        "code": "txt yaml yml toml ini cfg conf css",
        "zip": "zip",
        "archive": "tar gz tgz bz2 tbz2 xz txz",
        "text": "txt text log asc csv tsv rst org",
    }.items()
}


def kind_by_name(path: Path) -> str:
    """The kind of document whose files are called so; "" for names that are not opened."""
    ending = path.suffix.lower()
    return next((kind for kind, endings in _USUAL.items() if ending in endings), "")


class Desktop(QObject):
    """Opens and shows files; looks for them off the main thread, for a drive may not answer.

    `unpack(path, member)` gives the bytes of a document inside of a file. `refused` carries
    the path of a file that is there but is not opened (and the member, or ""), `missing` the
    path of one that is not there.
    """

    refused = Signal(object, str)
    missing = Signal(object)

    def __init__(self, tasks: Tasks, prompts: Prompts, unpack: Unpack, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._prompts = prompts
        self._unpack = unpack
        self._taken_out = TakenOut()

    def open_file(self, kind: str, paths: Sequence[Path], member: str = "") -> None:
        """Open the first of these copies of a document that is there and may be opened.

        A `member` is taken out of its file first; what is opened is a copy for reading.
        """

        def launch(found: tuple[Path, bool] | None) -> None:
            if found is None:
                self.missing.emit(paths[0])
            elif not found[1]:
                self.refused.emit(found[0], member)
            elif not self._prompts.open_path(found[0]):
                self.missing.emit(found[0])

        def look(task: Task) -> tuple[Path, bool] | None:
            return self._take_out(kind, paths, member) if member else _openable(kind, paths)

        self._tasks.latest(_LANE, look, launch)

    def close(self) -> None:
        """Delete what was taken out of other files to be opened."""
        self._taken_out.close()

    def _take_out(self, kind: str, paths: Sequence[Path], member: str) -> tuple[Path, bool] | None:
        """Off the main thread: the member's own file if it may be opened; see `_openable`.

        Raises ExtractError if it can be had from none of these.
        """
        there = [path for path in paths if path.is_file()]
        if there and Path(file_name(member)).suffix.lower() not in _USUAL.get(kind, set()):
            return there[0], False
        for path in there:
            try:
                return self._taken_out.keep(member, self._unpack(path, member)), True
            except MunimentError:
                if path == there[-1]:
                    raise
        return None

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
