from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from muniment.errors import ExtractError
from muniment.extract import extract
from muniment.records import Coverage, Document
from tests.extract.checks import check, part_with, said
from tests.extract.test_zipped import laughs

NAMES = {
    "office": "office", "text": "text", "table": "table", "draw": "drawing", "style": "style",
    "presentation": "presentation", "svg": "svg-compatible", "fo": "xsl-fo-compatible",
    "meta": "meta",
}  # fmt: skip
TYPES = {"odt": "text", "odp": "presentation", "ods": "spreadsheet"}
META = (
    "<office:meta><dc:title>Otter census</dc:title><meta:initial-creator>R. Vass"
    "</meta:initial-creator><meta:creation-date>2024-05-01T10:00:00</meta:creation-date>"
    "<dc:language>en-GB</dc:language></office:meta>"
)


def spaces() -> str:
    urns = (
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in NAMES.items()
    )
    return " ".join((*urns, 'xmlns:dc="http://purl.org/dc/elements/1.1/"'))


def write(
    path: Path,
    content: str,
    *,
    before: str = "",
    automatic: str = "",
    kind: str = "",
    **members: str,
) -> Path:
    """A file with this content of its body, of the kind that its name tells."""
    name = TYPES[path.suffix[1:]]
    kind = kind or f"application/vnd.oasis.opendocument.{name}"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", kind, zipfile.ZIP_STORED)
        archive.writestr(
            "content.xml",
            f"{before}<office:document-content {spaces()}>"
            f"<office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:{name}>{content}</office:{name}></office:body>"
            "</office:document-content>",
        )
        for member, text in members.items():
            root = f"<office:document-{member} {spaces()}>{text}</office:document-{member}>"
            archive.writestr(f"{member}.xml", root)
    return path


def read(path: Path) -> Document:
    return check(extract(path))


def table(*rows: str) -> str:
    return "<table:table>" + "".join(rows) + "</table:table>"


def row(*cells: str, attributes: str = "") -> str:
    return (
        f"<table:table-row {attributes}>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
        + "</table:table-row>"
    )


def test_a_text_document(tmp_path: Path) -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>In May.</text:p></text:note-body></text:note>"
    )
    comment = (
        "<office:annotation><dc:creator>Anna</dc:creator><text:p>Sure?</text:p></office:annotation>"
    )
    content = (
        "<text:tracked-changes><text:p>DELETED</text:p></text:tracked-changes>"
        '<text:h text:outline-level="1">Methods</text:h>'
        f'<text:p>We<text:s text:c="3"/>counted{note}.{comment}<text:line-break/>Twice.</text:p>'
        "<text:list><text:list-item><text:p>Nets</text:p><text:list><text:list-item>"
        "<text:p>Small</text:p></text:list-item></text:list></text:list-item></text:list>"
        + table("<table:table-header-rows>" + row("Year", "Seen") + "</table:table-header-rows>",
                row("2018", "17"))
        + '<text:h text:outline-level="2">Sampling</text:h><text:section><text:p>End'
        "<draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame>"
        "</text:p></text:section>"
    )  # fmt: skip
    page = "<style:header><text:p>Draft</text:p></style:header>"
    margins = f"<style:master-page>{page}</style:master-page><style:master-page>{page}"
    styles = f"{margins}</style:master-page>"
    document = read(write(tmp_path / "a.odt", content, meta=META, styles=styles))
    assert [(part.kind, said(document, part)) for part in document.parts] == [
        ("heading", "Methods"),
        ("text", "We counted[1].\nTwice."),
        ("text", "[1] In May."),
        ("text", "Comment (Anna): Sure?"),
        ("list", "• Nets\n• Small"),
        ("table", "Year: 2018 | Seen: 17"),
        ("heading", "Sampling"),
        ("text", "End"),
        ("text", "Boxed"),
        ("text", "Draft"),
    ]
    assert part_with(document, "End").place.headings == ("Methods", "Sampling")
    assert document.parts[-1].place.label == "Header"
    assert (document.title, document.author, document.date, document.language) == (
        "Otter census", "R. Vass", "2024-05-01", "en",
    )  # fmt: skip


def test_the_names_of_openoffice_1_are_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.odt", "<text:p>Old words</text:p>")
    old = tmp_path / "b.odt"
    with zipfile.ZipFile(path) as archive:
        content = archive.read("content.xml").decode()
    for name in NAMES.values():
        content = content.replace(
            f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0",
            f"http://openoffice.org/2000/{name}",
        )
    with zipfile.ZipFile(old, "w") as archive:
        archive.writestr("mimetype", "application/vnd.sun.xml.writer")
        archive.writestr("content.xml", content)
    assert read(old).text == "Old words"


def frame(text: str, x: int, y: int, role: str = "") -> str:
    role = f'presentation:class="{role}"' if role else ""
    return (
        f'<draw:frame {role} svg:x="{x}cm" svg:y="{y}cm" svg:width="5cm" svg:height="2cm">'
        f"<draw:text-box><text:p>{text}</text:p></draw:text-box></draw:frame>"
    )


