"""Makes the pictures of the window: the real program on a real library, one scene after the other.

    make screenshot                     all scenes, and of them the contact sheet
    python tests/gui/screenshot.py --only answer,results --size 1440x900 --to FOLDER

Each scene is shown light and dark, at 1024x700 and at 2560x1440 with a scale factor of 2, in
English and in German. The single pictures go to build/screenshots, the contact sheets and the
README's two to resources/screenshots. Starts a display of its own.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.gui.driver import Driver

_ROOT = Path(__file__).parents[2]
_SINGLE = _ROOT / "build" / "screenshots"
_KEPT = _ROOT / "resources" / "screenshots"
# What is shown, at what scale: 1024x700 as it is, and 2560x1440 where a point is two pixels.
_SIZES = {"1024x700": 1, "2560x1440": 2}
_LANGUAGES = ("en", "de")
_QUESTION = "Which birds nested for the first time in 2022?"
_FOREIGN = "Who won the chess championship in Reykjavik?"
_PAGES = ("folders", "models", "indexing", "privacy", "appearance", "language", "advanced")
_THUMBNAIL = 512
_COLUMNS = 4


def main() -> int:
    """All pictures, or those that are named; returns the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--to", type=Path, default=_SINGLE)
    parser.add_argument("--only", default="", help="names of scenes, with commas")
    parser.add_argument("--size", default="", help="as 1440x900; else the two sizes")
    parser.add_argument("--scale", type=float, default=0, help="pixels for a point")
    parser.add_argument("--language", default="", help="en, de, fr or es; else English and German")
    parser.add_argument("--percent", type=int, default=100, help="size of all text")
    parser.add_argument("--here", action="store_true", help="use the display that is there")
    given = parser.parse_args()
    sys.path.insert(0, str(_ROOT))
    if given.here:
        return _take(given)
    from tests.gui.display import virtual_display

    sizes = {given.size: given.scale or 1} if given.size else _SIZES
    languages = [given.language] if given.language else _LANGUAGES
    with virtual_display("2700x1600") as display:
        for size, scale in sizes.items():
            for language in languages:
                own = ["--size", size, "--language", language, "--here"]
                environment = {
                    **os.environ,
                    "DISPLAY": display,
                    "QT_QPA_PLATFORM": "xcb",
                    "QT_SCALE_FACTOR": str(scale),
                }
                passed = [*sys.argv[1:], *own, "--scale", str(scale)]
                done = subprocess.run(
                    [sys.executable, __file__, *passed], env=environment, check=False
                )
                if done.returncode:
                    return done.returncode
    if not given.only and not given.size and not given.language:
        _keep(given.to)
    return 0


def _take(given: argparse.Namespace) -> int:
    """In this process: the scenes in one size and language, light and dark."""
    from muniment.config import Appearance, Preferences, preferences_file
    from tests.gui.driver import Driver

    scale = given.scale or 1
    width, height = (round(int(side) / scale) for side in given.size.split("x"))
    wanted = set(filter(None, given.only.split(",")))
    given.to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="muniment-picture-") as folder:
        os.environ["XDG_CONFIG_HOME"] = str(Path(folder) / "config")
        os.environ["MUNIMENT_CONFIG"] = str(Path(folder) / "config")
        (Path(folder) / "config").mkdir()
        chosen = Preferences(language=given.language, text_percent=given.percent)
        chosen.save(preferences_file())
        driver = Driver(Path(folder) / "library", (width, height))
        # The program says errors in its window: here they are to end the run.
        sys.excepthook = sys.__excepthook__
        preferring = driver.program.preferring
        for name, scene in _scenes(Path(folder)):
            # What a scene leaves behind is where the next one begins.
            shown = scene(driver)
            if wanted and name not in wanted:
                continue
            for appearance in (Appearance.LIGHT, Appearance.DARK):
                preferring.change(appearance=appearance)
                file = f"{name}-{given.size}-{given.language}-{appearance}.png"
                driver.picture(given.to / file, shown)
                print(file, flush=True)
            preferring.change(appearance=Appearance.LIGHT)
        driver.close()
    return 0


Scene = Callable[["Driver"], "QWidget | None"]


