"""What is shown of a text: the sentence that matches, its words marked, in any script."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.records import Snippet
from muniment.search.snippet import LONGEST, Matches, Wanted

FILLER = "The weather was fair on that day and nobody wrote anything down about it. "


def wanted(*words: str, phrases: tuple[str, ...] = (), prefixes: tuple[str, ...] = ()) -> Wanted:
    return Wanted(tuple((word, 1.0) for word in words), phrases, prefixes)


def marked(text: str, what: Wanted, language: str = "en") -> list[str]:
    return [text[a:b] for a, b in Matches(text, what, language).marks]


def shown(text: str, snippet: Snippet) -> str:
    return text[snippet.start : snippet.end]


# ---------------------------------------------------------------- marks


@pytest.mark.parametrize(
    ("text", "language", "words", "expected"),
    [
        ("Oysters grow. An oyster grew.", "en", ["oyster"], ["Oysters", "oyster"]),
        ("Häuser und ein Haus", "de", ["Haus"], ["Häuser", "Haus"]),
        ("Les élèves de l'école", "fr", ["eleve", "ecole"], ["élèves", "l'école"]),
        ("Sales of 1,577 and 1577", "en", ["1577"], ["1,577", "1577"]),
        ("covid-19 came; 19 others, a covid", "en", ["COVID-19"], ["covid-19"]),
        ("snake_case and snake", "en", ["snake"], ["snake", "snake"]),
        ("北京大学在北京。人口多", "zh", ["北京的人口"], ["北京", "北京", "人口"]),
        ("用Python写代码", "zh", ["python"], ["Python"]),
        ("กรุงเทพเป็นเมืองหลวงของไทย", "th", ["เมืองหลวง"], ["เมืองหลวง"]),
        ("나는 서울에서 산다", "ko", ["서울"], ["서울"]),
        ("東京タワーへ行く", "ja", ["タワー"], ["タワー"]),
        ("هذا كتاب عن البحر", "ar", ["البحر"], ["البحر"]),
    ],
)
def test_words_are_marked_in_all_their_forms(
    text: str, language: str, words: list[str], expected: list[str]
) -> None:
    assert marked(text, wanted(*words), language) == expected


def test_grammar_that_chinese_texts_share_is_not_marked() -> None:
    assert marked("他是我们的人，也是你的", wanted("谁是这里的人"), "zh") == []


def test_a_phrase_is_marked_as_a_whole_and_only_where_it_stands() -> None:
    text = "The Lantern\n  Bed is a bed. A lantern stands by the lantern-bed."
    assert marked(text, wanted(phrases=("lantern bed",))) == ["Lantern\n  Bed", "lantern-bed"]
    assert marked("unlantern bedding", wanted(phrases=("lantern bed",))) == []


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("Le Café\u0301 Zürich ouvre", "cafe zurich", "Café\u0301 Zürich"),
        ("die STRASSE, die Straße", "die straße", "die STRASSE"),
        ("我在北京大学学习", "北京大学", "北京大学"),
        ("a b ++ c", "++", "++"),
    ],
)
def test_a_phrase_is_found_whatever_its_case_and_accents(
    text: str, phrase: str, expected: str
) -> None:
    assert marked(text, wanted(phrases=(phrase,)))[0] == expected


def test_a_prefix_marks_the_words_that_begin_with_it() -> None:
    text = "Prefabricated parts, prefixed; but no unprefixed"
    assert marked(text, wanted(prefixes=("pref",))) == ["Prefabricated", "prefixed"]


def test_what_is_wanted_twice_is_marked_once() -> None:
    text = "The Lantern Bed lies north"
    what = wanted("lantern", phrases=("lantern bed",), prefixes=("lan",))
    assert marked(text, what) == ["Lantern Bed"]


# ---------------------------------------------------------------- snippets


def test_the_sentence_with_most_of_the_words_is_shown() -> None:
    text = 9 * FILLER + "An oyster is grey. " + 9 * FILLER + "Oyster beds lie in the bay. "
    text += 9 * FILLER
    snippet = Matches(text, wanted("oyster", "bay"), "en").snippet()
    assert "Oyster beds lie in the bay." in shown(text, snippet)
    assert [text[a:b] for a, b in snippet.marks] == ["Oyster", "bay"]
    assert not snippet.cut_before
    assert not snippet.cut_after


def test_rare_words_weigh_more_than_many_frequent_ones() -> None:
    text = "The bay is a bed of sand. " + 9 * FILLER + "The curlew came. " + 9 * FILLER
    rare = Wanted((("bay", 0.5), ("bed", 0.5), ("curlew", 4.0)))
    assert "curlew" in shown(text, Matches(text, rare, "en").snippet())


def test_a_phrase_comes_before_its_scattered_words() -> None:
    text = "The lantern of the bed of oysters, grey. " + 9 * FILLER + "At Lantern Bed it is calm."
    what = wanted("oyster", "grey", phrases=("lantern bed",))
    assert "At Lantern Bed it is calm." in shown(text, Matches(text, what, "en").snippet())


def test_there_is_something_to_read_around_a_short_sentence() -> None:
    text = "Oysters! " + 3 * (20 * "many words without an end " + ". ")
    snippet = Matches(text, wanted("oyster"), "en").snippet()
    assert LONGEST // 2 < snippet.end - snippet.start <= LONGEST
    assert snippet.cut_after
    assert not snippet.cut_before


def test_where_nothing_is_found_it_begins_at_the_best_passage() -> None:
    text = 9 * FILLER + "Here the best passage begins. " + 9 * FILLER
    near = (9 * len(FILLER), len(text))
    snippet = Matches(text, wanted("walrus"), "en").snippet(near)
    assert shown(text, snippet).find("Here the best passage begins.") in range(LONGEST // 3 + 1)
    assert snippet.marks == ()


def test_of_equal_sentences_the_one_in_the_best_passage_is_shown() -> None:
    text = 9 * FILLER + "An oyster grew. " + 9 * FILLER + "An oyster grew. " + 9 * FILLER
    near = (text.rindex("An oyster"), len(text))
    start = Matches(text, wanted("oyster"), "en").snippet(near).start
    assert start > text.rindex("An oyster") - LONGEST


def test_an_endless_sentence_is_cut_between_words_around_the_match() -> None:
    text = 300 * "lorem " + "needle " + 300 * "ipsum "
    snippet = Matches(text, wanted("needle"), "en").snippet()
    assert set(shown(text, snippet).split()) == {"lorem", "needle", "ipsum"}
    assert snippet.cut_before
    assert snippet.cut_after


def test_an_endless_run_without_spaces_is_cut_anywhere_but_in_a_character() -> None:
    text = 600 * "กำ" + "เมืองหลวง" + 600 * "กี่"
    snippet = Matches(text, wanted("เมืองหลวง"), "th").snippet()
    assert "เมืองหลวง" in shown(text, snippet)
    assert text[snippet.start] in "กเ"
    assert text[snippet.end] in "กเ"


def test_of_a_table_the_row_is_shown() -> None:
    rows = [f"Year: {y} | Sales in the whole of the kingdom: {y * 7} | Staff: {y % 91} people" for y
            in range(1990, 2020)]  # fmt: skip
    text = "\n".join(rows)
    assert shown(text, Matches(text, wanted("2007", "sales"), "en").snippet()) == rows[17]


def test_of_a_list_the_item_and_of_code_the_lines_are_shown() -> None:
    items = "\n".join(f"- item {n} of the long list of things to do" for n in range(40))
    snippet = Matches(items, wanted("27"), "en").snippet()
    assert items[snippet.start] == "-"
    assert "item 27" in shown(items, snippet)
    code = "def quiet(a):\n    return a\n\n" * 40 + "class Oyster:\n    size = 1\n"
    snippet = Matches(code, wanted("oyster")).snippet()
    assert "class Oyster:\n    size = 1" in shown(code, snippet)
    assert shown(code, snippet).startswith(("def", "return"))


# ---------------------------------------------------------------- by meaning


def test_the_sentence_that_means_most_is_shown_and_marked_whole() -> None:
    meant = "The gas bill came to ninety pounds."
    text = 9 * FILLER + meant + " " + 9 * FILLER
    asked: list[Sequence[str]] = []

    def similarity(texts: Sequence[str]) -> list[float]:
        asked.append(texts)
        return [0.9 if "gas" in t else 0.1 for t in texts]

    snippet = Matches(text, wanted("heating", "cost"), "en").by_meaning(similarity)
    assert meant in shown(text, snippet)
    assert [text[a:b] for a, b in snippet.marks] == [meant]
    assert len(asked) == 1


def test_only_sentences_of_the_best_passage_are_asked_for() -> None:
    text = 9 * FILLER + "Here the passage begins. " + FILLER
    asked: list[str] = []

    def similarity(texts: Sequence[str]) -> list[float]:
        asked.extend(texts)
        return [0.5] * len(texts)

    Matches(text, wanted(), "en").by_meaning(similarity, (9 * len(FILLER), len(text)))
    assert len(asked) == 1


def test_words_decide_between_sentences_that_mean_much_the_same() -> None:
    text = "One sentence tells of the harbour. " + 9 * FILLER + "The other tells of oysters."
    matches = Matches(text, wanted("oysters"), "en")
    snippet = matches.by_meaning(lambda texts: [0.5] * len(texts))
    assert [text[a:b] for a, b in snippet.marks] == ["oysters"]


def test_without_a_model_the_words_decide() -> None:
    matches = Matches(9 * FILLER + "An oyster.", wanted("oyster"), "en")
    assert matches.by_meaning(lambda texts: None) == matches.snippet()


# ---------------------------------------------------------------- for any text

PIECES = [
    *("oyster ", "Oysters. ", "\n", "\n\n", " | ", "- ", "北京", "。", "เมือง", "é", "e\u0301", "ß"),
    *("العربية ", "x" * 90, "👩\u200d👧", "1,577.50 ", "\u200d", "İ", "ﬁ", "\0", "\r\n", " \u00a0"),
]
TEXT = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=40).map("".join)
WANTED = st.builds(
    Wanted,
    st.lists(st.tuples(TEXT.map(lambda t: t[:20]), st.floats(0.1, 9)), max_size=4).map(tuple),
    st.lists(TEXT.map(lambda t: t[:20]), max_size=2).map(tuple),
    st.lists(TEXT.map(lambda t: t[:4]), max_size=2).map(tuple),
)


@given(TEXT, WANTED, st.sampled_from(["", "en", "de", "zh", "th", "xx"]), st.integers(20, 300))
def test_a_snippet_is_a_part_of_the_text_within_its_bound(
    text: str, what: Wanted, language: str, longest: int
) -> None:
    matches = Matches(text, what, language)

    def similarity(texts: Sequence[str]) -> list[float]:
        return [(7 * n % 5 - 2) / 2 for n in range(len(texts))]

    for snippet in (
        matches.snippet(longest=longest),
        matches.snippet((len(text) // 2, len(text)), longest),
        matches.by_meaning(similarity, None, longest),
    ):
        assert 0 <= snippet.start <= snippet.end <= len(text)
        assert snippet.end - snippet.start <= longest
        assert bool(text.strip()) == bool(shown(text, snippet))
        assert shown(text, snippet) == shown(text, snippet).strip()
        ends = [snippet.start, *(at for mark in snippet.marks for at in mark), snippet.end]
        assert ends == sorted(ends)


@given(TEXT, WANTED)
def test_marks_are_ranges_of_the_text_in_order(text: str, what: Wanted) -> None:
    marks = Matches(text, what, "en").marks
    assert all(0 <= a < b <= len(text) for a, b in marks)
    assert all(one[1] < other[0] for one, other in pairwise(marks))


@given(TEXT, st.integers(0, 4000), st.integers(1, 30))
def test_what_is_cut_from_a_text_is_found_in_it(text: str, at: int, length: int) -> None:
    phrase = text[at % (len(text) + 1) :][:length]
    words = [run for run in phrase.split() if run.isascii() and run.isalpha()]
    if words and f" {words[0]} " in f" {text} ":
        assert Matches(text, wanted(words[0]), "en").marks
