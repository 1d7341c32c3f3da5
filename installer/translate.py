"""Keeps the translations in step with the code: `make translations`.

Texts of the window are what its code hands to tr() and translate(); those of the core are found
by `installer.core_messages`. (Qt's own lupdate passes over translate() with a number, silently.)
Both come into resources/translations/muniment_XX.ts, which translators fill, with Linguist or by
`--export XX` and `--import XX FILE` (JSON). Qt reads the .qm that are made of them.
"""

from __future__ import annotations

import argparse
import ast
import dataclasses
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import PySide6

from installer import core_messages, ts
from installer.ts import Message

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "desktop" / "muniment"
TRANSLATIONS = ROOT / "resources" / "translations"
SOURCE = "en"
LANGUAGES = ("de", "fr", "es")
_TOOLS = Path(PySide6.__file__).parent
_HOLE = re.compile(r"%L?\d|%L?n|\{\d+\}")
_MNEMONIC = re.compile(r"&([^\s&])")
# Modules that look texts up which are written out elsewhere (of the core: its templates).
_LOOKED_UP = ("gui/languages.py", "gui/running/opening.py", "gui/shortcuts.py")
# "file(s)", "entr(y|ies)": how a text that depends on a number is written in the code.
_EITHER = re.compile(r"\(([^()|]*)\|([^()|]*)\)")
_ENDING = re.compile(r"(?<=\w)\((s|es)\)")


def main(arguments: Sequence[str] | None = None) -> int:
    """Bring all files up to date, or do what the arguments say; returns the exit status."""
    parser = argparse.ArgumentParser(prog="installer.translate", description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="fail if a file is not as it should be"
    )
    parser.add_argument("--export", metavar="XX", help="print what is to be translated, as JSON")
    parser.add_argument("--all", action="store_true", help="with --export: what is done, too")
    parser.add_argument("--tidy", action="store_true", help="drop what is used no more")
    parser.add_argument("--import", nargs=2, metavar=("XX", "FILE"), dest="taken")
    chosen = parser.parse_args(arguments)
    if chosen.check:
        faults = check()
        print("\n".join(faults) or "The translations are in order.")
        return 1 if faults else 0
    if chosen.export:
        print(
            json.dumps(exported(chosen.export, everything=chosen.all), indent=1, ensure_ascii=False)
        )
        return 0
    if chosen.taken:
        code, file = chosen.taken
        update()
        taken_in = taken(code, json.loads(Path(file).read_text("utf-8")))
        print(f"{taken_in} translations were taken in.", file=sys.stderr)
    for code, left in update(tidy=chosen.tidy).items():
        print(f"{code}: {left} to be translated" if left else f"{code}: complete")
    return 0


# ---------------------------------------------------------------- what there is to translate


def gather() -> list[Message]:
    """Every text of the program as it is now, untranslated."""
    core = core_messages.gather(PACKAGE)
    return [
        *_of_window(),
        *(Message("core", text, note=note) for text, note in core.texts.items()),
        *(Message("places", text, note=note) for text, note in core.places.items()),
        *(Message("kinds", text, note=note) for text, note in core.kinds.items()),
    ]


def _of_window(package: Path = PACKAGE) -> list[Message]:
    found: dict[tuple[str, str, str], Message] = {}
    for call, context, _ in _calls(package):
        if message := _message(call, context):
            found.setdefault(message.key, message)
    return list(found.values())


def hidden_texts(package: Path = PACKAGE) -> list[str]:
    """Calls whose text no translator ever sees, because it is not written out in the call."""
    return [
        f"{where}: {ast.unparse(call)[:90]}"
        for call, context, where in _calls(package)
        if _message(call, context) is None and where not in _LOOKED_UP
    ]


def _calls(package: Path) -> Iterator[tuple[ast.Call, str, str]]:
    """The calls that translate, with the class around each and where it stands."""
    for path in sorted((package / "gui").rglob("*.py")):
        name = path.relative_to(package).as_posix()
        pending: list[tuple[ast.AST, str]] = [(ast.parse(path.read_text("utf-8")), "")]
        while pending:
            node, context = pending.pop()
            if isinstance(node, ast.ClassDef):
                context = node.name
            if isinstance(node, ast.Call) and _translates(node):
                yield node, context, name
            pending += [(child, context) for child in ast.iter_child_nodes(node)]


