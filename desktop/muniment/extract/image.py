"""Pictures, through Pillow and pi-heif: what their metadata say, and their pixels.

The text in a picture is recognised later (`muniment.extract.ocr`): its pages wait for that.
"""

from __future__ import annotations

import contextlib
import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pi_heif
from PIL import Image, ImageOps, UnidentifiedImageError

from muniment.errors import ExtractError
from muniment.extract.builder import Builder
from muniment.extract.picture_data import About, about
from muniment.extract.size import Size, within_limits
from muniment.records import Box, Coverage, Document, PageImage, Place

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

pi_heif.register_heif_opener()

# What a picture may take in memory when it is unpacked: an A1 sheet at 300 dpi in colour, an A0
# sheet in black and white. By mode, the bytes that a pixel takes until it is made smaller.
_LARGEST = 400_000_000
_BYTES = {"1": 2, "L": 1, "RGB": 4, "P": 5, "CMYK": 8, "YCbCr": 8}
_MOST_BYTES = 12
_MOST_PAGES = 2_000
# A picture smaller than this on both sides, or this thin, is an icon or a rule: it holds no text.
_ICON, _THIN = 100, 12
# Pixels of a picture that is looked at for text. Letters of 7 points on an A2 sheet at 200 dpi
# are read still; below the least length, letters of a screen are magnified.
_MOST_PIXELS = 25_000_000
_LEAST_LENGTH = 1_000
# A picture is shown as if its longer side were that of an A4 page, in points.
_SHOWN_LENGTH = 842.0

_FORMATS = ("PNG", "JPEG", "TIFF", "BMP", "DIB", "WEBP", "GIF", "HEIF")
_ORIENTATION = 0x0112
_REDUCED = 254  # TIFF 6.0, NewSubfileType: bit 0 says that this is another page, made smaller
# What Pillow's decoders raise for damaged data.
_DAMAGE = (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, RuntimeError)


def extract(path: Path) -> Document:
    """The pages of a picture, all of which wait for recognition, and what it says of itself.

    Raises ExtractError if it is damaged, or larger than this program can take.
    """
    with _opened(path) as picture:
        builder = Builder("image")
        frames = _frames(picture)
        pages = tuple(n for n, frame in enumerate(frames[:_MOST_PAGES], 1) if _may_hold_text(frame))
        if len(frames) > _MOST_PAGES:
            builder.note(f"Only the first {_MOST_PAGES:,} of more pages are read.")
        if picture.format != "TIFF" and getattr(picture, "n_frames", 1) > 1:
            builder.note("It is a moving picture: only the first one of it is read.")
        picture.seek(0)
        data = about(picture)
        _load(picture, (64, 64))
        _describe(builder, data)
        total = min(len(frames), _MOST_PAGES)
        return builder.document(
            title=data.title,
            author=data.author,
            date=data.date,
            coverage=Coverage("page", total, waiting=pages),
        )


def page_pixels(path: Path, page: int) -> Pixels:
    """A page (from 1), upright as its data say, as rows of pixels (red, green, blue).

    It is made smaller if it is huge and larger if it is tiny. Raises ExtractError.
    """
    import numpy as np

    with _opened(path) as picture:
        _go_to(picture, page)
        width, height = picture.size
        scale = min(1.0, (_MOST_PIXELS / (width * height)) ** 0.5)
        scale = max(scale, min(2.0, _LEAST_LENGTH / max(width, height)))
        size = max(1, round(width * scale)), max(1, round(height * scale))
        shown = _upright(_decode(picture, size), picture)
        return np.asarray(shown, dtype=np.uint8)


def render(path: Path, page: int, size: Size, area: Box | None = None) -> PageImage:
    """A page (from 1) to be shown, or an area of it in points; its longer side has 842 of them.

    It is never larger than the picture itself, and what would be huge comes out smaller.
    Raises ExtractError.
    """
    with _opened(path) as picture:
        pages = min(len(_frames(picture)), _MOST_PAGES)
        _go_to(picture, page)
        turned = _is_turned(picture)
        across, down = picture.size[::-1] if turned else picture.size
        unit = max(across, down) / _SHOWN_LENGTH
        sheet = across / unit, down / unit
        box = _clipped(area or (0.0, 0.0, *sheet), sheet)
        scale = min(unit, size.of(*sheet))
        scale *= within_limits((box[2] - box[0]) * scale, (box[3] - box[1]) * scale)
        whole = (
            max(1, round(picture.width * scale / unit)),
            max(1, round(picture.height * scale / unit)),
        )
        shown = _upright(_decode(picture, whole), picture)
        if area is not None:
            x0, y0, x1, y1 = (int(edge * scale) for edge in box)
            shown = shown.crop((x0, y0, max(x0 + 1, x1), max(y0 + 1, y1)))
            box = x0 / scale, y0 / scale, (x0 + shown.width) / scale, (y0 + shown.height) / scale
        return PageImage(shown.tobytes(), shown.width, shown.height, pages, sheet, box)


def _clipped(area: Box, sheet: tuple[float, float]) -> Box:
    x0, y0, x1, y1 = area
    width, height = sheet
    x0, y0 = min(max(0.0, x0), width - 1), min(max(0.0, y0), height - 1)
    return x0, y0, min(max(x0 + 1, x1), width), min(max(y0 + 1, y1), height)


