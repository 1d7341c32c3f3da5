from __future__ import annotations

from pathlib import Path

import pytest

from muniment.extract import extract
from muniment.records import Document
from tests.extract.checks import check, part_with


def read(folder: Path, content: str | bytes, name: str = "a.csv") -> Document:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return check(extract(path))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_each_value_has_its_heading(tmp_path: Path, delimiter: str) -> None:
    rows = [["Site", "Year", "Otters"], ["Aller", "2018", "17"], ["Leine", "2019", ""]]
    document = read(tmp_path, "\r\n".join(delimiter.join(row) for row in rows))
    assert document.text == "Site: Aller | Year: 2018 | Otters: 17\nSite: Leine | Year: 2019"
    assert [part.place.label for part in document.parts] == ["rows 2–3"]
    assert (document.coverage.unit, document.coverage.total) == ("row", 2)
    assert document.parts[0].kind == "table"


def test_quoted_cells_may_hold_anything(tmp_path: Path) -> None:
    document = read(tmp_path, 'Name,Note\n"Vass, Ann","first\nsecond ""line"""\nLund,x\n')
    assert document.text == 'Name: Vass, Ann | Note: first second "line"\nName: Lund | Note: x'


def test_rows_are_placed_in_blocks(tmp_path: Path) -> None:
    rows = "".join(f"River {n};{n}\n" for n in range(60))
    document = read(tmp_path, "Name;Number\n" + rows)
    assert part_with(document, "River 0 ").place.label == "rows 2–26"
    assert part_with(document, "River 59 ").place.label == "rows 52–61"


def test_decimal_commas_do_not_part_cells(tmp_path: Path) -> None:
    document = read(tmp_path, "Jahr;Preis;Menge\n2018;1,5;2,25\n2019;1,75;3,5\n")
    assert document.text.split("\n")[0] == "Jahr: 2018 | Preis: 1,5 | Menge: 2,25"


def test_numbers_are_no_headings(tmp_path: Path) -> None:
    document = read(tmp_path, "1,2,3\n4,5,6\n")
    assert document.text == "1 | 2 | 3\n4 | 5 | 6"
    assert document.parts[0].place.label == "rows 1–2"


def test_years_may_be_headings(tmp_path: Path) -> None:
    assert read(tmp_path, "Country,2018,2019\nGermany,5,6\n").text == (
        "Country: Germany | 2018: 5 | 2019: 6"
    )


def test_what_stands_above_the_headings_is_kept(tmp_path: Path) -> None:
    content = "Data of the census,,\n,,\nSite,Year,Otters\nAller,2018,17\nLeine,2018,4\n"
    document = read(tmp_path, content)
    assert document.text.split("\n") == [
        "Data of the census",
        "Site: Aller | Year: 2018 | Otters: 17",
        "Site: Leine | Year: 2018 | Otters: 4",
    ]
    assert document.parts[0].place.label == "rows 1–5"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    content = "Größe;Straße\nsüß;groß\nüber;Maß\n".encode(encoding)
    assert read(tmp_path, content).text == "Größe: süß | Straße: groß\nGröße: über | Straße: Maß"


def test_sentences_are_no_table(tmp_path: Path) -> None:
    content = "Notes\nWe came, we saw.\nNothing\nIt rained, it poured, it stopped.\n"
    assert read(tmp_path, content).text == (
        "Notes: We came, we saw.\nNotes: Nothing\nNotes: It rained, it poured, it stopped."
    )


def test_a_quote_without_an_end_loses_nothing(tmp_path: Path) -> None:
    rows = "".join(f"name {n},{n}\n" for n in range(40_000))
    document = read(tmp_path, 'Name,Note\n"a,1\n' + rows)
    assert all(f"name {n} " in document.text or f"name {n}," in document.text for n in (0, 39_999))


def test_a_line_without_an_end_is_cut_and_said(tmp_path: Path) -> None:
    document = read(tmp_path, "a,b\n" + "word," * 2_000_000)
    assert len(document.text) < 1_000_000
    assert document.notes == ("1 line is too long for a row; only the beginning was read.",)
