"""Checksums of our own: LanceDB has none, and hands out wrong data when a byte of it changes.

The files of a table never change once they are written. Each is hashed when the commit that
wrote it is synced, and its hash goes to the end of a log beside the table. The log says
also what counts: a commit whose manifest is not in it was not finished.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import xxhash

from muniment.durable import sync_file, sync_folder, write_text
from muniment.store.manifests import DAMAGED, is_manifest, newest_manifest, read_version

_BLOCK = 1 << 20
_GONE = "gone"
_ENDS = {".lance": b"LANC", ".manifest": b"LANC", ".arrow": b"ARROW1"}
_SPARE_LINES = 500


class Checksums:
    """The checksums of the files of one table, in `log`; `folder` is the table's.

    `damaged` says that the log is not as it was written. One that ends in the middle of a
    line was being written when the computer stopped: that is no damage, but `torn`.
    """

    def __init__(self, folder: Path, log: Path) -> None:
        self.folder = folder
        self.log = log
        self.damaged = self.torn = False
        self._known: dict[str, tuple[int, str]] = {}
        self._lines = 0
        self._whole = 0
        self._begun = False
        self.exists = log.exists()
        if self.exists:
            self._read()
            # Nothing can have been written before the first line.
            self.damaged = self.damaged or not self._begun

    @property
    def files(self) -> set[str]:
        """The files that should be there, by their names relative to the table's folder."""
        return set(self._known)

    @property
    def committed(self) -> bool:
        """Whether there was ever a commit that counted, as far as the log tells."""
        return any(is_manifest(name) for name in self._known)

    @property
    def sound(self) -> bool:
        """Whether what is not in the log was not finished."""
        return self.exists and not self.damaged

    @property
    def waste(self) -> float:
        """The share of all bytes that the newest version, which is whole, does not need."""
        manifest = newest_manifest(self.folder)
        if manifest is None or not self._known:
            return 0.0
        version = read_version(manifest)
        sizes = {name: size for name, (size, _) in self._known.items()}
        old = sum(size for name, size in sizes.items() if not version.needs(name))
        return old / max(1, sum(sizes.values()))

    def unrecorded(self) -> list[str]:
        """The files that are there and not in the log."""
        return sorted(names_under(self.folder) - self._known.keys())

    def begin(self) -> None:
        """Make an empty log, before the table itself: a table without one has lost it."""
        self.log.parent.mkdir(parents=True, exist_ok=True)
        sync_folder(self.log.parent.parent)
        self._known, self.damaged, self.torn = {}, False, False
        self._rewrite()
        self.exists = True

    def mend(self) -> None:
        """Cut off a line that was not finished; this takes no space on the disk."""
        if self.torn:
            os.truncate(self.log, self._whole)
            self.torn = False

    def record(self, *, cleaned: bool = False) -> None:
        """Sync the files that are new, and their folders, and write their checksums down.

        With it a commit counts. `cleaned`: files that are gone were removed on purpose.
        """
        names = names_under(self.folder)
        new = sorted(names - self._known.keys())
        gone = sorted(self._known.keys() - names) if cleaned else []
        if not new and not gone:
            return
        self._check_sizes(new)
        added = {name: _sync(self.folder / name) for name in new}
        for folder in sorted(self._changed(new), reverse=True):
            sync_folder(folder)
        self._known.update(added)
        for name in gone:
            del self._known[name]
        lines = [_entry(name, *added[name]) for name in new]
        self._append(lines + [_line(f"{_GONE} {name}") for name in gone])

    def _changed(self, new: list[str]) -> set[Path]:
        """The folders whose entries changed with new files: theirs, and those above new ones."""
        old = {name.rpartition("/")[0] for name in self._known}
        changed = {name.rpartition("/")[0] for name in new}
        for folder in list(changed - old):
            while folder and folder not in old:
                folder = folder.rpartition("/")[0]
                changed.add(folder)
        above = set() if old else {self.folder, self.folder.parent}
        return {self.folder / folder for folder in changed} | above

    def _check_sizes(self, files: list[str]) -> None:
        """LanceDB does not notice every write that fails, and commits files that are too short.

        Raises OSError for one.
        """
        sizes: dict[str, int] = {}
        for name in filter(is_manifest, files):
            sizes |= _sizes(self.folder / name)
        for name in files:
            size = (self.folder / name).stat().st_size
            if size != sizes.get(name, size) or not _ends_well(self.folder / name):
                raise OSError(f"{name} was not written to its end")

    def renew(self, without: Iterable[str] = ()) -> None:
        """Write the log anew, with what it has of files that are there and hashes of the others.

        Of those `without` which it is to be, nothing it has is kept.
        """
        names = sorted(names_under(self.folder))
        for name in without:
            self._known.pop(name, None)
        self._known = {n: self._known.get(n) or _sync(self.folder / n) for n in names}
        self.damaged = self.torn = False
        self.log.parent.mkdir(parents=True, exist_ok=True)
        self._rewrite()
        self.exists = True

    def forget(self, files: set[str]) -> None:
        """Leave out files that are gone and that nothing needs."""
        gone = sorted(files & self._known.keys())
        for name in gone:
            del self._known[name]
        if gone:
            self._append([_line(f"{_GONE} {name}") for name in gone])

    def is_whole(self, name: str) -> bool:
        """Whether a file holds what it should; True for one that is not in the log."""
        if name not in self._known:
            return True
        try:
            return _hash(self.folder / name) == self._known[name]
        except OSError:
            return False

    def damages(self, stopped: Callable[[], bool]) -> Iterator[str]:
        """The files that are gone or not as they were written. Reads them all."""
        for name in sorted(self._known):
            if stopped():
                return
            if not self.is_whole(name):
                yield name

    def _read(self) -> None:
        data = self.log.read_bytes()
        for line in data.splitlines(keepends=True):
            body = _body(line)
            if body is None:
                last = self._whole + len(line) == len(data) and not line.endswith(b"\n")
                self.torn, self.damaged = last, self.damaged or not last
                if last:
                    return
            else:
                self._take(body)
            self._lines += 1
            self._whole += len(line)

    def _take(self, body: str) -> None:
        kind, _, rest = body.partition(" ")
        if kind == _GONE:
            self._known.pop(rest, None)
        elif kind == self.folder.name:
            self._begun = True
        else:
            size, _, name = rest.partition(" ")
            self._known[name] = int(size), kind

    def _append(self, lines: list[str]) -> None:
        self.mend()
        if self._lines + len(lines) > 2 * len(self._known) + _SPARE_LINES and not self.damaged:
            self._rewrite()
            return
        with self.log.open("ab") as stream:
            stream.write("".join(lines).encode("utf-8"))
            stream.flush()
            os.fsync(stream.fileno())
        self._lines += len(lines)
        self._whole = self.log.stat().st_size

    def _rewrite(self) -> None:
        lines = [_line(self.folder.name)]
        lines += [_entry(name, *self._known[name]) for name in sorted(self._known)]
        write_text(self.log, "".join(lines))
        self._lines = len(lines)
        self._whole = self.log.stat().st_size


