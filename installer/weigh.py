"""table(…) → what each part of the frozen program weighs."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from installer.freeze import Frozen
from installer.trim import size_of

_MB = 1e6
_LIBS = (".libs", ".dist-info")


def weights(frozen: Frozen) -> Counter[str]:
    """Bytes by part: a Python package with its libraries, the models, Python, the system."""
    counted: Counter[str] = Counter()
    for path in frozen.folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            counted[_part(frozen, path)] += path.stat().st_size
    return counted


def table(frozen: Frozen, largest: int = 25) -> str:
    """The largest parts, one a line, and the sums: with the models of the edition and without."""
    counted = weights(frozen)
    whole = size_of(frozen.folder)
    models = sum(size for part, size in counted.items() if part.startswith("model "))
    lines = [f"{size / _MB:8.1f} MB  {part}" for part, size in counted.most_common(largest)]
    rest = whole - sum(size for _, size in counted.most_common(largest))
    lines += [
        f"{rest / _MB:8.1f} MB  all others",
        f"{whole / _MB:8.1f} MB  in all",
        f"{(whole - models) / _MB:8.1f} MB  without the edition's models",
    ]
    return "\n".join(lines)


def _part(frozen: Frozen, path: Path) -> str:
    if frozen.contents not in path.parents:
        return "the program: its modules and those of all packages, compressed"
    inside = path.relative_to(frozen.contents)
    top = inside.parts[0]
    if top == "resources":
        return f"model {inside.parts[2]}" if inside.parts[1:2] == ("models",) else "resources"
    origin = frozen.origins.get(inside.as_posix(), "")
    if len(inside.parts) == 1 and "site-packages" not in origin:
        return "Python itself" if "python" in top else "libraries of the system"
    if top.startswith("python3"):
        return "Python itself"
    for ending in _LIBS:
        if top.endswith(ending):
            top = top.removesuffix(ending).partition("-")[0]
    return {"opencv_python_headless": "cv2", "shiboken6": "PySide6"}.get(top, top.partition(".")[0])
