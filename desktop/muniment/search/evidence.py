"""Evidence: ranked passages become results: neighbours merged, words marked. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from muniment.language import words
from muniment.records import Evidence, join_places
from muniment.search.fusion import Found
from muniment.tables import DocumentRow

_LONGEST_EVIDENCE = 3_000


def merge(found: Iterable[Found]) -> list[list[Found]]:
    """Passages that touch or overlap, of one document, as one group; best group first.

    A group grows around its best passage, up to a few paragraphs, so that evidence stays
    short enough to read. Passages of different pages never overlap, so none is merged
    across pages.
    """
    groups: list[list[Found]] = []
    of_document: dict[str, list[list[Found]]] = {}
    for item in found:
        neighbours = of_document.setdefault(item.passage.document, [])
        for group in neighbours:
            if _touches(group, item) and _length([*group, item]) <= _LONGEST_EVIDENCE:
                group.append(item)
                break
        else:
            neighbours.append([item])
            groups.append(neighbours[-1])
    return groups


def marked(text: str, question: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """The character ranges of the words of a text that share a stem with the question."""
    return tuple((w.start, w.end) for w in words(text) if w.stem in question)


def as_evidence(
    group: Sequence[Found], paths: Sequence[Path], document: DocumentRow, question: frozenset[str]
) -> Evidence:
    best = group[0]
    ordered = sorted(group, key=lambda f: f.passage.start)
    text, end = ordered[0].passage.text, ordered[0].passage.end
    for item in ordered[1:]:
        if item.passage.end > end:
            text += item.passage.text[end - item.passage.start :]
            end = item.passage.end
    similarities = [f.similarity for f in group if f.similarity is not None]
    keywords = [f.keyword for f in group if f.keyword is not None]
    places = tuple(dict.fromkeys(place for f in ordered for place in f.passage.places))
    return Evidence(
        path=paths[0],
        title=document.title or paths[0].stem,
        place=join_places(places),
        text=text,
        score=round(best.score, 6),
        document=best.passage.document,
        start=ordered[0].passage.start,
        end=end,
        places=places,
        paths=tuple(paths),
        kind=document.kind,
        marks=marked(text, question),
        similarity=max(similarities, default=None),
        keyword=max(keywords, default=None),
        member=document.member,
    )


def _touches(group: Sequence[Found], item: Found) -> bool:
    start = min(f.passage.start for f in group)
    end = max(f.passage.end for f in group)
    passage = item.passage
    return passage.start < end and start < passage.end


def _length(group: Sequence[Found]) -> int:
    return max(f.passage.end for f in group) - min(f.passage.start for f in group)
