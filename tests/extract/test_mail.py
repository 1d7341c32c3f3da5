from __future__ import annotations

import base64
import binascii
from pathlib import Path

import pytest

from muniment.extract import extract
from muniment.extract.mail import has_members, members
from muniment.records import Document
from tests.extract.checks import check, part_with, said

HEAD = """\
From: "Vass, Rosa" <rosa@example.org>
To: Jon Lund <jon@example.org>
Cc: =?utf-8?q?K=C3=A4the?= <k@example.org>
Date: Fri, 03 May 2024 23:30:00 -0500
Subject: The otter
 census
"""
REPORT = base64.encodebytes(b"%PDF-1.4 report").decode()


def read(folder: Path, content: str | bytes, name: str = "a.eml") -> Document:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return check(extract(path))


def attached(folder: Path, content: str | bytes, name: str = "a.eml") -> dict[str, bytes | str]:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    target = folder / "out"
    target.mkdir(exist_ok=True)
    found = {
        member.name: member.path.read_bytes() if member.path else member.problem
        for member in members(path, target)
    }
    assert not [*target.iterdir()]
    assert has_members(path) or not found, "nobody would ask for them"
    return found


def multipart(*parts: str, kind: str = "mixed", head: str = HEAD, edge: str = "edge") -> str:
    body = "".join(f"--{edge}\n{part}\n" for part in parts)
    return f'{head}Content-Type: multipart/{kind}; boundary="{edge}"\n\n{body}--{edge}--\n'


def file_part(disposition: str, kind: str = "application/pdf", content: str = REPORT) -> str:
    return (
        f"Content-Type: {kind}\nContent-Transfer-Encoding: base64\n"
        f"Content-Disposition: {disposition}\n\n{content}"
    )


# ---------------------------------------------------------------- letters


def test_a_letter(tmp_path: Path) -> None:
    document = read(tmp_path, f"{HEAD}\nDear Jon,\n\nwe counted 17.\n\n-- \nRosa\n")
    assert document.title == "The otter census"
    assert document.author == "Vass, Rosa"
    assert document.date == "2024-05-03"
    assert document.kind == "mail"
    assert document.coverage.unit == "message" and document.coverage.read == 1
    head = document.parts[0]
    assert said(document, head) == (
        'From: "Vass, Rosa" <rosa@example.org>\n'
        "To: Jon Lund <jon@example.org>\n"
        "Cc: Käthe <k@example.org>\n"
        "Date: Fri, 03 May 2024 23:30:00 -0500\n"
        "Subject: The otter census"
    )
    assert {part.place.label for part in document.parts} == {"message"}
    assert [said(document, part) for part in document.parts[1:]] == [
        "Dear Jon,", "we counted 17.", "--\nRosa",
    ]  # fmt: skip


def test_what_is_quoted_stands_at_a_place_of_its_own(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        f"{HEAD}\nI agree.\n\nOn 2 May 2024, Jon wrote:\n> Shall we count\n>> again\n> soon?\n\n"
        "Yes, in June: all of us.\n",
    )
    places = {said(document, part): part.place for part in document.parts[1:]}
    assert [*places] == [
        "I agree.", "On 2 May 2024, Jon wrote:", "Shall we count\nagain\nsoon?",
        "Yes, in June: all of us.",
    ]  # fmt: skip
    quoted = [place.headings == ("Quoted text",) for place in places.values()]
    assert quoted == [False, True, True, False]
    assert places["On 2 May 2024, Jon wrote:"].label == "message › Quoted text"


@pytest.mark.parametrize(
    "separator",
    [
        "-----Original Message-----\n",
        "-----Ursprüngliche Nachricht-----\n",
        "________________________________\nFrom: Jon Lund\nSent: Thursday, May 2, 2024\n",
        "Von: Jon Lund\nGesendet: Donnerstag, 2. Mai 2024\nAn: Rosa\n",
        "---------- Forwarded message ---------\n",
    ],
)
def test_an_earlier_letter_without_marks_is_quoted(tmp_path: Path, separator: str) -> None:
    document = read(tmp_path, f"{HEAD}\nNew words.\n\n{separator}\nOld words.\n")
    assert part_with(document, "New words").place.headings == ()
    assert part_with(document, "Old words").place.headings == ("Quoted text",)


