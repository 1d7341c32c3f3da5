"""The text in pictures, through rapidocr and the models in its package.

rapidocr's own front (`RapidOCR`) is passed by, for three reasons: it judges line by line
whether text stands on its head, and a wrong guess costs a good line; it gives no say in how
the models are run; and where a model file is missing it would download one.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from muniment.extract.ocr_ink import ink_of, unread_share, with_lost_spaces
from muniment.extract.ocr_layout import Line, Point, blocks
from muniment.extract.ocr_pages import Recognised, with_pages
from muniment.extract.ocr_writing import judge

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

__all__ = ["Recognised", "Recogniser", "with_pages"]

_DETECTION = "PP-OCRv6_det_small.onnx"
_RECOGNITION = "PP-OCRv6_rec_small.onnx"

# Lines are looked for in a picture of this many pixels on its longer side, or this many to
# the inch. Where they turn out lower than `_LOW` pixels there, they are looked for again in
# a larger one, which takes 270 MB more for a moment.
_LONGER_SIDE = 1280
_DPI = 110
_LARGEST_SIDE = 1920
_LOW = 13.0
# rapidocr would silently look at no more than 1,000 places.
_MOST_LINES = 100_000
# Lines to be recognised at one time: more need more memory and are no faster.
_BATCH = 2
# How far rapidocr moves the edges of a line's core outwards, in its area by its half girth.
_MARGIN = 1.6
# A line less sure than this is tried upside down too; and it must be so much surer then.
_DOUBTFUL = 0.9
_SURER = 0.05


class Recogniser:
    """Recognises the text in pictures. Loading takes a second and some 150 MB.

    `threads` is how many of the processor's cores it uses, 0 for all of them.
    """

    def __init__(self, threads: int = 0) -> None:
        # Here, not above: they cost the parent's process half a second and 100 MB.
        import rapidocr
        from rapidocr.ch_ppocr_det import TextDetector
        from rapidocr.ch_ppocr_rec import TextRecognizer
        from rapidocr.utils.typings import EngineType, LangRec

        logging.getLogger("RapidOCR").disabled = True
        models = Path(rapidocr.__file__).parent / "models"
        self._detector: Any = TextDetector(
            _options(
                engine_type=EngineType.ONNXRUNTIME,
                session=_session(models / _DETECTION, threads),
                limit_type="max",
                limit_side_len=_LONGER_SIDE,
                max_candidates=_MOST_LINES,
                box_thresh=0.5,
                unclip_ratio=_MARGIN,
            )
        )
        self._recognizer: Any = TextRecognizer(
            _options(
                engine_type=EngineType.ONNXRUNTIME,
                session=_session(models / _RECOGNITION, threads),
                lang_type=LangRec.CH,
                rec_batch_num=_BATCH,
                rec_img_shape=[3, 48, 320],
                font_path=None,
            )
        )

    def recognise(self, pixels: Pixels, dpi: float | None = None) -> Recognised:
        """The text in a picture, given as rows of pixels (red, green, blue), 0 to 255 each.

        It may lie on its side, upside down or aslant. `dpi` is how many pixels make an inch,
        where that is known.
        """
        import numpy as np

        picture = np.ascontiguousarray(pixels[:, :, ::-1])  # the models were taught so
        corners = self._find(picture, dpi)
        lines = self._read_both_ways(picture, corners) if corners else []
        readable, note = judge(lines)
        sure = sum(line.confidence * len(line.text) for line in readable)
        letters = sum(len(line.text) for line in readable)
        return Recognised(blocks(readable), sure / letters if letters else 0.0, note)

    # ------------------------------------------------------------ where lines are

    def _find(self, picture: Pixels, dpi: float | None) -> list[Any]:
        """The corners of each line, clockwise from the upper left as the picture lies."""
        longer = max(picture.shape[:2])
        side = round(longer * _DPI / dpi) if dpi else _LONGER_SIDE
        side = min(max(side, _LONGER_SIDE), longer, _LARGEST_SIDE)
        found = self._detect(picture, side)
        low = found and _median_height(found) * side / longer < _LOW
        if low and side < min(longer, _LARGEST_SIDE):
            found = self._detect(picture, min(2 * side, longer, _LARGEST_SIDE))
        return found

    def _detect(self, picture: Pixels, side: int) -> list[Any]:
        self._detector.limit_side_len = max(32, side)
        found = self._detector(picture).boxes
        return [] if found is None else list(found)

    # ------------------------------------------------------------ what they say

    def _read_both_ways(self, picture: Pixels, corners: list[Any]) -> list[Line]:
        import numpy as np
        from rapidocr.utils.process_img import get_rotate_crop_image

        crops = [get_rotate_crop_image(picture, box.astype(np.float32)) for box in corners]
        # A strip that stands on end is cut out lying on its side, its top to the left.
        starts = [_starts_at(box) for box in corners]
        lines = self._read(crops, corners, starts)
        doubtful = [i for i, line in enumerate(lines) if line.confidence < _DOUBTFUL]
        turned = self._read(
            [np.ascontiguousarray(crops[i][::-1, ::-1]) for i in doubtful],
            [corners[i] for i in doubtful],
            [(starts[i] + 2) % 4 for i in doubtful],
        )
        for i, line in zip(doubtful, turned, strict=True):
            if line.confidence > lines[i].confidence + _SURER:
                lines[i] = line
        return lines

    def _read(
        self, crops: Sequence[Pixels], corners: Sequence[Any], starts: Sequence[int]
    ) -> list[Line]:
        """The text of strips of the picture; each begins at the corner that `starts` says."""
        if not crops:
            return []
        from rapidocr.ch_ppocr_rec import TextRecInput

        found = self._recognizer(TextRecInput(img=list(crops), return_word_box=True))
        lines = []
        for i, (text, score, info) in enumerate(
            zip(found.txts, found.scores, found.word_results, strict=True)
        ):
            centres, ink = _centres(info), ink_of(crops[i])
            unread = unread_share(ink, centres, len(crops[i]))
            text = with_lost_spaces(text, ink, centres, len(crops[i]))
            line = Line(text, float(score), _from(corners[i], starts[i]), centres, unread)
            lines.append(line._replace(size=_size(line.width, line.height)))
        return lines


def _session(model: Path, threads: int) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Threads that wait busily for work keep the person's computer from theirs.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # Every page has another size: memory kept from one is of no use for the next.
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])


def _options(**values: Any) -> Any:
    """Options in the form that rapidocr takes them, which may hold a session."""
    from omegaconf import OmegaConf

    return OmegaConf.create(values, flags={"allow_objects": True})


def _median_height(corners: Sequence[Any]) -> float:
    import numpy as np

    sides = [
        min(np.linalg.norm(box[0] - box[1]), np.linalg.norm(box[0] - box[3])) for box in corners
    ]
    return float(np.median(sides))


def _starts_at(box: Any) -> int:
    """At which corner a strip begins as rapidocr cuts it out: one on end at its upper right."""
    import numpy as np

    width = int(max(np.linalg.norm(box[0] - box[1]), np.linalg.norm(box[2] - box[3])))
    height = int(max(np.linalg.norm(box[0] - box[3]), np.linalg.norm(box[1] - box[2])))
    return 1 if height / max(1, width) >= 1.5 else 0


def _from(box: Any, start: int) -> tuple[Point, Point, Point, Point]:
    a, b, c, d = [(float(x), float(y)) for x, y in box]
    ring = (a, b, c, d, a, b, c)
    return ring[start], ring[start + 1], ring[start + 2], ring[start + 3]


def _size(width: float, height: float) -> float:
    """The height that a line's box would have if it were very long.

    rapidocr draws the box at a distance around the core of the letters that is smaller for
    short lines; that is taken back here.
    """
    core = height / (1 + _MARGIN)
    for _ in range(8):
        length = max(core, width - height + core)
        core = height / (1 + _MARGIN * length / (length + core))
    return core * (1 + _MARGIN)


def _centres(info: Any) -> tuple[float, ...]:
    """Where the middle of each character stands, from 0 to 1 along the line.

    rapidocr says in which of `line_txt_len` columns of the model's output each one appeared.
    """
    columns = [column for word in info.word_cols for column in word]
    if not columns or not info.line_txt_len:
        return ()
    return tuple(min(1.0, (column + 0.5) / info.line_txt_len) for column in columns)
