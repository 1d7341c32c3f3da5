"""Documents survive the way through JSON, and know the places of their text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.records import Document, Part, Place, join_places

places = st.builds(
    Place,
    st.text(max_size=8),
    st.none() | st.integers(1, 500),
    st.lists(st.text(max_size=5), max_size=3).map(tuple),
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Documents of some parts, two line breaks apart."""
    texts = draw(st.lists(st.text(min_size=1, max_size=20), max_size=6))
    text, parts = "", []
    for piece in texts:
        text += "\n\n" if text else ""
        part = Part(len(text), len(text) + len(piece), draw(places))
        parts.append(part)
        text += piece
    return Document(text, tuple(parts), draw(st.text(max_size=5)), kind="text")


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
