"""Which page of a document a PageView shows, and what was found in that document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from muniment.gui.pages.fetching import Fetched, Fetching, Wanted
from muniment.gui.pages.page import Asked, Page, Picture
from muniment.gui.pages.pagemoving import Follow
from muniment.gui.pages.pageview import PageView
from muniment.gui.search.cards import Target
from muniment.gui.tasks import Task, Tasks
from muniment.gui.texts.textfind import find_all
from muniment.language import words as words_of
from muniment.pagewords import PageWords
from muniment.records import Box, Document

if TYPE_CHECKING:
    from muniment.library import Library

_CLOSER, _FIND = "pages closer", "find"
# Of what may be opened next no more is fetched ahead, and so many of what comes after.
_PREPARED, _AFTER = 8, 6
_MOST_HITS = 100_000


class Hit(NamedTuple):
    """A place that was found: a page, and characters of the document's text."""

    page: int
    start: int
    end: int


class Paging(QObject):
    """Shows pages of a document in a view.

    `moved` carries the page that is shown or on its way, `came` the Page that has come, `failed`
    the reason why it cannot, `held` the file that it was read from. Words are found in the
    document by `find` and `step`; `hits` tells which of how many places is shown.
    """

    moved = Signal(int)
    came = Signal(object)
    failed = Signal(object)
    held = Signal(object)
    hits = Signal(int, int)

    def __init__(self, library: Library, tasks: Tasks, view: PageView) -> None:
        super().__init__(view)
        self._library = library
        self._tasks = tasks
        self._view = view
        self._fetching = Fetching(library, tasks, view)
        self._wanted: Wanted | None = None
        self._prepared: tuple[Target, ...] = ()
        self._turned = False
        self._found: tuple[Hit, ...] = ()
        self._at = 0
        view.wanted.connect(lambda: self._fetch(Follow.STAY))
        view.closer.connect(self._fetch_closer)

    # ------------------------------------------------------------ what is shown

    @property
    def number(self) -> int:
        """The page that is shown or on its way."""
        return self._wanted.number if self._wanted is not None else 1

    def open(self, target: Target, paths: tuple[Path, ...]) -> None:
        """Show the page of this target, whose document these files hold."""
        before = self._wanted
        if before is None or before.target.document != target.document:
            self._forget_hits()
        self._wanted = Wanted(target, paths, target.page or 1)
        self._turned = False
        self.moved.emit(self.number)
        self._show(Follow.MARK)

    def go_to(self, page: int, follow: Follow = Follow.TOP) -> None:
        """Show another page of the document that is open; there is no page beyond the last."""
        shown, wanted = self._view.page, self._wanted
        if wanted is None:
            return
        last = shown.pages if shown is not None else page
        page = max(1, min(page, last))
        if page != wanted.number:
            self._wanted = Wanted(wanted.target, wanted.paths, page)
            self._turned = True
            self.moved.emit(page)
            self._show(follow)

    def close(self) -> None:
        """Show nothing more of what is open; what is on its way comes too late."""
        self._wanted = None
        self._forget_hits()
        self._fetching.leave()

    def prepare(self, targets: Iterable[Target]) -> None:
        """These may be opened next, in this order: have the pages ready of those that are near."""
        self._prepared = tuple(targets)
        self._look_ahead()

    def forget_words(self) -> None:
        """What is known of the words on pages may be out of date."""
        self._fetching.forget_words()

    def _show(self, follow: Follow) -> None:
        """Show the page at once if it is at hand; else fetch it."""
        wanted = self._wanted
        if wanted is None:
            return
        kept = self._fetching.at_hand(wanted)
        if kept is not None:
            self._fetching.leave()
            self._put(wanted, *kept, follow)
            # The view asks for a better picture if this one does not suit.
        else:
            self._fetch(follow)

    def _fetch(self, follow: Follow) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        self._view.begin(wanted.number)

        def came(fetched: Fetched) -> None:
            shown = wanted
            if fetched.path != wanted.paths[0]:
                # The copies before it cannot be read: from now on it is asked first.
                others = (other for other in wanted.paths if other != fetched.path)
                shown = Wanted(wanted.target, (fetched.path, *others), wanted.number)
                self._wanted = shown
                self.held.emit(fetched.path)
            self._put(shown, fetched.picture, fetched.words, follow)

        self._fetching.wait_for(wanted, came, self.failed.emit)

    def _put(self, wanted: Wanted, picture: Picture, words: PageWords, follow: Follow) -> None:
        target = wanted.target
        marks = words.boxes(target.start, target.end)
        found = searched(words, target.words, target.language)
        page = Page(picture, wanted.number, words, marks, found)
        self._view.show_page(page, follow)
        self._mark_hits()
        self.came.emit(page)
        self._look_ahead()

    # ------------------------------------------------------------ ahead

    def _look_ahead(self) -> None:
        """Have fetched what may be wanted next: where one turned the page its neighbours first,
        else first what was said to come, from where one is in that.
        """
        around: list[Wanted] = []
        wanted, shown, prepared = self._wanted, self._view.page, self._prepared
        if wanted is not None and shown is not None:
            beside = (wanted.number + 1, wanted.number - 1)
            pages = (page for page in beside if 1 <= page <= shown.pages)
            around = [Wanted(wanted.target, wanted.paths, page) for page in pages]
        if wanted is not None and wanted.target in prepared:
            at = prepared.index(wanted.target)
            prepared = prepared[at + 1 :][:_AFTER] + prepared[:at][::-1]
        near = prepared[:_PREPARED]
        coming = [Wanted(target, target.paths, target.page or 1) for target in near]
        self._fetching.ahead([*around, *coming] if self._turned else [*coming, *around])

    def _fetch_closer(self, asked: Asked, area: Box) -> None:
        wanted = self._wanted
        if wanted is None:
            return

        def work(_: Task) -> Picture:
            image = self._library.page_image(
                wanted.paths[0],
                wanted.number,
                member=wanted.target.member,
                scale=asked.scale,
                area=area,
            )
            return Picture.of(image, asked)

        def came(picture: Picture) -> None:
            if self._wanted is not None and wanted.key == self._wanted.key:
                self._view.show_closer(picture, wanted.number)

        # The whole page is there already; what is wrong was said of that.
        self._tasks.latest(_CLOSER, work, came, lambda _: None)

    # ------------------------------------------------------------ finding

    def find(self, words: str) -> None:
        """Find these words in the document, and show the first place from here on."""
        wanted = self._wanted
        self._forget_hits()
        if not words.strip() or wanted is None:
            # What is being looked for is not wanted any more.
            self._tasks.latest(_FIND, lambda _: None, lambda _: None)
            self.hits.emit(0, 0)
            return
        key = wanted.target.document

        def work(task: Task) -> tuple[Hit, ...]:
            document = self._library.document(key)
            return tuple(_hits(document, words, task)) if document is not None else ()

        def came(found: tuple[Hit, ...]) -> None:
            if self._wanted is None or self._wanted.target.document != key:
                return
            self._found = found
            here = [n for n, hit in enumerate(found) if self._is_ahead(hit)]
            self._at = here[0] if here else 0
            self._show_hit()

        self._tasks.latest(_FIND, work, came)

    def step(self, by: int) -> None:
        """To the next place that was found, or (-1) the one before; around at the ends."""
        if self._found:
            self._at = (self._at + by) % len(self._found)
            self._show_hit()

    def _is_ahead(self, hit: Hit) -> bool:
        """Whether one comes to it from the passage, or from the page that is shown, onwards."""
        assert self._wanted is not None
        target = self._wanted.target
        if self.number == (target.page or 1):
            return hit.start >= target.start
        return hit.page >= self.number

    def _show_hit(self) -> None:
        total = len(self._found)
        self.hits.emit(self._at + 1 if total else 0, total)
        if total and self._found[self._at].page != self.number:
            self.go_to(self._found[self._at].page)
        else:
            self._mark_hits()

    def _mark_hits(self) -> None:
        page = self._view.page
        if page is None or page.number != self.number:
            return
        at = self._found[self._at] if self._found else None
        boxes: list[Box] = []
        current: tuple[Box, ...] = ()
        for hit in self._found:
            if hit.page == page.number:
                places = page.words.boxes(hit.start, hit.end)
                current = places if hit is at else current
                boxes += places
        self._view.show_hits(boxes, current)

    def _forget_hits(self) -> None:
        self._found = ()
        self._at = 0
        self._view.show_hits((), ())


def searched(words: PageWords, wanted: Iterable[str], language: str = "") -> tuple[Box, ...]:
    """Where words stand on a page that were searched for, in whatever form.

    In a picture a paragraph is the least whose place is known: no word of it is marked.
    """
    stems = {found.stem for word in wanted for found in words_of(word, language)}
    if not stems:
        return ()
    return tuple(
        word.part(found.start, found.end)
        for word in words.words
        if not word.solid
        for found in words_of(word.text, language)
        if found.stem in stems
    )


def _hits(document: Document, words: str, task: Task) -> Iterator[Hit]:
    """Off the main thread: where words stand on the pages of a document."""
    parts = document.parts
    starts = [part.start for part in parts]
    count = 0
    for found in find_all(document.text, words):
        if task.dropped or count >= _MOST_HITS:
            return
        if found is not None:
            part = parts[max(0, bisect_right(starts, found[0]) - 1)]
            if part.place.page is not None:
                count += 1
                yield Hit(part.place.page, *found)