def test_a_presentation(tmp_path: Path) -> None:
    notes = f"<presentation:notes>{frame('Speak slowly.', 0, 0, 'notes')}</presentation:notes>"
    hidden = (
        '<style:style style:name="d2"><style:drawing-page-properties '
        'presentation:visibility="hidden"/></style:style>'
    )
    content = (
        "<draw:page>" + frame("Right", 10, 5) + frame("Left", 0, 5) +
        frame("7", 0, 9, "page-number")
        + frame("Otters", 0, 0, "title") + notes + "</draw:page>"
        '<draw:page draw:style-name="d2"><draw:g>' + frame("Grouped", 0, 0) + "</draw:g>"
        "<draw:frame>" + table(row("a", "b")) + "</draw:frame></draw:page>"
        "<draw:page><draw:frame><draw:image/></draw:frame></draw:page>"
    )  # fmt: skip
    document = read(write(tmp_path / "a.odp", content, automatic=hidden))
    assert [(part.place.label, said(document, part)) for part in document.parts] == [
        ("slide 1", "Otters"),
        ("slide 1", "Left"),
        ("slide 1", "Right"),
        ("slide 1", "Notes: Speak slowly."),
        ("slide 2 (hidden)", "Grouped"),
        ("slide 2 (hidden)", "a | b"),
    ]
    assert (document.title, document.coverage) == ("Otters", Coverage("slide", 3, 2))
    assert document.notes == ("1 of 3 slides holds pictures only.",)


def value(shown: str, attributes: str) -> str:
    return f"<table:table-cell {attributes}><text:p>{shown}</text:p></table:table-cell>"


def sheet(rows: str, name: str = "Budget", style: str = "") -> str:
    style = f'table:style-name="{style}"' if style else ""
    return f'<table:table table:name="{name}" {style}>{rows}</table:table>'


def test_a_spreadsheet(tmp_path: Path) -> None:
    cells = (
        value("7. Mrz", 'office:value-type="date" office:date-value="2018-03-07"')
        + value("25,6 %", 'office:value-type="percentage" office:value="0.256"')
        + value("12:30", 'office:value-type="time" office:time-value="PT12H30M00S"')
        + '<table:table-cell office:value-type="string"><office:annotation><text:p>Sure?</text:p>'
        "</office:annotation><text:p>otters</text:p></table:table-cell>"
    )
    five = value("5", 'office:value-type="float" table:number-columns-repeated="2"')
    rows = (
        row("Day", "Share", "Time", "Seen")
        + f"<table:table-row>{cells}</table:table-row>"
        + '<table:table-row table:number-rows-repeated="3"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row>'
        + '<table:table-row table:number-rows-repeated="2">'
        + five
        + '<table:table-cell table:formula="of:=1"/></table:table-row>'
    )
    hidden = (
        '<style:style style:name="ta2"><style:table-properties table:display="false"/>'
        "</style:style>"
    )
    content = sheet(rows) + sheet(row("Nothing to see"), "Secret", "ta2") + sheet(row(""), "Empty")
    document = read(write(tmp_path / "a.ods", content, automatic=hidden))
    assert [(part.place.label, said(document, part)) for part in document.parts] == [
        ("Budget", "Budget"),
        ("Budget!A1:D7", "Day | Share | Time | Seen\n"
         "Day: 2018-03-07 | Share: 25,6 % | Time: 12:30:00 | Seen: otters\n"
         "Day: 5 | Share: 5\nDay: 5 | Share: 5"),
        ("Budget!D2", "Comment: Sure?"),
        ("Secret (hidden)", "Secret (hidden)"),
        ("Secret (hidden)!A1", "Nothing to see"),
    ]  # fmt: skip
    assert document.coverage == Coverage("sheet", 3, 2)
    assert document.notes[0].startswith("1 formula has no stored result")


def test_cells_that_claim_to_repeat_without_end(tmp_path: Path) -> None:
    many = "1000000000"
    cells = value("x", f'office:value-type="string" table:number-columns-repeated="{many}"')
    rows = f'<table:table-row table:number-rows-repeated="{many}">{cells}</table:table-row>'
    document = read(write(tmp_path / "a.ods", sheet(rows + row("beyond"))))
    assert len(document.text) < 6_000_000
    assert "repeat more than 1,000 times" in document.notes[0]
    wide = f'<table:table-cell table:number-columns-spanned="{many}"><text:p>x</text:p>'
    content = table(f"<table:table-row>{wide}</table:table-cell></table:table-row>")
    content += f'<text:p>a<text:s text:c="{many}"/>b</text:p>'
    assert read(write(tmp_path / "a.odt", content)).text == "x\n\na b"


@pytest.mark.parametrize("kind", ["odt", "odp", "ods"])
def test_hostile_xml(tmp_path: Path, kind: str) -> None:
    (tmp_path / "secret.txt").write_text("SECRET", encoding="utf-8")
    external = f'<!DOCTYPE d [<!ENTITY j SYSTEM "file://{tmp_path}/secret.txt">]>'
    words = {
        "odt": "<text:p>a &j; b</text:p>",
        "odp": f"<draw:page>{frame('a &j; b', 0, 0)}</draw:page>",
        "ods": sheet(row("a &j; b")),
    }
    path = tmp_path / f"a.{kind}"
    with pytest.raises(ExtractError, match="damaged"):
        extract(write(path, words[kind], before=laughs().decode()))
    assert "SECRET" not in extract(write(path, words[kind], before=external)).text
    deep = "<text:p>" * 5000 + "</text:p>" * 5000
    with pytest.raises(ExtractError):
        extract(write(path, deep))


def test_bombs_locks_and_damage(tmp_path: Path) -> None:
    path = tmp_path / "a.odt"
    with pytest.raises(ExtractError, match="not safe"):
        extract(write(path, " " * 42_000_000))
    write(path, "<text:p>secret</text:p>")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("META-INF/manifest.xml", "<m:encryption-data/>")
    with pytest.raises(ExtractError, match="Encrypted with a password"):
        extract(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    with pytest.raises(ExtractError, match="damaged"):
        extract(path)


def test_a_spreadsheet_cut_short_says_so(tmp_path: Path) -> None:
    document = read(write(tmp_path / "a.ods", sheet(row("kept")) + sheet(row("also")) + "<x>"))
    assert "kept" in document.text
    assert "damaged" in document.notes[0]
