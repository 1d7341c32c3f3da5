"""The child process that reads files: what may crash, hang or be attacked happens here.

`main` is its whole life; `muniment.extract.sandbox` is the parent's side.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import itertools
import os
import shutil
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from muniment.content import Prepared
from muniment.errors import ExtractError, MunimentError, SkippedError
from muniment.extract import answers, extract
from muniment.extract.confine import Confinement, confine
from muniment.extract.kinds import find_kind, kind_of
from muniment.extract.members import Member, said
from muniment.extract.size import Size
from muniment.offline import refuse_network
from muniment.pagewords import PageWords
from muniment.process import Message, Reply, let_others_go_first, serve
from muniment.records import Box, Document, PageImage, Passage

if TYPE_CHECKING:
    from muniment.extract.ocr import Recogniser
    from muniment.extract.pdf_shown import ShownPdf

_State = tuple[str, int, int, int]
# What is made of a document once it is read, given its file's name and the tokenizer of the
# embedding model, "" if there is none.
Prepare = Callable[[Document, str, str], tuple[Document, Sequence[Passage], Prepared]]

_MB = 1 << 20
# The child ends itself when it has had so many times the seconds of a processor after which the
# parent should have ended it: threads that work side by side have several at once.
_TIMES = 5.0 + (os.cpu_count() or 1)
# A member of an archive is written to the private folder to be read.
_LARGEST_WRITE = 512 * _MB
# The most of a member that is sent to the parent, which holds it in memory.
_LARGEST_UNPACKED = 200_000_000
_ONE_LEVEL = "What it contains itself was not read: it lies inside of another file."
# Pixels to the inch of a page whose text is to be recognised.
_OCR_DPI = 200
# Loaded at once, because most files are of these kinds; others when the first one comes.
_WARM = ("pdf", "docx", "html", "markdown", "text")
# So many objects are made before garbage is looked for: some 10 MB.
_GARBAGE = 50_000


def main(options: Mapping[str, Any], prepare: Prepare) -> None:
    """Serve as a reading child until the parent goes away; it prepares documents if asked to.

    `options["memory"]` is in MB; `options["folder"]` is a private folder, the only one to be
    written to; `options["threads"]`, if there, makes it a child that recognises text in
    pictures with so many threads; with `options["background"]` nobody waits for it.
    """
    refuse_network()
    if options.get("background"):
        let_others_go_first()
    folder = Path(options["folder"])
    # First of all: libraries start threads when imported, which only now inherit it.
    confinement = confine(folder)
    # Imports are slow and take memory: a child that has started is ready, and what it may
    # take from then on is for the files.
    recogniser = None
    if "threads" in options:
        from muniment.extract.ocr import Recogniser

        recogniser = Recogniser(threads=int(options["threads"]))
    for module in _WARM:
        importlib.import_module(f"muniment.extract.{module}")
    # What is loaded stays: to look for garbage among it time and again would find none. What
    # files leave is looked through less often, for most leave none.
    gc.freeze()
    gc.set_threshold(_GARBAGE)
    _limit_resources(int(options.get("memory", 2048)) * _MB)
    reader = _Reader(folder, recogniser, prepare, confinement, _peak())
    # A parent that was killed cannot remove what lies there.
    serve(reader.handle, at_end=lambda: shutil.rmtree(folder, ignore_errors=True))


def _limit_resources(memory: int) -> None:
    with contextlib.suppress(ImportError):
        import resource

        for limit, value in (
            # What the program and its libraries themselves map is not the file's doing.
            (resource.RLIMIT_AS, _mapped() + memory),
            (resource.RLIMIT_FSIZE, _LARGEST_WRITE),
            (resource.RLIMIT_CORE, 0),
        ):
            with contextlib.suppress(OSError, ValueError):
                resource.setrlimit(limit, (value, value))


def _mapped() -> int:
    """The address space in use, in bytes; 0 where that is not known."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def _peak() -> int:
    """The most memory this process has held, in bytes; 0 where that is not known."""
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


