"""Words for the screen: pure functions, no widgets.

Text of documents is data. It reaches the screen as plain text only; where Qt would
guess at markup (tool tips), it goes through `tooltip`.
"""

from __future__ import annotations

import html
import math
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from muniment.errors import LOCKED, WRONG_PASSWORD
from muniment.gui.languages import share_line, spoken, spoken_place

if TYPE_CHECKING:
    from muniment.records import (
        Coverage,
        Document,
        Place,
        Results,
        Snippet,
        Status,
    )

_translate = QCoreApplication.translate

# A place's path holds headings of 200 characters at most, the text whole ones.
_HEADING = 150
# Between the headings of a place's path, and between the places where a passage begins and ends.
_WITHIN, _UNTIL = " › ", " … "
# What a picture's only place is called.
_PICTURE = "picture"
_LONG_WORD = re.compile(r"\S{21,}")
_WORD = re.compile(r"\w+")
# Lines break at hyphens anyhow.
_PART = re.compile(r"[/\\_.](?=\S)|[^/\\_.-]{20}(?=\S)")


@dataclass(frozen=True, slots=True)
class Marked:
    """A line of text and the character ranges in it that are to be marked."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def quoted(words: str) -> str:
    """Words in the quotation marks of the window's language."""
    return _translate("text", "“%1”", "words in quotation marks").replace("%1", words)


def tooltip(text: str) -> str:
    """The text as a tool tip that shows it literally and wraps it."""
    return "<qt>" + html.escape(text).replace("\n", "<br>") + "</qt>"


def breakable(text: str) -> str:
    """The text with places in very long words at which a label may break its line."""
    return _LONG_WORD.sub(lambda word: _PART.sub(lambda part: part[0] + "\u200b", word[0]), text)


def one_line(text: str, marks: tuple[tuple[int, int], ...] = ()) -> Marked:
    """The text with every run of white space and control characters made one blank."""
    kept: list[str] = []
    at: list[int] = []
    for char in text:
        at.append(len(kept))
        if not (char.isspace() or not char.isprintable()):
            kept.append(char)
        elif kept and kept[-1] != " ":
            kept.append(" ")
    at.append(len(kept))
    line = "".join(kept).rstrip()
    last = len(text)
    moved = ((at[max(0, min(s, last))], min(len(line), at[max(0, min(e, last))])) for s, e in marks)
    return Marked(line, tuple((s, e) for s, e in moved if s < e))


def snippet(text: str, marks: tuple[tuple[int, int], ...], length: int = 240) -> Marked:
    """The stretch of the text that holds the most marks, in one line of about this length."""
    line = one_line(text, marks)
    if len(line.text) <= length:
        return line
    start = _best_start(line, length)
    end = min(len(line.text), start + length)
    if end < len(line.text) and (blank := line.text.rfind(" ", start, end)) > start:
        end = blank
    return _part(line, start, end, before=start > 0, after=end < len(line.text))


def cut(text: str, chosen: Snippet) -> Marked:
    """The snippet that a search chose from this text, in one line, with "…" where it is cut."""
    start, end = chosen.start, chosen.end
    marks = tuple((max(s, start) - start, min(e, end) - start) for s, e in chosen.marks)
    line = one_line(text[start:end], marks)
    return _part(line, 0, len(line.text), before=chosen.cut_before, after=chosen.cut_after)


def without_heading(shown: Marked, headings: Sequence[str]) -> Marked:
    """A snippet without the heading that it begins with and that is told beside it anyhow.

    With a mark in it, it stays.
    """
    heading = one_line(headings[-1]).text + " " if headings else ""
    first = min((start for start, _ in shown.marks), default=len(shown.text))
    if not heading or not shown.text.startswith(heading) or first < len(heading):
        return shown
    return _part(shown, len(heading), len(shown.text), before=False, after=False)


def _part(line: Marked, start: int, end: int, *, before: bool, after: bool) -> Marked:
    lead = "… " if before else ""
    shift = len(lead) - start
    kept = ((max(s, start), min(e, end)) for s, e in line.marks)
    return Marked(
        lead + line.text[start:end] + (" …" if after else ""),
        tuple((s + shift, e + shift) for s, e in kept if s < e),
    )


