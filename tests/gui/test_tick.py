"""The box to tick: seen in both themes, as large as its words, in whichever direction they run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from muniment.gui.style import Look
from muniment.gui.tick import Tick
from tests.gui.accessible import contrast, cut_off, faint
from tests.gui.waiting import wait_until

# WCAG 2.1, level AA, 1.4.11: of what is no text.
_SEEN = 3.0


@pytest.fixture
def plain(look: Look) -> Iterator[Look]:
    """The appearance, put back at the end."""
    yield look
    look.enlarge(100)
    look.use(Qt.ColorScheme.Light)


@pytest.fixture
def tick(look: Look) -> Iterator[Tick]:
    made = Tick("Salt & tide")
    made.show()
    made.clearFocus()
    yield made
    made.close()
    made.deleteLater()


def _row(tick: Tick) -> list[QColor]:
    """The colours along its middle."""
    image: QImage = tick.grab().toImage()
    return [image.pixelColor(x, image.height() // 2) for x in range(image.width())]


def _box(tick: Tick) -> tuple[int, int]:
    """Where its edges stand, from left to right."""
    row = _row(tick)
    ground = row[0]
    drawn = [x for x, colour in enumerate(row) if contrast(colour, ground) >= _SEEN]
    return drawn[0], next(x for x in drawn if x > drawn[0] + 4)


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
@pytest.mark.parametrize("enabled", [True, False])
def test_it_is_seen_ticked_or_not_on_or_off(
    plain: Look, tick: Tick, scheme: Qt.ColorScheme, enabled: bool
) -> None:
    plain.use(scheme)
    tick.setEnabled(enabled)
    left, right = _box(tick)
    assert 8 < right - left < 20
    empty = _row(tick)[left + 3 : right - 2]
    assert max(contrast(colour, empty[0]) for colour in empty) < 1.1
    tick.setChecked(True)
    sign = _row(tick)[left + 3 : right - 2]
    assert max(contrast(colour, sign[0]) for colour in sign) >= _SEEN
    assert faint(tick.window()) == []


def test_its_box_grows_with_the_text_and_nothing_is_cut_off(plain: Look, tick: Tick) -> None:
    left, right = _box(tick)
    plain.enlarge(200)
    tick.adjustSize()
    large_left, large_right = _box(tick)
    assert large_right - large_left >= 1.7 * (right - left)
    assert cut_off(tick.window()) == []


def test_from_right_to_left_the_box_stands_on_the_right(look: Look, tick: Tick) -> None:
    tick.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row = _row(tick)
    drawn = [x for x, colour in enumerate(row) if contrast(colour, row[0]) >= _SEEN]
    assert tick.width() - drawn[-1] < 8


def test_it_is_ticked_by_the_space_bar_and_by_a_click_on_its_words(look: Look, tick: Tick) -> None:
    tick.activateWindow()
    wait_until(tick.isActiveWindow)
    tick.clearFocus()
    before = tick.grab().toImage()
    tick.setFocus()
    assert tick.grab().toImage() != before
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert tick.isChecked()
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=tick.rect().center())
    assert not tick.isChecked()


def test_names_are_shown_as_they_are(look: Look, tick: Tick) -> None:
    assert tick.text() == "Salt && tide"
