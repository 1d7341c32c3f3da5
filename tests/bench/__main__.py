"""`python -m tests.bench` lists the measurements; `python -m tests.bench NAME …` runs one."""

from __future__ import annotations

import pkgutil
import runpy
import sys
from pathlib import Path


def main() -> int:
    """Run the measurement that is named, or say which there are."""
    names = [module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)])]
    names = [name for name in names if not name.startswith("_")]
    if len(sys.argv) < 2 or sys.argv[1] not in names:
        print("usage: python -m tests.bench NAME …; the measurements are:", ", ".join(names))
        return 0 if len(sys.argv) < 2 else 2
    sys.argv = sys.argv[1:]
    runpy.run_module(f"tests.bench.{sys.argv[0]}", run_name="__main__")
    return 0


if __name__ == "__main__":
    sys.exit(main())
