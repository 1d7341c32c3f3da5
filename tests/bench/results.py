"""Whether what is read from documents is byte for byte what it was.

The first run notes in RECORD a digest of what would be stored of each file: its document, or why
there is none, its passages, and what was prepared of them. Each later run compares, and prints
the files that differ. For work on speed, which must change nothing.

    python -m tests.bench results RECORD [FOLDER …]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from muniment.config import Settings
from muniment.errors import MunimentError
from muniment.extract import extract
from muniment.indexing.embedders import Embedders
from muniment.indexing.preparing import Preparer
from muniment.models import Models

DOCUMENTS = Path(__file__).parents[3] / "shared" / "documents"


def main() -> int:
    """Note or compare; 1 if anything differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("record", type=Path)
    parser.add_argument("folders", nargs="*", type=Path, default=[DOCUMENTS])
    options = parser.parse_args()
    now = digests(options.folders)
    if not options.record.exists():
        options.record.write_text(json.dumps(now, indent=1), "utf-8")
        print(f"{len(now)} files are noted")
        return 0
    before = json.loads(options.record.read_text("utf-8"))
    differing = sorted(n for n in now.keys() | before.keys() if now.get(n) != before.get(n))
    print(*differing, sep="\n")
    print(f"{len(now)} files, {len(differing)} of them differ")
    return 1 if differing else 0


def digests(folders: Sequence[Path]) -> dict[str, str]:
    """A digest for each file below these folders, by its path there."""
    tokenizer = Embedders(Models(), Settings).tokenizer()
    prepare = Preparer()
    return {
        str(path.relative_to(folder)): _digest(path, prepare, tokenizer)
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _digest(path: Path, prepare: Preparer, tokenizer: str) -> str:
    try:
        document, passages, prepared = prepare(extract(path), path.stem, tokenizer)
    except MunimentError as error:
        return f"{error.title}: {error.message}"
    except Exception as error:  # what the child's boundary would turn into a reply
        return type(error).__name__
    values = [
        document.to_json(),
        [(p.start, p.end, p.text, [place.label for place in p.places]) for p in passages],
        list(prepared.terms),
        sorted(prepared.words),
        hashlib.blake2b(prepared.body).hexdigest(),
    ]
    text = json.dumps(values).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(text, digest_size=20).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
