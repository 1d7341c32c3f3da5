"""What is said of the work on the documents, and of how far it is: pure functions."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from muniment.gui.languages import spoken
from muniment.gui.text import day_line, files, holdings, number, pages, percent, problems
from muniment.records import FolderState, FolderStatus, Status

_translate = QCoreApplication.translate
_WINDOW_SECONDS = 60.0
_A_WEEK = 7
_SHORTEST_SECONDS = 3.0


# ---------------------------------------------------------------- a folder


def folder_state(
    folder: FolderStatus,
    *,
    looking: bool = False,
    paused: bool = False,
    away_since: str = "",
) -> str:
    """What a folder is doing, in one short line.

    `looking` says that files may yet be found in it, `paused` that nothing is read now;
    `away_since` is the ISO date on which its drive was first missed, if that is known.
    """
    if folder.state is FolderState.OFFLINE:
        line = _translate("text", "not connected · %1")
        # On the first day it may have been away for long.
        if away_since and away_since != QDate.currentDate().toString("yyyy-MM-dd"):
            line = _translate("work", "not connected since %2 · %1")
            line = line.replace("%2", short_day(away_since))
        return line.replace("%1", files(folder.files))
    if folder.state is FolderState.WORKING:
        if folder.searchable >= folder.files:
            line = _translate("text", "updating · %1")
            return line.replace("%1", files(folder.files))
        line = _translate("text", "reading · %1 of %2")
        if paused:
            line = _translate("work", "paused · %1 of %2")
        return line.replace("%1", number(folder.searchable)).replace("%2", files(folder.files))
    if not folder.files:
        found = _translate("text", "no documents in it")
        return _translate("text", "looking for documents …") if looking else found
    if folder.problems:
        return files(folder.files)
    return _translate("text", "%1 · up to date").replace("%1", files(folder.files))


def folder_line(folder: FolderStatus, state: str) -> str:
    """What a folder is doing, and how many of its files could not be read."""
    return f"{state} · {problems(folder.problems)}" if folder.problems else state


def short_day(date: str) -> str:
    """An ISO date as a person says it: "today", "yesterday", "21 Nov", "21 Nov 2023"."""
    day, today = QDate.fromString(date, "yyyy-MM-dd"), QDate.currentDate()
    if not day.isValid():
        return date
    if day == today:
        return _translate("work", "today")
    if day.daysTo(today) == 1:
        return _translate("work", "yesterday")
    return day_line(day, year=day.year() != today.year())


# ---------------------------------------------------------------- a conversation


def held(at: float, turns: int) -> str:
    """When a conversation was last held (seconds since 1970), and how many questions it has."""
    return f"{when(at)} · {_translate('answer', '%Ln question(s)', None, turns)}"


def when(at: float) -> str:
    """A moment as a person says it: "today, 14:05", "yesterday", "Monday", "3 Nov 2023"."""
    then = QDateTime.fromSecsSinceEpoch(int(at))
    days = then.date().daysTo(QDate.currentDate())
    if days == 0:
        time = QLocale().toString(then.time(), QLocale.FormatType.ShortFormat)
        return _translate("work", "today, %1").replace("%1", time)
    if 1 < days < _A_WEEK:
        return QLocale().toString(then.date(), "dddd")
    return short_day(then.date().toString("yyyy-MM-dd"))


# ---------------------------------------------------------------- the whole library


def done_and_all(status: Status) -> tuple[int, int]:
    """How many files are done with, and how many there are."""
    done = status.searchable + status.failed + status.skipped
    return done, done + status.working


def status_line(status: Status) -> str:
    """The status bar's sentence: what is being done, files done of all, time left."""
    parts = [_doing(status)]
    resting = status.resting if not (status.idle or status.paused) else ""
    if resting:
        parts.insert(0, spoken(resting).rstrip("."))
    if status.offline:
        line = _translate("text", "%1 not connected")
        parts.append(line.replace("%1", files(status.offline)))
    if status.preparing:
        line = _translate("work", "changing the model for meaning: %1")
        parts.append(line.replace("%1", percent(prepared(status))))
    if status.paused:
        parts.append(_translate("text", "paused"))
    elif not resting and status.seconds_left is not None and not status.idle:
        parts.append(time_left(status.seconds_left))
    elif status.idle and not status.offline and not status.preparing:
        parts.append(_translate("work", "up to date"))
    return " · ".join(parts)


def _doing(status: Status) -> str:
    done, total = done_and_all(status)
    if status.working:
        line = _translate("text", "Reading: %1 of %2")
        return line.replace("%1", number(done)).replace("%2", files(total))
    if reading_pictures(status):
        line = _translate("text", "Reading pictures: %1 left")
        return line.replace("%1", pages(status.pictures))
    if not status.idle and status.embedded < status.passages:
        line = _translate("text", "%1 searchable by words · learning their meaning: %2")
        share = percent(learnt(status))
        return line.replace("%1", files(status.searchable)).replace("%2", share)
    if not status.idle:
        line = _translate("work", "Looking for changes · %1 searchable")
        return line.replace("%1", files(status.searchable))
    # What is away has documents too, which are counted with the others.
    documents = 0 if status.offline else status.documents
    held = holdings(status.searchable, documents)
    return _translate("text", "%1 searchable").replace("%1", held)


