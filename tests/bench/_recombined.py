"""Passages without end: sentences of the evaluation sets drawn anew, with vectors made of theirs.

A passage is some 800 characters: whole sentences, six of ten from one text of the sets, the
others from anywhere, so that it has a subject as real ones have; words are as frequent and
stand beside one another as in real text. Numbers of three digits and more are drawn anew,
which makes texts differ and lets the vocabulary grow.

Embedding a million passages would take a day here: only the sentences are embedded. A
passage's vector is the mean of its sentences' vectors by their length, and noise, at unit
length. The noise is such that this vector is as far from the mean as the model's own vector of
the whole passage is (measured: see `NOISE`). Questions are real ones with real vectors.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from muniment.content import Content
from muniment.language import sentences
from muniment.records import Document, FileState, Part, Passage, Place
from muniment.tables import FileRow

EVAL = Path(__file__).parents[3] / "shared" / "eval"
SETS = ("cisi", "cranfield", "hotpotqa100", "squad2", "xquad/en", "xquad/de")
ASKED = ("cranfield", "hotpotqa100", "xquad/en")
# The length of the noise beside a mean of length 1. 300 recombined passages embedded as a
# whole have a cosine of .854 with the mean of their sentences' vectors, with this noise of .857;
# two passages one of .097 on average, with this noise of .101.
NOISE = 0.6
PASSAGES = 40

_SHORTEST, _LONGEST, _ENOUGH = 20, 600, 700
_CHUNK = 1_000
_DIGITS = re.compile(r"\d{3,}")

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences in order, and for each text of the sets where its own begin and end."""

    sentences: tuple[str, ...]
    texts: tuple[tuple[int, int], ...]
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """A document as a store takes it, and the vectors of its passages."""

    key: str
    content: Content
    file: FileRow
    vectors: Vectors


def read(folder: Path = EVAL) -> Sentences:
    """The sentences of the sets. Raises OSError if they are not there."""
    found: list[str] = []
    texts: list[tuple[int, int]] = []
    titles: list[str] = []
    for name in SETS:
        for line in (folder / name / "corpus.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            first = len(found)
            cut = (row["text"][a:b] for a, b in sentences(row["text"]))
            found += [one for one in cut if _SHORTEST <= len(one) <= _LONGEST]
            if len(found) > first:
                texts.append((first, len(found)))
                titles.append(row["title"])
    return Sentences(tuple(found), tuple(texts), tuple(titles))


def questions(number: int, folder: Path = EVAL) -> list[str]:
    """So many questions of the sets, the same ones each time."""
    found = [
        str(json.loads(line)["text"])
        for name in ASKED
        for line in (folder / name / "queries.jsonl").read_text("utf-8").splitlines()
    ]
    return random.Random(5).sample(found, min(number, len(found)))


def embedded(some: Sentences, embed: Callable[[Sequence[str]], Vectors], cache: Path) -> Vectors:
    """A unit vector for each sentence; kept in a folder, so that it goes on where it ended."""
    cache.mkdir(parents=True, exist_ok=True)
    # Alike long ones together: nothing is padded.
    order = sorted(range(len(some.sentences)), key=lambda n: len(some.sentences[n]))
    chunks: list[Vectors] = []
    for start in range(0, len(order), _CHUNK):
        texts = [some.sentences[n] for n in order[start : start + _CHUNK]]
        name = sha256("\0".join(texts).encode()).hexdigest()[:16]
        file = cache / f"{name}.npy"
        if not file.exists():
            with (cache / f"{name}.part").open("wb") as stream:
                np.save(stream, embed(texts))
            (cache / f"{name}.part").replace(file)
        chunks.append(np.load(file))
    vectors = np.concatenate(chunks)
    return np.asarray(vectors[np.argsort(order)], np.float32)


def document(some: Sentences, vectors: Vectors, number: int) -> Made:
    """The document with a number: always the same."""
    rng = random.Random(number)
    key = sha256(str(number).encode()).hexdigest()
    texts, drawn = zip(*(_draw(some, rng) for _ in range(PASSAGES)), strict=True)
    home = rng.randrange(len(some.titles))
    title = f"{some.titles[home]} {number}".strip()
    starts = np.cumsum([0, *(len(text) + 2 for text in texts)]).tolist()
    places = [Place(f"p. {n // 2 + 1}", n // 2 + 1) for n in range(PASSAGES)]
    parts = [
        Part(start, start + len(text), place)
        for start, text, place in zip(starts, texts, places, strict=False)
    ]
    passages = [
        Passage(text, part.start, part.end, (part.place,))
        for text, part in zip(texts, parts, strict=True)
    ]
    whole = Document("\n\n".join(texts), tuple(parts), title=title, kind="text", language="en")
    file = FileRow(Path(f"/made/{number:06}.txt"), 1, 2, FileState.SEARCHABLE, key)
    return Made(key, Content(whole, passages), file, _means(some, vectors, drawn, number))


def means(some: Sentences, vectors: Vectors, drawn: Sequence[Sequence[int]]) -> Vectors:
    """Unit means of sentences' vectors by their length."""
    rows = []
    for numbers in drawn:
        weights = np.array([len(some.sentences[n]) for n in numbers], np.float32)
        rows.append(weights @ vectors[list(numbers)])
    return _unit(np.array(rows, np.float32))


def _draw(some: Sentences, rng: random.Random) -> tuple[str, list[int]]:
    """A passage's text and the numbers of its sentences."""
    first, last = rng.choice(some.texts)
    numbers: list[int] = []
    length = 0
    while length < _ENOUGH:
        if rng.random() < 0.6:
            numbers.append(rng.randrange(first, last))
        else:
            numbers.append(rng.randrange(len(some.sentences)))
        length += len(some.sentences[numbers[-1]])
    text = " ".join(some.sentences[n] for n in numbers)
    return _DIGITS.sub(lambda m: str(rng.randrange(100, 10 ** len(m[0]))), text), numbers


def _means(
    some: Sentences, vectors: Vectors, drawn: Sequence[Sequence[int]], number: int
) -> Vectors:
    noise = np.random.default_rng(number).standard_normal((len(drawn), vectors.shape[1]))
    return _unit(means(some, vectors, drawn) + NOISE * _unit(noise.astype(np.float32)))


def _unit(rows: Vectors) -> Vectors:
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)
