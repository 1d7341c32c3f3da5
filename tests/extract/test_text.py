from __future__ import annotations

from pathlib import Path

import pytest

from muniment.errors import MunimentError
from muniment.extract import extract
from muniment.extract.text import decode
from tests.extract.checks import check, part_with, said

GERMAN = "Größe der Fläche: 12 m². Prüfung überfällig – siehe „Anhang“."
FRENCH = "L'été dernier, l'élève a mangé une crêpe à Nîmes."
RUSSIAN = "Это довольно короткий текст на русском языке, который надо прочитать правильно."
JAPANESE = "これは日本語で書かれた短い文章です。正しく読めるでしょうか。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "cp1252"),
        (FRENCH, "latin-1"),
        ("café", "cp1252"),
        (GERMAN, "utf-8"),
        (GERMAN, "utf-8-sig"),
        (FRENCH, "utf-16"),
        (FRENCH, "utf-16-le"),
        (FRENCH, "utf-16-be"),
        (FRENCH, "utf-32"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "utf-8"),
    ],
)
def test_encodings(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    assert check(extract(path)).text == text


def test_a_few_damaged_characters_do_not_change_the_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes((GERMAN * 3).encode() + b"\xff\xfe tail")
    document = check(extract(path))
    assert document.text.startswith(GERMAN)
    assert document.notes


def test_a_declared_encoding_is_believed_after_utf_8() -> None:
    assert decode("Größe".encode("cp1250"), "windows-1250") == "Größe"
    assert decode("Größe".encode(), "latin-1") == "Größe"
    assert decode("Größe".encode("cp1252"), "no-such-thing") == "Größe"


@pytest.mark.parametrize("name", ["hex", "undefined", "unicode_escape", "rot13", "a\0b"])
def test_what_is_no_encoding_of_files_is_not_believed(name: str) -> None:
    assert decode(b"Gr\xf6\xdfe \\ud800", name) == "Größe \\ud800"


def test_lines_are_counted_as_editors_count_them(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    first = "one words words words words\f\ftwo\fthree\r\n\r\n"
    second = "four\x85\x0bfour\u2028four\r\x85\rfive\r\r\n\x0c\neight\f"
    path.write_bytes((first + second).encode())
    document = check(extract(path))
    labels = {said(document, part): part.place.label for part in document.parts}
    assert labels == {
        "one words words words words": "line 1",
        "two": "line 1",
        "three": "line 1",
        "four\nfour\nfour": "line 3",
        "five": "line 5",
        "eight": "line 8",
    }


def test_very_many_short_paragraphs_become_few_parts(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("".join(f"w{n}\n\n" for n in range(300_000)), encoding="utf-8")
    document = check(extract(path))
    assert len(document.parts) < 20_000
    assert document.text.split() == [f"w{n}" for n in range(300_000)]
    assert not document.notes
    for part in document.parts[::100]:
        line = int(said(document, part).split()[0][1:]) * 2 + 1
        assert part.place.label == f"line {line}"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("ON OTTERS\n\nThey swim.", "ON OTTERS"),
        ("\n On  otters \r\n \r\nThey swim.", "On otters"),
        ("Otters: why?!) \r\rThey swim.", "Otters: why?!)"),
        ("They swim.\n\nThey dive.", ""),
        ("Dear Ann,\n\nThey swim.", ""),
        ("On otters\nThey swim.\n\nThey dive.", ""),
        ("On otters\n\n", ""),
        ("Network Group     R. Vass\n\nThey swim.", ""),
        ("-----\n\nThey swim.", ""),
        ("12:30\n\nThey swim.", ""),
        ("x" * 101 + "\n\nThey swim.", ""),
        ("x" * 100 + "\n\nThey swim.", "x" * 100),
    ],
)
def test_a_line_that_stands_alone_above_the_text_is_its_title(
    tmp_path: Path, text: str, title: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    assert check(extract(path)).title == title


def test_the_place_of_a_paragraph_is_its_first_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("first\nsecond\n\n\nthird\r\nfourth\f\nfifth", encoding="utf-8")
    document = check(extract(path))
    assert part_with(document, "first").place.label == "line 1"
    assert part_with(document, "third").place.label == "line 5"
    assert document.text == "first\nsecond\n\nthird\nfourth\n\nfifth"


def test_logs_without_blank_lines_are_parted(tmp_path: Path) -> None:
    path = tmp_path / "a.log"
    path.write_text("".join(f"event{n}x happened\n" for n in range(1, 501)), encoding="utf-8")
    document = check(extract(path))
    assert [part.place.label for part in document.parts[:3]] == ["line 1", "line 41", "line 81"]
    start = document.text.index("event77x")
    place = document.place_at(start, start + 8)
    assert place is not None
    assert place.label == "line 77"


def test_long_paragraphs_are_parted_where_a_sentence_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("".join(f"w{n}{'.' if n % 33 == 0 else ''}\n" for n in range(1, 100)), "utf-8")
    assert [part.place.label for part in check(extract(path)).parts] == [
        "line 1",
        "line 34",
        "line 67",
    ]


def test_a_file_that_was_not_written_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.write(b"Some words. " * 400)
        stream.truncate(2_000_000_000)
    document = check(extract(path))
    assert document.text == ("Some words. " * 400).strip()
    assert document.notes == ("Only the first 100 MB of this file were read.",)
    with path.open("wb") as stream:
        stream.truncate(2_000_000_000)
    with pytest.raises(MunimentError):
        extract(path)
