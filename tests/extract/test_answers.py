"""What a child answers is taken apart with care: nothing that makes no sense comes through."""

from __future__ import annotations

import json
import zlib
from typing import Any

import pytest

from muniment.content import unpack
from muniment.extract import answers
from muniment.extract.answers import Nonsense
from muniment.pagewords import PageLink, PageWord, PageWords
from muniment.process import Frame
from muniment.records import Document, Part, Place

NAN, INF = float("nan"), float("inf")


def answer(**changes: object) -> Frame:
    """What a child sends about a document, with some of it replaced."""
    place = Place("Methods", headings=("Methods",))
    data = Document("Otters.", (Part(0, 7, place),), title="Census", notes=("A note.",)).to_json()
    del data["text"]
    message = json.loads(json.dumps({"document": data | changes}))
    return message, b"Otters."


def test_whatever_a_child_says_can_be_stored() -> None:
    bad = "a\ud800" * 300
    frame = answer(
        title=bad, author=bad, date=bad, language=bad, kind=bad, notes=[bad] * 50,
        places=[[bad, 3, [bad] * 50]],
    )  # fmt: skip
    document = answers.document(frame)
    assert document.text == "Otters."
    place = document.parts[0].place
    assert (len(place.headings), place.page, len(document.notes)) == (8, 3, 20)
    said = (document.title, document.author, document.date, document.kind, place.label)
    for text in (*said, *place.headings, *document.notes):
        assert text.startswith("a?a?")
        assert text.encode("utf-8").decode() == text and len(text) <= 500


@pytest.mark.parametrize(
    "changes",
    [
        {"parts": [[0, 7, 0, "text"]] * 2},
        {"parts": [[0, 5, 0, "text"]]},
        {"parts": [[0, 8, 0, "text"]]},
        {"parts": [[0, 7, 0, "surprise"]]},
        {"parts": [[0, float("inf"), 0, "text"]]},
        {"parts": [[0, 7, 1, "text"]]},
        {"parts": [[0, 7, 0, "text"]] * 300_000},
        {"places": [["p. 0", 0, []]]},
        {"places": [["p. 1", 10**30, []]]},
        {"places": 3},
        {"notes": None},
        {"parts": [[0, 7, 0, "text", float("nan")]]},
        {"parts": [[0, 7, 0, "text", 1.5]]},
        {"parts": [[0, 7, 0, "text", 0.9, 0, 0, float("inf"), 1]]},
        {"coverage": ["page", -5, 0, 0, None, []]},
        {"coverage": ["page", 10**20, 0, 0, None, []]},
        {"coverage": ["page", 3, 4, 0, None, []]},
        {"coverage": ["page", 3, 0, -1, None, []]},
        {"coverage": ["page", 3, 0, 0, float("nan"), []]},
        {"coverage": ["page", 3, 0, 0, None, [0]]},
        {"coverage": ["page", 3, 0, 0, None, [4]]},
        {"coverage": ["page", 3, 0, 0, None, [2, 2]]},
        {"coverage": ["page", 3, 0, 0, None, [2, 1]]},
        {"coverage": ["page", 10**6, 0, 0, None, list(range(1, 300_000))]},
    ],
)
def test_nonsense_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(Nonsense):
        answers.document(answer(**changes))


def test_text_that_is_none_is_refused() -> None:
    with pytest.raises(Nonsense):
        answers.document((answer()[0], b"Otter\xed\xa0\x80"))


def test_a_picture_of_a_page_has_the_pixels_it_says() -> None:
    about = {"width": 2, "height": 1, "pages": 1, "size": [10, 5], "area": [0, 0, 10, 5]}
    image = answers.page_image((about, b"123456"))
    assert (image.pixels, image.size, image.area) == (b"123456", (10, 5), (0, 0, 10, 5))
    wrong: list[dict[str, object]] = [
        {"area": [0, 0, NAN, 1]},
        {"area": [0, 0, 1]},
        {"area": [4, 0, 4, 1]},
        {"size": [INF, 5]},
        {"size": [0, 5]},
        {"width": "wide"},
        {"width": 3},
        {"width": -2, "height": -1},
        {"pages": 0},
    ]
    for change in wrong:
        with pytest.raises(Nonsense):
            answers.page_image((about | change, b"123456"))


def test_words_and_links_of_a_page_come_as_they_were_sent() -> None:
    words = PageWords(
        (PageWord((1, 2, 30, 4), "Otters", "\n", 0), PageWord((31, 2, 40, 4), "p. 1", "\t")),
        (PageLink((1, 2, 3, 4), "https://example.org/a"), PageLink((1, 2, 3, 4), page=7)),
    )
    assert answers.page_words((answers.words_message(words), b"")) == words
    assert answers.page_words((answers.words_message(PageWords()), b"")) == PageWords()


