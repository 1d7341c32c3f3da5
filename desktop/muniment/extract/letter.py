"""What every kind of mail shares: a letter, and how its text becomes parts.

A letter's head comes first, as lines; then its text, in which what it quotes of an earlier
letter stands at places of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from muniment.extract import html
from muniment.extract.builder import DEEPEST, LONGEST, Builder, one_line, short
from muniment.extract.members import MOST_MEMBERS, Member, Unpacker, pieces
from muniment.records import Place

QUOTED = "Quoted text"
# Letters that are sent on in a letter, in a letter …: deeper ones are left out, with a note.
_DEEPEST_LETTER = 10
_MANY = 1_000
_GATHERED = 2_000


@dataclass(frozen=True, slots=True)
class Html:
    """A text that is written in HTML."""

    text: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that a letter brings along; `problem` says why it has no content, if so.

    `content` reads it, and raises LeftOutError if it is damaged.
    """

    name: str
    content: Callable[[], bytes]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail, whatever kind of file it lies in.

    `head` are the lines to be shown above the text ("From: …"); `date` is an ISO date or
    empty; `body` its texts in order, and the letters that it sends on; `notes` tell what
    could not be read.
    """

    subject: str = ""
    sender: str = ""
    date: str = ""
    head: tuple[str, ...] = ()
    body: tuple[str | Html | Letter, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    notes: tuple[str, ...] = ()


def numbered(number: int, subject: str, folder: str = "") -> Place:
    """The place of a message in a mailbox, and in a folder of it, if it has folders."""
    subject = one_line(subject)
    label = short(f"message {number}: {subject}" if subject else f"message {number}")
    if not folder:
        return Place(label, headings=(label,))
    return Place(short(f"{folder} › {label}"), headings=(folder, label))


def gathering(number: int) -> int:
    """For the message of this number in a mailbox: how long its parts are to be, at least.

    In a mailbox of very many messages their paragraphs are put together: a part each costs much.
    """
    return _GATHERED if number > _MANY else 0


def add_letter(builder: Builder, letter: Letter, place: Place, gather: int = 0) -> None:
    """Add a letter's head and text; all of it stands at `place` or below.

    Paragraphs are parts; those of fewer than `gather` characters are put together.
    """
    names = [one_line(attachment.name) for attachment in letter.attachments]
    head = [*letter.head, *([f"Attachments: {', '.join(names)}"] if names else [])]
    builder.add("\n".join(map(one_line, head)), place=place)
    for note in letter.notes:
        builder.note(note)
    for body in letter.body:
        if isinstance(body, Letter):
            _add_inner(builder, body, place, gather)
            continue
        found = _html_runs(builder, body.text) if isinstance(body, Html) else _text_runs(body)
        for run in _gathered(_until_reply(found), gather):
            builder.add(run.text, kind=run.kind, place=_below(place, run.steps))


def _add_inner(builder: Builder, letter: Letter, place: Place, gather: int) -> None:
    steps = ("Forwarded: " + short(one_line(letter.subject) or "without a subject"),)
    if len(place.headings) >= min(DEEPEST, _DEEPEST_LETTER):
        builder.note("Letters that are sent on in letters are nested too deep to be read.")
        return
    add_letter(builder, letter, _below(place, steps), gather)


def _below(place: Place, steps: tuple[str, ...]) -> Place:
    if not steps:
        return place
    label = " › ".join((place.label, *steps))
    label = label if len(label) <= LONGEST else "…" + label[1 - LONGEST :].lstrip()
    return Place(label, headings=(*place.headings, *steps)[:DEEPEST])


def give_attachments(letters: Iterable[tuple[str, Letter]], folder: Path) -> Iterator[Member]:
    """The attachments of letters, each letter with what stands before its members' names.

    After the most members that a file may give it stops; the caller's notes say so.
    """
    unpacker, count = Unpacker(folder), 0
    for prefix, letter in letters:
        for name, attachment in all_attachments(letter):
            count += 1
            if count > MOST_MEMBERS:
                return
            if attachment.problem:
                yield unpacker.refuse(prefix + name, attachment.problem)
            else:
                yield from unpacker.give(prefix + name, _content(attachment))


def _content(attachment: Attachment) -> Iterator[bytes]:
    yield from pieces(attachment.content())


def all_attachments(letter: Letter, prefix: str = "") -> Iterator[tuple[str, Attachment]]:
    """A letter's attachments and those of the letters in it, each with its name."""
    for attachment in letter.attachments:
        # A name is no path, whatever it says.
        yield prefix + attachment.name.replace("\\", "/").rpartition("/")[2], attachment
    for body in letter.body:
        if isinstance(body, Letter):
            subject = short(one_line(body.subject), 80).replace("/", " ").replace("\\", " ")
            yield from all_attachments(body, f"{prefix}{subject or 'forwarded'}/")


def note_attachments(builder: Builder, count: int) -> None:
    """Say so if there are more attachments than are given."""
    if count > MOST_MEMBERS:
        builder.note(
            f"Of {count:,} attachments only the first {MOST_MEMBERS:,} are read. "
            "Divide the file into several to search all of them."
        )


# ---------------------------------------------------------------- runs of text


