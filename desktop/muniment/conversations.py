"""Conversations: the questions and answers that a library keeps.

Each lies in a file of its own, written whole or not at all, rather than in one database: a file
that is damaged costs one conversation, a second program may read (and keep others) while the
first writes, what is deleted is gone, and a person may copy a conversation away. What a database
would find by an index is found here by reading the files once and remembering their words.
"""

from __future__ import annotations

import contextlib
import logging
import os
import re
import secrets
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from muniment import conversation_json as form
from muniment.analysis import is_telling, phrase_of, terms_of, tokens
from muniment.durable import sync_folder, write_text
from muniment.errors import LibraryError, UsageError, disk_trouble
from muniment.language import fold
from muniment.records import Conversation

_log = logging.getLogger(__name__)

_ENDING = ".jsonl"
_ID = re.compile(r"[0-9a-f]{8}")
_CHUNK = re.compile(r"[\"“„]([^\"“”]+)[\"”]|(\S+)")
_ABANDONED_SECONDS = 24 * 3600.0

# Size and time of a file: another means that its content may be another.
_Stamp = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ConversationSummary:
    """A line of the list: `at` is when it was last asked, in seconds since 1970."""

    id: str
    title: str
    at: float
    turns: int


@dataclass(frozen=True, slots=True)
class _Words:
    """What a conversation is found by.

    `surface` are its words as they are read, `terms` as they are looked up, for each language
    that it may be in; both with a blank before and after each word.
    """

    surface: str
    terms: dict[str, str]

    def hold(self, chunks: Sequence[str]) -> bool:
        """Whether all of these are there, the last of them perhaps but begun."""
        return all(map(self._has, chunks[:-1])) and (
            self._has(chunks[-1]) or f" {_surface(tokens(chunks[-1]))}" in self.surface
        )

    def _has(self, chunk: str) -> bool:
        return any(
            f" {phrase_of(chunk, language)} " in terms for language, terms in self.terms.items()
        )


