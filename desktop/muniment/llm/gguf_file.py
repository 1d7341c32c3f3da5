"""What a GGUF file says of itself, read without trusting it.

The header alone is read, in windows of a bounded size, and every count in it is held against
the size of the file before anything is done with it: a damaged or hostile file costs a moment
and an error. The tensors are never touched. The format is described in
https://github.com/ggml-org/ggml/blob/master/docs/gguf.md.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

_WINDOW = 1 << 20
# Far above what any model has: some thousand tensors, some million tokens and merges.
_MOST_TENSORS = 100_000
_MOST_KEYS = 20_000
_MOST_ELEMENTS = 4_000_000
_LONGEST_NAME = 1 << 16
_LONGEST_TEXT = 64 << 20
_LONGEST_KEPT = 1 << 20
_LARGEST_HEADER = 64 << 20
_MOST_DIMENSIONS = 4
_VERSIONS = (2, 3)
_STRING, _ARRAY = 8, 9
_SCALARS = {
    0: struct.Struct("<B"),
    1: struct.Struct("<b"),
    2: struct.Struct("<H"),
    3: struct.Struct("<h"),
    4: struct.Struct("<I"),
    5: struct.Struct("<i"),
    6: struct.Struct("<f"),
    7: struct.Struct("<?"),
    10: struct.Struct("<Q"),
    11: struct.Struct("<q"),
    12: struct.Struct("<d"),
}
_U32, _U64 = _SCALARS[4], _SCALARS[10]
# Elements and bytes of a block of each type of tensor (ggml.h); of others the size is not known.
_BLOCKS = {
    **{0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34)},
    **{9: (32, 40), 10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176)},
    **{14: (256, 210), 15: (256, 292), 16: (256, 66), 17: (256, 74), 18: (256, 98)},
    **{19: (256, 50), 20: (32, 18), 21: (256, 110), 22: (256, 82), 23: (256, 136), 24: (1, 1)},
    **{25: (1, 2), 26: (1, 4), 27: (1, 8), 28: (1, 8), 29: (256, 56), 30: (1, 2)},
    **{34: (256, 54), 35: (256, 66), 39: (32, 17)},
}


class GgufError(Exception):
    """The file is no whole GGUF; `incomplete` if it seems to have been one, and ends early."""

    def __init__(self, reason: str, *, incomplete: bool = False) -> None:
        super().__init__(reason)
        self.incomplete = incomplete


@dataclass(frozen=True, slots=True)
class GgufFile:
    """A GGUF's header. `values` are its scalars and short texts, `arrays` sizes of its lists.

    `bytes` is the size of the file and `parameters` the number of weights in it.
    """

    path: Path
    version: int
    bytes: int
    parameters: int
    tensors: int
    values: Mapping[str, Any] = field(repr=False)
    arrays: Mapping[str, int] = field(repr=False)

    def text(self, key: str) -> str:
        """A text of the header, "" where there is none."""
        value = self.values.get(key)
        return value if isinstance(value, str) else ""

    def number(self, key: str) -> int:
        """A number of the header, 0 where there is none."""
        value = self.values.get(key)
        return max(0, value) if isinstance(value, int) else 0

    @property
    def architecture(self) -> str:
        """The kind of network, as llama.cpp calls it."""
        return self.text("general.architecture")

    @property
    def kind(self) -> str:
        """What the file is: "model", "adapter", or something else in llama.cpp's words."""
        return self.text("general.type") or "model"

    @property
    def layers(self) -> int:
        """The number of layers."""
        return self.number(f"{self.architecture}.block_count")

    @property
    def context(self) -> int:
        """The most tokens that the model was made for."""
        return self.number(f"{self.architecture}.context_length")

    @property
    def template(self) -> str:
        """The file's own chat template."""
        return self.text("tokenizer.chat_template")

    def memory(self, context: int) -> int:
        """Bytes that the model's memory of so many tokens takes, with 16 bits a value."""
        of = self.architecture
        heads = self.number(f"{of}.attention.head_count")
        width = self.number(f"{of}.embedding_length")
        sharing = self.number(f"{of}.attention.head_count_kv") or heads
        size = self.number(f"{of}.attention.key_length") or (width // heads if heads else 0)
        return 2 * 2 * self.layers * sharing * size * min(context, self.context or context)


def read_header(path: Path) -> GgufFile:
    """Read the header of a GGUF file.

    Raises GgufError if it is none or not whole, and OSError if it cannot be read.
    """
    with path.open("rb") as stream:
        size = path.stat().st_size
        cursor = _Cursor(stream, size)
        if cursor.take(4) != b"GGUF":
            raise GgufError("it does not begin as a GGUF file does")
        version = cursor.number(_U32)
        if version not in _VERSIONS:
            raise GgufError(_unknown_version(version))
        tensors, keys = cursor.number(_U64), cursor.number(_U64)
        if tensors > _MOST_TENSORS or keys > _MOST_KEYS:
            raise GgufError(f"it claims to have {tensors:,} tensors and {keys:,} properties")
        values: dict[str, Any] = {}
        arrays: dict[str, int] = {}
        for _ in range(keys):
            _read_value(cursor, values, arrays)
        parameters, end = _read_tensors(cursor, tensors)
    alignment = values.get("general.alignment", 32)
    if not (isinstance(alignment, int) and 0 < alignment <= 1 << 20):
        raise GgufError("its alignment is not possible")
    begin = -(-cursor.position // alignment) * alignment
    if tensors and begin + end > size:
        missing = begin + end - size
        raise GgufError(f"{missing:,} bytes are missing at its end", incomplete=True)
    return GgufFile(path, version, size, parameters, tensors, values, arrays)


def _unknown_version(version: int) -> str:
    if version & 0xFFFF == 0:
        return "it was made for computers of another byte order"
    if version == 1:
        return "it is of the first version of the format, which is out of use"
    return f"it is of version {version} of the format, which this program does not know"


def _read_value(cursor: _Cursor, values: dict[str, Any], arrays: dict[str, int]) -> None:
    key = cursor.text(_LONGEST_NAME)
    kind = cursor.number(_U32)
    if kind in _SCALARS:
        values[key] = cursor.number(_SCALARS[kind])
    elif kind == _STRING:
        length = cursor.length(_LONGEST_TEXT)
        if length <= _LONGEST_KEPT and _wanted(key):
            values[key] = cursor.take(length).decode("utf-8", "replace")
        else:
            cursor.skip(length)
    elif kind == _ARRAY:
        arrays[key] = _skip_array(cursor)
    else:
        raise GgufError(f"a property is of an unknown type ({kind})")


def _wanted(key: str) -> bool:
    return key.startswith(("general.", "adapter.")) or key in (
        "tokenizer.chat_template",
        "tokenizer.ggml.model",
    )


def _skip_array(cursor: _Cursor) -> int:
    kind, count = cursor.number(_U32), cursor.number(_U64)
    if count > _MOST_ELEMENTS:
        raise GgufError(f"a list claims to have {count:,} elements")
    if kind in _SCALARS:
        cursor.skip(count * _SCALARS[kind].size)
    elif kind == _STRING:
        cursor.skip_texts(count)
    else:
        raise GgufError("a list is of a type that it cannot have")
    return int(count)


def _read_tensors(cursor: _Cursor, count: int) -> tuple[int, int]:
    """The number of all weights, and where the last tensor ends behind the header."""
    parameters, end = 0, 0
    for _ in range(count):
        cursor.skip(cursor.length(_LONGEST_NAME))
        dimensions = cursor.number(_U32)
        if not 0 < dimensions <= _MOST_DIMENSIONS:
            raise GgufError(f"a tensor claims to have {dimensions} dimensions")
        elements = math.prod(cursor.number(_U64) for _ in range(dimensions))
        kind, offset = cursor.number(_U32), cursor.number(_U64)
        block, width = _BLOCKS.get(kind, (1, 0))
        if elements > cursor.size * 64 or offset > cursor.size:
            raise GgufError("a tensor is larger than the file", incomplete=True)
        parameters += elements
        end = max(end, offset + -(-elements // block) * width)
    return parameters, end


class _Cursor:
    """Reads on through the beginning of a file, a window at a time."""

    def __init__(self, stream: BinaryIO, size: int) -> None:
        self.size = size
        self._stream = stream
        self._window = b""
        self._at = 0
        self._before = 0

    @property
    def position(self) -> int:
        """Bytes from the beginning of the file."""
        return self._before + self._at

    def number(self, kind: struct.Struct) -> Any:
        """The next number."""
        self._have(kind.size)
        (value,) = kind.unpack_from(self._window, self._at)
        self._at += kind.size
        return value

    def length(self, most: int) -> int:
        """The length of a text that follows."""
        length = int(self.number(_U64))
        if length > most:
            raise GgufError(f"a text in it claims to be {length:,} bytes long")
        return length

    def text(self, most: int) -> str:
        """The next text."""
        return self.take(self.length(most)).decode("utf-8", "replace")

    def take(self, count: int) -> bytes:
        """The next bytes."""
        self._have(count)
        self._at += count
        return self._window[self._at - count : self._at]

    def skip(self, count: int) -> None:
        """Go on past the next bytes."""
        self._check(count)
        self._at += count
        if self._at > len(self._window):
            self._before += self._at
            self._window, self._at = b"", 0
            self._stream.seek(self._before)

    def skip_texts(self, count: int) -> None:
        """Go on past so many texts; there are hundreds of thousands of them."""
        unpack: Callable[..., tuple[int]] = _U64.unpack_from
        for _ in range(count):
            if self._at + 8 > len(self._window):
                self._have(8)
            (length,) = unpack(self._window, self._at)
            self._at += 8
            if self._at + length <= len(self._window):
                self._at += length
            else:
                self.skip(length)

    def _have(self, count: int) -> None:
        """Have the next bytes in the window."""
        if self._at + count <= len(self._window):
            return
        self._check(count)
        rest = self._window[self._at :]
        self._before += self._at
        self._at = 0
        self._window = rest + self._stream.read(max(_WINDOW, count))
        if len(self._window) < count:
            raise GgufError("it ends early", incomplete=True)

    def _check(self, count: int) -> None:
        if self.position + count > self.size:
            raise GgufError("it ends early", incomplete=True)
        if self.position + count > _LARGEST_HEADER:
            raise GgufError("its header has no end")
