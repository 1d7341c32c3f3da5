"""A real cross-encoder of 820 bytes, which counts the words that two texts share.

It takes what BERT's kind take (input_ids, attention_mask, token_type_ids) and gives a number
per pair. The file is written as Protocol Buffers by hand, to the few fields of `onnx.proto`
that it needs: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from muniment.models import InstalledModel, Models

_FLOAT, _INT64 = 1, 7
_INPUTS = ("input_ids", "attention_mask", "token_type_ids")

# Each node: the operator, what goes in, what comes out, and its attributes, all of them whole
# numbers. A token counts once for every token of the text that is the same; of the special
# ones, [SEP] ends both texts, which gives every pair the same.
_NODES: Sequence[tuple[str, Sequence[str], str, dict[str, int]]] = (
    ("Cast", ["token_type_ids"], "in_text", {"to": _FLOAT}),
    ("Cast", ["attention_mask"], "there", {"to": _FLOAT}),
    ("Sub", ["one", "in_text"], "in_question", {}),
    ("Mul", ["in_text", "there"], "of_text", {}),
    ("Mul", ["in_question", "there"], "of_question", {}),
    ("Unsqueeze", ["input_ids", "first"], "across", {}),
    ("Unsqueeze", ["input_ids", "second"], "down", {}),
    ("Equal", ["down", "across"], "same", {}),
    ("Cast", ["same"], "shared", {"to": _FLOAT}),
    ("Unsqueeze", ["of_text", "first"], "columns", {}),
    ("Unsqueeze", ["of_question", "second"], "rows", {}),
    ("Mul", ["shared", "columns"], "shared_columns", {}),
    ("Mul", ["shared_columns", "rows"], "counted", {}),
    ("ReduceSum", ["counted", "both"], "sums", {"keepdims": 0}),
    ("Unsqueeze", ["sums", "first"], "logits", {}),
)


def cross_encoder(folder: Path) -> InstalledModel:
    """The model with its files in this folder, under the name of the one in the manifest."""
    [model] = Models().all("reranking")
    folder.mkdir(parents=True, exist_ok=True)
    # BERT's tokenizer is that of the starter model, and of the one that this stands for.
    starter = Models().get("embedding").paths
    files = {name: path.read_bytes() for name, path in starter.items()}
    for name, content in {**files, "model.onnx": _model()}.items():
        (folder / name).write_bytes(content)
    return InstalledModel(model, {file.file: folder / file.file for file in model.files})


def _model() -> bytes:
    nodes = [_field(1, _node(*node)) for node in _NODES]
    constants = [
        _tensor("one", _FLOAT, (), _field(4, b"\x00\x00\x80\x3f")),
        *(
            _tensor(name, _INT64, [len(axes)], b"".join(_field(7, axis) for axis in axes))
            for name, axes in (("first", [1]), ("second", [2]), ("both", [1, 2]))
        ),
    ]
    graph = b"".join(
        [
            *nodes,
            _field(2, b"shared words"),
            *(_field(5, constant) for constant in constants),
            *(_field(11, _value(name, _INT64, ["batch", "tokens"])) for name in _INPUTS),
            _field(12, _value("logits", _FLOAT, ["batch", 1])),
        ]
    )
    opset = _field(1, b"") + _field(2, 13)
    return _field(1, 8) + _field(7, graph) + _field(8, opset)


def _node(kind: str, inputs: Sequence[str], output: str, attributes: dict[str, int]) -> bytes:
    kept = (
        _field(5, _field(1, name.encode()) + _field(3, value) + _field(20, 2))
        for name, value in attributes.items()
    )
    named = (_field(1, name.encode()) for name in inputs)
    return b"".join([*named, _field(2, output.encode()), _field(4, kind.encode()), *kept])


def _tensor(name: str, kind: int, shape: Sequence[int], data: bytes) -> bytes:
    sizes = b"".join(_field(1, size) for size in shape)
    return sizes + _field(2, kind) + data + _field(8, name.encode())


def _value(name: str, kind: int, shape: Sequence[int | str]) -> bytes:
    sizes = (
        _field(1, _field(1, size) if isinstance(size, int) else _field(2, size.encode()))
        for size in shape
    )
    tensor = _field(1, kind) + _field(2, b"".join(sizes))
    return _field(1, name.encode()) + _field(2, _field(1, tensor))


def _field(number: int, value: int | bytes) -> bytes:
    if isinstance(value, int):
        return _varint(number << 3) + _varint(value)
    return _varint(number << 3 | 2) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    digits = []
    while value >= 0x80:
        digits.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*digits, value])