def test_html_is_read_where_there_is_no_plain_text(tmp_path: Path) -> None:
    page = (
        "<html><head><style>p {}</style></head><body><h2>Results</h2><p>We counted <b>17</b>."
        '<blockquote type="cite"><p>How many?</blockquote><p>Regards'
        '<div class="gmail_quote">On Monday Jon wrote: <p>Older</div></body></html>'
    )
    document = read(tmp_path, f"{HEAD}Content-Type: text/html; charset=utf-8\n\n{page}")
    assert part_with(document, "We counted 17.").place.headings == ("Results",)
    assert part_with(document, "How many?").place.headings[0] == "Quoted text"
    assert "Quoted text" not in part_with(document, "Regards").place.headings
    assert part_with(document, "Older").place.headings[0] == "Quoted text"
    assert "\ue0f0" not in document.text and "\ue0f1" not in document.text


def test_plain_text_is_preferred_if_it_says_as_much(tmp_path: Path) -> None:
    html = "Content-Type: text/html\n\n<p>rich " + "words of the long letter " * 20
    plain = "Content-Type: text/plain\n\nplain " + "words of the long letter " * 20
    document = read(tmp_path, multipart(plain, html, kind="alternative"))
    assert "plain words" in document.text and "rich words" not in document.text
    stub = "Content-Type: text/plain\n\nYour program cannot show this letter."
    document = read(tmp_path, multipart(stub, html, kind="alternative"))
    assert "rich words" in document.text and "cannot show" not in document.text


def test_flowed_text_is_joined(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        f"{HEAD}Content-Type: text/plain; format=flowed\n\n"
        "One long \nparagraph.\n> a quoted \n> one\n From here\n-- \nRosa\n",
    )
    assert "One long paragraph." in document.text
    assert part_with(document, "a quoted one").place.headings == ("Quoted text",)
    assert "From here\n--\nRosa" in document.text
    joined = read(
        tmp_path,
        f"{HEAD}Content-Type: text/plain; format=flowed; delsp=yes\n\n本日 \nは \n晴天\n".encode(),
    )
    assert "本日は晴天" in joined.text


@pytest.mark.parametrize(
    ("charset", "codec"),
    [
        ("utf-8", "utf-8"), ("iso-8859-1", "cp1252"), ("gb2312", "gb18030"), ("koi8-r", "koi8-r"),
        ("iso-2022-jp", "iso-2022-jp"), ("ks_c_5601-1987", "cp949"), ("utf-7", "utf-7"),
        ("no-such-charset", "utf-8"), ("us-ascii", "utf-8"), ("rot13", "utf-8"),
        ("punycode", "utf-8"), ("unicode_escape", "utf-8"),
    ],
)  # fmt: skip
def test_encodings(tmp_path: Path, charset: str, codec: str) -> None:
    words = {
        "gb18030": "水獭的数量", "koi8-r": "Выдра", "iso-2022-jp": "かわうそ", "cp949": "수달",
    }.get(codec, "Zählung – fünf")  # fmt: skip
    head = f"{HEAD}Content-Type: text/plain; charset={charset}\n\n"
    document = read(tmp_path, head.encode() + words.encode(codec) + b"\n")
    assert words in document.text


def test_encoded_subjects(tmp_path: Path) -> None:
    cut = "=?utf-8?b?" + base64.b64encode("Zä".encode()[:2]).decode() + "?="
    rest = "=?UTF-8?B?" + base64.b64encode("Zählung".encode()[2:]).decode() + "?="
    for subject, title in (
        (f"{cut}\n {rest} done", "Zählung done"),
        ("=?utf-8*en?Q?a_b=21?= c", "a b! c"),
        ("=?no-such?q?a?= =?utf-8?b?####?=", "a"),
        ("plain =? text", "plain =? text"),
        ("Zählung", "Zählung"),
    ):
        document = read(tmp_path, f"From: a@example.org\nSubject: {subject}\nDate: x\n\nHello\n")
        assert document.title == title


