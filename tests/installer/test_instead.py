"""The modules in the place of heavy ones do what those do, on this program's way."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import cv2 as _cv2
import numpy as np
import pyarrow as pa
import pyarrow.compute as _pc
import pytest
from PIL import Image, ImageDraw, ImageFont
from shapely.geometry import Polygon

from installer import contents
from installer.bundle import ROOT
from installer.instead import cv2 as ours
from installer.instead.pyarrow import compute
from installer.instead.shapely.geometry import Polygon as OurPolygon

cv2: Any = _cv2  # its types leave out some of what it takes
pc: Any = _pc
BY_CHANCE = np.random.default_rng(1893)


def smooth(height: int, width: int) -> Any:
    """A picture without sharp edges, where interpolating rightly shows."""
    small = BY_CHANCE.integers(0, 256, (height // 8, width // 8, 3), dtype=np.uint8)
    return np.asarray(Image.fromarray(small).resize((width, height), Image.Resampling.BICUBIC))


def hulls(contours: Any) -> list[Any]:
    return sorted(
        tuple(sorted(map(tuple, cv2.convexHull(each).reshape(-1, 2).tolist()))) for each in contours
    )


@pytest.mark.parametrize("size", [(320, 256), (900, 300), (450, 300), (900, 600), (37, 48)])
def test_pictures_are_resized_alike(size: tuple[int, int]) -> None:
    picture = smooth(600, 900)
    apart = cv2.resize(picture, size).astype(int) - ours.resize(picture, size)
    assert np.abs(apart).max() <= 1


def test_spots_grow_alike() -> None:
    spots = (BY_CHANCE.random((90, 120)) < 0.3).astype(np.uint8)
    kernel = np.array([[1, 1], [1, 1]])
    assert (ours.dilate(spots, kernel) == cv2.dilate(spots, kernel.astype(np.uint8))).all()


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_the_outlines_of_spots_and_holes_have_the_same_hulls(share: float) -> None:
    spots = (BY_CHANCE.random((60, 80)) < share).astype(np.uint8) * 255
    given = cv2.findContours(spots, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)[0]
    found, _ = ours.findContours(spots, ours.RETR_LIST, ours.CHAIN_APPROX_SIMPLE)
    assert hulls(found) == hulls(given)


def test_no_rectangle_is_larger_than_opencvs() -> None:
    for count in (1, 2, 3, 5, 20):
        for _ in range(40):
            points = BY_CHANCE.integers(0, 200, (count, 1, 2)).astype(np.int32)
            theirs, found = cv2.minAreaRect(points), ours.minAreaRect(points)
            assert np.prod(found[1]) <= np.prod(theirs[1]) + 0.1
            corners = ours.boxPoints(found)
            for x, y in points.reshape(-1, 2).tolist():
                assert cv2.pointPolygonTest(corners, (x, y), True) >= -0.01


def test_corners_stand_in_the_same_order() -> None:
    for angle in (0.0, 30.0, 89.0, -45.0):
        box = ((100.0, 50.0), (80.0, 20.0), angle)
        assert np.allclose(ours.boxPoints(box), cv2.boxPoints(box), atol=1e-3)


def test_polygons_and_means_are_nearly_alike() -> None:
    corners = np.array([[[5, 6], [280, 10], [279, 50], [3, 45]]], np.int32)
    likely = BY_CHANCE.random((60, 300)).astype(np.float32)
    theirs, mask = np.zeros((60, 300), np.uint8), np.zeros((60, 300), np.uint8)
    cv2.fillPoly(theirs, corners, 1)
    ours.fillPoly(mask, corners, 1)
    assert np.count_nonzero(theirs != mask) < 0.03 * theirs.sum()
    assert ours.mean(likely, mask)[0] == pytest.approx(cv2.mean(likely, theirs)[0], abs=0.01)


@pytest.mark.parametrize(
    ("corners", "furthest"),
    [
        ([[20, 30], [420, 30], [420, 70], [20, 70]], 0),  # straight: the same pixels
        ([[100, 100], [400, 140], [395, 180], [95, 142]], 6),
        ([[0, 0], [899, 30], [897, 80], [0, 50]], 6),
    ],
)
def test_lines_are_cut_out_alike(corners: list[list[int]], furthest: int) -> None:
    picture = smooth(600, 900)
    source = np.array(corners, np.float32)
    width = int(np.hypot(*(source[1] - source[0])))
    height = int(np.hypot(*(source[3] - source[0])))
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = ours.getPerspectiveTransform(source, flat)
    assert np.allclose(matrix, cv2.getPerspectiveTransform(source, flat), atol=1e-9)
    how = {"borderMode": cv2.BORDER_REPLICATE, "flags": cv2.INTER_CUBIC}
    theirs = cv2.warpPerspective(picture, matrix, (width, height), **how).astype(int)
    assert np.abs(theirs - ours.warpPerspective(picture, matrix, (width, height), **how)).max() <= (
        furthest
    )


def test_areas_and_lengths_are_alike() -> None:
    corners = [[1.0, 2.0], [11.0, 4.0], [10.0, 9.0], [0.5, 8.0]]
    theirs, own = Polygon(corners), OurPolygon(corners)
    assert own.area == pytest.approx(theirs.area)
    assert own.length == pytest.approx(theirs.length)


_READ = """
import json, sys
sys.path.insert(0, sys.argv[2])
import cv2, numpy, PIL.Image
from muniment.extract.ocr import Recogniser
pixels = numpy.asarray(PIL.Image.open(sys.argv[1]).convert("RGB"))
read = Recogniser(2).recognise(pixels)
print(json.dumps([cv2.__file__, [block.text for block in read.blocks]]))
"""


def test_a_picture_that_lies_aslant_is_read_with_them(tmp_path: Path) -> None:
    lines = ("The LANTERN stands here", "beside 1893 oysters", "at low tide")
    picture = Image.new("RGB", (800, 360), "white")
    for line, text in enumerate(lines):
        font = ImageFont.load_default(48)
        ImageDraw.Draw(picture).text((60, 40 + 90 * line), text, "black", font)
    aslant = picture.rotate(3, Image.Resampling.BICUBIC, expand=True, fillcolor="white")
    aslant.save(tmp_path / "picture.png")
    command = [sys.executable, "-c", _READ]
    command += [str(tmp_path / "picture.png"), str(ROOT / "installer/instead")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    module, found = json.loads(done.stdout.splitlines()[-1])
    assert Path(module) == ROOT / "installer/instead/cv2.py"
    assert " ".join(" ".join(found).split()) == " ".join(lines)


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ([3, -(2**63), 2**63 - 1, 3, 7], [2**63 - 1, 3, 12]),
        ([3, 4], []),
        ([], [3]),
        ([None, 4, 2**63 - 1], [2**63 - 2, 4, None]),
    ],
)
def test_what_is_among_others_is_found_alike(
    values: list[int | None], wanted: list[int | None]
) -> None:
    column = pa.chunked_array([values[:2], values[2:]], pa.int64())
    for value_set in (pa.array(wanted, pa.int64()), pa.chunked_array([wanted], pa.int64())):
        theirs = pc.is_in(column, value_set=value_set).to_pylist()
        assert compute.is_in(column, value_set=value_set).to_pylist() == theirs
    words = [None if value is None else str(value) for value in values]
    named = pa.array(map(str, filter(None, wanted)), pa.string())
    theirs = pc.is_in(pa.array(words, pa.string()), value_set=named)
    assert compute.is_in(pa.array(words, pa.string()), value_set=named) == theirs


def test_rows_are_taken_and_changed_alike() -> None:
    rows = pa.table({"n": [3, 1, None, 7], "word": ["a", "b", None, "d"]})
    mask, places = pa.array([True, None, True, False]), pa.array([3, 0])
    assert compute.filter(rows, mask) == rows.filter(mask)
    assert compute.take(rows, places) == rows.take(places)
    assert compute.drop_null(rows["n"]) == rows["n"].drop_null()
    assert compute.cast(rows["n"], pa.int8()) == rows["n"].cast(pa.int8())
    too_large = pa.array([300])
    with pytest.raises(pa.ArrowInvalid):
        compute.cast(too_large, pa.int8())
    assert compute.cast(too_large, pa.int8(), safe=False).to_pylist() == [44]


def test_words_are_sorted_alike() -> None:
    words = pa.array(["tern", "Ör", "\U0001f41a", "\uffee", None, "", "ör", "tern"], pa.string())
    assert compute.sort_indices(words) == pc.sort_indices(words)
    numbers = pa.array([3, 0, None, -1], pa.int64())
    assert compute.sort_indices(numbers) == pc.sort_indices(numbers)


_USE = """
import sys
sys.path.insert(0, sys.argv[1])

class NotThere:
    def find_spec(self, name, path, target=None):
        if name.partition(".")[0] in ("huggingface_hub", "httpx"):
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, NotThere())
import diskcache, llama_cpp, py_rust_stemmers, requests
import muniment.onnx_sessions, fastembed
for module in (diskcache, py_rust_stemmers, requests):
    print(module.__file__)
try:
    fastembed.TextEmbedding("BAAI/bge-small-en-v1.5", cache_dir=sys.argv[2])
except Exception as error:
    print(error)
"""


def test_models_are_loaded_without_what_downloads_them(tmp_path: Path) -> None:
    instead = ROOT / "installer/instead"
    command = [sys.executable, "-c", _USE, str(instead), str(tmp_path)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert all(Path(line).is_relative_to(instead) for line in said[:3])
    assert said[3:] == ["huggingface_hub"]


def test_each_is_where_the_specification_looks_for_it() -> None:
    for name in contents.INSTEAD:
        place = ROOT / "installer/instead" / name.replace(".", "/")
        assert place.with_suffix(".py").is_file() or (place / "__init__.py").is_file(), name
