"""Words for the screen: pure functions, no widgets.

Text of documents is data. It reaches the screen as plain text only; where Qt would
guess at markup (tool tips), it goes through `tooltip`.
"""

from __future__ import annotations

import html
import math
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from muniment.errors import LOCKED, WRONG_PASSWORD
from muniment.records import Document, FolderState, FolderStatus, Place, Results, Snippet, Status

_translate = QCoreApplication.translate

# A place's path holds headings of 200 characters at most, the text whole ones.
_HEADING = 150
# What a picture's only place is called.
_PICTURE = "picture"
_LONG_WORD = re.compile(r"\S{21,}")
# Lines break at hyphens anyhow.
_PART = re.compile(r"[/\\_.](?=\S)|[^/\\_.-]{20}(?=\S)")


@dataclass(frozen=True, slots=True)
class Marked:
    """A line of text and the character ranges in it that are to be marked."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


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
    return number(math.floor(share * 100 + 0.5)) + QLocale().percent()


def files(n: int) -> str:
    """ "1 file", "12 files"."""
    one, many = _translate("text", "%1 file"), _translate("text", "%1 files")
    return (one if n == 1 else many).replace("%1", number(n))


def passages(n: int) -> str:
    """ "1 passage", "300 passages"."""
    one, many = _translate("text", "%1 passage"), _translate("text", "%1 passages")
    return (one if n == 1 else many).replace("%1", number(n))


def found_line(results: Results, *, by_words: bool) -> str:
    """How much was found: "30 passages in 12 documents"; of a complete list, of how many.

    `by_words` says that words were searched for, not filters alone.
    """
    if results.complete:
        line = _translate("text", "%1 of %2 documents")
        if by_words:
            one = _translate("text", "%1 of %2 documents mentions this")
            many = _translate("text", "%1 of %2 documents mention this")
            line = one if results.documents == 1 else many
        shown, whole = results.documents, max(results.searched, results.documents)
        return line.replace("%1", number(shown)).replace("%2", number(whole))
    documents = len({item.document for item in results.evidence})
    one, many = _translate("text", "%1 in 1 document"), _translate("text", "%1 in %2 documents")
    if documents < results.documents:
        many = _translate("text", "The best %1, in %2 documents")
    line = one if results.documents == 1 else many
    return line.replace("%1", passages(len(results.evidence))).replace("%2", number(documents))


def unread_line(n: int) -> str:
    """ "1 file could not be read"; empty where all could."""
    if not n:
        return ""
    one = _translate("text", "%1 file could not be read")
    many = _translate("text", "%1 files could not be read")
    return (one if n == 1 else many).replace("%1", number(n))


def also_in(others: int, places: int) -> str:
    """Where else the same can be read: in so many other files, or places of this one."""
    if others:
        one = _translate("text", "Also in %1 other file")
        many = _translate("text", "Also in %1 other files")
        return (one if others == 1 else many).replace("%1", number(others))
    if not places:
        return ""
    one = _translate("text", "Also at %1 other place in this file")
    many = _translate("text", "Also at %1 other places in this file")
    return (one if places == 1 else many).replace("%1", number(places))


def date_line(date: str) -> str:
    """A document's ISO date as a person would write it: "1 May 2024", "May 2024", "2024"."""
    for iso, shown in (("yyyy-MM-dd", "d MMM yyyy"), ("yyyy-MM", "MMM yyyy")):
        day = QDate.fromString(date[: len(iso)], iso)
        if day.isValid():
            return QLocale().toString(day, shown)
    return date


def problems(n: int) -> str:
    """ "1 problem", "3 problems"."""
    one, many = _translate("text", "%1 problem"), _translate("text", "%1 problems")
    return (one if n == 1 else many).replace("%1", number(n))


