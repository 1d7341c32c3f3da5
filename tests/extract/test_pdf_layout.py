from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from muniment.extract.pdf_layout import Block, Word, blocks

SIZE = st.floats(0, 800, allow_nan=False, width=32)


def line(
    x: float, y: float, text: str, run: int, *, width: float = 5, height: float = 10
) -> list[Word]:
    """Words beside one another, `width` points to the character."""
    words: list[Word] = []
    for word in text.split():
        words.append(Word(x, y, x + width * len(word), y + height, word, run))
        x += width * (len(word) + 1)
    return words


def texts(words: list[Word]) -> list[str]:
    return [block.text for block in blocks(words)]


@given(
    st.lists(
        st.builds(
            lambda x, y, w, h, text, run: Word(x, y, x + w, y + h, text, run),
            SIZE, SIZE, SIZE, SIZE, st.text("ab-é1", min_size=1, max_size=12), st.integers(0, 9),
        ),
        max_size=60,
    )
)  # fmt: skip
@settings(max_examples=150, deadline=None)
def test_every_word_comes_out_once(words: list[Word]) -> None:
    found: list[Block] = blocks(words)
    pieces = [piece for block in found for piece in block.pieces]
    assert all(
        block.text == "".join(piece.before + piece.text for piece in block.pieces)
        for block in found
    )
    assert len(pieces) == len(words)
    assert sorted(piece.box for piece in pieces) == sorted(word[:4] for word in words)
    letters = "".join(piece.text for piece in pieces).replace("-", "")
    assert sorted(letters) == sorted("".join(w.text for w in words).replace("-", ""))
    assert all(block.text.strip() == block.text and block.text for block in found)


def test_cells_at_one_height_are_one_line() -> None:
    # No line of headings: years would be told of each value (test_pdf_tables.py).
    words = [
        *line(50, 115, "Purchases of property", 3), *line(400, 116, "(1,577)", 4),
        *line(480, 115, "(1,373)", 5),
        *line(50, 130, "Other", 6), *line(400, 130, "9", 7), *line(480, 130, "(6)", 8),
    ]  # fmt: skip
    (table,) = blocks(words)
    assert table.kind == "table"
    assert table.text == "Purchases of property (1,577) (1,373)\nOther 9 (6)"


def test_columns_are_read_one_after_the_other() -> None:
    words = line(50, 40, "A title that lies across the whole width of both of the columns here", 0)
    for row in range(10):
        words += line(50, 80 + 12 * row, f"left line {row} with quite some words in it", 100 + row)
        words += line(320, 80 + 12 * row, f"right line {row} with quite some words in it", row + 1)
    title, left, right = texts(words)
    assert title.startswith("A title")
    assert "left line 9" in left and "right" not in left
    assert "right line 0" in right and "left" not in right


def test_words_broken_at_a_line_end_are_joined() -> None:
    words = [
        *line(50, 100, "A hyphen- well-known", 1),
        *line(50, 112, "known stays, and infor-", 2),
        *line(50, 124, "mation joins; a well-", 3),
        *line(50, 136, "known form, Smith-", 4),
        *line(50, 148, "Jones, short-", 5),
        *line(50, 160, "and long-term.", 6),
    ]
    assert texts(words) == [
        "A hyphen- well-known known stays, and information joins; a well-known form, "
        "Smith-Jones, short- and long-term."
    ]


def test_a_justified_line_is_no_table() -> None:
    words = []
    for row, text in enumerate(
        ("plain prose in a line", "words drawn far apart here", "more prose")
    ):
        x = 50.0
        for n, word in enumerate(text.split()):
            words.append(Word(x, 100 + 12 * row, x + 25, 110 + 12 * row, word, 10 * row + n))
            x += 37 if row == 1 else 29
    (block,) = blocks(words)
    assert block.kind == "text"
    assert block.text == "plain prose in a line words drawn far apart here more prose"


def test_bullets_are_no_cells() -> None:
    words = [
        *line(50, 100, "•", 1), *line(70, 100, "first point", 2),
        *line(50, 112, "•", 3), *line(70, 112, "second point", 4),
    ]  # fmt: skip
    assert [block.kind for block in blocks(words)] == ["text"]


def test_text_on_end_comes_last() -> None:
    words = [Word(10, 100, 22, 400, "margin-note", 1), *line(50, 100, "The page itself.", 2)]
    assert texts(words) == ["The page itself.", "margin-note"]


def test_large_lines_are_headings() -> None:
    words = line(50, 50, "A Title", 1, height=20)
    for row in range(4):
        words += line(50, 90 + 12 * row, "body text of the page", 2 + row)
    assert [block.kind for block in blocks(words)] == ["heading", "text"]


