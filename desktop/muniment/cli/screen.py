"""What people see in the terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from rich.console import Console
from rich.live import Live
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from muniment.export import doubts
from muniment.records import (
    Answer,
    Citation,
    Claim,
    Conversation,
    Draft,
    Evidence,
    Problem,
    Results,
    Snippet,
    Status,
    Support,
)

if TYPE_CHECKING:
    from muniment.conversations import ConversationSummary
    from muniment.library import Library

# How often the work of the library is looked at, in seconds.
POLL = 0.2
# How many passages are shown where the documents do not answer.
NEAREST = 3


class Screen:
    """Output for people: results on standard output, what else there is to say beside it."""

    def __init__(self, out: Console | None = None, err: Console | None = None) -> None:
        self.out = out or Console(highlight=False)
        self.err = err or Console(stderr=True, highlight=False)

    def show_progress(self, library: Library) -> None:
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
                done = library.wait(POLL)
                status = library.status()
                read = status.searchable + status.failed + status.skipped
                progress.update(files, completed=read, total=read + status.working)
                progress.update(passages, completed=status.embedded, total=status.passages)
                most = max(most, status.pictures)
                left = most - status.pictures
                progress.update(files, description=status.resting or "Reading files")
                progress.update(pictures, completed=left, total=most, visible=most > 0)

    def report(self, status: Status, problems: Sequence[Problem]) -> None:
        self.show_status(status)
        if problems:
            self.out.print(f"{count(len(problems), 'file')} not read, or not in full:")
            self.show_problems(problems)

    def show_status(self, status: Status) -> None:
        for folder in status.folders:
            self.out.print(
                f"{escape(shown(folder.path))}: {folder.searchable} of "
                f"{count(folder.files, 'file')} searchable ({folder.state})",
                soft_wrap=True,
            )
        self.out.print(
            f"{count(status.searchable, 'file')} searchable, {status.failed} failed, "
            f"{status.skipped} skipped, {status.offline} offline; "
            f"{count(status.passages, 'passage')}, {status.embedded:,} of them by meaning; "
            f"{status.bytes / 1e6:.1f} MB"
        )
        if status.working or status.pictures:
            left = [count(status.working, "file")] if status.working else []
            left += [count(status.pictures, "picture")] if status.pictures else []
            self.out.print(f"{' and '.join(left)} still to be read")
        if status.message:
            self.err.print(f"[yellow]{escape(status.message)}[/]")

    def show_problems(self, problems: Sequence[Problem]) -> None:
        for problem in problems:
            # A path is one piece, to be copied: the terminal may wrap it, this program not.
            self.out.print(Text(f"  {shown(problem.path)}", style="bold"), soft_wrap=True)
            self.out.print(Text(f"    {shown(problem.title)}: {shown(problem.message)}"))
            if problem.coverage.total:
                self.out.print(Text(f"    {problem.coverage}"))

    def show_results(self, found: Results) -> None:
        for note in found.notes:
            self.err.print(Text(shown(note), style="yellow"))
        if found.suggestion:
            self.out.print(Text(f"Did you mean: {shown(found.suggestion)}"))
        self.show_evidence(found.evidence)
        if found.complete:
            self.out.print(
                f"{count(found.documents, 'document')} of "
                f"{_searched(found.searched, found.unread, noun='')}"
            )

    def show_evidence(self, evidence: Sequence[Evidence]) -> None:
        if not evidence:
            self.out.print("Nothing was found.")
        for rank, item in enumerate(evidence, 1):
            recognised = " (read from a picture)" if item.place.recognised else ""
            text = f"{rank}. {item.title}, {item.place.label}{recognised}"
            head, source = Text(shown(text), style="bold"), Text(_source(item), style="cyan")
            self.out.print(head, source, sep="\n", soft_wrap=True)
            self.out.print(_snippet(item))
            if item.also:
                self.out.print(f"    also in {count(len(item.also), 'other place')}")
            self.out.print()

    @contextmanager
    def drafting(self) -> Iterator[Callable[[Draft], None]]:
        """Shows an answer while it is written, if a person looks on; it makes room at the end."""
        if not self.err.is_terminal:
            yield lambda draft: None
            return
        waiting = Text("Looking through the documents …", style="dim")
        with Live(waiting, console=self.err, transient=True, auto_refresh=False) as live:
            yield lambda draft: live.update(self._draft(draft), refresh=True)

    def _draft(self, draft: Draft) -> Text:
        """The last lines of a draft, as many as there is room for."""
        said = [_with_marks(claim) for claim in draft.claims]
        words = Text(shown(" ".join([*said, draft.tail])))
        lines = words.wrap(self.err, self.err.width)
        return Text("\n").join(lines[-max(1, self.err.height - 2) :])

    def show_answer(self, answer: Answer, stale: Sequence[int] = ()) -> None:
        if answer.asked and answer.asked != answer.question:
            self.out.print(Text(shown(f"Looked up: {answer.asked}"), style="dim"))
        self.out.print(Text(shown(answer.text)))
        if not answer.answered and answer.evidence:
            self.out.print("\nThe nearest passages:")
            self.show_evidence(answer.evidence[:NEAREST])
        if answer.citations:
            self.out.print()
        for citation in answer.citations:
            self._show_citation(citation, answer.gaps.get(citation.n, ""), citation.n in stale)
        for doubt in doubts(answer):
            self.out.print(Text(shown(f"Not supported: {doubt}"), style="yellow"))
        if answer.searched and not answer.answered:
            self.out.print(_searched(answer.searched, answer.unread))
        if answer.note:
            self.err.print(Text(shown(answer.note), style="yellow"))

    def _show_citation(self, citation: Citation, gap: str, stale: bool) -> None:
        cited = f"[{citation.n}] {citation.title}, {citation.place.label}: {_source(citation)}"
        self.out.print(Text(shown(cited), style="cyan"), soft_wrap=True)
        if stale:
            self.out.print(Text("    The file has changed since, or is gone.", style="yellow"))
        if gap:
            self.out.print(Text(f"    {shown(gap)}", style="yellow"))

    def show_conversations(self, found: Sequence[ConversationSummary]) -> None:
        for one in found:
            line = f"{one.id}  {_time(one.at)}  {shown(one.title)} ({count(one.turns, 'question')})"
            self.out.print(Text(line), soft_wrap=True)
        if not found:
            self.out.print("No conversation was found.")

    def show_conversation(
        self, conversation: Conversation, stale: Callable[[Answer], Sequence[int]]
    ) -> None:
        self.out.print(Text(shown(conversation.title), style="bold"))
        for turn in conversation.turns:
            asked = f"\n{_time(turn.at)}  {shown(turn.answer.question)}"
            self.out.print(Text(asked, style="bold"))
            self.show_answer(turn.answer, stale(turn.answer))


def _source(item: Evidence | Citation) -> str:
    """The file that holds it, and its name inside of that file, if it lies in one."""
    return shown(f"{item.path} › {item.member}" if item.member else item.path)


# ---------------------------------------------------------------- words and marks


def _snippet(item: Evidence) -> Text:
    """The sentences of the evidence that match best, the question's words marked."""
    part = item.snippet or Snippet(0, len(item.text))
    text = Text(shown(item.text[part.start : part.end]))
    for start, end in part.marks:
        text.stylize("bold yellow", start - part.start, end - part.start)
    whole = Text("… ") if part.cut_before else Text()
    whole.append_text(text)
    return whole.append(" …") if part.cut_after else whole


def _with_marks(claim: Claim) -> str:
    text = f"“{claim.text}”" if claim.support is Support.QUOTED else claim.text
    return " ".join([text, "".join(f"[{n}]" for n in claim.citations)]).strip()


def _searched(documents: int, unread: int, noun: str = "document") -> str:
    """What was looked at: "214 documents searched; 3 files could not be read."."""
    number = count(documents, noun) if noun else f"{documents:,}"
    rest = f"; {count(unread, 'file')} could not be read" if unread else ""
    return f"{number} searched{rest}."


def _time(at: float) -> str:
    return datetime.fromtimestamp(at).strftime("%Y-%m-%d %H:%M")


def shown(value: object) -> str:
    """A text or path as a terminal may show it: control characters could give it commands.

    As long as the text itself, so that marks stay in their places.
    """
    text = str(value).encode("utf-8", "replace").decode("utf-8")
    return "".join(c if c in "\n\t" or unicodedata.category(c) != "Cc" else "\ufffd" for c in text)


def count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
