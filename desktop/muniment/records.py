"""The frozen data that modules hand to one another. No behaviour beyond small views of itself."""

from __future__ import annotations

import enum
import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

Box = tuple[float, float, float, float]

# ---------------------------------------------------------------- documents


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run of text stands, as a person would cite it.

    `label` is what is shown ("p. 12", "slide 3", "Budget!B2:D9", "Methods › Sampling");
    `page` is the page, slide or frame, counted from 1, and None where a document has none;
    `headings` is the path of headings above the text; `recognised` says that the text was
    read from a picture, and may hold mistakes.
    """

    label: str
    page: int | None = None
    headings: tuple[str, ...] = ()
    recognised: bool = False

    def to_json(self) -> list[Any]:
        """This place as JSON values."""
        values: list[Any] = [self.label, self.page, list(self.headings)]
        return [*values, True] if self.recognised else values

    @classmethod
    def from_json(cls, data: Sequence[Any]) -> Place:
        """The place that `to_json` wrote. Raises TypeError or ValueError on other data."""
        label, page, headings, *recognised = data
        return cls(
            str(label),
            None if page is None else int(page),
            tuple(map(str, headings)),
            bool(recognised and recognised[0]),
        )


@dataclass(frozen=True, slots=True)
class Part:
    """The characters `start` to `end` of a document's text, which stand at one place.

    Parts are in reading order and never overlap; between them lies white space only.
    `kind` is "text", "heading", "table" (one row per line), "code" or "list". `confidence`
    is how sure the recognition of text in pictures was, from 0 to 1, and `box` where in the
    picture it stands (x0, y0, x1, y1 from its upper left, as shares of its width and height);
    both are None for text that the file holds as text.
    """

    start: int
    end: int
    place: Place
    kind: str = "text"
    confidence: float | None = None
    box: Box | None = None

    def to_json(self, place: int) -> list[Any]:
        """This part as JSON values; `place` stands for its place."""
        values: list[Any] = [self.start, self.end, place, self.kind]
        if self.confidence is not None or self.box is not None:
            values.append(None if self.confidence is None else round(self.confidence, 3))
        return values if self.box is None else [*values, *(round(x, 5) for x in self.box)]

    @classmethod
    def from_json(cls, data: Sequence[Any], places: Sequence[Place]) -> Part:
        """The part that `to_json` wrote.

        Raises TypeError, ValueError or IndexError on other data.
        """
        start, end, place, kind, *more = data
        sure = more[0] if more else None
        confidence = None if sure is None else float(sure)
        part = cls(int(start), int(end), places[place], str(kind), confidence)
        if len(more) < 2:
            return part
        x0, y0, x1, y1 = map(float, more[1:])
        return replace(part, box=(x0, y0, x1, y1))


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a file was read, counted in units of its kind.

    `unit` names them in the singular ("page", "slide", "sheet", "message", "entry", …) and
    is empty where a file has none. Of `total` units `read` gave text; `recognised` of these
    are pictures whose text was recognised, `confidence` sure (a mean, 0 to 1, None if none
    were). `waiting` are the numbers, from 1, of pages that are pictures and whose text is
    still to be recognised. What was left out, and why, stands in `Document.notes`.
    """

    unit: str = ""
    total: int = 0
    read: int = 0
    recognised: int = 0
    confidence: float | None = None
    waiting: tuple[int, ...] = ()

    def __str__(self) -> str:
        """This record for a person: "214 pages, 14 of them recognised in pictures (96% sure)"."""
        if not self.total:
            return ""
        plural = f"{self.unit[:-1]}ies" if self.unit.endswith("y") else f"{self.unit}s"
        text = f"{self.total:,} {self.unit if self.total == 1 else plural}"
        if self.read < self.total:
            text = f"{self.read:,} of {text}"
        if self.recognised:
            sure = f" ({self.confidence:.0%} sure)" if self.confidence is not None else ""
            some = "" if self.total == 1 else f"{self.recognised:,} of them "
            where = "a picture" if self.recognised == 1 else "pictures"
            text += f", {some}recognised in {where}{sure}"
        if self.waiting:
            text += f", {len(self.waiting):,} still to be recognised"
        return text

    def to_json(self) -> list[Any]:
        """This record as JSON values."""
        return [
            self.unit, self.total, self.read, self.recognised, self.confidence, list(self.waiting)
        ]  # fmt: skip

    @classmethod
    def from_json(cls, data: Sequence[Any]) -> Coverage:
        """What `to_json` wrote. Raises TypeError or ValueError on other data."""
        unit, total, read, recognised, confidence, waiting = data
        return cls(
            str(unit),
            int(total),
            int(read),
            int(recognised),
            None if confidence is None else float(confidence),
            tuple(map(int, waiting)),
        )


