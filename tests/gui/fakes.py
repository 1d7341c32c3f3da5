"""A library made of words: the interface of muniment.library.Library, without any work."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage

from muniment.config import Settings, State
from muniment.errors import ExtractError, MunimentError
from muniment.records import (
    EVERYTHING,
    Answer,
    Citation,
    Claim,
    Conversation,
    Coverage,
    Document,
    Draft,
    Event,
    Evidence,
    FolderState,
    FolderStatus,
    PageImage,
    Part,
    Place,
    Problem,
    Removal,
    Results,
    Scope,
    Status,
    StatusChanged,
    Support,
)
from tests.gui.fakehistory import FakeConversations

FOLDER = Path("/home/ada/papers")
PDF = FOLDER / "tides" / "Report on the tides.pdf"
NOTE = FOLDER / "notes.md"
LOCKED = "Locked with a password"
HOSTILE = (
    '<a href="https://evil.example">click</a> <script>alert(1)</script> ![img](http://x/y.png)'
)


def status(**changes: object) -> Status:
    """A library of one folder with twelve files, all read."""
    folder = FolderStatus(FOLDER, FolderState.UP_TO_DATE, 12, 12, 0)
    base = Status(
        folders=(folder,),
        searchable=12,
        working=0,
        failed=0,
        skipped=0,
        offline=0,
        passages=340,
        embedded=340,
        extracted=12,
        embedded_ever=340,
        bytes=1_000_000,
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def evidence(
    text: str,
    word: str = "",
    *,
    path: Path = PDF,
    page: int | None = 3,
    title: str = "Report on the tides",
    start: int = 0,
) -> Evidence:
    """Evidence whose marks are where `word` stands in its text."""
    at = text.find(word) if word else -1
    place = Place(f"p. {page}", page) if page else Place("Methods › Sampling", None, ("Methods",))
    return Evidence(
        path=path,
        title=title,
        place=place,
        text=text,
        score=0.9,
        document=f"hash-of-{path.name}",
        start=start,
        end=start + len(text),
        places=(place,),
        paths=(path,),
        kind=path.suffix.lstrip("."),
        marks=((at, at + len(word)),) if at >= 0 else (),
    )


def picture(width: int, height: int) -> bytes:
    """A PNG with something on it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for y in range(20, height - 20, 24):
        for x in range(20, width - 20):
            image.setPixelColor(x, y, QColor("black"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


@dataclass(frozen=True)
class Asked:
    """One call of `find`."""

    query: str
    mode: str
    order: str
    complete: bool
    limit: int


class FakeLibrary:
    """Answers from lists that a test sets; notes what was asked of it in `calls`."""

    def __init__(self, now: Status | None = None, delay: float = 0.0) -> None:
        self.path = Path("/nowhere/library")
        self.settings = Settings()
        self.state = State()
        self.calls: list[tuple[str, object]] = []
        self.delay = delay
        self.now = now or status()
        self.on_event: Callable[[Event], None] | None = None
        self.found: list[Evidence] = [
            evidence("The spring tide reached 4.2 metres at the old harbour.", "tide"),
            evidence(HOSTILE, "click", path=NOTE, page=None, title="<b>Notes</b>"),
        ]
        self.by_words: list[Evidence] | None = None
        self.every: list[Evidence] | None = None
        self.alike: list[Evidence] = []
        self.around = Results()
        self.meaning_delay = 0.0
        self.conversations = FakeConversations()
        self.changed: set[str] = set()
        self.held = False
        self.draft = Draft()
        self.tokens = ["The tide ", "reached 4.2 m", " [1]."]
        self.token_delay = 0.0
        self.final: Answer | MunimentError | None = None
        self.text = HOSTILE
        self.problem_list = [Problem(PDF, "Needs a password", "Open it and save it without one.")]
        self.unreadable: set[Path] = set()
        self.locks: dict[Path, str] = {}
        self.passwords: dict[Path, str] = {}
        self.page_count = 9
        self.page_delay = 0.0
        self.most_pixels = 1_000_000
        self.notes: tuple[str, ...] = ()
        self.coverage = Coverage()
        self.extra_parts: tuple[tuple[Place, str], ...] = ()
        self.members: dict[tuple[Path, str], bytes] = {}

    # ------------------------------------------------------------ what the window reads

    def status(self) -> Status:
        return self.now

    def problems(self) -> list[Problem]:
        self._note("problems", None)
        return list(self.problem_list)

    def find(
        self,
        query: str,
        limit: int = 10,
        mode: str = "hybrid",
        *,
        order: str = "relevance",
        complete: bool = False,
    ) -> Results:
        """`by_words` for a search by words alone, `every` for a complete one, else `found`."""
        self._note("find", Asked(query, str(mode), str(order), complete, limit))
        if self.meaning_delay and mode == "hybrid":
            time.sleep(self.meaning_delay)
        whole = complete or order != "relevance"
        some = self.found if mode == "hybrid" or self.by_words is None else self.by_words
        some = self.every if whole and self.every is not None else some
        found = [] if query == "nothing" else some
        documents = len({item.document for item in found})
        return replace(
            self.around,
            evidence=tuple(found[:limit]),
            documents=documents,
            complete=whole,
            searched=12,
            unread=3 if whole else 0,
        )

    def similar(
        self, document: str, start: int = 0, end: int | None = None, limit: int = 10
    ) -> list[Evidence]:
        self._note("similar", (document, start, end))
        return self.alike

    def ask(
        self,
        question: str,
        on_token: Callable[[str], None] | None = None,
        *,
        on_evidence: Callable[[Sequence[Evidence]], None] | None = None,
        on_draft: Callable[[Draft], None] | None = None,
        stop: threading.Event | None = None,
        scope: Scope = EVERYTHING,
        conversation: Conversation | None = None,
    ) -> Answer:
        """Writes `tokens`, as long as `held` is not set; then gives `final`."""
        self._note("ask", question)
        self._note("scope", scope)
        self._note("conversation", conversation)
        if on_evidence:
            on_evidence(self.found)
        said = ""
        for token in self.tokens:
            if stop is not None and stop.wait(self.token_delay):
                return Answer(question, said, True, stopped=True)
            said += token
            if on_draft:
                on_draft(replace(self.draft, tail=said))
        while self.held and not (stop is not None and stop.wait(0.002)):
            pass
        if stop is not None and stop.is_set():
            return Answer(question, said, True, stopped=True)
        if isinstance(self.final, MunimentError):
            raise self.final
        return replace(self.final, question=question) if self.final else self.answer(question)

    def stale(self, answer: Answer) -> tuple[int, ...]:
        return tuple(c.n for c in answer.citations if c.document in self.changed)

    def configure(self, **changes: object) -> None:
        self._note("configure", changes)
        self.settings = replace(self.settings, **changes)  # type: ignore[arg-type]

    def answer(self, question: str) -> Answer:
        """A checked answer with one claim that is borne out and one that is not."""
        first = self.found[0]
        quote = "The spring tide reached 4.2 metres"
        citation = Citation(1, first.path, first.place, quote, first.title, first.document, 0, 34)
        claims = (
            Claim("The tide reached 4.2 m.", (1,), Support.SUPPORTED),
            Claim("It was the highest ever.", (), Support.UNSUPPORTED, "“highest” was not found"),
        )
        text = "The tide reached 4.2 m. [1] It was the highest ever."
        return Answer(question, text, True, claims, (citation,), tuple(self.found), "Fake 3B")

    def document(self, document: str) -> Document | None:
        self._note("document", document)
        place = Place("Notes", None, ("Notes",))
        text = f"Notes\n\n{self.text}"
        parts = [Part(0, 5, place, "heading"), Part(7, len(text), place)]
        for where, more in self.extra_parts:
            parts.append(Part(len(text) + 2, len(text) + 2 + len(more), where))
            text += f"\n\n{more}"
        return Document(text, tuple(parts), title="Notes", notes=self.notes, coverage=self.coverage)

    def page_image(
        self,
        path: Path,
        page: int,
        *,
        member: str = "",
        scale: float = 1.0,
        document: str = "",
        start: int = 0,
        end: int = 0,
    ) -> PageImage:
        self._note("page_image", (path, page))
        time.sleep(self.page_delay)
        if member:
            self._note("page_image of a member", member)
        if path in self.locks and self.passwords.get(path) != self.locks[path]:
            title = "The password does not fit" if path in self.passwords else LOCKED
            raise ExtractError(title, "This PDF opens with a password only.", path)
        if path in self.unreadable:
            raise ExtractError("The file is gone", "The drive is not connected.", path)
        factor = min(scale, self.most_pixels / 842)
        width, height = round(595 * factor), round(842 * factor)
        marks = ((60 * scale, 500 * scale, 300 * scale, 520 * scale),) if page == 3 else ()
        return PageImage(picture(width, height), width, height, self.page_count, marks)

    def unpack(self, path: Path, member: str) -> bytes:
        self._note("unpack", (path, member))
        if (path, member) not in self.members:
            raise ExtractError("It could not be taken out", "The file is damaged.", path)
        return self.members[path, member]

    # ------------------------------------------------------------ what the window changes

    def add(self, paths: Iterable[Path | str]) -> None:
        given = [Path(p) for p in paths]
        self._note("add", given)
        added = tuple(FolderStatus(p, FolderState.WORKING, 4, 1, 0) for p in given)
        self.now = replace(self.now, folders=(*self.now.folders, *added), working=3)

    def removal(self, path: Path | str) -> Removal:
        return Removal(Path(path), 12, 340, 1_000_000)

    def remove(self, path: Path | str) -> None:
        self._note("remove", Path(path))
        left = tuple(f for f in self.now.folders if f.path != Path(path))
        self.now = replace(self.now, folders=left)

    def retry(self, paths: Iterable[Path] | None = None) -> None:
        self._note("retry", None if paths is None else list(paths))

    def unlock(self, path: Path | str, password: str) -> None:
        self._note("unlock", (Path(path), password))
        self.passwords[Path(path)] = password

    def rescan(self) -> None:
        self._note("rescan", None)

    def pause(self) -> None:
        self._note("pause", None)
        self.now = replace(self.now, paused=True)

    def resume(self) -> None:
        self._note("resume", None)
        self.now = replace(self.now, paused=False)

    def remember(self, window: dict[str, str]) -> None:
        self._note("remember", window)

    def close(self) -> None:
        self._note("close", None)

    # ------------------------------------------------------------ for tests

    def send(self, event: Event) -> None:
        """Have this event come from a background thread, as the real one's do."""
        if isinstance(event, StatusChanged):
            self.now = event.status
        assert self.on_event is not None
        thread = threading.Thread(target=self.on_event, args=(event,))
        thread.start()
        thread.join()

    def searched(self, mode: str = "hybrid") -> list[str]:
        """The queries that were searched for in this mode."""
        calls = [call for call in self.called("find") if isinstance(call, Asked)]
        return [call.query for call in calls if call.mode == mode]

    def called(self, name: str) -> list[object]:
        """The arguments of every call of this name."""
        return [argument for called, argument in list(self.calls) if called == name]

    def _note(self, name: str, argument: object) -> None:
        self.calls.append((name, argument))
        if self.delay:
            time.sleep(self.delay)
