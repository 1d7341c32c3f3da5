"""Searching as a person types: at once by words, and a moment later by meaning as well."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from muniment.gui.search.cards import Card, Target
from muniment.gui.tasks import Task, Tasks
from muniment.records import Results, SearchMode, SearchOrder

if TYPE_CHECKING:
    from muniment.library import Library

_BEST = 30
# A complete list begins with so many documents; each time it is scrolled to its end, it comes in
# twice the length. Ever so many more would have each of them looked up anew for every few cards.
_DOCUMENTS = 200
# After the words have been searched; the field has paused for a moment before that.
_REST_MS = 170
# Each its own thread: a search by words does not wait behind one by meaning.
_WORDS, _WHOLE = "words", "search"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is searched for, and how.

    `complete` asks for every document that mentions the words. `like` is a passage whose like
    is looked for in place of the words, or (`whole`) the like of its document.
    """

    words: str = ""
    order: SearchOrder = SearchOrder.RELEVANCE
    complete: bool = False
    like: Target | None = None
    whole: bool = False

    @property
    def best(self) -> bool:
        """Whether the best passages are asked for, which need meaning as well as words."""
        return self.like is None and not self.complete and self.order is SearchOrder.RELEVANCE


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, and the cards that show it. Not `final`, more is to come in a moment."""

    asked: Asked
    results: Results
    cards: tuple[Card, ...]
    final: bool = True
    open_first: bool = False


class Searching(QObject):
    """Asks the library; `found` carries what a search found, unless a newer one overtook it."""

    found = Signal(object)

    def __init__(self, library: Library, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._running: list[Task] = []
        self._limit = _DOCUMENTS
        self._more = False
        self._shown: tuple[Card, ...] = ()
        self._opening = False
        self.asked = Asked()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(partial(self._whole, False))

    def type(self, words: str) -> None:
        """Search for what has been typed so far: by words now, by meaning if the typing rests."""
        self._ask(Asked(words))
        self._start(_WORDS, partial(self._find, SearchMode.KEYWORD), final=False)
        self._rest.start()

    def search(self, words: str, *, open_first: bool = False) -> None:
        """Search now."""
        self._ask(replace(self.asked, like=None) if words == self.asked.words else Asked(words))
        self._whole(open_first)

    def narrow(self, words: str) -> None:
        """Search as before, with other filters in the words."""
        self._ask(replace(self.asked, words=words, like=None))
        self._whole(False)

    def sort(self, order: SearchOrder) -> None:
        """The same in another order; any but the best first is one of every document."""
        self._ask(replace(self.asked, order=order, like=None))
        self._whole(False)

    def show_every(self) -> None:
        """Every document that mentions the words, in place of the best passages."""
        self._ask(replace(self.asked, complete=True, like=None))
        self._whole(False)

    def show_best(self) -> None:
        """The best passages for the words."""
        self._ask(Asked(self.asked.words))
        self._whole(False)

    def more_like(self, target: Target, whole: bool) -> None:
        """What other documents say that is like this passage, or like all of its document."""
        self._ask(replace(self.asked, like=target, whole=whole))
        self._whole(False)

    def back(self) -> None:
        """From what is like a passage to what was shown before it; from there to the best."""
        if self.asked.like is not None:
            self._ask(replace(self.asked, like=None))
            self._whole(False)
        else:
            self.show_best()

    def again(self) -> None:
        """The same once more: the library has changed."""
        if (self.asked.words or self.asked.like) and not self._rest.isActive():
            # Who pressed Enter a moment ago still waits for the first result to open.
            opening = self._opening
            self._drop()
            self._whole(opening)

    def more(self) -> None:
        """More of a complete list, if there is more."""
        if self._more:
            self._more = False
            self._limit *= 2
            self._whole(False)

    def clear(self) -> None:
        """Nothing is searched for any more."""
        self._ask(Asked())

    # ------------------------------------------------------------ inside

    def _ask(self, asked: Asked) -> None:
        self._rest.stop()
        self._drop()
        self._more = False
        self._limit = _DOCUMENTS
        self.asked = asked

    def _drop(self) -> None:
        for task in self._running:
            task.drop()
        self._running.clear()

    def _whole(self, open_first: bool) -> None:
        asked = self.asked
        self._opening = open_first
        if asked.like is not None:
            work = partial(self._similar, asked.like)
        else:
            work = partial(self._find, SearchMode.HYBRID)
        self._start(_WHOLE, work, final=True, open_first=open_first)

    def _start(
        self,
        lane: str,
        work: Callable[[Asked, int], Results],
        *,
        final: bool,
        open_first: bool = False,
    ) -> None:
        asked, limit, shown = self.asked, self._limit, self._shown
        done = partial(self._came, asked, final, open_first)

        def found(_: Task) -> tuple[Results, tuple[Card, ...]]:
            results = work(asked, limit)
            return results, _cards(results, shown)

        self._running.append(self._tasks.latest(lane, found, done))

    def _find(self, mode: SearchMode, asked: Asked, limit: int) -> Results:
        """Off the main thread."""
        return self._library.find(
            asked.words,
            _BEST if asked.best else limit,
            mode,
            order=asked.order,
            complete=asked.complete,
        )

    def _similar(self, like: Target, asked: Asked, limit: int) -> Results:
        """Off the main thread."""
        end = None if asked.whole else like.end
        start = 0 if asked.whole else like.start
        found = self._library.similar(like.document, start, end, _BEST)
        documents = len({item.document for item in found})
        return Results(tuple(found), documents)

    def _came(
        self,
        asked: Asked,
        final: bool,
        open_first: bool,
        found: tuple[Results, tuple[Card, ...]],
    ) -> None:
        results, self._shown = found
        if final:
            self._opening = False
            # A search by words that is still on its way has nothing to add.
            self._drop()
            self._more = results.complete and len(results.evidence) < results.documents
        self.found.emit(Found(asked, results, self._shown, final, open_first))


def _cards(results: Results, shown: tuple[Card, ...]) -> tuple[Card, ...]:
    """The cards of what was found: a longer list begins with those that are shown already.

    Making one takes a tenth of a millisecond: off the main thread, and not twice.
    """
    made = (Card.of_evidence(item) for item in results.evidence)
    pairs = itertools.zip_longest(made, shown[: len(results.evidence)])
    return tuple(old if old == new else new for new, old in pairs)
