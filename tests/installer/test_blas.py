"""The products in the place of OpenBLAS are those that numpy gives with it."""

from __future__ import annotations

import ctypes
import itertools
import shutil
import subprocess
import sys
from typing import Any

import numpy as np
import pytest

from installer.bundle import ROOT
from installer.standins import _AS_BLAS_MAY

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("gcc"), reason="needs a C compiler"
)
KINDS = {"s": np.float32, "d": np.float64, "c": np.complex64, "z": np.complex128}
ROW, COLUMN = 101, 102
PLAIN, TURNED, CONJUGATED = 111, 112, 113
UPPER, LOWER = 121, 122
WHOLE = ctypes.c_int64
BY_CHANCE = np.random.default_rng(3)


@pytest.fixture(scope="module")
def blas(tmp_path_factory: pytest.TempPathFactory) -> ctypes.CDLL:
    path = tmp_path_factory.mktemp("blas") / "blas.so"
    command = ["gcc", "-shared", "-fPIC", "-O2", "-Wall", "-Wextra", "-Werror", *_AS_BLAS_MAY]
    subprocess.run([*command, "-o", path, ROOT / "installer/linux/blas.c"], check=True)
    return ctypes.CDLL(str(path))


def numbers(kind: str, *shape: int) -> Any:
    made = BY_CHANCE.standard_normal(shape)
    if kind in "cz":
        made = made + 1j * BY_CHANCE.standard_normal(shape)
    return np.asarray(made, KINDS[kind])


def at(array: Any) -> Any:
    return array.ctypes.data_as(ctypes.c_void_p)  # which keeps the array alive


def number(kind: str, value: complex) -> Any:
    """As BLAS takes it: complex ones by reference. Real ones of ours are real."""
    if kind in "cz":
        return at(np.full(1, value, KINDS[kind]))
    return (ctypes.c_float if kind == "s" else ctypes.c_double)(value.real)


def laid(order: int, matrix: Any) -> tuple[Any, int]:
    """The matrix in memory as the order has it, with room at the end of each line."""
    lines = matrix if order == ROW else matrix.T
    padded = np.full((lines.shape[0], lines.shape[1] + 2), np.nan, matrix.dtype)
    padded[:, :-2] = lines
    return padded, padded.shape[1]


def turned(matrix: Any, turn: int) -> Any:
    return {PLAIN: matrix, TURNED: matrix.T, CONJUGATED: matrix.conj().T}[turn]


def close(one: Any, other: Any) -> bool:
    return bool(np.allclose(one, other, rtol=1e-4, atol=1e-5))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("order", [ROW, COLUMN])
def test_products_of_matrices(blas: ctypes.CDLL, kind: str, order: int) -> None:
    for turn_a, turn_b in itertools.product((PLAIN, TURNED, CONJUGATED), repeat=2):
        a, b, c = numbers(kind, 5, 7), numbers(kind, 7, 6), numbers(kind, 5, 6)
        (a_laid, a_step), (b_laid, b_step), (c_laid, c_step) = (
            laid(order, turned(a, turn_a)),
            laid(order, turned(b, turn_b)),
            laid(order, c),
        )
        getattr(blas, f"scipy_cblas_{kind}gemm64_")(
            order, turn_a, turn_b, WHOLE(5), WHOLE(6), WHOLE(7), number(kind, 2), at(a_laid),
            WHOLE(a_step), at(b_laid), WHOLE(b_step), number(kind, 0.5), at(c_laid), WHOLE(c_step),
        )  # fmt: skip
        result = c_laid[:, :-2] if order == ROW else c_laid[:, :-2].T
        assert close(result, 2 * a @ b + 0.5 * c)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("order", [ROW, COLUMN])
def test_products_with_vectors(blas: ctypes.CDLL, kind: str, order: int) -> None:
    for turn, step in itertools.product((PLAIN, TURNED, CONJUGATED), (1, 2)):
        a, x, y = numbers(kind, 5, 7), numbers(kind, 7 * step), numbers(kind, 5 * step)
        stored = turned(a, turn)
        a_laid, a_step = laid(order, stored)
        wanted = 2 * a @ x[::step]
        getattr(blas, f"scipy_cblas_{kind}gemv64_")(
            order, turn, WHOLE(stored.shape[0]), WHOLE(stored.shape[1]), number(kind, 2),
            at(a_laid), WHOLE(a_step), at(x), WHOLE(step), number(kind, 0), at(y), WHOLE(step),
        )  # fmt: skip
        assert close(y[::step], wanted)


@pytest.mark.parametrize("kind", KINDS)
def test_one_half_of_a_product_with_itself(blas: ctypes.CDLL, kind: str) -> None:
    for order, half, turn in itertools.product((ROW, COLUMN), (UPPER, LOWER), (PLAIN, TURNED)):
        a = numbers(kind, 5, 7)
        a_laid, a_step = laid(order, turned(a, turn))
        c_laid, c_step = laid(order, np.zeros((5, 5), KINDS[kind]))
        getattr(blas, f"scipy_cblas_{kind}syrk64_")(
            order, half, turn, WHOLE(5), WHOLE(7), number(kind, 1), at(a_laid), WHOLE(a_step),
            number(kind, 0), at(c_laid), WHOLE(c_step),
        )  # fmt: skip
        result = c_laid[:, :-2] if order == ROW else c_laid[:, :-2].T
        part = np.triu if half == UPPER else np.tril
        assert close(result, part(a @ a.T))


@pytest.mark.parametrize("kind", "sd")
def test_products_of_two_vectors(blas: ctypes.CDLL, kind: str) -> None:
    dot = getattr(blas, f"scipy_cblas_{kind}dot64_")
    dot.restype = ctypes.c_float if kind == "s" else ctypes.c_double
    x, y = numbers(kind, 384), numbers(kind, 384)
    assert dot(WHOLE(384), at(x), WHOLE(1), at(y), WHOLE(1)) == pytest.approx(x @ y, abs=1e-3)
    assert dot(WHOLE(192), at(x), WHOLE(2), at(y), WHOLE(-2)) == pytest.approx(
        float((x[::2] * y[::2][::-1]).sum()), abs=1e-3
    )


@pytest.mark.parametrize("kind", "cz")
def test_products_of_two_complex_vectors(blas: ctypes.CDLL, kind: str) -> None:
    x, y, result = numbers(kind, 50), numbers(kind, 50), numbers(kind, 1)
    for name, wanted in (("dotu", (x * y).sum()), ("dotc", (x.conj() * y).sum())):
        call = getattr(blas, f"scipy_cblas_{kind}{name}_sub64_")
        call(WHOLE(50), at(x), WHOLE(1), at(y), WHOLE(1), at(result))
        assert close(result[0], wanted)


@pytest.mark.parametrize("kind", KINDS)
def test_sums_and_copies(blas: ctypes.CDLL, kind: str) -> None:
    x, y = numbers(kind, 9), numbers(kind, 9)
    wanted = y + 3 * x
    getattr(blas, f"scipy_cblas_{kind}axpy64_")(
        WHOLE(9), number(kind, 3), at(x), WHOLE(1), at(y), WHOLE(1)
    )
    assert close(y, wanted)
    step, count = WHOLE(1), WHOLE(9)
    getattr(blas, f"scipy_{kind}copy_64_")(
        ctypes.byref(count), at(x), ctypes.byref(step), at(y), ctypes.byref(step)
    )
    assert (x == y).all()
