"""What lies in the folder of a LanceDB table: its versions, and the files that each one needs.

LanceDB writes every commit as new files and then a manifest that names all files of the new
version, so a table goes back to the commit before when its newest manifest is taken away.
LanceDB itself does not say which files hold which rows; its manifests do. Their form is
documented at https://lance.org/format/table (protos/table.proto; Lance 13): the last 16 bytes
hold the offset of a length-prefixed protobuf message, two version numbers and "LANC".
"""

from __future__ import annotations

import io
import struct
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import xxhash

from muniment.durable import write_bytes

DAMAGED = ".damaged"
_MANIFEST = ".manifest"
_MAGIC = b"LANC"
_DIGEST = 16
_FEW_BITS = 4096
_LARGEST_VERSION = 2**64 - 1
_HINT = "latest_version_hint.json"


@dataclass(frozen=True, slots=True)
class Fragment:
    """Rows that lie together; `files` are those that hold them, relative to the table's folder.

    Their row ids begin at `id` times 2**32. `rows` counts those too that were deleted since:
    `deleted` of them, which the last of the files names.
    """

    id: int
    files: tuple[str, ...]
    rows: int
    deleted: int = 0


@dataclass(frozen=True, slots=True)
class Version:
    """One commit: its number, when it was made (seconds since 1970), and what it consists of.

    `indices` gives the name of each index by its folder, relative to the table's, `sizes` the
    bytes of its files, as far as the manifest says.
    """

    number: int
    made: float
    fragments: tuple[Fragment, ...]
    indices: Mapping[str, str]
    sizes: Mapping[str, int]

    def needs(self, file: str) -> bool:
        """Whether a file, named relative to the table's folder, belongs to this version."""
        return any(file in fragment.files for fragment in self.fragments) or (
            file.rpartition("/")[0] in self.indices
        )


def newest_manifest(table: Path) -> Path | None:
    """The manifest of a table's last commit; None if there is none."""
    return max((table / "_versions").glob(f"*{_MANIFEST}"), key=version_of, default=None)


def version_of(manifest: Path) -> int:
    """The version a manifest's name stands for: the number, or counted down in 20 digits."""
    name = manifest.name.removesuffix(_MANIFEST)
    if not name.isdigit():
        return -1
    return _LARGEST_VERSION - int(name) if len(name) == 20 else int(name)


def is_manifest(file: str) -> bool:
    """Whether a name, relative to a table's folder, is that of a manifest."""
    return file.startswith("_versions/") and file.endswith(_MANIFEST)


def set_aside(manifest: Path) -> None:
    """Take a manifest out of use; the table is then what it was one commit before."""
    manifest.replace(manifest.with_suffix(DAMAGED))


def deletions(kind: str, count: int) -> bytes:
    """A deletion file, "arrow" or "bin" (a Roaring bitmap), that names the first rows."""
    if kind == "arrow":
        sink = io.BytesIO()
        schema = pa.schema([pa.field("row_id", pa.uint32(), nullable=False)])
        with pa.ipc.new_file(sink, schema) as writer:
            columns = [pa.array(range(count), pa.uint32())]
            writer.write_batch(pa.RecordBatch.from_arrays(columns, schema=schema))
        return sink.getvalue()
    # https://github.com/RoaringBitmap/RoaringFormatSpec: keys and sizes, offsets, then blocks
    # of 65,536 bits or, if they are few, a list of them.
    sizes = [min(1 << 16, count - start) for start in range(0, count, 1 << 16)]
    blocks = [np.arange(n, dtype="<u2").tobytes() if n <= _FEW_BITS else _bits(n) for n in sizes]
    head = struct.pack("<II", 12346, len(sizes))
    head += b"".join(struct.pack("<HH", key, size - 1) for key, size in enumerate(sizes))
    start = len(head) + 4 * len(sizes)
    offsets = [start + sum(map(len, blocks[:n])) for n in range(len(blocks))]
    return head + struct.pack(f"<{len(offsets)}I", *offsets) + b"".join(blocks)


def _bits(count: int) -> bytes:
    bits = np.zeros(1 << 16, dtype=np.uint8)
    bits[:count] = 1
    return np.packbits(bits, bitorder="little").tobytes()


def keep_spare(manifest: Path, spare: Path) -> None:
    """Keep a copy of a manifest, for when no other one is left."""
    content = f"{manifest.name}\n".encode("ascii") + manifest.read_bytes()
    write_bytes(spare, _digest(content) + content)


def spare_is_whole(spare: Path) -> bool:
    """Whether a copy is as it was written. Raises OSError if it cannot be read."""
    data = spare.read_bytes()
    return data[:_DIGEST] == _digest(data[_DIGEST:])


