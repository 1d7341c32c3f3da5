"""Ranked passages become results: merged, folded, of several documents, true to their text."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from muniment.records import Evidence, Place
from muniment.search.evidence import (
    Result,
    Source,
    diverse,
    evidence_of,
    fold,
    merge,
    results,
)
from muniment.search.fusion import Found
from muniment.search.snippet import Wanted
from muniment.tables import DocumentRow, StoredPassage

TEXT = "".join(f"Sentence {n} of the only document. " for n in range(300))
BED = "The oysters of the Lantern Bed are counted each spring by the keeper and by his son. "
NOTHING = Wanted()
LONG = " ".join(f"word{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(120))


def passage(
    number: int, start: int, text: str, document: str = "d", place: str = ""
) -> StoredPassage:
    places = (Place(place or f"p. {number}", number),)
    end = start + len(text)
    return StoredPassage(f"{document}-{number}", document, 0, start, end, text, "", places)


def found(*passages: StoredPassage) -> list[Found]:
    return [Found(p, 1 - n / 100, 9.0 - n, 0.9 - n / 100) for n, p in enumerate(passages)]


def source(document: str, language: str = "en", files: int = 1) -> Source:
    paths = tuple(Path(f"/docs/{document}-{n}.txt") for n in range(files))
    return Source(paths, DocumentRow(document, "", "txt", "", "", language, 1))


def shown(ranked: list[Found], wanted: Wanted = NOTHING) -> list[Evidence]:
    sources = {f.passage.document: source(f.passage.document) for f in ranked}
    return [evidence_of(result, sources, wanted) for result in results(ranked)]


# ---------------------------------------------------------------- neighbours

RUNS = st.lists(st.tuples(st.integers(0, 9000), st.integers(50, 1500)), max_size=14)


def passages_at(runs: list[tuple[int, int]]) -> list[Found]:
    return found(*(passage(n, a, TEXT[a : a + length]) for n, (a, length) in enumerate(runs)))


@given(RUNS)
def test_merging_loses_nothing_and_keeps_the_order(runs: list[tuple[int, int]]) -> None:
    groups = merge(passages_at(runs))
    assert sorted(f.passage.ordinal for g in groups for f in g) == list(range(len(runs)))
    firsts = [group[0].score for group in groups]
    assert firsts == sorted(firsts, reverse=True)
    assert all(f.score <= group[0].score for group in groups for f in group)


@given(RUNS)
def test_what_overlaps_and_is_not_too_long_is_one_result(runs: list[tuple[int, int]]) -> None:
    groups = merge(passages_at(runs))
    ends = [(min(f.passage.start for f in g), max(f.passage.end for f in g)) for g in groups]
    assert all(end - start <= 3000 for start, end in ends)
    for (a, b), (c, d) in combinations(ends, 2):
        assert b <= c or d <= a or max(b, d) - min(a, c) > 3000


@given(RUNS)
def test_evidence_is_the_text_of_its_document_with_all_its_places(
    runs: list[tuple[int, int]],
) -> None:
    ranked = passages_at(runs)
    sources = {"d": source("d")}
    for group in merge(ranked):
        evidence = evidence_of(Result(tuple(group), group[0].score), sources, Wanted())
        assert TEXT[evidence.start : evidence.end] == evidence.text
        in_order = sorted(group, key=lambda f: f.passage.start)
        assert evidence.places == tuple(f.passage.places[0] for f in in_order)
        assert evidence.place == group[0].passage.places[0]
        assert evidence.similarity == max(f.similarity or 0 for f in group)


def test_a_passage_between_two_results_makes_them_one() -> None:
    ranked = passages_at([(0, 400), (700, 400), (350, 400)])
    assert [[f.passage.ordinal for f in group] for group in merge(ranked)] == [[0, 2, 1]]


def test_passages_of_different_documents_are_never_merged() -> None:
    ranked = found(passage(0, 0, TEXT[:90], "a"), passage(0, 0, TEXT[:90], "b"))
    assert len(merge(ranked)) == 2


# ---------------------------------------------------------------- near duplicates


def test_a_copy_is_listed_with_the_better_one() -> None:
    copy = BED.upper().replace(" ", "\n")
    best, other = shown(
        found(passage(1, 0, BED, "a"), passage(1, 0, LONG, "b"), passage(4, 70, copy, "c"))
    )
    assert (best.document, other.document) == ("a", "b")
    [also] = best.also
    assert (also.document, also.path, also.place.label) == ("c", Path("/docs/c-0.txt"), "p. 4")
    assert (also.start, also.end) == (70, 70 + len(BED))
    assert other.also == ()


def test_a_version_with_a_word_changed_is_nearly_the_same() -> None:
    other = LONG.replace("wordbb", "altered")
    assert len(fold(merge(found(passage(1, 0, LONG, "a"), passage(1, 0, other, "b"))))) == 1


def test_texts_with_another_number_are_never_the_same() -> None:
    one, other = f"{LONG} It cost 1,577 pounds.", f"{LONG} It cost 1,677 pounds."
    assert len(fold(merge(found(passage(1, 0, one, "a"), passage(1, 0, other, "b"))))) == 2


def test_texts_that_share_a_half_are_two_results() -> None:
    half = len(LONG) // 2
    other = LONG[:half] + LONG[half:].replace("word", "verb")
    assert len(fold(merge(found(passage(1, 0, LONG, "a"), passage(1, 0, other, "b"))))) == 2


def test_a_copy_of_the_lesser_part_of_a_result_is_folded_too() -> None:
    first, second = TEXT[:600], TEXT[500:1100]
    ranked = found(passage(1, 0, first, "a"), passage(2, 500, second, "a"),
                   passage(1, 40, second, "b"))  # fmt: skip
    [evidence] = shown(ranked)
    assert evidence.text == TEXT[:1100]
    assert [e.document for e in evidence.also] == ["b"]


def test_what_stands_on_several_pages_of_one_document_is_one_result() -> None:
    ranked = found(*(passage(n, 1000 * n, BED) for n in (3, 1, 2)))
    [evidence] = shown(ranked)
    assert evidence.place.page == 3
    assert [e.place.page for e in evidence.also] == [1, 2]


def test_texts_without_spaces_or_words_are_compared_as_well() -> None:
    chinese = "北京的人口是两千万，上海的人口更多。" * 3
    ranked = found(passage(1, 0, chinese, "a"), passage(1, 0, chinese, "b"),
                   passage(1, 0, "广州在南方，天气很热。", "c"),
                   passage(1, 0, "* * *", "d"), passage(1, 0, "* * *", "e"))  # fmt: skip
    folded = fold(merge(ranked))
    assert [r.document for r in folded] == ["a", "c", "d"]
    assert [len(r.also) for r in folded] == [1, 0, 1]


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from([BED, LONG, "x", "1 2", ""]))))
def test_every_passage_is_in_one_result_or_listed_with_it(texts: list[tuple[str, str]]) -> None:
    ranked = found(*(passage(n, 5000 * n, text, d) for n, (d, text) in enumerate(texts)))
    inside = [r for result in fold(merge(ranked)) for r in (result, *result.also)]
    assert sorted(r.found[0].passage.id for r in inside) == sorted(f.passage.id for f in ranked)


# ---------------------------------------------------------------- several documents


def ranked_results(documents: str, step: float = 0.01) -> list[Result]:
    return [
        Result(tuple(found(passage(n, 9000 * n, f"text {n}", d))), 1 - n * step)
        for n, d in enumerate(documents)
    ]


def test_others_come_before_the_fourth_place_of_one_document() -> None:
    order = "".join(r.document for r in diverse(ranked_results("aaaaaabc")))
    assert order == "aaabcaaa"


def test_much_better_evidence_stays_first_whatever_its_document() -> None:
    order = "".join(r.document for r in diverse(ranked_results("aaaaab", step=0.12)))
    assert order == "aaaaab"


@given(st.lists(st.sampled_from("abc"), max_size=20))
def test_within_a_document_the_order_stays(documents: list[str]) -> None:
    before = ranked_results("".join(documents))
    after = diverse(before)
    assert [r.score for r in after] == sorted((r.score for r in after), reverse=True)
    for document in "abc":
        kept = [r.found for r in after if r.document == document]
        assert kept == [r.found for r in before if r.document == document]


# ---------------------------------------------------------------- as evidence


def test_evidence_has_its_marks_and_its_snippet() -> None:
    ranked = found(passage(1, 0, TEXT[:900] + BED + TEXT[900:1500]))
    [evidence] = shown(ranked, Wanted((("oyster", 1.0), ("keepers", 1.0))))
    assert [evidence.text[a:b] for a, b in evidence.marks] == ["oysters", "keeper"]
    assert evidence.snippet is not None
    assert BED.strip() in evidence.text[evidence.snippet.start : evidence.snippet.end]
    assert evidence.snippet.marks == evidence.marks


def test_evidence_tells_its_files_and_its_language() -> None:
    [result] = results(found(passage(1, 0, "Die Häuser stehen leer.")))
    wanted = Wanted((("Haus", 1.0),))
    evidence = evidence_of(result, {"d": source("d", "de", files=3)}, wanted)
    assert evidence.path == Path("/docs/d-0.txt")
    assert len(evidence.paths) == 3
    assert evidence.title == "d-0"
    assert evidence.language == "de"
    assert [evidence.text[a:b] for a, b in evidence.marks] == ["Häuser"]
