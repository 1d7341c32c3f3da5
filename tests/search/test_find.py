"""The query language against a real store: what is let through, what is complete."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muniment.content import Content
from muniment.embed import Embedder
from muniment.errors import ModelError
from muniment.records import (
    Document,
    FileState,
    Part,
    Passage,
    Place,
    Results,
    Scope,
    SearchMode,
    SearchOrder,
)
from muniment.search.query import parse
from muniment.search.searcher import Searcher
from muniment.store.store import Store
from muniment.tables import FileRow
from tests.fakes import FakeEmbedder

TODAY = date(2026, 6, 1)
MODEL = FakeEmbedder("fake/model")

# Name of the file, kind, language, date, author, and the text of each page.
FILES = [
    ("trips/harbour.txt", "text", "en", "2019-05-02", "Ada Byron", ["The harbour was dredged."]),
    ("trips/tides.pdf", "pdf", "en", "2020", "Ada Byron",
     ["Rising tides flood the harbour.", "A low tide bares the piles.", "Costs: 1,577 pounds."]),
    ("trips/old/tides copy.pdf", "pdf", "en", "2018-11", "Bo Lee",
     ["Falling tides, rising costs.", "The tide of 1953 flooded the harbour."]),
    ("letters/hafen.docx", "docx", "de", "2021-01-01", "Eva Maier",
     ["Die Häuser am Hafen wurden gebaut.", "Das Haus steht."]),
    ("letters/reply.eml", "mail", "en", "2022-03-04", "Bo Lee", ["Re: harbour dues AB-1234/77"]),
    ("letters/bill.eml", "mail", "en", "", "Bo Lee", ["Invoice AB 9 and 1234 oysters"]),
    ("notes/beijing.md", "markdown", "zh", "2023-07-08", "", ["北京大学的学生生活", "东京"]),
    ("notes/menu.md", "markdown", "fr", "", "", ["L’homme préfère le café à l’été."]),
    ("notes/empty.md", "markdown", "", "", "", []),
]  # fmt: skip


def content(kind: str, language: str, when: str, author: str, pages: list[str]) -> Content:
    text, parts = "", []
    for number, page in enumerate(pages, 1):
        place = Place(f"p. {number}", number)
        parts.append(Part(len(text), len(text) + len(page), place))
        text += page + "\n"
    passages = [Passage(text[p.start : p.end], p.start, p.end, (p.place,)) for p in parts]
    document = Document(text, tuple(parts), kind=kind, language=language, date=when, author=author)
    return Content(document, passages)


def embed_all(store: Store) -> None:
    for document in store.without_vectors(MODEL.model.name):
        passages = store.to_embed(MODEL.model.name, document)
        vectors = MODEL.embed([passage.text for passage in passages])
        store.add_vectors(MODEL.model.name, passages, vectors)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = Store(tmp_path_factory.mktemp("find") / "store")
    store.add_documents({name: content(*rest) for name, *rest in FILES})  # type: ignore[arg-type]
    store.put_files(
        [FileRow(Path("/home") / name, 1, 2, FileState.SEARCHABLE, name) for name, *_ in FILES]
    )
    embed_all(store)
    return store


def embedder(wait: bool) -> Embedder:
    return MODEL  # type: ignore[return-value]


@pytest.fixture(scope="module")
def searcher(store: Store) -> Searcher:
    return Searcher(store, embedder)


def names(searcher: Searcher, query: str, **options: object) -> list[str]:
    found = searcher.find(query, today=TODAY, **options)  # type: ignore[arg-type]
    return [Path(item.document).name for item in found.evidence]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("haus", "hafen.docx"),
        ("hauser", "hafen.docx"),
        ("cafe", "menu.md"),
        ("homme", "menu.md"),
        ("大学", "beijing.md"),
        ("AB-1234/77", "reply.eml"),
        ("1577", "tides.pdf"),
        ("1.577", "tides.pdf"),
    ],
)
def test_words_are_found_as_their_language_has_them(
    searcher: Searcher, query: str, first: str
) -> None:
    assert names(searcher, query, mode=SearchMode.KEYWORD)[0] == first


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("harbour -tides", {"harbour.txt", "reply.eml"}),
        ("tide type:pdf", {"tides.pdf", "tides copy.pdf"}),
        ("harbour type:pdf", {"tides.pdf", "tides copy.pdf"}),
        ("harbour in:trips", {"harbour.txt", "tides.pdf", "tides copy.pdf"}),
        ("harbour in:old", {"tides copy.pdf"}),
        ("harbour author:byron", {"harbour.txt", "tides.pdf"}),
        ("harbour after:2020", {"tides.pdf", "reply.eml"}),
        ("harbour before:2020", {"harbour.txt", "tides copy.pdf"}),
        ("tide page:2", {"tides.pdf", "tides copy.pdf"}),
        ('"rising tides"', {"tides.pdf"}),
        ('"rising tides" OR "rising costs"', {"tides.pdf", "tides copy.pdf"}),
        ("harbour lang:de", set()),
        ("flood*", {"tides.pdf", "tides copy.pdf"}),
        ("oyst*", {"bill.eml"}),
        ("zebra", set()),
    ],
)
def test_what_is_asked_for_holds_for_words(searcher: Searcher, query: str, found: set[str]) -> None:
    assert set(names(searcher, query, mode=SearchMode.KEYWORD)) == found


@pytest.mark.parametrize("mode", list(SearchMode))
@pytest.mark.parametrize(
    "query", ["tide type:pdf", "harbour -dredged", "tide page:2", "tide in:old", '"low tide" bares']
)
def test_a_filter_binds_words_and_meaning_alike(
    searcher: Searcher, store: Store, query: str, mode: SearchMode
) -> None:
    asked = parse(query, TODAY)
    found = searcher.find(query, mode=mode, today=TODAY).evidence
    assert found
    for item in found:
        assert asked.filters.matches(store.documents[item.document], item.paths)
        assert not asked.filters.by_place or any(map(asked.filters.matches_place, item.places))
        whole = store.document(item.document)
        assert whole is not None
        assert "-dredged" not in query or "dredged" not in whole.text
        assert '"' not in query or "low tide" in item.text


def test_in_a_sentence_quotes_name_something_and_rule_nothing_out(searcher: Searcher) -> None:
    question = 'In which of the years did "rising costs" come after the tide?'
    found = names(searcher, question, mode=SearchMode.KEYWORD)
    assert found[0] == "tides copy.pdf"
    assert "tides.pdf" in found
    assert names(searcher, '"rising costs" tide', mode=SearchMode.KEYWORD) == ["tides copy.pdf"]


def test_all_documents_that_mention_something_are_counted_and_listed(searcher: Searcher) -> None:
    found = searcher.find("harbour", complete=True, today=TODAY)
    assert {Path(e.document).name for e in found.evidence} == {
        "harbour.txt", "tides.pdf", "tides copy.pdf", "reply.eml",
    }  # fmt: skip
    assert (found.documents, found.complete) == (4, True)
    assert searcher.find("harbour", 2, complete=True, today=TODAY).documents == 4


def test_what_is_mentioned_on_different_pages_is_mentioned(searcher: Searcher) -> None:
    assert names(searcher, "harbour costs", complete=True) == ["tides.pdf", "tides copy.pdf"]
    assert names(searcher, "the harbour and piles", complete=True) == ["tides.pdf"]
    assert names(searcher, '"rising costs" harbour', complete=True) == ["tides copy.pdf"]


@pytest.mark.parametrize(
    ("order", "found"),
    [
        (SearchOrder.DATE, ["reply.eml", "tides.pdf", "harbour.txt", "tides copy.pdf"]),
        (SearchOrder.NAME, ["harbour.txt", "reply.eml", "tides copy.pdf", "tides.pdf"]),
    ],
)
def test_in_another_order_all_that_hold_the_words_are_listed(
    searcher: Searcher, order: SearchOrder, found: list[str]
) -> None:
    assert names(searcher, "harbour", order=order) == found


def test_filters_alone_list_what_they_let_through(searcher: Searcher) -> None:
    assert names(searcher, "type:mail") == ["bill.eml", "reply.eml"]
    found = searcher.find("lang:zh", today=TODAY)
    assert [item.text for item in found.evidence] == ["北京大学的学生生活"]
    assert len(names(searcher, "-harbour", limit=99)) == 4, "one of the five others has no text"


def test_facets_count_documents_and_are_filters(searcher: Searcher) -> None:
    facets = searcher.find("harbour", complete=True, today=TODAY).facets
    counts = {(facet.key, facet.value): facet.count for facet in facets}
    assert counts["type", "pdf"] == 2
    assert counts["author", "Ada Byron"] == 2
    assert counts["date", "2019"] == 1
    assert counts["in", str(Path("/home/trips"))] == 2
    assert ("date", "") not in counts
    for (key, value), count in counts.items():
        narrowed = searcher.find(f'harbour {key}:"{value}"', complete=True, today=TODAY)
        deeper = 1 if value == str(Path("/home/trips")) else 0
        assert narrowed.documents == count + deeper, (key, value)


def test_what_is_not_understood_is_said(searcher: Searcher) -> None:
    found = searcher.find("harbour before:soon", today=TODAY)
    assert found.evidence and "before:soon" in found.notes[0]


def test_a_word_that_nobody_wrote_is_spelled_as_others_are(searcher: Searcher) -> None:
    assert searcher.find("Harbuor dues", today=TODAY).suggestion == "Harbour dues"
    assert searcher.find("risign tides type:pdf", today=TODAY).suggestion == "rising tides type:pdf"
    assert searcher.find("oystres", mode=SearchMode.KEYWORD, today=TODAY).suggestion == "oysters"
    for known in (
        "harbours",
        "häusern",
        "oyst*",
        "zzzzzz",
        "-harbuor tide",
        "大学生活",
        '"zzzzzz harbuor"',
    ):
        assert searcher.find(known, today=TODAY).suggestion == ""


def test_what_is_alike_is_found_and_not_itself(searcher: Searcher) -> None:
    found = searcher.similar("trips/tides.pdf")
    assert "trips/tides.pdf" not in {item.document for item in found}
    assert found[0].document == "trips/old/tides copy.pdf"


def test_what_is_alike_is_found_without_a_model(store: Store) -> None:
    def none(wait: bool) -> Embedder:
        raise ModelError("No model", "Install one.")

    found = Searcher(store, none).similar("trips/tides.pdf", 0, 20)
    assert found[0].document == "trips/old/tides copy.pdf"


def test_what_means_the_like_shows_the_sentence_that_means_it(searcher: Searcher) -> None:
    (found,) = searcher.find("Die Häuser", 1, SearchMode.SEMANTIC, today=TODAY).evidence
    refined = searcher.refined("Die Häuser", found)
    assert refined.snippet is not None
    assert found.text[refined.snippet.start : refined.snippet.end].startswith("Die Häuser")
    assert replace(refined, snippet=found.snippet) == found


def test_filters_let_through_what_came_since(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")

    def none(wait: bool) -> Embedder:
        raise ModelError("No model", "Install one.")

    searcher = Searcher(store, none)
    for number, name in enumerate(["a.txt", "b.txt"], 1):
        store.add_documents({name: content("text", "en", "", "", [f"tide of {name}"])})
        assert len(names(searcher, "tide type:text")) == number - 1
        store.put_files([FileRow(tmp_path / name, 1, 2, FileState.SEARCHABLE, name)])
        assert len(names(searcher, "tide type:text")) == number
    store.remove_files([tmp_path / "a.txt"])
    assert names(searcher, "tide type:text") == ["b.txt"]


_PARTS = st.sampled_from(
    ["harbour", "tide", "the", '"rising tides"', "-costs", "type:pdf", "in:trips", "OR", "fl*",
     "before:2021", "author:byron", "page:2", '"', "大学", "haus", "-type:mail", "🦪", "lang:en"]
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(_PARTS, max_size=5), st.sampled_from(SearchMode), st.booleans())
def test_any_query_gives_only_what_it_lets_through(
    searcher: Searcher, store: Store, parts: list[str], mode: SearchMode, complete: bool
) -> None:
    query = " ".join(parts)
    asked = parse(query, TODAY)
    found = searcher.find(query, mode=mode, complete=complete, today=TODAY)
    for item in found.evidence:
        assert asked.filters.matches(store.documents[item.document], item.paths)
    assert len(found.evidence) <= max(found.documents, 10)


def test_a_scope_binds_every_kind_of_search(searcher: Searcher) -> None:
    trips = Scope(folders=(Path("/home/trips"),))
    assert set(names(searcher, "harbour", scope=trips)) <= {
        "harbour.txt", "tides.pdf", "tides copy.pdf"
    }  # fmt: skip
    assert "reply.eml" in names(searcher, "harbour", complete=True)
    assert "reply.eml" not in names(searcher, "harbour", complete=True, scope=trips)
    one = Scope(documents=("letters/bill.eml",))
    assert names(searcher, "harbour", mode=SearchMode.SEMANTIC, scope=one) == ["bill.eml"]
    assert names(searcher, "type:pdf", scope=one) == []


def test_an_empty_question_that_is_complete_finds_every_document_of_a_scope(
    searcher: Searcher,
) -> None:
    assert searcher.find("", complete=True).documents == len(FILES)
    notes = Scope(folders=(Path("/home/notes"),))
    assert searcher.find(" ", complete=True, scope=notes).documents == 3
    assert searcher.find("") == Results()


def test_copies_at_the_top_do_not_crowd_out_the_rest(tmp_path: Path) -> None:
    """What is folded into one result leaves room: the other passages found are read, too."""
    sentence = "The harbour master had the harbour dredged from the slip to the light each spring."
    signed = ["".join(pair) for pair in product("abcdefgh", repeat=2)]
    copies = {f"copy{n}": f"{sentence} Signed {name}." for n, name in enumerate(signed)}
    seen = ["Oxen came", "Nets dried", "Monks prayed", "Drums beat", "Geese fed", "Kites rose"]
    others = {f"other{n}": f"{each} by the harbour." for n, each in enumerate(seen)}
    store = Store(tmp_path / "store")
    texts = {**copies, **others}
    pages = {name: content("text", "en", "", "", [text]) for name, text in texts.items()}
    store.add_documents(pages)
    store.put_files(
        [FileRow(Path("/home") / name, 1, 2, FileState.SEARCHABLE, name) for name in texts]
    )
    embed_all(store)
    found = Searcher(store, embedder).find("harbour dredged", limit=7)
    assert len(found.evidence) == 7
    assert len(found.evidence[0].also) > 40
