"""Searcher: a question against a store, by words and by meaning side by side."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from math import log1p

from muniment.analysis import lookups, telling
from muniment.embed import Embedder
from muniment.errors import ModelError
from muniment.language import terms, words
from muniment.records import Evidence, SearchMode
from muniment.search.evidence import as_evidence, merge
from muniment.search.fusion import Found, fuse
from muniment.store.store import Hit, Store, WordQuery

_CANDIDATES = 60
_LONGEST_QUESTION = 2_000
# A question is looked up by the stems of so many of the library's languages.
_LANGUAGES = 4
_PHRASE = re.compile(r'"([^"]+)"')


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
        counts = {stem: self._store.frequency(self._lookups(w)) for stem, w in found.items()}
        return {stem: log1p(total / (1 + count)) for stem, count in counts.items()}

    def _by_words(self, question: str, phrases: Sequence[str], number: int) -> list[Hit]:
        terms = [term for word in telling(question) for term in self._lookups(word)]
        required = [tuple(self._lookups(phrase)) for phrase in phrases]
        query = WordQuery(tuple(terms), tuple(some for some in required if some))
        return self._store.keyword(query, number)

    def _lookups(self, text: str) -> list[str]:
        return lookups(text, self._store.languages[:_LANGUAGES])

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
            evidence.append(as_evidence(group, paths, document, question))
            if len(evidence) == limit:
                break
        return evidence


def _holds(text: str, phrases: Iterable[str]) -> bool:
    flat = _flat(text)
    return all(_flat(phrase) in flat for phrase in phrases)


def _flat(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()
