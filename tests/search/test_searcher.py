"""A search finds by words and by meaning, whatever is asked."""

from __future__ import annotations

import pytest

from muniment.embed import Embedder
from muniment.errors import ModelError
from muniment.library import Library
from muniment.records import SearchMode
from muniment.search.searcher import Searcher

# ---------------------------------------------------------------- the real thing


@pytest.mark.parametrize("mode", list(SearchMode))
def test_every_mode_finds_a_fact_with_its_place(sample: Library, mode: SearchMode) -> None:
    best = sample.search("When was the Corran Wall opened to the tide?", 5, mode)
    assert any("14 March 2019" in evidence.text for evidence in best)
    scores = [evidence.score for evidence in best]
    assert scores == sorted(scores, reverse=True)


def test_evidence_stands_in_its_document_as_it_says(sample: Library) -> None:
    for query in ("oyster bed density", "keeper diary storm", "cost of the footbridge"):
        for evidence in sample.search(query):
            document = sample.document(evidence.document)
            assert document is not None
            assert document.text[evidence.start : evidence.end] == evidence.text
            assert document.places(evidence.start, evidence.end) == evidence.places
            assert evidence.path.is_file()
            for start, end in evidence.marks:
                assert evidence.text[start:end].strip()


def test_a_phrase_in_quotes_stands_in_every_result(sample: Library) -> None:
    results = sample.search('"Lantern Bed"')
    assert results
    assert all("lantern bed" in " ".join(e.text.split()).casefold() for e in results)
    assert sample.search('"bed lantern tide wall"') == []


@pytest.mark.parametrize(
    "query", ["", "   ", '"', "'; --", "%", "the", "🦪", "x" * 10_000, "מלח", "\0", "a OR (b"]
)
def test_any_query_just_works(sample: Library, query: str) -> None:
    assert isinstance(sample.search(query), list)


def test_white_space_in_a_phrase_does_not_matter(sample: Library) -> None:
    assert sample.search('"Lantern    Bed"') == sample.search('"Lantern Bed"')


def test_nobody_waits_for_a_model_that_is_being_loaded(sample: Library) -> None:
    asked: list[bool] = []

    def loading(wait: bool) -> Embedder:
        asked.append(wait)
        raise ModelError("Not ready yet", "The embedding model is being loaded.")

    searcher = Searcher(sample._store, loading)
    assert searcher.search("oyster", patient=False)
    assert asked == [False]


def test_the_limit_holds(sample: Library) -> None:
    assert len(sample.search("oyster", limit=3)) == 3
    assert sample.search("oyster", limit=0) == []


def test_without_an_embedding_model_words_still_find(sample: Library) -> None:
    def none(wait: bool) -> Embedder:
        raise ModelError("No embedding model is installed", "Install one.")

    searcher = Searcher(sample._store, none)
    assert searcher.search("oyster", mode=SearchMode.HYBRID)
    with pytest.raises(ModelError):
        searcher.search("oyster", mode=SearchMode.SEMANTIC)


def test_rare_words_weigh_more(sample: Library) -> None:
    rarity = sample.rarity("the oyster in Mongolia")
    assert set(rarity) == {"oyster", "mongolia", ""}
    assert rarity["mongolia"] == rarity[""], "a word that stands nowhere"
    assert rarity["mongolia"] > 2 * rarity["oyster"]
