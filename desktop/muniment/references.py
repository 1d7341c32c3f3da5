"""The documents that answers cite, as BibTeX and RIS for reference managers. Pure.

Nothing of a title, an author or a path can end its field: TeX's characters are written as
commands, line ends as blanks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from muniment.language import fold, is_common
from muniment.records import Answer

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_TEX = {
    "\\": r"\textbackslash{}",
    # BibTeX counts braces, escaped ones too.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    '"': r"\textquotedbl{}",
    **{character: f"\\{character}" for character in "#$%&_"},
}
_BOOKS = {"epub", "mobi", "fb2"}
_RIS_TYPES = {
    **dict.fromkeys(_BOOKS, "BOOK"),
    **dict.fromkeys(("mail", "msg", "mbox", "pst"), "PCOMM"),
    **dict.fromkeys(("pptx", "ppt", "odp"), "SLIDE"),
    **dict.fromkeys(("html", "mhtml"), "ELEC"),
}


@dataclass(frozen=True, slots=True)
class Reference:
    """A document that is cited, and the places that are; `date` is ISO, perhaps the year alone."""

    document: str
    title: str
    path: Path
    places: tuple[str, ...]
    authors: tuple[str, ...] = ()
    date: str = ""
    kind: str = ""
    member: str = ""

    @property
    def key(self) -> str:
        """What it is cited by: the same whenever this document is, another for each document."""
        name = _ascii(self.authors[0].split(",")[0].split()[-1]) if self.authors else ""
        words = [_ascii(word) for word in self.title.split() if not is_common(word)]
        word = next((word for word in words if len(word) > 2), "")
        return f"{name[:20]}{self.date[:4]}{word[:20]}-{_ascii(self.document)[:8]}"


def references(answers: Iterable[Answer]) -> list[Reference]:
    """The documents that answers cite, each once, in the order in which they do."""
    found: dict[str, Reference] = {}
    for answer in answers:
        known = {item.document: item for item in answer.evidence}
        for citation in answer.citations:
            about = known.get(citation.document)
            before = found.get(citation.document)
            place = citation.place.label
            places = before.places if before else ()
            found[citation.document] = Reference(
                citation.document,
                citation.title,
                citation.path,
                places if place in places else (*places, place),
                (_authors(about.author) if about else ()) or (before.authors if before else ()),
                (about.date if about else "") or (before.date if before else ""),
                citation.kind,
                citation.member,
            )
    return list(found.values())


def bibtex(answers: Iterable[Answer]) -> str:
    """What answers cite, as entries of BibTeX (UTF-8), files in the form that JabRef reads."""
    return "\n".join(map(_entry, references(answers)))


def ris(answers: Iterable[Answer]) -> str:
    """What answers cite, as records of RIS."""
    return "\n".join(map(_record, references(answers)))


def _entry(reference: Reference) -> str:
    year, month, _ = _parts(reference.date)
    fields = {
        "title": f"{{{_tex(reference.title)}}}",
        "author": " and ".join(
            f"{{{_tex(name)}}}" if _is_body(name) else _tex(name) for name in reference.authors
        ),
        "year": year,
        "note": _tex("; ".join([*_inside(reference), *reference.places])),
        "file": _jabref(reference.path),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    if month:
        lines.append(f"  month = {_MONTHS[int(month) - 1]},\n")
    kind = "book" if reference.kind in _BOOKS else "misc"
    return f"@{kind}{{{reference.key},\n{''.join(lines)}}}\n"


def _record(reference: Reference) -> str:
    year, month, day = _parts(reference.date)
    path = reference.path
    fields = [
        ("TY", _RIS_TYPES.get(reference.kind, "GEN")),
        ("ID", reference.key),
        ("TI", reference.title),
        *(("AU", _surname_first(name)) for name in reference.authors),
        ("PY", year),
        ("DA", f"{year}/{month}/{day}/" if year else ""),
        *(("N1", note) for note in [*_inside(reference), *reference.places]),
        ("L1", path.as_uri() if path.is_absolute() else str(path)),
        ("ER", ""),
    ]
    return "".join(
        f"{tag}  - {_one_line(value)}\n" for tag, value in fields if value or tag == "ER"
    )


def _inside(reference: Reference) -> list[str]:
    return [f"in {reference.path.name}: {reference.member}"] if reference.member else []


def _authors(text: str) -> tuple[str, ...]:
    """The names in what a document says of its author, as far as they can be told apart."""
    names = re.split(r"\s*(?:;|\n|\s&\s|\sand\s)\s*", text)
    if len(names) == 1 and len(parts := re.split(r"\s*,\s*", text)) > 1:
        # "Ada Byron, Max Born" are two people, "Byron, Ada" is one.
        names = parts if all(" " in part.strip() for part in parts) else names
    return tuple(name.strip() for name in names if name.strip())


def _surname_first(name: str) -> str:
    """A person's name as RIS wants it: "Quill, Bess"; particles go with the surname."""
    words = name.split()
    if "," in name or len(words) < 2 or _is_body(name):
        return name
    at = next((n for n, word in enumerate(words) if n and word.islower()), len(words) - 1)
    return f"{' '.join(words[at:])}, {' '.join(words[:at])}"


def _is_body(name: str) -> bool:
    """Whether a name is that of an office or a firm, not to be taken apart."""
    return len(name.split()) > 4 or any(is_common(word) for word in name.split()[1:])


def _parts(date: str) -> tuple[str, str, str]:
    """Year, month and day of an ISO date, each empty where it is not known."""
    found = _ISO.match(date)
    if not found:
        return "", "", ""
    year, month, day = (found[n] or "" for n in (1, 2, 3))
    return year, month if "01" <= month <= "12" else "", day


def _tex(text: str) -> str:
    return "".join(_TEX.get(character, character) for character in _one_line(text))


def _jabref(path: Path) -> str:
    """A link to a file: description, path and type; nothing for a path that would end its field."""
    name = _one_line(str(path))
    if name != str(path) or "{" in name or "}" in name:
        return ""
    escaped = re.sub(r"([\\:;])", r"\\\1", name)
    return f":{escaped}:{_ascii(path.suffix).upper()}"


def _one_line(text: str) -> str:
    spaced = "".join(
        " " if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") else c for c in text
    )
    return " ".join(spaced.split())


def _ascii(word: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(word))
