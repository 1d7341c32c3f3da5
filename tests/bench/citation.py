"""Milliseconds from a click on a citation to its page on the screen, marked.

Answers issue 7, must-show 4: over 100 citations in the PDF files of a folder (financebench's, by
default) p95 at most 150 ms. The library is the real one, made once of all PDF files there (words
only, some minutes) and kept in the user's cache, or in the folder that $MUNIMENT_BENCH_CACHE
names. The window is the real one, off the screen; what is not real is the answering: each
question is answered at once with five citations of passages drawn at random, from five documents.
A citation is clicked with the mouse; what is measured ends when the page view has painted the
cited page with at least one mark on it.

Three columns, each of so many citations:
`read` waits a second before the first click on an answer and half a second before each other, as
somebody who reads; the window may use that time to fetch pages ahead.
`at once` clicks the first citation as soon as the answer is there, the others as soon as the
page before is on the screen.
`cold` does so with nothing fetched ahead and nothing kept: each page is rendered after the click.
Beside them `bare`: the same pages rendered and read by a child of their own, without a window.

    python -m tests.bench citation [--folder DIR] [--citations 100]
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from muniment.config import cache_dir
from muniment.gui.style import Look
from muniment.gui.window import MainWindow
from muniment.library import Library
from muniment.records import Answer, Citation, Claim, Support
from tests.gui.real import opened
from tests.gui.waiting import pause, wait_until

_FOLDER = Path(__file__).parents[3] / "shared" / "eval" / "financebench" / "pdfs"
_AIM = 150.0
_EACH = 5
_PATIENCE = 30.0


class Quoting(Library):
    """Answers every question with passages drawn at random."""

    drawn: random.Random
    citations: list[Citation]

    def ask(self, question: str, *_: Any, **__: Any) -> Answer:
        """Five claims, each with a citation of its own."""
        chosen = self.draw(_EACH)
        claims = tuple(Claim(c.quote[:80], (c.n,), Support.QUOTED) for c in chosen)
        text = " ".join(f"{claim.text} [{claim.citations[0]}]" for claim in claims)
        return Answer(question, text, True, claims, chosen, (), "drawn at random")

    def draw(self, count: int) -> tuple[Citation, ...]:
        """Citations of passages that stand on pages, of different documents where there are."""
        documents = sorted(self._store.documents)
        picked = self.drawn.sample(documents, min(count, len(documents)))
        return tuple(self._cite(n, document) for n, document in enumerate(picked, 1))

    def _cite(self, n: int, document: str) -> Citation:
        rows = self._store.passages_of(document)
        passage = self.drawn.choice([row for row in rows if row.places[0].page])
        paths = tuple(self._store.paths(document))
        return Citation(
            n,
            paths[0],
            passage.places[0],
            passage.text.strip()[:200],
            paths[0].stem,
            document,
            passage.start,
            passage.end,
            "pdf",
            paths,
        )


class Watch(QObject):
    """Notes when the page view has painted a page with marks: `seen` is (page, target, time)."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._pages = window.source.pages
        self._source = window.source
        self.seen: tuple[object, int, float] | None = None
        self._pages.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() != QEvent.Type.Paint or watched is not self._pages.viewport():
            return False
        self._pages.paintEvent(event)  # type: ignore[arg-type]
        page = self._pages.page
        if page is not None and page.marks and self._source.target is not None:
            self.seen = (self._source.target.document, page.number, time.perf_counter())
        return True


