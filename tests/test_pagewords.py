"""The words of a page: which lie under a stretch of text, and what a person selects of them."""

from __future__ import annotations

from muniment.pagewords import Flow, PageWord, PageWords, page_text
from muniment.records import Document, Part, Place

# Two lines of two words, ten points to a character, and a page number below.
WORDS = (
    PageWord((0, 0, 40, 10), "Deep", "\n", 0),
    PageWord((45, 0, 95, 10), "water", " ", 5),
    PageWord((0, 20, 50, 30), "moved", " ", 11),
    PageWord((55, 20, 95, 30), "slow", " ", 17),
    PageWord((0, 90, 10, 100), "7", "\n"),
)


def test_a_stretch_of_text_has_a_box_for_each_line() -> None:
    page = PageWords(WORDS)
    assert page.boxes(0, 21) == ((0, 0, 95, 10), (0, 20, 95, 30))
    assert page.boxes(7, 13) == ((65, 0, 95, 10), (0, 20, 20, 30)), "parts of words too"
    assert page.boxes(21, 99) == ()
    assert page.boxes(4, 5) == (), "what parts two words has no place"


def test_words_apart_on_one_line_are_not_joined() -> None:
    cells = (PageWord((0, 0, 40, 10), "Cost", "", 0), PageWord((90, 0, 100, 10), "9", "\t", 5))
    assert PageWords(cells).boxes(0, 6) == ((0, 0, 40, 10), (90, 0, 100, 10))


def test_words_count_as_the_document_does_and_recognised_paragraphs_join_them() -> None:
    one, two = Place("p. 1", 1), Place("p. 2", 2)
    box = (0.1, 0.5, 0.9, 0.6)
    text = "First page.\n\nDeep water moved slow\n\nA scanned paragraph."
    parts = (
        Part(0, 11, one),
        Part(13, 34, two),
        Part(36, 56, two, box=box, confidence=0.9),
    )
    document = Document(text, parts)
    page = PageWords(WORDS).of(document, 2, (200.0, 100.0))
    for word in page.words[:4]:
        assert text[word.start :].startswith(word.text)
    assert page.words[4].start == -1
    assert page.boxes(40, 42) == ((20.0, 50.0, 180.0, 60.0),), "the whole paragraph"
    assert page_text(document, 2) == "Deep water moved slow"
    assert page_text(document, 3) == ""


def test_a_point_is_nearest_to_a_character() -> None:
    flow = Flow(WORDS)
    assert flow.text == "Deep water moved slow\n7"
    assert flow.at(0, 5) == 0
    assert flow.at(22, 5) == 2
    assert flow.at(67, 5) == 7
    assert flow.at(999, 25) == 21, "beside a line is the end of that line"
    assert flow.at(2, 999) == 22
    assert Flow(()).at(3, 3) == 0


def test_what_is_selected_can_be_copied_and_painted() -> None:
    flow = Flow(WORDS)
    start, end = flow.at(65, 5), flow.at(50, 25)
    assert flow.text[start:end] == "ter moved"
    assert flow.boxes(start, end) == ((65, 0, 95, 10), (0, 20, 50, 30))
    assert flow.boxes(3, 3) == ()


def test_a_word_and_a_line_are_found_by_a_point_on_them() -> None:
    flow = Flow(WORDS)
    assert flow.text[slice(*flow.word(60, 5))] == "water"
    assert flow.text[slice(*flow.line(60, 5))] == "Deep water"
    assert flow.text[slice(*flow.line(70, 25))] == "moved slow"
    assert flow.over(60, 5) and not flow.over(60, 15)
    assert Flow(()).word(1, 1) == Flow(()).line(1, 1) == (0, 0)


def test_of_a_paragraph_in_a_picture_all_is_selected_or_nothing() -> None:
    flow = Flow((PageWord((0, 0, 100, 50), "A scanned paragraph.", "", 0, solid=True),))
    assert (flow.at(90, 5), flow.at(5, 45)) == (0, 20)
    assert flow.boxes(0, 20) == ((0, 0, 100, 50),)