# ---------------------------------------------------------------- the file and its pages


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[Image.Image]:
    with path.open("rb") as stream, warnings.catch_warnings():
        # Pillow warns of odd data and of sizes; what matters of it is looked at here.
        warnings.simplefilter("ignore")
        try:
            picture = Image.open(stream, formats=_FORMATS)
        except Image.DecompressionBombError as error:
            raise _too_large() from error
        except UnidentifiedImageError as error:
            raise _damaged() from error
        except _DAMAGE as error:
            raise _damaged() from error
        with picture:
            yield picture


def _frames(picture: Image.Image) -> list[tuple[int, int]]:
    """The sizes of the pages; copies made smaller, as some TIFF files hold, are none."""
    return [size for _, size in _walk(picture)]


def _walk(picture: Image.Image) -> Iterator[tuple[int, tuple[int, int]]]:
    if picture.format != "TIFF":
        yield 0, picture.size
        return
    index = found = 0
    while found <= _MOST_PAGES:
        try:
            picture.seek(index)
        except EOFError:
            break
        except Image.DecompressionBombError as error:
            raise _too_large() from error
        except _DAMAGE:
            if not found:
                raise _damaged() from None
            break
        tags: Any = getattr(picture, "tag_v2", {})
        if not (isinstance(kind := tags.get(_REDUCED, 0), int) and kind & 1 and found):
            found += 1
            yield index, picture.size
        index += 1


def _go_to(picture: Image.Image, page: int) -> None:
    pages = [index for index, _ in _walk(picture)]
    if not 1 <= page <= len(pages):
        raise ExtractError("There is no such page", f"The picture has {len(pages)} pages.")
    picture.seek(pages[page - 1])


def _may_hold_text(size: tuple[int, int]) -> bool:
    return max(size) >= _ICON and min(size) >= _THIN


def _too_large() -> ExtractError:
    return ExtractError(
        "The picture is too large",
        "Unpacked it would take more memory than this program gives to one file. "
        "Save a copy with fewer pixels to search it.",
    )


def _damaged() -> ExtractError:
    return ExtractError(
        "The picture is damaged",
        "It cannot be shown, or only a part of it. "
        "If it opens in another program, save it anew from there.",
    )


# ---------------------------------------------------------------- pixels


def _decode(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The current page in this size, in red, green and blue on a plain ground."""
    _load(picture, size)
    try:
        plain = _plain(picture)
        if plain.size != size:
            plain = plain.resize(size, Image.Resampling.LANCZOS)
        return plain.convert("RGB")
    except _DAMAGE as error:
        raise _damaged() from error


def _load(picture: Image.Image, size: tuple[int, int]) -> None:
    """Unpack the current page, if that is cheaper no larger than it will be needed."""
    width, height = picture.size
    if width * height * _BYTES.get(picture.mode, _MOST_BYTES) > _LARGEST:
        raise _too_large()
    try:
        # JPEG can be unpacked to a fraction of its size right away.
        picture.draft("RGB", size)
        picture.load()
    except Image.DecompressionBombError as error:
        raise _too_large() from error
    except _DAMAGE as error:
        raise _damaged() from error


def _plain(picture: Image.Image) -> Image.Image:
    """Grey, or red, green and blue, without transparency; a large one is not copied."""
    if picture.mode.startswith(("I", "F")):
        # More than 8 bits for a grey: from the darkest to the lightest that there is.
        low, high = picture.convert("F").getextrema()
        spread = max(1e-9, float(high) - float(low))  # type: ignore[arg-type]
        grey = picture.convert("F").point(
            lambda value: value * (255 / spread) - float(low) * 255 / spread  # type: ignore[arg-type]
        )
        return grey.convert("L")
    if picture.has_transparency_data:
        picture = picture.convert("RGBA")
        # Light writing that was made for a dark ground, or the other way round.
        opaque = picture.getchannel("A").point(lambda alpha: 255 * (alpha > 127))
        histogram = picture.convert("L").histogram(opaque)
        dark, light = sum(histogram[:128]), sum(histogram[128:])
        ground = Image.new("RGBA", picture.size, "white" if dark >= light else "black")
        return Image.alpha_composite(ground, picture).convert("RGB")
    if picture.mode == "1":
        return picture.convert("L")
    return picture if picture.mode in ("L", "RGB") else picture.convert("RGB")


def _is_turned(picture: Image.Image) -> bool:
    """Whether its data say that it lies on its side."""
    with contextlib.suppress(*_DAMAGE):
        return picture.getexif().get(_ORIENTATION, 1) in (5, 6, 7, 8)
    return False


def _upright(shown: Image.Image, picture: Image.Image) -> Image.Image:
    with contextlib.suppress(*_DAMAGE):
        shown.getexif()[_ORIENTATION] = picture.getexif().get(_ORIENTATION, 1)
        return ImageOps.exif_transpose(shown)
    return shown


# ---------------------------------------------------------------- what it says of itself

_MEANINGLESS = re.compile(
    r"(?i)\W*(olympus.*|sony dsc|dcim.*|kodak.*|minolta.*|samsung.*|maker:.*|created (with|by).*"
    r"|screenshot|untitled.*|image\d*|default|exif_.*|jpeg|charset=\w+|compressed by .*"
    r"|.*lossless.*)\W*"
)


def _describe(builder: Builder, data: About) -> None:
    """Titles and descriptions that a person wrote can be searched like text."""
    for text in dict.fromkeys((data.title, data.description)):
        if sum(map(str.isalpha, text)) >= 3 and not _MEANINGLESS.fullmatch(text):
            builder.add(text, place=Place("description of the picture"))
