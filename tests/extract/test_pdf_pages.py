"""What a page is besides its words: furniture, pictures, labels, notes, fields, attachments."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from muniment.errors import ExtractError
from muniment.extract import extract
from muniment.extract.pdf import page_pixels
from muniment.extract.pdf_pages import Pages
from muniment.extract.pdf_shown import ShownPdf
from muniment.extract.size import Size
from muniment.records import Document
from tests.extract.checks import check, part_with, said
from tests.extract.test_pdf import mupdf, page_with, read, saved

WORDS = [
    "otter",
    "river",
    "weir",
    "bank",
    "stone",
    "water",
    "night",
    "trace",
    "count",
    "census",
    "valley",
    "winter",
]


def prose(rng: random.Random, lines: int) -> list[str]:
    return [" ".join(rng.choices(WORDS, k=9)) for _ in range(lines)]


def book(pages: int, seed: int = 1, *, sides: bool = False) -> Any:
    """Pages of prose under a running header, over a page number."""
    rng = random.Random(seed)
    pdf = mupdf.open()
    for number in range(1, pages + 1):
        left = sides and number % 2 == 0
        header = "THE OTTER CENSUS" if left else f"Chapter {1 + number // 20}: Rivers"
        page = page_with(pdf, (72 if left else 380, 40, header))
        page.insert_text((72 if left else 500, 800), str(number))
        y = 90.0
        for text in prose(rng, rng.randint(4, 40)):
            page.insert_text((72, y), text)
            y += 14
    return pdf


@pytest.mark.parametrize("sides", [False, True])
def test_running_headers_and_page_numbers_are_left_out(tmp_path: Path, sides: bool) -> None:
    document = read(book(12, sides=sides), tmp_path)
    assert not any(word.isdigit() for word in document.text.replace(":", " ").split()[4:])
    # The first page says once what runs above all.
    first = [said(document, part) for part in document.parts if part.place.page == 1]
    assert "Rivers" in " ".join(first)
    later = "".join(said(document, part) for part in document.parts if (part.place.page or 0) > 2)
    assert "Rivers" not in later and "CENSUS" not in later
    assert document.coverage.read == 12


def test_a_page_says_the_same_alone_as_among_those_parsed_ahead() -> None:
    pdf = book(20)
    ahead = Pages(pdf, ahead=7)
    together = [said_by(ahead, number) for number in range(1, 21)]
    assert together == [said_by(Pages(pdf), number) for number in range(1, 21)]
    assert all(together)


def said_by(pages: Pages, number: int) -> list[str]:
    page = pages.read(number)
    return [block.text for block in page.blocks] if page else []


def test_little_is_left_out_of_a_short_document(tmp_path: Path) -> None:
    document = read(book(2), tmp_path)
    assert document.text.count("Rivers") == 2


def test_a_table_that_goes_on_over_pages_keeps_its_numbers(tmp_path: Path) -> None:
    pdf = mupdf.open()
    for number in range(6):
        page = page_with(pdf)
        for row in range(40):
            for column in range(3):
                value = f"{number * 31 + row * 7 + column:,}.5"
                page.insert_text((100 + 100 * column, 60 + 18 * row), value)
    document = read(pdf, tmp_path)
    assert len(document.text.split()) == 6 * 40 * 3


def test_titles_of_slides_stay(tmp_path: Path) -> None:
    pdf = mupdf.open()
    for number in range(6):
        page = pdf.new_page(width=720, height=405)
        page.insert_text((40, 40), "Results", fontsize=28)
        for row in range(5):
            page.insert_text(
                (60, 120 + 30 * row), f"Point {row} of {number} about otters and weirs"
            )
    assert read(pdf, tmp_path).text.count("Results") == 6


def figure(*what: int) -> str:
    return f"{random.Random(repr(what)).randint(1_000, 99_999):,}"


@pytest.mark.parametrize("seed", range(3))
def test_marks_lie_on_their_words_beside_furniture_and_tables(tmp_path: Path, seed: int) -> None:
    pdf = book(9, seed)
    for number in range(9):
        page = pdf[number]
        for x, text in ((72, "In millions"), (300, "2018"), (400, "2017")):
            page.insert_text((x, 700), text)
        for row, label in enumerate(("Sales of otters", "Weirs built")):
            page.insert_text((72, 715 + 15 * row), label)
            page.insert_text((300, 715 + 15 * row), figure(number, seed, 7, row))
            page.insert_text((400, 715 + 15 * row), figure(number, seed, 8, row))
    path = saved(pdf, tmp_path)
    document = check(extract(path))
    rng = random.Random(seed)
    shown = ShownPdf(path)
    for page in (1, 2, 5, 9):
        words = pdf[page - 1].get_text("words")
        base = document.page_start(page)
        parts = [part for part in document.parts if part.place.page == page]
        old, new = figure(page - 1, seed, 8, 0), figure(page - 1, seed, 7, 0)
        assert f"Sales of otters | 2018: {new} | 2017: {old}" in said(document, parts[-1])
        for part in parts:
            offsets = [n for n in range(part.start, part.end) if document.text[n - 1 : n] in " \n"]
            for start in rng.sample(offsets, min(6, len(offsets))):
                word = document.text[start : part.end].split()[0]
                if word.endswith(":") or word == "|":
                    continue  # The heading that a value was given has no place of its own.
                (mark,) = shown.words(page).boxes(start - base, start - base + len(word))
                assert any(
                    known[4] == word and np.allclose(mark, known[:4], atol=0.5) for known in words
                )


# ---------------------------------------------------------------- pictures of text


def picture_of(text: str, folder: Path) -> bytes:
    pdf = mupdf.open()
    page_with(pdf, *((72, 90 + 14 * n, text) for n in range(40)))
    png: bytes = pdf[0].get_pixmap(dpi=60).tobytes("png")
    return png


def test_pages_that_are_pictures_wait(tmp_path: Path) -> None:
    pdf = book(8)
    scan = picture_of("Words of a scanned page.", tmp_path)
    for number in (3, 6):
        pdf.delete_page(number - 1)
        page = pdf.new_page(number - 1)
        page.insert_image(page.rect, stream=scan)
        # The text that a program laid over a scan is no more than a running header.
        page.insert_text((380, 40), "Chapter 1: Rivers")
        page.insert_text((500, 800), str(number))
    pdf.new_page()
    document = read(pdf, tmp_path)
    assert document.coverage.waiting == (3, 6)
    assert document.coverage.total == 9
    assert (document.coverage.read, document.notes) == (6, ())


def test_a_turned_picture_waits_too(tmp_path: Path) -> None:
    pdf = mupdf.open()
    page = pdf.new_page()
    page.insert_image(page.rect, stream=picture_of("Scanned.", tmp_path))
    page.insert_text((72, 72), "Stamped on it as it came in on the fifth of May, in the morning")
    page.set_rotation(90)
    assert read(pdf, tmp_path).coverage.waiting == (1,)


def test_a_file_of_pictures_only_is_no_error(tmp_path: Path) -> None:
    pdf = mupdf.open()
    for _ in range(3):
        page = pdf.new_page()
        page.insert_image(page.rect, stream=picture_of("Scanned.", tmp_path))
    document = read(pdf, tmp_path)
    assert document.parts == ()
    assert document.coverage.waiting == (1, 2, 3)
    assert (document.coverage.total, document.coverage.read) == (3, 0)


def test_a_page_with_a_picture_among_much_text_does_not_wait(tmp_path: Path) -> None:
    pdf = book(3)
    pdf[1].insert_image(pdf[1].rect, stream=picture_of("Background.", tmp_path), overlay=False)
    assert read(pdf, tmp_path).coverage.waiting == ()


def test_letters_that_no_font_names_wait_too(tmp_path: Path) -> None:
    pdf = book(3)
    page = pdf[1]
    page.clean_contents()
    glyphs = "".join(f"{n:04x}" for n in range(3, 90))
    font = pdf.get_new_xref()
    descendant = pdf.get_new_xref()
    pdf.update_object(
        descendant,
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo"
        "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
    )
    pdf.update_object(
        font,
        "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H"
        f"/DescendantFonts[{descendant} 0 R]>>",
    )
    pdf.xref_set_key(page.xref, "Resources", f"<</Font<</F9 {font} 0 R>>>>")
    stream = f"BT /F9 10 Tf 72 700 Td <{glyphs}> Tj ET".encode()
    pdf.update_stream(page.get_contents()[0], stream)
    document = read(pdf, tmp_path)
    assert document.coverage.waiting == (2,)
    assert not any(part.place.page == 2 for part in document.parts)


def test_pixels_of_a_page(tmp_path: Path) -> None:
    pdf = mupdf.open()
    pdf.new_page(width=100, height=50).draw_rect((0, 0, 50, 50), fill=(1, 0, 0), color=(1, 0, 0))
    pdf.new_page(width=14_000, height=14_000)
    path = saved(pdf, tmp_path)
    pixels = page_pixels(path, 1, 144)
    assert pixels.shape == (100, 200, 3) and pixels.dtype == np.uint8
    assert pixels[50, 50].tolist() == [255, 0, 0]
    assert pixels[50, 150].tolist() == [255, 255, 255]
    assert page_pixels(path, 2, 300).size <= 3 * 12_100_000
    with pytest.raises(ExtractError, match="no such page"):
        page_pixels(path, 3, 100)


# ---------------------------------------------------------------- labels, notes, fields


def test_printed_page_numbers_stand_beside_the_page(tmp_path: Path) -> None:
    pdf = mupdf.open()
    for number in range(1, 7):
        page_with(pdf, (72, 100, f"Words of page {number}."))
    pdf.set_page_labels(
        [
            {"startpage": 0, "prefix": "", "style": "r", "firstpagenum": 1},
            {"startpage": 4, "prefix": "", "style": "D", "firstpagenum": 1},
        ]
    )
    document = read(pdf, tmp_path)
    places = [part.place for part in document.parts]
    assert [place.label for place in places] == [
        "p. i (page 1)", "p. ii (page 2)", "p. iii (page 3)", "p. iv (page 4)",
        "p. 1 (page 5)", "p. 2 (page 6)",
    ]  # fmt: skip
    assert [place.page for place in places] == [1, 2, 3, 4, 5, 6]


def test_labels_that_say_what_the_number_says_are_not_shown(tmp_path: Path) -> None:
    pdf = mupdf.open()
    page_with(pdf, (72, 100, "Words."))
    pdf.set_page_labels([{"startpage": 0, "prefix": "", "style": "D", "firstpagenum": 1}])
    assert read(pdf, tmp_path).parts[0].place.label == "p. 1"


def test_notes_come_after_the_text_of_their_page(tmp_path: Path) -> None:
    pdf = mupdf.open()
    page = page_with(pdf, (72, 100, "The otters were counted."))
    note = page.add_text_annot((300, 300), "Was this in winter?")
    note.set_info(title="R. Vass")
    note.update()
    mark = page.add_highlight_annot((72, 90, 130, 104))
    mark.set_info(content="Check the count.", title="")
    mark.update()
    page_with(pdf, (72, 100, "Next page."))
    document = read(pdf, tmp_path)
    assert [said(document, part) for part in document.parts] == [
        "The otters were counted.",
        "Note by R. Vass: Was this in winter?",
        "Note: Check the count.",
        "Next page.",
    ]
    assert part_with(document, "winter").place.page == 1


def test_form_fields_are_said_with_their_values(tmp_path: Path) -> None:
    pdf = mupdf.open()
    page = page_with(pdf, (72, 100, "Registration of otters"))
    for n, (name, value) in enumerate((("Surname", "Vass"), ("River", "Aller"), ("Empty", ""))):
        field = mupdf.Widget()
        field.field_name, field.field_value = name, value
        field.field_type = mupdf.PDF_WIDGET_TYPE_TEXT
        field.rect = mupdf.Rect(72, 200 + 30 * n, 200, 220 + 30 * n)
        page.add_widget(field)
    box = mupdf.Widget()
    box.field_name, box.field_type = "Tagged", mupdf.PDF_WIDGET_TYPE_CHECKBOX
    box.field_value, box.rect = True, mupdf.Rect(72, 300, 90, 318)
    page.add_widget(box)
    text = read(pdf, tmp_path).text
    assert "Surname: Vass" in text and "River: Aller" in text and "Tagged: yes" in text
    assert "Empty" not in text


# ---------------------------------------------------------------- what is not read


def test_attached_files_are_named(tmp_path: Path) -> None:
    pdf = mupdf.open()
    page_with(pdf, (72, 100, "See the attached data."))
    pdf.embfile_add("counts.csv", b"a,b", filename="counts.csv")
    (note,) = read(pdf, tmp_path).notes
    assert "counts.csv" in note and "attached" in note
    pdf.xref_set_key(pdf.pdf_catalog(), "Collection", "<</View/D>>")
    (note,) = read(pdf, tmp_path).notes
    assert "portfolio" in note and "counts.csv" in note


def test_an_xfa_form_is_an_error_that_says_so(tmp_path: Path) -> None:
    pdf = mupdf.open()
    page_with(pdf, (72, 100, "Please wait... If this message is not replaced, get Adobe Reader."))
    xref = pdf.get_new_xref()
    pdf.update_object(xref, "<<>>")
    pdf.update_stream(xref, b"<xdp:xdp/>", new=True)
    pdf.xref_set_key(pdf.pdf_catalog(), "AcroForm", f"<</XFA {xref} 0 R/Fields[]>>")
    pdf.xref_set_key(pdf.pdf_catalog(), "NeedsRendering", "true")
    with pytest.raises(ExtractError, match="XFA"):
        extract(saved(pdf, tmp_path))


# ---------------------------------------------------------------- hostile files


def written(folder: Path, objects: list[str], root: int = 1) -> Path:
    """A PDF of these objects, numbered from 1."""
    path = folder / "a.pdf"
    body = "%PDF-1.7\n"
    offsets = []
    for number, text in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{text}\nendobj\n"
    start = len(body)
    body += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    body += "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    body += f"trailer\n<</Size {len(objects) + 1}/Root {root} 0 R>>\nstartxref\n{start}\n%%EOF"
    path.write_bytes(body.encode("latin-1"))
    return path


def stream(text: str, keys: str = "") -> str:
    return f"<</Length {len(text)}{keys}>>stream\n{text}\nendstream"


FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources 5 0 R>>"
HELLO = "BT /F1 12 Tf 72 700 Td (Hello otters) Tj ET"
FORM = "/Type/XObject/Subtype/Form/BBox[0 0 600 850]/Resources 5 0 R"
HOSTILE: dict[str, list[str]] = {
    "a tree of pages that holds itself": [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>",
        PAGE, stream(HELLO), "<</Font<</F1 6 0 R>>>>", FONT,
    ],
    "a count of pages that is absurd": [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 2000000000>>",
        PAGE, stream(HELLO), "<</Font<</F1 6 0 R>>>>", FONT,
    ],
    "a drawing that draws itself": [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        PAGE, stream(HELLO + " /X Do"), "<</Font<</F1 6 0 R>>/XObject<</X 7 0 R>>>>", FONT,
        stream("/X Do /X Do", FORM),
    ],
    "an outline that goes in circles": [
        "<</Type/Catalog/Pages 2 0 R/Outlines 7 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        PAGE, stream(HELLO), "<</Font<</F1 6 0 R>>>>", FONT,
        "<</First 8 0 R/Last 8 0 R/Count 1>>",
        "<</Title(Loop)/Parent 7 0 R/First 8 0 R/Next 8 0 R/Dest[3 0 R/Fit]>>",
    ],
    "labels that go in circles": [
        "<</Type/Catalog/Pages 2 0 R/PageLabels 7 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        PAGE, stream(HELLO), "<</Font<</F1 6 0 R>>>>", FONT,
        "<</Kids[7 0 R 7 0 R]>>",
    ],
    "a page of absurd size": [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        PAGE.replace("0 0 595 842", "-9e30 -9e30 9e30 9e30"), stream(HELLO),
        "<</Font<</F1 6 0 R>>>>", FONT,
    ],
    "a page without size": [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        PAGE.replace("0 0 595 842", "0 0 0 0"), stream(HELLO), "<</Font<</F1 6 0 R>>>>", FONT,
    ],
    "notes that follow one another in circles": [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        PAGE.replace("/Contents", "/Annots[7 0 R 7 0 R 7 0 R]/Contents"),
        stream(HELLO), "<</Font<</F1 6 0 R>>>>", FONT,
        "<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(Round)/Popup 7 0 R/Parent 7 0 R>>",
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.timeout(20)
def test_a_file_in_circles_ends(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, HOSTILE[name])
    try:
        document: Document = check(extract(path))
    except ExtractError as error:
        assert error.title and error.message
    else:
        assert "Hello otters" in document.text or document.notes
        shown = ShownPdf(path)
        assert shown.render(1, Size(1.0)).pages and shown.words(1)


def test_pages_that_are_damaged_are_counted(tmp_path: Path) -> None:
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 7 0 R]/Count 4>>",
        PAGE, stream(HELLO), "<</Font<</F1 6 0 R>>>>", FONT,
        "<</Type/Pages/Parent 2 0 R/Kids[7 0 R]/Count 3>>",
    ]  # fmt: skip
    document = check(extract(written(tmp_path, objects)))
    assert document.text == "Hello otters"
    assert (document.coverage.total, document.coverage.read) == (4, 1)
    assert document.notes[0] == "3 of 4 pages are damaged and could not be read."
