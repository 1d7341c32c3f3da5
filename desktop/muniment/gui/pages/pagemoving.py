"""How a page lies in its view, what keys scroll it by, and the menu on it."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from muniment.gui.pages.pageselecting import Selecting
from muniment.pagewords import PageLink

_MOST_LINKS = 25
_WIDEST_LINK = 420


class Fit(enum.Enum):
    """What of the page is kept in view: its width, all of it, or what the zoom makes of it."""

    WIDTH = enum.auto()
    PAGE = enum.auto()
    NONE = enum.auto()


class Follow(enum.Enum):
    """Where a page is scrolled to when it comes."""

    MARK = enum.auto()
    TOP = enum.auto()
    END = enum.auto()
    STAY = enum.auto()


def scrolling(page: int, line: int, *, back: bool) -> Mapping[int, int]:
    """How far each key scrolls, given the steps of a scroll bar; `back` turns Space around."""
    # Two lines of what was read last stay, to go on from.
    whole = page - 2 * line
    return {
        Qt.Key.Key_PageDown: whole,
        Qt.Key.Key_PageUp: -whole,
        Qt.Key.Key_Space: -whole if back else whole,
        Qt.Key.Key_Down: line,
        Qt.Key.Key_Up: -line,
    }


def page_menu(
    view: QWidget,
    selecting: Selecting,
    links: Iterable[PageLink],
    follow: Callable[[PageLink], object],
) -> QMenu:
    """What can be done with a page: copy of it, and follow its addresses by keyboard."""
    translate = QCoreApplication.translate
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    copy = menu.addAction(translate("PageView", "Copy"), selecting.copy)
    copy.setEnabled(bool(selecting.text))
    menu.addAction(translate("PageView", "Select all of the page"), selecting.select_all)
    addresses = {link.address: link for link in links if link.address}
    if addresses:
        menu.addSeparator()
    for address, link in list(addresses.items())[:_MOST_LINKS]:
        metrics = view.fontMetrics()
        short = metrics.elidedText(address, Qt.TextElideMode.ElideMiddle, _WIDEST_LINK)
        action = menu.addAction(short.replace("&", "&&"))
        action.triggered.connect(lambda _, link=link: follow(link))
    return menu
