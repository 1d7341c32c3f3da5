"""A model file is judged by its header, and a damaged one never harms the program."""

from __future__ import annotations

import struct
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from muniment.errors import ModelError
from muniment.llm import GgufFile, Llm, inspect, inspect_adapter
from muniment.llm.tuning import Tuning
from muniment.models import Models
from tests.llm.tiny import installed, make_adapter, make_model

# Where the header's numbers of tensors and of properties stand.
_TENSORS, _KEYS = 8, 16


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return make_model(tmp_path_factory.mktemp("m") / "tiny.gguf").read_bytes()


def header(*values: tuple[str, str | int], tensors: int = 0) -> bytes:
    """A header with these properties."""
    parts = [b"GGUF", struct.pack("<IQQ", 3, tensors, len(values))]
    for key, value in values:
        parts.append(struct.pack("<Q", len(key)) + key.encode())
        if isinstance(value, str):
            parts.append(struct.pack("<IQ", 8, len(value)) + value.encode())
        else:
            parts.append(struct.pack("<Iq", 11, value))
    return b"".join(parts)


def test_it_says_what_a_model_is(tmp_path: Path) -> None:
    file = inspect(make_model(tmp_path / "tiny.gguf"))
    assert (file.architecture, file.kind, file.layers, file.context) == ("llama", "model", 2, 1024)
    assert file.parameters == 35_360
    assert file.memory(512) == 2 * 2 * 2 * 2 * 8 * 512
    assert "start_header_id" in file.template


def test_it_counts_the_weights_of_the_starter_model() -> None:
    file = inspect(Models().get("answers").path)
    assert file.parameters == 134_515_008
    assert file.arrays["tokenizer.ggml.tokens"] == 49_152


def _flip(offset: int, value: bytes) -> Callable[[bytes], bytes]:
    return lambda data: data[:offset] + value + data[offset + len(value) :]


_MAKES = {
    "wrong magic": (_flip(0, b"GGML"), "not a GGUF file"),
    "random bytes": (lambda data: bytes(range(256)) * 40, "not a GGUF file"),
    "empty": (lambda data: b"", "ends too early"),
    "header cut": (lambda data: data[:3000], "ends too early"),
    "tensors cut": (lambda data: data[:-100], "bytes are missing"),
    "version 1": (_flip(4, struct.pack("<I", 1)), "first version"),
    "version 9": (_flip(4, struct.pack("<I", 9)), "version 9"),
    "big-endian": (_flip(4, struct.pack(">I", 3)), "byte order"),
    "many tensors": (_flip(_TENSORS, b"\xff" * 8), "claims to have"),
    "some more tensors": (_flip(_TENSORS, struct.pack("<Q", 60_000)), "own.gguf"),
    "many keys": (_flip(_KEYS, b"\xff" * 8), "claims to have"),
    "a long name": (_flip(24, b"\xff" * 8), "bytes long"),
    "a nested list": (
        lambda data: (
            b"GGUF" + struct.pack("<IQQ", 3, 0, 1) + struct.pack("<Q", 1) + b"a"
            b"\x09\x00\x00\x00" + struct.pack("<IQ", 9, 5) + bytes(900)
        ),
        "a list is of a type",
    ),
    "an unknown type": (
        lambda data: b"GGUF" + struct.pack("<IQQQ", 3, 0, 1, 1) + b"a\x63\x00\x00\x00",
        "unknown type",
    ),
}


@pytest.mark.parametrize("what", _MAKES)
def test_what_is_no_whole_gguf_is_refused_with_the_reason(
    whole: bytes, tmp_path: Path, what: str
) -> None:
    damage, reason = _MAKES[what]
    path = tmp_path / "own.gguf"
    path.write_bytes(damage(whole))
    with pytest.raises(ModelError) as caught:
        inspect(path)
    assert reason in caught.value.message
    model = Llm(installed(path))
    with pytest.raises(ModelError) as again:
        model.info()
    assert (again.value.message, model.pid) == (caught.value.message, None)


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ((("general.architecture", "nomic-bert"), ("nomic-bert.block_count", 12)), "into numbers"),
        (
            (
                ("general.architecture", "qwen3"),
                ("qwen3.block_count", 12),
                ("qwen3.pooling_type", 3),
            ),
            "into numbers",
        ),
        ((("general.architecture", "t5"), ("t5.block_count", 12)), "does not converse"),
        ((("general.type", "mmproj"),), "reads pictures"),
        ((("general.type", "adapter"),), "goes beside a model"),
        ((("general.name", "mystery"),), "what kind of model"),
        ((("general.architecture", "llama"), ("llama.block_count", 4)), "no words"),
    ],
)
def test_what_cannot_converse_is_refused_with_the_reason(
    tmp_path: Path, values: tuple[tuple[str, str | int], ...], reason: str
) -> None:
    path = tmp_path / "own.gguf"
    path.write_bytes(header(*values))
    with pytest.raises(ModelError) as caught:
        inspect(path)
    assert reason in caught.value.message


