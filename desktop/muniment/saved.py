"""Searches that a person keeps under a name, in one small file of the library."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from muniment.durable import write_text
from muniment.errors import LibraryError, UsageError, disk_trouble

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query as it is typed, and what the person calls it."""

    name: str
    query: str


class SavedSearches:
    """The searches kept in a file, which is made with the first of them.

    No two have the same name. All methods may be called from any thread, and raise LibraryError
    if the file cannot be read or written. A damaged file is put aside when that is told, so that
    the next call finds none.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()

    def all(self) -> tuple[SavedSearch, ...]:
        """Every search, in the order in which they were added."""
        with self._lock:
            return self._read()

    def add(self, name: str, query: str, at: int | None = None) -> tuple[SavedSearch, ...]:
        """Keep a query under a name, at a place in the list or at its end; returns all.

        One of the same name is replaced where it stands, unless `at` is given. Raises
        UsageError for an empty query; an empty name becomes the query itself.
        """
        query = _line(query)
        if not query:
            raise UsageError("There is nothing to keep", "Type what to search for first.")
        made = SavedSearch(_line(name) or query, query)
        with self._lock:
            kept = list(self._read())
            same = [n for n, search in enumerate(kept) if search.name == made.name]
            for n in same:
                del kept[n]
            place = at if at is not None else (same[0] if same else len(kept))
            kept.insert(min(max(0, place), len(kept)), made)
            return self._write(kept)

    def rename(self, name: str, other: str) -> tuple[SavedSearch, ...]:
        """Call a search otherwise; returns all.

        Raises UsageError if there is none of this name, or if another one has the new name.
        """
        other = _line(other)
        with self._lock:
            kept = list(self._read())
            names = [search.name for search in kept]
            if name not in names:
                raise UsageError("No such search", f"None is kept under the name “{name}”.")
            if other == name or not other:
                return tuple(kept)
            if other in names:
                raise UsageError(
                    "This name is taken",
                    f"Another search is called “{other}”. Choose another name.",
                )
            n = names.index(name)
            kept[n] = SavedSearch(other, kept[n].query)
            return self._write(kept)

    def remove(self, name: str) -> tuple[SavedSearch, ...]:
        """Forget a search; returns those that are left."""
        with self._lock:
            kept = self._read()
            left = [search for search in kept if search.name != name]
            return self._write(left) if len(left) < len(kept) else kept

    def _read(self) -> tuple[SavedSearch, ...]:
        try:
            text = self._path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return ()
        except UnicodeDecodeError as error:
            raise self._damaged() from error
        except OSError as error:
            raise self._trouble("The saved searches could not be read", error) from error
        try:
            data = json.loads(text)
            newer = int(data["format"]) > _FORMAT
            found = tuple(SavedSearch(str(s["name"]), str(s["query"])) for s in data["searches"])
        except (ValueError, TypeError, KeyError) as error:
            raise self._damaged() from error
        if newer:
            raise LibraryError(
                "The saved searches cannot be shown",
                "They were kept by a newer version of Muniment.",
                self._path,
            )
        return found

    def _write(self, searches: Sequence[SavedSearch]) -> tuple[SavedSearch, ...]:
        data = {
            "format": _FORMAT,
            "searches": [{"name": s.name, "query": s.query} for s in searches],
        }
        try:
            write_text(self._path, json.dumps(data, indent=2, ensure_ascii=False))
        except OSError as error:
            raise self._trouble("The search could not be kept", error) from error
        return tuple(searches)

    def _damaged(self) -> LibraryError:
        aside = self._path.with_name(f"{self._path.name}.damaged")
        with contextlib.suppress(OSError):
            self._path.replace(aside)
        return LibraryError(
            "The saved searches are damaged",
            f"What is left of them is in {aside}. New ones can be saved all the same.",
            aside,
        )

    def _trouble(self, title: str, error: OSError) -> LibraryError:
        why = disk_trouble(error) or error.strerror or str(error)
        return LibraryError(
            title,
            f"{why}: {self._path}. Make sure that there is space left and that the library's "
            "folder can be read and written.",
            self._path,
        )


def _line(text: str) -> str:
    return " ".join(text.split())
