from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import pymupdf
import pytest

from muniment.errors import ExtractError
from muniment.extract import extract
from muniment.extract.pdf import page_pixels
from muniment.records import Document
from tests.extract.checks import check, said

mupdf: Any = pymupdf


def page_with(pdf: Any, *lines: tuple[float, float, str], size: float = 11) -> Any:
    page = pdf.new_page()
    for x, y, text in lines:
        page.insert_text((x, y), text, fontsize=size)
    return page


def saved(pdf: Any, folder: Path, **options: Any) -> Path:
    path = folder / "a.pdf"
    pdf.save(path, **options)
    return path


def read(pdf: Any, folder: Path, **options: Any) -> Document:
    return check(extract(saved(pdf, folder, **options)))


def test_every_page_knows_its_number(tmp_path: Path) -> None:
    pdf = mupdf.open()
    for number in range(1, 301):
        page_with(
            pdf, (72, 72, f"This is page {number} of the report."), (72, 400, f"Item {number}")
        )
    document = read(pdf, tmp_path)
    assert len(document.parts) == 600
    for part in document.parts:
        (printed,) = map(int, re.findall(r"\d+", said(document, part)))
        assert part.place.page == printed
        assert part.place.label == f"p. {printed}"


def test_rows_of_a_table_stay_whole(tmp_path: Path) -> None:
    rows = [
        ("Net income", "5,363", "4,869"),
        ("Purchases of property, plant and equipment (PP&E)", "(1,577)", "(1,373)"),
        ("Other", "9", "(6)"),
    ]
    pdf = mupdf.open()
    # Column after column, as some programs write tables.
    cells = [
        (x, 100.0 + 14 * n, row[column])
        for column, x in enumerate((72.0, 400.0, 470.0))
        for n, row in enumerate(rows)
    ]
    page_with(pdf, *cells)
    document = read(pdf, tmp_path)
    assert document.text.split("\n") == [" ".join(row) for row in rows]
    assert document.parts[0].kind == "table"


def test_columns_and_hyphens(tmp_path: Path) -> None:
    pdf = mupdf.open()
    lines = []
    for n in range(8):
        lines.append((72.0, 100.0 + 14 * n, f"Left column line {n} of some length"))
        lines.append((320.0, 100.0 + 14 * n, f"Right column line {n} of some length"))
    lines += [(72.0, 212.0, "The otters were ob-"), (72.0, 226.0, "served near the river.")]
    page_with(pdf, *lines)
    text = read(pdf, tmp_path).text
    assert "The otters were observed near the river." in text
    assert text.index("Left column line 7") < text.index("Right column line 0")


@pytest.mark.parametrize("columns", [2, 3])
def test_columns_below_a_title_are_not_mixed(tmp_path: Path, columns: int) -> None:
    pdf = mupdf.open()
    page = pdf.new_page()
    title = "A census of the otters of the Aller and of its banks"
    page.insert_text((60, 60), title, fontsize=20)
    width = 480 / columns
    for column in range(columns):
        for row in range(40):
            # Some lines are short, and the columns end at different heights.
            if row < 40 - 6 * column:
                text = f"c{column}r{row} otters at the weir"[: 9 if row % 9 == 8 else None]
                page.insert_text((60 + width * column, 100 + 16 * row), text, fontsize=9)
    document = read(pdf, tmp_path)
    assert document.text.startswith(title)
    order = re.findall(r"c\d+r\d+", document.text)
    assert order == [f"c{c}r{r}" for c in range(columns) for r in range(40 - 6 * c)]
    for part in document.parts[1:]:
        assert len(set(re.findall(r"c\d", said(document, part)))) == 1


def test_a_financial_statement_says_what_each_number_is(tmp_path: Path) -> None:
    pdf = mupdf.open()
    page = page_with(pdf, (72, 72, "Consolidated statement of cash flows"))
    rows = [
        ("Years ended December 31 (Millions)", "2018", "2017", "2016"),
        ("Net income", "$ 5,363", "$ 4,869", "$ 5,058"),
        ("Cash flows from investing activities",),
        ("Capital expenditure", "(1,577)", "(1,373)", "(1,420)"),
        ("Proceeds from sale of businesses", "846", "1,065", "142"),
    ]
    for n, row in enumerate(rows):
        for x, text in zip((72, 400, 470, 540), row, strict=False):
            start = x if x == 72 else x - mupdf.get_text_length(text, fontsize=9)
            page.insert_text((start, 100 + 13 * n), text, fontsize=9)
    document = read(pdf, tmp_path)
    lines = document.text.split("\n")
    assert "Net income | 2018: $ 5,363 | 2017: $ 4,869 | 2016: $ 5,058" in lines
    assert "Capital expenditure | 2018: (1,577) | 2017: (1,373) | 2016: (1,420)" in lines


