"""Finds what a person without mouse, or with weak eyes, could not use of a menu that is shown."""

from __future__ import annotations

import numpy
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QColor, QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from tests.gui.accessible import (
    CONTRAST,
    SCALE,
    Fault,
    Pixels,
    commonest,
    contrast,
    picture,
    worst,
)

# The smallest window that the program promises to be usable in.
_WIDEST = 1024
# WCAG 2.1, level AA, 1.4.11.
_SIGNS = 3.0
_OPAQUE = 0xFF000000
# The round corners of the entry that is chosen, in pixels of the picture.
_ROUND = 6 * SCALE


def entries(menu: QMenu) -> list[QAction]:
    """What can be chosen."""
    return [one for one in menu.actions() if not one.isSeparator() and one.isEnabled()]


def keyless(menu: QMenu) -> list[Fault]:
    """What has no name, is not reached by the arrow keys, or does not show that it was."""
    faults = [_fault(one, "has no name") for one in entries(menu) if not _named(one)]
    menu.setActiveAction(None)  # type: ignore[arg-type]
    plain, reached = picture(menu, 1), []
    for _ in menu.actions():
        QTest.keyClick(menu, Qt.Key.Key_Down)
        if (active := menu.activeAction()) is None:
            break
        reached.append(active)
        if numpy.array_equal(
            _part(menu, active, plain, 1), _part(menu, active, picture(menu, 1), 1)
        ):
            faults.append(_fault(active, "does not show that it has the keyboard"))
    left = [one for one in entries(menu) if one not in reached]
    return faults + [_fault(one, "is not reached by the arrow keys") for one in left]


def faint_entries(menu: QMenu) -> list[Fault]:
    """Entries whose words or signs have too little contrast, chosen or not."""
    faults = _faint_signs(menu)
    signs = [one for one in entries(menu) if one.isIconVisibleInMenu()]
    for one in signs:
        one.setIconVisibleInMenu(False)
    for one in entries(menu):
        for active in (None, one):
            menu.setActiveAction(active)  # type: ignore[arg-type]
            pixels = _part(menu, one, picture(menu, SCALE), SCALE)[:, _ROUND:-_ROUND]
            if (found := worst(pixels)) is not None and found[0] < CONTRAST:
                ratio, ink, ground = found
                said = f"{QColor(ink).name()} on {QColor(ground).name()}: {ratio:.2f}"
                faults.append(_fault(one, f"is too faint, {said}"))
    for one in signs:
        one.setIconVisibleInMenu(True)
    return faults


def _faint_signs(menu: QMenu) -> list[Fault]:
    """For a sign, which is no letter, less is enough."""
    faults = []
    for one in entries(menu):
        ink = _ink(one)
        if ink is None:
            continue
        for active in (None, one):
            menu.setActiveAction(active)  # type: ignore[arg-type]
            ground = commonest(_part(menu, one, picture(menu, 1), 1))
            if (ratio := contrast(ink, ground)) < _SIGNS:
                said = f"{ink.name()} on {ground.name()}: {ratio:.2f}"
                faults.append(_fault(one, f"has too faint a sign, {said}"))
    return faults


def _ink(one: QAction) -> QColor | None:
    """The colour that the strokes of an entry's sign have; None if it has no sign."""
    image = one.icon().pixmap(64, 64).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    if image.isNull():
        return None
    pixels = numpy.frombuffer(image.constBits(), numpy.uint32)
    return commonest(pixels[pixels >= _OPAQUE])


def cramped(menu: QMenu) -> list[Fault]:
    """Entries without the room for their words; and a menu that no window is as wide as."""
    metrics = QFontMetrics(menu.font())
    faults = [
        _fault(one, f"is {room.width()} wide, its words {wanted}")
        for one in menu.actions()
        if (room := menu.actionGeometry(one) & menu.rect()).width()
        < (wanted := _wanted(metrics, one))
    ]
    if menu.width() > _WIDEST:
        faults.append(Fault("menu", f"is {menu.width()} wide"))
    return faults


def _wanted(metrics: QFontMetrics, one: QAction) -> int:
    return sum(metrics.horizontalAdvance(part) for part in _words(one).split("\t"))


def _named(one: QAction) -> bool:
    return any(map(str.isalnum, _words(one)))


def _words(one: QAction) -> str:
    return one.text().replace("&&", "\0").replace("&", "").replace("\0", "&").strip()


def _fault(one: QAction, what: str) -> Fault:
    return Fault(f"entry “{_words(one)}”", what)


def _part(menu: QMenu, one: QAction, pixels: Pixels, scale: int) -> Pixels:
    place: QRect = menu.actionGeometry(one)
    return pixels[
        place.top() * scale : (place.bottom() + 1) * scale,
        place.left() * scale : (place.right() + 1) * scale,
    ]
