"""Calendars (ICS) and contacts (VCF): a part for each event, task or person.

Both are lines of one grammar (RFC 5545, RFC 6350), which is read here: icalendar and vobject
refuse or rewrite what is slightly wrong, and vobject knows no vCard 2.1 as phones write it.
"""

from __future__ import annotations

import binascii
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from muniment.extract.builder import Builder, one_line, short
from muniment.extract.kinds import kind_of
from muniment.extract.text import lines, read_text
from muniment.records import Coverage, Document, Place

_CARDS = {"VEVENT": "event", "VTODO": "task", "VJOURNAL": "note", "VCARD": "contact"}
# A line of some hundred kilobytes is a picture.
_LONGEST = 100_000
_NAME = re.compile(r"(?:[\w-]+\.)?([\w-]+)")
_PARAMETER = re.compile(r';([\w-]+)(?:=("[^"]*+"|[^";:,]*+)(?:,("[^"]*+"|[^";:,]*+))*+)?')
_ESCAPED = re.compile(r"\\([\\;,nN:])")
_FIELD_END = re.compile(r"(?<!\\);")
_DATE = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(Z)?)?")

# What is said of a card, in this order: the property's name and what it is called here.
_SAID = {
    "SUMMARY": "", "FN": "", "DTSTART": "When", "DTEND": "Until", "DUE": "Due",
    "COMPLETED": "Completed", "RRULE": "Repeats", "LOCATION": "Where", "ORGANIZER": "Organizer",
    "ATTENDEE": "With", "STATUS": "Status", "CATEGORIES": "Categories", "NICKNAME": "Nickname",
    "ORG": "Organization", "TITLE": "Title", "ROLE": "Role", "TEL": "Phone", "EMAIL": "Email",
    "ADR": "Address", "BDAY": "Birthday", "URL": "Web", "DESCRIPTION": "", "COMMENT": "Comment",
    "NOTE": "Note", "CONTACT": "Contact", "RESOURCES": "Resources", "CONFERENCE": "Conference",
    "IMPP": "Messages",
}  # fmt: skip
_PEOPLE = ("ORGANIZER", "ATTENDEE")
_DATES = ("DTSTART", "DTEND", "DUE", "COMPLETED", "BDAY")
_FIELDS = ("ADR", "ORG", "N")


@dataclass(frozen=True, slots=True)
class _Card:
    """An event or a person: what it is, and its properties' values by name."""

    what: str
    values: dict[str, list[str]] = field(default_factory=dict)


def extract(path: Path) -> Document:
    """Read a calendar or an address book."""
    builder = Builder(kind_of(path) or "calendar")
    text = read_text(builder, path).replace("\r\n", "\n").replace("\r", "\n")
    title = ""
    total = read = 0
    for card in _cards(text):
        if card.what == "calendar":
            title = title or _first(card, "X-WR-CALNAME") or _first(card, "NAME")
            continue
        total += 1
        said = list(_said(card))
        name = short(one_line(said[0])) if said else ""
        label = f"{card.what} {total}: {name}" if name else f"{card.what} {total}"
        read += bool(said)
        builder.add("\n".join(said), place=Place(label))
        if builder.full:
            break
    unit = "contact" if builder.document().kind == "contacts" else "entry"
    return builder.document(title=title, coverage=Coverage(unit, total, read))


def _cards(text: str) -> Iterator[_Card]:
    calendar = _Card("calendar")
    card, inner = calendar, list[str]()
    for line in _unfolded(text):
        name, value = _property(line)
        if name == "BEGIN" and value.upper() in _CARDS and not inner:
            card = _Card(_CARDS[value.upper()])
        elif name == "BEGIN" and value.upper() != "VCALENDAR":
            # An alarm, a time zone: nothing in it is the card's.
            inner.append(value.upper())
        elif name == "END" and inner:
            inner.pop()
        elif name == "END":
            yield card
            card = calendar
        elif not inner and value:
            card.values.setdefault(name, []).append(value)
    if card is not calendar:
        yield card


def _unfolded(text: str) -> Iterator[str]:
    """The lines as they were before they were folded to be short."""
    pieces: list[str] = []
    for line in lines(text):
        soft = bool(pieces) and pieces[-1].endswith("=") and "QUOTED-PRINTABLE" in pieces[0].upper()
        if line.startswith((" ", "\t")) and pieces:
            pieces.append(line[1:])
        elif soft:
            pieces.append(f"\n{line}")
        else:
            yield "".join(pieces)
            pieces = [line]
    yield "".join(pieces)


def _property(line: str) -> tuple[str, str]:
    """A property's name in capitals and its value; both empty where there is none."""
    name = _NAME.match(line)
    if name is None or len(line) > _LONGEST:
        return "", ""
    position, parameters = name.end(), list[str]()
    while parameter := _PARAMETER.match(line, position):
        parameters.append(parameter[0].upper())
        position = parameter.end()
    value = line[position + 1 :] if line[position : position + 1] == ":" else ""
    if any("QUOTED-PRINTABLE" in parameter for parameter in parameters):
        value = _unquoted(value)
    if any("BASE64" in p or p in (";ENCODING=B", ";VALUE=BINARY") for p in parameters):
        value = ""
    key = name[1].upper()
    if key in _PEOPLE:
        value = _person(line[name.end() : position], value)
    return key, value if key in ("RRULE", *_FIELDS) else _unescaped(value)


def _unquoted(value: str) -> str:
    try:
        return quopri.decodestring(value.encode()).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return value


def _unescaped(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def _person(parameters: str, address: str) -> str:
    name = re.search(r'(?i);CN=("[^"]*"|[^";:,]*)', parameters)
    mail = re.sub(r"(?i)^mailto:", "", address)
    plain = name[1].strip('"') if name else ""
    return f"{plain} <{mail}>" if plain and mail and plain != mail else plain or mail


def _first(card: _Card, name: str) -> str:
    return next(iter(card.values.get(name, ())), "")


def _said(card: _Card) -> Iterator[str]:
    """What the card says, a line each; its name comes first."""
    if card.what == "contact" and "FN" not in card.values and (full := _first(card, "N")):
        family, given, *_ = [*_FIELD_END.split(full), ""]
        yield _unescaped(f"{given} {family}")
    for name, called in _SAID.items():
        values = [_value(name, value) for value in card.values.get(name, ())]
        # A name comes in several languages; of the rest there may be many.
        text = "; ".join(dict.fromkeys(filter(None, values)))
        if text:
            yield f"{called}: {text}" if called else text


def _value(name: str, value: str) -> str:
    if name in _DATES:
        return _date(value)
    if name in _FIELDS:
        return ", ".join(filter(None, map(_unescaped, _FIELD_END.split(value))))
    if name == "RRULE":
        rule = re.search(r"FREQ=(\w+)", value)
        return rule[1].lower() if rule else ""
    return re.sub(r"(?i)^(tel|mailto):", "", value)


def _date(value: str) -> str:
    match = _DATE.match(value)
    if match is None:
        return value
    year, month, day, hour, minute, _, universal = match.groups()
    time = f" {hour}:{minute}{' UTC' if universal else ''}" if hour else ""
    return f"{year}-{month}-{day}{time}"