def names_under(folder: Path) -> set[str]:
    """The files under a folder by their names relative to it, but for what was set aside."""
    found: set[str] = set()
    places = [("", str(folder))]
    while places:
        prefix, place = places.pop()
        try:
            with os.scandir(place) as entries:
                for entry in entries:
                    name = f"{prefix}{entry.name}"
                    if entry.is_dir(follow_symlinks=False):
                        places.append((f"{name}/", entry.path))
                    elif not name.endswith(DAMAGED):
                        found.add(name)
        except FileNotFoundError:
            continue
    return found


def _sizes(manifest: Path) -> Mapping[str, int]:
    try:
        return read_version(manifest).sizes
    except ValueError as error:
        raise OSError(f"{manifest} was not written to its end") from error


def _ends_well(path: Path) -> bool:
    """Whether a file ends as those of its kind do."""
    end = _ENDS.get(path.suffix, b"")
    with path.open("rb") as stream:
        stream.seek(0, os.SEEK_END)
        stream.seek(max(0, stream.tell() - len(end)))
        return stream.read() == end if end else True


def _entry(name: str, size: int, digest: str) -> str:
    return _line(f"{digest} {size} {name}")


def _line(body: str) -> str:
    return f"{xxhash.xxh3_64_hexdigest(body.encode('utf-8'))} {body}\n"


def _body(line: bytes) -> str | None:
    """What a line says; None if it is not as it was written."""
    check, _, body = line[:-1].partition(b" ")
    if not line.endswith(b"\n") or check.decode("ascii", "replace") != xxhash.xxh3_64_hexdigest(
        body
    ):
        return None
    return body.decode("utf-8", "replace")


def _sync(path: Path) -> tuple[int, str]:
    """Sync a file; its size and hash."""
    sync_file(path)
    return _hash(path)


def _hash(path: Path) -> tuple[int, str]:
    digest = xxhash.xxh3_128()
    size = 0
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            digest.update(block)
            size += len(block)
    return size, digest.hexdigest()