@dataclass(frozen=True, slots=True)
class Document:
    """The content of a file in the one form that everything after extraction works on.

    `date` is an ISO date ("2024-05-01", "2024" …) or empty; `language` an ISO 639-1 code
    or empty; `kind` a short name such as "pdf". `notes` are sentences about what could
    not be read, ready for a person ("3 of 40 pages hold no text"); `coverage` counts it.
    """

    text: str
    parts: tuple[Part, ...]
    title: str = ""
    author: str = ""
    date: str = ""
    language: str = ""
    kind: str = ""
    notes: tuple[str, ...] = ()
    coverage: Coverage = Coverage()

    def places(self, start: int, end: int) -> tuple[Place, ...]:
        """The distinct places that the characters `start` to `end` touch, in order."""
        first = bisect_right(self.parts, start, key=lambda part: part.end)
        last = bisect_left(self.parts, end, key=lambda part: part.start)
        return tuple(dict.fromkeys(part.place for part in self.parts[first:last]))

    def place_at(self, start: int, end: int) -> Place | None:
        """Where the characters `start` to `end` stand, as exactly as can be said.

        A part that is placed by its first line is counted on from there. None where no part
        stands.
        """
        places = self.places(start, end)
        if not places or not all(place.label.startswith("line ") for place in places):
            return join_places(places) if places else None
        first = self._line(start)
        last = self._line(max(start, end - 1))
        label = f"line {first}" if first == last else f"lines {first}–{last}"
        return Place(label, None, places[0].headings)

    def _line(self, offset: int) -> int:
        index = max(0, bisect_right(self.parts, offset, key=lambda part: part.start) - 1)
        part = self.parts[index]
        return int(part.place.label.split()[1]) + self.text.count("\n", part.start, offset)

    def boxes(self, page: int, start: int, end: int) -> tuple[Box, ...]:
        """Where the recognised parts that the characters `start` to `end` touch stand on a page."""
        return tuple(
            part.box
            for part in self.parts
            if part.box is not None
            and part.place.page == page
            and part.start < end
            and start < part.end
        )

    def page_start(self, page: int) -> int:
        """The offset of the first character of a page; 0 if no part stands on it."""
        return next((p.start for p in self.parts if p.place.page == page), 0)

    def to_json(self) -> dict[str, Any]:
        """This document as JSON values, compact: each distinct place is written once."""
        places: dict[Place, int] = {}
        parts = [p.to_json(places.setdefault(p.place, len(places))) for p in self.parts]
        return {
            "text": self.text,
            "places": [place.to_json() for place in places],
            "parts": parts,
            "title": self.title,
            "author": self.author,
            "date": self.date,
            "language": self.language,
            "kind": self.kind,
            "notes": list(self.notes),
            "coverage": self.coverage.to_json(),
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Document:
        """The document that `to_json` wrote.

        Raises KeyError, TypeError or ValueError on other data.
        """
        places = [Place.from_json(place) for place in data["places"]]
        parts = tuple(Part.from_json(part, places) for part in data["parts"])
        return cls(
            text=str(data["text"]),
            parts=parts,
            title=str(data["title"]),
            author=str(data["author"]),
            date=str(data["date"]),
            language=str(data["language"]),
            kind=str(data["kind"]),
            notes=tuple(map(str, data["notes"])),
            coverage=Coverage.from_json(data["coverage"]) if "coverage" in data else Coverage(),
        )


@dataclass(frozen=True, slots=True)
class Passage:
    """What is searched: `document.text[start:end] == text`, with the places it touches."""

    text: str
    start: int
    end: int
    places: tuple[Place, ...]


# ---------------------------------------------------------------- search


@dataclass(frozen=True, slots=True)
class Snippet:
    """The characters `start` to `end` of an evidence's text: what matches the question best.

    `marks` are ranges of that text too, all of them within the snippet. `cut_before` and
    `cut_after` say that it begins or ends within a sentence, where "…" belongs.
    """

    start: int
    end: int
    marks: tuple[tuple[int, int], ...] = ()
    cut_before: bool = False
    cut_after: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """A run of a document's text found for a question, neighbouring passages merged.

    `score` is 0 to 1 within one result list; `similarity` is the best cosine of its
    passages with the question (None if meaning was not searched), `keyword` their best
    BM25 (None if words found nothing). `place` is where the best of these passages stands,
    `places` where all do. `marks` are character ranges within `text` that match the
    question's words; `snippet` is the part of it to show in a list. `also` is the evidence
    of nearly the same text that stands elsewhere, in other documents or in this one.
    `paths` are all files that hold the document; `path` is the first of them. `member` names
    the document inside of them where it is a mail's attachment or lies in an archive; else it
    is empty. `offline` says that none of the files is within reach now: a drive is unplugged,
    a share away. `language` (an ISO 639-1 code), `date` (ISO, perhaps the year alone) and
    `author` are the document's, or empty.
    """

    path: Path
    title: str
    place: Place
    text: str
    score: float
    document: str
    start: int
    end: int
    places: tuple[Place, ...]
    paths: tuple[Path, ...]
    kind: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    similarity: float | None = None
    keyword: float | None = None
    member: str = ""
    offline: bool = False
    language: str = ""
    date: str = ""
    author: str = ""
    snippet: Snippet | None = None
    also: tuple[Evidence, ...] = ()


class SearchMode(enum.StrEnum):
    """How to search: by words and meaning together, by words, or by meaning."""

    HYBRID = "hybrid"
    KEYWORD = "keyword"
    SEMANTIC = "semantic"


class SearchOrder(enum.StrEnum):
    """What stands first: the best, the newest, or by name from A to Z."""

    RELEVANCE = "relevance"
    DATE = "date"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Facet:
    """How many of the documents found share a property; `key` and `value` make a filter."""

    key: str
    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Results:
    """What a search found: `evidence`, the best first or as ordered.

    `complete` says that every document was looked at, not only the likeliest: `documents` is
    then how many hold all that was asked for, else how many were found. `searched` counts the
    documents of the library, `unread` the files of which something could not be read. `facets`
    are of the documents found, the most frequent first within each key. `notes` say what of
    the question was not understood; `suggestion` is the question with a word spelled as the
    library has it, or "".
    """

    evidence: tuple[Evidence, ...] = ()
    documents: int = 0
    complete: bool = False
    searched: int = 0
    unread: int = 0
    facets: tuple[Facet, ...] = ()
    notes: tuple[str, ...] = ()
    suggestion: str = ""


# ---------------------------------------------------------------- answers


@dataclass(frozen=True, slots=True)
class Citation:
    """One numbered source of an answer. `quote` stands at `start` to `end` of the document.

    `paths` are all files that hold the document, `path` is the first of them, `member` its
    name inside of them, as in `Evidence`.
    """

    n: int
    path: Path
    place: Place
    quote: str
    title: str
    document: str
    start: int
    end: int
    kind: str = ""
    paths: tuple[Path, ...] = ()
    member: str = ""

    @property
    def page(self) -> int | None:
        """The page the quote stands on, from 1; None where there are no pages."""
        return self.place.page


@dataclass(frozen=True, slots=True)
class Scope:
    """What of the library is asked: all of it, or only some folders, files and documents.

    `folders` are folders or single files, `documents` hashes of documents; what lies in any
    of them counts.
    """

    folders: tuple[Path, ...] = ()
    documents: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is left out."""
        return bool(self.folders or self.documents)


EVERYTHING = Scope()


class Support(enum.StrEnum):
    """Whether the cited text bears a claim."""

    QUOTED = "quoted"
    SUPPORTED = "supported"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of an answer, the numbers of its citations, and whether they bear it.

    `reason` says, for a claim that is not supported, what was not found.
    """

    text: str
    citations: tuple[int, ...]
    support: Support
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer while it is written: checked claims, and what follows them and is not yet one.

    `citations` are those of the claims so far.
    """

    claims: tuple[Claim, ...] = ()
    citations: tuple[Citation, ...] = ()
    tail: str = ""


class AnswerKind(enum.StrEnum):
    """What an answer is made of.

    QUOTES are the documents' own sentences, PROSE a model's, checked; COLLECTION tells of the
    whole library (which documents, how many); NONE says that the documents do not answer.
    """

    QUOTES = "quotes"
    PROSE = "prose"
    COLLECTION = "collection"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the documents say to a question.

    `answered` is False when they do not answer it; then `text` says so and `evidence`
    holds the nearest passages. `asked` is the question as it was looked up, where that is not
    how it was put (a follow-up made self-contained, a search once more, wider). `note` tells
    what the person should know of how the answer came about (the model stopped, no model is
    installed). `model` is empty when none took part. `searched` counts the documents that were
    asked, `unread` the files of which something could not be read. `gaps` tell, by citation
    number, what of a cited file is not known ("pages 12–14 are scans that could not be read").
    Times are seconds from the question; `first_token` is None if none came.
    """

    question: str
    text: str
    answered: bool
    claims: tuple[Claim, ...] = ()
    citations: tuple[Citation, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    model: str = ""
    note: str = ""
    stopped: bool = False
    first_token: float | None = None
    total: float = 0.0
    kind: AnswerKind = AnswerKind.QUOTES
    asked: str = ""
    searched: int = 0
    unread: int = 0
    gaps: Mapping[int, str] = field(default_factory=dict)

    @property
    def unsupported(self) -> int:
        """How many of its claims their sources do not bear."""
        return sum(claim.support is Support.UNSUPPORTED for claim in self.claims)


@dataclass(frozen=True, slots=True)
class Turn:
    """A question of a conversation and its answer; `at` is when, in seconds since 1970.

    `rating` is 1 for a good answer, -1 for a bad one, 0 if nobody said.
    """

    answer: Answer
    at: float
    rating: int = 0


@dataclass(frozen=True, slots=True)
class Conversation:
    """Questions and answers that belong together, kept in the library.

    `id` is "" until it has been kept; `title` is its first question, or what a person called it.
    """

    id: str = ""
    title: str = ""
    scope: Scope = Scope()
    turns: tuple[Turn, ...] = ()


# ---------------------------------------------------------------- the library's state


class FileState(enum.StrEnum):
    """What has become of a file."""

    SEARCHABLE = "searchable"
    WORKING = "working"
    FAILED = "failed"
    SKIPPED = "skipped"
    OFFLINE = "offline"


class FolderState(enum.StrEnum):
    """What a watched folder is doing."""

    UP_TO_DATE = "up to date"
    WORKING = "working"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class FolderStatus:
    """A watched folder (or single file) and its state.

    `files` counts those known and those still to be read.
    """

    path: Path
    state: FolderState
    files: int
    searchable: int
    problems: int


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that could not be read, or only in part, and why; `coverage` counts what was.

    `state` tells a file that is searchable in part from one that failed, and from one that was
    skipped: left out on purpose.
    """

    path: Path
    title: str
    message: str
    coverage: Coverage = Coverage()
    state: FileState = FileState.FAILED


@dataclass(frozen=True, slots=True)
class Status:
    """Counts of the whole library at one moment.

    `files` counts by state. `extracted` and `embedded_ever` count work since the library
    was made; `bytes` is its size on disk. `seconds_left` is an estimate from the measured
    rate, None while there is none. `current` names the file being read, if any; `pictures`
    counts the pages whose text is still to be recognised; `message` tells of what does not
    work ("No embedding model is installed"); `resting` why nothing is done although there is
    work; `preparing` counts the passages still to be embedded with the next embedding model,
    before it takes the place of the one that serves; `problems` counts the files that are not
    fully readable, without those that were left out on purpose. `documents` counts what the files
    hold: more than there are files where letters have attachments, fewer where some are the same.
    """

    folders: tuple[FolderStatus, ...]
    searchable: int
    working: int
    failed: int
    skipped: int
    offline: int
    passages: int
    embedded: int
    extracted: int
    embedded_ever: int
    bytes: int
    busy: bool = False
    paused: bool = False
    read_only: bool = False
    seconds_left: float | None = None
    current: str = ""
    message: str = ""
    pictures: int = 0
    resting: str = ""
    preparing: int = 0
    problems: int = 0
    documents: int = 0

    @property
    def idle(self) -> bool:
        """Whether there is nothing left to do."""
        return not self.busy


@dataclass(frozen=True, slots=True)
class Removal:
    """What would be forgotten if a folder were removed: files, passages, about so many bytes."""

    path: Path
    files: int
    passages: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Stored:
    """One of the things that the program keeps on the disk: "index", "conversations", …"""

    name: str
    path: Path
    bytes: int


@dataclass(frozen=True, slots=True)
class SwitchCost:
    """What it takes to embed everything with another model, at the rate that was measured."""

    model: str
    passages: int
    seconds: float


@dataclass(frozen=True, slots=True)
class ModelStatus:
    """A model of the list: what it is, whether it is here, and whether it is in use.

    `role` is "embedding", "answers" or "reranking"; `path` is None while it is not installed;
    `problem` says why it cannot be used, or is empty.
    """

    name: str
    role: str
    title: str
    licence: str
    bytes: int | None
    path: Path | None
    in_use: bool
    problem: str = ""


@dataclass(frozen=True, slots=True)
class PageImage:
    """A rendered page, or an `area` of it: three bytes a pixel (red, green, blue), row by row.

    `width` and `height` are in pixels; `size` is that of the whole page and `area` what is shown
    of it (x0, y0, x1, y1), both in points, of which an inch has 72. `pages` is their number.
    """

    pixels: bytes
    width: int
    height: int
    pages: int
    size: tuple[float, float]
    area: Box


# ---------------------------------------------------------------- events


@dataclass(frozen=True, slots=True)
class StatusChanged:
    """Counts or folders changed; sent at most a few times a second."""

    status: Status


@dataclass(frozen=True, slots=True)
class ContentChanged:
    """These files were added, changed or removed: open result lists may be out of date."""

    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class ErrorRaised:
    """Background work met an error that a person should see."""

    title: str
    message: str


Event = StatusChanged | ContentChanged | ErrorRaised


_CELLS = re.compile(r"(.+)!([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?")


def join_places(places: Sequence[Place]) -> Place:
    """One place for a run that touches several: the first one's data, a label that spans all."""
    first, last = places[0], places[-1]
    label = _joined_label(first, last)
    return Place(label, first.page, first.headings, any(place.recognised for place in places))


def _joined_label(first: Place, last: Place) -> str:
    if first.label == last.label:
        return first.label
    start, end = _CELLS.fullmatch(first.label), _CELLS.fullmatch(last.label)
    if start and end and start[1] == end[1]:
        left = min(start[2], end[2], key=_column)
        right = max(start[4] or start[2], end[4] or end[2], key=_column)
        return f"{start[1]}!{left}{start[3]}:{right}{end[5] or end[3]}"
    if first.page is not None and last.page is not None:
        if first.page == last.page:
            return first.label
        for one, many in (("p. ", "pp. "), ("slide ", "slides ")):
            if first.label.startswith(one) and last.label.startswith(one):
                return f"{many}{first.page}–{last.page}"
    for unit in ("line", "row"):
        start = re.match(f"{unit}s? (\\d+)", first.label)
        end = re.fullmatch(f"{unit}s? (?:\\d+–)?(\\d+)", last.label)
        if start and end:
            return f"{unit}s {start[1]}–{end[1]}"
    return f"{first.label} … {last.label}"


def _column(letters: str) -> tuple[int, str]:
    """A key that puts the columns of a sheet in their order: Z comes before AA."""
    return len(letters), letters
