"""The source pane: the document that a card or a citation points to, open at the passage."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from muniment.errors import ExtractError, MunimentError
from muniment.gui.cards import Target
from muniment.gui.pageview import Page, PageView
from muniment.gui.style import Look
from muniment.gui.tasks import Task, Tasks
from muniment.gui.text import number, percent, short_folder
from muniment.gui.textview import TextView
from muniment.gui.widgets import ElidedLabel, label, tool
from muniment.records import Document

if TYPE_CHECKING:
    from muniment.library import Library

_LANE = "pages"


class SourcePane(QWidget):
    """Shows a target.

    `open_file` carries the document's kind and the files that hold it, `show_in_folder` the
    files alone; the one that is shown is the first of them.
    """

    open_file = Signal(str, object)
    show_in_folder = Signal(object)

    def __init__(self, library: Library, tasks: Tasks, look: Look) -> None:
        super().__init__()
        self.setObjectName("source")
        self._library = library
        self._tasks = tasks
        self._target: Target | None = None
        self._paths: tuple[Path, ...] = ()
        self._label = ""
        self._number = 1
        self._title = ElidedLabel()
        self._title.setProperty("role", "heading")
        self._place = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        self._place.setProperty("role", "muted")
        self._open = tool(look, "open", self.tr("Open in its own program"))
        self._folder = tool(look, "folder-open", self.tr("Show in folder"))
        self._open.clicked.connect(
            lambda: self._target and self.open_file.emit(self._target.kind, self._paths)
        )
        self._folder.clicked.connect(lambda: self._target and self.show_in_folder.emit(self._paths))
        self.pages = PageView(look)
        self.pages.wanted.connect(lambda _: self._request_page(follow=False))
        self.pages.turned.connect(lambda step: self.go_to(self._number + step))
        self.pages.zoomed.connect(self._show_zoom)
        self.text = TextView(look)
        self._message = label(wrap=True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setContentsMargins(30, 20, 30, 40)
        self._note = label(wrap=True)
        self._note.setContentsMargins(14, 8, 14, 8)
        self._tools = self._page_tools(look)
        self._stack = QStackedWidget()
        for view in (self._message, self.pages, self.text):
            self._stack.addWidget(view)
        self._lay_out()
        self.clear()

    # ------------------------------------------------------------ building

    def _page_tools(self, look: Look) -> QWidget:
        previous = tool(look, "previous", self.tr("Previous page"))
        following = tool(look, "next", self.tr("Next page"))
        smaller = tool(look, "zoom-out", self.tr("Zoom out"))
        larger = tool(look, "zoom-in", self.tr("Zoom in"))
        fit = tool(look, "fit-width", self.tr("Fit the page to the width"))
        self._field = QSpinBox()
        self._field.setObjectName("pageField")
        self._field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self._field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._field.setKeyboardTracking(False)
        self._field.setFixedWidth(52)
        self._field.setAccessibleName(self.tr("Page number"))
        self._field.valueChanged.connect(self.go_to)
        self._of = label(role="muted")
        self._zoom = QLabel()
        self._zoom.setProperty("role", "muted")
        previous.clicked.connect(lambda: self.go_to(self._number - 1))
        following.clicked.connect(lambda: self.go_to(self._number + 1))
        smaller.clicked.connect(self.pages.zoom_out)
        larger.clicked.connect(self.pages.zoom_in)
        fit.clicked.connect(self.pages.fit_width)
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(8, 0, 8, 6)
        row.setSpacing(4)
        for widget in (previous, self._field, self._of, following):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (smaller, self._zoom, larger, fit):
            row.addWidget(widget)
        for keys, call in (
            (QKeySequence.StandardKey.ZoomIn, self.pages.zoom_in),
            (QKeySequence.StandardKey.ZoomOut, self.pages.zoom_out),
        ):
            QShortcut(keys, self, activated=call)  # type: ignore[call-overload]
        return bar

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._place)
        top = QHBoxLayout()
        top.setContentsMargins(14, 10, 8, 6)
        top.addLayout(words, 1)
        top.addWidget(self._open)
        top.addWidget(self._folder)
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
        same_file = self._target is not None and target.document == self._target.document
        self._target = target
        if not same_file or set(self._paths) != set(target.paths):
            self._paths = target.paths
        self._header.show()
        self._note.hide()
        self._title.show_text(target.title)
        self._number = target.page or 1
        self._show_place(target.label)
        if target.kind == "pdf":
            self._tools.show()
            if not same_file or self._stack.currentWidget() is not self.pages:
                self.pages.clear()
            self._stack.setCurrentWidget(self.pages)
            self._request_page(follow=True)
        else:
            self._tools.hide()
            self._request_text("")

    def go_to(self, page: int) -> None:
        """Show another page of the PDF."""
        shown = self.pages.page
        last = shown.pages if shown is not None else page
        page = max(1, min(page, last))
        if self._target is not None and page != self._number:
            self._number = page
            self._show_place(self.tr("p. %1").replace("%1", number(page)))
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

    # ------------------------------------------------------------ fetching

    def _request_page(self, *, follow: bool) -> None:
        target = self._target
        if target is None or target.kind != "pdf":
            return
        self.pages.begin()
        work = partial(_render, self._library, target, self._paths, self._number, self.pages.scale)
        self._tasks.latest(
            _LANE, work, partial(self._page_came, follow), partial(self._page_failed, target)
        )

    def _page_came(self, follow: bool, came: tuple[Page, Path]) -> None:
        page, path = came
        if path != self._paths[0]:
            # The copies before it cannot be read: from now on it is asked first.
            self._paths = (path, *(other for other in self._paths if other != path))
            self._show_place(self._label)
        self._field.blockSignals(True)
        self._field.setRange(1, page.pages)
        self._field.setValue(page.number)
        self._field.blockSignals(False)
        self._of.setText(self.tr("of %1").replace("%1", number(page.pages)))
        self.pages.show_page(page, follow=follow)
        self._show_zoom()

    def _page_failed(self, target: Target, error: MunimentError) -> None:
        """The file cannot be shown: its stored text can, with the reason above it."""
        self._tools.hide()
        self._request_text(f"{error.title}. {error.message}")

    def _request_text(self, note: str) -> None:
        target = self._target
        if target is not None:
            self._tasks.latest(
                _LANE,
                lambda _: self._library.document(target.document),
                partial(self._text_came, target, note),
            )

    def _text_came(self, target: Target, note: str, document: Document | None) -> None:
        if document is None:
            note = self.tr("This document is no longer in the library.")
            self._message.setText(note)
            self._stack.setCurrentWidget(self._message)
            return
        notes = [note, *document.notes] if note else list(document.notes)
        self._note.setText("\n".join(notes))
        self._note.setVisible(bool(notes))
        self._stack.setCurrentWidget(self.text)
        self.text.show_document(document, target.start, target.end)

    def _show_place(self, place: str) -> None:
        self._label = place
        if self._paths:
            path = self._paths[0]
            file = f"{path.name} — {short_folder(path.parent)}"
            self._place.show_text(f"{place} · {file}" if place else file)

    def _show_zoom(self) -> None:
        self._zoom.setText(percent(self.pages.zoom))


def _render(
    library: Library,
    target: Target,
    paths: tuple[Path, ...],
    number: int,
    scale: float,
    task: Task,
) -> tuple[Page, Path]:
    """Off the main thread: the page from the first of the files that can be read, and which."""
    for i, path in enumerate(paths):
        try:
            picture = library.page_image(
                path,
                number,
                scale=scale,
                document=target.document,
                start=target.start,
                end=target.end,
            )
        except ExtractError:
            if task.dropped or i + 1 == len(paths):
                raise
            continue
        image = QImage.fromData(picture.png)
        return Page(image, number, picture.pages, scale, picture.marks), path
    raise ValueError("a target without a path")
