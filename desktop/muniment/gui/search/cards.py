"""What cards show: one passage each, where it stands, and where else the same can be read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from muniment.gui.search.facetwords import kind_name
from muniment.gui.text import (
    Marked,
    also_in,
    cut,
    date_line,
    name_of,
    offline_hint,
    place_label,
    quoted,
    recognised_hint,
    snippet,
    title_of,
    without_heading,
)
from muniment.records import Citation, Evidence

_QUOTE = 400


@dataclass(frozen=True, slots=True)
class Target:
    """What the source pane opens: a run of a document's text and the files that hold it.

    `member` names the document inside of these files, as in `Evidence`; `recognised` says
    that its text was read from a picture, `offline` that its files are out of reach. `words` are
    those of the question, as the text has them.
    """

    paths: tuple[Path, ...]
    title: str
    label: str
    page: int | None
    document: str
    start: int
    end: int
    kind: str
    member: str = ""
    recognised: bool = False
    offline: bool = False
    author: str = ""
    date: str = ""
    words: tuple[str, ...] = ()
    language: str = ""

    @classmethod
    def of(cls, source: Evidence | Citation) -> Target:
        """The target that evidence or a citation points to."""
        return cls(
            paths=source.paths or (source.path,),
            title=title_of(source.title, source.path, source.member),
            label=place_label(source.place.label, source.title),
            page=source.place.page,
            document=source.document,
            start=source.start,
            end=source.end,
            kind=source.kind or source.path.suffix.lower().lstrip("."),
            member=source.member,
            recognised=source.place.recognised,
            offline=isinstance(source, Evidence) and source.offline,
            author=source.author if isinstance(source, Evidence) else "",
            date=source.date if isinstance(source, Evidence) else "",
            words=_words(source) if isinstance(source, Evidence) else (),
            language=source.language if isinstance(source, Evidence) else "",
        )

    @property
    def path(self) -> Path:
        """The first file that holds the document."""
        return self.paths[0]

    def cited(self, quote: str) -> str:
        """A quotation from it with its source, to be pasted into one's own text."""
        file = name_of(self.path, self.member)
        source = (self.author, self.title, date_line(self.date), self.label, file)
        return f"{quoted(quote)} ({', '.join(dict.fromkeys(filter(None, source)))})"

    def overlaps(self, other: Target) -> bool:
        """Whether both are of one document and share some of its text."""
        return self.document == other.document and self.start < other.end and other.start < self.end

    @property
    def hint(self) -> str:
        """How the text came, and whether its file is out of reach."""
        hints = (recognised_hint(self.label, self.recognised), offline_hint(self.offline))
        return " · ".join(filter(None, hints))


@dataclass(frozen=True, slots=True)
class Card:
    """What one card shows, and what it opens. `number` is 0 for a card without one.

    `also` is where nearly the same text can be opened instead; `warning` says what of its file
    is not known or not so any more.
    """

    target: Target
    snippet: Marked
    number: int = 0
    also: tuple[Target, ...] = ()
    warning: str = ""

    @classmethod
    def of_evidence(cls, evidence: Evidence, number: int = 0) -> Card:
        """A card for a search result."""
        shown = (
            cut(evidence.text, evidence.snippet)
            if evidence.snippet is not None
            else snippet(evidence.text, evidence.marks)
        )
        target = Target.of(evidence)
        shown = without_heading(shown, evidence.place.headings)
        return cls(target, shown, number, _elsewhere(target, evidence))

    @classmethod
    def of_citation(cls, citation: Citation, warning: str = "") -> Card:
        """A card for a numbered source, with the other files that hold the document."""
        target = Target.of(citation)
        copies = tuple(_first(target, path) for path in target.paths[1:])
        quote = snippet(citation.quote, (), _QUOTE)
        return cls(target, quote, citation.n, copies, warning)

    @property
    def about(self) -> str:
        """What kind of document it is, and of what date."""
        # Put into words when it is seen: thousands of cards are made for each that is.
        return " · ".join(filter(None, (_kind(self.target), date_line(self.target.date))))

    @property
    def also_line(self) -> str:
        """Where else it can be read, as a count; empty where it cannot."""
        here = (self.target.path, self.target.member)
        others = {(target.path, target.member) for target in self.also} - {here}
        return also_in(len(others), len(self.also))


def _kind(target: Target) -> str:
    """What kind of document it is, unless its place says so already ("picture")."""
    kind = kind_name(target.kind)
    return "" if kind.casefold() == target.label.casefold() else kind


def _words(evidence: Evidence) -> tuple[str, ...]:
    return tuple(dict.fromkeys(evidence.text[start:end] for start, end in evidence.marks))


def _elsewhere(own: Target, evidence: Evidence) -> tuple[Target, ...]:
    """The other files that hold the document, then what nearly says the same."""
    targets = [_first(own, path) for path in own.paths[1:]]
    for same in evidence.also:
        target = Target.of(same)
        targets += [_first(target, path) for path in target.paths]
    return tuple(targets)


def _first(target: Target, path: Path) -> Target:
    """The same target, to be opened from this one of its files."""
    others = tuple(other for other in target.paths if other != path)
    return replace(target, paths=(path, *others))
