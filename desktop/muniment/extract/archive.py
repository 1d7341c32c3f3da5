"""Archives (ZIP, TAR): a list of the files in them, and these files as members."""

from __future__ import annotations

import bz2
import errno
import gzip
import io
import lzma
import stat
import struct
import tarfile
import time
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

from muniment.errors import ExtractError
from muniment.extract.builder import Builder
from muniment.extract.members import (
    DAMAGED,
    HIGHEST_RATIO,
    LARGEST_TOTAL,
    MOST_MEMBERS,
    SMALL,
    LeftOutError,
    Member,
    Unpacker,
    check_size,
    clean_name,
    said,
)
from muniment.extract.text import decode
from muniment.records import Coverage, Document, Place

# Names beyond so many are not listed, with a note; so many stand together at one place.
_MOST_LISTED = 20_000
_TOGETHER = 25
_CHUNK = 1 << 18
# What a TAR file says of one member (a long name, …) is no longer than this in bytes.
_LONGEST_HEADER = 1_000_000

_HIDDEN = frozenset(("__MACOSX", "Thumbs.db", "desktop.ini"))
_PACKED = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA}
_ENCRYPTED, _UTF8 = 0x1, 0x800

_UNPACKERS: tuple[tuple[bytes, Callable[[BinaryIO], Any]], ...] = (
    (b"\x1f\x8b", lambda stream: gzip.GzipFile(fileobj=stream)),
    (b"BZh", bz2.BZ2File),
    (b"\xfd7zXZ\x00", lzma.LZMAFile),
)

_BOMB = "Unpacked it would be enormous for its size, as files are that were made to do harm."
_BROKEN = "It is damaged. If another program opens it, unpack it there."
# What unpacking raises on damaged data, and the numbers of such OSErrors: bz2's has none,
# and an offset that is wrong leads to places that no file has.
_UNPACKING = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError,
    tarfile.TarError, struct.error, ValueError, OverflowError, MemoryError, LookupError,
)  # fmt: skip
_BAD_DATA = (None, errno.EINVAL)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file in an archive. `problem` says why it is left out, if it is.

    `read` gives its bytes, until the next entry is taken; `packed` is how many bytes they
    take up in the archive, if they are compressed one by one.
    """

    name: str
    size: int
    date: str
    read: Callable[[], Iterator[bytes]]
    packed: int | None = None
    problem: str = ""

    @property
    def hidden(self) -> bool:
        """Whether it is nothing that a person put there."""
        return any(step in _HIDDEN or step.startswith(".") for step in self.name.split("/"))


def extract(path: Path) -> Document:
    """List the files in an archive. Raises ExtractError if it is damaged or made to do harm."""
    builder = Builder("archive")
    count: Counter[str] = Counter()
    lines: list[str] = []
    try:
        for entry in _entries(path):
            if entry.hidden:
                count["hidden"] += 1
                continue
            count["all"] += 1
            count["given"] += not entry.problem and count["all"] <= MOST_MEMBERS
            if count["all"] <= _MOST_LISTED:
                about = said(entry.size) + (f", {entry.date}" if entry.date else "")
                lines.append(f"{entry.name} ({about})")
    except LeftOutError as error:
        if not count:
            raise ExtractError("The archive cannot be unpacked", str(error)) from error
        builder.note(f"The archive could only be read in part. {error}")
    if not count:
        raise ExtractError("The archive is empty", "There are no files in it.")
    for start in range(0, len(lines), _TOGETHER):
        together = lines[start : start + _TOGETHER]
        place = Place(f"files {start + 1}–{start + len(together)}")
        builder.add("\n".join(together), kind="list", place=place)
    _note_left_out(builder, count)
    return builder.document(coverage=Coverage("file", count["all"], count["given"]))


def _note_left_out(builder: Builder, count: Counter[str]) -> None:
    if number := count["hidden"]:
        files = "1 hidden file was" if number == 1 else f"{number:,} hidden files were"
        builder.note(f"{files} left out.")
    if count["all"] > MOST_MEMBERS:
        builder.note(
            f"Of {count['all']:,} files only the first {MOST_MEMBERS:,} are read. "
            "Unpack the archive to search all of them."
        )
    if count["all"] > _MOST_LISTED:
        builder.note(f"Only the names of the first {_MOST_LISTED:,} files are listed.")


def members(path: Path, folder: Path) -> Iterator[Member]:
    """The files in an archive, in its order; of a damaged one, as many as can be read."""
    unpacker, count = Unpacker(folder, path.stat().st_size), 0
    try:
        for entry in _entries(path):
            if entry.hidden:
                continue
            count += 1
            if count > MOST_MEMBERS:
                return
            if entry.problem:
                yield unpacker.refuse(entry.name, entry.problem)
            else:
                yield from unpacker.give(entry.name, entry.read(), entry.packed)
    except LeftOutError:
        # `extract` says what there is to say of the archive as a whole.
        return


def _entries(path: Path) -> Iterator[_Entry]:
    """The files in an archive; raises LeftOutError where the rest of it cannot be read."""
    with path.open("rb") as stream:
        head = stream.read(6)
        stream.seek(0)
        try:
            yield from _zipped(stream) if head.startswith(b"PK") else _tarred(stream, head)
        except _UNPACKING as error:
            raise LeftOutError(_BROKEN) from error
        except OSError as error:
            if error.errno not in _BAD_DATA:
                raise
            raise LeftOutError(_BROKEN) from error


def _problem(size: int, packed: int | None = None) -> str:
    try:
        check_size(size, packed)
    except LeftOutError as error:
        return str(error)
    return ""


def _read(open_member: Callable[[], IO[bytes]]) -> Iterator[bytes]:
    """A member's bytes, piece by piece; raises LeftOutError if they are damaged."""
    try:
        with open_member() as member:
            while chunk := member.read(_CHUNK):
                yield chunk
    except _UNPACKING as error:
        raise LeftOutError(DAMAGED) from error
    except OSError as error:
        if error.errno not in _BAD_DATA:
            raise
        raise LeftOutError(DAMAGED) from error