def _called(call: ast.Call) -> str:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    return str(name).lstrip("_")


def _translates(call: ast.Call) -> bool:
    # A str has a method of the same name, which takes a table.
    of_str = _called(call) == "translate" and len(call.args) == 1
    return _called(call) in ("tr", "translate", "QT_TRANSLATE_NOOP") and not of_str


def _message(call: ast.Call, context: str) -> Message | None:
    """The text of a call, if it is written out there."""
    given: list[object] = [arg.value if isinstance(arg, ast.Constant) else arg for arg in call.args]
    given = [context, *given] if _called(call) == "tr" else given
    given += [""] * (3 - len(given))
    said, comment = given[1], given[2] or ""
    if not all(isinstance(text, str) for text in (given[0], said, comment)):
        return None
    return Message(str(given[0]), str(said), str(comment), plural=len(given) > 3)


# ---------------------------------------------------------------- bringing up to date


def update(
    messages: Iterable[Message] | None = None, folder: Path = TRANSLATIONS, *, tidy: bool = False
) -> dict[str, int]:
    """Write all files anew, keeping what is translated; returns how much is not, by language.

    Translations that are used no more stay in the files until `tidy` drops them.
    """
    messages = list(gather() if messages is None else messages)
    folder.mkdir(parents=True, exist_ok=True)
    left = {}
    for code in (SOURCE, *LANGUAGES):
        path = folder / f"muniment_{code}.ts"
        merged = _merged(code, messages, ts.read(path))
        if tidy:
            merged = [message for message in merged if not message.vanished]
        ts.write(path, code, merged)
        _release(path, path.with_suffix(".qm"))
        left[code] = sum(not message.finished for message in merged)
    (folder / "core.json").write_text(_templates(messages), "utf-8", newline="\n")
    return left


def _merged(code: str, messages: Iterable[Message], known: Iterable[Message]) -> list[Message]:
    if code == SOURCE:
        return [
            dataclasses.replace(message, forms=english_forms(message.source))
            for message in messages
            if message.plural
        ]
    known = list(known)
    done = {message.key: message.forms for message in known}
    # A text that moved to another class is still the same text.
    elsewhere = {(m.source, m.comment, m.plural): m.forms for m in known if m.finished}
    merged = []
    for message in messages:
        forms = done.get(message.key) or elsewhere.get(
            (message.source, message.comment, message.plural), ()
        )
        fits = len(forms) == 1 + message.plural
        merged.append(dataclasses.replace(message, forms=forms if fits else ()))
    keys = {message.key for message in merged}
    gone = (message for message in known if message.finished and message.key not in keys)
    return [*merged, *(dataclasses.replace(message, vanished=True) for message in gone)]


def english_forms(source: str) -> tuple[str, str]:
    """ "%n file(s)" for one and for many; "(is|are)" and "entr(y|ies)" say both."""
    one = _ENDING.sub("", _EITHER.sub(r"\1", source))
    return one, _ENDING.sub(r"\1", _EITHER.sub(r"\2", source))


def _templates(messages: Iterable[Message]) -> str:
    """The templates that the window looks up to know a message of the core by (gui/phrasebook)."""
    of = {context: [] for context in ("core", "places", "kinds")}  # type: dict[str, list[str]]
    for message in messages:
        if message.context in of:
            of[message.context].append(message.source)
    ordered = {context: sorted(texts) for context, texts in of.items()}
    return json.dumps(ordered, indent=0, ensure_ascii=False) + "\n"


def _release(path: Path, into: Path) -> None:
    _run("lrelease", "-silent", "-nounfinished", str(path), "-qm", str(into))


def _run(tool: str, *arguments: str) -> None:
    program = _TOOLS / (f"{tool}.exe" if sys.platform == "win32" else tool)
    subprocess.run([str(program), *arguments], check=True, stdout=subprocess.DEVNULL)


# ---------------------------------------------------------------- exchange with translators


