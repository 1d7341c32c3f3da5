from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from muniment.errors import ExtractError
from muniment.extract import extract
from muniment.extract.reading_order import Box, in_reading_order
from muniment.records import Coverage, Document
from tests.extract.checks import check, said
from tests.extract.old_office import ole_file
from tests.extract.test_zipped import laughs

P = "http://schemas.openxmlformats.org/presentationml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = f'xmlns:p="{P}" xmlns:a="{A}" xmlns:r="{R}" xmlns:c="{C}"'


def words(text: str) -> str:
    paragraphs = (f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in text.split("\n"))
    return f"<p:txBody>{''.join(paragraphs)}</p:txBody>"


def shape(text: str, x: int = -1, y: int = 0, role: str = "") -> str:
    place = f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="90" cy="40"/></a:xfrm>' if x >= 0 else ""
    mark = f'<p:ph type="{role}" idx="1"/>' if role else ""
    return (
        f"<p:sp><p:nvSpPr><p:nvPr>{mark}</p:nvPr></p:nvSpPr><p:spPr>{place}</p:spPr>"
        f"{words(text)}</p:sp>"
    )


def slide(shapes: str, tag: str = "sld", attributes: str = "") -> str:
    tree = f"<p:cSld><p:spTree>{shapes}</p:spTree></p:cSld>"
    return f"<p:{tag} {SPACES} {attributes}>{tree}</p:{tag}>"


def relations(*targets: str) -> str:
    """Relations r1, r2 … to these parts, each "kind target"."""
    rows = (
        f'<Relationship Id="r{n}" Type="http://x/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate((line.split() for line in targets), 1)
    )
    return f"<Relationships>{''.join(rows)}</Relationships>"


def write(path: Path, *slides: str, **parts: str) -> Path:
    """A presentation; further parts are named by their paths below ppt/, "__" for "/"."""
    listed = "".join(f'<p:sldId r:id="r{n}"/>' for n in range(1, len(slides) + 1))
    targets = (f"slide slides/slide{n}.xml" for n in range(1, len(slides) + 1))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "ppt/presentation.xml",
            f"<p:presentation {SPACES}><p:sldIdLst>{listed}</p:sldIdLst></p:presentation>",
        )
        archive.writestr("ppt/_rels/presentation.xml.rels", relations(*targets))
        for number, content in enumerate(slides, 1):
            archive.writestr(f"ppt/slides/slide{number}.xml", content)
        for name, content in parts.items():
            archive.writestr(f"ppt/{name.replace('__', '/').replace('DOT', '.')}", content)
    return path


def read(path: Path) -> Document:
    return check(extract(path))


