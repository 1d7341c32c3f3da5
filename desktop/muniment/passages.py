"""split(document) → passages: what is searched, cut along the document's structure.

A passage is one run of the document's text: `document.text[start:end] == passage.text`.
It holds whole sentences, never crosses a page, and crosses a heading only to take in a
section too short to stand alone; it then knows the places of both. Its length is about
`Size.target` tokens of the embedding model, so that one vector can carry its meaning, and
it repeats the end of the one before it, so that a thought on the seam is whole in one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from muniment.language import sentences
from muniment.records import Document, Part, Passage

CountTokens = Callable[[Sequence[str]], list[int]]


@dataclass(frozen=True, slots=True)
class Size:
    """Passage sizes in tokens of the embedding model.

    A passage grows to `target`; a section shorter than `smallest` joins the next one;
    `overlap` is the most that is repeated from the passage before. No passage exceeds
    `largest`, the model's own limit less its special tokens and the title line.
    """

    target: int = 200
    smallest: int = 60
    overlap: int = 40
    largest: int = 250


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence, a table row or a part of one that was too long: never cut further."""

    start: int
    end: int
    tokens: int
    section: int


def split(document: Document, count: CountTokens, size: Size = Size()) -> list[Passage]:
    """The passages of a document in reading order; `count` gives tokens per text."""
    passages = []
    for _, page in groupby(document.parts, key=lambda part: part.place.page):
        pieces = _pieces(document, list(page), count, size)
        for start, end in _pack(pieces, size):
            passages.append(
                Passage(document.text[start:end], start, end, document.places(start, end))
            )
    return passages


def estimate_tokens(texts: Sequence[str]) -> list[int]:
    """Tokens of texts where no embedding model is there to count them.

    About four characters of a word in Latin script, one of a script without spaces.
    """
    return [
        max(1, sum(1 if c > "\u2e7f" else 0 for c in text) + len(text.encode("utf-8")) // 4)
        for text in texts
    ]


def _pieces(
    document: Document, parts: Sequence[Part], count: CountTokens, size: Size
) -> list[_Piece]:
    spans = [
        (start, end, section)
        for section, part in _sections(parts)
        for start, end in _sentences(document, part)
    ]
    counts = count([document.text[start:end] for start, end, _ in spans])
    pieces: list[_Piece] = []
    for (start, end, section), tokens in zip(spans, counts, strict=True):
        if tokens <= size.largest:
            pieces.append(_Piece(start, end, tokens, section))
        else:
            cuts = _cut(document.text, start, end, tokens, size.target)
            parts_tokens = count([document.text[a:b] for a, b in cuts])
            for (a, b), n in zip(cuts, parts_tokens, strict=True):
                pieces.append(_Piece(a, b, n, section))
    return pieces


def _sections(parts: Sequence[Part]) -> Iterator[tuple[int, Part]]:
    """Parts with the number of the section that they belong to; a heading opens one."""
    section = 0
    for before, part in pairwise([None, *parts]):
        assert part is not None
        if before is not None and (
            part.place.headings != before.place.headings
            or (part.kind == "heading" and before.kind != "heading")
        ):
            section += 1
        yield section, part


def _sentences(document: Document, part: Part) -> Iterator[tuple[int, int]]:
    text = document.text[part.start : part.end]
    if part.kind in ("table", "code", "list"):
        offset = 0
        for line in text.split("\n"):
            stripped = line.strip()
            if stripped:
                start = part.start + offset + line.index(stripped)
                yield start, start + len(stripped)
            offset += len(line) + 1
    else:
        for start, end in sentences(text, document.language):
            yield part.start + start, part.start + end


def _cut(text: str, start: int, end: int, tokens: int, target: int) -> list[tuple[int, int]]:
    """Cut an overlong run into even pieces, at white space where there is some near."""
    number = -(-tokens * 5 // (target * 4))
    step = max(1, -(-(end - start) // number))
    cuts = []
    while start < end:
        stop = min(end, start + step)
        if stop < end:
            space = max(text.rfind(" ", start + step // 2, stop), text.rfind("\n", start, stop))
            if space > start:
                stop = space
        while start < stop and text[start].isspace():
            start += 1
        last = stop
        while last > start and text[last - 1].isspace():
            last -= 1
        if start < last:
            cuts.append((start, last))
        start = stop
    return cuts


def _pack(pieces: Sequence[_Piece], size: Size) -> Iterator[tuple[int, int]]:
    """Ranges of consecutive pieces, each filled towards the target size."""
    current: list[_Piece] = []
    fresh = 0
    tokens = 0
    for piece in pieces:
        boundary = bool(current) and piece.section != current[-1].section
        full = tokens + piece.tokens > size.target
        if fresh and (full or (boundary and tokens >= size.smallest)):
            yield current[0].start, current[-1].end
            current = [] if boundary else _tail(current, size.overlap)
            tokens = sum(p.tokens for p in current)
            if tokens + piece.tokens > size.largest:
                current, tokens = [], 0
            fresh = 0
        current.append(piece)
        tokens += piece.tokens
        fresh += 1
    if fresh:
        yield current[0].start, current[-1].end


def _tail(pieces: Sequence[_Piece], most: int) -> list[_Piece]:
    """The last pieces that together have at most this many tokens, never all of them."""
    tail: list[_Piece] = []
    for piece in reversed(pieces[1:]):
        if sum(p.tokens for p in tail) + piece.tokens > most:
            break
        tail.insert(0, piece)
    return tail
