"""Pages on their way to a view: fetched off the main thread, kept for a while, and ahead."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from muniment.errors import ExtractError, MunimentError
from muniment.gui.pages.page import Asked, Picture
from muniment.gui.pages.pagecache import Cache
from muniment.gui.pages.pageview import PageView
from muniment.gui.search.cards import Target
from muniment.gui.tasks import Failed, Task, Tasks
from muniment.gui.text import is_locked
from muniment.pagewords import PageWords

if TYPE_CHECKING:
    from muniment.library import Library

# A page may take seconds to be drawn; text does not wait for it.
_PAGES, _AHEAD = "pages", "pages ahead"
_BYTES = 64 << 20
_WORDS = 60
# A view that was never shown says nothing about how large a page is wanted.
_NARROWEST = 200
_TINY = Asked(0.1)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page of a document, and the files that hold that."""

    target: Target
    paths: tuple[Path, ...]
    number: int

    @property
    def key(self) -> object:
        """The same for all targets on the page."""
        return self.target.document, self.target.member, self.number


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page, and the file that it came from."""

    picture: Picture
    words: PageWords
    path: Path


class _Way(NamedTuple):
    """A page that is on its way, and how large."""

    wanted: Wanted
    asked: Asked
    task: Task

    def brings(self, wanted: Wanted, asked: Asked) -> bool:
        known = self.wanted.key, self.wanted.paths, self.asked
        return known == (wanted.key, wanted.paths, asked)


class _Waiting(NamedTuple):
    """Who waits for the page that is on its way."""

    came: Callable[[Fetched], None]
    failed: Failed


class Fetching:
    """Fetches pages as large as a view wants them, one at a time.

    The page that is waited for comes first, then those that may be wanted next. One that is on
    its way already is waited for, not asked for again.
    """

    def __init__(self, library: Library, tasks: Tasks, view: PageView) -> None:
        self._library = library
        self._tasks = tasks
        self._view = view
        self._pictures: Cache[Picture] = Cache(_BYTES, lambda kept: kept.image.sizeInBytes())
        self._words: Cache[PageWords] = Cache(_WORDS, lambda _: 1)
        self._way: _Way | None = None
        self._waiting: _Waiting | None = None
        self._next: deque[Wanted] = deque()

    def at_hand(self, wanted: Wanted) -> tuple[Picture, PageWords] | None:
        """The page if it was fetched lately, of whatever size."""
        picture, words = self._pictures.get(wanted.key), self._words.get(wanted.key)
        return (picture, words) if picture is not None and words is not None else None

    def wait_for(self, wanted: Wanted, came: Callable[[Fetched], None], failed: Failed) -> None:
        """Fetch a page, in place of any that was waited for."""
        asked = self._view.asked
        if self._way is None or not self._way.brings(wanted, asked):
            self._drop()
            self._start(_PAGES, wanted, asked)
        self._waiting = _Waiting(came, failed)

    def ahead(self, wanted: Iterable[Wanted]) -> None:
        """These may be wanted next, in this order, and nothing else."""
        self._next = deque(wanted)
        self._fetch_next()

    def leave(self) -> None:
        """Nothing is waited for any more, and nothing is wanted next."""
        self._next.clear()
        if self._waiting is not None:
            self._drop()

    def forget_words(self) -> None:
        """What is known of the words on pages may be out of date."""
        self._words.clear()

    def _drop(self) -> None:
        """Let go of what is on its way: what may be wanted does not keep what is from coming."""
        self._waiting = None
        if self._way is not None:
            self._way.task.drop()
            self._way = None

    def _fetch_next(self) -> None:
        hidden = self._view.viewport().width() < _NARROWEST
        while self._next and self._way is None:
            wanted = self._next.popleft()
            picture = self._pictures.get(wanted.key)
            there = hidden or (picture is not None and self._view.suits(picture))
            if not there or self._words.get(wanted.key) is None:
                self._start(_AHEAD, wanted, _TINY if hidden else self._view.asked)

    def _start(self, lane: str, wanted: Wanted, asked: Asked) -> None:
        # Not the lane of what was let go of: that may still be at its work.
        work = partial(_fetched, self._library, wanted, asked, self._words.get(wanted.key))
        task = self._tasks.latest(lane, work, partial(self._came, wanted), self._failed)
        self._way = _Way(wanted, asked, task)

    def _came(self, wanted: Wanted, fetched: Fetched) -> None:
        self._words.put(wanted.key, fetched.words)
        if fetched.picture.asked != _TINY:
            self._pictures.put(wanted.key, fetched.picture)
        waiting = self._arrived()
        if waiting is not None:
            waiting.came(fetched)
        self._fetch_next()

    def _failed(self, error: MunimentError) -> None:
        waiting = self._arrived()
        if waiting is not None:
            waiting.failed(error)
        self._fetch_next()

    def _arrived(self) -> _Waiting | None:
        """Nothing is on its way any more; who waited for it."""
        waiting, self._waiting, self._way = self._waiting, None, None
        return waiting


def _fetched(
    library: Library, wanted: Wanted, asked: Asked, words: PageWords | None, task: Task
) -> Fetched:
    """Off the main thread: the page from the first of the files that can be read."""
    locked: ExtractError | None = None
    target = wanted.target
    for i, path in enumerate(wanted.paths):
        try:
            image = library.page_image(
                path, wanted.number, member=target.member, scale=asked.scale, within=asked.within
            )
            if words is None and not task.dropped:
                words = library.page_words(
                    path,
                    wanted.number,
                    image.size,
                    member=target.member,
                    document=target.document,
                )
        except ExtractError as error:
            # Of several reasons the one that can be helped is told.
            locked = locked or (error if is_locked(error.title) else None)
            if task.dropped or i + 1 == len(wanted.paths):
                raise (locked or error) from error
            continue
        return Fetched(Picture.of(image, asked), words or PageWords(), path)
    raise ValueError("a target without a path")