def _best_start(line: Marked, length: int) -> int:
    """Where the stretch begins: at a sentence or word a little before its first mark."""
    if not line.marks:
        return 0
    reach = length * 3 // 4
    first = max(line.marks, key=lambda m: sum(m[0] <= s < m[0] + reach for s, _ in line.marks))[0]
    if first < length // 2:
        return 0
    lead = max(0, first - length // 3)
    sentence = line.text.rfind(". ", lead, first)
    if sentence >= 0:
        return sentence + 2
    blank = line.text.find(" ", lead, first)
    return blank + 1 if blank >= 0 else first


# ---------------------------------------------------------------- counts


def number(n: int) -> str:
    """A number as the user's language writes it."""
    return QLocale().toString(n)


def percent(share: float) -> str:
    """A share of 1 as "40%"."""
    return share_line(math.floor(share * 100 + 0.5))


def files(n: int) -> str:
    """ "1 file", "12 files"."""
    return _translate("text", "%Ln file(s)", None, n)


def holdings(files_: int, documents: int) -> str:
    """ "87 files", and where it is another number, of how many documents: results count these."""
    if documents > files_:
        line = _translate("text", "%1 (%Ln document(s) with attachments)", None, documents)
    elif 0 < documents < files_:
        line = _translate("text", "%1 (%Ln different document(s))", None, documents)
    else:
        line = "%1"
    return line.replace("%1", files(files_))


def passages(n: int) -> str:
    """ "1 passage", "300 passages"."""
    return _translate("text", "%Ln passage(s)", None, n)


def found_line(results: Results, *, by_words: bool) -> str:
    """How much was found: "30 passages in 12 documents"; of a complete list, of how many.

    `by_words` says that words were searched for, not filters alone.
    """
    if results.complete:
        shown, whole = results.documents, max(results.searched, results.documents)
        line = _translate("text", "%Ln of %1 documents", None, shown)
        if by_words:
            line = _translate("text", "%Ln of %1 documents (mentions|mention) this", None, shown)
        return line.replace("%1", number(whole))
    documents = len({item.document for item in results.evidence})
    line = _translate("text", "%1 in %Ln document(s)", None, documents)
    if documents < results.documents:
        line = _translate("text", "The best %1, in %Ln document(s)", None, documents)
    return line.replace("%1", passages(len(results.evidence)))


def unread_line(n: int) -> str:
    """ "1 file could not be read"; empty where all could."""
    if not n:
        return ""
    return _translate("text", "%Ln file(s) could not be read", None, n)


def also_in(others: int, places: int) -> str:
    """Where else the same can be read: in so many other files, or places of this one."""
    if others:
        return _translate("text", "Also in %Ln other file(s)", None, others)
    if not places:
        return ""
    return _translate("text", "Also at %Ln other place(s) in this file", None, places)


def date_line(date: str) -> str:
    """A document's ISO date as a person would write it: "1 May 2024", "May 2024", "2024"."""
    if (day := QDate.fromString(date[:10], "yyyy-MM-dd")).isValid():
        return day_line(day)
    if (day := QDate.fromString(date[:7], "yyyy-MM")).isValid():
        return QLocale().toString(day, _translate("text", "MMM yyyy", "how a month is written"))
    return date


def day_line(day: QDate, *, year: bool = True) -> str:
    """A day as a person would write it: "1 May 2024", or "1 May" without the year."""
    if not year:
        return QLocale().toString(day, _translate("text", "d MMM", "how a day is written"))
    return QLocale().toString(day, _translate("text", "d MMM yyyy", "how a day is written"))


def problems(n: int) -> str:
    """ "1 problem", "3 problems"."""
    return _translate("text", "%Ln problem(s)", None, n)


def size(n: int) -> str:
    """ "3.4 MB", from a number of bytes."""
    return QLocale().formattedDataSize(n, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def pages(n: int) -> str:
    """ "1 page", "12 pages"."""
    return _translate("text", "%Ln page(s)", None, n)


def problem_count(status: Status) -> int:
    """How many files have a problem. Partly read ones have one without having failed."""
    return status.problems


# ---------------------------------------------------------------- documents and places


def name_of(path: Path, member: str = "") -> str:
    """The file's name, and that of the document inside of it: "mail.eml › report.pdf"."""
    return f"{path.name} › {member}" if member else path.name


def whole_name(path: Path, member: str = "") -> str:
    """The file's full path, and the name of the document inside of it."""
    return f"{path} › {member}" if member else str(path)


def where(path: Path, member: str = "") -> str:
    """The document's name and the folder that holds its file."""
    return f"{name_of(path, member)} — {short_folder(path.parent)}"


def short_folder(folder: Path) -> str:
    """The folder as a person would write it: the home folder is "~"."""
    home = Path.home()
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)


def place_label(label: str, title: str) -> str:
    """The place without what the document's title, which stands beside it, says already.

    A place that runs from one heading to another names what both lie in once.
    """
    ends = (
        [_below(end.split(_WITHIN), title) for end in label.split(_UNTIL)] if title else [[label]]
    )
    first, rest = ends[0], ends[1:]
    said = [first]
    for end in rest:
        same = 0
        while same < min(len(first), len(end) - 1) and first[same] == end[same]:
            same += 1
        said.append(end[same:])
    return spoken_place(_UNTIL.join(_WITHIN.join(end) for end in said if end))


def _below(headings: list[str], title: str) -> list[str]:
    """The headings below the one that says what the title does, in all of its words or some."""
    words, known = (_WORD.findall(said.casefold()) for said in (headings[0], title))
    some = len(words) > 1 and words[:1] == known[:1] and set(words) <= set(known)
    return headings[1:] if headings[0] == title or some else headings


def title_of(title: str, path: Path, member: str = "") -> str:
    """The document's title, or its file's name where it has none."""
    return one_line(title).text or Path(member).stem or path.stem


def offline_hint(offline: bool) -> str:
    """What is said beside a document whose file is out of reach; empty for any other."""
    return _translate("text", "not connected") if offline else ""


def recognised_hint(label: str, recognised: bool) -> str:
    """What is said beside a place whose text may hold mistakes; empty for any other."""
    told = not recognised or label in (_PICTURE, spoken_place(_PICTURE))
    return "" if told else _translate("text", "read from a picture")


def place_heading(place: Place, written: Collection[str]) -> str:
    """What is put over text that stands at this place; empty where the text says it.

    `written` are the headings that are parts of the text, as `heading_key` makes them.
    """
    label = place.label
    if label.startswith(("line ", "¶ ")):
        return ""
    if place.headings and " › ".join(place.headings).startswith(label.rstrip("…")):
        label = place.headings[-1]
        if heading_key(label) in written:
            return ""
    hint = recognised_hint(place.label, place.recognised)
    label = spoken_place(label)
    return f"{label} · {hint}" if hint else label


def heading_key(heading: str) -> str:
    """A heading in the form in which one in the text equals one in a place's path."""
    return one_line(heading).text[:_HEADING]


def ledger(document: Document) -> tuple[str, ...]:
    """What is said of how much of a document was read: the count, then what was left out."""
    lines = (coverage_line(document.coverage), *map(spoken, document.notes))
    return tuple(line for line in lines if line)


def coverage_line(coverage: Coverage) -> str:
    """How much was read: "214 pages, 14 of them recognised in pictures (96% sure)"."""
    if not coverage.total:
        return ""
    line = _units(coverage.unit, coverage.total)
    if coverage.read < coverage.total:
        part = _translate("text", "%1 of %2", "how many, of so many pages or other parts")
        line = part.replace("%1", number(coverage.read)).replace("%2", line)
    if coverage.recognised:
        said = _translate(
            "text", "%Ln of them recognised in (a picture|pictures)", None, coverage.recognised
        )
        if coverage.total == 1:
            said = _translate("text", "recognised in a picture")
        if coverage.confidence is not None:
            said += " " + _translate("text", "(%1 sure)").replace(
                "%1", percent(coverage.confidence)
            )
        line += f", {said}"
    if coverage.waiting:
        waiting = len(coverage.waiting)
        line += ", " + _translate("text", "%Ln still to be recognised", None, waiting)
    return line


def _units(unit: str, n: int) -> str:
    """So many of what a file's content is counted in (see `Coverage.unit`)."""
    said = {
        "page": _translate("text", "%Ln page(s)", None, n),
        "slide": _translate("text", "%Ln slide(s)", None, n),
        "sheet": _translate("text", "%Ln sheet(s)", None, n),
        "chapter": _translate("text", "%Ln chapter(s)", None, n),
        "cell": _translate("text", "%Ln cell(s)", None, n),
        "message": _translate("text", "%Ln message(s)", None, n),
        "entry": _translate("text", "%Ln entr(y|ies)", None, n),
        "event": _translate("text", "%Ln event(s)", None, n),
        "contact": _translate("text", "%Ln contact(s)", None, n),
        "file": _translate("text", "%Ln file(s)", None, n),
        "row": _translate("text", "%Ln row(s)", None, n),
        "record": _translate("text", "%Ln record(s)", None, n),
        "cue": _translate("text", "%Ln subtitle(s)", None, n),
    }
    return said.get(unit, f"{number(n)} {unit}")


def is_locked(title: str) -> bool:
    """Whether an error of this title goes away with the right password."""
    return title in (LOCKED, WRONG_PASSWORD)


def is_refused(title: str) -> bool:
    """Whether an error of this title says that a password was wrong."""
    return title == WRONG_PASSWORD
