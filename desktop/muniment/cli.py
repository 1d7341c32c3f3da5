"""The command line: the library's work in a terminal, for people and (--json) for programs."""

from __future__ import annotations

import argparse
import getpass
import logging
import os
import sys
import tempfile
import threading
import time
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from muniment import __version__, as_json
from muniment.config import FolderRule, resources, user_models
from muniment.errors import LOCKED, WRONG_PASSWORD, MunimentError, UsageError
from muniment.offline import refuse_network
from muniment.records import (
    Answer,
    Citation,
    Evidence,
    Problem,
    Results,
    SearchMode,
    SearchOrder,
    Snippet,
    Status,
    Support,
)

if TYPE_CHECKING:
    from muniment.library import Library

OpenWindow = Callable[[Path | None, Sequence[Path]], int]

_POLL = 0.2
_LIMIT = 10
_SAMPLE_QUERY = "spat on the tiles"
_SAMPLE_QUESTION = "When was the Corran Wall opened to the tide?"


def run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Run one command; returns the exit status: 0, 2 for the user's mistake, 1 for ours."""
    refuse_network()
    parser = _parser()
    options = parser.parse_args(arguments)
    terminal = _Terminal(options)
    try:
        if options.command in (None, "window"):
            return _window(terminal, open_window)
        command: Callable[[], int] = getattr(terminal, options.command)
        return command()
    except MunimentError as error:
        print(f"muniment: {error.title}: {error.message}", file=sys.stderr)
        return 2 if isinstance(error, UsageError) else 1
    except KeyboardInterrupt:
        print("muniment: stopped", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # Whoever read our output has seen enough (`muniment search … | head`).
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception:  # the boundary of the program: no traceback reaches the screen
        logging.getLogger("muniment").exception("the command line")
        print(
            "muniment: Something went wrong inside the program: log.txt in the library's folder "
            "says what.",
            file=sys.stderr,
        )
        return 1


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--library",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="DIR",
        help="the library's folder (default: the one that the window opens)",
    )
    output = argparse.ArgumentParser(add_help=False, parents=[common])
    output.add_argument("--json", action="store_true", help="print JSON")
    parser = argparse.ArgumentParser(
        prog="muniment",
        description="Search and question your own documents. Nothing leaves this computer.",
        parents=[common],
    )
    parser.add_argument("--version", action="version", version=f"muniment {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    window = commands.add_parser("window", parents=[common], help="open the window (the default)")
    window.add_argument("paths", nargs="*", type=Path, help="folders or files to add")
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
    search = commands.add_parser("search", parents=[output], help="find the places that match")
    search.add_argument("query")
    search.add_argument("--limit", type=_positive, metavar="N", help=f"default: {_LIMIT}")
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
    similar.add_argument("--limit", type=_positive, metavar="N", help=f"default: {_LIMIT}")
    ask = commands.add_parser("ask", parents=[output], help="answer a question from the documents")
    ask.add_argument("question")
    unlock = commands.add_parser(
        "unlock", parents=[output], help="read a file that is locked with a password"
    )
    unlock.add_argument("path", type=Path, metavar="FILE")
    use = commands.add_parser(
        "use", parents=[output], help="choose a model; waits until it is ready to be used"
    )
    use.add_argument("model", metavar="MODEL", help="a name that `muniment models --json` lists")
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
        ("models", "the models that are known, and which are here"),
    ]:
        commands.add_parser(name, parents=[output], help=text)
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def has_display() -> bool:
    """Whether a window can be opened here."""
    if sys.platform != "linux":
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(shown) or platform in ("offscreen", "minimal", "vnc")


def _window(terminal: _Terminal, open_window: OpenWindow) -> int:
    if has_display():
        return open_window(terminal.folder, getattr(terminal.options, "paths", []))
    return terminal.tour()


