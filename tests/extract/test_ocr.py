"""Text in pictures: how well it is read, in which order, and what is said of what is not."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pymupdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from muniment.config import resources
from muniment.extract import ocr_pages
from muniment.extract.builder import Builder
from muniment.extract.ocr import Recognised, Recogniser, with_pages
from muniment.extract.ocr_ink import unread_share, with_lost_spaces
from muniment.extract.ocr_layout import Line, RecognisedBlock, blocks, page_angle
from muniment.extract.ocr_pages import FOREIGN, ILLEGIBLE, IN_PART, NO_TEXT
from muniment.extract.ocr_writing import judge
from muniment.records import Coverage, Document, Place
from tests.bench.ocr import Page, Pixels, distance, noisy, slanted, typeset
from tests.extract.checks import check, said

GERMAN = """
Die Mühle steht seit dem Jahr 1784 am unteren Ende des Tals, wo der Bach über eine Stufe aus
Schiefer fällt. Ihr Rad hat einen Durchmesser von 5,20 Metern und trägt vierzig Schaufeln aus
Lärchenholz, von denen im Frühjahr gewöhnlich drei oder vier ersetzt werden müssen.

Im Sommer 1921 führte das Wehr so wenig Wasser, dass der Müller das Getreide mit dem Fuhrwerk
nach Großenbrück schaffen ließ; die Rechnung über 318 Mark liegt noch bei den Akten. Zwei Jahre
später wurde der Obergraben vertieft und an der Böschung mit Weidengeflecht gesichert.

Über die Fische im Mühlteich gibt ein Heft des Schulmeisters Auskunft. Er zählte am 3. Mai
»elf Bachforellen, größer als eine Hand, und unzählige Elritzen«, dazu Krebse unter den Steinen
der Südseite. Äsche und Barbe nennt er nicht. Ob sie fehlten oder ihm nur entgingen, lässt sich
heute nicht mehr klären, denn seine übrigen Aufzeichnungen verbrannten während des Krieges.