class _Reader:
    """Answers the parent's requests, and says how much memory they have taken at most."""

    def __init__(
        self,
        folder: Path,
        recogniser: Recogniser | None,
        prepare: Prepare,
        confinement: Confinement,
        base: int,
    ) -> None:
        self._folder = folder
        self._confinement = confinement
        self._recogniser = recogniser
        self._prepare = prepare
        self._base = base
        self._members: Iterator[Member] = iter(())
        self._unpacked: tuple[_State, str, Path] | None = None
        self._shown: tuple[_State, str, ShownPdf] | None = None

    def handle(self, request: Message, reply: Reply, cancelled: threading.Event) -> None:
        """Do what is asked with one file; whatever goes wrong becomes a reply.

        "start" reads none: its answer tells the parent that this child is ready, and what
        the system refuses it.
        """
        if request["do"] == "start":
            return reply(confinement=self._confinement.value)
        _alarm(_TIMES * max(1.0, float(request["seconds"])))
        try:
            self._work(request, reply)
        except MunimentError as error:
            kind = "skipped" if isinstance(error, SkippedError) else "error"
            reply(error={"kind": kind, "title": error.title, "message": error.message})
        except Exception as error:
            # The one boundary: whatever a parser raises is this file's failure, not the program's.
            print(f"reading failed: {type(error).__name__}", file=sys.stderr)
            if os.environ.get("MUNIMENT_DEBUG"):
                traceback.print_exc()
            reply(error=_failure(error))
        finally:
            _alarm(0)

    def _work(self, request: Message, reply: Reply) -> None:
        path, password = Path(request["path"]), str(request.get("password", ""))
        match request["do"]:
            case "extract":
                document = extract(path, password)
                self._send(document, path.stem, request, reply, contains=_contains(path))
            case "members":
                self._open(path, int(request["skip"]))
            case "next":
                self._next(request, reply)
            case "unpack":
                reply(blob=_bytes(self._member(path, request["member"])))
            case "recognise":
                path = self._member(path, request["member"])
                reply(**self._recognise(path, int(request["page"]), password))
            case "render" | "words" as what:
                path = self._member(path, request["member"])
                self._show(what, path, password, request, reply)

    def _send(
        self, document: Document, name: str, request: Message, reply: Reply, **about: Any
    ) -> None:
        tokenizer = request.get("tokenizer")
        if tokenizer is not None:
            document, passages, prepared = self._prepare(document, name, str(tokenizer))
            parts = answers.packed(prepared)
            reply(
                blob=b"".join(parts),
                sizes=list(map(len, parts)),
                cuts=[place for passage in passages for place in (passage.start, passage.end)],
                peak=_peak() - self._base,
                done=True,
                **about,
            )
        else:
            values = document.to_json()
            # Apart from the rest: it is long, and JSON would write much of it differently.
            text = values.pop("text").encode("utf-8", "replace")
            reply(blob=text, document=values, peak=_peak() - self._base, done=True, **about)

    # ------------------------------------------------------------ members

    def _open(self, path: Path, skip: int) -> None:
        """Be ready to give the documents inside of a file, but for the first `skip`."""
        self._members = itertools.islice(_members(path, self._folder), skip, None)

    def _next(self, request: Message, reply: Reply) -> None:
        member = next(self._members, None)
        if member is None:
            reply(end=True, done=True)
        elif member.path is None:
            error = {"kind": "skipped", "title": "Left out", "message": member.problem}
            reply(member=member.name, error=error)
        else:
            # Its name goes first: if reading it ends this child, the parent can tell.
            reply(member=member.name)
            document = extract(member.path)
            kind = find_kind(member.path)
            if kind is not None and kind.contains:
                document = replace(document, notes=(*document.notes, _ONE_LEVEL))
            self._send(document, Path(member.name).stem, request, reply, member=member.name)

    def _member(self, path: Path, name: str) -> Path:
        """The file itself or, if a name is given, the member of it with that name."""
        if not name:
            return path
        state = _state(path)
        if self._unpacked:
            *known, kept = self._unpacked
            if known == [state, name]:
                return kept
            self._unpacked = None
            kept.unlink(missing_ok=True)
        for member in _members(path, self._folder):
            if member.name == name and member.path is not None:
                kept = self._folder / f"kept{member.path.suffix}"
                member.path.replace(kept)
                self._unpacked = state, name, kept
                return kept
        raise ExtractError("It is gone", f"The file does not contain “{name}” any more.")

    # ------------------------------------------------------------ pictures

    def _recognise(self, path: Path, page: int, password: str) -> Message:
        assert self._recogniser is not None
        from muniment.extract import image, pdf

        dpi = None
        if kind_of(path) == "pdf":
            dpi = _OCR_DPI
            pixels = pdf.page_pixels(path, page, dpi, password)
        else:
            pixels = image.page_pixels(path, page)
        height, width = pixels.shape[:2]
        found = self._recogniser.recognise(pixels, dpi).on_page(width, height)
        return {"recognised": found.to_json(), "peak": _peak() - self._base}

    def _show(self, what: str, path: Path, password: str, request: Message, reply: Reply) -> None:
        """A page's picture, or its words."""
        page = int(request["page"])
        kind = kind_of(path)
        if kind not in ("pdf", "image"):
            raise ExtractError(
                "No picture of this page", "Only PDF files and pictures can be shown as pages."
            )
        if what == "words":
            said = str(request["said"])
            found = self._pdf(path, password).words(page, said) if kind == "pdf" else PageWords()
            reply(**answers.words_message(found), peak=_peak() - self._base)
        else:
            across, down = map(int, request["within"])
            size = Size(float(request["scale"]), across, down)
            picture = self._picture(path, password, page, size, _box(request["area"]))
            reply(
                blob=picture.pixels,
                width=picture.width,
                height=picture.height,
                pages=picture.pages,
                size=picture.size,
                area=picture.area,
            )

    def _picture(
        self, path: Path, password: str, page: int, size: Size, area: Box | None
    ) -> PageImage:
        from muniment.extract import image

        if kind_of(path) == "pdf":
            return self._pdf(path, password).render(page, size, area)
        return image.render(path, page, size, area)

    def _pdf(self, path: Path, password: str) -> ShownPdf:
        """The PDF, held from one page to the next as long as the file is what it was."""
        from muniment.extract.pdf_shown import ShownPdf

        state = _state(path)
        if self._shown is not None:
            *known, pdf = self._shown
            if pdf.kept and known == [state, password]:
                return pdf
            self._shown = None
            pdf.close()
        pdf = ShownPdf(path, password)
        self._shown = state, password, pdf
        return pdf


