"""Embeds and answers with the frozen program's libraries, on whatever processor this is.

    python -m installer.old_processor --with 'qemu-x86_64 -cpu Nehalem' FOLDER

says which parts run on a processor without AVX. Each is tried in a process of its own. QEMU
does not follow what a program starts, and the frozen program starts itself anew, so it is
Python from outside that runs them here, with the program's own libraries and models.
"""

from __future__ import annotations

import argparse
import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

_QUESTION = "The oyster is a"


def _embed(frozen: Path) -> str:
    from muniment.embed import Embedder
    from muniment.models import Models

    models = frozen / "_internal/resources/models"
    with tempfile.TemporaryDirectory() as folder:
        known = Models(places=[models], memory=Path(folder) / "verified.json")
        embedder = Embedder(known.get("embedding"), threads=1)
        one, other, far = embedder.embed(["oysters", "shellfish", "tax return"])
    near, away = (float((one * vector).sum()) for vector in (other, far))
    if near <= away:
        raise SystemExit(f"“shellfish” is no nearer to “oysters” than “tax return”: {near}, {away}")
    return f"likeness {near:.3f} to what is like it, {away:.3f} to what is not"


def _answer(frozen: Path) -> str:
    os.environ["LLAMA_CPP_LIB_PATH"] = str(frozen / "_internal/llama_cpp/lib")
    from muniment.llm.runtime import Runtime

    (model,) = (frozen / "_internal/resources/models").glob("*/*.gguf")
    runtime = Runtime(model, adapter=None, context=128, threads=1, layers=0)
    tokens = runtime.tokens(_QUESTION)
    runtime.evaluate(tokens, 0)
    said = b""
    for position in range(len(tokens), len(tokens) + 8):
        token = int(runtime.logits().argmax())
        said += runtime.piece(token)
        runtime.evaluate([token], position)
    (used,) = {
        Path(line.split()[-1])
        for line in Path("/proc/self/maps").read_text().splitlines()
        if "libggml-cpu" in line
    } or {Path("unknown")}
    return f"“{_QUESTION}{said.decode('utf-8', 'replace')}”, by {used.parent.name}/{used.name}"


def _store(frozen: Path) -> str:
    import lancedb

    with tempfile.TemporaryDirectory() as folder:
        rows = [{"vector": [1.0, 2.0], "text": "oyster"}]
        table = lancedb.connect(folder).create_table("a", rows)
        return f"{table.count_rows()} row written and read"


_PARTS: dict[str, Callable[[Path], str]] = {"embed": _embed, "answer": _answer, "store": _store}


def main() -> int:
    """Try the parts; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m installer.old_processor", description=__doc__)
    parser.add_argument("frozen", type=Path)
    parser.add_argument("--parts", nargs="+", choices=_PARTS, default=list(_PARTS))
    parser.add_argument("--with", dest="before", type=shlex.split, default=[], metavar="COMMAND")
    options = parser.parse_args()
    frozen: Path = options.frozen.absolute()
    if not options.before:
        for part in options.parts:
            print(_PARTS[part](frozen), flush=True)
        return 0
    failed = 0
    environment = {**os.environ, "LD_LIBRARY_PATH": str(frozen / "_internal")}
    for part in options.parts:
        command = [*options.before, sys.executable, "-m", "installer.old_processor", str(frozen)]
        done = subprocess.run(
            [*command, "--parts", part],
            capture_output=True,
            text=True,
            env=environment,
            check=False,
        )
        said = (done.stdout or done.stderr).strip().splitlines()
        failed += bool(done.returncode)
        print(f"{'FAILED' if done.returncode else 'ok':8}{part}: {said[-1] if said else ''}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
