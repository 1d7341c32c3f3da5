"""An answer is cut into sentences with their citations, the same however it comes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from muniment.claims import SentenceStream, Statement, statements

SHAPES = """\
# Findings

The **wall** fell in *1953* [1]. Dr. Smith paid 3.5 m (see p. 12), e.g. to [Passage 2]. “It
went. It is gone.” Then [1, 3] 【2】 others [1-3] came.

- one item [2]
- two (1).

1. First
| Year | Revenue |
|---|---|
| 2018 | 12 [1] |

```
x = 1
```
> Er kam am 3. Mai. Dann z.B. nicht [^4]. [a link](http://example.org/a.b?c) ends!
"""


def cut(answer: str) -> list[tuple[str, tuple[int, ...]]]:
    return [(s.text, s.citations) for s in statements(answer)]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("One thing. [1] Another [2].", [("One thing.", (1,)), ("Another.", (2,))]),
        ("One thing.[1] Another.[2]", [("One thing.", (1,)), ("Another.", (2,))]),
        ("Both [1][3] said so.", [("Both said so.", (1, 3))]),
        ("None at all.", [("None at all.", ())]),
        (
            "It paid $1.5 in all [2]. Then left [2].",
            [("It paid $1.5 in all.", (2,)), ("Then left.", (2,))],
        ),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_an_answer_is_cut_into_sentences_with_their_citations(
    answer: str, expected: list[tuple[str, tuple[int, ...]]]
) -> None:
    assert cut(answer) == expected


@pytest.mark.parametrize(
    ("mark", "numbers"),
    [
        ("[1]", (1,)),
        ("[1, 2]", (1, 2)),
        ("[1][2]", (1, 2)),
        ("[1-3]", (1, 2, 3)),
        ("[1–3, 5]", (1, 2, 3, 5)),
        ("[1 and 4]", (1, 4)),
        ("【2】", (2,)),
        ("【2†source】", (2,)),
        ("[^3]", (3,)),
        ("[Passage 1]", (1,)),
        ("[Source: 2]", (2,)),
        ("(Passage 2)", (2,)),
        ("(Quelle 4)", (4,)),
        ("(3)", (3,)),
        ("\\[2\\]", (2,)),
        ("[2](http://example.org)", (2,)),
    ],
)
@pytest.mark.parametrize("shape", ["The wall fell {}.", "The wall fell. {}", "The wall fell.{}"])
def test_marks_are_understood_in_every_shape(
    shape: str, mark: str, numbers: tuple[int, ...]
) -> None:
    assert cut(shape.format(mark)) == [("The wall fell.", numbers)]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Source 1: It fell. Source 2: It rose.", [("It fell.", (1,)), ("It rose.", (2,))]),
        ("According to [Passage 1], the wall fell.", [("The wall fell.", (1,))]),
        ("The flow (1) rises and (2) falls.", [("The flow (1) rises and (2) falls.", ())]),
        ("It grew by 5 (12) in May.", [("It grew by 5 (12) in May.", ())]),
        ("It fell [1].\n\nSources: [1], [2]", [("It fell.", (1,))]),
        ("See [a note] on it.", [("See [a note] on it.", ())]),
    ],
)
def test_what_only_looks_like_a_mark_is_told_from_one(
    answer: str, expected: list[tuple[str, tuple[int, ...]]]
) -> None:
    assert cut(answer) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Dr. Smith and Mr. Quill came at 3.5 m, e.g. by boat (see p. 12).",
        "J. R. R. Tolkien wrote it in the U.S. before 1950.",
        "Er kam am 3. Mai nach Berlin, z. B. mit der Bahn.",
        "He said “I came. I left.” and went.",
        "It cost $1.5 million, i.e. 1,577.25 in all.",
    ],
)
def test_a_full_stop_does_not_always_end_a_sentence(sentence: str) -> None:
    assert cut(f"{sentence} Es war gut.") == [(sentence, ()), ("Es war gut.", ())]


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("The **wall** fell in *1953*.", ["The wall fell in 1953."]),
        ("See [the report](http://evil.example/x) now.", ["See the report now."]),
        ("![a picture](file:///etc/passwd) shows it.", ["a picture shows it."]),
        ("<a href='http://evil.example'>Click</a> <b>here</b>.", ["Click here."]),
        ("Run `rm` __now__ ~~or~~ later.", ["Run rm now or later."]),
        ("<<b>b>Bold<</b>/b> and [[a](x)](http://evil.example).", ["Bold and a."]),
        ("\\[a link\\](http://evil.example) here.", ["a link here."]),
        ("5 * 3 is snake_case_name.", ["5 * 3 is snake_case_name."]),
        ("# Summary\nIt fell.", ["Summary:", "It fell."]),
        ("- one item\n- two\n  lines\n* three", ["one item", "two lines", "three"]),
        ("1. First.\n2. Second.", ["First.", "Second."]),
        ("> It fell.\n> It rose.", ["It fell.", "It rose."]),
        ("A line\nwrapped. Next\n\nParagraph", ["A line wrapped.", "Next", "Paragraph"]),
        ("| Year | Sum |\n|---|---|\n| 2018 | 12 |", ["Year: 2018; Sum: 12"]),
        ("| 2018 | 12 |\n| 2019 | 15 |", ["2018; 12", "2019; 15"]),
        ("```python\nx = 1\n\ny = [2]\n```\nDone.", ["x = 1\n\ny = [2]", "Done."]),
        ("It fell.\n\n---\n\nIt rose.", ["It fell.", "It rose."]),
    ],
)
def test_markdown_becomes_plain_text(markdown: str, plain: list[str]) -> None:
    assert [text for text, _ in cut(markdown)] == plain


def streamed(pieces: list[str]) -> list[Statement]:
    stream = SentenceStream()
    done = [statement for piece in pieces for statement in stream.feed(piece)]
    return done + stream.close()


@given(st.lists(st.integers(0, len(SHAPES)), max_size=30))
def test_however_an_answer_is_cut_into_pieces_the_statements_are_the_same(at: list[int]) -> None:
    cuts = [0, *sorted(at), len(SHAPES)]
    pieces = [SHAPES[a:b] for a, b in pairwise(cuts)]
    assert streamed(pieces) == statements(SHAPES)


@given(st.text(alphabet="ab A.!\n[]()123,-*#|`_“”<>\\:", max_size=80))
@example("|a|\n-")
@example("```\n```")
def test_any_answer_can_be_cut_and_streamed(answer: str) -> None:
    whole = statements(answer)
    assert streamed(list(answer)) == whole
    for statement in whole:
        assert statement.text.strip() == statement.text != ""


def test_a_sentence_is_handed_out_once_the_next_has_begun() -> None:
    stream = SentenceStream()
    assert stream.feed("The **wall** fell. [1] It") == []
    assert stream.tail == "The wall fell. It"
    assert stream.feed(" rose") == [Statement("The wall fell.", (1,))]
    assert stream.tail == "It rose"
    assert stream.feed(" at 3.") == []
    assert stream.close() == [Statement("It rose at 3.", ())]


def test_the_tail_shows_no_markup() -> None:
    stream = SentenceStream()
    stream.feed("It **fell** [1] and [a link](http://evil.example) **ro")
    assert "*" not in stream.tail and "[1]" not in stream.tail and "http" not in stream.tail
