from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muniment.extract.builder import MOST_PARTS, Builder, clean, one_line, tidy
from muniment.records import Place
from tests.extract.checks import check, said

METHODS = ("add", "verbatim", "list", "table", "heading", "end")


@given(st.lists(st.tuples(st.sampled_from(METHODS), st.text(max_size=40))))
def test_parts_are_in_order_apart_and_never_empty(steps: list[tuple[str, str]]) -> None:
    builder = Builder("text")
    for step, text in steps:
        if step == "add":
            builder.add(text)
        elif step == "verbatim":
            builder.verbatim(text, kind="code")
        elif step == "heading":
            builder.heading(len(text) % 6 + 1, text)
        elif step == "end":
            builder.end_lines()
        else:
            builder.line(text, kind=step)
    check_loosely = builder.document()
    end = 0
    for part in check_loosely.parts:
        assert end <= part.start < part.end <= len(check_loosely.text)
        assert not check_loosely.text[end : part.start].strip()
        assert said(check_loosely, part).strip()
        end = part.end
    check_loosely.text.encode("utf-8")


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    for function in (clean, tidy, one_line):
        assert function(function(text)) == function(text)


def test_what_no_reader_sees_is_gone() -> None:
    assert clean("ef\ufb01cient co\xadoperate\u200b a\xa0b\x00c \ud800") == (
        "efficient cooperate a b c \ufffd"
    )
    assert clean("u\u0308ber x²") == "über x²"
    assert clean("a\r\nb\rc\x0bd") == "a\nb\nc\nd"


def test_rows_and_items_that_follow_one_another_are_one_part() -> None:
    builder = Builder("html")
    for item in ("one", "", "two"):
        builder.line(item, kind="list")
    builder.end_lines()
    builder.line("three", kind="list")
    builder.line("a | b", kind="table")
    document = check(builder.document())
    assert [said(document, part) for part in document.parts] == ["one\ntwo", "three", "a | b"]


def test_headings_are_the_place_of_what_follows() -> None:
    builder = Builder("html")
    builder.add("Before.")
    builder.heading(1, "Methods")
    builder.heading(3, "Sampling")
    builder.add("Nets.")
    builder.heading(2, "Analysis")
    builder.add("Counts.")
    builder.add("Elsewhere.", place=Place("p. 4", 4))
    labels = [part.place.label for part in builder.document().parts]
    assert labels == [
        "¶ 1",
        "Methods",
        "Methods › Sampling",
        "Methods › Sampling",
        "Methods › Analysis",
        "Methods › Analysis",
        "p. 4",
    ]


def test_too_much_text_is_cut_off_and_said() -> None:
    builder = Builder("text", limit=20)
    builder.add("0123456789")
    builder.add("0123456789 and more")
    builder.add("x")
    document = check(builder.document())
    assert builder.full
    assert document.text == "0123456789\n\n01234567"
    assert "first 20 characters" in document.notes[0]
    assert len(document.notes) == 1


def test_too_many_lines_are_cut_off_and_said() -> None:
    builder = Builder("text", limit=9)
    for item in ("one", "four", "x"):
        builder.line(item, kind="list")
    assert check(builder.document()).text == "one\nfour"
    assert builder.document().notes


def test_too_many_parts_are_cut_off_and_said() -> None:
    builder = Builder("text")
    for _ in range(MOST_PARTS + 10):
        builder.exact("x", kind="text", place=Place("p. 1", 1))
    document = builder.document()
    assert builder.full and len(document.parts) == MOST_PARTS
    assert len(document.notes) == 1


def test_too_many_long_places_are_cut_off_and_said() -> None:
    builder = Builder("html")
    for level in range(1, 7):
        builder.heading(level, f"{level}" * 500)
    for number in range(100_000):
        builder.heading(7, f"{number}" * 40)
    document = builder.document()
    assert builder.full and len(document.parts) < 20_000
    assert len(document.notes) == 1


def test_what_is_said_about_a_text_is_short() -> None:
    builder = Builder("docx")
    for level in range(1, 10):
        builder.heading(level, f"{level} " * 500)
    builder.add("Text.")
    document = check(builder.document(title="t" * 999, author="a" * 200, language="日本"))
    assert (document.title, document.author) == ("t" * 199 + "…", "a" * 200)
    assert document.language == ""
    place = document.parts[-1].place
    assert len(place.headings) == 8
    assert all(len(heading) <= 200 for heading in place.headings)
    assert len(place.label) <= 200 and place.label.startswith("…8 8") and place.label.endswith("8…")
    assert said(document, document.parts[0]) == "1 " * 499 + "1"


def test_code_keeps_its_shape() -> None:
    builder = Builder("html")
    builder.verbatim("\n    if a:\n\n\tb()  \n", kind="code")
    assert builder.document().text == "if a:\n\nb()"