def _state(path: Path) -> _State:
    """What tells whether a file is still the one it was. Raises ExtractError if it is gone."""
    try:
        status = path.stat()
    except OSError as error:
        raise ExtractError("The file is gone", "It was moved or deleted meanwhile.") from error
    return str(path), status.st_size, status.st_mtime_ns, status.st_ino


def _bytes(path: Path) -> bytes:
    if path.stat().st_size > _LARGEST_UNPACKED:
        raise ExtractError(
            "Too large to take out",
            f"It is larger than {said(_LARGEST_UNPACKED)}. "
            "Instead, open the file itself in its own program.",
        )
    return path.read_bytes()


def _contains(path: Path) -> bool:
    """Whether to ask for what is in a file. Most letters tell at once that nothing is."""
    kind = find_kind(path)
    if kind is None or not kind.contains:
        return False
    module = importlib.import_module(kind.module)
    return bool(module.has_members(path)) if hasattr(module, "has_members") else True


def _members(path: Path, folder: Path) -> Iterator[Member]:
    kind = find_kind(path)
    if kind is None or not kind.contains:
        raise ExtractError("The file has changed", "It contains no other files any more.")
    found: Iterator[Member] = importlib.import_module(kind.module).members(path, folder)
    return found


def _box(edges: Sequence[Any] | None) -> Box | None:
    if not edges:
        return None
    x0, y0, x1, y1 = map(float, edges)
    return x0, y0, x1, y1


def _failure(error: Exception) -> Message:
    # MuPDF reports that memory ran out as an error of its own.
    if isinstance(error, MemoryError) or "alloc" in str(error).lower():
        return {"kind": "memory", "title": "", "message": ""}
    return {
        "kind": "error",
        "title": "The file could not be read",
        "message": "It is damaged, or of a variety that this program does not know.",
    }


def _alarm(seconds: float) -> None:
    """Let the system end this process after so many seconds of a processor; 0: never."""
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, seconds)
