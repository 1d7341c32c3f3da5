"""stub"""
from __future__ import annotations
from collections.abc import Sequence
from muniment.extract.ocr_layout import Line
def judge(lines: Sequence[Line]) -> tuple[list[Line], str]:
    return [line for line in lines if line.confidence>=0.5], ""
