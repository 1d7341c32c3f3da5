from __future__ import annotations

import datetime
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment

from muniment.errors import ExtractError
from muniment.extract import extract, zipped
from muniment.records import Coverage, Document
from tests.extract.checks import check, part_with, said
from tests.extract.old_office import ole_file
from tests.extract.test_zipped import laughs

M = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def saved(book: openpyxl.Workbook, folder: Path) -> Document:
    book.save(folder / "a.xlsx")
    return check(extract(folder / "a.xlsx"))


def raw(path: Path, rows: str, before: str = "", **members: str) -> Path:
    """A workbook of one sheet, given the XML of its rows and of what stands before its root."""
    relation = '<Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
    shared = '<Relationship Id="r2" Type="x/sharedStrings" Target="sharedStrings.xml"/>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{M}" xmlns:r="{R}"><sheets>'
            '<sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels", f"<Relationships>{relation}{shared}</Relationships>"
        )
        archive.writestr(
            "xl/worksheets/sheet1.xml",
            f'{before}<worksheet xmlns="{M}"><dimension ref="A1"/>'
            f"<sheetData>{rows}</sheetData></worksheet>",
        )
        for name, content in members.items():
            archive.writestr(f"xl/{name}.xml", content)
    return path


def test_values_are_read_as_they_are_shown(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.properties.title, book.properties.creator = "Otter census", "R. Vass"
    book.properties.created = datetime.datetime(2024, 5, 1)
    sheet = book.active
    assert sheet is not None
    sheet.title = "Budget"
    sheet.append(["Day", "Share", "Cost", "Seen", "Sure"])
    sheet.append([datetime.date(2018, 3, 7), 0.256, 1577, "17 otters", True])
    sheet["A2"].number_format = "d mmm yyyy"
    sheet["B2"].number_format = "0.0%"
    sheet["C2"].number_format = "$#,##0.00"
    sheet["B2"].comment = Comment("Really?", "Anna")
    document = saved(book, tmp_path)
    part = part_with(document, "1,577")
    assert said(document, part).split("\n")[1] == (
        "Day: 2018-03-07 | Share: 25.6% | Cost: $1,577.00 | Seen: 17 otters | Sure: TRUE"
    )
    assert (part.place.label, part.kind) == ("Budget!A1:E2", "table")
    assert part_with(document, "Really?").place.label == "Budget!B2"
    assert (document.title, document.author, document.date) == (
        "Otter census", "R. Vass", "2024-05-01",
    )  # fmt: skip
    assert document.coverage == Coverage("sheet", 1, 1)


def test_sheets_hidden_and_shown_merged_cells_and_charts(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = "Shown"
    for row in (["Region", "Town", "Rain"], ["North", "Oslo", 763], [None, "Bergen", 2495]):
        first.append(row)
    first.merge_cells("A2:A3")
    chart = BarChart()
    chart.title = "Rain in the north"
    chart.add_data(Reference(first, min_col=3, min_row=1, max_row=3), titles_from_data=True)
    first.add_chart(chart, "E2")
    second = book.create_sheet("Secret")
    second.append(["Nothing to see"])
    second.sheet_state = "hidden"
    book.create_sheet("Empty")
    document = saved(book, tmp_path)
    assert "Region: North | Town: Bergen | Rain: 2495" in document.text
    assert part_with(document, "Chart: Rain in the north").place.label == "Shown"
    assert part_with(document, "Nothing").place.label == "Secret (hidden)!A1"
    assert document.coverage == Coverage("sheet", 3, 2)
    assert document.notes == ()


def test_a_false_dimension_loses_no_row(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n * 1000}</v></c></row>' for n in range(1, 11))
    document = check(extract(raw(tmp_path / "a.xlsx", rows)))
    assert [f"{n}000" in document.text for n in range(1, 11)] == [True] * 10


def test_all_kinds_of_cells(tmp_path: Path) -> None:
    rows = (
        '<row><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>'
        '<c t="s"><v>0</v></c><c t="str"><f>A1</f><v>made</v></c><c t="e"><v>#DIV/0!</v></c>'
        '<c t="b"><v>0</v></c><c t="d"><v>2018-03-07T00:00:00</v></c><c><f>SUM(A1)</f></c>'
        '<c t="s"><v>99</v></c><c s="77"><v>1e3</v></c></row>'
    )
    strings = f'<sst xmlns="{M}"><si><t>shared_x0041_</t><rPh><t>silent</t></rPh></si></sst>'
    document = check(extract(raw(tmp_path / "a.xlsx", rows, sharedStrings=strings)))
    assert said(document, document.parts[1]) == (
        "inline | sharedA | made | #DIV/0! | FALSE | 2018-03-07 | 1000"
    )
    assert "1 formula has no stored result" in document.notes[0]


def test_the_strict_variety_is_read(tmp_path: Path) -> None:
    path = raw(tmp_path / "a.xlsx", '<row><c t="str"><v>text</v></c></row>')
    strict = tmp_path / "b.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(strict, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode()
            new.writestr(
                name,
                content.replace(M, "http://purl.oclc.org/ooxml/spreadsheetml/main").replace(
                    R, "http://purl.oclc.org/ooxml/officeDocument/relationships"
                ),
            )
    assert "text" in extract(strict).text


def test_many_rows_take_little_memory(tmp_path: Path) -> None:
    rows = "".join(f"<row><c><v>{n}</v></c><c><v>5</v></c></row>" for n in range(50_000))
    document = check(extract(raw(tmp_path / "a.xlsx", rows)))
    assert document.parts[-1].place.label.endswith(":B50000")
    assert "49999 | 5" in document.text


def test_a_sheet_cut_short_says_so(tmp_path: Path) -> None:
    path = raw(tmp_path / "a.xlsx", "<row><c><v>7</v></c></row><row><c>")
    with pytest.raises(ExtractError, match="damaged"):
        extract(raw(tmp_path / "b.xlsx", "<row><c>"))
    document = check(extract(path))
    assert document.text == "Data\n\n7"
    assert "damaged" in document.notes[0]


@pytest.mark.parametrize("where", ["sheet", "strings"])
def test_hostile_xml(tmp_path: Path, where: str) -> None:
    (tmp_path / "secret.txt").write_text("SECRET", encoding="utf-8")
    external = f'<!DOCTYPE d [<!ENTITY j SYSTEM "file://{tmp_path}/secret.txt">]>'
    for before in (laughs().decode(), external):
        cell = "<is><t>a &j; b</t></is>" if where == "sheet" else "<v>0</v>"
        kind = "inlineStr" if where == "sheet" else "s"
        path = raw(
            tmp_path / "a.xlsx",
            f'<row><c t="{kind}">{cell}</c></row>',
            before if where == "sheet" else "",
            sharedStrings=f'{before}<sst xmlns="{M}"><si><t>a &j; b</t></si></sst>',
        )
        try:
            text = extract(path).text
        except ExtractError as error:
            assert "damaged" in error.title
        else:
            assert "SECRET" not in text
            assert len(text) < 1000


def test_bombs_locks_and_other_kinds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.xlsx"
    with pytest.raises(ExtractError, match="not safe"):
        extract(raw(path, " " * 42_000_000))
    path.write_bytes(ole_file({"EncryptedPackage": b"x", "EncryptionInfo": b"y"}))
    with pytest.raises(ExtractError, match="Encrypted with a password"):
        extract(path)
    monkeypatch.setattr(zipped, "_LARGEST_ELEMENT", 100_000)
    wide = "".join(f"<c><v>{n}</v></c>" for n in range(20_000))
    with pytest.raises(ExtractError, match="not safe"):
        extract(raw(path, f"<row>{wide}</row>"))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.bin", b"x")
    with pytest.raises(ExtractError, match="binary kind"):
        extract(path)
