"""Passages keep the text, the places and the limits, whatever the document."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from muniment.models import Models
from muniment.passages import Size, estimate_tokens, split
from muniment.records import Document, Part, Place
from muniment.tokens import TokenCounter


def count(texts: Sequence[str]) -> list[int]:
    return [max(1, len(text.split())) for text in texts]


def document(*parts: tuple[str, Place], kind: str = "text") -> Document:
    text, made = "", []
    for content, place in parts:
        text += "\n\n" if text else ""
        made.append(Part(len(text), len(text) + len(content), place, kind))
        text += content
    return Document(text, tuple(made))


def sentences_of(number: int, length: int = 10) -> str:
    return " ".join(f"Number {i} " + "word " * (length - 3) + "ends." for i in range(number))


words = st.text(st.characters(codec="utf-8", exclude_characters="\r"), min_size=1, max_size=12)
contents = st.lists(words, min_size=1, max_size=60).map(" ".join).filter(str.strip)
places = st.builds(
    Place, st.just("x"), st.none() | st.integers(1, 3), st.sampled_from([(), ("A",), ("A", "B")])
)
kinds = st.sampled_from(["text", "heading", "table", "code", "list"])
parts = st.lists(st.tuples(contents.map(str.strip), places), min_size=1, max_size=6)


@settings(max_examples=150, deadline=None)
@given(parts, kinds, st.integers(5, 30))
def test_what_always_holds(content: list[tuple[str, Place]], kind: str, target: int) -> None:
    whole = document(*content, kind=kind)
    size = Size(target=target, smallest=target // 3, overlap=target // 5, largest=target + 10)
    passages = split(whole, count, size)
    for passage in passages:
        assert whole.text[passage.start : passage.end] == passage.text
        assert passage.text == passage.text.strip()
        assert passage.places == whole.places(passage.start, passage.end)
        assert len({place.page for place in passage.places}) == 1, "never across a page"
    covered = {i for passage in passages for i in range(passage.start, passage.end)}
    assert all(whole.text[i].isspace() for i in range(len(whole.text)) if i not in covered)
    assert [p.start for p in passages] == sorted(p.start for p in passages)


def test_a_passage_grows_to_the_target_and_repeats_the_end_of_the_one_before() -> None:
    passages = split(document((sentences_of(60), Place("p. 1", 1))), count, Size())
    lengths = [count([passage.text])[0] for passage in passages]
    assert all(100 <= length <= 250 for length in lengths)
    for before, after in pairwise(passages):
        assert before.start < after.start < before.end < after.end
        assert count([before.text[after.start - before.start :]])[0] <= 40


def test_a_heading_opens_a_passage_unless_what_stands_before_is_short() -> None:
    aims, methods = Place("Aims", None, ("Aims",)), Place("Methods", None, ("Methods",))
    long = split(document((sentences_of(10), aims), (sentences_of(10), methods)), count)
    assert [passage.places for passage in long] == [(aims,), (methods,)]
    short = split(document((sentences_of(2), aims), (sentences_of(10), methods)), count)
    assert [passage.places for passage in short] == [(aims, methods)]


def test_rows_of_a_table_stay_whole() -> None:
    rows = "\n".join(f"Year: {1900 + i} | Oysters: {i * 7}" for i in range(120))
    passages = split(document((rows, Place("p. 1", 1)), kind="table"), count)
    assert len(passages) > 1
    assert all(line in rows.split("\n") for p in passages for line in p.text.split("\n"))


def test_a_sentence_beyond_the_limit_is_cut_at_white_space() -> None:
    endless = " ".join(f"w{i}" for i in range(1000))
    passages = split(document((endless, Place("p. 1", 1))), count, Size())
    assert all(count([passage.text])[0] <= 250 for passage in passages)
    assert {word for p in passages for word in p.text.split()} == set(endless.split())


def test_tokens_are_those_of_the_embedding_model() -> None:
    counter = TokenCounter(Models().get("embedding").paths["tokenizer.json"])
    passages = split(document((sentences_of(200), Place("p. 1", 1))), counter.count)
    lengths = counter.count([passage.text for passage in passages])
    assert max(lengths) <= 250
    assert all(100 <= n <= 250 for n in lengths)


def test_without_a_model_tokens_are_estimated_near_the_truth() -> None:
    counter = TokenCounter(Models().get("embedding").paths["tokenizer.json"])
    texts = [sentences_of(20), "Der Hafenmeister schrieb alles in sein Buch. " * 5]
    for estimate, truth in zip(estimate_tokens(texts), counter.count(texts), strict=True):
        assert 0.5 < estimate / truth < 2


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.integers(0, 199))
def test_an_edit_moves_only_the_seams_near_it(seed: int, edited: int) -> None:
    chance = random.Random(seed)
    paragraphs = [
        " ".join(
            f"{chance.randrange(10**6)} {'word ' * chance.randrange(4, 20)}ends."
            for _ in range(chance.randrange(2, 7))
        )
        for _ in range(200)
    ]

    def passages() -> list[str]:
        parts = ((paragraph, Place("line 1")) for paragraph in paragraphs)
        return [passage.text for passage in split(document(*parts), count)]

    before = passages()
    paragraphs[edited] += " A heron stood in the water all morning."
    after = passages()
    assert 1 <= len(set(after) - set(before)) <= 12 < len(after) / 4
    near = [n for n, text in enumerate(after) if text not in set(before)]
    assert near[-1] - near[0] <= 12, "all of them stand together"