def test_a_file_that_is_not_there_is_an_error_that_says_so(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be read"):
        inspect(tmp_path / "nowhere.gguf")
    with pytest.raises(ModelError, match="cannot be read"):
        inspect(tmp_path)


def test_a_model_larger_than_the_memory_is_refused_before_it_is_loaded(tmp_path: Path) -> None:
    path = make_model(tmp_path / "tiny.gguf")
    with pytest.raises(ModelError, match="too large for this computer") as caught:
        inspect(path, memory=200 << 20)
    assert "0.3 GB" in caught.value.message and "0.2 GB" in caught.value.message


def test_a_base_model_is_taken_and_called_one(tmp_path: Path) -> None:
    path = make_model(tmp_path / "base.gguf", template=None, name="Tiny")
    inspect(path)
    model = Llm(installed(path), tuning=Tuning(1), context=512)
    assert model.info().family == "base" and not model.info().able
    model.close()


def test_an_adapter_is_told_from_a_model_and_from_one_for_another(tmp_path: Path) -> None:
    model = make_model(tmp_path / "tiny.gguf")
    adapter = make_adapter(tmp_path / "style.gguf")
    assert inspect_adapter(adapter, inspect(model)).kind == "adapter"
    with pytest.raises(ModelError, match="goes beside a model"):
        inspect(adapter)
    with pytest.raises(ModelError, match="not an adapter"):
        inspect_adapter(model)
    other = make_adapter(tmp_path / "other.gguf", architecture="gemma2")
    with pytest.raises(ModelError, match="does not fit the model"):
        inspect_adapter(other, inspect(model))


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz") / "own.gguf"


def _judge(path: Path, data: bytes) -> GgufFile | ModelError:
    path.write_bytes(data)
    try:
        return inspect(path)
    except ModelError as error:
        return error


@given(
    st.lists(st.tuples(st.integers(0, 12_000), st.binary(min_size=1, max_size=9)), max_size=6),
    st.integers(0, 150_000),
)
@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_a_damaged_header_is_read_or_refused_and_nothing_else(
    whole: bytes, scratch: Path, damages: list[tuple[int, bytes]], length: int
) -> None:
    data = bytearray(whole)
    for offset, junk in damages:
        data[offset : offset + len(junk)] = junk
    assert _judge(scratch, bytes(data[:length]))


@pytest.fixture
def traced() -> Iterator[None]:
    tracemalloc.start()
    yield
    tracemalloc.stop()


@pytest.mark.usefixtures("traced")
@pytest.mark.parametrize(
    ("kind", "claims"),
    [(8, 100_000), (0, 3_999_999), (8, 1 << 62), (9, 1 << 40), (11, 1 << 61)],
)
def test_claims_of_a_header_cost_no_memory(tmp_path: Path, kind: int, claims: int) -> None:
    path = tmp_path / "own.gguf"
    key = struct.pack("<Q", 1) + b"a" + struct.pack("<IIQ", 9, kind, claims)
    with path.open("wb") as stream:
        stream.write(b"GGUF" + struct.pack("<IQQ", 3, 0, 2) + key)
        stream.truncate(64 << 20)
    assert isinstance(_judge_only(path), ModelError)
    assert tracemalloc.get_traced_memory()[1] < 8 << 20


def _judge_only(path: Path) -> GgufFile | ModelError:
    try:
        return inspect(path)
    except ModelError as error:
        return error


def test_tensors_that_are_damaged_inside_end_the_child_at_most(
    whole: bytes, tmp_path: Path
) -> None:
    """A header that is well-formed and wrong: the parent says so, or the child and its end."""
    path = tmp_path / "own.gguf"
    at = whole.index(b"blk.0.attn_k.weight")
    for offset, value in ((19, 3), (23, 7), (31, 1 << 40), (39, 99), (43, 1 << 20)):
        data = bytearray(whole)
        struct.pack_into("<Q" if offset in (23, 31, 43) else "<I", data, at + offset, value)
        path.write_bytes(data)
        model = Llm(installed(path), tuning=Tuning(1), context=512)
        with pytest.raises(ModelError):
            model.info()
        model.close()
