"""How many of a page's words the recognition of text in pictures gets right, and how fast.

Pages of known text are rendered at 200 dpi in several fonts and sizes, clean and then
spoilt as scans are; what is recognised, in the order of the document's parts, is compared
with what was rendered, letter for letter: a dash of another length makes a word wrong.
Word accuracy is 1 less the word edit distance by the number of words.

Texts: the sample documents, and English and German ones of ../shared/eval/xquad if there.

    python -m tests.bench ocr [--pages 10] [--threads 2] [--clean] [--worst]
"""

from __future__ import annotations

import argparse
import difflib
import io
import json
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import pymupdf
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from muniment.config import resources
from muniment.extract.ocr import Recogniser

DATA = Path(__file__).parents[3] / "shared" / "eval" / "xquad"
DPI = 200
# Font family and size in points; two columns where marked.
LOOKS = (
    ("serif", 11, 1), ("sans-serif", 10, 1), ("serif", 9, 2), ("sans-serif", 12, 1),
    ("monospace", 10, 1), ("serif", 8, 1), ("sans-serif", 9, 2), ("serif", 12, 1),
)  # fmt: skip

Pixels = NDArray[np.uint8]
_mupdf: Any = pymupdf


@dataclass(frozen=True)
class Page:
    """A picture of a page, and the words on it in reading order."""

    pixels: Pixels
    words: list[str]
    look: str