def test_a_slide_in_visual_order_with_notes_comments_and_charts(tmp_path: Path) -> None:
    group = f"<p:grpSp><p:grpSpPr/>{shape('G2', 100, 0)}{shape('G1', 0, 0)}</p:grpSp>"
    cell = "<a:tc><a:txBody><a:p><a:r><a:t>{}</a:t></a:r></a:p></a:txBody></a:tc>"
    rows = "".join(f"<a:tr>{cell.format(a)}{cell.format(b)}</a:tr>" for a, b in ("YS", ["1", "2"]))
    table = (
        '<p:graphicFrame><p:xfrm><a:off x="0" y="500"/><a:ext cx="200" cy="50"/></p:xfrm>'
        f'<a:graphic><a:tbl><a:tblPr firstRow="1"/>{rows}</a:tbl></a:graphic></p:graphicFrame>'
    )
    shapes = (
        table + shape("Right\nbelow", 200, 100) + shape("Left", 0, 100)
        + shape("7", 0, 900, "sldNum") + group + shape("Otters", role="title")
    )  # fmt: skip
    path = write(
        tmp_path / "a.pptx",
        slide(shapes),
        slides___rels__slide1DOTxmlDOTrels=relations(
            "notesSlide ../notesSlides/n.xml", "comments ../comments/c.xml", "chart ../charts/c.xml"
        ),
        notesSlides__nDOTxml=slide(shape("Speak slowly.", role="body"), "notes"),
        comments__cDOTxml=f'<p:cmLst {SPACES}><p:cm authorId="4"><p:text>Sure?</p:text></p:cm>'
        "</p:cmLst>",
        commentAuthorsDOTxml=f'<p:cmAuthorLst {SPACES}><p:cmAuthor id="4" name="Anna"/>'
        "</p:cmAuthorLst>",
        charts__cDOTxml=f"<c:chartSpace {SPACES}><c:chart><c:title><a:p><a:r><a:t>Rain</a:t></a:r>"
        "</a:p></c:title><c:plotArea><c:ser><c:tx><c:v>Oslo</c:v></c:tx><c:cat><c:v>May</c:v></c:cat>"
        "<c:val><c:v>53</c:v></c:val></c:ser></c:plotArea></c:chart></c:chartSpace>",
    )  # fmt: skip
    document = read(path)
    assert [(part.kind, said(document, part)) for part in document.parts] == [
        ("heading", "Otters"),
        ("text", "G1"),
        ("text", "G2"),
        ("text", "Left"),
        ("list", "Right\nbelow"),
        ("table", "Y: 1 | S: 2"),
        ("text", "Chart: Rain; categories: May; series: Oslo: 53"),
        ("text", "Notes: Speak slowly."),
        ("text", "Comment (Anna): Sure?"),
    ]
    assert {part.place.label for part in document.parts} == {"slide 1"}
    assert {part.place.page for part in document.parts} == {1}
    assert document.parts[3].place.headings == ("Otters",)
    assert (document.title, document.coverage) == ("Otters", Coverage("slide", 1, 1))


def test_hidden_slides_are_marked_and_pictures_and_damage_noted(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.pptx", slide(shape("Text"), attributes='show="0"'), slide("<p:pic/>"),
        "<p:sld",
    )  # fmt: skip
    document = read(path)
    assert document.parts[0].place.label == "slide 1 (hidden)"
    assert document.coverage == Coverage("slide", 3, 1)
    assert document.notes == (
        "1 of 3 slides holds pictures only.",
        "1 of 3 slides is damaged and was left out.",
    )


def test_a_placeholder_stands_where_its_layout_puts_it(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.pptx",
        slide(shape("Second", 0, 500) + shape("First", role="body")),
        slides___rels__slide1DOTxmlDOTrels=relations("slideLayout ../slideLayouts/l.xml"),
        slideLayouts__lDOTxml=slide(shape("", 0, 10, "body"), "sldLayout"),
    )
    assert [part.kind for part in read(path).parts] == ["heading", "text"]
    assert read(path).text == "First\n\nSecond"


def test_columns_are_read_one_after_the_other() -> None:
    boxes = {
        "wide": Box(0, 0, 300, 20), "left 1": Box(0, 30, 100, 70), "left 2": Box(0, 80, 100, 200),
        "right 1": Box(150, 35, 300, 120), "right 2": Box(150, 130, 300, 190),
    }  # fmt: skip
    names = sorted(boxes, reverse=True)
    assert in_reading_order(names, boxes.get) == ["wide", "left 1", "left 2", "right 1", "right 2"]


def test_hostile_xml_bombs_and_locks(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("SECRET", encoding="utf-8")
    path = tmp_path / "a.pptx"
    with pytest.raises(ExtractError, match="damaged"):
        extract(write(path, laughs().decode() + slide(shape("a &j; b"))))
    external = f'<!DOCTYPE d [<!ENTITY j SYSTEM "file://{tmp_path}/secret.txt">]>'
    assert "SECRET" not in read(write(path, external + slide(shape("a &j; b")))).text
    deep = "<p:grpSp>" * 5000 + "</p:grpSp>" * 5000
    with pytest.raises(ExtractError):
        extract(write(path, slide(deep)))
    with pytest.raises(ExtractError, match="not safe"):
        extract(write(path, slide(" " * 42_000_000)))
    path.write_bytes(ole_file({"EncryptedPackage": b"x"}))
    with pytest.raises(ExtractError, match="Encrypted with a password"):
        extract(path)