@pytest.mark.parametrize(
    ("field", "date"),
    [
        ("Date: 3 May 24 10:00 GMT", "2024-05-03"),
        ("Date: 2024-05-03T10:00:00Z", "2024-05-03"),
        ("Date: yesterday\nReceived: by x; Fri, 3 May 2024 10:00:00 +0000", "2024-05-03"),
        ("Date: Fri, 99 May 2024 10:00:00", ""),
        ("Date: Fri, 3 May 9999 10:00:00", ""),
    ],
)
def test_dates(tmp_path: Path, field: str, date: str) -> None:
    assert read(tmp_path, f"From: a@example.org\nSubject: x\n{field}\n\nHello\n").date == date


def test_files_as_programs_save_them(tmp_path: Path) -> None:
    letter = f"{HEAD}\nThe words.\n"
    count = len(letter.encode())
    for content, name in (
        (f"{count}     \n{letter}<?xml version='1.0'?><plist/>".encode(), "a.emlx"),
        (letter.encode("utf-16"), "a.eml"),
        (letter.encode("utf-16-be"), "b.eml"),
        (b"\xef\xbb\xbf" + letter.encode(), "c.eml"),
        (letter.replace("\n", "\r\n").encode(), "d.eml"),
        (f"From rosa@example.org Fri May  3 10:00:00 2024\n{letter}".encode(), "e.eml"),
    ):
        document = read(tmp_path, content, name)
        assert document.title == "The otter census" and "The words." in document.text
        assert "plist" not in document.text


def test_a_stray_line_in_the_head(tmp_path: Path) -> None:
    head = HEAD.replace("Date:", "this is no field\nDate:")
    document = read(tmp_path, f"{head}\nThe words.\n")
    assert document.title == "The otter census" and document.date == "2024-05-03"
    assert "no field" not in document.text


# ---------------------------------------------------------------- attachments


def test_attachments(tmp_path: Path) -> None:
    letter = multipart(
        "Content-Type: text/plain\n\nSee below.",
        file_part('attachment; filename="report.pdf"'),
        file_part("attachment; filename*=utf-8''B%C3%A4r.pdf"),
        file_part('attachment; filename="=?utf-8?q?=C3=9Cber.pdf?="'),
        file_part('attachment; filename="../../report.pdf"'),
        file_part("attachment", 'application/pdf; name="named.pdf"'),
        file_part("attachment"),
    )
    names = ["report.pdf", "Bär.pdf", "Über.pdf", "report (2).pdf", "named.pdf", "unnamed.pdf"]
    document = read(tmp_path, letter)
    assert "Attachments: report.pdf, Bär.pdf, Über.pdf, " in said(document, document.parts[0])
    assert attached(tmp_path, letter) == dict.fromkeys(names, b"%PDF-1.4 report")


def test_names_that_are_made_to_do_harm(tmp_path: Path) -> None:
    names = ["a\\\\b.pdf", 'quo\\"te.pdf', "=?utf-8?q?new=0Aline=2Epdf?=", "🦦.pdf", "/", "x" * 500]
    letter = multipart(*(file_part(f'attachment; filename="{name}"') for name in names))
    found = attached(tmp_path, letter)
    assert [*found][:5] == ["b.pdf", 'quo"te.pdf', "new line.pdf", "🦦.pdf", "unnamed"]
    assert len(found) == 6 and all(name.isprintable() and len(name) < 200 for name in found)


def test_pictures_in_the_text_are_given_unless_they_are_small(tmp_path: Path) -> None:
    for size, names in ((3_000, []), (60_000, ["photo.png"])):
        picture = base64.encodebytes(bytes(size)).decode()
        letter = multipart(
            "Content-Type: text/html\n\n<p>Words <img src='cid:1'>",
            file_part('inline; filename="photo.png"', "image/png", picture),
            kind="related",
        )
        assert [*attached(tmp_path, letter)] == names
        assert ("Attachments" in read(tmp_path, letter).text) == bool(names)


