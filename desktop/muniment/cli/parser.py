"""The options of the command line."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from muniment import __version__

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

LIMIT = 10
PDF = "pdf"
_WHICH = "its id, or the beginning of it, or “last”"


def parser(*, window_only: bool = False) -> argparse.ArgumentParser:
    """What reads the arguments of `muniment`, or those alone that open its window."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--library",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="DIR",
        help="the library's folder (default: the one that the window opens)",
    )
    output = argparse.ArgumentParser(add_help=False, parents=[common])
    # Suppressed, so that a command within a command does not take back what stood before it.
    output.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print JSON")
    whole = argparse.ArgumentParser(
        prog="muniment",
        description="Search and question your own documents. Nothing leaves this computer.",
        parents=[common],
    )
    whole.add_argument("--version", action="version", version=f"muniment {__version__}")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND")
    window = commands.add_parser(
        "window",
        parents=[common],
        help="open the window (the default), adding the folders or files that follow",
    )
    window.add_argument("paths", nargs="*", type=Path, help="folders or files to add")
    window.add_argument(
        "--hidden", action="store_true", help="start out of sight, with an icon in the tray"
    )
    if window_only:
        return whole
    _add_folders(commands, output)
    _add_search(commands, output)
    _add_questions(commands, output, common)
    _add_models(commands, output)
    doctor = commands.add_parser(
        "doctor", parents=[output], help="check that every part of the program works here"
    )
    doctor.add_argument(
        "--repair",
        action="store_true",
        help="check the library too, and make anew from the files what is damaged",
    )
    for name, text in [
        ("status", "what the library holds and does"),
        ("problems", "the files that could not be read, and why"),
    ]:
        commands.add_parser(name, parents=[output], help=text)
    return whole


def _add_folders(commands: Commands, output: argparse.ArgumentParser) -> None:
    add = commands.add_parser(
        "add", parents=[output], help="watch folders or files; waits until all is searchable"
    )
    add.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    add.add_argument(
        "--exclude",
        action="append",
        metavar="PATTERN",
        help="leave out what matches, as in a .gitignore file; may be given several times",
    )
    add.add_argument(
        "--include",
        action="append",
        metavar="PATTERN",
        help="read only what matches; with --exclude, read it all the same",
    )
    add.add_argument("--hidden", action="store_true", help="read hidden files too")
    remove = commands.add_parser(
        "remove", parents=[output], help="stop watching a folder or file; it stays untouched"
    )
    remove.add_argument("path", type=Path, metavar="PATH")
    unlock = commands.add_parser(
        "unlock", parents=[output], help="read a file that is locked with a password"
    )
    unlock.add_argument("path", type=Path, metavar="FILE")


def _add_search(commands: Commands, output: argparse.ArgumentParser) -> None:
    from muniment.records import SearchMode, SearchOrder

    search = commands.add_parser("search", parents=[output], help="find the places that match")
    search.add_argument("query")
    search.add_argument("--limit", type=_positive, metavar="N", help=f"default: {LIMIT}")
    search.add_argument("--mode", choices=[str(mode) for mode in SearchMode], default="hybrid")
    search.add_argument(
        "--all", action="store_true", help="every document that holds all the words, each once"
    )
    search.add_argument(
        "--sort",
        choices=[str(order) for order in SearchOrder],
        default="relevance",
        help="by date or name: documents that hold all the words",
    )
    similar = commands.add_parser(
        "similar", parents=[output], help="find what says the like of a file"
    )
    similar.add_argument("path", type=Path, metavar="FILE")
    similar.add_argument("--limit", type=_positive, metavar="N", help=f"default: {LIMIT}")


def _add_questions(
    commands: Commands, output: argparse.ArgumentParser, common: argparse.ArgumentParser
) -> None:
    from muniment.export import Form

    ask = commands.add_parser("ask", parents=[output], help="answer a question from the documents")
    ask.add_argument("question")
    ask.add_argument(
        "--in",
        dest="within",
        action="append",
        type=Path,
        metavar="PATH",
        help="ask only what lies in this folder or file; may be given several times",
    )
    ask.add_argument("--keep", action="store_true", help="keep question and answer in the library")
    ask.add_argument(
        "--conversation",
        metavar="ID",
        help=f"go on with a conversation that is kept: {_WHICH}",
    )
    _add_history(commands, output)
    export = commands.add_parser(
        "export", parents=[common], help="save conversations, or the documents that they cite"
    )
    export.add_argument(
        "ids", nargs="+", metavar="ID", help=f"a conversation: {_WHICH}; “all” for all of them"
    )
    export.add_argument(
        "--as",
        dest="form",
        choices=[*map(str, Form), PDF],
        default="md",
        help="default: md",
    )
    export.add_argument("--good", action="store_true", help="only answers that were rated good")
    export.add_argument("--out", type=Path, metavar="FILE", help="a new file (default: print it)")


def _add_history(commands: Commands, output: argparse.ArgumentParser) -> None:
    history = commands.add_parser(
        "history", parents=[output], help="the conversations that are kept"
    )
    deeds = history.add_subparsers(dest="deed", metavar="WHAT")
    deeds.add_parser("list", parents=[output], help="all of them, the last asked first")
    show = deeds.add_parser("show", parents=[output], help="one of them, whole")
    show.add_argument("id", metavar="ID", help=_WHICH)
    find = deeds.add_parser("find", parents=[output], help="those that hold all of these words")
    find.add_argument("words", nargs="+", metavar="WORD")
    delete = deeds.add_parser("delete", parents=[output], help="delete one for good")
    delete.add_argument("id", metavar="ID", help=_WHICH)


def _add_models(commands: Commands, output: argparse.ArgumentParser) -> None:
    models = commands.add_parser(
        "models", parents=[output], help="the models that are known, and which are here"
    )
    deeds = models.add_subparsers(dest="deed", metavar="WHAT")
    add = deeds.add_parser("add", parents=[output], help="add a GGUF file of your own")
    add.add_argument("path", type=Path, metavar="FILE")
    add.add_argument(
        "--adapter",
        action="store_true",
        help="it is a LoRA adapter: answers are written with it from now on",
    )
    get = deeds.add_parser(
        "get", parents=[output], help="download one of the list, or take it from a folder"
    )
    get.add_argument("model", metavar="MODEL", help="a name that `muniment models --json` lists")
    get.add_argument(
        "--from",
        dest="folder",
        type=Path,
        metavar="FOLDER",
        help="take its files from here; nothing is downloaded",
    )
    remove = deeds.add_parser("remove", parents=[output], help="delete one that was added")
    remove.add_argument("model", metavar="MODEL", help="its name or path")
    use = commands.add_parser(
        "use", parents=[output], help="choose a model; waits until it is ready to be used"
    )
    use.add_argument("model", metavar="MODEL", help="a name that `muniment models --json` lists")


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number
