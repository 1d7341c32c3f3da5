"""A library made of words: the interface of muniment.library.Library, without any work."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from muniment import own_models
from muniment.config import Settings, State
from muniment.errors import ExtractError, MunimentError
from muniment.model_facts import ModelFacts, Speeds, gather
from muniment.pagewords import PageLink, PageWord, PageWords
from muniment.records import (
    EVERYTHING,
    Answer,
    Box,
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
    ModelStatus,
    PageImage,
    Part,
    Place,
    Problem,
    Removal,
    Results,
    Scope,
    Status,
    StatusChanged,
    Stored,
    Support,
    SwitchCost,
)
from tests.gui.fakehistory import FakeConversations
from tests.gui.fakesaved import FakeSaved

FOLDER = Path("/home/ada/papers")
PDF = FOLDER / "tides" / "Report on the tides.pdf"
NOTE = FOLDER / "notes.md"
LOCKED = "Locked with a password"
_WHITE = b"\xff\xff\xff"
HOSTILE = (
    '<a href="https://evil.example">click</a> <script>alert(1)</script> ![img](http://x/y.png)'
)


def status(**changes: object) -> Status:
    """A library of one folder with twelve files, all read."""
    folder = FolderStatus(FOLDER, FolderState.UP_TO_DATE, 12, 12, 0)
    changes.setdefault("problems", changes.get("failed", 0))
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


@dataclass(frozen=True)
class Asked:
    """One call of `find`."""

    query: str
    mode: str
    order: str
    complete: bool
    limit: int


# The bytes of a model that is not installed.
LLAMA = 2_019_377_696


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
        self.saved = FakeSaved()
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
        self.on_page: tuple[PageWord, ...] = ()
        self.links: tuple[PageLink, ...] = ()
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
        within: tuple[int, int] = (0, 0),
        area: Box | None = None,
    ) -> PageImage:
        """A page of 595 by 842 points, whose longer side has `most_pixels` at most."""
        self._note("page_image", (path, page))
        time.sleep(self.page_delay)
        if member:
            self._note("page_image of a member", member)
        self._open(path)
        if any(within):
            scale = min(n / side for n, side in zip(within, (595, 842), strict=True) if n)
        factor = min(scale, self.most_pixels / 842)
        x0, y0, x1, y1 = area or (0.0, 0.0, 595.0, 842.0)
        width, height = round((x1 - x0) * factor), round((y1 - y0) * factor)
        line = b"".join(b"\0\0\0" if 20 <= x < width - 20 else _WHITE for x in range(width))
        rows = (line if y % 24 == 20 else _WHITE * width for y in range(height))
        pixels = b"".join(rows)
        return PageImage(pixels, width, height, self.page_count, (595.0, 842.0), (x0, y0, x1, y1))

    def page_words(
        self,
        path: Path,
        page: int,
        size: tuple[float, float],
        *,
        member: str = "",
        document: str = "",
    ) -> PageWords:
        """On page 3 a place where the passage stands, on all pages `on_page`."""
        self._note("page_words", (path, page))
        passage = PageWord((60, 500, 300, 520), "tide " * 2_000, "", 0, solid=True)
        return PageWords((*((passage,) if page == 3 else ()), *self.on_page), self.links)

    def _open(self, path: Path) -> None:
        if path in self.locks and self.passwords.get(path) != self.locks[path]:
            title = "The password does not fit" if path in self.passwords else LOCKED
            raise ExtractError(title, "This PDF opens with a password only.", path)
        if path in self.unreadable:
            raise ExtractError("The file is gone", "The drive is not connected.", path)

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
        self.state = replace(self.state, window=window)

    def rest(self) -> None:
        self._note("rest", None)

    def close(self) -> None:
        self._note("close", None)

    # ------------------------------------------------------------ what the settings read and change

    read_only = False

    def models(self) -> list[ModelStatus]:
        """Two that answer, two that find by meaning, and three that are not installed."""
        settings = self.settings
        answers = settings.answering_model or "smollm2-135m-instruct-q4_1"
        meaning = settings.embedding_model or "all-minilm-l6-v2-int8"
        here = Path("/models")
        rows = (
            ("/models/Mine.gguf", "answers", "Mine", "unknown", 1_900_000_000, here / "Mine.gguf"),
            ("smollm2-135m-instruct-q4_1", "answers", "SmolLM2", "Apache-2.0", 98_362_432, here),
            (
                "llama-3.2-3b-instruct-q4_k_m",
                "answers",
                "Llama 3.2 3B",
                "Llama 3.2",
                2_019_377_696,
                None,
            ),
            ("bge-small-en-v1.5", "embedding", "BGE small", "MIT", 133_000_000, here),
            ("all-minilm-l6-v2-int8", "embedding", "MiniLM", "Apache-2.0", 23_389_941, here),
            ("multilingual-e5-small", "embedding", "E5 small", "MIT", 487_352_563, None),
            ("ms-marco-minilm-l-6-v2", "reranking", "MS MARCO", "Apache-2.0", None, None),
        )
        return [
            ModelStatus(name, role, title, licence, size, path, name in (answers, meaning))
            for name, role, title, licence, size, path in rows
        ]

    def model_facts(self) -> tuple[ModelFacts, ...]:
        return gather(self.models())

    def measure(self, model: str, stop: threading.Event) -> float:
        self._note("measure", model)
        (status,) = (one for one in self.models() if one.name == model)
        if status.role == "embedding":
            cost = self.switch_cost(model)
            return cost.passages / cost.seconds
        Speeds().keep(status, 12.3)
        return 12.3

    def switch_cost(self, model: str) -> SwitchCost:
        self._note("switch_cost", model)
        (status,) = (one for one in self.models() if one.name == model)
        Speeds().keep(status, 2.0)
        return SwitchCost(model, 340, 170.0)

    def switch_model(self, model: str) -> None:
        self._note("switch_model", model)
        self.settings = replace(self.settings, next_embedding_model=model)

    def cancel_switch(self) -> None:
        self._note("cancel_switch", None)
        self.settings = replace(self.settings, next_embedding_model="")

    def use(self, model: str) -> None:
        self._note("use", model)
        self.settings = replace(self.settings, answering_model=model, adapter="")

    def add_model(
        self,
        file: Path,
        *,
        adapter: bool = False,
        on_progress: Callable[[float], None] = lambda _: None,
    ) -> Path:
        self._note("add_model", (file, adapter))
        place = Path("/models") / file.name
        if file.is_file() and file.read_bytes()[:4] == b"GGUF":
            place, _ = own_models.take(file, adapter=adapter, on_progress=on_progress)
        else:
            on_progress(0.5)
        name = "adapter" if adapter else "answering_model"
        self.settings = replace(self.settings, **{name: str(place)})  # type: ignore[arg-type]
        return place

    def get_model(
        self,
        name: str,
        folder: Path | None,
        *,
        stop: threading.Event,
        on_progress: Callable[[float], None],
    ) -> Path:
        self._note("get_model", (name, folder))
        on_progress(0.5)
        return Path("/models") / name

    def remove_model(self, name: str) -> Path:
        self._note("remove_model", name)
        return Path(name)

    def storage(self) -> tuple[Stored, ...]:
        names = ("index", "conversations", "models", "cache")
        return tuple(Stored(name, Path("/nowhere") / name, 1_000_000) for name in names)

    def verify(self) -> None:
        self._note("verify", None)

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