def reading_pictures(status: Status) -> bool:
    """Whether recognising text in pictures is what is being done: it comes after all else."""
    known = status.embedded >= status.passages
    return bool(status.pictures) and known and not status.working and not status.idle


def learnt(status: Status) -> float:
    """The share of the texts that can be found by their meaning, 0 to 1."""
    return min(1.0, status.embedded / status.passages) if status.passages else 1.0


def prepared(status: Status) -> float:
    """How much of the texts the next model for meaning knows already, 0 to 1."""
    return max(0.0, 1 - status.preparing / status.passages) if status.passages else 0.0


def progress(status: Status) -> float:
    """How much of the work is done, 0 to 1: reading and learning count alike."""
    done, total = done_and_all(status)
    read = done / total if total else 1.0
    known = status.embedded / status.passages if status.passages else read
    return (read + min(read, known)) / 2


def time_left(seconds: float) -> str:
    """ "about 4 minutes left"."""
    if seconds < 60:
        return _translate("text", "less than a minute left")
    minutes = math.ceil(seconds / 60)
    if minutes < 90:
        return _translate("work", "about (a minute|%Ln minutes) left", None, minutes)
    return _translate("work", "about %Ln hour(s) left", None, round(minutes / 60))


# ---------------------------------------------------------------- details


@dataclass(frozen=True, slots=True)
class Stage:
    """A step of the work: what it is, how far in words, and how far as a share (0 to 1)."""

    name: str
    said: str
    share: float

    @property
    def over(self) -> bool:
        """Whether nothing of it is left."""
        return self.share >= 1.0


def stages(status: Status, most_pictures: int = 0) -> tuple[Stage, ...]:
    """The steps of the work and how far each is; `most_pictures` were ever left to be read.

    Recognising pictures and changing a model stand among them only while they are to be done.
    """
    done, total = done_and_all(status)
    read = done / total if total else 1.0
    line = _translate("work", "%1 of %2").replace("%1", number(done)).replace("%2", files(total))
    found = [Stage(_translate("work", "Reading files"), line, read)]
    known = min(learnt(status), read) if status.working else learnt(status)
    # Never "100%" while something is left.
    shown = percent(known if known >= 1 else min(known, 0.99))
    found.append(Stage(_translate("work", "Learning what they mean"), shown, known))
    if status.pictures:
        left = _translate("work", "%1 left").replace("%1", pages(status.pictures))
        share = 1 - status.pictures / max(most_pictures, status.pictures)
        found.append(Stage(_translate("work", "Reading scans and pictures"), left, share))
    if status.preparing:
        share = prepared(status)
        name = _translate("work", "Changing the model for meaning")
        found.append(Stage(name, percent(min(share, 0.99)), share))
    return tuple(found)


def headline(status: Status) -> str:
    """How the work stands, in a few words."""
    if status.read_only:
        return _translate("work", "Another program is looking after this library")
    if status.paused:
        return _translate("work", "Reading is paused")
    if status.idle:
        return _translate("work", "Everything is up to date")
    if status.resting:
        return _translate("work", "Reading waits")
    if status.working:
        return _translate("work", "Your documents are being read")
    if reading_pictures(status):
        return _translate("work", "Scans and pictures are being read")
    return _translate("work", "Your documents can be searched")


def remark(status: Status) -> str:
    """What a person would ask next: why nothing happens, or what can be done already."""
    if status.read_only:
        return _translate("work", "What it reads can be searched here as well.")
    if status.paused:
        return _translate("work", "What has been read can be searched. The rest waits.")
    if status.resting and not status.idle:
        return spoken(status.resting)
    if status.idle:
        return _translate("work", "Changes in your folders are noticed by themselves.")
    if status.working:
        return _translate("work", "What has been read can be searched already.")
    if status.embedded < status.passages:
        return _translate(
            "work",
            "By their words already; finding what says the same in other words takes longer.",
        )
    return _translate("work", "What is written in them is added as it is recognised.")


class Pace:
    """How many files are read in a minute, from what was seen in the last one."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def saw(self, now: float, status: Status) -> None:
        """Take note of how many files were done at this time (in seconds)."""
        done, _ = done_and_all(status)
        if not status.working or status.paused or (self._seen and done < self._seen[-1][1]):
            self._seen.clear()
        self._seen.append((now, done))
        while now - self._seen[0][0] > _WINDOW_SECONDS:
            self._seen.popleft()

    @property
    def said(self) -> str:
        """ "about 120 files a minute"; empty while too little was seen."""
        (start, first), (end, last) = self._seen[0], self._seen[-1]
        if end - start < _SHORTEST_SECONDS or last <= first:
            return ""
        rate = (last - first) * 60 / (end - start)
        line = _translate("work", "about %1 a minute")
        return line.replace("%1", files(max(1, round(rate))))
