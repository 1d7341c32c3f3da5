"""Pictures: their pages, what they say of themselves, and files that are broken or hostile."""

from __future__ import annotations

import base64
import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, PngImagePlugin

from muniment.errors import ExtractError
from muniment.extract import extract
from muniment.extract.image import page_pixels, render
from muniment.extract.size import MOST_PIXELS, Size
from muniment.records import Coverage
from tests.extract.checks import check, said

# 160 × 112 pixels, red on the left and blue on the right, written by pillow-heif 1.4.0.
HEIC = (
    "0000SW^{RQXk}?*00000ZE0pPXk}?*ZE0a<00042ZDn*}000000000XXk=`10000000000aA{+70000000000000"
    "0000000B57=IV*mgE07O6l0RRC200001dH?|c00000001)p001LtX>Mi!000000RR916=`l}WdZ;I000310BCk&F"
    "#rGn01j|zbZr0t000010002iX>f9I0002DX>en20001ZXm(>m0RwOV0058x000009`FGC{rLC*01pFT0096PKmiN"
    "^|NjGU00093kN^M!000939=ZZRVE_RDD?$MQ18@KU0|1Z!00RI30{|YN6d-"
    "YBx{^w3n}CLc0ssI505Sjo0{{XLVgLaE2SfqEa<F1R0000JV{dG7ZewhC0096E00w{n000zeb8uw<00000005u>0"
    "03|R000nhX?SS>000032nYxO000+haBX1#00000000310R({p0|Wp706T4DVRQfh052#3uNg*y_k4vn|M&RE{e7$"
    "cDFt}2ZgY?P=ny^JBm2bwmIwqsG@^h2^cfdSC;"
)


