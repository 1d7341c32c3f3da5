"""split(document) → passages: what is searched, cut along the document's structure.

A passage is one run of the document's text: `document.text[start:end] == passage.text`.
It holds whole sentences, never crosses a page, and crosses a heading only to take in a
section too short to stand alone; it then knows the places of both. Its length is about
`Size.target` tokens of the embedding model, so that one vector can carry its meaning, and
it repeats the end of the one before it, so that a thought on the seam is whole in one.

Where it is cut depends on the text nearby alone (content-defined chunking, as backup
programs do it; here by the recursion of a treap): an edit in a long document moves the
seams next to it and no others, and all other passages keep their vectors.
"""

from __future__ import annotations

import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise

from muniment.language import sentences
from muniment.records import Document, Part, Passage

CountTokens = Callable[[Sequence[str]], list[int]]


@dataclass(frozen=True, slots=True)
class Size:
    """Passage sizes in tokens of the embedding model.

    A passage has up to `target` of its own, and at least half of that where it is cut from a
    longer run; a section shorter than `smallest` joins the next one; `overlap` is the most
    that is repeated from the passage before. No passage exceeds `largest`, the model's own
    limit less its special tokens and the title line.
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
    part: int


def split(document: Document, count: CountTokens, size: Size = Size()) -> list[Passage]:
    """The passages of a document in reading order; `count` gives tokens per text."""
    passages = []
    for _, page in groupby(document.parts, key=lambda part: part.place.page):
        pieces = _pieces(document, list(page), count, size)
        for start, end in _pack(document.text, pieces, size):
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
        (start, end, section, number)
        for number, (section, part) in enumerate(_sections(parts))
        for start, end in _sentences(document, part)
    ]
    counts = count([document.text[start:end] for start, end, *_ in spans])
    pieces: list[_Piece] = []
    for (start, end, section, number), tokens in zip(spans, counts, strict=True):
        if tokens <= size.largest:
            pieces.append(_Piece(start, end, tokens, section, number))
        else:
            cuts = _cut(document.text, start, end, tokens, size.target)
            parts_tokens = count([document.text[a:b] for a, b in cuts])
            for (a, b), n in zip(cuts, parts_tokens, strict=True):
                pieces.append(_Piece(a, b, n, section, number))
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


def _pack(text: str, pieces: Sequence[_Piece], size: Size) -> Iterator[tuple[int, int]]:
    """Ranges of consecutive pieces, each with the end of the one before it in the same run."""
    for run in _runs(pieces, size.smallest):
        before: Sequence[_Piece] = ()
        for own in _seams(text, run, size.target):
            room = size.largest - sum(piece.tokens for piece in own)
            tail = _tail(before, min(size.overlap, room))
            yield (tail or own)[0].start, own[-1].end
            before = own


def _runs(pieces: Sequence[_Piece], smallest: int) -> Iterator[Sequence[_Piece]]:
    """The pieces cut after each section that is not too short to stand alone."""
    run: list[_Piece] = []
    for _, section in groupby(pieces, key=lambda piece: piece.section):
        its_own = list(section)
        run += its_own
        if sum(piece.tokens for piece in its_own) >= smallest:
            yield run
            run = []
    if run:
        yield run


def _seams(text: str, run: Sequence[_Piece], target: int) -> Iterator[Sequence[_Piece]]:
    """A run cut into ranges of at most `target` tokens (a single piece may have more).

    Whatever is longer than twice the target is cut where the hash of the text is smallest,
    at a section's or a paragraph's end if it can be, and not near its own ends; what is
    shorter, in halves. So a seam depends on no text beyond the two seams around it.
    """
    upto = [0, *accumulate(piece.tokens for piece in run)]
    ranks = _ranks(text, run)
    left = [(0, len(run))]
    while left:
        start, end = left.pop()
        tokens = upto[end] - upto[start]
        if tokens <= target or end - start == 1:
            yield run[start:end]
            continue
        margin = 3 * target // 4 if tokens > 2 * target else tokens // 2
        first = bisect_left(upto, upto[start] + margin)
        last = bisect_right(upto, upto[end] - margin) - 1
        first, last = (min(max(place, start + 1), end - 1) for place in (first, last))
        seam = _lowest(ranks, first, last) if first < last else first
        left += [(seam, end), (start, seam)]


def _ranks(text: str, run: Sequence[_Piece]) -> list[int]:
    """For the seam before each piece: by kind (section, paragraph, sentence), then by a hash
    of what follows."""
    ranks = [0]
    for before, after in pairwise(run):
        kind = 0 if before.section != after.section else 1 if before.part != after.part else 2
        words = text[after.start : after.end].encode("utf-8", "surrogatepass")
        ranks.append(kind << 32 | zlib.crc32(words))
    return ranks


def _lowest(ranks: Sequence[int], first: int, last: int) -> int:
    """The seam with the lowest rank; of several (all rows alike) the one in the middle."""
    among = ranks[first : last + 1]
    least = min(among)
    lowest = [place for place, rank in enumerate(among, first) if rank == least]
    return lowest[len(lowest) // 2]


def _tail(pieces: Sequence[_Piece], most: int) -> list[_Piece]:
    """The last pieces that together have at most this many tokens, never all of them."""
    tail: list[_Piece] = []
    for piece in reversed(pieces[1:]):
        if sum(p.tokens for p in tail) + piece.tokens > most:
            break
        tail.insert(0, piece)
    return tail
