"""Must-show 8 of the issue "The library keeps itself true": 10,000 one-file commits.

A store is changed one file at a time, half of the commits new files and half edits of known
ones, with their vectors, and optimised as the indexer does it; a second one is given the
final files at once. Then disk use (at most 1.3×), keyword search (at most 1.2×) and the time
of a commit, which must not grow with the number of commits, are compared. Searches of both
take turns, so that whatever else the computer does slows both alike.

    python -m tests.bench churn [--commits N] [--folder FOLDER] [--queries N]
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles

import numpy as np

from muniment.content import Content
from muniment.embed import Vectors
from muniment.records import Document, FileState, Part, Passage, Place
from muniment.store.store import Store
from muniment.tables import FileRow
from tests.content import words_of

MODEL = "bench"
DIMENSIONS = 384
PASSAGES = 3
# As the indexer does it.
AFTER, AFTER_PASSAGES = 50, 5_000
IDLE, IDLE_PASSAGES = 10, 500
BATCH = 64
WORDS = 20_000


def main() -> int:
    """Measure, and print what the issue asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--commits", type=int, default=10_000)
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--folder", type=Path, help="work here, not in the system's temporary one")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        churned, files = churn(Path(folder) / "churned", options.commits)
        fresh = Store(Path(folder) / "fresh")
        for start in range(0, len(files), BATCH):
            put(fresh, dict(list(files.items())[start : start + BATCH]))
        rest(churned, fresh)
        assert churned.passages == fresh.passages == churned.embedded(MODEL)
        sizes = [disk(store.path) for store in (churned, fresh)]
        print(f"disk: {sizes[0] / 1e6:.1f} MB, built at once {sizes[1] / 1e6:.1f} MB: "
              f"{sizes[0] / sizes[1]:.2f}× (at most 1.3×)")  # fmt: skip
        compare(churned, fresh, options.queries)
    return 0


def churn(path: Path, commits: int) -> tuple[Store, dict[int, int]]:
    """A store after so many commits, and the edition of each file in it."""
    store, files, generator = Store(path), dict[int, int](), random.Random(8)
    times: list[float] = []
    for number in range(commits):
        file = number if number % 2 == 0 else generator.choice(list(files))
        files[file] = number
        started = time.perf_counter()
        put(store, {file: number})
        times.append(time.perf_counter() - started)
        if len(times) == max(1, commits // 10):
            print(f"{number + 1:6} commits: {median(times) * 1e3:6.1f} ms each (median), "
                  f"{sum(times) / len(times) * 1e3:6.1f} ms (mean, with optimising), "
                  f"{disk(path) / 1e6:6.1f} MB")  # fmt: skip
            times.clear()
    return store, files


def put(store: Store, files: dict[int, int]) -> None:
    """Store editions of files, drop what they replace, embed them."""
    contents = {f"{file}e{edition}": content(file, edition) for file, edition in files.items()}
    store.add_documents(contents)
    rows = (
        FileRow(Path(f"/docs/{file:06}.txt"), 1, edition, FileState.SEARCHABLE, f"{file}e{edition}")
        for file, edition in files.items()
    )
    store.put_files(list(rows))
    store.optimize(after=AFTER, passages=AFTER_PASSAGES)
    store.drop_orphans()
    for key in contents:
        passages = store.to_embed(MODEL, key)
        store.add_vectors(MODEL, passages, vectors([p.digest for p in passages]))
    store.drop_loose_vectors()
    store.optimize(after=AFTER, passages=AFTER_PASSAGES)


def rest(*stores: Store) -> None:
    """What the indexer does when nothing is left to do, until nothing is left of that either."""
    for store in stores:
        store.optimize(after=IDLE, passages=IDLE_PASSAGES)
    while any(store.tidy_in() is not None for store in stores):
        time.sleep(1)
        for store in stores:
            store.optimize(after=IDLE, passages=IDLE_PASSAGES)


def content(file: int, edition: int) -> Content:
    """A document of a few passages; words are as frequent as in natural text (Zipf)."""
    generator = random.Random(file * 100_003 + edition)
    texts = [
        " ".join(word(min(WORDS - 1, int(generator.paretovariate(0.6)))) for _ in range(120))
        for _ in range(PASSAGES)
    ]
    text = "\n".join(texts)
    passages, start = [], 0
    for part in texts:
        place = Place("p. 1", 1, ())
        passages.append(Passage(part, start, start + len(part), (place,)))
        start += len(part) + 1
    document = Document(text, (Part(0, len(text), Place("p. 1", 1, ())),), title=f"File {file}")
    return Content(document, passages)


def word(number: int) -> str:
    """The n-th word of a language of its own."""
    return "".join("bdfgklmnprstvz"[(number >> shift) % 14] + "aeiou"[(number >> shift) % 5]
                   for shift in (0, 4, 8, 12))  # fmt: skip


def vectors(digests: Sequence[int]) -> Vectors:
    """A unit vector for each."""
    found = np.stack([np.random.default_rng(abs(d)).standard_normal(DIMENSIONS) for d in digests])
    unit: Vectors = (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)
    return unit


def compare(churned: Store, fresh: Store, queries: int) -> None:
    """Print how long searches take in both."""
    generator = random.Random(3)
    asked = [" ".join(word(int(generator.paretovariate(0.6)) % WORDS) for _ in range(3))
             for _ in range(queries)]  # fmt: skip
    for store in (churned, fresh):
        store.keyword(words_of(asked[0]), 60)
    pairs = [(spent(churned, query), spent(fresh, query)) for query in asked]
    first, second = ([pair[n] for pair in pairs] for n in (0, 1))
    for name, of in (("median", median), ("p95", lambda times: quantiles(times, n=20)[-1])):
        mine, theirs = of(first) * 1e3, of(second) * 1e3
        print(f"keyword search, {name}: {mine:.1f} ms, built at once {theirs:.1f} ms: "
              f"{mine / theirs:.2f}× (at most 1.2×)")  # fmt: skip


def spent(store: Store, query: str) -> float:
    """Seconds that a search by words takes."""
    started = time.perf_counter()
    store.keyword(words_of(query), 60)
    return time.perf_counter() - started


def sizes(path: Path) -> Iterator[int]:
    """The bytes of each file under a folder."""
    for file in path.rglob("*"):
        if file.is_file():
            yield file.stat().st_size


def disk(path: Path) -> int:
    """The bytes that a store takes."""
    return sum(sizes(path))


if __name__ == "__main__":
    sys.exit(main())
