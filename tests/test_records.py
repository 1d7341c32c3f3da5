"""Documents survive the way through JSON, and know the places of their text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.records import Coverage, Document, Part, Place, join_places

places = st.builds(
    Place,
    st.text(max_size=8),
    st.none() | st.integers(1, 500),
    st.lists(st.text(max_size=5), max_size=3).map(tuple),
    st.booleans(),
)
coverages = st.builds(
    Coverage,
    st.sampled_from(["", "page", "slide"]),
    st.integers(0, 500),
    st.integers(0, 500),
    st.integers(0, 500),
    st.none() | st.floats(0, 1),
    st.lists(st.integers(1, 500), max_size=4).map(tuple),
)
share = st.integers(0, 1000).map(lambda thousandths: thousandths / 1000)
boxes = st.none() | st.tuples(share, share, share, share)
sure = st.none() | st.integers(0, 1000).map(lambda thousandths: thousandths / 1000)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Documents of some parts, two line breaks apart."""
    texts = draw(st.lists(st.text(min_size=1, max_size=20), max_size=6))
    text, parts = "", []
    for piece in texts:
        text += "\n\n" if text else ""
        part = Part(
            len(text), len(text) + len(piece), draw(places), "text", draw(sure), draw(boxes)
        )
        parts.append(part)
        text += piece
    return Document(
        text, tuple(parts), draw(st.text(max_size=5)), kind="text", coverage=draw(coverages)
    )


@given(documents())
def test_a_document_comes_back_from_json_as_it_was(document: Document) -> None:
    data = json.loads(json.dumps(document.to_json()))
    assert Document.from_json(data) == document


@pytest.mark.parametrize("data", [{}, {"text": 1}, {"places": [[1]], "parts": [], "text": ""}])
def test_other_data_is_refused(data: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        Document.from_json(data)


def test_a_range_knows_the_places_it_touches() -> None:
    one, two = Place("p. 1", 1), Place("p. 2", 2)
    document = Document("first\n\nsecond", (Part(0, 5, one), Part(7, 13, two)))
    assert document.places(0, 5) == (one,)
    assert document.places(3, 9) == (one, two)
    assert document.places(5, 7) == ()
    assert document.page_start(2) == 7


def test_a_run_is_placed_by_the_very_line_it_stands_on() -> None:
    text = "one\ntwo\nthree\n\nfour\nfive"
    parts = (Part(0, 13, Place("line 1")), Part(15, 24, Place("line 6")))
    document = Document(text, parts)
    for words, label in [("two", "line 2"), ("three", "line 3"), ("five", "line 7")]:
        start = text.index(words)
        place = document.place_at(start, start + len(words))
        assert place is not None and place.label == label
    across = document.place_at(text.index("two"), text.index("four") + 4)
    assert across is not None and across.label == "lines 2–6"
    assert Document("", ()).place_at(0, 0) is None


@pytest.mark.parametrize(
    ("places", "label", "page"),
    [
        ([Place("p. 3", 3)], "p. 3", 3),
        ([Place("p. 3", 3), Place("p. 4", 4)], "pp. 3–4", 3),
        ([Place("line 3"), Place("line 9"), Place("line 20")], "lines 3–20", None),
        ([Place("Aims"), Place("Methods › Sites")], "Aims … Methods › Sites", None),
    ],
)
def test_several_places_get_one_label(places: list[Place], label: str, page: int | None) -> None:
    joined = join_places(places)
    assert (joined.label, joined.page) == (label, page)


@pytest.mark.parametrize(
    ("labels", "joined"),
    [
        (("Budget!A2:D9", "Budget!A10:D21"), "Budget!A2:D21"),
        (("Budget!B2", "Budget!AA3:AB9"), "Budget!B2:AB9"),
        (("Z!Z1:Z2", "Z!AA3"), "Z!Z1:AA3"),
        (("rows 2–21", "rows 22–41"), "rows 2–41"),
        (("row 2", "row 3"), "rows 2–3"),
        (("line 2", "lines 7–9"), "lines 2–9"),
        (("Budget!A2:D9", "Costs!A1:B2"), "Budget!A2:D9 … Costs!A1:B2"),
    ],
)
def test_ranges_of_a_sheet_join_to_one_range(labels: tuple[str, str], joined: str) -> None:
    assert join_places([Place(label) for label in labels]).label == joined


def test_slides_join_as_pages_do_and_what_was_recognised_stays_so() -> None:
    joined = join_places([Place("slide 2", 2), Place("slide 3", 3, recognised=True)])
    assert (joined.label, joined.page, joined.recognised) == ("slides 2–3", 2, True)


@pytest.mark.parametrize(
    ("coverage", "said"),
    [
        (Coverage(), ""),
        (Coverage("sheet", 1, 1), "1 sheet"),
        (Coverage("entry", 4, 4), "4 entries"),
        (Coverage("page", 40, 37), "37 of 40 pages"),
        (
            Coverage("page", 214, 214, 14, 0.961),
            "214 pages, 14 of them recognised in pictures (96% sure)",
        ),
        (Coverage("page", 1, 1, 1, 0.99), "1 page, recognised in a picture (99% sure)"),
        (Coverage("page", 3, 0, waiting=(1, 2, 3)), "0 of 3 pages, 3 still to be recognised"),
    ],
)
def test_coverage_is_said_in_words(coverage: Coverage, said: str) -> None:
    assert str(coverage) == said
