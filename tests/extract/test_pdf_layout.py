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
    assert len(pieces) == len(words)
    assert sorted(piece.box for piece in pieces) == sorted(word[:4] for word in words)
    letters = sorted("".join(block.text for block in found).replace("-", "").split())
    assert sorted("".join(letters)) == sorted("".join(w.text for w in words).replace("-", ""))
    assert all(block.text.strip() == block.text and block.text for block in found)


def test_cells_at_one_height_are_one_line() -> None:
    words = [
        *line(400, 100, "2018", 1), *line(480, 100, "2017", 2),
        *line(50, 115, "Purchases of property", 3), *line(400, 116, "(1,577)", 4),
        *line(480, 115, "(1,373)", 5),
        *line(50, 130, "Other", 6), *line(400, 130, "9", 7), *line(480, 130, "(6)", 8),
    ]  # fmt: skip
    (table,) = blocks(words)
    assert table.kind == "table"
    assert table.text == "2018 2017\nPurchases of property (1,577) (1,373)\nOther 9 (6)"


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
