"""The commands: each a function that gives the exit status."""

from __future__ import annotations

import getpass
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from rich.markup import escape

from muniment import as_json
from muniment.cli.call import Call
from muniment.cli.models import models, use
from muniment.cli.parser import LIMIT
from muniment.cli.questions import ask, export, history
from muniment.cli.screen import POLL, count
from muniment.config import FolderRule
from muniment.errors import LOCKED, WRONG_PASSWORD, UsageError
from muniment.records import Evidence

if TYPE_CHECKING:
    from muniment.library import Library


def add(call: Call) -> int:
    with call.writing(adding=True) as library:
        library.add(call.options.paths, rule=_rule(call))
        call.screen.show_progress(library)
        call.report(library.status(), library.problems())
    return 0


def _rule(call: Call) -> FolderRule | None:
    options = call.options
    rule = FolderRule(tuple(options.exclude or ()), tuple(options.include or ()), options.hidden)
    return rule if rule != FolderRule() else None


def remove(call: Call) -> int:
    path = call.options.path
    with call.writing() as library:
        removal = library.removal(path)
        library.remove(path)
        while library.removal(path).files and not library.wait(POLL):
            pass
        if not call.json:
            freed = f"{count(removal.files, 'file')} no longer in the library"
            call.screen.out.print(f"{freed}, about {removal.bytes / 1e6:,.1f} MB freed.")
        call.report(library.status())
    return 0


def unlock(call: Call) -> int:
    from muniment.library import plain

    password = getpass.getpass("Password: ") if sys.stdin.isatty() else sys.stdin.readline()
    with call.writing() as library:
        library.unlock(call.options.path, password.rstrip("\r\n"))
        call.screen.show_progress(library)
        path = plain(call.options.path)
        problems = [problem for problem in library.problems() if problem.path == path]
        locked = next((p for p in problems if p.title in (LOCKED, WRONG_PASSWORD)), None)
        if locked is not None:
            raise UsageError(locked.title, locked.message, path)
        call.report(library.status(), problems)
    return 0


def search(call: Call) -> int:
    options = call.options
    with call.reading() as library:
        started = time.perf_counter()
        found = library.find(
            options.query,
            options.limit or (sys.maxsize if options.all else LIMIT),
            options.mode,
            order=options.sort,
            complete=options.all,
        )
        milliseconds = (time.perf_counter() - started) * 1000
        if not call.json:
            evidence = tuple(_refined(library, options.query, found.evidence))
            found = replace(found, evidence=evidence)
    if call.json:
        as_json.print_json(as_json.results(options.query, options.mode, milliseconds, found))
    else:
        call.screen.show_results(found)
    return 0


def _refined(library: Library, query: str, evidence: Sequence[Evidence]) -> Iterator[Evidence]:
    """What was found by its meaning alone shows the sentence that means it."""
    for number, item in enumerate(evidence):
        alone = item.snippet is not None and not item.snippet.marks and number < LIMIT
        yield library.refined(query, item) if alone else item


def similar(call: Call) -> int:
    with call.reading() as library:
        document = library.document_of(call.options.path)
        evidence = library.similar(document, limit=call.options.limit or LIMIT)
    if call.json:
        as_json.print_json(as_json.evidence(evidence))
    else:
        call.screen.show_evidence(evidence)
    return 0


def status(call: Call) -> int:
    with call.reading() as library:
        call.report(library.status())
    return 0


def problems(call: Call) -> int:
    with call.reading() as library:
        found = library.problems()
    if call.json:
        as_json.print_json([as_json.problem(problem) for problem in found])
    elif found:
        call.screen.show_problems(found)
    else:
        call.screen.out.print("Every file could be read.")
    return 0


def doctor(call: Call) -> int:
    from muniment.doctor import examine

    if call.options.repair:
        with call.writing(repair=True) as library:
            library.verify()
            call.screen.show_progress(library)
    findings = examine(call.folder)
    if call.json:
        as_json.print_json([asdict(finding) for finding in findings])
    else:
        for finding in findings:
            mark = "[green]✓[/]" if finding.ok else "[red]✗[/]"
            call.screen.out.print(f"{mark} {escape(finding.name)}: {escape(finding.detail)}")
    return 0 if all(finding.ok for finding in findings) else 1


COMMANDS: Mapping[str, Callable[[Call], int]] = MappingProxyType(
    {
        command.__name__: command
        for command in (
            add, ask, doctor, export, history, models, problems, remove, search, similar, status,
            unlock, use,
        )
    }
)  # fmt: skip