def main() -> int:
    """Make the library if it is not there, measure, print; 1 if the aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=_FOLDER)
    parser.add_argument("--citations", type=int, default=100)
    options = parser.parse_args()
    files = sorted(options.folder.rglob("*.pdf")) if options.folder.is_dir() else []
    if not files:
        print("nothing to measure: there are no PDF files in", options.folder)
        return 1
    root = Path(os.environ.get("MUNIMENT_BENCH_CACHE") or cache_dir() / "bench").absolute()
    folder = root / f"citation-{len(files)}"
    make(folder, files)
    app = QApplication.instance() or QApplication(["muniment"])
    assert isinstance(app, QApplication)
    with Quoting.open(folder, read_only=True) as library:
        library.drawn = random.Random(7)
        print(f"{len(files)} PDF files, {library.status().passages:,} passages")
        report("bare", list(bare(library, options.citations)))
        worst = max(
            report(name, measured(app, library, name, options.citations))
            for name in ("cold", "at once", "read")
        )
    print(f"aim: p95 of each at most {_AIM:.0f} ms:", "met" if worst <= _AIM else "missed")
    return int(worst > _AIM)


def make(folder: Path, files: Sequence[Path]) -> None:
    """Have all files searchable by words."""
    if (folder / "complete").exists():
        return
    with Library.open(folder) as library:
        library.add(files)
        while (done := library.status().searchable) < len(files):
            print(f"{done} of {len(files)} files", end="\r", flush=True)
            time.sleep(1)
    (folder / "complete").touch()


def bare(library: Quoting, count: int) -> Iterator[float]:
    """Milliseconds for a page's picture and words from a warm child, without a window."""
    for citation in drawn(library, count + 1):
        began = time.perf_counter()
        assert citation.page is not None
        image = library.page_image(citation.path, citation.page, within=(560, 0))
        library.page_words(
            citation.path, citation.page, image.size, document=citation.document
        ).boxes(citation.start, citation.end)
        yield (time.perf_counter() - began) * 1000


def drawn(library: Quoting, count: int) -> Iterator[Citation]:
    """So many citations."""
    left = count
    while left > 0:
        for citation in library.draw(min(_EACH, left)):
            left -= 1
            yield citation


def measured(app: QApplication, library: Quoting, how: str, count: int) -> list[float]:
    """Milliseconds from each click to the marked page."""
    found: list[float] = []
    with opened(app, Look(app), library) as window:
        watch = Watch(window)
        if how == "cold":
            window.source.prepare = lambda targets: None  # type: ignore[method-assign]
        # The first page starts the child; that is the program's start, not a click.
        for number in range(-1, -(-count // _EACH)):
            window.ask(f"Question {number}?")
            wait_until(lambda: not window.answer.running, _PATIENCE)
            if how == "read":
                pause(1.0)
            answer = window.answer.turns[-1].answer
            assert answer is not None
            for citation in answer.citations:
                if how == "cold":
                    forget(window)
                took = click(window, watch, citation)
                if number >= 0:
                    found.append(took)
                if how == "read":
                    pause(0.5)
    return found[:count]


def forget(window: MainWindow) -> None:
    """Let go of all pages that were fetched, and fetch no more of them by itself."""
    fetching = window.source._paging._fetching
    fetching.ahead = lambda wanted: None  # type: ignore[method-assign]
    fetching._pictures.clear()
    fetching._words.clear()


def click(window: MainWindow, watch: Watch, citation: Citation) -> float:
    """Click a citation's number; milliseconds until its page is painted with its marks."""
    browser = window.answer.turns[-1].text
    place = anchor(browser, f"cite:{citation.n}")
    watch.seen = None
    began = time.perf_counter()
    QTest.mouseClick(browser.viewport(), Qt.MouseButton.LeftButton, pos=place)
    wanted = (citation.document, citation.page)
    until = began + _PATIENCE
    while watch.seen is None or watch.seen[:2] != wanted:
        assert time.perf_counter() < until, f"never shown: {citation.path.name} {citation.page}"
        QApplication.processEvents()
        time.sleep(0.0005)
    return (watch.seen[2] - began) * 1000


def anchor(browser: Any, address: str) -> QPoint:
    """The middle of a link, where it stands in the view."""
    cursor = QTextCursor(browser.document())
    while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
        if cursor.charFormat().anchorHref() == address:
            rect = browser.cursorRect(cursor)
            return QPoint(rect.left() - 3, rect.center().y())
    raise AssertionError(f"no link to {address}")


def report(name: str, took: Sequence[float]) -> float:
    """Print a row; the 95th percentile in milliseconds."""
    p50, p95 = (float(np.percentile(took, share)) for share in (50, 95))
    print(f"{name:8} {len(took):4} pages   p50 {p50:6.1f} ms   p95 {p95:6.1f} ms", flush=True)
    return p95


if __name__ == "__main__":
    sys.exit(main())
