"""References: what reference managers read of the documents that are cited."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import bibtexparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muniment.records import Answer, Citation, Evidence, Place
from muniment.references import bibtex, references, ris

PATH = Path("/papers/tides.pdf")


def cited(
    title: str = "The tides of Corran",
    author: str = "Ada Byron, Max Born",
    date: str = "2019-03-14",
    path: Path = PATH,
    document: str = "ab12cd34ef",
    **more: Any,
) -> Answer:
    place = Place("p. 3", 3)
    source = Evidence(
        path, title, place, "text", 1.0, document, 0, 4, (place,), (path,), date=date, author=author
    )
    citations = [
        Citation(n, path, Place(f"p. {page}"), "text", title, document, 0, 4, **more)
        for n, page in enumerate((3, 5, 3), 1)
    ]
    return Answer("?", "So.", True, citations=tuple(citations), evidence=(source,))


def fields(answer: Answer) -> dict[str, str]:
    """What a reader of BibTeX makes of an answer's one reference."""
    reader: Any = bibtexparser
    library = reader.parse_string(bibtex([answer]))
    assert not library.failed_blocks and len(library.blocks) == 1
    (entry,) = library.entries
    return {"key": entry.key, "type": entry.entry_type, **{f.key: f.value for f in entry.fields}}


def test_a_document_is_one_entry_with_all_its_places() -> None:
    assert fields(cited()) == {
        "key": "byron2019tides-ab12cd34",
        "type": "misc",
        "title": "{The tides of Corran}",
        "author": "Ada Byron and Max Born",
        "year": "2019",
        "month": "mar",
        "note": "p. 3; p. 5",
        "file": ":/papers/tides.pdf:PDF",
    }


def test_a_record_of_ris_says_the_same() -> None:
    assert ris([cited()]).splitlines() == [
        "TY  - GEN",
        "ID  - byron2019tides-ab12cd34",
        "TI  - The tides of Corran",
        "AU  - Byron, Ada",
        "AU  - Born, Max",
        "PY  - 2019",
        "DA  - 2019/03/14/",
        "N1  - p. 3",
        "N1  - p. 5",
        "L1  - file:///papers/tides.pdf",
        "ER  - ",
    ]


@pytest.mark.parametrize(
    ("date", "year", "month"),
    [("2019", "2019", None), ("2019-12", "2019", "dec"), ("", None, None), ("soon", None, None),
     ("2019-99-99", "2019", None)],
)  # fmt: skip
def test_dates_are_as_exact_as_they_are_known(
    date: str, year: str | None, month: str | None
) -> None:
    found = fields(cited(date=date))
    assert (found.get("year"), found.get("month")) == (year, month)


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Byron, Ada", ("Byron, Ada",)),
        ("Ada Byron; Max Born", ("Ada Byron", "Max Born")),
        ("Ada Byron & Max Born", ("Ada Byron", "Max Born")),
        ("Ada Byron and Max Born", ("Ada Byron", "Max Born")),
        ("Ada", ("Ada",)),
        ("", ()),
    ],
)
def test_authors_are_told_apart(author: str, names: tuple[str, ...]) -> None:
    (found,) = references([cited(author=author)])
    assert found.authors == names


def test_keys_are_stable_and_tell_documents_apart() -> None:
    one, other = cited(), cited(document="ffff0000aa")
    (first,), (second,) = references([one]), references([other])
    assert first.key == references([other, one])[1].key != second.key


def test_without_an_author_or_a_title_there_is_still_a_key() -> None:
    (found,) = references([replace(cited("«»", "", ""), evidence=())])
    assert found.key == "-ab12cd34"


def test_a_document_inside_of_a_file_is_named_with_it() -> None:
    assert fields(cited(member="minutes.docx"))["note"].startswith("in tides.pdf: minutes.docx")


HOSTILE = [
    "a}, author = {Mallory}, x = {",
    "}}\n@misc{evil, title={x}}",
    "\\input{/etc/passwd} \\write18{rm}",
    '100% & #1 _under_ ~ ^ $x$ "q" {',
    "\nER  - \nTY  - BOOK\nTI  - Mallory",
    "@comment{ @string{a=b}",
    "x\x1b[31m\x00\u2028\u2029y",
]


@pytest.mark.parametrize("said", HOSTILE)
@settings(deadline=None, max_examples=20)
@given(more=st.text(max_size=12))
def test_no_text_ends_its_field(said: str, more: str) -> None:
    text = said + more
    answer = cited(text, text, "2019", Path(f"/papers/{text}".replace("\0", "")), member=text)
    found = fields(answer)
    assert set(found) <= {"key", "type", "title", "author", "year", "note", "file"}
    assert not re.search(r"(?<!\\)[#$%&_~^]", found["title"])
    assert not re.search(
        r"\\(?!textbackslash|textbrace|textascii|textquotedbl|[#$%&_])", found["title"]
    )
    tags = [line[:6] for line in ris([answer]).splitlines()]
    assert tags[0] == "TY  - " and tags[-1] == "ER  - "
    assert tags.count("ER  - ") == tags.count("TY  - ") == tags.count("TI  - ") == 1
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - ", tag) for tag in tags)


@pytest.mark.parametrize(
    ("path", "link"),
    [
        (Path("/papers/a:b;c.pdf"), ":/papers/a\\:b\\;c.pdf:PDF"),
        (Path("/papers/{x}.pdf"), None),
    ],
)
def test_a_path_is_a_link_where_it_can_be_one(path: Path, link: str | None) -> None:
    assert fields(cited(path=path)).get("file") == link


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Bess Quill", "Quill, Bess"),
        ("Quill, Bess", "Quill, Bess"),
        ("Vincent van Gogh", "van Gogh, Vincent"),
        ("Voltaire", "Voltaire"),
        ("Ministry of the Interior", "Ministry of the Interior"),
    ],
)
def test_ris_names_the_surname_first(name: str, written: str) -> None:
    assert f"AU  - {written}\n" in ris([cited(author=name)]).replace("\r\n", "\n")
