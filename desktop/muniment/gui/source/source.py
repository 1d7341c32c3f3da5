"""The source pane: the document that a card or a citation points to, open at the passage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from muniment.errors import MunimentError
from muniment.gui.languages import spoken, spoken_place
from muniment.gui.pages.page import Page
from muniment.gui.pages.pagemoving import Follow
from muniment.gui.pages.pagetools import PageTools
from muniment.gui.pages.pageview import PageView
from muniment.gui.pages.paging import Paging
from muniment.gui.search.cards import Target
from muniment.gui.source.findbar import FindBar
from muniment.gui.source.ledger import Ledger
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
from muniment.gui.texts.textview import TextView
from muniment.gui.troubles import plainly
from muniment.gui.widgets import ElidedLabel, button, label, tool
from muniment.pagewords import PageLink
from muniment.records import Document, Place

if TYPE_CHECKING:
    from muniment.library import Library

_TEXT, _ABOUT = "text", "about"
# Of these kinds the page itself is shown, of all others the text.
_PICTURED = frozenset({"pdf", "image"})
# No document has so many pages.
_LAST = 1 << 30
# A longer selection was not made to be looked for.
_MOST_FOUND = 80


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
    `ask_about` targets, of which there is one, `follow_link` an address that was clicked.
    """

    open_file = Signal(str, object, str)
    show_in_folder = Signal(object)
    unlock = Signal(object, bool)
    ask_about = Signal(object)
    follow_link = Signal(str)

    def __init__(self, library: Library, tasks: Tasks, look: Look) -> None:
        super().__init__()
        self.setObjectName("source")
        self._library = library
        self._tasks = tasks
        self._target: Target | None = None
        self._paths: tuple[Path, ...] = ()
        self._about = _About()
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
        self._paging = Paging(library, tasks, self.pages)
        self._paging.moved.connect(self._moved)
        self._paging.came.connect(self._page_came)
        self._paging.failed.connect(self._page_failed)
        self._paging.held.connect(self._held_by)
        self.pages.turned.connect(self._turn)
        self.pages.jumped.connect(lambda step: self.go_to(_LAST if step > 0 else 1))
        self.pages.followed.connect(self._follow)
        self.text = TextView(look)
        self.text.link.connect(self.follow_link)
        self._find = self._find_bar(look)
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
        self._tools.find_wanted.connect(self.find)
        self._tools.stepped.connect(lambda step: self.go_to(self.page_number + step))
        self._stack = QStackedWidget()
        for view in (self._message, self.pages, self.text):
            self._stack.addWidget(view)
        self._lay_out()
        self.clear()

    # ------------------------------------------------------------ building

    def _find_bar(self, look: Look) -> FindBar:
        bar = FindBar(look)
        bar.sought.connect(lambda words: self._finder.find(words))
        bar.step.connect(lambda step: self._finder.step(step))
        bar.closed.connect(self._find_closed)
        for finder in (self._paging, self.text):
            finder.hits.connect(partial(self._show_hits, finder))
        return bar

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
        header.addWidget(self._find)
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
        self._paging.close()
        if self._coming is not None:
            self._coming.drop()
        self._find.close_bar()
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
            self._find.close_bar()
        self._header.show()
        self._title.show_text(target.title)
        self._show_place()
        if target.kind in _PICTURED:
            self._show_pages(keep=same)
            if not same:
                self._look_up()
        else:
            self._paging.close()
            self._note.hide()
            self._tools.hide()
            self._request_text()

    def go_to(self, page: int) -> None:
        """Show another page."""
        self._paging.go_to(page)

    def prepare(self, targets: Sequence[Target]) -> None:
        """These may be opened next, in this order: have the pages ready of those that are near."""
        self._paging.prepare(target for target in targets if target.kind in _PICTURED)

    def refresh(self) -> None:
        """The document may have been read anew: say again how much of it was read."""
        self._look_up()

    def _look_up(self) -> None:
        target = self._target
        if target is not None:
            work = partial(_about, self._library, target.document)
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
        target = self._target
        if target is None:
            return
        shown = self.pages.page
        # A picture has one page, as a rule.
        unknown = 0 if target.kind == "pdf" else 1
        self._tools.show_count(target.page or 1, shown.pages if shown else unknown)
        self._stack.setCurrentWidget(self.pages)
        if self._coming is not None:
            self._coming.drop()
        self._paging.open(target, self._paths)

    @property
    def target(self) -> Target | None:
        """What is open."""
        return self._target

    @property
    def page_number(self) -> int:
        """The page that is shown or on its way."""
        return self._paging.number

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

    # ------------------------------------------------------------ turning, finding, following

    def _turn(self, step: int) -> None:
        self._paging.go_to(self.page_number + step, Follow.TOP if step > 0 else Follow.END)

    def _follow(self, link: PageLink) -> None:
        if link.page:
            self.go_to(link.page)
        elif link.address:
            self.follow_link.emit(link.address)

    def find(self) -> None:  # type: ignore[override]
        """Have words found in the document that is open; those selected, if there are few."""
        if self._target is None:
            return
        view = self.pages if self._stack.currentWidget() is self.pages else self.text
        selected = " ".join(view.selected_text().split())
        self._find.open_with(selected if len(selected) <= _MOST_FOUND else "")

    def find_next(self, step: int = 1) -> None:
        """To the next place of what is looked for, or (-1) the one before."""
        if self._find.isHidden():
            self.find()
        else:
            self._find.go(step)

    @property
    def _finder(self) -> Paging | TextView:
        return self._paging if self._stack.currentWidget() is self.pages else self.text

    def _show_hits(self, finder: object, current: int, total: int) -> None:
        if finder is self._finder:
            self._find.show_hits(current, total)

    def _find_closed(self) -> None:
        for finder in (self._paging, self.text):
            finder.find("")
        view = self._stack.currentWidget()
        if self._find.line.hasFocus() and view is not None:
            view.setFocus()

    # ------------------------------------------------------------ fetching

    def _page_came(self, page: Page) -> None:
        self._tools.show_count(page.number, page.pages)
        self._tools.show_zoom()

    def _moved(self, page: int) -> None:
        self._tools.show_page(page)
        self._show_place()

    def _held_by(self, path: Path) -> None:
        """The copies before it cannot be read: from now on it stands first."""
        self._paths = (path, *(other for other in self._paths if other != path))
        self._show_place()

    def _page_failed(self, error: MunimentError) -> None:
        """The file cannot be shown: its stored text can, with the reason above it."""
        target = self._target
        if target is None:
            return
        self._tools.hide()
        path = error.path if error.path in target.paths else None
        self._locked = (path or self._paths[0], is_refused(error.title))
        message = plainly(error.message)
        if is_locked(error.title):
            message = self.tr("Its pages are shown when you enter it; its text is shown here.")
        self._why.setText(f"{spoken(error.title)}. {message}")
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
        self._tell(_About(_said(document), self._about.places))
        self._stack.setCurrentWidget(self.text)
        self.text.show_document(document, target.start, target.end)

    def _about_came(self, document: str, about: _About) -> None:
        if self._target is not None and self._target.document == document:
            if self._about != _About() and self._about != about:
                # More of its pages was recognised meanwhile.
                self._paging.forget_words()
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
        page = self._paging.number if target.kind in _PICTURED else target.page or 1
        place = self._about.place(page)
        if page == (target.page or 1):
            label, recognised = target.label, target.recognised
        elif place is not None:
            label, recognised = spoken_place(place.label), place.recognised
        else:
            label, recognised = self.tr("p. %1").replace("%1", number(page)), False
        parts = (label, recognised_hint(label, recognised), where(self._paths[0], target.member))
        line = " · ".join(filter(None, parts))
        self._place.show_text(line)
        self._place.setToolTip(tooltip(f"{line}\n{whole_name(self._paths[0], target.member)}"))

    # ------------------------------------------------------------ Qt's own

    def event(self, event: QEvent) -> bool:
        # What the window does by these keys elsewhere it does not do from here.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            finding = not self._find.isHidden() and event.key() == Qt.Key.Key_Escape
            if finding or event.key() == Qt.Key.Key_F3:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_F3 and self._target is not None:
            self.find_next(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape and not self._find.isHidden():
            self._find.close_bar()
        else:
            super().keyPressEvent(event)


def _about(library: Library, document: str, task: Task) -> _About:
    """Off the main thread: what is to be said of a document."""
    stored = library.document(document)
    if stored is None:
        return _About()
    places: dict[int, Place] = {}
    for part in stored.parts:
        if part.place.page is not None and part.place.page not in places:
            places[part.place.page] = part.place
    return _About(_said(stored), tuple(places.items()))


def _said(document: Document) -> tuple[str, ...]:
    """How much of a document was read; how many pages it has stands beside the page anyway."""
    lines, coverage = ledger(document), document.coverage
    plain = coverage.read == coverage.total and not coverage.recognised
    return lines[1:] if document.kind == "pdf" and coverage.total and plain else lines