def size(n: int) -> str:
    """ "3.4 MB", from a number of bytes."""
    return QLocale().formattedDataSize(n, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def pages(n: int) -> str:
    """ "1 page", "12 pages"."""
    one, many = _translate("text", "%1 page"), _translate("text", "%1 pages")
    return (one if n == 1 else many).replace("%1", number(n))


def time_left(seconds: float) -> str:
    """ "about 3 min left"."""
    if seconds < 60:
        return _translate("text", "less than a minute left")
    minutes = math.ceil(seconds / 60)
    if minutes < 90:
        return _translate("text", "about %1 min left").replace("%1", number(minutes))
    hours = number(round(minutes / 60))
    return _translate("text", "about %1 h left").replace("%1", hours)


def problem_count(status: Status) -> int:
    """How many files have a problem. Partly read ones have one without having failed."""
    return max(status.failed, sum(folder.problems for folder in status.folders))


def folder_line(folder: FolderStatus, *, looking: bool = False) -> str:
    """What a folder is doing, in one short line; `looking` says that files may yet be found."""
    if folder.state is FolderState.OFFLINE:
        return _translate("text", "not connected · %1").replace("%1", files(folder.files))
    if folder.state is FolderState.WORKING:
        if folder.searchable >= folder.files:
            line = _translate("text", "updating · %1")
            return line.replace("%1", files(folder.files))
        line = _translate("text", "reading · %1 of %2")
        return line.replace("%1", number(folder.searchable)).replace("%2", files(folder.files))
    if not folder.files:
        found = _translate("text", "no documents in it")
        return _translate("text", "looking for documents …") if looking else found
    if folder.problems:
        return f"{files(folder.files)} · {problems(folder.problems)}"
    return _translate("text", "%1 · up to date").replace("%1", files(folder.files))


def status_line(status: Status) -> str:
    """The status bar's sentence: files done of all, passages, time left."""
    done = status.searchable + status.failed + status.skipped
    total = done + status.working
    parts = []
    resting = status.resting if not (status.idle or status.paused) else ""
    if resting:
        parts.append(resting.rstrip("."))
    if status.working:
        line = _translate("text", "Reading: %1 of %2")
        parts.append(line.replace("%1", number(done)).replace("%2", files(total)))
    elif reading_pictures(status):
        line = _translate("text", "Reading pictures: %1 left")
        parts.append(line.replace("%1", pages(status.pictures)))
    elif not status.idle:
        line = _translate("text", "%1 searchable by words · learning their meaning: %2")
        share = percent(status.embedded / max(1, status.passages))
        parts.append(line.replace("%1", files(status.searchable)).replace("%2", share))
    else:
        line = _translate("text", "%1 searchable")
        parts.append(line.replace("%1", files(status.searchable)))
    parts.append(passages(status.passages))
    if status.offline:
        line = _translate("text", "%1 not connected")
        parts.append(line.replace("%1", files(status.offline)))
    if status.preparing:
        line = _translate("text", "preparing another model: %1 left")
        parts.append(line.replace("%1", passages(status.preparing)))
    if status.paused:
        parts.append(_translate("text", "paused"))
    elif not resting and status.seconds_left is not None and not status.idle:
        parts.append(time_left(status.seconds_left))
    return " · ".join(parts)


def reading_pictures(status: Status) -> bool:
    """Whether recognising text in pictures is what is being done: it comes after all else."""
    learnt = status.embedded >= status.passages
    return bool(status.pictures) and learnt and not status.working and not status.idle


def progress(status: Status) -> float:
    """How much of the work is done, 0 to 1: reading and learning count alike."""
    done = status.searchable + status.failed + status.skipped
    total = done + status.working
    read = done / total if total else 1.0
    learnt = status.embedded / status.passages if status.passages else read
    return (read + min(read, learnt)) / 2


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
    """The place without the document's title, which stands beside it already."""
    return "" if label == title else label.replace(f"{title} › ", "") if title else label


def title_of(title: str, path: Path, member: str = "") -> str:
    """The document's title, or its file's name where it has none."""
    return one_line(title).text or Path(member).stem or path.stem


def offline_hint(offline: bool) -> str:
    """What is said beside a document whose file is out of reach; empty for any other."""
    return _translate("text", "not connected") if offline else ""


def recognised_hint(label: str, recognised: bool) -> str:
    """What is said beside a place whose text may hold mistakes; empty for any other."""
    told = not recognised or label == _PICTURE
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
    return f"{label} · {hint}" if hint else label


def heading_key(heading: str) -> str:
    """A heading in the form in which one in the text equals one in a place's path."""
    return one_line(heading).text[:_HEADING]


def ledger(document: Document) -> tuple[str, ...]:
    """What is said of how much of a document was read: the count, then what was left out."""
    return tuple(line for line in (str(document.coverage), *document.notes) if line)


def is_locked(title: str) -> bool:
    """Whether an error of this title goes away with the right password."""
    return title in (LOCKED, WRONG_PASSWORD)


def is_refused(title: str) -> bool:
    """Whether an error of this title says that a password was wrong."""
    return title == WRONG_PASSWORD