def put_back(spare: Path, table: Path) -> bool:
    """Make a copy the manifest of a table again; False if there is no whole one."""
    if not spare.exists() or not spare_is_whole(spare):
        return False
    name, _, content = spare.read_bytes()[_DIGEST:].partition(b"\n")
    (table / "_versions").mkdir(parents=True, exist_ok=True)
    write_bytes(table / "_versions" / name.decode("ascii"), content)
    return True


def _digest(content: bytes) -> bytes:
    return xxhash.xxh3_128_digest(content)


def drop_hint(table: Path) -> None:
    """Remove the file that says which version is newest: it is rewritten in place, and the
    table opens without it."""
    hint = table / "_versions" / _HINT
    if hint.exists():
        hint.unlink()


def read_version(manifest: Path) -> Version:
    """Read a manifest. Raises ValueError if it is not whole, OSError if it cannot be read."""
    data = manifest.read_bytes()
    try:
        return _version(data)
    except (IndexError, KeyError, StopIteration, struct.error, TypeError) as error:
        raise ValueError(f"{manifest.name} is not whole") from error


def _version(data: bytes) -> Version:
    if len(data) < 16 or data[-4:] != _MAGIC:
        raise ValueError("the end is missing")
    fields = list(_fields(_message(data, struct.unpack("<Q", data[-16:-8])[0])))
    values = {number: value for number, value in fields if isinstance(value, int)}
    indices: dict[str, str] = {}
    sizes: dict[str, int] = {}
    if 6 in values:
        for number, value in _fields(_message(data, values[6])):
            if number == 1:
                folder, name = _index(_bytes(value), sizes)
                indices[folder] = name
    made = dict(_fields(next(_bytes(value) for number, value in fields if number == 7)))
    return Version(
        number=values[3],
        made=_int(made.get(1, 0)) + _int(made.get(2, 0)) / 1e9,
        fragments=tuple(_fragment(_bytes(value), sizes) for number, value in fields if number == 2),
        indices=indices,
        sizes=sizes,
    )


def _fragment(data: bytes, sizes: dict[str, int]) -> Fragment:
    fields = list(_fields(data))
    values = {number: value for number, value in fields if isinstance(value, int)}
    key, gone = values.get(1, 0), 0
    files = []
    for number, value in fields:
        if number == 2:
            file = dict(_fields(_bytes(value)))
            files.append(f"data/{_bytes(file[1]).decode('utf-8')}")
            if size := _int(file.get(6, 0)):
                sizes[files[-1]] = size
        elif number == 3:
            deleted = dict(_fields(_bytes(value)))
            kind = "bin" if deleted.get(1) else "arrow"
            gone = _int(deleted.get(4, 0))
            read, salt = _int(deleted.get(2, 0)), _int(deleted.get(3, 0))
            files.append(f"_deletions/{key}-{read}-{salt}.{kind}")
    return Fragment(key, tuple(files), values.get(4, 0), gone)


def _index(data: bytes, sizes: dict[str, int]) -> tuple[str, str]:
    fields = list(_fields(data))
    values = {number: _bytes(value) for number, value in fields if isinstance(value, bytes)}
    key = next(_bytes(value) for number, value in _fields(values[1]) if number == 1)
    folder = f"_indices/{uuid.UUID(bytes=key)}"
    for number, value in fields:
        if number == 10:
            file = dict(_fields(_bytes(value)))
            sizes[f"{folder}/{_bytes(file[1]).decode('utf-8')}"] = _int(file.get(2, 0))
    return folder, values[3].decode("utf-8")


def _message(data: bytes, offset: int) -> bytes:
    (length,) = struct.unpack_from("<I", data, offset)
    message = data[offset + 4 : offset + 4 + length]
    if len(message) != length:
        raise ValueError("a part is missing")
    return message


def _fields(data: bytes) -> Iterator[tuple[int, int | bytes]]:
    """The fields of a protobuf message by their numbers (protobuf.dev, "Encoding")."""
    at = 0
    while at < len(data):
        key, at = _varint(data, at)
        number, kind = key >> 3, key & 7
        if kind == 0:
            value, at = _varint(data, at)
            yield number, value
            continue
        if kind == 2:
            length, at = _varint(data, at)
        elif kind in (1, 5):
            length = 8 if kind == 1 else 4
        else:
            raise ValueError("an unknown kind of field")
        if at + length > len(data):
            raise ValueError("a field is missing")
        yield number, data[at : at + length]
        at += length


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at


def _bytes(value: int | bytes) -> bytes:
    if isinstance(value, int):
        raise ValueError("a number in place of a message")
    return value


def _int(value: int | bytes) -> int:
    if isinstance(value, bytes):
        raise ValueError("a message in place of a number")
    return value