def _scenes(folder: Path) -> Iterator[tuple[str, Scene]]:
    """The scenes in their order. A scene returns the dialog to show, None for the window."""
    yield "welcome", lambda driver: None
    yield "dropping", _dropping
    yield "indexing", lambda driver: _indexing(driver, folder / "Parish registers")
    yield "results", _results
    yield "answer", _answer
    yield "abstention", _abstention
    yield "problems", lambda driver: _problems(driver, folder / "Old disk")
    for page in _PAGES:
        yield f"settings-{page}", partial(_settings, page)
    yield "shortcuts", lambda driver: driver.shortcut_list()


def _settings(page: str, driver: Driver) -> QWidget:
    return driver.settings(page)


def _dropping(driver: Driver) -> None:
    from muniment.config import resources

    driver.hover(resources() / "sample")


def _indexing(driver: Driver, folder: Path) -> None:
    """A folder that takes some time, caught in the middle of it."""
    from muniment.config import resources

    driver.drop(resources() / "sample")
    driver.idle()
    diary = (resources() / "sample" / "keepers-diary-1893.txt").read_text("utf-8")
    folder.mkdir()
    for year in range(1700, 1790):
        (folder / f"register {year}.txt").write_text(f"Parish register of {year}\n\n{diary * 4}")
    driver.drop(folder)
    driver.until(lambda: not driver.status.idle and driver.status.searchable > 20)


def _results(driver: Driver) -> None:
    driver.program.library.pause()
    driver.search("oyster beds")
    source = driver.window.source
    driver.until(lambda: source.text.marked or source.pages.page)


def _answer(driver: Driver) -> None:
    answer = driver.ask(_QUESTION)
    numbered = [source for source in answer["sources"] if source["n"]]
    paged = [source for source in numbered if source["page"]]
    driver.open_citation((paged or numbered)[0]["n"])


def _abstention(driver: Driver) -> None:
    driver.ask(_FOREIGN)


def _problems(driver: Driver, folder: Path) -> QWidget:
    """Files of the kinds that every old disk has: cut off, empty, locked, of no known kind."""
    from tests.gui.broken import make

    driver.program.library.resume()
    make(folder)
    driver.drop(folder)
    driver.until(lambda: driver.status.failed >= 3)
    return driver.problems()


def _keep(singles: Path) -> None:
    """The contact sheets, one for each size and language, and the README's pictures."""
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication.instance() or QGuiApplication([])
    _KEPT.mkdir(parents=True, exist_ok=True)
    for size in _SIZES:
        for language in _LANGUAGES:
            files = sorted(
                singles.glob(f"*-{size}-{language}-*.png"), key=lambda file: file.stat().st_mtime_ns
            )
            images = [QImage(str(file)) for file in files]
            small = [
                image.scaledToWidth(_THUMBNAIL, Qt.TransformationMode.SmoothTransformation)
                for image in images
            ]
            rows = [small[n : n + _COLUMNS] for n in range(0, len(small), _COLUMNS)]
            tall = [max(image.height() for image in row) + 22 for row in rows]
            sheet = QImage(
                _COLUMNS * (_THUMBNAIL + 12) + 12, sum(tall) + 12, QImage.Format.Format_RGB32
            )
            sheet.fill(QColor("#808080"))
            painter = QPainter(sheet)
            painter.setPen(QColor("white"))
            for n, (file, image) in enumerate(zip(files, small, strict=True)):
                x = 12 + n % _COLUMNS * (_THUMBNAIL + 12)
                y = 12 + sum(tall[: n // _COLUMNS])
                painter.drawImage(x, y + 14, image)
                name = file.stem.replace(f"-{size}-{language}", "")
                painter.drawText(QRect(x, y - 4, _THUMBNAIL, 18), 0, name)
            painter.end()
            sheet.save(str(_KEPT / f"contact-{size}-{language}.jpg"), "JPG", 82)  # type: ignore[call-overload]
    del app
    for name, picture in (("answer", "window"), ("results", "results-dark")):
        theme = "dark" if picture.endswith("dark") else "light"
        image = QImage(str(singles / f"{name}-2560x1440-en-{theme}.png"))
        shown = image.scaledToWidth(1600, Qt.TransformationMode.SmoothTransformation)
        shown.save(str(_KEPT / f"{picture}.png"))


if __name__ == "__main__":
    sys.exit(main())
