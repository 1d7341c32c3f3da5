"""The source pane: the document that a card or a citation points to, open at the passage."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from muniment.errors import ExtractError, MunimentError
from muniment.gui.cards import Target
from muniment.gui.ledger import Ledger
from muniment.gui.pagetools import PageTools
from muniment.gui.pageview import Page, PageView
from muniment.gui.style import Look
from muniment.gui.tasks import Task, Tasks
from muniment.gui.text import (
    is_locked,
    is_refused,
    ledger,
    number,
    recognised_hint,
    tooltip,
    where,
    whole_name,
)
from muniment.gui.textview import TextView
from muniment.gui.widgets import ElidedLabel, button, label, tool
from muniment.records import Document, Place

if TYPE_CHECKING:
    from muniment.library import Library

# A page may take seconds to be drawn; text does not wait for it.
_PAGES, _TEXT, _ABOUT = "pages", "text", "about"
# Of these kinds the page itself is shown, of all others the text.
_PICTURED = frozenset({"pdf", "image"})
# The longer side of a picture, in points: that of a page of A4.
_PICTURE_LENGTH = 842


@dataclass(frozen=True, slots=True)
class _About:
    """What is said of a document as a whole, and the place that each of its pages is."""

    lines: tuple[str, ...] = ()
    places: tuple[tuple[int, Place], ...] = ()

    def place(self, page: int) -> Place | None:
        return dict(self.places).get(page)


class SourcePane(QWidget):
    """Shows a target.

    `open_file` carries the document's kind, the files that hold it and its name inside of
    them (or ""), `show_in_folder` the files alone; the one that is shown is the first of
    them. `unlock` carries a file that opens with a password only, and whether one was wrong,
    `ask_about` targets, of which there is one.
    """

    open_file = Signal(str, object, str)
    show_in_folder = Signal(object)
    unlock = Signal(object, bool)
    ask_about = Signal(object)

    def __init__(self, library: Library, tasks: Tasks, look: Look) -> None:
        super().__init__()
        self.setObjectName("source")
        self._library = library
        self._tasks = tasks
        self._target: Target | None = None
        self._paths: tuple[Path, ...] = ()
        self._about = _About()
        self._number = 1
        self._coming: Task | None = None
        self._locked: tuple[Path, bool] | None = None
        self._title = ElidedLabel()
        self._title.setProperty("role", "heading")
        self._place = ElidedLabel()
        self._place.setProperty("role", "muted")
        self._ask = tool(look, "ask", self.tr("Ask about this document"))
        self._ask.clicked.connect(lambda: self._target and self.ask_about.emit((self._target,)))
        self._open = tool(look, "open", self.tr("Open in its own program"))
        self._folder = tool(look, "folder-open", self.tr("Show in folder"))
        self._open.clicked.connect(
            lambda: (
                self._target
                and self.open_file.emit(self._target.kind, self._paths, self._target.member)
            )
        )
        self._folder.clicked.connect(lambda: self._target and self.show_in_folder.emit(self._paths))
        self.pages = PageView(look)
        self.pages.wanted.connect(lambda _: self._request_page(follow=False))
        self.pages.turned.connect(lambda step: self.go_to(self._number + step))
        self.text = TextView(look)
        self._message = label(wrap=True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setContentsMargins(30, 20, 30, 40)
        self._ledger = Ledger()
        self._why = label(wrap=True)
        self._enter = button(look, self.tr("Enter password …"), role="second")
        self._enter.clicked.connect(lambda: self._locked and self.unlock.emit(*self._locked))
        self._note = self._reason()
        self._tools = PageTools(look, self.pages, self)
        self._tools.entered.connect(self.go_to)
        self._tools.stepped.connect(lambda step: self.go_to(self._number + step))
        self._stack = QStackedWidget()
        for view in (self._message, self.pages, self.text):
            self._stack.addWidget(view)
        self._lay_out()
        self.clear()

    # ------------------------------------------------------------ building

    def _reason(self) -> QWidget:
        """Why a page cannot be shown, and what helps."""
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(12)
        row.addWidget(self._why, 1)
        row.addWidget(self._enter, 0, Qt.AlignmentFlag.AlignTop)
        return bar

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._place)
        words.addWidget(self._ledger)
        top = QHBoxLayout()
        top.setContentsMargins(14, 10, 8, 6)
        top.addLayout(words, 1)
        for tool_button in (self._ask, self._open, self._folder):
            top.addWidget(tool_button, 0, Qt.AlignmentFlag.AlignTop)
        self._header = QWidget()
        self._header.setObjectName("sourceHeader")
        self._header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        header = QVBoxLayout(self._header)
        header.setContentsMargins(0, 0, 0, 0)
        header.setSpacing(0)
        header.addLayout(top)
        header.addWidget(self._tools)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._note)
        layout.addWidget(self._stack, 1)

    # ------------------------------------------------------------ what is shown

    def clear(self) -> None:
        """Show nothing but a word about what will be here."""
        self._target = None
        if self._coming is not None:
            self._coming.drop()
        self._header.hide()
        self._note.hide()
        self._message.setText(
            self.tr("Choose a passage to see it here, in its place in the document.")
        )
        self._stack.setCurrentWidget(self._message)

    def show_target(self, target: Target) -> None:
        """Open the document of this target at its passage."""
        if target == self._target:
            return
        same = self._target is not None and target.document == self._target.document
        self._target = target
        if not same or set(self._paths) != set(target.paths):
            self._paths = target.paths
        if not same:
            self._tell(_About())
        self._header.show()
        self._title.show_text(target.title)
        self._number = target.page or 1
        self._show_place()
        if target.kind in _PICTURED:
            self._show_pages(keep=same)
            if not same:
                self.refresh()
        else:
            self._note.hide()
            self._tools.hide()
            self._request_text()

    def go_to(self, page: int) -> None:
        """Show another page."""
        shown = self.pages.page
        last = shown.pages if shown is not None else page
        page = max(1, min(page, last))
        if self._target is not None and page != self._number:
            self._number = page
            self._show_place()
            self._request_page(follow=True)

    def refresh(self) -> None:
        """The document may have been read anew: say again how much of it was read."""
        target = self._target
        if target is not None:
            work = partial(_look_up, self._library, target.document)
            self._tasks.latest(_ABOUT, work, partial(self._about_came, target.document))

    def try_again(self) -> None:
        """Show the page that could not be shown; its file may have been unlocked."""
        if self._target is not None and self.reason:
            self._show_pages(keep=False)

    def _show_pages(self, *, keep: bool) -> None:
        """Show the page; what is on the screen may stay until it comes if `keep`."""
        self._note.hide()
        self._tools.show()
        if not keep or self._stack.currentWidget() is not self.pages:
            self.pages.clear()
        shown = self.pages.page
        # A picture has one page, as a rule.
        unknown = 0 if self._target and self._target.kind == "pdf" else 1
        self._tools.show_count(self._number, shown.pages if shown else unknown)
        self._stack.setCurrentWidget(self.pages)
        self._request_page(follow=True)

    @property
    def target(self) -> Target | None:
        """What is open."""
        return self._target

    @property
    def page_number(self) -> int:
        """The page that is shown or on its way."""
        return self._number

    @property
    def place(self) -> str:
        """The line that names the place and the file."""
        return self._place.text()

    @property
    def ledger(self) -> str:
        """What is said of how much of the document was read, line by line."""
        return self._ledger.said

    @property
    def reason(self) -> str:
        """Why the page cannot be shown; empty while it can."""
        return "" if self._note.isHidden() else self._why.text()

    # ------------------------------------------------------------ fetching

    def _request_page(self, *, follow: bool) -> None:
        target = self._target
        if target is None or target.kind not in _PICTURED:
            return
        self.pages.begin()
        work = partial(_render, self._library, target, self._paths, self._number, self.pages.scale)
        self._begin(
            self._tasks.latest(
                _PAGES, work, partial(self._page_came, follow), partial(self._page_failed, target)
            )
        )

    def _page_came(self, follow: bool, came: tuple[Page, Path]) -> None:
        page, path = came
        if path != self._paths[0]:
            # The copies before it cannot be read: from now on it is asked first.
            self._paths = (path, *(other for other in self._paths if other != path))
            self._show_place()
        self._tools.show_count(page.number, page.pages)
        self.pages.show_page(page, follow=follow)
        self._tools.show_zoom()

    def _page_failed(self, target: Target, error: MunimentError) -> None:
        """The file cannot be shown: its stored text can, with the reason above it."""
        self._tools.hide()
        path = error.path if error.path in target.paths else None
        self._locked = (path or self._paths[0], is_refused(error.title))
        message = error.message
        if is_locked(error.title):
            message = self.tr("Its pages are shown when you enter it; its text is shown here.")
        self._why.setText(f"{error.title}. {message}")
        self._enter.setVisible(is_locked(error.title))
        self._note.show()
        self._request_text()

    def _request_text(self) -> None:
        target = self._target
        if target is not None:
            self._begin(
                self._tasks.latest(
                    _TEXT,
                    lambda _: self._library.document(target.document),
                    partial(self._text_came, target),
                )
            )

    def _begin(self, task: Task) -> None:
        """Of pages and text only what was asked for last is shown."""
        if self._coming is not None:
            self._coming.drop()
        self._coming = task

    def _text_came(self, target: Target, document: Document | None) -> None:
        if document is None:
            self._message.setText(self.tr("This document is no longer in the library."))
            self._stack.setCurrentWidget(self._message)
            return
        self._tell(_About(ledger(document), self._about.places))
        self._stack.setCurrentWidget(self.text)
        self.text.show_document(document, target.start, target.end)

    def _about_came(self, document: str, about: _About) -> None:
        if self._target is not None and self._target.document == document:
            self._tell(about)
            self._show_place()

    def _tell(self, about: _About) -> None:
        if about != self._about:
            self._about = about
            self._ledger.say(about.lines)

    def _show_place(self) -> None:
        """Name the place, how its text came, and the file."""
        target = self._target
        if target is None:
            return
        place = self._about.place(self._number)
        if self._number == (target.page or 1):
            label, recognised = target.label, target.recognised
        elif place is not None:
            label, recognised = place.label, place.recognised
        else:
            label, recognised = self.tr("p. %1").replace("%1", number(self._number)), False
        parts = (label, recognised_hint(label, recognised), where(self._paths[0], target.member))
        line = " · ".join(filter(None, parts))
        self._place.show_text(line)
        self._place.setToolTip(tooltip(f"{line}\n{whole_name(self._paths[0], target.member)}"))


def _render(
    library: Library,
    target: Target,
    paths: tuple[Path, ...],
    number: int,
    scale: float,
    task: Task,
) -> tuple[Page, Path]:
    """Off the main thread: the page from the first of the files that can be read, and which."""
    locked: ExtractError | None = None
    for i, path in enumerate(paths):
        try:
            picture = library.page_image(
                path,
                number,
                member=target.member,
                scale=scale,
                document=target.document,
                start=target.start,
                end=target.end,
            )
        except ExtractError as error:
            # Of several reasons the one that can be helped is told.
            locked = locked or (error if is_locked(error.title) else None)
            if task.dropped or i + 1 == len(paths):
                raise (locked or error) from error
            continue
        image = QImage.fromData(picture.png)
        if target.kind == "image":
            # It comes no larger than it is, whatever the scale: its size on the screen must
            # not depend on that.
            scale = max(image.width(), image.height(), 1) / _PICTURE_LENGTH
        return Page(image, number, picture.pages, scale, picture.marks), path
    raise ValueError("a target without a path")


def _look_up(library: Library, document: str, task: Task) -> _About:
    """Off the main thread: what is to be said of a document."""
    stored = library.document(document)
    if stored is None:
        return _About()
    places: dict[int, Place] = {}
    for part in stored.parts:
        if part.place.page is not None and part.place.page not in places:
            places[part.place.page] = part.place
    return _About(ledger(stored), tuple(places.items()))