# ---------------------------------------------------------------- ZIP


def _zipped(stream: BinaryIO) -> Iterator[_Entry]:
    with zipfile.ZipFile(stream) as archive:
        infos = archive.infolist()
        _refuse_overlap(infos)
        for info in infos:
            if not info.is_dir():
                yield _zip_entry(archive, info)


def _refuse_overlap(infos: list[zipfile.ZipInfo]) -> None:
    """Raise LeftOutError if members share their bytes: nothing but a bomb does that."""
    for one, other in pairwise(sorted(infos, key=lambda info: info.header_offset)):
        if one.header_offset + one.compress_size > other.header_offset:
            raise LeftOutError(_BOMB)


def _zip_entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> _Entry:
    problem = _problem(info.file_size, info.compress_size)
    if info.flag_bits & _ENCRYPTED:
        problem = "It is locked with a password. Unpack it to search it."
    elif info.compress_type not in _PACKED:
        problem = "It is packed in a way that this program does not know."
    elif stat.S_ISLNK(info.external_attr >> 16):
        problem = "It is only a link to another file."
    year, month, day = info.date_time[:3]
    return _Entry(
        clean_name(_zip_name(info)),
        info.file_size,
        f"{year:04}-{month:02}-{day:02}" if (year, month, day) > (1980, 1, 1) else "",
        lambda: _read(lambda: archive.open(info)),
        info.compress_size,
        problem,
    )


def _zip_name(info: zipfile.ZipInfo) -> str:
    """The member's name; without a mark zipfile takes it for DOS's, but most are UTF-8 by now."""
    if info.flag_bits & _UTF8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except ValueError:
        return info.filename


# ---------------------------------------------------------------- TAR


def _tarred(stream: BinaryIO, head: bytes) -> Iterator[_Entry]:
    unpack = next((unpack for mark, unpack in _UNPACKERS if head.startswith(mark)), None)
    source: Any = _Unpacked(stream, unpack(stream)) if unpack else stream
    with tarfile.open(
        fileobj=source, mode="r|", encoding="utf-8", errors="surrogateescape", tarinfo=_Header
    ) as archive:
        for info in archive:
            # The library keeps what it has seen, as if it could go back.
            cast("Any", archive).members.clear()
            if not info.isdir():
                yield _tar_entry(archive, info)


def _tar_entry(archive: tarfile.TarFile, info: tarfile.TarInfo) -> _Entry:
    problem = _problem(info.size)
    if not info.isreg():
        problem = "It is only a link to another file, or a device."
    elif info.issparse():
        problem = "It is stored with gaps (as a sparse file), which is not read."
    return _Entry(
        clean_name(_tar_name(info)),
        info.size,
        time.strftime("%Y-%m-%d", time.gmtime(info.mtime)) if 0 < info.mtime < 4e9 else "",
        lambda: _read(lambda: archive.extractfile(info) or io.BytesIO()),
        problem=problem,
    )


def _tar_name(info: tarfile.TarInfo) -> str:
    return decode(info.name.encode("utf-8", "surrogateescape"))


class _Header(tarfile.TarInfo):
    """What stands before a member. Raises LeftOutError where the library would stop silently."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> _Header:
        try:
            header = super().frombuf(buf, encoding, errors)
        except (tarfile.EOFHeaderError, tarfile.EmptyHeaderError):  # type: ignore[attr-defined]
            raise
        except tarfile.HeaderError as error:
            raise LeftOutError(_BROKEN) from error
        if not header.isreg() and header.size > _LONGEST_HEADER:
            raise LeftOutError(_BROKEN)
        return header


class _Unpacked:
    """A compressed TAR file's content; raises LeftOutError when it grows as bombs do."""

    def __init__(self, packed: BinaryIO, content: Any) -> None:
        self._packed = packed
        self._content = content
        self._size = 0

    def read(self, size: int) -> bytes:
        """So many bytes, fewer at the end."""
        data: bytes = self._content.read(size)
        self._size += len(data)
        if self._size > max(SMALL, HIGHEST_RATIO * self._packed.tell()):
            raise LeftOutError(_BOMB)
        if self._size > LARGEST_TOTAL:
            raise LeftOutError(f"Unpacked it is larger than {said(LARGEST_TOTAL)}.")
        return data
