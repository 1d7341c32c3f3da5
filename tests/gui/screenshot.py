"""Makes the README's picture: the real window on the sample library, with an answer.

Run by `make screenshot` with the path of the picture. Starts a display of its own.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_QUESTION = "Which birds nested for the first time in 2022?"


def main() -> int:
    """Without --here, run again under a display of our own."""
    parser = argparse.ArgumentParser()
    parser.add_argument("picture", type=Path)
    parser.add_argument("--question", default=_QUESTION)
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--here", action="store_true", help="use the display that is there")
    given = parser.parse_args()
    sys.path.insert(0, str(_ROOT))
    if given.here:
        return _take(given)
    from tests.gui.display import virtual_display

    with virtual_display("2600x1500") as display:
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        command = [sys.executable, __file__, *sys.argv[1:], "--here"]
        return subprocess.run(command, env=environment, check=False).returncode


def _take(given: argparse.Namespace) -> int:
    from PySide6.QtCore import Qt

    from muniment.config import resources
    from tests.gui.driver import Driver

    width, height = map(int, given.size.split("x"))
    with tempfile.TemporaryDirectory(prefix="muniment-picture-") as folder:
        driver = Driver(Path(folder) / "library", (width, height))
        driver.program.look.use(Qt.ColorScheme.Dark if given.dark else Qt.ColorScheme.Light)
        sample = resources() / "sample"
        driver.drop(sample)
        driver.indexed(sum(1 for path in sample.rglob("*") if path.is_file()))
        answer = driver.ask(given.question)
        print(answer["text"], answer["sources"])
        numbered = [source for source in answer["sources"] if source["n"]]
        paged = [source for source in numbered if source["page"]]
        if numbered:
            driver.open_citation((paged or numbered)[0]["n"])
        given.picture.parent.mkdir(parents=True, exist_ok=True)
        driver.picture(given.picture)
        driver.close()
    return 0 if paged else 1


if __name__ == "__main__":
    sys.exit(main())
