"""Does a long document open at once, and stay smooth while it is read? Issue 7, rule of 50 ms.

A workbook of one sheet of 12,000 rows and a text of 2 MB are opened at their middle, scrolled to
both ends of what is laid out again and again, and searched for a word that is everywhere. What
the window's thread spends in each step is measured in its own processor time, which other
programs on the computer do not lengthen, and by the clock. More than 50 ms is too long.

    python -m tests.bench reading [--rows 12000] [--characters 2000000]
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from muniment.gui.style import Look
from muniment.gui.texts.textfinder import Finder
from muniment.gui.texts.textview import TextView
from muniment.records import Document, Part, Place
from tests.gui.waiting import pause

_LONG = 0.05
_STEPS = 8
_SAID = "It was the best of times, it was the worst of times, it was the age of wisdom. "


class _Clock:
    """Notes how long each call takes of the methods it is put on."""

    def __init__(self) -> None:
        self.spent: dict[str, list[tuple[float, float]]] = {}

    def watch(self, owner: type, name: str, called: str) -> None:
        """Measure every call of a method from now on."""
        method: Callable[..., object] = getattr(owner, name)

        def timed(*given: object, **named: object) -> object:
            began, used = time.perf_counter(), time.thread_time()
            try:
                return method(*given, **named)
            finally:
                took = time.thread_time() - used, time.perf_counter() - began
                self.spent.setdefault(called, []).append(took)

        setattr(owner, name, timed)

    def tell(self, title: str) -> float:
        """Print what was measured; returns the longest, in seconds of the processor."""
        print(title)
        for called, took in self.spent.items():
            used, clock = [one for one, _ in took], [other for _, other in took]
            print(
                f"  {called:24} {len(took):4}×   processor {1000 * median(used):6.1f} ms, "
                f"at most {1000 * max(used):6.1f}   clock {1000 * median(clock):6.1f} ms, "
                f"at most {1000 * max(clock):6.1f}"
            )
        longest = max(one for took in self.spent.values() for one, _ in took)
        self.spent.clear()
        return longest


def main() -> int:
    """Measure and print; 1 if a step takes more than 50 ms of the processor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=12_000)
    parser.add_argument("--characters", type=int, default=2_000_000)
    options = parser.parse_args()
    app = QApplication(sys.argv[:1])
    look = Look(app)
    clock = _Clock()
    clock.watch(TextView, "show_document", "opening")
    clock.watch(TextView, "_fill", "laying out more")
    clock.watch(TextView, "paintEvent", "painting")
    clock.watch(Finder, "_go_on", "finding")
    longest = 0.0
    for title, document, word in (
        (f"A sheet of {options.rows:,} rows", _sheet(options.rows), "staff"),
        (f"A text of {options.characters:,} characters", _book(options.characters), "wisdom"),
    ):
        _read(look, document, word)
        longest = max(longest, clock.tell(title))
    print(f"The longest step: {1000 * longest:.1f} ms of the processor; at most 50 is wanted.")
    return int(longest > _LONG)


def _read(look: Look, document: Document, word: str) -> None:
    view = TextView(look)
    view.resize(560, 700)
    view.show()
    pause(0.2)
    middle = document.parts[len(document.parts) // 2]
    view.show_document(document, middle.start, middle.end)
    pause(0.5)
    bar = view.verticalScrollBar()
    for _ in range(_STEPS):
        bar.setValue(bar.maximum())
        pause(0.2)
        bar.setValue(0)
        pause(0.2)
    view.find(word)
    pause(1.0)
    view.close()
    view.deleteLater()


def _sheet(rows: int) -> Document:
    texts, parts, at = ["Budget"], [Part(0, 6, Place("Budget", None, ("Budget",)), "heading")], 8
    for first in range(1, rows, 8):
        text = "\n".join(
            f"Region: North {n} | Year: {1990 + n % 30} | Sales: {n * 3} | Costs: {n * 2} | "
            f"Profit: {n} | Staff: {n % 77} | Note: all is well with {n} | Share: {n % 100}%"
            for n in range(first, first + 8)
        )
        place = Place(f"Budget!A{first + 1}:H{first + 8}", None, ("Budget",))
        parts.append(Part(at, at + len(text), place, "table"))
        texts.append(text)
        at += len(text) + 2
    return Document("\n\n".join(texts), tuple(parts), kind="xlsx")


def _book(characters: int) -> Document:
    texts: list[str] = []
    parts: list[Part] = []
    at = 0
    while at < characters:
        text = f"{_SAID * 6}{len(parts)}."
        parts.append(Part(at, at + len(text), Place(f"¶ {len(parts) + 1}")))
        texts.append(text)
        at += len(text) + 2
    return Document("\n\n".join(texts), tuple(parts), kind="text")


if __name__ == "__main__":
    sys.exit(main())