Der Verein pflegt die Anlage ehrenamtlich. Führungen finden an jedem ersten Sonntag im Monat
statt, außer in den Wintermonaten; für Schulklassen sind sie kostenlos. Wer mahlen möchte, bringt
höchstens zehn Kilogramm Roggen oder Dinkel mit und meldet sich eine Woche vorher an. Über die
Öffnungszeiten während der Feiertage entscheidet der Vorstand jährlich neu.
"""


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser(threads=2)


@pytest.fixture(scope="module")
def small() -> Page:
    """A page with a few lines only, quickly read."""
    text = "The weir at Brannick was mended in 1893. Two keepers lodged above the sluice."
    page = next(typeset([text, "Eels passed it in May, salmon not at all."], [("serif", 12, 1)]))
    return replace(page, pixels=page.pixels[100:420])


def words(recognised: Recognised) -> list[str]:
    return " ".join(block.text for block in recognised.blocks).split()


def accuracy(pages: Iterator[Page], recogniser: Recogniser) -> float:
    wrong = total = 0
    for page in pages:
        wrong += distance(page.words, words(recogniser.recognise(page.pixels, 200)))
        total += len(page.words)
    assert total > 300
    return 1 - wrong / total


# ---------------------------------------------------------------- how well


def test_english(recogniser: Recogniser) -> None:
    diary = (resources() / "sample" / "keepers-diary-1893.txt").read_text("utf-8").split("\n\n")
    pages = (
        page
        for look, part in ((("serif", 12, 1), diary[1:9]), (("sans-serif", 9, 2), diary[9:]))
        for page in typeset(part, [look])
    )
    assert accuracy(pages, recogniser) >= 0.97


def test_german(recogniser: Recogniser) -> None:
    pages = (
        page
        for look in (("serif", 11, 1), ("sans-serif", 10, 1))
        for page in typeset(GERMAN.strip().split("\n\n"), [look])
    )
    assert accuracy(pages, recogniser) >= 0.95


def test_noise_slant_and_every_way_to_lie(recogniser: Recogniser, small: Page) -> None:
    pictures = [noisy(small.pixels), slanted(small.pixels)]
    pictures += [np.rot90(small.pixels, quarters) for quarters in (1, 2, 3)]
    for picture in pictures:
        recognised = recogniser.recognise(picture, 200)
        assert distance(small.words, words(recognised)) <= 1
        assert recognised.confidence > 0.95 and not recognised.note


def test_a_stamp_that_stands_on_end_is_read(recogniser: Recogniser) -> None:
    page = pymupdf.open().new_page(width=400, height=300)
    for n in range(6):
        page.insert_text((80, 60 + 20 * n), f"Upright line number {n} of the page.", fontsize=12)
    page.insert_text((50, 250), "Received on 4 May 1921", fontsize=12, rotate=90)
    page.insert_text((370, 60), "Seen by the registrar", fontsize=12, rotate=270)
    found = [block.text for block in recogniser.recognise(picture_of(page)).blocks]
    assert "Received on 4 May 1921" in found and "Seen by the registrar" in found
    assert any(text.startswith("Upright line number 0") for text in found)


def picture_of(page: pymupdf.Page, dpi: int = 200) -> Pixels:
    image = page.get_pixmap(dpi=dpi, alpha=False)
    return np.frombuffer(image.samples, np.uint8).reshape(image.height, image.width, 3)


def test_a_table_keeps_its_rows(recogniser: Recogniser) -> None:
    page = pymupdf.open().new_page(width=420, height=200)
    rows = [("Year", "Herring", "Salmon"), ("1921", "318", "44"), ("1922", "1,577", "51")]
    for n, row in enumerate(rows):
        for x, cell in zip((40, 180, 320), row, strict=True):
            page.insert_text((x, 50 + 22 * n), cell, fontsize=12)
    (block,) = recogniser.recognise(picture_of(page)).blocks
    assert block.kind == "table"
    header, *others = block.text.split("\n")
    assert header.split() == list(rows[0]) and len(others) == 2
    for found, row in zip(others, rows[1:], strict=True):
        assert [value for value in row if value in found] == list(row)


# ---------------------------------------------------------------- what cannot be read


def typed(text: str, font: str) -> Pixels:
    page = pymupdf.open().new_page(width=420, height=160)
    for n, line in enumerate(text.split("\n")):
        page.insert_text((40, 50 + 24 * n), line, fontname=font, fontsize=14)
    return picture_of(page)


@pytest.mark.parametrize(
    ("text", "font"),
    [
        ("Все люди рождаются свободными и\nравными в своем достоинстве\nи правах.", "china-s"),
        ("Όλοι οι άνθρωποι γεννιούνται\nελεύθεροι και ίσοι στην\nαξιοπρέπεια.", "china-s"),
        ("모든 인간은 태어날 때부터\n자유로우며 그 존엄과 권리에\n있어 동등하다.", "korea"),
    ],
)
def test_writing_that_it_does_not_know_is_told(
    recogniser: Recogniser, text: str, font: str
) -> None:
    recognised = recogniser.recognise(typed(text, font))
    assert recognised.note == FOREIGN and not recognised.blocks


def test_chinese_is_read_without_spaces_where_lines_end(recogniser: Recogniser) -> None:
    recognised = recogniser.recognise(typed("人人生而自由，在尊严和权利上\n一律平等。", "china-s"))
    assert "".join(words(recognised)) == "人人生而自由，在尊严和权利上一律平等。"


def test_pictures_without_text(recogniser: Recogniser) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (400, 600, 3), dtype=np.uint8)
    for picture in (np.full((600, 400, 3), 255, np.uint8), noise, np.zeros((40, 90, 3), np.uint8)):
        recognised = recogniser.recognise(picture)
        assert recognised == Recognised(note=NO_TEXT)


def line(text: str, confidence: float = 0.99, unread: float = 0.0, y: float = 0.0) -> Line:
    width = 20.0 * len(text)
    corners = ((0.0, y), (width, y), (width, y + 40), (0.0, y + 40))
    letters = len("".join(text.split()))
    centres = tuple((i + 0.5) / letters for i in range(letters))
    return Line(text, confidence, corners, centres, unread, 40.0)


def test_only_lines_that_were_read_are_kept() -> None:
    good, bad = line("a good line of words"), line("i ıl .  1", 0.5, 0.9)
    assert judge([good] * 9) == ([good] * 9, "")
    assert judge([good] * 7 + [bad] * 3) == ([good] * 7, IN_PART)
    assert judge([good] + [bad] * 20) == ([], FOREIGN)
    assert judge([line("smudged words", 0.4)] * 5) == ([], ILLEGIBLE)
    assert judge([line("smudged words", 0.7)] * 5) == ([], ILLEGIBLE)
    assert judge([bad]) == ([], NO_TEXT) == judge([])
    assert judge([line("Tt c mi ngưi sinh ra đu đưc t do")] * 5) == ([], FOREIGN)


def drawn(text: str, blanks: dict[int, int]) -> tuple[NDArray[np.bool_], list[float]]:
    """The ink of a line 40 pixels high: letters of 16 pixels, 3 between them or `blanks`."""
    ink: list[bool] = []
    middles = []
    for i, letter in enumerate(text):
        if letter != " ":
            ink += [False] * (blanks.get(i, 14 if text[i - 1] == " " else 3) if i else 5)
            middles.append(len(ink) + 8)
            ink += [True] * 16
    return np.array(ink), [middle / len(ink) for middle in middles]


@pytest.mark.parametrize(
    ("text", "wide", "expected"),
    [
        ("one two,three", 8, "one two, three"),
        ("in Italieneinmarschiert", 10, "in Italien einmarschiert"),
        ("a total of 1577 and more", 13, "a total of 1577 and more"),
        ("a total of 1,577 and more", 13, "a total of 1,577 and more"),
    ],
)
def test_a_space_that_was_missed_is_put_back(text: str, wide: int, expected: str) -> None:
    assert with_lost_spaces(text, *drawn(text, {wide: 14}), 40) == expected
    assert with_lost_spaces(text, *drawn(text, {}), 40) == text


def test_ink_without_a_letter_is_told() -> None:
    ink, middles = drawn("abcdefghij", {})
    assert unread_share(ink, middles, 40) < 0.1
    assert 0.5 < unread_share(ink, middles[:3], 40) < 0.8
    assert unread_share(ink, [], 40) == 1 and unread_share(ink & False, [], 40) == 0


# ---------------------------------------------------------------- from lines to blocks


def test_words_broken_at_the_end_of_a_line_are_joined() -> None:
    lines = [line("the keeper of the light-"), line("house was a well-", y=45)]
    lines += [line("known man in the coun-", y=90), line("ty of Kerry and beyond", y=135)]
    (block,) = blocks(lines)
    assert block.text.startswith("the keeper of the lighthouse was a ")
    assert block.text.endswith("man in the county of Kerry and beyond")
    assert block.box == (0, 0, 480, 175) and block.confidence == pytest.approx(0.99)


def turned(one: Line, angle: float) -> Line:
    cosine, sine = np.cos(np.radians(angle)), np.sin(np.radians(angle))
    a, b, c, d = [(x * cosine - y * sine, x * sine + y * cosine) for x, y in one.corners]
    return one._replace(corners=(a, b, c, d))


@given(st.floats(-180, 180), st.integers(2, 12))
def test_a_page_reads_the_same_however_it_lies(angle: float, count: int) -> None:
    lines = [line(f"line {n} of the very same page", y=50.0 * n) for n in range(count)]
    lying = [turned(one, angle) for one in lines]
    assert (page_angle(lying) - angle + 180) % 360 - 180 == pytest.approx(0, abs=1e-6)
    assert [b.text for b in blocks(lying)] == [b.text for b in blocks(lines)]


# ---------------------------------------------------------------- into the document


def document(*pages: str, waiting: tuple[int, ...], kind: str = "pdf") -> Document:
    """One part per page that has text."""
    builder = Builder(kind)
    builder.note("The file is damaged; what could be saved of it was read.")
    for number, text in enumerate(pages, 1):
        builder.add(text, place=Place(f"p. {number}", number, (f"Chapter {number}",)))
    read = sum(bool(text.strip()) for text in pages)
    return builder.document(
        title="A title", coverage=Coverage("page", len(pages), read, waiting=waiting)
    )


def recognised(text: str, confidence: float = 0.9, note: str = "") -> Recognised:
    return Recognised((RecognisedBlock(text, "text", confidence, (0, 0, 9, 9)),), confidence, note)


def test_what_was_recognised_stands_in_its_page() -> None:
    before = document("one", "", "three", "", waiting=(2, 4))
    pages = {2: recognised("deux", 0.8), 4: Recognised(note=NO_TEXT), 3: recognised("not waiting")}
    after = check(with_pages(before, pages))
    assert after.text == "one\n\ndeux\n\nthree"
    assert [p.place.page for p in after.parts] == [1, 2, 3]
    assert after.parts[1].place == Place("p. 2", 2, ("Chapter 1",), recognised=True)
    assert [p.confidence for p in after.parts] == [None, 0.8, None]
    assert after.coverage == Coverage("page", 4, 3, 1, 0.8, ())
    assert after.notes == (
        "The file is damaged; what could be saved of it was read.",
        f"On 1 of 2 scanned pages {NO_TEXT}.",
    )
    assert after.title == "A title"


def test_a_page_with_some_text_keeps_it_and_its_place() -> None:
    before = document("one", "two", waiting=(1,))
    after = check(with_pages(before, {1: recognised("in the picture")}))
    assert after.text == "one\n\nin the picture\n\ntwo"
    assert after.parts[1].place == Place("p. 1", 1, ("Chapter 1",), recognised=True)
    assert after.coverage == Coverage("page", 2, 2, 1, 0.9, ())


def test_a_picture_of_one_page() -> None:
    before = document("", waiting=(1,), kind="image")
    after = check(with_pages(before, {1: recognised("words", note=IN_PART)}))
    assert after.parts[0].place == Place("picture", 1, (), recognised=True)
    assert after.notes[1:] == (f"In the picture {IN_PART}.",)
    failed = with_pages(before, {1: None})
    assert failed.coverage == Coverage("page", 1, 0, 0, None, ()) and len(failed.notes) == 2


@pytest.mark.parametrize(("limit", "most"), [("MOST_PARTS", 3), ("LARGEST_TEXT", 16)])
def test_no_more_is_kept_than_a_document_may_hold(
    monkeypatch: pytest.MonkeyPatch, limit: str, most: int
) -> None:
    monkeypatch.setattr(ocr_pages, limit, most)
    after = document("one", "", "", "", waiting=(2, 3, 4))
    for page in (2, 3, 4):
        after = check(with_pages(after, {page: Recognised(recognised("text").blocks * 2, 0.9)}))
    assert after.text == "one\n\ntext\n\ntext"
    assert after.coverage == Coverage("page", 4, 2, 1, 0.9, ())
    assert [note for note in after.notes if note.startswith("Not all of the recognised")] == [
        after.notes[-1]
    ]


def test_what_was_recognised_can_be_sent() -> None:
    one = Recognised((RecognisedBlock("a\nb", "table", 0.5, (1, 2, 3, 4)),), 0.25, IN_PART)
    assert Recognised.from_json(one.to_json()) == one


TEXTS = st.text("aä \nß.中", max_size=12)
NOTES = st.sampled_from(["", IN_PART])
RECOGNISED = st.one_of(
    st.none(),
    st.sampled_from([NO_TEXT, FOREIGN, ILLEGIBLE]).map(lambda note: Recognised(note=note)),
    st.builds(recognised, TEXTS.filter(str.strip).map(str.strip), st.floats(0, 1), NOTES),
)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Document, dict[int, Recognised | None], list[list[int]]]:
    """A document, what is recognised in its waiting pages, and the pages in groups, shuffled."""
    texts = draw(st.lists(TEXTS, min_size=1, max_size=8))
    numbers = st.integers(1, len(texts))
    waiting = tuple(sorted(draw(st.sets(numbers))))
    pages = {page: draw(RECOGNISED) for page in waiting}
    order = draw(st.permutations(waiting))
    cuts = sorted(draw(st.lists(st.integers(0, len(order)), max_size=3)))
    groups = [order[a:b] for a, b in zip([0, *cuts], [*cuts, len(order)], strict=True)]
    kind = draw(st.sampled_from(["pdf", "image"]))
    return document(*texts, waiting=waiting, kind=kind), pages, groups


@given(cases())
def test_the_order_in_which_pages_come_does_not_matter(
    case: tuple[Document, dict[int, Recognised | None], list[list[int]]],
) -> None:
    before, pages, groups = case
    at_once, bit_by_bit = with_pages(before, pages), before
    for group in groups:
        bit_by_bit = check(with_pages(bit_by_bit, {page: pages[page] for page in group}))
    check(at_once)
    assert (at_once.text, at_once.parts) == (bit_by_bit.text, bit_by_bit.parts)
    assert at_once.notes == bit_by_bit.notes
    one, other = at_once.coverage, bit_by_bit.coverage
    assert replace(one, confidence=None) == replace(other, confidence=None)
    assert one.confidence == pytest.approx(other.confidence)
    assert with_pages(at_once, pages) == at_once


@given(cases())
def test_nothing_is_lost_or_told_twice(
    case: tuple[Document, dict[int, Recognised | None], list[list[int]]],
) -> None:
    before, pages, _ = case
    after = with_pages(before, pages)
    native = [said(before, part) for part in before.parts]
    assert [said(after, part) for part in after.parts if part.confidence is None] == native
    given_ = [r for r in pages.values() if r is not None and r.blocks]
    found = [said(after, part) for part in after.parts if part.place.recognised]
    assert found == [block.text for r in given_ for block in r.blocks]
    assert [p.place.page for p in after.parts] == sorted(p.place.page or 0 for p in after.parts)
    assert after.coverage.waiting == () and after.coverage.recognised == len(given_)
    assert after.coverage.read == len({p.place.page for p in after.parts})
    assert after.coverage.read <= after.coverage.total


# ---------------------------------------------------------------- promises

_CHECKED = """
import os, sys
import numpy as np
sys.dont_write_bytecode = True
def refuse(event, arguments):
    opened = event == "open" and arguments
    writing = opened and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+")
    flags = opened and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
    if event in ("socket.__new__", "socket.bind"):
        raise OSError("no sockets")  # urllib3, which rapidocr imports, tries for IPv6
    if event.startswith("socket.") or event in ("os.mkdir", "os.rename") or writing or flags:
        print("REFUSED", event, arguments, flush=True)
        os._exit(3)
sys.addaudithook(refuse)
from muniment.extract.ocr import Recogniser
recogniser = Recogniser(threads=1)
page = np.full((300, 500, 3), 255, np.uint8)
page[100:130, 50:54] = page[100:130, 80:84] = page[113:117, 50:84] = 0
print("note:", recogniser.recognise(page).note)
if "control" in sys.argv:
    open("forbidden.txt", "w")
"""


def test_no_network_no_file_and_no_word_of_its_own(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("empty")
    for argument, status in (("", 0), ("control", 3)):
        done = subprocess.run(
            [sys.executable, "-c", _CHECKED, argument],
            cwd=folder, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == status, done.stdout + done.stderr
        assert not done.stderr
    assert not list(folder.iterdir())
