"""Pages of evidence: how many questions find theirs, beside plain BM25 over whole pages."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path

import pymupdf

from muniment.language import words
from muniment.library import Library
from muniment.records import SearchMode
from tests.bench._collections import library_of

ANYWHERE, WITHIN = 10, 5
TIMES = 1.3
_READS_PDF = ("extract/pdf*.py", "extract/builder.py")
# So many results are asked for to find the first of one file.
_DEPTH = 500
_K1, _B = 1.2, 0.75

# A file's name and the number of a page, from 1.
Page = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the file it is about, and the pages of which each is evidence."""

    text: str
    file: str
    pages: frozenset[Page]


def compare_pages(folder: Path, modes: Sequence[SearchMode], seconds: float) -> bool:
    """Print both counts for each mode and for BM25; whether hybrid has 1.3 times BM25's.

    `folder` holds `qa.jsonl` and the files in `pdfs`.
    """
    questions = list(_questions(folder / "qa.jsonl"))
    files = sorted((folder / "pdfs").glob("*.pdf"))
    stamp = json.dumps([(file.name, file.stat().st_size) for file in files]).encode()
    place, _ = library_of(folder.name, stamp, _READS_PDF, seconds, folder / "pdfs")
    print(f"\n{folder.name}: {len(files)} files, {len(questions)} questions\n{'':10}", end="")
    print(f"{f'{ANYWHERE} of all files':>18}{f'{WITHIN} of the file':>18}")
    pages = Bm25(_pages(files))
    plain = count(questions, lambda asked: pages.search(asked.text))
    print(f"{'BM25':10}{plain[0]:>18}{plain[1]:>18}")
    good = True
    with Library.open(place, read_only=True) as library:
        for mode in modes:
            found = count(questions, lambda asked, mode=mode: searched(library, asked.text, mode))  # type: ignore[misc]
            times = [ours / theirs for ours, theirs in zip(found, plain, strict=True)]
            print(
                f"{mode:10}{found[0]:>18}{found[1]:>18}"
                f"   {times[0]:.2f} and {times[1]:.2f} times BM25's"
            )
            if mode == SearchMode.HYBRID:
                good = min(times) >= TIMES
    return good


def count(questions: Iterable[Asked], search: Callable[[Asked], Iterable[Page]]) -> tuple[int, int]:
    """How many questions have a page of theirs among the first results, of all and of the file."""
    anywhere = within = 0
    for asked in questions:
        results = list(search(asked))
        of_file = [page for page in results if page[0] == asked.file]
        anywhere += not asked.pages.isdisjoint(results[:ANYWHERE])
        within += not asked.pages.isdisjoint(of_file[:WITHIN])
    return anywhere, within


def searched(library: Library, question: str, mode: SearchMode) -> list[Page]:
    """The page of each result, a page as often as it comes."""
    found = library.search(question, _DEPTH, mode)
    return [(evidence.path.name, evidence.place.page or 0) for evidence in found]


class Bm25:
    """BM25 over whole pages: stems, stop words left out, k1 1.2, b .75."""

    def __init__(self, pages: Mapping[Page, str]) -> None:
        counts = {page: Counter(_stems(text)) for page, text in pages.items()}
        self._lengths = {page: sum(count.values()) for page, count in counts.items()}
        self._average = sum(self._lengths.values()) / len(counts)
        self._postings: dict[str, dict[Page, int]] = {}
        for page, found in counts.items():
            for stem, number in found.items():
                self._postings.setdefault(stem, {})[page] = number

    def search(self, question: str) -> list[Page]:
        """The pages with words of the question, the best first."""
        scores: Counter[Page] = Counter()
        for stem in set(_stems(question)):
            postings = self._postings.get(stem, {})
            weight = log(1 + (len(self._lengths) - len(postings) + 0.5) / (len(postings) + 0.5))
            for page, number in postings.items():
                length = _K1 * (1 - _B + _B * self._lengths[page] / self._average)
                scores[page] += weight * number * (_K1 + 1) / (number + length)  # type: ignore[assignment]
        return [page for page, _ in scores.most_common()]


def _stems(text: str) -> list[str]:
    return [word.stem for word in words(text) if not word.common]


def _pages(files: Iterable[Path]) -> dict[Page, str]:
    texts: dict[Page, str] = {}
    for file in files:
        with pymupdf.open(file) as document:
            for number, page in enumerate(document, 1):
                texts[file.name, number] = page.get_text()
    return texts


def _questions(file: Path) -> Iterable[Asked]:
    with file.open(encoding="utf-8") as stream:
        for row in map(json.loads, stream):
            pages = {(e["doc_id"], e["page_index"] + 1) for e in row["evidence"]}
            yield Asked(row["question"], row["doc_id"], frozenset(pages))