def test_metadata_that_means_something(tmp_path: Path) -> None:
    pdf = mupdf.open()
    page_with(pdf, (72, 72, "Text."))
    pdf.set_metadata(
        {"title": "Otter census", "author": "R. Vass", "creationDate": "D:20240501120000+02'00'"}
    )
    document = read(pdf, tmp_path)
    assert (document.title, document.author) == ("Otter census", "R. Vass")
    assert document.date == "2024-05-01"


@pytest.mark.parametrize("title", ["Microsoft Word - x.doc", "untitled", "scan0001.pdf", "", "12"])
def test_a_title_that_means_nothing_gives_way_to_the_first_page(tmp_path: Path, title: str) -> None:
    pdf = mupdf.open()
    page = page_with(pdf, (72, 72, "The Otters of the Aller"), size=20)
    for n in range(6):
        page.insert_text((72, 120 + 14 * n), "Otters live on rivers and on the shores of lakes.")
    pdf.set_metadata({"title": title, "author": "unknown"})
    document = read(pdf, tmp_path)
    assert (document.title, document.author) == ("The Otters of the Aller", "")


def test_bookmarks_are_headings(tmp_path: Path) -> None:
    pdf = mupdf.open()
    for n in range(1, 7):
        page_with(pdf, (72, 72, f"Words of page {n}."))
    pdf.set_toc([[1, "Methods", 2], [2, "Sampling", 3], [2, "Counting", 3], [1, "Results", 6]])
    document = read(pdf, tmp_path)
    assert [part.place.headings for part in document.parts] == [
        (), ("Methods",), ("Methods", "Sampling"), ("Methods", "Counting"),
        ("Methods", "Counting"), ("Results",),
    ]  # fmt: skip


def test_bookmarks_are_cut_short_and_nested_only_so_deep(tmp_path: Path) -> None:
    pdf = mupdf.open()
    page_with(pdf, (72, 72, "Words of the page."))
    pdf.set_toc([[level, f"{level} " * 200, 1] for level in range(1, 31)])
    pdf.set_metadata({"title": "Otters " * 100, "author": "Vass " * 100})
    document = read(pdf, tmp_path)
    assert len(document.title) <= 200 and len(document.author) <= 200
    page_with(pdf, (72, 72, "Words of the next page."))
    place = read(pdf, tmp_path).parts[-1].place
    assert [heading[0] for heading in place.headings] == list("12345678")
    assert all(len(heading) <= 200 for heading in place.headings)


def test_pages_without_text_are_counted(tmp_path: Path) -> None:
    pdf = mupdf.open()
    page_with(pdf, (72, 72, "Text."))
    pdf.new_page()
    document = read(pdf, tmp_path)
    assert document.notes == (), "a blank page is nothing left out"
    assert (document.coverage.unit, document.coverage.total, document.coverage.read) == (
        "page", 2, 1,
    )  # fmt: skip
    assert document.coverage.waiting == ()
    pdf.delete_page(0)
    with pytest.raises(ExtractError, match="neither text nor a picture"):
        extract(saved(pdf, tmp_path))


def test_a_password_is_asked_for_only_where_one_is_needed(tmp_path: Path) -> None:
    pdf = mupdf.open()
    page_with(pdf, (72, 72, "Text."))
    locked = {"encryption": mupdf.PDF_ENCRYPT_AES_256, "owner_pw": "owner"}
    assert read(pdf, tmp_path, **locked).text == "Text."
    path = saved(pdf, tmp_path, **locked, user_pw="secret")
    with pytest.raises(ExtractError, match="muniment unlock") as caught:
        extract(path)
    assert caught.value.title == "Locked with a password"
    assert caught.value.path == path
    with pytest.raises(ExtractError) as caught:
        extract(path, "Secret")
    assert caught.value.title == "The password does not fit"
    assert extract(path, "secret").text == extract(path, "owner").text == "Text."
    assert page_pixels(path, 1, 72, "secret").shape == (842, 595, 3)
    with pytest.raises(ExtractError, match="password"):
        page_pixels(path, 1, 72)


def test_awkward_names_are_no_obstacle(tmp_path: Path) -> None:
    pdf = mupdf.open()
    page_with(pdf, (72, 72, "Text."))
    path = saved(pdf, tmp_path)
    for name in ("new\nline.pdf", "no ending", "emoji 🙂.pdf", os.fsdecode(b"\xff.pdf")):
        path = path.rename(tmp_path / name)
        assert extract(path).text == "Text."


def test_a_file_cut_short_is_read_in_part_or_refused(tmp_path: Path) -> None:
    pdf = mupdf.open()
    for n in range(20):
        page_with(pdf, (72, 72, f"Words of page {n}."))
    whole = saved(pdf, tmp_path).read_bytes()
    for share in (0.02, 0.3, 0.6, 0.9):
        path = tmp_path / "cut.pdf"
        path.write_bytes(whole[: int(len(whole) * share)])
        try:
            document = check(extract(path))
        except ExtractError as error:
            assert error.title and error.message
        else:
            assert document.notes