def test_a_letter_in_a_letter(tmp_path: Path) -> None:
    inner = multipart(
        "Content-Type: text/plain\n\nInner words.",
        file_part("attachment; filename=inner.pdf"),
        head="From: jon@example.org\nSubject: Re: nets/traps\n",
        edge="inner",
    )
    letter = multipart(
        "Content-Type: text/plain\n\nOuter words.", f"Content-Type: message/rfc822\n\n{inner}"
    )
    document = read(tmp_path, letter)
    place = part_with(document, "Inner words").place
    assert place.label == "message › Forwarded: Re: nets/traps"
    assert place.headings == ("Forwarded: Re: nets/traps",)
    assert part_with(document, "From: jon@").place == place
    assert document.title == "The otter census"
    assert [*attached(tmp_path, letter)] == ["Re: nets traps/inner.pdf"]


def test_encrypted_letters_say_so(tmp_path: Path) -> None:
    armour = "-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n"
    for letter in (
        multipart("Content-Type: application/pgp-encrypted\n\nVersion: 1", kind="encrypted"),
        f"{HEAD}Content-Type: application/pkcs7-mime; name=smime.p7m\n\nMIIB\n",
        f"{HEAD}\nHello\n\n{armour}",
    ):
        document = read(tmp_path, letter)
        assert any("encrypted" in note for note in document.notes)
        assert "hQEMA" not in document.text and "MIIB" not in document.text


def test_signatures_are_no_text(tmp_path: Path) -> None:
    signature = "-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----\n"
    signed = f"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nThe words.\n{signature}"
    document = read(tmp_path, f"{HEAD}\n{signed}")
    assert said(document, document.parts[-1]) == "The words."
    letter = multipart(
        "Content-Type: text/plain\n\nThe words.",
        f"Content-Type: application/pgp-signature; name=signature.asc\n\n{signature}",
        kind="signed",
    )
    assert not attached(tmp_path, letter) and "iQEz" not in read(tmp_path, letter).text


def test_a_file_written_into_the_text(tmp_path: Path) -> None:
    lines = "".join(binascii.b2a_uu(line).decode() for line in (b"x" * 45, b"yz"))
    letter = f"{HEAD}\nBefore\n\nbegin 644 data.txt\n{lines}`\nend\n\nAfter\n"
    assert attached(tmp_path, letter) == {"data.txt": b"x" * 45 + b"yz"}
    document = read(tmp_path, letter)
    assert "Attachments: data.txt" in document.text and "After" in document.text
    assert "begin 644" not in document.text


def test_what_outlook_packs_is_named(tmp_path: Path) -> None:
    letter = multipart(file_part("attachment; filename=winmail.dat", "application/ms-tnef"))
    (problem,) = attached(tmp_path, letter).values()
    assert "TNEF" in str(problem)


# ---------------------------------------------------------------- mailboxes

ENVELOPE = "From rosa@example.org Fri May  3 10:00:00 2024\n"


def test_a_mailbox(tmp_path: Path) -> None:
    second = multipart(
        "Content-Type: text/plain\n\nSecond words.",
        file_part("attachment; filename=report.pdf"),
        head="From: jon@example.org\nSubject: Nets\n",
    )
    mailbox = (
        f"{ENVELOPE}{HEAD}\nFirst words.\n\n>From here on: quoted.\nFrom the text, 2024 10:00\n\n"
        f"{ENVELOPE}{second}\n"
        f"{ENVELOPE}From: a@example.org\n\n> Old\n\nFrom us at 10:00 in 2024\n\nEnd.\n"
    )
    document = read(tmp_path, mailbox, "a.mbox")
    assert document.kind == "mbox"
    assert (document.coverage.total, document.coverage.read) == (3, 3)
    first = part_with(document, "First words").place
    assert first.label == "message 1: The otter census" and first.headings == (first.label,)
    assert first.page is None
    assert part_with(document, "From here on: quoted.").place == first
    assert part_with(document, "Second words").place.label == "message 2: Nets"
    assert part_with(document, "From: jon@").place.label == "message 2: Nets"
    assert part_with(document, "Old").place.label == "message 3 › Quoted text"
    assert part_with(document, "From us at 10:00").place.label == "message 3"
    assert attached(tmp_path, mailbox, "a.mbox") == {"message 2/report.pdf": b"%PDF-1.4 report"}


