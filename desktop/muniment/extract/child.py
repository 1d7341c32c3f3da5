"""The child process that reads files: what may crash, hang or be attacked happens here.

`main` is its whole life; `muniment.extract.sandbox` is the parent's side.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import signal
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from muniment.errors import ExtractError, MunimentError, SkippedError
from muniment.extract import extract
from muniment.extract.kinds import kind_of
from muniment.offline import refuse_network
from muniment.process import Message, Reply, serve

_MB = 1 << 20
# The child ends itself this many seconds after the parent should have ended it.
_GRACE = 5.0
_LARGEST_WRITE = 16 * _MB
# Loaded at once, because most files are of these kinds; others when the first one comes.
_WARM = ("pdf", "docx", "html", "markdown", "text")


def main(options: Mapping[str, Any]) -> None:
    """Serve as a reading child until the parent goes away. `options["memory"]` is in MB."""
    refuse_network()
    # Imports are slow and take memory: a child that has started is ready, and what it may
    # take from then on is for the files.
    for module in _WARM:
        importlib.import_module(f"muniment.extract.{module}")
    _limit_resources(int(options.get("memory", 2048)) * _MB)
    serve(_Reader(_peak()).handle)


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

    def __init__(self, base: int) -> None:
        self._base = base

    def handle(self, request: Message, reply: Reply, cancelled: threading.Event) -> None:
        """Read or render one file; whatever goes wrong becomes a reply.

        "start" does nothing: its answer tells the parent that this child is ready.
        """
        if request["do"] == "start":
            return
        _alarm(float(request["seconds"]) + _GRACE)
        try:
            self._work(request, reply)
        except MunimentError as error:
            kind = "skipped" if isinstance(error, SkippedError) else "error"
            reply(error={"kind": kind, "title": error.title, "message": error.message})
        except Exception as error:
            # The one boundary: whatever a parser raises is this file's failure, not the program's.
            print(f"reading failed: {type(error).__name__}", file=sys.stderr)
            reply(error=_failure(error))
        finally:
            _alarm(0)

    def _work(self, request: Message, reply: Reply) -> None:
        path = Path(request["path"])
        if request["do"] == "render":
            _render(path, request, reply)
        else:
            document = extract(path).to_json()
            # Apart from the rest: it is long, and JSON would write much of it differently.
            text = document.pop("text").encode("utf-8", "replace")
            reply(blob=text, document=document, peak=_peak() - self._base)


def _render(path: Path, request: Message, reply: Reply) -> None:
    from muniment.extract import pdf

    if kind_of(path) != "pdf":
        raise ExtractError("No picture of this page", "Only PDF files can be shown as pages.")
    image = pdf.render(
        path,
        int(request["page"]),
        float(request["scale"]),
        int(request["start"]),
        int(request["end"]),
    )
    reply(
        blob=image.png,
        width=image.width,
        height=image.height,
        pages=image.pages,
        marks=image.marks,
    )


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
    """Let the system end this process in so many seconds, whatever it is doing; 0: never."""
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)