@dataclass(frozen=True, slots=True)
class _Run:
    """A paragraph, a table …; `steps` lead from the letter's place to its own."""

    text: str
    kind: str = "text"
    steps: tuple[str, ...] = ()

    @property
    def quoted(self) -> bool:
        return self.steps[:1] == (QUOTED,)


# Where an earlier letter begins that is quoted without marks: "-----Original Message-----".
_SEPARATOR = re.compile(
    r"\s*[-_*]{2,}\s*(?:Original Message|Original-Nachricht|Ursprüngliche Nachricht"
    r"|Forwarded message|Weitergeleitete Nachricht|Begin forwarded message|Message d'origine"
    r"|Message transféré"
    r"|Mensaje original|Messaggio originale|Oorspronkelijk bericht|Mensagem original"
    r"|Пересылаемое сообщение|Исходное сообщение|原始邮件|原始郵件)",
    re.IGNORECASE,
)
# Or the head of that letter: its sender, and soon after it when it was sent, or its subject.
_HEAD = re.compile(
    r"[-_*\s]*(?:From|Von|De|Da|Van|От|发件人|寄件者|差出人)\s?[:：].{1,300}?"
    r"\b(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Fecha|Inviato|Data|Verzonden|Отправлено|发送时间"
    r"|Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp|Тема|主题|主旨|件名)"
    r"\s?[:：]",
    re.DOTALL,
)
# Who wrote what is quoted: a short line with a name and a date that ends in a colon.
_ATTRIBUTION = re.compile(r"(?=.{0,250}(?:\d|@|wrote|schrieb|writes|écrit)).{1,300}:\s*", re.DOTALL)
_MARK = re.compile(r"[ ]?>[> ]*")


def _until_reply(runs: Iterable[_Run]) -> Iterator[_Run]:
    """The runs; from where an earlier letter begins on, all are quoted."""
    rest = False
    for run in runs:
        rest = rest or bool(_SEPARATOR.match(run.text) or _HEAD.match(run.text))
        if rest and not run.quoted:
            yield _Run(run.text, run.kind, (QUOTED, *run.steps))
        else:
            yield run


def _gathered(runs: Iterable[_Run], least: int) -> Iterator[_Run]:
    waiting: _Run | None = None
    for run in runs:
        if waiting and (waiting.kind, waiting.steps) == (run.kind, run.steps):
            run = _Run(f"{waiting.text}\n{run.text}", run.kind, run.steps)
        elif waiting:
            yield waiting
        waiting = None if len(run.text) >= least else run
        if waiting is None:
            yield run
    if waiting:
        yield waiting


def _text_runs(text: str) -> Iterator[_Run]:
    """The paragraphs of a plain text: what is marked by ">" is quoted, without the marks."""
    before: _Run | None = None
    for quoted, paragraph in _paragraphs(text):
        if before is not None:
            attribution = quoted and not before.quoted and _ATTRIBUTION.fullmatch(before.text)
            yield _Run(before.text, steps=(QUOTED,)) if attribution else before
        before = _Run(paragraph, steps=(QUOTED,) if quoted else ())
    if before is not None:
        yield before


def _paragraphs(text: str) -> Iterator[tuple[bool, str]]:
    lines: list[str] = []
    quoted = False
    for line in (*text.splitlines(), ""):
        mark = _MARK.match(line)
        content = line[mark.end() :] if mark else line
        ends = not content.strip() or bool(mark) != quoted or _SEPARATOR.match(content)
        if ends and lines:
            yield quoted, "\n".join(lines)
            lines = []
        if content.strip():
            quoted = bool(mark)
            lines.append(content)


# ---------------------------------------------------------------- HTML

# They enclose what is quoted while the page's text is taken: no text has them otherwise.
_OPEN, _CLOSE = "\ue0f0", "\ue0f1"
_MARKS = str.maketrans("", "", _OPEN + _CLOSE)
_QUOTES = re.compile(
    r"(?:^|\s)(?:gmail_quote|gmail_quote_container|moz-cite-prefix|yahoo_quoted|protonmail_quote"
    r"|zmail_extra)(?:$|\s)"
)


def _html_runs(builder: Builder, text: str) -> Iterator[_Run]:
    page = Builder("html")
    root = html.parse(page, text.translate(_MARKS))
    if root is not None:
        for element in list(root.iter(etree.Element)):
            if _is_quote(element):
                _enclose(element)
        html.add_content(page, root)
    document = page.document()
    for note in document.notes:
        builder.note(note)
    depth = 0
    for part in document.parts:
        said = document.text[part.start : part.end]
        steps = (*((QUOTED,) if depth else ()), *part.place.headings)
        depth = max(0, depth + said.count(_OPEN) - said.count(_CLOSE))
        if said := said.translate(_MARKS).strip():
            yield _Run(said, part.kind, steps)


def _is_quote(element: Any) -> bool:
    if element.getparent() is None:
        return False
    if element.tag == "blockquote":
        style = element.get("style", "").replace(" ", "").lower()
        if element.get("type") == "cite" or "border-left" in style:
            return True
    return _QUOTES.search(element.get("class", "")) is not None


def _enclose(element: Any) -> None:
    for add, mark in ((element.addprevious, _OPEN), (element.addnext, _CLOSE)):
        paragraph = etree.Element("p")
        paragraph.text = mark
        add(paragraph)