def test_a_large_mailbox_keeps_all_messages(tmp_path: Path) -> None:
    mailbox = "".join(f"{ENVELOPE}{HEAD}\nNumber {n}\n\nmore words\n\n" for n in range(1, 1_203))
    document = read(tmp_path, mailbox, "a.mbox")
    assert document.coverage.total == document.coverage.read == 1_202
    assert part_with(document, "Number 1202").place.label.startswith("message 1202:")
    # Those beyond the first thousand have fewer parts.
    assert len(document.parts) == 3 * 1_000 + 2 * 202


# ---------------------------------------------------------------- made to do harm


def nested(depth: int) -> str:
    return "".join(
        f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth)
    )


@pytest.mark.parametrize("depth", [60, 10_000])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_parts_in_parts(tmp_path: Path, depth: int, end: str) -> None:
    letter = f"{HEAD}{nested(depth)}\nhello\n".replace("\n", end)
    document = read(tmp_path, letter)
    assert document.title == "The otter census"
    assert any("too deep" in note for note in document.notes)


def test_letters_in_letters(tmp_path: Path) -> None:
    for count in (50, 10_000):
        document = read(tmp_path, HEAD + f"Content-Type: message/rfc822\n\n{HEAD}" * count + "\nhi")
        assert document.title == "The otter census"
        assert any("too deep" in note for note in document.notes)


@pytest.mark.parametrize(
    "field",
    [
        "Subject: " + "x" * 3_000_000,
        "X-Long: x" + "\n yyyyyyy" * 400_000,
        "Content-Type: multipart/mixed" + "; a" * 1_000_000,
        "To: " + "=?utf-8?q?a?= " * 200_000,
        "X-From: " + "(" * 1_000_000,
    ],
)
@pytest.mark.timeout(20)
def test_a_very_long_head(tmp_path: Path, field: str) -> None:
    document = read(tmp_path, f"{HEAD}{field}\n\nhello\n")
    assert document.author == "Vass, Rosa" and "hello" in document.text
    assert any("very long" in note for note in document.notes)


def test_names_in_brackets_without_end(tmp_path: Path) -> None:
    document = read(tmp_path, f"Date: {'(' * 5_000}\nFrom: {'(' * 50_000}\nSubject: x\n\nhello\n")
    assert document.title == "x" and document.date == ""


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "text",
    [
        ">" * 2_000_000,
        "> " * 1_000_000,
        ("From: " + "x" * 290 + "\n\n") * 5_000,
        "-----BEGIN PGP MESSAGE-----\n" * 70_000,
        "begin 644 a\nM\n" * 100_000,
        "-" * 2_000_000,
    ],
)
def test_texts_that_take_long_to_tell_apart(tmp_path: Path, text: str) -> None:
    flowed = f"{HEAD}Content-Type: text/plain; format=flowed\n\n"
    for head in (f"{HEAD}\n", flowed):
        assert read(tmp_path, head + text).title == "The otter census"


def test_very_many_parts_and_attachments(tmp_path: Path) -> None:
    letter = multipart(*["Content-Type: text/plain\n\nx"] * 6_000)
    assert any("first 5,000 parts" in note for note in read(tmp_path, letter).notes)
    letter = multipart(*[file_part("attachment; filename=a.pdf")] * 2_010)
    assert len(attached(tmp_path, letter)) == 2_000
    assert any("2,010 attachments" in note for note in read(tmp_path, letter).notes)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (f"{HEAD}\nWe counted 17.\n", False),
        (multipart("\nplain", "Content-Type: text/html\n\n<p>rich", kind="alternative"), False),
        (multipart("\nplain", file_part('attachment; filename="a.pdf"')), True),
        (f"From a@b Mon Jan  1 00:00:00 2024\n{HEAD}\nOne.\n\n" * 2, True),
    ],
)
def test_a_letter_tells_at_once_whether_it_has_attachments_a_mailbox_may(
    tmp_path: Path, content: str, expected: bool
) -> None:
    path = tmp_path / "a.eml"
    path.write_text(content, "utf-8")
    assert has_members(path) is expected
