"""What people and programs do to folders, in an order that a seed gives."""

from __future__ import annotations

import io
import os
import shutil
import time
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from random import Random
from typing import Any

import docx
import pymupdf

# The words that tell one text from every other.
TOKEN = r"\bq[a-z]{9}\b"
_mupdf: Any = pymupdf  # it comes without types
_SENTENCES = (
    "The keeper of the lighthouse wrote every evening of the sea and of the weather.",
    "Oysters are counted in the spring, before the boats go out to the western banks.",
    "Nobody had seen the old harbour so full of herons since the winter of the flood.",
    "A licence costs four crowns and has to be shown to the warden at each landing.",
)
_FEWEST, _MOST = 14, 40


class Deeds:
    """Changes the files under `top`/a and `top`/b.

    The content of a file decides its name, whatever folder it lies in, as a document without
    a title has the name of the file in which it was found first.
    """

    def __init__(self, top: Path, random: Random, pictures: bool = False) -> None:
        self._roots = (top / "a", top / "b")
        self._random = random
        self._pictures = pictures
        self._trash: list[tuple[str, bytes]] = []

    def files(self) -> list[Path]:
        """The files that are there, in order."""
        return sorted(p for root in self._roots for p in root.rglob("*") if p.is_file())

    def act(self) -> str:
        """Change something; says what."""
        files = self.files()
        if len(files) < _FEWEST:
            return self.create()
        if len(files) > _MOST:
            return self._delete()
        acts = [
            *(self.create, self._edit, self._edit, self._append, self._write_slowly),
            *(self._move, self._move, self._copy, self._touch, self._rename_folder),
            *(self._delete, self._again, self._go_away),
        ]
        return self._random.choice(acts)()

    def create(self) -> str:
        """Make some files."""
        for _ in range(self._random.randint(1, 8)):
            name, data = self._content()
            self._write(self._folder() / name, data)
        return "files are created"

    def come_home(self) -> None:
        """Every folder is where it belongs."""
        for root in self._roots:
            away = root.with_suffix(".away")
            if away.exists():
                away.rename(root)

    # ------------------------------------------------------------ what is done

    def _edit(self) -> str:
        path = self._random.choice(self.files())
        name, data = self._content(path.suffix)
        self._trash.append((path.name, path.read_bytes()))
        path.unlink()
        self._write(path.with_name(name), data)
        return "a file is replaced"

    def _append(self) -> str:
        texts = [path for path in self.files() if path.suffix in (".md", ".txt")]
        if not texts:
            return self._edit()
        # A text has its name from its content: that of an edited one is a new one.
        path = self._random.choice(texts)
        text = path.read_text("utf-8")
        path = path.rename(path.with_stem(self._word()))
        path.write_text(f"{text}\n\n{self._text(1)}\n", "utf-8")
        return "a file is edited"

    def _move(self) -> str:
        path = self._random.choice(self.files())
        target = self._folder() / path.name
        path.replace(target)
        return "a file is moved"

    def _delete(self) -> str:
        for path in self._random.sample(self.files(), self._random.randint(1, 4)):
            self._trash.append((path.name, path.read_bytes()))
            path.unlink()
        return "files are deleted"

    def _copy(self) -> str:
        path = self._random.choice(self.files())
        target = self._folder() / path.name
        if target != path:
            shutil.copy(path, target)
        return "a file is copied"

    def _touch(self) -> str:
        for path in self._random.sample(self.files(), 3):
            os.utime(path)
        return "files are touched"

    def _again(self) -> str:
        if not self._trash:
            return self._delete()
        name, data = self._trash.pop(self._random.randrange(len(self._trash)))
        self._write(self._folder() / name, data)
        return "a file comes back"

    def _rename_folder(self) -> str:
        folder = self._folder()
        if folder in self._roots:
            return self._move()
        target = folder.with_name(self._word())
        folder.rename(target)
        return "a folder is renamed"

    def _write_slowly(self) -> str:
        name, data = self._content()
        with (self._folder() / name).open("wb") as stream:
            for start in range(0, len(data), 1 + len(data) // 4):
                stream.write(data[start : start + 1 + len(data) // 4])
                stream.flush()
                time.sleep(0.03)
        return "a file is written slowly"

    def _go_away(self) -> str:
        root = self._roots[1]
        away = root.with_suffix(".away")
        if away.exists():
            self.come_home()
            return "a folder is back"
        root.rename(away)
        return "a folder is away"

    def _folder(self) -> Path:
        """One of the folders, or a new one in them."""
        root = self._random.choice([root for root in self._roots if root.exists()])
        inside = sorted(p for p in root.iterdir() if p.is_dir())
        if len(inside) < 2:
            inside.append(root / self._word())
            inside[-1].mkdir()
        return self._random.choice([root, *inside])

    def _write(self, path: Path, data: bytes) -> None:
        path.write_bytes(data)

    # ------------------------------------------------------------ what they hold

    def _word(self) -> str:
        return "q" + "".join(self._random.choices("abcdefghijklmnopqrstuvwxyz", k=9))

    def _text(self, paragraphs: int) -> str:
        lines = [
            f"{self._random.choice(_SENTENCES)} This is {self._word()}. "
            + " ".join(self._random.choices(_SENTENCES, k=self._random.randint(1, 6)))
            for _ in range(paragraphs)
        ]
        return "\n\n".join(lines)

    def _content(self, suffix: str = "") -> tuple[str, bytes]:
        """A new file's name and bytes; of the same kind if a `suffix` is given."""
        makers: dict[str, Callable[[], bytes]] = {
            ".txt": lambda: self._text(self._random.randint(1, 12)).encode(),
            ".md": lambda: f"# On {self._word()}\n\n{self._text(9)}".encode(),
            ".html": lambda: f"<title>Of old</title><p>{self._text(3)}</p>".encode(),
            ".csv": lambda: f"name,count\n{self._word()},3\n{self._word()},12\n".encode(),
            ".eml": self._mail,
            ".zip": self._archive,
            ".pdf": self._pdf,
            ".docx": self._docx,
            ".mkv": lambda: os.urandom(64),
        }
        chosen = suffix or self._random.choice(sorted({*makers, ".txt", ".md"}))
        if chosen == ".pdf" and not suffix and self._random.random() < 0.2:
            return f"{self._word()}.pdf", b"%PDF-1.7 and nothing of use " + os.urandom(8)
        return f"{self._word()}{chosen}", makers[chosen]()

    def _pdf(self) -> bytes:
        with _mupdf.open() as pdf:
            for _ in range(self._random.randint(1, 3)):
                page = pdf.new_page()
                page.insert_textbox((72, 72, 520, 700), self._text(2))
            if self._pictures and self._random.random() < 0.5:
                image = pdf[0].get_pixmap(dpi=110)
                page = pdf.new_page()
                page.insert_image(page.rect, pixmap=image)
            made: bytes = pdf.tobytes()
        return made

    def _docx(self) -> bytes:
        document = docx.Document()
        document.add_heading(f"The {self._word()}", 1)
        for paragraph in self._text(4).split("\n\n"):
            document.add_paragraph(paragraph)
        stream = io.BytesIO()
        document.save(stream)
        return stream.getvalue()

    def _mail(self) -> bytes:
        mail = EmailMessage()
        mail["Subject"], mail["From"] = f"About {self._word()}", "warden@example.org"
        mail.set_content(self._text(2))
        mail.add_attachment(self._text(3), filename=f"{self._word()}.txt")
        mail.add_attachment(
            self._pdf(), maintype="application", subtype="pdf", filename=f"{self._word()}.pdf"
        )
        return mail.as_bytes()

    def _archive(self) -> bytes:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            for _ in range(3):
                archive.writestr(f"{self._word()}.txt", self._text(2))
        return stream.getvalue()