def main() -> int:
    """Measure each language, clean and spoilt."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=10, help="of each kind")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--clean", action="store_true", help="clean pages only")
    parser.add_argument("--worst", action="store_true", help="show every word that is wrong")
    options = parser.parse_args()
    recogniser = Recogniser(threads=options.threads)
    print(f"{'':28} pages words  word acc.  char. acc.  sure  s/page  CPU s/page (medians)")
    for name, paragraphs in texts():
        pages = list(islice(typeset(paragraphs), options.pages))
        for damage, spoil in list(SPOILT.items())[: 1 if options.clean else None]:
            measure(recogniser, f"{name}, {damage}", pages, spoil, options.worst)
    return 0


def measure(
    recogniser: Recogniser,
    name: str,
    pages: Sequence[Page],
    spoil: Callable[[Pixels], Pixels],
    worst: bool,
) -> None:
    """Print one line of the table."""
    seconds, processor, sure, wrong, words, slips, letters = [], [], [], 0, 0, 0, 0
    for page in pages:
        pixels = spoil(page.pixels)
        started, busy = time.perf_counter(), time.process_time()
        found = recogniser.recognise(pixels, DPI)
        seconds.append(time.perf_counter() - started)
        processor.append(time.process_time() - busy)
        sure.append(found.confidence)
        got = " ".join(block.text for block in found.blocks).split()
        mistakes = distance(page.words, got)
        wrong, words = wrong + mistakes, words + len(page.words)
        expected = " ".join(page.words)
        slips, letters = slips + distance(expected, " ".join(got)), letters + len(expected)
        if worst:
            print(f"  {page.look}: {1 - mistakes / len(page.words):.4f}")
            show_differences(page.words, got)
    print(
        f"{name:28} {len(pages):5} {words:5}  {1 - wrong / words:9.4f}  {1 - slips / letters:10.4f}"
        f"  {sum(sure) / len(sure):.2f}  {median(seconds):6.2f}  {median(processor):.2f}",
        flush=True,
    )


def show_differences(expected: list[str], got: list[str]) -> None:
    """Print what was read wrong."""
    matcher = difflib.SequenceMatcher(None, expected, got, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            print("     ", " ".join(expected[a:b]), "→", " ".join(got[c:d]))


def distance(expected: Sequence[str], got: Sequence[str]) -> int:
    """The Levenshtein distance of two sequences of words, or of two texts."""
    index: dict[str, int] = {}
    one = np.array([index.setdefault(item, len(index)) for item in expected], dtype=np.int64)
    other = np.array([index.setdefault(item, len(index)) for item in got], dtype=np.int64)
    steps = np.arange(len(other) + 1)
    row = steps.copy()
    for i, item in enumerate(one, 1):
        best = np.minimum(row[1:] + 1, row[:-1] + (other != item))
        row = np.minimum.accumulate(np.concatenate(([i], best)) - steps) + steps
    return int(row[-1])


# ---------------------------------------------------------------- texts and pages


def texts() -> Iterator[tuple[str, list[str]]]:
    """Names and paragraphs of the texts that are there."""
    sample = resources() / "sample"
    prose = [path.read_text("utf-8") for path in sorted(sample.glob("*.txt"))]
    yield "sample", [p for text in prose for p in re.split(r"\n\s*\n", text) if len(p) > 60]
    for language, name in (("en", "English"), ("de", "German")):
        if (DATA / language).is_dir():
            lines = (DATA / language / "corpus.jsonl").read_text("utf-8").splitlines()
            yield name, [json.loads(line)["text"] for line in lines]


def typeset(
    paragraphs: Sequence[str], looks: Sequence[tuple[str, int, int]] = LOOKS
) -> Iterator[Page]:
    """Pages full of these paragraphs, one after the other, each page in another look."""
    left = [piece for paragraph in paragraphs for piece in _pieces(paragraph)]
    for family, size, columns in cycle(looks):
        page = _mupdf.open().new_page(width=595, height=842)
        words: list[str] = []
        width = (595 - 2 * 60 + 20) / columns
        for column in range(columns):
            left_edge = 60 + column * width
            box = _mupdf.Rect(left_edge, 60, left_edge + width - 20, 782)
            count = _fill(page, box, left, f"* {{font-family: {family}; font-size: {size}pt}}")
            words += " ".join(left[:count]).split()
            left = left[count:]
        if not words:
            return
        image = page.get_pixmap(dpi=DPI, alpha=False)
        pixels = np.frombuffer(image.samples, np.uint8).reshape(image.height, image.width, 3)
        yield Page(pixels, words, f"{family} {size} pt, {columns} col.")


def _fill(page: Any, box: Any, paragraphs: Sequence[str], css: str) -> int:
    """Write as many whole paragraphs as fit into a box; how many these were."""
    css += " p {text-align: justify; margin: 0 0 6pt 0}"
    for count in range(min(len(paragraphs), 30), 0, -1):
        html = "".join(f"<p>{_escaped(text)}</p>" for text in paragraphs[:count])
        spare, _ = page.insert_htmlbox(box, html, css=css, scale_low=1)
        if spare >= 0:
            return count
    return 0


def _pieces(paragraph: str) -> Iterator[str]:
    """The paragraph, in pieces that fit into a column."""
    words = paragraph.split()
    for start in range(0, len(words), 150):
        yield " ".join(words[start : start + 150])


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


# ---------------------------------------------------------------- what scanners do to pages


def noisy(pixels: Pixels) -> Pixels:
    """Grey paper, a soft lens and a noisy sensor."""
    soft = np.asarray(Image.fromarray(pixels).filter(ImageFilter.GaussianBlur(1.0)), np.float64)
    noise = np.random.default_rng(5).normal(0, 18, pixels.shape)
    return np.clip(soft * 0.7 + 45 + noise, 0, 255).astype(np.uint8)


def slanted(pixels: Pixels) -> Pixels:
    """Laid on the glass askew, by 1.7 degrees."""
    turned = Image.fromarray(pixels).rotate(
        1.7, Image.Resampling.BICUBIC, expand=True, fillcolor="white"
    )
    return np.asarray(turned)


def compressed(pixels: Pixels) -> Pixels:
    """A JPEG file of poor quality."""
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, "JPEG", quality=20)
    return np.asarray(Image.open(stream).convert("RGB"))


def faxed(pixels: Pixels) -> Pixels:
    """Black and white, nothing between."""
    return np.where(pixels.min(axis=2, keepdims=True) > 140, 255, 0).astype(np.uint8).repeat(3, 2)


def upside_down(pixels: Pixels) -> Pixels:
    """Put in the wrong way round."""
    return pixels[::-1, ::-1]


SPOILT: dict[str, Callable[[Pixels], Pixels]] = {
    "clean": lambda pixels: pixels,
    "noisy": noisy,
    "slanted": slanted,
    "compressed": compressed,
    "faxed": faxed,
    "upside down": upside_down,
}


if __name__ == "__main__":
    sys.exit(main())
