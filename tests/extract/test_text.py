from __future__ import annotations

from pathlib import Path

import pytest

from muniment.extract import extract
from muniment.extract.text import decode
from tests.extract.checks import check, part_with

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


def test_the_place_of_a_paragraph_is_its_first_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("first\nsecond\n\n\nthird\r\nfourth\f\nfifth", encoding="utf-8")
    document = check(extract(path))
    assert part_with(document, "first").place.label == "line 1"
    assert part_with(document, "third").place.label == "line 5"
    assert document.text == "first\nsecond\n\nthird\nfourth\n\nfifth"
