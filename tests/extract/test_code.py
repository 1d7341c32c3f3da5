from __future__ import annotations

from pathlib import Path

from muniment.extract import extract
from muniment.records import Document
from tests.extract.checks import check, part_with


def read(folder: Path, content: str, name: str = "a.py") -> Document:
    path = folder / name
    path.write_bytes(content.encode())
    return check(extract(path))


def test_code_is_kept_as_it_stands(tmp_path: Path) -> None:
    document = read(tmp_path, "\n\ndef f():\n    return '  x'\n\n\n    # end\n")
    assert document.text == "def f():\n    return '  x'\n\n\n    # end"
    assert (document.parts[0].place.label, document.parts[0].kind) == ("line 3", "code")


def test_every_line_is_found_by_its_number(tmp_path: Path) -> None:
    lines = []
    for n in range(1, 601):
        lines.append("" if n % 7 == 0 else f"{'    ' if n % 14 > 1 else ''}word{n}x")
    lines[99] = "a\x0cword100y\x85z"
    document = read(tmp_path, "\r\n".join(lines))
    assert len(document.parts) >= 15
    for n in range(1, 601):
        if n % 7 and n != 100:
            start = document.text.index(f"word{n}x")
            place = document.place_at(start, start + 3)
            assert place is not None
            assert place.label == f"line {n}"


def test_parts_begin_with_definitions(tmp_path: Path) -> None:
    functions = [f"def f{n}():\n" + "    a = 1\n\n" * 8 for n in range(20)]
    document = read(tmp_path, "\n".join(functions))
    assert all(document.text[part.start : part.end].startswith("def f") for part in document.parts)
    assert part_with(document, "def f3()").place.label == "line 55"


def test_lines_made_by_machines_are_cut_and_said(tmp_path: Path) -> None:
    document = read(tmp_path, "var a=1;" * 100_000, "a.js")
    assert len(document.text) == 5_000
    assert document.notes == (
        "1 line is longer than 5,000 characters; only the beginning was read.",
    )


def test_settings_are_code(tmp_path: Path) -> None:
    bomb = "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a]\n" for n in range(100))
    assert read(tmp_path, bomb, "a.yaml").text.split() == bomb.split()
    assert read(tmp_path, "[tool]\nname = 'x'\n", "a.toml").text == "[tool]\nname = 'x'"