def exported(code: str, *, everything: bool = False) -> list[dict[str, object]]:
    """What is to be translated, with all that helps; of a plural text, a list of its forms."""
    return [
        {
            "context": message.context,
            "source": message.source,
            **({"comment": message.comment} if message.comment else {}),
            **({"note": message.note} if message.note else {}),
            "translation": list(message.forms or ("", "")) if message.plural
            else "".join(message.forms),
        }
        for message in ts.read(TRANSLATIONS / f"muniment_{code}.ts")
        if not message.vanished and (everything or not message.finished)
    ]  # fmt: skip


def taken(code: str, entries: Iterable[dict[str, object]]) -> int:
    """Put what was translated into the language's file; returns how many texts that were."""
    path = TRANSLATIONS / f"muniment_{code}.ts"
    given = {}
    for entry in entries:
        said = entry["translation"]
        forms = tuple(map(str, said)) if isinstance(said, list) else (str(said),)
        if all(forms):
            given[entry["context"], entry["source"], entry.get("comment", "")] = forms
    messages = ts.read(path)
    ts.write(
        path,
        code,
        (dataclasses.replace(m, forms=given.get(m.key, m.forms)) for m in messages),
    )
    return sum(message.key in given for message in messages)


# ---------------------------------------------------------------- checking


def check(messages: Iterable[Message] | None = None, folder: Path = TRANSLATIONS) -> list[str]:
    """What is wrong with the files, in words; nothing if they are as they should be."""
    messages = list(gather() if messages is None else messages)
    faults = [f"The text is not written out in the call: {call}" for call in hidden_texts()]
    written = folder / "core.json"
    if not written.is_file() or written.read_text("utf-8") != _templates(messages):
        faults.append(f"{written.name} is out of date: run `make translations`.")
    for code in (SOURCE, *LANGUAGES):
        path = folder / f"muniment_{code}.ts"
        known = [message for message in ts.read(path) if not message.vanished]
        faults += _differences(path.name, _merged(code, messages, known), known)
        faults += [f"{path.name}: {fault}" for message in known for fault in faults_in(message)]
        faults += [f"{path.name}: {fault}" for fault in clashes(known)]
        faults += _not_as_released(path)
    return faults


def _differences(name: str, now: Sequence[Message], known: Sequence[Message]) -> Iterator[str]:
    wanted, there = {m.key for m in now if not m.vanished}, {m.key for m in known}
    for kind, keys in (("missing", wanted - there), ("no longer used", there - wanted)):
        for context, source, _ in sorted(keys):
            yield f"{name}: {kind}: [{context}] {source!r} (run `make translations`)"


def faults_in(message: Message) -> Iterator[str]:
    """What is wrong with one translation."""
    said = f"[{message.context}] {message.source!r}"
    if not message.finished:
        yield f"not translated: {said}"
        return
    for i, form in enumerate(message.forms):
        wanted = sorted(_HOLE.findall(message.source))
        # "about a minute": one need not be said in figures.
        if message.plural and not i and "%L" not in form:
            wanted = [hole for hole in wanted if hole != "%Ln"]
        if sorted(_HOLE.findall(form)) != wanted:
            yield f"the places for values differ: {said}: {form!r}"
        if bool(_MNEMONIC.search(form)) != bool(_MNEMONIC.search(message.source)):
            yield f"the letter for the keyboard differs: {said}: {form!r}"
        if (form[:1].isspace(), form[-1:].isspace()) != (
            message.source[:1].isspace(),
            message.source[-1:].isspace(),
        ):
            yield f"the space around it differs: {said}: {form!r}"


def clashes(messages: Iterable[Message]) -> Iterator[str]:
    """Letters for the keyboard that two texts of one context share."""
    taken_by: dict[tuple[str, str], str] = {}
    for message in messages:
        for form in message.forms:
            if letter := _MNEMONIC.search(form):
                key = message.context, letter[1].casefold()
                if (other := taken_by.setdefault(key, message.source)) != message.source:
                    yield f"[{message.context}] {other!r} and {message.source!r} share “{key[1]}”"


def _not_as_released(path: Path) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        made, kept = Path(folder) / "made.qm", path.with_suffix(".qm")
        if path.is_file():
            _release(path, made)
            if kept.is_file() and kept.read_bytes() == made.read_bytes():
                return []
    return [f"{kept.name} is not what {path.name} makes: run `make translations`."]


if __name__ == "__main__":
    raise SystemExit(main())
