"""A PDF that is looked at: its pages as pictures, where their words stand, where links lead."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from muniment.errors import ExtractError
from muniment.extract import extract
from muniment.extract.pdf_shown import ShownPdf
from muniment.extract.size import Size
from muniment.pagewords import PageLink
from tests.extract.test_pdf import mupdf, page_with, saved
from tests.extract.test_pdf_pages import prose


def test_marks_lie_on_the_words_they_are_for(tmp_path: Path) -> None:
    pdf = mupdf.open()
    page_with(pdf, (72, 72, "An earlier page."))
    page_with(pdf, (72, 100, "The otters were counted"), (72, 300, "near the river"))
    path = saved(pdf, tmp_path)
    document = extract(path)
    shown = ShownPdf(path)
    image = shown.render(2, Size(2.0))
    assert (image.width, image.height, image.pages) == (1190, 1684, 2)
    assert (image.size, image.area) == ((595, 842), (0, 0, 595, 842))
    start = document.text.index("counted")
    end = document.text.index("river") + len("river")
    marks = shown.words(2).of(document, 2, image.size).boxes(start, end)
    words = pdf[1].get_text("words")
    wanted = [word[:4] for word in words if word[4] in ("counted", "river")]
    assert marks[0] == pytest.approx(wanted[0])
    assert marks[-1][2:] == pytest.approx(wanted[1][2:])
    assert len(marks) == 2, "a box for each line"


def test_words_of_a_turned_page_stand_where_it_shows_them(tmp_path: Path) -> None:
    pdf = mupdf.open()
    page = page_with(pdf, (72, 100, "First line of it"), (72, 114, "second line of it"))
    page.set_rotation(90)
    path = saved(pdf, tmp_path)
    (word,) = [word for word in page.get_text("words") if word[4] == "second"]
    wanted = mupdf.Rect(word[:4]) * page.rotation_matrix
    (shown,) = [word for word in ShownPdf(path).words(1).words if word.text == "second"]
    assert shown.box == pytest.approx(tuple(wanted))


def test_an_area_is_drawn_as_finely_as_it_is_asked_for(tmp_path: Path) -> None:
    pdf = mupdf.open()
    page_with(pdf, (72, 100, "The otters were counted"))
    image = ShownPdf(saved(pdf, tmp_path)).render(1, Size(20.0), (70, 80, 170, 110))
    assert (image.width, image.height) == (2_000, 600)
    assert image.area == pytest.approx((70, 80, 170, 110))
    assert min(image.pixels) < 50 < 250 < max(image.pixels), "its words are on it"


def test_a_page_is_drawn_to_fit(tmp_path: Path) -> None:
    pdf = mupdf.open()
    page_with(pdf, (72, 72, "Text."))
    shown = ShownPdf(saved(pdf, tmp_path))
    assert shown.render(1, Size(1.0, 1190)).width == 1190
    image = shown.render(1, Size(1.0, 1190, 421))
    assert (image.width, image.height) == (298, 421)


def test_a_picture_is_never_huge(tmp_path: Path) -> None:
    pdf = mupdf.open()
    pdf.new_page(width=14_000, height=14_000).insert_text((72, 72), "Far out.")
    image = ShownPdf(saved(pdf, tmp_path)).render(1, Size(50.0))
    assert image.width * image.height <= 12_100_000


def test_there_is_no_such_page(tmp_path: Path) -> None:
    pdf = mupdf.open()
    page_with(pdf, (72, 72, "Text."))
    shown = ShownPdf(saved(pdf, tmp_path))
    for page in (0, 2, -1):
        with pytest.raises(ExtractError, match="no such page"):
            shown.render(page, Size(1.0))
        with pytest.raises(ExtractError, match="no such page"):
            shown.words(page)


def test_running_headers_can_be_read_off_the_page_although_the_text_leaves_them_out(
    tmp_path: Path,
) -> None:
    pdf = mupdf.open()
    for number in range(1, 9):
        texts = prose(random.Random(number), 20)
        lines = [(72.0, 120.0 + 14 * n, text) for n, text in enumerate(texts)]
        page_with(pdf, (72, 30, "Annual report"), *lines, (290, 820, str(number)))
    path = saved(pdf, tmp_path)
    document = extract(path)
    assert document.text.count("Annual report") == 1, "on the first page it may be the title"
    words = ShownPdf(path).words(4).of(document, 4, (595, 842)).words
    first = prose(random.Random(4), 20)[0].split()[0]
    assert [word.text for word in words[:3]] == ["Annual", "report", first]
    assert words[-1].text == "4"
    assert [word.start for word in (*words[:2], words[-1])] == [-1, -1, -1]
    for word in words[2:-1]:
        assert document.text[word.start :].startswith(word.text)


def test_links_lead_to_addresses_and_to_pages(tmp_path: Path) -> None:
    pdf = mupdf.open()
    page_with(pdf, (72, 100, "See the site or page two."))
    page_with(pdf, (72, 100, "Page two."))
    page = pdf[0]
    for number, link in enumerate(
        (
            {"kind": mupdf.LINK_URI, "uri": "https://example.org/otters"},
            {"kind": mupdf.LINK_GOTO, "page": 1, "to": mupdf.Point(0, 0)},
            {"kind": mupdf.LINK_LAUNCH, "file": "run.exe"},
            {"kind": mupdf.LINK_URI, "uri": "file:///etc/passwd"},
        )
    ):
        page.insert_link({**link, "from": mupdf.Rect(72, 90 + 20 * number, 150, 105 + 20 * number)})
    links = ShownPdf(saved(pdf, tmp_path)).words(1).links
    assert set(links) == {
        PageLink((72, 90, 150, 105), "https://example.org/otters"),
        PageLink((72, 110, 150, 125), page=2),
    }


def test_the_file_may_go_while_it_is_looked_at(tmp_path: Path) -> None:
    pdf = mupdf.open()
    page_with(pdf, (72, 72, "Text."))
    path = saved(pdf, tmp_path)
    shown = ShownPdf(path)
    assert shown.kept
    path.unlink()
    assert shown.render(1, Size(1.0)).width == 595
    shown.close()