class _Terminal:
    """The commands, each a method of its name."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.folder: Path | None = getattr(options, "library", None)
        self.out = Console(highlight=False)
        self.err = Console(stderr=True, highlight=False)

    @property
    def _json(self) -> bool:
        return bool(getattr(self.options, "json", False))

    def _reading(self) -> Library:
        return _open(self.folder, read_only=True)

    # ------------------------------------------------------------ commands

    def add(self) -> int:
        with _open(self.folder) as library:
            library.add(self.options.paths, rule=self._rule())
            self._show_progress(library)
            self._report(library.status(), library.problems())
        return 0

    def _rule(self) -> FolderRule | None:
        options = self.options
        rule = FolderRule(
            tuple(options.exclude or ()), tuple(options.include or ()), options.hidden
        )
        return rule if rule != FolderRule() else None

    def use(self) -> int:
        """Another model for meanings is built first; one for answers is there at once."""
        with _open(self.folder) as library:
            library.use(self.options.model)
            self._show_progress(library)
            self._report(library.status(), [])
        return 0

    def remove(self) -> int:
        with _open(self.folder) as library:
            removal = library.removal(self.options.path)
            library.remove(self.options.path)
            while library.removal(self.options.path).files and not library.wait(_POLL):
                pass
            if not self._json:
                freed = f"{_count(removal.files, 'file')} no longer in the library"
                self.out.print(f"{freed}, about {removal.bytes / 1e6:,.1f} MB freed.")
            self._report(library.status(), [])
        return 0

    def unlock(self) -> int:
        from muniment.library import plain

        password = getpass.getpass("Password: ") if sys.stdin.isatty() else sys.stdin.readline()
        with _open(self.folder) as library:
            library.unlock(self.options.path, password.rstrip("\r\n"))
            self._show_progress(library)
            path = plain(self.options.path)
            problems = [problem for problem in library.problems() if problem.path == path]
            locked = next((p for p in problems if p.title in (LOCKED, WRONG_PASSWORD)), None)
            if locked is not None:
                raise UsageError(locked.title, locked.message, path)
            self._report(library.status(), problems)
        return 0

    def search(self) -> int:
        options = self.options
        with self._reading() as library:
            started = time.perf_counter()
            found = library.find(
                options.query,
                options.limit or (sys.maxsize if options.all else _LIMIT),
                options.mode,
                order=options.sort,
                complete=options.all,
            )
            milliseconds = (time.perf_counter() - started) * 1000
            if not self._json:
                found = replace(found, evidence=tuple(self._refined(library, found.evidence)))
        if self._json:
            as_json.print_json(as_json.results(options.query, options.mode, milliseconds, found))
        else:
            self._show_results(found)
        return 0

    def _refined(self, library: Library, evidence: Sequence[Evidence]) -> Iterator[Evidence]:
        """What was found by its meaning alone shows the sentence that means it."""
        for number, item in enumerate(evidence):
            alone = item.snippet is not None and not item.snippet.marks and number < _LIMIT
            yield library.refined(self.options.query, item) if alone else item

    def similar(self) -> int:
        options = self.options
        with self._reading() as library:
            document = library.document_of(options.path)
            evidence = library.similar(document, limit=options.limit or _LIMIT)
        if self._json:
            as_json.print_json(as_json.evidence(evidence))
        else:
            self._show_evidence(evidence)
        return 0

    def ask(self) -> int:
        stop = threading.Event()
        with self._reading() as library:
            try:
                answer = library.ask(self.options.question, stop=stop)
            except KeyboardInterrupt:
                stop.set()
                raise
        if self._json:
            as_json.print_json(as_json.answer(answer))
        else:
            self._show_answer(answer)
        return 0

    def status(self) -> int:
        with self._reading() as library:
            status = library.status()
        if self._json:
            as_json.print_json(as_json.status(status))
        else:
            self._show_status(status)
        return 0

    def problems(self) -> int:
        with self._reading() as library:
            problems = library.problems()
        if self._json:
            as_json.print_json([as_json.problem(problem) for problem in problems])
        elif problems:
            self._show_problems(problems)
        else:
            self.out.print("Every file could be read.")
        return 0

    def models(self) -> int:
        from muniment.library import known_models
        from muniment.models import ROLES

        models = known_models(self.folder)
        if self._json:
            as_json.print_json([as_json.jsonable(asdict(model)) for model in models])
            return 0
        table = Table("Model", "For", "Size", "Licence", "State", box=None, pad_edge=False)
        for model in models:
            state = "in use" if model.in_use else "installed" if model.path else "not installed"
            size = f"{model.bytes / 1e6:,.0f} MB" if model.bytes else "–"
            cells = (model.title, ROLES[model.role], size, model.licence, model.problem or state)
            table.add_row(*(Text(_shown(cell)) for cell in cells))
        self.out.print(table)
        self.out.print(
            f"\nModels of your own: put the GGUF file into {user_models()}", soft_wrap=True
        )
        return 0

    def doctor(self) -> int:
        from muniment.doctor import examine

        if self.options.repair:
            with _open(self.folder, repair=True) as library:
                library.verify()
                self._show_progress(library)
        findings = examine(self.folder)
        if self._json:
            as_json.print_json([asdict(finding) for finding in findings])
        else:
            for finding in findings:
                mark = "[green]✓[/]" if finding.ok else "[red]✗[/]"
                self.out.print(f"{mark} {escape(finding.name)}: {escape(finding.detail)}")
        return 0 if all(finding.ok for finding in findings) else 1

    def tour(self) -> int:
        """Show the program's work where there is no display, on the sample library."""
        self.out.print(
            "There is no display here, so no window can be opened. "
            "This is what Muniment does, on its sample documents:\n"
        )
        sample = resources() / "sample"
        with (
            tempfile.TemporaryDirectory(prefix="muniment-") as folder,
            _open(Path(folder)) as library,
        ):
            self.out.print(f"[bold]muniment add {sample}[/]")
            library.add([sample])
            self._show_progress(library)
            self._report(library.status(), library.problems())
            self.out.print(f"\n[bold]muniment search “{_SAMPLE_QUERY}”[/]")
            self._show_evidence(library.search(_SAMPLE_QUERY, 3))
            self.out.print(f"\n[bold]muniment ask “{_SAMPLE_QUESTION}”[/]")
            self._show_answer(library.ask(_SAMPLE_QUESTION))
        self.out.print("\n`muniment --help` lists what else there is.")
        return 0

    # ------------------------------------------------------------ output for people

    def _show_progress(self, library: Library) -> None:
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
        )
        with Progress(*columns, console=self.err, transient=True) as progress:
            files = progress.add_task("Reading files", total=None)
            passages = progress.add_task("Learning meanings", total=None)
            pictures = progress.add_task("Reading pictures", total=None, visible=False)
            most = 0
            done = False
            while not done:
                done = library.wait(_POLL)
                status = library.status()
                read = status.searchable + status.failed + status.skipped
                progress.update(files, completed=read, total=read + status.working)
                progress.update(passages, completed=status.embedded, total=status.passages)
                most = max(most, status.pictures)
                left = most - status.pictures
                progress.update(files, description=status.resting or "Reading files")
                progress.update(pictures, completed=left, total=most, visible=most > 0)

    def _report(self, status: Status, problems: Sequence[Problem]) -> None:
        if self._json:
            as_json.print_json(as_json.status(status))
            return
        self._show_status(status)
        if problems:
            self.out.print(f"{_count(len(problems), 'file')} not read, or not in full:")
            self._show_problems(problems)

    def _show_status(self, status: Status) -> None:
        for folder in status.folders:
            self.out.print(
                f"{escape(_shown(folder.path))}: {folder.searchable} of "
                f"{_count(folder.files, 'file')} searchable ({folder.state})",
                soft_wrap=True,
            )
        self.out.print(
            f"{_count(status.searchable, 'file')} searchable, {status.failed} failed, "
            f"{status.skipped} skipped, {status.offline} offline; "
            f"{_count(status.passages, 'passage')}, {status.embedded:,} of them by meaning; "
            f"{status.bytes / 1e6:.1f} MB"
        )
        if status.working or status.pictures:
            left = [_count(status.working, "file")] if status.working else []
            left += [_count(status.pictures, "picture")] if status.pictures else []
            self.out.print(f"{' and '.join(left)} still to be read")
        if status.message:
            self.err.print(f"[yellow]{escape(status.message)}[/]")

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        for problem in problems:
            # A path is one piece, to be copied: the terminal may wrap it, this program not.
            self.out.print(Text(f"  {_shown(problem.path)}", style="bold"), soft_wrap=True)
            self.out.print(Text(f"    {_shown(problem.title)}: {_shown(problem.message)}"))
            if problem.coverage.total:
                self.out.print(Text(f"    {problem.coverage}"))

    def _show_results(self, found: Results) -> None:
        for note in found.notes:
            self.err.print(Text(note, style="yellow"))
        if found.suggestion:
            self.out.print(Text(f"Did you mean: {found.suggestion}"))
        self._show_evidence(found.evidence)
        if found.complete:
            unread = f"; {_count(found.unread, 'file')} could not be read" if found.unread else ""
            held = f"{_count(found.documents, 'document')} of {found.searched:,}"
            self.out.print(f"{held} searched{unread}.")

    def _show_evidence(self, evidence: Sequence[Evidence]) -> None:
        if not evidence:
            self.out.print("Nothing was found.")
        for rank, item in enumerate(evidence, 1):
            recognised = " (read from a picture)" if item.place.recognised else ""
            text = f"{rank}. {item.title}, {item.place.label}{recognised}"
            head, source = Text(_shown(text), style="bold"), Text(_source(item), style="cyan")
            self.out.print(head, source, sep="\n", soft_wrap=True)
            self.out.print(_snippet(item))
            if item.also:
                self.out.print(f"    also in {_count(len(item.also), 'other place')}")
            self.out.print()

    def _show_answer(self, answer: Answer) -> None:
        self.out.print(Text(_shown(answer.text)))
        if not answer.answered and answer.evidence:
            self.out.print("\nThe nearest passages:")
            self._show_evidence(answer.evidence[:3])
        if answer.citations:
            self.out.print()
        for citation in answer.citations:
            cited = f"[{citation.n}] {citation.title}, {citation.place.label}: {_source(citation)}"
            self.out.print(Text(_shown(cited), style="cyan"), soft_wrap=True)
        unsupported = [c for c in answer.claims if c.support is Support.UNSUPPORTED]
        for claim in unsupported:
            doubt = f"Not supported: {claim.text} ({claim.reason})"
            self.out.print(Text(_shown(doubt), style="yellow"))
        if answer.note:
            self.err.print(Text(answer.note, style="yellow"))