def test_three_columns_below_a_title_across_them() -> None:
    words = line(50, 40, "A title that lies across the whole width of all three of the columns", 0)
    for row in range(12):
        for column, name in enumerate(("left", "middle", "right")):
            text = f"{name} line {row} of several words"
            words += line(50 + 180 * column, 80 + 12 * row, text, 100 * column + row + 1)
    title, *columns = texts(words)
    assert title.startswith("A title")
    assert [text.split()[0] for text in columns] == ["left", "middle", "right"]
    for text, name in zip(columns, ("left", "middle", "right"), strict=True):
        assert {"left", "middle", "right"} & set(text.split()) == {name}
        assert f"{name} line 11" in text


def test_a_list_beside_a_hanging_indent_is_no_column() -> None:
    words = []
    for row in range(12):
        if row % 4 == 0:
            words += line(50, 100 + 12 * row, "•", 2 * row)
        words += line(
            70, 100 + 12 * row, f"row {row} of a column with a hanging indent", 2 * row + 1
        )
    text = " ".join(texts(words))
    assert [int(word) for word in text.split() if word.isdigit()] == list(range(12))


def test_footnotes_come_after_the_text_of_both_columns() -> None:
    words = []
    for row in range(20):
        words += line(50, 80 + 12 * row, f"left line {row} with quite some words in it", row)
        words += line(320, 80 + 12 * row, f"right line {row} with quite some words in it", 50 + row)
    words += line(50, 340, "1 A note to the left column, in small", 100, height=8, width=4)
    words += line(50, 350, "type and on two lines.", 101, height=8, width=4)
    left, right, note = texts(words)
    assert "left line 19" in left and "right line 19" in right
    assert note == "1 A note to the left column, in small type and on two lines."


def test_a_caption_in_small_type_stays_where_it_is() -> None:
    words = line(50, 80, "Figure 1. In small type, at the head.", 100, height=8, width=4)
    for row in range(20):
        words += line(50, 100 + 12 * row, f"line {row} with quite some words in it", row)
    assert texts(words)[0].startswith("Figure 1.")


def test_words_of_a_recogniser_are_arranged_alike() -> None:
    # In pixels of a picture at 200 dpi, slightly askew.
    words = []
    for row in range(10):
        for column in (0, 1):
            x = 150 + 800 * column
            for n, text in enumerate(f"{'ab'[column]}{row} some words of a line".split()):
                x0, y0 = x + 130 * n, 300 + 40 * row + n
                words.append(Word(x0, y0, x0 + 110, y0 + 30, text, 100 * column + row))
    first, second = texts(words)
    assert "a9" in first and "b0" not in first and "b9" in second


def test_a_word_broken_at_the_end_of_a_column_is_joined() -> None:
    words = []
    for row in range(12):
        end = "the ot-" if row == 11 else "words in it"
        words += line(50, 80 + 12 * row, f"left line {row} with quite some {end}", row)
        start = "ters and" if row == 0 else "right line"
        words += line(320, 80 + 12 * row, f"{start} {row} with quite some words", 50 + row)
    (text,) = texts(words)
    assert "quite some the otters and 0 with" in text


def test_tables_side_by_side_are_columns() -> None:
    words = []
    for row in range(12):
        y = 80 + 24 * row
        words += line(50, y, f"{row} left name", 4 * row)
        words += line(160, y, "what the left one means", 4 * row + 1)
        words += line(320, y + 7, f"{row} right name", 4 * row + 2)
        words += line(430, y + 7, "what the right one means", 4 * row + 3)
    text = " ".join(texts(words))
    assert text.rindex("left") < text.index("right")


def test_a_table_with_its_cells_on_one_line_is_no_columns() -> None:
    words = []
    for row in range(12):
        words += line(50, 80 + 14 * row, f"number {row}", 2 * row)
        words += line(180, 80 + 14 * row, f"meaning {row}", 2 * row + 1)
    (table,) = texts(words)
    assert "number 3 meaning 3\n" in table


def test_a_tall_formula_parts_no_paragraph() -> None:
    words = line(50, 100, "The proper energy of what is", 0)
    words += [*line(50, 112, "moving is", 1), Word(105, 109, 155, 124, "(p2+m2)1/2.", 1)]
    words += line(160, 112, "We know that", 1)
    words += line(50, 124, "it perturbs what is linear.", 2)
    (block,) = blocks(words)
    assert block.kind == "text" and "(p2+m2)1/2. We know that it" in block.text


def test_a_title_over_a_table_is_no_row_of_it() -> None:
    words = line(200, 80, "The whole title of it all", 0, height=16, width=8)
    for row in range(4):
        words += line(50, 104 + 12 * row, f"Label {row}", 3 * row + 1)
        words += line(250, 104 + 12 * row, f"{row + 20} 000", 3 * row + 2)
        words += line(400, 104 + 12 * row, f"{row + 30} 000", 3 * row + 3)
    title, table = blocks(words)
    assert title.kind == "heading" and title.text == "The whole title of it all"
    assert table.kind == "table"
