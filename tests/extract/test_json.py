from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from muniment.errors import ExtractError
from muniment.extract import extract
from muniment.records import Document
from tests.extract.checks import check, part_with


def read(folder: Path, content: Any, name: str = "a.json") -> Document:
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return check(extract(path))


def test_values_stand_under_their_keys(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        {
            "title": "Otter \u00fc census",
            "price": 1.50,
            "done": True,
            "nothing": None,
            "tags": ["river", "count"],
            "items": [
                {"name": "Aller", "people": [{"name": "Ann"}, {"name": "Bob"}]},
                {"name": "Leine", "size": {"km": 278}},
            ],
        },
    )
    assert document.text == (
        "title: Otter ü census\nprice: 1.5\ndone: true\ntags: river, count\n\n"
        "name: Aller\npeople › name: Ann, Bob\nname: Leine\nsize › km: 278"
    )
    labels = [part.place.label for part in document.parts]
    assert labels == ["title … tags", "items › 1–2"]
    assert document.title == "Otter ü census"


def test_long_records_have_places_of_their_own(tmp_path: Path) -> None:
    records = [{"text": f"word{n} " * 200} for n in range(3)]
    document = read(tmp_path, {"data": {"items": records}})
    assert part_with(document, "word2").place.label == "data › items › 3"


def test_numbers_are_kept_as_they_are_written(tmp_path: Path) -> None:
    assert read(tmp_path, '{"a": 1.50, "b": 1e5, "c": -0}').text == "a: 1.50\nb: 1e5\nc: -0"


def test_json_lines_are_placed_by_line(tmp_path: Path) -> None:
    lines = [json.dumps({"id": n, "text": "first\nsecond"}) for n in range(60)]
    document = read(tmp_path, "\n".join(lines), "a.jsonl")
    start = document.text.index("id: 47 ")
    place = document.place_at(start, start + 5)
    assert place is not None
    assert place.label == "line 48"
    assert document.text.split("\n")[0] == "id: 0 | text: first second"
    assert document.coverage.total == 60


def test_json_lines_are_told_by_content_too(tmp_path: Path) -> None:
    document = read(tmp_path, '{"a": 1}\n{"a": 2}\n\nbroken {\n')
    assert document.text == "a: 1\na: 2\n\nbroken {"
    assert [part.place.label for part in document.parts] == ["line 1", "line 4"]
    assert document.notes == ("1 of 3 lines are not valid JSON; read as plain text.",)


@pytest.mark.parametrize("content", ['{"a": 1', '{"a" 1}', '["x"]]', "{1: 2}", '["x"'])
def test_what_is_not_json_is_read_as_text(tmp_path: Path, content: str) -> None:
    document = read(tmp_path, content)
    assert document.text == content
    assert document.parts[0].place.label == "line 1"
    assert document.notes == ("This is not valid JSON, so it was read as plain text.",)


def test_settings_with_comments_are_read(tmp_path: Path) -> None:
    assert read(tmp_path, '// one\n{"a": 1, /* two */ "b": NaN,}').text == "a: 1\nb: NaN"


def test_coordinates_are_left_out_and_said(tmp_path: Path) -> None:
    points = [[n / 3, n / 7] for n in range(10_000)]
    lake = {"name": "Lake", "geometry": {"points": [points]}, "after": "kept"}
    document = read(tmp_path, {"features": [lake, lake]})
    assert document.text.count("name: Lake") == document.text.count("after: kept") == 2
    assert len(document.text) < 5_000
    assert document.notes == ("Of long lists of numbers, only the first 50 numbers were read.",)


def test_embedded_data_is_left_out_and_said(tmp_path: Path) -> None:
    document = read(tmp_path, {"name": "x", "picture": "QUJD" * 5_000})
    assert document.text == "name: x"
    assert document.notes


@pytest.mark.parametrize("deep", ["[" * 100_000 + "]" * 100_000, '{"a":' * 100_000])
def test_nesting_does_no_harm(tmp_path: Path, deep: str) -> None:
    try:
        assert read(tmp_path, deep).notes
    except ExtractError as error:
        assert error.title == "No text found"


def test_odd_characters(tmp_path: Path) -> None:
    document = read(tmp_path, '\ufeff{"a": "\\ud83d\\ude00 \\ud800 \\u0000x\\n\\ty"}')
    assert document.text == "a: 😀 \ufffd x y"
