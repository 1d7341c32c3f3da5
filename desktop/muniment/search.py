"""search(question) → evidence: by words and by meaning side by side, one merged list."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log1p
from pathlib import Path

from muniment.embed import Embedder
from muniment.errors import ModelError
from muniment.language import terms, words
from muniment.records import Evidence, SearchMode, join_places
from muniment.store.store import Hit, Store
from muniment.tables import DocumentRow, StoredPassage

_CANDIDATES = 60
_LONGEST_QUESTION = 2_000
_LONGEST_EVIDENCE = 3_000
_PHRASE = re.compile(r'"([^"]+)"')


@dataclass(frozen=True, slots=True)
class Found:
    """A passage with what each kind of search made of it; None where it was not found."""

    passage: StoredPassage
    score: float
    keyword: float | None = None
    similarity: float | None = None


class Searcher:
    """Searches a store. Calls may come from several threads.

    `embedder(wait)` gives the embedding model; it raises ModelError where there is none, or
    where it is being loaded and `wait` is False: a hybrid search is then one by words.
    """

    def __init__(self, store: Store, embedder: Callable[[bool], Embedder]) -> None:
        self._store = store
        self._embedder = embedder

    def search(
        self,
        question: str,
        limit: int = 10,
        mode: SearchMode = SearchMode.HYBRID,
        *,
        patient: bool = True,
    ) -> list[Evidence]:
        """The best evidence first, at most `limit`.

        Words in double quotes must stand in the evidence as they are. Not `patient`, a hybrid
        search does not wait for an embedding model that is being loaded. Raises ModelError
        if only meaning is asked for and no embedding model is there.
        """
        question = question.strip()[:_LONGEST_QUESTION]
        if not question or limit < 1:
            return []
        phrases = _PHRASE.findall(question)
        number = max(_CANDIDATES, 4 * limit)
        keyword = self._by_words(question, phrases, number) if mode != "semantic" else []
        wait = patient or mode is SearchMode.SEMANTIC
        semantic = self._by_meaning(question, number, mode, wait) if mode != "keyword" else []
        found = fuse(keyword, semantic)
        if phrases:
            found = [f for f in found if _holds(f.passage.text, phrases)]
        return self._evidence(found, limit, terms(question))

    def rarity(self, question: str) -> dict[str, float]:
        """How rare each telling word of a question is in the library, by its stem.

        The inverse document frequency over passages, log(1 + N / (1 + n)).
        """
        total = self._store.passages
        found = {w.stem: question[w.start : w.end] for w in words(question) if not w.common}
        return {
            stem: log1p(total / (1 + self._store.frequency(word))) for stem, word in found.items()
        }

    def _by_words(self, question: str, phrases: Sequence[str], number: int) -> list[Hit]:
        if phrases:
            exact = [hit for phrase in phrases for hit in self._store.phrase(phrase, number)]
            return _best(exact)
        return self._store.keyword(telling_words(question), number)

    def _by_meaning(self, question: str, number: int, mode: SearchMode, wait: bool) -> list[Hit]:
        try:
            embedder = self._embedder(wait)
        except ModelError:
            if mode is SearchMode.SEMANTIC:
                raise
            return []
        vector = embedder.embed_question(question)
        return self._store.nearest(embedder.model.name, vector, number)

    def _evidence(
        self, found: Sequence[Found], limit: int, question: frozenset[str]
    ) -> list[Evidence]:
        evidence: list[Evidence] = []
        for group in merge(found):
            paths = self._store.paths(group[0].passage.document)
            document = self._store.documents.get(group[0].passage.document)
            if not paths or document is None:
                continue
            evidence.append(_as_evidence(group, paths, document, question))
            if len(evidence) == limit:
                break
        return evidence


def telling_words(question: str) -> str:
    """The words of a question without the function words (all, if nothing else is there)."""
    found = list(words(question))
    telling = [question[word.start : word.end] for word in found if not word.common]
    return " ".join(telling) if telling else question


def fuse(keyword: Sequence[Hit], semantic: Sequence[Hit]) -> list[Found]:
    """One list of both, best first, each passage once, scores from 0 to 1.

    Each list's scores are scaled to 0…1 by their own range, then averaged: unlike ranks,
    scores say how much better the first is than the second, so a weak list (a language the
    model does not know, words that are everywhere) cannot outvote a strong one. A passage
    missing from a list counts as its worst. One list alone keeps its order.
    """
    by_word = _scaled(keyword)
    by_meaning = _scaled(semantic)
    share = 1 / (bool(keyword) + bool(semantic)) if keyword or semantic else 0.0
    words_found = {hit.passage.id: hit.score for hit in keyword}
    meaning_found = {hit.passage.id: hit.score for hit in semantic}
    passages = {hit.passage.id: hit.passage for hit in [*keyword, *semantic]}
    found = [
        Found(
            passage,
            share * (by_word.get(key, 0.0) + by_meaning.get(key, 0.0)),
            words_found.get(key),
            meaning_found.get(key),
        )
        for key, passage in passages.items()
    ]
    return sorted(found, key=lambda f: (-f.score, f.passage.id))


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


def _touches(group: Sequence[Found], item: Found) -> bool:
    start = min(f.passage.start for f in group)
    end = max(f.passage.end for f in group)
    passage = item.passage
    return passage.start < end and start < passage.end


def _length(group: Sequence[Found]) -> int:
    return max(f.passage.end for f in group) - min(f.passage.start for f in group)


def _as_evidence(
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


def _scaled(hits: Sequence[Hit]) -> Mapping[str, float]:
    if not hits:
        return {}
    scores = [hit.score for hit in hits]
    low, high = min(scores), max(scores)
    if high == low:
        return {hit.passage.id: 1.0 for hit in hits}
    return {hit.passage.id: (hit.score - low) / (high - low) for hit in hits}


def _best(hits: Iterable[Hit]) -> list[Hit]:
    best: dict[str, Hit] = {}
    for hit in hits:
        if hit.passage.id not in best or hit.score > best[hit.passage.id].score:
            best[hit.passage.id] = hit
    return sorted(best.values(), key=lambda hit: -hit.score)


def _holds(text: str, phrases: Iterable[str]) -> bool:
    flat = _flat(text)
    return all(_flat(phrase) in flat for phrase in phrases)


def _flat(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()