class Conversations:
    """The conversations in a folder, which is made when the first is kept.

    All methods may be called from any thread, and raise LibraryError if the folder cannot be
    read or written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.RLock()
        self._summaries: dict[str, tuple[_Stamp, ConversationSummary]] = {}
        self._words: dict[str, tuple[_Stamp, _Words]] = {}
        self._known: dict[str, _Stamp] = {}

    def list(self) -> list[ConversationSummary]:
        """All conversations, the last asked first; damaged ones are set aside (see `damaged`)."""
        with self._lock:
            found = [self._summary(id, stamp) for id, stamp in self._files().items()]
            known = [summary for summary in found if summary is not None]
            return sorted(known, key=lambda summary: (-summary.at, summary.id))

    def find(self, words: str) -> Sequence[ConversationSummary]:
        """As `list`, those that hold all of these words in questions, answers or titles.

        Words are compared as a search compares them (case, accents and endings do not count),
        "words in quotation marks" stand side by side, and the last one may be but begun.
        """
        chunks = _chunks(words)
        if not chunks:
            return self.list()
        with self._lock:
            files = self._files()
            return [s for s in self.list() if self._holds(s.id, files.get(s.id), chunks)]

    def get(self, id: str) -> Conversation:
        """A conversation as it was kept: of its evidence, what is needed to show it again.

        Raises UsageError if there is none of this id, LibraryError if it is damaged.
        """
        with self._lock:
            path = self._path(id)
            try:
                stamp = _stamp(path.stat())
                conversation = replace(form.read(path.read_text("utf-8")), id=id)
            except FileNotFoundError as error:
                raise UsageError(
                    "No such conversation", f"There is none with the id “{id}”."
                ) from error
            except OSError as error:
                raise _unreadable(path, error) from error
            except ValueError as error:
                raise self._damaged(path, error) from error
            self._known[id] = stamp
            return conversation

    def keep(self, conversation: Conversation) -> Conversation:
        """Keep a conversation; returns it with its id and title.

        When it comes back it is on the disk. Where another program has kept more in it since it
        was got from here, neither overwrites the other: this one is kept beside it under
        another id.
        """
        with self._lock:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                id = self._id_for(conversation)
                path = self._path(id)
                write_text(path, form.written(form.kept(conversation)))
                self._known[id] = _stamp(path.stat())
                self._sweep()
            except OSError as error:
                raise LibraryError(
                    "The conversation could not be kept",
                    f"{disk_trouble(error) or error.strerror}: {self._folder}. Make sure that "
                    "there is space left and that the library's folder can be written to.",
                    self._folder,
                ) from error
            return replace(conversation, id=id, title=form.title_of(conversation))

    def rename(self, id: str, title: str) -> None:
        """Give a conversation another title. Raises as `get` and `keep`."""
        with self._lock:
            known = self._known.get(id)
            conversation = self.get(id)
            newer = known is not None and known != self._known[id]
            self.keep(replace(conversation, title=title))
            if newer and known is not None:
                # Whoever holds the older one has not seen what another program added.
                self._known[id] = known

    def delete(self, id: str) -> None:
        """Delete a conversation and whatever a crash left of it; nothing if it is gone already."""
        path = self._path(id)
        with self._lock:
            try:
                gone = [other for other in self._folder.glob(f"{id}.*") if _unlinked(other)]
                if gone:
                    sync_folder(self._folder)
            except OSError as error:
                raise LibraryError(
                    "The conversation could not be deleted",
                    f"{disk_trouble(error) or error.strerror}: {path}.",
                    path,
                ) from error
            for cache in (self._summaries, self._words, self._known):
                cache.pop(id, None)

    def damaged(self) -> tuple[Path, ...]:
        """The files of conversations that were found damaged and set aside."""
        return tuple(sorted(self._folder.glob(f"*{_ENDING}.damaged")))

    # ------------------------------------------------------------ files

    def _path(self, id: str) -> Path:
        # An id comes from outside, and must not lead out of the folder.
        if not _ID.fullmatch(id):
            raise UsageError("No such conversation", f"“{id}” is not the id of one.")
        return self._folder / f"{id}{_ENDING}"

    def _files(self) -> dict[str, _Stamp]:
        """The ids of what lies in the folder."""
        found: dict[str, _Stamp] = {}
        try:
            with os.scandir(self._folder) as entries:
                for entry in entries:
                    id = entry.name.removesuffix(_ENDING)
                    if id != entry.name and _ID.fullmatch(id):
                        # Another program may have deleted it meanwhile.
                        with contextlib.suppress(FileNotFoundError):
                            found[id] = _stamp(entry.stat())
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise _unreadable(self._folder, error) from error
        return found

    def _summary(self, id: str, stamp: _Stamp) -> ConversationSummary | None:
        seen = self._summaries.get(id)
        if seen is not None and seen[0] == stamp:
            return seen[1]
        path = self._path(id)
        try:
            with path.open(encoding="utf-8") as stream:
                head = form.heading(stream.readline())
        except OSError as error:
            _log.warning("a conversation could not be read: %s", error)
            return None
        except ValueError as error:
            self._damaged(path, error)
            return None
        summary = ConversationSummary(id, head.title, head.at, head.turns)
        self._summaries[id] = (stamp, summary)
        return summary

    def _holds(self, id: str, stamp: _Stamp | None, chunks: Sequence[str]) -> bool:
        seen = self._words.get(id)
        if seen is None or seen[0] != stamp:
            path = self._path(id)
            try:
                words = _words_of(form.read(path.read_text("utf-8")))
            except OSError as error:
                _log.warning("a conversation could not be read: %s", error)
                return False
            except ValueError as error:
                self._damaged(path, error)
                return False
            if stamp is not None:
                self._words[id] = (stamp, words)
        else:
            words = seen[1]
        return words.hold(chunks)

    def _id_for(self, conversation: Conversation) -> str:
        """The id under which to keep it: its own, unless another program has written there."""
        id = conversation.id
        if id:
            path = self._path(id)
            try:
                present = _stamp(path.stat())
            except FileNotFoundError:
                return id
            if self._known.get(id, present) == present:
                return id
        while not id or self._path(id).exists():
            id = secrets.token_hex(4)
        return id

    def _damaged(self, path: Path, why: ValueError) -> LibraryError:
        """Put a damaged file where it is not read again; what is to be said of it.

        One that is whole and all the same not understood is left as it is.
        """
        _log.warning("%s cannot be understood: %s", path.name, why)
        aside = path.with_name(f"{path.name}.damaged")
        title = "A conversation cannot be shown"
        with contextlib.suppress(OSError):
            if form.is_whole(path.read_text("utf-8", "replace")):
                return LibraryError(title, "It was kept by a newer version of Muniment.", path)
            path.replace(aside)
        return LibraryError(title, f"It is damaged; what is left of it is in {aside}.", aside)

    def _sweep(self) -> None:
        """Remove what programs left behind that were killed while they wrote."""
        old = time.time() - _ABANDONED_SECONDS
        for draft in self._folder.glob(f"*{_ENDING}.*.new"):
            with contextlib.suppress(OSError):
                if draft.stat().st_mtime < old:
                    draft.unlink()


def _stamp(stat: os.stat_result) -> _Stamp:
    return stat.st_size, stat.st_mtime_ns


def _unlinked(path: Path) -> bool:
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
        return True
    return False


def _unreadable(path: Path, error: OSError) -> LibraryError:
    return LibraryError(
        "The conversations could not be read",
        f"{disk_trouble(error) or error.strerror}: {path}.",
        path,
    )


# ---------------------------------------------------------------- words


def _chunks(words: str) -> list[str]:
    """What is looked for: phrases and words, those that say nothing only if there are no others."""
    found = [(phrase or word, bool(phrase)) for phrase, word in _CHUNK.findall(words)]
    found = [(chunk, quoted) for chunk, quoted in found if tokens(chunk)]
    telling = [chunk for chunk, quoted in found if quoted or is_telling(chunk, words)]
    return telling or [chunk for chunk, _ in found]


def _words_of(conversation: Conversation) -> _Words:
    answers = [turn.answer for turn in conversation.turns]
    texts = [conversation.title]
    texts += (part for answer in answers for part in (answer.question, answer.text))
    texts += (citation.title for answer in answers for citation in answer.citations)
    found = tokens("\n".join(texts))
    languages = {item.language for answer in answers for item in answer.evidence} | {""}
    terms = {language: f" {terms_of(found, language)} " for language in sorted(languages)}
    return _Words(f" {_surface(found)} ", terms)


def _surface(found: Sequence[str]) -> str:
    return fold(" ".join(found))
