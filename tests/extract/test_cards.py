from __future__ import annotations

from pathlib import Path

from muniment.extract import extract
from muniment.records import Document
from tests.extract.checks import check, part_with

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
X-WR-CALNAME:Field work
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:19701025T030000
COMMENT:hidden
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
SUMMARY:Otter count\\, river Aller
DTSTART;TZID=Europe/Berlin:20240501T093000
DTEND:20240501T113000Z
LOCATION;ALTREP="http://a:b;c":Bridge 4
ORGANIZER;CN="Vass, Ann":mailto:ann@example.org
ATTENDEE;ROLE=CHAIR;CN=Bob:MAILTO:bob@example.org
ATTENDEE:mailto:eve@example.org
DESCRIPTION:Bring nets.\\nAnd
  boots.
RRULE:FREQ=WEEKLY;COUNT=3
ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAABBBB
BEGIN:VALARM
DESCRIPTION:hidden
END:VALARM
END:VEVENT
BEGIN:VTODO
SUMMARY:Write up
DUE;VALUE=DATE:20240601
END:VTODO
END:VCALENDAR
"""

CONTACTS = """BEGIN:VCARD
VERSION:3.0
N:Vass;Ann;;Dr.;
FN:Ann Vass
item1.EMAIL;type=INTERNET:ann@example.org
TEL;TYPE="cell,voice":+49 1
ADR;TYPE=home:;;Street 1;Town;;12345;Germany
PHOTO;ENCODING=b;TYPE=JPEG:AAAABBBB
NOTE:Knows otters\\nand rivers\\; well
BDAY:1980-05-06
END:VCARD
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6=
rg;;;
ORG:Institute;Department
END:VCARD
"""


def read(folder: Path, content: str, name: str = "a.ics") -> Document:
    path = folder / name
    path.write_bytes(content.replace("\n", "\r\n").encode())
    return check(extract(path))


def test_events_are_places(tmp_path: Path) -> None:
    document = read(tmp_path, CALENDAR)
    assert document.text == (
        "Otter count, river Aller\nWhen: 2024-05-01 09:30\nUntil: 2024-05-01 11:30 UTC\n"
        "Repeats: weekly\nWhere: Bridge 4\nOrganizer: Vass, Ann <ann@example.org>\n"
        "With: Bob <bob@example.org>; eve@example.org\nBring nets.\nAnd boots.\n\n"
        "Write up\nDue: 2024-06-01"
    )
    labels = [part.place.label for part in document.parts]
    assert labels == ["event 1: Otter count, river Aller", "task 2: Write up"]
    assert (document.title, document.kind) == ("Field work", "calendar")
    assert (document.coverage.unit, document.coverage.total) == ("entry", 2)


def test_people_are_places(tmp_path: Path) -> None:
    document = read(tmp_path, CONTACTS, "a.vcf")
    assert document.text == (
        "Ann Vass\nPhone: +49 1\nEmail: ann@example.org\n"
        "Address: Street 1, Town, 12345, Germany\nBirthday: 1980-05-06\n"
        "Note: Knows otters\nand rivers; well\n\nJörg Müller\nOrganization: Institute, Department"
    )
    assert part_with(document, "Jörg").place.label == "contact 2: Jörg Müller"
    assert (document.kind, document.coverage.unit) == ("contacts", "contact")


def test_a_calendar_that_breaks_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    document = read(tmp_path, CALENDAR[: CALENDAR.index("RRULE")])
    assert "And boots." in document.text


def test_lines_that_never_end_do_no_harm(tmp_path: Path) -> None:
    event = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:kept\nCOMMENT{}:x\nEND:VEVENT\n"
    assert read(tmp_path, event.format(";A=b" * 20_000)).text == "kept\nComment: x"
    assert read(tmp_path, event.format(';A="' * 20_001)).text == "kept"
    folded = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:" + "\n x" * 200_000
    assert read(tmp_path, folded + "\nLOCATION:kept").text == "Where: kept"
