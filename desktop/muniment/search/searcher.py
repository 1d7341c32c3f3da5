"""Searcher: a question against a store, by words and by meaning side by side."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import chain, islice
from math import log1p
from pathlib import Path

from muniment.analysis import lookups, tokens
from muniment.content import words_of
from muniment.embed import Embedder
from muniment.errors import ModelError
from muniment.language import fold, words
from muniment.records import EVERYTHING, Evidence, Results, Scope, SearchMode, SearchOrder
from muniment.rerank import Reranker
from muniment.search.alike import alike
from muniment.search.evidence import Result, Source, evidence_of, results
from muniment.search.facets import facets
from muniment.search.filters import Filters
from muniment.search.fusion import Found, Scores, fuse, merged, ranked
from muniment.search.lookup import Alternative, Lookup, lookup
from muniment.search.query import Query, TermKind, parse
from muniment.search.reranking import rerank
from muniment.search.scope import documents_within, within
from muniment.search.snippet import Matches, Wanted
from muniment.search.spelling import FARTHEST, corrected, suggest
from muniment.store.store import Candidates, Hit, Mention, Store, WordQuery
from muniment.tables import DocumentRow

_log = logging.getLogger(__name__)

_CANDIDATES = 100
# So many of those found are read first, and all only if these make too few results.
_READ = 40
# So long may a search take longer for the first results to be sorted again.
_RERANKING_SECONDS = 0.5
# A filter of pages leaves few of the candidates: so many times more are looked at.
_MORE_FOR_PAGES = 10
# What a passage must hold by words, one found by meaning must hold too: it is looked for among
# so many.
_HOLDING = 1_000
_LONGEST_QUESTION = 10_000
# So many words of a question are looked up one by one, and so many may be misspelled.
_WEIGHED, _MISSPELLED = 64, 12
# A question is looked up by the stems of so many of the library's languages.
_LANGUAGES = 4
# Words that begin with a prefix: the ranking takes the first ones, a full count nearly all.
_PREFIXED, _ALL_PREFIXED = 64, 2_000
# The characters of an evidence whose sentences are compared with the question: a passage.
_REFINED = 1_200


@dataclass(frozen=True, slots=True)
class _Question:
    """A question taken apart.

    `documents` are those that its filters and its scope let through, None: all.
    """

    query: Query
    lookup: Lookup
    scope: Scope
    documents: frozenset[str] | None


class Searcher:
    """Searches a store. Calls may come from several threads.

    `embedder(wait)` gives the embedding model; it raises ModelError where there is none, or
    where it is being loaded and `wait` is False: a hybrid search is then one by words. With a
    `reranker`, the first results of a hybrid search are sorted again.
    """

    def __init__(
        self,
        store: Store,
        embedder: Callable[[bool], Embedder],
        reranker: Reranker | None = None,
    ) -> None:
        self._store = store
        self._embedder = embedder
        self._reranker = reranker
        self._passed: tuple[object, Filters, frozenset[str]] | None = None

    def search(
        self,
        question: str,
        limit: int = 10,
        mode: SearchMode = SearchMode.HYBRID,
        *,
        patient: bool = True,
    ) -> list[Evidence]:
        """The evidence of `find`."""
        return list(self.find(question, limit, mode, patient=patient).evidence)

    def find(
        self,
        question: str,
        limit: int = 10,
        mode: SearchMode = SearchMode.HYBRID,
        *,
        order: SearchOrder = SearchOrder.RELEVANCE,
        complete: bool = False,
        patient: bool = True,
        scope: Scope = EVERYTHING,
        today: date | None = None,
    ) -> Results:
        """What a question in the query language finds, at most `limit` of it (see `query`).

        `complete`, or in another order than by relevance, these are all documents that hold
        everything the question names, each once. Not `patient`, a hybrid search does not wait
        for an embedding model that is being loaded. Raises ModelError if only meaning is asked
        for and no embedding model is there.
        """
        query = parse(question[:_LONGEST_QUESTION], today or date.today())
        if limit < 1 or (query.empty and not complete):
            return Results()
        complete = complete or order is not SearchOrder.RELEVANCE or not query.text
        asked = self._question(query, scope, strict=complete)
        spelled = cache(lambda: self._suggestion(question, asked))
        if complete:
            found = self._complete(asked, limit, order)
        else:
            found = self._ranked(asked, limit, mode, patient, meanwhile=spelled)
        # Half a word, as whoever types has it, is none that the library knows.
        typing = mode is SearchMode.KEYWORD and found.evidence
        if typing or mode is SearchMode.SEMANTIC:
            return found
        return replace(found, suggestion=spelled())

    def documents(self, scope: Scope = EVERYTHING) -> frozenset[str]:
        """The documents in a scope, by their hashes."""
        known = ((key, self._store.paths(key)) for key in list(self._store.documents))
        return documents_within(scope, known)

    def rarity(self, question: str) -> dict[str, float]:
        """How rare each telling word of a question is in the library, by its stem.

        The inverse document frequency over passages, log(1 + N / (1 + n)); under "" that of a
        word which stands nowhere. Of a question that is a whole text, the first words.
        """
        total = self._store.passages
        telling = (w for w in words(question[:_LONGEST_QUESTION]) if not w.common)
        found = {w.stem: question[w.start : w.end] for w in telling}
        counts = {stem: self._frequency(found[stem]) for stem in islice(found, _WEIGHED)}
        counts[""] = 0
        return {stem: log1p(total / (1 + count)) for stem, count in counts.items()}

    def refined(self, question: str, evidence: Evidence) -> Evidence:
        """Evidence with the snippet that is nearest to the question in meaning.

        For what was found without a word in common; it takes some 10 ms for each sentence of
        the evidence. The same evidence, if there is no model or one that is being loaded.
        """
        try:
            embedder = self._embedder(False)
        except ModelError:
            return evidence
        query = parse(question[:_LONGEST_QUESTION], date.today())
        asked = embedder.embed_question(query.text)

        def similarity(sentences: Sequence[str]) -> list[float]:
            return [float(asked @ embedder.embed([each])[0]) for each in sentences]

        wanted = self._question(query, EVERYTHING, strict=False).lookup.wanted
        matches = Matches(evidence.text, wanted, evidence.language)
        start = evidence.snippet.start if evidence.snippet else 0
        near = (start, min(len(evidence.text), start + _REFINED))
        return replace(evidence, snippet=matches.by_meaning(similarity, near))

    def similar(
        self, document: str, start: int = 0, end: int | None = None, limit: int = 10
    ) -> list[Evidence]:
        """Evidence of other documents that says the like of a document, or of a part of it.

        `start` to `end` are characters of its text.
        """
        number = max(_CANDIDATES, 2 * limit)
        ranked = results(alike(self._store, self._embedder, document, start, end, number))
        shown, sources = self._held(ranked, Query(), EVERYTHING)
        return [evidence_of(each, sources, Wanted()) for each in shown[:limit]]

    # ------------------------------------------------------------ what is asked

    def _question(self, query: Query, scope: Scope, *, strict: bool) -> _Question:
        prefixed = _ALL_PREFIXED if strict else _PREFIXED
        found = lookup(
            query,
            self._languages(),
            lambda prefix: self._store.words_beginning(prefix, prefixed),
            strict=strict,
        )
        through = self._let_through(query, found.excluded)
        if scope:
            scoped = self.documents(scope)
            through = scoped if through is None else through & scoped
        return _Question(query, found, scope, through)

    def _languages(self) -> list[str]:
        return self._store.languages[:_LANGUAGES]

    def _let_through(self, query: Query, excluded: Sequence[Alternative]) -> frozenset[str] | None:
        if query.filters.empty and not excluded:
            return None
        passing = self._passing(query.filters)
        return passing - {m.document for each in excluded for m in self._mentions(each)}

    def _passing(self, filters: Filters) -> frozenset[str]:
        """The documents that filters let through."""
        state = self._store.state, date.today()
        known = self._passed
        # Whoever types asks the same with every key, of 100,000 documents perhaps.
        if known is None or known[:2] != (state, filters):
            documents = list(self._store.documents.items())
            found = (k for k, row in documents if filters.matches(row, self._store.paths(k)))
            known = self._passed = (state, filters, frozenset(found))
        return known[2]

    def _suggestion(self, question: str, asked: _Question) -> str:
        """The question with the words that no passage holds spelled as some others are, or ""."""
        terms = [term for group in asked.query.groups for term in group]
        written = (w for t in terms if t.kind is not TermKind.PREFIX for w in tokens(t.text))
        looked_up = list(islice(written, _WEIGHED + 1))
        if len(looked_up) > _WEIGHED:
            # Nobody spells a whole text wrong, and to look at it word by word takes seconds.
            return ""
        unknown = {fold(word) for word in looked_up if not self._is_known(word)}
        if not 0 < len(unknown) <= _MISSPELLED:
            return ""
        lengths = [len(word) for word in unknown]
        vocabulary = self._store.vocabulary(min(lengths) - FARTHEST, max(lengths) + FARTHEST)
        mended = {word: suggest(word, vocabulary, self._frequency) for word in unknown}
        if asked.lookup.words.required and not all(mended.values()):
            return ""
        said = corrected(question, lambda word: mended.get(fold(word)))
        return said if said != question else ""

    def _is_known(self, word: str) -> bool:
        # The first says yes of most, in a hundredth of the time.
        return all(map(self._store.has_word, words_of([word]))) or self._frequency(word) > 0

    def _frequency(self, word: str) -> int:
        return self._store.frequency(lookups(word, self._languages()))

    def _mentions(self, alternative: Alternative) -> list[Mention]:
        """All passages that hold a term, a phrase as it is written."""
        mentions = self._store.mentions(alternative.terms)
        if not alternative.phrase:
            return mentions
        passages = self._store.by_id([mention.id for mention in mentions])
        return [m for m in mentions if m.id in passages and alternative.stands_in(passages[m.id])]

    # ------------------------------------------------------------ the best

    def _ranked(
        self,
        asked: _Question,
        limit: int,
        mode: SearchMode,
        patient: bool,
        meanwhile: Callable[[], object],
    ) -> Results:
        pages = asked.query.filters.by_place
        number = max(_CANDIDATES, 2 * limit) * (_MORE_FOR_PAGES if pages else 1)
        hybrid = mode is SearchMode.HYBRID
        for read in (max(_READ, 3 * limit), None):
            found, more = self._both(asked, number, mode, patient, read, meanwhile)
            best = results(
                found, lambda r: self._reranked(asked, r, patient) if hybrid else r, 3 * limit
            )
            shown, sources = self._held(best, asked.query, asked.scope)
            if len(shown) >= limit or not more:
                break
        return Results(
            tuple(evidence_of(each, sources, asked.lookup.wanted) for each in shown[:limit]),
            len({each.document for each in shown}),
            facets=facets((s.document, s.paths[0]) for s in _of(shown, sources)),
            notes=tuple(note.message for note in asked.query.notes),
        )

    def _reranked(self, asked: _Question, found: list[Result], patient: bool) -> list[Result]:
        reranker = self._reranker
        if reranker is None or not (patient or reranker.ready):
            return found

        def readable(result: Result) -> bool:
            row = self._store.documents.get(result.document)
            return row is not None and reranker.knows(row.language)

        def score(texts: Sequence[str]) -> list[float | None]:
            return reranker.scores(asked.query.text, texts, _RERANKING_SECONDS)

        try:
            return rerank(found, asked.lookup, readable, score)
        except ModelError:
            # It would fail, and take its time, at every search.
            _log.exception("results are not sorted again from now on")
            self._reranker = None
            return found

    def _both(
        self,
        asked: _Question,
        number: int,
        mode: SearchMode,
        patient: bool,
        read: int | None,
        meanwhile: Callable[[], object],
    ) -> tuple[list[Found], bool]:
        """What is found by words and by meaning, and whether there is more.

        Where both are looked for at once, the best `read` of it, None: all; `meanwhile` is then
        called while there is nothing to do but wait.
        """
        if mode is SearchMode.KEYWORD:
            return fuse(self._by_words(asked, number), []), False
        if mode is SearchMode.SEMANTIC:
            return fuse([], self._by_meaning(asked, number, self._embedder(True))), False
        try:
            embedder = self._embedder(patient)
        except ModelError:
            return fuse(self._by_words(asked, number), []), False
        if asked.documents is None and not asked.lookup.words.required:
            return self._at_once(asked, number, embedder, read, meanwhile)
        with ThreadPoolExecutor(1, "words") as beside:
            by_words = beside.submit(self._by_words, asked, number)
            by_meaning = self._by_meaning(asked, number, embedder)
            return fuse(by_words.result(), by_meaning, reads=self._reads(embedder)), False

    def _at_once(
        self,
        asked: _Question,
        number: int,
        embedder: Embedder,
        read: int | None,
        meanwhile: Callable[[], object],
    ) -> tuple[list[Found], bool]:
        @cache
        def best(found: Candidates) -> dict[int, Scores]:
            words = _summed(found.words, number)
            return ranked(words, found.meaning, reads=self._reads(embedder))

        found, passages = self._store.at_once(
            asked.lookup.queries,
            embedder.model.name,
            lambda: embedder.embed_question(asked.query.text),
            number,
            lambda found: islice(best(found), read),
            meanwhile,
        )
        return merged(passages, best(found)), read is not None and len(best(found)) > read

    def _reads(self, embedder: Embedder) -> bool:
        return embedder.model.reads(self._store.languages)

    def _by_words(self, asked: _Question, number: int) -> Sequence[Hit]:
        queries = asked.lookup.queries
        found = [self._store.keyword(query, number, asked.documents) for query in queries]
        return _added(asked, found, number)

    def _by_meaning(self, asked: _Question, number: int, embedder: Embedder) -> Sequence[Hit]:
        vector = embedder.embed_question(asked.query.text)
        documents = asked.documents
        required = asked.lookup.words.required
        if not required:
            found = self._store.nearest(embedder.model.name, vector, number, documents)
            return _suiting(asked, found)
        holding = self._store.keyword(WordQuery(required=required), _HOLDING, documents)
        allowed = {hit.passage.id for hit in _suiting(asked, holding)}
        among = {hit.passage.document for hit in holding}
        found = self._store.nearest(embedder.model.name, vector, 4 * number, frozenset(among))
        return [hit for hit in found if hit.passage.id in allowed][:number]

    def _held(
        self, ranked: Iterable[Result], query: Query, scope: Scope
    ) -> tuple[list[Result], dict[str, Source]]:
        """The results that any file holds, with their documents and those folded under them."""
        ranked = list(ranked)
        keys = {each.document for result in ranked for each in (result, *result.also)}
        found = {key: self._source(key, query, scope) for key in keys}
        sources = {key: source for key, source in found.items() if source is not None}
        return [result for result in ranked if result.document in sources], sources

    def _source(self, key: str, query: Query, scope: Scope) -> Source | None:
        document = self._store.documents.get(key)
        paths = self._store.paths(key)
        if document is None or not paths:
            return None
        if not scope and query.filters.empty:
            return Source(tuple(paths), document)
        let_through = within(scope, key, paths) or tuple(paths)
        if not query.filters.empty:
            let_through = tuple(query.filters.matching(document, let_through)) or let_through
        return Source(tuple(dict.fromkeys((*let_through, *paths))), document)

    # ------------------------------------------------------------ all of them

    def _complete(self, asked: _Question, limit: int, order: SearchOrder) -> Results:
        best = self._holding_everything(asked)
        found = {key: self._source(key, asked.query, asked.scope) for key in best}
        sources = {key: source for key, source in found.items() if source is not None}
        keys = sorted(sources, key=lambda key: _rank(order, sources[key], best[key]))
        return Results(
            tuple(self._first_of(asked, keys[:limit], sources, best)),
            len(keys),
            complete=True,
            facets=facets((source.document, source.paths[0]) for source in sources.values()),
            notes=tuple(note.message for note in asked.query.notes),
        )

    def _holding_everything(self, asked: _Question) -> dict[str, Mention | None]:
        """The documents that hold one of each group, with the best of their passages.

        None stands for a passage where no word is asked for.
        """
        documents: Collection[str] = self._store.documents.keys()
        if asked.documents is not None:
            documents = asked.documents
        best: dict[str, Mention | None] = dict.fromkeys(documents)
        pages = asked.query.filters
        for group in asked.lookup.groups:
            found: dict[str, Mention] = {}
            mentions = [m for each in group for m in self._mentions(each)]
            if pages.by_place:
                passages = self._store.by_id([mention.id for mention in mentions])
                mentions = [
                    m
                    for m in mentions
                    if m.id in passages and any(map(pages.matches_place, passages[m.id].places))
                ]
            for mention in mentions:
                held = found.get(mention.document)
                if mention.document in best and (held is None or mention.score > held.score):
                    found[mention.document] = mention
            best = {
                key: mention if (old := best[key]) is None or mention.score > old.score else old
                for key, mention in found.items()
            }
        return best

    def _first_of(
        self,
        asked: _Question,
        keys: Sequence[str],
        sources: dict[str, Source],
        best: dict[str, Mention | None],
    ) -> Iterable[Evidence]:
        """One evidence of each document: its best passage, or its first."""
        named = {key: mention for key in keys if (mention := best[key]) is not None}
        passages = self._store.by_id([mention.id for mention in named.values()])
        highest = max((mention.score for mention in named.values()), default=1.0)
        for key in keys:
            mention = named.get(key)
            passage = passages.get(mention.id) if mention else self._store.first_passage(key)
            if passage is not None:
                score = mention.score / highest if mention else 0.0
                keyword = mention.score if mention else None
                result = Result((Found(passage, score, keyword),), score)
                yield evidence_of(result, sources, asked.lookup.wanted)


def _added(asked: _Question, found: Iterable[Sequence[Hit]], number: int) -> Sequence[Hit]:
    """What several queries found as one list, best first: a passage of several has all scores."""
    scores: dict[str, Hit] = {}
    for hit in chain.from_iterable(found):
        before = scores.get(hit.passage.id)
        scores[hit.passage.id] = replace(hit, score=hit.score + before.score) if before else hit
    ranked = sorted(scores.values(), key=lambda hit: (-hit.score, hit.passage.id))
    return _suiting(asked, ranked)[:number]


def _summed(found: Iterable[Mapping[int, float]], number: int) -> dict[int, float]:
    """The scores that several queries gave to rows, those of one row together; the best ones."""
    total: Counter[int] = Counter()
    for scores in found:
        total.update(scores)
    return dict(sorted(total.items(), key=lambda item: (-item[1], item[0]))[:number])


def _suiting(asked: _Question, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Those that stand on the pages that are asked for and have its phrases as written."""
    filters = asked.query.filters
    if filters.by_place:
        hits = [hit for hit in hits if any(map(filters.matches_place, hit.passage.places))]
    for group in asked.lookup.groups:
        if all(alternative.phrase for alternative in group):
            hits = [h for h in hits if any(each.stands_in(h.passage) for each in group)]
    return hits


def _of(shown: Iterable[Result], sources: dict[str, Source]) -> list[Source]:
    return [sources[key] for key in dict.fromkeys(result.document for result in shown)]


def _rank(order: SearchOrder, source: Source, best: Mention | None) -> tuple[object, ...]:
    name = _name(source.document, source.paths[0])
    if order is SearchOrder.DATE:
        # Newest first; those without a date last.
        return (tuple(-ord(c) for c in source.document.date) or (0,), name)
    if order is SearchOrder.NAME:
        return (name,)
    return (-best.score if best else 0.0, name)


def _name(document: DocumentRow, path: Path) -> tuple[str, str]:
    return (document.member or path.name).casefold(), str(path)