@pytest.mark.parametrize(
    "changes",
    [
        {"boxes": [[0, 0, NAN, 1]]},
        {"boxes": []},
        {"befores": [9]},
        {"starts": ["first"]},
        {"links": [[[0, 0, 1], "", 1]]},
        {"texts": 7},
    ],
)
def test_words_that_are_nowhere_are_refused(changes: dict[str, object]) -> None:
    about = answers.words_message(PageWords((PageWord((0, 0, 1, 1), "Otters"),)))
    with pytest.raises(Nonsense):
        answers.page_words((about | changes, b""))


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "javascript:alert(1)", "http://a b", "https://x\n", "h" * 9_000, ""],
)
def test_a_link_leads_nowhere_but_to_the_web_and_to_mail(address: str) -> None:
    about = answers.words_message(PageWords(links=(PageLink((0, 0, 1, 1), address),)))
    assert answers.page_words((about, b"")).links == ()


def page(*blocks: list[object], confidence: float = 0.9) -> Frame:
    """What a child sends about the text in a picture."""
    return {"recognised": {"blocks": list(blocks), "confidence": confidence, "note": ""}}, b""


def test_recognised_blocks_lie_in_the_picture_and_hold_text() -> None:
    frame = page(["Otters", "text", 1, [-1, 0.2, 1.01, 0.4]], [" ", "text", 1, [0, 0, 0, 0]])
    (block,) = answers.recognised(frame).blocks
    assert (block.text, block.box) == ("Otters", (0.0, 0.2, 1.0, 0.4))


@pytest.mark.parametrize(
    "frame",
    [
        page(confidence=NAN),
        page(confidence=1.1),
        page(["x", "text", NAN, [0, 0, 1, 1]]),
        page(["x", "text", -0.1, [0, 0, 1, 1]]),
        page(["x", "text", 1, [0, 0, INF, 1]]),
        page(["x", "text", 1, [0, NAN, 1, 1]]),
        page(*[["x", "text", 1, [0, 0, 1, 1]]] * 5_001),
    ],
)
def test_recognised_nonsense_is_refused(frame: Frame) -> None:
    with pytest.raises(Nonsense):
        answers.recognised(frame)


def test_what_is_said_to_be_wrong_can_be_stored_too() -> None:
    said = {"kind": "error", "title": "\udcff" * 3, "message": "\udcff" * 9_999}
    report = answers.report(said)
    assert (report.title, report.message) == ("???", "?" * 499 + "…")
    with pytest.raises(Nonsense):
        answers.report(["error"])


def prepared(
    *,
    body: bytes | None = None,
    terms: bytes = b"census otter",
    words: bytes = b"census\notters",
    **changes: object,
) -> Frame:
    """What a child sends about a document that it has split and prepared."""
    data = answer()[0]["document"] | {"text": "Otters."}
    parts = zlib.compress(json.dumps(data).encode()) if body is None else body, terms, words
    return {"cuts": [0, 7], "sizes": list(map(len, parts))} | changes, b"".join(parts)


def test_what_was_prepared_comes_with_its_passages() -> None:
    frame = prepared()
    content = answers.content(frame)
    (passage,) = content.passages
    assert (passage.text, passage.places[0].label) == ("Otters.", "Methods")
    assert content.prepared is not None
    assert answers.packed(content.prepared) == (frame[1][:-25], b"census otter", b"census\notters")


def test_a_document_that_is_not_as_it_should_be_is_packed_anew() -> None:
    data = answer()[0]["document"] | {"text": "Otters.", "title": "Census " * 100}
    content = answers.content(prepared(body=zlib.compress(json.dumps(data).encode())))
    assert content.prepared is not None
    assert unpack(content.prepared.body) == content.document
    assert len(content.document.title) <= 200


@pytest.mark.parametrize(
    "changes",
    [
        {"cuts": [0, 8]},
        {"cuts": [-1, 7]},
        {"cuts": [3, 3]},
        {"cuts": [0]},
        {"cuts": [0, 7] * 5, "terms": b"otter\n" * 4},
        {"cuts": [0.0, 7.0]},
        {"cuts": ["0", "7"]},
        {"cuts": None},
        {"terms": b"one\ntwo"},
        {"terms": b"otter " * 10_000},
        {"terms": b"\xed\xa0\x80"},
        {"words": b"\xed\xa0\x80"},
        {"words": b"otters\n" * 10_000},
        {"sizes": [1, 2]},
        {"sizes": [1, 2, 3]},
        {"sizes": [-1, 12, 13]},
        {"sizes": ["1", "2", "3"]},
        {"sizes": None},
        {"body": b"no zlib"},
        {"body": zlib.compress(b"no json")},
        {"body": zlib.compress(b'{"text": "Otters."}')},
        {"body": zlib.compress(b"[]")},
        {"body": zlib.compress(b"{}") + b"more"},
        {"body": zlib.compress(b"{}")[:-1]},
        {"body": zlib.compress(bytes(300 << 20), 1)},
        {"body": zlib.compress(json.dumps(answer()[0]["document"] | {"text": "\ud800"}).encode())},
    ],
    ids=lambda changes: next(iter(changes)),
)  # fmt: skip
def test_what_cannot_have_been_prepared_is_nonsense(changes: dict[str, Any]) -> None:
    with pytest.raises(Nonsense):
        answers.content(prepared(**changes))