def _source(item: Evidence | Citation) -> str:
    """The file that holds it, and its name inside of that file, if it lies in one."""
    return _shown(f"{item.path} › {item.member}" if item.member else item.path)


def _open(folder: Path | None, *, read_only: bool = False, repair: bool = False) -> Library:
    # What this imports takes a second or more: a window must be on the screen before.
    from muniment.library import Library

    return Library.open(folder, read_only=read_only, repair=repair)


# ---------------------------------------------------------------- words and marks


def _snippet(item: Evidence) -> Text:
    """The sentences of the evidence that match best, the question's words marked."""
    part = item.snippet or Snippet(0, len(item.text))
    text = Text(_shown(item.text[part.start : part.end]))
    for start, end in part.marks:
        text.stylize("bold yellow", start - part.start, end - part.start)
    shown = Text("… ") if part.cut_before else Text()
    shown.append_text(text)
    return shown.append(" …") if part.cut_after else shown


def _shown(value: object) -> str:
    """A text or path as a terminal may show it: control characters could give it commands.

    As long as the text itself, so that marks stay in their places.
    """
    text = str(value).encode("utf-8", "replace").decode("utf-8")
    return "".join(c if c in "\n\t" or unicodedata.category(c) != "Cc" else "\ufffd" for c in text)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