def two_colours(width: int = 160, height: int = 112) -> Image.Image:
    """Red on the left, blue on the right."""
    picture = Image.new("RGB", (width, height), (200, 30, 30))
    picture.paste((20, 20, 220), (width // 2, 0, width, height))
    return picture


def is_red_left_of_blue(pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> bool:
    middle = pixels.shape[0] // 2
    left, right = pixels[middle, 10].astype(int), pixels[middle, -10].astype(int)
    return bool(left[0] > 150 > 100 > left[2] and right[2] > 150 > 100 > right[0])


@pytest.mark.parametrize("ending", ["png", "jpg", "bmp", "webp", "gif", "tiff"])
def test_a_picture_of_each_kind_waits_for_recognition(tmp_path: Path, ending: str) -> None:
    two_colours().save(path := tmp_path / f"picture.{ending}")
    document = check(extract(path))
    assert document.kind == "image" and not document.parts and not document.notes
    assert document.coverage == Coverage("page", 1, waiting=(1,))
    assert is_red_left_of_blue(page_pixels(path, 1))


def test_heic(tmp_path: Path) -> None:
    (path := tmp_path / "photo.heic").write_bytes(base64.b85decode(HEIC))
    assert extract(path).coverage == Coverage("page", 1, waiting=(1,))
    assert is_red_left_of_blue(page_pixels(path, 1))


def test_each_page_of_a_tiff_counts(tmp_path: Path) -> None:
    pages = [Image.new("L", (200, 100 + 10 * n), 60 * n) for n in range(4)]
    pages[0].save(path := tmp_path / "fax.tif", save_all=True, append_images=pages[1:])
    assert extract(path).coverage == Coverage("page", 4, waiting=(1, 2, 3, 4))
    for number in range(1, 5):
        assert page_pixels(path, number)[50, 50].tolist() == [60 * (number - 1)] * 3
        assert render(path, number, Size(1.0)).pages == 4
    with pytest.raises(ExtractError, match="4 pages"):
        page_pixels(path, 5)


def test_a_smaller_copy_in_a_tiff_is_no_page(tmp_path: Path) -> None:
    large, small = Image.new("L", (400, 300), 255), Image.new("L", (120, 100), 255)
    small.encoderinfo = {"tiffinfo": {254: 1}}
    large.save(path := tmp_path / "scan.tif", save_all=True, append_images=[small, large])
    assert extract(path).coverage == Coverage("page", 2, waiting=(1, 2))
    assert page_pixels(path, 2).shape[:2] == (600, 800)  # 400 × 300, magnified


def test_icons_hold_no_text(tmp_path: Path) -> None:
    two_colours(64, 64).save(path := tmp_path / "icon.png")
    with pytest.raises(ExtractError, match="No text found"):
        extract(path)


def test_a_moving_picture_says_that_only_its_first_one_is_read(tmp_path: Path) -> None:
    frames = [two_colours(120 + 8 * n, 120).crop((0, 0, 120, 120)) for n in range(3)]
    frames[0].save(path := tmp_path / "moving.gif", save_all=True, append_images=frames[1:])
    document = extract(path)
    assert document.coverage.waiting == (1,)
    assert document.notes == ("It is a moving picture: only the first one of it is read.",)


# ---------------------------------------------------------------- pixels


def test_a_photograph_is_turned_as_its_data_say(tmp_path: Path) -> None:
    data = Image.Exif()
    data[0x0112] = 8  # to be turned a quarter to the left
    two_colours().rotate(-90, expand=True).save(path := tmp_path / "photo.jpg", exif=data)
    pixels = page_pixels(path, 1)
    assert pixels.shape[1] > pixels.shape[0] and is_red_left_of_blue(pixels)
    shown = render(path, 1, Size(0.1))
    assert (shown.width, shown.height) == (84, 59)


def test_a_picture_is_shown_whole_or_an_area_of_it(tmp_path: Path) -> None:
    two_colours(1684, 842).save(path := tmp_path / "wide.png")
    whole = render(path, 1, Size(0, 421))
    assert (whole.width, whole.height, whole.size) == (421, 210, (842.0, 421.0))
    assert whole.area == (0, 0, 842, 421)
    finest = render(path, 1, Size(9.0))
    assert (finest.width, finest.height) == (1684, 842), "never larger than it is"
    left = render(path, 1, Size(2.0), (21, 100, 121, 200))
    assert (left.width, left.height, left.area) == (200, 200, (21, 100, 121, 200))
    assert set(left.pixels[0::3]) == {200}, "red only"
    beyond = render(path, 1, Size(2.0), (800, 400, 9_000, 9_000))
    assert beyond.area == (800, 400, 842, 421)


def test_a_huge_picture_is_shown_smaller(tmp_path: Path) -> None:
    Image.new("1", (9_000, 6_000), 1).save(path := tmp_path / "huge.tif", compression="group4")
    shown = render(path, 1, Size(10.0))
    assert 0.95 * MOST_PIXELS < shown.width * shown.height <= 1.01 * MOST_PIXELS
    assert len(shown.pixels) == 3 * shown.width * shown.height


def test_an_area_of_a_turned_photograph_is_that_of_it_upright(tmp_path: Path) -> None:
    data = Image.Exif()
    data[0x0112] = 8
    two_colours().rotate(-90, expand=True).save(path := tmp_path / "photo.png", exif=data)
    shown = render(path, 1, Size(0.1), (0, 0, 400, 500))
    assert min(shown.pixels[0::3]) > 195, "red only"


def test_small_pictures_are_magnified_and_huge_ones_made_smaller(tmp_path: Path) -> None:
    two_colours(300, 200).save(small := tmp_path / "small.png")
    assert page_pixels(small, 1).shape == (400, 600, 3)
    Image.new("1", (9_000, 6_000), 1).save(huge := tmp_path / "huge.tif", compression="group4")
    height, width, _ = page_pixels(huge, 1).shape
    assert 24_000_000 < height * width < 26_000_000 and abs(width - 1.5 * height) < 2


@pytest.mark.parametrize(("ink", "ground"), [(0, 255), (255, 0)])
def test_transparent_ground_stands_out_from_the_ink(tmp_path: Path, ink: int, ground: int) -> None:
    picture = Image.new("RGBA", (1000, 200), (128, 128, 128, 0))
    ImageDraw.Draw(picture).rectangle((100, 100, 300, 110), fill=(ink, ink, ink, 255))
    picture.save(path := tmp_path / "logo.png")
    pixels = page_pixels(path, 1)
    assert pixels[105, 200].tolist() == [ink] * 3 and pixels[20, 20].tolist() == [ground] * 3


@pytest.mark.parametrize("mode", ["CMYK", "I;16", "F", "LA", "P", "1", "YCbCr"])
def test_every_mode_becomes_red_green_blue(tmp_path: Path, mode: str) -> None:
    if mode == "I;16":
        values = np.linspace(1000, 40_000, 1000, dtype=np.uint16)
        picture = Image.fromarray(np.tile(values, (200, 1)))
    else:
        picture = Image.linear_gradient("L").resize((1000, 200)).rotate(180).convert(mode)
    picture.save(path := tmp_path / ("picture.png" if mode in ("LA", "P") else "picture.tif"))
    pixels = page_pixels(path, 1)
    assert pixels.shape == (200, 1000, 3) and pixels.min() < 10 and pixels.max() > 245


# ---------------------------------------------------------------- what a picture says of itself


def test_exif(tmp_path: Path) -> None:
    data = Image.Exif()
    data[0x010E] = "Der Turm von Süden, vor dem Umbau".encode()
    data[0x013B] = "Ada Brown"
    data[0x0132] = "2020:01:02 03:04:05"
    data.get_ifd(0x8769)[0x9003] = "2019:08:07 06:05:04"
    two_colours().save(path := tmp_path / "photo.jpg", exif=data)
    document = check(extract(path))
    (part,) = document.parts
    assert said(document, part) == "Der Turm von Süden, vor dem Umbau"
    assert part.place.label == "description of the picture" and part.place.page is None
    assert (document.author, document.date) == ("Ada Brown", "2019-08-07")
    assert document.coverage.waiting == (1,)


def test_texts_in_a_png(tmp_path: Path) -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Title", "Plan of the weir")
    info.add_itxt("Description", "The sluice is on the left.")
    info.add_text("Author", "M. Reed")
    info.add_text("Software", "A program")
    two_colours().save(path := tmp_path / "plan.png", pnginfo=info)
    document = check(extract(path))
    assert (document.title, document.author) == ("Plan of the weir", "M. Reed")
    assert document.text == "Plan of the weir\n\nThe sluice is on the left."


def test_xmp_without_its_entities(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("top secret")
    xmp = f"""<?xpacket begin=""?><!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
      xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
      xmp:CreateDate="1999-05-06T07:08:09"><dc:title><rdf:Alt>
      <rdf:li xml:lang="x-default">The mill pond</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>J. Heron &e;</rdf:li></rdf:Seq></dc:creator>
      </rdf:Description></rdf:RDF></x:xmpmeta>"""
    two_colours().save(path := tmp_path / "photo.jpg", xmp=xmp.encode())
    document = extract(path)
    assert document.title == "The mill pond"
    assert document.author.startswith("J. Heron") and "secret" not in document.author
    assert document.date == "1999-05-06"


def test_what_cameras_write_is_no_description(tmp_path: Path) -> None:
    data = Image.Exif()
    data[0x010E] = "OLYMPUS DIGITAL CAMERA         "
    two_colours().save(path := tmp_path / "photo.jpg", exif=data)
    assert not extract(path).parts


# ---------------------------------------------------------------- broken and hostile


@pytest.mark.parametrize("ending", ["png", "jpg", "bmp", "webp", "gif", "tiff"])
def test_half_a_picture_is_damaged(tmp_path: Path, ending: str) -> None:
    noise = np.random.default_rng(3).integers(0, 255, (200, 200, 3), dtype=np.uint8)
    stream = io.BytesIO()
    Image.fromarray(noise).save(stream, {"jpg": "jpeg"}.get(ending, ending))
    path = tmp_path / f"half.{ending}"
    path.write_bytes(stream.getvalue()[: len(stream.getvalue()) // 2])
    with pytest.raises(ExtractError, match="The picture is damaged"):
        extract(path)
    with pytest.raises(ExtractError, match="The picture is damaged"):
        page_pixels(path, 1)


@pytest.mark.parametrize("head", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"GIF89a"])
def test_nonsense_after_the_right_beginning(tmp_path: Path, head: bytes) -> None:
    (path := tmp_path / "nonsense").write_bytes(head + bytes(range(256)) * 20)
    with pytest.raises(ExtractError, match="The picture is damaged"):
        extract(path)


@pytest.mark.parametrize("side", [12_000, 60_000])
def test_a_picture_that_unpacks_to_gigabytes_is_refused(tmp_path: Path, side: int) -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
    data = chunk(b"IDAT", zlib.compress(bytes(10_000_000), 9))
    (path := tmp_path / "bomb.png").write_bytes(b"\x89PNG\r\n\x1a\n" + head + data)
    for read in (
        extract,
        lambda path: page_pixels(path, 1),
        lambda path: render(path, 1, Size(1.0)),
    ):
        with pytest.raises(ExtractError, match="The picture is too large"):
            read(path)


def test_a_tiff_whose_pages_go_in_a_circle_ends(tmp_path: Path) -> None:
    stream = io.BytesIO()
    Image.new("L", (200, 200), 255).save(stream, "TIFF")
    data = bytearray(stream.getvalue())
    first = struct.unpack_from("<I", data, 4)[0]
    count = struct.unpack_from("<H", data, first)[0]
    struct.pack_into("<I", data, first + 2 + 12 * count, first)
    (path := tmp_path / "circle.tif").write_bytes(data)
    assert extract(path).coverage.total == 1
