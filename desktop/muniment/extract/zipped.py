"""Opening ZIP files that may be hostile, and the XML in them: Office files, EPUB and others.

Nothing is unpacked before the sizes that the file claims are judged; what is really unpacked
is counted as it is read, for claims may be false.
"""

from __future__ import annotations

import contextlib
import io
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from lxml import etree

from muniment.errors import ExtractError

# Unpacked sizes in bytes: of one member that is read, of all that are read, and of all
# members as they claim.
LARGEST_MEMBER = 150_000_000
_LARGEST_SUM = 1_000_000_000
_LARGEST_FILE = 4_000_000_000
_MOST_MEMBERS = 100_000
# XML shrinks to a tenth, rarely to a fiftieth; bombs shrink to a thousandth.
_HIGHEST_RATIO = 300
_SMALL = 5_000_000
# The parser's own limits (depth 256, a text of 10 MB) hold for XML up to this size.
_LARGE_XML = 10_000_000
# XML that is read as a stream: bytes at a time, and of one element that is waited for.
_CHUNK = 1 << 16
_LARGEST_ELEMENT = 20_000_000
# Elements, attributes and texts of one XML that is held in memory, some 100 bytes each.
_MOST_NODES = 4_000_000

# What zipfile raises for a member that is damaged, encrypted or packed in an unknown way.
_UNPACKING = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError,
)  # fmt: skip


class MissingMember(ExtractError):
    """The file lacks a member that was asked for."""


class UnsafeError(ExtractError):
    """The file is made, or looks as if it were made, to take all memory there is."""


class Archive(zipfile.ZipFile):
    """An opened ZIP file that knows what it is called, and counts what is unpacked of it."""

    what = "file"
    unpacked = 0


@contextlib.contextmanager
def open_zip(path: Path, what: str = "file") -> Iterator[Archive]:
    """The ZIP file, open; `what` names it in messages ("Word document").

    Raises ExtractError if it is damaged, or if it would be enormous for its size unpacked.
    A file that cannot be opened at all raises OSError.
    """
    try:
        archive = Archive(path)
    except (*_UNPACKING, ValueError) as error:
        raise damaged(what) from error
    with archive:
        archive.what = what
        _refuse_bomb(archive, path.stat().st_size)
        try:
            yield archive
        except RecursionError as error:
            # Large XML may be nested deeper than Python's calls may be.
            raise damaged(what) from error


def damaged(what: str) -> ExtractError:
    """The error that says so of a file called `what`."""
    return ExtractError(*_damage(what))


def _damage(what: str) -> tuple[str, str]:
    advice = "If another program opens it, save it anew from there."
    return f"The {what} is damaged", f"Its content cannot be unpacked. {advice}"


def _refuse_bomb(archive: Archive, file_size: int) -> None:
    members = archive.infolist()
    size = sum(member.file_size for member in members)
    # Members that overlap claim the same packed bytes several times.
    packed = min(file_size, sum(member.compress_size for member in members))
    swollen = size > _SMALL and size > _HIGHEST_RATIO * max(1, packed)
    if swollen or size > _LARGEST_FILE or len(members) > _MOST_MEMBERS:
        raise _bomb()


def _bomb() -> UnsafeError:
    return UnsafeError(
        "The file is not safe to open",
        "Unpacked it would be enormous for its size, as files are that were made to do harm.",
    )


def read_member(archive: Archive, name: str, limit: int = LARGEST_MEMBER) -> bytes:
    """The content of a member.

    Raises MissingMember if there is none of this name, ExtractError if it cannot be
    unpacked or is larger than `limit` bytes.
    """
    with stream_member(archive, name, limit) as stream:
        return stream.read()


class _Counted(io.RawIOBase):
    """A member's bytes; raises ExtractError where they end too late or cannot be unpacked."""

    def __init__(self, archive: Archive, member: IO[bytes], limit: int) -> None:
        self._archive = archive
        self._member = member
        self._left = limit

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer as far as one reading goes."""
        try:
            data = self._member.read(len(buffer))
        except _UNPACKING as error:
            raise damaged(self._archive.what) from error
        self._left -= len(data)
        self._archive.unpacked += len(data)
        if self._left < 0 or self._archive.unpacked > _LARGEST_SUM:
            raise _bomb()
        buffer[: len(data)] = data
        return len(data)


@contextlib.contextmanager
def stream_member(archive: Archive, name: str, limit: int = _LARGEST_SUM) -> Iterator[IO[bytes]]:
    """A member as a stream, for what is too large to hold; raises as `read_member` does."""
    try:
        member = archive.open(name)
    except KeyError as error:
        raise MissingMember(*_damage(archive.what)) from error
    except _UNPACKING as error:
        raise damaged(archive.what) from error
    with member, io.BufferedReader(_Counted(archive, member, limit), 1 << 16) as stream:
        yield stream


def xml_options(large: bool) -> dict[str, Any]:
    """What lxml is told: no entity is expanded, nothing is fetched. `large` lifts its limits."""
    return {
        "resolve_entities": False, "no_network": True, "load_dtd": False,
        "remove_comments": True, "remove_pis": True, "huge_tree": large,
    }  # fmt: skip


def parse_xml(data: bytes, what: str = "file") -> Any:
    """The root of an XML text. Raises ExtractError if it is damaged or too large to hold."""
    if data.count(b"<") + data.count(b"=") > _MOST_NODES:
        raise ExtractError(
            f"The {what} is too large",
            "Read at once it would need more memory than one file may take. "
            "Divide it into several files to search it.",
        )
    parser = etree.XMLParser(**xml_options(len(data) > _LARGE_XML))
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(what) from error


def stream_xml(
    archive: Archive, name: str, *tags: str, mend: Callable[[bytes], bytes] = bytes
) -> Iterator[Any]:
    """The elements with these tags inside a member, each once it is complete, then dropped.

    For XML too large to hold; `mend` may change its beginning, where namespaces are declared.
    Raises as `read_member` does, also for XML that is damaged or holds one element too large.
    """
    parser = etree.XMLPullParser(("end",), tag=tags, **xml_options(large=True))
    pending = 0
    with stream_member(archive, name) as stream:
        while data := mend(stream.read(_CHUNK)):
            mend = bytes
            pending += len(data)
            broken = _fed(parser, data)
            for _, element in parser.read_events():
                pending = 0
                yield element
                _drop(element)
            if broken:
                raise damaged(archive.what)
            if pending > _LARGEST_ELEMENT:
                raise _bomb()
    try:
        parser.close()
    except etree.XMLSyntaxError as error:
        raise damaged(archive.what) from error


def _fed(parser: Any, data: bytes) -> bool:
    """Give data to a parser; whether it is broken. What was complete before can still be read."""
    try:
        parser.feed(data)
    except etree.XMLSyntaxError:
        return True
    return False


def _drop(element: Any) -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and parent[0] is not element:
        del parent[0]


def read_xml(archive: Archive, name: str) -> Any:
    """The root of a member that is XML; raises as `read_member` and `parse_xml` do."""
    return parse_xml(read_member(archive, name), archive.what)


def optional_xml(archive: Archive, name: str) -> Any:
    """The root of a member that is XML; None if it is missing or damaged."""
    try:
        return read_xml(archive, name)
    except UnsafeError:
        raise
    except ExtractError:
        return None
